# SPDX-License-Identifier: EUPL-1.2
"""Field types by tables: what people type, what comes out, what the error says."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django import forms
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from kooperacja.base.ui import fields

GOOD = [
    (fields.PeselField, "44051401359", "44051401359"),
    (fields.PeselField, " 440514 01359 ", "44051401359"),
    (fields.PeselField, "93111698132", "93111698132"),
    (fields.NipField, "8567346215", "8567346215"),
    (fields.NipField, "122-078-13-42", "1220781342"),
    (fields.NipField, "PL 525 224 84 81", "5252248481"),
    (fields.RegonField, "730295378", "730295378"),
    (fields.RegonField, "123456785", "123456785"),
    (fields.RegonField, "12345678512347", "12345678512347"),
    (fields.KrsField, "0000123456", "0000123456"),
    (fields.KrsField, "123456", "0000123456"),
    (fields.TerytField, "04 63 01 1", "0463011"),
    (fields.PhoneField, "+48 602 111 222", "602 111 222"),
    (fields.PostcodeField, "87-100", "87-100"),
    (fields.PostcodeField, "87100", "87-100"),
    (fields.PostcodeField, "87 – 100", "87-100"),
    (fields.MoneyField, "1 234,50", Decimal("1234.50")),
    (fields.MoneyField, "1234.5", Decimal("1234.50")),
    (fields.MoneyField, "1\u00a0234,50 zł", Decimal("1234.50")),
    (fields.MoneyField, "1.234,50", Decimal("1234.50")),
    (fields.MoneyField, "0", Decimal("0.00")),
    (fields.MinutesField, "1:30", 90),
    (fields.MinutesField, "1.30", 90),
    (fields.MinutesField, "1 h 30 min", 90),
    (fields.MinutesField, "1,5 h", 90),
    (fields.MinutesField, "2 godz.", 120),
    (fields.MinutesField, "90", 90),
    (fields.MinutesField, "90 min", 90),
    (fields.PolishDateField, "1.2.26", date(2026, 2, 1)),
    (fields.PolishDateField, "01.02.2026", date(2026, 2, 1)),
    (fields.PolishDateField, "1/2/2026", date(2026, 2, 1)),
    (fields.PolishDateField, "1,2,26", date(2026, 2, 1)),
    (fields.PolishDateField, "2026-02-01", date(2026, 2, 1)),
    (fields.PolishDateField, "1.2.2026 r.", date(2026, 2, 1)),
]
BAD = [
    (fields.PeselField, "44051401358", "Cyfra kontrolna"),
    (fields.PeselField, "4405140135", "ma 11 cyfr, tu jest ich 10"),
    (fields.PeselField, "4405140135a", "samych cyfr"),
    (fields.PeselField, "44553201359", "takiego dnia nie ma"),
    (fields.NipField, "1234567890", "Cyfra kontrolna"),
    (fields.NipField, "123", "ma 10 cyfr, tu jest ich 3"),
    (fields.RegonField, "730295379", "Cyfra kontrolna"),
    (fields.RegonField, "7302953781", "9 albo 14 cyfr"),
    (fields.KrsField, "12345678901", "10 cyfr"),
    (fields.KrsField, "KRS 1", "samych cyfr"),
    (fields.TerytField, "123", "Kod TERYT ma"),
    (fields.PhoneField, "12", "ma 9 cyfr"),
    (fields.PostcodeField, "8710", "pięć cyfr"),
    (fields.PostcodeField, "Toruń", "pięć cyfr"),
    (fields.MoneyField, "tysiąc", "Wpisz kwotę cyframi"),
    (fields.MoneyField, "12,345", "dwa miejsca"),
    (fields.MoneyField, "-5", "nie mniejszą niż"),
    (fields.MoneyField, "NaN", "Wpisz kwotę cyframi"),
    (fields.MoneyField, "1e30", "raczej pomyłka"),
    (fields.MinutesField, "1:75", "Wpisz czas"),
    (fields.MinutesField, "półtorej", "Wpisz czas"),
    (fields.MinutesField, "30 h", "To za długo"),
    (fields.MinutesField, "0,333 h", "pełnych minutach"),
    (fields.PolishDateField, "31.2.2026", "Nie ma takiego dnia"),
    (fields.PolishDateField, "luty", "Wpisz dzień, miesiąc i rok"),
]


@pytest.mark.parametrize(("kind", "typed", "read"), GOOD)
def test_what_people_type_is_read(kind: type[forms.Field], typed: str, read: Any) -> None:
    assert kind().clean(typed) == read


@pytest.mark.parametrize(("kind", "typed", "words"), BAD)
def test_an_error_says_what_is_wrong(kind: type[forms.Field], typed: str, words: str) -> None:
    with pytest.raises(ValidationError) as refused:
        kind().clean(typed)
    assert words in refused.value.messages[0]


@pytest.mark.parametrize("kind", sorted({kind for kind, *_ in GOOD}, key=lambda kind: kind.__name__))
def test_an_empty_answer_is_asked_for_or_let_go(kind: type[forms.Field]) -> None:
    assert kind(required=False).clean("") in ("", None)
    with pytest.raises(ValidationError):
        kind().clean("")


def test_two_digits_of_a_birth_year_look_back() -> None:
    assert fields.PolishDateField(past=True).clean("3.4.48") == date(1948, 4, 3)
    assert fields.PolishDateField(past=True).clean("3.4.08") == date(2008, 4, 3)
    assert fields.PolishDateField().clean("3.4.48") == date(2048, 4, 3)


def test_values_are_shown_as_people_write_them_and_mistakes_stay_as_typed() -> None:
    assert fields.MoneyInput().format_value(Decimal("1234.5")) == "1\u00a0234,50"
    assert fields.MoneyInput().format_value("tysiąc") == "tysiąc"
    assert fields.MinutesInput().format_value(90) == "1:30"
    assert fields.PolishDateInput().format_value(date(2026, 2, 1)) == "1.02.2026"
    assert fields.PolishDateInput().format_value("31.2.26") == "31.2.26"
    assert fields.MoneyInput().format_value(None) is None


@given(st.text(max_size=30))
def test_no_text_breaks_a_field(typed: str) -> None:
    for kind in {kind for kind, *_ in GOOD}:
        try:
            kind(required=False).clean(typed)
        except ValidationError as refused:
            assert refused.messages[0].endswith(".")


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_money_survives_being_shown_and_typed_again(amount: Decimal) -> None:
    assert fields.MoneyField().clean(fields.MoneyInput().format_value(amount)) == amount
