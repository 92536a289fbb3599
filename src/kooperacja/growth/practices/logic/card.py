# SPDX-License-Identifier: EUPL-1.2
"""The practice card („karta dobrej praktyki”): sixteen groups of fields, who fills each, and what is asked of the host."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Who = Literal["host", "region", "both"]


@dataclass(frozen=True)
class Field:
    """One field of the card. ``required``: the card is not published without it."""

    name: str
    label: str
    question: str = ""
    hint: str = ""
    asked_of: Who = "host"
    required: bool = True
    limit: int = 0


@dataclass(frozen=True)
class Group:
    """One of the sixteen groups of the card."""

    number: int
    title: str
    fields: tuple[Field, ...]


GROUPS: tuple[Group, ...] = (
    Group(1, "Tytuł i skrót", (
        Field("title", "Tytuł", asked_of="region", hint="Zdanie z czasownikiem: kto co robi.", limit=160),
        Field("summary", "Skrót", asked_of="region", hint="Najwyżej 220 znaków: co, dla kogo, z jakim skutkiem.", limit=220),
        Field("categories", "Kategorie", asked_of="region"),
        Field("picture", "Ilustracja", asked_of="both", required=False),
    )),
    Group(2, "Miejsce i instytucje", (
        Field("institutions", "Instytucje i ich role",
              "Jakie instytucje biorą w tym udział i kto za co odpowiada?",
              "Samorząd, centrum lub ośrodek, podmioty ekonomii społecznej z formą, powiat."),
    )),
    Group(3, "Sytuacja przed", (
        Field("situation_before", "Sytuacja przed",
              "Jaki był kłopot, zanim to powstało? Co próbowano wcześniej?", "Problem, dane, wcześniejsze próby."),
    )),
    Group(4, "Rozwiązanie", (
        Field("solution", "Jak to działa, krok po kroku", "Jak to działa krok po kroku?", asked_of="both"),
        Field("core_elements", "Rdzeń: bez tego nie zadziała",
              "Co musi zostać bez zmian, żeby to zadziałało gdzie indziej?", "Każdy element w osobnym wierszu."),
        Field("adaptable_elements", "Co można dostosować", "Co inna gmina może zrobić po swojemu?",
              "Każdy element w osobnym wierszu."),
    )),
    Group(5, "Odbiorcy", (
        Field("audience", "Odbiorcy", "Kto korzysta, ile osób rocznie i jak się zgłasza?"),
    )),
    Group(6, "Podstawa prawna i tryb", (
        Field("legal_mode", "Podstawa prawna i tryb",
              "Na jakiej podstawie i w jakim trybie zlecacie (konkurs, zamówienie, powierzenie, porozumienie)?"),
    )),
    Group(7, "Koszty i czas", (
        Field("costs", "Koszty",
              "Ile kosztowało uruchomienie, ile kosztuje rok i jedna jednostka usługi? Z jakich źródeł? Co było w naturze?"),
        Field("time_needed", "Czas od decyzji do pierwszej osoby", "Ile czasu minęło od decyzji do pierwszej osoby?"),
    )),
    Group(8, "Zasoby", (
        Field("resources", "Ludzie, lokale, sprzęt",
              "Ile etatów i w jakich rolach, jaki lokal, pojazdy, kuchnia, sprzęt są potrzebne?"),
    )),
    Group(9, "Wymagania w dwunastu wymiarach", (
        Field("requirements", "Wymagania", asked_of="region", hint="Poziom 0–5, waga 1–3 i jedno zdanie dlaczego."),
    )),
    Group(10, "Wyniki", (
        Field("results", "Wyniki", "Co się zmieniło? Podaj wskaźnik, wartość, okres i źródło.",
              "Bez liczby bez źródła."),
        Field("evidence_level", "Poziom dowodu", asked_of="region"),
    )),
    Group(11, "Co poszło źle i głosy", (
        Field("failures", "Co poszło źle, kiedy to nie zadziała",
              "Co poszło źle? W jakich warunkach to się nie uda?"),
        Field("provider_voice", "Głos wykonawcy", "Co mówi wykonawca: co mu pomaga, co przeszkadza?"),
        Field("recipient_voice", "Głos odbiorcy", "Co mówią osoby, które korzystają? (bez nazwisk)"),
    )),
    Group(12, "Trwałość", (
        Field("since", "Od kiedy, czy nadal działa", "Od kiedy to działa i czy działa dziś?", limit=80),
    )),
    Group(13, "Materiały", (
        Field("materials", "Materiały do wzięcia",
              "Jakie dokumenty możecie udostępnić (uchwała, umowa, regulamin, karta usługi)? Na jakich zasadach?"),
    )),
    Group(14, "Kontakt", (
        Field("contact", "Kontakt do stanowiska", "Do jakiego stanowiska można zadzwonić lub napisać?",
              "Telefon lub adres instytucji, nie prywatny.", limit=200),
        Field("visit_terms", "Czy przyjmujecie wizyty", "Czy przyjmiecie wizytę lub rozmowę? Na jakich zasadach?",
              required=False, limit=200),
    )),
    Group(15, "Pochodzenie", (
        Field("sources", "Źródła", asked_of="region", hint="Każde w osobnym wierszu: wizyta, strona, dokument, data."),
    )),
    Group(16, "Przeniesienia", ()),
)  # fmt: skip

FIELDS: dict[str, Field] = {f.name: f for g in GROUPS for f in g.fields}
#: Fields that people type as text.
TEXT_FIELDS: tuple[str, ...] = tuple(
    f for f in FIELDS if f not in {"categories", "picture", "requirements", "evidence_level"}
)
