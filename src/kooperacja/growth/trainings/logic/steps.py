# SPDX-License-Identifier: EUPL-1.2
"""The way of an edition in words: stations of the stepper, and the one next move of each state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kooperacja.growth.trainings.enums import EditionState as E


@dataclass(frozen=True)
class NextMove:
    """The deed that an edition in this state waits for: what it is, why, the words on the button."""

    to: str
    title: str
    why: str
    button: str


_NEXT: dict[str, NextMove] = {
    E.PLANNED: NextMove(
        E.PROGRAMME_READY, "Dopnij program",
        "Każdy moduł rozporządzenia ma swoje godziny i osobę, która może go prowadzić.", "Program gotowy",
    ),
    E.PROGRAMME_READY: NextMove(
        E.RECRUITMENT_OPEN, "Otwórz nabór", "Gminy dowiedzą się o terminie i będą mogły zgłosić ludzi.", "Otwórz nabór",
    ),
    E.RECRUITMENT_OPEN: NextMove(
        E.RECRUITMENT_CLOSED, "Zamknij nabór", "Po zamknięciu nikt nowy się nie zgłosi; miejsca rozdasz z listy.",
        "Zamknij nabór",
    ),
    E.RECRUITMENT_CLOSED: NextMove(
        E.CONFIRMED, "Potwierdź grupę", "Od tej chwili wiadomo, kto przyjedzie; można drukować listy.", "Potwierdź grupę",
    ),
    E.CONFIRMED: NextMove(
        E.RUNNING, "Zacznij zajęcia", "Pierwszego dnia: od teraz liczymy każdej osobie godziny.", "Zajęcia się zaczęły",
    ),
    E.RUNNING: NextMove(
        E.COMPLETED, "Zamknij zajęcia", "Gdy listy wszystkich dni są wpisane, policzymy, kto ma komplet.",
        "Zajęcia skończone",
    ),
    E.COMPLETED: NextMove(
        E.CERTIFIED, "Wydaj zaświadczenia", "Każda osoba z kompletem godzin dostaje zaświadczenie z tabelą modułów.",
        "Zaświadczenia rozdane",
    ),
    E.CERTIFIED: NextMove(
        E.REPORTED, "Rozlicz edycję", "Wpisujemy godziny do rejestru wsparcia, gmina po gminie.", "Rozlicz edycję",
    ),
    E.POSTPONED: NextMove(
        E.PLANNED, "Wyznacz nowe daty", "Popraw dni zajęć, potem wróć do planu.", "Wróć do planu",
    ),
}  # fmt: skip

#: Stations of the way and the states that belong to each.
_STATIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Program", (E.PLANNED, E.POSTPONED)),
    ("Nabór", (E.PROGRAMME_READY, E.RECRUITMENT_OPEN, E.RECRUITMENT_CLOSED)),
    ("Grupa", (E.CONFIRMED,)),
    ("Zajęcia", (E.RUNNING,)),
    ("Zaświadczenia", (E.COMPLETED,)),
    ("Rozliczenie", (E.CERTIFIED, E.REPORTED)),
)


@dataclass(frozen=True)
class Station:
    """One station: done, now or later."""

    label: str
    state: Literal["done", "now", "later"]


def next_move(state: str) -> NextMove | None:
    """The next move, or nothing when the edition is over."""
    return _NEXT.get(state)


def stations(state: str) -> list[Station]:
    """The way as seen from ``state``; nothing for an edition that was called off."""
    if state == E.CANCELLED:
        return []
    here = next(i for i, (_label, states) in enumerate(_STATIONS) if state in states)
    if state == E.REPORTED:
        here = len(_STATIONS)
    return [
        Station(label, "done" if i < here else "now" if i == here else "later")
        for i, (label, _states) in enumerate(_STATIONS)
    ]
