# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import time

from kooperacja.front.demo.logic import nadrzecze, zielona
from kooperacja.front.demo.logic import visits as facts
from kooperacja.growth.support.enums import Theme, VisitState
from kooperacja.growth.support.logic.evaluation import current
from kooperacja.growth.support.logic.preferences import preferences
from kooperacja.growth.support.logic.programme import Slot, clashing


def test_five_visits_each_at_another_stage_and_all_in_the_invented_region() -> None:
    assert len({t.state for t in facts.TRIPS}) == len(facts.TRIPS) == 5
    assert {t.state for t in facts.TRIPS} <= set(VisitState.values)
    invented = {code for code, _name in zielona.AREAS} | {g.code for g in nadrzecze.GMINAS}
    assert {s.area for t in facts.TRIPS for s in t.stops} <= invented


def test_programmes_fit_together() -> None:
    for trip in facts.TRIPS:
        for day in (1, 2):
            slots = [Slot(s.name, s.starts, s.ends) for s in trip.stops if s.day == day]
            assert all(clashing(slot, [o for o in slots if o is not slot]) is None for slot in slots), trip.key
        assert all(s.starts is None or time(7) < s.starts < time(19) for s in trip.stops)


def test_what_is_said_speaks_of_what_is_there() -> None:
    form = current()
    assert tuple(q.key for q in form.questions if q.kind == "scale") == facts.QUESTIONS
    assert all(len(scores) == len(facts.QUESTIONS) for scores, _words in facts.SHEETS)
    assert {key for _s, words in facts.SHEETS for key in words} <= {q.key for q in form.questions if q.kind == "words"}
    assert set(facts.PREFERENCES) <= {p.key for p in preferences()}
    assert {s.theme for t in facts.TRIPS for s in t.seen} <= {"", *Theme.values}
