# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kooperacja.growth.indicators.logic import counting
from kooperacja.growth.indicators.logic.counting import RULES, PersonCondition, PersonFacts

DAY = date(2026, 3, 1)
PEOPLE = [
    PersonFacts(1, DAY, 60, "woman", date(1971, 3, 1), "isced_5_8", "local_government"),
    PersonFacts(2, DAY, 60, "woman", date(1971, 3, 2), "isced_3_4", "ngo"),
    PersonFacts(3, DAY, 60, "man", date(2000, 1, 1), "isced_5_8", "unemployed"),
    PersonFacts(4, DAY, 60),
    PersonFacts(1, DAY, 30, "woman", date(1971, 3, 1), "isced_5_8", "local_government"),
]


@pytest.mark.parametrize(
    ("rule", "value", "women", "men", "unknown"),
    [
        ("people", 4, 2, 1, 1),
        ("people_women", 2, 2, 0, 0),
        ("people_men", 1, 0, 1, 0),
        ("people_55", 1, 1, 0, 0),
        ("people_18_29", 1, 0, 1, 0),
        ("people_isced_5_8", 2, 1, 1, 0),
        ("people_public", 1, 1, 0, 0),
        ("people_unemployed", 1, 0, 1, 0),
        ("people_social_economy", 0, 0, 0, 0),
    ],
)
def test_people_are_counted_once_by_what_is_known(rule: str, value: int, women: int, men: int, unknown: int) -> None:
    tally = counting.tally_people(PEOPLE, RULES[rule].person)
    assert (tally.value, tally.women, tally.men, tally.unknown) == (Decimal(value), women, men, unknown)


def test_what_is_not_known_fulfils_no_condition() -> None:
    assert not PersonCondition(age_from=1).holds(PersonFacts(1, DAY))
    assert not PersonCondition(sex="woman").holds(PersonFacts(1, DAY))


def test_every_rule_says_what_it_counts() -> None:
    assert all(rule.counts.endswith(".") and rule.title and rule.unit for rule in RULES.values())


@pytest.mark.parametrize(
    ("value", "target", "elapsed", "pace", "percent"),
    [
        ("10", "10", "0.1", "done", 100),
        ("5", "10", "0.5", "ahead", 50),
        ("4", "10", "0.5", "behind", 40),
        ("4", "10", None, "none", 40),
        ("4", None, "0.5", "none", None),
        ("13", "10", "0.5", "done", 130),
    ],
)
def test_pace(value: str, target: str | None, elapsed: str | None, pace: str, percent: int | None) -> None:
    wanted = Decimal(target) if target else None
    assert counting.pace(Decimal(value), wanted, Decimal(elapsed) if elapsed else None) == pace
    assert counting.percent(Decimal(value), wanted) == percent


def test_elapsed_time() -> None:
    assert counting.elapsed(date(2026, 1, 1), date(2026, 1, 10), date(2026, 1, 5)) == Decimal("0.5")
    assert counting.elapsed(date(2026, 1, 1), date(2026, 1, 10), date(2025, 1, 5)) == 0
    assert counting.elapsed(date(2026, 1, 1), date(2026, 1, 10), date(2027, 1, 5)) == 1
    assert counting.elapsed(None, date(2026, 1, 10), DAY) is None


@pytest.mark.parametrize(
    ("value", "shown"), [("1200.00", "1\u00a0200"), ("12.50", "12,5"), ("-2", "−2"), ("0", "0"), ("100", "100")]
)
def test_numbers(value: str, shown: str) -> None:
    assert counting.number(Decimal(value)) == shown
