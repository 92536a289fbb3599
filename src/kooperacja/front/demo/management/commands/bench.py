# SPDX-License-Identifier: EUPL-1.2
"""``kooperacja bench``: measure what docs/performance.md tells. Ratios of one run on one machine, never a timed test.

The server runs on loopback in a process of its own; every loop is bounded; the data live in KOOPERACJA_DATA.
"""

from __future__ import annotations

import csv
import http.client
import io
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kooperacja.care.cases.models import IndividualPlan, ServiceCase
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery.models import Visit
from kooperacja.front.demo import queries as demo
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.organisations.queries import acting_for
from kooperacja.growth.support import queries as ledger_queries
from kooperacja.growth.support import services as ledger
from kooperacja.growth.support.models import SupportEntry

BIG, SMALL, ASKED = 1_000_000, 1_000, 15
PORT = 8799


@dataclass(frozen=True)
class Listing:
    """One of the heaviest lists: who asks for it, and how a row is multiplied."""

    name: str
    path: str
    who: str
    model: type[models.Model]
    #: Column → SQL that makes it differ from row to row; ``uid`` columns are made anew by themselves.
    vary: dict[str, str]
    #: Which rows are multiplied: those that the list shows.
    only: dict[str, str] = field(default_factory=dict)


NUMBER = "substr('B-' || {uid}, 1, 30)"
LISTINGS = (
    Listing("sprawy", "/sprawy/", "grazyna", ServiceCase, {"number": NUMBER, "applied_on": "{day:applied_on}"}),
    Listing("zlecenia", "/zlecenia/", "olga", ServiceOrder, {"number": NUMBER}, {"state": "in_progress"}),
    Listing("wizyty do potwierdzenia", "/wizyty/", "olga", Visit, {"client_uid": "{uid}"}, {"state": "finished"}),
    Listing(
        "wykonawcy", "/wykonawcy/", "grazyna", Organisation,
        {"nip": "''", "name": "'Pomiar ' || {uid}", "name_key": "'pomiar ' || {uid}"},
    ),
    Listing(
        "wsparcie gmin", "/region/wsparcie/", "marta", SupportEntry,
        {"held_on": "{day:held_on}", "source_uid": "NULL", "source_kind": "''"},
    ),
)  # fmt: skip
#: The same thing in the words of each engine: a new identifier, a day up to 900 days earlier.
WORDS = {
    "sqlite": ("lower(hex(randomblob(16)))", "date({column}, '-' || (id % 900) || ' days')"),
    "postgresql": ("gen_random_uuid()", "{column} - (id % 900)::int"),
}


def multiply(listing: Listing, to: int) -> None:
    """Let the database copy the rows that the list shows until the table has ``to`` of them."""
    table = connection.ops.quote_name(listing.model._meta.db_table)
    new_uid, earlier = WORDS[connection.vendor]
    fields = [f for f in listing.model._meta.concrete_fields if not f.primary_key]
    columns = [connection.ops.quote_name(str(f.column)) for f in fields]
    where = " AND ".join(f"{column} = %s" for column in listing.only) or "1 = 1"

    def source(column: str) -> str:
        if column == "uid":
            return new_uid
        words = listing.vary.get(column)
        if words is None:
            return connection.ops.quote_name(column)
        if words.startswith("{day:"):
            return earlier.format(column=column)
        return words.replace("{uid}", new_uid)

    with connection.cursor() as cursor:
        while True:
            cursor.execute(f"SELECT count(*) FROM {table}")
            (count,) = cursor.fetchone()
            if count >= to:
                return
            made = ", ".join(source(str(f.column)) for f in fields)
            cursor.execute(
                f"INSERT INTO {table} ({', '.join(columns)}) SELECT {made} FROM {table} WHERE {where} ORDER BY id LIMIT %s",
                [*listing.only.values(), to - count],
            )
            if cursor.rowcount < 1:
                raise CommandError(f"Pokaz nie ma ani jednego wiersza: {listing.model._meta.label}")


class Command(BaseCommand):
    help = "Mierzy: zapytania na stronę, listy przy 1 000 000 wierszy, import, papiery, budowę pokazu."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rows", type=int, default=BIG)
        parser.add_argument("--ledger", type=int, default=0, help="zmierz tylko rejestr wsparcia, przy tylu wierszach")
        parser.add_argument("--write", default="", help="plik, do którego trafią tabele")

    def handle(self, *args: Any, rows: int, ledger: int, write: str, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Pomiary działają tylko z KOOPERACJA_ENV=demo, na własnych danych.")
        if ledger:
            parts = [self._ledger(ledger)]
        else:
            parts = [self._demo(), self._queries(), self._papers(), self._imports(), self._lists(rows)]
        text = "\n\n".join(parts)
        self.stdout.write(text)
        if write:
            Path(write).write_text(text + "\n", encoding="utf-8")

    def _demo(self) -> str:
        self._say("budowa pokazu")
        database = Path(str(settings.DATABASES["default"]["NAME"]))
        connection.close()
        for leftover in database.parent.glob(database.name + "*"):
            leftover.unlink()
        began = time.monotonic()
        subprocess.run(
            [sys.executable, "-m", "kooperacja", "demo", "--no-serve"], check=True, stdout=subprocess.DEVNULL
        )
        took = time.monotonic() - began
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        return f"## Budowa pokazu\n\n| czas | pamięć |\n|---|---|\n| {took:.1f} s | {memory:.0f} MB |"

    def _client(self, who: str) -> Client:
        client = Client(headers={"host": "127.0.0.1"})
        client.force_login(
            demo.user_of(demo.person(who)), backend="allauth.account.auth_backends.AuthenticationBackend"
        )
        return client

    def _queries(self) -> str:
        self._say("zapytania na stronę")
        lines = ["## Zapytania na stronę\n", "| strona | kto | zapytań |", "|---|---|---:|"]
        for path, who in [
            ("/", "grazyna"),
            ("/", "olga"),
            ("/", "bartek"),
            ("/", "marta"),
            *((x.path, x.who) for x in LISTINGS),
        ]:
            client = self._client(who)
            client.get(path)
            with CaptureQueriesContext(connection) as seen:
                answer = client.get(path)
            if answer.status_code != 200:
                raise CommandError(f"{path}: {answer.status_code}")
            lines.append(f"| `{path}` | {who} | {len(seen)} |")
        return "\n".join(lines)

    def _papers(self) -> str:
        self._say("papiery")
        plan = IndividualPlan.objects.exclude(approved_at=None).order_by("pk").first()
        if plan is None:
            raise CommandError("Pokaz nie ma zatwierdzonego planu.")
        client, path = self._client("grazyna"), reverse("cases:plan_paper", args=[plan.uid])
        if (answer := client.get(path)).status_code != 200:
            raise CommandError(f"{path}: {answer.status_code}")
        began = time.monotonic()
        count = 40
        for _i in range(count):
            client.get(path)
        speed = count / (time.monotonic() - began)
        return f"## Papiery\n\n| papier | na sekundę |\n|---|---:|\n| plan (PDF/UA), otwarty w przeglądarce | {speed:.0f} |"

    def _imports(self) -> str:
        self._say("import")
        sheet = io.StringIO()
        out = csv.writer(sheet, delimiter=";")
        out.writerow(["Nazwa", "Forma prawna", "Gmina", "TERYT", "Miejscowość"])
        for i in range(10_000):
            out.writerow([f"Stowarzyszenie Pomiar {i}", "organizacja pozarządowa", "Zielona", "9901013", "Zielona"])
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "wykonawcy.csv"
            path.write_text(sheet.getvalue(), encoding="utf-8")
            took = []
            for _again in range(2):
                began = time.monotonic()
                call_command("import", "providers", str(path), stdout=io.StringIO())
                took.append(time.monotonic() - began)
        return (
            "## Import\n\n| 10 000 wykonawców z CSV | wierszy na sekundę |\n|---|---:|\n"
            f"| pierwszy raz | {10_000 / took[0]:.0f} |\n| ten sam plik drugi raz (bez zmian) | {10_000 / took[1]:.0f} |"
        )

    def _lists(self, rows: int) -> str:
        measured: dict[str, dict[int, float]] = {listing.name: {} for listing in LISTINGS}
        empty = 0.0
        for size in (SMALL, rows):
            for listing in LISTINGS:
                self._say(f"{listing.name}: {size} wierszy")
                multiply(listing, size)
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
            with _Server() as server:
                empty = server.median("/zdrowie/", "")
                for listing in LISTINGS:
                    cookie = self._client(listing.who).cookies[settings.SESSION_COOKIE_NAME].value
                    measured[listing.name][size] = server.median(listing.path, cookie)
        lines = [
            "## Listy\n",
            f"| lista | {SMALL} wierszy | {rows} wierszy | stosunek | do pustej strony ({empty * 1000:.1f} ms) |",
            "|---|---:|---:|---:|---:|",
        ]
        for name, times in measured.items():
            small, big = times[SMALL], times[rows]
            lines.append(
                f"| {name} | {small * 1000:.0f} ms | {big * 1000:.0f} ms | {big / small:.2f} | {big / empty:.1f} |"
            )
        return "\n".join(lines)

    def _ledger(self, rows: int) -> str:
        """The ledger of support at many rows: filtered pages, the page of a gmina, exports at once and by a job."""
        listing = next(each for each in LISTINGS if each.model is SupportEntry)
        cookie = self._client("marta").cookies[settings.SESSION_COOKIE_NAME].value
        label = SupportEntry.objects.exclude(funding_label=None).order_by("pk")[0].funding_label
        assert label is not None
        asked = {
            "cały rejestr": "", "jedna gmina": "?gmina=9901013", "gmina, rok i forma": "?gmina=9901013&rok=2025&forma=advice",
            "źródło pieniędzy i pół roku": f"?pieniadze={label.uid}&od=2025-01&do=2025-06",
            "kto udzielił": "?kto=Daria+Kos", "otwarte obietnice": "?obietnica=otwarta",
            "wycofane (nie ma żadnego)": "?wpisy=wycofane",
            "rok": "?rok=2025",
        }  # fmt: skip
        paths = {name: f"{listing.path}{query}" for name, query in asked.items()}
        paths["strona gminy"] = f"{listing.path}gmina/9901013/"
        paths["strona gminy, jeden rok"] = f"{listing.path}gmina/9901013/?rok=2025"
        times: dict[str, list[float]] = {name: [] for name in paths}
        for size in (SupportEntry.objects.count(), rows):
            self._say(f"rejestr: {size} wierszy")
            multiply(listing, size)
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
            with _Server() as server:
                for name, path in paths.items():
                    times[name].append(server.median(path, cookie))
        lines = [
            f"## Rejestr wsparcia przy {rows} wierszach\n",
            f"| strona | pokaz | {rows} wierszy |",
            "|---|---:|---:|",
        ]
        lines += [f"| {name} | {few * 1000:.0f} ms | {many * 1000:.0f} ms |" for name, (few, many) in times.items()]
        lines += [
            "",
            "| eksport | wierszy | czas | plik | pamięć procesu |",
            "|---|---:|---:|---:|---:|",
            *self._exports(),
        ]
        return "\n".join(lines)

    def _exports(self) -> list[str]:
        lines, by = [], acting_for(demo.user_of(demo.person("marta")), at=timezone.now())
        for query, format in (("gmina=9901013&rok=2025", "csv"), ("", "csv"), ("", "xlsx")):
            wanted = ledger_queries.LedgerFilter.of(dict(parse_qsl(query)))
            began = time.monotonic()
            made = ledger.start_export(wanted=wanted, format=format, by=by)
            made = ledger.write_export(found=made, wanted=wanted, by=by, progress=lambda done, total: None)
            took = time.monotonic() - began
            size = made.file.size / 1_048_576 if made.file else 0
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            what = f"{format.upper()}, {'jedna gmina i rok' if query else 'cały rejestr, praca w tle'}"
            lines.append(f"| {what} | {made.rows} | {took:.1f} s | {size:.1f} MB | {memory:.0f} MB |")
        return lines

    def _say(self, text: str) -> None:
        self.stderr.write(f"{timezone.localtime():%H:%M:%S} {text}")


class _Server:
    """One granian process on loopback for the time of a measurement."""

    def __enter__(self) -> _Server:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kooperacja", "run", "--port", str(PORT), "--workers", "1"],
            stdout=subprocess.DEVNULL,
        )
        for _attempt in range(100):
            try:
                self.median("/zdrowie/", "", times=1)
            except OSError:
                time.sleep(0.2)
            else:
                return self
        raise CommandError("Serwer pomiarów nie wstał.")

    def __exit__(self, *error: object) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)

    def median(self, path: str, cookie: str, *, times: int = ASKED) -> float:
        """Seconds of the median answer, after two to warm up."""
        line = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
        headers = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={cookie}"} if cookie else {}
        took = []
        for _i in range(times + 2):
            began = time.perf_counter()
            line.request("GET", path, headers=headers)
            answer = line.getresponse()
            answer.read()
            took.append(time.perf_counter() - began)
            if answer.status != http.client.OK:
                raise CommandError(f"{path}: {answer.status}")
        line.close()
        return statistics.median(took[2:])
