# SPDX-License-Identifier: EUPL-1.2
"""Money of the invented region: a project with two sources, tasks, budget lines, indicators. Nothing here is a real amount."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

PROJECT = "Blisko domu: wsparcie gmin Nadrzecza"
SUMMARY = "Szkolenia, doradztwo, coaching, superwizja i spotkania dla gmin, które tworzą usługi blisko ludzi. Projekt wymyślony na potrzeby pokazu."
SECOND_PROJECT = "Ekonomia społeczna w Nadrzeczu"
AGREEMENT = "POKAZ.04.02-001/00"
VALUE, EU_PART = Decimal("2400000.00"), Decimal("2040000.00")

LABEL: dict[str, Any] = {
    "name": "Program Nadrzecza 2021–2027, działanie 4.2",
    "lead_sentence": "Dofinansowane przez Unię Europejską.",
    "wording": "Projekt „Blisko domu: wsparcie gmin Nadrzecza”, Program Nadrzecza 2021–2027, działanie 4.2 (wymyślone na potrzeby pokazu).",
    "marks_alt": "Flaga Unii Europejskiej: dwanaście złotych gwiazd na granatowym tle.",
    "perspective": "2021–2027", "programme": "Program Nadrzecza (wymyślony)", "measure": "działanie 4.2",
}  # fmt: skip
SECOND_LABEL = "Program Nadrzecza 2014–2020, poddziałanie 9.4.2"
OWN_LABEL = "Środki własne samorządu Nadrzecza"

PARTNERS = (("gmina_zielona", "partner"), ("pomocna_dlon", "supporting"))


@dataclass(frozen=True)
class Line:
    """A budget line; ``own`` says that the voivodeship pays it itself."""

    code: str
    name: str
    category: str
    amount: str
    own: bool = False


@dataclass(frozen=True)
class Task:
    """A task with its lines."""

    number: int
    name: str
    lines: tuple[Line, ...]


TASKS = (
    Task(
        1,
        "Szkolenia kadr usług społecznych",
        (
            Line("1.1", "Trenerki i trenerzy", "experts", "412800.00"),
            Line("1.2", "Sale i wyżywienie", "rooms", "186400.50"),
        ),
    ),
    Task(
        2,
        "Doradztwo, coaching i superwizja",
        (
            Line("2.1", "Doradcy prawni i pozaprawni", "experts", "528000.00"),
            Line("2.2", "Superwizorki", "experts", "264000.00"),
            Line("2.3", "Dojazdy do gmin", "travel", "91250.75"),
        ),
    ),
    Task(
        3,
        "Spotkania i wizyty studyjne",
        (
            Line("3.1", "Autokary i noclegi", "travel", "217500.00"),
            Line("3.2", "Druk i materiały", "materials", "38420.25"),
            Line("3.3", "Wkład własny: sale urzędów", "rooms", "360000.00", own=True),
        ),
    ),
    Task(4, "Koszty pośrednie", (Line("4.1", "Koszty pośrednie", "indirect", "301628.50"),)),
)


@dataclass(frozen=True)
class Promise:
    """An indicator of the invented application."""

    code: str
    name: str
    kind: str
    unit: str
    rule: str
    target: str
    definition: str
    basis: str = "serves"
    by_sex: bool = False


PROMISES = (
    Promise(
        "P1",
        "Liczba osób z gmin, które dostały wsparcie",
        "output",
        "osoby",
        "people",
        "900",
        "Osoby pracujące w usługach społecznych, które wzięły udział w co najmniej jednym wsparciu.",
        by_sex=True,
    ),
    Promise(
        "P2",
        "Liczba gmin objętych wsparciem",
        "output",
        "gminy",
        "gminas",
        "15",
        "Gminy województwa z co najmniej jednym wsparciem.",
    ),
    Promise(
        "P3",
        "Liczba instytucji objętych wsparciem",
        "output",
        "instytucje",
        "institutions",
        "30",
        "Instytucje, których pracownicy dostali wsparcie.",
    ),
    Promise("P4", "Liczba porad", "output", "porady", "advice", "320", "Porady prawne i pozaprawne udzielone gminom."),
    Promise(
        "P5",
        "Liczba spotkań świadomościowych i informacyjnych",
        "output",
        "spotkania",
        "meetings",
        "400",
        "Spotkania o usługach w lokalnej społeczności i o współpracy sektorów.",
    ),
    Promise(
        "P6",
        "Godziny wsparcia opłacone z projektu",
        "output",
        "h",
        "hours",
        "6000",
        "Czas zdarzeń opłaconych z pieniędzy projektu.",
        basis="paid",
    ),
    Promise(
        "P7",
        "Liczba osób z zaświadczeniem szkolenia ustawowego",
        "result",
        "zaświadczenia",
        "certificates",
        "250",
        "Ważne zaświadczenia o ukończeniu szkolenia wymaganego rozporządzeniem.",
        basis="serves",
    ),
    Promise(
        "R1",
        "Liczba praktyk przyjętych w gminach",
        "result",
        "przeniesienia",
        "transfers",
        "6",
        "Praktyki spisane z wizyt projektu, przyjęte w całości albo ze zmianami.",
    ),
)
DOCUMENT = "wniosek o dofinansowanie, część 4 (wymyślony na potrzeby pokazu)"

CORRECTIONS = (
    ("P1", "3", "Trzy osoby z papierowej listy spotkania, wpisane do rejestru po zamknięciu okresu."),
    ("P4", "-2", "Dwie porady policzone też w projekcie „Ekonomia społeczna w Nadrzeczu”."),
)
