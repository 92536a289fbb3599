# SPDX-License-Identifier: EUPL-1.2
"""The page of the paper card: reached from the order, all ticked, entered in one go, printed empty."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.test import Client
from django.utils import timezone

from kooperacja.care.delivery import desk
from kooperacja.care.delivery.enums import VisitState
from kooperacja.care.delivery.models import Visit
from tests.care.commissioning.factories import make_contract, make_order
from tests.care.delivery.factories import make_visit
from tests.world import World

As = Callable[[str], Client]


def order_of_today(world: World) -> Any:
    now = timezone.localdate()
    first, last = now - timedelta(days=90), now + timedelta(days=90)
    contract = make_contract(world, number="U-99", starts_on=first, ends_on=last)
    return make_order(world, contract=contract, starts_on=first, ends_on=last, weekdays="1111111")


def last_month() -> Any:
    return timezone.localdate().replace(day=1) - timedelta(days=10)


def address(order: Any) -> str:
    return f"/grafik/zlecenie/{order.uid}/karta/{last_month():%Y-%m}/"


def test_a_card_is_entered_from_its_page(world: World, client_as: As, django_assert_max_num_queries: Any) -> None:
    order = order_of_today(world)
    day = last_month()
    first = make_visit(world, order, day, state=VisitState.PLANNED)
    second = make_visit(world, order, day + timedelta(days=1), state=VisitState.PLANNED)
    third = make_visit(world, order, day + timedelta(days=2), state=VisitState.PLANNED)
    nobody = make_visit(world, order, day + timedelta(days=3), state=VisitState.PLANNED, who=None)
    bartek = client_as("bartek")
    assert f"/zlecenie/{order.uid}/karta/" in bartek.get(f"/zlecenia/{order.uid}/").content.decode()
    with django_assert_max_num_queries(20):
        page = bartek.get(address(order)).content.decode()
    assert page.count('name="visit"') == page.count(" checked>") == 3
    assert "3\u00a0wizyty</span> z karty" in page
    assert f"/wizyty/{nobody.uid}/osoba/" in page
    sent = {"once": str(uuid.uuid4()), "visit": [str(first.uid), str(third.uid)]}
    after = bartek.post(address(order), sent, follow=True)
    assert "2 wizyty wpisane z karty" in after.content.decode().replace("\u00a0", " ")
    assert {v.pk for v in Visit.objects.filter(state=VisitState.FINISHED)} == {first.pk, third.pk}
    bartek.post(address(order), sent, follow=True)
    second.refresh_from_db()
    assert second.state == VisitState.PLANNED
    page = bartek.get(address(order)).content.decode()
    assert "1\u00a0wizytę</span> z karty" in page
    assert "Zapis ma już: 2\u00a0wizyty" in page


def test_nothing_ticked_is_said_and_the_ticks_stay(world: World, client_as: As) -> None:
    order = order_of_today(world)
    make_visit(world, order, last_month(), state=VisitState.PLANNED)
    page = client_as("bartek").post(address(order), {"once": str(uuid.uuid4())}).content.decode()
    assert "Zaznacz wizyty, które się odbyły." in page
    assert " checked>" not in page


def back_after_signing_in(world: World, path: str, sent: dict[str, Any]) -> str:
    """A browser whose session is gone sends a form; the page that it sees after signing in."""
    browser = Client()
    answer = browser.post(path, {"once": str(uuid.uuid4()), **sent})
    wanted = parse_qs(urlsplit(answer.headers["Location"]).query)["next"][0]
    browser.force_login(world.people["bartek"], backend="allauth.account.auth_backends.AuthenticationBackend")
    return browser.get(wanted).content.decode()


def test_what_was_not_ticked_stays_so_after_the_session_was_lost(world: World) -> None:
    order = order_of_today(world)
    days = [last_month() + timedelta(days=n) for n in range(3)]
    held, gone, _other = (make_visit(world, order, day, state=VisitState.PLANNED) for day in days)
    page = back_after_signing_in(world, address(order), {"visit": [str(held.uid)]})
    assert "Przywróciliśmy to, co było wpisane" in page
    assert page.count(" checked>") == 1 and f'value="{held.uid}" checked' in page
    assert f'value="{gone.uid}">' in page


def test_visits_that_were_not_ticked_do_not_get_ticked_by_themselves(world: World, client_as: As) -> None:
    order = order_of_today(world)
    days = [last_month() + timedelta(days=n) for n in range(2)]
    good, doubtful = (make_visit(world, order, day, state=VisitState.FINISHED) for day in days)
    page = back_after_signing_in(world, "/wizyty/potwierdz/", {"visit": [str(good.uid)]})
    assert f'value="{good.uid}" checked' in page and f'value="{doubtful.uid}" checked' not in page
    page = client_as("bartek").get("/wizyty/").content.decode()
    assert f'value="{doubtful.uid}" checked' in page, "a fresh page has everything ticked"
    page = client_as("bartek").post("/wizyty/potwierdz/", {"once": str(uuid.uuid4())}).content.decode()
    assert "Nie było czego potwierdzić" in page and f'value="{doubtful.uid}" checked' not in page


def test_an_empty_card_is_printed_and_an_empty_page_teaches(world: World, client_as: As) -> None:
    order = order_of_today(world)
    bartek = client_as("bartek")
    assert "nie ma już czego wpisać" in bartek.get(address(order)).content.decode()
    make_visit(world, order, last_month(), state=VisitState.PLANNED)
    printed = bartek.get(f"{address(order)}druk/").content.decode()
    assert "Podpis osoby" in printed
    assert "data-print" in printed


def test_the_card_is_for_the_manager_of_this_provider(world: World, client_as: As) -> None:
    order = order_of_today(world)
    assert client_as("olga").get(address(order)).status_code == 403
    assert client_as("celina").get(address(order)).status_code == 404
    assert client_as("bartek").get(f"/grafik/zlecenie/{order.uid}/karta/2026-13/").status_code == 404
    assert "karta papierowa" not in client_as("olga").get(f"/zlecenia/{order.uid}/").content.decode()


def test_a_chart_of_many_hours_shows_whole_ones() -> None:
    assert desk._scale(117_080, "hour") == 1951
    assert desk._scale(150, "hour") == 2.5
    assert desk._scale(150, "meal") == 150
