# SPDX-License-Identifier: EUPL-1.2
"""The data set as data, what is missing, who may be one person."""

from __future__ import annotations

from datetime import date

import pytest

from kooperacja.growth.participants.logic import dataset, identity
from kooperacja.growth.participants.logic.identity import Known

BORN = date(1980, 5, 14)


def test_columns_are_data_with_a_basis_and_a_mark() -> None:
    for columns in (dataset.people(), dataset.entities()):
        assert columns.status == "do potwierdzenia" and columns.as_of.year >= 2026
        assert len({c.field for c in columns.columns}) == len(columns.columns)
        assert all(c.basis and c.status == "do potwierdzenia" for c in columns.columns)
        assert {c.asked_of for c in columns.columns} <= {"uczestnik", "region", "system"}
    assert "clause" not in {c.field for c in dataset.people().exported}


def test_what_is_missing_is_said_and_another_identifier_stands_for_pesel() -> None:
    whole = {c.field: "x" for c in dataset.people().columns}
    assert dataset.missing(whole) == []
    without = whole | {"pesel": "", "other_identifier": ""}
    assert [c.field for c in dataset.missing(without)] == ["pesel"]
    assert dataset.missing(without | {"other_identifier": "paszport 1"}) == []
    assert [c.field for c in dataset.missing(whole | {"disability": ""})] == ["disability"]
    assert dataset.missing(whole | {"disability": "refused"}) == []


@pytest.mark.parametrize(
    ("one", "two", "is_pair"),
    [
        (Known(1, "kowalska anna", BORN), Known(2, "kowalska anna", BORN), True),
        (Known(1, "kowalska anna", BORN), Known(2, "anna kowalska", BORN), True),
        (Known(1, "kowalska anna", BORN), Known(2, "kowalska-nowak anna", BORN), False),
        (Known(1, "kowalska anna", BORN), Known(2, "kowalska ana", BORN), True),
        (Known(1, "kowalska anna", BORN), Known(2, "kowalska anna", date(1981, 1, 1)), False),
        (Known(1, "kowalska anna", BORN), Known(2, "kowalska anna"), True),
        (Known(1, "lis jan", email="j@x.pl"), Known(2, "lis jan", email="j@x.pl"), True),
        (Known(1, "lis jan", email="biuro@x.pl"), Known(2, "wilk ewa", email="biuro@x.pl"), False),
        (Known(1, "lis jan", BORN), Known(2, "wilk ewa", BORN), False),
    ],
)
def test_pairs_that_may_be_one_person(one: Known, two: Known, is_pair: bool) -> None:
    assert bool(identity.suspected([two, one])) is is_pair


def test_thousands_are_compared_within_a_second() -> None:
    people = [
        Known(n, f"osoba{n % 977} imie{n % 89}", date(1960 + n % 40, 1 + n % 12, 1 + n % 28)) for n in range(5000)
    ]
    assert len(identity.suspected(people)) >= 0


@pytest.mark.parametrize(("day", "years"), [(date(2026, 5, 13), 45), (date(2026, 5, 14), 46)])
def test_age_is_counted_in_whole_years(day: date, years: int) -> None:
    assert identity.age_on(day, BORN) == years
