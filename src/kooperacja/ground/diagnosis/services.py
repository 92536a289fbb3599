# SPDX-License-Identifier: EUPL-1.2
"""Writing down public facts: each with its source and day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.db import transaction

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.ground.diagnosis import rules
from kooperacja.ground.diagnosis.models import GminaFigure
from kooperacja.ground.territory.models import Area


class NoSource(DomainError):
    """A fact without a source is an opinion."""

    default = "Podaj źródło: skąd jest ta liczba i kto ją ogłosił. Bez źródła jej nie zapiszemy."


class FromTheFuture(DomainError):
    """A fact is not known before its day."""

    default = "Dzień, na który podana jest liczba, nie może być w przyszłości. Sprawdź datę."


@transaction.atomic
def record_figure(
    *, area: Area, key: str, value: Decimal, period: str, source: str, as_of: date, by: Acting
) -> GminaFigure:
    """Write one fact of a gmina for a period; the same period again replaces the value."""
    rules.record_figure.require(by, area)
    if not source.strip():
        raise NoSource(field="source")
    if as_of > by.today:
        raise FromTheFuture(field="as_of")
    figure, _made = GminaFigure.objects.update_or_create(
        area=area, key=key, period=period, defaults={"value": value, "source": source.strip(), "as_of": as_of}
    )
    audit.record("diagnosis.figure.recorded", figure, by=by, label=f"{area.name}: {key}", value=str(value))
    return figure
