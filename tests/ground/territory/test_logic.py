# SPDX-License-Identifier: EUPL-1.2
"""The TERC file: what is read, and what each broken file gets."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from kooperacja.ground.territory.logic import terc
from tests.ground.territory.factories import HEADER, terc_file


def test_reading() -> None:
    register = terc.read(terc_file())
    assert register.as_of == date(2024, 1, 1)
    assert [u.name for u in register.units if u.level == terc.VOIVODESHIP] == ["dolnośląskie", "wielkopolskie"]
    gminas = {u.code: u.name for u in register.units if u.level == terc.GMINA}
    assert gminas == {
        "0201011": "Bolesławiec", "0201022": "Bolesławiec", "3012023": "Koźmin Wielkopolski", "3012042": "Rozdrażew",
        "3012052": "Wymysłów", "3064011": "Poznań",
    }  # fmt: skip
    assert next(u for u in register.units if u.code == "3012023").parent_code == "3012"


def test_the_published_archive_is_read_too() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("TERC_Urzedowy_2024-01-01.csv", terc_file())
    assert len(terc.read(packed.getvalue()).units) == 11


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "Plik jest pusty"),
        (b"\xef\xbb\xbf\r\n", "Plik jest pusty"),
        (f"{HEADER}\r\n".encode(), "tylko nagłówek"),
        (terc_file().decode("utf-8-sig").encode("cp1250"), "złe kodowanie znaków .wiersz 2."),
        (terc_file().decode().encode("utf-16"), "kodowaniu UTF-8"),
        (b"%PDF-1.7 \x00\x01", "To nie jest plik CSV"),
        (b"\xff\xd8\xff\xe0", "kodowanie"),
        (b"<?xml version='1.0'?><teryt/>", "wersja XML"),
        (b"a;b;c\n1;2;3\n", "brakuje kolumn: WOJ, POW"),
        (terc_file(replace={";RODZ": ""}), "brakuje kolumn: RODZ"),
        (terc_file(replace={"Rozdrażew;gmina wiejska;2024-01-01": "Rozdrażew"}), "Wiersz 11 jest niepełny"),
        (terc_file(replace={"Rozdrażew": "=cmd|' /C calc'!A0"}), "Wiersz 11, kolumna NAZWA: „=cmd"),
        (terc_file(replace={"Rozdrażew": ""}), "Wiersz 11, kolumna NAZWA"),
        (terc_file(replace={"30;12;04": "30;12;4"}), "kolumna GMI: „4” zamiast 2 cyfr"),
        (terc_file(replace={"12;04;2": "12;04;7"}), "nieznany rodzaj gminy „7”"),
        (terc_file(replace={"12;04;2": "12;05;3"}), "301205 .* dwa razy"),
        (terc_file(without=("30;12;;",)), "nie ma powiatu 3012"),
        (terc_file(without=("30;;",)), "nie ma województwa 30"),
        (terc_file(replace={"Rozdrażew;gmina wiejska;2024-01-01": "Rozdrażew;gmina wiejska;2023-01-01"}), "różne daty"),
        (terc_file(day="1 stycznia"), "nie ma daty"),
        (b"PK\x03\x04 broken", "rozpakować"),
        (b"x" * (terc.MAX_BYTES + 1), "ponad 25 MB"),
    ],
)
def test_a_broken_file_gets_a_sentence(content: bytes, says: str) -> None:
    with pytest.raises(terc.BadTerc, match=says):
        terc.read(content)


def _units(**changes: str) -> list[terc.Unit]:
    return list(terc.read(terc_file(replace=changes)).units)


def test_comparing() -> None:
    before = terc.read(terc_file()).units
    after = terc.read(
        terc_file(
            without=("30;12;05",),
            replace={"Rozdrażew": "Rozdrażew Nowy", "02;01;02;2": "02;01;02;3", "30;64;01;9": "30;64;02;2"},
        )
    ).units
    found = terc.compare(before, after)
    assert [u.name for u in found.gone] == ["Wymysłów"]
    assert [u.name for u in found.new] == ["Poznań-Grunwald"]
    assert [(b.code, a.code) for b, a in found.changed] == [("0201022", "0201023"), ("3012042", "3012042")]
    assert len(found.unchanged) == 8
    assert terc.line(found.counts()) == (
        "województwa: 0 nowych, 0 zmienionych, 0 znikło, 2 bez zmian · "
        "powiaty: 0 nowych, 0 zmienionych, 0 znikło, 3 bez zmian · "
        "gminy: 1 nowych, 2 zmienionych, 1 znikło, 3 bez zmian"
    )


def test_a_gmina_moved_to_another_powiat_is_the_same_gmina() -> None:
    found = terc.compare(terc.read(terc_file()).units, terc.read(terc_file(replace={"30;12;04;2": "30;64;04;2"})).units)
    assert not found.new and not found.gone
    assert [(b.code, a.code) for b, a in found.changed] == [("3012042", "3064042")]
