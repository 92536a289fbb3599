# SPDX-License-Identifier: EUPL-1.2
"""The official TERC file of Statistics Poland: reading it, and comparing two states of the register.

UTF-8 with a byte order mark, CRLF, ``;``, columns WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA. A row without POW is a
voivodeship, without GMI a powiat, otherwise a gmina or a part of one: RODZ 1, 2 and 3 are gminas, 4 and 5 the town and
the rural area of an urban-rural gmina, 8 and 9 districts and delegations; parts are left out.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

COLUMNS = ("WOJ", "POW", "GMI", "RODZ", "NAZWA", "NAZWA_DOD", "STAN_NA")
VOIVODESHIP, COUNTY, GMINA = "voivodeship", "county", "gmina"
GMINA_KINDS = frozenset({"1", "2", "3"})
PART_KINDS = frozenset({"4", "5", "8", "9"})
MAX_BYTES = 25 * 1024 * 1024
_AGAIN = (
    "Pobierz plik TERC (CSV, wersja urzędowa) jeszcze raz ze strony eteryt.stat.gov.pl i nie otwieraj go w arkuszu."
)


class BadTerc(ValueError):
    """The file is not a whole TERC file; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of the register."""

    code: str
    level: str
    name: str
    kind: str = ""

    @property
    def parent_code(self) -> str:
        """The code of the unit above: of a gmina its powiat, of a powiat its voivodeship."""
        return {VOIVODESHIP: "", COUNTY: self.code[:2], GMINA: self.code[:4]}[self.level]

    @property
    def place(self) -> str:
        """What stays the same when a gmina changes its kind: its code without the last digit."""
        return self.code[:6]


@dataclass(frozen=True, slots=True)
class Register:
    """The register on one day."""

    as_of: date
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """From one state to another: pairs are (before, after)."""

    new: list[Unit] = field(default_factory=list)
    gone: list[Unit] = field(default_factory=list)
    changed: list[tuple[Unit, Unit]] = field(default_factory=list)
    unchanged: list[Unit] = field(default_factory=list)

    def counts(self) -> dict[str, dict[str, int]]:
        """How many of each level are new, changed, gone, unchanged."""
        table = {level: dict.fromkeys(("new", "changed", "gone", "unchanged"), 0) for level in LEVELS}
        for unit in self.new:
            table[unit.level]["new"] += 1
        for unit in self.gone:
            table[unit.level]["gone"] += 1
        for _before, unit in self.changed:
            table[unit.level]["changed"] += 1
        for unit in self.unchanged:
            table[unit.level]["unchanged"] += 1
        return table


LEVELS: Mapping[str, str] = {VOIVODESHIP: "województwa", COUNTY: "powiaty", GMINA: "gminy"}


def line(counts: Mapping[str, Mapping[str, int]]) -> str:
    """The one line that an import ends with."""
    return " · ".join(
        f"{label}: {counts[level]['new']} nowych, {counts[level]['changed']} zmienionych, "
        f"{counts[level]['gone']} znikło, {counts[level]['unchanged']} bez zmian"
        for level, label in LEVELS.items()
    )


def read(content: bytes) -> Register:
    """Read a TERC file, also inside the ZIP in which it is published."""
    return parse(_decode(_unzip(content)))


def _unzip(content: bytes) -> bytes:
    if len(content) > MAX_BYTES:
        raise BadTerc("Plik ma ponad 25 MB, a cały TERC ma ok. 0,2 MB. To nie jest plik TERC.")
    if not content.startswith(b"PK\x03\x04"):
        return content
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            inside = [i for i in archive.infolist() if i.filename.lower().endswith(".csv")]
            if len(inside) != 1 or inside[0].file_size > MAX_BYTES:
                raise BadTerc(f"W archiwum ma być jeden plik CSV. {_AGAIN}")
            return archive.read(inside[0])
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise BadTerc(f"Nie da się rozpakować tego archiwum. {_AGAIN}") from error


def _decode(content: bytes) -> str:
    if not content.strip(b"\xef\xbb\xbf \r\n\t\x00"):
        raise BadTerc(f"Plik jest pusty. {_AGAIN}")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:4096]:
        raise BadTerc(f"To nie jest plik CSV w kodowaniu UTF-8. {_AGAIN}")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise BadTerc(
            f"Plik ma złe kodowanie znaków (wiersz {row}): urzędowy jest w UTF-8, ten zapisano ponownie. {_AGAIN}"
        ) from error


def parse(text: str) -> Register:
    """Check every row and answer the register; the first wrong row stops it."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    try:
        header = [cell.strip().upper() for cell in next(rows)]
    except (StopIteration, csv.Error) as error:
        raise BadTerc(f"Plik jest pusty. {_AGAIN}") from error
    if missing := [name for name in COLUMNS if name not in header]:
        if "<?XML" in header[0] or "<" in header[0]:
            raise BadTerc("To jest wersja XML. Pobierz wersję CSV.")
        raise BadTerc(f"W pierwszym wierszu brakuje kolumn: {', '.join(missing)}. {_AGAIN}")
    at = {name: header.index(name) for name in COLUMNS}
    units: list[Unit] = []
    days: set[str] = set()
    try:
        for number, row in enumerate(rows, start=2):
            if not any(cell.strip() for cell in row):
                continue
            if len(row) < len(header):
                raise BadTerc(f"Wiersz {number} jest niepełny. {_AGAIN}")
            cells = {name: row[index].strip() for name, index in at.items()}
            days.add(cells["STAN_NA"])
            unit = _unit(cells, number)
            if unit is not None:
                units.append(unit)
    except csv.Error as error:
        raise BadTerc(f"To nie jest poprawny plik CSV. {_AGAIN}") from error
    if not units:
        raise BadTerc(f"W pliku nie ma żadnej jednostki, tylko nagłówek. {_AGAIN}")
    _check_whole(units)
    return Register(_day(days), tuple(units))


def _unit(cells: dict[str, str], number: int) -> Unit | None:
    woj, pow_, gmi, kind, name = (cells[c] for c in ("WOJ", "POW", "GMI", "RODZ", "NAZWA"))
    if not name or name[0] in "=+-@\t" or len(name) > 100:
        shown = f": „{name[:30]}”" if name else ""
        raise BadTerc(f"Wiersz {number}, kolumna NAZWA{shown}: to nie jest nazwa. {_AGAIN}")
    for column, value, length in (("WOJ", woj, 2), ("POW", pow_, 2), ("GMI", gmi, 2), ("RODZ", kind, 1)):
        if value and not (value.isascii() and value.isdigit() and len(value) == length):
            raise BadTerc(f"Wiersz {number}, kolumna {column}: „{value[:30]}” zamiast {length} cyfr. {_AGAIN}")
    if not woj or (gmi and not (pow_ and kind)):
        raise BadTerc(f"Wiersz {number}: brakuje części kodu (WOJ, POW, GMI albo RODZ). {_AGAIN}")
    if not pow_:
        return Unit(woj, VOIVODESHIP, name.lower())
    if not gmi:
        return Unit(woj + pow_, COUNTY, name)
    if kind in GMINA_KINDS:
        return Unit(woj + pow_ + gmi + kind, GMINA, name, kind)
    if kind not in PART_KINDS:
        raise BadTerc(f"Wiersz {number}, kolumna RODZ: nieznany rodzaj gminy „{kind}”. {_AGAIN}")
    return None


def _check_whole(units: list[Unit]) -> None:
    places: set[str] = set()
    codes = {unit.code for unit in units}
    for unit in units:
        if unit.place in places:
            raise BadTerc(f"Kod {unit.place} ({unit.name}) występuje w pliku dwa razy. {_AGAIN}")
        places.add(unit.place)
        if unit.parent_code and unit.parent_code not in codes:
            above = "powiatu" if unit.level == GMINA else "województwa"
            raise BadTerc(f"{unit.name} ({unit.code}): w pliku nie ma {above} {unit.parent_code}. {_AGAIN}")


def _day(days: set[str]) -> date:
    if len(days) != 1:
        raise BadTerc(f"Kolumna STAN_NA ma różne daty, a powinna mieć jedną. {_AGAIN}")
    try:
        return date.fromisoformat(days.pop())
    except ValueError as error:
        raise BadTerc(f"W kolumnie STAN_NA nie ma daty w postaci RRRR-MM-DD. {_AGAIN}") from error


def compare(before: Iterable[Unit], after: Iterable[Unit]) -> Difference:
    """What it takes to come from ``before`` to ``after``.

    A gmina that changes its kind changes the last digit of its code, one that is moved to another powiat changes more
    of it; both stay the same gmina. A move is recognised by name and kind, when both are unique in the voivodeship.
    """
    old = {unit.place: unit for unit in before}
    new = {unit.place: unit for unit in after}
    found = Difference()
    for place, unit in new.items():
        if place not in old:
            found.new.append(unit)
        elif old[place] == unit:
            found.unchanged.append(unit)
        else:
            found.changed.append((old[place], unit))
    found.gone.extend(unit for place, unit in old.items() if place not in new)
    for left, arrived in _moves(found.gone, found.new):
        found.gone.remove(left)
        found.new.remove(arrived)
        found.changed.append((left, arrived))
    return found


def _moves(gone: list[Unit], new: list[Unit]) -> list[tuple[Unit, Unit]]:
    left: dict[tuple[str, str, str], list[Unit]] = defaultdict(list)
    arrived: dict[tuple[str, str, str], list[Unit]] = defaultdict(list)
    for units, by_name in ((gone, left), (new, arrived)):
        for unit in units:
            if unit.level == GMINA:
                by_name[unit.code[:2], unit.name, unit.kind].append(unit)
    return [(left[key][0], arrived[key][0]) for key in left if len(left[key]) == 1 == len(arrived[key])]
