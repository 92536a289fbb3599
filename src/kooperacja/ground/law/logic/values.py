# SPDX-License-Identifier: EUPL-1.2
"""One dated fact of law each: its value, where it stands, from when to when, and whether somebody read it there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from kooperacja.base.core.money import plain

Evidence = Literal["read", "memory"]
Value = int | Decimal | str | date


@dataclass(frozen=True)
class Act:
    """An act or regulation, named for people and for the journal of laws. ``is_law`` is false for our own rules."""

    key: str
    short: str
    title: str
    journal: str
    wording: str
    is_law: bool = True


@dataclass(frozen=True)
class Source:
    """Where a fact stands and how sure we are: act, article, days of validity, evidence."""

    act: Act
    article: str
    valid_from: date
    valid_to: date | None
    evidence: Evidence
    note: str = ""
    checked_on: date | None = None

    @property
    def basis(self) -> str:
        """``"ustawa o CUS, art. 40"``: act and article for a person."""
        return f"{self.act.short}, {self.article}"

    @property
    def is_confirmed(self) -> bool:
        """True when somebody read it in the primary text."""
        return self.evidence == "read"

    @property
    def is_law(self) -> bool:
        """False for a rule of this system."""
        return self.act.is_law

    @property
    def validity(self) -> str:
        """``"od 1.01.2025"`` or ``"1.01.2022 – 31.12.2024"``."""
        if self.valid_to is None:
            return f"od {_day(self.valid_from)}"
        return f"{_day(self.valid_from)} – {_day(self.valid_to)}"

    def covers(self, day: date) -> bool:
        """True when the fact holds on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class Parameter:
    """A number, amount, day or phrase of the law, as it holds in one period."""

    name: str
    group: str
    title: str
    value: Value
    unit: str
    template: str
    source: Source

    @property
    def basis(self) -> str:
        """``"ustawa o CUS, art. 40"``."""
        return self.source.basis

    @property
    def act(self) -> Act:
        """The act it stands in."""
        return self.source.act

    @property
    def article(self) -> str:
        """The article, paragraph and point."""
        return self.source.article

    @property
    def valid_from(self) -> date:
        """The first day."""
        return self.source.valid_from

    @property
    def valid_to(self) -> date | None:
        """The last day, or nothing while it holds."""
        return self.source.valid_to

    @property
    def evidence(self) -> Evidence:
        """``read`` in the primary text, or from ``memory``."""
        return self.source.evidence

    @property
    def is_confirmed(self) -> bool:
        """True when somebody read it in the primary text."""
        return self.source.is_confirmed

    @property
    def is_law(self) -> bool:
        """False for a rule of this system."""
        return self.source.is_law

    @property
    def number_label(self) -> str:
        """The value without its unit: ``"30"``, ``"1 010,00"``."""
        if isinstance(self.value, Decimal):
            return plain(self.value)
        if isinstance(self.value, date):
            return _day(self.value)
        if isinstance(self.value, int):
            return f"{self.value:,}".replace(",", "\u00a0")
        return self.value

    @property
    def value_label(self) -> str:
        """``"30 dni"``, ``"1 010,00 zł"``, ``"100 000 mieszkańców"``."""
        return f"{self.number_label}\u00a0{self.unit}" if self.unit else self.number_label

    @property
    def sentence(self) -> str:
        """One line in plain Polish with the value in it."""
        return self.template.replace("{value}", self.value_label).replace("{number}", self.number_label)


@dataclass(frozen=True)
class Domain:
    """One of the fourteen domains of social services, in the words of the act."""

    code: str
    number: int
    name: str
    source: Source


@dataclass(frozen=True)
class ProviderKind:
    """A form in which a provider may exist. ``needs_founder``: the unit that created it signs."""

    code: str
    name: str
    is_social_economy: bool
    needs_founder: bool
    source: Source


@dataclass(frozen=True)
class EngagementMode:
    """A way of engaging a provider, with the limits that the law sets. A limit that is not there is ``None``."""

    code: str
    name: str
    kind: Literal["purchase", "grant", "none"]
    source: Source
    max_years: int | None = None
    max_days: int | None = None
    max_amount: Decimal | None = None
    min_offer_days: int | None = None
    report_days: int | None = None
    below: str = ""
    above: str = ""
    requires: str = ""

    @property
    def basis(self) -> str:
        """Act and article."""
        return self.source.basis

    @property
    def note(self) -> str:
        """What else to know."""
        return self.source.note

    @property
    def limits_label(self) -> str:
        """The limits in a line: ``"do 10 000,00 zł · do 90 dni"``."""
        parts = []
        if self.max_amount is not None:
            parts.append(f"do {plain(self.max_amount)}\u00a0zł")
        if self.max_days is not None:
            parts.append(f"do {self.max_days}\u00a0dni")
        if self.max_years is not None:
            parts.append(f"do {self.max_years}\u00a0lat")
        if self.min_offer_days is not None:
            parts.append(f"oferty co najmniej {self.min_offer_days}\u00a0dni")
        if self.below:
            parts.append("poniżej progu zamówień")
        if self.above:
            parts.append("od progu zamówień")
        return " · ".join(parts)


@dataclass(frozen=True)
class Module:
    """One module of a statutory training: its official name and the least hours."""

    number: int
    name: str
    hours: int


@dataclass(frozen=True)
class Teaching:
    """Who may teach a statutory training: a master's degree in one of the fields, and one of two documented practices."""

    article: str
    degree_fields: tuple[str, ...]
    class_hours: int
    class_hours_in: str
    post_years: int
    post_years_in: str


@dataclass(frozen=True)
class RequiredTraining:
    """Which training the law asks of a post of a centre; ``instead`` names what replaces it, when the law names something."""

    post: str
    curriculum: str
    title: str
    instead: str
    source: Source


@dataclass(frozen=True)
class Curriculum:
    """The minimum programme of one statutory training."""

    code: str
    name: str
    short: str
    for_whom: str
    required_by: str
    hours: int
    source: Source
    modules: tuple[Module, ...] = field(default_factory=tuple)
    teaching: Teaching | None = None


@dataclass(frozen=True)
class Clause:
    """Words that the law prescribes: not one of them is ours."""

    name: str
    title: str
    text: str
    sentence: str
    source: Source


@dataclass(frozen=True)
class RecurringDate:
    """A duty that comes back: on a day of the year, every so many months, or yearly without a day in the law."""

    code: str
    title: str
    who: str
    source: Source
    month: int | None = None
    day: int | None = None
    every_months: int | None = None

    @property
    def when(self) -> str:
        """``"do 30.04"``, ``"co 3 miesiące"``, ``"co roku"``."""
        if self.month is not None and self.day is not None:
            return f"do {self.day}.{self.month:02d}"
        if self.every_months == 12 or self.every_months is None:
            return "co roku"
        return f"co {self.every_months}\u00a0{'miesiące' if self.every_months in (2, 3, 4) else 'miesięcy'}"


@dataclass(frozen=True)
class CreationStep:
    """One step on the way to a centre: what is done, by whom, on what basis, and the clock of the law where there is one."""

    code: str
    title: str
    about: str
    who: str
    source: Source
    #: Ways of creating a centre to which it belongs; empty means all.
    modes: tuple[str, ...] = ()
    #: The parameter that measures the term from the first day of the centre; ``"start"`` is that day itself.
    timer: str = ""
    direction: Literal["before", "after"] = "after"

    def belongs_to(self, mode: str) -> bool:
        """True when this way of creating a centre has the step; while no way is chosen, every common step."""
        return not self.modes or mode in self.modes


def _day(day: date) -> str:
    return f"{day.day}.{day.month:02d}.{day.year}"
