# SPDX-License-Identifier: EUPL-1.2
"""Thirty editions of the statutory trainings, from the first plan to certificates, with people of the register."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

from kooperacja.base.core.acting import Acting
from kooperacja.front.demo.logic import trainings as facts
from kooperacja.front.demo.services.stage import Stage
from kooperacja.ground.organisations.enums import OrganisationKind
from kooperacja.growth.participants import queries as people
from kooperacja.growth.participants import services as participants
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects import services as projects
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.trainings import queries, services
from kooperacja.growth.trainings.enums import EditionState as S
from kooperacja.growth.trainings.models import Enrolment, Trainer, TrainingEdition

#: So many people make thirty groups that are not always the same.
ENOUGH = 120
LABEL: dict[str, Any] = {
    "name": "Program Nadrzecza, szkolenia kadr",
    "lead_sentence": "Szkolenie współfinansowane przez Unię Europejską.",
    "wording": "Projekt „Kadry usług społecznych w Nadrzeczu”, Program Nadrzecza 2021–2027. Projekt i program zmyślone.",
    "marks_alt": "Flaga Unii Europejskiej: dwanaście złotych gwiazd na granatowym tle.",
    "programme": "Program Nadrzecza",
}


def hold_trainings(stage: Stage) -> None:
    """Three years of trainings; today one is running, one waits for certificates, one recruits, one is late."""
    first = stage.today + timedelta(days=facts.EDITIONS[0].starts_in - 60)
    project = projects.create_project(
        name=facts.PROJECT,
        summary=facts.ABOUT,
        source="projekt wymyślony na potrzeby pokazu",
        by=stage.by("daria", first),
    )
    label = projects.create_funding_label(has_eu_flag=True, **LABEL, by=stage.by("daria", first))
    teachers = _teachers(stage, first)
    crowd = _crowd(stage)
    cast = _cast(stage, first)
    for number, fact in enumerate(facts.EDITIONS):
        learnt = [cast[who] for who, where in facts.LEARNT if where == number]
        _hold(stage, fact, number, _take(crowd, number, fact.people - len(learnt)) + learnt, teachers, project, label)


def _teachers(stage: Stage, on: date) -> dict[str, list[Trainer]]:
    """By training: who may teach it."""
    by = stage.by("marta", on)
    made: dict[str, list[Trainer]] = {"T1": [], "T2": [], "T3": []}
    for fact in (*facts.TEACHERS, facts.NEWCOMER):
        trainer = services.add_trainer(
            given_name=fact.given_name, surname=fact.surname, degree_field=fact.degree_field, by=by
        )
        for training in fact.trainings:
            proof = services.add_proof(
                trainer=trainer, training=training, kind=fact.kind, document_name=fact.document, by=by
            )
            services.verify_proof(proof=proof, by=by)
            made[training].append(trainer)
    return made


def _crowd(stage: Stage) -> list[Participant]:
    """People of the register whose gmina is known, in an order that has nothing to do with their names."""
    found = [p for p in people.listed(stage.by("marta"), people.PeopleFilter()) if queries.area_of(p) is not None]
    if len(found) < ENOUGH:
        found += _own_people(stage)
    return sorted(found, key=lambda p: (p.pk * 7919) % 10007)


def _own_people(stage: Stage) -> list[Participant]:
    """A hundred people of the gminas' own institutions, when nobody has filled the register before."""
    kinds = {OrganisationKind.GMINA_OFFICE, OrganisationKind.CUS, OrganisationKind.OPS}
    houses = [o for _key, o in sorted(stage.organisations.items()) if o.is_fictional and o.kind in kinds]
    by = stage.by("marta", stage.today - timedelta(days=400))
    return [
        participants.register_participant(
            given_name=given, surname=surname, employer=houses[i % len(houses)], work_area=houses[i % len(houses)].area,
            function="praca socjalna", by=by,
        )
        for i, (given, surname) in enumerate(facts.names(ENOUGH))
    ]  # fmt: skip


def _take(crowd: Sequence[Participant], number: int, count: int) -> list[Participant]:
    start = number * 31
    return [crowd[(start + i) % len(crowd)] for i in range(count)] if crowd else []


def _cast(stage: Stage, on: date) -> dict[str, Participant]:
    """People of the cast who have learnt: the register knows them by the e-mail of their accounts."""
    made = {}
    for who, _where in facts.LEARNT:
        membership = stage.memberships[who]
        made[who] = participants.register_participant(
            given_name=membership.user.given_name, surname=membership.user.surname, email=membership.user.email,
            employer=membership.organisation, work_area=membership.organisation.area, by=stage.by("marta", on),
        )  # fmt: skip
    return made


def _hold(
    stage: Stage, fact: facts.Edition, number: int, group: Sequence[Participant], teachers: dict[str, list[Trainer]],
    project: Project, label: FundingLabel,
) -> None:  # fmt: skip
    starts_on = _weekday(stage.today + timedelta(days=fact.starts_in))
    by = stage.by("marta", min(starts_on - timedelta(days=45), stage.today))
    edition = services.plan_edition(
        training=fact.training, starts_on=starts_on, seats=24, place=facts.PLACES[number % 3], project=project,
        funding_label=label, by=by,
    )  # fmt: skip
    services.lay_out_programme(
        edition=edition, days=_days(starts_on, 8), starts_at=time(8, 30), hours_a_day=8, place="", by=by
    )
    if fact.stand == "late":
        return
    able = teachers[fact.training]
    chosen = {m.number: able[(m.number + number) % len(able)] for m in queries.curriculum_of(edition).modules}
    services.assign_trainers(edition=edition, chosen=chosen, by=by)
    edition = queries.edition_for(by, edition.uid)  # from here on the programme stays as it is: fetched once
    services.move_edition(edition=edition, to=S.PROGRAMME_READY, by=by)
    services.move_edition(edition=edition, to=S.RECRUITMENT_OPEN, with_call=fact.stand == "recruiting", by=by)
    if fact.stand == "recruiting":
        return
    later = stage.by("marta", min(starts_on - timedelta(days=10), stage.today))
    services.move_edition(edition=edition, to=S.RECRUITMENT_CLOSED, by=later)
    services.enrol(edition=edition, participants=group, by=later)
    services.move_edition(edition=edition, to=S.CONFIRMED, by=later)
    services.move_edition(edition=edition, to=S.RUNNING, by=stage.by("marta", starts_on, "8:00"))
    _enter_lists(stage, edition, fact)
    if fact.stand == "running":
        return
    after = stage.by("marta", min(edition.ends_on + timedelta(days=3), stage.today))
    services.move_edition(edition=edition, to=S.COMPLETED, by=after)
    if fact.stand == "to_certify":
        return
    services.issue_certificates(edition=edition, by=after)
    _settle(edition, after)


def _settle(edition: TrainingEdition, by: Acting) -> None:
    services.move_edition(edition=edition, to=S.CERTIFIED, by=by)
    services.move_edition(edition=edition, to=S.REPORTED, by=by)


def _enter_lists(stage: Stage, edition: TrainingEdition, fact: facts.Edition) -> None:
    """Lists of the days that have passed; the newest of a running edition still waits, as it does in life."""
    sessions = [s for s in queries.sessions_of(edition) if s.held_on < stage.today]
    if fact.stand == "running":
        sessions = sessions[:-1]
    people = queries.day_list(sessions[0]) if sessions else []
    for position, session in enumerate(sessions):
        rows: dict[Enrolment, dict[object, int] | None] = {row.enrolment: None for row in people}
        if fact.somebody_missed and position == 2:
            rows[next(iter(rows))] = {}
        by = stage.by("marta", session.held_on, "16:30")
        services.enter_list(session=session, rows=rows, by=by)  # type: ignore[arg-type]


def _weekday(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > 4 else day


def _days(first: date, count: int) -> list[date]:
    """Eight workdays: two in a week."""
    days: list[date] = []
    day = first
    while len(days) < count:
        days += [d for d in (day, _weekday(day + timedelta(days=1))) if d not in days]
        day = _weekday(day + timedelta(days=7))
    return sorted(days)[:count]
