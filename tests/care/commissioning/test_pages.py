# SPDX-License-Identifier: EUPL-1.2
"""Pages of contracts and orders: what each side sees, and what a provider never sees."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from kooperacja.base.duties import desk
from kooperacja.care.commissioning.enums import ContractState, OrderState
from kooperacja.care.commissioning.models import Contract, ServiceOrder
from kooperacja.care.residents.models import IncomeStatement
from kooperacja.ground.organisations.enums import OrganisationKind, Role
from kooperacja.ground.organisations.models import Membership, Organisation
from tests.care.commissioning.factories import make_contract, make_funding, make_granted, make_order
from tests.world import SINCE, World

As = Callable[[str], Client]


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return answer.content.decode().replace("\u00a0", " ")


def another_provider(world: World) -> None:
    """Bartek becomes the manager of somebody else."""
    other = Organisation.objects.create(
        kind=OrganisationKind.PROVIDER, name="Inna", name_key="x", area=world.areas["zielona"], is_fictional=True
    )
    Membership.objects.filter(user=world.people["bartek"]).delete()
    Membership.objects.create(
        user=world.people["bartek"], organisation=other, role=Role.PROVIDER_MANAGER, valid_from=SINCE
    )


PATHS = [
    "",
    "wyslij/",
    "przyjmij/",
    "przyjmij-czesc/",
    "odrzuc/",
    "wstrzymaj/",
    "wznow/",
    "zakoncz/",
    "odwolaj/",
    "dane/",
]


@pytest.mark.parametrize("tail", PATHS)
@pytest.mark.parametrize("who", ["celina", "daria", "maria", "henryk"])
def test_an_order_of_others_does_not_exist(world: World, client_as: As, who: str, tail: str) -> None:
    order = make_order(world)
    assert client_as(who).get(f"/zlecenia/{order.uid}/{tail}").status_code == 404


@pytest.mark.parametrize("tail", PATHS)
def test_another_provider_sees_nothing(world: World, client_as: As, tail: str) -> None:
    order = make_order(world)
    another_provider(world)
    client = client_as("bartek")
    assert client.get(f"/zlecenia/{order.uid}/{tail}").status_code == 404
    assert client.get(f"/umowy/{order.contract.uid}/").status_code == 404
    assert "Kowalska" not in text(client, "/zlecenia/")


def test_a_draft_is_not_shown_to_the_provider(world: World, client_as: As) -> None:
    order = make_order(world, state=OrderState.DRAFT)
    assert client_as("bartek").get(f"/zlecenia/{order.uid}/").status_code == 404
    assert order.number not in text(client_as("bartek"), "/zlecenia/")


def test_the_provider_reads_the_brief_and_never_the_case(world: World, client_as: As) -> None:
    order = make_order(world, state=OrderState.SENT)
    resident, case = order.granted.case.resident, order.granted.case
    income = IncomeStatement.objects.get(resident=resident)
    client = client_as("bartek")
    for path in (
        f"/zlecenia/{order.uid}/",
        "/zlecenia/",
        f"/zlecenia/{order.uid}/przyjmij/",
        f"/zlecenia/{order.uid}/odrzuc/",
        f"/umowy/{order.contract.uid}/",
        "/umowy/",
        "/",
    ):
        page = text(client, path)
        for secret in (case.needs[:20], case.number, "1 412", str(income.monthly_amount), "14.03.1948", str(case.uid)):
            assert secret not in page, (path, secret)
    page = text(client, f"/zlecenia/{order.uid}/")
    assert "Ewa Kowalska" in page
    assert "Mały pies" in page
    assert "Przyjmij całość" in page


def post(client: Client, path: str, **data: Any) -> Any:
    return client.post(path, {"once": str(uuid.uuid4()), **data}, follow=True)


def test_the_manager_accepts_with_one_press(world: World, client_as: As) -> None:
    order = make_order(world, state=OrderState.SENT)
    client = client_as("bartek")
    token = str(uuid.uuid4())
    for _twice in range(2):
        answer = client.post(f"/zlecenia/{order.uid}/przyjmij/", {"once": token}, follow=True)
        assert answer.status_code == 200
    order.refresh_from_db()
    assert order.state == OrderState.ACCEPTED
    late = post(client, f"/zlecenia/{order.uid}/odrzuc/", reason="too_far")
    assert "Ktoś był szybszy" in late.content.decode()


def test_the_manager_accepts_a_part_and_declines(world: World, client_as: As) -> None:
    client = client_as("bartek")
    part = make_order(world, state=OrderState.SENT)
    wrong = post(client, f"/zlecenia/{part.uid}/przyjmij-czesc/", units="30 h").content.decode().replace("\u00a0", " ")
    assert "Wpisz mniej niż 26 h" in wrong
    post(client, f"/zlecenia/{part.uid}/przyjmij-czesc/", units="16 h", note="Bez piątków")
    part.refresh_from_db()
    assert part.accepted_units_per_month == 960
    no = make_order(world, state=OrderState.SENT)
    post(client, f"/zlecenia/{no.uid}/odrzuc/", reason="no_staff")
    no.refresh_from_db()
    assert no.state == OrderState.DECLINED
    page = text(client_as("olga"), f"/zlecenia/{no.uid}/")
    assert "Zleć komuś innemu" in page


def test_an_order_is_typed_and_sent(world: World, client_as: As) -> None:
    contract, source, granted = make_contract(world), make_funding(world), make_granted(world)
    client = client_as("olga")
    page = text(client, f"/zlecenia/nowe/{granted.uid}/")
    assert "zostało 1000 h i 50 000,00 zł" in page
    typed = {
        "contract": contract.uid,
        "funding_source": source.uid,
        "units_per_month": "26 h",
        "starts_on": "1.12.26",
        "ends_on": "31.12.2026",
        "weekdays": ["0", "2"],
        "time_from": "08:00",
        "time_to": "10:00",
    }
    over = post(client, f"/zlecenia/nowe/{granted.uid}/", **{**typed, "units_per_month": "27 h"})
    assert "najwyżej 26 h miesięcznie" in over.content.decode().replace("\u00a0", " ")
    assert 'value="27 h"' in over.content.decode()
    post(client, f"/zlecenia/nowe/{granted.uid}/", **typed)
    order = ServiceOrder.objects.get()
    assert (order.weekdays, order.units_per_month) == ("1010000", 1560)
    assert "Wyślij zlecenie" in text(client, f"/zlecenia/{order.uid}/")
    post(client, f"/zlecenia/{order.uid}/wyslij/")
    order.refresh_from_db()
    assert order.state == OrderState.SENT


def test_a_contract_is_typed_signed_and_amended(world: World, client_as: As) -> None:
    client = client_as("olga")
    granted = make_granted(world)
    typed = {
        "number": "U-7/2026",
        "provider": world.organisations["pomocna_dlon"].uid,
        "mode": "open_call",
        "starts_on": "1.1.26",
        "ends_on": "31.12.26",
        "service_type": granted.programme_service.service_type.uid,
        "price_amount": "52,00",
        "limit_units": "1000",
        "limit_amount": "52 000",
        "answer_days": "2",
        "payment_days": "14",
        "rounding": "exact",
    }
    wrong = post(client, "/umowy/nowa/", **{**typed, "mode": "small_grant"}).content.decode()
    assert "najwyżej 90 dni" in wrong.replace("\u00a0", " ")
    post(client, "/umowy/nowa/", **typed)
    contract = Contract.objects.get()
    assert contract.services.get().limit_units == 60_000
    post(client, f"/umowy/{contract.uid}/podpisana/", signed_on="2.1.26")
    contract.refresh_from_db()
    assert contract.state == ContractState.ACTIVE
    service = contract.services.get()
    post(
        client,
        f"/umowy/{contract.uid}/aneks/",
        valid_from="1.12.26",
        service=service.uid,
        price_amount="54",
        reason="płaca minimalna",
    )
    page = text(client, f"/umowy/{contract.uid}/")
    assert "54,00 zł" in page
    assert "otwarty konkurs ofert" in page
    assert "Skąd to wynika?" in page
    assert client_as("bartek").get("/umowy/nowa/").status_code == 403


def test_pause_resume_cancel_on_the_page(world: World, client_as: As) -> None:
    order = make_order(world, state=OrderState.IN_PROGRESS)
    client = client_as("olga")
    post(client, f"/zlecenia/{order.uid}/wstrzymaj/", paused_from="1.12.26", reason="Szpital")
    assert "Wznów od dziś" in text(client, f"/zlecenia/{order.uid}/")
    post(client, f"/zlecenia/{order.uid}/wznow/")
    post(client, f"/zlecenia/{order.uid}/dane/")
    post(client, f"/zlecenia/{order.uid}/odwolaj/", reason="Rezygnacja")
    order.refresh_from_db()
    assert (order.state, order.cancel_reason) == (OrderState.CANCELLED, "Rezygnacja")


def test_a_case_shows_what_is_ordered_and_what_is_not(world: World, client_as: As) -> None:
    contract = make_contract(world)
    granted = make_granted(world)
    client = client_as("olga")
    assert "Zleć usługę" in text(client, f"/sprawy/{granted.case.uid}/")
    order = make_order(world, contract=contract, granted=granted)
    page = text(client, f"/sprawy/{granted.case.uid}/")
    assert "Zleć usługę" not in page
    assert str(order.uid) in page


def test_the_desk_of_each_side(world: World) -> None:
    make_order(world, state=OrderState.SENT)
    declined = make_order(world, state=OrderState.DECLINED)
    manager = [d.title for d in desk.decisions_for(world.acting("bartek"))]
    assert any("Odpowiedz na zlecenie" in title for title in manager)
    organiser = [d.title for d in desk.decisions_for(world.acting("olga"))]
    assert any("Zleć komuś innemu" in title for title in organiser)
    assert any("Brak odpowiedzi" in title for title in organiser)
    declined.answered_at = world.acting("olga").at
    declined.save()
    for who in ("olga", "grazyna", "alicja"):
        assert any("Wykonawca odmówił" in c.title for c in desk.changes_for(world.acting(who))), who
    assert not any("Wykonawca" in c.title for c in desk.changes_for(world.acting("celina")))
    make_order(world, granted=declined.granted)
    assert not any("Zleć komuś innemu" in d.title for d in desk.decisions_for(world.acting("olga")))


@pytest.mark.parametrize(("who", "path", "budget"), [
    ("bartek", "/zlecenia/", 22), ("olga", "/zlecenia/", 22), ("olga", "/umowy/", 16), ("bartek", "/umowy/", 22),
])  # fmt: skip
def test_lists_ask_the_same_however_long_they_are(
    world: World, client_as: As, django_assert_max_num_queries: Any, who: str, path: str, budget: int
) -> None:
    contract = make_contract(world)
    for n in range(6):
        make_order(world, contract=contract, state=[OrderState.SENT, OrderState.ACCEPTED][n % 2])
        make_contract(world, number=f"U-{n}")
    client = client_as(who)
    with django_assert_max_num_queries(budget):
        assert client.get(path).status_code == 200


@pytest.mark.parametrize("who", ["bartek", "olga"])
def test_budget_of_one_order_and_one_contract(
    world: World, client_as: As, django_assert_max_num_queries: Any, who: str
) -> None:
    contract = make_contract(world)
    orders = [make_order(world, contract=contract) for _n in range(5)]
    client = client_as(who)
    with django_assert_max_num_queries(22):
        client.get(f"/zlecenia/{orders[0].uid}/")
    with django_assert_max_num_queries(28):
        client.get(f"/umowy/{contract.uid}/")
