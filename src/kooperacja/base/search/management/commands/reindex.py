# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kooperacja.base.search import kinds, services


class Command(BaseCommand):
    """Buduje indeks wyszukiwania od nowa."""

    help = "Buduje indeks wyszukiwania od nowa (cały albo podanych rodzajów)."

    def add_arguments(self, parser: CommandParser) -> None:
        """Kinds by code; none means all."""
        parser.add_argument("kinds", nargs="*", help="rodzaje, np. gmina organisation")

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild kind after kind and say how many entries each has."""
        known = {k.code for k in kinds.every()}
        if unknown := set(options["kinds"]) - known:
            raise CommandError(
                f"Nie znam rodzaju: {', '.join(sorted(unknown))}. Są: {', '.join(sorted(known)) or 'żadne'}."
            )
        for kind in kinds.every():
            if kind.source is not None and (not options["kinds"] or kind.code in options["kinds"]):
                self.stdout.write(f"{kind.label}: {services.reindex(kind.code)}")
