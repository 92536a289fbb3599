# SPDX-License-Identifier: EUPL-1.2
"""„Co się wydarzyło”: the journal of a case in sentences that people can read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.utils import timezone

from kooperacja.base.audit import actions
from kooperacja.base.audit import queries as audit
from kooperacja.base.audit.models import Event
from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.parts import Moment
from kooperacja.care.cases import queries
from kooperacja.care.cases.enums import ApplicantKind, Channel
from kooperacja.care.cases.models import IndividualPlan, ServiceCase
from kooperacja.ground.organisations.enums import Role


def _applicant(case: ServiceCase) -> str:
    if case.applicant_kind == ApplicantKind.PERSON:
        return f"Wniosek {'złożyła' if case.resident.is_woman else 'złożył'} {case.resident.polite}."
    return f"Wniosek złożył {ApplicantKind(case.applicant_kind).label}: {case.applicant_name}."


def _version(case: ServiceCase, event: Event) -> IndividualPlan | None:
    return next((plan for plan in case.plans.all() if plan.version == event.data.get("version")), None)


def _agreement(case: ServiceCase, event: Event) -> str:
    plan = _version(case, event)
    if plan is None or plan.agreed_on is None:
        return ""
    return f"Uzgodniono {dates.short(plan.agreed_on)}: {plan.agreed_how}."


def _remark(case: ServiceCase, event: Event) -> str:
    plan = _version(case, event)
    return plan.returned_reason if plan else ""


def _talk(case: ServiceCase, _event: Event) -> str:
    assessment = getattr(case, "assessment", None)
    return f"{assessment.place}. {assessment.needs}"[:220] if assessment else ""


def _granted(_case: ServiceCase, event: Event) -> str:
    return "Przyznano: " + ", ".join(event.data.get("services", [])) + "."


def _queued(_case: ServiceCase, event: Event) -> str:
    return f"Na liście: {event.data.get('service', '')}."


def _documents(case: ServiceCase, _event: Event) -> str:
    return f"{case.documents_wanted} Termin: {dates.short(case.documents_due_on)}."


def _grounds(case: ServiceCase, _event: Event) -> str:
    refusal = getattr(case, "refusal", None)
    return refusal.grounds if refusal else ""


def _withdrawn(case: ServiceCase, _event: Event) -> str:
    refusal = getattr(case, "refusal", None)
    return refusal.withdrawn_reason if refusal else ""


def _decision(_case: ServiceCase, event: Event) -> str:
    return f"Decyzja nr {event.data.get('decision_number', '')}."


def _ending(case: ServiceCase, _event: Event) -> str:
    return case.closing_note


def _outcome(case: ServiceCase, _event: Event) -> str:
    outcome = getattr(case, "outcome", None)
    return outcome.results if outcome else ""


def _nothing(_case: ServiceCase, _event: Event) -> str:
    return ""


TEXTS: dict[str, Callable[[ServiceCase, Event], str]] = {
    "cases.application.submitted": lambda case, _event: _applicant(case),
    "cases.application.documents_asked": _documents,
    "cases.needs.assessed": _talk,
    "cases.case.qualified": _granted,
    "cases.case.put_on_waiting_list": _queued,
    "cases.case.granted_from_waiting_list": _queued,
    "cases.refusal.proposed": _grounds,
    "cases.refusal.withdrawn": _withdrawn,
    "cases.refusal.issued": _decision,
    "cases.plan.agreed": _agreement,
    "cases.plan.returned": _remark,
    "cases.case.resigned": _ending,
    "cases.outcome.described": _outcome,
}


def _title(event: Event) -> str:
    words = actions.sentence(event.action)
    if event.action == "cases.application.submitted" and event.data.get("channel") in Channel.values:
        return f"{words} {Channel(event.data['channel']).label}"
    return words


def _when(at: datetime, today: date) -> str:
    day = timezone.localtime(at).date()
    if day == today:
        return "Dziś"
    return f"{day.day}.{day.month:02d}" + ("" if day.year == today.year else f".{day.year}")


def _who(event: Event) -> str:
    role = Role(event.role).label if event.role in Role.values else ""
    return ", ".join(part for part in (event.actor_label, str(role)) if part)


def _tidy(events: list[Event]) -> list[Event]:
    """Drafts saved again and again are one moment: the newest stays."""
    kept: list[Event] = []
    for event in events:
        again = kept and kept[-1].action == event.action == "cases.plan.edited"
        if not again:
            kept.append(event)
    return kept


def moments(by: Acting, case: ServiceCase, *, something_waits: bool) -> list[Moment]:
    """What happened, the newest first; the first one is marked when the case waits for somebody."""
    told: list[tuple[datetime, str, str, str]] = [
        (event.at, _title(event), TEXTS.get(event.action, _nothing)(case, event), _who(event))
        for event in _tidy(audit.history(case, limit=60))
    ]
    told += [(moment.at, moment.title, moment.text, moment.who) for moment in queries.moments_for(by, case)]
    told.sort(key=lambda row: row[0], reverse=True)
    return [
        Moment(_when(at, by.today), dates.clock(at), title, text, who, is_now=something_waits and i == 0)
        for i, (at, title, text, who) in enumerate(told[:40])
    ]
