# SPDX-License-Identifier: EUPL-1.2
"""A study visit from the first idea to what gminas took from it."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.enums import AreaLevel
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants import services as participants
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support import notifications, queries, rules
from kooperacja.growth.support.enums import STUDY_VISIT_FLOW, VisitState
from kooperacja.growth.support.models import StudyVisit, VisitParticipant
from kooperacja.growth.support.services import afterwards, group, hosts
from kooperacja.growth.support.services.index import index_visit


class NotYet(DomainError):
    """Something has to be known or done first; the message says what."""


class SourceNeeded(DomainError):
    """A visit written down afterwards needs to say from where it is known."""

    default = _("Podaj źródło: stronę albo dokument, z którego wiadomo o tej wizycie.")


class ReasonNeeded(DomainError):
    """A visit is not called off without a reason."""

    default = _("Napisz, dlaczego wizyta jest odwołana. Przeczytają to gospodarze i uczestnicy.")


class NobodyNamed(DomainError):
    """A participant is at least a function or an institution."""

    default = _("Podaj imię i nazwisko albo funkcję, na przykład „animatorka”.")


class FullNameNeeded(DomainError):
    """The register of participants knows people by given name and surname."""

    default = _("Do rejestru uczestników potrzebne są imię i nazwisko.")


class AlreadyOnList(DomainError):
    """The same person goes once."""

    default = _("Ta osoba jest już na liście wizyty.")


class NoSeatLeft(DomainError):
    """All seats are taken."""

    default = _("Wszystkie miejsca są zajęte. Zwiększ liczbę miejsc albo zdejmij kogoś z listy.")


def _open(
    state: str, *, title: str, purpose: str, organiser: Organisation, project: Project | None,
    funding_label: FundingLabel | None, start_area: Area | None, seats: int | None, source: str, for_guests: str = "", by: Acting,
) -> StudyVisit:  # fmt: skip
    assert by.organisation_id is not None
    return StudyVisit.objects.create(
        centre_id=by.organisation_id, organiser=organiser, title=title, purpose=purpose, project=project,
        funding_label=funding_label, state=state, start_area=start_area, seats=seats, source=source,
        for_guests=for_guests, created_by_id=by.user_id, created_at=by.at,
    )  # fmt: skip


@transaction.atomic
def propose_visit(
    *, title: str, purpose: str, organiser: Organisation, project: Project | None = None,
    funding_label: FundingLabel | None = None, start_area: Area | None = None, seats: int | None = None,
    source: str = "", for_guests: str = "", by: Acting,
) -> StudyVisit:  # fmt: skip
    """Open a study visit: an idea that the regional team can fill in."""
    rules.propose_visit.require(by)
    visit = _open(
        VisitState.PROPOSED, title=title, purpose=purpose, organiser=organiser, project=project,
        funding_label=funding_label, start_area=start_area, seats=seats, source=source,
        for_guests=for_guests, by=by,
    )  # fmt: skip
    audit.record("support.visit.proposed", visit, by=by)
    notifications.visit_proposed(visit, by=by)
    index_visit(visit)
    return visit


@transaction.atomic
def record_past_visit(
    *, title: str, purpose: str, organiser: Organisation, source: str, project: Project | None = None,
    funding_label: FundingLabel | None = None, start_area: Area | None = None, seats: int | None = None,
    for_guests: str = "", by: Acting,
) -> StudyVisit:  # fmt: skip
    """Write down a visit that has already taken place, from a source that is named; what is not known stays open."""
    rules.propose_visit.require(by)
    if not source.strip():
        raise SourceNeeded(field="source")
    visit = _open(
        VisitState.HELD, title=title, purpose=purpose, organiser=organiser, project=project,
        funding_label=funding_label, start_area=start_area, seats=seats, source=source,
        for_guests=for_guests, by=by,
    )  # fmt: skip
    audit.record("support.visit.recorded", visit, by=by)
    notifications.visit_proposed(visit, by=by)
    index_visit(visit)
    return visit


@transaction.atomic
def edit_visit(
    *, visit: StudyVisit, title: str, purpose: str, organiser: Organisation, project: Project | None = None,
    funding_label: FundingLabel | None = None, start_area: Area | None = None, seats: int | None = None,
    source: str = "", for_guests: str = "", by: Acting,
) -> StudyVisit:  # fmt: skip
    """Fill in or correct what is written of a visit."""
    rules.edit_visit.require(by, visit)
    other_seats = seats != visit.seats
    visit.title, visit.purpose, visit.organiser, visit.source = title, purpose, organiser, source
    visit.for_guests = for_guests
    visit.project, visit.funding_label, visit.start_area, visit.seats = project, funding_label, start_area, seats
    visit.save(
        update_fields=[
            "title", "purpose", "organiser", "source", "project", "funding_label", "start_area", "seats",
            "for_guests",
        ]
    )  # fmt: skip
    audit.record("support.visit.edited", visit, by=by)
    index_visit(visit)
    if other_seats:
        group.share_seats(visit, by=by)
    group.write_again(visit, by)
    return visit


@transaction.atomic
def move_visit(*, visit: StudyVisit, to: str, reason: str = "", by: Acting) -> StudyVisit:
    """Move the visit on, or call it off; refuses while something that the next stage needs is missing."""
    rules.move_visit.require(by, visit)
    if to == VisitState.CANCELLED and not reason.strip():
        raise ReasonNeeded(field="reason")
    if STUDY_VISIT_FLOW.can(visit, to) and (missing := queries.missing_before(visit, to, by)):
        raise NotYet(" ".join(missing))
    _before_move(visit, to, reason, by)
    STUDY_VISIT_FLOW.move(visit, to=to)
    _after_move(visit, to, by)
    audit.record(f"support.visit.{to}", visit, by=by, reason=reason)
    notifications.visit_moved(visit, by=by)
    return visit


def _before_move(visit: StudyVisit, to: str, reason: str, by: Acting) -> None:
    if not STUDY_VISIT_FLOW.can(visit, to):
        return
    if to == VisitState.RECRUITMENT:
        group.open_call(visit, by=by)
    elif to == VisitState.GROUP_CONFIRMED:
        group.close_call(visit, by=by)
    elif to == VisitState.LOGISTICS_READY:
        group.follow_recruitment(visit)
    elif to == VisitState.CANCELLED:
        group.cancel_call(visit, reason=reason, by=by)
        hosts.take_back_invitations(visit)


def _after_move(visit: StudyVisit, to: str, by: Acting) -> None:
    if to != VisitState.HELD:
        return
    group.write_ledger(visit, by=by)
    if VisitParticipant.objects.filter(visit=visit).exists():
        afterwards.open_evaluation(visit=visit, by=by)


@transaction.atomic
def add_participant(
    *, visit: StudyVisit, name: str = "", function: str = "", organisation: Organisation | None = None,
    special_needs: str = "", area: Area | None = None, email: str = "", is_registered: bool = False, by: Acting,
) -> VisitParticipant:  # fmt: skip
    """Put somebody on the list of the visit; ``is_registered`` writes her into the register of participants as well.

    Without ``area`` her support counts to the gmina of her institution.
    """
    rules.edit_visit.require(by, visit)
    if not name.strip() and not function.strip():
        raise NobodyNamed(field="name")
    if visit.seats is not None and VisitParticipant.objects.filter(visit=visit).count() >= visit.seats:
        raise NoSeatLeft
    if area is None and organisation is not None and organisation.area.level == AreaLevel.GMINA:
        area = organisation.area
    record = None
    if is_registered:
        given_name, _space, surname = name.strip().partition(" ")
        if not surname.strip():
            raise FullNameNeeded(field="name")
        record = participants.register_participant(
            given_name=given_name, surname=surname.strip(), email=email, employer=organisation, function=function,
            work_area=area, by=by,
        )  # fmt: skip
        if VisitParticipant.objects.filter(visit=visit, participant=record).exists():
            raise AlreadyOnList(field="name")
    participant = VisitParticipant.objects.create(
        visit=visit, name=name, function=function, organisation=organisation, special_needs=special_needs, area=area,
        participant=record,
    )  # fmt: skip
    audit.record("support.visit.participant_added", visit, by=by)
    return participant


@transaction.atomic
def remove_participant(*, participant: VisitParticipant, by: Acting) -> StudyVisit:
    """Take somebody off the list of the visit; before the way the seat goes to who waits in the recruitment."""
    visit, candidate = participant.visit, participant.candidate
    rules.edit_visit.require(by, visit)
    participant.delete()
    if candidate is not None:
        group.give_seat_on(visit, candidate, by=by)
    audit.record("support.visit.participant_removed", visit, by=by)
    group.write_again(visit, by)
    return visit
