# SPDX-License-Identifier: EUPL-1.2
"""``kooperacja run``: serve the application with granian, and the worker beside it when asked."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kooperacja.base.core.ports import is_free, taken


class Command(BaseCommand):
    help = "Uruchamia serwer (granian, WSGI); --with-worker także prace w tle."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=2)
        parser.add_argument("--with-worker", action="store_true")

    def handle(self, *args: Any, host: str, port: int, workers: int, with_worker: bool, **options: Any) -> None:
        if not is_free(host, port):
            raise CommandError(taken(port))
        command = [
            sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
            "--workers", str(workers), "--workers-kill-timeout", "10", "--blocking-threads", "4", "--backpressure", "64",
            "--log-level", "warning",
            "kooperacja.config.wsgi:application",
        ]  # fmt: skip
        signal.signal(signal.SIGTERM, lambda *_args: sys.exit(0))
        beside = [subprocess.Popen([sys.executable, "-m", "kooperacja", "worker"])] if with_worker else []
        server = subprocess.Popen(command)
        try:
            server.wait()
        except KeyboardInterrupt:
            self.stdout.write("\nZatrzymuję serwer.")
        finally:
            for process in [server, *beside]:
                process.terminate()
            for process in [server, *beside]:
                try:
                    process.wait(timeout=15)
                except subprocess.TimeoutExpired:
                    process.kill()
