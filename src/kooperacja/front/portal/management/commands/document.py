# SPDX-License-Identifier: EUPL-1.2
"""``kooperacja document``: writes the pages of docs/generated from the code; ``--check`` compares them."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from kooperacja.base.core.flows import FLOWS
from kooperacja.base.core.rules import all_rules

HEAD = "<!-- Written by `make docs`. Do not edit by hand. -->\n\n"


def flows_page() -> str:
    """Every table of allowed moves as a state diagram."""
    parts = ["# States and allowed moves\n\nOne diagram per `Flow` in `enums.py`; nothing moves beside them.\n"]
    parts += [f"## {name}\n\n```mermaid\n{flow.mermaid()}\n```\n" for name, flow in sorted(FLOWS.items())]
    return HEAD + "\n".join(parts)


def permissions_page() -> str:
    """Every rule by name with its sentence."""
    for shelf, members in settings.SHELVES.items():
        for app in members:
            if find_spec(f"kooperacja.{shelf}.{app}.rules"):
                import_module(f"kooperacja.{shelf}.{app}.rules")
    rows = [f"| `{name}` | {' '.join((rule.__doc__ or '').split())} |" for name, rule in all_rules()]
    return (
        HEAD
        + "# Who may\n\nEvery button, service and page asks the same rule.\n\n| rule | allows |\n|---|---|\n"
        + "\n".join(rows)
        + "\n"
    )


class Command(BaseCommand):
    help = "Zapisuje docs/generated z kodu; --check tylko porównuje."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        folder = Path("docs/generated")
        folder.mkdir(parents=True, exist_ok=True)
        stale = []
        for name, text in (("flows.md", flows_page()), ("permissions.md", permissions_page())):
            path = folder / name
            if check:
                if not path.exists() or path.read_text(encoding="utf-8") != text:
                    stale.append(name)
            else:
                path.write_text(text, encoding="utf-8")
        if stale:
            raise CommandError(f"Nieaktualne: {', '.join(stale)}. Uruchom: make docs")
