# SPDX-License-Identifier: EUPL-1.2
"""After the visit: the anonymous form, and the question what gminas took from it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from django.db import transaction
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.support import notifications, queries, rules
from kooperacja.growth.support.enums import AdoptionLevel
from kooperacja.growth.support.logic import evaluation as logic
from kooperacja.growth.support.models import AdoptionAnswer, Evaluation, EvaluationAnswer, EvaluationSheet, StudyVisit

#: Letters and digits that nobody confuses when reading an address aloud.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
#: The form takes answers for so many days.
OPEN_FOR = 14


class NothingSaid(DomainError):
    """An empty form says nothing."""

    default = _("Zaznacz choć jedną ocenę albo napisz jedno zdanie.")


class EnoughSheets(DomainError):
    """More sheets than people."""

    default = _("Tej ankiety nie wypełni już nikt więcej: odpowiedzi jest więcej niż osób na wizycie.")


class ClosesTooEarly(DomainError):
    """A form that is closed at once."""

    default = _("Ostatni dzień ankiety już minął. Wybierz dziś albo później.")


class LevelNeeded(DomainError):
    """One of four."""

    default = _("Wybierz jedną z czterech odpowiedzi. „Na razie nic” też jest dobrą odpowiedzią.")


class NobodyToAsk(DomainError):
    """No gmina took part."""

    default = _("Na liście nie ma nikogo z gmin naszego województwa, więc nie ma kogo zapytać. Wizytę można zamknąć.")


class WhoSaidIt(DomainError):
    """An answer that the region wrote down has a source."""

    default = _("Napisz, kto tak powiedział i kiedy, na przykład „sekretarz, telefon 12.03.2026”.")


@transaction.atomic
def open_evaluation(*, visit: StudyVisit, closes_on: date | None = None, by: Acting) -> Evaluation:
    """Open the anonymous form, or move its last day; those whose address is known get the link once."""
    rules.open_evaluation.require(by, visit)
    until = closes_on or by.today + timedelta(days=OPEN_FOR)
    if until < by.today:
        raise ClosesTooEarly(field="closes_on")
    made, is_new = Evaluation.objects.get_or_create(
        visit=visit,
        defaults={
            "code": get_random_string(7, _LETTERS), "form": logic.current().version, "opened_at": by.at,
            "closes_on": until,
        },
    )  # fmt: skip
    if is_new:
        notifications.evaluation_opened(made, by=by)
    elif made.closes_on != until:
        made.closes_on = until
        made.save(update_fields=["closes_on"])
    audit.record("support.visit.evaluation_opened", visit, by=by)
    return made


@transaction.atomic
def fill_evaluation(
    *, evaluation: Evaluation, scores: Mapping[str, int], words: Mapping[str, str], by: Acting
) -> EvaluationSheet:
    """Take one sheet in. Neither the person nor the hour is kept; the audit hears nothing."""
    rules.fill_evaluation.require(by, evaluation)
    evaluation = Evaluation.objects.select_for_update().get(pk=evaluation.pk)
    form = logic.forms().get(evaluation.form) or logic.current()
    kept: list[EvaluationAnswer] = []
    for question in form.questions:
        score, text = scores.get(question.key), words.get(question.key, "").strip()
        if question.kind == "scale" and score is not None and 1 <= score <= question.maximum:
            kept.append(EvaluationAnswer(question=question.key, score=score))
        elif question.kind == "words" and text:
            kept.append(EvaluationAnswer(question=question.key, words=text[:2000]))
    if not kept:
        raise NothingSaid
    if queries.sheets_of(evaluation) >= queries.most_sheets(evaluation):
        raise EnoughSheets
    sheet = EvaluationSheet.objects.create(evaluation=evaluation)
    for answer in kept:
        answer.sheet = sheet
    EvaluationAnswer.objects.bulk_create(kept)
    return sheet


def _ask(visit: StudyVisit, by: Acting) -> list[AdoptionAnswer]:
    made = []
    for area in queries.gminas_of(visit):
        answer, is_new = AdoptionAnswer.objects.get_or_create(visit=visit, area=area, defaults={"asked_at": by.at})
        if is_new:
            notifications.adoption_asked(answer, by=by)
            made.append(answer)
    if made:
        audit.record("support.visit.adoption_asked", visit, by=by, gminas=[a.area.code for a in made])
    return made


@transaction.atomic
def ask_adoption(*, visit: StudyVisit, by: Acting) -> list[AdoptionAnswer]:
    """Ask each gmina that took part what it adopted, before the 90 days are over or again after the list was corrected."""
    rules.ask_adoption.require(by, visit)
    if not queries.gminas_of(visit):
        raise NobodyToAsk
    return _ask(visit, by)


def ask_overdue(*, by: Acting) -> int:
    """What the worker does: 90 days after a visit gminas are asked, a fortnight later once more. Answers how many were told."""
    count = 0
    for visit in queries.visits_to_ask_about(by):
        with transaction.atomic():
            count += len(_ask(visit, by))
    for answer in queries.adoptions_to_remind(by):
        taken = AdoptionAnswer.objects.filter(pk=answer.pk, reminded_at=None).update(reminded_at=by.at)
        if taken:
            notifications.adoption_asked(answer, by=by)
            count += 1
    return count


@transaction.atomic
def answer_adoption(
    *, answer: AdoptionAnswer, level: str, about: str = "", note: str = "", said_by: str = "", by: Acting
) -> AdoptionAnswer:
    """Say what the gmina adopted: one of four levels, the practice or step it concerns, a note.

    ``about`` is the key of one of ``queries.adoptables``. The region writes down an answer with who said it. A gmina may
    answer again until the visit is closed.
    """
    rules.answer_adoption.require(by, answer)
    if level not in AdoptionLevel.values:
        raise LevelNeeded(field="level")
    is_own = by.scope == answer.area.code
    if not is_own and not said_by.strip():
        raise WhoSaidIt(field="said_by")
    chosen = next((a for a in queries.adoptables(by, answer.visit, answer.area) if a.key == about), None)
    who = f"{by.user_label}, {by.organisation_label}" if is_own else f"{said_by.strip()} ({by.user_label})"
    answer.level, answer.note, answer.answered_at, answer.answered_by = level, note.strip(), by.at, who[:200]
    answer.about_kind = chosen.kind if chosen else ""
    answer.about_uid = chosen.uid if chosen else None
    answer.about_label = chosen.label[:200] if chosen else ""
    answer.save()
    audit.record("support.visit.adoption_answered", answer.visit, by=by, area=answer.area.code, level=level)
    notifications.adoption_answered(answer, by=by)
    return answer
