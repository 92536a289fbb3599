# SPDX-License-Identifier: EUPL-1.2
"""What the other half of the house may know: ``Figure`` values with definition, source and day. No person passes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kooperacja.base.core.dates import Period
from kooperacja.base.core.text import plural
from kooperacja.front.reports import queries
from kooperacja.front.reports.queries import Count3, GminaCounts
from kooperacja.ground.diagnosis.figures import Figure

SOURCE = "Kooperacja, potwierdzone karty pracy"
PEOPLE = "Osoby, u których w okresie potwierdzono co najmniej jedną wizytę. Każda osoba liczona raz."
HOURS = "Godziny potwierdzonych wizyt usług liczonych w godzinach, w pełnych godzinach w dół."
VISITS = "Wizyty, posiłki i spotkania potwierdzone po wykonaniu."


def counted_services(area_code: str, period: Period, today: date) -> Iterable[Figure]:
    """Figures of a gmina: in all, and by kind of service. Only whole months that are over count."""
    counts = queries.counts_of(area_code, period, today)
    if not counts.months or counts.is_empty:
        return
    yield from _figures(counts, counts.total, "")
    for cell in counts.by_service:
        yield from _figures(counts, cell, cell.name)


def _figures(counts: GminaCounts, cell: Count3, service: str) -> Iterable[Figure]:
    hours = None if cell.minutes is None else cell.minutes // 60
    for key, label, value, unit, definition in (
        (
            "people",
            "Osoby, które dostały usługi",
            cell.people,
            plural(cell.people or 0, "osoba", "osoby", "osób"),
            PEOPLE,
        ),
        ("hours", "Godziny usług", hours, "h", HOURS),
        ("visits", "Potwierdzone wizyty", cell.visits, plural(cell.visits or 0, "wizyta", "wizyty", "wizyt"), VISITS),
    ):
        if key == "hours" and hours == 0:
            continue
        yield Figure(
            key=f"services.{key}", label=label, value=value, unit=unit, definition=definition, source=SOURCE,
            as_of=counts.as_of, period=counts.period, service=service,
        )  # fmt: skip
