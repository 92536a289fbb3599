# SPDX-License-Identifier: EUPL-1.2
"""How a case ends: resignation, the end of services, the closing talk and the description of results (art. 44–45)."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.errors import DomainError
from kooperacja.care.cases import notifications, rules
from kooperacja.care.cases.enums import CASE_FLOW, PLAN_FLOW, CaseState, PlanState, WaitingEnd
from kooperacja.care.cases.models import Outcome, ServiceCase, WaitingEntry


def _end_plans(case: ServiceCase) -> None:
    for plan in case.plans.filter(state=PlanState.APPROVED).order_by("pk"):
        PLAN_FLOW.move(plan, to=PlanState.ENDED)


@transaction.atomic
def resign(*, case: ServiceCase, on: date, by: Acting, reason: str = "") -> ServiceCase:
    """Write down that the person gives up the services (art. 44); the director is told."""
    rules.resign.require(by, case)
    if not case.applied_on <= on <= by.today:
        raise DomainError(
            _("Rezygnacja jest po wniosku (%(day)s) i nie w przyszłości. Sprawdź datę.")
            % {"day": short(case.applied_on)},
            field="on",
        )
    had_services = case.state in {CaseState.IN_DELIVERY, CaseState.PLAN_APPROVED}
    CASE_FLOW.move(case, to=CaseState.RESIGNED, closed_at=by.at, closing_note=reason.strip())
    WaitingEntry.objects.filter(case=case, left_at=None).update(left_at=by.at, left_how=WaitingEnd.RESIGNED)
    _end_plans(case)
    audit.record("cases.case.resigned", case, by=by, on=on)
    notifications.case_resigned(case, by=by)
    if not had_services:
        CASE_FLOW.move(case, to=CaseState.CLOSED)
    return case


@transaction.atomic
def complete(*, case: ServiceCase, on: date, by: Acting) -> ServiceCase:
    """Services have ended as planned; the closing talk is next."""
    rules.complete.require(by, case)
    if not case.applied_on <= on <= by.today:
        raise DomainError(_("Usługi nie mogły zakończyć się w przyszłości. Sprawdź datę."), field="on")
    CASE_FLOW.move(case, to=CaseState.COMPLETED, closed_at=by.at)
    _end_plans(case)
    audit.record("cases.case.completed", case, by=by, on=on)
    return case


@transaction.atomic
def describe_outcome(*, case: ServiceCase, talk_on: date, course: str, results: str, by: Acting) -> Outcome:
    """Hold the closing talk, describe course and results of the plan, and close the case (art. 45(2)–(3))."""
    rules.describe_outcome.require(by, case)
    if not case.applied_on <= talk_on <= by.today:
        raise DomainError(_("Rozmowa nie mogła odbyć się w przyszłości. Sprawdź datę."), field="talk_on")
    if not course.strip() or not results.strip():
        raise DomainError(_("Opis ma dwie części: jak przebiegał plan i co dał. Uzupełnij obie."), field="results")
    CASE_FLOW.move(case, to=CaseState.CLOSING_TALK)
    outcome = Outcome.objects.create(
        case=case, talk_on=talk_on, course=course.strip(), results=results.strip(), written_by_id=rules.author(by)
    )
    CASE_FLOW.move(case, to=CaseState.OUTCOME_RECORDED)
    CASE_FLOW.move(case, to=CaseState.CLOSED)
    audit.record("cases.outcome.described", case, by=by, talk_on=talk_on)
    return outcome
