# SPDX-License-Identifier: EUPL-1.2
"""Keeping a resident's file: works, refuses strangers and nonsense, leaves a trace without personal data."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import DomainError, NotAllowed
from kooperacja.care.residents import queries, services
from kooperacja.care.residents.enums import AddressForm, Relation
from kooperacja.care.residents.models import Resident
from kooperacja.ground.programmes.enums import HouseholdKind
from tests.care.residents.factories import make_resident
from tests.world import World

PESEL = "44051401359"


def test_a_new_person_gets_a_sealed_pesel_and_a_birth_date_from_it(world: World) -> None:
    by = world.acting("anna")
    made = services.register_resident(
        given_name=" Jan ", surname="Żak", pesel_number="440514 01359", by=by, town="Borki"
    )
    made.refresh_from_db()
    assert made.birth_date == date(1944, 5, 14)
    assert made.address_form == AddressForm.MR
    assert PESEL.encode() not in bytes(made.pesel_sealed or b"")
    assert made.pesel_masked == "•••••••1359"
    assert queries.resident_by_pesel(by, PESEL) == made
    event = Event.objects.get(action="residents.resident.registered")
    assert "Żak" not in event.target_label and PESEL not in str(event.data)


def test_the_same_pesel_finds_the_same_person_and_refreshes_her_data(world: World) -> None:
    by = world.acting("anna")
    first = services.register_resident(given_name="Jan", surname="Żak", pesel_number=PESEL, by=by, phone="500 100 100")
    again = services.register_resident(
        given_name="Jan", surname="Zak", pesel_number=PESEL, by=by, phone="500 100 200", street=""
    )
    assert again.pk == first.pk
    assert again.phone == "500 100 200"
    assert Resident.objects.count() == 1


def test_another_cus_opens_its_own_file_and_learns_nothing(world: World) -> None:
    ours = services.register_resident(given_name="Jan", surname="Żak", pesel_number=PESEL, by=world.acting("anna"))
    theirs = services.register_resident(given_name="Jan", surname="Żak", pesel_number=PESEL, by=world.acting("celina"))
    assert ours.pk != theirs.pk
    assert queries.similar(world.acting("celina"), given_name="Jan", surname="Żak", birth_date=None) == [theirs]
    with pytest.raises(Resident.DoesNotExist):
        queries.resident_for(world.acting("celina"), ours.uid)


@pytest.mark.parametrize("who", ["bartek", "maria", "daria", "marta", "henryk", "kinga", "filip", "irena"])
def test_only_those_who_keep_files_register(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.register_resident(given_name="Jan", surname="Żak", by=world.acting(who))


@pytest.mark.parametrize(
    ("bad", "field"),
    [
        ({"pesel_number": "44051401358"}, "pesel"),
        ({"pesel_number": "4405140135"}, "pesel"),
        ({"pesel_number": "44051401359", "birth_date": date(1944, 5, 15)}, "birth_date"),
        ({"birth_date": date(2026, 3, 3)}, "birth_date"),
        ({"birth_date": date(1890, 1, 1)}, "birth_date"),
    ],
)
def test_bad_input_is_refused_beside_its_field(world: World, bad: dict[str, object], field: str) -> None:
    with pytest.raises(DomainError) as refused:
        services.register_resident(given_name="Jan", surname="Żak", by=world.acting("anna"), **bad)  # type: ignore[arg-type]
    assert refused.value.field == field
    assert not Resident.objects.exists()


def test_a_number_of_somebody_else_is_refused_without_naming_her(world: World) -> None:
    by = world.acting("anna")
    services.register_resident(given_name="Jan", surname="Żak", pesel_number=PESEL, by=by)
    with pytest.raises(services.PeselTaken) as refused:
        services.register_resident(given_name="Ewa", surname="Lis", pesel_number=PESEL, by=by)
    assert "Żak" not in str(refused.value)


def test_a_person_without_pesel_has_another_identifier(world: World) -> None:
    made = services.register_resident(
        given_name="Olena", surname="Bondar", other_identifier="paszport FA 123456", by=world.acting("anna")
    )
    assert made.pesel_masked == ""
    assert made.pesel_hash == ""


def test_edit_changes_records_field_names_only_and_refuses_a_taken_pesel(world: World) -> None:
    by = world.acting("alicja")
    resident = make_resident(world)
    services.edit_resident(resident=resident, by=by, street="Polna 2")
    event = Event.objects.get(action="residents.resident.edited")
    assert event.data == {"fields": ["street"]}
    services.register_resident(given_name="Jan", surname="Żak", pesel_number=PESEL, by=by)
    with pytest.raises(services.PeselTaken):
        services.edit_resident(resident=resident, by=by, pesel_number=PESEL)
    with pytest.raises(NotAllowed):
        services.edit_resident(resident=resident, by=world.acting("celina"), street="x")
    with pytest.raises(DomainError):
        services.edit_resident(resident=resident, by=by, birth_date=date(2030, 1, 1))
    services.edit_resident(resident=resident, by=by, street="Polna 2")
    assert Event.objects.filter(action="residents.resident.edited").count() == 1


def test_contacts_are_noted_once_and_removed(world: World) -> None:
    by, resident = world.acting("alicja"), make_resident(world)
    services.add_contact(resident=resident, name="Ewelina Maj", relation=Relation.CHILD, by=by)
    contact = services.add_contact(resident=resident, name="ewelina  maj", relation=Relation.CHILD, town="Borki", by=by)
    assert resident.contacts.get() == contact
    assert queries.contact_for(by, contact.uid).town == "Borki"
    with pytest.raises(NotAllowed):
        services.add_contact(resident=resident, name="X", relation=Relation.CHILD, by=world.acting("kinga"))
    services.remove_contact(contact=contact, by=by)
    assert not resident.contacts.exists()


def test_income_holds_from_a_day(world: World) -> None:
    by, resident = world.acting("alicja"), make_resident(world)
    services.declare_income(
        resident=resident,
        household=HouseholdKind.SINGLE,
        monthly_amount=Decimal("1600"),
        valid_from=date(2026, 3, 1),
        by=by,
    )
    fresh = queries.resident_for(by, resident.uid)
    before, after = queries.income_on(fresh, date(2026, 2, 28)), queries.income_on(fresh, date(2026, 3, 1))
    assert before is not None and before.monthly_amount == Decimal("1412")
    assert after is not None and after.monthly_amount == Decimal("1600")
    with pytest.raises(DomainError):
        services.declare_income(
            resident=resident,
            household=HouseholdKind.SINGLE,
            monthly_amount=Decimal("-1"),
            valid_from=date(2026, 3, 1),
            by=by,
        )


def test_similar_people_of_the_own_cus_only(world: World) -> None:
    resident = make_resident(world)
    make_resident(world, centre="cus_jasna")
    by = world.acting("anna")
    assert queries.similar(by, given_name="Halina", surname="Wrzos", birth_date=date(1948, 3, 14)) == [resident]
    assert queries.similar(by, given_name="Halina", surname="Wrzos", birth_date=date(1950, 1, 1)) == []
