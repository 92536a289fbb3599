# SPDX-License-Identifier: EUPL-1.2
"""Lists of participants and institutions, suspected pairs, and what waits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.base.core.text import fold
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.enums import ConsentKind
from kooperacja.growth.participants.logic import identity
from kooperacja.growth.participants.models import (
    Consent,
    DataLink,
    DifferentPeople,
    EntityParticipation,
    Participant,
    ParticipantQuerySet,
    Participation,
)
from kooperacja.growth.projects.models import Project

FOLLOW_DAYS = 28


@dataclass(frozen=True)
class PeopleFilter:
    """What the address asks for; unknown words ask for nothing."""

    text: str = ""
    incomplete: bool = False
    with_needs: bool = False
    project: str = ""
    gmina: str = ""

    @classmethod
    def of(cls, asked: dict[str, str]) -> PeopleFilter:
        """Read the filter from a query string."""
        return cls(
            text=asked.get("q", "").strip()[:80],
            incomplete=asked.get("dane") == "niepelne",
            with_needs=asked.get("potrzeby") == "1",
            project=asked.get("projekt", "")[:36],
            gmina=asked.get("gmina", "")[:7],
        )

    @property
    def is_on(self) -> bool:
        """True when something is narrowed."""
        return bool(self.text or self.incomplete or self.with_needs or self.project or self.gmina)


def _rows(by: Acting, wanted: PeopleFilter) -> ParticipantQuerySet:
    rows = Participant.objects.visible_to(by).current()
    for word in fold(wanted.text).split():
        rows = rows.filter(search_text__contains=word)
    if wanted.incomplete:
        rows = rows.filter(missing__gt=0)
    if wanted.with_needs:
        rows = rows.exclude(access_needs="", diet="", interpreter="")
    if wanted.gmina:
        rows = rows.filter(work_area__code=wanted.gmina)
    if wanted.project:
        try:
            theirs = Participation.objects.filter(participant_id=OuterRef("pk"), project__uid=UUID(wanted.project))
        except ValueError:
            return rows.none()
        rows = rows.filter(Exists(theirs))
    return rows


def participants(by: Acting, wanted: PeopleFilter, *, after: str = "", before: str = "") -> Page[Participant]:
    """Participants by name."""
    rows = _rows(by, wanted).select_related("employer", "work_area")
    return keyset(rows, order=("name_key", "pk"), after=after, before=before)


def listed(by: Acting, wanted: PeopleFilter) -> QuerySet[Participant]:
    """The same without pages, for a file."""
    return _rows(by, wanted).select_related("employer", "work_area").order_by("name_key", "pk")


def gminas_of_people(by: Acting) -> list[Area]:
    """Gminas for which somebody works, by name."""
    theirs = Participant.objects.visible_to(by).current().filter(work_area_id=OuterRef("pk"))
    return list(Area.objects.gminas().filter(Exists(theirs)).order_by("name_key", "pk")[:400])


def projects(by: Acting) -> QuerySet[Project]:
    """Projects of the centre."""
    return Project.objects.visible_to(by).order_by("name", "pk")


def participations_of(participant: Participant) -> list[Participation]:
    """Projects in which she takes or took part, the newest first."""
    rows = Participation.objects.filter(participant=participant).select_related("project", "participant")
    return list(rows.order_by("-entered_on", "-pk"))


def participation_for(by: Acting, uid: UUID) -> Participation:
    """One participation; a stranger's does not exist."""
    return Participation.objects.visible_to(by).select_related("participant", "project").get(uid=uid)


def consents_of(participant: Participant) -> list[Consent]:
    """What she has read and agreed to, the newest first."""
    rows = Consent.objects.filter(participant=participant).select_related("clause")
    return list(rows.order_by("-given_at", "-pk"))


def consent_for(by: Acting, uid: UUID) -> Consent:
    """One consent; a stranger's does not exist."""
    rows = Consent.objects.filter(participant__in=Participant.objects.visible_to(by))
    return rows.select_related("participant", "clause").get(uid=uid)


def readers(people: Iterable[int]) -> list[int]:
    """Those among these participants who have read a clause."""
    rows = Consent.objects.filter(participant_id__in=list(people), kind=ConsentKind.READ_CLAUSE, withdrawn_at=None)
    return list(rows.values_list("participant_id", flat=True).distinct().order_by("participant_id"))


def entities(by: Acting, *, project: str = "", after: str = "", before: str = "") -> Page[EntityParticipation]:
    """Institutions that take part, by day of entry."""
    rows = EntityParticipation.objects.visible_to(by).select_related("organisation__area", "project")
    if project:
        try:
            rows = rows.filter(project__uid=UUID(project))
        except ValueError:
            rows = rows.none()
    return keyset(rows, order=("organisation__name_key", "pk"), after=after, before=before)


def entity_for(by: Acting, uid: UUID) -> EntityParticipation:
    """One institution in a project; a stranger's does not exist."""
    return EntityParticipation.objects.visible_to(by).select_related("organisation", "project").get(uid=uid)


def institutions(by: Acting) -> QuerySet[Organisation]:
    """Institutions of the own voivodeship."""
    return Organisation.objects.visible_to(by).filter(area__code__startswith=by.scope).order_by("name_key", "pk")


def institution_named(by: Acting, name: str) -> Organisation | None:
    """The institution of the own voivodeship with this full or short name, when exactly one has it."""
    wanted = fold(name.strip())
    found = [o for o in institutions(by)[:5000] if wanted in (fold(o.name), fold(o.short_name))]
    return found[0] if len(found) == 1 else None


@dataclass(frozen=True)
class PairOfRecords:
    """Two records that may be one person, and why."""

    first: Participant
    second: Participant
    why: str

    @property
    def sides(self) -> tuple[Participant, Participant]:
        """Both, for showing them side by side."""
        return self.first, self.second


def suspected_pairs(by: Acting, limit: int = 50) -> list[PairOfRecords]:
    """Pairs that may be one person, the surest first, without those that somebody has told apart."""
    rows = Participant.objects.visible_to(by).current()
    known = [
        identity.Known(pk, fold(f"{surname} {given}"), born, email, phone)
        for pk, given, surname, born, email, phone in rows.order_by("pk").values_list(
            "pk", "given_name", "surname", "birth_date", "email", "phone"
        )
    ]
    apart = set(DifferentPeople.objects.filter(first__in=rows).values_list("first_id", "second_id"))
    pairs = [p for p in identity.suspected(known) if (p.first, p.second) not in apart][:limit]
    people = rows.select_related("employer", "work_area", "home_area").in_bulk(
        {pk for p in pairs for pk in (p.first, p.second)}
    )
    return [PairOfRecords(people[p.first], people[p.second], p.why) for p in pairs]


def to_remind(by: Acting, *, since: datetime, limit: int) -> list[Participant]:
    """People with incomplete data and an address to whom no link was sent since then."""
    sent = DataLink.objects.filter(participant_id=OuterRef("pk"), sent_at__gte=since)
    rows = Participant.objects.visible_to(by).current().filter(missing__gt=0).exclude(email="")
    return list(rows.filter(~Exists(sent)).order_by("pk")[:limit])


def incomplete_count(by: Acting, limit: int = 1000) -> int:
    """How many people have incomplete data, at most ``limit``."""
    rows = Participant.objects.visible_to(by).current().filter(missing__gt=0)
    return len(rows.order_by().values("pk")[:limit])


def to_follow(by: Acting, limit: int = 20) -> list[Participation]:
    """People who left within the last four weeks and of whom nobody has asked yet."""
    rows = Participation.objects.visible_to(by).filter(
        exit_situation="", left_on__gte=by.today - timedelta(days=FOLLOW_DAYS), left_on__lte=by.today,
        participant__merged_into=None,
    )  # fmt: skip
    return list(rows.select_related("participant", "project").order_by("left_on", "pk")[:limit])


def of_project(project: Project) -> QuerySet[Participation]:
    """Everybody in a project, with what the file needs."""
    rows = Participation.objects.filter(project=project, participant__merged_into=None)
    people = Participant.objects.select_related("employer", "home_area__parent__parent")
    return (
        rows.select_related("project")
        .prefetch_related(Prefetch("participant", queryset=people))
        .order_by("entered_on", "pk")
    )


def entities_of_project(project: Project) -> QuerySet[EntityParticipation]:
    """Institutions in a project, with what the file needs."""
    rows = EntityParticipation.objects.filter(project=project).select_related("organisation__area__parent__parent")
    return rows.order_by("entered_on", "pk")


def latest_link(participant: Participant) -> DataLink | None:
    """The link that works or worked last."""
    rows = DataLink.objects.filter(participant=participant, closed_at=None)
    return rows.order_by("-made_at", "-pk").first()
