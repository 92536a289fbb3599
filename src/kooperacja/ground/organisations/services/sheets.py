# SPDX-License-Identifier: EUPL-1.2
"""Providers from a sheet: which are known already, what would change, and saving it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import sort_key
from kooperacja.base.exchange.kinds import Plan, Planned, Problem, Progress, Row
from kooperacja.base.search import services as search
from kooperacja.ground.organisations import queries, rules
from kooperacja.ground.organisations.enums import OrganisationKind
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.ground.territory.queries import GminaFinder, NoSuchGmina

BATCH = 500
PLAIN = (
    "name", "short_name", "legal_form", "nip", "regon", "krs", "street", "postcode", "town", "phone", "email", "website",
)  # fmt: skip


class _Kept:
    """Providers by what they can be recognised by."""

    def __init__(self) -> None:
        self.rows = {row.pk: row for row in queries.all_providers()}
        self.by_nip_name: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.by_nip: dict[str, list[int]] = defaultdict(list)
        self.by_regon: dict[str, list[int]] = defaultdict(list)
        self.by_name: dict[tuple[str, int], list[int]] = defaultdict(list)
        self.serves: dict[int, set[int]] = defaultdict(set)
        for pk, row in self.rows.items():
            if row.nip:
                self.by_nip_name[row.nip, row.name_key].append(pk)
                self.by_nip[row.nip].append(pk)
            if row.regon:
                self.by_regon[row.regon].append(pk)
            self.by_name[row.name_key, row.area_id].append(pk)
        for organisation, area in Organisation.serves.through.objects.filter(organisation_id__in=self.rows).values_list(
            "organisation_id", "area_id"
        ):
            self.serves[organisation].add(area)

    def find(self, values: dict[str, Any], shared_nips: set[str]) -> int | None:
        """The provider that a row speaks of. One NIP may belong to several units of one founder, so it needs the name."""
        nip, regon, key = values.get("nip", ""), values.get("regon", ""), sort_key(values["name"])
        for found in (
            self.by_nip_name.get((nip, key), []) if nip else [],
            self.by_regon.get(regon, []) if regon else [],
            self.by_nip.get(nip, []) if nip and nip not in shared_nips else [],
        ):
            if len(found) == 1:
                return found[0]
        for pk in self.by_name.get((key, values["area"].pk), []):
            if not (nip and self.rows[pk].nip and self.rows[pk].nip != nip):
                return pk
        return None


def plan_providers(*, rows: Sequence[Row], bad: Sequence[Row], by: Acting) -> Plan:
    """Compare rows of a sheet with the providers that are kept."""
    plan = Plan()
    kept, finder = _Kept(), GminaFinder(by.scope)
    nips: dict[str, int] = defaultdict(int)
    for row in [*rows, *bad]:
        nips[row.values.get("nip", "")] += 1
    shared = {nip for nip, count in nips.items() if count > 1}
    seen: dict[tuple[str, ...], int] = {}
    targets: dict[int, int] = {}
    for row in bad:
        plan.problems += _placed(row, finder)[1]
    for row in rows:
        values, problems = _placed(row, finder)
        if not problems:
            problems = _repeated(row, values, seen)
        target = None if problems else kept.find(values, shared)
        if target is not None and target in targets:
            problems = [
                Problem(row.number, "name", f"To ten sam podmiot co w wierszu {targets[target]}. Zostaw jeden.")
            ]
        if problems:
            plan.problems += problems
            continue
        if target is None:
            plan.planned.append(Planned(row, "new", None, values))
            continue
        targets[target] = row.number
        changes = _changes(kept.rows[target], kept.serves[target], values)
        plan.planned.append(Planned(row, "changed" if changes else "unchanged", target, changes))
    return plan


def _placed(row: Row, finder: GminaFinder) -> tuple[dict[str, Any], list[Problem]]:
    values, problems = dict(row.values), []
    try:
        if "area" in values:
            values["area"] = finder.find(str(values["area"]))
    except NoSuchGmina as error:
        problems.append(Problem(row.number, "area", str(error), str(row.values["area"])[:80]))
    if "serves" in values:
        try:
            values["serves"] = finder.find_many(str(values["serves"]))
        except NoSuchGmina as error:
            problems.append(Problem(row.number, "serves", str(error), str(row.values["serves"])[:80]))
    return values, problems


def _repeated(row: Row, values: dict[str, Any], seen: dict[tuple[str, ...], int]) -> list[Problem]:
    keys: list[tuple[str, tuple[str, ...]]] = [("name", ("name", values["name"].casefold(), str(values["area"].pk)))]
    if values.get("regon"):
        keys.append(("regon", ("regon", values["regon"])))
    if values.get("nip"):
        keys.append(("nip", ("nip", values["nip"], values["name"].casefold())))
    for column, key in keys:
        if key in seen:
            return [Problem(row.number, column, f"To samo jest już w wierszu {seen[key]}. Zostaw jeden z nich.")]
    seen.update({key: row.number for _column, key in keys})
    return []


def _changes(organisation: Organisation, serves: set[int], values: dict[str, Any]) -> dict[str, Any]:
    changes = {name: values[name] for name in PLAIN if name in values and getattr(organisation, name) != values[name]}
    if values["area"].pk != organisation.area_id:
        changes["area"] = values["area"]
    if "serves" in values and {area.pk for area in values["serves"]} != serves:
        changes["serves"] = values["serves"]
    return changes


@transaction.atomic
def save_providers(*, plan: Plan, source: str, by: Acting, progress: Progress) -> None:
    """Write new providers and the changes of known ones; one event for each, one index entry for each."""
    rules.register_organisation.require(by)
    new = [p for p in plan.planned if p.verdict == "new"]
    changed = [p for p in plan.planned if p.verdict == "changed"]
    total, done = len(new) + len(changed), 0
    progress(0, total)
    for start in range(0, len(new), BATCH):
        batch = new[start : start + BATCH]
        made = Organisation.objects.bulk_create(_new(p.changes, source) for p in batch)
        _serve({o.pk: p.changes.get("serves") or [p.changes["area"]] for o, p in zip(made, batch, strict=True)})
        audit.record_many("organisations.organisation.registered", made, by=by)
        search.index_many("organisation", queries.search_rows(made))
        done += len(batch)
        progress(done, total)
    for start in range(0, len(changed), BATCH):
        batch = changed[start : start + BATCH]
        _update(batch, by)
        done += len(batch)
        progress(done, total)


def _new(values: dict[str, Any], source: str) -> Organisation:
    return Organisation(
        kind=OrganisationKind.PROVIDER,
        name_key=sort_key(values["name"]),
        area=values["area"],
        source=f"arkusz {source}"[:300],
        **{name: values[name] for name in PLAIN if name in values},
    )


def _update(batch: list[Planned], by: Acting) -> None:
    rows = Organisation.objects.select_related("area").in_bulk([p.target for p in batch])
    edited = []
    for planned in batch:
        assert planned.target is not None
        row = rows[planned.target]
        for name, value in planned.changes.items():
            if name != "serves":
                setattr(row, name, value)
        row.name_key = sort_key(row.name)
        edited.append(row)
    Organisation.objects.bulk_update(edited, [*PLAIN, "area", "name_key"])
    serves = {p.target: p.changes["serves"] for p in batch if "serves" in p.changes and p.target is not None}
    Organisation.serves.through.objects.filter(organisation_id__in=serves).delete()
    _serve(serves)
    audit.record_many("organisations.organisation.edited", edited, by=by)
    search.index_many("organisation", queries.search_rows(edited))


def _serve(areas: dict[int, list[Area]]) -> None:
    through = Organisation.serves.through
    through.objects.bulk_create(
        through(organisation_id=pk, area_id=area_pk)
        for pk, served in areas.items()
        for area_pk in dict.fromkeys(area.pk for area in served)
    )
