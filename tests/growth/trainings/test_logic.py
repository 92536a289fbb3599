# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import inspect
import re
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from kooperacja.ground.law import queries as law
from kooperacja.ground.law.logic import Module
from kooperacja.growth.trainings.enums import EDITION_FLOW, ENROLMENT_FLOW, EditionState
from kooperacja.growth.trainings.logic import codes, moves, steps
from kooperacja.growth.trainings.logic.hours import hours_of, sums
from kooperacja.growth.trainings.logic.programme import (
    PlannedBlock,
    Times,
    lay_out,
    missing_in,
    module_rows,
    overlaps,
    suggested_days,
    teaching_hours,
)
from kooperacja.growth.trainings.logic.teaching import ProofFacts, why_not

ON = date(2026, 3, 2)
TWO = (Module(1, "prawo", 4), Module(2, "praca", 2))


@pytest.mark.parametrize(("minutes", "said"), [(0, "0"), (45, "1"), (360, "8"), (200, "4,44"), (68, "1,51")])
def test_teaching_hours_are_written_as_people_write_them(minutes: int, said: str) -> None:
    assert teaching_hours(minutes, 45) == said


@pytest.mark.parametrize(
    ("blocks", "sentences"),
    [
        ([PlannedBlock(1, 180, "Ewa"), PlannedBlock(2, 90, "Ewa")], []),
        ([PlannedBlock(1, 180, "Ewa")], ["W programie nie ma modułu 2. Dodaj zajęcia z tych tematów."]),
        ([], ["W programie nie ma modułów 1, 2. Dodaj zajęcia z tych tematów."]),
        (
            [PlannedBlock(1, 135, "Ewa"), PlannedBlock(2, 90, "Ewa")],
            ["Moduł 1 ma 3 h, a rozporządzenie wymaga 4 h. Dodaj 1 h."],
        ),
        (
            [PlannedBlock(1, 180), PlannedBlock(2, 90)],
            ["Moduły 1, 2 nie mają osoby prowadzącej. Wybierz ją w tabeli programu."],
        ),
        (
            [PlannedBlock(1, 180, "Jan", "Jan nie może."), PlannedBlock(2, 90, "Jan", "Jan nie może.")],
            ["Jan nie może."],
        ),
    ],
)
def test_what_the_programme_lacks(blocks: list[PlannedBlock], sentences: list[str]) -> None:
    assert missing_in(module_rows(TWO, blocks, hour_minutes=45)) == sentences


@pytest.mark.parametrize(("code", "days"), [("T1", 8), ("T2", 7), ("T3", 8)])
def test_laying_out_keeps_every_hour(code: str, days: int) -> None:
    curriculum = law.curriculum(code, on=ON)
    made = lay_out(curriculum.modules, hours_a_day=8)
    assert len(made) == days
    assert all(sum(h for _m, h in day) <= 8 for day in made)
    planned = sums([(0, m, h) for day in made for m, h in day])[0]
    assert planned == {m.number: m.hours for m in curriculum.modules}


def test_suggested_days_come_in_pairs_every_second_week() -> None:
    days = suggested_days(date(2026, 3, 10), 3)
    assert days == [date(2026, 3, 10), date(2026, 3, 11), date(2026, 3, 24)]


@pytest.mark.parametrize(
    ("other", "clash"),
    [((9, 11), True), ((10, 12), True), ((11, 12), False), ((7, 9), False), ((8, 12), True)],
)
def test_overlaps(other: tuple[int, int], clash: bool) -> None:
    mine = Times(ON, time(9), time(11))
    assert overlaps(mine, Times(ON, time(other[0]), time(other[1]))) is clash
    assert not overlaps(mine, Times(ON + timedelta(days=1), time(other[0]), time(other[1])))


@pytest.mark.parametrize(
    ("training", "field", "proofs", "words"),
    [
        ("T1", "zarządzanie", [ProofFacts("T1", True)], ""),
        ("T2", "zarządzanie", [ProofFacts("T2", True)], "kierunku „zarządzanie” nie ma na liście"),
        ("T2", "", [ProofFacts("T2", True)], "nie ma wpisanego kierunku"),
        ("T2", "prawo", [], "brakuje dokumentu o doświadczeniu (150 godzin zajęć albo 5 lat"),
        ("T2", "prawo", [ProofFacts("T1", True)], "brakuje dokumentu"),
        ("T2", "prawo", [ProofFacts("T2", False)], "nikt nie sprawdził dokumentu"),
        ("T3", "socjologia", [ProofFacts("T3", False), ProofFacts("T3", True)], ""),
    ],
)
def test_who_may_teach(training: str, field: str, proofs: list[ProofFacts], words: str) -> None:
    said = why_not("Jan Kos", field, proofs, law.curriculum(training, on=ON))
    assert (words in said) if words else said == ""


def test_too_many_hours_of_one_module_do_not_pay_for_another() -> None:
    person = hours_of(TWO, {1: 400, 2: 45}, {2: 45}, hour_minutes=45)
    assert not person.is_complete
    assert person.missing_line == "moduł 2: 1 h"
    assert person.percent == 100 * (180 + 45) // 270
    assert person.modules[1].made_up == 45
    assert hours_of(TWO, {1: 180, 2: 90}, hour_minutes=45).is_complete


def test_codes_change_and_the_one_before_still_counts() -> None:
    session, at = UUID(int=7), datetime(2026, 3, 9, 9, 0, tzinfo=ZoneInfo("Europe/Warsaw"))
    code = codes.screen_code(session, at, secret="s")
    later = at + timedelta(seconds=codes.WINDOW_SECONDS)
    assert codes.screen_code(session, later, secret="s") != code
    assert codes.is_current(session, code.lower(), at, secret="s")
    assert codes.is_current(session, code, later, secret="s")
    assert not codes.is_current(session, code, later + timedelta(seconds=codes.WINDOW_SECONDS), secret="s")
    assert not codes.is_current(UUID(int=8), code, at, secret="s")
    assert not codes.is_current(session, code, at, secret="other")
    assert codes.tidy(" ktrm-48 29") == "KTRM4829"
    assert codes.grouped("KTRM4829") == "KTRM 4829"
    assert set("01IO").isdisjoint(codes.SIGNS) and len(codes.fresh(12)) == 12


@pytest.mark.parametrize(
    ("to", "facts", "words"),
    [
        ("programme_ready", moves.EditionFacts(), "Program jest pusty"),
        ("programme_ready", moves.EditionFacts(session_days=[ON], programme=["Brak."]), "Brak."),
        ("recruitment_open", moves.EditionFacts(session_days=[date(2027, 1, 1)]), "Podaj liczbę miejsc."),
        ("recruitment_open", moves.EditionFacts(session_days=[date(2027, 1, 1)], seats=5), "oznaczenie finansowania"),
        ("confirmed", moves.EditionFacts(), "Nikt nie ma jeszcze miejsca"),
        ("confirmed", moves.EditionFacts(people=6, seats=5), "Osób jest 6, a miejsc 5"),
        ("running", moves.EditionFacts(session_days=[date(2026, 5, 1)], today=ON), "zaczynają się 1.05.2026"),
        ("completed", moves.EditionFacts(session_days=[ON], days_without_list=[ON], today=ON), "Nie ma jej z dni: 2.03.2026"),
        ("certified", moves.EditionFacts(without_certificate=2), "2 osoby z kompletem godzin nie mają"),
        ("reported", moves.EditionFacts(without_gmina=1), "1 osoba nie ma wpisanej gminy"),
    ],
)  # fmt: skip
def test_guards_name_what_is_missing(to: str, facts: moves.EditionFacts, words: str) -> None:
    assert words in " ".join(moves.missing_before(to, facts))


def test_every_state_has_a_station_or_is_over() -> None:
    for state in EditionState.values:
        found = steps.stations(state)
        assert found or state == EditionState.CANCELLED
        move = steps.next_move(state)
        assert move is None or EDITION_FLOW.moves[state] & {move.to}
    assert [s.state for s in steps.stations(EditionState.REPORTED)] == ["done"] * 6
    assert "certificate_issued" in ENROLMENT_FLOW.moves["completed"]


def test_a_guard_is_given_whatever_it_asks_for() -> None:
    """A fact that nobody fetched would be empty, and its guard silent."""
    days, people = {"session_days", "days_without_list"}, {"people", "complete", "without_certificate", "without_gmina"}
    for to, guard in moves._GUARDS.items():
        asked = set(re.findall(r"facts\.(\w+)", inspect.getsource(guard)))
        assert not asked & days or to in moves.ASKS_DAYS, to
        assert not asked & people or to in moves.ASKS_PEOPLE, to
        assert "programme" not in asked or to == "programme_ready", to
        assert not asked & {"complete", "without_certificate"} or to == "certified", to
