# SPDX-License-Identifier: EUPL-1.2
"""What is said to whom about visits. Titles of visits are public facts; no participant is named."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.notifications.services import tell, write_to
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.ground.organisations.queries import people_in
from kooperacja.growth.support import queries
from kooperacja.growth.support.enums import InvitationState, ReminderKind, VisitState
from kooperacja.growth.support.models import (
    AdoptionAnswer,
    Evaluation,
    HostInvitation,
    StudyVisit,
    VisitParticipant,
    VisitStop,
)
from kooperacja.growth.support.rules import ADOPTION_ROLES, HOST_ROLES

_GUESTS_TOLD = frozenset({VisitState.GROUP_CONFIRMED, VisitState.LOGISTICS_READY, VisitState.CANCELLED})
_GUEST_ROLES = (Role.DIRECTOR, Role.GMINA_OFFICER, Role.MAYOR, Role.PROVIDER_MANAGER)


def _path(visit: StudyVisit) -> str:
    return reverse("support:visit_detail", kwargs={"uid": visit.uid})


def _colleagues(visit: StudyVisit, by: Acting) -> list[int]:
    return [m.user_id for m in people_in(visit.centre_id, *sorted(REGION_ROLES), at=by.at)]


def visit_proposed(visit: StudyVisit, *, by: Acting) -> None:
    """The regional team learns of a new visit."""
    subject = _("Nowa wizyta studyjna: „%(title)s”") % {"title": visit.title}
    body = _("W rejestrze jest nowa wizyta studyjna. Zobacz program i dopisz, co wiesz.")
    tell("support.visit.proposed", _colleagues(visit, by), subject=subject, body=body, path=_path(visit), by=by)


def visit_moved(visit: StudyVisit, *, by: Acting) -> None:
    """The regional team learns of the new state; guests' institutions learn when it concerns them."""
    told = _colleagues(visit, by)
    if visit.state in _GUESTS_TOLD:
        guests = VisitParticipant.objects.filter(visit=visit, organisation__isnull=False)
        for organisation_id in guests.values_list("organisation_id", flat=True).distinct().order_by("organisation_id"):
            told += [m.user_id for m in people_in(organisation_id, *_GUEST_ROLES, at=by.at)]
    subject = _("Wizyta „%(title)s”: %(state)s") % {"title": visit.title, "state": visit.get_state_display()}
    body = _("Zmienił się stan wizyty studyjnej. Na jej stronie jest program i to, co dalej.")
    tell("support.visit.moved", told, subject=subject, body=body, path=_path(visit), by=by)


def host_asked(invitation: HostInvitation, *, by: Acting) -> None:
    """People who answer for the host learn that they are asked to receive a group."""
    told = [m.user_id for m in people_in(invitation.host_id, *sorted(HOST_ROLES), at=by.at)]
    subject = _("Czy przyjmiecie wizytę studyjną?")
    body = _("Regionalny ośrodek prosi o przyjęcie grupy. Na stronie jest program i godzina; odpowiesz jednym ruchem.")
    path = reverse("support:answer_invitation", kwargs={"uid": invitation.uid})
    tell("support.host.asked", told, subject=subject, body=body, path=path, by=by)


def host_answered(invitation: HostInvitation, *, by: Acting) -> None:
    """The regional team learns what the host said."""
    visit = invitation.stop.day.visit
    subject = _("Wizyta „%(title)s”: odpowiedź gospodarza") % {"title": visit.title}
    words = {
        InvitationState.AGREED: _("Gospodarz przystanku „%s” zgodził się przyjąć grupę."),
        InvitationState.DECLINED: _("Gospodarz przystanku „%s” nie przyjmie grupy. Powód jest na stronie wizyty."),
    }[InvitationState(invitation.state)]
    body = words % invitation.stop.name
    tell("support.host.answered", _colleagues(visit, by), subject=subject, body=body, path=_path(visit), by=by)


def visit_reminder(visit: StudyVisit, kind: str, *, by: Acting) -> None:
    """Before the visit: guests by e-mail, hosts and the team in their messages. Places and hours, no names."""
    first = visit.days.filter(date__isnull=False).order_by("date").first()
    day = short(first.date) if first is not None else ""
    subject = (
        _("Jutro wizyta studyjna: „%(title)s”") if kind == ReminderKind.DAY else _("Za tydzień: „%(title)s”, %(day)s")
    ) % {"title": visit.title, "day": day}
    leaving = [
        _("Wyjazd %(hour)s, %(place)s.") % {"hour": t.departs_at.strftime("%H:%M"), "place": t.departure_place}
        for t in queries.transports_of(visit)
        if t.departs_at and t.departure_place
    ]
    start = _("Zaczynamy %s.") % day
    body = " ".join([start, *leaving, _("Program i adresy są na stronie wizyty.")])
    path = reverse("support:public_announcement", kwargs={"uid": visit.uid}) if queries.is_announced(visit) else ""
    for address in queries.addresses_of(visit):
        write_to(
            "support.visit.reminder", address, subject=subject, body=body, path=path,
            organisation_id=visit.centre_id, by=by,
        )  # fmt: skip
    hosts = VisitStop.objects.filter(day__visit=visit, host__isnull=False).values_list("host_id", flat=True)
    told = _colleagues(visit, by)
    for host_id in hosts.distinct().order_by("host_id"):
        told += [m.user_id for m in people_in(host_id, *sorted(HOST_ROLES), at=by.at)]
    tell("support.visit.reminder", told, subject=subject, body=body, path=_path(visit), by=by)


def evaluation_opened(evaluation: Evaluation, *, by: Acting) -> None:
    """Guests get the way to the anonymous form."""
    visit = evaluation.visit
    subject = _("Jak było na wizycie „%s”?") % visit.title
    body = _("Trzy minuty, bez podpisu. Nie zapisujemy, kto wypełnił ankietę ani kiedy.")
    path = reverse("support:fill_evaluation", kwargs={"code": evaluation.code})
    for address in queries.addresses_of(visit):
        write_to(
            "support.evaluation.opened", address, subject=subject, body=body, path=path,
            organisation_id=visit.centre_id, by=by,
        )  # fmt: skip


def adoption_asked(answer: AdoptionAnswer, *, by: Acting) -> None:
    """People of the gmina are asked what they took from the visit."""
    told: list[int] = []
    for house in queries.houses_of(answer.visit, answer.area):
        told += [m.user_id for m in people_in(house.pk, *sorted(ADOPTION_ROLES), at=by.at)]
    subject = _("Co przyjęliście po wizycie „%s”?") % answer.visit.title
    body = _(
        "Minęły trzy miesiące. Powiedz jednym kliknięciem, co z tego macie u siebie. „Na razie nic” też jest w porządku."
    )
    path = reverse("support:answer_adoption", kwargs={"uid": answer.uid})
    tell("support.adoption.asked", told, subject=subject, body=body, path=path, by=by)


def adoption_answered(answer: AdoptionAnswer, *, by: Acting) -> None:
    """The regional team learns what a gmina took."""
    visit = answer.visit
    subject = _("%(area)s po wizycie „%(title)s”: %(level)s") % {
        "area": answer.area.name, "title": visit.title, "level": answer.get_level_display(),
    }  # fmt: skip
    body = _("Gmina powiedziała, co wzięła z wizyty. Odpowiedź jest na stronie wizyty.")
    tell("support.adoption.answered", _colleagues(visit, by), subject=subject, body=body, path=_path(visit), by=by)
