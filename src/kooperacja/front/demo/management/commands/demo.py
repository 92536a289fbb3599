# SPDX-License-Identifier: EUPL-1.2
"""``kooperacja demo``: everything from an empty folder to a page one can open."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from kooperacja.base.core.ports import is_free, taken
from kooperacja.front.demo import queries, services


class Command(BaseCommand):
    help = "Przygotowuje dane pokazu i uruchamia serwer. Bezpieczne do powtórzenia."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--fresh", action="store_true", help="zbuduj dane od nowa")
        parser.add_argument("--no-serve", action="store_true", help="tylko przygotuj dane")

    def handle(self, *args: Any, host: str, port: int, fresh: bool, no_serve: bool, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Pokaz działa tylko z KOOPERACJA_ENV=demo: nigdy na prawdziwej bazie.")
        if not no_serve and not is_free(host, port):
            raise CommandError(taken(port))
        began = time.monotonic()
        Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
        self._step("Kroje pisma i ikony")
        call_command("assets", verbosity=0)
        self._step("Baza danych")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        if fresh and queries.is_built():
            call_command("flush", verbosity=0, interactive=False)
        if not queries.is_built():
            self._step("Historia roku w pokazowych gminach")
            services.build(at=timezone.now(), say=lambda text: self.stdout.write(f"    {text}"))
        self._step(f"Gotowe po {time.monotonic() - began:.0f} s")
        if no_serve:
            return
        self.stdout.write(f"\nOtwórz http://{host}:{port} i wejdź jednym kliknięciem jako:\n")
        for person in queries.cast():
            self.stdout.write(f"  {person.name:<22} {person.role}")
        self.stdout.write("\nOsoby i gminy części operacyjnej są wymyślone. Ctrl+C zatrzymuje serwer.\n")
        sys.stdout.flush()
        signal.signal(signal.SIGTERM, lambda *_args: sys.exit(0))
        process = subprocess.Popen(
            [sys.executable, "-m", "kooperacja", "run", "--host", host, "--port", str(port), "--with-worker"]
        )
        try:
            code = process.wait()
        except KeyboardInterrupt:
            code = process.wait()
        finally:
            process.terminate()
            process.wait()
        if code not in (0, 130, -2):
            raise CommandError("Serwer się nie uruchomił; przyczyna stoi powyżej.")

    def _step(self, text: str) -> None:
        self.stdout.write(f"  {text}")
