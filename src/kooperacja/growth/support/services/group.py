# SPDX-License-Identifier: EUPL-1.2
"""Recruiting for a visit, the list that follows it, who was there, and what goes into the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.recruitment import services as recruitment
from kooperacja.growth.recruitment.enums import CandidateState, RecruitmentState
from kooperacja.growth.recruitment.models import Candidate
from kooperacja.growth.recruitment.rules import decide, edit_recruitment
from kooperacja.growth.support import notifications, queries, rules
from kooperacja.growth.support.enums import ReminderKind, SupportForm, VisitState
from kooperacja.growth.support.logic.preferences import preferences
from kooperacja.growth.support.models import (
    StudyVisit,
    SupportEntry,
    VisitAttendance,
    VisitDay,
    VisitParticipant,
    VisitReminder,
)
from kooperacja.growth.support.services import ledger

#: How rows of the ledger name a visit.
SOURCE = "support.visit"
#: The group is known and has not gone yet.
_GATHERED = (VisitState.GROUP_CONFIRMED, VisitState.LOGISTICS_READY)
_BEFORE = (VisitState.PROPOSED, VisitState.HOST_AGREED, VisitState.PUBLISHED, VisitState.RECRUITMENT, *_GATHERED)


class AlreadyRecruits(DomainError):
    """One visit, one recruitment."""

    default = _("Ta wizyta ma już nabór. Otwórz go i tam zmień, co trzeba.")


class ClosesAfterDeparture(DomainError):
    """People apply before the bus leaves."""

    default = _("Nabór kończy się po wyjeździe. Wybierz wcześniejszy dzień.")


class NotAnnounced(DomainError):
    """A recruitment follows the announcement."""

    default = _("Nabór przygotowuje się, zanim zbierzecie grupę. Ta wizyta jest już dalej.")


class NotYetThatDay(DomainError):
    """Nobody was there on a day that has not come."""

    default = _("Obecność zapisuje się w dniu wizyty albo później. Ten dzień jeszcze nie nadszedł.")


class DayUnknown(DomainError):
    """Attendance belongs to a day with a date."""

    default = _("Ten dzień nie ma daty. Podaj ją, a potem zapisz obecność.")


class TooLong(DomainError):
    """A day has so many hours."""

    default = _("Program jednego dnia trwa najwyżej 16 godzin. Sprawdź liczbę.")


@transaction.atomic
def plan_visit_recruitment(
    *, visit: StudyVisit, opens_on: date, closes_on: date, seats: int, per_institution: int | None = None,
    per_gmina: int | None = None, rules_of_preference: Sequence[str] = (), by: Acting,
) -> StudyVisit:  # fmt: skip
    """Prepare the public form of a visit: days, seats, limits, rules of preference (keys of ``preferences.toml``)."""
    rules.prepare_visit.require(by, visit)
    if visit.recruitment_id is not None:
        raise AlreadyRecruits
    if visit.state not in (VisitState.PROPOSED, VisitState.HOST_AGREED, VisitState.PUBLISHED):
        raise NotAnnounced
    first = visit.days.filter(date__isnull=False).order_by("date").first()
    if first is not None and first.date is not None and closes_on >= first.date:
        raise ClosesAfterDeparture(field="closes_on")
    wanted = [p for p in preferences() if p.key in set(rules_of_preference)]
    call = recruitment.plan_recruitment(
        title=visit.title, about=f"{visit.purpose}\n\n{visit.for_guests}".strip(), opens_on=opens_on,
        closes_on=closes_on, seats=seats, per_institution=per_institution, per_gmina=per_gmina, project=visit.project,
        funding_label=visit.funding_label,
        criteria=[recruitment.CriterionSpec(p.question, p.points, p.kind) for p in wanted], by=by,
    )  # fmt: skip
    visit.recruitment, visit.seats = call, seats
    visit.save(update_fields=["recruitment", "seats"])
    audit.record("support.visit.recruitment_planned", visit, by=by)
    return visit


def open_call(visit: StudyVisit, *, by: Acting) -> None:
    """The public form takes applications from now on."""
    call = visit.recruitment
    if call is not None and call.state == RecruitmentState.DRAFT:
        recruitment.open_recruitment(recruitment=call, by=by)


def close_call(visit: StudyVisit, *, by: Acting) -> None:
    """The group is gathered: the form takes no more applications, and the list of the visit is written."""
    call = visit.recruitment
    if call is not None and call.state == RecruitmentState.OPEN:
        recruitment.close_recruitment(recruitment=call, by=by)
    follow_recruitment(visit)


def cancel_call(visit: StudyVisit, *, reason: str, by: Acting) -> None:
    """Everybody who applied hears that the visit was called off."""
    call = visit.recruitment
    if call is not None and call.state != RecruitmentState.CANCELLED:
        recruitment.cancel_recruitment(recruitment=call, reason=reason, by=by)


def follow_recruitment(visit: StudyVisit) -> int:
    """Bring the list into step with the recruitment: who got a seat is on it, who withdrew is not. Answers how many changed."""
    if visit.recruitment is None:
        return 0
    known = {p.candidate_id for p in VisitParticipant.objects.filter(visit=visit, candidate__isnull=False)}
    new = [c for c in queries.accepted(visit) if c.pk not in known]
    by_record = {p.participant_id: p for p in VisitParticipant.objects.filter(visit=visit, participant__isnull=False)}
    for candidate in new:
        by_hand = by_record.get(candidate.participant_id)
        if by_hand is not None:
            VisitParticipant.objects.filter(pk=by_hand.pk).update(candidate=candidate)
        else:
            _seat(visit, candidate)
    gone = VisitParticipant.objects.filter(visit=visit, candidate__isnull=False, attendances=None)
    removed, _rows = gone.exclude(candidate__state=CandidateState.ACCEPTED).delete()
    return len(new) + removed


def _seat(visit: StudyVisit, candidate: Candidate) -> None:
    VisitParticipant.objects.create(
        visit=visit, name=str(candidate.participant), candidate=candidate, participant=candidate.participant,
        function=(candidate.function or candidate.institution_name)[:120], organisation=candidate.institution,
        area=candidate.area, special_needs="; ".join(candidate.needs)[:200],
    )  # fmt: skip


def give_seat_on(visit: StudyVisit, candidate: Candidate, *, by: Acting) -> None:
    """Who was taken off the list by hand gives her seat back in the recruitment too: the list would seat her again."""
    if visit.state in _GATHERED and candidate.state == CandidateState.ACCEPTED and decide(by, candidate):
        recruitment.withdraw(candidate=candidate, reason=_now("zdjęta z listy wizyty"), by=by)
        follow_recruitment(visit)


def share_seats(visit: StudyVisit, *, by: Acting) -> None:
    """The recruitment has as many seats as the visit; who waits takes the new ones."""
    call = visit.recruitment
    if call is None or visit.seats is None or visit.state not in _BEFORE or not edit_recruitment(by, call):
        return
    recruitment.edit_recruitment(recruitment=call, seats=visit.seats, by=by)
    recruitment.raise_seats(recruitment=call, by=by)
    if visit.state in _GATHERED:
        follow_recruitment(visit)


def follow_recruitments(*, by: Acting) -> int:
    """What the worker does every few minutes: lists follow withdrawals and the reserve. Answers how many lists changed."""
    changed = 0
    for visit in queries.visits_with_open_lists():
        with transaction.atomic():
            if follow_recruitment(visit):
                audit.record("support.visit.list_followed", visit, by=by)
                changed += 1
    return changed


@transaction.atomic
def set_day_length(*, day: VisitDay, minutes: int | None, by: Acting) -> VisitDay:
    """Say how long the programme of a day really took, in minutes; nothing brings back the sum of the stops."""
    rules.edit_visit.require(by, day.visit)
    if minutes is not None and not 0 < minutes <= 16 * 60:
        raise TooLong(field="minutes")
    day.minutes = minutes
    day.save(update_fields=["minutes"])
    audit.record("support.visit.day_length_set", day.visit, by=by, day=day.number)
    write_again(day.visit, by)
    return day


@transaction.atomic
def note_attendance(*, day: VisitDay, present: Mapping[UUID, bool], by: Acting) -> VisitDay:
    """Write down who was there on a day; people who are not named stay as they were. A later word corrects an earlier one."""
    visit = day.visit
    rules.note_attendance.require(by, visit)
    if day.date is None:
        raise DayUnknown
    if day.date > by.today:
        raise NotYetThatDay
    people = {p.uid: p for p in VisitParticipant.objects.filter(visit=visit)}
    for uid, is_present in present.items():
        if uid not in people:
            continue
        VisitAttendance.objects.update_or_create(
            day=day, person=people[uid],
            defaults={"is_present": is_present, "noted_at": by.at, "noted_by_id": by.user_id},
        )  # fmt: skip
    for person in people.values():
        marks = VisitAttendance.objects.filter(person=person).values_list("is_present", flat=True)
        person.attended = any(marks) if marks else None
    VisitParticipant.objects.bulk_update(people.values(), ["attended"])
    audit.record("support.visit.attendance_noted", visit, by=by, day=day.number, present=sum(present.values()))
    write_again(visit, by)
    return day


def write_again(visit: StudyVisit, by: Acting) -> None:
    """What was corrected after the visit is corrected in its rows of the ledger."""
    if visit.state in (VisitState.HELD, VisitState.FEEDBACK, VisitState.FOLLOW_UP):
        write_ledger(visit, by=by)


def write_ledger(visit: StudyVisit, *, by: Acting) -> list[SupportEntry]:
    """Write one row of the ledger for each gmina whose people were there; told again, rows are corrected.

    Rows of gminas of another voivodeship are not written: a centre supports its own.
    """
    last = queries.last_day(visit)
    shares = [s for s in queries.shares_of(visit) if s.area.code.startswith(by.scope)]
    if last is None or last.date is None or last.date > by.today:
        return []
    rows = [
        ledger.record_support(
            area=share.area, form=SupportForm.STUDY_VISIT, held_on=last.date, minutes=share.minutes,
            topic=visit.title[:200], given_by=str(visit.organiser)[:140], people_count=share.count, visit=visit,
            project=visit.project, funding_label=visit.funding_label, people=share.people, source_kind=SOURCE,
            source_uid=visit.uid, by=by,
        )
        for share in shares
    ]  # fmt: skip
    ledger.keep_only(
        told=rows, source_kind=SOURCE, source_uid=visit.uid,
        no_longer=_now("Po poprawieniu listy obecności nikt z tej gminy nie był na wizycie."),
        again=_now("Ktoś z tej gminy jednak był na wizycie."), by=by,
    )  # fmt: skip
    return rows


def remind_guests(*, by: Acting) -> int:
    """What the worker does every hour: a week and a day before, guests and hosts hear where and when. Answers how many visits."""
    count = 0
    for kind in (ReminderKind.DAY, ReminderKind.WEEK):
        for visit in queries.visits_to_remind(by, kind):
            with transaction.atomic():
                _sent, is_new = VisitReminder.objects.get_or_create(visit=visit, kind=kind, defaults={"sent_at": by.at})
                if kind == ReminderKind.DAY:
                    VisitReminder.objects.get_or_create(
                        visit=visit, kind=ReminderKind.WEEK, defaults={"sent_at": by.at}
                    )
                if is_new:
                    notifications.visit_reminder(visit, kind, by=by)
                    audit.record("support.visit.reminded", visit, by=by, kind=str(kind))
                    count += 1
    return count


def repoint_visits(*, old: Participant, new: Participant) -> int:
    """Two records of one person became one: she stays on the lists under the record that is kept; answers how many rows moved.

    Was she written down twice for one visit, her attendance goes to the line that stays.
    """
    moved = 0
    for row in VisitParticipant.objects.filter(participant=old).order_by("pk"):
        twin = VisitParticipant.objects.filter(visit_id=row.visit_id, participant=new).first()
        if twin is None:
            VisitParticipant.objects.filter(pk=row.pk).update(participant=new)
        else:
            there = VisitAttendance.objects.filter(person=twin).values("day_id")
            VisitAttendance.objects.filter(person=row).exclude(day_id__in=there).update(person=twin)
            row.delete()
        moved += 1
    return moved
