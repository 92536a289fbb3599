# SPDX-License-Identifier: EUPL-1.2
"""Places in an edition: who gets one, who leaves, who makes up hours elsewhere, who has them all."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.trainings import queries, rules
from kooperacja.growth.trainings.enums import ENROLMENT_FLOW, TAUGHT_OUT, EditionState, EnrolmentState
from kooperacja.growth.trainings.logic.codes import fresh
from kooperacja.growth.trainings.models import Enrolment, MakeUp, SessionBlock, TrainingEdition


class AlreadyEnrolled(DomainError):
    """One person has one place."""


class NoSeatLeft(DomainError):
    """More people than seats."""

    default = gettext_lazy("Nie ma już wolnych miejsc. Zwiększ ich liczbę w opisie edycji albo zapisz osobę w innej.")


class ReasonMissing(DomainError):
    """Whoever leaves, leaves for a reason that the project asks about."""

    default = gettext_lazy("Napisz krótko, dlaczego. Projekt pyta o to przy rozliczeniu.")


class NotTheSameModule(DomainError):
    """Hours are made up in the same module of the same training."""

    default = gettext_lazy(
        "Godziny odrabia się na zajęciach z tego samego modułu tego samego szkolenia, w innej edycji."
    )


class NothingToMakeUp(DomainError):
    """She has all hours of this module."""

    default = gettext_lazy("W tym module niczego nie brakuje. Nie ma czego odrabiać.")


@transaction.atomic
def enrol(*, edition: TrainingEdition, participants: Sequence[Participant], by: Acting) -> list[Enrolment]:
    """Give places to people of the register; nobody gets two in one edition."""
    rules.enrol.require(by, edition)
    taken = {
        e.participant_id: e
        for e in Enrolment.objects.filter(edition=edition, participant__in=participants).select_related("participant")
    }
    if taken:
        raise AlreadyEnrolled(
            _("%(who)s: ta osoba jest już na liście tej edycji. Nie zapisano nikogo drugi raz.")
            % {"who": ", ".join(str(e.participant) for e in taken.values())},
            field="participants",
        )
    free = queries.free_seats(edition)
    if free is not None and len(participants) > free:
        raise NoSeatLeft(field="participants")
    made = give_places(edition, participants, by)
    audit.record("trainings.enrolment.enrolled", edition, by=by, people=len(made))
    return made


def give_places(edition: TrainingEdition, participants: Sequence[Participant], by: Acting) -> list[Enrolment]:
    """Write the places of people who have none; the caller has asked its rule and counted the seats."""
    started = edition.state == EditionState.RUNNING
    try:
        with transaction.atomic():
            return Enrolment.objects.bulk_create(
                Enrolment(
                    edition=edition, participant=person, presence_code=fresh(8), enrolled_at=by.at,
                    state=EnrolmentState.ATTENDING if started else EnrolmentState.ACCEPTED,
                )
                for person in participants
            )  # fmt: skip
    except IntegrityError:
        raise AlreadyEnrolled(_("Ktoś zapisał tę samą osobę przed chwilą. Odśwież listę.")) from None


@transaction.atomic
def drop_out(*, enrolment: Enrolment, reason: str, by: Acting) -> Enrolment:
    """Somebody does not go on; her hours stay. Before the first class her seat goes to who waits in the call."""
    from kooperacja.growth.trainings.services.calls import give_seat_on

    rules.settle_enrolment.require(by, enrolment)
    if not reason.strip():
        raise ReasonMissing(field="reason")
    ENROLMENT_FLOW.move(enrolment, to=EnrolmentState.DROPPED, left_reason=reason.strip())
    audit.record("trainings.enrolment.dropped", enrolment.edition, by=by, reason=reason.strip())
    give_seat_on(enrolment, by)
    return enrolment


@transaction.atomic
def take_back(*, enrolment: Enrolment, by: Acting) -> Enrolment:
    """Somebody who had left, or whose certificate was revoked, comes again; her hours are counted anew."""
    rules.settle_enrolment.require(by, enrolment)
    free = queries.free_seats(enrolment.edition)
    if free is not None and free < 1 and enrolment.state == EnrolmentState.DROPPED:
        raise NoSeatLeft
    is_over = enrolment.edition.state in TAUGHT_OUT
    going = is_over or enrolment.edition.state == EditionState.RUNNING
    to = EnrolmentState.ATTENDING if going else EnrolmentState.ACCEPTED
    ENROLMENT_FLOW.move(enrolment, to=to, left_reason="", enrolled_at=by.at)
    audit.record("trainings.enrolment.taken_back", enrolment.edition, by=by)
    if is_over:
        settle_hours(edition=enrolment.edition, by=by)
        enrolment.refresh_from_db(fields=["state"])
    return enrolment


@transaction.atomic
def arrange_make_up(*, enrolment: Enrolment, block: SessionBlock, by: Acting) -> MakeUp:
    """Put somebody on the list of a class of another edition, where she hears what she missed."""
    rules.settle_enrolment.require(by, enrolment)
    rules.edit_edition.require(by, block.session.edition)
    other = block.session.edition
    if other.pk == enrolment.edition_id or other.training != enrolment.edition.training:
        raise NotTheSameModule(field="block")
    if all(m.number != block.module for m in queries.hours_of_person(enrolment).missing):
        raise NothingToMakeUp(field="block")
    visit, created = MakeUp.objects.get_or_create(enrolment=enrolment, block=block, defaults={"arranged_at": by.at})
    if created:
        audit.record("trainings.enrolment.make_up_arranged", enrolment.edition, by=by, module=block.module)
    return visit


@transaction.atomic
def settle_hours(*, edition: TrainingEdition, by: Acting) -> int:
    """Say of everybody who has all hours of every module that she has them; answers how many are new.

    Whose hours were corrected downwards meanwhile is attending again. Called by services that have asked their rule.
    """
    people = [
        e for e in queries.enrolments_of(edition) if e.state in (EnrolmentState.ATTENDING, EnrolmentState.COMPLETED)
    ]
    hours = queries.hours_by_enrolment(edition, people)
    full = [e for e in people if e.state == EnrolmentState.ATTENDING and hours[e.pk].is_complete]
    short = [e for e in people if e.state == EnrolmentState.COMPLETED and not hours[e.pk].is_complete]
    if full:
        ENROLMENT_FLOW.move_many(full, to=EnrolmentState.COMPLETED)
    if short:
        ENROLMENT_FLOW.move_many(short, to=EnrolmentState.ATTENDING)
    if full or short:
        audit.record("trainings.enrolment.hours_counted", edition, by=by, complete=len(full), short=len(short))
    return len(full)
