# SPDX-License-Identifier: EUPL-1.2
"""Twelve hundred invented people who work for the gminas of the invented voivodeship, always the same twelve hundred.

They have no PESEL: a made-up number could be somebody's. Their e-mail addresses lead nowhere.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

COUNT = 1_194
#: So many of them are written down a second time under a slightly different name: 1,200 records in all.
TWICE = 6
PROJECT = "Usługi bliżej: kadry Nadrzecza"
ABOUT = (
    "Szkolenia, doradztwo, superwizja i wizyty dla osób, które w gminach Nadrzecza prowadzą usługi społeczne. "
    "Projekt wymyślony na potrzeby pokazu."
)
CLAUSE_TITLE = "Co robimy z danymi uczestników"
CLAUSE = (
    "Administratorem Twoich danych jest Regionalny Ośrodek Polityki Społecznej Nadrzecza (instytucja wymyślona na "
    "potrzeby pokazu). Dane są potrzebne, żeby udzielić Ci wsparcia, rozliczyć je i zmierzyć jego efekt. Podstawa: "
    "ustawa wdrożeniowa 2021–2027, art. 87 (do potwierdzenia), a przy szczególnych potrzebach Twoja zgoda.\n\n"
    "Dane dostanie instytucja, która finansuje projekt, i kontrola. Trzymamy je tak długo, jak wymaga rozliczenie "
    "projektu.\n\n"
    "Masz prawo do wglądu, poprawienia, ograniczenia i sprzeciwu, a zgodę możesz wycofać w każdej chwili. Możesz też "
    "złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych. Na pytania o szczególną sytuację możesz odmówić "
    "odpowiedzi: to nie wpływa na Twój udział."
)
CALL = (
    "Nabór: superwizja grupowa dla zespołów",
    "Sześć spotkań po trzy godziny, co dwa tygodnie, w siedzibie ROPS Nadrzecza. Dla osób, które na co dzień pracują z "
    "ludźmi w kryzysie. Dojazd we własnym zakresie.",
)
PAST_CALL = (
    "Nabór: jak pisać zlecenie, które da się rozliczyć",
    "Jeden dzień warsztatu dla osób, które zlecają usługi społeczne.",
)
CRITERIA = (("Czy pracujesz w gminie, w której nie ma CUS?", 5), ("Czy to Twoje pierwsze wsparcie od ROPS?", 3))
CONDITION = "Czy pracujesz w instytucji albo organizacji z Nadrzecza?"

_WOMEN = (
    "Agata", "Agnieszka", "Aldona", "Aneta", "Beata", "Bożena", "Dagmara", "Dominika", "Dorota", "Edyta", "Ewelina",
    "Gabriela", "Honorata", "Iga", "Ilona", "Izabela", "Joanna", "Judyta", "Justyna", "Kamila", "Karolina", "Katarzyna",
    "Klaudia", "Lena", "Liliana", "Magdalena", "Małgorzata", "Marzena", "Milena", "Natalia", "Paulina", "Renata", "Sylwia",
    "Urszula", "Weronika", "Wioletta", "Zuzanna", "Żaneta",
)  # fmt: skip
_MEN = (
    "Adrian", "Artur", "Bartłomiej", "Cezary", "Damian", "Dariusz", "Emil", "Gustaw", "Hubert", "Igor", "Jacek", "Kamil",
    "Konrad", "Leszek", "Łukasz", "Maciej", "Oskar", "Patryk", "Rafał", "Sebastian", "Tomasz", "Wiktor",
)  # fmt: skip
_SURNAMES = (
    "Bażant", "Bławat", "Bocian", "Borówka", "Brzost", "Buk", "Chmiel", "Czajka", "Czeremcha", "Czubaj", "Dereń", "Dzięcioł",
    "Dziewanna", "Fiołek", "Gąska", "Głóg", "Grab", "Grądzka", "Irga", "Jałowiec", "Jesion", "Jodła", "Kalina", "Kania",
    "Kaczeniec", "Koniczyna", "Konwalia", "Kormoran", "Krokus", "Kropka", "Kukułka", "Kuna", "Lebioda", "Leszczyna", "Len",
    "Łabędź", "Łasica", "Łoza", "Łubin", "Malwa", "Mikołajek", "Miłek", "Modrzew", "Morwa", "Mysikrólik", "Nawłoć", "Nurek",
    "Olcha", "Olszynka", "Orlik", "Orzechowiec", "Osika", "Oset", "Paproć", "Perkoz", "Pierwiosnek", "Pigwa", "Piwonia",
    "Pliszka", "Pokrzywa", "Powój", "Przepiórka", "Pszczółka", "Puszczyk", "Rdest", "Rokita", "Rudzik", "Rumianek", "Rzęsa",
    "Sarna", "Sasanka", "Sitarz", "Skrzyp", "Słonka", "Sójka", "Sosna", "Strzyżyk", "Szałwia", "Szarotka", "Szczaw",
    "Szuwarek", "Świerk", "Świstun", "Tarnina", "Tatarak", "Topolska", "Trzcinka", "Turzyca", "Wawrzynek", "Wiciokrzew",
    "Wiklina", "Wilga", "Wydra", "Zawilec", "Zięba-Rosa", "Zimorodek", "Żabka", "Żeremiarz", "Żurawina", "Żywokost",
)  # fmt: skip
_JOBS = {
    "gmina_office": ("sekretarz gminy", "inspektor ds. społecznych", "pełnomocnik ds. seniorów", "skarbnik", "inspektor ds. promocji"),
    "cus": ("organizator usług społecznych", "koordynator indywidualnych planów", "organizator społeczności lokalnej",
            "pracownik socjalny", "asystent rodziny"),
    "ops": ("kierownik ośrodka", "pracownik socjalny", "asystent rodziny", "referent ds. świadczeń", "opiekun środowiskowy"),
    "provider": ("koordynator usług", "prezes", "opiekun", "instruktor", "księgowa"),
    "": ("nauczyciel", "bibliotekarz", "animator", "sołtys", "wolontariusz"),
}  # fmt: skip
_FREE = (
    "Biblioteka Gminna", "Szkoła Podstawowa", "Koło Gospodyń Wiejskich", "Gminny Ośrodek Kultury", "Rada Sołecka",
    "Stowarzyszenie „Razem raźniej”",
)  # fmt: skip
_STREETS = ("Lipowa", "Polna", "Młyńska", "Szkolna", "Ogrodowa", "Wodna", "Leśna", "Krótka", "Cicha", "Nadrzeczna")
_STATUS = {
    "gmina_office": "local_government", "cus": "local_government", "ops": "local_government",
    "provider": "social_enterprise", "": "employed_other",
}  # fmt: skip
_EDUCATION = ("isced_5_8",) * 7 + ("isced_3_4",) * 3
_NEEDS = (
    {"access_needs": "wejście bez schodów"}, {"diet": "bez mięsa"}, {"diet": "bez glutenu"},
    {"access_needs": "pętla indukcyjna"}, {"interpreter": "polskiego języka migowego"}, {"access_needs": "większy druk"},
)  # fmt: skip


@dataclass(frozen=True)
class Workplace:
    """Where somebody works: name and kind of the institution, code and name of its gmina."""

    name: str
    kind: str
    gmina: str
    gmina_name: str


def _words(text: str) -> str:
    table = str.maketrans("ąćęłńóśźż", "acelnoszz")
    return text.lower().translate(table).replace("„", "").replace("”", "")


def people(houses: list[Workplace], project: str, first_day: date) -> list[dict[str, Any]]:
    """What a sheet would say of each of them. One in thirty has left something out."""
    dice = random.Random(2026)
    given = [(name, "woman") for name in _WOMEN for _twice in range(3)] + [(name, "man") for name in _MEN]
    made: list[dict[str, Any]] = []
    taken: set[tuple[str, str]] = set()
    while len(made) < COUNT:
        name, sex = dice.choice(given)
        surname = dice.choice(_SURNAMES)
        if (name, surname) in taken:
            continue
        taken.add((name, surname))
        house = dice.choice(houses)
        free = dice.random() < 0.12
        number = len(made) + 1
        values: dict[str, Any] = {
            "given_name": name, "surname": surname, "sex": sex,
            "birth_date": date(1961, 1, 1) + timedelta(days=dice.randrange(13_500)),
            "other_identifier": f"zapis pokazowy nr {number:04d}",
            "email": f"{_words(name)}.{_words(surname)}@example.org",
            "phone": f"600 {number // 1000:03d} {number % 1000:03d}",
            "employer": f"{dice.choice(_FREE)} ({house.gmina_name})" if free else house.name,
            "function": dice.choice(_JOBS["" if free else house.kind]), "work_area": house.gmina, "home_area": house.gmina,
            "education": dice.choice(_EDUCATION), "citizenship": "polish" if dice.random() < 0.98 else "third_country",
            "town": house.gmina_name, "street": f"{dice.choice(_STREETS)} {dice.randrange(1, 90)}",
            "postcode": f"99-{dice.randrange(100, 400)}", "degurba": "3" if int(house.gmina[-1]) == 2 else "2",
            "foreign_origin": "no" if dice.random() < 0.96 else "refused", "minority": "no" if dice.random() < 0.97 else "refused",
            "homelessness": "no", "disability": dice.choice(("no",) * 17 + ("yes", "refused", "refused")),
            "project": project, "entered_on": first_day + timedelta(days=dice.randrange(0, 300)),
            "entry_status": _STATUS["" if free else house.kind], "occupation": "",
        }  # fmt: skip
        values["occupation"] = values["function"]
        if number % 25 == 0:
            values |= dice.choice(_NEEDS)
        if number % 30 == 0:
            for gone in dice.sample(("education", "postcode", "town", "disability", "minority", "other_identifier"), 3):
                del values[gone]
        if number % 60 == 0:
            del values["email"], values["phone"]
        made.append(values)
    return made


def written_twice(first: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same few people once more, as another list had them: another address, a letter off, no identifier."""
    again = []
    for number, values in enumerate(first[41 : 41 + TWICE * 7 : 7]):
        surname = str(values["surname"])
        again.append(
            {
                "given_name": values["given_name"], "surname": f"{surname[:-1]}{surname[-1] * 2}",
                "birth_date": values["birth_date"], "email": f"p{number}.dom@example.org", "employer": values["employer"],
                "function": values["function"], "work_area": values["work_area"],
            }
        )  # fmt: skip
    return again
