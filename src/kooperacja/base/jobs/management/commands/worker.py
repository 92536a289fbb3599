# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import logging
import signal
import threading
import time
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from kooperacja.base.jobs.periodic import Clockwork, Periodic

logger = logging.getLogger(__name__)
#: After so many tasks in a row the periodic work gets its turn.
TASKS_IN_A_ROW = 20
PAUSE_AFTER_ERROR = 5.0


class Command(BaseCommand):
    """Wykonuje prace w tle i prace okresowe, aż zostanie zatrzymany."""

    help = "Wykonuje prace w tle (importy, dokumenty) i okresowe (wysyłka wiadomości). Zatrzymuje go Ctrl+C."

    def add_arguments(self, parser: CommandParser) -> None:
        """How often to look for work; ``--once`` is for tests and for cron."""
        parser.add_argument("--interval", type=float, default=1.0, help="co ile sekund szukać pracy")
        parser.add_argument("--once", action="store_true", help="wykonaj, co czeka, i skończ")

    def handle(self, *args: Any, **options: Any) -> None:
        """Work until SIGTERM or SIGINT; the task at hand is finished first."""
        self.stopping = threading.Event()
        self.worker: Worker | None = None
        clockwork = Clockwork(self._failed)
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, self._stop)
        if not options["once"]:
            self.stdout.write("Pracuję w tle. Ctrl+C zatrzymuje.")
        while not self.stopping.is_set():
            pause = options["interval"]
            try:
                self._tasks()
                clockwork.tick(time.monotonic(), timezone.now())
            except Exception:
                logger.exception("Prace w tle: błąd, próbuję dalej")
                pause = PAUSE_AFTER_ERROR
            if options["once"]:
                return
            close_old_connections()
            self.stopping.wait(pause)

    def _tasks(self) -> None:
        self.worker = Worker(
            queue_names=["*"], interval=0, batch=True, backend_name="default", startup_delay=False,
            max_tasks=TASKS_IN_A_ROW, worker_id=get_random_string(32), excluded_queue_names=[],
        )  # fmt: skip
        self.worker.run()

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.stopping.set()
        if self.worker is not None:
            self.worker.running = False

    def _failed(self, work: Periodic, error: Exception) -> None:
        logger.error("Praca okresowa %s: %s", work.name, type(error).__name__, exc_info=error)
