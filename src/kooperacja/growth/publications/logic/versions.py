# SPDX-License-Identifier: EUPL-1.2
"""Two versions of a text beside each other: what was taken out, what came in."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

_PIECES = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True)
class Piece:
    """Some words that stayed, went or came."""

    kind: Literal["same", "out", "in"]
    words: str


@dataclass(frozen=True)
class Difference:
    """One field that is not the same in both versions."""

    field: str
    pieces: Sequence[Piece]


def compare(field: str, before: str, after: str) -> Difference | None:
    """The difference of one field word by word, or nothing when there is none."""
    if before == after:
        return None
    a, b = _PIECES.findall(before), _PIECES.findall(after)
    pieces: list[Piece] = []
    for kind, a1, a2, b1, b2 in difflib.SequenceMatcher(a=a, b=b, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece("same", "".join(a[a1:a2])))
            continue
        if a2 > a1:
            pieces.append(Piece("out", "".join(a[a1:a2])))
        if b2 > b1:
            pieces.append(Piece("in", "".join(b[b1:b2])))
    return Difference(field, pieces)
