# SPDX-License-Identifier: EUPL-1.2
"""The way of a visit in words: stations of the stepper, and the one next move of each state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kooperacja.growth.support.enums import VisitState as V


@dataclass(frozen=True)
class NextMove:
    """The deed that a visit in this state waits for: what it is, why, the words on the button."""

    to: str
    title: str
    why: str
    button: str


_NEXT: dict[str, NextMove] = {
    V.PROPOSED: NextMove(
        V.HOST_AGREED, "Umów gospodarzy", "Każdy przystanek ma gospodarza, który zgodził się przyjąć grupę.",
        "Gospodarze się zgodzili",
    ),
    V.HOST_AGREED: NextMove(
        V.PUBLISHED, "Ogłoś wizytę gminom", "Gminy zobaczą program i daty.", "Ogłoś wizytę",
    ),
    V.PUBLISHED: NextMove(
        V.RECRUITMENT, "Otwórz nabór", "Podaj liczbę miejsc i przyjmuj zgłoszenia.", "Otwórz nabór",
    ),
    V.RECRUITMENT: NextMove(
        V.GROUP_CONFIRMED, "Zamknij listę", "Gminy dowiedzą się, kto jedzie.", "Potwierdź grupę",
    ),
    V.GROUP_CONFIRMED: NextMove(
        V.LOGISTICS_READY, "Dopnij wyjazd", "Godziny każdego przystanku, transport, potrzeby uczestników.",
        "Wyjazd gotowy",
    ),
    V.LOGISTICS_READY: NextMove(
        V.HELD, "Po powrocie: zapisz, że wizyta się odbyła", "Od tej chwili zbieramy wnioski.", "Wizyta się odbyła",
    ),
    V.HELD: NextMove(
        V.FEEDBACK, "Zbierz spostrzeżenia", "Trzy linijki z każdego przystanku, póki pamięć świeża.",
        "Spostrzeżenia zebrane",
    ),
    V.FEEDBACK: NextMove(
        V.FOLLOW_UP, "Przejrzyj spostrzeżenia", "Zdecyduj o każdym: zostaje, łączy się z innym albo czeka.",
        "Spostrzeżenia przejrzane",
    ),
    V.FOLLOW_UP: NextMove(
        V.CLOSED, "Sprawdź, co gminy przyjęły", "Po 90 dniach zapytaj gminy, co wzięły do siebie.", "Zamknij wizytę",
    ),
}  # fmt: skip

#: Stations of the way and the states that belong to each.
_STATIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Pomysł", (V.PROPOSED,)),
    ("Gospodarze", (V.HOST_AGREED,)),
    ("Nabór", (V.PUBLISHED, V.RECRUITMENT)),
    ("Wyjazd", (V.GROUP_CONFIRMED, V.LOGISTICS_READY)),
    ("Wnioski", (V.HELD, V.FEEDBACK)),
    ("Co przyjęto", (V.FOLLOW_UP, V.CLOSED)),
)


@dataclass(frozen=True)
class Station:
    """One station: done, now or later."""

    label: str
    state: Literal["done", "now", "later"]


def next_move(state: str) -> NextMove | None:
    """The next move, or nothing when the visit is over."""
    return _NEXT.get(state)


def stations(state: str) -> list[Station]:
    """The way as seen from ``state``; nothing for a visit that was called off."""
    if state == V.CANCELLED:
        return []
    here = next(i for i, (_label, states) in enumerate(_STATIONS) if state in states)
    if state == V.CLOSED:
        here = len(_STATIONS)
    return [
        Station(label, "done" if i < here else "now" if i == here else "later")
        for i, (label, _states) in enumerate(_STATIONS)
    ]
