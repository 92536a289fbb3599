# SPDX-License-Identifier: EUPL-1.2
"""A gmina beside a card: gaps, what closes them, a drafted plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.ground.territory.models import Area
from kooperacja.growth.practices.logic.closing import Remedy
from kooperacja.growth.practices.logic.gaps import Comparison, Gap, Need, compare
from kooperacja.growth.practices.logic.plan import DraftStep, draft_steps, way_to_close
from kooperacja.growth.practices.models import GoodPractice, PracticeTransfer
from kooperacja.growth.readiness import queries as readiness
from kooperacja.growth.readiness.enums import Dimension
from kooperacja.growth.readiness.queries import Result


@dataclass(frozen=True)
class Closing:
    """One gap in the list „Co zamknie luki”."""

    gap: Gap
    name: str
    remedy: Remedy
    is_asked: bool = False
    #: The first that nobody has asked for yet: the one filled button of the page.
    is_first: bool = False


@dataclass(frozen=True)
class RankedCard:
    """A published card and how much of it the gmina already has."""

    practice: GoodPractice
    comparison: Comparison | None


@cache
def names() -> dict[str, str]:
    """Names of the twelve dimensions."""
    return {d.value: str(d.label) for d in Dimension}


def latest_result(by: Acting, area: Area) -> Result | None:
    """The newest closed round of a gmina."""
    return readiness.latest_result(by, area)


def needs_of(practice: GoodPractice) -> dict[str, Need]:
    """The requirement profile of a card."""
    return {r.dimension: Need(r.dimension, r.level, r.weight, r.why) for r in practice.requirements.all()}


def comparison(by: Acting, practice: GoodPractice, area: Area, result: Result | None = None) -> Comparison | None:
    """The newest result of a gmina laid over a card; ``None`` while nobody has rated."""
    found = result or readiness.latest_result(by, area)
    return compare(found.spreads, needs_of(practice)) if found else None


def closings(found: Comparison, practice: GoodPractice, asked: frozenset[str] = frozenset()) -> list[Closing]:
    """What closes each gap, in order of size times weight."""
    first = next((g.dimension for g in found.gaps if g.dimension not in asked), "")
    return [
        Closing(
            gap=gap,
            name=names()[gap.dimension],
            remedy=way_to_close(gap, name=names()[gap.dimension], place=practice.area.name),
            is_asked=gap.dimension in asked,
            is_first=gap.dimension == first,
        )
        for gap in found.gaps
    ]


def drafted_steps(practice: GoodPractice, found: Comparison | None, by: Acting) -> list[DraftStep]:
    """Steps of the first ninety days as a suggestion; without a round the first step is to rate."""
    empty = Comparison((), (), ())
    return draft_steps(found or empty, names=names(), place=practice.area.name, today=by.today)


def choose_card(by: Acting, area: Area, wanted: str) -> GoodPractice | None:
    """The card to compare with: the one asked for, else the one being taken over, else the newest published."""
    rows = GoodPractice.objects.published().exclude(area=area).select_related("area", "host", "picture")
    rows = rows.prefetch_related("requirements")
    uid = _uid(wanted)
    chosen = rows.filter(uid=uid).first() if uid else None
    if chosen is None:
        taken = PracticeTransfer.objects.visible_to(by).going_on().filter(area=area).order_by("-started_at", "-pk")
        ids = list(taken.values_list("practice_id", flat=True)[:1])
        chosen = rows.filter(pk__in=ids).first() if ids else None
    return chosen or rows.order_by("-published_at", "-pk").first()


def ranked_cards(by: Acting, area: Area) -> list[RankedCard]:
    """Published cards for this gmina, those first that need the least; practices are put in order, never gminas."""
    result = readiness.latest_result(by, area)
    rows = GoodPractice.objects.published().exclude(area=area).select_related("area", "picture")
    rows = rows.prefetch_related("requirements").order_by("-published_at", "-pk")[:60]
    found = [RankedCard(p, compare(result.spreads, needs_of(p)) if result else None) for p in rows]
    return sorted(found, key=lambda r: -len(r.comparison.enough) if r.comparison else 0)


def _uid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def wanted_day(closing: Closing, by: Acting) -> date:
    """By when a gap's remedy is usually done, as a suggestion."""
    return by.today + timedelta(days=min(closing.remedy.days, 45))
