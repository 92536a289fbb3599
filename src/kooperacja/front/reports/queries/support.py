# SPDX-License-Identifier: EUPL-1.2
"""Sums over the support ledger. Every sum is asked with the ledger's own filter, so its link opens exactly its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from django.db.models import Count, Max, Min
from django.db.models import Sum as Total
from django.db.models.functions import Coalesce

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month
from kooperacja.base.core.paging import Page, keyset
from kooperacja.ground.territory.models import Area
from kooperacja.growth.indicators.logic.counting import PersonFacts
from kooperacja.growth.participants.models import Participant, Participation
from kooperacja.growth.projects.models import FundingLabel
from kooperacja.growth.support.enums import SupportForm
from kooperacja.growth.support.models import SupportAttendance
from kooperacja.growth.support.queries import LedgerFilter
from kooperacja.growth.support.queries.ledger import EVENT, NO_MONEY, ledger_rows

Group = Literal["form", "area", "money"]
_FIELD = {"form": "form", "area": "area_id", "money": "funding_label_id"}
_WHO = Coalesce("participant__merged_into_id", "participant_id")


@dataclass(frozen=True)
class Sum:
    """One line: what it is, how much, and the filter that opens its rows."""

    key: str
    label: str
    events: int
    minutes: int
    people: int
    areas: int
    wanted: LedgerFilter


@dataclass(frozen=True)
class Totals:
    """Everything that a filter lets through, each event and each person once."""

    events: int
    minutes: int
    people: int
    areas: int


def sums(by: Acting, wanted: LedgerFilter, group: Group) -> list[Sum]:
    """Sums by form, by gmina or by source of money; an event for several gminas is one event and takes its time once."""
    field = _FIELD[group]
    rows = ledger_rows(by, wanted).order_by()
    once: dict[object, list[int]] = {}
    for key, spent in rows.values_list(field, EVENT).annotate(spent=Max("minutes")).values_list(field, "spent"):
        known = once.setdefault(key, [0, 0])
        known[0] += 1
        known[1] += spent
    areas = dict(rows.values_list(field).annotate(n=Count("area_id", distinct=True)))
    lists = SupportAttendance.objects.filter(entry__in=ledger_rows(by, wanted)).order_by()
    people = dict(lists.values_list(f"entry__{field}").annotate(n=Count(_WHO, distinct=True)))
    names = _names(group, [key for key in once if key is not None])
    made = []
    for key, (events, minutes) in once.items():
        code, label = names.get(key, (NO_MONEY, "źródło do uzupełnienia"))
        narrowed = {"form": {"form": code}, "area": {"area_code": code}, "money": {"money": code}}[group]
        made.append(
            Sum(code, label, events, minutes, people.get(key, 0), areas.get(key, 0), replace(wanted, **narrowed))  # type: ignore[arg-type]
        )
    if group == "area":
        order = {
            area.code: place
            for place, area in enumerate(Area.objects.filter(code__in=[s.key for s in made]).order_by("name_key"))
        }
        return sorted(made, key=lambda line: order.get(line.key, 0))
    return sorted(made, key=lambda line: (-line.minutes, line.label))


def _names(group: Group, keys: Sequence[Any]) -> dict[object, tuple[str, str]]:
    if group == "form":
        return {key: (str(key), str(SupportForm(str(key)).label)) for key in keys}
    if group == "area":
        return {a.pk: (a.code, a.name) for a in Area.objects.filter(pk__in=keys)}
    return {f.pk: (str(f.uid), f.name) for f in FundingLabel.objects.filter(pk__in=keys)}


def totals(by: Acting, wanted: LedgerFilter) -> Totals:
    """The same for everything together: events, people and gminas do not add up from the lines, so they are counted."""
    rows = ledger_rows(by, wanted).order_by()
    once = rows.values(event=EVENT).annotate(spent=Max("minutes")).aggregate(n=Count("event"), total=Total("spent"))
    lists = SupportAttendance.objects.filter(entry__in=ledger_rows(by, wanted)).order_by()
    people = lists.aggregate(n=Count(_WHO, distinct=True))["n"]
    return Totals(once["n"], once["total"] or 0, people, rows.aggregate(n=Count("area_id", distinct=True))["n"])


def areas_of_region(by: Acting) -> list[Area]:
    """Gminas of the own voivodeship by name."""
    return list(Area.objects.gminas().within(by.scope).order_by("name_key", "pk")[:400])


def months_of(by: Acting, wanted: LedgerFilter, limit: int = 24) -> list[Month]:
    """Months from the newest that has a row back to the oldest, at most ``limit``."""
    ends = ledger_rows(by, wanted).aggregate(first=Min("held_on"), last=Max("held_on"))
    first: date | None = ends["first"]
    last: date | None = ends["last"]
    if first is None or last is None:
        return []
    made = [Month.of(last)]
    while made[-1] > Month.of(first) and len(made) < limit:
        made.append(made[-1].previous())
    return made


def people_facts(by: Acting, wanted: LedgerFilter) -> list[PersonFacts]:
    """Everybody on the lists of these rows, once, as plain facts without a name."""
    lists = SupportAttendance.objects.filter(entry__in=ledger_rows(by, wanted)).order_by()
    found = {r["who"]: r for r in lists.values(who=_WHO).annotate(first=Min("entry__held_on"), spent=Total("minutes"))}
    taking = Participation.objects.visible_to(by)
    if wanted.project:
        taking = taking.filter(project__uid=wanted.project)
    statuses = dict(taking.order_by("entered_on", "pk").values_list("participant_id", "entry_status"))
    rows = Participant.objects.visible_to(by).values_list("pk", "sex", "birth_date", "education")
    return [
        PersonFacts(pk, found[pk]["first"], found[pk]["spent"] or 0, sex, born, education, statuses.get(pk, ""))
        for pk, sex, born, education in rows.iterator(chunk_size=2000)
        if pk in found
    ]


def people_slice(
    by: Acting, keys: Sequence[int], *, after: str = "", before: str = "", size: int = 50
) -> Page[Participant]:
    """The people behind one number, by name: for the centre that keeps their records."""
    rows = Participant.objects.visible_to(by).filter(pk__in=list(keys)).select_related("employer", "work_area")
    return keyset(rows, order=("name_key", "pk"), after=after, before=before, size=size)


__all__ = ["Group", "Sum", "Totals", "areas_of_region", "months_of", "people_facts", "people_slice", "sums", "totals"]
