# SPDX-License-Identifier: EUPL-1.2
"""A hundred invented residents, always the same hundred. They have no PESEL: a made-up number could be somebody's."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

_WOMEN = (
    "Halina", "Stanisława", "Krystyna", "Irena", "Teresa", "Jadwiga", "Zofia", "Helena", "Danuta", "Leokadia", "Genowefa",
    "Wanda", "Maria", "Janina", "Czesława", "Bronisława", "Alina", "Regina", "Kazimiera", "Władysława", "Marianna", "Urszula",
)  # fmt: skip
_MEN = (
    "Jan", "Marian", "Wacław", "Stanisław", "Kazimierz", "Józef", "Henryk", "Zdzisław", "Edward", "Tadeusz", "Ryszard",
    "Mieczysław", "Eugeniusz", "Bolesław", "Zygmunt", "Roman", "Leon", "Czesław",
)  # fmt: skip
_SURNAMES = (
    "Wrzos", "Kos", "Wilk", "Malec", "Pazura", "Baran", "Sowa", "Bielak", "Gil", "Zych", "Rak", "Kruk", "Lipa", "Grzyb",
    "Czyż", "Mróz", "Brzoza", "Szpak", "Dudek", "Bober", "Jeż", "Karp", "Żuk", "Sikora", "Kłos", "Rybak", "Kowal", "Młynarz",
    "Bednarz", "Kołodziej", "Ogrodnik", "Wrona", "Gołąb", "Skowron", "Jaskóła", "Lis", "Borsuk", "Chaber", "Wierzba", "Klon",
)  # fmt: skip
_STREETS = (
    "Lipowa",
    "Polna",
    "Młyńska",
    "Szkolna",
    "Ogrodowa",
    "Kościelna",
    "Rynek",
    "Wodna",
    "Leśna",
    "Krótka",
    "Cicha",
)
_NOTES = (
    "Mały pies, nie gryzie", "Klucz u pani Wandy, m. 5", "Domofon 6", "Dzwonić długo, słabo słyszy", "Wejście od podwórza",
    "II piętro bez windy", "Kot nie może wyjść na klatkę", "", "", "", "Furtka na haczyk",
)  # fmt: skip
_NEEDS = (
    "Po złamaniu biodra nie wychodzi sama. Brakuje jej towarzystwa.",
    "Po śmierci żony gubi dni. Córka dzwoni co wieczór z innego miasta.",
    "Słabo widzi, potrzebuje kogoś do zakupów i rachunków.",
    "Wraca po szpitalu, przez kilka tygodni potrzebuje pomocy przy kąpieli i posiłkach.",
    "Opiekuje się chorym mężem i nie ma kiedy odpocząć.",
    "Ma kłopot z chodzeniem, a do sklepu są trzy kilometry.",
    "Chce wrócić między ludzi, kiedyś prowadziła koło gospodyń.",
    "Nie gotuje już ciepłych posiłków, boi się gazu.",
)
_CHILDREN = (
    ("Ewelina", "Bydgoszcz"),
    ("Marek", "Gdynia"),
    ("Agnieszka", "Poznań"),
    ("Paweł", "Dublin"),
    ("Joanna", "Toruń"),
)


@dataclass(frozen=True)
class Neighbour:
    """One resident as the demonstration tells of her. ``income`` is złoty a month; ``day_applied`` counts back from today."""

    number: int
    given_name: str
    surname: str
    birth_date: date
    street: str
    town: str
    phone: str
    lives_alone: bool
    access_note: str
    needs: str
    relative: tuple[str, str]
    income: int
    in_family: bool


def neighbours(count: int, towns: tuple[str, ...], *, first_number: int, today: date, seed: int) -> list[Neighbour]:
    """``count`` residents of ``towns``, the same for the same seed."""
    dice = random.Random(seed)
    made = []
    for i in range(count):
        woman = dice.random() < 0.68
        town = towns[0] if dice.random() < 0.55 else dice.choice(towns)
        street = dice.choice(_STREETS)
        made.append(
            Neighbour(
                number=first_number + i,
                given_name=dice.choice(_WOMEN if woman else _MEN),
                surname=_SURNAMES[(i * 7 + first_number) % len(_SURNAMES)],
                birth_date=today - timedelta(days=dice.randint(66 * 365, 91 * 365)),
                street=f"ul. {street} {dice.randint(1, 40)}" if town == towns[0] else f"{town} {dice.randint(1, 60)}",
                town=town,
                phone=f"56 000 {10 + i // 100:02d} {i % 100:02d}",
                lives_alone=dice.random() < 0.6,
                access_note=dice.choice(_NOTES),
                needs=dice.choice(_NEEDS),
                relative=dice.choice(_CHILDREN),
                income=dice.choice((980, 1090, 1180, 1290, 1412, 1530, 1640, 1790, 1980, 2240, 2600, 3100)),
                in_family=dice.random() < 0.25,
            )
        )
    return made
