# SPDX-License-Identifier: EUPL-1.2
"""``kooperacja doctor``: is this installation healthy, and what to do if it is not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DEFAULT_DB_ALIAS, OperationalError, ProgrammingError, connections
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from kooperacja.base.notifications.models import Message
from kooperacja.ground.territory.models import Area

Answer = tuple[bool, str]


def _database() -> Answer:
    try:
        connections[DEFAULT_DB_ALIAS].ensure_connection()
    except OperationalError as error:
        return False, f"baza nie odpowiada ({type(error).__name__}): sprawdź DATABASE_URL i KOOPERACJA_DATA"
    return True, f"baza odpowiada ({connections[DEFAULT_DB_ALIAS].vendor})"


def _migrations() -> Answer:
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    return (not waiting), f"{waiting} migracji czeka: uruchom kooperacja migrate" if waiting else "migracje są aktualne"


def _fonts() -> Answer:
    there = (settings.DATA / "assets" / "fonts").is_dir()
    return there, "kroje pisma są przygotowane" if there else "brak krojów pisma: uruchom kooperacja assets"


def _disk() -> Answer:
    free = shutil.disk_usage(settings.DATA if settings.DATA.exists() else ".").free // 2**20
    return free > 500, f"wolne miejsce na dysku: {free} MB" + ("" if free > 500 else ", to za mało")


def _outbox() -> Answer:
    late = Message.objects.filter(sent_at=None, next_try_at__lt=timezone.now() - timedelta(hours=1)).count()
    return (not late), (
        f"{late} wiadomości czeka ponad godzinę: czy działa kooperacja worker?" if late else "poczta wychodzi na czas"
    )


def _territory() -> Answer:
    count = Area.objects.gminas().current().filter(is_fictional=False).count()
    if settings.DEMO or count > 2_000:
        return True, f"gminy w rejestrze: {count}"
    return False, f"gminy w rejestrze: {count}; wczytaj cały kraj: kooperacja import teryt PLIK"


CHECKS: tuple[Callable[[], Answer], ...] = (_database, _migrations, _fonts, _disk, _outbox, _territory)


class Command(BaseCommand):
    help = "Sprawdza środowisko i spójność danych; mówi, co zrobić."

    def handle(self, *args: Any, **options: Any) -> None:
        bad = 0
        for check in CHECKS:
            try:
                good, text = check()
            except (OperationalError, ProgrammingError):
                good, text = False, "nie da się sprawdzić, bo baza nie jest gotowa: uruchom kooperacja migrate"
            bad += not good
            self.stdout.write(f"{'  ok   ' if good else '  UWAGA'} {text}")
        if bad:
            raise CommandError(f"Do zrobienia: {bad}.")
