# SPDX-License-Identifier: EUPL-1.2
"""A card goes into public, grows old, leaves."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import add_months
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.practices import notifications, queries, rules
from kooperacja.growth.practices.enums import PRACTICE_FLOW, PracticeState
from kooperacja.growth.practices.logic import holes as logic
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.practices.search import index_card
from kooperacja.growth.projects import queries as projects

#: A card is fresh for a year after it was published.
VALID_MONTHS = 12


class CardHasHoles(DomainError):
    """A card with holes is not published; the refusal names them."""


class NoLabel(DomainError):
    """A card that came of a visit carries the funding notice of that visit."""


@transaction.atomic
def publish_card(*, practice: GoodPractice, by: Acting) -> GoodPractice:
    """Put a whole card, confirmed by its host, into public for a year."""
    rules.publish_card.require(by, practice)
    if practice.confirmed_on is None:
        raise DomainError(_("Gospodarz nie potwierdził jeszcze karty. Wyślij mu ją do potwierdzenia."))
    rest = logic.blocking(queries.holes_of(practice))
    if rest:
        raise CardHasHoles(_("Karta ma jeszcze luki: %(list)s.") % {"list": logic.missing_list(rest)})
    if practice.finding is not None:
        unmarked = projects.label_missing(practice.finding.stop.day.visit.funding_label)
        if unmarked:
            raise NoLabel(_("Kartę spisano z wizyty. Na stronie wizyty: %(what)s") % {"what": " ".join(unmarked)})
    PRACTICE_FLOW.move(
        practice,
        to=PracticeState.PUBLISHED,
        published_at=by.at,
        valid_to=add_months(by.today, VALID_MONTHS),
        version=practice.version + 1 if practice.published_at else practice.version,
    )
    audit.record("practices.card.published", practice, by=by, version=practice.version)
    notifications.card_published(practice, by=by)
    index_card(practice)
    return practice


@transaction.atomic
def mark_review_due(*, practice: GoodPractice, by: Acting) -> GoodPractice:
    """Say on the card that it wants refreshing; it stays in public."""
    rules.mark_review_due.require(by, practice)
    PRACTICE_FLOW.move(practice, to=PracticeState.REVIEW_DUE)
    audit.record("practices.card.review_due", practice, by=by)
    notifications.review_due(practice, by=by)
    return practice


@transaction.atomic
def mark_overdue_cards(*, by: Acting) -> int:
    """Mark every published card whose year is over; answers how many."""
    cards = queries.overdue_cards(by)
    for practice in cards:
        mark_review_due(practice=practice, by=by)
    return len(cards)


@transaction.atomic
def withdraw_card(*, practice: GoodPractice, reason: str, by: Acting) -> GoodPractice:
    """Take the card out of public for good, with a reason."""
    rules.withdraw_card.require(by, practice)
    if not reason.strip():
        raise DomainError(_("Napisz, dlaczego wycofujesz kartę. Gospodarz to przeczyta."), field="reason")
    PRACTICE_FLOW.move(practice, to=PracticeState.WITHDRAWN)
    audit.record("practices.card.withdrawn", practice, by=by, reason=reason.strip())
    notifications.card_withdrawn(practice, by=by)
    index_card(practice)
    return practice
