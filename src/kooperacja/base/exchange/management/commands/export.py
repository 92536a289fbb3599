# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.exchange import export, kinds


class Command(BaseCommand):
    """Zapisuje dane z systemu do arkusza."""

    help = "Zapisuje dane do pliku CSV albo XLSX (rodzaj wybiera końcówka nazwy)."

    def add_arguments(self, parser: CommandParser) -> None:
        """What to write and where."""
        parser.add_argument("kind", choices=[k.kind.code for k in kinds.every() if k.export], help="co zapisać")
        parser.add_argument("file", type=Path, metavar="FILE", help="plik .csv albo .xlsx")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file in the form in which ``import`` takes it back."""
        path: Path = options["file"]
        maker = kinds.known(options["kind"]).export
        assert maker is not None
        headers, rows = maker(Acting.system(at=timezone.now()))
        kept = [list(row) for row in rows]
        suffix = path.suffix.lower()
        if suffix not in {".csv", ".xlsx"}:
            raise CommandError("Nazwa pliku ma się kończyć na .csv albo .xlsx.")
        content = export.rows_as_csv(headers, kept) if suffix == ".csv" else export.rows_as_xlsx(headers, kept)
        try:
            path.write_bytes(content)
        except OSError as error:
            raise CommandError(f"Nie da się zapisać {path}: {error.strerror}.") from error
        self.stdout.write(f"{path}: wierszy {len(kept)}")
