# SPDX-License-Identifier: EUPL-1.2
"""Sheets on their way in, as screens ask for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.exchange import kinds, reading
from kooperacja.base.exchange.models import SheetImport
from kooperacja.base.jobs import queries as jobs

SHOWN_PROBLEMS = 200


@dataclass(frozen=True)
class SheetColumn:
    """A column of an uploaded sheet: its heading, some values, what it was taken for."""

    index: int
    letter: str
    header: str
    samples: list[str]
    code: str


@dataclass(frozen=True)
class ProblemFilter:
    """Problems of one column, as a chip above the table."""

    label: str
    count: int
    is_current: bool


def imports_of(by: Acting, *, limit: int = 20) -> list[SheetImport]:
    """What the own institution has brought in lately."""
    rows = SheetImport.objects.visible_to(by).select_related("source", "uploaded_by").defer("problems")
    return list(rows.order_by("-uploaded_at", "-pk")[:limit])


def import_for(by: Acting, uid: UUID) -> SheetImport:
    """One import; somebody else's does not exist."""
    found = SheetImport.objects.visible_to(by).select_related("source", "job", "uploaded_by").get(uid=uid)
    if found.job is not None:
        jobs.with_progress(found.job)
    return found


def table_of(sheet_import: SheetImport) -> reading.Table:
    """The uploaded sheet, read again from its stored file."""
    kind = sheet_import.sheet_kind
    with sheet_import.source.file.open("rb") as stored:
        return reading.read(stored.read(), lambda headers: kinds.score(kind, headers))


def sheet_columns(sheet_import: SheetImport, table: reading.Table) -> list[SheetColumn]:
    """The columns of an uploaded sheet and what they were taken for."""
    taken = {index: code for code, index in sheet_import.columns.items()}
    return [
        SheetColumn(i, reading.letter(i), header, table.samples(i), taken.get(i, ""))
        for i, header in enumerate(table.headers)
        if header or table.samples(i, 1)
    ]


def problems_of(sheet_import: SheetImport, column: str = "") -> list[dict[str, Any]]:
    """The problems of an import, of one column when it is named; at most as many as a page shows."""
    found = [p for p in sheet_import.problems if not column or p["column"] == column]
    return found[:SHOWN_PROBLEMS]


def problem_filters(sheet_import: SheetImport, column: str = "") -> list[ProblemFilter]:
    """The columns with problems, the worst first."""
    counted: dict[str, int] = {}
    for problem in sheet_import.problems:
        counted[problem["column"]] = counted.get(problem["column"], 0) + 1
    worst = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return [ProblemFilter(label, count, label == column) for label, count in worst]


def rows_with_problems(sheet_import: SheetImport) -> tuple[list[str], list[list[str]]]:
    """The bad rows as they were typed, with a column that says what is wrong: to be corrected and sent again."""
    table = table_of(sheet_import)
    said: dict[int, list[str]] = {}
    for problem in sheet_import.problems:
        said.setdefault(problem["row"], []).append(f"{problem['column']}: {problem['message']}")
    rows = [[*line.cells, " ".join(said[line.number])] for line in table.lines if line.number in said]
    return [*table.headers, "problem"], rows
