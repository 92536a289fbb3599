# SPDX-License-Identifier: EUPL-1.2
"""``python -m tests.same_tables``: an empty database ends in the same tables by the models and by the history.

``TEST_DATABASE_URL`` names a PostgreSQL server on which two databases may be made for it; without it, two SQLite files.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import django

COLUMNS = """SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
    || coalesce(column_default, '') || coalesce(generation_expression, '') || coalesce(is_identity, '')
    || coalesce(character_maximum_length::text, '') || coalesce(collation_name, '')
    FROM information_schema.columns WHERE table_schema = 'public'"""
CONSTRAINTS = """SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace"""
INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"
SQLITE = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
TAKEN = "SELECT app || '.' || name FROM django_migrations"
#: Django ends names of constraints and indexes with a digest of the columns in their order.
DIGEST = re.compile(r"_[0-9a-f]{8}(?=[_\" ]|$)")
#: A condition on a set of states lists them in any order.
LISTED = re.compile(r"(?<=ARRAY\[)[^]]*")
#: A table of Django that Kooperacja never fills; its history makes the key longer.
KNOWN = ("auth_group_permissions.id ",)


def facts() -> list[str]:
    """What the database of ``DATABASE_URL`` is made of, one fact a line, without the order of columns."""
    from django.db import connection

    with connection.cursor() as cursor:

        def lines(query: str) -> list[str]:
            cursor.execute(query)
            return [str(row[0]) for row in cursor.fetchall()]

        if connection.vendor == "postgresql":
            found = [*lines(COLUMNS), *lines(CONSTRAINTS), *lines(INDEXES)]
        else:
            found = [" | ".join(sorted(re.split(r", (?=[\"'])|, (?=CONSTRAINT)|[()]", sql))) for sql in lines(SQLITE)]
        plain = [LISTED.sub(lambda m: ", ".join(sorted(m[0].split(", "))), DIGEST.sub("", fact)) for fact in found]
        return sorted(fact for fact in plain if not fact.startswith(KNOWN)) + sorted(lines(TAKEN))


def _built(url: str, data: Path, *options: str) -> list[str]:
    environment = {**os.environ, "KOOPERACJA_ENV": "dev", "KOOPERACJA_DATA": str(data), "DATABASE_URL": url}
    for command in (["kooperacja", "migrate", "-v", "0", *options], ["tests.same_tables", "--facts"]):
        done = subprocess.run(
            [sys.executable, "-m", *command], check=True, env=environment, stdout=subprocess.PIPE, text=True
        )
    return list(json.loads(done.stdout))


def _two(server: str, folder: Path) -> tuple[str, str]:
    if not server:
        return f"sqlite:///{folder / 'models.sqlite3'}", f"sqlite:///{folder / 'history.sqlite3'}"
    import psycopg

    base, _slash, _name = server.rpartition("/")
    with psycopg.connect(f"{base}/postgres", autocommit=True) as connection:
        for name in ("by_models", "by_history"):
            connection.execute(f"DROP DATABASE IF EXISTS {name}")
            connection.execute(f"CREATE DATABASE {name}")
    return f"{base}/by_models", f"{base}/by_history"


def main() -> int:
    """Build both and name every difference; 1 when there is one."""
    with tempfile.TemporaryDirectory() as folder:
        models, history = _two(os.environ.get("TEST_DATABASE_URL", ""), Path(folder))
        new, walked = _built(models, Path(folder)), _built(history, Path(folder), "--by-history")
    differences = [f"tylko z modeli: {fact}" for fact in new if fact not in walked]
    differences += [f"tylko z historii: {fact}" for fact in walked if fact not in new]
    print("\n".join(differences) or f"Te same tabele ({len(new)} faktów).")
    return bool(differences) or len(new) < 500


if __name__ == "__main__":
    if sys.argv[1:] == ["--facts"]:
        os.environ["DJANGO_SETTINGS_MODULE"] = "kooperacja.config.settings"
        django.setup()
        print(json.dumps(facts()))
    else:
        sys.exit(main())
