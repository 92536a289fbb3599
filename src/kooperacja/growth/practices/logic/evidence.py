# SPDX-License-Identifier: EUPL-1.2
"""How much a card proves: „obiecująca” works in real life, „sprawdzona” has data that somebody checked."""

from __future__ import annotations

PROVEN = frozenset({"verified", "external", "repeated"})


def label(level: str) -> str:
    """The word that stands on a published card."""
    if not level:
        return ""
    return "sprawdzona" if level in PROVEN else "obiecująca"
