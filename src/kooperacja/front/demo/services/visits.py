# SPDX-License-Identifier: EUPL-1.2
"""Five study visits of the invented region, each at another stage; with the retold real one, the day in Jasna and the one
that is on its way there are eight."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from kooperacja.base.core.acting import Acting
from kooperacja.care.commissioning.logic.working_days import add_working_days
from kooperacja.front.demo.logic import bridge
from kooperacja.front.demo.logic import visits as facts
from kooperacja.front.demo.logic.visits import Trip
from kooperacja.front.demo.services.stage import Stage
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.participants.queries import PeopleFilter, listed
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.projects.queries import funding_labels, projects
from kooperacja.growth.recruitment import queries as calls
from kooperacja.growth.recruitment import services as recruitment
from kooperacja.growth.recruitment.models import Recruitment
from kooperacja.growth.support import queries
from kooperacja.growth.support import services as support
from kooperacja.growth.support.enums import VisitState
from kooperacja.growth.support.models import StudyVisit, VisitStop

#: The way of a visit, in order.
_WAY = (
    VisitState.PROPOSED, VisitState.HOST_AGREED, VisitState.PUBLISHED, VisitState.RECRUITMENT,
    VisitState.GROUP_CONFIRMED, VisitState.LOGISTICS_READY, VisitState.HELD, VisitState.FEEDBACK, VisitState.FOLLOW_UP,
    VisitState.CLOSED,
)  # fmt: skip


def travel_the_region(stage: Stage) -> None:
    """Play five visits, each as far as it has come."""
    daria = stage.by("daria")
    label = next((f for f in funding_labels(daria) if f.name == bridge.LABEL["name"]), None)
    project = next((p for p in projects(daria) if p.source == "projekt wymyślony na potrzeby pokazu"), None)
    people = list(listed(stage.by("marta"), PeopleFilter()))
    for trip in facts.TRIPS:
        _play(stage, trip, label, project, people)


def _play(
    stage: Stage, trip: Trip, label: FundingLabel | None, project: Project | None, people: list[Participant]
) -> None:
    first = stage.workday(stage.today + timedelta(days=trip.begins))
    opened = first - timedelta(days=75)
    marta = stage.by("marta", stage.workday(min(opened, stage.today - timedelta(days=12))))
    visit = support.propose_visit(
        title=trip.title, purpose=trip.purpose, organiser=stage.organisations["rops"], project=project,
        funding_label=label, start_area=stage.areas["9902011"], seats=facts.SEATS, for_guests=trip.for_guests,
        source="wizyta wymyślona na potrzeby pokazu", by=marta,
    )  # fmt: skip
    stops = _programme(stage, visit, trip, first, marta)
    deeds: dict[VisitState, Callable[[], None]] = {
        VisitState.HOST_AGREED: lambda: None,
        VisitState.PUBLISHED: lambda: None,
        VisitState.RECRUITMENT: lambda: _call(stage, visit, trip, first),
        VisitState.GROUP_CONFIRMED: lambda: _choose(stage, visit, trip, people, first),
        VisitState.LOGISTICS_READY: lambda: _bus(stage, visit, first),
        VisitState.HELD: lambda: _attend(stage, visit),
        VisitState.FEEDBACK: lambda: _look(stage, visit, trip, stops),
        VisitState.FOLLOW_UP: lambda: _say(stage, visit),
        VisitState.CLOSED: lambda: _adopt(stage, visit, first),
    }
    _ask_hosts(stage, trip, stops, stage.workday(min(opened + timedelta(days=5), stage.today - timedelta(days=6))))
    days = dict(zip(_WAY, (0, -60, -58, -50, -20, -7, 3, 4, 6, 100), strict=True))
    target = VisitState(trip.state)
    for state in _WAY[1 : _WAY.index(target) + 1]:
        deeds[state]()
        by = stage.by("marta", stage.workday(min(first + timedelta(days=days[state]), stage.today)), "16:00")
        support.move_visit(visit=visit, to=state, by=by)
    if target == VisitState.RECRUITMENT and visit.recruitment is not None:
        _apply(stage, visit.recruitment, people, trip, stage.today - timedelta(days=4))
    if target == VisitState.FEEDBACK:
        _say(stage, visit)
    if target == VisitState.FOLLOW_UP:
        _adopt(stage, visit, first, but=facts.SILENT)


def _programme(stage: Stage, visit: StudyVisit, trip: Trip, first: date, by: Acting) -> list[VisitStop]:
    days, day = {}, first
    for number in sorted({s.day for s in trip.stops}):
        days[number] = support.add_day(visit=visit, date=day, by=by)
        day = stage.workday(day + timedelta(days=1)) if day < stage.today else add_working_days(day, 1)
    return [
        support.add_stop(
            day=days[s.day], name=s.name, area=stage.areas[s.area], host=stage.organisations[s.host], about=s.about,
            address=s.address, starts_at=s.starts, ends_at=s.ends, by=by,
        )
        for s in trip.stops
    ]  # fmt: skip


def _ask_hosts(stage: Stage, trip: Trip, stops: list[VisitStop], day: date) -> None:
    """Some answer on their own page, of others the animator notes it."""
    for fact, stop in zip(trip.stops, stops, strict=True):
        if fact.answers:
            asked = support.invite_host(
                stop=stop, words="Przyjedziemy na dwie godziny, w grupie z kilku gmin.", by=stage.by("marta", day)
            )
            support.answer_invitation(
                invitation=asked, agrees=True, terms=fact.terms,
                by=stage.by(fact.answers, stage.workday(day + timedelta(days=2)), "11:20"),
            )  # fmt: skip
        else:
            support.record_host_agreement(
                stop=stop, agreed_on=day, agreed_by="kierownictwo, telefon", by=stage.by("marta", day, "14:00")
            )


def _call(stage: Stage, visit: StudyVisit, trip: Trip, first: date) -> None:
    opens = stage.workday(min(first - timedelta(days=50), stage.today - timedelta(days=5)))
    support.plan_visit_recruitment(
        visit=visit, opens_on=opens, closes_on=max(first - timedelta(days=24), opens + timedelta(days=10)),
        seats=facts.SEATS, per_institution=3, per_gmina=4, rules_of_preference=facts.PREFERENCES,
        by=stage.by("marta", opens),
    )  # fmt: skip


def _apply(stage: Stage, call: Recruitment, people: list[Participant], trip: Trip, day: date) -> None:
    start, count = trip.guests
    criteria = calls.criteria_of(call)
    of_the_story = [p for p in people if p.work_area is not None and p.work_area.code == "9901013"][start % 7 :][:2]
    guests = list(dict.fromkeys([*of_the_story, *people[start : start + count]]))
    for number, person in enumerate(guests):
        answers = {c: c.kind == "formal" or (number * 5 + c.position) % 3 == 0 for c in criteria}
        at = stage.by("marta", day, f"{9 + number // 10}:{number % 10 * 5 + 2:02d}").at
        recruitment.apply(
            recruitment=call, participant=person, given_name=person.given_name, surname=person.surname, has_read=True,
            email=person.email, institution=person.employer, institution_name=person.employer_name,
            function=person.function, area=person.work_area, access_needs="podjazd dla wózka" if number == 3 else "",
            diet="bez mięsa" if number in (5, 11) else "", answers=answers, by=Acting.public(at=at),
        )  # fmt: skip


def _choose(stage: Stage, visit: StudyVisit, trip: Trip, people: list[Participant], first: date) -> None:
    call = visit.recruitment
    if call is None:
        return
    _apply(stage, call, people, trip, stage.workday(call.opens_on + timedelta(days=3)))
    by = stage.by("marta", stage.workday(first - timedelta(days=22)))
    recruitment.verify_many(recruitment=call, by=by)
    recruitment.choose(recruitment=call, by=by)


def _bus(stage: Stage, visit: StudyVisit, first: date) -> None:
    support.add_transport(
        visit=visit, carrier=facts.BUS.carrier, seats=facts.BUS.seats, is_accessible=True,
        departure_place=facts.BUS.place, departs_at=facts.BUS.departs, returns_at=facts.BUS.returns,
        cost_amount=facts.BUS.cost, contract_note=facts.BUS.note,
        by=stage.by("marta", stage.workday(min(first - timedelta(days=9), stage.today))),
    )  # fmt: skip


def _attend(stage: Stage, visit: StudyVisit) -> None:
    """Nearly everybody came; one stayed at home, one left before the second day."""
    people = queries.people_of(visit)
    for day in visit.days.order_by("number"):
        assert day.date is not None
        missing = {people[2].pk} | ({people[7].pk} if day.number == 2 else set())
        support.note_attendance(
            day=day, present={p.uid: p.pk not in missing for p in people}, by=stage.by("marta", day.date, "15:30")
        )


def _look(stage: Stage, visit: StudyVisit, trip: Trip, stops: list[VisitStop]) -> None:
    for fact in trip.seen:
        stop = stops[fact.stop]
        day = stop.day.date or stage.today
        by = stage.by("marta", day, "17:30")
        finding = support.note_finding(
            stop=stop, seen=fact.seen, where_to_use=fact.where, open_questions=fact.asked, by=by
        )
        if fact.theme:
            support.set_theme(finding=finding, theme=fact.theme, by=by)
        if fact.is_kept is True:
            support.keep_finding(finding=finding, by=by)
        elif fact.is_kept is False:
            support.drop_finding(finding=finding, by=by)


def _say(stage: Stage, visit: StudyVisit) -> None:
    found = queries.evaluation_of(visit)
    if found is None:
        return
    by = Acting.public(at=found.opened_at + timedelta(hours=20))
    for scores, words in facts.SHEETS:
        support.fill_evaluation(
            evaluation=found, scores=dict(zip(facts.QUESTIONS, scores, strict=True)), words=words, by=by
        )


def _adopt(stage: Stage, visit: StudyVisit, first: date, *, but: tuple[str, ...] = ()) -> None:
    """Gminas are asked after ninety days; those in ``but`` have not answered yet."""
    support.ask_adoption(visit=visit, by=stage.by("marta", stage.workday(first + timedelta(days=92))))
    by = stage.by("marta", stage.workday(min(first + timedelta(days=97), stage.today)), "13:00")
    for number, answer in enumerate(queries.adoptions_of(by, visit)):
        if answer.area.code in but:
            continue
        level, note, said_by = facts.ADOPTED[number % len(facts.ADOPTED)]
        support.answer_adoption(answer=answer, level=level, note=note, said_by=said_by, by=by)
