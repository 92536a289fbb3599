# SPDX-License-Identifier: EUPL-1.2
"""From a sheet of text to rows of values, with every problem by row and column."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kooperacja.base.exchange.kinds import Problem, Row, SheetKind
from kooperacja.base.exchange.reading import Line, Table, address

FORMULA = "To formuła, a nie wartość. Wklej samą wartość (w arkuszu: Wklej specjalnie, Wartości)."
#: A telephone number may begin with a plus and have brackets: without a letter there is nothing to call.
_DANGEROUS = re.compile(r"[=@]|[+\-](?=.*[^\W\d_]).*[(|!]|\t|\r")


@dataclass
class Checked:
    """Rows that read well, rows of which only a part does, and what is wrong in them."""

    rows: list[Row] = field(default_factory=list)
    bad: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def check(kind: SheetKind, table: Table, columns: Mapping[str, int]) -> Checked:
    """Read each row."""
    checked = Checked()
    for line in table.lines:
        values, found = _read(kind, table, line, columns)
        checked.problems += found
        (checked.bad if found else checked.rows).append(Row(line.number, values))
    return checked


def _read(
    kind: SheetKind, table: Table, line: Line, columns: Mapping[str, int]
) -> tuple[dict[str, object], list[Problem]]:
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for column in kind.columns:
        index = columns.get(column.code)
        text = line.cells[index] if index is not None and index < len(line.cells) else ""
        cell = address(line.number, index) if index is not None else ""
        message = ""
        if cell in table.formulas or _DANGEROUS.match(text):
            message = FORMULA
        elif not text or text in {"-", "–", "—", "brak", "nie dotyczy", "n/d"}:
            if column.required:
                message = "Tu musi coś być. Uzupełnij."
        else:
            try:
                values[column.code] = column.parse(text)
            except ValueError as error:
                message = str(error)
        if message:
            problems.append(Problem(line.number, column.code, message, text[:80]))
    return values, problems
