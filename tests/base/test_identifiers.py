# SPDX-License-Identifier: EUPL-1.2
"""Identifiers: vectors computed by hand from the published weights."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kooperacja.base.core import identifiers as ids


@pytest.mark.parametrize(
    ("check", "typed", "plain"),
    [
        (ids.pesel, "44051401359", "44051401359"),
        (ids.pesel, "931116 98132", "93111698132"),
        (ids.nip, "856-734-62-15", "8567346215"),
        (ids.nip, "PL 1220781342", "1220781342"),
        (ids.nip, "5252248481", "5252248481"),
        (ids.regon, "730295378", "730295378"),
        (ids.regon, "123456785", "123456785"),
        (ids.regon, "12345678512347", "12345678512347"),
        (ids.krs, "0000123456", "0000123456"),
        (ids.krs, "123456", "0000123456"),
        (ids.postcode, "64600", "64-600"),
        (ids.postcode, "64 - 600", "64-600"),
        (ids.postcode, "64–600", "64-600"),
        (ids.teryt, "30 16 02 3", "3016023"),
        (ids.phone, "+48 600 100 200", "600 100 200"),
        (ids.phone, "(61) 222-33-44", "61 222 33 44"),
        (ids.phone, "+49 30 1234567", "+49301234567"),
        (ids.email, " Biuro@CUS.Example.ORG ", "Biuro@cus.example.org"),
        (ids.website, "www.example.org/o-nas", "https://www.example.org/o-nas"),
        (ids.edelivery, "ae:pl-12345-67890-abcde-12", "AE:PL-12345-67890-ABCDE-12"),
    ],
)
def test_the_plain_form(check: Callable[[str], str], typed: str, plain: str) -> None:
    assert check(typed) == plain


@pytest.mark.parametrize(
    ("check", "typed", "says"),
    [
        (ids.pesel, "44051401358", "Cyfra kontrolna"),
        (ids.pesel, "4405140135", "tu jest ich 10"),
        (ids.pesel, "4405140135a", "samych cyfr"),
        (ids.pesel, "44133201359", "takiego dnia nie ma"),
        (ids.nip, "8567346214", "Cyfra kontrolna"),
        (ids.nip, "856734621", "tu jest ich 9"),
        (ids.nip, "٨567346215", "samych cyfr"),
        (ids.regon, "730295379", "Cyfra kontrolna"),
        (ids.regon, "12345678", "9 albo 14"),
        (ids.krs, "12345678901", "10 cyfr"),
        (ids.krs, "0000000000", "10 cyfr"),
        (ids.postcode, "6460", "00-000"),
        (ids.teryt, "30160", "Kod TERYT"),
        (ids.phone, "112", "9 cyfr"),
        (ids.email, "biuro(at)cus.pl", "adres e-mail"),
        (ids.website, "javascript:alert(1)", "adres strony"),
        (ids.website, "ftp://example.org", "adres strony"),
        (ids.edelivery, "AE:PL-1", "e-Doręczeń"),
    ],
)
def test_a_wrong_one_gets_a_sentence(check: Callable[[str], str], typed: str, says: str) -> None:
    with pytest.raises(ids.BadIdentifier, match=says):
        check(typed)


def test_nobody_is_born_tomorrow() -> None:
    assert ids.pesel_birth_date("93111698132") == date(1993, 11, 16)
    with pytest.raises(ids.BadIdentifier, match="w przyszłości"):
        ids.pesel("93111698132", today=date(1990, 1, 1))
