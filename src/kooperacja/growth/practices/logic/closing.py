# SPDX-License-Identifier: EUPL-1.2
"""What closes a gap in each dimension: advice, training, a visit. Read once from the data file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent.parent / "data" / "closing.toml"


@dataclass(frozen=True)
class Remedy:
    """One way to close a gap, in words for a button, a list and a plan."""

    kind: str
    icon: str
    area: str
    button: str
    text: str
    step: str
    owner: str
    days: int


@cache
def _data() -> dict[str, dict[str, Any]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def remedy(dimension: str, *, place: str) -> Remedy:
    """What closes a gap in this dimension when the practice comes from ``place``."""
    row = _data()[dimension]
    said: dict[str, Any] = {
        key: value.format(place=place) if isinstance(value, str) else value for key, value in row.items()
    }
    return Remedy(**said)


def talk(name: str, low: int, high: int) -> Remedy:
    """Divided opinions are talked over before anything else."""
    row = _data()["talk"]
    said: dict[str, Any] = {
        k: v.format(name=name, low=low, high=high) if isinstance(v, str) else v for k, v in row.items()
    }
    return Remedy(**said)
