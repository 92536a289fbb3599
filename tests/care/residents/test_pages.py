# SPDX-License-Identifier: EUPL-1.2
"""A resident's file: seen by her CUS, every opening written down, the number shown only when asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from kooperacja.base.audit.models import AccessEvent
from kooperacja.base.search.models import Entry
from kooperacja.care.residents import privacy, queries, services
from kooperacja.care.residents.models import Resident
from tests.care.residents.factories import make_resident
from tests.world import World

ClientAs = Callable[[str], Client]
PESEL = "44051401359"


def url(name: str, thing: Any) -> str:
    return reverse(f"residents:{name}", kwargs={"uid": thing.uid})


def read(response: HttpResponse) -> str:
    return response.content.decode().replace("\u00a0", " ")


@pytest.fixture
def jan(world: World) -> Resident:
    """Jan Żak with a PESEL."""
    return services.register_resident(given_name="Jan", surname="Żak", pesel_number=PESEL, by=world.acting("anna"))


def test_the_file_hides_the_number_and_writes_down_who_looked(
    world: World, client_as: ClientAs, jan: Resident, django_assert_max_num_queries: Any
) -> None:
    client = client_as("anna")
    client.get(url("resident_detail", jan))
    with django_assert_max_num_queries(16):
        html = read(client.get(url("resident_detail", jan)))
    assert "•••••••1359" in html and PESEL not in html
    assert AccessEvent.objects.filter(person_uid=jan.uid, what="file").count() == 2
    shown = client.get(url("show_pesel", jan))
    assert PESEL in read(shown) and shown["Cache-Control"] == "no-store"
    assert PESEL in read(client.get(url("show_pesel", jan), HTTP_HX_REQUEST="true"))
    assert AccessEvent.objects.filter(person_uid=jan.uid, what="pesel").count() == 2


@pytest.mark.parametrize("who", ["celina", "bartek", "maria", "daria", "marta", "henryk"])
def test_strangers_see_nothing_at_all(client_as: ClientAs, jan: Resident, who: str) -> None:
    client = client_as(who)
    for name in ("resident_detail", "show_pesel", "edit_resident", "add_contact", "declare_income", "accesses"):
        assert client.get(url(name, jan)).status_code == 404
    assert not AccessEvent.objects.exists()


def test_who_opened_it_is_shown_to_those_who_watch(client_as: ClientAs, jan: Resident) -> None:
    client_as("anna").get(url("show_pesel", jan))
    html = read(client_as("irena").get(url("accesses", jan)))
    assert "Anna Sikora" in html and "cały numer PESEL" in html
    assert client_as("anna").get(url("accesses", jan)).status_code == 403
    assert client_as("irena").get(url("show_pesel", jan)).status_code == 403


def test_the_file_is_kept_through_forms(client_as: ClientAs, jan: Resident) -> None:
    client = client_as("alicja")
    assert read(client.get(url("edit_resident", jan))).count("Żak") > 1
    said = {"given_name": "Jan", "surname": "Żak", "address_form": "mr", "lives_alone": "true", "street": "Polna 1"}
    html = read(client.post(url("edit_resident", jan), {**said, "birth_date": "1.1.1950"}))
    assert "nie zgadza się z numerem PESEL" in html and 'value="Polna 1"' in html
    client.post(url("edit_resident", jan), {**said, "birth_date": "14.05.1944"})
    client.post(url("add_contact", jan), {"name": "Ewa Żak", "relation": "child"})
    client.post(
        url("declare_income", jan), {"household": "single", "monthly_amount": "1 412,00", "valid_from": "1.1.26"}
    )
    html = read(client.get(url("resident_detail", jan)))
    for words in ("Mieszka sam", "Polna 1", "Ewa Żak", "1 412,00 zł", "Nowy wniosek"):
        assert words in html
    contact = jan.contacts.get()
    assert "Ewa Żak" in read(client.get(url("remove_contact", contact)))
    client.post(url("remove_contact", contact))
    assert not jan.contacts.exists()


def test_found_by_her_own_people_and_without_the_number(world: World, jan: Resident) -> None:
    entry = Entry.objects.get(kind="resident")
    assert entry.organisation_id == jan.centre_id
    assert PESEL not in entry.words + entry.subtitle
    make_resident(world)
    assert [row.title for row in queries.search_rows()] == ["Jan Żak", "Halina Wrzos"]


def test_what_we_hold_can_be_given_to_the_person(world: World) -> None:
    resident = make_resident(world)
    held = privacy.export(resident.uid)
    assert held["imię i nazwisko"] == "Halina Wrzos"
