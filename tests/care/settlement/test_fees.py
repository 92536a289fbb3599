# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal as D

import pytest
from django.test import Client
from django.urls import reverse

from kooperacja.base.audit.models import Event
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month
from kooperacja.base.core.errors import NotAllowed, Stale
from kooperacja.base.ui import slots
from kooperacja.care.cases.enums import CaseState
from kooperacja.care.commissioning.enums import OrderState
from kooperacja.care.residents.models import IncomeStatement
from kooperacja.care.settlement import panels, privacy, queries, services
from kooperacja.care.settlement.enums import FeeState
from kooperacja.care.settlement.logic import fees, working
from kooperacja.care.settlement.models import ResidentFee
from kooperacja.ground.programmes.logic.fees import Band
from tests.care.cases.factories import make_case, make_granted
from tests.care.commissioning.factories import make_contract, make_order
from tests.care.delivery.factories import make_visit
from tests.care.residents.factories import make_resident
from tests.care.settlement.factories import FEBRUARY
from tests.world import World, instant

BANDS = (Band("single", 0, 100, D(0)), Band("single", 100, 150, D(10)), Band("single", 150, None, D(25)))
TABLE = fees.Table(7, date(2026, 1, 1), None, "XII/88/2025, § 9", BANDS)
CRITERION = fees.Criterion(D("1010.00"), "rozporządzenie, § 1")
INCOME = fees.Income(date(2026, 1, 1), D("1412.00"), "single")


def _fee(**more: object) -> fees.Fee:
    values: dict[str, object] = {
        "units": 360, "is_hours": True, "base_amount": D("52.00"), "table": TABLE, "income": INCOME,
        "criterion": CRITERION, **more,
    }  # fmt: skip
    return fees.fee_for(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("income", "percent", "amount"),
    [
        ("0", "0", "0.00"),
        ("1010.00", "0", "0.00"),
        ("1010.01", "10", "31.20"),
        ("1515.00", "10", "31.20"),
        ("1515.01", "25", "78.00"),
        ("99999", "25", "78.00"),
    ],
)
def test_the_bracket_is_above_and_up_to(income: str, percent: str, amount: str) -> None:
    fee = _fee(income=fees.Income(date(2026, 1, 1), D(income), "single"))
    assert (fee.percent, fee.amount) == (D(percent), D(amount))


def test_what_is_missing_is_said_and_free_is_free() -> None:
    assert _fee(income=None).problem == fees.NO_INCOME
    assert _fee(criterion=None).problem == fees.NO_CRITERION
    assert _fee(income=fees.Income(date(2026, 1, 1), D(1), "family")).problem == fees.NO_BAND
    assert _fee(table=None, income=None).working["kind"] == "free"
    assert _fee(base_amount=None).amount == D("0.00")
    assert _fee(units=0).amount == D("0.00")


def test_a_change_of_income_counts_from_the_next_month() -> None:
    old, new = INCOME, fees.Income(date(2026, 2, 10), D("3000"), "single")
    assert fees.income_for([new, old], first=date(2026, 2, 1), last=date(2026, 2, 28)) == old
    assert fees.income_for([new, old], first=date(2026, 3, 1), last=date(2026, 3, 31)) == new
    assert fees.income_for([new], first=date(2026, 2, 1), last=date(2026, 2, 28)) == new
    assert fees.income_for([new], first=date(2026, 1, 1), last=date(2026, 1, 31)) is None


def test_the_table_of_the_first_day_of_the_month() -> None:
    later = fees.Table(8, date(2026, 2, 15), None, "", BANDS)
    ended = fees.Table(6, date(2025, 1, 1), date(2025, 12, 31), "", BANDS)
    assert fees.table_for([later, TABLE, ended], first=date(2026, 2, 1)) == TABLE
    assert fees.table_for([later, TABLE], first=date(2026, 3, 1)) == later
    assert fees.table_for([ended], first=date(2026, 1, 1)) is None


def test_every_number_is_told() -> None:
    told = dict(working.sentences(_fee().working))
    assert (
        told["Dochód"] == "1\u00a0412,00\u00a0zł miesięcznie, osoba samotnie gospodarująca, oświadczenie od 1.01.2026"
    )
    assert told["Kryterium dochodowe"] == "1\u00a0010,00\u00a0zł (rozporządzenie, § 1)"
    assert told["Dochód w procentach kryterium"] == "139,8\u00a0%"
    assert told["Przedział"] == "powyżej 100\u00a0% do 150\u00a0% kryterium → 10\u00a0% kosztu"
    assert told["Podstawa"] == "XII/88/2025, § 9, tabela od 1.01.2026"
    assert told["Opłata"] == "10\u00a0% z 312,00\u00a0zł = 31,20\u00a0zł"
    assert working.question(_fee().working) == "Skąd 10\u00a0%?"
    assert working.question({"kind": "free"}) == "Skąd brak opłaty?"


def make_fee_month(world: World, *, income: D | None = D("1600.00"), minutes: int = 720) -> ResidentFee | None:
    """A case with help at home ordered from January and visits in February; the provider's price is 99 zł."""
    resident = make_resident(world, income=income)
    case = make_case(world, resident=resident, state=CaseState.IN_DELIVERY, qualified_at=instant("2026-01-02 09:00"))
    granted = make_granted(world, case=case, starts_on=date(2026, 1, 1))
    order = make_order(
        world, contract=make_contract(world, price="99.00"), granted=granted, state=OrderState.IN_PROGRESS
    )
    if minutes:
        make_visit(world, order, date(2026, 2, 4), minutes)
    make_visit(world, order, date(2026, 2, 5), 60, state="finished")
    return None


def test_the_fee_comes_from_the_programme_not_from_the_price(world: World) -> None:
    make_fee_month(world)
    run = services.set_fees(month=FEBRUARY, by=world.acting("kinga"), due_on=date(2026, 3, 20))
    fee = ResidentFee.objects.get()
    assert (run.set, run.changed, run.kept, list(run.problems)) == (1, 0, 0, [])
    assert (fee.units, fee.base_amount, fee.percent, fee.amount) == (720, D("52.00"), D("10.00"), D("62.40"))
    assert (fee.state, fee.due_on) == (FeeState.DUE, date(2026, 3, 20))
    assert fee.working["criterion"] == "1010.00" and fee.working["above"] == 150
    assert Event.objects.about(fee).get().action == "settlement.fee.set"


def test_a_month_without_units_costs_nothing(world: World) -> None:
    make_fee_month(world, minutes=0)
    services.set_fees(month=FEBRUARY, by=world.acting("kinga"))
    fee = ResidentFee.objects.get()
    assert (fee.units, fee.amount, fee.state, fee.due_on) == (0, D("0.00"), FeeState.SET, None)


def test_without_an_income_the_case_is_named_and_nothing_is_set(world: World) -> None:
    make_fee_month(world, income=None)
    run = services.set_fees(month=FEBRUARY, by=world.acting("kinga"))
    assert [c.fee.problem for c in run.problems] == [fees.NO_INCOME]
    assert not ResidentFee.objects.exists()


def test_setting_again_changes_what_is_due_and_never_what_is_paid(world: World) -> None:
    make_fee_month(world)
    kinga = world.acting("kinga")
    services.set_fees(month=FEBRUARY, by=kinga)
    assert services.set_fees(month=FEBRUARY, by=kinga).kept == 1
    fee = ResidentFee.objects.select_related("case").get()
    IncomeStatement.objects.update(monthly_amount=D("2100.00"))
    assert services.set_fees(month=FEBRUARY, by=kinga).changed == 1
    fee.refresh_from_db()
    assert (fee.percent, fee.amount) == (D("20.00"), D("124.80"))
    services.mark_fee_paid(fee=fee, paid_on=date(2026, 3, 2), by=kinga)
    IncomeStatement.objects.update(monthly_amount=D("100.00"))
    assert services.set_fees(month=FEBRUARY, by=kinga).kept == 1
    fee.refresh_from_db()
    assert (fee.amount, fee.state) == (D("124.80"), FeeState.PAID)


def test_a_fee_that_falls_to_nothing_is_never_overdue(world: World) -> None:
    make_fee_month(world)
    kinga = world.acting("kinga")
    services.set_fees(month=FEBRUARY, due_on=date(2026, 3, 10), by=kinga)
    IncomeStatement.objects.update(monthly_amount=D("100.00"))
    assert services.set_fees(month=FEBRUARY, by=kinga).changed == 1
    fee = ResidentFee.objects.get()
    assert (fee.amount, fee.state, fee.due_on) == (D("0.00"), FeeState.SET, None)
    assert services.mark_fees_overdue(by=world.acting("kinga", "2026-04-01 06:00")) == 0


@pytest.mark.parametrize("who", ["grazyna", "olga", "bartek", "alicja", "daria"])
def test_only_the_accountant_sets_fees(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.set_fees(month=FEBRUARY, by=world.acting(who))


def test_a_running_month_and_a_day_gone_by_are_refused(world: World) -> None:
    with pytest.raises(services.MonthNotOver):
        services.set_fees(month=Month(2026, 3), by=world.acting("kinga"))
    with pytest.raises(services.WrongDay):
        services.set_fees(month=FEBRUARY, due_on=date(2026, 3, 1), by=world.acting("kinga"))


def _due(world: World) -> ResidentFee:
    make_fee_month(world)
    services.set_fees(month=FEBRUARY, due_on=date(2026, 3, 10), by=world.acting("kinga"))
    return ResidentFee.objects.select_related("case").get()


def test_a_payment_is_noted_once(world: World) -> None:
    fee = _due(world)
    seen = ResidentFee.objects.select_related("case").get()
    with pytest.raises(services.WrongDay):
        services.mark_fee_paid(fee=fee, paid_on=date(2026, 3, 3), by=world.acting("kinga"))
    services.mark_fee_paid(fee=fee, paid_on=date(2026, 3, 2), by=world.acting("kinga"))
    with pytest.raises(Stale):
        services.mark_fee_paid(fee=seen, paid_on=date(2026, 3, 2), by=world.acting("kinga"))
    with pytest.raises(Stale):
        services.mark_fee_paid(fee=fee, paid_on=date(2026, 3, 2), by=world.acting("kinga"))
    assert Event.objects.about(fee).filter(action="settlement.fee.paid").count() == 1


def test_what_is_not_paid_by_its_day_is_overdue(world: World) -> None:
    fee = _due(world)
    assert services.mark_fees_overdue(by=Acting.system(at=instant("2026-03-10 06:00"))) == 0
    assert queries.count_overdue(world.acting("kinga", "2026-03-11 06:00")) == 1
    assert services.mark_fees_overdue(by=Acting.system(at=instant("2026-03-11 06:00"))) == 1
    fee.refresh_from_db()
    assert fee.state == FeeState.OVERDUE


def test_the_director_waives_for_a_reason(world: World) -> None:
    fee = _due(world)
    with pytest.raises(NotAllowed):
        services.waive_fee(fee=fee, reason="Pożar", by=world.acting("kinga"))
    with pytest.raises(services.NoReason):
        services.waive_fee(fee=fee, reason=" ", by=world.acting("grazyna"))
    services.waive_fee(fee=fee, reason="Pożar mieszkania", by=world.acting("grazyna"))
    assert fee.state == FeeState.WAIVED
    assert Event.objects.about(fee).get(action="settlement.fee.waived").reason == "Pożar mieszkania"


def _mine(slot: str, by: Acting, thing: object) -> list[slots.Panel]:
    return [panel for panel in slots.panels(slot, by, thing) if panel.template.startswith("settlement/")]


def test_the_page_of_a_case_shows_fees_to_its_cus_only(world: World) -> None:
    case = _due(world).case
    for who in ("alicja", "olga", "kinga", "grazyna", "filip"):
        by = world.acting(who)
        (panel,), (fact,) = _mine("cases.case.aside", by, case), _mine("cases.case.facts", by, case)
        assert panel.context["total_due"] == D("62.40")
        assert (fact.context["percent"], fact.context["question"]) == ("10\u00a0%", "Skąd 10\u00a0%?")
        column = panels.fee_column(by, case, list(case.granted.all()))
        assert column is not None and list(column.values.values()) == ["135,20\u00a0zł"]
        assert (column.heading, column.total) == ("Płaci pani Halina", "135,20\u00a0zł")
        assert column.note.endswith("z czego CUS płaci 1\u00a0216,80\u00a0zł.")
    for who in ("celina", "bartek", "daria", "maria"):
        by = world.acting(who)
        assert _mine("cases.case.aside", by, case) == [] == _mine("cases.case.facts", by, case)
        assert panels.fee_column(by, case, []) is None


def test_the_page_of_a_case_stands_with_its_fees(world: World, client_as: Callable[[str], Client]) -> None:
    case = _due(world).case
    text = client_as("alicja").get(reverse("cases:case_detail", args=[case.uid])).content.decode()
    assert "Płaci pani Halina" in text and "Skąd 10\u00a0%?" in text and "62,40" in text


def test_a_person_gets_what_is_held_on_her_fees(world: World) -> None:
    fee = _due(world)
    ((heading, values),) = privacy.export(fee.case.resident.uid).items()
    assert heading.startswith("luty 2026, Pomoc w domu") and values["opłata"] == "62,40\u00a0zł"
    assert privacy.export(world.organisations["cus_zielona"].uid) == {}
