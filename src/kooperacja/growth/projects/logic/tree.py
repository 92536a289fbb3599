# SPDX-License-Identifier: EUPL-1.2
"""Order and shape of the tree of money."""

from __future__ import annotations

import re

from kooperacja.base.core.text import sort_key

#: The number with which a name begins: "Działanie 9.4 (…)", "Oś priorytetowa 9", "4.13 Wysokiej jakości…".
_CODE = re.compile(r"(?:^|\s)(\d{1,2}(?:\.\d{1,2}){0,3})(?=\s|$|[.,(])")


def code_in(name: str) -> str:
    """The number that a name of an axis or measure carries; empty when it carries none or a span of years."""
    found = _CODE.search(name)
    return found[1] if found else ""


def place_key(code: str, name: str) -> str:
    """A key that puts 9.2 before 9.10, and what has no number by its name."""
    parts = [part.zfill(4) for part in code.split(".") if part.isdecimal()]
    return ".".join(parts) if parts else ("~" + sort_key(name))[:80]


def next_level(level: str) -> str:
    """What stands under a level; empty under the narrowest."""
    levels = ["programme", "axis", "measure", "submeasure"]
    index = levels.index(level) + 1
    return levels[index] if index < len(levels) else ""


def periods_between(starts: int, months: int, step: int) -> list[tuple[int, int]]:
    """Cut a number of months into periods of ``step`` months: first and last month of each, counted from ``starts``."""
    return [(first, min(first + step, starts + months) - 1) for first in range(starts, starts + months, step)]
