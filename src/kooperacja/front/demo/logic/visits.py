# SPDX-License-Identifier: EUPL-1.2
"""Five study visits inside the invented voivodeship, each at another stage of its way; everything here is made up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from decimal import Decimal

#: Invitations and programmes speak of so many people at most.
SEATS = 24


@dataclass(frozen=True)
class Stop:
    """A stop: on which day, where, who is the host, from when to when, and whether the host answers on its own page."""

    day: int
    name: str
    area: str
    host: str
    about: str
    address: str
    starts: time | None = None
    ends: time | None = None
    answers: str = ""
    terms: str = ""


@dataclass(frozen=True)
class Seen:
    """A finding: at which stop (counted from 0), three lines, a theme, and what became of it."""

    stop: int
    seen: str
    where: str = ""
    asked: str = ""
    theme: str = ""
    is_kept: bool | None = None


@dataclass(frozen=True)
class Trip:
    """A visit of the play: so many days from today it begins, so far it has come."""

    key: str
    title: str
    purpose: str
    begins: int
    state: str
    stops: Sequence[Stop]
    for_guests: str = ""
    seen: Sequence[Seen] = ()
    #: Where in the register of participants its guests begin, and how many apply.
    guests: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Bus:
    """What the groups of the play travel in."""

    carrier: str = "Przewozy Nadrzecze"
    seats: int = 30
    place: str = "Długi Bród, plac przed dworcem"
    departs: time = time(7, 15)
    returns: time = time(18, 30)
    cost: Decimal = Decimal("2350.00")
    note: str = "zlecenie wymyślone na potrzeby pokazu"


BUS = Bus()
FOR_GUESTS = (
    "Wyjazd jest bezpłatny: dojazd, obiad i materiały opłaca organizator. Weź wygodne buty i pytania od siebie z gminy."
)

NEIGHBOURS = Trip(
    "neighbours", "Sąsiedzi, klub i remiza: usługi, które zaczynają się od ludzi",
    "Zobaczyć dwa miejsca, w których mieszkańcy prowadzą klub razem z gminą, i zapytać, kto za co płaci.", 33,
    "recruitment",
    (
        Stop(1, "Klub „Remiza”", "9901022", "sasiedzi", "Dzień klubu: dowóz, posiłek, zajęcia.", "Borki 17", time(9), time(11), "prezeska", "Prosimy nie fotografować bez pytania."),
        Stop(1, "Urząd Gminy Borki", "9901022", "gmina_borki", "Umowa ze stowarzyszeniem i rachunki.", "Borki 1", time(11, 15), time(12, 30), "wojt_borki", "Sala na 30 osób."),
        Stop(1, "Centrum Usług Społecznych", "9901032", "cus_jasna", "Sąsiadki na zlecenie centrum.", "Jasna, ul. Polna 2", time(13, 40), time(15, 30), "dyr_jasna", "Przyjmiemy do 25 osób."),
    ),
    FOR_GUESTS, guests=(400, 29),
)  # fmt: skip
A_YEAR = Trip(
    "a_year", "Rok po uchwale: jak działa nowe centrum w Długim Brodzie",
    "Posłuchać, co po roku zrobiliby inaczej: ludzie, pieniądze, zlecenia i pierwsze plany.", 6, "logistics_ready",
    (
        Stop(1, "Centrum Usług Społecznych", "9902011", "ops_9902011", "Od ośrodka do centrum: co się zmieniło dla mieszkańca.", "ul. Mostowa 8", time(9), time(11, 30)),
        Stop(1, "Urząd Miasta", "9902011", "gmina_9902011", "Budżet po roku, na jednej kartce.", "plac Ratuszowy 1", time(12), time(13)),
        Stop(2, "Ośrodek Pomocy Społecznej", "9902043", "ops_9902043", "Gmina, która dopiero zaczyna.", "Ostoja, ul. Szkolna 3", time(9, 30), time(11, 30)),
    ),
    FOR_GUESTS, guests=(500, 26),
)  # fmt: skip
EVENING = Trip(
    "evening", "Opieka w domu na zlecenie spółdzielni",
    "Zobaczyć, jak centrum zleca opiekę spółdzielni, kto sprawdza godziny i co mówią opiekunki.", -8, "feedback",
    (
        Stop(1, "Centrum Usług Społecznych w Zielonej", "9901013", "cus_zielona", "Zlecenie, grafik, rozliczenie miesiąca.", "ul. Zielona 3", time(9), time(11), "grazyna", "Bez nazwisk mieszkańców."),
        Stop(1, "Spółdzielnia Socjalna „Pomocna Dłoń”", "9901013", "pomocna_dlon", "Rozmowa z kierownikiem i opiekunkami.", "ul. Krótka 5", time(11, 30), time(13, 30), "bartek", "Opiekunki mogą wyjść o 13."),
    ),
    FOR_GUESTS,
    (
        Seen(0, "Centrum zleca opiekę na osobę, a nie na pakiet godzin; limit pilnuje się sam.", "Ostoja i Sitowie: dziś jedna umowa na wszystko.", "Co się dzieje, gdy limit kończy się 20. dnia miesiąca?", "ordering", True),
        Seen(0, "Organizatorka widzi godziny tego samego dnia, nie po miesiącu.", "U nas karty papierowe przychodzą piątego.", "", "ordering"),
        Seen(1, "Spółdzielnia ma zastępstwo na każdą opiekunkę, wpisane w grafik.", "Nawet mała gmina może mieć jedną osobę rezerwową.", "Kto płaci za gotowość?", "home_care", True),
        Seen(1, "Opiekunki mówią, że godzina na rozmowę z rodziną powinna być w zleceniu.", "", "", ""),
        Seen(1, "Kawa była dobra, a sala za mała.", "", "", "", False),
    ),
    (560, 27),
)  # fmt: skip
RIDE = Trip(
    "ride", "Dowóz na telefon w gminie wiejskiej",
    "Zobaczyć, jak jedna organizacja wozi mieszkańców do lekarza i do klubu, i ile kosztuje kilometr.", -101, "follow_up",
    (
        Stop(1, "Stowarzyszenie „Sąsiedzi z Borek”", "9901022", "sasiedzi", "Jeden bus, jeden numer telefonu, dwóch kierowców.", "Borki 17", time(10), time(12, 30), "prezeska"),
        Stop(1, "Urząd Gminy Łąkowo", "9901042", "gmina_9901042", "Ta sama usługa, którą gmina dopiero liczy.", "Łąkowo 2", time(13, 30), time(15)),
    ),
    FOR_GUESTS,
    (
        Seen(0, "Kurs zamawia się dzień wcześniej, a kierowca sam układa trasę tak, żeby bus nie jechał pusty.", "Piaskowo: trzy wsie po drodze do przychodni.", "Ile kosztuje kilometr po projekcie?", "transport", True),
        Seen(1, "Gmina płaci za gotowość busa, a nie za kursy.", "", "", "funding", True),
        Seen(1, "Formularz zgłoszenia ma cztery strony.", "", "", "", False),
    ),
    (620, 20),
)  # fmt: skip
FIRST = Trip(
    "first", "Zanim powstanie centrum: trzy gminy, trzy początki",
    "Zobaczyć, od czego zaczęły trzy gminy: diagnoza, rozmowa z radą, pierwsza usługa.", -290, "closed",
    (
        Stop(1, "Ośrodek Pomocy Społecznej w Jeziornej", "9903011", "ops_9903011", "Diagnoza napisana z mieszkańcami.", "Jeziorna, ul. Wodna 1", time(9), time(11)),
        Stop(1, "Urząd Gminy Wiązowa", "9903042", "gmina_9903042", "Rozmowa z radą: pytania, które padły.", "Wiązowa 5", time(12), time(14)),
        Stop(2, "Centrum Usług Społecznych w Zielonej", "9901013", "cus_zielona", "Pierwszy rok na wykresach.", "ul. Zielona 3", time(9, 30), time(12)),
    ),
    FOR_GUESTS,
    (
        Seen(0, "Diagnozę pisało dwunastu mieszkańców z ośrodkiem, w sześć spotkań.", "Każda gmina, która zaczyna.", "", "community", True),
        Seen(1, "Rada zapytała o koszt po trzech latach i dostała jedną tabelę.", "Wzór tabeli do wzięcia.", "", "funding", True),
    ),
    (680, 25),
)  # fmt: skip
TRIPS = (FIRST, RIDE, EVENING, A_YEAR, NEIGHBOURS)

#: What people said in the anonymous form: a score for each question in its order, and words.
SHEETS: Sequence[tuple[Sequence[int], dict[str, str]]] = (
    ((5, 5, 5, 3, 5), {"take_home": "Zlecenie na osobę zamiast jednej umowy na rok.", "better": "Dłużej u wykonawcy."}),
    ((5, 4, 5, 2, 5), {"take_home": "Zastępstwo wpisane w grafik."}),
    ((4, 5, 5, 3, 4), {"obstacle": "Nie mamy w gminie drugiego wykonawcy."}),
    ((5, 5, 4, 4, 5), {}),
    ((4, 4, 5, 2, 5), {"better": "Mniejsze grupy przy opiekunkach."}),
    ((3, 4, 5, 3, 4), {"obstacle": "Regulamin z ubiegłego roku, trzeba zmienić uchwałę."}),
    ((5, 5, 5, 4, 5), {"take_home": "Godziny widoczne tego samego dnia."}),
    ((4, 5, 5, 1, 3), {"better": "Dwa przystanki to za mało czasu na pytania."}),
    ((5, 4, 5, 3, 5), {}),
    ((2, 4, 4, 3, 5), {"obstacle": "U nas to na razie za duża zmiana."}),
    ((4, 5, 5, 4, 5), {"take_home": "Rozmowa z opiekunkami u siebie."}),
)
QUESTIONS = ("useful", "hosts", "providers", "time", "organisation")

#: What gminas say after ninety days, in turn: level, words, who said it.
ADOPTED: Sequence[tuple[str, str, str]] = (
    ("started", "Policzyliśmy koszt busa na dwie wsie i pytamy stowarzyszenie.", "sekretarz, telefon"),
    ("considering", "Temat jest na komisji, bez decyzji.", "kierowniczka ośrodka, rozmowa"),
    ("nothing", "W tym roku nie ma na to ludzi.", "wójt, e-mail"),
    ("adopted", "Działa od miesiąca, na razie w jednej wsi.", "kierowniczka ośrodka, wizyta"),
)
PREFERENCES = ("works_in_region", "begins", "decides")
#: Gminas that have not answered yet.
SILENT = ("9901013", "9902032", "9903053")
