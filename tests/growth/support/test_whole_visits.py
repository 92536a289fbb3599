# SPDX-License-Identifier: EUPL-1.2
"""A study visit whole: hosts, vehicles, recruitment, reminders, attendance, the ledger, the form, what gminas adopted."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from kooperacja.base.audit.queries import history
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import IllegalMove, NotAllowed
from kooperacja.base.notifications.models import Message, OutsideMessage
from kooperacja.growth.recruitment import services as recruitment
from kooperacja.growth.recruitment.enums import RecruitmentState
from kooperacja.growth.recruitment.models import Candidate
from kooperacja.growth.support import queries, services
from kooperacja.growth.support.enums import AdoptionLevel, InvitationState, Theme, VisitState
from kooperacja.growth.support.models import (
    AdoptionAnswer,
    EvaluationAnswer,
    HostInvitation,
    StudyVisit,
    SupportEntry,
    VisitDay,
    VisitParticipant,
    VisitReminder,
    VisitStop,
)
from kooperacja.growth.support.queries import afterwards
from kooperacja.growth.support.services.afterwards import EnoughSheets, LevelNeeded, NobodyToAsk, NothingSaid, WhoSaidIt
from kooperacja.growth.support.services.group import AlreadyRecruits, ClosesAfterDeparture, DayUnknown, NotYetThatDay
from kooperacja.growth.support.services.hosts import (
    AlreadyAsked,
    HostHasNoAccount,
    NoHostYet,
    ReturnBeforeDeparture,
    WhyNot,
)
from kooperacja.growth.support.services.visits import AlreadyOnList, FullNameNeeded
from tests.growth.participants.factories import make_clause, make_participant
from tests.growth.recruitment.factories import make_candidate
from tests.growth.support.factories import first_stop, make_finding, make_funding_label, make_study_visit
from tests.world import World, instant

STRANGERS = ["alicja", "grazyna", "celina", "bartek", "maria", "filip"]


def planned(world: World, **changes: object) -> StudyVisit:
    """A visit of one day in April, with money and hours."""
    visit = make_study_visit(world, funding_label=make_funding_label(world), **changes)
    by = world.acting("marta")
    days = list(visit.days.order_by("number"))
    services.edit_day(day=days[1], date=date(2026, 4, 15), by=by)
    services.edit_day(day=days[0], date=date(2026, 4, 14), by=by)
    last = VisitStop.objects.select_related("day__visit", "area").get(day=days[1])
    services.edit_stop(stop=last, name=last.name, area=last.area, starts_at=time(9), ends_at=time(11), by=by)
    return visit


def agreed(world: World, visit: StudyVisit) -> StudyVisit:
    """The same visit when all hosts have said yes."""
    for stop in VisitStop.objects.filter(day__visit=visit).select_related("day__visit"):
        services.record_host_agreement(stop=stop, agreed_by="dyrektorka, telefon", by=world.acting("marta"))
    return services.move_visit(visit=visit, to=VisitState.HOST_AGREED, by=world.acting("marta"))


def gathered(world: World) -> StudyVisit:
    """A closed group of two gminas, ready to go in a bus of ten."""
    visit, by = agreed(world, planned(world)), world.acting("marta")
    services.add_participant(
        visit=visit, name="Ewa Brzoza", function="organizatorka", organisation=world.organisations["cus_zielona"],
        special_needs="bez glutenu", email="ewa@example.org", is_registered=True, by=by,
    )  # fmt: skip
    services.add_participant(
        visit=visit, name="Henryk Dąb", organisation=world.organisations["gmina_zielona"], by=by
    )  # fmt: skip
    services.add_participant(
        visit=visit, name="Lidia Brzezina", organisation=world.organisations["cus_jasna"], is_registered=True, by=by
    )  # fmt: skip
    services.move_visit(visit=visit, to=VisitState.GROUP_CONFIRMED, by=by)
    services.add_transport(
        visit=visit, carrier="Przewozy Lipka", seats=10, departure_place="dworzec", departs_at=time(7), by=by
    )
    return services.move_visit(visit=visit, to=VisitState.LOGISTICS_READY, by=by)


def held(world: World) -> StudyVisit:
    """The same visit after it took place; Lidia was there on the first day only."""
    visit = gathered(world)
    by = world.acting("marta", "2026-04-15 20:00")
    people = {p.name: p.uid for p in VisitParticipant.objects.filter(visit=visit)}
    for day in visit.days.order_by("number"):
        services.note_attendance(
            day=day,
            present={uid: name != "Lidia Brzezina" or day.number == 1 for name, uid in people.items()},
            by=by,
        )
    return services.move_visit(visit=visit, to=VisitState.HELD, by=by)


def followed(world: World) -> StudyVisit:
    """The same visit when its findings are sorted."""
    visit, by = held(world), world.acting("marta", "2026-04-16 20:00")
    finding = make_finding(world, visit)
    services.move_visit(visit=visit, to=VisitState.FEEDBACK, by=by)
    services.keep_finding(finding=finding, by=by)
    return services.move_visit(visit=visit, to=VisitState.FOLLOW_UP, by=by)


# ── Hosts ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_host_is_asked_answers_and_the_day_stands_at_the_stop(world: World) -> None:
    visit = planned(world)
    stop = VisitStop.objects.select_related("day__visit", "host").get(name="Centrum Usług Społecznych")
    invitation = services.invite_host(stop=stop, words="Przyjedziemy w 20 osób.", by=world.acting("marta"))
    told = Message.objects.filter(kind="support.host.asked")
    assert world.people["grazyna"].pk in {m.to_id for m in told}
    with pytest.raises(AlreadyAsked):
        services.invite_host(stop=stop, by=world.acting("marta"))
    assert queries.invitations_waiting(world.acting("grazyna")) == [invitation]
    invitation = queries.invitation_for(world.acting("grazyna"), invitation.uid)
    services.answer_invitation(invitation=invitation, agrees=True, terms="Do 20 osób.", by=world.acting("grazyna"))
    stop.refresh_from_db()
    assert stop.host_agreed_on == date(2026, 3, 2)
    assert "Grażyna Wolska" in stop.host_agreed_by
    assert Message.objects.filter(kind="support.host.answered", to=world.people["marta"]).count() == 1
    assert history(visit)[0].action == "support.visit.host_said_yes"
    services.answer_invitation(invitation=invitation, agrees=False, terms="Remont sali.", by=world.acting("grazyna"))
    stop.refresh_from_db()
    assert stop.host_agreed_on is None
    services.invite_host(stop=stop, by=world.acting("marta"))
    assert HostInvitation.objects.filter(stop=stop).exclude(state=InvitationState.TAKEN_BACK).count() == 1


def test_a_refusal_says_why_and_only_the_host_answers(world: World) -> None:
    planned(world)
    stop = VisitStop.objects.select_related("day__visit", "host").get(name="Centrum Usług Społecznych")
    invitation = services.invite_host(stop=stop, by=world.acting("marta"))
    with pytest.raises(WhyNot) as refused:
        services.answer_invitation(invitation=invitation, agrees=False, by=world.acting("grazyna"))
    assert refused.value.field == "terms"
    for who in ("marta", "celina", "henryk", "alicja", "bartek"):
        with pytest.raises(NotAllowed):
            services.answer_invitation(invitation=invitation, agrees=True, by=world.acting(who))
    for who in ("celina", "henryk", "bartek"):
        with pytest.raises(HostInvitation.DoesNotExist):
            queries.invitation_for(world.acting(who), invitation.uid)


def test_who_cannot_be_asked(world: World) -> None:
    visit = planned(world)
    stop = VisitStop.objects.select_related("day__visit").get(name="Świetlica w Borkach")
    with pytest.raises(NoHostYet):
        services.invite_host(stop=stop, by=world.acting("marta"))
    services.edit_stop(
        stop=stop, name=stop.name, area=stop.area, host=world.organisations["cus_jasna"], by=world.acting("marta")
    )
    world.memberships["celina"].delete()
    with pytest.raises(HostHasNoAccount):
        services.invite_host(stop=stop, by=world.acting("marta"))
    for who in STRANGERS:
        with pytest.raises(NotAllowed):
            services.invite_host(stop=first_stop(visit), by=world.acting(who))


def test_another_host_or_a_visit_called_off_takes_the_question_back(world: World) -> None:
    visit = planned(world)
    stop = VisitStop.objects.select_related("day__visit", "host").get(name="Centrum Usług Społecznych")
    first = services.invite_host(stop=stop, by=world.acting("marta"))
    services.edit_stop(
        stop=stop, name=stop.name, area=stop.area, host=world.organisations["gmina_zielona"], by=world.acting("marta")
    )
    first.refresh_from_db()
    assert first.state == InvitationState.TAKEN_BACK
    second = services.invite_host(stop=stop, by=world.acting("marta"))
    services.move_visit(visit=visit, to=VisitState.CANCELLED, reason="Śnieg.", by=world.acting("marta"))
    second.refresh_from_db()
    assert second.state == InvitationState.TAKEN_BACK
    with pytest.raises(NotAllowed):
        services.answer_invitation(
            invitation=queries.invitation_for(world.acting("henryk"), second.uid),
            agrees=True,
            by=world.acting("henryk"),
        )


# ── Vehicles ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_bus_is_compared_with_the_group(world: World) -> None:
    visit, by = agreed(world, planned(world)), world.acting("marta")
    for name in ("Ewa Brzoza", "Jan Lis"):
        services.add_participant(visit=visit, name=name, by=by)
    services.move_visit(visit=visit, to=VisitState.GROUP_CONFIRMED, by=by)
    small = services.add_transport(visit=visit, vehicle="minibus", seats=1, cost_amount=Decimal("1200.50"), by=by)
    with pytest.raises(services.NotYet, match="Miejsc w pojazdach jest 1, a na liście 2"):
        services.move_visit(visit=visit, to=VisitState.LOGISTICS_READY, by=by)
    services.edit_transport(transport=small, seats=2, by=by)
    services.move_visit(visit=visit, to=VisitState.LOGISTICS_READY, by=by)
    services.remove_transport(transport=small, by=by)
    assert queries.transports_of(visit) == []
    for who in STRANGERS:
        with pytest.raises(NotAllowed):
            services.add_transport(visit=visit, by=world.acting(who))


def test_on_one_day_nobody_returns_before_leaving(world: World) -> None:
    visit = services.propose_visit(
        title="Jeden dzień", purpose="Zobaczyć.", organiser=world.organisations["rops"], by=world.acting("marta")
    )
    services.add_day(visit=visit, by=world.acting("marta"))
    with pytest.raises(ReturnBeforeDeparture) as refused:
        services.add_transport(visit=visit, departs_at=time(16), returns_at=time(8), by=world.acting("marta"))
    assert refused.value.field == "returns_at"


# ── Announcement and recruitment ───────────────────────────────────────────────────────────────────────────────────


def test_nothing_is_announced_without_the_label(world: World) -> None:
    visit = agreed(world, make_study_visit(world))
    with pytest.raises(services.NotYet, match="oznaczenie finansowania"):
        services.move_visit(visit=visit, to=VisitState.PUBLISHED, by=world.acting("marta"))
    with pytest.raises(StudyVisit.DoesNotExist):
        queries.public_visit_for(visit.uid)


def recruiting(world: World, seats: int = 1) -> StudyVisit:
    """An announced visit whose form is open."""
    make_clause(world)
    visit, by = agreed(world, planned(world)), world.acting("marta")
    services.move_visit(visit=visit, to=VisitState.PUBLISHED, by=by)
    services.plan_visit_recruitment(
        visit=visit, opens_on=date(2026, 3, 2), closes_on=date(2026, 4, 1), seats=seats, per_gmina=2,
        rules_of_preference=["works_in_region", "begins"], by=by,
    )  # fmt: skip
    return services.move_visit(visit=visit, to=VisitState.RECRUITMENT, by=by)


def test_recruitment_fills_the_list_and_a_withdrawal_moves_the_reserve_up(world: World) -> None:
    visit, by = recruiting(world), world.acting("marta")
    call = visit.recruitment
    assert call is not None
    assert call.state == RecruitmentState.OPEN
    assert [c.points for c in call.criteria.order_by("position")] == [0, 5]
    assert call.funding_label == visit.funding_label
    first = make_candidate(world, call, "Ewa Brzoza", points=True, diet="bez glutenu")
    make_candidate(world, call, "Jan Lis", area=world.areas["jasna"], institution=world.organisations["cus_jasna"])
    with pytest.raises(services.NotYet, match="Bez decyzji: 2"):
        services.move_visit(visit=visit, to=VisitState.GROUP_CONFIRMED, by=by)
    recruitment.choose(recruitment=call, by=by)
    services.move_visit(visit=visit, to=VisitState.GROUP_CONFIRMED, by=by)
    call.refresh_from_db()
    assert call.state == RecruitmentState.CLOSED
    assert [(p.name, p.special_needs) for p in queries.people_of(visit)] == [("Ewa Brzoza", "bez glutenu")]
    recruitment.withdraw(candidate=Candidate.objects.get(pk=first.pk), by=by)
    assert services.follow_recruitments(by=Acting.system(at=by.at)) == 1
    assert [(p.name, p.area) for p in queries.people_of(visit)] == [("Jan Lis", world.areas["jasna"])]
    assert services.follow_recruitments(by=Acting.system(at=by.at)) == 0


def test_who_is_taken_off_the_list_by_hand_stays_off_and_the_reserve_comes(world: World) -> None:
    visit, by = recruiting(world), world.acting("marta")
    call = visit.recruitment
    assert call is not None
    make_candidate(world, call, "Ewa Brzoza", points=True)
    make_candidate(world, call, "Jan Lis")
    recruitment.choose(recruitment=call, by=by)
    services.move_visit(visit=visit, to=VisitState.GROUP_CONFIRMED, by=by)
    services.remove_participant(participant=VisitParticipant.objects.get(visit=visit), by=by)
    assert [p.name for p in queries.people_of(visit)] == ["Jan Lis"]
    assert services.follow_recruitments(by=Acting.system(at=by.at)) == 0
    assert OutsideMessage.objects.filter(kind="recruitment.candidate.moved_up").count() == 1


def test_more_seats_of_a_visit_are_seats_of_its_recruitment(world: World) -> None:
    visit, by = recruiting(world), world.acting("marta")
    call = visit.recruitment
    assert call is not None
    make_candidate(world, call, "Ewa Brzoza", points=True)
    make_candidate(world, call, "Jan Lis")
    recruitment.choose(recruitment=call, by=by)
    services.move_visit(visit=visit, to=VisitState.GROUP_CONFIRMED, by=by)
    services.edit_visit(
        visit=visit, title=visit.title, purpose=visit.purpose, organiser=visit.organiser, seats=2,
        funding_label=visit.funding_label, by=by,
    )  # fmt: skip
    assert [p.name for p in queries.people_of(visit)] == ["Ewa Brzoza", "Jan Lis"]


def test_a_recruitment_is_planned_once_and_ends_before_departure(world: World) -> None:
    visit, by = planned(world), world.acting("marta")
    days = {"opens_on": date(2026, 3, 2), "closes_on": date(2026, 4, 14), "seats": 5}
    with pytest.raises(ClosesAfterDeparture) as refused:
        services.plan_visit_recruitment(visit=visit, by=by, **days)
    assert refused.value.field == "closes_on"
    days["closes_on"] = date(2026, 4, 2)
    for who in STRANGERS:
        with pytest.raises(NotAllowed):
            services.plan_visit_recruitment(visit=visit, by=world.acting(who), **days)
    services.plan_visit_recruitment(visit=visit, by=by, **days)
    with pytest.raises(AlreadyRecruits):
        services.plan_visit_recruitment(visit=visit, by=by, **days)


def test_a_visit_called_off_calls_its_recruitment_off(world: World) -> None:
    visit = recruiting(world)
    assert visit.recruitment is not None
    make_candidate(world, visit.recruitment)
    services.move_visit(visit=visit, to=VisitState.CANCELLED, reason="Śnieg.", by=world.acting("marta"))
    visit.recruitment.refresh_from_db()
    assert visit.recruitment.state == RecruitmentState.CANCELLED
    assert OutsideMessage.objects.filter(kind="recruitment.recruitment.cancelled").count() == 1


# ── The list, reminders, attendance, the ledger ────────────────────────────────────────────────────────────────────


def test_the_register_knows_a_person_who_is_put_on_the_list_by_hand(world: World) -> None:
    visit, by = planned(world), world.acting("marta")
    with pytest.raises(FullNameNeeded):
        services.add_participant(visit=visit, name="Ewa", is_registered=True, by=by)
    known = make_participant(world)
    added = services.add_participant(
        visit=visit, name="Ewa Brzoza", email="ewa.brzoza@example.org", is_registered=True, by=by
    )
    assert added.participant == known
    with pytest.raises(AlreadyOnList):
        services.add_participant(
            visit=visit, name="Ewa Brzoza", email="ewa.brzoza@example.org", is_registered=True, by=by
        )


def test_guests_and_hosts_are_reminded_once_a_week_before_and_once_a_day_before(world: World) -> None:
    visit = gathered(world)
    for at, sent in (
        ("2026-04-01 08:00", 0),
        ("2026-04-08 08:00", 1),
        ("2026-04-09 08:00", 0),
        ("2026-04-13 08:00", 1),
    ):
        assert services.remind_guests(by=Acting.system(at=instant(at))) == sent
    assert VisitReminder.objects.filter(visit=visit).count() == 2
    outside = OutsideMessage.objects.filter(kind="support.visit.reminder").order_by("pk")
    assert [m.address for m in outside] == ["ewa@example.org"] * 2
    assert "dworzec" in outside[0].body
    assert "Brzoza" not in outside[0].subject + outside[0].body
    assert Message.objects.filter(kind="support.visit.reminder", to=world.people["grazyna"]).count() == 2


def test_attendance_waits_for_its_day(world: World) -> None:
    visit = gathered(world)
    day = visit.days.get(number=1)
    person = VisitParticipant.objects.filter(visit=visit)[0]
    with pytest.raises(NotYetThatDay):
        services.note_attendance(day=day, present={person.uid: True}, by=world.acting("marta"))
    with pytest.raises(services.NotYet, match="nie nadszedł"):
        services.move_visit(visit=visit, to=VisitState.HELD, by=world.acting("marta"))
    late = world.acting("marta", "2026-04-15 20:00")
    with pytest.raises(services.NotYet, match="jeszcze o: 3"):
        services.move_visit(visit=visit, to=VisitState.HELD, by=late)
    for who in STRANGERS:
        with pytest.raises(NotAllowed):
            services.note_attendance(day=day, present={}, by=world.acting(who, "2026-04-15 20:00"))
    unknown = VisitDay.objects.create(visit=visit, number=3)
    with pytest.raises(DayUnknown):
        services.note_attendance(day=unknown, present={}, by=late)


def test_when_held_every_gmina_has_its_row_with_people_and_minutes(world: World) -> None:
    visit = held(world)
    rows = {e.area.code: e for e in SupportEntry.objects.filter(visit=visit).select_related("area")}
    assert {code: (e.minutes, e.people_count) for code, e in rows.items()} == {"9901013": (360, 2), "9901032": (240, 1)}
    assert rows["9901013"].funding_label == visit.funding_label
    assert {(str(a.participant), a.minutes) for e in rows.values() for a in e.attendances.all()} == {
        ("Ewa Brzoza", 360), ("Lidia Brzezina", 240),
    }  # fmt: skip
    assert queries.source_of(rows["9901013"]) == ("Wizyta studyjna", f"/region/wizyty/{visit.uid}/")


def test_a_corrected_list_corrects_the_ledger(world: World) -> None:
    visit, by = held(world), world.acting("daria", "2026-04-17 09:00")
    lidia = VisitParticipant.objects.get(visit=visit, name="Lidia Brzezina")
    day = visit.days.get(number=1)
    services.note_attendance(day=day, present={lidia.uid: False}, by=by)
    row = SupportEntry.objects.get(visit=visit, area=world.areas["jasna"])
    assert row.withdrawn_on is not None
    services.note_attendance(day=day, present={lidia.uid: True}, by=by)
    row.refresh_from_db()
    assert row.withdrawn_on is None
    services.set_day_length(day=day, minutes=300, by=by)
    row.refresh_from_db()
    assert row.minutes == 300
    assert SupportEntry.objects.filter(visit=visit).count() == 2


def test_an_animator_corrects_the_list_there_and_back(world: World) -> None:
    visit, by = held(world), world.acting("marta", "2026-04-17 09:00")
    lidia, day = VisitParticipant.objects.get(visit=visit, name="Lidia Brzezina"), visit.days.get(number=1)
    for is_present in (False, True):
        services.note_attendance(day=day, present={lidia.uid: is_present}, by=by)
        row = SupportEntry.objects.get(visit=visit, area=world.areas["jasna"])
        assert (row.withdrawn_on is None) is is_present
    services.withdraw_support(entry=row, reason="wpisane dwa razy", by=by)
    services.note_attendance(day=day, present={lidia.uid: True}, by=by)
    row.refresh_from_db()
    assert row.withdrawn_reason == "wpisane dwa razy"


def test_what_is_corrected_after_a_visit_is_corrected_in_the_ledger(world: World) -> None:
    visit, by = held(world), world.acting("marta", "2026-04-17 09:00")
    rows = SupportEntry.objects.filter(visit=visit, withdrawn_on=None)
    other = make_funding_label(world, name="Inne źródło")
    services.edit_visit(
        visit=visit, title="Nowy tytuł", purpose=visit.purpose, organiser=visit.organiser, funding_label=other, by=by
    )
    assert {(r.topic, r.funding_label) for r in rows.all()} == {("Nowy tytuł", other)}
    services.edit_day(day=visit.days.get(number=2), date=date(2026, 4, 16), by=by)
    assert {r.held_on for r in rows.all()} == {date(2026, 4, 16)}
    stop = VisitStop.objects.select_related("day__visit", "area").get(day__visit=visit, day__number=2)
    services.edit_stop(stop=stop, name=stop.name, area=stop.area, starts_at=time(9), ends_at=time(12), by=by)
    assert rows.get(area=world.areas["zielona"]).minutes == 420
    services.remove_participant(participant=VisitParticipant.objects.get(visit=visit, name="Lidia Brzezina"), by=by)
    assert [r.area for r in rows.all()] == [world.areas["zielona"]]
    services.edit_stop(stop=stop, name=stop.name, area=stop.area, by=by)
    assert rows.get().minutes == 240


# ── The form ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_form_opens_by_itself_is_anonymous_and_hides_small_numbers(world: World) -> None:
    visit = held(world)
    found = queries.evaluation_of(visit)
    assert found is not None
    assert [m.address for m in OutsideMessage.objects.filter(kind="support.evaluation.opened")] == ["ewa@example.org"]
    guest = Acting.public(at=instant("2026-04-17 09:00"))
    with pytest.raises(NothingSaid):
        services.fill_evaluation(evaluation=found, scores={"useful": 9}, words={"better": " "}, by=guest)
    for score in (1, 4, 5, 5):
        services.fill_evaluation(evaluation=found, scores={"useful": score}, words={"better": "Dłużej."}, by=guest)
    results = queries.results_of(found)
    assert (results.is_hidden, results.needed, results.scores, results.words) == (True, 1, (), ())
    services.fill_evaluation(evaluation=found, scores={"useful": 5, "time": 2}, words={}, by=guest)
    results = queries.results_of(found)
    assert results.scores[0].votes == [1, 4, 5, 5, 5]
    assert results.scores[0].is_divided
    assert results.scores[3].votes == ()
    fields = {f.name for f in EvaluationAnswer._meta.get_fields()}
    assert fields == {"id", "sheet", "question", "score", "words"}
    with pytest.raises(EnoughSheets):
        for _more in range(10):
            services.fill_evaluation(evaluation=found, scores={"useful": 5}, words={}, by=guest)
    with pytest.raises(NotAllowed):
        services.fill_evaluation(
            evaluation=found, scores={"useful": 5}, words={}, by=Acting.public(at=instant("2026-05-17 09:00"))
        )


# ── Findings and what gminas adopted ───────────────────────────────────────────────────────────────────────────────


def test_findings_are_grouped_by_theme(world: World) -> None:
    visit, by = held(world), world.acting("marta")
    first, second = make_finding(world, visit), make_finding(world, visit, seen="Klub")
    services.set_theme(finding=first, theme=Theme.ORDERING, by=by)
    groups = queries.findings_by_theme(by, visit)
    assert [(g.theme, g.findings) for g in groups] == [("", [second]), ("ordering", [first])]
    with pytest.raises(NotAllowed):
        services.set_theme(finding=first, theme="", by=world.acting("grazyna"))


def test_gminas_are_asked_after_ninety_days_and_once_more_after_a_fortnight(world: World) -> None:
    visit = followed(world)
    for at, told in (
        ("2026-07-13 09:00", 0),
        ("2026-07-14 09:00", 2),
        ("2026-07-15 09:00", 0),
        ("2026-07-29 09:00", 2),
    ):
        assert services.ask_overdue(by=Acting.system(at=instant(at))) == told, at
    assert services.ask_overdue(by=Acting.system(at=instant("2026-09-01 09:00"))) == 0
    assert Message.objects.filter(kind="support.adoption.asked", to=world.people["grazyna"]).count() == 2
    assert [a.area.name for a in queries.adoptions_of(world.acting("marta"), visit)] == ["Jasna", "Zielona"]
    assert [a.area.name for a in queries.adoptions_waiting(world.acting("henryk"))] == ["Zielona"]


def test_a_gmina_answers_for_itself_and_the_region_says_who_said_it(world: World) -> None:
    visit = followed(world)
    marta = world.acting("marta", "2026-07-20 09:00")
    with pytest.raises(services.NotYet, match="Zapytaj gminy"):
        services.move_visit(visit=visit, to=VisitState.CLOSED, by=marta)
    services.ask_adoption(visit=visit, by=marta)
    assert services.ask_adoption(visit=visit, by=marta) == []
    zielona = queries.adoption_for(world.acting("henryk"), AdoptionAnswer.objects.get(area=world.areas["zielona"]).uid)
    with pytest.raises(LevelNeeded):
        services.answer_adoption(answer=zielona, level="", by=world.acting("henryk"))
    services.answer_adoption(
        answer=zielona,
        level=AdoptionLevel.STARTED,
        note="Piszemy zlecenie.",
        by=world.acting("henryk", "2026-07-21 09:00"),
    )
    assert "Henryk Dąb" in zielona.answered_by
    with pytest.raises(services.NotYet, match="Czekają: Jasna"):
        services.move_visit(visit=visit, to=VisitState.CLOSED, by=marta)
    jasna = queries.adoption_for(marta, AdoptionAnswer.objects.get(area=world.areas["jasna"]).uid)
    for who in ("henryk", "grazyna", "alicja", "bartek"):
        with pytest.raises(NotAllowed):
            services.answer_adoption(answer=jasna, level=AdoptionLevel.NOTHING, by=world.acting(who))
        with pytest.raises(AdoptionAnswer.DoesNotExist):
            queries.adoption_for(world.acting(who), jasna.uid)
    with pytest.raises(WhoSaidIt):
        services.answer_adoption(answer=jasna, level=AdoptionLevel.NOTHING, by=marta)
    services.answer_adoption(answer=jasna, level=AdoptionLevel.NOTHING, said_by="dyrektorka, telefon", by=marta)
    services.move_visit(visit=visit, to=VisitState.CLOSED, by=marta)
    with pytest.raises(NotAllowed):
        services.answer_adoption(
            answer=queries.adoption_for(world.acting("henryk"), zielona.uid), level=AdoptionLevel.ADOPTED,
            by=world.acting("henryk"),
        )  # fmt: skip


def test_stages_are_not_skipped(world: World) -> None:
    with pytest.raises(IllegalMove):
        services.move_visit(visit=make_study_visit(world), to=VisitState.HELD, by=world.acting("marta"))


def test_a_visit_of_the_team_alone_asks_nobody(world: World) -> None:
    visit = make_study_visit(world, held=True)
    finding = make_finding(world, visit)
    by = world.acting("marta")
    services.move_visit(visit=visit, to=VisitState.FEEDBACK, by=by)
    services.keep_finding(finding=finding, by=by)
    services.move_visit(visit=visit, to=VisitState.FOLLOW_UP, by=by)
    with pytest.raises(NobodyToAsk):
        services.ask_adoption(visit=visit, by=by)
    services.move_visit(visit=visit, to=VisitState.CLOSED, by=by)


def test_an_answer_points_at_what_upper_apps_offer(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    visit = followed(world)
    offered = queries.Adoptable("practices.practice", visit.uid, "Zlecenia dla spółdzielni")
    monkeypatch.setattr(afterwards, "_SOURCES", [lambda _by, _visit, _area: [offered]])
    services.ask_adoption(visit=visit, by=world.acting("marta"))
    answer = AdoptionAnswer.objects.select_related("visit", "area").get(area=world.areas["zielona"])
    services.answer_adoption(answer=answer, level=AdoptionLevel.ADOPTED, about=offered.key, by=world.acting("henryk"))
    answer.refresh_from_db()
    assert (answer.about_kind, answer.about_label) == ("practices.practice", "Zlecenia dla spółdzielni")
    services.answer_adoption(
        answer=answer, level=AdoptionLevel.ADOPTED, about="practices.practice:zmyślone", by=world.acting("henryk")
    )
    assert answer.about_label == ""
