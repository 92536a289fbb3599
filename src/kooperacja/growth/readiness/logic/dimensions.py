# SPDX-License-Identifier: EUPL-1.2
"""The twelve dimensions as texts: question, anchors 0–5, accepted evidence. Read once from the data file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CODES = tuple(f"R{i}" for i in range(1, 13))
_FILE = Path(__file__).parent.parent / "data" / "dimensions.toml"


@dataclass(frozen=True)
class Text:
    """What a rater reads about one dimension."""

    code: str
    question: str
    anchors: tuple[str, ...]
    evidence: tuple[str, ...]


@cache
def texts() -> dict[str, Text]:
    """Every dimension by code, in order."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {c: Text(c, data[c]["question"], tuple(data[c]["anchors"]), tuple(data[c]["evidence"])) for c in CODES}


@cache
def scale_words() -> tuple[str, ...]:
    """What 0, 1, 2, 3, 4 and 5 mean in any dimension."""
    return tuple(tomllib.loads(_FILE.read_text(encoding="utf-8"))["scale"]["words"])
