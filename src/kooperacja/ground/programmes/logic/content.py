# SPDX-License-Identifier: EUPL-1.2
"""The twelve things that a programme contains (CUS Act, art. 5(3)(1)–(12)), and which of them are still holes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class ProgrammeFacts:
    """What is written in a programme, as plain values."""

    name: str
    goal: str
    starts_on: date | None
    ends_on: date | None
    needs: str
    audience: str
    people_expected: int | None
    services: tuple[str, ...]
    conditions: str
    has_fees: bool
    has_fee_table: bool
    reliefs: str
    documenting: str
    data_list: tuple[str, ...]
    organisation: str
    monitoring: str
    budget_amount: Decimal | None
    funding_sources: str


@dataclass(frozen=True)
class ContentItem:
    """One of the twelve: its number in the act, the words for people, whether it is written."""

    number: int
    title: str
    is_written: bool
    missing: str = ""


def content_items(facts: ProgrammeFacts) -> list[ContentItem]:
    """The twelve items in the order of the act, each with what is missing."""

    def item(number: int, title: str, *parts: tuple[object, str]) -> ContentItem:
        missing = ", ".join(words for value, words in parts if not value)
        return ContentItem(number, title, not missing, missing)

    fees = (not facts.has_fees or facts.has_fee_table, "tabela opłat")
    return [
        item(1, "Nazwa i cel", (facts.name, "nazwa"), (facts.goal, "cel")),
        item(2, "Okres realizacji", (facts.starts_on, "początek"), (facts.ends_on, "koniec")),
        item(3, "Potrzeby, które uzasadniają program", (facts.needs, "opis potrzeb")),
        item(
            4, "Dla kogo i dla ilu osób",
            (facts.audience, "charakterystyka osób"), (facts.people_expected, "przewidywana liczba osób"),
        ),
        item(5, "Usługi", (facts.services, "co najmniej jedna usługa")),
        item(6, "Warunki i tryb kwalifikowania", (facts.conditions, "warunki")),
        item(7, "Opłaty i ulgi", fees),
        item(8, "Jak dokumentuje się warunki i ulgi", (facts.documenting, "sposób dokumentowania")),
        item(9, "Dane osobowe potrzebne do kwalifikacji", (facts.data_list, "lista danych")),
        item(10, "Organizacja i etapy", (facts.organisation, "organizacja i etapy")),
        item(11, "Monitorowanie, ocena i mierniki", (facts.monitoring, "sposób oceny i mierniki")),
        item(
            12, "Budżet i źródła finansowania",
            (facts.budget_amount, "budżet"), (facts.funding_sources, "źródła finansowania"),
        ),
    ]  # fmt: skip


def holes(facts: ProgrammeFacts) -> list[ContentItem]:
    """The items that are not written yet."""
    return [item for item in content_items(facts) if not item.is_written]
