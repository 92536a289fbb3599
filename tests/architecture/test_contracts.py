# SPDX-License-Identifier: EUPL-1.2
"""The import contracts are the house: they hold, and nobody has taken one away."""

from __future__ import annotations

import tomllib
from pathlib import Path

from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]
CONTRACTS = {
    "shelves", "base", "ground", "care", "growth", "front", "anatomy", "pure-logic", "personal-data",
}  # fmt: skip


def test_the_contracts_stand_and_hold() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert {c["id"] for c in settings["tool"]["importlinter"]["contracts"]} == CONTRACTS
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0
