# SPDX-License-Identifier: EUPL-1.2
"""Visible holes: what a card lacks, what stands between it and publication, what only the host can know."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from kooperacja.base.core.text import plural
from kooperacja.growth.practices.logic.card import GROUPS, Field


@dataclass(frozen=True)
class Hole:
    """One empty field."""

    field: Field
    group: str

    @property
    def is_blocking(self) -> bool:
        """True when the card cannot be published with this hole."""
        return self.field.required

    @property
    def is_for_host(self) -> bool:
        """True when the host is asked for it."""
        return self.field.asked_of in ("host", "both") and bool(self.field.question)


def holes(filled: Set[str], rated_dimensions: int, all_dimensions: int = 12) -> list[Hole]:
    """Everything that is empty, in the order of the card. Requirements are whole only in all twelve dimensions."""
    full = set(filled) - {"requirements"}
    if rated_dimensions >= all_dimensions:
        full.add("requirements")
    return [Hole(f, g.title) for g in GROUPS for f in g.fields if f.name not in full]


def blocking(found: Iterable[Hole]) -> list[Hole]:
    """Holes that stand between the card and publication."""
    return [h for h in found if h.is_blocking]


def for_host(found: Iterable[Hole]) -> list[Hole]:
    """Holes that are asked of the host."""
    return [h for h in found if h.is_for_host]


def sentence(found: Iterable[Hole]) -> str:
    """How far the card is, in words."""
    rest = blocking(found)
    if not rest:
        return "Karta jest kompletna."
    n = len(rest)
    return f"Do publikacji brakuje {n} {plural(n, 'pola', 'pól', 'pól')}."


def missing_list(found: Iterable[Hole]) -> str:
    """The names of what is missing, for a refusal that helps."""
    return ", ".join(h.field.label[0].lower() + h.field.label[1:] for h in blocking(found))
