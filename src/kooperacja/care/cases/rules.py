# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with a case. Qualifying, assessing and planning belong to the CUS alone (CUS Act, art. 49)."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import NotAllowed
from kooperacja.base.core.rules import rule
from kooperacja.care.cases.models import IndividualPlan, ServiceCase
from kooperacja.ground.organisations.enums import CUS_ROLES, OrganisationKind, Role
from kooperacja.ground.organisations.models import Authorization

#: Those who meet applicants.
RECEIVERS = frozenset({Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.PLAN_COORDINATOR, Role.CUS_CLERK})
#: Those who decide about qualification by the regulations of the CUS.
QUALIFIERS = frozenset({Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.PLAN_COORDINATOR})
#: Scope of the director's authorisation of the service organiser (CUS Act, art. 41(1)).
APPROVE_PLAN = "approve_plan"


def author(by: Acting) -> int:
    """The person who signs with her name; the software itself signs nothing."""
    if by.user_id is None:
        raise NotAllowed
    return by.user_id


def _among(by: Acting, roles: frozenset[Role], case: ServiceCase) -> bool:
    return by.role in roles and by.organisation_id == case.centre_id


@rule("cases.cases.see")
def see_cases(by: Acting) -> bool:
    """People of a CUS, its auditor and data protection officer: others have no such page."""
    return by.role in CUS_ROLES | {Role.AUDITOR, Role.DPO}


@rule("cases.application.submit")
def submit_application(by: Acting) -> bool:
    """People of a CUS who take applications."""
    return by.role in RECEIVERS and by.organisation_kind == OrganisationKind.CUS


@rule("cases.application.accept_formally")
def accept_formally(by: Acting, case: ServiceCase) -> bool:
    """People of the CUS that leads the case who take applications."""
    return _among(by, RECEIVERS, case)


@rule("cases.application.ask_for_documents")
def ask_for_documents(by: Acting, case: ServiceCase) -> bool:
    """As accepting."""
    return _among(by, RECEIVERS, case)


@rule("cases.case.assign")
def assign_coordinator(by: Acting, case: ServiceCase) -> bool:
    """Those who decide about qualification."""
    return _among(by, QUALIFIERS, case)


@rule(
    "cases.needs.assess",
    message=_("Rozpoznanie potrzeb prowadzi koordynatorka indywidualnych planów (ustawa o CUS, art. 37 ust. 1)."),
)
def assess_needs(by: Acting, case: ServiceCase) -> bool:
    """The plan coordinator of the CUS (art. 37(1))."""
    return _among(by, frozenset({Role.PLAN_COORDINATOR}), case)


@rule("cases.case.qualify")
def qualify(by: Acting, case: ServiceCase) -> bool:
    """Director, service organiser, plan coordinator of the CUS; never a provider (art. 49)."""
    return _among(by, QUALIFIERS, case)


@rule("cases.case.put_on_waiting_list")
def put_on_waiting_list(by: Acting, case: ServiceCase) -> bool:
    """As qualifying."""
    return _among(by, QUALIFIERS, case)


@rule("cases.refusal.propose")
def propose_refusal(by: Acting, case: ServiceCase) -> bool:
    """As qualifying."""
    return _among(by, QUALIFIERS, case)


@rule(
    "cases.refusal.issue",
    message=_(
        "Odmowa jest decyzją administracyjną: wydaje ją dyrektorka albo dyrektor (ustawa o CUS, art. 42 ust. 3)."
    ),
)
def refuse(by: Acting, case: ServiceCase) -> bool:
    """The director: a refusal is an administrative decision (art. 42(3), art. 26(1))."""
    return _among(by, frozenset({Role.DIRECTOR}), case)


@rule(
    "cases.plan.draft",
    message=_("Plan układa koordynatorka indywidualnych planów (ustawa o CUS, art. 38 ust. 1)."),
)
def draft_plan(by: Acting, case: ServiceCase) -> bool:
    """The plan coordinator of the CUS (art. 38(1))."""
    return _among(by, frozenset({Role.PLAN_COORDINATOR}), case)


@rule("cases.plan.agree")
def agree_plan(by: Acting, plan: IndividualPlan) -> bool:
    """The plan coordinator of the CUS: she agrees it with the applicant (art. 38(1))."""
    return _among(by, frozenset({Role.PLAN_COORDINATOR}), plan.case)


def _approves(by: Acting, case: ServiceCase) -> bool:
    """The director, or the service organiser whom the director has authorised in writing."""
    if _among(by, frozenset({Role.DIRECTOR}), case):
        return True
    if not _among(by, frozenset({Role.SERVICE_ORGANISER}), case):
        return False
    return Authorization.objects.filter(
        Q(valid_to=None) | Q(valid_to__gte=by.today),
        membership_id=by.membership_id or 0,
        scope=APPROVE_PLAN,
        valid_from__lte=by.today,
    ).exists()


@rule(
    "cases.plan.approve",
    message=_(
        "Plan zatwierdza dyrektorka albo upoważniona organizatorka usług (ustawa o CUS, art. 41 ust. 1), "
        "nigdy osoba, która go ułożyła. Poproś o zatwierdzenie kogoś z nich."
    ),
)
def approve_plan(by: Acting, plan: IndividualPlan) -> bool:
    """Director or authorised service organiser (art. 41(1)); never who drafted the plan or had a hand in it."""
    return by.user_id not in (plan.drafted_by_id, plan.edited_by_id, *plan.worked_on_by) and _approves(by, plan.case)


@rule("cases.plan.return")
def return_plan(by: Acting, plan: IndividualPlan) -> bool:
    """Whoever may approve."""
    return approve_plan(by, plan)


@rule("cases.delivery.start")
def start_delivery(by: Acting, case: ServiceCase) -> bool:
    """Director, service organiser or plan coordinator of the CUS; the system, when the first visit has begun."""
    return by.role == "system" or _among(by, QUALIFIERS, case)


@rule("cases.case.resign")
def resign(by: Acting, case: ServiceCase) -> bool:
    """Whoever takes applications writes down a resignation; the director is told (art. 44(1))."""
    return _among(by, RECEIVERS, case)


@rule("cases.case.complete")
def complete(by: Acting, case: ServiceCase) -> bool:
    """The plan coordinator or the service organiser."""
    return _among(by, frozenset({Role.PLAN_COORDINATOR, Role.SERVICE_ORGANISER}), case)


@rule("cases.outcome.describe")
def describe_outcome(by: Acting, case: ServiceCase) -> bool:
    """The plan coordinator holds the closing talk and describes the results (art. 45(2)–(3))."""
    return _among(by, frozenset({Role.PLAN_COORDINATOR}), case)
