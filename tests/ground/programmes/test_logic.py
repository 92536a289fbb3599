# SPDX-License-Identifier: EUPL-1.2
"""Fees by tables, against the rules of art. 5 and 42–43 of the CUS Act and the fee tables that councils adopt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal as D
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kooperacja.ground.programmes.enums import HouseholdKind
from kooperacja.ground.programmes.logic import content, fees
from kooperacja.ground.programmes.logic.fees import FAMILY, SINGLE, Band, TableProblem
from kooperacja.ground.programmes.logic.limits import Places

#: The shape of a table of a real council: free up to the criterion, then growing, dearer for a family at the end.
TABLE = [
    *[Band(SINGLE, a, b, D(p)) for a, b, p in [(0, 100, 0), (100, 120, 5), (120, 150, 10), (150, 180, 15), (180, 220, 20), (220, 260, 25), (260, None, 100)]],
    *[Band(FAMILY, a, b, D(p)) for a, b, p in [(0, 100, 0), (100, 120, 5), (120, 150, 10), (150, 180, 15), (180, 220, 20), (220, 260, 30), (260, None, 100)]],
]  # fmt: skip
CRITERION = {SINGLE: D("1010.00"), FAMILY: D("823.00")}


def test_kinds_of_household_are_those_of_the_enum() -> None:
    assert {SINGLE, FAMILY} == set(HouseholdKind.values)


@pytest.mark.parametrize(
    ("household", "income", "percent"),
    [
        (SINGLE, "0", 0),
        (SINGLE, "1010.00", 0),  # exactly the criterion: the upper bound belongs to the band
        (SINGLE, "1010.01", 5),  # one grosz above: the lower bound does not
        (SINGLE, "1212.00", 5),
        (SINGLE, "1212.01", 10),
        (SINGLE, "2222.01", 25),
        (SINGLE, "2626.01", 100),
        (FAMILY, "823.00", 0),
        (FAMILY, "1810.61", 30),
        (FAMILY, "9999.99", 100),
    ],
)
def test_bracket(household: str, income: str, percent: int) -> None:
    band = fees.choose_band(TABLE, household=household, income=D(income), criterion=CRITERION[household])
    assert band.fee_percent == percent


@pytest.mark.parametrize(
    ("units", "base", "percent", "fee"),
    [
        (D(12), "38.50", "15", "69.30"),
        (D("13.5"), "38.50", "5", "25.99"),  # 25.9875
        (1, "0.10", "5", "0.01"),  # 0.005 rounds up
        (1, "0.09", "5", "0.00"),  # 0.0045 does not
        (0, "38.50", "100", "0.00"),  # a month without a visit
        (D(20), "38.50", "0", "0.00"),
        (D(20), "38.50", "100", "770.00"),
        (Fraction(1, 3), "30.00", "100", "10.00"),
    ],
)
def test_fee_of_a_line(units: D | Fraction | int, base: str, percent: str, fee: str) -> None:
    assert fees.fee_of(units, D(base), D(percent)) == D(fee)


def test_minutes_are_exact() -> None:
    assert fees.fee_of_minutes(100, D("38.50"), D("15")) == D("9.63")  # 1 h 40 min × 38.50 × 15 % = 9.625
    assert fees.fee_of_minutes(0, D("38.50"), D("15")) == D("0.00")


@pytest.mark.parametrize("percent", ["-0.01", "100.01"])
def test_a_fee_is_a_share_of_the_cost(percent: str) -> None:
    with pytest.raises(ValueError, match="0 to 100"):
        fees.fee_of(1, D(10), D(percent))


def test_impossible_values_are_refused() -> None:
    with pytest.raises(ValueError, match="not negative"):
        fees.cost_of(-1, D(10))
    with pytest.raises(ValueError, match="not negative"):
        fees.choose_band(TABLE, household=SINGLE, income=D(-1), criterion=D(1010))
    with pytest.raises(ValueError, match="positive"):
        fees.choose_band(TABLE, household=SINGLE, income=D(1), criterion=D(0))
    with pytest.raises(fees.NoBand):
        fees.choose_band(TABLE[:3], household=SINGLE, income=D(5000), criterion=D(1010))
    with pytest.raises(fees.NoBand):
        fees.choose_band(TABLE[:7], household=FAMILY, income=D(5000), criterion=D(823))


def test_percent_shown() -> None:
    assert fees.income_percent(D("1500.00"), D("1010.00")) == D("148.5")


@pytest.mark.parametrize(
    ("bands", "problems"),
    [
        (TABLE, []),
        ([], [TableProblem("empty", SINGLE), TableProblem("empty", FAMILY)]),
        ([b for b in TABLE if (b.household, b.above) != (SINGLE, 120)], [TableProblem("gap", SINGLE, 120)]),
        ([b for b in TABLE if (b.household, b.above) != (FAMILY, 0)], [TableProblem("start", FAMILY, 100)]),
        ([b for b in TABLE if (b.household, b.above) != (FAMILY, 260)], [TableProblem("closed_end", FAMILY, 260)]),
        ([*TABLE, Band(SINGLE, 110, 115, D(7))], [TableProblem("overlap", SINGLE, 110), TableProblem("gap", SINGLE, 115)]),
        ([*TABLE[:6], Band(SINGLE, 260, None, D(101)), *TABLE[7:]], [TableProblem("percent", SINGLE, 260)]),
        ([*TABLE[:6], Band(SINGLE, 260, 250, D(50)), *TABLE[7:]], [TableProblem("bounds", SINGLE, 260), TableProblem("closed_end", SINGLE, 250)]),
    ],
)  # fmt: skip
def test_table_problems(bands: list[Band], problems: list[TableProblem]) -> None:
    assert fees.table_problems(bands) == problems


bounds = st.lists(st.integers(1, 600), min_size=0, max_size=8, unique=True).map(sorted)
amounts = st.decimals(0, 20_000, places=2)


def _whole(household: str, inner: list[int], percents: list[int]) -> list[Band]:
    edges = [0, *inner]
    return [Band(household, low, high, D(p)) for low, high, p in zip(edges, [*inner, None], percents, strict=False)]


@given(single=bounds, family=bounds, income=amounts, criterion=st.decimals(1, 3000, places=2), household=st.sampled_from([SINGLE, FAMILY]))  # fmt: skip
def test_a_whole_table_gives_every_income_exactly_one_band(
    single: list[int], family: list[int], income: D, criterion: D, household: str
) -> None:
    table = _whole(SINGLE, single, list(range(0, 90, 10))) + _whole(FAMILY, family, list(range(0, 90, 10)))
    assert fees.table_problems(table) == []
    assert sum(b.household == household and b.holds(income, criterion) for b in table) == 1


@given(inner=bounds.filter(lambda b: len(b) > 1), lost=st.integers(0, 20))
def test_a_table_without_one_band_is_found(inner: list[int], lost: int) -> None:
    single = _whole(SINGLE, inner, list(range(9)))
    del single[lost % len(single)]
    assert fees.table_problems(single + _whole(FAMILY, [], [0])) != []


@given(
    minutes=st.integers(0, 45_000), base=st.decimals("0.01", 500, places=2), percent=st.decimals(0, 100, places=2)
)  # fmt: skip
def test_a_fee_is_never_above_the_cost_and_off_by_half_a_grosz_at_most(minutes: int, base: D, percent: D) -> None:
    fee, cost = fees.fee_of_minutes(minutes, base, percent), fees.cost_of(Fraction(minutes, 60), base)
    assert D(0) <= fee <= cost
    exact = Fraction(minutes, 60) * Fraction(base) * Fraction(percent) / 100
    assert abs(Fraction(fee) - exact) <= Fraction(1, 200)


@pytest.mark.parametrize(
    ("limit", "taken", "left", "full", "over", "percent"),
    [(10, 4, 6, False, 0, 40), (10, 10, 0, True, 0, 100), (10, 12, 0, True, 2, 100), (None, 7, None, False, 0, None), (0, 0, 0, True, 0, 100)],
)  # fmt: skip
def test_places(limit: int | None, taken: int, left: int | None, full: bool, over: int, percent: int | None) -> None:
    places = Places(limit, taken)
    assert (places.left, places.is_full, places.over, places.percent) == (left, full, over, percent)


WHOLE = content.ProgrammeFacts(
    name="Bliżej domu", goal="Zostać w domu", starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31),
    needs="Starzenie się", audience="Osoby 60+", people_expected=40, services=("Usługi opiekuńcze",),
    conditions="Zamieszkanie w gminie", has_fees=True, has_fee_table=True, reliefs="", documenting="Oświadczenie",
    data_list=("address",), organisation="Dwa etapy", monitoring="Liczba godzin", budget_amount=D(100_000),
    funding_sources="Budżet gminy",
)  # fmt: skip


def test_a_whole_programme_has_twelve_items_and_no_holes() -> None:
    assert [i.number for i in content.content_items(WHOLE)] == list(range(1, 13))
    assert content.holes(WHOLE) == []


@pytest.mark.parametrize(
    ("change", "number", "missing"),
    [
        ({"goal": ""}, 1, "cel"),
        ({"needs": ""}, 3, "opis potrzeb"),
        ({"people_expected": None}, 4, "przewidywana liczba osób"),
        ({"services": ()}, 5, "co najmniej jedna usługa"),
        ({"has_fee_table": False}, 7, "tabela opłat"),
        ({"data_list": ()}, 9, "lista danych"),
        ({"budget_amount": None, "funding_sources": ""}, 12, "budżet, źródła finansowania"),
    ],
)
def test_holes(change: dict[str, object], number: int, missing: str) -> None:
    assert [(i.number, i.missing) for i in content.holes(replace(WHOLE, **change))] == [(number, missing)]


def test_a_free_programme_needs_no_fee_table() -> None:
    assert content.holes(replace(WHOLE, has_fees=False, has_fee_table=False)) == []
