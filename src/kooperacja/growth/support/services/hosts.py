# SPDX-License-Identifier: EUPL-1.2
"""Asking hosts and hearing their answers; what the group travels in."""

from __future__ import annotations

from datetime import time
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.ground.organisations.queries import people_in
from kooperacja.growth.support import notifications, rules
from kooperacja.growth.support.enums import INVITATION_FLOW, InvitationState, Vehicle
from kooperacja.growth.support.models import HostInvitation, StudyVisit, Transport, VisitStop


class NoHostYet(DomainError):
    """Nobody can be asked."""

    default = _("Najpierw wskaż gospodarza tego przystanku: zmień przystanek i wybierz instytucję.")


class HostHasNoAccount(DomainError):
    """The question would reach nobody."""

    default = _(
        "Nikt z tej instytucji nie ma konta w Kooperacji, więc pytanie nikogo by nie doszło. Zadzwoń i zapisz zgodę sama."
    )


class AlreadyAsked(DomainError):
    """One question at a time."""

    default = _("Ten gospodarz już dostał pytanie. Poczekaj na odpowiedź albo zapisz zgodę z rozmowy.")


class WhyNot(DomainError):
    """A refusal says why, so that the region can propose something else."""

    default = _("Napisz, dlaczego nie albo kiedy byłoby lepiej.")


class ReturnBeforeDeparture(DomainError):
    """On a single day nobody comes back before leaving."""

    default = _("Powrót jest przed wyjazdem, a wizyta trwa jeden dzień. Popraw jedną z godzin.")


@transaction.atomic
def invite_host(*, stop: VisitStop, words: str = "", by: Acting) -> HostInvitation:
    """Ask the host of a stop to receive the group; its people get a message with the way to their answer."""
    rules.prepare_visit.require(by, stop.day.visit)
    if stop.host is None:
        raise NoHostYet
    if not people_in(stop.host_id or 0, *sorted(rules.HOST_ROLES), at=by.at):
        raise HostHasNoAccount
    live = HostInvitation.objects.filter(stop=stop).exclude(state=InvitationState.TAKEN_BACK).first()
    if live is not None:
        if live.host_id == stop.host_id and live.state == InvitationState.ASKED:
            raise AlreadyAsked
        INVITATION_FLOW.move(live, to=InvitationState.TAKEN_BACK)
    made = HostInvitation.objects.create(
        stop=stop, host=stop.host, words=words.strip(), asked_at=by.at, asked_by=by.user_label
    )
    audit.record("support.visit.host_asked", stop.day.visit, by=by, stop=str(stop))
    notifications.host_asked(made, by=by)
    return made


@transaction.atomic
def answer_invitation(*, invitation: HostInvitation, agrees: bool, terms: str = "", by: Acting) -> HostInvitation:
    """The host says yes or no on its own page; a yes stands at the stop with day and name, a no says why."""
    rules.answer_invitation.require(by, invitation)
    if not agrees and not terms.strip():
        raise WhyNot(field="terms")
    stop, visit = invitation.stop, invitation.stop.day.visit
    INVITATION_FLOW.move(
        invitation, to=InvitationState.AGREED if agrees else InvitationState.DECLINED, answered_at=by.at,
        answered_by=by.user_label[:140], terms=terms.strip(),
    )  # fmt: skip
    stop.host_agreed_on = by.today if agrees else None
    stop.host_agreed_by = f"{by.user_label}, {by.organisation_label}"[:200] if agrees else ""
    stop.save(update_fields=["host_agreed_on", "host_agreed_by"])
    audit.record(
        "support.visit.host_said_yes" if agrees else "support.visit.host_said_no", visit, by=by, stop=str(stop)
    )
    notifications.host_answered(invitation, by=by)
    return invitation


def take_back_invitations(visit: StudyVisit, *, stop: VisitStop | None = None) -> int:
    """Questions that have lost their sense: the visit was called off or another host was chosen."""
    rows = HostInvitation.objects.filter(stop__day__visit=visit).exclude(state=InvitationState.TAKEN_BACK)
    found = list(rows if stop is None else rows.filter(stop=stop))
    for invitation in found:
        INVITATION_FLOW.move(invitation, to=InvitationState.TAKEN_BACK)
    return len(found)


def _told(fields: dict[str, Any], visit: StudyVisit) -> dict[str, Any]:
    leaves, returns = fields.get("departs_at"), fields.get("returns_at")
    if leaves and returns and returns <= leaves and visit.days.count() < 2:
        raise ReturnBeforeDeparture(field="returns_at")
    return {name: value.strip() if isinstance(value, str) else value for name, value in fields.items()}


@transaction.atomic
def add_transport(
    *, visit: StudyVisit, vehicle: str = Vehicle.COACH, carrier: str = "", seats: int | None = None,
    is_accessible: bool = False, departure_place: str = "", departs_at: time | None = None,
    returns_at: time | None = None, cost_amount: Decimal | None = None, contract_note: str = "", by: Acting,
) -> Transport:  # fmt: skip
    """Write down a vehicle: seats, the place and hour from which it leaves, the cost in złoty, the contract."""
    rules.prepare_visit.require(by, visit)
    told = _told(
        {
            "vehicle": vehicle, "carrier": carrier, "seats": seats, "is_accessible": is_accessible,
            "departure_place": departure_place, "departs_at": departs_at, "returns_at": returns_at,
            "cost_amount": cost_amount, "contract_note": contract_note,
        },
        visit,
    )  # fmt: skip
    made = Transport.objects.create(visit=visit, **told)
    audit.record("support.visit.transport_set", visit, by=by)
    return made


@transaction.atomic
def edit_transport(*, transport: Transport, by: Acting, **fields: Any) -> Transport:
    """Correct a vehicle."""
    rules.prepare_visit.require(by, transport.visit)
    for name, value in _told(fields, transport.visit).items():
        setattr(transport, name, value)
    transport.save()
    audit.record("support.visit.transport_set", transport.visit, by=by)
    return transport


@transaction.atomic
def remove_transport(*, transport: Transport, by: Acting) -> StudyVisit:
    """Take a vehicle off the visit."""
    visit = transport.visit
    rules.prepare_visit.require(by, visit)
    transport.delete()
    audit.record("support.visit.transport_removed", visit, by=by)
    return visit
