# SPDX-License-Identifier: EUPL-1.2
"""What must be known before a study visit goes on: thin guards with sentences that name what is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from kooperacja.growth.support.enums import VisitState


@dataclass(frozen=True)
class StopFacts:
    """What is known of one stop."""

    name: str
    agreed: bool
    has_time: bool


@dataclass(frozen=True)
class VisitFacts:
    """What is known of a visit when somebody wants to move it on."""

    stops: Sequence[StopFacts] = ()
    dates: Sequence[date | None] = ()
    seats: int | None = None
    participants: int = 0
    findings: int = 0
    findings_to_sort: int = 0
    today: date = field(default=date.min)


def _names(names: Sequence[str]) -> str:
    return ", ".join(f"„{name}”" for name in names)


def _hosts(facts: VisitFacts) -> list[str]:
    if not facts.stops:
        return ["Dodaj do programu choć jeden przystanek."]
    waiting = [s.name for s in facts.stops if not s.agreed]
    return [f"Zapisz zgodę gospodarza. Czekają: {_names(waiting)}."] if waiting else []


def _announce(facts: VisitFacts) -> list[str]:
    unknown = [str(i) for i, day in enumerate(facts.dates, start=1) if day is None]
    return [f"Podaj datę. Nie ma jej dzień {', '.join(unknown)}."] if unknown or not facts.dates else []


def _recruit(facts: VisitFacts) -> list[str]:
    return [] if facts.seats else ["Podaj liczbę miejsc."]


def _group(facts: VisitFacts) -> list[str]:
    if not facts.participants:
        return ["Dodaj choć jedną uczestniczkę albo uczestnika."]
    if facts.seats is not None and facts.participants > facts.seats:
        return [f"Na liście jest {facts.participants}, a miejsc {facts.seats}. Zwiększ liczbę miejsc albo skróć listę."]
    return []


def _logistics(facts: VisitFacts) -> list[str]:
    missing = [s.name for s in facts.stops if not s.has_time]
    return [f"Podaj godzinę. Nie mają jej: {_names(missing)}."] if missing else []


def _held(facts: VisitFacts) -> list[str]:
    known = [d for d in facts.dates if d is not None]
    if len(known) < len(facts.dates) or not known:
        return ["Podaj daty wszystkich dni, żeby było wiadomo, kiedy się odbyła."]
    return ["Ostatni dzień wizyty jeszcze nie nadszedł."] if max(known) > facts.today else []


def _feedback(facts: VisitFacts) -> list[str]:
    return [] if facts.findings else ["Zapisz choć jedno spostrzeżenie z wizyty."]


def _follow_up(facts: VisitFacts) -> list[str]:
    if facts.findings_to_sort:
        return [f"Przejrzyj spostrzeżenia. Czeka jeszcze: {facts.findings_to_sort}."]
    return []


_GUARDS: dict[str, Callable[[VisitFacts], list[str]]] = {
    VisitState.HOST_AGREED: _hosts,
    VisitState.PUBLISHED: _announce,
    VisitState.RECRUITMENT: _recruit,
    VisitState.GROUP_CONFIRMED: _group,
    VisitState.LOGISTICS_READY: _logistics,
    VisitState.HELD: _held,
    VisitState.FEEDBACK: _feedback,
    VisitState.FOLLOW_UP: _follow_up,
}


def missing_before(to: str, facts: VisitFacts) -> list[str]:
    """What still has to be known or done before the visit may move to ``to``; empty when nothing."""
    guard = _GUARDS.get(to)
    return guard(facts) if guard else []
