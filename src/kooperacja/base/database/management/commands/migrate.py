# SPDX-License-Identifier: EUPL-1.2
"""``kooperacja migrate``: the tables as this version needs them."""

from __future__ import annotations

from typing import Any

from django.core.management.commands import migrate
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import connections

from kooperacja.base.database import fresh


class Command(migrate.Command):
    help = "Zakłada tabele w pustej bazie albo doprowadza starszą bazę do tej wersji."

    def add_arguments(self, parser: Any) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--by-history", action="store_true", help="także w pustej bazie przejdź przez wszystkie migracje"
        )

    def handle(self, *args: Any, by_history: bool = False, **options: Any) -> None:
        connection = connections[options["database"]]
        whole = not any(options[name] for name in ("app_label", "migration_name", "fake", "plan", "check_unapplied"))
        if by_history or not whole or not fresh.is_empty(connection):
            super().handle(*args, **options)
            return
        self.verbosity, self.interactive = options["verbosity"], options["interactive"]
        connection.prepare_database()
        emit_pre_migrate_signal(self.verbosity, self.interactive, connection.alias, stdout=self.stdout)
        self.sync_apps(connection, fresh.labels())
        fresh.plant(connection)
        fresh.remember(connection)
        emit_post_migrate_signal(self.verbosity, self.interactive, connection.alias, stdout=self.stdout)
        if self.verbosity:
            self.stdout.write("Pusta baza dostała wszystkie tabele tej wersji.")
