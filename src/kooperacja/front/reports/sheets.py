# SPDX-License-Identifier: EUPL-1.2
"""A report as a workbook, a sheet for each table; and as one list, whose rows say which table they come from."""

from __future__ import annotations

from typing import Any

from kooperacja.base.exchange.export import Sheet
from kooperacja.front.reports.logic.report import Report


def book_of(report: Report) -> list[Sheet]:
    """The first sheet says what the report is and what its words mean; then each table as it stands on the page."""
    about: list[list[Any]] = [
        ["Raport", report.title], ["Wniosek", report.finding], ["Okres", report.period], ["Stan na", report.as_of],
        ["Źródło", report.source], *[["Uwaga", remark] for remark in report.remarks],
        *[[name, text] for name, text in report.definitions],
    ]  # fmt: skip
    made: list[Sheet] = [("Raport", ["Co", "Treść"], about)]
    for table in report.tables:
        rows = [*table.rows, *([table.total] if table.total else [])]
        cells = [[cell.plain for cell in row] for row in rows]
        made.append((table.title, [c.label for c in table.columns], cells or [[table.empty]]))
    return made


def rows_of(report: Report) -> tuple[list[str], list[list[Any]]]:
    """Headings and rows: the tables one under another, each with its own headings."""
    width = max((len(table.columns) for table in report.tables), default=1)
    head = ["Tabela", *[f"Kolumna {n}" for n in range(1, width + 1)], "Źródło", "Stan na"]
    made: list[list[Any]] = [["Raport", report.title, *[""] * (width - 1), report.source, report.as_of]]
    made.append(["Wniosek", report.finding, *[""] * (width - 1), report.source, report.as_of])
    for table in report.tables:
        blank = [""] * (width - len(table.columns))
        made.append([table.title, *[c.label for c in table.columns], *blank, "", ""])
        for row in [*table.rows, *([table.total] if table.total else [])]:
            made.append([table.title, *[cell.plain for cell in row], *blank, report.source, report.as_of])
    for name, text in report.definitions:
        made.append(["Definicja", name, text, *[""] * max(width - 2, 0), "", ""][: width + 3])
    return head, made
