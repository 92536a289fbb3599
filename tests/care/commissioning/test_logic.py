# SPDX-License-Identifier: EUPL-1.2
"""Arithmetic of contracts and orders, by tables."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kooperacja.base.core.money import ZERO
from kooperacja.care.commissioning.logic import brief, forecast, modes, remaining, units, working_days
from kooperacja.care.commissioning.logic.remaining import Commitment, Price, Room


@pytest.mark.parametrize(
    ("day", "count", "due"),
    [
        (date(2026, 3, 2), 2, date(2026, 3, 4)),  # Monday → Wednesday
        (date(2026, 3, 6), 2, date(2026, 3, 10)),  # over a weekend
        (date(2026, 4, 3), 2, date(2026, 4, 8)),  # Good Friday works, Easter Monday does not
        (date(2026, 4, 30), 1, date(2026, 5, 4)),  # 1 May is a Friday, 3 May a Sunday
        (date(2026, 12, 23), 2, date(2026, 12, 29)),  # Christmas Eve is free since 2025
        (date(2026, 12, 31), 3, date(2027, 1, 7)),  # New Year, Epiphany
    ],
)
def test_working_days(day: date, count: int, due: date) -> None:
    assert working_days.add_working_days(day, count) == due


def test_holidays_have_names_and_sundays_have_none() -> None:
    assert working_days.holiday_name(date(2026, 11, 11)) == "Narodowe Święto Niepodległości"
    assert working_days.holiday_name(date(2026, 3, 8)) == ""
    assert not working_days.is_working_day(date(2026, 3, 7))


@pytest.mark.parametrize(
    ("count", "unit", "words"),
    [
        (1560, "hour", "26\u00a0h"),
        (90, "hour", "1\u00a0h 30\u00a0min"),
        (22, "meal", "22\u00a0posiłki"),
        (1, "ride", "1\u00a0kurs"),
    ],
)
def test_units_in_words(count: int, unit: str, words: str) -> None:
    assert units.in_words(count, unit) == words


def test_cost_is_rounded_half_up_and_money_buys_whole_units() -> None:
    assert units.cost(90, "hour", Decimal("52.00")) == Decimal("78.00")
    assert units.cost(50, "hour", Decimal("33.33")) == Decimal("27.78")
    assert units.cost(3, "meal", Decimal("21.00")) == Decimal("63.00")
    assert units.affordable(Decimal("100.00"), "hour", Decimal("52.00")) == 115
    assert units.affordable(Decimal("-1.00"), "meal", Decimal("21.00")) == 0


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), 12 * 1560),
        (date(2026, 4, 16), date(2026, 4, 30), 780),  # half of April
        (date(2026, 1, 31), date(2026, 1, 31), 51),  # one day of 31, rounded up
        (date(2026, 3, 1), date(2026, 2, 28), 0),  # cancelled before it began
    ],
)
def test_what_an_order_takes_from_its_contract(first: date, last: date, expected: int) -> None:
    assert remaining.committed_units(Commitment(1560, first, last)) == expected


def test_each_month_at_its_own_price() -> None:
    prices = [Price(date(2026, 1, 1), Decimal("52.00")), Price(date(2026, 2, 1), Decimal("54.00"))]
    order = Commitment(60, date(2026, 1, 1), date(2026, 3, 31))
    assert remaining.committed_amount(order, "hour", prices) == Decimal("160.00")
    assert remaining.price_on(prices, date(2025, 12, 31)) is None


def test_a_price_that_changes_inside_a_month_counts_from_its_day() -> None:
    prices = [Price(date(2026, 1, 1), Decimal("50.00")), Price(date(2026, 2, 15), Decimal("100.00"))]
    order = Commitment(28 * 60, date(2026, 2, 1), date(2026, 2, 28))
    assert remaining.committed_amount(order, "hour", prices) == Decimal("2100.00")
    asked = remaining.shortage(Room(100 * 60, Decimal("2000.00")), order, "hour", prices)
    assert (asked.asked_amount, asked.missing_amount) == (Decimal("2100.00"), Decimal("100.00"))
    odd = Commitment(101, date(2026, 2, 10), date(2026, 2, 28))
    even = [Price(date(2026, 1, 1), Decimal("60.00")), Price(date(2026, 2, 15), Decimal("60.00"))]
    assert remaining.committed_amount(odd, "hour", even) == remaining.committed_amount(odd, "hour", even[:1])


def test_room_left_and_what_to_type_instead() -> None:
    prices = [Price(date(2026, 1, 1), Decimal("52.00"))]
    asked = Commitment(26 * 60, date(2026, 1, 1), date(2026, 12, 31))
    room = Room(180 * 60, Decimal("50000.00"))
    missing = remaining.shortage(room, asked, "hour", prices)
    assert (missing.asked_units, missing.missing_units, missing.missing_amount) == (312 * 60, 132 * 60, ZERO)
    assert not missing.fits
    assert remaining.fitting_units_per_month(room, asked, "hour", prices) == 15 * 60
    assert remaining.shortage(Room(400 * 60, Decimal("10000.00")), asked, "hour", prices).missing_amount == Decimal(
        "6224.00"
    )
    assert remaining.fitting_units_per_month(Room(0, ZERO), asked, "hour", prices) == 0


def test_hours_run_out_on_the_day_on_which_the_plan_passes_what_is_left() -> None:
    today = date(2026, 11, 23)
    used = {date(2026, 10, 30): 100, date(2026, 11, 2): 300, date(2026, 11, 20): 140}
    planned = {date(2026, 11, 23): 30, date(2026, 11, 25): 30, date(2026, 11, 26): 60}
    found = forecast.forecast(640, used, planned, first=date(2026, 11, 1), today=today, last=date(2026, 11, 30))
    assert (found.left, found.needed, found.missing) == (100, 120, 20)
    assert found.runs_out_on == date(2026, 11, 26)
    assert found.past[0] == (date(2026, 11, 1), 540)
    assert found.past[-1] == (today, 100)
    assert found.ahead[0] == (today, 100)
    assert found.ahead[-1] == (date(2026, 11, 30), -20)
    enough = forecast.forecast(900, used, planned, first=date(2026, 11, 1), today=today, last=date(2026, 11, 30))
    assert (enough.runs_out_on, enough.missing) == (None, 0)


@pytest.mark.parametrize(
    ("limits", "ends_on", "amount", "fields"),
    [
        ({"max_years": 5}, date(2030, 12, 31), "1", []),
        ({"max_years": 5}, date(2031, 1, 1), "1", ["ends_on"]),
        ({"max_days": 90, "max_amount": Decimal("10000.00")}, date(2026, 3, 31), "10000.00", []),
        (
            {"max_days": 90, "max_amount": Decimal("10000.00")},
            date(2026, 4, 1),
            "10000.01",
            ["ends_on", "limit_amount"],
        ),
    ],
)
def test_limits_of_modes(limits: dict[str, object], ends_on: date, amount: str, fields: list[str]) -> None:
    mode = modes.ModeLimits("tryb", **limits)  # type: ignore[arg-type]
    assert [b.field for b in modes.breaches(mode, date(2026, 1, 1), ends_on, Decimal(amount))] == fields


def test_the_access_note_gets_its_signs() -> None:
    lines = brief.access_lines("II piętro, domofon 6\nMały pies, nie gryzie; Klucz u pani Wandy, m. 5.\nZ boku domu")
    assert [(line.icon, line.is_warning) for line in lines] == [
        ("building", False),
        ("dog", True),
        ("key-round", False),
        ("info", False),
    ]
    assert lines[2].text == "Klucz u pani Wandy, m. 5"


def test_the_brief_has_no_place_for_more_than_a_visit_needs() -> None:
    kept = {"name": "Ewa K.", "street": "Lipowa 4", "town": "Zielona", "pesel": "44051401359", "needs": "biodro"}
    made = brief.ResidentBrief.of(kept)
    assert set(made.as_json()) == {"name", "street", "town", "phone", "contact", "contact_phone", "access", "acts"}
    assert made.address == "Lipowa 4, Zielona"
    assert brief.ResidentBrief.of({}).name == ""
    assert brief.ResidentBrief("E", acts=["śniadanie i leki", "Kąpiel"]).acts_line == "Śniadanie i leki, kąpiel"
