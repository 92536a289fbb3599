# SPDX-License-Identifier: EUPL-1.2
"""What the invented region gave its invented gminas in three years: topics, money, questions, processes, meetings.

Nothing here is a legal opinion: answers repeat what the Act on CUS says in general, and the page of each one says that it is
part of the demonstration.
"""

from __future__ import annotations

from dataclasses import dataclass

PROJECT = "Blisko domu: wsparcie gmin Nadrzecza"
PROJECT_SUMMARY = "Szkolenia, doradztwo, coaching, superwizja i spotkania dla gmin, które tworzą usługi blisko ludzi."
SECOND_PROJECT = "Ekonomia społeczna w Nadrzeczu"
SECOND_SUMMARY = "Współpraca gmin z podmiotami ekonomii społecznej."
LABELS = (
    {
        "name": "Program Nadrzecza 2021–2027, działanie 4.2",
        "lead_sentence": "Dofinansowane przez Unię Europejską.",
        "wording": "Projekt „Blisko domu: wsparcie gmin Nadrzecza”, Program Nadrzecza 2021–2027, działanie 4.2 (wymyślone na potrzeby pokazu).",
        "marks_alt": "Flaga Unii Europejskiej: dwanaście złotych gwiazd na granatowym tle.",
        "perspective": "2021–2027", "programme": "Program Nadrzecza (wymyślony)", "measure": "działanie 4.2",
    },
    {
        "name": "Program Nadrzecza 2014–2020, poddziałanie 9.4.2",
        "lead_sentence": "Działanie współfinansowane przez Unię Europejską.",
        "wording": "Projekt „Ekonomia społeczna w Nadrzeczu”, Program Nadrzecza 2014–2020, poddziałanie 9.4.2 (wymyślone na potrzeby pokazu).",
        "marks_alt": "Flaga Unii Europejskiej: dwanaście złotych gwiazd na granatowym tle.",
        "perspective": "2014–2020", "programme": "Program Nadrzecza (wymyślony)", "submeasure": "poddziałanie 9.4.2",
    },
    {
        "name": "Środki własne samorządu Nadrzecza",
        "lead_sentence": "Sfinansowano ze środków własnych samorządu województwa Nadrzecza.",
        "wording": "Zadanie własne samorządu województwa (wymyślone na potrzeby pokazu).",
        "marks_alt": "", "has_eu_flag": False,
    },
)  # fmt: skip

GIVERS = {
    "training": ("zespół regionu", "Halina Sowa, trenerka"),
    "legal_advice": ("Ewa Sowa, radczyni prawna", "Tomasz Wrona, radca prawny"),
    "advice": ("Marta Zięba", "Daria Kos"),
    "coaching": ("Agata Czapla, coach",),
    "supervision_individual": ("Piotr Dzięcioł, superwizor",),
    "supervision_group": ("Piotr Dzięcioł, superwizor", "Joanna Wilga, superwizorka"),
    "awareness": ("Marta Zięba", "Daria Kos"),
    "information": ("Marta Zięba",),
    "study_visit": ("Marta Zięba",),
    "concept": ("Daria Kos", "Marta Zięba"),
}
#: Form → weight, shortest and longest in quarters of an hour, people from and to, topics.
FORMS = {
    "legal_advice": (22, 2, 12, 1, 3, (
        "Tryb zlecenia usług spółdzielni socjalnej", "Statut centrum", "Opłaty za usługi w uchwale rady",
        "Klauzule społeczne w zamówieniu", "Porozumienie gmin o wspólnym centrum", "Powierzenie danych wykonawcy",
    )),
    "advice": (26, 2, 10, 1, 5, (
        "Jak zacząć rozeznanie potrzeb", "Kadra centrum krok po kroku", "Usługi sąsiedzkie: od czego zacząć",
        "Kto u nas mógłby wykonać usługi", "Program usług: co musi w nim być", "Jak czytać wskaźniki gminy",
    )),
    "concept": (9, 4, 16, 2, 6, ("Uwagi do ramowej koncepcji", "Wariant utworzenia centrum", "Koszt po zakończeniu projektu")),
    "information": (9, 6, 12, 4, 25, ("Po co gminie centrum usług społecznych", "Nabór do projektu: kto i kiedy")),
    "awareness": (9, 8, 16, 4, 30, ("Deinstytucjonalizacja po ludzku", "Gmina i trzeci sektor: jak się dogadać")),
    "coaching": (8, 4, 8, 1, 1, ("",)),
    "supervision_individual": (6, 4, 6, 1, 1, ("",)),
    "supervision_group": (8, 6, 12, 4, 10, ("",)),
    "training": (3, 208, 240, 1, 4, (
        "Zarządzanie i organizacja usług społecznych", "Opracowywanie i realizacja indywidualnych planów usług społecznych",
        "Organizacja społeczności lokalnej",
    )),
}  # fmt: skip
OUTCOMES = (
    "Gmina wie, co zrobić dalej.", "Wzór przekazany, gmina dostosuje go do siebie.", "Ustalono listę dokumentów do uzupełnienia.",
    "Sekretarz przygotuje projekt uchwały.", "Powstała pierwsza lista możliwych wykonawców.", "Gmina chce wrócić do tematu po sesji rady.",
    "Radni dostaną jedną stronę z kosztami.", "",
)  # fmt: skip
PROMISES = (
    "Przesłać wzór porozumienia", "Umówić rozmowę z gminą, która już to zrobiła", "Sprawdzić projekt statutu",
    "Zaprosić na najbliższe szkolenie", "Policzyć koszt jednej godziny", "Przesłać przykładowy program usług",
)  # fmt: skip
CODES = ("JST-WSP", "KADRA", "PES-SPOT")


@dataclass(frozen=True)
class Question:
    """One question of the play and how far it went."""

    who: str
    kind: str
    topic: str
    title: str
    question: str
    answer: str = ""
    until: str = "closed"
    days_ago: int = 30
    adviser: str = "marta"
    reviewer: str = "daria"
    minutes: int = 90
    outcome: str = ""
    #: Texts for everybody; empty when the answer stays between the two.
    public: tuple[str, str, str] = ("", "", "")
    is_draft: bool = False


QUESTIONS = (
    Question(
        "grazyna", "legal", "Tryby zlecania usług podmiotom ekonomii społecznej",
        "Od czego zacząć, kiedy chcemy zlecać usługi sąsiedzkie spółdzielni",
        "W Zielonej działa spółdzielnia socjalna. Rada pyta, czy trzeba ogłaszać przetarg i od czego w ogóle zacząć.",
        "Zacznijcie od programu usług społecznych: to w nim stoi, jakie usługi gmina daje i komu.\n"
        "Potem oszacujcie wartość roczną i sprawdźcie, który tryb jest dla niej otwarty: konkurs, zamówienie zastrzeżone albo zwykłe zamówienie.\n"
        "Jutro: spiszcie godziny z ostatnich trzech miesięcy i zapytajcie dwóch wykonawców o cenę.",
        days_ago=150, minutes=150, outcome="Gmina policzyła godziny i wybrała tryb.",
        public=(
            "Od czego zacząć zlecanie usług sąsiedzkich podmiotowi ekonomii społecznej",
            "Chcemy zlecać usługi sąsiedzkie spółdzielni socjalnej. Czy trzeba ogłaszać przetarg i od czego zacząć?",
            "Zacznijcie od programu usług społecznych: to w nim stoi, jakie usługi gmina daje i komu.\n"
            "Potem oszacujcie wartość roczną i sprawdźcie, który tryb jest dla niej otwarty: konkurs, zamówienie zastrzeżone albo zwykłe zamówienie.\n"
            "Jutro: spiszcie godziny z ostatnich trzech miesięcy i zapytajcie dwóch wykonawców o cenę.",
        ),
    ),
    Question(
        "wojt_borki", "legal", "Kadra: struktura i kwalifikacje", "Kto musi ukończyć szkolenie, zanim centrum zacznie działać",
        "Wójt pyta, czy dyrektor może zacząć pracę przed szkoleniem i kto jeszcze musi je mieć.",
        "Ustawa o CUS wymaga ukończonego szkolenia z zarządzania i organizacji usług od dyrektora (art. 25) i od osoby, która organizuje usługi (art. 28).\n"
        "Koordynator planów odbywa szkolenie z planów (art. 30), organizator społeczności szkolenie z organizacji społeczności (art. 33).\n"
        "Szkolenia prowadzi regionalny ośrodek (art. 34). Jutro: zgłoście osoby do najbliższej edycji.",
        days_ago=110, minutes=75, outcome="Trzy osoby zgłoszone do edycji.",
        public=(
            "Kto w centrum usług społecznych musi mieć szkolenie",
            "Czy dyrektor może zacząć pracę przed szkoleniem i kto jeszcze musi je mieć?",
            "Ustawa o CUS wymaga ukończonego szkolenia z zarządzania i organizacji usług od osoby, która kieruje centrum (art. 25), i od tej, która organizuje usługi (art. 28).\n"
            "Osoba koordynująca plany odbywa szkolenie z planów (art. 30), organizująca społeczność: szkolenie z organizacji społeczności lokalnej (art. 33).\n"
            "Szkolenia prowadzą regionalne ośrodki polityki społecznej (art. 34).",
        ),
    ),
    Question(
        "dyr_jasna", "non_legal", "Współpraca z wykonawcami", "Jak rozmawiać z wykonawcą o jakości, nie tylko o cenie",
        "Mamy dwóch wykonawców. Jeden jest tani i spóźnia się. Jak to zapisać następnym razem?",
        "Zapiszcie w karcie usługi, po czym poznacie dobrą wizytę: punktualność, stały skład, telefon zwrotny tego samego dnia.\n"
        "Co miesiąc zapytajcie pięć osób, które korzystają. Jutro: weźcie ostatnie rozliczenie i policzcie wizyty z wyjątkiem.",
        days_ago=80, minutes=60, outcome="Karta usługi uzupełniona o trzy miary.",
        public=(
            "Jak zapisać jakość usługi, nie tylko cenę",
            "Mamy dwóch wykonawców. Jeden jest tani i spóźnia się. Jak to zapisać następnym razem?",
            "Zapiszcie w karcie usługi, po czym poznacie dobrą wizytę: punktualność, stały skład, telefon zwrotny tego samego dnia.\n"
            "Co miesiąc zapytajcie pięć osób, które korzystają. Zacznijcie od ostatniego rozliczenia i policzcie wizyty z wyjątkiem.",
        ),
    ),
    Question(
        "henryk", "non_legal", "Deinstytucjonalizacja i plan lokalny", "Czy mała gmina musi mieć lokalny plan deinstytucjonalizacji",
        "Burmistrz słyszał o planach lokalnych. Pyta, czy to obowiązek i co z tego gmina ma.",
        "Lokalny plan nie wynika z ustawy o CUS. To dokument, który porządkuje potrzeby i usługi, a diagnoza do niego jest ta sama, którą robicie dla centrum.\n"
        "Bywa potrzebny w naborach o pieniądze. Jutro: sprawdźcie, ile z diagnozy już macie.",
        days_ago=60, minutes=45, outcome="Gmina użyje diagnozy drugi raz.",
        public=(
            "Czy gmina musi mieć lokalny plan deinstytucjonalizacji",
            "Czy lokalny plan deinstytucjonalizacji to obowiązek i co z niego ma gmina?",
            "Lokalny plan nie wynika z ustawy o CUS. To dokument, który porządkuje potrzeby i usługi, a diagnoza do niego może być ta sama, którą gmina robi dla centrum.\n"
            "Bywa potrzebny w naborach o pieniądze. Zacznijcie od sprawdzenia, ile z diagnozy już macie.",
        ),
    ),
    Question(
        "grazyna", "non_legal", "Sprawozdawczość", "Jak liczyć osoby, które korzystają z dwóch usług naraz",
        "Grażyna Wolska z CUS Zielona pyta, czy osoba z dwiema usługami liczy się raz czy dwa razy. Telefon 600 100 200.",
        "Osobę liczycie raz, godziny każdej usługi osobno. Zapiszcie to w opisie wskaźnika, żeby za rok liczyć tak samo.",
        days_ago=40, minutes=30, outcome="Opis wskaźnika uzupełniony.", is_draft=True,
        public=("x", "x", "x"),
    ),
    Question(
        "bartek", "legal", "Współpraca z wykonawcami", "Co zrobić, gdy umowa kończy się w połowie miesiąca",
        "Umowa kończy się 15. dnia. Jak rozliczyć miesiąc i czy opiekunki mogą dokończyć tydzień?",
        "Rozliczcie miesiąc do ostatniego dnia umowy. Dalszy tydzień wymaga aneksu, zanim ktokolwiek wyjdzie w teren.",
        until="follow_up", days_ago=20, minutes=60,
    ),
    Question(
        "dyr_jasna", "legal", "Opłaty za usługi", "Od kiedy liczyć nową opłatę, gdy dochód się zmienił",
        "Mieszkance zmienił się dochód w środku miesiąca. Od kiedy obowiązuje nowa opłata?",
        "Sprawdźcie uchwałę rady: to ona mówi, od kiedy. Jeśli milczy, zapiszcie zasadę i stosujcie ją do wszystkich tak samo.",
        until="delivered", days_ago=17, minutes=40,
    ),
    Question(
        "wojt_borki", "legal", "Warianty utworzenia centrum usług społecznych", "Przekształcić ośrodek czy założyć centrum obok",
        "Mamy mały ośrodek, sześć osób. Co się bardziej opłaca i co mówi ustawa?",
        "Ustawa zna oba warianty. Przy sześciu osobach prostsze jest przekształcenie: ta sama kadra, ten sam budynek.",
        until="reviewed", days_ago=12, minutes=120,
    ),
    Question(
        "szymon", "non_legal", "Zadania i program usług społecznych", "Czy wieczór w remizie to usługa",
        "Prowadzimy spotkania sąsiadów. Czy wpisać je do programu?",
        "Jeśli są dla mieszkańców z potrzebą opisaną w programie, tak. Inaczej to działania wspierające, też warte zapisania.",
        until="draft", days_ago=9, adviser="daria", reviewer="marta",
    ),
    Question(
        "henryk", "legal", "Opłaty za usługi", "Czy rada może zwolnić z opłat wszystkich po osiemdziesiątce",
        "Radni chcą zwolnić z opłat osoby po 80. roku życia. Czy wolno i jak to zapisać?",
        until="assigned", days_ago=6,
    ),
    Question(
        "sekretarz", "legal", "Tryby zlecania usług podmiotom ekonomii społecznej", "Jak zapisać klauzulę społeczną, żeby nie odpadli wszyscy",
        "W ostatnim postępowaniu nie było ofert. Jak opisać wymaganie zatrudnienia?",
        until="requested", days_ago=3,
    ),
    Question(
        "dyr_jasna", "non_legal", "Inny temat", "Czy region ma wzór ankiety dla mieszkańców",
        "Szukamy krótkiej ankiety po wizycie.", until="withdrawn", days_ago=25,
    ),
)  # fmt: skip

#: Kind, gmina, who leads, planned hours, sessions (months ago, quarters of an hour, people), how it stands.
PROCESSES = (
    (
        "coaching",
        "9901032",
        "Agata Czapla, coach",
        12,
        ((8, 6, 1), (7, 6, 1), (6, 8, 1), (5, 6, 1), (4, 8, 1)),
        "closed",
    ),
    ("coaching", "9901013", "Agata Czapla, coach", 12, ((3, 6, 1), (2, 6, 1), (1, 8, 1)), "sessions"),
    (
        "supervision_group",
        "9902011",
        "Piotr Dzięcioł, superwizor",
        24,
        ((5, 12, 7), (4, 12, 8), (3, 12, 6), (2, 12, 7), (1, 12, 7)),
        "sessions",
    ),
    ("supervision_group", "9901042", "Joanna Wilga, superwizorka", 18, ((7, 12, 5), (6, 12, 5)), "broken_off"),
    ("supervision_individual", "9901013", "Piotr Dzięcioł, superwizor", 10, ((2, 6, 1),), "sessions"),
    ("coaching", "9903011", "", 0, (), "requested"),
    ("supervision_group", "9903053", "Joanna Wilga, superwizorka", 20, (), "contracted"),
)

#: Kind, theme, title, days from today, hours, place (empty: online), how far, gminas with people who came, outcome.
MEETINGS = (
    ("awareness", "di", "Deinstytucjonalizacja po ludzku: co się zmienia dla rodziny", -190, 4, "Dom Kultury w Zielonej", "reported", (("9901013", 9), ("9901022", 4), ("9901042", 3)), "Trzy gminy chcą wspólnej diagnozy."),
    ("awareness", "cooperation", "Gmina i trzeci sektor przy jednym stole", -120, 3, "Sala regionalnego ośrodka", "reported", (("9902011", 6), ("9902022", 2), ("9902043", 5)), "Umówiono dwie wizyty u wykonawców."),
    ("information", "centre", "Po co gminie centrum usług społecznych", -45, 2, "", "reported", (("9903011", 4), ("9903022", 2), ("9903032", 1), ("9903042", 3)), "Jedna gmina zaczyna rozeznanie."),
    ("awareness", "di", "Usługi zamiast instytucji: rozmowa z radnymi", -4, 3, "Urząd w Jeziornej", "held", (), ""),
    ("information", "centre", "Szkolenia dla kadry: kto, kiedy, jak", 12, 2, "", "invitations", (), ""),
    ("awareness", "cooperation", "Spółdzielnie i gminy: giełda zleceń", 40, 4, "Sala regionalnego ośrodka", "planned", (), ""),
    ("information", "di", "Plan lokalny krok po kroku", -70, 2, "", "cancelled", (), ""),
)  # fmt: skip
