# SPDX-License-Identifier: EUPL-1.2
"""Articles of the invented region: its gminas, people and events are made up, and every text says so above its title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

KICKER = "Opowieść wymyślona na potrzeby pokazu"
AUTHOR = "zespół Kooperacji"

LABEL: dict[str, Any] = {
    "name": "Środki własne ROPS Nadrzecza (pokaz)",
    "lead_sentence": "Działanie opłacone ze środków Regionalnego Ośrodka Polityki Społecznej Nadrzecza.",
    "wording": "Ośrodek i województwo są wymyślone na potrzeby pokazu.",
    "marks_alt": "Bez znaków: środki własne.",
    "has_eu_flag": False,
}


@dataclass(frozen=True)
class Shot:
    """A drawing of an article. ``people`` are functions of those who would be recognised on a photo in its place."""

    scene: str
    caption: str
    alt_text: str
    people: tuple[str, ...] = ()
    #: The state in which their consents are.
    agreed: bool = True


@dataclass(frozen=True)
class Story:
    """One article: when it went out (days before today, negative for days ahead, ``None`` for a draft)."""

    key: str
    title: str
    lead: str
    body: str
    days_ago: int | None
    shots: tuple[Shot, ...] = ()
    conclusion_title: str = ""
    conclusion: str = ""
    has_label: bool = True
    about_jasna: bool = False
    correction: str = ""


STORIES = (
    Story(
        "jasna",
        "Sąsiadka zagląda dwa razy w tygodniu",
        "W gminie Jasna nie było ani jednej opiekunki. Dziś do czternastu osób ktoś przychodzi, a pracę organizuje "
        "parafialny zespół.",
        """## Dwa ogłoszenia bez odpowiedzi

Centrum Usług Społecznych w Jasnej dwa razy szukało opiekunek i dwa razy nie zgłosił się nikt. Wtedy padło pytanie, które odmieniło rozmowę: kto już teraz zagląda do starszych ludzi i nikt mu za to nie dziękuje?

[zdjęcie 1]

## Kto wskazuje sąsiadkę

Mieszkaniec sam mówi, komu ufa w swojej wsi. Parafialny zespół uczy tę osobę pierwszej pomocy, podpisuje z nią umowę i szuka zastępstwa. Godziny zapisuje się na telefonie.

> Wolę kogoś, kogo znam, niż kogoś z miasta.

### Gdy sąsiadka zachoruje

Pierwsza zrezygnowała, bo nie miała zmiany. Teraz każda ma drugą do pary.

## Co z tego weźmie sąsiednia gmina

1. Zaczyna się od pytania, komu ludzie ufają.
2. Jedna organizacja szkoli, zatrudnia i zastępuje.
3. Centrum płaci za godziny potwierdzone co miesiąc.""",
        40,
        (
            Shot(
                "neighbours", "Rozmowa przy płocie, rysunek zamiast zdjęcia",
                "Rysunek: dwie osoby rozmawiają przy białym płocie, jedna trzyma torbę z zakupami, za nimi dom z kwiatami.",
                ("sąsiadka z zakupami", "mieszkanka przy płocie"),
            ),
            Shot(
                "club_evening", "Wieczór w świetlicy w Jasnej",
                "Rysunek: wieczór w świetlicy, kilka osób przy stołach pod lampami.",
                ("prowadząca wieczór",),
            ),
        ),
        "Zaufanie też jest zasobem gminy.",
        "Kartę tej praktyki potwierdził gospodarz. Mówi ona, czego trzeba, żeby to samo zrobić u siebie.",
        about_jasna=True,
    ),
    Story(
        "opinions",
        "Pięć osób, dwanaście wymiarów, jedna rozmowa",
        "Zielona oceniła, czy jest gotowa na nową usługę. Najciekawsze było to, w czym ludzie się nie zgodzili.",
        """## Każdy osobno, potem razem

Burmistrz, sekretarz, dyrektorka centrum i dwie osoby z zespołu oceniali gminę osobno. Nikt nie widział cudzych odpowiedzi. Dopiero potem stanęli przed jedną tablicą.

[zdjęcie 1]

## Gdzie kropki stoją daleko od siebie

Przy zlecaniu usług jedni widzieli czwórkę, inni jedynkę. Średnia powiedziałaby, że jest przeciętnie. Rozmowa pokazała, że jedni myśleli o umowach, a drudzy o tym, kto jutro przyjdzie do chorego.

## Co zapisano

* Najpierw wspólne słowo: co znaczy „umiemy zlecać”.
* Potem jedna usługa na próbę.
* Za pół roku ta sama tablica.""",
        18,
        (
            Shot(
                "opinions", "Tablica z ocenami, rysunek",
                "Rysunek: pięć osób przy okrągłym stole, za nimi tablica z kropkami ocen i rombami wymagań.",
            ),
        ),
        correction="Poprawiona liczba osób, które oceniały: było ich pięć.",
    ),
    Story(
        "borki",
        "Borki piszą koncepcję centrum",
        "Gmina Borki zaczyna od pytania, których usług ludzie naprawdę szukają. O tym, jak pyta, opowie jej zespół.",
        """## Trzy popołudnia w sołectwach

Zespół gminy siada z mieszkańcami przy stole i pyta o zwykły tydzień: kto dowozi, kto gotuje, kto zostaje sam.

## Co będzie dalej

Z odpowiedzi powstanie diagnoza, a z niej koncepcja. Opowiemy o niej, gdy będzie gotowa.""",
        -3,
        (),
    ),
    Story(
        "club",
        "Klub w Zalesiu otwiera drzwi w czwartki",
        "",
        """## Dlaczego czwartek

Bo w czwartek jeździ autobus.

[zdjęcie 1]""",
        None,
        (
            Shot(
                "coffee", "Rozmowa przy kawie w klubie",
                "Rysunek: trzy osoby rozmawiają przy okrągłym stole, na stole kawa i ciasto.",
                ("uczestniczka klubu",), agreed=False,
            ),
        ),
        has_label=False,
    ),
)  # fmt: skip

#: A file to take away: what a talk about readiness needs.
SHEET_NAME = "Pytania do rozmowy po ocenie"
SHEET = """pytanie;kto zaczyna
W czym się nie zgadzamy?;osoba z najniższą oceną
O czym myślała osoba z najwyższą?;osoba z najwyższą oceną
Co zrobimy do końca miesiąca?;dyrektorka centrum
"""
