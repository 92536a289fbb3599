# SPDX-License-Identifier: EUPL-1.2
"""The desk of an animator as plain data: invented gminas, talks, promises, terms, one week on the road, one absence.

Days are counted from the day on which the demonstration is looked at: minus is behind, plus is ahead.
"""

from __future__ import annotations

from dataclasses import dataclass

from kooperacja.growth.roadmap.enums import CheckMark, CreationMode, DeadlineKind, Stage


@dataclass(frozen=True)
class Way:
    """One gmina: whose it is, where it stands, when they last spoke and of what, what comes next."""

    code: str
    who: str
    stage: str
    opened: int
    talked: int | None = None
    about: str = ""
    next_step: str = ""
    on: int | None = None


#: Grądowo and Mgielnica have no page yet: white spots.
WAYS = (
    Way("9901042", "marta", Stage.DECLARED, -300, -112, "Wójt po rozmowie z radą: chcą centrum, nie wiedzą, od czego zacząć."),
    Way("9901052", "marta", Stage.NO_INTEREST, -260, -12, "Kierowniczka ośrodka pyta o koszty po projekcie.", "Wysłać kalkulację z Jasnej", -1),
    Way("9902011", "zofia", Stage.OPERATING, -320, -20, "Dyrektorka prosi o superwizję dla zespołu.", "Umówić superwizorkę", 2),
    Way("9902022", "zofia", Stage.CONCEPT, -280, -33, "Koncepcja prawie gotowa, brakuje kosztów.", "Przeczytać koszty przed radą", 5),
    Way("9902043", "zofia", Stage.TRAINING, -240, -40, "Dwie osoby zapisane na szkolenie.", "Sprawdzić, kto jeszcze potrzebuje szkolenia", 30),
    Way("9902052", "zofia", Stage.SUSPENDED, -200, -150, "Zmiana wójta, przerwa do wiosny.", "Zapytać nowego wójta", 60),
    Way("9903011", "marta", Stage.RESOLUTION, -310, -6, "Rada głosuje w przyszłym miesiącu, statut jest u radcy.", "Odebrać uwagi radcy do statutu", 3),
    Way("9903022", "marta", Stage.TRAINING, -220, -25, "Organizatorka usług zaczęła szkolenie.", "Sprawdzić, jak idzie odrabianie godzin", 24),
    Way("9903032", "marta", Stage.DECLARED, -180, None),
    Way("9903042", "daria", Stage.CONCEPT, -210, -48, "Wójt prosi o przykład porozumienia dwóch gmin.", "Wysłać wzór porozumienia", 12),
)  # fmt: skip


@dataclass(frozen=True)
class Term:
    """A day that a gmina must not miss."""

    code: str
    kind: str
    title: str
    on: int
    source: str


TERMS = (
    Term("9901022", DeadlineKind.CONCEPT, "Złożyć poprawioną ramową koncepcję", 9, "pismo regionu z uwagami do wersji 1 (pismo zmyślone)"),
    Term("9902022", DeadlineKind.CALL, "Wniosek w naborze na usługi społeczne", 13, "ogłoszenie naboru NAD.01/26 (nabór zmyślony)"),
    Term("9903011", DeadlineKind.RESOLUTION, "Uchwała o utworzeniu centrum", 21, "porządek obrad rady gminy (zmyślony)"),
    Term("9903042", DeadlineKind.OTHER, "Odpowiedź na pytanie o porozumienie", 40, "wiadomość wójta (zmyślona)"),
)  # fmt: skip


@dataclass(frozen=True)
class Steps:
    """How the centre of a gmina comes to be: the way, its first day, what is done, by what it is proved."""

    code: str
    mode: str
    starts: int
    done: tuple[tuple[str, int, str], ...]


STEPS = (
    Steps(
        "9903011", CreationMode.TRANSFORM_OPS, 43,
        (
            ("decision", -280, "zarządzenie burmistrza (zmyślone)"), ("reconnaissance", -190, "raport zespołu"),
            ("mode", -150, "notatka zespołu"), ("concept", -90, "koncepcja zaakceptowana"), ("staff", -30, "dwa zaświadczenia"),
        ),
    ),
    Steps(
        "9901022", CreationMode.TRANSFORM_OPS, 300,
        (("decision", -120, "zarządzenie wójta (zmyślone)"), ("reconnaissance", -60, "")),
    ),
)  # fmt: skip

#: Promises that came with support: gmina, form, topic, hours, people, days ago, promise, day of the promise.
PROMISES = (
    ("9901052", "advice", "Ile kosztuje centrum po projekcie", 2, 4, 12, "Przesłać tabelę kosztów", -1),
    ("9903022", "advice", "Jak rozmawiać z zespołem przed zmianą", 3, 5, 18, "Znaleźć drugi termin", 4),
    ("9902011", "information", "Jak mówić mieszkańcom o centrum", 2, 16, 20, "Przesłać wzór ulotki", 8),
)

#: Stops of the week: weekday, gmina, from, to, what for. An hour that is not agreed stays empty.
TRIPS = (
    (0, "9901052", "9:00", "10:30", "Koszty centrum: rozmowa ze skarbniczką"),
    (0, "9901022", "12:00", "13:30", "Uwagi do koncepcji, punkt po punkcie"),
    (2, "9903011", "9:30", "11:00", "Statut i uchwała: spotkanie z radcą"),
    (2, "9903022", "12:30", "13:30", "Szkolenia: kto co odrabia"),
    (2, "9903032", "", "", "Pierwsze spotkanie z wójtem"),
    (3, "9901032", "10:00", "11:30", "Odświeżenie karty praktyki"),
)


@dataclass(frozen=True)
class Absence:
    """Somebody is away and another minds gminas; days as above."""

    animator: str
    deputy: str
    gminas: tuple[str, ...]
    first: int
    last: int
    note: str


ABSENCE = Absence(
    "zofia", "marta", ("9902011", "9902022"), -2, 12, "Dyrektorka z Długiego Brodu woli telefon przed dziesiątą."
)


@dataclass(frozen=True)
class Version:
    """A version of a concept: handed in when, what it says, until when it is decided, what came back when."""

    on: int
    summary: str
    decide: int
    back: int | None = None
    remarks: str = ""


#: The concept of Borki: the first version came back, the second waits.
CONCEPT_OF = "9901022"
FIRST = Version(
    -46, "Pierwsza wersja: zadania i struktura.", -16, -31, "Dopisać koszty po projekcie i wykonawców z gminy."
)
SECOND = Version(-8, "Dopisane koszty na trzy lata, rozmowy z dwoma wykonawcami.", 10)
_MET, _PARTLY, _MISSING = CheckMark.MET, CheckMark.PARTLY, CheckMark.MISSING
FIRST_MARKS = {
    "R1": (_MET, ""), "R2": (_MET, ""), "R3": (_PARTLY, "Program jeszcze nie powstał, jest plan prac."), "R4": (_MET, ""),
    "R5": (_MISSING, "Nie ma ani jednego wykonawcy z nazwy."), "R6": (_PARTLY, "Jak gmina będzie zlecać?"),
    "R7": (_MISSING, "Brak kosztów po projekcie."), "R8": (_MET, ""), "R9": (_MET, ""), "R10": (_MET, ""),
    "R11": (_MET, ""), "R12": (_PARTLY, "Rejestry na papierze; od kiedy system?"),
}  # fmt: skip
SECOND_MARKS = {"R5": (_MET, ""), "R7": (_PARTLY, "Koszt godziny bez dojazdów.")}
