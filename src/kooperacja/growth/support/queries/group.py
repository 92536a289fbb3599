# SPDX-License-Identifier: EUPL-1.2
"""Who goes, who was there, what has to be prepared, what each gmina got."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.ground.territory.enums import AreaLevel
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.participants.queries import current_clause
from kooperacja.growth.recruitment import queries as recruitment
from kooperacja.growth.recruitment.enums import CandidateState, RecruitmentState
from kooperacja.growth.recruitment.models import Candidate
from kooperacja.growth.recruitment.rules import apply_to
from kooperacja.growth.support.enums import VisitState
from kooperacja.growth.support.logic.presence import GminaShare, Guest, by_gmina, minutes_of_day
from kooperacja.growth.support.logic.programme import Slot
from kooperacja.growth.support.models import StudyVisit, VisitAttendance, VisitDay, VisitParticipant, VisitStop


@dataclass(frozen=True)
class Needs:
    """What has to be prepared on the way: how many people ask for something, and who asks for what."""

    people: list[tuple[VisitParticipant, str]]

    @property
    def count(self) -> int:
        """How many people."""
        return len(self.people)


def has_clause(visit: StudyVisit) -> bool:
    """True when people who apply have a clause to read: the one of the recruitment, or the newest of the centre."""
    chosen = visit.recruitment.clause_id if visit.recruitment is not None else None
    return chosen is not None or current_clause(visit.centre_id) is not None


def application_window(visit: StudyVisit, by: Acting) -> str:
    """For a reader: ``open``, ``later``, ``closed``, or empty when nobody knows yet when people may apply."""
    call = visit.recruitment
    if call is None:
        return ""
    if apply_to(Acting.public(at=by.at), call):
        return "open"
    if call.state in (RecruitmentState.DRAFT, RecruitmentState.OPEN) and call.opens_on >= by.today:
        return "later"
    return "" if call.state == RecruitmentState.DRAFT else "closed"


def usual_last_day(first: date, today: date) -> date:
    """Applications usually end ten days before the way; for a near one the day before it, never before today."""
    return max(today, min(first - timedelta(days=1), max(first - timedelta(days=10), today + timedelta(days=3))))


def needs_of(people: Iterable[VisitParticipant]) -> Needs:
    """Special needs of people on the list. For the organiser only."""
    return Needs([(p, p.special_needs) for p in people if p.special_needs])


@dataclass(frozen=True)
class Applications:
    """How many applied and where they stand."""

    accepted: int
    reserve: int
    undecided: int
    seats: int


def applications_of(visit: StudyVisit) -> Applications | None:
    """The recruitment of a visit in numbers; nothing when it has none."""
    call = visit.recruitment
    if call is None:
        return None
    recruitment.count_states([call])
    counted = call.counted
    undecided = counted[CandidateState.APPLIED] + counted[CandidateState.VERIFIED]
    return Applications(counted[CandidateState.ACCEPTED], counted[CandidateState.RESERVE], undecided, call.seats)


def accepted(visit: StudyVisit) -> list[Candidate]:
    """Accepted candidates of the visit's recruitment."""
    return recruitment.accepted(visit.recruitment) if visit.recruitment is not None else []


def visits_with_open_lists(limit: int = 100) -> list[StudyVisit]:
    """Visits with a gathered group and a recruitment: their lists follow withdrawals. For the worker."""
    rows = StudyVisit.objects.filter(
        state__in=[VisitState.GROUP_CONFIRMED, VisitState.LOGISTICS_READY], recruitment__isnull=False
    )
    return list(rows.select_related("recruitment", "centre").order_by("pk")[:limit])


def people_of(visit: StudyVisit) -> list[VisitParticipant]:
    """Everybody on the list, by name."""
    rows = VisitParticipant.objects.filter(visit=visit).select_related(
        "organisation__area", "area", "participant__merged_into", "candidate"
    )
    return list(rows.order_by("name", "function", "pk"))


def person_of(by: Acting, uid: UUID) -> VisitParticipant:
    """One person on the list of a visit that ``by`` may see."""
    rows = VisitParticipant.objects.filter(visit__in=StudyVisit.objects.visible_to(by))
    return rows.select_related("visit__centre", "organisation").get(uid=uid)


@dataclass(frozen=True)
class Mark:
    """One cell of the attendance list: a person on a day, there or not, or not known yet."""

    day: VisitDay
    is_present: bool | None


@dataclass(frozen=True)
class Line:
    """One person with a cell for each day."""

    person: VisitParticipant
    marks: list[Mark]


def attendance_of(visit: StudyVisit) -> list[Line]:
    """The attendance list: everybody by name, each day."""
    days = list(VisitDay.objects.filter(visit=visit).order_by("number"))
    rows = VisitAttendance.objects.filter(day__visit=visit).values_list("day_id", "person_id", "is_present")
    known = {(day, person): present for day, person, present in rows}
    return [Line(p, [Mark(day, known.get((day.pk, p.pk))) for day in days]) for p in people_of(visit)]


def lengths_of(visit: StudyVisit) -> dict[int, int]:
    """Minutes of the programme by day."""
    slots: dict[int, list[Slot]] = {}
    for stop in VisitStop.objects.filter(day__visit=visit):
        slots.setdefault(stop.day_id, []).append(Slot(stop.name, stop.starts_at, stop.ends_at))
    days = VisitDay.objects.filter(visit=visit).values_list("pk", "minutes")
    return {pk: minutes_of_day(slots.get(pk, []), told) for pk, told in days}


def area_of(person: VisitParticipant) -> Area | None:
    """The gmina to which her support counts: told, that of her record, or that of her institution."""
    record = person.participant
    places = (
        person.area,
        record.work_area if record is not None else None,
        person.organisation.area if person.organisation is not None else None,
    )
    return next((a for a in places if a is not None and a.level == AreaLevel.GMINA), None)


@dataclass(frozen=True)
class GminaGot:
    """What one gmina got from a visit."""

    area: Area
    minutes: int
    count: int
    people: dict[Participant, int]


def shares_of(visit: StudyVisit) -> list[GminaGot]:
    """What each gmina got, from the attendance list; nothing when nobody has noted it."""
    people = {p.pk: p for p in people_of(visit)}
    days: dict[int, set[int]] = {}
    for day, person in VisitAttendance.objects.filter(day__visit=visit, is_present=True).values_list(
        "day_id", "person_id"
    ):
        days.setdefault(person, set()).add(day)
    areas = {pk: area_of(p) for pk, p in people.items()}
    guests = [Guest(pk, area.pk if area else None, days.get(pk, set())) for pk, area in areas.items()]
    by_pk = {a.pk: a for a in areas.values() if a is not None}
    shares = by_gmina(guests, lengths_of(visit))
    return sorted((_got(by_pk[pk], share, people) for pk, share in shares.items()), key=lambda g: g.area.name_key)


def _got(area: Area, share: GminaShare, people: dict[int, VisitParticipant]) -> GminaGot:
    made: dict[Participant, int] = {}
    for key, minutes in share.people.items():
        record = people[key].participant
        if record is not None:
            made[record.merged_into or record] = minutes
    return GminaGot(area, share.minutes, len(share.people), made)


def gminas_of(visit: StudyVisit) -> list[Area]:
    """Gminas whose people took part: by the attendance list, or by the list of people when nobody noted it."""
    came = set(VisitAttendance.objects.filter(day__visit=visit, is_present=True).values_list("person_id", flat=True))
    noted = VisitAttendance.objects.filter(day__visit=visit).exists()
    found = {a for p in people_of(visit) if (not noted or p.pk in came) and (a := area_of(p)) is not None}
    return sorted((a for a in found if a.code.startswith(visit.centre.area.code[:2])), key=lambda a: a.name_key)


def addresses_of(visit: StudyVisit) -> list[str]:
    """E-mail addresses of everybody on the list who gave one, each once."""
    made = []
    for person in people_of(visit):
        told = person.candidate.email if person.candidate is not None else ""
        record = person.participant
        made.append(told or (record.email if record is not None else ""))
    return [address for address in dict.fromkeys(made) if address]
