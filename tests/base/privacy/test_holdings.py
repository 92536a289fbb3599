# SPDX-License-Identifier: EUPL-1.2
"""A person gets what we hold on her; an account can be closed and emptied; everybody here sees what is kept."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest
from django.test import Client

from kooperacja.base.audit.models import Event
from kooperacja.base.privacy import holdings
from kooperacja.ground.accounts import privacy
from tests.care.residents.factories import make_resident
from tests.world import World


def test_export_gathers_what_apps_hold(world: World) -> None:
    found = holdings.export_for(world.people["alicja"].uid)
    assert found["Konta osób pracujących w systemie"]["nazwisko"] == "Nowak"
    assert holdings.export_for(uuid.uuid4()) == {}


def test_an_account_is_closed_and_emptied(world: World) -> None:
    alicja = world.people["alicja"]
    assert privacy.erase(alicja.uid, world.acting("irena")) == 1
    alicja.refresh_from_db()
    assert (str(alicja), alicja.is_active, alicja.email) == ("Konto usunięte", False, f"{alicja.uid}@usuniete.invalid")
    assert Event.objects.get().action == "accounts.user.erased"
    assert privacy.erase(uuid.uuid4(), world.acting("irena")) == 0


@pytest.mark.parametrize("who", ["irena", "maria", "daria"])
def test_everybody_here_sees_what_is_kept(client_as: Callable[[str], Client], who: str) -> None:
    page = client_as(who).get("/dane-osobowe/").content.decode()
    assert "Konta osób pracujących w systemie" in page and "Kartoteka mieszkańców" in page


def test_visitors_sign_in_first(client: Client, db: None) -> None:
    assert client.get("/dane-osobowe/").status_code == 302


def test_a_resident_gets_her_file(world: World) -> None:
    resident = make_resident(world)
    found = holdings.export_for(resident.uid)["Kartoteka mieszkańców i osób bliskich"]
    assert found["imię i nazwisko"] == str(resident)
