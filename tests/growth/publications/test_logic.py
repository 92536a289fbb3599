# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from kooperacja.front.demo.logic import seed_visit as seed
from kooperacja.ground.territory.logic.route import WIDTH, Call, Sketch, sketch
from kooperacja.growth.publications.logic.checklist import PageFacts, PictureFacts, missing

GOOD = PictureFacts("Urząd", True, True, True)


def test_a_complete_page_misses_nothing() -> None:
    assert missing(PageFacts(True, 3, True, [GOOD])) == []


@pytest.mark.parametrize(
    ("page", "kind", "says"),
    [
        (PageFacts(True, 3, False), "funding", "oznaczenie finansowania"),
        (PageFacts(False, 3, True), "text", "wstęp"),
        (PageFacts(True, 0, True), "programme", "przystanek"),
        (PageFacts(True, 3, True, [PictureFacts("Kuchnia", False, True, True)]), "alt", "„Kuchnia”"),
        (PageFacts(True, 3, True, [PictureFacts("Kuchnia", True, False, True)]), "author", "autora"),
        (PageFacts(True, 3, True, [PictureFacts("Kuchnia", True, True, False)]), "consent", "brak zgód"),
        (PageFacts(True, 3, True, [PictureFacts("Kuchnia", True, True, False, True)]), "consent", "wycofał"),
        (PageFacts(True, 3, True, [], False), "cover", "górę strony"),
    ],
)
def test_each_missing_thing_is_named(page: PageFacts, kind: str, says: str) -> None:
    (only,) = missing(page)
    assert only.kind == kind
    assert says in only.sentence


def test_nothing_hides_behind_another() -> None:
    page = PageFacts(False, 0, False, [PictureFacts("A", False, False, False)], False)
    assert [m.kind for m in missing(page)] == ["funding", "text", "programme", "alt", "author", "consent", "cover"]


def _seed_route() -> Sketch:
    towns = {p.code: p for p in seed.PLACES}
    start = towns["0463011"]
    calls = [Call(0, 0, start.code, start.name, "wyjazd", start.latitude or 0, start.longitude or 0)]
    for number, stop in enumerate(seed.STOPS, start=1):
        town = towns[stop.area_code]
        calls.append(
            Call(number, stop.day, town.code, town.name, stop.short_name, town.latitude or 0, town.longitude or 0)
        )
    made = sketch(calls)
    assert made is not None
    return made


def test_the_real_route_is_drawn_with_its_rivers() -> None:
    made = _seed_route()
    assert [m.label for m in made.marks] == ["Toruń", "1 Sompolno", "2–3 Jarocin", "4 Koźmin Wielkopolski", "5 Rawicz"]
    assert made.marks[2].note == "CUS i muzeum"
    assert made.marks[0].is_start
    assert [leg.day for leg in made.legs] == [1, 1, 2, 2]
    named = {r.name for r in made.rivers}
    assert {"Wisła", "Warta"} <= named


def test_words_stay_inside_and_apart() -> None:
    made = _seed_route()
    boxes = []
    for mark in made.marks:
        width = max(len(mark.label) * 8.9, len(mark.note) * 7.3)
        left = {"start": mark.label_x, "end": mark.label_x - width, "middle": mark.label_x - width / 2}[mark.anchor]
        boxes.append((left, mark.label_y - 14, left + width, mark.note_y + 2))
        assert left >= 0
        assert left + width <= WIDTH
        assert 0 < mark.y < made.height
    for i, a in enumerate(boxes):
        for b in boxes[i + 1 :]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_north_is_up_and_one_town_is_no_route() -> None:
    torun, _sompolno, _jarocin, _kozmin, rawicz = _seed_route().marks
    assert torun.y < rawicz.y
    assert torun.x > rawicz.x
    assert sketch([Call(1, 1, "a", "A", "", 52, 18), Call(2, 2, "a", "A", "", 52, 18)]) is None
    assert sketch([]) is None


def test_two_neighbouring_towns_still_fit() -> None:
    made = sketch([Call(1, 1, "a", "Bardzo Długa Nazwa Gminy", "", 52, 18), Call(2, 1, "b", "B", "", 52.001, 18.001)])
    assert made is not None
    assert all(0 < m.x < made.width and 0 < m.y < made.height for m in made.marks)
