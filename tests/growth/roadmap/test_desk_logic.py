# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kooperacja.ground.law import queries as law
from kooperacja.growth.roadmap.logic.flags import Dated, GminaFacts, flags_of, group_of, urgency
from kooperacja.growth.roadmap.logic.steps import Mark, place_steps, term_of
from kooperacja.growth.roadmap.logic.way import Point, detour_km, road_km, straight_km
from kooperacja.growth.roadmap.logic.words import instead_of, until

TODAY = date(2026, 3, 2)
CALM = GminaFacts(
    last_contact_on=TODAY, opened_on=date(2025, 1, 1), next_step="Zadzwonić", next_step_on=date(2026, 5, 1)
)


def ahead(days: int) -> date:
    return TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("changes", "kinds", "group"),
    [
        ({}, [], "calm"),
        ({"last_contact_on": ahead(-90)}, [], "calm"),
        ({"last_contact_on": ahead(-91)}, ["silent"], "now"),
        ({"last_contact_on": None}, ["silent"], "now"),
        ({"last_contact_on": None, "is_paused": True}, [], "calm"),
        ({"next_step": "", "next_step_on": None}, ["no_step"], "soon"),
        ({"next_step": "", "next_step_on": None, "is_paused": True}, [], "calm"),
        ({"next_step_on": ahead(14)}, ["step"], "soon"),
        ({"next_step_on": TODAY}, ["step"], "now"),
        ({"terms": [Dated("nabór", ahead(15))]}, [], "calm"),
        ({"terms": [Dated("nabór", ahead(14))]}, ["term"], "soon"),
        ({"terms": [Dated("nabór", ahead(-3))]}, ["term"], "now"),
        ({"laws": [Dated("zawiadomienie", TODAY)], "terms": [Dated("nabór", TODAY)]}, ["law", "term"], "now"),
        ({"promises": [Dated("wysłać wzór", ahead(-1))]}, ["promise"], "now"),
    ],
)
def test_why_a_gmina_needs_her(changes: dict[str, object], kinds: list[str], group: str) -> None:
    facts = replace(CALM, **changes)  # type: ignore[arg-type]
    flags = flags_of(facts, TODAY, silence_days=90, near_days=14)
    assert [f.kind for f in flags] == kinds
    assert group_of(flags) == group


def test_the_list_goes_by_days_and_not_by_gminas() -> None:
    def key(**changes: object) -> tuple[int, date]:
        facts = replace(CALM, **changes)  # type: ignore[arg-type]
        return urgency(flags_of(facts, TODAY, silence_days=90, near_days=14), facts)

    missed, today, soon, calm = (
        key(terms=[Dated("x", ahead(-9))]), key(next_step_on=TODAY), key(terms=[Dated("x", ahead(5))]), key(),
    )  # fmt: skip
    assert missed < today < soon < calm
    assert key(terms=[Dated("x", ahead(-9))], next_step="", next_step_on=None) == missed


def test_terms_of_the_law_are_counted_from_the_first_day() -> None:
    steps = {s.code: s for s in law.creation_steps(on=TODAY)}
    start = date(2026, 7, 1)
    assert term_of(steps["notice"], start, 30) == date(2026, 6, 1)
    assert term_of(steps["employee_option"], start, 2) == date(2026, 9, 1)
    assert term_of(steps["first_year"], start, 1) == date(2027, 7, 1)
    assert term_of(steps["collective"], start, 2) == date(2028, 7, 1)
    assert term_of(steps["start"], start, None) == start
    assert term_of(steps["notice"], None, 30) is None and term_of(steps["draft"], start, None) is None


def test_done_now_later() -> None:
    steps = [s for s in law.creation_steps(on=TODAY) if s.belongs_to("city_new")]
    codes = [s.code for s in steps]
    assert "notice" not in codes and "agreement" not in codes and "start" in codes
    marks = [Mark(c, done_on=TODAY if c in ("decision", "mode") else None, planned_on=ahead(-1)) for c in codes]
    placed = place_steps(steps, marks, starts_on=None, numbers={})
    assert [p.state for p in placed][:4] == ["done", "now", "done", "later"]
    assert placed[1].is_late(TODAY) and not placed[0].is_late(TODAY) and not placed[1].by_law


def test_distances() -> None:
    warsaw, torun = Point(52.23, 21.01), Point(53.01, 18.60)
    assert round(straight_km(warsaw, torun)) == 184
    assert road_km(warsaw, torun, 130) == 240 and road_km(torun, torun, 130) == 0
    assert detour_km([warsaw], torun, 130) is None
    assert detour_km([warsaw, torun, warsaw], torun, 130) == 0


@pytest.mark.parametrize(
    ("name", "words"),
    [("Marta Zięba", "za Martę"), ("Daria Kos", "za Darię"), ("Henryk Dąb", "za: Henryk"), ("", "za: ")],
)
def test_instead_of_whom(name: str, words: str) -> None:
    assert instead_of(name) == words


def test_until_when() -> None:
    assert until(date(2026, 12, 5), TODAY) == "do 5.12" and until(date(2027, 1, 5), TODAY) == "do 5.01.2027"
