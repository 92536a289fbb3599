# SPDX-License-Identifier: EUPL-1.2
"""Between the region and the host: questions, answers, the host's word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.practices import notifications, queries, rules
from kooperacja.growth.practices.enums import PRACTICE_FLOW, PracticeState
from kooperacja.growth.practices.logic import holes as logic
from kooperacja.growth.practices.logic.card import FIELDS
from kooperacja.growth.practices.models import GoodPractice, HostQuestion
from kooperacja.growth.practices.search import index_card


class HostNotReachable(DomainError):
    """The host has nobody here who could answer."""

    default = _(
        "Gospodarz nie ma jeszcze konta w Kooperacji, więc nie dostanie pytań. "
        "Skopiuj je z karty i wyślij pocztą, albo poproś administratora o konto dla gospodarza."
    )


class NothingToAsk(DomainError):
    """No hole for the host and no free question."""

    default = _("Nie ma o co pytać: pola gospodarza są pełne. Dopisz własne pytanie albo poproś o samo potwierdzenie.")


class HostStillOwes(DomainError):
    """The host confirms a card that is whole, as far as it depends on the host."""


@transaction.atomic
def ask_host(*, practice: GoodPractice, by: Acting, questions: Iterable[str] = ()) -> GoodPractice:
    """Send the card to its host with one question for each hole, and free questions if there are any."""
    rules.ask_host.require(by, practice)
    people = queries.host_people(practice, by)
    if not people:
        raise HostNotReachable
    known = set(practice.questions.filter(answered_at=None).values_list("field", "text"))
    found = logic.for_host(queries.holes_of(practice))
    asked = [(h.field.name, h.field.question) for h in found]
    free = [q.strip()[:500] for q in [*practice.open_questions.splitlines(), *questions] if q.strip()]
    asked += [("", text) for text in dict.fromkeys(free)]
    new = [pair for pair in asked if pair not in known]
    if not new and practice.state == PracticeState.WITH_HOST:
        raise NothingToAsk
    HostQuestion.objects.bulk_create(
        HostQuestion(practice=practice, field=field, text=text, asked_at=by.at) for field, text in new
    )
    if practice.state == PracticeState.WITH_HOST:
        practice.asked_host_at, practice.open_questions = by.at, ""
        practice.save(update_fields=["asked_host_at", "open_questions"])
    else:
        PRACTICE_FLOW.move(
            practice, to=PracticeState.WITH_HOST, asked_host_at=by.at, open_questions="", confirmed_on=None,
            confirmed_by="",
        )  # fmt: skip
    audit.record("practices.host.asked", practice, by=by, questions=len(new))
    notifications.host_asked(practice, [m.user_id for m in people], by=by)
    index_card(practice)
    return practice


@transaction.atomic
def answer_as_host(*, practice: GoodPractice, answers: Mapping[str, str], by: Acting) -> GoodPractice:
    """Fill holes in the host's own words; ``answers`` goes by the uid of a question. Empty answers change nothing."""
    rules.answer_as_host.require(by, practice)
    filled: list[str] = []
    count = 0
    for question in practice.questions.order_by("pk"):
        words = answers.get(str(question.uid), "").strip()
        if not words or words == question.answer:
            continue
        if question.field:
            limit = FIELDS[question.field].limit
            if limit and len(words) > limit:
                raise DomainError(
                    _("Ta odpowiedź mieści %(limit)s znaków, skróć ją.") % {"limit": limit}, field=str(question.uid)
                )
            setattr(practice, question.field, words)
            filled.append(question.field)
        question.answer, question.answered_at, question.answered_by = words, by.at, by.user_label
        question.save(update_fields=["answer", "answered_at", "answered_by"])
        count += 1
    if count:
        practice.save(update_fields=filled)
        audit.record("practices.host.answered", practice, by=by, answers=count, fields=filled)
        notifications.host_answered(practice, by=by)
    return practice


@transaction.atomic
def confirm_as_host(*, practice: GoodPractice, by: Acting) -> GoodPractice:
    """Give the host's word that the card says what is true."""
    rules.confirm_as_host.require(by, practice)
    owed = logic.blocking(logic.for_host(queries.holes_of(practice)))
    if owed:
        raise HostStillOwes(
            _("Zanim potwierdzisz, uzupełnij: %(list)s. Jeśli czegoś nie ma, napisz to słowami.")
            % {"list": logic.missing_list(owed)}
        )
    PRACTICE_FLOW.move(
        practice, to=PracticeState.VERIFIED, confirmed_on=by.today,
        confirmed_by=f"{by.user_label}, {by.organisation_label}"[:140],
    )  # fmt: skip
    audit.record("practices.host.confirmed", practice, by=by)
    notifications.host_confirmed(practice, by=by)
    return practice
