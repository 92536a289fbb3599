# SPDX-License-Identifier: EUPL-1.2
"""The invented region holds together: every fact of the desk points to a gmina and a person that the play has."""

from __future__ import annotations

from django.db import transaction

from kooperacja.front.demo.logic import desk, nadrzecze, zielona
from kooperacja.front.demo.logic.cast import CAST, EXTRAS
from kooperacja.front.demo.services.bridge import accompany
from kooperacja.front.demo.services.desk import fill_the_desk
from kooperacja.front.demo.services.places import settle_places
from kooperacja.front.demo.services.stage import Stage
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.roadmap import queries
from kooperacja.growth.roadmap.enums import Dimension
from tests.world import instant

CODES = {g.code for g in nadrzecze.GMINAS} | {code for code, _name in zielona.AREAS if len(code) == 7}
REGION = {p.key for p in (*CAST, *EXTRAS) if p.role in REGION_ROLES}


def test_gminas_have_a_county_a_place_and_a_name_of_their_own() -> None:
    counties = {code for code, _name in (*zielona.AREAS, *nadrzecze.COUNTIES)}
    names = [g.name for g in nadrzecze.GMINAS]
    assert len(CODES) == 15 and len(set(names)) == len(names)
    assert all(g.code[:4] in counties and 55 < g.latitude < 56 and 17 < g.longitude < 19 for g in nadrzecze.GMINAS)
    assert set(nadrzecze.STORY_PLACES) < CODES and nadrzecze.SEAT in names


def test_facts_point_to_what_is_there() -> None:
    assert {w.code for w in desk.WAYS} < CODES and {w.who for w in desk.WAYS} <= REGION
    assert {t.code for t in desk.TERMS} | {s.code for s in desk.STEPS} | {t[1] for t in desk.TRIPS} < CODES
    assert {desk.ABSENCE.animator, desk.ABSENCE.deputy} <= REGION
    minded = {w.code for w in desk.WAYS if w.who == desk.ABSENCE.animator}
    assert set(desk.ABSENCE.gminas) <= minded
    assert set(desk.FIRST_MARKS) == set(Dimension.values)
    assert all("zmyślon" in term.source for term in desk.TERMS)


def test_the_desk_fills_itself(db: None) -> None:
    """Places, the three gminas of the story, then the desk: on a Sunday too."""
    for day in ("2026-11-23 10:02", "2026-11-29 21:00", "2026-02-28 08:00"):
        with transaction.atomic():
            stage = Stage(now=instant(day), say=lambda text: None)
            settle_places(stage)
            accompany(stage)
            fill_the_desk(stage)
            marta = stage.by("marta")
            work = queries.worklist(marta, user_id=marta.user_id)
            assert work.minded == 2 and [g for g, _t, _rows in work.groups] == ["now", "soon", "calm"], day
            week = queries.week_of(marta, first=queries.week_to_show(marta))
            assert week.stops == 6 and week.km > 100 and week.sketch is not None, day
            region = queries.region_of(stage.by("daria"))
            assert [a.name for a in region.unknown] == ["Grądowo", "Mgielnica"] and region.silent, day
            transaction.set_rollback(True)
