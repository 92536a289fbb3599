# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.exchange import files, kinds, services

BAR = 30


class Command(BaseCommand):
    """Wczytuje plik do systemu: wszystko albo nic."""

    help = "Wczytuje plik: teryt (TERC), providers (wykonawcy), services (oferta). Wszystko albo nic."

    def add_arguments(self, parser: CommandParser) -> None:
        """What to take in and from where."""
        parser.add_argument(
            "kind", choices=[*files.every(), *(k.kind.code for k in kinds.every())], help="co jest w pliku"
        )
        parser.add_argument("file", type=Path, metavar="FILE", help="plik CSV, XLSX albo ODS")
        parser.add_argument("--dry-run", action="store_true", help="tylko sprawdź, niczego nie zapisuj")
        parser.add_argument(
            "--accept-loss", action="store_true", help="teryt: wczytaj, choć znika ponad 5%% znanych gmin"
        )

        parser.add_argument(
            "--skip-bad", action="store_true", help="arkusze: pomiń wiersze z problemami, zapisz resztę"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, take in, say line by line what happened. The exit code is 1 when nothing was taken in."""
        path: Path = options["file"]
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise CommandError(f"Nie ma pliku {path}.") from error
        except OSError as error:
            raise CommandError(f"Nie da się odczytać pliku {path}: {error.strerror}.") from error
        progress = self._progress if sys.stderr.isatty() else lambda _done, _total: None
        by = Acting.system(at=timezone.now())
        try:
            if options["kind"] in files.every():
                lines = files.every()[options["kind"]].run(
                    content=content, name=path.name, by=by, dry_run=options["dry_run"],
                    accept_loss=options["accept_loss"], progress=progress,
                )  # fmt: skip
            else:
                lines = services.load_sheet(
                    code=options["kind"], content=content, name=path.name, by=by, dry_run=options["dry_run"],
                    skip_bad=options["skip_bad"], progress=progress,
                )  # fmt: skip
        except services.RowsRefused as error:
            for line in error.lines:
                self.stdout.write(line)
            raise CommandError(str(error.message)) from error
        except DomainError as error:
            raise CommandError(str(error.message)) from error
        for line in lines:
            self.stdout.write(line)

    def _progress(self, done: int, total: int) -> None:
        if total:
            full = BAR * done // total
            self.stderr.write(f"\r[{'█' * full}{'·' * (BAR - full)}] {done} z {total}", ending="")
            if done >= total:
                self.stderr.write("")
