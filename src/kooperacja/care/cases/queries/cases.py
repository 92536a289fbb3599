# SPDX-License-Identifier: EUPL-1.2
"""Cases as screens ask for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import TruncMonth
from django.urls import reverse
from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month, Period
from kooperacja.base.core.paging import Counted, Page, counted, keyset
from kooperacja.base.search.kinds import Row
from kooperacja.care.cases.enums import BEFORE_PLAN, FINISHED, UNANSWERED, CaseState, PlanState
from kooperacja.care.cases.logic import plans
from kooperacja.care.cases.logic.deadlines import Clock, clock
from kooperacja.care.cases.models import (
    GrantedService,
    IndividualPlan,
    PlanService,
    ServiceCase,
    ServiceCaseQuerySet,
)
from kooperacja.care.cases.queries.terms import terms
from kooperacja.care.cases.rules import APPROVE_PLAN
from kooperacja.care.residents.models import Resident
from kooperacja.ground.catalogue.models import Offer
from kooperacja.ground.organisations.enums import Role
from kooperacja.ground.organisations.models import Authorization, Membership, Organisation
from kooperacja.ground.organisations.queries import people_in
from kooperacja.ground.programmes.enums import ProgrammeState
from kooperacja.ground.programmes.models import ProgrammeService, ServiceProgramme

#: Groups of states as people speak of them: the chips of the list.
GROUPS: dict[str, tuple[str, frozenset[CaseState]]] = {
    "nowe": ("Nowe wnioski", frozenset({CaseState.SUBMITTED, CaseState.INCOMPLETE})),
    "rozpoznanie": ("Rozpoznanie", frozenset({CaseState.ASSESSMENT, CaseState.REFUSAL_PROPOSED})),
    "kolejka": ("Czekają na miejsce", frozenset({CaseState.WAITING})),
    "plan": ("Plan w pracy", frozenset({CaseState.QUALIFIED, CaseState.PLAN_DRAFT, CaseState.PLAN_UPDATE})),
    "zatwierdzenie": ("Do zatwierdzenia", frozenset({CaseState.PLAN_AGREED})),
    "realizacja": ("Usługi trwają", frozenset({CaseState.PLAN_APPROVED, CaseState.IN_DELIVERY})),
    "podsumowanie": (
        "Podsumowanie",
        frozenset({CaseState.COMPLETED, CaseState.RESIGNED, CaseState.CLOSING_TALK, CaseState.OUTCOME_RECORDED}),
    ),
    "zamkniete": (
        "Zamknięte",
        frozenset({CaseState.CLOSED, CaseState.REFUSED, CaseState.ROUTED, CaseState.DISCONTINUED, CaseState.ARCHIVED}),
    ),
}
#: Days before the due day from which a case is pressing.
PRESSING_DAYS = 10
#: Days before the end of the last service from which somebody should ask what comes next.
ENDING_DAYS = 30


@dataclass(frozen=True)
class CaseFilter:
    """What the chips of the list say: all of it stands in the address."""

    group: str = ""
    coordinator: UUID | None = None
    mine: bool = False
    programme: UUID | None = None
    pressing: bool = False
    ending: bool = False


def _with_end(rows: ServiceCaseQuerySet) -> ServiceCaseQuerySet:
    """Cases, each with the last day of its services as ``ends_on``."""
    last = GrantedService.objects.filter(case=OuterRef("pk")).order_by("-ends_on").values("ends_on")[:1]
    return rows.annotate(ends_on=Subquery(last))  # type: ignore[no-redef]


def _ending(by: Acting) -> Q:
    """Cases, of ``_with_end``, whose last service ends within a month or has ended."""
    return Q(state=CaseState.IN_DELIVERY, ends_on__lte=by.today + timedelta(days=ENDING_DAYS))


def ending_of_mine(by: Acting) -> list[ServiceCase]:
    """Cases that this coordinator leads and whose services are about to end, the nearest end first; at most 200."""
    if by.role != Role.PLAN_COORDINATOR:
        return []
    rows = _with_end(ServiceCase.objects.visible_to(by)).filter(_ending(by), coordinator_id=by.user_id)
    return list(rows.select_related("resident").order_by("ends_on", "pk")[:200])  # type: ignore[misc]


def _pressing(by: Acting) -> Q:
    """Cases whose clock runs out within days, or has run out."""
    total = terms(by.today).deadline_days
    return Q(state__in=BEFORE_PLAN, applied_on__lte=by.today - timedelta(days=total - PRESSING_DAYS))


def _filtered(by: Acting, chosen: CaseFilter) -> QuerySet[ServiceCase]:
    rows = _with_end(ServiceCase.objects.visible_to(by).exclude(state=CaseState.DRAFT))
    if chosen.group in GROUPS:
        rows = rows.filter(state__in=GROUPS[chosen.group][1])
    if chosen.mine:
        rows = rows.filter(coordinator_id=by.user_id)
    elif chosen.coordinator is not None:
        rows = rows.filter(coordinator__memberships__uid=chosen.coordinator)
    if chosen.programme is not None:
        rows = rows.filter(programme__uid=chosen.programme)
    if chosen.pressing:
        rows = rows.filter(_pressing(by))
    if chosen.ending:
        rows = rows.filter(_ending(by))
    return rows.select_related("resident", "programme", "coordinator")


def _order(chosen: CaseFilter) -> list[str]:
    if chosen.ending:
        return ["ends_on", "id"]
    return ["applied_on", "id"] if chosen.pressing else ["-applied_on", "-id"]


def cases(by: Acting, chosen: CaseFilter, *, after: str = "", before: str = "") -> Page[ServiceCase]:
    """One page of the list: the newest application first; the oldest first when time is short."""
    return keyset(_filtered(by, chosen), order=_order(chosen), after=after, before=before)


def all_cases(by: Acting, chosen: CaseFilter) -> Iterator[ServiceCase]:
    """Every row of the same list, for the export."""
    return _filtered(by, chosen).order_by(*_order(chosen)).iterator(chunk_size=1_000)


def programmes_with_cases(by: Acting) -> list[ServiceProgramme]:
    """Programmes of the own CUS: for the chips."""
    rows = ServiceProgramme.objects.visible_to(by).filter(centre_id=by.organisation_id or 0)
    rows = rows.exclude(state__in=[ProgrammeState.IDEA, ProgrammeState.DRAFT])
    return list(rows.order_by("name", "pk")[:20])


def coordinators(by: Acting) -> list[Membership]:
    """Plan coordinators of the own CUS today."""
    return people_in(by.organisation_id or 0, Role.PLAN_COORDINATOR, at=by.at)


def load_of(user_ids: Iterable[int]) -> dict[int, int]:
    """How many open cases each of these people leads."""
    rows = ServiceCase.objects.filter(coordinator__in=list(user_ids)).exclude(state__in=FINISHED)
    return dict(rows.order_by().values_list("coordinator").annotate(n=Count("pk")))


def is_open(programme: ServiceProgramme, day: date) -> bool:
    """Applications can be taken under this programme on that day."""
    return programme.state == ProgrammeState.ACTIVE and day in Period(programme.starts_on, programme.ends_on)


def open_programmes(by: Acting) -> list[ServiceProgramme]:
    """Programmes of the own CUS under which an application can be taken today."""
    rows = ServiceProgramme.objects.visible_to(by).filter(centre_id=by.organisation_id or 0).open_on(by.today)
    return list(rows.prefetch_related("services__service_type").order_by("name", "pk"))


def open_programme_for(by: Acting, uid: UUID) -> ServiceProgramme:
    """One of them; raises ``DoesNotExist`` for any other."""
    rows = ServiceProgramme.objects.visible_to(by).filter(centre_id=by.organisation_id or 0).open_on(by.today)
    return rows.prefetch_related("services__service_type").get(uid=uid)


def case_for(by: Acting, uid: UUID) -> ServiceCase:
    """One case with everything its page shows; raises ``DoesNotExist`` for a stranger."""
    granted = GrantedService.objects.select_related("programme_service__service_type").order_by("pk")
    lines = PlanService.objects.select_related("granted__programme_service__service_type", "provider").order_by("pk")
    versions = IndividualPlan.objects.select_related("drafted_by", "edited_by", "approved_by", "paper")
    rows = ServiceCase.objects.visible_to(by).select_related(
        "resident", "programme", "coordinator", "centre", "assessment__held_by", "refusal__proposed_by",
        "refusal__decided_by", "outcome",
    )  # fmt: skip
    case = rows.prefetch_related(
        Prefetch("granted", granted),
        Prefetch("plans", versions.order_by("-version").prefetch_related(Prefetch("services", lines))),
        "declarations",
        "waiting__programme_service__service_type",
        "resident__contacts",
        "resident__incomes",
    ).get(uid=uid)
    for plan in case.plans.all():
        plan.case = case
    return case


def plan_of(case: ServiceCase) -> IndividualPlan | None:
    """The plan that the case's page shows: the newest version. Uses what ``case_for`` has fetched."""
    return max(case.plans.all(), key=lambda plan: plan.version, default=None)


def draft_mark(case: ServiceCase) -> str:
    """A fingerprint of the draft at hand, which changes with every word of it; empty when there is no draft."""
    plan = case.plans.filter(state=PlanState.DRAFT).prefetch_related("services").order_by("-version").first()
    if plan is None:
        return ""
    lines = [
        (line.granted_id, line.provider_id, line.place, line.weekdays, line.time_from, line.time_to, line.acts)
        for line in sorted(plan.services.all(), key=lambda line: line.pk)
    ]
    told = (plan.version, plan.starts_on, plan.ends_on, plan.goals, plan.supporting_activities, lines)
    return sha256(repr(told).encode()).hexdigest()[:16]


def plan_for(by: Acting, uid: UUID) -> IndividualPlan:
    """One plan of a visible case, with its lines."""
    mine = ServiceCase.objects.visible_to(by)
    lines = PlanService.objects.select_related("granted__programme_service__service_type", "provider").order_by("pk")
    rows = IndividualPlan.objects.filter(case__in=mine).select_related(
        "case__resident", "case__programme", "case__centre", "case__coordinator", "drafted_by", "approved_by", "paper"
    )
    return rows.prefetch_related(Prefetch("services", lines)).get(uid=uid)


def granted_for(by: Acting, uid: UUID) -> GrantedService:
    """One granted service of a visible case: orders hang on it."""
    rows = GrantedService.objects.filter(case__in=ServiceCase.objects.visible_to(by))
    return rows.select_related(
        "case__resident", "case__programme", "case__centre", "programme_service__service_type"
    ).get(uid=uid)


def line_for(granted: GrantedService) -> PlanService | None:
    """The line of the approved plan for a granted service: who, where and when; ``None`` without a plan."""
    rows = PlanService.objects.filter(granted=granted, plan__state=PlanState.APPROVED)
    return rows.select_related("provider", "plan").order_by("-plan__version", "-pk").first()


def lines_for(granted: Iterable[GrantedService]) -> dict[int, PlanService]:
    """The same for many, by primary key of the granted service, in one query."""
    rows = PlanService.objects.filter(granted__in=list(granted), plan__state=PlanState.APPROVED)
    return {line.granted_id: line for line in rows.select_related("provider", "plan").order_by("plan__version", "pk")}


def unanswered_case(resident: Resident, programme: ServiceProgramme) -> ServiceCase | None:
    """A case of the same person under the same programme that has no answer yet."""
    rows = ServiceCase.objects.filter(resident=resident, programme=programme, state__in=UNANSWERED)
    return rows.order_by("-pk").first()


def cases_of(by: Acting, resident: Resident) -> list[ServiceCase]:
    """Cases of one person, the newest first."""
    rows = ServiceCase.objects.visible_to(by).filter(resident=resident).select_related("programme", "coordinator")
    return list(rows.order_by("-applied_on", "-pk")[:20])


def plan_need(case: ServiceCase) -> plans.Need:
    """Whether the granted services need a plan (art. 38(2))."""
    spans = [Period(granted.starts_on, granted.ends_on) for granted in case.granted.all()]
    return plans.plan_needed(spans, from_months=terms(case.applied_on).obligatory_months)


def clock_of(case: ServiceCase, today: date) -> Clock:
    """The clock of art. 40; it stands still from the day the first plan was approved."""
    approved_at = min((plan.approved_at for plan in case.plans.all() if plan.approved_at), default=None)
    stopped_on = timezone.localtime(approved_at).date() if approved_at else None
    return clock(case.applied_on, today, terms(case.applied_on).deadline_days, stopped_on)


def running_clock(case: ServiceCase, today: date) -> Clock | None:
    """The clock while it runs, for lists: no look at plans; ``None`` when the plan was approved or nothing is awaited."""
    if case.state not in BEFORE_PLAN | {CaseState.PLAN_AGREED}:
        return None
    return clock(case.applied_on, today, terms(case.applied_on).deadline_days)


def approver_ids(case: ServiceCase, *, at: datetime) -> list[int]:
    """Who may approve plans of this CUS that day: directors, and organisers whom they have authorised."""
    day = timezone.localtime(at).date()
    directors = [m.user_id for m in people_in(case.centre_id, Role.DIRECTOR, at=at)]
    rows = Authorization.objects.filter(
        Q(valid_to=None) | Q(valid_to__gte=day),
        scope=APPROVE_PLAN,
        valid_from__lte=day,
        membership__organisation_id=case.centre_id,
        membership__role=Role.SERVICE_ORGANISER,
    )
    return [*directors, *rows.order_by("pk").values_list("membership__user_id", flat=True)]


def providers_by_type(by: Acting, services: Iterable[ProgrammeService]) -> dict[int, list[Organisation]]:
    """By kind of service: providers with an offer for the gmina of the CUS, and the CUS itself at the end."""
    own = list(Organisation.objects.filter(pk=by.organisation_id or 0))
    here = (
        Q(area__code__startswith=by.scope)
        | Q(area=None, provider__area__code=by.scope)
        | Q(provider__serves__code=by.scope)
    )
    kinds = [service.service_type_id for service in services]
    rows = Offer.objects.visible_to(by).filter(here, service_type_id__in=kinds).select_related("provider")
    found: dict[int, dict[int, Organisation]] = defaultdict(dict)
    for offer in rows.order_by("provider__name_key", "pk"):
        found[offer.service_type_id].setdefault(offer.provider_id, offer.provider)
    return {kind: [*found[kind].values(), *(o for o in own if o.pk not in found[kind])] for kind in kinds}


def group_counts(by: Acting) -> dict[str, Counted]:
    """How many cases each group of states holds, in one CUS."""
    return counted(ServiceCase.objects.visible_to(by), {key: states for key, (_label, states) in GROUPS.items()})


def count_in(by: Acting, states: Iterable[str]) -> Counted:
    """How many cases are in some states, in one CUS."""
    return counted(ServiceCase.objects.visible_to(by), {"": states})[""]


def waiting_for_me(by: Acting) -> int:
    """How many cases wait for this person: the number beside „Sprawy i plany”."""
    return _waiting_for_me(by).count()


def _waiting_for_me(by: Acting) -> QuerySet[ServiceCase]:
    rows = ServiceCase.objects.visible_to(by)
    if by.role == Role.DIRECTOR:
        return rows.filter(state__in=[CaseState.PLAN_AGREED, CaseState.REFUSAL_PROPOSED])
    if by.role == Role.SERVICE_ORGANISER:
        return rows.filter(state__in=[CaseState.PLAN_APPROVED])
    if by.role == Role.CUS_CLERK:
        return rows.filter(state__in=[CaseState.SUBMITTED, CaseState.INCOMPLETE])
    if by.role == Role.PLAN_COORDINATOR:
        mine = Q(coordinator_id=by.user_id)
        working = [
            CaseState.ASSESSMENT, CaseState.QUALIFIED, CaseState.PLAN_DRAFT, CaseState.PLAN_UPDATE, CaseState.COMPLETED
        ]  # fmt: skip
        return rows.filter(Q(state=CaseState.SUBMITTED) & (mine | Q(coordinator=None)) | (mine & Q(state__in=working)))
    return rows.none()


def waiting_cases(by: Acting, limit: int = 30) -> list[ServiceCase]:
    """Cases that wait for this person, the oldest application first."""
    rows = _waiting_for_me(by).select_related("resident", "programme", "coordinator")
    return list(rows.prefetch_related("plans", "granted").order_by("applied_on", "pk")[:limit])


def plans_waiting_by_month(by: Acting, months: Sequence[Month]) -> list[int]:
    """How many applications came in each month: the trend under „Czekają na plan”."""
    rows = ServiceCase.objects.visible_to(by).filter(applied_on__gte=months[0].first, applied_on__lte=months[-1].last)
    counted = rows.order_by().annotate(month=TruncMonth("applied_on")).values_list("month").annotate(n=Count("pk"))
    by_month = {Month.of(day): n for day, n in counted}
    return [by_month.get(month, 0) for month in months]


def search_rows(cases: Iterable[ServiceCase] | None = None) -> Iterator[Row]:
    """Cases for the search box, by number and person: found by their own CUS only."""
    rows = cases
    if rows is None:
        rows = ServiceCase.objects.select_related("resident", "programme").order_by("pk").iterator(1_000)
    for case in rows:
        yield Row(
            uid=str(case.uid),
            title=case.number,
            path=reverse("cases:case_detail", args=[case.uid]),
            subtitle=f"{case.resident}, {case.programme.name}",
            organisation_id=case.centre_id,
        )
