# SPDX-License-Identifier: EUPL-1.2
"""The data set of a participant as data: which column, who is asked, on what basis, whether it is needed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent.parent / "data"


@dataclass(frozen=True)
class DataColumn:
    """One thing that is known of a participant."""

    field: str
    label: str
    asked_of: str
    basis: str
    status: str
    required: bool = False
    exported: bool = True


@dataclass(frozen=True)
class DataSet:
    """Columns in the order of the file to be sent, with the day on which somebody last looked at them."""

    title: str
    as_of: date
    status: str
    columns: tuple[DataColumn, ...]

    @property
    def exported(self) -> tuple[DataColumn, ...]:
        """Those that stand in the file."""
        return tuple(c for c in self.columns if c.exported)


@cache
def _read(name: str) -> DataSet:
    said = tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))
    columns = tuple(DataColumn(**{**row, "basis": said["basis"][row["basis"]]}) for row in said["column"])
    return DataSet(said["title"], said["as_of"], said["status"], columns)


def people() -> DataSet:
    """Columns of a person."""
    return _read("sm_efs_osoby")


def entities() -> DataSet:
    """Columns of an institution that takes part."""
    return _read("sm_efs_instytucje")


def missing(given: Mapping[str, object]) -> list[DataColumn]:
    """Required columns without a value. A person without PESEL gives another identifier instead."""
    open_ones = [c for c in people().columns if c.required and not given.get(c.field)]
    if given.get("other_identifier"):
        open_ones = [c for c in open_ones if c.field != "pesel"]
    return open_ones
