# SPDX-License-Identifier: EUPL-1.2
"""Participants of support: by sex, age, education and status. Each number opens the people behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import plural
from kooperacja.front.reports import queries
from kooperacja.front.reports.documents import parts
from kooperacja.front.reports.logic import disclosure
from kooperacja.front.reports.logic.report import Cell, Column, Report, Table, figure, people
from kooperacja.growth.indicators.logic.counting import PersonFacts, age_on
from kooperacja.growth.participants.enums import Education, EntryStatus, Sex
from kooperacja.growth.projects.models import Project
from kooperacja.growth.support.queries import LedgerFilter

UNKNOWN = "nie-wiadomo"
_AGES = (("do-17", 0, 17), ("18-29", 18, 29), ("30-54", 30, 54), ("55-i-wiecej", 55, 200))
_AGE_WORDS = {"do-17": "do 17 lat", "18-29": "18–29 lat", "30-54": "30–54 lata", "55-i-wiecej": "55 lat i więcej"}


def _age(person: PersonFacts) -> str:
    if person.birth_date is None:
        return UNKNOWN
    age = age_on(person.birth_date, person.first_day)
    return next((key for key, low, high in _AGES if low <= age <= high), UNKNOWN)


Slice = tuple[str, str, Callable[[PersonFacts], str], Sequence[tuple[str, str]]]
#: Word in the address → heading, definition, how a person falls, known values in their order.
SLICES: dict[str, Slice] = {
    "plec": (
        "Płeć",
        "Podana przez uczestnika albo odczytana z numeru PESEL.",
        lambda p: p.sex or UNKNOWN,
        [(v, str(w)) for v, w in Sex.choices],
    ),
    "wiek": ("Wiek", "Ukończone lata w dniu pierwszego wsparcia w okresie.", _age, list(_AGE_WORDS.items())),
    "wyksztalcenie": (
        "Wykształcenie",
        "Grupy poziomów ISCED podane przez uczestnika.",
        lambda p: p.education or UNKNOWN,
        [(v, str(w)) for v, w in Education.choices],
    ),
    "status": (
        "Status na rynku pracy",
        "W dniu wejścia do projektu.",
        lambda p: p.status or UNKNOWN,
        [(v, str(w)) for v, w in EntryStatus.choices],
    ),
}


def slice_of(facts: Sequence[PersonFacts], dimension: str, value: str) -> list[int]:
    """Keys of the people behind one number; without a dimension everybody."""
    if not dimension:
        return [p.key for p in facts]
    fall = SLICES[dimension][2]
    return [p.key for p in facts if fall(p) == value]


def words_of_slice(dimension: str, value: str) -> tuple[str, str, str]:
    """Heading, definition and value of one number in words; without a dimension everybody."""
    if not dimension:
        return "Osoby", "Osoby z list przy wpisach rejestru, każda raz.", "wszystkie"
    heading, definition, _fall, values = SLICES[dimension]
    return heading, definition, dict(values).get(value, "nie wiadomo")


def participants_report(by: Acting, year: int, project: Project | None = None, *, outward: bool = False) -> Report:
    """Who got support in a year: each person once in every table."""
    wanted = parts.in_year(year, str(project.uid) if project else "")
    facts = queries.people_facts(by, wanted)
    tables = [_table(facts, dimension, wanted, outward=outward) for dimension in SLICES]
    total = len(facts)
    women = sum(p.sex == Sex.WOMAN for p in facts)
    finding = f"W {year} roku rejestr nie ma list osób"
    if total and not (
        outward and (disclosure.is_small(total) or disclosure.is_small(women) or disclosure.is_small(total - women))
    ):
        word = plural(total, "osoba dostała", "osoby dostały", "osób dostało")
        finding = f"{total} {word} wsparcie, {women * 100 // total}% to kobiety"
    elif total:
        finding = "Za mało osób, żeby pokazać podział na zewnątrz"
    as_of = min(date(year, 12, 31), by.today)
    name = f", projekt „{project.name}”" if project else ""
    definitions = [(heading, definition) for heading, definition, _fall, _values in SLICES.values()]
    return Report(
        "participants",
        f"Uczestnicy wsparcia w {year} roku{name}",
        finding,
        f"1.01.{year}–{dates.short(as_of)}",
        as_of,
        "Kooperacja, listy osób przy wpisach rejestru wsparcia",
        tables,
        definitions=[("Osoby", parts.PEOPLE), *definitions],
        is_outward=outward,
    )


def _table(facts: Sequence[PersonFacts], dimension: str, wanted: LedgerFilter, *, outward: bool) -> Table:
    heading, definition, fall, values = SLICES[dimension]
    counted: dict[str, int] = {}
    for person in facts:
        counted[fall(person)] = counted.get(fall(person), 0) + 1
    lines = [(value, word) for value, word in values if counted.get(value)]
    if counted.get(UNKNOWN):
        lines.append((UNKNOWN, "nie wiadomo"))
    mask = disclosure.hidden(counted, len(facts)) if outward else None
    rows = []
    for value, word in lines:
        link = "" if outward else parts.people_url(wanted, podzial=dimension, wartosc=value)
        hidden = bool(mask and value in mask.cells)
        share = "" if hidden or (mask and mask.total) else f"{counted[value] * 100 // len(facts)}%"
        rows.append(
            [
                Cell(word[:1].upper() + word[1:], url=link),
                people(counted[value], is_hidden=hidden, url=link),
                figure(share, url=link if share else ""),
            ]
        )
    everybody = "" if outward else parts.people_url(wanted)
    total = [Cell("Razem"), people(len(facts), is_hidden=bool(mask and mask.total), url=everybody), figure("")]
    return Table(
        heading,
        [Column(heading), Column("Osoby", True), Column("Udział", True)],
        rows,
        total if rows else [],
        definition,
        empty="W tym okresie nie ma list osób.",
    )
