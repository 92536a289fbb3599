# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, time

import pytest

from kooperacja.base.audit.queries import history
from kooperacja.base.core.errors import DomainError, NotAllowed, Stale
from kooperacja.base.notifications.models import Message
from kooperacja.growth.support import queries, services
from kooperacja.growth.support.enums import FindingState, SupportForm, VisitState
from kooperacja.growth.support.models import Finding, StudyVisit, SupportEntry, VisitStop
from kooperacja.growth.support.services.findings import CannotMerge, NothingSeen
from kooperacja.growth.support.services.ledger import (
    FollowUpTooEarly,
    FollowUpWithoutDay,
    HeldInFuture,
    NoTimeGiven,
    NotInRegion,
)
from kooperacja.growth.support.services.stops import (
    DaysOutOfOrder,
    StartUnknown,
    StopEndsBeforeStart,
    StopInUse,
    StopsOverlap,
)
from kooperacja.growth.support.services.visits import NobodyNamed, NoSeatLeft, ReasonNeeded, SourceNeeded
from tests.growth.support.factories import first_stop, make_finding, make_study_visit, make_support_entry
from tests.world import World

STRANGERS = ["alicja", "grazyna", "celina", "bartek", "maria", "filip"]


def test_a_visit_is_proposed_and_colleagues_are_told(world: World) -> None:
    visit = make_study_visit(world)
    assert visit.state == VisitState.PROPOSED
    assert history(visit)[-1].action == "support.visit.proposed"
    message = Message.objects.get(kind="support.visit.proposed")
    assert message.to == world.people["daria"]
    assert visit.title in message.subject


@pytest.mark.parametrize("who", STRANGERS)
def test_strangers_open_nothing(world: World, who: str) -> None:
    visit, by = make_study_visit(world), world.acting(who)
    stop = first_stop(visit)
    for attempt in (
        lambda: make_study_visit(world, by=who),
        lambda: services.add_day(visit=visit, by=by),
        lambda: services.add_stop(day=stop.day, name="x", area=stop.area, by=by),
        lambda: services.edit_visit(visit=visit, title="x", purpose="x", organiser=visit.organiser, by=by),
        lambda: services.move_visit(visit=visit, to=VisitState.HOST_AGREED, by=by),
        lambda: services.note_finding(stop=stop, seen="x", by=by),
        lambda: services.add_participant(visit=visit, name="x", by=by),
        lambda: make_support_entry(world, by=who),
    ):
        with pytest.raises(NotAllowed):
            attempt()


def test_hosts_see_the_programme_and_others_do_not(world: World) -> None:
    visit = make_study_visit(world)
    assert queries.visit_for(world.acting("alicja"), visit.uid) == visit
    for who in ("celina", "bartek"):
        with pytest.raises(StudyVisit.DoesNotExist):
            queries.visit_for(world.acting(who), visit.uid)


def test_a_past_visit_needs_a_source_and_starts_as_held(world: World) -> None:
    with pytest.raises(SourceNeeded) as refused:
        make_study_visit(world, held=True, source=" ")
    assert refused.value.field == "source"
    assert make_study_visit(world, held=True).state == VisitState.HELD


def test_a_second_click_is_stale_and_calling_off_needs_a_reason(world: World) -> None:
    visit, by = make_study_visit(world), world.acting("marta")
    again = StudyVisit.objects.get(pk=visit.pk)
    with pytest.raises(ReasonNeeded):
        services.move_visit(visit=visit, to=VisitState.CANCELLED, by=by)
    services.move_visit(visit=visit, to=VisitState.CANCELLED, reason="Gospodarz jest chory.", by=by)
    with pytest.raises(Stale):
        services.move_visit(visit=again, to=VisitState.CANCELLED, reason="Jeszcze raz.", by=by)
    assert history(visit)[0].reason == "Gospodarz jest chory."


def test_days_keep_their_order(world: World) -> None:
    visit, by = make_study_visit(world), world.acting("marta")
    day = visit.days.order_by("number")[0]
    with pytest.raises(DaysOutOfOrder) as refused:
        services.edit_day(day=day, date=date(2026, 2, 12), by=by)
    assert refused.value.field == "date"
    services.edit_day(day=day, date=None, by=by)
    assert visit.days.get(number=1).date is None
    with pytest.raises(DaysOutOfOrder):
        services.add_day(visit=visit, date=date(2026, 2, 11), by=by)


def test_stops_of_a_day_do_not_overlap_and_the_sentence_names_the_other(world: World) -> None:
    visit, by = make_study_visit(world), world.acting("marta")
    stop = first_stop(visit)
    with pytest.raises(StopsOverlap, match=r"Centrum Usług Społecznych.*12:00–14:00") as refused:
        services.add_stop(day=stop.day, name="Muzeum", area=stop.area, starts_at=time(13), ends_at=time(15), by=by)
    assert refused.value.field == "starts_at"
    with pytest.raises(StopEndsBeforeStart):
        services.add_stop(day=stop.day, name="M", area=stop.area, starts_at=time(16), ends_at=time(15), by=by)
    with pytest.raises(StartUnknown):
        services.add_stop(day=stop.day, name="M", area=stop.area, ends_at=time(15), by=by)
    services.add_stop(day=stop.day, name="Muzeum", area=stop.area, starts_at=time(14), ends_at=time(15), by=by)


def test_a_stop_moves_up_and_down_and_stays_on_the_edge(world: World) -> None:
    visit, by = make_study_visit(world), world.acting("marta")
    stop = first_stop(visit)
    services.move_stop(stop=stop, up=False, by=by)
    names = [s.name for s in queries.stops_of(queries.visit_for(by, visit.uid))]
    assert names == ["Centrum Usług Społecznych", "Urząd Miasta i Gminy", "Świetlica w Borkach"]
    services.move_stop(stop=stop, up=False, by=by)
    services.move_stop(stop=stop, up=True, by=by)
    assert first_stop(visit) == stop


def test_a_stop_with_findings_stays_and_an_empty_one_goes(world: World) -> None:
    visit, by = make_study_visit(world), world.acting("marta")
    make_finding(world, visit)
    with pytest.raises(StopInUse):
        services.remove_stop(stop=first_stop(visit), by=by)
    empty = VisitStop.objects.select_related("day__visit").get(name="Centrum Usług Społecznych")
    services.remove_stop(stop=empty, by=by)
    assert VisitStop.objects.count() == 2


def test_a_new_host_has_not_agreed_yet(world: World) -> None:
    visit, by = make_study_visit(world), world.acting("marta")
    stop = first_stop(visit)
    services.record_host_agreement(stop=stop, agreed_on=date(2026, 1, 20), by=by)
    with pytest.raises(DomainError, match="przyszłości"):
        services.record_host_agreement(stop=stop, agreed_on=date(2027, 1, 20), by=by)
    services.edit_stop(stop=stop, name=stop.name, area=stop.area, host=stop.host, by=by)
    assert stop.host_agreed_on == date(2026, 1, 20)
    services.edit_stop(stop=stop, name=stop.name, area=stop.area, host=world.organisations["cus_zielona"], by=by)
    assert VisitStop.objects.get(pk=stop.pk).host_agreed_on is None


def test_the_list_of_people_knows_its_seats(world: World) -> None:
    visit, by = make_study_visit(world, seats=1), world.acting("marta")
    with pytest.raises(NobodyNamed):
        services.add_participant(visit=visit, by=by)
    participant = services.add_participant(visit=visit, function="animatorka", by=by)
    with pytest.raises(NoSeatLeft):
        services.add_participant(visit=visit, function="animatorka", by=by)
    services.remove_participant(participant=participant, by=by)
    assert visit.participants.count() == 0


def test_a_finding_is_noted_kept_merged_and_put_aside(world: World) -> None:
    visit, by = make_study_visit(world, held=True), world.acting("marta")
    first = make_finding(world, visit)
    second = make_finding(world, visit, seen="Gmina jest założycielką.", open_questions="Kto jeszcze?")
    third = make_finding(world, visit, seen="Duża sala.")
    assert first.noted_by == world.people["marta"]
    assert history(first)[0].action == "support.finding.noted"
    with pytest.raises(NothingSeen):
        make_finding(world, visit, seen="  ")
    services.keep_finding(finding=first, by=by)
    services.drop_finding(finding=third, by=by)
    services.merge_finding(finding=second, into=first, by=by)
    kept = Finding.objects.get(pk=first.pk)
    assert kept.seen.splitlines() == ["Gmina daje spółdzielni stałe, powtarzalne zlecenia.", "Gmina jest założycielką."]
    assert kept.where_to_use == "Borki: koszenie i roznoszenie pism."
    assert "Kto jeszcze?" in kept.open_questions
    merged = Finding.objects.select_related("stop__day__visit").get(pk=second.pk)
    assert (merged.state, merged.merged_into) == (FindingState.MERGED, first)
    with pytest.raises(NotAllowed):
        services.keep_finding(finding=merged, by=by)
    services.keep_finding(finding=third, by=by)
    services.edit_finding(finding=third, seen="Duża sala, darmowa.", by=by)


def test_findings_merge_only_within_a_visit(world: World) -> None:
    visit, by = make_study_visit(world, held=True), world.acting("marta")
    one, other = make_finding(world, visit), make_finding(world)
    for into in (one, other):
        with pytest.raises(CannotMerge):
            services.merge_finding(finding=one, into=into, by=by)
    aside = make_finding(world, visit)
    services.drop_finding(finding=aside, by=by)
    with pytest.raises(CannotMerge):
        services.merge_finding(finding=one, into=aside, by=by)


def test_a_second_sorting_of_a_finding_is_stale(world: World) -> None:
    finding, by = make_finding(world), world.acting("marta")
    again = Finding.objects.select_related("stop__day__visit").get(pk=finding.pk)
    services.keep_finding(finding=finding, by=by)
    with pytest.raises(Stale):
        services.keep_finding(finding=again, by=by)


@pytest.mark.parametrize("who", STRANGERS)
def test_findings_are_the_regions_own_notes(world: World, who: str) -> None:
    finding, by = make_finding(world), world.acting(who)
    with pytest.raises(Finding.DoesNotExist):
        queries.finding_for(by, finding.uid)
    for service in (services.keep_finding, services.drop_finding):
        with pytest.raises(NotAllowed):
            service(finding=finding, by=by)


def test_the_ledger_answers_what_a_gmina_got(world: World) -> None:
    entry = make_support_entry(world, follow_up="Przesłać wzór umowy", follow_up_on=date(2026, 3, 5))
    make_support_entry(world, area=world.areas["borki"], form=SupportForm.COACHING)
    by = world.acting("marta")
    assert queries.support_for_area(by, world.areas["zielona"]) == [entry]
    assert queries.support_for_area(world.acting("henryk"), world.areas["zielona"]) == [entry]
    assert queries.support_for_area(world.acting("celina"), world.areas["zielona"]) == []
    wanted = queries.LedgerFilter.of({"forma": "coaching", "rok": "2026"})
    assert queries.totals(by, wanted) == queries.totals(by, queries.LedgerFilter(area_code="9901022"))
    assert queries.years(by) == [2026]
    assert queries.open_follow_ups(by, until=date(2026, 3, 10)) == [entry]
    services.settle_follow_up(entry=entry, outcome="Wzór wysłany.", by=by)
    assert queries.open_follow_ups(by, until=date(2026, 3, 10)) == []
    assert SupportEntry.objects.get(pk=entry.pk).outcome == "Wzór wysłany."
    with pytest.raises(NotAllowed):
        services.settle_follow_up(entry=entry, by=by)


def test_the_ledger_refuses_what_cannot_be(world: World) -> None:
    for wrong, error in (
        ({"held_on": date(2026, 3, 3)}, HeldInFuture),
        ({"minutes": 0}, NoTimeGiven),
        ({"area": world.areas["county"]}, NotInRegion),
        ({"follow_up": "Zadzwonić"}, FollowUpWithoutDay),
        ({"follow_up_on": date(2026, 3, 3)}, FollowUpWithoutDay),
        ({"follow_up": "Zadzwonić", "follow_up_on": date(2026, 2, 1)}, FollowUpTooEarly),
    ):
        with pytest.raises(error):
            make_support_entry(world, **wrong)
