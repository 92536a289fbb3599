# SPDX-License-Identifier: EUPL-1.2
"""``Flow``: the table of allowed moves of a thing, and the only door through which its state changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

from django.db import models

from kooperacja.base.core.errors import IllegalMove, Stale


class Flow:
    """Allowed moves between states of one field. Moving is compare-and-set, so nobody overtakes silently."""

    def __init__(
        self, name: str, moves: Mapping[str, Set[str] | Iterable[str]], *, start: str, field: str = "state"
    ) -> None:
        self.name = name
        self.moves: dict[str, frozenset[str]] = {str(k): frozenset(str(s) for s in v) for k, v in moves.items()}
        self.start = str(start)
        self.field = field
        unknown = {s for targets in self.moves.values() for s in targets} - set(self.moves)
        if unknown:
            raise ValueError(f"flow {name}: moves to states without a row: {sorted(unknown)}")
        FLOWS[name] = self

    def can(self, thing: models.Model, to: str) -> bool:
        """True when the table knows the move from the present state to ``to``."""
        return str(to) in self.moves[str(getattr(thing, self.field))]

    def move(self, thing: models.Model, *, to: str, **changes: Any) -> None:
        """Move ``thing`` to ``to`` and write ``changes`` in the same statement.

        Raises ``IllegalMove`` when the table forbids it and ``Stale`` when the row has moved meanwhile.
        """
        old = str(getattr(thing, self.field))
        if str(to) not in self.moves[old]:
            raise IllegalMove
        manager = type(thing)._default_manager
        done = manager.filter(pk=thing.pk, **{self.field: old}).update(**{self.field: str(to)}, **changes)
        if done != 1:
            raise Stale
        setattr(thing, self.field, str(to))
        for key, value in changes.items():
            setattr(thing, key, value)

    def move_many(self, things: Sequence[models.Model], *, to: str, **changes: Any) -> None:
        """Move several rows of one model in one statement, all or none; the caller stands in a transaction.

        Raises ``IllegalMove`` when the table forbids the move of one of them and ``Stale`` when one has moved meanwhile.
        """
        if any(not self.can(thing, to) for thing in things):
            raise IllegalMove
        moved = 0
        for start in range(0, len(things), 500):
            part = things[start : start + 500]
            olds = {str(getattr(thing, self.field)) for thing in part}
            manager = type(part[0])._default_manager
            moved += manager.filter(pk__in=[t.pk for t in part], **{f"{self.field}__in": olds}).update(
                **{self.field: str(to)}, **changes
            )
        if moved != len(things):
            raise Stale
        for thing in things:
            setattr(thing, self.field, str(to))
            for key, value in changes.items():
                setattr(thing, key, value)

    def constraint(self, name: str) -> models.CheckConstraint:
        """A database constraint that knows the states of this table and no other."""
        return models.CheckConstraint(condition=models.Q(**{f"{self.field}__in": sorted(self.moves)}), name=name)

    def mermaid(self) -> str:
        """The table as a state diagram for the app's README."""
        lines = ["stateDiagram-v2", f"    [*] --> {self.start}"]
        for old, targets in self.moves.items():
            lines += [f"    {old} --> {new}" for new in sorted(targets)]
            if not targets:
                lines.append(f"    {old} --> [*]")
        return "\n".join(lines)


FLOWS: dict[str, Flow] = {}
