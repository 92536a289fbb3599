# SPDX-License-Identifier: EUPL-1.2
"""What must be known before an edition goes on: guards with sentences that name what is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from kooperacja.base.core import dates
from kooperacja.base.core.text import plural
from kooperacja.growth.trainings.enums import EditionState as E


@dataclass(frozen=True)
class EditionFacts:
    """What is known of an edition when somebody wants to move it on."""

    programme: Sequence[str] = ()
    session_days: Sequence[date] = ()
    days_without_list: Sequence[date] = ()
    seats: int | None = None
    has_label: bool = False
    people: int = 0
    complete: int = 0
    without_certificate: int = 0
    without_gmina: int = 0
    today: date = field(default=date.min)


def _programme(facts: EditionFacts) -> list[str]:
    return ["Program jest pusty. Rozpisz zajęcia."] if not facts.session_days else list(facts.programme)


def _recruit(facts: EditionFacts) -> list[str]:
    said = [] if facts.seats else ["Podaj liczbę miejsc."]
    if not facts.has_label:
        said.append("Wybierz oznaczenie finansowania: stoi na ogłoszeniu, liście obecności i zaświadczeniu.")
    if facts.session_days and min(facts.session_days) <= facts.today:
        said.append("Pierwszy dzień zajęć już minął. Przełóż edycję albo popraw daty.")
    return said


def _group(facts: EditionFacts) -> list[str]:
    if not facts.people:
        return ["Nikt nie ma jeszcze miejsca. Dopisz uczestniczki i uczestników."]
    if facts.seats is not None and facts.people > facts.seats:
        return [f"Osób jest {facts.people}, a miejsc {facts.seats}. Zwiększ liczbę miejsc albo skróć listę."]
    return []


def _run(facts: EditionFacts) -> list[str]:
    first = min(facts.session_days, default=None)
    if first is None:
        return ["Program jest pusty. Rozpisz zajęcia."]
    return [f"Zajęcia zaczynają się {dates.short(first)}."] if first > facts.today else []


def _complete(facts: EditionFacts) -> list[str]:
    last = max(facts.session_days, default=None)
    if last is None or last > facts.today:
        return [f"Ostatni dzień zajęć to {dates.short(last)}." if last else "Program jest pusty."]
    if facts.days_without_list:
        days = ", ".join(dates.short(day) for day in sorted(facts.days_without_list)[:6])
        return [f"Wpisz obecność. Nie ma jej z dni: {days}."]
    return []


def _certify(facts: EditionFacts) -> list[str]:
    if facts.without_certificate:
        noun = plural(facts.without_certificate, "osoba", "osoby", "osób")
        verb = plural(facts.without_certificate, "ma", "mają", "ma")
        return [
            f"{facts.without_certificate} {noun} z kompletem godzin nie {verb} jeszcze zaświadczenia. Wydaj zaświadczenia."
        ]
    return []


def _report(facts: EditionFacts) -> list[str]:
    if facts.without_gmina:
        noun = plural(facts.without_gmina, "osoba nie ma", "osoby nie mają", "osób nie ma")
        return [f"{facts.without_gmina} {noun} wpisanej gminy, więc rejestr wsparcia byłby niepełny. Uzupełnij gminę."]
    return []


_GUARDS: dict[str, Callable[[EditionFacts], list[str]]] = {
    E.PROGRAMME_READY: _programme,
    E.RECRUITMENT_OPEN: _recruit,
    E.CONFIRMED: _group,
    E.RUNNING: _run,
    E.COMPLETED: _complete,
    E.CERTIFIED: _certify,
    E.REPORTED: _report,
}


#: Guards that ask of the days of classes, and those that ask of people: nothing else is fetched for them.
ASKS_DAYS = frozenset({E.PROGRAMME_READY, E.RECRUITMENT_OPEN, E.RUNNING, E.COMPLETED})
ASKS_PEOPLE = frozenset({E.CONFIRMED, E.CERTIFIED, E.REPORTED})


def missing_before(to: str, facts: EditionFacts) -> list[str]:
    """What still has to be known or done before the edition may move to ``to``; empty when nothing."""
    guard = _GUARDS.get(to)
    return guard(facts) if guard else []
