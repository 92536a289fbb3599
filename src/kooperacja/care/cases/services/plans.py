# SPDX-License-Identifier: EUPL-1.2
"""The individual plan: drafted by a coordinator, agreed with the applicant, approved by another (art. 38–41)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.errors import DomainError, IllegalMove, Stale
from kooperacja.care.cases import notifications, queries, rules
from kooperacja.care.cases.enums import CASE_FLOW, PLAN_FLOW, CaseState, PlanState
from kooperacja.care.cases.logic import plans
from kooperacja.care.cases.models import GrantedService, IndividualPlan, PlanService, ServiceCase
from kooperacja.ground.organisations.models import Organisation


class PlanTooLong(DomainError):
    """A plan lasts at most a year (art. 40)."""


class PlanRequired(DomainError):
    """Coordinated services of three months and more need a plan (art. 38(2))."""

    default = _(
        "Tych usług nie można zacząć bez planu: wymagają koordynacji i trwają co najmniej 3 miesiące "
        "(ustawa o CUS, art. 38 ust. 2). Najpierw ułóż plan."
    )


@dataclass(frozen=True)
class Line:
    """One granted service in the schedule: who, where, on which days and hours, what is done."""

    granted: GrantedService
    provider: Organisation | None = None
    place: str = ""
    weekdays: str = "0000000"
    time_from: time | None = None
    time_to: time | None = None
    acts: str = ""


def _check_period(case: ServiceCase, starts_on: date, ends_on: date) -> None:
    if ends_on < starts_on:
        raise DomainError(_("Koniec planu jest przed początkiem. Popraw jedną z dat."), field="ends_on")
    longest = queries.terms(case.applied_on).longest_months
    if plans.is_too_long(starts_on, ends_on, longest_months=longest):
        raise PlanTooLong(
            _("Plan trwa najwyżej rok (ustawa o CUS, art. 40). Przy tym początku ostatni możliwy dzień to %(day)s.")
            % {"day": short(plans.last_day_of(starts_on, longest))},
            field="ends_on",
        )


class DraftChanged(Stale):
    """Two people write one draft: the second is told before she covers the words of the first."""

    default = _(
        "Ktoś był szybszy: ten szkic zapisano, odkąd otwarto stronę. Twoje wpisy stoją niżej i nic z nich nie zginęło. "
        "Porównaj je z zapisanym planem na stronie sprawy; drugie zapisanie zastąpi tamten szkic Twoim."
    )


def _check_lines(case: ServiceCase, lines: Sequence[Line], starts_on: date, ends_on: date) -> None:
    if not lines:
        raise DomainError(_("Plan wskazuje co najmniej jedną usługę (ustawa o CUS, art. 39 ust. 1)."))
    for line in lines:
        name = line.granted.programme_service.service_type
        if line.granted.case_id != case.pk:
            raise GrantedService.DoesNotExist
        if len(line.weekdays) != 7 or set(line.weekdays) - {"0", "1"}:
            raise DomainError(_("„%(service)s”: wybierz dni tygodnia jeszcze raz.") % {"service": name})
        if line.time_from and line.time_to and line.time_to <= line.time_from:
            raise DomainError(
                _("„%(service)s”: godzina końca jest przed godziną początku. Popraw jedną z nich.") % {"service": name}
            )
        if line.granted.ends_on < starts_on or line.granted.starts_on > ends_on:
            raise DomainError(
                _("„%(service)s” jest przyznana od %(start)s do %(end)s, czyli poza okresem planu. Zmień okres planu.")
                % {"service": name, "start": short(line.granted.starts_on), "end": short(line.granted.ends_on)},
                field="starts_on",
            )


def _draft_of(case: ServiceCase, starts_on: date, ends_on: date, by: Acting) -> IndividualPlan:
    """The plan being drafted: the one at hand, or a new version."""
    known = case.plans.filter(state=PlanState.DRAFT).order_by("-version").first()
    if known is not None:
        return known
    last = case.plans.aggregate(last=Max("version"))["last"] or 0
    return IndividualPlan(
        case=case,
        version=last + 1,
        starts_on=starts_on,
        ends_on=ends_on,
        drafted_by_id=rules.author(by),
        drafted_at=by.at,
    )


@transaction.atomic
def draft_plan(
    *,
    case: ServiceCase,
    starts_on: date,
    ends_on: date,
    services: Sequence[Line],
    by: Acting,
    goals: str = "",
    supporting_activities: str = "",
    seen: str | None = None,
) -> IndividualPlan:
    """Arrange granted services into a schedule. While it is a draft, the same call saves it again.

    ``seen`` is ``queries.draft_mark`` of what was on the screen; raises ``DraftChanged`` when somebody has saved since.
    """
    rules.draft_plan.require(by, case)
    if seen is not None and seen != queries.draft_mark(case):
        raise DraftChanged
    _check_period(case, starts_on, ends_on)
    _check_lines(case, services, starts_on, ends_on)
    if case.state == CaseState.QUALIFIED:
        CASE_FLOW.move(case, to=CaseState.PLAN_DRAFT)
    elif case.state == CaseState.IN_DELIVERY:
        CASE_FLOW.move(case, to=CaseState.PLAN_UPDATE)
    elif case.state not in {CaseState.PLAN_DRAFT, CaseState.PLAN_UPDATE}:
        raise IllegalMove
    plan = _draft_of(case, starts_on, ends_on, by)
    is_new = plan.pk is None
    plan.starts_on, plan.ends_on = starts_on, ends_on
    plan.goals, plan.supporting_activities = goals.strip(), supporting_activities.strip()
    plan.edited_by_id = None if is_new else by.user_id
    plan.worked_on_by = sorted({*plan.worked_on_by, by.user_id} - {None})
    plan.save()
    plan.services.all().delete()
    PlanService.objects.bulk_create(
        PlanService(
            plan=plan,
            granted=line.granted,
            provider=line.provider,
            place=line.place.strip(),
            weekdays=line.weekdays,
            time_from=line.time_from,
            time_to=line.time_to,
            acts=line.acts.strip(),
        )
        for line in services
    )
    audit.record("cases.plan.drafted" if is_new else "cases.plan.edited", case, by=by, version=plan.version)
    return plan


def _holes(plan: IndividualPlan) -> list[str]:
    """What art. 39(1) asks of a plan and this one does not say yet."""
    holes = []
    for line in plan.services.select_related("granted__programme_service__service_type").order_by("pk"):
        name = line.granted.programme_service.service_type
        if "1" not in line.weekdays:
            holes.append(_("„%(service)s”: w które dni") % {"service": name})
        if line.provider_id is None:
            holes.append(_("„%(service)s”: kto ją wykonuje") % {"service": name})
        if not line.place:
            holes.append(_("„%(service)s”: gdzie") % {"service": name})
    return [str(hole) for hole in holes]


@transaction.atomic
def agree_plan(*, plan: IndividualPlan, agreed_on: date, how: str, by: Acting) -> IndividualPlan:
    """Write down when and how the applicant agreed; the plan goes to the director."""
    rules.agree_plan.require(by, plan)
    holes = _holes(plan)
    if holes:
        raise DomainError(
            _("Plan musi mówić, kto, gdzie i kiedy (ustawa o CUS, art. 39 ust. 1). Brakuje: %(holes)s.")
            % {"holes": "; ".join(holes)}
        )
    if not plan.case.applied_on <= agreed_on <= by.today:
        raise DomainError(
            _("Uzgodnienie jest po wniosku (%(day)s) i nie w przyszłości. Sprawdź datę.")
            % {"day": short(plan.case.applied_on)},
            field="agreed_on",
        )
    if not how.strip():
        raise DomainError(_("Napisz, jak uzgodniono plan, na przykład: rozmowa w domu."), field="how")
    PLAN_FLOW.move(plan, to=PlanState.AGREED, agreed_on=agreed_on, agreed_at=by.at, agreed_how=how.strip())
    CASE_FLOW.move(plan.case, to=CaseState.PLAN_AGREED)
    audit.record("cases.plan.agreed", plan.case, by=by, version=plan.version, agreed_on=agreed_on)
    notifications.plan_to_approve(plan, by=by)
    return plan


@transaction.atomic
def return_plan(*, plan: IndividualPlan, reason: str, by: Acting) -> IndividualPlan:
    """Send the plan back to its author with a remark."""
    rules.return_plan.require(by, plan)
    if not reason.strip():
        raise DomainError(
            _("Napisz, co zmienić: bez tego koordynatorka nie będzie wiedziała, o co chodzi."), field="reason"
        )
    PLAN_FLOW.move(plan, to=PlanState.DRAFT, returned_reason=reason.strip())
    CASE_FLOW.move(plan.case, to=CaseState.PLAN_DRAFT)
    audit.record("cases.plan.returned", plan.case, by=by, version=plan.version)
    notifications.plan_returned(plan, by=by)
    return plan


@transaction.atomic
def approve_plan(*, plan: IndividualPlan, by: Acting, seen: datetime | None = None) -> IndividualPlan:
    """Approve the plan (art. 41(1)): from now on services can be ordered. An older version is replaced.

    ``seen`` is the instant of agreement of the plan on the screen: a plan agreed anew meanwhile is not approved unseen.
    """
    rules.approve_plan.require(by, plan)
    if seen is not None and plan.agreed_at != seen:
        raise Stale
    _check_period(plan.case, plan.starts_on, plan.ends_on)
    older = list(plan.case.plans.filter(state=PlanState.APPROVED).order_by("pk"))
    for replaced in older:
        PLAN_FLOW.move(replaced, to=PlanState.REPLACED)
    PLAN_FLOW.move(plan, to=PlanState.APPROVED, approved_by_id=by.user_id, approved_at=by.at)
    CASE_FLOW.move(plan.case, to=CaseState.PLAN_APPROVED)
    if older:  # services go on under the new version
        CASE_FLOW.move(plan.case, to=CaseState.IN_DELIVERY)
    audit.record("cases.plan.approved", plan.case, by=by, version=plan.version)
    notifications.plan_approved(plan, by=by)
    return plan


@transaction.atomic
def start_delivery(*, case: ServiceCase, by: Acting) -> ServiceCase:
    """Services begin: after an approved plan, or without one when none is required."""
    rules.start_delivery.require(by, case)
    if case.state == CaseState.QUALIFIED and queries.plan_need(case).is_required:
        raise PlanRequired
    CASE_FLOW.move(case, to=CaseState.IN_DELIVERY)
    audit.record("cases.delivery.started", case, by=by)
    return case
