# SPDX-License-Identifier: EUPL-1.2
"""The ledger: what did a gmina get, when, for whose money, with what result."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Coalesce, TruncMonth

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month
from kooperacja.base.core.paging import Page, keyset
from kooperacja.base.core.text import fold
from kooperacja.ground.territory import queries as territory
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.support.enums import SupportForm
from kooperacja.growth.support.models import (
    CountsTo,
    LedgerExport,
    SupportAttendance,
    SupportEntry,
    SupportEntryQuerySet,
    SupportGiver,
)

#: In the address: money that nobody has named yet.
NO_MONEY = "brak"
_MONTH = re.compile(r"(\d{4})-(\d{2})")


def _month(asked: str) -> Month | None:
    found = _MONTH.fullmatch(asked)
    return Month(int(found[1]), int(found[2])) if found and 1 <= int(found[2]) <= 12 and int(found[1]) else None


def _uid(asked: str) -> str:
    try:
        return str(UUID(asked))
    except ValueError:
        return ""


@dataclass(frozen=True)
class LedgerFilter:
    """What the address asks for; unknown words ask for nothing. Dates are whole months, both ends included."""

    area_code: str = ""
    form: str = ""
    year: int | None = None
    since: Month | None = None
    until: Month | None = None
    project: str = ""
    money: str = ""
    giver: str = ""
    indicator: str = ""
    person: str = ""
    only_promised: bool = False
    withdrawn: bool = False

    @classmethod
    def of(cls, asked: dict[str, str]) -> LedgerFilter:
        """Read the filter from a query string."""
        year, form, money = asked.get("rok", ""), asked.get("forma", ""), asked.get("pieniadze", "")
        return cls(
            area_code=asked.get("gmina", "")[:7],
            form=form if form in SupportForm.values else "",
            year=int(year) if year.isdecimal() and len(year) == 4 and int(year) else None,
            since=_month(asked.get("od", "")),
            until=_month(asked.get("do", "")),
            project=_uid(asked.get("projekt", "")),
            money=NO_MONEY if money == NO_MONEY else _uid(money),
            giver=asked.get("kto", "")[:140],
            indicator=asked.get("wskaznik", "")[:40],
            person=_uid(asked.get("osoba", "")),
            only_promised=asked.get("obietnica") == "otwarta",
            withdrawn=asked.get("wpisy") == "wycofane",
        )

    @property
    def asked(self) -> dict[str, str]:
        """The filter as words of an address."""
        words = {
            "gmina": self.area_code, "forma": self.form, "rok": str(self.year or ""), "od": _words(self.since),
            "do": _words(self.until), "projekt": self.project, "pieniadze": self.money, "kto": self.giver,
            "wskaznik": self.indicator, "osoba": self.person, "obietnica": "otwarta" if self.only_promised else "",
            "wpisy": "wycofane" if self.withdrawn else "",
        }  # fmt: skip
        return {name: value for name, value in words.items() if value}

    @property
    def query(self) -> str:
        """The query string that asks for the same: ``gmina=9901013&rok=2026``."""
        return urlencode(self.asked)

    def without(self, name: str) -> str:
        """The query string without one of its words."""
        return urlencode({key: value for key, value in self.asked.items() if key != name})

    @property
    def is_empty(self) -> bool:
        """True when the whole ledger is asked for."""
        return self == LedgerFilter()

    def only(self, area: Area) -> LedgerFilter:
        """The same filter for one gmina."""
        return replace(self, area_code=area.code)


def _words(month: Month | None) -> str:
    return f"{month.year}-{month.month:02d}" if month else ""


def ledger_rows(by: Acting, wanted: LedgerFilter) -> SupportEntryQuerySet:
    """The rows that a filter lets through, in no order: for lists, sums and reports above."""
    rows = SupportEntry.objects.visible_to(by)
    rows = rows.filter(withdrawn_on__isnull=False) if wanted.withdrawn else rows.in_force()
    first = [d for d in (wanted.year and date(wanted.year, 1, 1), wanted.since and wanted.since.first) if d]
    last = [d for d in (wanted.year and date(wanted.year, 12, 31), wanted.until and wanted.until.last) if d]
    if first:
        rows = rows.filter(held_on__gte=max(first))
    if last:
        rows = rows.filter(held_on__lte=min(last))
    plain = {
        "area__code": wanted.area_code, "form": wanted.form, "project__uid": wanted.project, "given_by": wanted.giver,
        "funding_label__uid": "" if wanted.money == NO_MONEY else wanted.money,
    }  # fmt: skip
    rows = rows.filter(**{name: value for name, value in plain.items() if value})
    if wanted.money == NO_MONEY:
        rows = rows.filter(funding_label=None)
    return _narrowed(rows, wanted)


def _narrowed(rows: SupportEntryQuerySet, wanted: LedgerFilter) -> SupportEntryQuerySet:
    if wanted.indicator:
        rows = rows.filter(Exists(CountsTo.objects.filter(entry_id=OuterRef("pk"), code=wanted.indicator)))
    if wanted.person:
        got = SupportAttendance.objects.filter(entry_id=OuterRef("pk"), participant__uid=wanted.person)
        rows = rows.filter(Exists(got))
    if wanted.only_promised:
        rows = rows.filter(follow_up_on__isnull=False, follow_up_done_on=None)
    return rows


#: One thing that happened: the thing of another app that rows tell of, or the row itself.
EVENT = Coalesce("source_uid", "uid")


def marked_once(rows: QuerySet[SupportEntry], among: QuerySet[SupportEntry]) -> QuerySet[SupportEntry]:
    """Rows with ``is_repeat``: true for the second and later row of one event among those that are shown. Its time and
    the event itself are counted at the first one, so what is written in the rows adds up to the sum above them."""
    same = among.filter(source_kind=OuterRef("source_kind"), source_uid=OuterRef("source_uid"))
    earlier = Q(minutes__gt=OuterRef("minutes")) | Q(minutes=OuterRef("minutes"), pk__lt=OuterRef("pk"))
    return rows.annotate(is_repeat=Exists(same.filter(earlier).order_by()))


def entries(by: Acting, wanted: LedgerFilter, *, after: str = "", before: str = "") -> Page[SupportEntry]:
    """Rows of the ledger, the newest first; ``totals`` counts them."""
    found = ledger_rows(by, wanted)
    rows = marked_once(found, found).select_related("area", "project", "funding_label", "visit")
    return keyset(rows, order=("-held_on", "-pk"), after=after, before=before, count=False)


@dataclass(frozen=True)
class Totals:
    """What the rows of a filter add up to. An event for several gminas is one event and takes its time once; ``people``
    counts presences: somebody who came twice counts twice."""

    entries: int
    events: int
    minutes: int
    areas: int
    people: int


#: Above so many rows nobody reads a sum, and counting them would make everybody wait: the page asks for a filter instead.
TOTALS_LIMIT = 100_000


def totals(by: Acting, wanted: LedgerFilter) -> Totals | None:
    """Rows, minutes, gminas and presences of a filter; nothing when it lets more than ``TOTALS_LIMIT`` rows through."""
    rows = ledger_rows(by, wanted)
    areas = list(rows.order_by().values_list("area_id", flat=True)[: TOTALS_LIMIT + 1])
    if len(areas) > TOTALS_LIMIT:
        return None
    once = rows.order_by().values(event=EVENT).annotate(spent=Max("minutes"), came=Sum("people_count"))
    found = once.aggregate(events=Count("event"), minutes=Sum("spent"), people=Sum("came"))
    return Totals(len(areas), found["events"], found["minutes"] or 0, len(set(areas)), found["people"] or 0)


def count_up_to(by: Acting, wanted: LedgerFilter, limit: int) -> int:
    """How many rows a filter lets through; more than ``limit`` answer ``limit + 1``."""
    return len(ledger_rows(by, wanted).order_by().values_list("pk", flat=True)[: limit + 1])


def years(by: Acting) -> list[int]:
    """Years from the newest row of the ledger to the oldest."""
    rows = SupportEntry.objects.visible_to(by)
    newest = rows.order_by("-held_on", "-pk").values_list("held_on", flat=True).first()
    oldest = rows.order_by("held_on", "pk").values_list("held_on", flat=True).first()
    return list(range(newest.year, oldest.year - 1, -1)) if newest and oldest else []


def areas_supported(by: Acting) -> list[Area]:
    """Gminas that have a row, by name."""
    theirs = SupportEntry.objects.visible_to(by).filter(area_id=OuterRef("pk"))
    rows = Area.objects.gminas().within(by.scope).filter(Exists(theirs))
    return list(rows.order_by("name_key", "pk")[:400])


def givers(by: Acting) -> list[str]:
    """Names of those who gave support in the name of the own centre."""
    rows = SupportGiver.objects.filter(centre_id=by.organisation_id or 0)
    return list(rows.order_by("name_key", "pk").values_list("name", flat=True)[:500])


def entry_for(by: Acting, uid: UUID) -> SupportEntry:
    """One row; a stranger's does not exist."""
    rows = SupportEntry.objects.visible_to(by).select_related(
        "area__parent", "project", "funding_label", "visit", "centre"
    )
    return rows.get(uid=uid)


def rows_of_source(by: Acting, kind: str, uid: UUID) -> list[SupportEntry]:
    """Rows that one thing of another app has told of, a gmina each."""
    rows = SupportEntry.objects.visible_to(by).filter(source_kind=kind, source_uid=uid)
    return list(rows.select_related("area").order_by("area__name_key", "pk"))


def codes_of(entry: SupportEntry) -> list[str]:
    """Codes of the indicators to which a row counts."""
    return list(CountsTo.objects.filter(entry=entry).order_by("code").values_list("code", flat=True))


def attendances_of(entry: SupportEntry) -> list[SupportAttendance]:
    """Who got this support and for how long, by name."""
    rows = SupportAttendance.objects.filter(entry=entry).select_related("participant__employer")
    return list(rows.order_by("participant__name_key", "pk"))


def people_to_choose(by: Acting, entry: SupportEntry, text: str = "", limit: int = 60) -> list[Participant]:
    """Participants for the list of a row: those found by name, otherwise those who work for its gmina."""
    rows = Participant.objects.visible_to(by).current().select_related("employer", "work_area")
    if words := fold(text).split()[:4]:
        for word in words:
            rows = rows.filter(search_text__contains=word)
    else:
        rows = rows.filter(work_area_id=entry.area_id)
    return list(rows.order_by("name_key", "pk")[:limit])


def participants_by_uid(by: Acting, uids: Sequence[UUID]) -> list[Participant]:
    """Participants of the own centre with these identifiers; a stranger's does not exist."""
    return list(Participant.objects.visible_to(by).current().filter(uid__in=uids).order_by("name_key", "pk"))


def support_for_area(by: Acting, area: Area, limit: int = 50) -> list[SupportEntry]:
    """What one gmina got, the newest first, with the source of money and the visit."""
    rows = SupportEntry.objects.visible_to(by).in_force().filter(area=area)
    return list(rows.select_related("area", "funding_label", "visit").order_by("-held_on", "-pk")[:limit])


def open_follow_ups(by: Acting, *, until: date, limit: int = 20) -> list[SupportEntry]:
    """Promises made to gminas that are due by a day and not yet kept."""
    rows = SupportEntry.objects.visible_to(by).in_force().filter(follow_up_done_on=None, follow_up_on__lte=until)
    return list(rows.select_related("area").order_by("follow_up_on", "pk")[:limit])


def promises_between(by: Acting, first: date, last: date) -> list[SupportEntry]:
    """Promises made to gminas, due from a day to a day and not yet kept: for the calendar."""
    rows = SupportEntry.objects.visible_to(by).in_force().filter(follow_up_done_on=None, follow_up_on__gte=first)
    return list(rows.filter(follow_up_on__lte=last).select_related("area").order_by("follow_up_on", "pk")[:400])


def minutes_by_month(by: Acting, months: Sequence[Month]) -> list[int]:
    """Minutes of support in each of the given months."""
    if not months:
        return []
    rows = SupportEntry.objects.visible_to(by).in_force()
    rows = rows.filter(held_on__gte=months[0].first, held_on__lte=months[-1].last)
    found = {
        Month.of(row["month"]): row["minutes"]
        for row in rows.annotate(month=TruncMonth("held_on")).values("month").annotate(minutes=Sum("minutes"))
    }
    return [found.get(month, 0) for month in months]


@dataclass(frozen=True)
class Part:
    """One part of the support of a gmina: a form or a source of money. ``key`` asks the list for its rows."""

    key: str
    label: str
    minutes: int
    entries: int
    people: int


@dataclass(frozen=True)
class GminaSupport:
    """What one gmina got: totals, by form, by money, promises, rows."""

    entries: int
    minutes: int
    people: int
    forms: Sequence[Part]
    money: Sequence[Part]
    promised: Sequence[SupportEntry]
    kept: Sequence[SupportEntry]
    kept_in_time: int
    rows: Page[SupportEntry]


def gmina_support(by: Acting, area: Area, wanted: LedgerFilter, *, after: str = "", before: str = "") -> GminaSupport:
    """What gmina X got, when, for whose money, with what result."""
    rows = ledger_rows(by, wanted.only(area))
    sums = {"minutes": Sum("minutes"), "entries": Count("pk"), "people": Sum("people_count")}
    by_form: Any = rows.order_by().values("form").annotate(**sums)
    by_money: Any = rows.order_by().values("funding_label__uid", "funding_label__name").annotate(**sums)
    labels = dict(SupportForm.choices)
    forms = [
        Part(r["form"], str(labels[r["form"]]), r["minutes"], r["entries"], r["people"] or 0) for r in by_form
    ]  # fmt: skip
    money = [
        Part(
            str(r["funding_label__uid"] or NO_MONEY), r["funding_label__name"] or "", r["minutes"], r["entries"],
            r["people"] or 0,
        )
        for r in by_money
    ]  # fmt: skip
    promises = list(
        rows.filter(follow_up_on__isnull=False).select_related("area").order_by("-follow_up_on", "-pk")[:200]
    )
    kept = [e for e in promises if e.follow_up_done_on is not None]
    shown = keyset(
        rows.select_related("area", "project", "funding_label"), order=("-held_on", "-pk"), after=after, before=before,
        size=20, count=False,
    )  # fmt: skip
    return GminaSupport(
        entries=sum(p.entries for p in forms),
        minutes=sum(p.minutes for p in forms),
        people=sum(p.people for p in forms),
        forms=sorted(forms, key=lambda p: (-p.minutes, p.label)),
        money=sorted(money, key=lambda p: (p.key == NO_MONEY, -p.minutes, p.label)),
        promised=sorted((e for e in promises if e.is_promise_open), key=lambda e: (e.follow_up_on or date.max, e.pk)),
        kept=kept[:10],
        kept_in_time=sum(1 for e in kept if e.follow_up_done_on and e.follow_up_on and e.follow_up_done_on <= e.follow_up_on),
        rows=shown,
    )  # fmt: skip


EXPORT_HEADERS = (
    "Data", "Gmina", "TERYT", "Powiat", "Forma", "Temat", "Kto udzielił", "Minuty", "Godziny", "Liczba osób",
    "Projekt", "Za czyje pieniądze", "Co z tego wyszło", "Obietnica", "Obietnica do", "Dotrzymana",
    "Wskaźniki", "Wycofany", "Powód wycofania", "Numer wpisu",
)  # fmt: skip


def export_rows(by: Acting, wanted: LedgerFilter) -> Iterator[tuple[object, ...]]:
    """Rows of a filter for a sheet, the newest first; read in pieces, so a long list does not fill the memory."""
    labels = {value: str(label) for value, label in SupportForm.choices}
    rows = ledger_rows(by, wanted).select_related("area__parent", "project", "funding_label")
    rows = rows.prefetch_related("counts_to").order_by("-held_on", "-pk")
    for e in rows.iterator(chunk_size=2_000):
        yield (
            e.held_on, e.area.name, e.area.code, e.area.parent.name if e.area.parent else "", labels[e.form], e.topic,
            e.given_by, e.minutes, round(e.minutes / 60, 2), e.people_count, e.project.name if e.project else "",
            e.funding_label.name if e.funding_label else "", e.outcome, e.follow_up, e.follow_up_on,
            e.follow_up_done_on, " ".join(sorted(c.code for c in e.counts_to.all())), e.withdrawn_on,
            e.withdrawn_reason, str(e.uid),
        )  # fmt: skip


def words_of(found: LedgerExport) -> dict[str, str]:
    """The filter of a long export as words of an address."""
    return dict(parse_qsl(found.query))


def gmina(code: str) -> Area:
    """A gmina by its TERYT code."""
    return territory.gmina(code)


def years_of(by: Acting, area: Area) -> list[int]:
    """Years from the newest support of a gmina to the oldest."""
    rows = SupportEntry.objects.visible_to(by).in_force().filter(area=area).values_list("held_on", flat=True)
    newest, oldest = rows.order_by("-held_on", "-pk").first(), rows.order_by("held_on", "pk").first()
    return list(range(newest.year, oldest.year - 1, -1)) if newest and oldest else []


def export_for(by: Acting, uid: UUID) -> LedgerExport:
    """One long export; somebody else's does not exist."""
    return LedgerExport.objects.visible_to(by).select_related("file", "job").get(uid=uid)


def filled(entry: SupportEntry) -> dict[str, object]:
    """A row as the form of its correction shows it."""
    names = (
        "area", "form", "topic", "held_on", "minutes", "people_count", "given_by", "project", "funding_label", "visit",
        "outcome", "follow_up", "follow_up_on",
    )  # fmt: skip
    return {name: getattr(entry, name) for name in names} | {
        "project": entry.project and entry.project.uid, "funding_label": entry.funding_label and entry.funding_label.uid,
        "visit": entry.visit and entry.visit.uid, "codes": codes_of(entry), "version": entry.version,
    }  # fmt: skip
