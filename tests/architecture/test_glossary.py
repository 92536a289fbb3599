# SPDX-License-Identifier: EUPL-1.2
"""The glossary names what is there: a name that the code no longer has is found here."""

from __future__ import annotations

import re
from pathlib import Path

from django.apps import apps

import kooperacja

ROOT = Path(kooperacja.__file__).parent
GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"


def named() -> set[str]:
    """Names of the code in the middle column of the tables."""
    rows = [line.split("|") for line in GLOSSARY.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    return {name for row in rows if len(row) == 5 for name in re.findall(r"`([A-Za-z]\w+)", row[2])}


def test_every_name_of_the_glossary_is_in_the_code() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.rglob("*.py"))
    words = set(re.findall(r"\w+", source))
    assert sorted(named() - words - {"settlement"}) == []


def test_the_nouns_of_the_trade_are_in_the_glossary() -> None:
    #: Rows that only serve the machine: counters, joints, logs.
    machine = {"SubmittedForm", "KeptForm", "Message", "Job", "SheetImport", "Entry", "AreaChange", "RegisterState"}
    text = GLOSSARY.read_text(encoding="utf-8")
    missing = sorted(
        model.__name__
        for model in apps.get_models()
        if model.__module__.startswith("kooperacja.")
        and model.__name__ not in machine
        and not model.__name__.endswith("Counter")
        and f"`{model.__name__}" not in text
    )
    assert missing == [], "write the noun into docs/glossary.md: Polish word, name in the code, where it comes from"
