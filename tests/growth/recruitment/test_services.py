# SPDX-License-Identifier: EUPL-1.2
"""Recruiting: it works, strangers are refused, wrong states are refused, twice is once, the trace and the message are there."""

from __future__ import annotations

from datetime import date

import pytest

from kooperacja.base.audit.queries import history
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed
from kooperacja.base.notifications.models import Message, OutsideMessage
from kooperacja.growth.participants.models import Consent, Participant
from kooperacja.growth.recruitment import queries, services
from kooperacja.growth.recruitment.enums import CandidateState, RecruitmentState
from kooperacja.growth.recruitment.models import Candidate
from kooperacja.growth.recruitment.services.candidates import FORMS_AN_HOUR, NotFormal
from tests.growth.recruitment.factories import make_candidate, make_recruitment, visitor
from tests.world import World


def test_a_recruitment_is_planned_opened_and_closed(world: World) -> None:
    call = make_recruitment(world, is_open=False)
    assert call.state == RecruitmentState.DRAFT and len(call.code) == 7
    marta = world.acting("marta")
    services.open_recruitment(recruitment=call, by=marta)
    assert call.clause is not None and call.clause.version == 1
    services.close_recruitment(recruitment=call, by=marta)
    with pytest.raises(IllegalMove):
        services.close_recruitment(recruitment=call, by=marta)
    assert [e.action.rsplit(".", 1)[1] for e in history(call)] == ["closed", "opened", "planned"]


@pytest.mark.parametrize("who", ["celina", "henryk", "grazyna"])
def test_strangers_do_not_recruit(world: World, who: str) -> None:
    call = make_recruitment(world)
    with pytest.raises(NotAllowed):
        services.plan_recruitment(
            title="X", opens_on=date(2026, 3, 1), closes_on=date(2026, 3, 2), seats=1, by=world.acting(who)
        )
    with pytest.raises(NotAllowed):
        services.close_recruitment(recruitment=call, by=world.acting(who))


def test_days_seats_and_clause_are_checked(world: World) -> None:
    with pytest.raises(services.BadDates):
        make_recruitment(world, closes_on=date(2026, 2, 1))
    with pytest.raises(DomainError):
        make_recruitment(world, seats=0)
    past = make_recruitment(world, opens_on=date(2026, 1, 1), closes_on=date(2026, 1, 31), is_open=False)
    with pytest.raises(DomainError, match="minął"):
        services.open_recruitment(recruitment=past, by=world.acting("marta"))


def test_a_person_applies_and_becomes_a_participant(world: World) -> None:
    call = make_recruitment(world)
    made = make_candidate(world, call, points=True, verified=False, diet="bez mięsa")
    assert made.state == CandidateState.APPLIED and made.points == 5
    person = Participant.objects.get()
    assert (str(person), person.employer, person.work_area) == (
        "Ewa Brzoza", world.organisations["cus_zielona"], world.areas["zielona"],
    )  # fmt: skip
    assert Consent.objects.filter(participant=person).count() == 2
    letter = OutsideMessage.objects.get()
    assert letter.address == "ewa.brzoza@example.org" and str(made.uid) in letter.path
    assert "Brzoza" not in letter.subject + letter.body + letter.path


def test_the_same_person_twice_is_a_sentence_and_nothing_is_doubled(world: World) -> None:
    call = make_recruitment(world)
    make_candidate(world, call)
    with pytest.raises(services.AlreadyApplied, match="Masz już zgłoszenie"):
        make_candidate(world, call, "ewa brzoza", email="EWA.brzoza@example.org")
    assert (Candidate.objects.count(), Participant.objects.count()) == (1, 1)
    other = make_recruitment(world, title="Wizyta")
    make_candidate(world, other)
    assert (Candidate.objects.count(), Participant.objects.count()) == (2, 1)


@pytest.mark.parametrize("at", ["2026-02-19 12:00", "2026-03-11 00:01"])
def test_before_the_first_and_after_the_last_day_nobody_applies(world: World, at: str) -> None:
    call = make_recruitment(world)
    with pytest.raises(NotAllowed, match="nie przyjmuje"):
        make_candidate(world, call, at=at, verified=False)


def test_the_clause_has_to_be_read_and_a_flood_is_stopped(world: World) -> None:
    call = make_recruitment(world)
    with pytest.raises(DomainError, match="danymi"):
        make_candidate(world, call, has_read=False)
    for number in range(FORMS_AN_HOUR):
        make_candidate(world, call, f"Osoba Numer{number}", sender="skrót", verified=False)
    with pytest.raises(services.TooMany):
        make_candidate(world, call, "Jeszcze Jedna", sender="skrót", verified=False)
    make_candidate(world, call, "Jeszcze Jedna", sender="skrót", verified=False, at="2026-03-02 10:01")


def test_what_the_region_finds_counts_more_than_what_was_said(world: World) -> None:
    call = make_recruitment(world)
    made = make_candidate(world, call, points=True, verified=False)
    points, formal = queries.criteria_of(call)
    services.verify(candidate=made, confirmed={points: False, formal: True}, by=world.acting("marta"))
    assert (made.state, made.points) == (CandidateState.VERIFIED, 0)
    second = make_candidate(world, call, "Jan Bez", verified=False)
    with pytest.raises(NotFormal):
        services.verify(candidate=second, confirmed={formal: False}, by=world.acting("marta"))


def test_the_list_is_made_by_the_rules_and_everybody_is_told(world: World) -> None:
    call = make_recruitment(world, seats=2)
    make_candidate(world, call, "Ewa Pierwsza", at="2026-03-02 08:00")
    make_candidate(world, call, "Jan Drugi", at="2026-03-02 08:10")
    make_candidate(world, call, "Ola Punktowa", points=True, at="2026-03-02 08:20")
    services.choose(recruitment=call, by=world.acting("marta"))
    assert [str(c) for c in queries.accepted(call)] == ["Ewa Pierwsza", "Ola Punktowa"]
    (waiting,) = queries.reserve(call)
    assert (str(waiting), waiting.place) == ("Jan Drugi", 1) and "zabrakło miejsc" in waiting.reason
    kinds = list(OutsideMessage.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds.count("recruitment.candidate.accepted") == 2 and kinds.count("recruitment.candidate.reserve") == 1
    with pytest.raises(DomainError, match="Nie ma sprawdzonych"):
        services.choose(recruitment=call, by=world.acting("marta"))


def test_a_seat_that_is_given_back_goes_to_the_first_who_waits(world: World) -> None:
    call = make_recruitment(world, seats=1)
    for name in ("Ewa Pierwsza", "Jan Drugi", "Ola Trzecia"):
        make_candidate(world, call, name)
    services.choose(recruitment=call, by=world.acting("marta"))
    (seated,) = queries.accepted(call)
    seated.recruitment = call
    services.withdraw(candidate=seated, by=visitor())
    assert [str(c) for c in queries.accepted(call)] == ["Jan Drugi"]
    assert [(str(c), c.place) for c in queries.reserve(call)] == [("Ola Trzecia", 1)]
    moved = OutsideMessage.objects.get(kind="recruitment.candidate.moved_up")
    assert moved.address == "jan.drugi@example.org"
    assert Message.objects.filter(kind="recruitment.recruitment.changed", to=world.people["marta"]).exists()
    with pytest.raises(IllegalMove):
        services.withdraw(candidate=seated, by=visitor())
    assert len(queries.accepted(call)) == 1


def test_who_withdrew_may_apply_again(world: World) -> None:
    call = make_recruitment(world)
    made = make_candidate(world, call)
    services.withdraw(candidate=made, by=visitor())
    again = make_candidate(world, call, points=True, verified=False)
    assert again.pk == made.pk and again.state == CandidateState.APPLIED and again.points == 5


def test_refusing_needs_a_reason_and_frees_the_seat(world: World) -> None:
    call = make_recruitment(world, seats=1)
    first, second = make_candidate(world, call, "Ewa Pierwsza"), make_candidate(world, call, "Jan Drugi")
    services.choose(recruitment=call, by=world.acting("marta"))
    first, second = queries.candidate_for(world.acting("marta"), first.uid), second
    with pytest.raises(services.ReasonNeeded):
        services.reject(candidate=first, reason=" ", by=world.acting("marta"))
    with pytest.raises(NotAllowed):
        services.reject(candidate=first, reason="x", by=world.acting("celina"))
    services.reject(candidate=first, reason="Pomyłka w zgłoszeniu", by=world.acting("marta"))
    assert [str(c) for c in queries.accepted(call)] == ["Jan Drugi"]


def test_out_of_turn_only_with_a_reason_and_a_free_seat(world: World) -> None:
    call = make_recruitment(world, seats=2, per_institution=1)
    make_candidate(world, call, "Ewa Pierwsza")
    second = make_candidate(world, call, "Jan Drugi")
    third = make_candidate(world, call, "Ola Trzecia")
    services.choose(recruitment=call, by=world.acting("marta"))
    second, third = (queries.candidate_for(world.acting("marta"), c.uid) for c in (second, third))
    assert second.state == CandidateState.RESERVE and "limit" in second.reason
    with pytest.raises(services.ReasonNeeded):
        services.accept(candidate=second, reason="", by=world.acting("marta"))
    services.accept(candidate=second, reason="jedyna osoba z Borek", by=world.acting("marta"))
    with pytest.raises(DomainError, match="zajęte"):
        services.accept(candidate=third, reason="też", by=world.acting("marta"))


def test_more_seats_are_taken_by_those_who_wait(world: World) -> None:
    call = make_recruitment(world, seats=1)
    for name in ("Ewa Pierwsza", "Jan Drugi"):
        make_candidate(world, call, name)
    services.choose(recruitment=call, by=world.acting("marta"))
    services.edit_recruitment(recruitment=call, seats=2, by=world.acting("marta"))
    services.raise_seats(recruitment=call, by=world.acting("marta"))
    assert len(queries.accepted(call)) == 2


def test_questions_do_not_change_under_answers(world: World) -> None:
    call = make_recruitment(world)
    services.set_criteria(recruitment=call, criteria=[services.CriterionSpec("Nowe?", 3)], by=world.acting("marta"))
    make_candidate(world, call)
    with pytest.raises(DomainError, match="odpowiedział"):
        services.set_criteria(recruitment=call, criteria=[], by=world.acting("marta"))


def test_calling_off_tells_everybody(world: World) -> None:
    call = make_recruitment(world)
    make_candidate(world, call)
    services.cancel_recruitment(recruitment=call, reason="Choroba trenera", by=world.acting("marta"))
    assert OutsideMessage.objects.filter(kind="recruitment.recruitment.cancelled").count() == 1
    with pytest.raises(NotAllowed):
        services.edit_recruitment(recruitment=call, seats=9, by=world.acting("marta"))


def test_nobody_moves_up_in_what_was_called_off(world: World) -> None:
    recruitment, by = make_recruitment(world, seats=1), world.acting("marta")
    first = make_candidate(world, recruitment, "Ewa Brzoza", points=True)
    second = make_candidate(world, recruitment, "Jan Lis")
    services.choose(recruitment=recruitment, by=by)
    services.cancel_recruitment(recruitment=recruitment, reason="wyjazd odwołany", by=by)
    told = OutsideMessage.objects.count()
    services.withdraw(candidate=Candidate.objects.get(pk=first.pk), by=visitor())
    second.refresh_from_db()
    assert (second.state, OutsideMessage.objects.count()) == (CandidateState.RESERVE, told)
