# SPDX-License-Identifier: EUPL-1.2
"""The bridge of the play as plain data: an invented visit, an invented practice, five opinions on twelve dimensions."""

from __future__ import annotations

from typing import Any

#: The invented centre pays for its invented visit itself.
LABEL: dict[str, Any] = {
    "name": "Budżet ROPS Nadrzecza (pokaz)",
    "lead_sentence": "Wizyta opłacona z budżetu Regionalnego Ośrodka Polityki Społecznej Nadrzecza.",
    "wording": "Ośrodek i województwo są wymyślone na potrzeby pokazu.",
    "marks_alt": "Bez znaków: środki własne.",
    "has_eu_flag": False,
}

VISIT = {
    "title": "Jeden dzień w gminie Jasna",
    "purpose": "Zobaczyć, jak mała gmina bez własnych opiekunek ma kogo wysłać do starszych mieszkańców.",
    "source": "wizyta wymyślona na potrzeby pokazu",
}
FINDING = {
    "seen": "Parafia i centrum prowadzą razem wsparcie sąsiedzkie: sąsiadka zagląda, robi zakupy, dzwoni do rodziny.",
    "where_to_use": "Wsie Zalesie i Młyny: do opiekunki z miasta jest dziesięć kilometrów, a sąsiadki są na miejscu.",
    "open_questions": "Ile to kosztuje po projekcie? Co robi centrum, gdy sąsiadka zachoruje?",
}
CARD = {
    "title": "Sąsiadka zagląda, centrum płaci",
    "summary": "Parafialny zespół Caritas organizuje wsparcie sąsiedzkie na zlecenie centrum. Mała gmina ma kogo wysłać "
    "do starszych mieszkańców, także w najdalszej wsi.",
    "sources": "Wizyta w gminie Jasna (wymyślona na potrzeby pokazu).",
}
CATEGORIES = ("home_care", "cus_pes", "seniors")
#: What the host answers, by field of the card.
ANSWERS = {
    "institutions": "Centrum Usług Społecznych w Jasnej (zleca), Parafialny Zespół Caritas (organizuje sąsiadki).",
    "situation_before": "W gminie nie było ani jednej opiekunki. Dwa razy ogłoszono zapytanie i nikt się nie zgłosił.",
    "solution": "Mieszkaniec składa wniosek. Koordynatorka pyta, komu ufa w swojej wsi. Caritas szkoli sąsiadkę z pierwszej "
    "pomocy i podpisuje z nią umowę. Sąsiadka przychodzi dwa razy w tygodniu i zapisuje godziny na telefonie.",
    "core_elements": "Sąsiadkę wskazuje sam mieszkaniec.\nJedna organizacja szkoli, zatrudnia i zastępuje.\n"
    "Godziny potwierdzone co miesiąc.",
    "adaptable_elements": "Kto organizuje: Caritas, koło gospodyń, straż.\nIle razy w tygodniu.\nStawka za godzinę.",
    "audience": "Osoby po 70. roku życia, które mieszkają same. Czternaście osób. Zgłaszają się w centrum albo u sołtysa.",
    "legal_mode": "Otwarty konkurs ofert, powierzenie zadania (ustawa o działalności pożytku publicznego, art. 11).",
    "costs": "Uruchomienie: szkolenie z pierwszej pomocy dla czterech osób. Godzina: 30 zł. Źródło: budżet gminy i projekt.",
    "time_needed": "Od uchwały do pierwszej osoby: cztery miesiące.",
    "resources": "Koordynatorka w centrum na pół etatu, jedna osoba w Caritas, trzy sąsiadki, telefon.",
    "results": "Wyniki są policzone w systemie i dołączone do karty z definicją i datą.",
    "failures": "Pierwsza sąsiadka zrezygnowała, bo nie miała zastępstwa. Teraz każda ma drugą do pary.",
    "provider_voice": "Najtrudniej było z papierami. Odkąd godziny są na telefonie, mam czas na rozmowę.",
    "recipient_voice": "Wolę kogoś, kogo znam, niż kogoś z miasta.",
    "since": "działa od roku",
    "materials": "Regulamin konkursu, wzór umowy z sąsiadką, karta usługi. Można używać z podaniem źródła.",
    "contact": "organizatorka usług społecznych, CUS w Jasnej",
    "visit_terms": "Przyjmujemy wizyty w czwartki.",
}
#: Dimension: level, weight, why.
NEEDS = {
    "R1": (4, 2, "Burmistrz musi powiedzieć, że sąsiedzi to też usługa."),
    "R2": (2, 1, "Trzeba wiedzieć, w której wsi kto mieszka sam."),
    "R3": (2, 2, "Wsparcie sąsiedzkie musi być w programie."),
    "R4": (3, 2, "Koordynatorka po szkoleniu z planów."),
    "R5": (4, 3, "Organizacja, która zatrudni i zastąpi."),
    "R6": (4, 2, "Konkurs ofert i zlecenia na osobę."),
    "R7": (3, 2, "Pieniądze także po projekcie."),
    "R8": (2, 1, "Plan mówi, kto przychodzi i kiedy."),
    "R9": (2, 1, "Godziny potwierdzone co miesiąc."),
    "R10": (2, 1, "Jeden numer telefonu."),
    "R11": (3, 2, "Ktoś we wsi, komu się ufa."),
    "R12": (2, 1, "Rejestr godzin."),
}
RATERS = (
    ("henryk", "burmistrz"),
    ("sekretarz", "sekretarz gminy"),
    ("grazyna", "dyrektorka CUS"),
    ("olga", "organizatorka usług"),
    ("szymon", "organizator społeczności"),
)
#: One score of each rater, in the order above.
SCORES = {
    "R1": (5, 4, 4, 4, 3),
    "R2": (3, 3, 4, 3, 3),
    "R3": (3, 3, 3, 2, 2),
    "R4": (2, 3, 2, 2, 2),
    "R5": (3, 2, 2, 2, 1),
    "R6": (4, 4, 2, 1, 1),
    "R7": (3, 3, 2, 2, 2),
    "R8": (4, 3, 3, 3, 2),
    "R9": (3, 3, 3, 3, 2),
    "R10": (4, 4, 4, 4, 3),
    "R11": (4, 4, 4, 3, 5),
    "R12": (3, 2, 2, 2, 1),
}
#: Gmina, form, topic, who gave it, hours, people, months ago, outcome.
SUPPORT = (
    (
        "9901013",
        "information",
        "Po co gminie centrum usług społecznych",
        "Marta Zięba",
        2,
        14,
        11,
        "Rada chce wrócić do tematu.",
    ),
    (
        "9901013",
        "training",
        "Zarządzanie i organizacja usług społecznych",
        "zespół regionu",
        60,
        2,
        9,
        "Dwa zaświadczenia.",
    ),
    (
        "9901013",
        "legal_advice",
        "Tryb zlecania spółdzielni socjalnej",
        "radczyni prawna",
        3,
        3,
        7,
        "Wybrano zamówienie zastrzeżone.",
    ),
    ("9901013", "supervision", "Superwizja grupowa zespołu", "superwizorka", 4, 6, 4, ""),
    ("9901013", "coaching", "Coaching dyrektorki", "coach", 2, 1, 2, ""),
    ("9901022", "awareness", "Usługi zamiast placówki", "Marta Zięba", 2, 21, 6, "Wójt pyta o koncepcję."),
    (
        "9901022",
        "concept",
        "Ramowa koncepcja funkcjonowania centrum",
        "Marta Zięba",
        6,
        3,
        2,
        "Pierwsza wersja do uzupełnienia.",
    ),
    ("9901032", "advice", "Konkurs ofert na wsparcie sąsiedzkie", "Marta Zięba", 4, 2, 10, "Konkurs ogłoszony."),
    (
        "9901032",
        "training",
        "Opracowywanie i realizacja indywidualnych planów",
        "zespół regionu",
        52,
        1,
        8,
        "Zaświadczenie.",
    ),
)
