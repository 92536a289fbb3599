# SPDX-License-Identifier: EUPL-1.2
"""Bringing the register of territorial units up to date, with its history."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.text import sort_key
from kooperacja.base.search import services as search
from kooperacja.ground.territory import queries, rules
from kooperacja.ground.territory.enums import AreaChangeKind, AreaLevel
from kooperacja.ground.territory.logic import terc
from kooperacja.ground.territory.models import Area, AreaChange, RegisterState

Progress = Callable[[int, int], None]
BATCH = 500
#: A file in which more than this share of known gminas is missing is taken for a torn one.
TORN_SHARE = 0.05


class TornRegister(DomainError):
    """Too much of what is known would vanish."""


@dataclass(frozen=True)
class Comparison:
    """What a file would change. ``is_history`` when it speaks of an older day than the state that is kept."""

    register: terc.Register
    newest: date | None
    oldest: date | None
    difference: terc.Difference
    is_history: bool = False
    keys: dict[str, int] = field(default_factory=dict)

    @property
    def is_between(self) -> bool:
        """True for a state between two that are kept already."""
        return self.is_history and self.oldest is not None and self.register.as_of > self.oldest

    @property
    def line(self) -> str:
        """The line of counts."""
        return terc.line(self.difference.counts())


def compare_terc(register: terc.Register) -> Comparison:
    """Say what importing this file would do, and do nothing.

    A file of the newest day or a newer one is compared with today's register. An older one is compared with the oldest
    state that is kept, to learn what happened between the two: today's register never goes back.
    """
    days = [state.as_of for state in queries.states()]
    newest, oldest = (days[0], days[-1]) if days else (None, None)
    is_history = newest is not None and register.as_of < newest
    known = queries.known_units(at=oldest if is_history else None)
    keys = {unit.code: pk for pk, unit in known.items()}
    is_before_all = oldest is not None and register.as_of < oldest
    earlier, later = (register.units, known.values()) if is_before_all else (known.values(), register.units)
    difference = terc.compare(earlier, later)
    return Comparison(register, newest, oldest, difference, is_history, keys)


@transaction.atomic
def import_terc(
    *, register: terc.Register, by: Acting, progress: Progress | None = None, accept_loss: bool = False
) -> Comparison:
    """Bring the register to the state of a TERC file, everything or nothing, and keep what changed as history.

    An older file than the oldest kept one only adds history: units that existed then and do not today are kept as
    past ones, units that it does not know yet get the day on which they appeared. A state between two kept ones adds
    nothing, because what happened is already recorded with the day of the later state.
    """
    rules.import_register.require(by)
    found = compare_terc(register)
    report = progress or (lambda _done, _total: None)
    if found.is_history:
        if not found.is_between:
            _add_history(found, report)
    else:
        _refuse_torn(found, accept_loss)
        _apply(found, report)
    counts = found.difference.counts()
    state, is_new = RegisterState.objects.get_or_create(
        as_of=register.as_of, defaults={"imported_at": by.at, "imported_by": by.user_label, "counts": counts}
    )
    if is_new or any(row["new"] or row["changed"] or row["gone"] for row in counts.values()):
        audit.record("territory.register.imported", state, by=by, as_of=register.as_of.isoformat(), counts=counts)
    return found


def load_terc(
    *, content: bytes, name: str, by: Acting, dry_run: bool, accept_loss: bool, progress: Progress
) -> list[str]:
    """Take a TERC file in, or with ``dry_run`` only say what it would change; answers lines for the person."""
    try:
        register = terc.read(content)
    except terc.BadTerc as error:
        raise DomainError(f"{name}: {error}") from error
    if dry_run:
        return ["Tylko sprawdzono, niczego nie zapisano.", *describe(compare_terc(register))]
    return describe(import_terc(register=register, by=by, progress=progress, accept_loss=accept_loss))


def _refuse_torn(found: Comparison, accept_loss: bool) -> None:
    gone = sum(1 for unit in found.difference.gone if unit.level == AreaLevel.GMINA)
    known = sum(1 for code in found.keys if len(code) == 7)
    if gone > 5 and gone > known * TORN_SHARE and not accept_loss:
        raise TornRegister(
            _(
                "W pliku brakuje %(gone)s z %(known)s znanych gmin, więc to pewnie tylko część TERC. Nic nie zapisano. "
                "Jeśli plik jest cały, powtórz z opcją --accept-loss."
            )
            % {"gone": gone, "known": known}
        )


def _apply(found: Comparison, report: Progress) -> None:
    is_first = found.newest is None
    day = found.register.as_of
    difference = found.difference
    total = len(difference.new) + len(difference.changed) + len(difference.gone)
    report(0, total)
    parents = {area.code: area for area in Area.objects.exclude(level=AreaLevel.GMINA)}
    changes: list[AreaChange] = []
    done = 0
    past = {area.code: area for area in Area.objects.filter(is_fictional=False).exclude(valid_to=None)}
    for level in (AreaLevel.VOIVODESHIP, AreaLevel.COUNTY, AreaLevel.GMINA):
        units = [unit for unit in difference.new if unit.level == level]
        if level == AreaLevel.GMINA:  # a gmina may move to a powiat that is new itself, a new one may take its old code
            _rename(found, parents, changes, day)
            done += len(difference.changed)
            report(done, total)
        for start in range(0, len(units), BATCH):
            batch = units[start : start + BATCH]
            made = _create(
                (unit for unit in batch if unit.code not in past), parents, valid_from=None if is_first else day
            )
            returned = _reopen([unit for unit in batch if unit.code in past], past, parents)
            parents |= {area.code: area for area in [*made, *returned] if area.level != AreaLevel.GMINA}
            if not is_first:
                changes += [_change(area, AreaChangeKind.NEW, day, after=area.full_name) for area in made]
            changes += [_change(area, AreaChangeKind.RETURNED, day, after=area.full_name) for area in returned]
            done += len(batch)
            report(done, total)
    changes += _close(found, day)
    AreaChange.objects.bulk_create(changes, batch_size=BATCH)
    _index(found)
    report(total, total)


def _rename(found: Comparison, parents: dict[str, Area], changes: list[AreaChange], day: date) -> None:
    pairs = found.difference.changed
    areas = Area.objects.in_bulk([found.keys[before.code] for before, _after in pairs])
    rows = []
    for before, after in pairs:
        area = areas[found.keys[before.code]]
        area.name, area.name_key = after.name, sort_key(after.name)
        area.code, area.kind = after.code, after.kind
        if after.parent_code in parents:
            area.parent = parents[after.parent_code]
        rows.append(area)
        changes += _changes_of(area, before, after, day)
    Area.objects.bulk_update(rows, ["name", "name_key", "code", "kind", "parent"], batch_size=BATCH)


def _changes_of(area: Area, before: terc.Unit, after: terc.Unit, day: date) -> list[AreaChange]:
    made = []
    if before.name != after.name:
        made.append(_change(area, AreaChangeKind.RENAMED, day, before.name, after.name))
    if before.parent_code != after.parent_code or before.place != after.place:
        made.append(_change(area, AreaChangeKind.MOVED, day, before.code, after.code))
    elif before.kind != after.kind:
        made.append(_change(area, AreaChangeKind.KIND, day, before.code, after.code))
    return made


def _create(
    units: Iterable[terc.Unit], parents: dict[str, Area], *, valid_from: date | None, valid_to: date | None = None
) -> list[Area]:
    return Area.objects.bulk_create(
        Area(
            code=unit.code,
            level=unit.level,
            kind=unit.kind,
            name=unit.name,
            name_key=sort_key(unit.name),
            parent=parents.get(unit.parent_code),
            valid_from=valid_from,
            valid_to=valid_to,
        )
        for unit in units
    )


def _reopen(units: list[terc.Unit], past: dict[str, Area], parents: dict[str, Area]) -> list[Area]:
    rows = []
    for unit in units:
        area = past[unit.code]
        area.name, area.name_key, area.valid_to = unit.name, sort_key(unit.name), None
        area.parent = parents.get(unit.parent_code, area.parent)
        rows.append(area)
    Area.objects.bulk_update(rows, ["name", "name_key", "valid_to", "parent"], batch_size=BATCH)
    return rows


def _close(found: Comparison, day: date) -> list[AreaChange]:
    keys = [found.keys[unit.code] for unit in found.difference.gone]
    areas = list(Area.objects.filter(pk__in=keys))
    Area.objects.filter(pk__in=keys).update(valid_to=day - timedelta(days=1))
    return [_change(area, AreaChangeKind.GONE, day, before=area.full_name) for area in areas]


def _change(area: Area, what: AreaChangeKind, day: date, before: str = "", after: str = "") -> AreaChange:
    return AreaChange(area=area, as_of=day, what=what, before=before, after=after)


def _add_history(found: Comparison, report: Progress) -> None:
    """Note what happened between an older file and the oldest kept state, with the day of the latter."""
    assert found.oldest is not None
    day, difference = found.oldest, found.difference
    total = len(difference.new) + len(difference.changed) + len(difference.gone)
    report(0, total)
    changes: list[AreaChange] = []
    appeared = list(Area.objects.filter(pk__in=[found.keys[unit.code] for unit in difference.new]))
    Area.objects.filter(pk__in=[area.pk for area in appeared]).update(valid_from=day)
    changes += [_change(area, AreaChangeKind.NEW, day, after=area.full_name) for area in appeared]
    renamed = Area.objects.in_bulk([found.keys[after.code] for _before, after in difference.changed])
    for before, after in difference.changed:
        changes += _changes_of(renamed[found.keys[after.code]], before, after, day)
    taken = set(Area.objects.values_list("code", flat=True))
    parents = {area.code: area for area in Area.objects.exclude(level=AreaLevel.GMINA)}
    for level in (AreaLevel.VOIVODESHIP, AreaLevel.COUNTY, AreaLevel.GMINA):
        units = [unit for unit in difference.gone if unit.level == level and unit.code not in taken]
        past = _create(units, parents, valid_from=None, valid_to=day - timedelta(days=1))
        parents |= {area.code: area for area in past if level != AreaLevel.GMINA}
        changes += [_change(area, AreaChangeKind.GONE, day, before=area.full_name) for area in past]
    AreaChange.objects.bulk_create(changes, batch_size=BATCH)
    report(total, total)


def _index(found: Comparison) -> None:
    """Keep the search box in step: past and re-coded gminas leave it, the others come up to date."""
    for before, after in found.difference.changed:
        if before.code != after.code:
            search.remove("gmina", before.code)
    for unit in found.difference.gone:
        search.remove("gmina", unit.code)
    renamed_above = any(len(after.code) < 7 for _before, after in found.difference.changed)
    codes = {u.code for u in found.difference.new} | {after.code for _before, after in found.difference.changed}
    rows = Area.objects.current().gminas().select_related("parent__parent").order_by("pk")
    if not renamed_above and len(codes) <= BATCH:
        rows = rows.filter(code__in=codes)
    search.index_many("gmina", queries.search_rows(rows.iterator(chunk_size=BATCH)))


def add_area(
    *, code: str, name: str, by: Acting, is_fictional: bool = False, latitude: float | None = None,
    longitude: float | None = None,
) -> Area:  # fmt: skip
    """Type in one unit as a fact: what a demonstration or a small installation needs before the whole register."""
    rules.import_register.require(by)
    level = {2: AreaLevel.VOIVODESHIP, 4: AreaLevel.COUNTY, 7: AreaLevel.GMINA}[len(code)]
    parent = Area.objects.filter(code={2: "", 4: code[:2], 7: code[:4]}[len(code)]).first()
    with transaction.atomic():
        area, is_new = Area.objects.get_or_create(
            code=code,
            defaults={
                "level": level,
                "kind": code[6:7],
                "name": name,
                "name_key": sort_key(name),
                "parent": parent,
                "is_fictional": is_fictional,
                "latitude": latitude,
                "longitude": longitude,
            },
        )
        if is_new:
            audit.record("territory.area.added", area, by=by)
            if level == AreaLevel.GMINA:
                search.index_many("gmina", queries.search_rows([area]))
    return area


def describe(found: Comparison, *, limit: int = 40) -> list[str]:
    """What a person wants to know of an import, line by line; the counts come last."""
    difference = found.difference
    lines: list[str] = []
    if found.is_history and found.register.as_of == found.oldest:
        lines.append(f"Ten stan ({short(found.register.as_of)}) już jest zapisany jako historia. Nic nie zmieniono.")
    elif found.is_between:
        lines.append(
            f"Plik jest z {short(found.register.as_of)}, między stanami, które już są. Historia tego czasu jest zapisana, "
            f"więc nic nie zmieniono. Różnice wobec najstarszego stanu ({short(found.oldest)}):"
        )
    elif found.is_history:
        lines.append(
            f"Plik jest starszy ({short(found.register.as_of)}) niż stan w systemie ({short(found.newest)}). "
            f"Dzisiejszych gmin nie zmieniono; zapisano historię: co zaszło do {short(found.oldest)}."
        )
    if found.newest is None or not (difference.new or difference.gone or difference.changed):
        return [*lines, found.line]
    told = [f"powstała: {_told(unit)}" for unit in difference.new]
    told += [f"znikła: {_told(unit)}" for unit in difference.gone]
    told += [f"zmieniona: {_told(before)} → {_told(after)}" for before, after in difference.changed]
    lines += told[:limit]
    if len(told) > limit:
        lines.append(f"… i jeszcze {len(told) - limit}; całość na stronie „Terytorium”")
    return [*lines, found.line]


def _told(unit: terc.Unit) -> str:
    kind = {"1": "gmina miejska", "2": "gmina wiejska", "3": "gmina miejsko-wiejska"}.get(unit.kind)
    level = kind or {terc.VOIVODESHIP: "województwo", terc.COUNTY: "powiat", terc.GMINA: "gmina"}[unit.level]
    return f"{level} {unit.name} ({unit.code})"
