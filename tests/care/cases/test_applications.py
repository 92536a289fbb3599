# SPDX-License-Identifier: EUPL-1.2
"""Taking an application: works, refuses, counts without gaps, asks only what the programme lists."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed, Stale
from kooperacja.base.notifications.models import Message
from kooperacja.care.cases import queries, services
from kooperacja.care.cases.enums import ApplicantKind, CaseState
from kooperacja.care.cases.models import CaseCounter, ServiceCase
from kooperacja.care.residents.enums import Relation
from kooperacja.care.residents.models import Resident
from kooperacja.ground.programmes.enums import HouseholdKind, ProgrammeState
from kooperacja.ground.programmes.models import ServiceProgramme
from tests.care.cases.factories import make_case, make_programme
from tests.care.residents.factories import make_resident
from tests.world import World

APPLIED = date(2026, 3, 2)


def submit(world: World, who: str = "anna", **changes: Any) -> ServiceCase:
    return services.submit_application(
        **{
            "programme": changes.get("programme") or make_programme(world),
            "resident": changes.get("resident") or make_resident(world),
            "applied_on": APPLIED,
            "declarations": ["Spełniam warunki programu."],
            "by": world.acting(who),
            **changes,
        }
    )


def test_an_application_starts_the_clock_and_leaves_a_trace(world: World) -> None:
    case = submit(world, needs="Nie wychodzi sama.")
    case.refresh_from_db()
    assert case.state == CaseState.SUBMITTED
    assert case.number == "CUS-2026-0001"
    assert case.applicant_name == "Halina Wrzos"
    clock = queries.clock_of(case, APPLIED + timedelta(days=28))
    assert (clock.used, clock.total, clock.due_on) == (28, 30, date(2026, 4, 1))
    declaration = case.declarations.get()
    assert declaration.clause == "Jestem świadomy odpowiedzialności karnej za złożenie fałszywego oświadczenia."
    event = Event.objects.get(action="cases.application.submitted")
    assert event.target_label == case.number and "Halina" not in str(event.data)
    message = Message.objects.get(kind="cases.application.submitted")
    assert message.to == world.people["alicja"]
    assert case.number in message.body and "Halina" not in message.body + message.subject


@pytest.mark.parametrize("who", ["bartek", "maria", "daria", "marta", "henryk", "kinga", "filip", "irena", "szymon"])
def test_others_do_not_take_applications(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        submit(world, who)


def test_another_cus_cannot_use_our_programme_or_our_person(world: World) -> None:
    with pytest.raises(ServiceProgramme.DoesNotExist):
        submit(world, "celina")
    theirs = make_resident(world, centre="cus_jasna")
    with pytest.raises(Resident.DoesNotExist):
        submit(world, resident=theirs)


@pytest.mark.parametrize(
    ("bad", "field"),
    [
        ({"applied_on": date(2026, 3, 3)}, "applied_on"),
        ({"applied_on": date(2024, 12, 31)}, "applied_on"),
        ({"declarations": []}, "declared"),
        ({"declarations": ["  "]}, "declared"),
        ({"applicant_kind": ApplicantKind.GUARDIAN}, "applicant_name"),
    ],
)
def test_bad_input_gets_a_sentence_beside_its_field(world: World, bad: dict[str, Any], field: str) -> None:
    with pytest.raises(DomainError) as refused:
        submit(world, **bad)
    assert refused.value.field == field
    assert not ServiceCase.objects.exists()


def test_a_programme_that_is_not_active_takes_nobody(world: World) -> None:
    with pytest.raises(services.ProgrammeClosed):
        submit(world, programme=make_programme(world, state=ProgrammeState.CONSULTATION))


def test_what_the_programme_does_not_list_is_not_kept(world: World) -> None:
    programme = make_programme(world, data_list=["address"])
    with pytest.raises(services.NotListed):
        submit(world, programme=programme, health_note="po złamaniu biodra")
    person = services.Person(given_name="Jan", surname="Żak", pesel_number="44051401359")
    with pytest.raises(services.NotListed):
        services.take_application(
            programme=programme, person=person, applied_on=APPLIED, declarations=["x"], by=world.acting("anna")
        )
    assert not Resident.objects.filter(surname="Żak").exists()


def test_numbers_have_no_gaps_and_no_twins(world: World) -> None:
    first = submit(world)
    with pytest.raises(DomainError), transaction.atomic():
        submit(world, resident=first.resident)
    second = submit(world, resident=make_resident(world, given_name="Jan"))
    assert [first.number, second.number] == ["CUS-2026-0001", "CUS-2026-0002"]
    theirs = submit(
        world,
        "celina",
        programme=make_programme(world, centre="cus_jasna"),
        resident=make_resident(world, centre="cus_jasna"),
    )
    assert theirs.number == "CUS-2026-0001"
    late = submit(world, resident=make_resident(world, given_name="Ewa"), by=world.acting("anna", "2027-01-04 08:00"))
    assert late.number == "CUS-2027-0001"
    assert CaseCounter.objects.count() == 3


def test_a_rolled_back_application_gives_its_number_back(world: World) -> None:
    resident = make_resident(world)
    with pytest.raises(RuntimeError), transaction.atomic():
        submit(world, resident=resident)
        raise RuntimeError
    assert submit(world, resident=resident).number == "CUS-2026-0001"


def test_the_same_person_does_not_wait_twice(world: World) -> None:
    first = submit(world)
    with pytest.raises(services.AlreadyApplied) as refused:
        submit(world, resident=first.resident)
    assert first.number in str(refused.value)


def test_one_deed_at_the_desk_opens_the_file_and_the_case(world: World) -> None:
    person = services.Person(
        given_name="Jan",
        surname="Żak",
        pesel_number="44051401359",
        fields={"street": "Polna 1", "postcode": "99-013", "town": "Zielona", "lives_alone": True},
        household=HouseholdKind.SINGLE,
        monthly_income=Decimal("1412"),
        carer_name="Ewelina Maj",
        carer_relation=Relation.CHILD,
    )
    case = services.take_application(
        programme=make_programme(world),
        person=person,
        applied_on=APPLIED,
        declarations=["Spełniam warunki."],
        applicant_kind=ApplicantKind.GUARDIAN,
        applicant_name="Ewelina Maj",
        by=world.acting("anna"),
    )
    resident = case.resident
    assert resident.birth_date == date(1944, 5, 14)
    assert resident.contacts.get().name == "Ewelina Maj"
    income = queries_income(resident)
    assert income == (Decimal("1412"), date(2026, 3, 1))
    assert case.declarations.get().made_by == "Ewelina Maj"


def queries_income(resident: Resident) -> tuple[Decimal, date]:
    statement = resident.incomes.get()
    return statement.monthly_amount, statement.valid_from


def test_accepting_gives_the_case_to_a_coordinator(world: World) -> None:
    case = submit(world)
    services.accept_formally(case=case, coordinator=world.people["alicja"], by=world.acting("anna"))
    assert case.state == CaseState.ASSESSMENT and case.coordinator == world.people["alicja"]
    assert Event.objects.filter(action="cases.application.accepted").exists()
    assert Message.objects.filter(kind="cases.case.assigned", to=world.people["alicja"]).exists()
    with pytest.raises(IllegalMove):
        services.accept_formally(case=case, coordinator=world.people["alicja"], by=world.acting("anna"))


def test_a_second_click_is_stale(world: World) -> None:
    case = submit(world)
    twin = ServiceCase.objects.get(pk=case.pk)
    services.accept_formally(case=case, coordinator=world.people["alicja"], by=world.acting("anna"))
    with pytest.raises(Stale):
        services.accept_formally(case=twin, coordinator=world.people["alicja"], by=world.acting("olga"))


def test_a_coordinator_is_one_of_ours(world: World) -> None:
    case = submit(world)
    for who in ("celina", "anna", "bartek"):
        with pytest.raises(DomainError) as refused:
            services.accept_formally(case=case, coordinator=world.people[who], by=world.acting("anna"))
        assert refused.value.field == "coordinator"
    with pytest.raises(NotAllowed):
        services.accept_formally(case=case, coordinator=world.people["alicja"], by=world.acting("celina"))


def test_asking_for_documents_gives_at_least_seven_days(world: World) -> None:
    case, by = submit(world), world.acting("anna")
    with pytest.raises(DomainError) as refused:
        services.ask_for_documents(case=case, what="orzeczenie", due_on=date(2026, 3, 8), by=by)
    assert refused.value.field == "due_on"
    with pytest.raises(DomainError):
        services.ask_for_documents(case=case, what=" ", due_on=date(2026, 3, 20), by=by)
    services.ask_for_documents(case=case, what="orzeczenie", due_on=date(2026, 3, 9), by=by)
    assert case.state == CaseState.INCOMPLETE
    assert Event.objects.filter(action="cases.application.documents_asked").exists()
    services.accept_formally(case=case, coordinator=world.people["alicja"], by=by)
    assert case.state == CaseState.ASSESSMENT


def test_handing_over(world: World) -> None:
    case = make_case(world, coordinator=None)
    services.assign_coordinator(case=case, coordinator=world.people["alicja"], by=world.acting("grazyna"))
    services.assign_coordinator(case=case, coordinator=world.people["alicja"], by=world.acting("grazyna"))
    assert Event.objects.filter(action="cases.case.assigned").count() == 1
    with pytest.raises(NotAllowed):
        services.assign_coordinator(case=case, coordinator=world.people["alicja"], by=world.acting("anna"))
