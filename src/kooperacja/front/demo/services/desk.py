# SPDX-License-Identifier: EUPL-1.2
"""The working week of an animator: her gminas, talks, promises, terms, the road, an absence, a concept."""

from __future__ import annotations

from datetime import date, time, timedelta

from kooperacja.front.demo.logic import desk as facts
from kooperacja.front.demo.services.stage import Stage
from kooperacja.growth.roadmap import services as roadmap
from kooperacja.growth.roadmap.enums import ContactForm
from kooperacja.growth.roadmap.models import GminaRoadmap
from kooperacja.growth.roadmap.queries import roadmap_of
from kooperacja.growth.support import services as support
from kooperacja.growth.support.enums import SupportForm


def fill_the_desk(stage: Stage) -> None:
    """After the three gminas of the story: the rest of the region, as three animators carry it."""
    ways = {way.code: _open(stage, way) for way in facts.WAYS}
    for code in ("9901022", "9901032"):
        ways[code] = roadmap_of(stage.by("marta"), code)
    for code, form, topic, hours, people, ago, promise, due in facts.PROMISES:
        held = stage.workday(stage.today - timedelta(days=ago))
        support.record_support(
            area=stage.areas[code], form=SupportForm(form), held_on=held, minutes=hours * 60, topic=topic,
            given_by="Marta Zięba", people_count=people, follow_up=promise,
            follow_up_on=stage.today + timedelta(days=due), by=stage.by("marta", held),
        )  # fmt: skip
    for term in facts.TERMS:
        roadmap.add_deadline(
            roadmap=ways[term.code], kind=term.kind, title=term.title, due_on=stage.workday(_day(stage, term.on)),
            source=term.source, by=stage.by("marta", stage.workday(_day(stage, -10))),
        )  # fmt: skip
    _steps(stage, ways)
    _concept(stage, ways[facts.CONCEPT_OF])
    _week(stage, ways)
    _absence(stage, ways)


def _day(stage: Stage, days: int) -> date:
    return stage.today + timedelta(days=days)


def _open(stage: Stage, way: facts.Way) -> GminaRoadmap:
    opened = stage.workday(_day(stage, way.opened))
    made = roadmap.open_roadmap(
        area=stage.areas[way.code], adviser=stage.user(way.who), stage=way.stage, by=stage.by(way.who, opened)
    )
    if way.talked is None:
        return made
    held = _day(stage, way.talked)
    by = stage.by(way.who, held)
    roadmap.note_contact(
        roadmap=made, held_on=held, form=ContactForm.CALL, about=way.about, by=by,
        next_step=way.next_step, next_step_on=_day(stage, way.on) if way.on is not None else None,
    )  # fmt: skip
    return made


def _steps(stage: Stage, ways: dict[str, GminaRoadmap]) -> None:
    for plan in facts.STEPS:
        way, begun = ways[plan.code], stage.workday(_day(stage, plan.done[0][1]))
        roadmap.lay_out_steps(
            roadmap=way, mode=plan.mode, starts_on=_day(stage, plan.starts), by=stage.by("marta", begun)
        )
        for code, ago, evidence in plan.done:
            day = stage.workday(_day(stage, ago))
            roadmap.keep_step(roadmap=way, code=code, done_on=day, evidence=evidence, by=stage.by("marta", day))


def _concept(stage: Stage, way: GminaRoadmap) -> None:
    made = []
    for version in (facts.FIRST, facts.SECOND):
        concept = roadmap.submit_concept(
            roadmap=way, summary=version.summary, decide_by=_day(stage, version.decide),
            by=stage.by("wojt_borki", _day(stage, version.on)),
        )  # fmt: skip
        made.append(concept)
        if version.back is not None:
            reader = stage.by("marta", _day(stage, version.back))
            roadmap.review_concept(concept=concept, marks=facts.FIRST_MARKS, by=reader)
            roadmap.return_concept(concept=concept, remarks=version.remarks, by=reader)
    roadmap.review_concept(concept=made[-1], marks=facts.SECOND_MARKS, by=stage.by("marta", _day(stage, -2)))


def _week(stage: Stage, ways: dict[str, GminaRoadmap]) -> None:
    """The week that is looked at; on a weekend the one that comes."""
    monday = stage.today + timedelta(
        days=(7 - stage.today.weekday()) if stage.today.weekday() > 4 else -stage.today.weekday()
    )
    by = stage.by("marta", min(monday, stage.today), "7:30")
    for weekday, code, start, end, purpose in facts.TRIPS:
        day = monday + timedelta(days=weekday)
        roadmap.plan_trip(
            roadmap=ways[code], day=day, purpose=purpose, starts_at=_hour(start), ends_at=_hour(end), by=by
        )


def _hour(text: str) -> time | None:
    if not text:
        return None
    hour, minute = text.split(":")
    return time(int(hour), int(minute))


def _absence(stage: Stage, ways: dict[str, GminaRoadmap]) -> None:
    away = facts.ABSENCE
    first = _day(stage, away.first)
    roadmap.give_cover(
        animator=stage.user(away.animator), deputy=stage.user(away.deputy), gminas=[ways[code] for code in away.gminas],
        first_on=first, last_on=_day(stage, away.last), note=away.note, by=stage.by(away.animator, first),
    )  # fmt: skip
