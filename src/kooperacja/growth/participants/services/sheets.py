# SPDX-License-Identifier: EUPL-1.2
"""Participants from a sheet: who is known already, what would change, and saving hundreds at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core import sealing
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.text import fold, sort_key
from kooperacja.base.exchange.kinds import Plan, Planned, Problem, Progress, Row
from kooperacja.base.search import services as search
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.queries import GminaFinder, NoSuchGmina
from kooperacja.growth.participants import queries, rules
from kooperacja.growth.participants import search as search_rows
from kooperacja.growth.participants.enums import ConsentKind, ConsentWay
from kooperacja.growth.participants.models import Consent, Participant, Participation
from kooperacja.growth.participants.services.people import FIELDS, checked_identity, prepare, sealed
from kooperacja.growth.participants.services.takings import check_days
from kooperacja.growth.projects.models import Project

BATCH = 500
_TAKING = ("project", "entered_on", "entry_status", "occupation")
_STORED = [
    *sorted(FIELDS), "pesel_hash", "pesel_sealed", "name_key", "search_text", "missing",
]  # fmt: skip


class _Kept:
    """Participants of the centre by what they can be recognised by, institutions and projects by name."""

    def __init__(self, by: Acting) -> None:
        rows = Participant.objects.visible_to(by).current()
        self.rows = {row.pk: row for row in rows}
        self.by_pesel = {row.pesel_hash: row.pk for row in self.rows.values() if row.pesel_hash}
        self.by_name: dict[str, list[int]] = defaultdict(list)
        for row in self.rows.values():
            self.by_name[fold(str(row))].append(row.pk)
        self.houses: dict[str, list[Organisation]] = defaultdict(list)
        for house in Organisation.objects.visible_to(by).filter(area__code__startswith=by.scope).order_by("pk"):
            for name in {sort_key(house.name), sort_key(house.short_name)} - {""}:
                self.houses[name.strip()].append(house)
        self.projects = {fold(p.name): p for p in Project.objects.visible_to(by)}
        taken = Participation.objects.visible_to(by).values_list("participant_id", "project_id")
        self.taken = set(taken)

    def find(self, values: dict[str, Any], pesel_hash: str) -> int | None:
        """The participant of whom a row tells."""
        if pesel_hash and pesel_hash in self.by_pesel:
            return self.by_pesel[pesel_hash]
        for pk in self.by_name.get(fold(f"{values['given_name']} {values['surname']}"), []):
            row = self.rows[pk]
            if row.pesel_hash and pesel_hash:
                continue
            born, email = values.get("birth_date"), str(values.get("email", "")).lower()
            if (born and row.birth_date == born) or (email and row.email == email and not (born and row.birth_date)):
                return pk
        return None

    def house(self, name: str) -> Organisation | None:
        """The institution of this name, when exactly one has it."""
        found = self.houses.get(sort_key(name).strip(), [])
        return found[0] if len(found) == 1 else None


def plan_participants(*, rows: Sequence[Row], bad: Sequence[Row], by: Acting) -> Plan:
    """Compare rows of a sheet with the participants that are kept; every problem by row and column."""
    plan = Plan()
    kept, finder = _Kept(by), GminaFinder(by.scope)
    seen: dict[tuple[str, object], int] = {}
    targets: dict[int, int] = {}
    for row in bad:
        plan.problems += _read(row, kept, finder, by)[2]
    for row in rows:
        values, pesel_hash, problems = _read(row, kept, finder, by)
        problems = problems or _repeated(row, values, pesel_hash, seen)
        target = None if problems else kept.find(values, pesel_hash)
        if target is not None:
            known = targets.get(target)
            problems = [_same(row, known)] if known else _conflict(row, kept.rows[target], values)
        if problems:
            plan.problems += problems
            continue
        if target is None:
            plan.planned.append(Planned(row, "new", None, values))
            continue
        targets[target] = row.number
        changes = _changes(kept, kept.rows[target], values)
        plan.planned.append(Planned(row, "changed" if changes else "unchanged", target, changes))
    return plan


def _same(row: Row, first: int) -> Problem:
    return Problem(row.number, "surname", _("To ta sama osoba co w wierszu %s. Zostaw jeden z nich.") % first)


def _conflict(row: Row, known: Participant, values: dict[str, Any]) -> list[Problem]:
    if (
        values.get("pesel")
        and known.pesel_hash
        and fold(str(known)) != fold(f"{values['given_name']} {values['surname']}")
    ):
        words = _("Ten numer PESEL ma w rejestrze osoba o innym imieniu lub nazwisku. Sprawdź numer i nazwisko.")
        return [Problem(row.number, "pesel", words)]
    return []


def _read(row: Row, kept: _Kept, finder: GminaFinder, by: Acting) -> tuple[dict[str, Any], str, list[Problem]]:
    values, problems = dict(row.values), []
    for name in ("work_area", "home_area"):
        try:
            if name in values:
                values[name] = finder.find(str(values[name]))
        except NoSuchGmina as error:
            problems.append(Problem(row.number, name, str(error), str(row.values[name])[:80]))
    if "employer" in values:
        name = str(values.pop("employer"))
        house = kept.house(name)
        values |= {"employer": house} if house else {"employer_name": name}
    if "email" in values:
        values["email"] = str(values["email"]).lower()
    try:
        number, born, sex = checked_identity(
            pesel=values.get("pesel", ""),
            birth_date=values.get("birth_date"),
            sex=values.get("sex", ""),
            today=by.today,
        )
        values |= {k: v for k, v in (("birth_date", born), ("sex", sex)) if v}
    except DomainError as error:
        number = ""
        problems.append(Problem(row.number, error.field or "pesel", str(error.message)))
    problems += _taking(row, values, kept)
    return values, sealing.look_up_hash(number, secret=settings.IDENTITY_KEY) if number else "", problems


def _taking(row: Row, values: dict[str, Any], kept: _Kept) -> list[Problem]:
    if "project" not in values:
        if any(name in values for name in ("entered_on", "entry_status")):
            return [
                Problem(row.number, "project", _("Jest data albo status, a nie ma projektu. Wpisz nazwę projektu."))
            ]
        return []
    name = str(values["project"])
    project = kept.projects.get(fold(name))
    if project is None:
        words = _("Nie ma projektu o tej nazwie. Wpisz ją tak, jak stoi na stronie Projekty.")
        return [Problem(row.number, "project", words, name[:80])]
    entered = values.get("entered_on")
    if not isinstance(entered, date):
        return [Problem(row.number, "entered_on", _("Podaj dzień, od którego osoba bierze udział w projekcie."))]
    try:
        check_days(project, entered, None)
    except DomainError as error:
        return [Problem(row.number, "entered_on", str(error.message))]
    values["project"] = project
    return []


def _repeated(
    row: Row, values: dict[str, Any], pesel_hash: str, seen: dict[tuple[str, object], int]
) -> list[Problem]:  # fmt: skip
    name = fold(f"{values['given_name']} {values['surname']}")
    keys: list[tuple[str, object]] = [("pesel", pesel_hash)] if pesel_hash else []
    if values.get("birth_date"):
        keys.append((name, values["birth_date"]))
    if values.get("email"):
        keys.append((name, values["email"]))
    for key in keys:
        if key in seen:
            column = "pesel" if key[0] == "pesel" else "surname"
            words = _("To ta sama osoba co w wierszu %s. Zostaw jeden z nich.") % seen[key]
            return [Problem(row.number, column, words)]
    seen.update({key: row.number for key in keys})
    return []


def _changes(kept: _Kept, known: Participant, values: dict[str, Any]) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for name, value in values.items():
        if name in FIELDS and name not in {"given_name", "surname"} and getattr(known, name) != value:
            changes[name] = value
    if "employer_name" in changes and known.employer_id:
        del changes["employer_name"]
    if values.get("pesel") and not known.pesel_hash:
        changes["pesel"] = values["pesel"]
    if "project" in values and (known.pk, values["project"].pk) not in kept.taken:
        changes |= {name: values[name] for name in _TAKING if name in values}
    return changes


@transaction.atomic
def save_participants(*, plan: Plan, source: str, by: Acting, progress: Progress) -> None:
    """Write new participants and the changes of known ones: everything or nothing."""
    rules.register_participant.require(by)
    assert by.organisation_id is not None
    new = [p for p in plan.planned if p.verdict == "new"]
    changed = [p for p in plan.planned if p.verdict == "changed"]
    total, done = len(new) + len(changed), 0
    progress(0, total)
    for start in range(0, len(new), BATCH):
        batch = new[start : start + BATCH]
        made = Participant.objects.bulk_create(_built(p.changes, by) for p in batch)
        _enter([(person, p.changes) for person, p in zip(made, batch, strict=True)])
        audit.record_many("participants.participant.registered", made, by=by, source=source[:80])
        search.index_many("participant", search_rows.rows(made))
        done += len(batch)
        progress(done, total)
    for start in range(0, len(changed), BATCH):
        batch = changed[start : start + BATCH]
        _update(batch, by, source)
        done += len(batch)
        progress(done, total)


def _fill(person: Participant, values: dict[str, Any]) -> None:
    for name, value in values.items():
        if name in FIELDS:
            setattr(person, name, value)
    if values.get("pesel"):
        for name, value in sealed(values["pesel"]).items():
            setattr(person, name, value)


def _built(values: dict[str, Any], by: Acting) -> Participant:
    assert by.organisation_id is not None
    person = Participant(centre_id=by.organisation_id, registered_at=by.at)
    _fill(person, values)
    return prepare(person, has_read=False)


def _update(batch: list[Planned], by: Acting, source: str) -> None:
    people = Participant.objects.select_related("employer").in_bulk([p.target for p in batch])
    read = set(queries.readers(people))
    for planned in batch:
        assert planned.target is not None
        person = people[planned.target]
        _fill(person, planned.changes)
        prepare(person, has_read=person.pk in read)
    Participant.objects.bulk_update(people.values(), _STORED, batch_size=BATCH)
    _enter([(people[p.target], p.changes) for p in batch if p.target is not None])
    audit.record_many("participants.participant.edited", list(people.values()), by=by, source=source[:80])
    search.index_many("participant", search_rows.rows(people.values()))


def _enter(pairs: list[tuple[Participant, dict[str, Any]]]) -> None:
    Participation.objects.bulk_create(
        Participation(
            participant=person, project=values["project"], entered_on=values["entered_on"],
            entry_status=values.get("entry_status", ""), occupation=values.get("occupation", ""),
        )
        for person, values in pairs
        if "project" in values
    )  # fmt: skip


@transaction.atomic
def record_papers(*, people: Sequence[Participant], by: Acting) -> None:
    """Signed clauses of many people at once, brought in from paper."""
    rules.register_participant.require(by)
    assert by.organisation_id is not None
    clause = queries.current_clause(by.organisation_id)
    if clause is None:
        return
    already = set(queries.readers([p.pk for p in people]))
    fresh = [p for p in people if p.pk not in already]
    Consent.objects.bulk_create(
        Consent(
            participant=p, kind=ConsentKind.READ_CLAUSE, clause=clause, way=ConsentWay.PAPER, given_at=by.at
        )
        for p in fresh
    )  # fmt: skip
    for person in fresh:
        prepare(person, has_read=True)
    Participant.objects.bulk_update(fresh, ["missing"], batch_size=BATCH)
    audit.record_many("participants.consent.given", fresh, by=by, kind="read_clause", version=clause.version)
