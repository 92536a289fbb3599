# SPDX-License-Identifier: EUPL-1.2
"""Rounds of rating, and what they say once they are closed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import plural
from kooperacja.base.ui import parts
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.ground.organisations.models import Membership
from kooperacja.ground.territory.models import Area
from kooperacja.growth.readiness.enums import AssessmentState, Dimension
from kooperacja.growth.readiness.logic.dimensions import CODES
from kooperacja.growth.readiness.logic.spread import Spread, spreads
from kooperacja.growth.readiness.models import Assessment, Rater, Rating
from kooperacja.growth.roadmap.models import GMINA_KINDS, own_gmina

#: Who in a gmina has something to say about its readiness.
RATER_ROLES = (
    Role.MAYOR, Role.GMINA_OFFICER, Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.COMMUNITY_ORGANISER,
    Role.PLAN_COORDINATOR, Role.ACCOUNTANT, Role.CUS_CLERK,
)  # fmt: skip


@dataclass(frozen=True)
class Result:
    """A closed round: twelve spreads, who rated (functions, not whose score is which), what was agreed."""

    assessment: Assessment
    spreads: list[Spread]
    functions: list[str]

    @property
    def divided(self) -> list[Spread]:
        """Dimensions in which a talk comes first."""
        return [s for s in self.spreads if s.is_divided]

    @property
    def count(self) -> int:
        """How many people handed in their sheet."""
        return len(self.functions)

    @property
    def people(self) -> str:
        """``„5 osób”``."""
        return f"{self.count} {plural(self.count, 'osoba', 'osoby', 'osób')}"


def assessment_for(by: Acting, uid: UUID) -> Assessment:
    """One round; raises ``DoesNotExist`` for a stranger."""
    return Assessment.objects.visible_to(by).select_related("area", "opened_by").get(uid=uid)


def rater_for(by: Acting, uid: UUID) -> Rater:
    """The person's own sheet of a round; raises ``DoesNotExist`` for everybody else."""
    return Rater.objects.select_related("assessment__area").get(assessment__uid=uid, user_id=by.user_id or 0)


def raters_of(assessment: Assessment) -> list[Rater]:
    """Who was asked; whether each has finished, never what she said."""
    return list(assessment.raters.select_related("user").order_by("pk"))


def possible_raters(assessment: Assessment, by: Acting) -> list[Membership]:
    """People of the gmina's institutions who are not asked yet, each once."""
    rows = (
        Membership.objects.active_on(by.today)
        .filter(organisation__area_id=assessment.area_id, organisation__kind__in=GMINA_KINDS, role__in=RATER_ROLES)
        .exclude(user_id__in=assessment.raters.exclude(user=None).values("user_id"))
        .select_related("user", "organisation")
        .order_by("organisation__name_key", "user__surname", "pk")
    )
    once: dict[int, Membership] = {}
    for row in rows:
        once.setdefault(row.user_id, row)
    return list(once.values())


def result_of(assessment: Assessment) -> Result | None:
    """The spreads of a round, or ``None`` while it is open: nobody sees scores before it is closed."""
    if assessment.state == AssessmentState.OPEN:
        return None
    rows = Rating.objects.filter(rater__assessment=assessment).exclude(rater__finished_at=None)
    ratings: dict[str, list[int | None]] = defaultdict(list)
    for dimension, score in rows.order_by("dimension", "score", "pk").values_list("dimension", "score"):
        ratings[dimension].append(score)
    functions = assessment.raters.exclude(finished_at=None).order_by("pk").values_list("function", flat=True)
    return Result(assessment, spreads(CODES, ratings), list(functions))


def latest_result(by: Acting, area: Area) -> Result | None:
    """The newest closed round of a gmina."""
    rows = Assessment.objects.visible_to(by).shown().filter(area=area).select_related("area")
    assessment = rows.order_by("-opened_on", "-pk").first()
    return result_of(assessment) if assessment else None


def open_round(by: Acting, area: Area) -> Assessment | None:
    """The round that is going on in a gmina."""
    rows = Assessment.objects.visible_to(by).filter(area=area, state=AssessmentState.OPEN)
    return rows.select_related("area").first()


def rounds_of(by: Acting, area: Area, limit: int = 10) -> list[Assessment]:
    """Rounds of a gmina, newest first."""
    rows = Assessment.objects.visible_to(by).filter(area=area)
    return list(rows.select_related("area").order_by("-opened_on", "-pk")[:limit])


def notes_by_dimension(assessment: Assessment) -> list[tuple[str, list[Rating]]]:
    """What raters wrote beside their scores and what they point at, without names; only of a closed round."""
    if assessment.state == AssessmentState.OPEN:
        return []
    rows = Rating.objects.filter(rater__assessment=assessment).exclude(rater__finished_at=None)
    found = [r for r in rows.order_by("note", "evidence", "pk") if r.note or r.evidence]
    by_code = [(code, [r for r in found if r.dimension == code]) for code in CODES]
    return [(str(Dimension(code).label), notes) for code, notes in by_code if notes]


def plot_rows(result: Result, needs: Mapping[str, int] | None = None, *, url: str = "") -> list[parts.Dimension]:
    """The twelve rows of the drawing: votes, middle, and what a practice needs when one is compared."""
    return [
        parts.Dimension(
            name=str(Dimension(s.dimension).label),
            votes=s.scores,
            required=(needs or {}).get(s.dimension),
            number=number,
            is_divided=s.is_divided,
            url=f"{url}#{s.dimension}" if url else "",
        )
        for number, s in enumerate(result.spreads, start=1)
    ]


def gmina(code: str) -> Area:
    """A gmina by its TERYT code."""
    return Area.objects.gminas().select_related("parent").get(code=code)


def answers_of(rater: Rater) -> dict[str, Rating]:
    """The rater's own answers so far."""
    return {r.dimension: r for r in rater.ratings.order_by("pk")}


def my_sheets(by: Acting) -> list[Rater]:
    """Open rounds in which this person has not finished."""
    rows = Rater.objects.filter(user_id=by.user_id or 0, finished_at=None, assessment__state=AssessmentState.OPEN)
    return list(rows.select_related("assessment__area").order_by("assessment__opened_on", "pk"))


def talks_due(by: Acting) -> list[Assessment]:
    """Rounds that are closed and wait for the talk."""
    rows = Assessment.objects.visible_to(by).filter(state=AssessmentState.TALK).select_related("area")
    return list(rows.order_by("closed_on", "pk")[:5])


def rounds_to_close(by: Acting) -> list[Assessment]:
    """Open rounds in which everybody who was asked has finished."""
    rows = Assessment.objects.visible_to(by).filter(state=AssessmentState.OPEN).select_related("area")
    rows = rows.prefetch_related("raters")
    return [a for a in rows.order_by("opened_on", "pk")[:20] if _is_complete(a)]


def _is_complete(assessment: Assessment) -> bool:
    raters = list(assessment.raters.all())
    return len(raters) >= 3 and all(r.finished_at for r in raters)


def may_read(by: Acting, area: Area) -> bool:
    """True for the gmina's own institutions and for the region of its voivodeship."""
    if by.role in REGION_ROLES:
        return area.code.startswith(by.scope)
    return own_gmina(by) == area.code


def readiness_path(by: Acting, code: str) -> str:
    """Where this person finds the readiness of this gmina (a page of an upper app): her own has a shorter address."""
    return "/gotowosc/" if own_gmina(by) == code else f"/gminy/{code}/gotowosc/"
