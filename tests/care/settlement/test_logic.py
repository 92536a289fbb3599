# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal as D
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kooperacja.base.core.dates import Period
from kooperacja.care.commissioning.enums import RoundingRule as R
from kooperacja.care.settlement.logic import checks, explanations
from kooperacja.care.settlement.logic.statements import (
    Done,
    Gap,
    GapKind,
    NoPrice,
    Price,
    Terms,
    explanation_needed,
    gaps_of,
    lines_of,
    money_for,
    price_on,
    recognised,
    rounded,
    shares_in_percent,
    sums_by_source,
)

LAST = date(2026, 10, 31)
PRICES = (Price(date(2026, 1, 1), D("52.00")), Price(date(2026, 10, 16), D("54.50")))


@pytest.mark.parametrize(
    ("units", "rule", "expected"),
    [
        (2490, R.EXACT, 2490),
        (2490, R.DOWN_HOUR, 2460),
        (2490, R.DOWN_HALF, 2490),
        (2519, R.DOWN_HALF, 2490),
        (2497, R.NEAREST_QUARTER, 2490),
        (2498, R.NEAREST_QUARTER, 2505),
        (7, R.NEAREST_QUARTER, 0),
        (8, R.NEAREST_QUARTER, 15),
        (59, R.DOWN_HOUR, 0),
    ],
)
def test_minutes_are_rounded_as_the_contract_says(units: int, rule: str, expected: int) -> None:
    assert rounded(units, rule, is_hours=True) == expected


def test_meals_are_whole_by_nature() -> None:
    assert rounded(17, R.DOWN_HOUR, is_hours=False) == 17
    assert money_for(17, D("21.35"), is_hours=False) == D("362.95")


@pytest.mark.parametrize(
    ("minutes", "price", "expected"),
    [(1560, "52.00", "1352.00"), (50, "52.30", "43.58"), (5, "0.06", "0.01"), (1, "0.29", "0.00"), (0, "52", "0.00")],
)
def test_money_is_half_up_once_per_line(minutes: int, price: str, expected: str) -> None:
    assert money_for(minutes, D(price), is_hours=True) == D(expected)


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2026, 10, 15), "52.00"), (date(2026, 10, 16), "54.50"), (date(2026, 12, 1), "54.50")],
)
def test_the_price_of_the_day_of_service(day: date, expected: str) -> None:
    assert price_on(PRICES, day) == D(expected)


def test_a_day_before_the_first_price_has_none() -> None:
    with pytest.raises(NoPrice):
        price_on(PRICES, date(2025, 12, 31))


def test_a_price_change_inside_a_month_gives_two_lines_that_add_up() -> None:
    done = [Done(1, date(2026, 10, d), 120) for d in (2, 9, 16, 23)]
    first, second = lines_of(Terms(1, 600, PRICES), done, last_day=LAST)
    assert (first.price_amount, first.card_units, first.ordered_units, first.amount) == (
        D("52.00"),
        240,
        240,
        D("208.00"),
    )
    assert (second.price_amount, second.card_units, second.ordered_units) == (D("54.50"), 240, 360)
    assert second.amount == D("218.00")


def test_an_order_without_a_visit_stands_with_zero() -> None:
    (line,) = lines_of(Terms(1, 600, PRICES), [], last_day=LAST)
    assert (line.card_units, line.allowed_units, line.amount, line.price_amount) == (0, 0, D("0.00"), D("54.50"))


def test_nothing_is_paid_above_the_order() -> None:
    (line,) = lines_of(Terms(1, 100, PRICES[:1]), [Done(1, date(2026, 10, 2), 130)], last_day=LAST)
    assert (line.card_units, line.allowed_units) == (130, 100)


@pytest.mark.parametrize(
    ("allowed", "declared", "rule", "expected"),
    [
        (2460, 2460, R.DOWN_HOUR, 2460),
        (2460, 9999, R.DOWN_HOUR, 2460),
        (2460, 2450, R.DOWN_HOUR, 2400),
        (2505, 2505, R.NEAREST_QUARTER, 2505),
        (2505, 2498, R.NEAREST_QUARTER, 2490),
        (100, 99, R.EXACT, 99),
    ],
)
def test_the_provider_confirms_or_reduces(allowed: int, declared: int, rule: str, expected: int) -> None:
    assert recognised(allowed, declared, rule, is_hours=True) == expected


@pytest.mark.parametrize(
    ("ordered", "card", "allowed", "paid", "gaps"),
    [
        (1560, 1560, 1560, 1560, []),
        (2040, 1920, 1920, 1920, [Gap(GapKind.NOT_DELIVERED, -120)]),
        (2520, 2490, 2460, 2460, [Gap(GapKind.NOT_DELIVERED, -30), Gap(GapKind.ROUNDING, -30)]),
        (2490, 2490, 2460, 2460, [Gap(GapKind.ROUNDING, -30)]),
        (1560, 1560, 1560, 1500, [Gap(GapKind.REDUCED, -60)]),
        (100, 130, 100, 100, [Gap(GapKind.OVER_ORDER, 30)]),
    ],
)
def test_each_difference_has_its_causes(ordered: int, card: int, allowed: int, paid: int, gaps: list[Gap]) -> None:
    assert gaps_of(ordered=ordered, card=card, allowed=allowed, recognised=paid) == gaps


def test_the_contracts_own_rounding_explains_itself() -> None:
    assert not explanation_needed([Gap(GapKind.ROUNDING, -30)])
    assert not explanation_needed([])
    assert explanation_needed([Gap(GapKind.ROUNDING, -30), Gap(GapKind.NOT_DELIVERED, -30)])


def test_who_pays_adds_up() -> None:
    sums = sums_by_source(
        [(1, 60, D("52.00")), (2, 120, D("104.00")), (1, 30, D("26.00"))],
        {1: ("Fundusze Europejskie", 1), 2: ("Budżet gminy", 2)},
        {1: D("1000.00"), 2: D("-5.00")},
    )
    assert [(s.name, s.units, s.amount, s.left) for s in sums] == [
        ("Budżet gminy", 120, D("104.00"), D("-5.00")),
        ("Fundusze Europejskie", 90, D("78.00"), D("1000.00")),
    ]


@given(st.lists(st.decimals(min_value=0, max_value=10**6, places=2), min_size=1, max_size=6))
def test_shares_always_make_a_hundred(amounts: list[D]) -> None:
    shares = shares_in_percent(amounts)
    assert sum(shares) == (100 if sum(amounts) > 0 else 0)
    assert all(s >= 0 for s in shares)


visits = st.lists(
    st.builds(
        Done,
        st.just(1),
        st.integers(min_value=1, max_value=31).map(lambda d: date(2026, 10, d)),
        st.integers(min_value=1, max_value=600),
    ),
    max_size=40,
)
rules = st.sampled_from(list(R))


@given(visits, rules, st.integers(min_value=0, max_value=15000), st.booleans())
def test_a_month_split_by_price_keeps_every_minute(done: list[Done], rule: str, ordered: int, hourly: bool) -> None:
    lines = lines_of(Terms(1, ordered, PRICES, hourly, rule), done, last_day=LAST)
    assert sum(line.card_units for line in lines) == sum(d.units for d in done)
    assert sum(len(line.visits) for line in lines) == len(done)
    assert sum(line.ordered_units for line in lines) == ordered
    for line in lines:
        assert 0 <= line.allowed_units <= line.ordered_units
        assert line.amount == money_for(line.allowed_units, line.price_amount, is_hours=hourly) >= 0
        if rule != R.NEAREST_QUARTER:
            assert line.allowed_units <= line.card_units
        else:
            assert line.allowed_units <= line.card_units + 7


@given(
    st.integers(min_value=0, max_value=20000),
    st.integers(min_value=0, max_value=20000),
    st.integers(min_value=0, max_value=20000),
    rules,
)
def test_recognised_is_never_above_what_was_proved_ordered_and_declared(
    ordered: int, card: int, declared: int, rule: str
) -> None:
    (line,) = lines_of(Terms(1, ordered, PRICES[:1], True, rule), [Done(1, LAST, card)] if card else [], last_day=LAST)
    paid = recognised(line.allowed_units, declared, rule, is_hours=True)
    assert 0 <= paid <= min(ordered, declared, rounded(card, rule, is_hours=True))
    found = gaps_of(ordered=ordered, card=card, allowed=line.allowed_units, recognised=paid)
    assert sum(g.units for g in found if g.kind is not GapKind.OVER_ORDER) == paid - ordered


def _known(**more: object) -> explanations.Circumstances:
    base = {
        "first": date(2026, 10, 1), "last": LAST, "starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31), **more,
    }  # fmt: skip
    return explanations.Circumstances(**base)  # type: ignore[arg-type]


def test_the_record_explains_what_it_can() -> None:
    hospital = [explanations.Missed(date(2026, 10, d), "szpital") for d in (12, 14, 16, 18)]
    card = [explanations.Missed(date(2026, 10, 17))]
    assert explanations.suggested(_known()) == ""
    assert explanations.suggested(_known(missed=hospital)) == "Szpital: 12–18.10 (4 wizyty)."
    assert explanations.suggested(_known(missed=card)) == "Brak potwierdzonej karty: 17.10 (1 wizyta)."
    assert explanations.suggested(_known(starts_on=date(2026, 10, 15))) == "Zlecenie od 15.10."
    assert explanations.suggested(_known(ends_on=date(2026, 10, 15))) == "Zlecenie do 15.10."
    paused = _known(paused_from=date(2026, 9, 20), paused_to=date(2026, 10, 4))
    assert explanations.suggested(paused) == "Wstrzymane 1.10–4.10."
    many = [explanations.Missed(date(2026, 10, 1 + i), f"powód numer {i} " + "x" * 20) for i in range(20)]
    assert len(explanations.suggested(_known(missed=many))) <= explanations.LIMIT


WARSAW = ZoneInfo("Europe/Warsaw")


def _visit(
    pk: int, hour: int, *, person: int = 1, worker: int = 1, minutes: int = 60, **more: object
) -> checks.CheckedVisit:
    start = datetime(2026, 10, 5, hour, tzinfo=WARSAW)
    values: dict[str, object] = {
        "visit_id": pk, "order_id": person, "order_number": f"Z-{person}", "worker_id": worker, "person_id": person,
        "start": start, "end": start + timedelta(minutes=minutes), "day": start.date(), "price": D("52.00"), **more,
    }  # fmt: skip
    return checks.CheckedVisit(**values)  # type: ignore[arg-type]


def test_a_worker_in_two_places_is_found() -> None:
    touching = [_visit(1, 8), _visit(2, 9, person=2)]
    overlapping = [_visit(1, 8, minutes=61), _visit(2, 9, person=2)]
    assert checks.no_worker_in_two_places(touching).is_ok
    assert checks.no_worker_in_two_places([_visit(1, 8, minutes=61), _visit(2, 9)]).is_ok
    found = checks.no_worker_in_two_places(overlapping)
    assert found.rows == ["5.10.2026: zlecenie Z-1, 8:00–9:01 i zlecenie Z-2, 9:00–10:00"]
    assert not found.blocks
    elsewhere = [_visit(1, 8, minutes=61, in_statement=False), _visit(2, 9, person=2, in_statement=False)]
    assert checks.no_worker_in_two_places(elsewhere).is_ok


def test_pauses_deaths_and_prices_are_checked_on_the_day_of_the_visit() -> None:
    facts = {
        1: checks.OrderFacts(
            "Z-1", Period(date(2026, 10, 5), None), date(2026, 10, 4), (Price(date(2026, 1, 1), D("50")),)
        )
    }
    assert checks.no_visit_in_pause([_visit(1, 8)], facts).rows == ["5.10.2026: zlecenie Z-1 było wstrzymane"]
    assert checks.no_visit_after_death([_visit(1, 8)], facts).rows == ["5.10.2026: zlecenie Z-1, wizyta po dniu zgonu"]
    assert checks.price_of_the_day([_visit(1, 8)], facts).rows == [
        "5.10.2026: zlecenie Z-1, liczone 52,00\u00a0zł, w umowie 50,00\u00a0zł"
    ]


def test_sums_are_checked_against_order_contract_and_budget() -> None:
    assert checks.units_within_order([("Z-1", 60, 60, True)]).is_ok
    assert checks.units_within_order([("Z-1", 60, 90, True)]).rows == ["Zlecenie Z-1: 30\u00a0min ponad zlecenie"]
    assert checks.money_within_contract(D("100"), D("100")).is_ok
    assert not checks.money_within_contract(D("100"), D("100.01")).is_ok
    assert not checks.units_within_contract([("Obiady", 10, 11, False)]).is_ok
    assert checks.money_left([("Opieka 75+", D("-1.50"))]).rows == ["Opieka 75+: zabraknie 1,50\u00a0zł"]
    assert checks.every_difference_explained([("Z-1", True, " ")]).rows == ["Zlecenie Z-1: brak wyjaśnienia"]
    assert checks.every_difference_explained([("Z-1", False, "")]).is_ok
