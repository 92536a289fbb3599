# SPDX-License-Identifier: EUPL-1.2
"""People of an edition, their hours, and whose presence is on which list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Sum

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import fold
from kooperacja.ground.law import queries as law
from kooperacja.ground.territory.enums import AreaLevel
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.trainings.enums import COMING, EnrolmentState
from kooperacja.growth.trainings.logic.hours import PersonHours, hours_of, sums
from kooperacja.growth.trainings.models import (
    Enrolment,
    EnrolmentQuerySet,
    MakeUp,
    Presence,
    SessionBlock,
    TrainingEdition,
    TrainingSession,
)


def area_of(participant: Participant) -> Area | None:
    """The gmina to which her support counts: the one she works for, else her institution's."""
    found: Area | None = participant.work_area
    if found is None and participant.employer is not None:
        found = participant.employer.area
    return found if found is not None and found.level == AreaLevel.GMINA else None


def _whole(rows: EnrolmentQuerySet) -> EnrolmentQuerySet:
    return rows.select_related(
        "edition__centre", "participant__employer__area", "participant__work_area"
    ).order_by("participant__name_key", "pk")  # fmt: skip


def enrolments_of(edition: TrainingEdition) -> list[Enrolment]:
    """Everybody who has or had a place, by name."""
    return list(_whole(Enrolment.objects.filter(edition=edition)))


def enrolment_for(by: Acting, uid: UUID) -> Enrolment:
    """One place in an edition; a stranger's does not exist."""
    return _whole(Enrolment.objects.visible_to(by)).get(uid=uid)


def enrolment_by_code(code: str) -> Enrolment:
    """The place whose own code was typed or scanned."""
    return _whole(Enrolment.objects.exclude(state=EnrolmentState.DROPPED)).get(presence_code=code)


def hours_by_enrolment(edition: TrainingEdition, people: Sequence[Enrolment]) -> dict[int, PersonHours]:
    """Hours by module of people of one edition, hours made up elsewhere included: two queries for all."""
    mine = Presence.objects.filter(enrolment__edition=edition)
    rows = mine.values_list("enrolment_id", "block__module").annotate(total=Sum("minutes")).order_by()
    away = rows.exclude(block__session__edition=edition)
    heard, made_up = sums(rows), sums(away)
    modules = law.curriculum(edition.training, on=edition.starts_on).modules
    return {
        e.pk: hours_of(modules, heard.get(e.pk, {}), made_up.get(e.pk), hour_minutes=edition.hour_minutes)
        for e in people
    }


def hours_of_person(enrolment: Enrolment) -> PersonHours:
    """Hours by module of one person."""
    return hours_by_enrolment(enrolment.edition, [enrolment])[enrolment.pk]


@dataclass(frozen=True)
class ListRow:
    """One person on the list of a day: which blocks concern her and what is written."""

    enrolment: Enrolment
    blocks: tuple[SessionBlock, ...]
    minutes: dict[int, int]
    is_guest: bool
    ways: tuple[str, ...] = ()

    @property
    def heard(self) -> int:
        """Minutes written down."""
        return sum(self.minutes.values())

    @property
    def whole(self) -> int:
        """Minutes of a whole day for her."""
        return sum(b.minutes for b in self.blocks)

    @property
    def is_present(self) -> bool:
        """Something is written down."""
        return self.heard > 0

    @property
    def is_whole(self) -> bool:
        """She was there all the time."""
        return self.is_present and self.heard == self.whole


def day_list(session: TrainingSession) -> list[ListRow]:
    """People of the edition, and guests who make up hours, with what is written of them."""
    blocks = tuple(session.blocks.all())
    people = list(_whole(Enrolment.objects.filter(edition_id=session.edition_id, state__in=COMING)))
    guests: dict[int, list[SessionBlock]] = {}
    visits = MakeUp.objects.filter(block__session=session).select_related("block")
    for visit in visits:
        guests.setdefault(visit.enrolment_id, []).append(visit.block)
    if guests:
        people += list(_whole(Enrolment.objects.filter(pk__in=list(guests), state__in=COMING)))
    written: dict[int, dict[int, int]] = {}
    ways: dict[int, set[str]] = {}
    for presence in Presence.objects.filter(block__session=session):
        written.setdefault(presence.enrolment_id, {})[presence.block_id] = presence.minutes
        ways.setdefault(presence.enrolment_id, set()).add(presence.way)
    return [
        ListRow(
            enrolment=e,
            blocks=tuple(guests[e.pk]) if e.pk in guests else blocks,
            minutes=written.get(e.pk, {}),
            is_guest=e.pk in guests,
            ways=tuple(sorted(ways.get(e.pk, ()))),
        )
        for e in people
    ]


def row_of(session: TrainingSession, enrolment: Enrolment) -> ListRow | None:
    """One person on the list of a day, or nothing when she is not on it."""
    return next((row for row in day_list(session) if row.enrolment.pk == enrolment.pk), None)


def make_up_chances(enrolment: Enrolment, by: Acting, limit: int = 30) -> list[SessionBlock]:
    """Classes of other editions in which she could make up what she misses, the soonest first."""
    missing = [m.number for m in hours_of_person(enrolment).missing]
    arranged = MakeUp.objects.filter(enrolment=enrolment).values("block_id")
    rows = (
        SessionBlock.objects.filter(
            session__edition__in=TrainingEdition.objects.visible_to(by),
            session__edition__training=enrolment.edition.training,
            module__in=missing,
            session__held_on__gte=by.today,
        )
        .exclude(session__edition_id=enrolment.edition_id)
        .exclude(session__edition__state__in=["cancelled", "postponed", "planned"])
        .exclude(pk__in=arranged)
    )
    return list(rows.select_related("session__edition").order_by("session__held_on", "position", "pk")[:limit])


def make_ups_of(enrolment: Enrolment) -> list[MakeUp]:
    """Visits to other editions that she has arranged."""
    rows = MakeUp.objects.filter(enrolment=enrolment).select_related("block__session__edition")
    return list(rows.order_by("block__session__held_on", "pk"))


def participants_found(by: Acting, text: str, edition: TrainingEdition, limit: int = 20) -> list[Participant]:
    """People of the register whose name, institution or gmina holds every word typed, without those already enrolled."""
    words = fold(text.strip()).split()[:5]
    if not words:
        return []
    rows = Participant.objects.visible_to(by).current()
    for word in words:
        rows = rows.filter(search_text__contains=word)
    rows = rows.exclude(pk__in=Enrolment.objects.filter(edition=edition).values("participant_id"))
    return list(rows.select_related("employer", "work_area").order_by("name_key", "pk")[:limit])


def free_seats(edition: TrainingEdition) -> int | None:
    """Seats left, or nothing when their number is not known."""
    if edition.seats is None:
        return None
    return edition.seats - Enrolment.objects.filter(edition=edition, state__in=COMING).count()
