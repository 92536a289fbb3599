# SPDX-License-Identifier: EUPL-1.2
"""Tables that several reports share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlencode

from django.urls import reverse

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import plural
from kooperacja.front.reports.logic import disclosure
from kooperacja.front.reports.logic.report import Cell, Column, Table, count, hours, people
from kooperacja.front.reports.queries import Sum, Totals
from kooperacja.growth.support.queries import LedgerFilter

SOURCE = "Kooperacja, rejestr wsparcia: wpisy w mocy"
EVENTS = "Zdarzenia z rejestru wsparcia. Jedno zdarzenie dla kilku gmin liczy się raz, wycofane wpisy wcale."
HOURS = "Czas zdarzeń. Zdarzenie dla kilku gmin liczy się raz; w tabeli gmin każda gmina ma cały jego czas."
PEOPLE = "Osoby z list przy wpisach, w każdym wierszu i w sumie każda raz. Dlatego wiersze nie sumują się do „Razem”."
GMINAS = "Gminy z co najmniej jednym wpisem."
DEFINITIONS = (("Zdarzenia", EVENTS), ("Godziny", HOURS), ("Osoby", PEOPLE), ("Gminy", GMINAS))

#: „Za czyje” in the addresses of the ledger.
_HEADS = {"form": "Forma wsparcia", "area": "Gmina", "money": "Za czyje pieniądze"}


def ledger(wanted: LedgerFilter) -> str:
    """The address of the register with exactly these rows."""
    return f"{reverse('support:entry_list')}?{wanted.query}"


def people_url(wanted: LedgerFilter, **asked: str) -> str:
    """The people on the lists of exactly these rows; ``asked`` narrows them to one line of the report."""
    return f"{reverse('reports:people_rows')}?{urlencode(wanted.asked | asked)}"


def indicator_url(name: str, uid: object, day: object, since: object = "") -> str:
    """The rows behind an indicator as of a day; with ``since`` only those that came after that day."""
    asked = {"stan": str(day), "po": str(since)} if since else {"stan": str(day)}
    return f"{reverse(f'indicators:{name}', args=[uid])}?{urlencode(asked)}"


def sums_table(
    title: str, group: str, lines: Sequence[Sum], whole: Totals, wanted: LedgerFilter, *, outward: bool
) -> Table:
    """Events, hours, people and gminas line by line; outward, small numbers of people are hidden and nothing is linked."""
    mask = disclosure.hidden({line.key: line.people for line in lines}, whole.people) if outward else None
    hidden = mask.cells if mask else frozenset()

    def url(of: LedgerFilter) -> str:
        return "" if outward else ledger(of)

    with_areas = group != "area"
    columns = [Column(_HEADS[group]), Column("Zdarzenia", True), Column("Godziny", True), Column("Osoby", True)]
    rows, total = [], [Cell("Razem")]
    for line in lines:
        link = url(line.wanted)
        name = line.label[:1].upper() + line.label[1:]
        row = [
            Cell(name, url=link),
            count(line.events, link),
            hours(line.minutes, link),
            people(line.people, is_hidden=line.key in hidden, url="" if outward else people_url(line.wanted)),
        ]
        rows.append([*row, count(line.areas, link)] if with_areas else row)
    link = url(wanted)
    total += [
        count(whole.events, link),
        hours(whole.minutes, link),
        people(whole.people, is_hidden=bool(mask and mask.total), url="" if outward else people_url(wanted)),
    ]
    if with_areas:
        columns.append(Column("Gminy", True))
        total.append(count(whole.areas, link))
    empty = "W tym okresie rejestr nie ma wpisów."
    return Table(title, columns, rows, total if rows else [], definition=f"{EVENTS} {HOURS}", empty=empty)


def gminas_word(number: int) -> str:
    """``1 gmina``, ``3 gminy``, ``12 gmin``."""
    return f"{number} {plural(number, 'gmina', 'gminy', 'gmin')}"


def events_word(number: int) -> str:
    """``1 zdarzenie``, ``3 zdarzenia``, ``12 zdarzeń``."""
    return f"{number} {plural(number, 'zdarzenie', 'zdarzenia', 'zdarzeń')}"


def in_year(year: int, project_uid: str = "") -> LedgerFilter:
    """The filter of one year, perhaps of one project."""
    return replace(LedgerFilter(year=year), project=project_uid)


def name_of(by: Acting) -> str:
    """Whose report it is."""
    return by.organisation_label
