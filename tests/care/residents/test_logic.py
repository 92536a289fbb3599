# SPDX-License-Identifier: EUPL-1.2
"""Names, ages, seals: pure values."""

from __future__ import annotations

from datetime import date

import pytest

from kooperacja.base.core import identifiers, sealing
from kooperacja.care.residents.logic import names


@pytest.mark.parametrize(
    ("name", "woman", "genitive"),
    [
        ("Halina", True, "Haliny"), ("Maria", True, "Marii"), ("Zofia", True, "Zofii"), ("Julia", True, "Julii"),
        ("Kasia", True, "Kasi"), ("Ania", True, "Ani"), ("Alicja", True, "Alicji"), ("Ewa", True, "Ewy"),
        ("Jadwiga", True, "Jadwigi"), ("Monika", True, "Moniki"), ("Kamila", True, "Kamili"), ("Ola", True, "Oli"),
        ("Grażyna", True, "Grażyny"), ("Maja", True, "Mai"), ("Noemi", True, "Noemi"), ("Stefania", True, "Stefanii"),
        ("Jan", False, "Jana"), ("Marek", False, "Marka"), ("Jerzy", False, "Jerzego"), ("Antoni", False, "Antoniego"),
        ("Andrzej", False, "Andrzeja"), ("Paweł", False, "Pawła"), ("Kuba", False, "Kuby"), ("Henryk", False, "Henryka"),
        ("Tadeusz", False, "Tadeusza"), ("Jacek", False, "Jacka"), ("Anna Maria", True, "Anna Maria"),
        ("Otto", False, "Ottona"), ("Guido", False, "Guido"),
    ],
)  # fmt: skip
def test_genitive(name: str, woman: bool, genitive: str) -> None:
    assert names.genitive(name, woman=woman) == genitive


@pytest.mark.parametrize(("name", "woman"), [("Halina", True), ("Kuba", False), ("Jan", False), (" Ewa ", True)])
def test_a_guess_from_the_name(name: str, woman: bool) -> None:
    assert names.is_womans(name) is woman


@pytest.mark.parametrize(("day", "age"), [(date(2026, 3, 13), 77), (date(2026, 3, 14), 78), (date(2026, 12, 31), 78)])
def test_age_in_completed_years(day: date, age: int) -> None:
    assert names.age_on(day, date(1948, 3, 14)) == age


def test_polite_forms() -> None:
    assert names.polite("Halina", woman=True) == "pani Halina"
    assert names.polite_genitive("Marek", woman=False) == "pana Marka"


def test_pesel_tells_sex_and_hides_itself() -> None:
    assert identifiers.pesel_is_womans("44051401359") is False
    assert identifiers.masked_pesel("44051401359") == "•••••••1359"
    assert identifiers.masked_pesel("") == ""


def test_a_seal_opens_with_its_own_secret_only() -> None:
    sealed = sealing.seal("44051401359", secret="a")
    assert b"4405" not in sealed
    assert sealing.unseal(sealed, secret="a") == "44051401359"
    assert sealing.unseal(sealed, secret="b") == ""
    assert sealing.unseal(None, secret="a") == ""
    assert sealing.look_up_hash("44051401359", secret="a") == sealing.look_up_hash("44051401359", secret="a")
    assert sealing.look_up_hash("44051401359", secret="a") != sealing.look_up_hash("44051401359", secret="b")
