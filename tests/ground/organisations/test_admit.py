# SPDX-License-Identifier: EUPL-1.2
"""The first person of an institution comes in by the administrator's command."""

from __future__ import annotations

from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from kooperacja.ground.organisations.models import Membership, Organisation
from tests.world import World

PERSON = {"role": "director", "email": "nowa@example.org", "given_name": "Nowa", "surname": "Osoba"}


def test_institution_and_its_first_person(world: World, client: Client) -> None:
    area = Organisation.objects.filter(kind="cus").order_by("pk")[0].area
    said = StringIO()
    call_command("admit", "Centrum Usług Społecznych Nowe", area=area.code, kind="cus", stdout=said, **PERSON)
    made = Membership.objects.get(user__email="nowa@example.org")
    assert (made.organisation.name, made.role) == ("Centrum Usług Społecznych Nowe", "director")
    assert not made.user.has_usable_password() and "/konto/password/reset/" in said.getvalue()
    way_in = said.getvalue().split()[-1]
    form = client.get(urlsplit(way_in).path, follow=True)
    words = {"password1": "las-szumi-o-poranku", "password2": "las-szumi-o-poranku"}
    assert "Hasło ustawione" in client.post(form.redirect_chain[-1][0], words, follow=True).content.decode()
    assert client.login(email="nowa@example.org", password="las-szumi-o-poranku")
    assert "już nie działa" in Client().get(urlsplit(way_in).path, follow=True).content.decode()
    call_command("admit", "Centrum Usług Społecznych Nowe", area=area.code, **{**PERSON, "email": "druga@example.org"})
    assert Organisation.objects.filter(name="Centrum Usług Społecznych Nowe").count() == 1


def test_what_is_not_known_is_said(world: World) -> None:
    with pytest.raises(CommandError, match="import teryt"):
        call_command("admit", "CUS", area="0000000", kind="cus", **PERSON)
    code = Organisation.objects.filter(kind="cus").order_by("pk")[0].area.code
    with pytest.raises(CommandError, match="--kind"):
        call_command("admit", "Nieznane", area=code, **PERSON)
    with pytest.raises(CommandError, match="roli"):
        call_command("admit", "Urząd Nowy", area=code, kind="gmina_office", **PERSON)
    assert not Organisation.objects.filter(name="Urząd Nowy").exists()
