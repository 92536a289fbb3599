# SPDX-License-Identifier: EUPL-1.2
"""What a case holds on a resident beyond her file: health and disability, where the programme lists them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kooperacja.base.core.dates import short
from kooperacja.base.privacy import holdings
from kooperacja.care.cases.models import IndividualPlan, ServiceCase


def export(person: UUID) -> dict[str, Any]:
    """Every case of one person as plain values: application, talk, declarations, services, plans, outcome."""
    rows = ServiceCase.objects.filter(resident__uid=person).select_related("programme", "assessment", "outcome")
    rows = rows.prefetch_related("declarations", "granted__programme_service__service_type", "plans")
    return {case.number: _case(case) for case in rows.order_by("pk")}


def _case(case: ServiceCase) -> dict[str, Any]:
    assessment, outcome = getattr(case, "assessment", None), getattr(case, "outcome", None)
    return {
        "program": case.programme.name,
        "wniosek": short(case.applied_on),
        "wnioskodawca": case.applicant_name,
        "stan": case.get_state_display(),
        "potrzeby": case.needs,
        "zdrowie": case.health_note,
        "orzeczenie": case.get_disability_display() if case.disability else "",
        "oświadczenia": [declaration.text for declaration in case.declarations.all()],
        "rozmowa": f"{short(assessment.held_on)}: {assessment.needs}" if assessment else "",
        "usługi": [
            f"{granted.programme_service.service_type}, {granted.amount_label}" for granted in case.granted.all()
        ],
        "plany": [_plan(plan) for plan in case.plans.all()],
        "wynik": outcome.results if outcome else "",
    }


def _plan(plan: IndividualPlan) -> str:
    return f"wersja {plan.version}, {short(plan.starts_on)}–{short(plan.ends_on)}: {plan.goals}"


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "cases",
        what="Wnioski i sprawy",
        about="osoby, którym centrum udziela usług",
        fields=["ServiceCase.health_note", "ServiceCase.disability"],
        basis="art. 5 ust. 3 pkt 9 i art. 50 ust. 1 ustawy o CUS: dane szczególne wymienione w programie",
        keep_for="według wykazu akt jednostki; ustawa o CUS nie podaje okresu",
        export=export,
        no_erasure="Akta sprawy podlegają przepisom o archiwach; brakowanie wymaga zgody archiwum.",
    )
