# SPDX-License-Identifier: EUPL-1.2
"""What is said to whom about visits: by the number of the order, never by name."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import clock, short
from kooperacja.base.notifications.services import tell
from kooperacja.care.delivery.models import Visit
from kooperacja.ground.organisations import queries as organisations
from kooperacja.ground.organisations.enums import Role


def _managers(visit: Visit, by: Acting) -> list[int]:
    people = organisations.people_in(visit.order.contract.provider_id, Role.PROVIDER_MANAGER, at=by.at)
    return [m.user_id for m in people]


def _centre(visit: Visit, by: Acting) -> list[int]:
    people = organisations.people_in(visit.order.contract.centre_id, Role.SERVICE_ORGANISER, at=by.at)
    coordinator = visit.order.granted.case.coordinator_id
    return [m.user_id for m in people] + ([coordinator] if coordinator else [])


def _path(visit: Visit) -> str:
    return reverse("delivery:visit_detail", args=[visit.uid])


def _when(visit: Visit) -> str:
    return f"{short(visit.planned_start)}, {clock(visit.planned_start)}"


def visit_changed(visit: Visit, by: Acting, *also: int) -> None:
    """To the workers concerned: the plan of a visit has changed."""
    people = [*([visit.worker.user_id] if visit.worker else []), *also]
    body = _("Wizyta {when} w zleceniu nr {number} się zmieniła. Zobacz swój dzień.").format(
        when=_when(visit), number=visit.order.number
    )
    tell(
        "delivery.visit.changed",
        people,
        subject=_("Zmiana w grafiku"),
        body=body,
        path=reverse("delivery:today"),
        by=by,
    )


def visit_not_held(visit: Visit, by: Acting) -> None:
    """To the manager and the CUS: a visit did not take place, and why."""
    body = _("Wizyta {when} w zleceniu nr {number} nie odbyła się: {reason}.").format(
        when=_when(visit), number=visit.order.number, reason=visit.get_not_held_reason_display()
    )
    people = [*_managers(visit, by), *_centre(visit, by)]
    tell("delivery.visit.not_held", people, subject=_("Wizyta się nie odbyła"), body=body, path=_path(visit), by=by)


def visit_questioned(visit: Visit, by: Acting) -> None:
    """To the manager: the CUS asks about a visit."""
    body = _("CUS pyta o wizytę {when} w zleceniu nr {number}.").format(when=_when(visit), number=visit.order.number)
    tell(
        "delivery.visit.questioned",
        _managers(visit, by),
        subject=_("Wizyta do wyjaśnienia"),
        body=body,
        path=_path(visit),
        by=by,
    )


def visit_explained(visit: Visit, by: Acting) -> None:
    """To the CUS: the manager has answered."""
    body = _("Jest wyjaśnienie wizyty {when} w zleceniu nr {number}.").format(
        when=_when(visit), number=visit.order.number
    )
    tell(
        "delivery.visit.explained",
        _centre(visit, by),
        subject=_("Wyjaśnienie wizyty"),
        body=body,
        path=_path(visit),
        by=by,
    )


def visit_decided(visit: Visit, by: Acting) -> None:
    """To the manager: the CUS has decided about a questioned visit."""
    body = _("CUS rozstrzygnął sprawę wizyty {when} w zleceniu nr {number}.").format(
        when=_when(visit), number=visit.order.number
    )
    tell(
        "delivery.visit.decided",
        _managers(visit, by),
        subject=_("Rozstrzygnięcie"),
        body=body,
        path=_path(visit),
        by=by,
    )
