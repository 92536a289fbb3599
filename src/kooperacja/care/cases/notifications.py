# SPDX-License-Identifier: EUPL-1.2
"""What is said to whom about a case. The case is named by its number, never the person."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications.services import tell
from kooperacja.care.cases import queries
from kooperacja.care.cases.models import IndividualPlan, ServiceCase
from kooperacja.ground.organisations.enums import Role
from kooperacja.ground.organisations.queries import people_in


def _tell(kind: str, to: Iterable[int | None], case: ServiceCase, subject: str, body: str, *, by: Acting) -> None:
    tell(
        kind,
        [user_id for user_id in to if user_id is not None],
        subject=subject % {"number": case.number},
        body=body % {"number": case.number},
        path=reverse("cases:case_detail", kwargs={"uid": case.uid}),
        by=by,
    )


def _people(case: ServiceCase, by: Acting, *roles: str) -> list[int]:
    return [membership.user_id for membership in people_in(case.centre_id, *roles, at=by.at)]


def application_submitted(case: ServiceCase, *, by: Acting) -> None:
    """Coordinators hear of a new application."""
    _tell(
        "cases.application.submitted",
        [case.coordinator_id] if case.coordinator_id else _people(case, by, Role.PLAN_COORDINATOR),
        case,
        _("Nowy wniosek %(number)s"),
        _("Wpłynął wniosek nr %(number)s. Sprawdź, czy jest kompletny: biegnie termin na plan."),
        by=by,
    )


def case_assigned(case: ServiceCase, *, by: Acting) -> None:
    """The coordinator hears that the case is hers."""
    _tell(
        "cases.case.assigned",
        [case.coordinator_id],
        case,
        _("Prowadzisz sprawę %(number)s"),
        _("Sprawa nr %(number)s jest u Ciebie. Następny krok: rozpoznanie potrzeb i kwalifikacja."),
        by=by,
    )


def case_qualified(case: ServiceCase, *, by: Acting) -> None:
    """The coordinator hears that a plan can be drafted."""
    _tell(
        "cases.case.qualified",
        [case.coordinator_id],
        case,
        _("Kwalifikacja w sprawie %(number)s"),
        _("W sprawie nr %(number)s przyznano usługi. Sprawdź, czy potrzebny jest plan."),
        by=by,
    )


def refusal_proposed(case: ServiceCase, *, by: Acting) -> None:
    """The director hears that a refusal waits for a decision."""
    _tell(
        "cases.refusal.proposed",
        _people(case, by, Role.DIRECTOR),
        case,
        _("Projekt odmowy w sprawie %(number)s"),
        _("W sprawie nr %(number)s przygotowano projekt odmowy. Potrzebna jest decyzja."),
        by=by,
    )


def refusal_withdrawn(case: ServiceCase, *, by: Acting) -> None:
    """The coordinator hears that the case comes back."""
    _tell(
        "cases.refusal.withdrawn",
        [case.coordinator_id],
        case,
        _("Sprawa %(number)s wraca do rozpoznania"),
        _("W sprawie nr %(number)s odmowa została wycofana. Zobacz uwagę i rozpoznaj sprawę jeszcze raz."),
        by=by,
    )


def case_refused(case: ServiceCase, *, by: Acting) -> None:
    """The coordinator hears of the decision."""
    _tell(
        "cases.refusal.issued",
        [case.coordinator_id],
        case,
        _("Decyzja odmowna w sprawie %(number)s"),
        _("W sprawie nr %(number)s wydano decyzję odmowną. Doręcz ją i zapisz datę doręczenia."),
        by=by,
    )


def plan_to_approve(plan: IndividualPlan, *, by: Acting) -> None:
    """Those who may approve hear that a plan waits."""
    _tell(
        "cases.plan.agreed",
        queries.approver_ids(plan.case, at=by.at),
        plan.case,
        _("Plan do zatwierdzenia w sprawie %(number)s"),
        _("Plan w sprawie nr %(number)s jest uzgodniony i czeka na zatwierdzenie."),
        by=by,
    )


def plan_returned(plan: IndividualPlan, *, by: Acting) -> None:
    """The author hears that the plan comes back."""
    _tell(
        "cases.plan.returned",
        [plan.case.coordinator_id, plan.drafted_by_id],
        plan.case,
        _("Plan w sprawie %(number)s wraca z uwagą"),
        _("Plan w sprawie nr %(number)s wrócił do poprawy. Uwaga jest na stronie sprawy."),
        by=by,
    )


def plan_approved(plan: IndividualPlan, *, by: Acting) -> None:
    """The coordinator and the service organisers hear that services can be ordered."""
    _tell(
        "cases.plan.approved",
        [plan.case.coordinator_id, plan.drafted_by_id, *_people(plan.case, by, Role.SERVICE_ORGANISER)],
        plan.case,
        _("Plan w sprawie %(number)s zatwierdzony"),
        _("Plan w sprawie nr %(number)s jest zatwierdzony. Można wysłać zlecenia."),
        by=by,
    )


def case_resigned(case: ServiceCase, *, by: Acting) -> None:
    """The director and the coordinator hear of a resignation (art. 44(1))."""
    _tell(
        "cases.case.resigned",
        [case.coordinator_id, *_people(case, by, Role.DIRECTOR, Role.SERVICE_ORGANISER)],
        case,
        _("Rezygnacja w sprawie %(number)s"),
        _("W sprawie nr %(number)s zapisano rezygnację z usług. Sprawdź trwające zlecenia."),
        by=by,
    )
