# SPDX-License-Identifier: EUPL-1.2
"""A question on its way: asked, given to somebody, answered, read by a second person, handed over, followed up."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.text import sort_key
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.enums import AreaLevel
from kooperacja.ground.territory.models import Area
from kooperacja.ground.territory.queries import gmina
from kooperacja.growth.guidance import notifications, queries, rules
from kooperacja.growth.guidance.enums import ADVICE_FLOW, AdviceKind, AdviceState
from kooperacja.growth.guidance.models import AdviceCase, AdviceCounter, AdviceTime, AdviceTopic
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support import queries as support_queries
from kooperacja.growth.support import services as support
from kooperacja.growth.support.enums import SupportForm

#: In the ledger: the kind of thing that a row of advice tells of.
SOURCE = "guidance.advice"


class NoCentre(DomainError):
    """Nobody here answers for this voivodeship."""

    default = _(
        "W Waszym województwie żaden regionalny ośrodek nie pracuje jeszcze w tym systemie. Zadzwońcie do niego."
    )


class NothingWritten(DomainError):
    """An answer has words."""

    default = _("Odpowiedź jest pusta. Napisz ją, a dopiero potem oddaj do sprawdzenia.")


class NoTimeLogged(DomainError):
    """Advice took some time."""

    default = _("Zanim przekażesz odpowiedź, dopisz, ile czasu zajęła: z tego powstanie wpis w rejestrze wsparcia.")


class NotAnAdviser(DomainError):
    """Only people of the centre answer."""

    default = _("Ta osoba nie pracuje dziś w zespole regionu. Wybierz kogoś z listy.")


class OutsideRegion(DomainError):
    """A centre advises gminas of its own voivodeship."""

    default = _("Ta gmina leży poza Waszym województwem. Wybierz gminę z regionu.")


class WrongDay(DomainError):
    """A day that cannot be."""


class ReasonNeeded(DomainError):
    """A step back has a reason."""

    default = _("Napisz dlaczego. Przeczyta to druga strona.")


def _number(centre_id: int, year: int) -> str:
    AdviceCounter.objects.get_or_create(centre_id=centre_id, year=year)
    AdviceCounter.objects.filter(centre_id=centre_id, year=year).update(last=F("last") + 1)
    return f"D-{year}-{AdviceCounter.objects.get(centre_id=centre_id, year=year).last:04d}"


def _open(
    *, centre: Organisation, area: Area, topic: AdviceTopic, asked_on: date, by: Acting, **facts: object
) -> AdviceCase:
    return AdviceCase.objects.create(
        number=_number(centre.pk, asked_on.year), centre=centre, area=area, topic=topic, asked_on=asked_on,
        due_on=asked_on + timedelta(days=topic.days), **facts,
    )  # fmt: skip


@transaction.atomic
def ask_advice(*, kind: str, topic: AdviceTopic, title: str, question: str, by: Acting) -> AdviceCase:
    """Ask the region in the name of the own institution."""
    rules.ask_advice.require(by)
    centre = queries.centre_for(by)
    if centre is None:
        raise NoCentre
    case = _open(
        centre=centre, area=gmina(by.scope), topic=topic, asked_on=by.today, by=by, organisation_id=by.organisation_id,
        asked_by_id=by.user_id, kind=kind, title=title.strip(), question=question.strip(),
    )  # fmt: skip
    audit.record("guidance.advice.asked", case, by=by, label=case.number)
    notifications.advice_asked(case, by=by)
    return case


@transaction.atomic
def register_advice(
    *, area: Area, kind: str, topic: AdviceTopic, title: str, question: str, asked_on: date,
    organisation: Organisation | None = None, asker_name: str = "", project: Project | None = None,
    funding_label: FundingLabel | None = None, by: Acting,
) -> AdviceCase:  # fmt: skip
    """Write down a question that came by telephone, in a letter or in a talk."""
    rules.register_advice.require(by)
    if area.level != AreaLevel.GMINA or not area.code.startswith(by.scope):
        raise OutsideRegion(field="area")
    if asked_on > by.today:
        raise WrongDay(_("Pytanie nie mogło przyjść w przyszłości. Popraw datę."), field="asked_on")
    case = _open(
        centre=Organisation.objects.get(pk=by.organisation_id or 0), area=area, topic=topic, asked_on=asked_on, by=by,
        organisation=organisation, asker_name=asker_name.strip(), kind=kind, title=title.strip(),
        question=question.strip(), project=project, funding_label=funding_label,
    )  # fmt: skip
    audit.record("guidance.advice.registered", case, by=by, label=case.number)
    notifications.advice_asked(case, by=by)
    return case


@transaction.atomic
def assign_advice(
    *, case: AdviceCase, adviser: User, due_on: date | None = None, project: Project | None = None,
    funding_label: FundingLabel | None = None, by: Acting,
) -> AdviceCase:  # fmt: skip
    """Give a question to somebody of the team, or to somebody else than before; say for whose money."""
    rules.assign_advice.require(by, case)
    if adviser not in queries.advisers(by):
        raise NotAnAdviser(field="adviser")
    due = due_on or case.due_on
    if due < case.asked_on:
        raise WrongDay(_("Termin jest wcześniejszy niż samo pytanie. Popraw datę."), field="due_on")
    changes = {
        "adviser": adviser, "due_on": due, "project": project or case.project,
        "funding_label": funding_label or case.funding_label,
    }  # fmt: skip
    if case.state == AdviceState.REQUESTED:
        ADVICE_FLOW.move(case, to=AdviceState.ASSIGNED, **changes)
    else:
        AdviceCase.objects.filter(pk=case.pk).update(**changes)
        case.refresh_from_db()
    audit.record("guidance.advice.assigned", case, by=by, label=case.number, adviser=adviser.pk)
    notifications.advice_assigned(case, by=by)
    return case


@transaction.atomic
def save_answer(*, case: AdviceCase, answer: str, by: Acting) -> AdviceCase:
    """Keep a draft; nobody is told."""
    rules.write_answer.require(by, case)
    AdviceCase.objects.filter(pk=case.pk).update(answer=answer)
    case.answer = answer
    audit.record("guidance.advice.drafted", case, by=by, label=case.number)
    return case


@transaction.atomic
def submit_answer(*, case: AdviceCase, answer: str, by: Acting) -> AdviceCase:
    """Give the answer to a second pair of eyes."""
    rules.write_answer.require(by, case)
    if not answer.strip():
        raise NothingWritten(field="answer")
    ADVICE_FLOW.move(case, to=AdviceState.ANSWER_DRAFT, answer=answer.strip(), review_note="")
    audit.record("guidance.advice.submitted", case, by=by, label=case.number)
    notifications.advice_to_review(case, by=by)
    return case


@transaction.atomic
def approve_answer(*, case: AdviceCase, by: Acting) -> AdviceCase:
    """A second person stands by the answer."""
    rules.review_answer.require(by, case)
    ADVICE_FLOW.move(case, to=AdviceState.REVIEWED, reviewer_id=by.user_id, review_note="")
    audit.record("guidance.advice.reviewed", case, by=by, label=case.number)
    notifications.advice_reviewed(case, by=by)
    return case


@transaction.atomic
def return_answer(*, case: AdviceCase, review_note: str, by: Acting) -> AdviceCase:
    """A second person asks for a correction."""
    rules.review_answer.require(by, case)
    if not review_note.strip():
        raise ReasonNeeded(field="review_note")
    ADVICE_FLOW.move(case, to=AdviceState.ASSIGNED, review_note=review_note.strip())
    audit.record("guidance.advice.returned", case, by=by, label=case.number)
    notifications.advice_returned(case, by=by)
    return case


@transaction.atomic
def log_time(*, case: AdviceCase, spent_on: date, minutes: int, by: Acting) -> AdviceTime:
    """Note how long somebody worked on a question. After the answer was handed over the ledger is corrected at once."""
    rules.log_time.require(by, case)
    if spent_on > by.today or spent_on < case.asked_on:
        raise WrongDay(_("Podaj dzień od pytania do dziś."), field="spent_on")
    if minutes <= 0:
        raise DomainError(_("Podaj, ile to trwało, na przykład 45 min."), field="minutes")
    assert by.user_id is not None
    made = AdviceTime.objects.create(case=case, spent_on=spent_on, minutes=minutes, user_id=by.user_id)
    if case.is_answered:
        _tell_ledger(case, by)
    audit.record("guidance.advice.time_logged", case, by=by, label=case.number, minutes=minutes)
    return made


@transaction.atomic
def deliver_answer(*, case: AdviceCase, by: Acting) -> AdviceCase:
    """Hand the answer over: the institution reads it, the ledger gets its row."""
    rules.deliver_answer.require(by, case)
    if not queries.minutes_of(case):
        raise NoTimeLogged
    ADVICE_FLOW.move(case, to=AdviceState.DELIVERED, delivered_on=by.today)
    _tell_ledger(case, by)
    audit.record("guidance.advice.delivered", case, by=by, label=case.number)
    notifications.advice_delivered(case, by=by)
    return case


@transaction.atomic
def promise_follow_up(*, case: AdviceCase, follow_up: str, follow_up_on: date, by: Acting) -> AdviceCase:
    """Promise what comes after the answer; the promise stands in the ledger and on the first screen."""
    rules.promise_follow_up.require(by, case)
    if follow_up_on < by.today:
        raise WrongDay(_("Ten dzień już minął. Podaj dzisiejszą albo późniejszą datę."), field="follow_up_on")
    ADVICE_FLOW.move(case, to=AdviceState.FOLLOW_UP, follow_up=follow_up.strip(), follow_up_on=follow_up_on)
    _tell_ledger(case, by)
    audit.record("guidance.advice.follow_up_promised", case, by=by, label=case.number)
    return case


@transaction.atomic
def close_advice(*, case: AdviceCase, outcome: str = "", by: Acting) -> AdviceCase:
    """Nothing more is to be done: what came of it goes into the ledger, an open promise is kept."""
    rules.close_advice.require(by, case)
    ADVICE_FLOW.move(case, to=AdviceState.CLOSED, outcome=outcome.strip(), closed_on=by.today)
    _tell_ledger(case, by)
    for entry in support_queries.rows_of_source(by, SOURCE, case.uid):
        if entry.is_promise_open:
            support.settle_follow_up(entry=entry, by=by)
    audit.record("guidance.advice.closed", case, by=by, label=case.number)
    return case


@transaction.atomic
def withdraw_question(*, case: AdviceCase, reason: str, by: Acting) -> AdviceCase:
    """The question is no longer needed."""
    rules.withdraw_question.require(by, case)
    if not reason.strip():
        raise ReasonNeeded(field="reason")
    ADVICE_FLOW.move(case, to=AdviceState.WITHDRAWN, outcome=reason.strip(), closed_on=by.today)
    audit.record("guidance.advice.withdrawn", case, by=by, label=case.number)
    notifications.advice_withdrawn(case, by=by)
    return case


@transaction.atomic
def add_topic(*, name: str, days: int, by: Acting) -> AdviceTopic:
    """A new topic of advice."""
    rules.manage_topics.require(by)
    _refuse_twin(name, None)
    topic = AdviceTopic.objects.create(name=name.strip(), name_key=sort_key(name.strip()), days=days)
    audit.record("guidance.topic.added", topic, by=by)
    return topic


@transaction.atomic
def edit_topic(*, topic: AdviceTopic, name: str, days: int, is_active: bool, by: Acting) -> AdviceTopic:
    """Another name, another promise of days, or out of use. What was asked under it stays."""
    rules.manage_topics.require(by)
    _refuse_twin(name, topic)
    topic.name, topic.name_key, topic.days, topic.is_active = name.strip(), sort_key(name.strip()), days, is_active
    topic.save(update_fields=["name", "name_key", "days", "is_active"])
    audit.record("guidance.topic.edited", topic, by=by)
    return topic


def _refuse_twin(name: str, but: AdviceTopic | None) -> None:
    rows = AdviceTopic.objects.filter(name_key=sort_key(name.strip()))
    if (rows.exclude(pk=but.pk) if but else rows).exists():
        raise DomainError(_("Taki temat już jest na liście."), field="name")


def _tell_ledger(case: AdviceCase, by: Acting) -> None:
    assert case.delivered_on is not None and case.adviser is not None
    support.record_support(
        area=case.area, form=SupportForm.LEGAL_ADVICE if case.kind == AdviceKind.LEGAL else SupportForm.ADVICE,
        held_on=case.delivered_on, minutes=queries.minutes_of(case), topic=case.title, given_by=str(case.adviser),
        people_count=1, outcome=case.outcome, follow_up=case.follow_up, follow_up_on=case.follow_up_on,
        project=case.project, funding_label=case.funding_label, source_kind=SOURCE, source_uid=case.uid, by=by,
    )  # fmt: skip
