# SPDX-License-Identifier: EUPL-1.2
"""Corrections and readings: what stands beside a counted value, and what it was when a claim was made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.indicators import queries, rules
from kooperacja.growth.indicators.models import Correction, Indicator, Reading
from kooperacja.growth.projects.models import ClaimPeriod


class NoReason(DomainError):
    """A correction says why."""

    default = _("Napisz, skąd ta korekta. Przeczyta to kontrola.")


class CorrectsNothing(DomainError):
    """A correction changes something."""

    default = _("Korekta o zero niczego nie zmienia. Wpisz, ile dodać albo ile odjąć.")


class SexDoesNotFit(DomainError):
    """Women and men add up to the correction, and only where people are counted."""

    default = _("Kobiety i mężczyźni w korekcie muszą dawać razem całą korektę, a podział ma sens tylko przy osobach.")


class CorrectionLater(DomainError):
    """A correction does not count from the future."""

    default = _("Korekta nie może liczyć się od dnia, który jeszcze nie nadszedł.")


class NotYetOver(DomainError):
    """A period is read after its last day."""

    default = _("Ten okres jeszcze trwa. Odczyt zrobisz, gdy się skończy.")


class NothingToRead(DomainError):
    """There are no indicators."""

    default = _("Ten projekt nie ma jeszcze wskaźników. Najpierw je zapisz.")


class AlreadyClaimed(DomainError):
    """What was claimed is history."""

    default = _(
        "Wniosek za ten okres jest już wysłany. Odczyty zostają takie, jakie były; różnicę zapisz jako korektę."
    )


@transaction.atomic
def correct_indicator(
    *, indicator: Indicator, amount: Decimal, reason: str, counts_on: date | None = None, women: int | None = None,
    men: int | None = None, by: Acting,
) -> Correction:  # fmt: skip
    """Add to a counted value or take off it, in the open; taking a correction back is another correction."""
    rules.correct_indicator.require(by, indicator)
    if not amount:
        raise CorrectsNothing(field="amount")
    if not reason.strip():
        raise NoReason(field="reason")
    if counts_on is not None and counts_on > by.today:
        raise CorrectionLater(field="counts_on")
    told_apart = women is not None or men is not None
    if told_apart and (not indicator.counting.of_people or (women or 0) + (men or 0) != amount):
        raise SexDoesNotFit(field="women")
    correction = Correction.objects.create(
        indicator=indicator, amount=amount, women=women, men=men, counts_on=counts_on or by.today, reason=reason.strip(),
        made_by_id=by.user_id, made_at=by.at,
    )  # fmt: skip
    audit.record("indicators.indicator.corrected", indicator, by=by, reason=reason.strip(), amount=str(amount))
    return correction


@transaction.atomic
def read_period(*, period: ClaimPeriod, by: Acting) -> list[Reading]:
    """Read every indicator of the project as of the last day of a period. Until the claim is sent it may be read again."""
    rules.take_readings.require(by, period.project)
    if period.ends_on >= by.today:
        raise NotYetOver
    if period.submitted_on is not None:
        raise AlreadyClaimed
    counter = queries.Counter()
    indicators = queries.indicators(by, period.project)
    if not indicators:
        raise NothingToRead
    made = []
    for indicator in indicators:
        standing = queries.standing_of(indicator, period.ends_on, counter)
        last = Reading.objects.filter(indicator=indicator, period=period).aggregate(last=Max("number"))["last"] or 0
        made.append(
            Reading(
                indicator=indicator, period=period, number=last + 1, as_of=period.ends_on, counted=standing.tally.value,
                corrected=standing.corrected, women=standing.women, men=standing.men, rows=standing.tally.rows,
                digest=_digest(row.key for row in queries.rows_of(indicator, period.ends_on)), taken_by_id=by.user_id,
                taken_at=by.at,
            )
        )  # fmt: skip
    Reading.objects.bulk_create(made)
    audit.record("indicators.period.read", period.project, by=by, period=str(period), count=len(made))
    return made


def _digest(keys: Iterable[str]) -> str:
    summed = hashlib.sha256()
    for key in sorted(keys):
        summed.update(key.encode() + b"\n")
    return summed.hexdigest()
