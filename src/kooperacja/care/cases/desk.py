# SPDX-License-Identifier: EUPL-1.2
"""The desk: what waits for a decision, three numbers, what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils import timezone

from kooperacja.base.audit import actions
from kooperacja.base.audit import queries as audit
from kooperacja.base.audit.models import Event
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import MONTHS, Month, short
from kooperacja.base.core.text import plural
from kooperacja.base.duties.desk import Change, Decision, DeskFigure
from kooperacja.care.cases import queries, rules
from kooperacja.care.cases.enums import BEFORE_PLAN, CaseState
from kooperacja.care.cases.logic.deadlines import Clock
from kooperacja.care.cases.models import ServiceCase
from kooperacja.ground.organisations.enums import CUS_ROLES, Role

C = CaseState
#: More than so many services that end soon are one line.
NAMED = 3
#: What a person at the desk wants to hear of.
TOLD = (
    "cases.application.submitted", "cases.case.qualified", "cases.case.put_on_waiting_list", "cases.refusal.issued",
    "cases.plan.agreed", "cases.plan.returned", "cases.plan.approved", "cases.delivery.started", "cases.case.resigned",
    "cases.outcome.described",
)  # fmt: skip
SUBMITTED = "cases.application.submitted"
ICONS = {
    "cases.application.submitted": "file-plus",
    "cases.case.qualified": "clipboard-check",
    "cases.case.put_on_waiting_list": "hourglass",
    "cases.refusal.issued": "circle-x",
    "cases.plan.agreed": "message-circle",
    "cases.delivery.started": "play",
    "cases.outcome.described": "archive",
    "cases.plan.approved": "check",
    "cases.plan.returned": "undo-2",
    "cases.case.resigned": "log-out",
}


def _words(by: Acting, case: ServiceCase) -> tuple[str, str, str]:
    """Title, button, name of the page that settles it."""
    who = case.resident.polite_genitive
    return {
        C.SUBMITTED: (f"Sprawdź wniosek {who}", "Przyjmij wniosek", "accept_formally"),
        C.INCOMPLETE: (f"Dokumenty do wniosku {who}", "Zobacz sprawę", "case_detail"),
        C.ASSESSMENT: (f"Rozpoznaj potrzeby {who}", "Zobacz sprawę", "case_detail"),
        C.REFUSAL_PROPOSED: (f"Zdecyduj o odmowie {who}", "Przeczytaj projekt", "case_detail"),
        C.QUALIFIED: (f"Ułóż plan {who}", "Ułóż plan", "draft_plan"),
        C.PLAN_DRAFT: (f"Dokończ plan {who}", "Otwórz plan", "draft_plan"),
        C.PLAN_UPDATE: (f"Dokończ zmianę planu {who}", "Otwórz plan", "draft_plan"),
        C.PLAN_AGREED: (f"Zatwierdź plan {who}", "Przeczytaj i zatwierdź", "case_detail"),
        C.PLAN_APPROVED: (f"Zleć usługi z planu {who}", "Zobacz plan", "case_detail"),
        C.COMPLETED: (f"Podsumuj sprawę {who}", "Zapisz rozmowę", "describe_outcome"),
    }[C(case.state)]  # fmt: skip


def _detail(case: ServiceCase, clock: Clock | None) -> str:
    if clock is None:
        return case.number
    if clock.is_over:
        return f"{case.number}. Termin 30 dni minął."
    return f"{case.number}. Dzień {clock.used} z {clock.total}."


def _start(case: ServiceCase, today: date) -> date:
    return min((granted.starts_on for granted in case.granted.all()), default=today)


def _due(case: ServiceCase, clock: Clock | None, today: date) -> date:
    if case.state == C.INCOMPLETE and case.documents_due_on:
        return case.documents_due_on
    if clock is not None:
        return clock.due_on
    return _start(case, today) if case.state == C.PLAN_APPROVED else today


def _endings(by: Acting) -> Iterable[Decision]:
    """Services that are about to end: nobody should find out at the door. A few by name, more in one line."""
    ending = [(case, case.ends_on) for case in queries.ending_of_mine(by) if case.ends_on is not None]
    if len(ending) > NAMED:
        _case, first = ending[0]
        yield Decision(
            due_on=first,
            title=f"U {len(ending)} osób kończą się usługi",
            detail=f"Najbliżej {short(first)}. Porozmawiaj z nimi, co dalej",
            button="Zobacz, u kogo",
            url=f"{reverse('cases:case_list')}?termin=koniec&prowadzi=ja",
            icon="hourglass",
        )
        return
    for case, end in ending:
        over = end < by.today
        yield Decision(
            due_on=end,
            title=f"Usługi {case.resident.polite_genitive} {'skończyły' if over else 'kończą'} się {short(end)}",
            detail=f"{case.number}. {'Zakończ sprawę' if over else 'Porozmawiaj, co dalej'}",
            button="Zobacz sprawę",
            url=reverse("cases:case_detail", kwargs={"uid": case.uid}),
            icon="hourglass",
        )


def decisions(by: Acting) -> Iterable[Decision]:
    """Cases that wait for this person, services that end soon, and places that have come free."""
    yield from _endings(by)
    for case in queries.waiting_cases(by):
        clock = queries.running_clock(case, by.today)
        title, button, page = _words(by, case)
        yield Decision(
            due_on=_due(case, clock, by.today),
            title=title,
            detail=_detail(case, clock),
            button=button,
            url=reverse(f"cases:{page}", kwargs={"uid": case.uid}),
            icon="clipboard-check" if case.state == C.PLAN_AGREED else "users",
            urgent=clock is not None and clock.is_pressing,
        )
    if by.role not in rules.QUALIFIERS:
        return
    for opening in queries.openings(by):
        entry = opening.entry
        yield Decision(
            due_on=by.today,
            title=f"Wolne miejsce: {entry.programme_service.service_type}",
            detail=f"Pierwsza w kolejce jest sprawa {entry.case.number}, wniosek czeka od {entry.applied_on.day}."
            f"{entry.applied_on.month:02d}.",
            button="Daj wolne miejsce",
            url=reverse("cases:grant_from_waiting_list", kwargs={"uid": entry.uid}),
            icon="hourglass",
        )


def figures(by: Acting) -> Iterable[DeskFigure]:
    """How many people wait for a plan, with the applications of the last months."""
    if by.role not in rules.RECEIVERS:
        return
    waiting = queries.count_in(by, [*BEFORE_PLAN, C.PLAN_AGREED])
    months = [Month.of(by.today)]
    while len(months) < 6:
        months.insert(0, months[0].previous())
    counts = queries.plans_waiting_by_month(by, months)
    yield DeskFigure(
        title="Czekają na plan",
        value=waiting.label,
        unit=plural(waiting, "osoba", "osoby", "osób"),
        note=f"Nowe wnioski w tym miesiącu: {counts[-1]}",
        url=reverse("cases:case_list") + "?termin=mija",
        points=counts,
        first_label=MONTHS[months[0].month - 1],
        last_label=MONTHS[months[-1].month - 1],
        area="services",
    )


def _applications(events: list[Event], today: date) -> Iterable[Change]:
    """New applications, one line for each day: ``4 nowe wnioski dziś``."""
    days: dict[date, list[Event]] = defaultdict(list)
    for event in events:
        days[timezone.localtime(event.at).date()].append(event)
    for day, of_day in days.items():
        count, newest = len(of_day), of_day[0]
        when = "dziś" if day == today else f"{day.day}.{day.month:02d}"
        numbers = ", ".join(event.target_label for event in of_day[:3])
        yield Change(
            at=newest.at,
            title=f"{count} {plural(count, 'nowy wniosek', 'nowe wnioski', 'nowych wniosków')} {when}",
            detail=numbers + (f" i jeszcze {count - 3}" if count > 3 else ""),
            url=reverse("cases:case_detail", kwargs={"uid": newest.target_uid})
            if count == 1 and newest.target_uid
            else reverse("cases:case_list"),
            icon=ICONS[SUBMITTED],
        )


def changes(by: Acting) -> Iterable[Change]:
    """What happened in cases of the own CUS; named by number."""
    if by.role not in CUS_ROLES | {Role.AUDITOR} or by.organisation_id is None:
        return
    rows = audit.changes_of(by.organisation_id, actions=TOLD, limit=40)
    others = [event for event in rows if event.actor_id is None or event.actor_id != by.user_id]
    yield from _applications([event for event in others if event.action == SUBMITTED], by.today)
    for event in [event for event in others if event.action != SUBMITTED][:6]:
        yield Change(
            at=event.at,
            title=actions.sentence(event.action),
            detail=f"{event.target_label}, {event.actor_label}",
            url=reverse("cases:case_detail", kwargs={"uid": event.target_uid}) if event.target_uid else "",
            icon=ICONS.get(event.action, "circle"),
        )
