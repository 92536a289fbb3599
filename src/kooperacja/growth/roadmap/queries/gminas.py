# SPDX-License-Identifier: EUPL-1.2
"""Gminas as the region and they themselves see them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from django.db.models import Count

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Period, add_months
from kooperacja.base.core.paging import Page, keyset
from kooperacja.base.core.text import fold
from kooperacja.base.ui.parts import Step
from kooperacja.ground.diagnosis import queries as diagnosis
from kooperacja.ground.diagnosis.figures import Figure, figures_of
from kooperacja.ground.diagnosis.logic import label_of, shown
from kooperacja.ground.law import queries as law
from kooperacja.ground.organisations.enums import Role
from kooperacja.ground.organisations.models import Membership, Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.roadmap.enums import MAIN_LINE, STAGE_NOTES, Stage
from kooperacja.growth.roadmap.logic.silence import is_silent, since_words
from kooperacja.growth.roadmap.models import GMINA_KINDS, Contact, GminaRoadmap, own_gmina

#: Roles shown by name on a gmina's page: public functions. Others are only counted.
NAMED_ROLES = (Role.MAYOR, Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.COMMUNITY_ORGANISER)
#: Posts that a centre must have (CUS Act, art. 23(1)–(2)).
STATUTORY_ROLES = (Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.PLAN_COORDINATOR, Role.COMMUNITY_ORGANISER)

#: How a gmina's page calls the posts.
POSTS = {
    Role.MAYOR: "Burmistrz lub wójt",
    Role.DIRECTOR: "Dyrekcja centrum",
    Role.SERVICE_ORGANISER: "Organizacja usług",
    Role.PLAN_COORDINATOR: "Koordynacja planów",
    Role.COMMUNITY_ORGANISER: "Społeczność lokalna",
}


@dataclass(frozen=True)
class GminaRow:
    """One gmina in the list: what an animator wants to know before she picks up the phone."""

    roadmap: GminaRoadmap
    contact_words: str
    is_silent: bool
    is_overdue: bool


@dataclass(frozen=True)
class Post:
    """A post of the centre: who holds it, or that nobody does."""

    label: str
    people: tuple[str, ...]
    count: int
    where: str
    is_missing: bool


@dataclass(frozen=True)
class Fact:
    """One public fact of a gmina, written out."""

    label: str
    value: str
    period: str
    source: str


def rule_of_days(name: str, by: Acting) -> int:
    """A number of days from the rules of the house, as it holds today: ``"silence"``, ``"term_near"``, ``"cover"``."""
    value = law.parameter(f"house.{name}_days", on=by.today).value
    assert isinstance(value, int)
    return value


def gminas(
    by: Acting, *, stage: str = "", only: str = "", text: str = "", after: str = "", before: str = ""
) -> Page[GminaRow]:
    """Gminas that the centre accompanies, by name; ``only`` is ``mine``, ``silent`` or ``due``."""
    days = rule_of_days("silence", by)
    rows = GminaRoadmap.objects.visible_to(by).select_related("area__parent", "adviser")
    if stage in Stage.values:
        rows = rows.filter(stage=stage)
    if only == "mine":
        rows = rows.filter(adviser_id=by.user_id)
    elif only == "silent":
        rows = rows.silent_since(by.today - timedelta(days=days))
    elif only == "due":
        rows = rows.due_by(by.today)
    if text.strip():
        ids = [pk for pk, name in rows.values_list("pk", "area__name") if fold(text.strip()) in fold(name)]
        rows = rows.filter(pk__in=ids)
    page = keyset(rows, order=("area__name_key", "id"), after=after, before=before)
    made = [
        GminaRow(
            roadmap=r,
            contact_words=since_words(r.last_contact_on, by.today),
            is_silent=is_silent(r.last_contact_on, by.today, days),
            is_overdue=bool(r.next_step_on and r.next_step_on < by.today),
        )
        for r in page.rows
    ]
    return replace(page, rows=made)  # type: ignore[arg-type,return-value]


def roadmap_of(by: Acting, code: str) -> GminaRoadmap:
    """The page of one gmina; raises ``DoesNotExist`` for a stranger."""
    return GminaRoadmap.objects.visible_to(by).select_related("area__parent", "adviser", "centre").get(area__code=code)


def seen_roadmap(by: Acting, code: str) -> GminaRoadmap | None:
    """The page of one gmina when this person may read it."""
    rows = GminaRoadmap.objects.visible_to(by).select_related("area__parent", "adviser", "centre")
    return rows.filter(area__code=code).first()


def gmina(code: str) -> Area:
    """A gmina by its TERYT code: public data."""
    return Area.objects.gminas().select_related("parent").get(code=code)


def area_id_of(code: str) -> int | None:
    """The gmina of a code from an address, or nothing."""
    return Area.objects.gminas().filter(code=code).values_list("pk", flat=True).first()


def institutions_of(area: Area) -> list[Organisation]:
    """Published institutions seated in the gmina."""
    return list(Organisation.objects.filter(area=area, is_published=True).order_by("name_key", "pk")[:60])


def own_roadmap(by: Acting) -> GminaRoadmap | None:
    """The page of the gmina for which ``by`` works, when the region accompanies it."""
    code = own_gmina(by)
    return GminaRoadmap.objects.visible_to(by).select_related("area", "adviser").filter(area__code=code).first()


def unaccompanied(by: Acting) -> list[Area]:
    """Gminas of the voivodeship without a page yet."""
    known = GminaRoadmap.objects.filter(centre_id=by.organisation_id).values("area_id")
    rows = Area.objects.gminas().current().within(by.scope).exclude(pk__in=known)
    return list(rows.select_related("parent").order_by("name_key", "pk"))


def posts(roadmap: GminaRoadmap, by: Acting) -> list[Post]:
    """Who holds which post in the gmina's institutions, and which statutory posts stand empty."""
    rows = (
        Membership.objects.active_on(by.today)
        .filter(organisation__area_id=roadmap.area_id, organisation__kind__in=GMINA_KINDS)
        .select_related("user", "organisation")
        .order_by("pk")
    )
    found: dict[str, list[Membership]] = {}
    for row in rows:
        found.setdefault(row.role, []).append(row)
    made = []
    for role, label in POSTS.items():
        here = found.get(role, [])
        made.append(
            Post(
                label=label,
                people=tuple(str(m.user) for m in here) if role in NAMED_ROLES else (),
                count=len({m.user_id for m in here}),
                where=str(here[0].organisation) if here else "",
                is_missing=not here and role in STATUTORY_ROLES,
            )
        )
    return made


def contacts_of(roadmap: GminaRoadmap, limit: int = 12) -> list[Contact]:
    """The newest talks with the gmina."""
    return list(roadmap.contacts.order_by("-held_on", "-pk")[:limit])


def figure_period(by: Acting) -> Period:
    """The last twelve months, the present one included."""
    return Period(add_months(by.today.replace(day=1), -11), by.today)


def figures_for(area: Area, by: Acting) -> list[Figure]:
    """Counted results of the gmina in the last twelve months, small numbers hidden."""
    return figures_of(area.code, figure_period(by), by.today)


def facts_of(area: Area) -> list[Fact]:
    """Public facts of the gmina, each with its source; of each key the newest."""
    return [
        Fact(label_of(row.key).capitalize(), shown(row.key, row.value), row.period, row.source)
        for row in diagnosis.facts_of(area)
    ]


def stage_counts(by: Acting) -> dict[str, int]:
    """How many gminas of the centre are in each stage, for the filters."""
    rows = GminaRoadmap.objects.visible_to(by).order_by().values("stage").annotate(n=Count("pk"))
    return {row["stage"]: row["n"] for row in rows}


def stage_steps(stage: str) -> list[Step]:
    """The stations of the way, for the stepper: done, now, later. A gmina that paused shows its pause last."""
    if stage == Stage.SUSPENDED:
        first = [Step(str(s.label), str(STAGE_NOTES[s])) for s in MAIN_LINE]
        return [*first, Step(str(Stage.SUSPENDED.label), str(STAGE_NOTES[Stage.SUSPENDED]), "now")]
    at = MAIN_LINE.index(Stage(stage))
    return [
        Step(str(s.label), str(STAGE_NOTES[s]), "done" if i < at else "now" if i == at else "later")
        for i, s in enumerate(MAIN_LINE)
    ]


def leaders_of(area_id: int, by: Acting) -> list[int]:
    """The mayor and the director of a gmina's institutions: whom the region tells."""
    rows = Membership.objects.active_on(by.today).filter(
        organisation__area_id=area_id, organisation__kind__in=GMINA_KINDS, role__in=[Role.MAYOR, Role.DIRECTOR]
    )
    return list(rows.order_by("pk").values_list("user_id", flat=True))
