# SPDX-License-Identifier: EUPL-1.2
"""The whole book of law: read once from the pack files, then asked by name and day."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from kooperacja.ground.law.logic.values import (
    Act,
    Clause,
    CreationStep,
    Curriculum,
    Domain,
    EngagementMode,
    Module,
    Parameter,
    ProviderKind,
    RecurringDate,
    RequiredTraining,
    Source,
    Teaching,
    Value,
)

FIRST_DAY = date(2020, 1, 1)


class UnknownName(LookupError):
    """No pack knows this name: a mistake in our code or a parameter that nobody has written down."""


class NotCovered(LookupError):
    """The name is known, but nothing was in force that day."""


@dataclass(frozen=True)
class Book:
    """Everything the packs say."""

    acts: Mapping[str, Act]
    parameters: tuple[Parameter, ...]
    domains: tuple[Domain, ...]
    provider_kinds: tuple[ProviderKind, ...]
    modes: tuple[EngagementMode, ...]
    curricula: tuple[Curriculum, ...]
    clauses: tuple[Clause, ...]
    recurring: tuple[RecurringDate, ...]
    creation_steps: tuple[CreationStep, ...]
    required_trainings: tuple[RequiredTraining, ...] = ()

    def parameter(self, name: str, day: date) -> Parameter:
        """The version of a parameter in force that day."""
        versions = [p for p in self.parameters if p.name == name]
        if not versions:
            raise UnknownName(f"no parameter of law is called {name!r}")
        for version in versions:
            if version.source.covers(day):
                return version
        raise NotCovered(f"{name!r} has no value on {day.isoformat()}; known: {[v.source.validity for v in versions]}")

    def clause(self, name: str, day: date | None = None) -> Clause:
        """Prescribed words by name: in force that day, or the newest."""
        found = [c for c in self.clauses if c.name == name]
        if not found:
            raise UnknownName(f"no clause of law is called {name!r}")
        if day is None:
            return max(found, key=lambda c: c.source.valid_from)
        for clause in found:
            if clause.source.covers(day):
                return clause
        raise NotCovered(f"clause {name!r} has no wording on {day.isoformat()}")


def _source(acts: Mapping[str, Act], entry: Mapping[str, Any]) -> Source:
    if entry["act"] not in acts:
        raise UnknownName(f"act {entry['act']!r} is not in acts.toml")
    return Source(
        act=acts[entry["act"]],
        article=entry["article"],
        valid_from=entry.get("valid_from", FIRST_DAY),
        valid_to=entry.get("valid_to"),
        evidence=entry["evidence"],
        note=entry.get("note", ""),
        checked_on=entry.get("checked_on"),
    )


def _value(raw: object, unit: str) -> Value:
    """Amounts are written as text with grosze and become ``Decimal``; the rest keeps its TOML type."""
    if isinstance(raw, str) and unit in {"zł", "euro"}:
        return Decimal(raw)
    if isinstance(raw, int | str | date):
        return raw
    raise TypeError(f"a value of law is a number, a text or a day, not {raw!r}")


def _parameters(acts: Mapping[str, Act], pack: Mapping[str, Any]) -> Iterable[Parameter]:
    defaults = pack.get("defaults", {})
    for entry in pack.get("parameter", []):
        whole = {**defaults, **entry}
        for version in entry.get("versions", [{}]):
            made = {**whole, **version}
            yield Parameter(
                name=made["name"],
                group=made["group"],
                title=made["title"],
                value=_value(made["value"], made.get("unit", "")),
                unit=made.get("unit", ""),
                template=made["sentence"],
                source=_source(acts, made),
            )


def _mode(acts: Mapping[str, Act], entry: Mapping[str, Any]) -> EngagementMode:
    amount = entry.get("max_amount")
    return EngagementMode(
        code=entry["code"],
        name=entry["name"],
        kind=entry["kind"],
        source=_source(acts, entry),
        max_years=entry.get("max_years"),
        max_days=entry.get("max_days"),
        max_amount=Decimal(amount) if amount is not None else None,
        min_offer_days=entry.get("min_offer_days"),
        report_days=entry.get("report_days"),
        below=entry.get("below", ""),
        above=entry.get("from", ""),
        requires=entry.get("requires", ""),
    )


def _curriculum(acts: Mapping[str, Act], entry: Mapping[str, Any]) -> Curriculum:
    return Curriculum(
        code=entry["code"],
        name=entry["name"],
        short=entry["short"],
        for_whom=entry["for_whom"],
        required_by=entry["required_by"],
        hours=entry["hours"],
        source=_source(acts, entry),
        modules=tuple(Module(m["number"], m["name"], m["hours"]) for m in entry["modules"]),
        teaching=_teaching(entry["teaching"]) if "teaching" in entry else None,
    )


def _teaching(entry: Mapping[str, Any]) -> Teaching:
    return Teaching(**{**entry, "degree_fields": tuple(entry["degree_fields"])})


def _required_training(acts: Mapping[str, Act], entry: Mapping[str, Any]) -> RequiredTraining:
    return RequiredTraining(
        post=entry["post"],
        curriculum=entry["curriculum"],
        title=entry["title"],
        instead=entry.get("instead", ""),
        source=_source(acts, entry),
    )


def _recurring(acts: Mapping[str, Act], entry: Mapping[str, Any]) -> RecurringDate:
    month, day = (int(part) for part in entry["day"].split("-")) if "day" in entry else (None, None)
    return RecurringDate(
        code=entry["code"],
        title=entry["title"],
        who=entry["who"],
        source=_source(acts, entry),
        month=month,
        day=day,
        every_months=entry.get("every_months"),
    )


def _creation_step(acts: Mapping[str, Act], entry: Mapping[str, Any]) -> CreationStep:
    return CreationStep(
        code=entry["code"],
        title=entry["title"],
        about=entry["about"],
        who=entry["who"],
        source=_source(acts, entry),
        modes=tuple(entry.get("modes", ())),
        timer=entry.get("timer", ""),
        direction=entry.get("direction", "after"),
    )


def _domains(acts: Mapping[str, Act], pack: Mapping[str, Any]) -> Iterable[Domain]:
    table = pack.get("domains")
    if table:
        for number, item in enumerate(table["items"], start=1):
            entry = {**table, "article": f"{table['article']} pkt {number}"}
            yield Domain(item["code"], number, item["name"], _source(acts, entry))


def read_book(folder: Path) -> Book:
    """Read every pack of a folder."""
    packs = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))}
    acts = {key: Act(key=key, **fields) for key, fields in packs.pop("acts").items()}

    def entries(table: str) -> Iterable[dict[str, Any]]:
        for pack in packs.values():
            for entry in pack.get(table, []):
                yield {**pack.get("defaults", {}), **entry}

    return Book(
        acts=acts,
        parameters=tuple(p for pack in packs.values() for p in _parameters(acts, pack)),
        domains=tuple(d for pack in packs.values() for d in _domains(acts, pack)),
        provider_kinds=tuple(
            ProviderKind(
                e["code"], e["name"], e.get("social_economy", False), e.get("needs_founder", False), _source(acts, e)
            )
            for e in entries("provider_kind")
        ),
        modes=tuple(_mode(acts, e) for e in entries("mode")),
        curricula=tuple(_curriculum(acts, e) for e in entries("curriculum")),
        clauses=tuple(
            Clause(e["name"], e["title"], e["text"], e["sentence"], _source(acts, e)) for e in entries("clause")
        ),
        recurring=tuple(_recurring(acts, e) for e in entries("recurring")),
        creation_steps=tuple(_creation_step(acts, e) for e in entries("creation_step")),
        required_trainings=tuple(_required_training(acts, e) for e in entries("required_training")),
    )
