# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from kooperacja.base.duties import desk
from kooperacja.care.commissioning.models import Contract
from kooperacja.care.settlement import queries
from kooperacja.care.settlement.enums import StatementState as S
from kooperacja.care.settlement.models import ResidentFee, Statement
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations.enums import Role
from kooperacja.ground.organisations.models import Membership
from tests.care.commissioning.factories import make_contract
from tests.care.delivery.factories import make_visit
from tests.care.settlement.factories import AT, make_month, make_statement
from tests.world import SINCE, World

Browser = Callable[[str], Client]
SIDES = ("olga", "grazyna", "kinga", "filip", "bartek")
STRANGERS = ("celina", "daria", "marta", "maria", "henryk")


def _page(client: Client, statement: Statement, query: str = "") -> str:
    answer = client.get(reverse("settlement:statement_detail", args=[statement.uid]) + query)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("state", list(S))
def test_the_page_stands_in_every_state_for_both_sides(world: World, client_as: Browser, state: str) -> None:
    statement = make_statement(world, state=state)
    for who in SIDES:
        text = _page(client_as(who), statement)
        assert "442,00" in text and "Droga do przelewu" in text and text.count("btn-primary") <= 1


def test_strangers_find_nothing(world: World, client_as: Browser) -> None:
    statement = make_statement(world, state=S.APPROVED)
    for who in STRANGERS:
        for name in ("statement_detail", "statement_protocol", "approve_for_payment", "submit_statement"):
            assert client_as(who).get(reverse(f"settlement:{name}", args=[statement.uid])).status_code == 404


def test_differences_are_filtered_and_explained(world: World, client_as: Browser) -> None:
    statement = make_statement(world, state=S.SUBMITTED)
    text = _page(client_as("olga"), statement, "?pokaz=roznice")
    assert "Irena Kos" in text and "Hanna Wilk" not in text
    assert "Irena Kos: 2\u00a0h poniżej zlecenia" in text and "Tydzień w\u00a0szpitalu." in text


def test_the_sheets_hold_what_is_shown(world: World, client_as: Browser) -> None:
    statement = make_statement(world, state=S.SUBMITTED)
    address = reverse("settlement:export_lines", args=[statement.uid, "csv"])
    answer = client_as("olga").get(address + "?pokaz=roznice")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert [row[1] for row in rows] == ["Osoba", "Irena Kos"]
    assert rows[1][4:8] == ["5,00", "3,00", "3,00", "3,00"]
    book = load_workbook(
        io.BytesIO(client_as("olga").get(reverse("settlement:export_lines", args=[statement.uid, "xlsx"])).content)
    )
    assert book.active.max_row == 4
    assert client_as("olga").get(reverse("settlement:export_lines", args=[statement.uid, "pdf"])).status_code == 404


def test_a_name_that_looks_like_a_formula_stays_text(world: World, client_as: Browser) -> None:
    contract, _orders = make_month(world, people=[("=cmd|'/c calc'!A1", "Kos", 60, (60,))])
    statement = make_statement(world, contract=contract)
    answer = client_as("olga").get(reverse("settlement:export_lines", args=[statement.uid, "csv"]))
    assert ";'=cmd" in answer.content.decode() or "\"'=cmd" in answer.content.decode()


def _fields(client: Client, address: str, **values: str) -> dict[str, str]:
    form = client.get(address).context["form"]
    return {name: str(form[name].value() or "") for name in form.fields} | values


def test_the_whole_month_through_the_browser(world: World, client_as: Browser) -> None:
    make_month(world)
    answer = client_as("olga").post(reverse("settlement:open_month"), {"month": "2026-02"}, follow=True)
    assert "RO-2026-02-01" in answer.content.decode()
    statement = Statement.objects.get()
    address = reverse("settlement:submit_statement", args=[statement.uid])
    bartek = client_as("bartek")
    irena = next(x for x in queries.lines_of(statement) if x.ordered_units == 300)
    refused = bartek.post(address, _fields(bartek, address, **{f"units_{irena.uid}": "4 h", f"why_{irena.uid}": "x"}))
    assert "najwyżej 3\u00a0h" in refused.content.decode() and 'value="4 h"' in refused.content.decode()
    sent = bartek.post(address, _fields(bartek, address, **{f"why_{irena.uid}": "Szpital", "invoice_number": "FV 1"}))
    assert sent.status_code == 302
    assert client_as("olga").post(reverse("settlement:approve_on_merits", args=[statement.uid])).status_code == 302
    assert client_as("grazyna").post(reverse("settlement:approve_for_payment", args=[statement.uid])).status_code == 302
    pdf = client_as("bartek").get(reverse("settlement:statement_protocol", args=[statement.uid]))
    assert pdf["Content-Type"] == "application/pdf"
    paid = client_as("kinga").post(
        reverse("settlement:mark_paid", args=[statement.uid]),
        {"paid_on": Statement.objects.get().approved_at.strftime("%d.%m.%Y"), "invoice_number": "FV 1"},  # type: ignore[union-attr]
    )
    assert paid.status_code == 302
    assert Statement.objects.get().state == S.PAID


def test_signing_what_has_moved_says_that_somebody_was_faster(world: World, client_as: Browser) -> None:
    statement = make_statement(world, state=S.APPROVED)
    answer = client_as("grazyna").post(reverse("settlement:approve_for_payment", args=[statement.uid]))
    assert answer.status_code == 409 and "Ktoś był szybszy" in answer.content.decode()
    assert client_as("bartek").get(reverse("settlement:submit_statement", args=[statement.uid])).status_code == 302


def test_the_first_signer_cannot_open_the_second_signature(world: World, client_as: Browser) -> None:
    statement = make_statement(world, state=S.MERIT_APPROVED)
    assert client_as("olga").post(reverse("settlement:approve_for_payment", args=[statement.uid])).status_code == 403


def test_a_correction_begins_on_its_page(world: World, client_as: Browser) -> None:
    contract, orders = make_month(world)
    statement = make_statement(world, state=S.PAID, contract=contract)
    make_visit(world, orders[1], date(2026, 2, 20), 60)
    address = reverse("settlement:correct_statement", args=[statement.uid])
    assert "Po zamknięciu miesiąca potwierdzono jeszcze karty" in client_as("olga").get(address).content.decode()
    answer = client_as("olga").post(address, {"reason": "Karta po terminie"}, follow=True)
    text = answer.content.decode()
    assert "RO-2026-02-01-K1" in text and "Do dopłaty" in text and "52,00" in text
    assert "Irena Kos: 1\u00a0h więcej niż w" in text


def _another(world: World, number: str, place: int) -> Contract:
    """One more contract with a month of its own worker, so that nobody is in two places."""
    who = f"worker{place}"
    user = User.objects.build(email=f"{who}@example.org", given_name="Opiekunka", surname=f"Nr {place}")
    user.save()
    world.memberships[who] = Membership.objects.create(
        user=user, organisation=world.organisations["pomocna_dlon"], role=Role.PROVIDER_WORKER, valid_from=SINCE
    )
    return make_month(world, contract=make_contract(world, number=number), who=who)[0]


def test_other_forms_of_a_statement_stand(world: World, client_as: Browser) -> None:
    cases = (
        (S.SUBMITTED, "olga", "return_to_provider"),
        (S.SUBMITTED, "olga", "approve_on_merits"),
        (S.SUBMITTED, "olga", "agree"),
        (S.MERIT_APPROVED, "grazyna", "approve_for_payment"),
        (S.APPROVED, "bartek", "record_invoice"),
        (S.APPROVED, "kinga", "mark_paid"),
        (S.OPEN, "bartek", "refresh_statement"),
    )
    for place, (state, who, name) in enumerate(cases):
        statement = make_statement(world, state=state, contract=_another(world, f"U-{name}", place))
        answer = client_as(who).get(reverse(f"settlement:{name}", args=[statement.uid]))
        assert answer.status_code == 200, name
    line = queries.lines_of(Statement.objects.filter(state=S.OPEN)[0])[0]
    assert client_as("bartek").get(reverse("settlement:explain_difference", args=[line.uid])).status_code == 200


def test_the_list_has_chips_sums_and_an_export(world: World, client_as: Browser) -> None:
    make_statement(world, state=S.SUBMITTED)
    for who in SIDES:
        text = client_as(who).get(reverse("settlement:statement_list")).content.decode()
        assert "442,00" in text and "luty 2026" in text
    assert "Nic nie pasuje" in client_as("olga").get("/rozliczenia/?stan=paid&miesiac=2026-02").content.decode()
    assert (
        "442,00" in client_as("olga").get("/rozliczenia/?miesiac=2026-02&stan=submitted&wykonawca=zly").content.decode()
    )
    sheet = client_as("olga").get(reverse("settlement:export_statements", args=["csv"])).content.decode("utf-8-sig")
    assert "RO-2026-02-01;luty 2026;Pomocna Dłoń;U-12/2026" in sheet
    assert "Nie ma jeszcze rozliczeń" in client_as("celina").get(reverse("settlement:statement_list")).content.decode()


def test_many_lines_ask_no_more_than_few(
    world: World, client_as: Browser, django_assert_max_num_queries: Callable[..., object]
) -> None:
    people = [(f"Imię{i}", f"Nazwisko{i}", 240, (60, 60)) for i in range(60)]
    contract, _orders = make_month(
        world, contract=make_contract(world, limit="900000.00", limit_units=9_000_000), people=people
    )
    statement = make_statement(world, state=S.SUBMITTED, contract=contract)
    client = client_as("olga")
    with django_assert_max_num_queries(32):  # type: ignore[attr-defined]
        text = _page(client, statement)
    assert text.count("series-mark") >= 60
    with django_assert_max_num_queries(26):  # type: ignore[attr-defined]
        client.get(reverse("settlement:statement_list"))


def test_the_desk_says_whose_move_it_is(world: World) -> None:
    contract, _orders = make_month(world)
    titles = [d.title for d in desk.decisions_for(world.acting("olga", AT))]
    assert [t for t in titles if t.startswith("Otwórz")] == ["Otwórz rozliczenia za luty: 1"]
    statement = make_statement(world, state=S.OPEN, contract=contract)
    assert [d.button for d in desk.decisions_for(world.acting("bartek", AT)) if "godziny" in d.title] == [
        "Sprawdź i przekaż"
    ]
    assert desk.decisions_for(world.acting("grazyna", AT)) == []
    other = make_statement(world, state=S.MERIT_APPROVED, contract=_another(world, "U-2", 8))
    (signing,) = [d for d in desk.decisions_for(world.acting("grazyna", AT)) if "podpis" in d.title]
    assert "442,00" in signing.detail and str(other.uid) in signing.url
    assert statement.state == S.OPEN
    paid = make_statement(world, state=S.PAID, contract=_another(world, "U-3", 9))
    titles = [c.title for c in desk.changes_for(world.acting("kinga", AT))]
    assert "Zapłacone: Pomocna Dłoń" in titles and paid.state == S.PAID
    assert any(f.title == "Wydane w tym roku" for f in desk.figures_for(world.acting("grazyna", AT), limit=9))
    (figure,) = [f for f in desk.figures_for(world.acting("bartek", AT), limit=9) if "godziny" in f.title.lower()]
    assert figure.value.isdigit(), "whole hours beside the unit"


def test_fees_are_set_shown_and_paid(world: World, client_as: Browser) -> None:
    from tests.care.settlement.test_fees import make_fee_month

    make_fee_month(world)
    kinga = client_as("kinga")
    assert "Ustal opłaty za luty 2026" in kinga.get("/oplaty/?miesiac=2026-02").content.decode()
    answer = kinga.post("/oplaty/ustal/?miesiac=2026-02", {"month": "2026-02", "due_on": "31.12.2099"}, follow=True)
    assert "62,40" in answer.content.decode()
    fee = ResidentFee.objects.get(amount__gt=0)
    detail = kinga.get(reverse("settlement:fee_detail", args=[fee.uid])).content.decode()
    assert "Skąd 10\u00a0%?" in detail
    assert kinga.get(reverse("settlement:export_fees", args=["csv"]) + "?miesiac=2026-02").status_code == 200
    for who in ("bartek", "celina", "daria", "maria", "olga"):
        assert client_as(who).get(reverse("settlement:fee_detail", args=[fee.uid])).status_code in {403, 404}
        assert client_as(who).get("/oplaty/").status_code in {403, 404} or who == "celina"
    paid = kinga.post(reverse("settlement:mark_fee_paid", args=[fee.uid]), {"paid_on": "1.3.26"})
    assert paid.status_code == 302
