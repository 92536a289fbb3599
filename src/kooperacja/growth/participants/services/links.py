# SPDX-License-Identifier: EUPL-1.2
"""A participant fills in her own data: the link, what she saves, and a reminder to those who have not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.participants import notifications, queries, rules
from kooperacja.growth.participants.enums import ConsentKind, ConsentWay
from kooperacja.growth.participants.models import DataLink, Participant
from kooperacja.growth.participants.services.clauses import record_consent
from kooperacja.growth.participants.services.people import change

#: Days for which a link is good.
GOOD_FOR = 30
REMINDED_AT_ONCE = 500
_NEEDS = ("access_needs", "diet", "interpreter")


class LinkOver(DomainError):
    """The day has passed."""

    default = _("Ten link już wygasł. Napisz do organizatora, a przyśle nowy.")


class NoAddress(DomainError):
    """There is nowhere to write to."""

    default = _("Ta osoba nie ma w zapisie adresu e-mail. Dopisz go albo pokaż jej kod QR.")


@transaction.atomic
def make_link(*, participant: Participant, by: Acting) -> DataLink:
    """A secret address for one participant; an earlier one stops to work."""
    rules.edit_participant.require(by, participant)
    return _make(participant, by)


def _make(participant: Participant, by: Acting) -> DataLink:
    DataLink.objects.filter(participant=participant, closed_at=None).update(closed_at=by.at)
    made = DataLink.objects.create(
        participant=participant, made_at=by.at, expires_on=by.today + timedelta(days=GOOD_FOR), made_by_id=by.user_id
    )
    audit.record("participants.link.made", participant, by=by)
    return made


@transaction.atomic
def send_link(*, link: DataLink, by: Acting) -> DataLink:
    """Write to her with the link. The e-mail says nothing of her."""
    rules.edit_participant.require(by, link.participant)
    if not link.participant.email:
        raise NoAddress
    notifications.fill_in(link, by=by)
    link.sent_at = by.at
    link.save(update_fields=["sent_at"])
    audit.record("participants.link.sent", link.participant, by=by)
    return link


@transaction.atomic
def remind_incomplete(*, by: Acting) -> int:
    """A link to everybody with an address whose data are incomplete and who got none this week; answers how many."""
    rules.register_participant.require(by)
    people = queries.to_remind(by, since=by.at - timedelta(days=7), limit=REMINDED_AT_ONCE)
    for participant in people:
        send_link(link=_make(participant, by), by=by)
    return len(people)


@transaction.atomic
def save_own_data(
    *, link: DataLink, has_read: bool = False, agrees_to_needs: bool = False, pesel: str = "", by: Acting, **fields: Any
) -> Participant:
    """Save what she typed; what is still missing may come later. Needs are kept only when she agrees to it."""
    if link.closed_at is not None or link.expires_on < by.today:
        raise LinkOver
    participant = link.participant
    if any(fields.get(name) for name in _NEEDS) and not agrees_to_needs:
        raise DomainError(
            _("Zaznacz zgodę na zapisanie szczególnych potrzeb albo zostaw te pola puste."), field="agrees_to_needs"
        )
    change(participant, by, pesel=pesel, **fields)
    clause = queries.current_clause(participant.centre_id)
    if clause is not None:
        if has_read:
            record_consent(
                participant=participant, kind=ConsentKind.READ_CLAUSE, clause=clause, way=ConsentWay.LINK, by=by
            )
        if agrees_to_needs and participant.needs:
            record_consent(
                participant=participant, kind=ConsentKind.SPECIAL_NEEDS, clause=clause, way=ConsentWay.LINK, by=by
            )
    link.saved_at = by.at
    link.completed_at = by.at if not participant.missing else None
    link.save(update_fields=["saved_at", "completed_at"])
    audit.record("participants.participant.filled_in", participant, by=by, missing=participant.missing)
    return participant
