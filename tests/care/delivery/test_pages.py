# SPDX-License-Identifier: EUPL-1.2
"""The phone, the week, confirming: pages, the records of a phone, budgets."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kooperacja.base.duties import desk
from kooperacja.care.commissioning.enums import OrderState
from kooperacja.care.delivery.enums import VisitState
from kooperacja.care.delivery.models import PhoneRecord, Visit
from tests.care.commissioning.factories import make_contract, make_order
from tests.care.delivery.factories import make_visit
from tests.world import World, instant

As = Callable[[str], Client]
PLANNED, FINISHED = VisitState.PLANNED, VisitState.FINISHED


def today() -> date:
    return timezone.localdate()


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return answer.content.decode().replace("\u00a0", " ")


def post(client: Client, path: str, **data: Any) -> Any:
    return client.post(path, {"once": str(uuid.uuid4()), **data}, follow=True)


def test_a_move_that_cannot_be_is_told_beside_what_was_typed(world: World, client_as: As) -> None:
    order = year(world)
    day = today() + timedelta(days=5)
    visit = make_visit(world, order, day, state=PLANNED)
    make_visit(world, order, day, hour=12, state=PLANNED)
    path = reverse("delivery:move_visit", kwargs={"uid": visit.uid})
    late = (order.ends_on + timedelta(days=2)).strftime("%d.%m.%Y")
    page = post(client_as("bartek"), path, day=late, time_from="08:00", time_to="09:00").content.decode()
    assert 'id="id_day_error"' in page and f'value="{late}"' in page
    typed = {"day": day.strftime("%d.%m.%Y"), "time_from": "12:30", "time_to": "13:00"}
    page = post(client_as("bartek"), path, **typed).content.decode()
    assert 'id="id_time_from_error"' in page and 'value="12:30"' in page


def year(world: World, **more: Any) -> Any:
    """An order that holds today, whenever the tests run."""
    contract = make_contract(
        world,
        number=f"U-{uuid.uuid4().hex[:6]}",
        starts_on=today() - timedelta(days=60),
        ends_on=today() + timedelta(days=300),
    )
    return make_order(
        world,
        contract=contract,
        starts_on=today() - timedelta(days=60),
        ends_on=today() + timedelta(days=300),
        weekdays="1111111",
        **more,
    )


def test_the_day_on_the_phone(world: World, client_as: As) -> None:
    order = year(world)
    make_visit(world, order, today(), 120, state=FINISHED, hour=7)
    visit = make_visit(world, order, today(), 90, state=PLANNED, hour=10, is_substitution=True)
    make_visit(world, order, today(), 60, state=PLANNED, hour=13)
    make_visit(world, order, today(), 60, state=PLANNED, hour=15, who="teresa")
    page = text(client_as("maria"), "/dzis/")
    assert "Dzień dobry, Mario" in page
    assert "1 z 3" in page
    assert "Za Tobą 1 wizyta, 2 h." in page
    assert "Rozpocznij wizytę" in page
    assert "zastępstwo" in page
    assert "dziś 4 h 30 min" in page
    assert order.granted.case.needs[:15] not in page
    data = client_as("maria").get("/dzis/dane/").json()
    assert [v["uid"] for v in data["visits"]][1] == str(visit.uid)
    assert set(data["visits"][1]) & {"pesel", "needs", "income"} == set()


def test_the_phone_without_javascript(world: World, client_as: As) -> None:
    visit = make_visit(world, year(world), today(), 60, state=PLANNED, hour=0)
    client = client_as("maria")
    post(client, f"/dzis/{visit.uid}/poczatek/")
    visit.refresh_from_db()
    assert visit.state == VisitState.STARTED
    assert "Zakończ wizytę" in text(client, "/dzis/")
    post(client, f"/dzis/{visit.uid}/koniec/", acts=["zakupy"], note="Skończył się chleb")
    visit.refresh_from_db()
    assert (visit.state, visit.acts_done, visit.note) == (FINISHED, ["zakupy"], "Skończył się chleb")


def test_not_opening_in_two_taps(world: World, client_as: As) -> None:
    visit = make_visit(world, year(world), today(), 60, state=PLANNED)
    client = client_as("maria")
    page = text(client, f"/dzis/{visit.uid}/nie-odbyla-sie/?powod=not_opening")
    assert 'value="not_opening" required id="id_reason_0" checked' in page or "checked" in page
    post(client, f"/dzis/{visit.uid}/nie-odbyla-sie/", reason="not_opening")
    visit.refresh_from_db()
    assert visit.state == VisitState.NOT_HELD
    assert "Jednak rozpocznij" in text(client, f"/dzis/?wizyta={visit.uid}")


def send(client: Client, *entries: dict[str, Any], sent_at: str = "") -> Any:
    body = {"sent_at": sent_at or timezone.now().isoformat(), "entries": list(entries)}
    return client.post("/dzis/zapis/", json.dumps(body), content_type="application/json")


def entry(visit: Visit, kind: str, at: str, **more: Any) -> dict[str, Any]:
    return {"client_uid": str(uuid.uuid4()), "visit": str(visit.uid), "kind": kind, "at": at, **more}


def test_records_of_a_phone_are_stored_once(world: World, client_as: As) -> None:
    visit = make_visit(world, year(world), today() - timedelta(days=1), 120, state=PLANNED)
    start = visit.planned_start
    first = entry(visit, "start", start.isoformat())
    last = entry(visit, "finish", (start + timedelta(minutes=118)).isoformat(), acts=["zakupy"])
    client = client_as("maria")
    for _twice in range(2):
        answer = send(client, first, last).json()
        assert [r["saved"] for r in answer["results"]] == [True, True]
    visit.refresh_from_db()
    assert (visit.state, visit.units, visit.flags) == (FINISHED, 118, [])
    assert PhoneRecord.objects.count() == 2


def test_a_bad_record_does_not_stop_the_others(world: World, client_as: As) -> None:
    visit = make_visit(world, year(world), today(), 60, state=PLANNED, hour=0)
    good = entry(visit, "start", timezone.now().isoformat())
    answer = send(
        client_as("maria"), {"visit": "x"}, {**good, "client_uid": str(uuid.uuid4()), "visit": str(uuid.uuid4())}, good
    )
    assert [r["saved"] for r in answer.json()["results"]] == [False, False, True]
    visit.refresh_from_db()
    assert visit.state == VisitState.STARTED
    assert client_as("maria").post("/dzis/zapis/", "nie json", content_type="application/json").status_code == 400


def test_a_record_of_a_visit_given_to_somebody_else_is_kept(world: World, client_as: As) -> None:
    visit = make_visit(world, year(world), today(), 60, state=PLANNED, hour=0, who="teresa")
    answer = send(client_as("maria"), entry(visit, "start", timezone.now().isoformat())).json()
    assert answer["results"][0]["saved"] is True
    visit.refresh_from_db()
    assert (visit.state, visit.flags, visit.needs_look) == (PLANNED, ["stray"], True)
    assert "zapis osoby" in text(client_as("bartek"), "/wizyty/do-wyjasnienia/").lower()


def test_records_need_protection_against_forgery(world: World) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(world.people["maria"], backend="allauth.account.auth_backends.AuthenticationBackend")
    assert send(strict).status_code == 403


def test_hours_messages_help(world: World, client_as: As) -> None:
    make_visit(world, year(world), today(), 90, state=FINISHED, hour=1)
    client = client_as("maria")
    assert "W tym tygodniu 1 h 30 min" in text(client, "/dzis/godziny/")
    assert "Nie ma wiadomości" in text(client, "/dzis/wiadomosci/")
    page = text(client, "/dzis/pomoc/")
    assert "Bartek Jarosz" in page
    assert "112" in page


def test_the_phone_keeps_nothing_in_the_browser_s_own_cache(world: World, client_as: As) -> None:
    client = client_as("maria")
    assert client.get("/dzis/")["Cache-Control"] == "no-store"
    worker = client.get("/dzis/sw.js")
    assert worker["Content-Type"].startswith("text/javascript")
    assert client_as("olga").get("/dzis/").status_code == 404


@pytest.mark.parametrize("who", ["celina", "daria", "teresa", "henryk"])
def test_visits_of_others_do_not_exist(world: World, client_as: As, who: str) -> None:
    visit = make_visit(world, year(world), today(), 60, state=PLANNED)
    for tail in ("", "osoba/", "zastepstwo/", "przeloz/", "potwierdz/", "zapytaj/", "wpisz/"):
        assert client_as(who).get(f"/wizyty/{visit.uid}/{tail}").status_code == 404
    assert client_as(who).get(f"/dzis/{visit.uid}/koniec/").status_code == 404


def test_the_week_of_the_manager(world: World, client_as: As) -> None:
    order = year(world, state=OrderState.ACCEPTED)
    client = client_as("bartek")
    assert "1 zlecenie nie ma wizyt" in text(client, "/grafik/")
    maria = world.memberships["maria"].uid
    wrong = post(
        client,
        f"/grafik/zlecenie/{order.uid}/",
        first="1.1.2020",
        last="2.1.2020",
        worker=maria,
        time_from="08:00",
        time_to="10:00",
    )
    assert "Poza tymi dniami" in wrong.content.decode()
    post(
        client, f"/grafik/zlecenie/{order.uid}/", first=f"{today():%d.%m.%Y}", last=f"{today():%d.%m.%Y}",
        worker=maria, time_from="08:00", time_to="10:00",
    )  # fmt: skip
    visit = Visit.objects.get()
    assert "Ewa Kowalska" in text(client, "/grafik/")
    post(client, f"/wizyty/{visit.uid}/zastepstwo/", worker=world.memberships["teresa"].uid, reason="urlop")
    visit.refresh_from_db()
    assert (visit.worker_id, visit.is_substitution) == (world.memberships["teresa"].pk, True)
    post(client, f"/wizyty/{visit.uid}/osoba/", worker=maria)
    post(client, f"/wizyty/{visit.uid}/przeloz/", day=f"{today():%d.%m.%Y}", time_from="12:00", time_to="13:00")
    visit.refresh_from_db()
    assert timezone.localtime(visit.planned_start).hour == 12
    post(client, f"/wizyty/{visit.uid}/odwolaj/", reason="Rodzina przyjechała")
    visit.refresh_from_db()
    assert visit.state == VisitState.CANCELLED
    assert client_as("maria").get("/grafik/").status_code == 404


def test_by_hand_question_decision_on_pages(world: World, client_as: As) -> None:
    order, yesterday = year(world), today() - timedelta(days=1)
    planned = make_visit(world, order, yesterday, 60, state=PLANNED)
    bartek, olga = client_as("bartek"), client_as("olga")
    typed = {"day": f"{yesterday:%d.%m.%Y}", "time_from": "08:00", "time_to": "09:00", "reason": "telefon"}
    post(bartek, f"/wizyty/{planned.uid}/wpisz/", **typed)
    post(bartek, f"/grafik/zlecenie/{order.uid}/dopisz/", worker=world.memberships["teresa"].uid, **typed)
    added = Visit.objects.exclude(pk=planned.pk).get()
    assert "Rozstrzygnij" in text(olga, f"/wizyty/{added.uid}/")
    post(olga, f"/wizyty/{planned.uid}/potwierdz/", note="Jest karta", units="45 min")
    planned.refresh_from_db()
    assert (planned.state, planned.units) == (VisitState.ACCEPTED, 45)
    post(olga, f"/wizyty/{added.uid}/zapytaj/", question="Kto był?")
    assert "Kto był?" in text(bartek, f"/wizyty/{added.uid}/")
    post(bartek, f"/wizyty/{added.uid}/wyjasnij/", answer="Pomyłka")
    post(olga, f"/wizyty/{added.uid}/nie-uznaj/", reason="Nie było wizyty")
    added.refresh_from_db()
    assert added.state == VisitState.NOT_HELD


def test_bulk_confirmation(world: World, client_as: As) -> None:
    order = year(world)
    visits = [make_visit(world, order, today() - timedelta(days=n), 60, state=FINISHED) for n in range(1, 4)]
    client = client_as("alicja")
    assert "3 wizyty do potwierdzenia" in text(client, "/wizyty/")
    answer = post(client, "/wizyty/potwierdz/", visit=[str(v.uid) for v in visits[:2]])
    assert "2 wizyty potwierdzone" in answer.content.decode()
    nothing = post(client, "/wizyty/potwierdz/")
    assert "Nie było czego potwierdzić" in nothing.content.decode()
    assert "1 wizyta do potwierdzenia" in text(client, "/wizyty/")


def test_hours_that_run_out_are_on_the_desk_and_on_the_contract(world: World, client_as: As) -> None:
    contract = make_contract(world, limit_units=300)
    order = make_order(world, contract=contract, units_per_month=300)
    for day in range(2, 25):
        make_visit(world, order, date(2026, 3, day), 60, state=VisitState.ACCEPTED if day < 5 else PLANNED)
    by = world.acting("olga", "2026-03-05 08:00")
    found = next(d for d in desk.decisions_for(by) if "kończą się" in d.title)
    assert found.title == "Pomoc w domu: godziny kończą się w sobotę"
    assert found.due_on == date(2026, 3, 7)
    assert "Brakuje 18" in found.detail
    figure = desk.figures_for(by)[0]
    assert figure.alarm
    assert figure.forecast[-1] == -18.0
    assert "zabraknie" in figure.title


def test_doors_and_substitutions_are_told(world: World) -> None:
    order = make_order(world)
    visit = make_visit(world, order, date(2026, 3, 2), 60, state=VisitState.NOT_HELD, not_held_reason="not_opening")
    Visit.objects.filter(pk=visit.pk).update(received_at=instant("2026-03-02 08:20"))
    make_visit(
        world, order, date(2026, 3, 2), 60, state=PLANNED, hour=12, is_substitution=True,
        changed_at=instant("2026-03-02 07:00"),
    )  # fmt: skip
    for who in ("olga", "alicja", "bartek"):
        titles = [c.title for c in desk.changes_for(world.acting(who))]
        assert titles == ["Nie otwiera: Ewa Kowalska", "Zastępstwo: Ewa Kowalska"]
    assert desk.changes_for(world.acting("celina")) == []


def test_the_manager_sees_who_is_missing(world: World) -> None:
    order = make_order(world)
    make_visit(world, order, date(2026, 3, 3), 60, state=PLANNED, who=None)
    empty = make_order(world)
    titles = [d.title for d in desk.decisions_for(world.acting("bartek"))]
    assert "Na 1 wizytę nikt jeszcze nie idzie" in titles
    assert f"Zaplanuj wizyty: {empty.brief['name']}" in titles


@pytest.mark.parametrize(
    ("weekdays", "ends_on", "asked"),
    [
        ("0100000", date(2026, 3, 2), False),  # its next day would be a Tuesday, and it ends on Monday
        ("1000000", date(2026, 3, 2), True),
        ("0000000", date(2026, 3, 2), True),
    ],
)
def test_nobody_plans_visits_of_an_order_without_a_day_left(
    world: World, weekdays: str, ends_on: date, asked: bool
) -> None:
    order = make_order(world, starts_on=date(2026, 2, 2), ends_on=ends_on, weekdays=weekdays)
    titles = [d.title for d in desk.decisions_for(world.acting("bartek"))]
    assert (f"Zaplanuj wizyty: {order.brief['name']}" in titles) == asked


@pytest.mark.parametrize(
    ("who", "path", "budget"),
    [
        ("maria", "/dzis/", 10),
        ("maria", "/dzis/dane/", 8),
        ("maria", "/dzis/godziny/", 10),
        ("bartek", "/grafik/", 26),
        ("bartek", "/wizyty/", 24),
        ("olga", "/wizyty/", 20),
        ("olga", "/wizyty/do-wyjasnienia/", 20),
    ],
)
def test_budgets(
    world: World, client_as: As, django_assert_max_num_queries: Any, who: str, path: str, budget: int
) -> None:
    order = year(world)
    for n in range(8):
        make_visit(world, order, today() - timedelta(days=n % 3), 30, hour=n + 1, state=[FINISHED, PLANNED][n % 2])
    client = client_as(who)
    client.get(path)
    with django_assert_max_num_queries(budget):
        assert client.get(path).status_code == 200


def test_a_form_where_a_phone_sends_is_refused_and_breaks_nothing(client_as: Callable[[str], Client]) -> None:
    assert client_as("maria").post(reverse("delivery:save_entries"), {}).status_code == 400
    assert client_as("marta").post(reverse("support:save_writings"), {}).status_code == 400
