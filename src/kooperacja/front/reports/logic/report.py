# SPDX-License-Identifier: EUPL-1.2
"""A report as plain values: the page, the paper and the sheet show the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

HIDDEN = "ukryte"


@dataclass(frozen=True)
class Cell:
    """What stands in one cell, its plain value for a sheet, and the way to the rows behind it."""

    text: str
    value: Any = None
    url: str = ""
    is_hidden: bool = False
    is_number: bool = False

    @property
    def plain(self) -> Any:
        """The value for a sheet."""
        return self.text if self.value is None else self.value


@dataclass(frozen=True)
class Column:
    """A column: its heading, and whether numbers stand in it."""

    label: str
    number: bool = False


@dataclass(frozen=True)
class Table:
    """A table with its definition. The first cell of a row names the row."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    total: Sequence[Cell] = ()
    definition: str = ""
    empty: str = "Nie ma wierszy."


@dataclass(frozen=True)
class Bar:
    """One bar: how long in percent, where the time stands, what to read beside it."""

    label: str
    percent: int
    text: str
    tick: int | None = None
    is_behind: bool = False
    url: str = ""

    @property
    def length(self) -> int:
        """Percent of the scale; what is beyond the target does not make the bar longer."""
        return min(max(self.percent, 0), 100)


@dataclass(frozen=True)
class Chart:
    """A plain chart: its title says the finding, the table underneath says the numbers."""

    finding: str
    bars: Sequence[Bar]
    note: str = ""


@dataclass(frozen=True)
class Report:
    """Everything that a report says."""

    key: str
    title: str
    finding: str
    period: str
    as_of: date
    source: str
    tables: Sequence[Table] = ()
    chart: Chart | None = None
    definitions: Sequence[tuple[str, str]] = ()
    remarks: Sequence[str] = ()
    #: The notice of the money that pays for the project, for a paper that leaves the house.
    funding: dict[str, Any] | None = field(default=None, compare=False)
    is_outward: bool = False

    @property
    def has_hidden(self) -> bool:
        """True when at least one number is not shown."""
        return any(cell.is_hidden for table in self.tables for row in [*table.rows, table.total] for cell in row)


def count(value: int, url: str = "") -> Cell:
    """A whole number with thousands apart."""
    return Cell(f"{value:,}".replace(",", "\u00a0"), value, url if value else "", is_number=True)


def hours(minutes: int, url: str = "") -> Cell:
    """Time in words for people, in hours with two places for a sheet."""
    h, m = divmod(minutes, 60)
    shown = f"{h:,}".replace(",", "\u00a0") + "\u00a0h" + (f" {m}\u00a0min" if m else "")
    return Cell(shown, (Decimal(minutes) / 60).quantize(Decimal("0.01")), url if minutes else "", is_number=True)


def figure(text: str, value: Any = None, url: str = "") -> Cell:
    """A number already in words, aligned like one."""
    return Cell(text, value, url, is_number=True)


def people(value: int, *, is_hidden: bool = False, url: str = "") -> Cell:
    """A number of people, or the word that it is not shown."""
    return Cell(HIDDEN, HIDDEN, is_hidden=True, is_number=True) if is_hidden else count(value, url)


def chart_svg(chart: Chart) -> str:
    """The chart for a paper: bars, a tick for the time, words beside each bar."""
    row, width = 34, 520
    made = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {row * len(chart.bars)}">']
    for index, bar in enumerate(chart.bars):
        top = index * row
        colour = "#8a5a00" if bar.is_behind else "#0a5b56"
        made.append(f'<rect x="0" y="{top + 16}" width="400" height="10" rx="3" fill="#dfe7e4"/>')
        if bar.length:
            made.append(f'<rect x="0" y="{top + 16}" width="{bar.length * 4}" height="10" rx="3" fill="{colour}"/>')
        if bar.tick is not None:
            made.append(f'<rect x="{bar.tick * 4 - 1}" y="{top + 12}" width="2" height="18" fill="#13201e"/>')
        made.append(_words(0, top + 11, bar.label[:88]) + _words(410, top + 25, bar.text))
    return "".join([*made, "</svg>"])


def _words(x: int, y: int, text: str) -> str:
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<text x="{x}" y="{y}" font-family="Source Sans Pro" font-size="11" fill="#13201e">{safe}</text>'
