# SPDX-License-Identifier: EUPL-1.2
"""The participants of the region's support: brought in from lists, a few still incomplete, two recruitments on the way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from kooperacja.base.core.acting import Acting
from kooperacja.base.exchange.kinds import Row
from kooperacja.front.demo.logic import participants as facts
from kooperacja.front.demo.logic.participants import Workplace
from kooperacja.front.demo.services.stage import Stage
from kooperacja.ground.organisations.enums import OrganisationKind
from kooperacja.growth.participants import queries, services
from kooperacja.growth.participants.enums import ExitReason, ExitSituation
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects import services as projects
from kooperacja.growth.projects.models import Project
from kooperacja.growth.recruitment import queries as calls
from kooperacja.growth.recruitment import services as recruitment
from kooperacja.growth.recruitment.enums import CandidateState
from kooperacja.growth.recruitment.models import Recruitment
from kooperacja.growth.recruitment.services import CriterionSpec

_KINDS = {OrganisationKind.GMINA_OFFICE, OrganisationKind.CUS, OrganisationKind.OPS, OrganisationKind.PROVIDER}


def gather_participants(stage: Stage) -> Project:
    """Twelve hundred people, their project, the clause they have read; then recruitments among them."""
    first = stage.months_ago(14).first
    daria = stage.by("daria", stage.workday(first))
    services.issue_clause(title=facts.CLAUSE_TITLE, text=facts.CLAUSE, by=daria)
    project = projects.create_project(
        name=facts.PROJECT, summary=facts.ABOUT, starts_on=first, ends_on=stage.months_ago(-10).last,
        source="projekt wymyślony na potrzeby pokazu", by=daria,
    )  # fmt: skip
    rows = facts.people(_workplaces(stage), project.name, first)
    _bring_in(rows, "Lista uczestników.xlsx", stage.by("marta", stage.workday(stage.months_ago(4).first)))
    people = list(queries.listed(stage.by("marta"), queries.PeopleFilter()))
    services.record_papers(people=people[: len(people) * 39 // 40], by=stage.by("marta", stage.months_ago(3).first))
    _bring_in(facts.written_twice(rows), "Lista z powiatu.xlsx", stage.by("marta", stage.months_ago(2).first))
    _institutions(stage, project, first)
    _leave(stage, people)
    marta = stage.by("marta", stage.today - timedelta(days=9))
    for person in [p for p in people if p.missing and p.email][:3]:
        services.send_link(link=services.make_link(participant=person, by=marta), by=marta)
    _past_call(stage, project, people[100:140])
    _open_call(stage, project, people[300:334])
    return project


def _workplaces(stage: Stage) -> list[Workplace]:
    made = []
    for house in stage.organisations.values():
        if not house.is_fictional or house.kind not in _KINDS:
            continue
        kind = str(house.kind)
        made += [Workplace(house.name, kind, house.area.code, house.area.name)] * (1 if kind == "provider" else 2)
    return made


def _bring_in(rows: Sequence[dict[str, Any]], source: str, by: Acting) -> None:
    read = [Row(number, values) for number, values in enumerate(rows, start=2)]
    plan = services.plan_participants(rows=read, bad=[], by=by)
    if plan.problems:
        raise RuntimeError(f"{source}: {plan.problems[:3]}")
    services.save_participants(plan=plan, source=source, by=by, progress=lambda done, total: None)


def _institutions(stage: Stage, project: Project, first: date) -> None:
    by = stage.by("marta", stage.workday(first + timedelta(days=20)))
    kinds = {OrganisationKind.GMINA_OFFICE, OrganisationKind.CUS, OrganisationKind.OPS}
    for house in [o for o in stage.organisations.values() if o.is_fictional and o.kind in kinds]:
        services.enter_entity(
            organisation=house, project=project, entity_type="gmina", entered_on=first + timedelta(days=20),
            support_kind="szkolenia i doradztwo", by=by,
        )  # fmt: skip


def _leave(stage: Stage, people: list[Participant]) -> None:
    """Some have ended; of a few nobody has asked yet what became of them."""
    for number, person in enumerate(people[7:900:30]):
        (taken,) = queries.participations_of(person)
        late = number % 10 == 0
        left = stage.today - timedelta(days=12 + number % 8 if late else 60 + number)
        if left < taken.entered_on:
            continue
        by = stage.by("marta", min(left + timedelta(days=1), stage.today))
        services.leave_project(participation=taken, left_on=left, exit_reason=ExitReason.PLANNED, by=by)
        if not late:
            services.record_situation(
                participation=taken, exit_situation=ExitSituation.KEPT_JOB, situation_on=left + timedelta(days=14),
                by=stage.by("marta", left + timedelta(days=15)),
            )  # fmt: skip


def _call(
    stage: Stage, project: Project, words: tuple[str, str], opens: date, closes: date, seats: int
) -> Recruitment:  # fmt: skip
    marta = stage.by("marta", opens)
    criteria = [CriterionSpec(question, points) for question, points in facts.CRITERIA]
    call = recruitment.plan_recruitment(
        title=words[0], about=words[1], opens_on=opens, closes_on=closes, seats=seats, per_institution=3, per_gmina=6,
        project=project, criteria=[*criteria, CriterionSpec(facts.CONDITION, kind="formal")], by=marta,
    )  # fmt: skip
    return recruitment.open_recruitment(recruitment=call, by=marta)


def _apply(call: Recruitment, people: Sequence[Participant], stage: Stage, day: date) -> None:
    criteria = calls.criteria_of(call)
    for number, person in enumerate(people):
        answers = {c: c.kind == "formal" or (number * 7 + c.position) % 3 == 0 for c in criteria}
        moment = stage.by("marta", day, f"{8 + number // 10}:{number % 10 * 5 + 3:02d}").at
        recruitment.apply(
            recruitment=call, participant=person, given_name=person.given_name, surname=person.surname, has_read=True,
            email=person.email, phone=person.phone, institution=person.employer, institution_name=person.employer_name,
            function=person.function, area=person.work_area, access_needs=person.access_needs, diet=person.diet,
            interpreter=person.interpreter, answers=answers, by=Acting.public(at=moment),
        )  # fmt: skip


def _past_call(stage: Stage, project: Project, people: Sequence[Participant]) -> None:
    """Closed and settled: a full list, a reserve, one who withdrew and one who moved up."""
    opens = stage.workday(stage.today - timedelta(days=60))
    call = _call(stage, project, facts.PAST_CALL, opens, opens + timedelta(days=20), 25)
    _apply(call, people, stage, opens + timedelta(days=2))
    later = stage.by("marta", opens + timedelta(days=21))
    recruitment.verify_many(recruitment=call, by=later)
    recruitment.choose(recruitment=call, by=later)
    recruitment.close_recruitment(recruitment=call, by=later)
    gone = calls.accepted(call)[4]
    gone.recruitment = call
    recruitment.withdraw(
        candidate=gone, reason="zmiana terminu w pracy", by=stage.by("marta", opens + timedelta(days=25))
    )


def _open_call(stage: Stage, project: Project, people: Sequence[Participant]) -> None:
    """Open today: some have a seat, some wait for a decision."""
    opens = stage.workday(stage.today - timedelta(days=14))
    call = _call(stage, project, facts.CALL, opens, stage.today + timedelta(days=6), 25)
    _apply(call, people[:22], stage, opens + timedelta(days=1))
    later = stage.by("marta", opens + timedelta(days=5))
    recruitment.verify_many(recruitment=call, by=later)
    recruitment.choose(recruitment=call, by=later)
    _apply(call, people[22:], stage, stage.today - timedelta(days=1))
    wrong = calls.candidates(call, state=CandidateState.APPLIED)[-1]
    wrong.recruitment = call
    recruitment.reject(
        candidate=wrong,
        reason="Ta superwizja jest dla zespołów, które pracują bezpośrednio z ludźmi.",
        by=stage.by("marta"),
    )
