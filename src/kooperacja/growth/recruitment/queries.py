# SPDX-License-Identifier: EUPL-1.2
"""Recruitments with their counts, candidates in the order in which they stand, what the public form shows."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Count, QuerySet

from kooperacja.base.core import sealing
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.base.core.text import sort_key
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory import queries as territory
from kooperacja.ground.territory.models import Area
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.recruitment.enums import CandidateState, RecruitmentState
from kooperacja.growth.recruitment.logic.preference import Applicant, Limits
from kooperacja.growth.recruitment.models import Candidate, CandidateAnswer, Criterion, Recruitment

_RELATED = ("centre__area", "clause", "project", "funding_label")
_ORDER = {
    CandidateState.ACCEPTED: 0, CandidateState.RESERVE: 1, CandidateState.VERIFIED: 2, CandidateState.APPLIED: 3,
    CandidateState.REJECTED: 4, CandidateState.WITHDRAWN: 5,
}  # fmt: skip


def recruitments(by: Acting, *, state: str = "", after: str = "", before: str = "") -> Page[Recruitment]:
    """Recruitments of the centre, the newest first, each with its counts by state."""
    rows = Recruitment.objects.visible_to(by).select_related(*_RELATED)
    if state:
        rows = rows.filter(state=state)
    page = keyset(rows, order=("-opens_on", "-pk"), after=after, before=before)
    count_states(page.rows)
    return page


def count_states(rows: Iterable[Recruitment]) -> None:
    """Put ``counted`` on recruitments: how many candidates stand in each state."""
    found = {row.pk: row for row in rows}
    for row in found.values():
        row.counted = dict.fromkeys(CandidateState.values, 0)
    counted = Candidate.objects.filter(recruitment__in=found).values("recruitment_id", "state").annotate(n=Count("pk"))
    for line in counted.order_by():
        found[line["recruitment_id"]].counted[line["state"]] = line["n"]


def recruitment_for(by: Acting, uid: UUID) -> Recruitment:
    """One recruitment with its counts; a stranger's does not exist."""
    found = Recruitment.objects.visible_to(by).select_related(*_RELATED).get(uid=uid)
    count_states([found])
    return found


def public_recruitment(code: str) -> Recruitment:
    """The recruitment behind a public address; one that is being prepared does not exist yet."""
    rows = Recruitment.objects.exclude(state=RecruitmentState.DRAFT).select_related(*_RELATED)
    found = rows.get(code=code)
    count_states([found])
    return found


def open_recruitments(by: Acting) -> list[Recruitment]:
    """Those of the centre that are open, the nearest end first."""
    rows = Recruitment.objects.visible_to(by).filter(state=RecruitmentState.OPEN).order_by("closes_on", "pk")
    found = list(rows[:50])
    count_states(found)
    return found


def criteria_of(recruitment: Recruitment) -> list[Criterion]:
    """Questions in their order."""
    return list(Criterion.objects.filter(recruitment=recruitment).order_by("position"))


def candidates(recruitment: Recruitment, *, state: str = "") -> list[Candidate]:
    """All candidates of a recruitment: the list, the reserve in its order, those still to be looked at, the rest."""
    rows = Candidate.objects.filter(recruitment=recruitment)
    if state:
        rows = rows.filter(state=state)
    found = list(rows.select_related("participant", "institution", "area").prefetch_related("answers__criterion"))
    return sorted(found, key=lambda c: (_ORDER[CandidateState(c.state)], c.place or 0, -c.points, c.applied_at, c.pk))


def accepted(recruitment: Recruitment) -> list[Candidate]:
    """Who is on the list, by name."""
    rows = Candidate.objects.filter(recruitment=recruitment, state=CandidateState.ACCEPTED)
    return list(rows.select_related("participant", "institution", "area").order_by("participant__name_key", "pk"))


def reserve(recruitment: Recruitment) -> list[Candidate]:
    """Who waits, in the order in which they move up."""
    rows = Candidate.objects.filter(recruitment=recruitment, state=CandidateState.RESERVE)
    return list(rows.select_related("participant", "institution", "area").order_by("place", "pk"))


def candidate_for(by: Acting, uid: UUID) -> Candidate:
    """One candidate with her answers; a stranger's does not exist."""
    rows = Candidate.objects.visible_to(by).select_related("recruitment__centre", "participant", "institution", "area")
    return rows.prefetch_related("answers__criterion").get(uid=uid)


def signature_of(candidate: Candidate) -> str:
    """What makes her own address secret: computed from a key, kept nowhere."""
    return sealing.look_up_hash(f"candidate:{candidate.uid}", secret=settings.IDENTITY_KEY)[:32]


def own_candidate(uid: UUID, signature: str) -> Candidate:
    """The candidate who comes by her own link; a wrong one leads nowhere."""
    found = Candidate.objects.select_related("recruitment__centre", "recruitment__funding_label", "participant").get(
        uid=uid
    )
    if not hmac.compare_digest(signature_of(found), signature):
        raise Candidate.DoesNotExist
    return found


def candidates_of(participant_id: int) -> list[Candidate]:
    """Where a participant has applied, the newest first."""
    rows = Candidate.objects.filter(participant_id=participant_id).select_related("recruitment")
    return list(rows.order_by("-applied_at", "-pk")[:50])


def limits_of(recruitment: Recruitment) -> Limits:
    """Seats and limits as the rules take them."""
    return Limits(recruitment.seats, recruitment.per_institution, recruitment.per_gmina)


def as_applicant(candidate: Candidate) -> Applicant:
    """A candidate as the rules see her."""
    house = f"#{candidate.institution_id}" if candidate.institution_id else sort_key(candidate.institution_name)
    return Applicant(candidate.pk, candidate.points, candidate.applied_at, house.strip(), str(candidate.area_id or ""))


def from_sender(sender: str, *, since: datetime) -> int:
    """How many forms came from one network address since then."""
    return Candidate.objects.filter(sender=sender, applied_at__gte=since).count() if sender else 0


def needs_to_prepare(recruitment: Recruitment) -> list[Candidate]:
    """Those on the list for whom something has to be prepared."""
    return [c for c in accepted(recruitment) if c.needs]


def institutions_around(recruitment: Recruitment) -> QuerySet[Organisation]:
    """Published institutions of the voivodeship of the centre, by name: suggestions while typing."""
    scope = recruitment.centre.area.code[:2]
    rows = Organisation.objects.filter(is_published=True, area__code__startswith=scope)
    return rows.exclude(pk=recruitment.centre_id).order_by("name_key", "pk")


def institution_named(recruitment: Recruitment, name: str) -> Organisation | None:
    """The institution of the voivodeship with this full or short name, when exactly one has it."""
    wanted = sort_key(name.strip()).strip()
    found = [
        o
        for o in institutions_around(recruitment)[:3000]
        if wanted in (o.name_key.strip(), sort_key(o.short_name).strip())
    ]
    return found[0] if len(found) == 1 else None


def gminas_around(recruitment: Recruitment) -> list[Area]:
    """Gminas of the voivodeship of the centre."""
    return territory.gminas_within(recruitment.centre.area.code[:2])


def projects(by: Acting) -> QuerySet[Project]:
    """Projects of the centre."""
    return Project.objects.visible_to(by).order_by("name", "pk")


def labels(by: Acting) -> QuerySet[FundingLabel]:
    """Funding labels of the centre."""
    return FundingLabel.objects.visible_to(by).order_by("name", "pk")


def answers_of(candidate: Candidate) -> list[CandidateAnswer]:
    """Her answers in the order of the questions."""
    rows = CandidateAnswer.objects.filter(candidate=candidate).select_related("criterion")
    return list(rows.order_by("criterion__position"))


def initial_of(recruitment: Recruitment) -> dict[str, Any]:
    """The values of the form of a recruitment."""
    names = ("title", "about", "opens_on", "closes_on", "seats", "per_institution", "per_gmina")
    return {name: getattr(recruitment, name) for name in names} | {
        "project": recruitment.project.uid if recruitment.project else None,
        "funding_label": recruitment.funding_label.uid if recruitment.funding_label else None,
    }


def list_rows(recruitment: Recruitment) -> tuple[list[str], list[list[Any]]]:
    """The list with points, places and reasons as a sheet."""
    headings = [
        "stan", "miejsce na rezerwie", "nazwisko", "imię", "instytucja", "funkcja", "gmina", "e-mail", "telefon", "punkty",
        "dlaczego", "szczególne potrzeby", "zgłoszono",
    ]  # fmt: skip
    return headings, [
        [
            c.get_state_display(), c.place, c.participant.surname, c.participant.given_name, c.institution_label,
            c.function, c.area.name if c.area else "", c.email, c.phone, c.points, c.reason, "; ".join(c.needs),
            c.applied_at,
        ]
        for c in candidates(recruitment)
    ]  # fmt: skip
