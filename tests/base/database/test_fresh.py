# SPDX-License-Identifier: EUPL-1.2
"""An empty database takes the tables of today; any other is moved by migrations only."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from kooperacja import cli
from kooperacja.base.database import fresh
from kooperacja.growth.guidance.models import AdviceTopic


@pytest.mark.django_db
def test_nothing_is_left_to_migrate_and_planted_rows_are_there() -> None:
    executor = MigrationExecutor(connection)

    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []
    assert AdviceTopic.objects.filter(name="Opłaty za usługi").exists()
    assert not fresh.is_empty(connection)


@pytest.mark.django_db
def test_replaced_migrations_count_as_taken_too() -> None:
    taken = MigrationLoader(connection).applied_migrations

    assert ("support", "0001_squashed_0005_whole_visits") in taken
    assert ("support", "0003_ledger_corrections") in taken


@pytest.mark.django_db
def test_a_database_with_tables_is_left_to_migrations(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fresh, "plant", lambda _connection: pytest.fail("planted again"))

    call_command("migrate", verbosity=0)


def test_a_new_folder_is_made_and_filled(tmp_path: Path) -> None:
    folder = tmp_path / "nowy" / "folder"
    clean = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}}
    done = subprocess.run(
        [sys.executable, "-m", "kooperacja", "migrate"], capture_output=True, text=True, check=False,
        env={**clean, "KOOPERACJA_ENV": "dev", "KOOPERACJA_DATA": str(folder), "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert "Pusta baza dostała wszystkie tabele" in done.stdout
    assert (folder / "kooperacja.sqlite3").exists()


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plik").touch()
    monkeypatch.setattr(settings, "DATA", tmp_path / "plik" / "dane")

    with pytest.raises(SystemExit, match="Nie da się założyć folderu danych"):
        cli.main(["check"])
