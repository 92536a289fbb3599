# SPDX-License-Identifier: EUPL-1.2
"""``kooperacja measure_certificates --count 500``: how many certificates a second this machine sets. Nothing is stored."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from kooperacja.base.documents import paper
from kooperacja.ground.law import queries as law
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.projects.models import FundingLabel
from kooperacja.growth.trainings import documents
from kooperacja.growth.trainings.logic.codes import fresh
from kooperacja.growth.trainings.models import Certificate, Enrolment, TrainingEdition

DAY = date(2026, 3, 2)


class Command(BaseCommand):
    """Set invented certificates one after another, as the worker does."""

    help = "Ile zaświadczeń PDF na sekundę składa ten komputer (nic nie zapisuje)."

    def add_arguments(self, parser: CommandParser) -> None:
        """How many."""
        parser.add_argument("--count", type=int, default=500)

    def handle(self, *args: Any, count: int = 500, **options: Any) -> None:
        """Measure and say."""
        at = timezone.now()
        paper.to_pdf("trainings/certificate.typ", documents.certificate(_invented(0)), at=at)
        begun, size = time.perf_counter(), 0
        for serial in range(1, count + 1):
            size += len(paper.to_pdf("trainings/certificate.typ", documents.certificate(_invented(serial)), at=at))
        taken = time.perf_counter() - begun
        self.stdout.write(
            f"{count} PDF/UA w {taken:.1f} s: {count / taken:.1f} na sekundę, średnio {size / count / 1024:.0f} kB."
        )


def _invented(serial: int) -> Certificate:
    modules = law.curriculum("T1", on=DAY).modules
    label = FundingLabel(
        name="x", lead_sentence="Szkolenie współfinansowane przez Unię Europejską.", wording="Projekt zmyślony.",
        marks_alt="Flaga Unii Europejskiej.",
    )  # fmt: skip
    edition = TrainingEdition(training="T1", number=1, year=2026, funding_label=label)
    return Certificate(
        centre=Organisation(name="Regionalny Ośrodek Polityki Społecznej Nadrzecza", town="Nadrzecze"),
        enrolment=Enrolment(edition=edition), year=2026, serial=serial, code=fresh(12), training="T1",
        holder=f"Osoba Zmyślona {serial}", minutes=2700, starts_on=DAY, ends_on=DAY, issued_on=DAY, issued_by="Marta Zięba",
        modules=[{"number": m.number, "name": m.name, "hours": m.hours, "minutes": m.hours * 45} for m in modules],
    )  # fmt: skip
