# SPDX-License-Identifier: EUPL-1.2
"""Territorial units as screens and other apps ask for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db.models import Count, Q
from django.db.models.functions import Substr
from django.urls import reverse

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.base.core.text import fold, sort_key
from kooperacja.base.search.kinds import Row
from kooperacja.ground.territory.enums import AreaChangeKind, AreaLevel
from kooperacja.ground.territory.logic import terc
from kooperacja.ground.territory.models import Area, AreaChange, RegisterState


@dataclass(frozen=True)
class VoivodeshipRow:
    """A voivodeship and how much is in it."""

    code: str
    name: str
    counties: int
    gminas: int
    is_fictional: bool


def area(code: str) -> Area:
    """A unit by its TERYT code. A gmina that has changed its kind since is found under its old code too."""
    found = Area.objects.select_related("parent__parent").filter(code=code).first()
    if found is None and len(code) == 7:
        found = Area.objects.select_related("parent__parent").filter(code__startswith=code[:6]).order_by("pk").first()
    if found is None:
        raise Area.DoesNotExist
    return found


def gmina(code: str) -> Area:
    """A gmina by its TERYT code; raises ``DoesNotExist`` for a powiat or a voivodeship."""
    found = area(code)
    if found.level != AreaLevel.GMINA:
        raise Area.DoesNotExist
    return found


def gminas_within(scope: str) -> list[Area]:
    """Gminas that exist today and whose code begins with ``scope``, in the order of the alphabet."""
    rows = Area.objects.current().gminas().within(scope).select_related("parent")
    return list(rows.order_by("name_key", "pk"))


def gminas_named(name: str, *, scope: str = "") -> list[Area]:
    """Today's gminas of this name, letter case apart: a town and the rural gmina around it often share one."""
    rows = Area.objects.current().gminas().within(scope).filter(name_key=sort_key(name.strip()))
    return list(rows.select_related("parent__parent").order_by("code"))


def gmina_page(
    by: Acting, *, scope: str = "", after: str = "", before: str = "", with_gone: bool = False
) -> Page[Area]:  # fmt: skip
    """A page of gminas in the order of the alphabet."""
    rows = Area.objects.gminas().within(scope).select_related("parent__parent")
    return keyset(rows if with_gone else rows.current(), order=("name_key", "pk"), after=after, before=before)


def voivodeships() -> list[VoivodeshipRow]:
    """All voivodeships of today with the number of their powiats and gminas."""
    counted = {
        row["prefix"]: row
        for row in Area.objects.current()
        .annotate(prefix=Substr("code", 1, 2))
        .values("prefix")
        .annotate(
            counties=Count("pk", filter=Q(level=AreaLevel.COUNTY)), gminas=Count("pk", filter=Q(level=AreaLevel.GMINA))
        )
    }
    rows = Area.objects.current().filter(level=AreaLevel.VOIVODESHIP).order_by("name_key", "pk")
    return [
        VoivodeshipRow(
            v.code, v.name, counted[v.code]["counties"], counted[v.code]["gminas"], v.is_fictional
        )
        for v in rows
    ]  # fmt: skip


def states() -> list[RegisterState]:
    """The imported states of the register, the newest first."""
    return list(RegisterState.objects.order_by("-as_of"))


def changes(*, scope: str = "", limit: int = 100) -> list[AreaChange]:
    """What happened to units, the newest first."""
    rows = AreaChange.objects.filter(area__code__startswith=scope).select_related("area__parent")
    return list(rows.order_by("-as_of", "area__name_key", "pk")[:limit])


def known_units(*, at: date | None = None) -> dict[int, terc.Unit]:
    """The register as it is kept: today, or as it was in the state of ``at``. Fictional units are no part of it."""
    rows = list(Area.objects.filter(is_fictional=False))
    units = {r.pk: terc.Unit(r.code, r.level, r.name, r.kind) for r in rows if r.valid_to is None}
    if at is None:
        return units
    everything = {r.pk: terc.Unit(r.code, r.level, r.name, r.kind) for r in rows}
    later = AreaChange.objects.filter(as_of__gt=at, area__is_fictional=False).order_by("-as_of", "-pk")
    for change in later:
        _undo(change, units, everything)
    return units


def _undo(change: AreaChange, units: dict[int, terc.Unit], everything: dict[int, terc.Unit]) -> None:
    pk = change.area_id
    if change.what in (AreaChangeKind.NEW, AreaChangeKind.RETURNED):
        units.pop(pk, None)
    elif change.what == AreaChangeKind.GONE:
        units[pk] = everything[pk]
    elif pk in units:
        unit = units[pk]
        if change.what == AreaChangeKind.RENAMED:
            units[pk] = everything[pk] = terc.Unit(unit.code, unit.level, change.before, unit.kind)
        else:
            code = change.before
            units[pk] = everything[pk] = terc.Unit(code, unit.level, unit.name, code[6:7])


class NoSuchGmina(ValueError):
    """A name or code that names no gmina, or more than one; the text says what to type instead."""


class GminaFinder:
    """Finds many gminas by code or name in memory: what the rows of a sheet need. The own voivodeship comes first."""

    _KINDS: ClassVar[dict[str, str]] = {
        "miejska": "1", "miasto": "1", "m": "1", "wiejska": "2", "w": "2", "miejsko wiejska": "3", "mw": "3",
    }  # fmt: skip

    def __init__(self, scope: str = "") -> None:
        self._scope = scope[:2]
        rows = Area.objects.current().gminas().select_related("parent").order_by("code")
        self._by_code = {row.code: row for row in rows}
        self._by_place = {row.code[:6]: row for row in self._by_code.values()}
        self._by_name: dict[str, list[Area]] = defaultdict(list)
        for row in self._by_code.values():
            self._by_name[" ".join(re.findall(r"[^\W_]+", fold(row.name)))].append(row)

    def find(self, text: str) -> Area:
        """The gmina; raises ``NoSuchGmina`` with a sentence."""
        digits = re.sub(r"\s", "", text)
        if digits.isdigit():
            return self._coded(digits)
        kind, name = self._split(text)
        found = [row for row in self._by_name.get(name, []) if not kind or row.kind == kind]
        near = [row for row in found if row.code.startswith(self._scope)] if self._scope else []
        found = near or found
        if len(found) == 1:
            return found[0]
        if not found:
            raise NoSuchGmina("Nie ma gminy o tej nazwie. Sprawdź pisownię albo wpisz kod TERYT (7 cyfr).")
        shown = ", ".join(
            f"{row.get_kind_display().removeprefix('gmina ')} {row.code}"
            + (f" (powiat {row.parent.name})" if row.parent else "")
            for row in found[:6]
        )
        raise NoSuchGmina(f"Gmin o tej nazwie jest {len(found)}: {shown}. Wpisz kod TERYT tej właściwej.")

    def find_many(self, text: str) -> list[Area]:
        """Gminas separated by commas, semicolons or new lines."""
        return [self.find(part) for part in re.split(r"[,;\n]+", text) if part.strip()]

    def _coded(self, digits: str) -> Area:
        for code in (digits, digits.zfill(7)):
            if code in self._by_code:
                return self._by_code[code]
        for place in (digits[:6], digits.zfill(7)[:6], digits.zfill(6)):
            if len(place) == 6 and place in self._by_place:
                return self._by_place[place]
        raise NoSuchGmina("Nie ma gminy o tym kodzie TERYT. Sprawdź kod albo wpisz nazwę gminy.")

    def _split(self, text: str) -> tuple[str, str]:
        bare = re.findall(r"[^\W_]+", fold(text))
        kind = ""
        if len(bare) > 1 and bare[0] in {"gmina", "gm", "miasto", "m"}:
            kind = "1" if bare[0] in {"miasto", "m"} else ""
            bare = bare[1:]
            if len(bare) > 1 and bare[:2] == ["i", "gmina"]:
                kind, bare = "3", bare[2:]
        for length in (2, 1):
            said = " ".join(bare[-length:])
            if len(bare) > length and said in self._KINDS:
                return self._KINDS[said], " ".join(w for w in bare[:-length] if w not in {"gm", "gmina"})
            said = " ".join(bare[:length])
            if len(bare) > length and said in {"miejska", "wiejska", "miejsko wiejska"}:
                return self._KINDS[said], " ".join(bare[length:])
        return kind, " ".join(bare)


def search_rows(areas: Iterable[Area] | None = None) -> Iterator[Row]:
    """Gminas for the index of the search box. The page of a gmina is above; its address is agreed: ``/gminy/<code>/``."""
    rows = areas
    if rows is None:
        rows = Area.objects.current().gminas().select_related("parent__parent").order_by("pk").iterator()
    for row in rows:
        county = row.parent
        region = county.parent if county else None
        where = f"powiat {county.name}" if county and county.name[:1].islower() else ""
        yield Row(
            uid=row.code,
            title=row.name,
            path=f"/gminy/{row.code}/",
            subtitle=", ".join(
                part for part in (row.get_kind_display(), where, region.name if region else "", _note(row)) if part
            ),
            keywords=f"{row.code} {row.code[:6]}",
        )


def _note(row: Area) -> str:
    return "fikcyjna" if row.is_fictional else ""


def list_url(scope: str = "") -> str:
    """The address of the list of units, of one voivodeship when ``scope`` names it."""
    return reverse("territory:area_list") + (f"?woj={scope}" if scope else "")
