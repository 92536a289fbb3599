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
    #: What stands between the visit and its readers: sentences about its funding label.
    label_problems: Sequence[str] = ()
    has_recruitment: bool = False
    #: People who apply read the information clause; nothing opens before somebody has issued it.
    has_clause: bool = True
    #: Applications nobody has decided about.
    undecided: int = 0
    has_transport: bool = False
    #: Seats of all vehicles; nothing when one of them does not say, or when everybody comes by herself.
    transport_seats: int | None = None
    #: How many answers „była, nie było” are missing on the attendance list.
    attendance_missing: int = 0
    #: Numbers of days with people but without a known length.
    days_without_length: Sequence[int] = ()
    #: Gminas whose people took part; those that have been asked and have not answered.
    gminas: Sequence[str] = ()
    adoption_asked: bool = False
    adoption_waiting: Sequence[str] = ()
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
    if not facts.dates:
        return ["Podaj datę: dodaj do programu choć jeden dzień.", *facts.label_problems]
    dates = [f"Podaj datę. Nie ma jej dzień {', '.join(unknown)}."] if unknown else []
    return [*dates, *facts.label_problems]


def _recruit(facts: VisitFacts) -> list[str]:
    missing = [] if facts.seats else ["Podaj liczbę miejsc."]
    if not facts.has_recruitment:
        missing.append("Przygotuj nabór: od kiedy, do kiedy i kto ma pierwszeństwo.")
    if not facts.has_clause:
        missing.append("Potrzebna jest klauzula informacyjna dla zgłaszających się. Wydaje ją koordynatorka.")
    return missing


def _group(facts: VisitFacts) -> list[str]:
    if facts.undecided:
        return [f"Rozpatrz zgłoszenia z naboru. Bez decyzji: {facts.undecided}."]
    if not facts.participants:
        return ["Dodaj choć jedną uczestniczkę albo uczestnika."]
    if facts.seats is not None and facts.participants > facts.seats:
        return [f"Na liście jest {facts.participants}, a miejsc {facts.seats}. Zwiększ liczbę miejsc albo skróć listę."]
    return []


def _logistics(facts: VisitFacts) -> list[str]:
    missing = [s.name for s in facts.stops if not s.has_time]
    made = [f"Podaj godzinę. Nie mają jej: {_names(missing)}."] if missing else []
    if not facts.has_transport:
        made.append("Zapisz, czym jedzie grupa; „każdy dojeżdża sam” też jest odpowiedzią.")
    made += too_few_seats(facts.transport_seats, facts.participants)
    return made


def too_few_seats(seats: int | None, people: int) -> list[str]:
    """The sentence when the group does not fit into its vehicles."""
    if seats is None or seats >= people:
        return []
    return [f"Miejsc w pojazdach jest {seats}, a na liście {people}. Zamów większy pojazd albo dodaj drugi."]


def _held(facts: VisitFacts) -> list[str]:
    known = [d for d in facts.dates if d is not None]
    if len(known) < len(facts.dates) or not known:
        return ["Podaj daty wszystkich dni, żeby było wiadomo, kiedy się odbyła."]
    if max(known) > facts.today:
        return ["Ostatni dzień wizyty jeszcze nie nadszedł."]
    made = []
    if facts.attendance_missing:
        made.append(f"Sprawdź obecność. Nie wiadomo jeszcze o: {facts.attendance_missing}.")
    if facts.days_without_length:
        days = ", ".join(map(str, facts.days_without_length))
        made.append(f"Podaj, ile trwał program. Nie wiadomo o dniu {days}: wpisz godziny zakończenia albo czas dnia.")
    return made


def _feedback(facts: VisitFacts) -> list[str]:
    return [] if facts.findings else ["Zapisz choć jedno spostrzeżenie z wizyty."]


def _follow_up(facts: VisitFacts) -> list[str]:
    if facts.findings_to_sort:
        return [f"Przejrzyj spostrzeżenia. Czeka jeszcze: {facts.findings_to_sort}."]
    return []


def _closed(facts: VisitFacts) -> list[str]:
    if not facts.gminas:
        return []
    if not facts.adoption_asked:
        return ["Zapytaj gminy, co wzięły do siebie. Program zrobi to sam 90 dni po wizycie."]
    if facts.adoption_waiting:
        return [f"Poczekaj na odpowiedź albo zapisz ją z rozmowy. Czekają: {', '.join(facts.adoption_waiting)}."]
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
    VisitState.CLOSED: _closed,
}


def missing_before(to: str, facts: VisitFacts) -> list[str]:
    """What still has to be known or done before the visit may move to ``to``; empty when nothing."""
    guard = _GUARDS.get(to)
    return guard(facts) if guard else []
