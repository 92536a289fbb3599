# SPDX-License-Identifier: EUPL-1.2
"""Terms of gminas and the steps of creating a centre, with what the law says of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.ui.parts import Step
from kooperacja.ground.law import queries as law
from kooperacja.ground.territory.models import Area
from kooperacja.growth.roadmap.logic.flags import Dated
from kooperacja.growth.roadmap.logic.steps import Mark, Placed, place_steps
from kooperacja.growth.roadmap.models import Deadline, GminaRoadmap, RoadmapStep
from kooperacja.growth.support.models import StudyVisit
from kooperacja.growth.support.queries import Adoptable


@dataclass(frozen=True)
class StepRow:
    """A step as a page shows it: its words, its state, and what is kept of it here."""

    placed: Placed
    row: RoadmapStep
    is_late: bool
    #: The sentence of the law that measures the term.
    rule: str


def deadline_for(by: Acting, uid: UUID) -> Deadline:
    """One term of a gmina; a stranger's does not exist."""
    return Deadline.objects.visible_to(by).select_related("roadmap__area", "roadmap__centre").get(uid=uid)


def open_deadlines(roadmap: GminaRoadmap) -> list[Deadline]:
    """Terms of a gmina that are still to come or were missed, the nearest first."""
    return list(roadmap.deadlines.filter(settled_on=None).order_by("due_on", "pk"))


def deadlines_between(roadmaps: Iterable[GminaRoadmap], first: date, last: date) -> list[Deadline]:
    """Open terms of gminas from a day to a day."""
    rows = Deadline.objects.open().filter(roadmap__in=[r.pk for r in roadmaps], due_on__gte=first, due_on__lte=last)
    return list(rows.select_related("roadmap__area").order_by("due_on", "pk"))


def steps_of(roadmap: GminaRoadmap, by: Acting) -> list[StepRow]:
    """The steps of one gmina; none before somebody has laid them out."""
    rows = {row.code: row for row in roadmap.steps.order_by("position")}
    if not rows:
        return []
    placed = _placed(roadmap, rows.values(), by)
    rules = {p.step.code: law.parameter(p.step.timer, on=by.today).sentence for p in placed if "." in p.step.timer}
    return [StepRow(p, rows[p.step.code], p.is_late(by.today), rules.get(p.step.code, "")) for p in placed]


def _placed(roadmap: GminaRoadmap, rows: Iterable[RoadmapStep], by: Acting) -> list[Placed]:
    steps = law.creation_steps(on=by.today)
    marks = [Mark(row.code, row.planned_on, row.done_on) for row in rows]
    return place_steps(steps, marks, starts_on=roadmap.starts_on, numbers=_numbers(by))


def _numbers(by: Acting) -> dict[str, int]:
    found = {}
    for step in law.creation_steps(on=by.today):
        if "." in step.timer:
            value = law.parameter(step.timer, on=by.today).value
            assert isinstance(value, int)
            found[step.timer] = value
    return found


def codes_for(mode: str, by: Acting) -> list[str]:
    """The steps that a way of creating a centre has, in order."""
    return [step.code for step in law.creation_steps(on=by.today) if step.belongs_to(mode)]


def stepper_of(rows: Iterable[StepRow]) -> list[Step]:
    """The steps for the stepper: done, now, later, with the day."""
    return [
        Step(
            row.placed.step.title,
            short(row.placed.done_on)
            if row.placed.done_on
            else f"do {short(row.placed.due_on)}"
            if row.placed.due_on
            else "",
            row.placed.state,
        )
        for row in rows
    ]


def terms_of_law(roadmaps: Iterable[GminaRoadmap], by: Acting) -> dict[int, list[Dated]]:
    """Terms of the law and planned days of steps that are not done, by gmina."""
    by_key = {r.pk: r for r in roadmaps}
    kept: dict[int, list[RoadmapStep]] = {}
    for row in RoadmapStep.objects.filter(roadmap__in=list(by_key)).order_by("position"):
        kept.setdefault(row.roadmap_id, []).append(row)
    return {
        key: [
            Dated(p.step.title, p.due_on, p.step.code)
            for p in _placed(by_key[key], rows, by)
            if p.due_on and p.done_on is None
        ]
        for key, rows in kept.items()
    }


def adoptable_steps(by: Acting, visit: StudyVisit, area: Area) -> list[Adoptable]:
    """Steps of a gmina's own way that it can point at when it says what it took from a visit."""
    rows = RoadmapStep.objects.filter(roadmap__area=area, roadmap__centre_id=visit.centre_id).order_by("position")
    titles = {step.code: step.title for step in law.creation_steps(on=by.today)}
    return [
        Adoptable("roadmap.step", row.uid, _("krok: %s") % titles[row.code]) for row in rows if row.code in titles
    ]  # fmt: skip


def path_of_step(uid: UUID) -> str:
    """Where the steps of the gmina stand to which this one belongs."""
    code = RoadmapStep.objects.filter(uid=uid).values_list("roadmap__area__code", flat=True).first()
    return reverse("roadmap:steps", args=[code]) if code else ""
