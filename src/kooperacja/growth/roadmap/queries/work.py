# SPDX-License-Identifier: EUPL-1.2
"""The animator's working list: her gminas, why each needs her, the one that needs her first on top."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.duties import calendar
from kooperacja.ground.accounts.models import User
from kooperacja.growth.roadmap.enums import Stage
from kooperacja.growth.roadmap.logic.flags import Dated, Flag, GminaFacts, Group, flags_of, group_of, urgency
from kooperacja.growth.roadmap.logic.silence import since_words
from kooperacja.growth.roadmap.models import Deadline, GminaRoadmap, GminaRoadmapQuerySet, Trip
from kooperacja.growth.roadmap.queries.cover import (
    Standing,
    asked_of,
    own_and_minded,
    promises_by_area,
    standing_covers,
)
from kooperacja.growth.roadmap.queries.gminas import rule_of_days
from kooperacja.growth.roadmap.queries.terms import terms_of_law

#: One person accompanies a few dozen gminas; a list longer than this is nobody's.
AT_MOST = 300

#: Chips of the working list: word of the address, label, flags that it lets through.
CHIPS = (
    ("cisza", "Cisza", {"silent"}),
    ("terminy", "Terminy", {"term", "law"}),
    ("obietnice", "Obietnice", {"promise"}),
    ("kroki", "Krok na dziś", {"step"}),
    ("bez-kroku", "Bez kroku", {"no_step"}),
)
GROUPS: tuple[tuple[Group, str], ...] = (
    ("now", "Wymaga Ciebie teraz"),
    ("soon", "Zbliża się albo do ustalenia"),
    ("calm", "Idzie zgodnie z planem"),
)


@dataclass(frozen=True)
class WorkRow:
    """One gmina of the working list."""

    roadmap: GminaRoadmap
    flags: list[Flag]
    group: Group
    contact_words: str
    is_silent: bool
    standing: Standing | None
    next_trip_on: date | None

    @property
    def dated(self) -> list[Flag]:
        """Terms and promises: what stands in a column of its own."""
        return [flag for flag in self.flags if flag.kind in ("law", "term", "promise")]


@dataclass(frozen=True)
class Worklist:
    """The list in groups, and how many gminas each chip would leave."""

    groups: list[tuple[Group, str, list[WorkRow]]]
    chips: list[tuple[str, str, int]]
    total: int
    minded: int

    @property
    def shown(self) -> int:
        """Gminas after the filter."""
        return sum(len(rows) for _group, _title, rows in self.groups)


def worklist(by: Acting, *, user_id: int | None, only: str = "") -> Worklist:
    """All gminas of a person and those that she minds, by what needs her. Bounded: nobody accompanies hundreds."""
    rows = rows_of(by, own_and_minded(by, user_id))
    counted = Counter(word for word, _label, kinds in CHIPS for row in rows if _has(row, kinds))
    kinds = next((kinds for word, _label, kinds in CHIPS if word == only), None)
    minded = [row for row in rows if row.standing is not None and row.standing.is_mine]
    shown = minded if only == "zastepstwo" else [row for row in rows if kinds is None or _has(row, kinds)]
    return Worklist(
        groups=[(g, title, found) for g, title in GROUPS if (found := [row for row in shown if row.group == g])],
        chips=[(word, label, counted[word]) for word, label, _kinds in CHIPS if counted[word] or word == only],
        total=len(rows),
        minded=len(minded),
    )


def _has(row: WorkRow, kinds: set[str]) -> bool:
    return any(flag.kind in kinds for flag in row.flags)


def rows_of(by: Acting, roadmaps: GminaRoadmapQuerySet) -> list[WorkRow]:
    """Gminas with their reasons, the most pressing first; equal ones by name."""
    found = list(roadmaps.select_related("area__parent", "adviser").order_by("area__name_key", "pk")[:AT_MOST])
    facts = facts_of(by, found)
    silence, near = rule_of_days("silence", by), rule_of_days("term_near", by)
    covers = standing_covers(by)
    trips = _next_trips(by, found)
    made = []
    for roadmap in found:
        flags = flags_of(facts[roadmap.pk], by.today, silence_days=silence, near_days=near)
        made.append(
            (
                urgency(flags, facts[roadmap.pk]),
                WorkRow(
                    roadmap=roadmap,
                    flags=flags,
                    group=group_of(flags),
                    contact_words=since_words(roadmap.last_contact_on, by.today),
                    is_silent=any(flag.kind == "silent" for flag in flags),
                    standing=covers.get(roadmap.pk),
                    next_trip_on=trips.get(roadmap.pk),
                ),
            )
        )
    return [row for _key, row in sorted(made, key=lambda pair: pair[0])]


def facts_of(by: Acting, roadmaps: list[GminaRoadmap]) -> dict[int, GminaFacts]:
    """What is known of gminas, in four queries for all of them."""
    keys = [r.pk for r in roadmaps]
    terms: dict[int, list[Dated]] = {}
    for term in Deadline.objects.open().filter(roadmap__in=keys).order_by("due_on", "pk"):
        terms.setdefault(term.roadmap_id, []).append(Dated(term.title, term.due_on, str(term.uid)))
    laws = terms_of_law(roadmaps, by)
    promises = promises_by_area(by, [r.area_id for r in roadmaps])
    return {
        r.pk: GminaFacts(
            last_contact_on=r.last_contact_on,
            opened_on=timezone.localtime(r.opened_at).date(),
            next_step=r.next_step,
            next_step_on=r.next_step_on,
            terms=terms.get(r.pk, []),
            laws=laws.get(r.pk, []),
            promises=promises.get(r.area_id, []),
            is_paused=r.stage == Stage.SUSPENDED,
        )
        for r in roadmaps
    }


def _next_trips(by: Acting, roadmaps: list[GminaRoadmap]) -> dict[int, date]:
    rows = Trip.objects.visible_to(by).standing().filter(roadmap__in=[r.pk for r in roadmaps], day__gte=by.today)
    made: dict[int, date] = {}
    for trip in rows.order_by("day", "pk"):
        made.setdefault(trip.roadmap_id, trip.day)
    return made


def needing(by: Acting) -> list[WorkRow]:
    """Gminas that ask for this person today, her own and those she minds: what the first screen is made of."""
    return [row for row in rows_of(by, asked_of(by)) if row.group != "calm"]


def person(by: Acting, uid: str) -> User:
    """A colleague by the uid of an address; oneself without one. What is no uid is nobody."""
    people = User.objects.filter(memberships__organisation_id=by.organisation_id or 0).distinct()
    if not uid:
        return people.get(pk=by.user_id or 0)
    try:
        return people.get(uid=UUID(uid))
    except ValueError as wrong:
        raise User.DoesNotExist from wrong


def gminas_of_today(by: Acting) -> list[str]:
    """TERYT codes of gminas in today's calendar, the next hour first: which one a note is probably about."""
    today = calendar.between(by, by.today, by.today)
    order = {"trip": 0, "visit": 1, "training": 1, "meeting": 1, "step": 2, "promise": 2, "deadline": 3}
    near = sorted(
        (one for one in today if one.area_code),
        key=lambda one: (order[one.kind], abs((one.starts_at - by.at).total_seconds()) if one.starts_at else 10**6),
    )
    return list(dict.fromkeys(one.area_code for one in near))


def note_choices(by: Acting) -> list[GminaRoadmap]:
    """Gminas of which this person may write a note: those of today first, then her own, then the rest, by name."""
    rows = GminaRoadmap.objects.visible_to(by).select_related("area").order_by("area__name_key", "pk")[:AT_MOST]
    today = gminas_of_today(by)
    mine = set(own_and_minded(by, by.user_id).values_list("pk", flat=True))

    def key(roadmap: GminaRoadmap) -> tuple[int, bool]:
        code = roadmap.area.code
        return (today.index(code) if code in today else len(today)), roadmap.pk not in mine

    return sorted(rows, key=key)
