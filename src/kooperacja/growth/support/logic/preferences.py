# SPDX-License-Identifier: EUPL-1.2
"""Rules of preference that a recruitment for a study visit usually has, as data."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent.parent / "data" / "preferences.toml"


@dataclass(frozen=True)
class Preference:
    """A question answered with yes or no: so many points, or a condition."""

    key: str
    question: str
    kind: str
    points: int


@cache
def preferences() -> Sequence[Preference]:
    """All of them, in the order of the form."""
    return tuple(Preference(**told) for told in tomllib.loads(_FILE.read_text(encoding="utf-8"))["rule"])
