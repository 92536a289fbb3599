# SPDX-License-Identifier: EUPL-1.2
"""The ledger: what did a gmina get, when, for whose money, with what result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Sum
from django.db.models.functions import TruncMonth

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month
from kooperacja.base.core.paging import Page, keyset
from kooperacja.ground.territory.models import Area
from kooperacja.growth.support.enums import SupportForm
from kooperacja.growth.support.models import SupportEntry, SupportEntryQuerySet


@dataclass(frozen=True)
class LedgerFilter:
    """What the address asks for; unknown words ask for nothing."""

    area_code: str = ""
    form: str = ""
    year: int | None = None

    @classmethod
    def of(cls, asked: dict[str, str]) -> LedgerFilter:
        """Read the filter from a query string."""
        year = asked.get("rok", "")
        form = asked.get("forma", "")
        return cls(
            area_code=asked.get("gmina", ""),
            form=form if form in SupportForm.values else "",
            year=int(year) if year.isdecimal() and len(year) == 4 else None,
        )


def _rows(by: Acting, wanted: LedgerFilter) -> SupportEntryQuerySet:
    rows = SupportEntry.objects.visible_to(by)
    if wanted.area_code:
        rows = rows.filter(area__code=wanted.area_code)
    if wanted.form:
        rows = rows.filter(form=wanted.form)
    if wanted.year:
        rows = rows.filter(held_on__gte=date(wanted.year, 1, 1), held_on__lte=date(wanted.year, 12, 31))
    return rows


def entries(by: Acting, wanted: LedgerFilter, *, after: str = "", before: str = "") -> Page[SupportEntry]:
    """Rows of the ledger, the newest first."""
    rows = _rows(by, wanted).select_related("area", "funding_label", "visit")
    return keyset(rows, order=("-held_on", "-pk"), after=after, before=before)


@dataclass(frozen=True)
class Totals:
    """What the rows of a filter add up to."""

    entries: int
    minutes: int
    areas: int


#: Above so many rows nobody reads a sum, and counting them would make everybody wait: the page asks for a filter instead.
TOTALS_LIMIT = 100_000


def totals(by: Acting, wanted: LedgerFilter) -> Totals | None:
    """Rows, minutes and gminas of a filter; nothing when the filter lets more than ``TOTALS_LIMIT`` rows through."""
    rows = _rows(by, wanted)
    if len(rows.order_by().values_list("pk", flat=True)[: TOTALS_LIMIT + 1]) > TOTALS_LIMIT:
        return None
    found = rows.aggregate(entries=Count("pk"), minutes=Sum("minutes"), areas=Count("area", distinct=True))
    return Totals(found["entries"], found["minutes"] or 0, found["areas"])


def years(by: Acting) -> list[int]:
    """Years from the newest row of the ledger to the oldest."""
    rows = SupportEntry.objects.visible_to(by)
    newest = rows.order_by("-held_on", "-pk").values_list("held_on", flat=True).first()
    oldest = rows.order_by("held_on", "pk").values_list("held_on", flat=True).first()
    return list(range(newest.year, oldest.year - 1, -1)) if newest and oldest else []


def areas_supported(by: Acting) -> list[Area]:
    """Gminas that have a row, by name."""
    theirs = SupportEntry.objects.visible_to(by).filter(area_id=OuterRef("pk"))
    return list(Area.objects.gminas().filter(Exists(theirs)).order_by("name_key", "pk")[:400])


def entry_for(by: Acting, uid: UUID) -> SupportEntry:
    """One row; a stranger's does not exist."""
    rows = SupportEntry.objects.visible_to(by).select_related("area__parent", "funding_label", "visit", "centre")
    return rows.get(uid=uid)


def support_for_area(by: Acting, area: Area, limit: int = 50) -> list[SupportEntry]:
    """What one gmina got, the newest first, with the source of money and the visit."""
    rows = SupportEntry.objects.visible_to(by).filter(area=area).select_related("area", "funding_label", "visit")
    return list(rows.order_by("-held_on", "-pk")[:limit])


def open_follow_ups(by: Acting, *, until: date, limit: int = 20) -> list[SupportEntry]:
    """Promises made to gminas that are due by a day and not yet kept."""
    rows = SupportEntry.objects.visible_to(by).filter(follow_up_done_on=None, follow_up_on__lte=until)
    return list(rows.select_related("area").order_by("follow_up_on", "pk")[:limit])


def promises_between(by: Acting, first: date, last: date) -> list[SupportEntry]:
    """Promises made to gminas, due from a day to a day and not yet kept: for the calendar."""
    rows = SupportEntry.objects.visible_to(by).filter(follow_up_done_on=None, follow_up_on__gte=first)
    return list(rows.filter(follow_up_on__lte=last).select_related("area").order_by("follow_up_on", "pk")[:400])


def minutes_by_month(by: Acting, months: Sequence[Month]) -> list[int]:
    """Minutes of support in each of the given months."""
    if not months:
        return []
    rows = SupportEntry.objects.visible_to(by).filter(held_on__gte=months[0].first, held_on__lte=months[-1].last)
    found = {
        Month.of(row["month"]): row["minutes"]
        for row in rows.annotate(month=TruncMonth("held_on")).values("month").annotate(minutes=Sum("minutes"))
    }
    return [found.get(month, 0) for month in months]
