# SPDX-License-Identifier: EUPL-1.2
"""Keeping participants: once each, checked, completed by themselves, merged without a loss."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db.models import Model

from kooperacja.base.audit.queries import history
from kooperacja.base.core.errors import DomainError, NotAllowed
from kooperacja.base.notifications.models import OutsideMessage
from kooperacja.base.search.models import Entry
from kooperacja.growth.participants import privacy, queries, services
from kooperacja.growth.participants.enums import ConsentKind, ExitReason, ExitSituation, Sex
from kooperacja.growth.participants.models import Consent, DataLink, Participant, Participation
from kooperacja.growth.participants.services import merging
from kooperacja.growth.projects import services as projects
from kooperacja.growth.projects.models import Project
from kooperacja.growth.recruitment.enums import CandidateState
from kooperacja.growth.recruitment.models import Candidate
from kooperacja.growth.support import services as support
from kooperacja.growth.support.enums import SupportForm
from kooperacja.growth.support.models import SupportAttendance
from tests.growth.participants.factories import make_clause, make_participant
from tests.growth.recruitment.factories import make_candidate, make_recruitment, visitor
from tests.world import World

MAN = "44051401359"
WOMAN = "93111698122"


def valid(digits: str) -> str:
    """Ten digits with their check digit."""
    weights = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
    return digits + str((10 - sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 10) % 10)


def make_timed_project(world: World) -> Project:
    """A project that lasts through 2026."""
    return projects.create_project(
        name="Kooperacja próbna", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31), by=world.acting("daria")
    )


def test_a_person_is_registered_once(world: World) -> None:
    one = make_participant(world)
    again = make_participant(world, given_name="EWA", surname="brzoza", phone="600 100 200")
    assert again.pk == one.pk and again.phone == "600 100 200" and str(again) == "Ewa Brzoza"
    other = make_participant(world, email="inna@example.org")
    assert other.pk != one.pk
    assert Entry.objects.filter(kind="participant").count() == 2
    assert [e.action.rsplit(".", 1)[1] for e in history(again)] == ["completed", "registered"]


@pytest.mark.parametrize("known_by", [{"email": "luzak@example.org"}, {"email": "", "birth_date": date(1980, 1, 2)}])
def test_a_name_without_diacritics_is_the_same_name(world: World, known_by: dict[str, Any]) -> None:
    one = make_participant(world, given_name="Łucja", surname="Żak", **known_by)
    assert make_participant(world, given_name="lucja", surname="ZAK", **known_by).pk == one.pk
    assert make_participant(world, given_name="Lucjan", surname="Zak", **known_by).pk != one.pk


def test_another_pesel_is_another_person_of_the_same_name(world: World) -> None:
    one = make_participant(world, pesel="44051401359")
    two = make_participant(world, pesel="80051543020")
    assert two.pk != one.pk and two.pesel_hash not in ("", one.pesel_hash)


@pytest.mark.parametrize("who", ["celina", "grazyna", "henryk"])
def test_strangers_see_and_register_nobody(world: World, who: str) -> None:
    one = make_participant(world)
    with pytest.raises(NotAllowed):
        make_participant(world, by=who)
    with pytest.raises(NotAllowed):
        services.edit_participant(participant=one, phone="", by=world.acting(who))
    with pytest.raises(Participant.DoesNotExist):
        queries.participant_for(world.acting(who), one.uid)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"pesel": "44051401358"}, "pesel"),
        ({"pesel": MAN, "birth_date": date(1944, 5, 15)}, "birth_date"),
        ({"pesel": MAN, "sex": Sex.WOMAN}, "sex"),
        ({"birth_date": date(2020, 1, 1)}, "birth_date"),
        ({"birth_date": date(1899, 1, 1)}, "birth_date"),
    ],
)
def test_pesel_sex_and_birth_date_agree(world: World, facts: dict[str, Any], field: str) -> None:
    with pytest.raises(DomainError) as refused:
        make_participant(world, **facts)
    assert refused.value.field == field and Participant.objects.count() == 0


def test_pesel_says_sex_and_day_and_is_never_shown_whole(world: World) -> None:
    one = make_participant(world, pesel=MAN, given_name="Jan")
    assert (one.birth_date, one.sex, one.pesel_masked) == (date(1944, 5, 14), Sex.MAN, "•••••••1359")
    with pytest.raises(services.PeselTaken):
        make_participant(world, given_name="Piotr", surname="Inny", email="", pesel=MAN)
    second = make_participant(world, given_name="Piotr", surname="Inny", email="")
    with pytest.raises(services.PeselTaken):
        services.edit_participant(participant=second, pesel=MAN, by=world.acting("marta"))
    with pytest.raises(services.DoesNotAgree):
        services.edit_participant(participant=one, birth_date=date(1950, 1, 1), by=world.acting("marta"))
    assert MAN not in str(privacy.export(one.uid))


def test_one_participation_in_a_project_within_its_days(world: World) -> None:
    one, project, marta = make_participant(world), make_timed_project(world), world.acting("marta")
    with pytest.raises(services.OutsideProject, match=r"od 1\.01\.2026 do 31\.12\.2026"):
        services.enter_project(participant=one, project=project, entered_on=date(2025, 12, 31), by=marta)
    made = services.enter_project(participant=one, project=project, entered_on=date(2026, 2, 1), by=marta)
    with pytest.raises(services.AlreadyInProject):
        services.enter_project(participant=one, project=project, entered_on=date(2026, 2, 2), by=marta)
    with pytest.raises(services.ExitBeforeEntry):
        services.leave_project(participation=made, left_on=date(2026, 1, 15), exit_reason=ExitReason.PLANNED, by=marta)
    with pytest.raises(DomainError, match="zakończenia"):
        services.record_situation(participation=made, exit_situation=ExitSituation.KEPT_JOB, by=marta)
    services.leave_project(participation=made, left_on=date(2026, 2, 20), exit_reason=ExitReason.PLANNED, by=marta)
    assert queries.to_follow(marta) == [made]
    with pytest.raises(DomainError, match="Liczy się"):
        services.record_situation(
            participation=made, exit_situation=ExitSituation.KEPT_JOB, situation_on=date(2026, 3, 21), by=marta
        )
    services.record_situation(participation=made, exit_situation=ExitSituation.KEPT_JOB, by=marta)
    assert queries.to_follow(marta) == []
    with pytest.raises(NotAllowed):
        services.enter_project(participant=one, project=project, entered_on=date(2026, 2, 1), by=world.acting("celina"))


def test_an_institution_takes_part_once(world: World) -> None:
    project, marta = make_timed_project(world), world.acting("marta")
    facts = {
        "organisation": world.organisations["cus_zielona"], "project": project, "entity_type": "gmina",
        "entered_on": date(2026, 2, 1),
    }  # fmt: skip
    made = services.enter_entity(**facts, by=marta)
    with pytest.raises(services.AlreadyInProject):
        services.enter_entity(**facts, by=marta)
    services.edit_entity(entity=made, left_on=date(2026, 6, 1), by=marta)
    headings, rows = queries.entity_rows(project)
    assert len(rows) == 1 and len(headings) == len(rows[0]) and "Centrum Usług Społecznych w Zielonej" in rows[0]


def full() -> dict[str, Any]:
    """What a participant types."""
    return {
        "given_name": "Ewa", "surname": "Brzoza", "pesel": MAN, "education": "isced_5_8", "citizenship": "polish",
        "town": "Zielona", "postcode": "99-013", "foreign_origin": "no", "minority": "refused", "homelessness": "no",
        "disability": "refused",
    }  # fmt: skip


def test_she_fills_in_her_own_data_in_parts(world: World) -> None:
    make_clause(world)
    one, marta = make_participant(world), world.acting("marta")
    link = services.make_link(participant=one, by=marta)
    services.send_link(link=link, by=marta)
    letter = OutsideMessage.objects.get()
    assert "Brzoza" not in letter.subject + letter.body and letter.path.startswith("/moje-dane/")
    started = one.missing
    services.save_own_data(link=link, given_name="Ewa", surname="Brzoza", town="Zielona", by=visitor())
    assert one.missing == started - 1 and link.completed_at is None
    services.save_own_data(link=link, **full(), home_area=world.areas["zielona"], has_read=True, by=visitor())
    one.refresh_from_db()
    assert one.missing == 0 and link.completed_at is not None
    assert Consent.objects.get(participant=one).kind == ConsentKind.READ_CLAUSE


def test_needs_are_kept_only_with_her_agreement_and_go_when_it_is_taken_back(world: World) -> None:
    make_clause(world)
    one = make_participant(world)
    link = services.make_link(participant=one, by=world.acting("marta"))
    facts = {"given_name": "Ewa", "surname": "Brzoza", "diet": "bez mięsa"}
    with pytest.raises(DomainError, match="zgodę"):
        services.save_own_data(link=link, **facts, by=visitor())
    services.save_own_data(link=link, **facts, agrees_to_needs=True, by=visitor())
    consent = Consent.objects.get(kind=ConsentKind.SPECIAL_NEEDS)
    services.withdraw_consent(consent=consent, by=world.acting("marta"))
    one.refresh_from_db()
    assert one.diet == ""


def test_a_link_ends_with_its_day_and_with_a_newer_one(world: World) -> None:
    one, marta = make_participant(world), world.acting("marta")
    first = services.make_link(participant=one, by=marta)
    second = services.make_link(participant=one, by=marta)
    first.refresh_from_db()
    assert not queries.is_good(first, visitor()) and queries.is_good(second, visitor())
    late = visitor("2026-04-02 09:00")
    assert not queries.is_good(second, late)
    with pytest.raises(services.LinkOver):
        services.save_own_data(link=second, given_name="Ewa", surname="X", by=late)


def test_everybody_incomplete_is_reminded_once_a_week(world: World) -> None:
    make_participant(world)
    make_participant(world, given_name="Jan", surname="Bez", email="")
    assert services.remind_incomplete(by=world.acting("marta")) == 1
    assert services.remind_incomplete(by=world.acting("marta", "2026-03-05 09:00")) == 0
    assert services.remind_incomplete(by=world.acting("marta", "2026-03-10 09:00")) == 1
    with pytest.raises(NotAllowed):
        services.remind_incomplete(by=world.acting("henryk"))


def test_merging_moves_everything_and_leaves_a_trace(world: World) -> None:
    make_clause(world)
    marta, project = world.acting("marta"), make_timed_project(world)
    keep = make_participant(world, birth_date=date(1980, 5, 14))
    lose = make_participant(
        world, given_name="Ewa", surname="Brzozka", email="ewa2@example.org", birth_date=date(1980, 5, 14),
        phone="600 100 200",
    )  # fmt: skip
    (pair,) = queries.suspected_pairs(marta)
    assert {pair.first, pair.second} == {keep, lose}
    services.enter_project(participant=keep, project=project, entered_on=date(2026, 2, 1), by=marta)
    services.enter_project(participant=lose, project=project, entered_on=date(2026, 1, 10), by=marta)
    call = make_recruitment(world)
    candidate = make_candidate(world, call, "Ewa Brzozka", email="ewa2@example.org", participant=lose)
    for topic, people in (("Doradztwo", {lose: 60}), ("Szkolenie", {keep: 30, lose: 90})):
        support.record_support(
            area=world.areas["zielona"], form=SupportForm.ADVICE, held_on=date(2026, 2, 20), minutes=90, topic=topic,
            given_by="Marta", people=people, by=marta,
        )  # fmt: skip
    services.merge_participants(keep=keep, lose=lose, take={"email"}, by=marta)
    keep.refresh_from_db()
    lose.refresh_from_db()
    candidate.refresh_from_db()
    assert lose.merged_into == keep and candidate.participant == keep
    assert (keep.email, keep.phone, keep.surname) == ("ewa2@example.org", "600 100 200", "Brzoza")
    assert Participation.objects.get().entered_on == date(2026, 1, 10)
    assert sorted(SupportAttendance.objects.filter(participant=keep).values_list("minutes", flat=True)) == [60, 90]
    assert not SupportAttendance.objects.filter(participant=lose).exists()
    assert queries.suspected_pairs(marta) == []
    assert {e.action.rsplit(".", 1)[1] for e in history(keep)} >= {"merged", "joined"}
    assert history(lose)[0].action.endswith("merged_away")
    with pytest.raises(services.SameRecord):
        services.merge_participants(keep=keep, lose=lose, by=marta)


def test_two_applications_in_one_recruitment_become_one(world: World) -> None:
    call = make_recruitment(world, seats=1)
    first = make_candidate(world, call, "Ewa Brzoza")
    second = make_candidate(world, call, "Ewa Brzozaa")
    third = make_candidate(world, call, "Jan Czeka")
    from kooperacja.growth.recruitment import services as recruitment

    recruitment.choose(recruitment=call, by=world.acting("marta"))
    services.merge_participants(keep=second.participant, lose=first.participant, by=world.acting("marta"))
    rows = Candidate.objects.filter(participant=second.participant, recruitment=call)
    assert [c.state for c in rows] == [CandidateState.ACCEPTED]
    assert Candidate.objects.get(pk=third.pk).place == 1
    assert Candidate.objects.filter(recruitment=call).count() == 3


def test_two_pesel_numbers_are_two_people(world: World) -> None:
    one = make_participant(world, pesel=MAN, given_name="Jan")
    two = make_participant(world, pesel=valid("4405140137"), given_name="Jan", email="b@example.org")
    with pytest.raises(services.TwoNumbers):
        services.merge_participants(keep=one, lose=two, by=world.acting("marta"))


def test_a_pair_that_is_told_apart_is_not_shown_again(world: World) -> None:
    marta = world.acting("marta")
    one = make_participant(world, birth_date=date(1980, 5, 14))
    two = make_participant(world, given_name="Ewaa", email="b@example.org", birth_date=date(1980, 5, 14))
    assert len(queries.suspected_pairs(marta)) == 1
    services.say_different(first=two, second=one, by=marta)
    services.say_different(first=one, second=two, by=marta)
    assert queries.suspected_pairs(marta) == []


def test_every_row_that_points_to_a_participant_is_moved() -> None:
    labels = {f"{model._meta.label}.{name}" for model, name in merging.pointing()}
    assert {"recruitment.Candidate.participant", "support.SupportAttendance.participant"} <= labels
    assert all(issubclass(model, Model) for model, _name in merging.pointing())


def test_erasing_takes_contact_needs_and_special_categories(world: World) -> None:
    one = make_participant(world, diet="bez mięsa", disability="yes")
    services.make_link(participant=one, by=world.acting("marta"))
    assert privacy.erase(one.uid, world.acting("daria")) == 1
    one.refresh_from_db()
    assert (one.email, one.diet, one.disability) == ("", "", "")
    assert DataLink.objects.get().closed_at is not None


def test_the_file_has_the_columns_of_the_data_and_the_whole_number(world: World) -> None:
    marta, project = world.acting("marta"), make_timed_project(world)
    one = make_participant(world, pesel=MAN, given_name="Jan")
    services.enter_project(participant=one, project=project, entered_on=date(2026, 2, 1), by=marta)
    headings, rows, found = queries.people_rows(project)
    said = dict(zip(headings, rows[0], strict=True))
    assert said["PESEL"] == MAN and said["Wiek w chwili przystąpienia"] == 81 and said["Płeć"] == "mężczyzna"
    assert len(found) == 1 and headings[0] == "Rodzaj uczestnika"
    assert queries.project_lines(marta)[0].people == 1
