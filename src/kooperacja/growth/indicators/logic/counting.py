# SPDX-License-Identifier: EUPL-1.2
"""Counting rules: named, pure, and each says in one sentence what it counts. A rule never looks into a database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

Of = Literal[
    "people", "institutions", "gminas", "events", "minutes", "person_minutes", "certificates", "visits", "cards", "transfers"
]  # fmt: skip


@dataclass(frozen=True)
class PersonFacts:
    """What counting asks of a person: never her name."""

    key: int
    first_day: date
    minutes: int = 0
    sex: str = ""
    birth_date: date | None = None
    education: str = ""
    status: str = ""


@dataclass(frozen=True)
class PersonCondition:
    """Which people count; an empty condition lets everybody in. A fact that is not known fulfils no condition."""

    sex: str = ""
    age_from: int | None = None
    age_to: int | None = None
    education: str = ""
    statuses: frozenset[str] = frozenset()

    def holds(self, person: PersonFacts) -> bool:
        """True when the person counts. Age is that on the day of her first support."""
        if self.sex and person.sex != self.sex:
            return False
        if self.education and person.education != self.education:
            return False
        if self.statuses and person.status not in self.statuses:
            return False
        if self.age_from is None and self.age_to is None:
            return True
        if person.birth_date is None:
            return False
        age = age_on(person.birth_date, person.first_day)
        return (self.age_from is None or age >= self.age_from) and (self.age_to is None or age <= self.age_to)


EVERYBODY = PersonCondition()


@dataclass(frozen=True)
class CountingRule:
    """A named way of counting. ``forms`` narrows the ledger when the indicator itself does not."""

    key: str
    title: str
    #: One sentence: what is one unit.
    counts: str
    unit: str
    of: Of
    forms: Sequence[str] = ()
    person: PersonCondition = field(default_factory=PersonCondition)

    @property
    def of_ledger(self) -> bool:
        """True when the rule reads the support ledger."""
        return self.of in {"people", "institutions", "gminas", "events", "minutes", "person_minutes"}

    @property
    def of_people(self) -> bool:
        """True when one unit is a person, so women and men can be told apart."""
        return self.of == "people"


_ONCE = "Każda osoba liczona raz, choćby dostała wsparcie wiele razy."
_ADVICE = ("legal_advice", "advice")
_MEETINGS = ("awareness", "information")
_EMPLOYED_PUBLIC = frozenset({"local_government", "government"})
_UNEMPLOYED = frozenset({"unemployed", "long_unemployed"})

_ALL = (
    CountingRule("people", "Osoby objęte wsparciem", f"Osoby z listy przy wpisie rejestru. {_ONCE}", "osoby", "people"),
    CountingRule(
        "people_women",
        "Kobiety objęte wsparciem",
        f"Kobiety z listy przy wpisie rejestru. {_ONCE}",
        "osoby",
        "people",
        person=PersonCondition(sex="woman"),
    ),
    CountingRule(
        "people_men",
        "Mężczyźni objęci wsparciem",
        f"Mężczyźni z listy przy wpisie rejestru. {_ONCE}",
        "osoby",
        "people",
        person=PersonCondition(sex="man"),
    ),
    CountingRule(
        "people_18_29",
        "Osoby w wieku 18–29 lat",
        f"Wiek w dniu pierwszego wsparcia. {_ONCE}",
        "osoby",
        "people",
        person=PersonCondition(age_from=18, age_to=29),
    ),
    CountingRule(
        "people_55",
        "Osoby w wieku 55 lat i więcej",
        f"Wiek w dniu pierwszego wsparcia. {_ONCE}",
        "osoby",
        "people",
        person=PersonCondition(age_from=55),
    ),
    CountingRule(
        "people_isced_0_2",
        "Osoby z wykształceniem ISCED 0–2",
        f"Wykształcenie podane przez uczestnika. {_ONCE}",
        "osoby",
        "people",
        person=PersonCondition(education="isced_0_2"),
    ),
    CountingRule(
        "people_isced_3_4",
        "Osoby z wykształceniem ISCED 3–4",
        f"Wykształcenie podane przez uczestnika. {_ONCE}",
        "osoby",
        "people",
        person=PersonCondition(education="isced_3_4"),
    ),
    CountingRule(
        "people_isced_5_8",
        "Osoby z wykształceniem ISCED 5–8",
        f"Wykształcenie podane przez uczestnika. {_ONCE}",
        "osoby",
        "people",
        person=PersonCondition(education="isced_5_8"),
    ),
    CountingRule(
        "people_public",
        "Pracownicy administracji",
        f"Status w dniu wejścia do projektu: administracja samorządowa lub rządowa. {_ONCE}",
        "osoby",
        "people",
        person=PersonCondition(statuses=_EMPLOYED_PUBLIC),
    ),
    CountingRule(
        "people_social_economy",
        "Osoby z podmiotów ekonomii społecznej",
        f"Status w dniu wejścia do projektu. {_ONCE}",
        "osoby",
        "people",
        person=PersonCondition(statuses=frozenset({"social_enterprise"})),
    ),
    CountingRule(
        "people_unemployed",
        "Osoby bezrobotne",
        f"Status w dniu wejścia do projektu, razem z długotrwale bezrobotnymi. {_ONCE}",
        "osoby",
        "people",
        person=PersonCondition(statuses=_UNEMPLOYED),
    ),
    CountingRule(
        "institutions",
        "Instytucje objęte wsparciem",
        "Instytucje z listy, których pracownicy dostali wsparcie. Każda raz; instytucje wpisane tylko słowami nie są liczone.",
        "instytucje",
        "institutions",
    ),
    CountingRule(
        "gminas",
        "Gminy objęte wsparciem",
        "Gminy z co najmniej jednym wpisem w rejestrze. Każda raz.",
        "gminy",
        "gminas",
    ),
    CountingRule(
        "events",
        "Udzielone wsparcie",
        "Zdarzenia z rejestru. Jedno zdarzenie dla kilku gmin liczy się raz.",
        "zdarzenia",
        "events",
    ),
    CountingRule(
        "advice",
        "Udzielone porady",
        "Porady prawne i pozaprawne z rejestru, każda raz.",
        "porady",
        "events",
        forms=_ADVICE,
    ),
    CountingRule(
        "meetings",
        "Spotkania świadomościowe i informacyjne",
        "Spotkania z rejestru; jedno dla kilku gmin liczy się raz.",
        "spotkania",
        "events",
        forms=_MEETINGS,
    ),
    CountingRule(
        "concepts",
        "Pomoc przy koncepcjach",
        "Zdarzenia pomocy przy koncepcji z rejestru, każde raz.",
        "zdarzenia",
        "events",
        forms=("concept",),
    ),
    CountingRule(
        "hours",
        "Godziny wsparcia",
        "Czas zdarzeń z rejestru; zdarzenie dla kilku gmin liczy się raz. W pełnych godzinach, w dół.",
        "h",
        "minutes",
    ),
    CountingRule(
        "person_hours",
        "Osobogodziny wsparcia",
        "Czas obecności osób z list przy wpisach rejestru. W pełnych godzinach, w dół.",
        "h",
        "person_minutes",
    ),
    CountingRule(
        "certificates",
        "Ukończone szkolenia z zaświadczeniem",
        "Ważne zaświadczenia o ukończeniu szkolenia. Duplikat nie liczy się drugi raz, cofnięte nie liczy się wcale.",
        "zaświadczenia",
        "certificates",
    ),
    CountingRule(
        "visits",
        "Odbyte wizyty studyjne",
        "Wizyty, które się odbyły i mają daty wszystkich dni. Każda raz.",
        "wizyty",
        "visits",
    ),
    CountingRule(
        "cards",
        "Opublikowane praktyki",
        "Karty praktyk opublikowane po raz pierwszy w okresie i niewycofane, spisane z wizyt.",
        "karty",
        "cards",
    ),
    CountingRule(
        "transfers",
        "Praktyki przyjęte w gminach",
        "Przeniesienia praktyk spisanych z wizyt, które gmina przyjęła, w całości albo ze zmianami.",
        "przeniesienia",
        "transfers",
    ),
)

RULES: dict[str, CountingRule] = {rule.key: rule for rule in _ALL}


@dataclass(frozen=True)
class Tally:
    """A counted value. Women, men and those of unknown sex only where people are counted."""

    value: Decimal
    women: int | None = None
    men: int | None = None
    unknown: int | None = None
    #: How many rows were counted; minutes make one unit of many rows.
    rows: int = 0
    #: What stayed out and why, in sentences.
    remarks: Sequence[str] = ()


def age_on(birth: date, day: date) -> int:
    """Whole years on a day."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def tally_people(people: Iterable[PersonFacts], condition: PersonCondition = EVERYBODY) -> Tally:
    """Count people who fulfil a condition, each once, by sex."""
    counted = {p.key: p for p in people if condition.holds(p)}
    sexes = [p.sex for p in counted.values()]
    women, men = sexes.count("woman"), sexes.count("man")
    return Tally(Decimal(len(counted)), women, men, len(sexes) - women - men, len(counted))


def whole_hours(minutes: int) -> Decimal:
    """Full hours, rounded down: what has not been given is not reported."""
    return Decimal(minutes // 60)


def percent(value: Decimal, target: Decimal | None) -> int | None:
    """How much of a target is reached, in whole percent rounded down; nothing without a target."""
    return int(value * 100 / target) if target else None


Pace = Literal["none", "done", "ahead", "behind"]


def pace(value: Decimal, target: Decimal | None, elapsed: Decimal | None) -> Pace:
    """Where a value stands against an even walk to its target: ``elapsed`` is the part of the time that has passed."""
    if not target:
        return "none"
    if value >= target:
        return "done"
    if elapsed is None:
        return "none"
    return "ahead" if value >= target * elapsed else "behind"


def elapsed(starts_on: date | None, ends_on: date | None, day: date) -> Decimal | None:
    """The part of a period that has passed by the end of a day, 0 to 1; nothing for a period without both ends."""
    if starts_on is None or ends_on is None:
        return None
    whole = (ends_on - starts_on).days + 1
    return Decimal(min(max((day - starts_on).days + 1, 0), whole)) / whole


def number(value: Decimal | None) -> str:
    """``1 200`` or ``12,5``: no zeros that say nothing; nothing for nothing."""
    if value is None:
        return ""
    shown = f"{abs(value):,.2f}".rstrip("0").rstrip(".").replace(",", "\u00a0").replace(".", ",")
    return f"−{shown}" if value < 0 else shown
