# SPDX-License-Identifier: EUPL-1.2
"""Facts of the demonstration's trainings: who teaches, and thirty editions over three years, all of them invented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: How far an edition is on the last day of the play.
Stand = Literal["over", "to_certify", "running", "recruiting", "late"]


@dataclass(frozen=True)
class Teacher:
    """Somebody who teaches: the field of her degree, and which trainings her documents are for."""

    given_name: str
    surname: str
    degree_field: str
    trainings: tuple[str, ...]
    document: str
    kind: str = "hours_150"


TEACHERS = (
    Teacher("Jolanta", "Kalina", "zarządzanie", ("T1",), "zaświadczenie uczelni o 210 godzinach zajęć, teczka 4"),
    Teacher("Marek", "Olszyna", "prawo", ("T1", "T2", "T3"), "wykaz zajęć z podpisem dziekana, teczka 4"),
    Teacher("Dorota", "Rokita", "praca socjalna", ("T2", "T3"), "świadectwo pracy kierowniczki, teczka 5", "years_5"),
    Teacher("Paweł", "Wrzos", "socjologia", ("T3",), "zaświadczenie stowarzyszenia o 180 godzinach, teczka 5"),
    Teacher("Irmina", "Jawor", "polityka społeczna", ("T1", "T2"), "zaświadczenie uczelni o 150 godzinach, teczka 6"),
)
#: She has the degree; nobody has seen a document yet. The programme refuses her and says why.
NEWCOMER = Teacher("Lena", "Brzost", "pedagogika", (), "")


@dataclass(frozen=True)
class Edition:
    """One edition: the training, the first day counted from the last day of the play, people, how far it is."""

    training: str
    starts_in: int
    people: int
    stand: Stand = "over"
    #: One person missed one day, so she has no certificate.
    somebody_missed: bool = False


def _past() -> tuple[Edition, ...]:
    """Twenty-six editions that are settled: about one in five weeks, the three trainings in turn."""
    return tuple(
        Edition(
            training=("T1", "T2", "T3")[i % 3],
            starts_in=-1080 + 37 * i,
            people=14 + i * 5 % 9,
            somebody_missed=i % 3 == 1,
        )
        for i in range(26)
    )


EDITIONS = (
    *_past(),
    Edition("T2", -75, 17, "to_certify", somebody_missed=True),
    Edition("T1", -14, 18, "running"),
    Edition("T3", 43, 12, "recruiting"),
    Edition("T2", 11, 0, "late"),
)

PLACES = (
    "Nadrzecze, ul. Nadbrzeżna 4, sala 12",
    "Długi Bród, Dom Kultury, ul. Rynkowa 1",
    "Jeziorna, Centrum Aktywności, ul. Wodna 8",
)
#: People of the cast who have learnt: who, which edition (by its place in ``EDITIONS``).
LEARNT = (("grazyna", 18), ("olga", 21), ("alicja", 19), ("dyr_jasna", 15), ("celina", 22))
PROJECT = "Kadry usług społecznych w Nadrzeczu"
ABOUT = "Szkolimy dyrekcje, organizatorów, koordynatorów i organizatorów społeczności z centrów Nadrzecza."

_GIVEN = (
    "Agata",
    "Bożena",
    "Cecylia",
    "Damian",
    "Edyta",
    "Fryderyk",
    "Gabriela",
    "Hubert",
    "Ilona",
    "Jagoda",
    "Konrad",
    "Lucyna",
)
_SURNAMES = (
    "Bielica",
    "Czapla",
    "Dereń",
    "Gawron",
    "Jemioła",
    "Kminek",
    "Leszczyna",
    "Malina",
    "Perkoz",
    "Tarnina",
    "Żuraw",
)


def names(count: int) -> list[tuple[str, str]]:
    """Invented people, no two of the same name up to a hundred and thirty-two."""
    return [(_GIVEN[i % len(_GIVEN)], _SURNAMES[i % len(_SURNAMES)]) for i in range(count)]
