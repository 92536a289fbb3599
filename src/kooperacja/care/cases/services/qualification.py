# SPDX-License-Identifier: EUPL-1.2
"""Talk, qualification within the limits of the programme, the queue, and the refusal that needs a decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Period, short
from kooperacja.base.core.errors import DomainError, IllegalMove, Stale
from kooperacja.care.cases import notifications, queries, rules
from kooperacja.care.cases.enums import CASE_FLOW, HOLDS_PLACE, CaseState, WaitingEnd
from kooperacja.care.cases.models import GrantedService, NeedsAssessment, Refusal, ServiceCase, WaitingEntry
from kooperacja.ground.programmes.models import ProgrammeService


class NoPlace(DomainError):
    """All places are taken or belong to those who wait before."""


class NotInProgramme(DomainError):
    """The service does not belong to the programme of the application."""

    default = _("Tej usługi nie ma w programie, w którym złożono wniosek.")


@dataclass(frozen=True)
class Grant:
    """One service to be granted: how much a month (minutes for hours), from when to when."""

    programme_service: ProgrammeService
    units_per_month: int
    starts_on: date
    ends_on: date


@transaction.atomic
def assess_needs(
    *,
    case: ServiceCase,
    held_on: date,
    place: str,
    needs: str,
    by: Acting,
    services_used: str = "",
    possibilities: str = "",
    fee_information_given: bool = False,
) -> NeedsAssessment:
    """Write down the talk with the applicant (art. 37): needs, services used, possibilities, fees. It is optional."""
    rules.assess_needs.require(by, case)
    if case.state not in {CaseState.ASSESSMENT, CaseState.WAITING}:
        raise IllegalMove
    if held_on > by.today:
        raise DomainError(_("Rozmowa nie mogła odbyć się w przyszłości. Sprawdź datę."), field="held_on")
    if held_on < case.applied_on:
        raise DomainError(
            _("Rozmowa nie mogła odbyć się przed wnioskiem (%(day)s). Sprawdź datę.") % {"day": short(case.applied_on)},
            field="held_on",
        )
    assessment, _new = NeedsAssessment.objects.update_or_create(
        case=case,
        defaults={
            "held_on": held_on,
            "place": place.strip(),
            "needs": needs.strip(),
            "services_used": services_used.strip(),
            "possibilities": possibilities.strip(),
            "fee_information_given": fee_information_given,
            "held_by_id": by.user_id,
        },
    )
    audit.record("cases.needs.assessed", case, by=by, held_on=held_on)
    return assessment


def _check_grant(case: ServiceCase, grant: Grant) -> None:
    service, programme = grant.programme_service, case.programme
    if service.programme_id != case.programme_id:
        raise NotInProgramme
    if grant.units_per_month < 1:
        raise DomainError(_("Wpisz, ile usługi przyznajesz w miesiącu: więcej niż zero."))
    if grant.ends_on < grant.starts_on:
        raise DomainError(
            _("„%(service)s”: koniec (%(end)s) jest przed początkiem (%(start)s). Popraw jedną z dat.")
            % {"service": service.service_type, "end": short(grant.ends_on), "start": short(grant.starts_on)}
        )
    if grant.starts_on < programme.starts_on or grant.ends_on > programme.ends_on:
        raise DomainError(
            _("„%(service)s”: program trwa od %(start)s do %(end)s. Usługa musi się w nim zmieścić.")
            % {"service": service.service_type, "start": short(programme.starts_on), "end": short(programme.ends_on)}
        )
    if grant.starts_on < case.applied_on:
        raise DomainError(
            _("„%(service)s”: usługa nie może zacząć się przed wnioskiem z %(day)s.")
            % {"service": service.service_type, "day": short(case.applied_on)}
        )


def _locked(grants: Sequence[Grant]) -> None:
    """Two people giving the last place wait for each other here."""
    wanted = [grant.programme_service.pk for grant in grants]
    list(ProgrammeService.objects.select_for_update().filter(pk__in=wanted).order_by("pk"))


def _require_place(case: ServiceCase, grant: Grant) -> None:
    service = grant.programme_service
    state = queries.place_states([service], Period(grant.starts_on, grant.ends_on), case=case)[service.pk]
    if state.can_take:
        return
    if state.ahead:
        raise NoPlace(
            _(
                "„%(service)s”: wolnych miejsc jest %(free)s, a wcześniej czekają %(ahead)s. Wpisz na listę oczekujących."
            )
            % {"service": service.service_type, "free": state.free, "ahead": state.ahead}
        )
    raise NoPlace(
        _("„%(service)s”: zajęte są wszystkie miejsca (%(places)s z %(places)s). Wpisz na listę oczekujących.")
        % {"service": service.service_type, "places": service.places}
    )


def _give(case: ServiceCase, grant: Grant, by: Acting) -> GrantedService:
    WaitingEntry.objects.filter(case=case, programme_service=grant.programme_service, left_at=None).update(
        left_at=by.at, left_how=WaitingEnd.GRANTED
    )
    return GrantedService.objects.create(
        case=case,
        programme_service=grant.programme_service,
        units_per_month=grant.units_per_month,
        starts_on=grant.starts_on,
        ends_on=grant.ends_on,
    )


def _queue_up(case: ServiceCase, grant: Grant, by: Acting) -> WaitingEntry:
    entry, is_new = WaitingEntry.objects.get_or_create(
        case=case,
        programme_service=grant.programme_service,
        left_at=None,
        defaults={
            "units_per_month": grant.units_per_month,
            "starts_on": grant.starts_on,
            "ends_on": grant.ends_on,
            "applied_on": case.applied_on,
            "placed_at": by.at,
        },
    )
    if is_new:
        audit.record("cases.case.put_on_waiting_list", case, by=by, service=str(grant.programme_service.service_type))
    return entry


def _leave_queue(case: ServiceCase, how: str, by: Acting) -> None:
    WaitingEntry.objects.filter(case=case, left_at=None).update(left_at=by.at, left_how=how)


def _all_checked(case: ServiceCase, grants: Sequence[Grant]) -> None:
    kinds = [grant.programme_service.pk for grant in grants]
    if len(set(kinds)) != len(kinds):
        raise DomainError(_("Ta sama usługa jest wpisana dwa razy. Zostaw jedną."))
    for grant in grants:
        _check_grant(case, grant)


@transaction.atomic
def qualify(*, case: ServiceCase, services: Sequence[Grant], by: Acting, waiting: Sequence[Grant] = ()) -> ServiceCase:
    """Grant services within the places of the programme (no decision needed, art. 42(1)–(2)); the rest waits its turn."""
    rules.qualify.require(by, case)
    if not services:
        raise DomainError(_("Wybierz co najmniej jedną usługę."))
    _all_checked(case, [*services, *waiting])
    _locked(services)
    for grant in services:
        _require_place(case, grant)
    CASE_FLOW.move(case, to=CaseState.QUALIFIED, qualified_at=by.at)
    for grant in services:
        _give(case, grant, by)
    audit.record(
        "cases.case.qualified", case, by=by, services=[str(g.programme_service.service_type) for g in services]
    )
    for grant in waiting:
        _queue_up(case, grant, by)
    notifications.case_qualified(case, by=by)
    return case


@transaction.atomic
def put_on_waiting_list(*, case: ServiceCase, services: Sequence[Grant], by: Acting) -> ServiceCase:
    """Let the person wait for places; the day of her application decides the order, and nobody can change it."""
    rules.put_on_waiting_list.require(by, case)
    if not services:
        raise DomainError(_("Wybierz usługę, na którą osoba ma czekać."))
    _all_checked(case, services)
    for grant in services:
        within = Period(grant.starts_on, grant.ends_on)
        if queries.place_states([grant.programme_service], within, case=case)[grant.programme_service.pk].can_take:
            raise DomainError(
                _("„%(service)s”: jest wolne miejsce. Zakwalifikuj zamiast wpisywać na listę oczekujących.")
                % {"service": grant.programme_service.service_type}
            )
    CASE_FLOW.move(case, to=CaseState.WAITING)
    for grant in services:
        _queue_up(case, grant, by)
    return case


@transaction.atomic
def grant_from_waiting_list(*, entry: WaitingEntry, starts_on: date, by: Acting) -> GrantedService:
    """Give the place that has come free to the first in the queue, from a day on."""
    case = entry.case
    rules.qualify.require(by, case)
    grant = Grant(entry.programme_service, entry.units_per_month, starts_on, entry.ends_on)
    _check_grant(case, grant)
    _locked([grant])
    _require_place(case, grant)
    if not WaitingEntry.objects.filter(pk=entry.pk, left_at=None).exists():
        raise Stale
    if case.state == CaseState.WAITING:
        CASE_FLOW.move(case, to=CaseState.QUALIFIED, qualified_at=by.at)
    elif case.state not in HOLDS_PLACE:
        raise IllegalMove
    granted = _give(case, grant, by)
    audit.record("cases.case.granted_from_waiting_list", case, by=by, service=str(grant.programme_service.service_type))
    notifications.case_qualified(case, by=by)
    return granted


@transaction.atomic
def propose_refusal(*, case: ServiceCase, grounds: str, by: Acting) -> Refusal:
    """Propose to refuse, with grounds; the director decides."""
    rules.propose_refusal.require(by, case)
    if not grounds.strip():
        raise DomainError(
            _("Napisz, którego warunku programu osoba nie spełnia. Bez tego nie ma decyzji."), field="grounds"
        )
    CASE_FLOW.move(case, to=CaseState.REFUSAL_PROPOSED)
    refusal, _new = Refusal.objects.update_or_create(
        case=case,
        defaults={
            "grounds": grounds.strip(),
            "proposed_by_id": rules.author(by),
            "proposed_at": by.at,
            "withdrawn_reason": "",
        },
    )
    audit.record("cases.refusal.proposed", case, by=by)
    notifications.refusal_proposed(case, by=by)
    return refusal


@transaction.atomic
def withdraw_refusal(*, case: ServiceCase, reason: str, by: Acting) -> ServiceCase:
    """Send the proposed refusal back: the case is looked at again."""
    rules.propose_refusal.require(by, case)
    if not reason.strip():
        raise DomainError(_("Napisz, dlaczego odmowa wraca do rozpoznania."), field="reason")
    CASE_FLOW.move(case, to=CaseState.ASSESSMENT)
    Refusal.objects.filter(case=case).update(withdrawn_reason=reason.strip())
    audit.record("cases.refusal.withdrawn", case, by=by)
    notifications.refusal_withdrawn(case, by=by)
    return case


@transaction.atomic
def refuse(*, case: ServiceCase, decision_number: str, decided_on: date, by: Acting) -> Refusal:
    """Refuse by an administrative decision of the director (art. 42(3))."""
    rules.refuse.require(by, case)
    if not decision_number.strip():
        raise DomainError(
            _("Odmowa wymaga decyzji administracyjnej (ustawa o CUS, art. 42 ust. 3). Wpisz jej numer."),
            field="decision_number",
        )
    if not case.applied_on <= decided_on <= by.today:
        raise DomainError(
            _("Data decyzji ma być między wnioskiem (%(day)s) a dniem dzisiejszym.") % {"day": short(case.applied_on)},
            field="decided_on",
        )
    CASE_FLOW.move(case, to=CaseState.REFUSED, closed_at=by.at)
    _leave_queue(case, WaitingEnd.REFUSED, by)
    refusal = Refusal.objects.get(case=case)
    refusal.decision_number, refusal.decided_on, refusal.decided_by_id = decision_number.strip(), decided_on, by.user_id
    refusal.save()
    audit.record("cases.refusal.issued", case, by=by, decision_number=refusal.decision_number)
    notifications.case_refused(case, by=by)
    return refusal


@transaction.atomic
def record_refusal_delivery(*, case: ServiceCase, delivered_on: date, by: Acting) -> Refusal:
    """Write down the day on which the decision was delivered: the time for an appeal runs from it."""
    rules.accept_formally.require(by, case)
    if case.state != CaseState.REFUSED:
        raise IllegalMove
    refusal = Refusal.objects.get(case=case)
    if refusal.decided_on is None or not refusal.decided_on <= delivered_on <= by.today:
        raise DomainError(
            _("Doręczenie jest po decyzji i nie w przyszłości. Sprawdź datę na potwierdzeniu odbioru."),
            field="delivered_on",
        )
    refusal.delivered_on = delivered_on
    refusal.save(update_fields=["delivered_on"])
    audit.record("cases.refusal.delivered", case, by=by, delivered_on=delivered_on)
    return refusal
