# SPDX-License-Identifier: EUPL-1.2
"""Builders of trainings for tests of the whole shelf."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from kooperacja.base.core.text import fold, sort_key
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.trainings import queries, services
from kooperacja.growth.trainings.enums import EditionState, ProofKind
from kooperacja.growth.trainings.models import Enrolment, Trainer, TrainingEdition, TrainingSession
from tests.growth.projects.factories import make_funding_label
from tests.world import World, instant

FIRST_DAY = date(2026, 3, 9)
#: When everything of ``make_taught_edition`` is over.
AFTER = "2026-04-20 09:00"


def make_participant(world: World, surname: str = "Wilk", **changes: Any) -> Participant:
    """Somebody of the register, from the centre in Zielona."""
    facts: dict[str, Any] = {
        "centre": world.organisations["rops"], "given_name": "Anna", "surname": surname,
        "employer": world.organisations["cus_zielona"], "work_area": world.areas["zielona"],
        "registered_at": instant("2026-01-10 09:00"),
    } | changes  # fmt: skip
    name = f"{facts['given_name']} {facts['surname']}"
    return Participant.objects.create(
        name_key=sort_key(f"{facts['surname']} {facts['given_name']}"), search_text=fold(name), **facts
    )


def make_trainer(world: World, *trainings: str, verified: bool = True, **changes: Any) -> Trainer:
    """Somebody who may teach the trainings named."""
    by = world.acting("marta", "2026-01-05 09:00")
    facts = {"given_name": "Ewa", "surname": "Brzoza", "degree_field": "socjologia"} | changes
    trainer = services.add_trainer(by=by, **facts)
    for training in trainings:
        proof = services.add_proof(
            trainer=trainer, training=training, kind=ProofKind.HOURS_150, document_name="zaświadczenie uczelni", by=by
        )
        if verified:
            services.verify_proof(proof=proof, by=by)
    return trainer


def make_edition(
    world: World, training: str = "T2", *, laid_out: bool = True, starts_on: date = FIRST_DAY, **changes: Any
) -> TrainingEdition:
    """A planned edition; laid out on workdays in a row, with one trainer for everything."""
    by = world.acting("marta")
    facts = {"seats": 20, "place": "Nadrzecze, Rynek 1"} | changes
    if "funding_label" not in facts:
        facts["funding_label"] = label_of(world)
    edition = services.plan_edition(training=training, starts_on=starts_on, by=by, **facts)
    if laid_out:
        services.lay_out_programme(
            edition=edition, days=[starts_on + timedelta(days=i) for i in range(8)], starts_at=time(8, 30), hours_a_day=8,
            by=by,
        )  # fmt: skip
        trainer = make_trainer(world, training)
        for row in queries.programme_of(edition):
            services.assign_trainer(edition=edition, module=row.number, trainer=trainer, by=by)
    return edition


def label_of(world: World) -> Any:
    """The one funding label of the centre."""
    from kooperacja.growth.projects.models import FundingLabel

    return FundingLabel.objects.filter(organisation=world.organisations["rops"]).first() or make_funding_label(world)


def move(edition: TrainingEdition, world: World, *states: str, at: str = "2026-03-02 09:00") -> TrainingEdition:
    """Move an edition through states."""
    for state in states:
        services.move_edition(edition=edition, to=state, by=world.acting("marta", at))
    return edition


def make_running_edition(world: World, training: str = "T2", people: int = 2, **changes: Any) -> TrainingEdition:
    """An edition whose first day is today (9 March 2026), with people ``Wilk0``, ``Wilk1``…"""
    edition = make_edition(world, training, **changes)
    S = EditionState
    move(edition, world, S.PROGRAMME_READY, S.RECRUITMENT_OPEN, S.RECRUITMENT_CLOSED)
    services.enrol(
        edition=edition, participants=[make_participant(world, f"Wilk{i}") for i in range(people)],
        by=world.acting("marta"),
    )  # fmt: skip
    move(edition, world, S.CONFIRMED)
    return move(edition, world, S.RUNNING, at="2026-03-09 08:00")


def enter_all(edition: TrainingEdition, world: World, *, but: tuple[Enrolment, TrainingSession] | None = None) -> None:
    """Everybody was there on every day; ``but`` one on one day."""
    by = world.acting("marta", AFTER)
    for session in queries.sessions_of(edition):
        rows: dict[Enrolment, Any] = {row.enrolment: None for row in queries.day_list(session)}
        if but is not None and but[1].pk == session.pk:
            rows[but[0]] = {}
        services.enter_list(session=session, rows=rows, by=by)


def make_taught_edition(world: World, training: str = "T2", people: int = 2, **changes: Any) -> TrainingEdition:
    """An edition whose classes are over, with all hours of everybody."""
    edition = make_running_edition(world, training, people, **changes)
    enter_all(edition, world)
    return move(edition, world, EditionState.COMPLETED, at=AFTER)


def person(edition: TrainingEdition, surname: str = "Wilk0") -> Enrolment:
    """The place of somebody in an edition."""
    return Enrolment.objects.select_related("edition", "participant").get(edition=edition, participant__surname=surname)
