# SPDX-License-Identifier: EUPL-1.2
"""Keyset paging: a page begins after a row, never after a number of rows, so page 2,000 is as quick as page 2."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db.models import Count, Model, Q, QuerySet

M = TypeVar("M", bound=Model)
T = TypeVar("T")
SIZE = 50
COUNT_LIMIT = 1_000


@dataclass(frozen=True)
class Page(Generic[T]):
    """Rows of one page, the mark of the next and previous page, and a count that stops at a limit."""

    rows: Sequence[T]
    after: str = ""
    before: str = ""
    count: int | None = None
    more_than_counted: bool = False
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def count_label(self) -> str:
        """``"412"`` or ``"ponad 1000"``."""
        if self.count is None:
            return ""
        return f"ponad {self.count}" if self.more_than_counted else str(self.count)


class Counted(int):
    """A count that stops at ``COUNT_LIMIT``: one more than the limit means "over"."""

    @property
    def label(self) -> str:
        """``"412"`` or ``"ponad 1000"``."""
        return f"ponad {COUNT_LIMIT}" if self > COUNT_LIMIT else str(int(self))


def counted(rows: QuerySet[Any], groups: Mapping[str, Iterable[str]], *, column: str = "state") -> dict[str, Counted]:
    """How many rows each group of values of ``column`` holds: exact and in one query while there are few rows.

    Over ``COUNT_LIMIT`` rows each group is counted up to the limit, so the answer does not wait for a million rows.
    """
    plain = rows.order_by()
    if len(plain.values("pk")[: COUNT_LIMIT + 1]) <= COUNT_LIMIT:
        found = dict(plain.values_list(column).annotate(n=Count("pk")))
        return {name: Counted(sum(found.get(value, 0) for value in values)) for name, values in groups.items()}
    return {
        name: Counted(len(plain.filter(**{f"{column}__in": list(values)}).values("pk")[: COUNT_LIMIT + 1]))
        for name, values in groups.items()
    }


def _encode(values: Sequence[Any]) -> str:
    plain = [
        v.isoformat() if isinstance(v, date | datetime) else str(v) if isinstance(v, Decimal | UUID) else v
        for v in values
    ]
    return base64.urlsafe_b64encode(json.dumps(plain).encode()).decode().rstrip("=")


def _decode(mark: str, size: int) -> list[Any] | None:
    try:
        values = json.loads(base64.urlsafe_b64decode(mark + "=" * (-len(mark) % 4)))
    except (ValueError, UnicodeDecodeError):
        return None
    return values if isinstance(values, list) and len(values) == size else None


def _beyond(names: Sequence[tuple[str, bool]], values: Sequence[Any]) -> Q:
    """Rows strictly after ``values`` in the given order (``name``, descending?)."""
    condition = Q()
    for i, (name, down) in enumerate(names):
        equal = {names[j][0]: values[j] for j in range(i)}
        condition |= Q(**equal, **{f"{name}__{'lt' if down else 'gt'}": values[i]})
    return condition


def keyset(
    rows: QuerySet[M], *, order: Sequence[str], after: str = "", before: str = "", size: int = SIZE, count: bool = True
) -> Page[M]:
    """One page of ``rows`` in ``order`` (field names, ``-`` for descending, the last one unique and none nullable).

    A mark that cannot be read gives the first page.
    """
    names = [(name.lstrip("-"), name.startswith("-")) for name in order]
    backwards = bool(before)
    asked = [(name, down != backwards) for name, down in names]
    query = rows.order_by(*[f"{'-' if down else ''}{name}" for name, down in asked])
    values = _decode(before or after, len(names)) if before or after else None
    if values is not None:
        query = query.filter(_beyond(asked, values))
    found = list(query[: size + 1])
    more, found = len(found) > size, found[:size]
    if backwards:
        found.reverse()

    def mark(row: M) -> str:
        values = []
        for name, _down in names:
            value: Any = row
            for part in name.split("__"):
                value = getattr(value, part)
            values.append(value)
        return _encode(values)

    total = len(rows.order_by().values("pk")[: COUNT_LIMIT + 1]) if count else None
    return Page(
        rows=found,
        after=mark(found[-1]) if found and (more or (backwards and values is not None)) else "",
        before=mark(found[0]) if found and values is not None and (not backwards or more) else "",
        count=min(total, COUNT_LIMIT) if total is not None else None,
        more_than_counted=total is not None and total > COUNT_LIMIT,
    )
