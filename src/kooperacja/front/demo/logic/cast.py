# SPDX-License-Identifier: EUPL-1.2
"""The cast: the same invented people in the demonstration, in tests and in the documents."""

from __future__ import annotations

from dataclasses import dataclass

from kooperacja.ground.organisations.enums import Role


@dataclass(frozen=True)
class Person:
    """One of the cast: ``key`` is also the local part of her e-mail address at example.org."""

    key: str
    given_name: str
    surname: str
    organisation: str
    role: str
    job: str
    #: What she comes for: one line beside her button.
    comes_for: str = ""
    is_offered: bool = True


CAST = (
    Person("grazyna", "Grażyna", "Wolska", "cus_zielona", Role.DIRECTOR, "dyrektorka CUS", "zatwierdza plany i podpisuje rozliczenia"),
    Person("olga", "Olga", "Lis", "cus_zielona", Role.SERVICE_ORGANISER, "organizatorka usług", "zleca usługi i sprawdza miesiąc"),
    Person("alicja", "Alicja", "Nowak", "cus_zielona", Role.PLAN_COORDINATOR, "koordynatorka planów", "prowadzi sprawy mieszkańców"),
    Person("szymon", "Szymon", "Gaj", "cus_zielona", Role.COMMUNITY_ORGANISER, "organizator społeczności", "łączy sąsiadów i miejsca"),
    Person("anna", "Anna", "Sikora", "cus_zielona", Role.CUS_CLERK, "pierwszy kontakt", "przyjmuje wnioski w okienku"),
    Person("kinga", "Kinga", "Rybak", "cus_zielona", Role.ACCOUNTANT, "księgowa", "płaci rachunki i pilnuje opłat"),
    Person("filip", "Filip", "Kot", "cus_zielona", Role.AUDITOR, "kontroler", "idzie śladem jednej złotówki"),
    Person("irena", "Irena", "Maj", "cus_zielona", Role.DPO, "inspektorka ochrony danych", "widzi, kto otwierał czyje dane"),
    Person("henryk", "Henryk", "Dąb", "gmina_zielona", Role.MAYOR, "burmistrz", "pyta, co działa i ile kosztuje"),
    Person("bartek", "Bartek", "Jarosz", "pomocna_dlon", Role.PROVIDER_MANAGER, "kierownik spółdzielni", "przyjmuje zlecenia i układa grafik"),
    Person("maria", "Maria", "Duda", "pomocna_dlon", Role.PROVIDER_WORKER, "opiekunka", "ma dziś wizyty, telefon i zimne ręce"),
    Person("teresa", "Teresa", "Bąk", "pomocna_dlon", Role.PROVIDER_WORKER, "opiekunka", is_offered=False),
    Person("celina", "Celina", "Orłowska", "cus_jasna", Role.PLAN_COORDINATOR, "koordynatorka w sąsiedniej gminie", "jest z innego CUS i nie widzi Zielonej"),
    Person("daria", "Daria", "Kos", "rops", Role.REGION_COORDINATOR, "koordynatorka regionu", "widzi liczby, nigdy człowieka"),
    Person("marta", "Marta", "Zięba", "rops", Role.REGION_ADVISER, "animatorka", "jeździ po gminach i przywozi praktyki"),
)  # fmt: skip

#: People whom the play needs and nobody plays.
EXTRAS = (
    Person("zofia", "Zofia", "Brzoza", "rops", Role.REGION_ADVISER, "animatorka", is_offered=False),
    Person("beata", "Beata", "Nowicka", "cus_zielona", Role.PLAN_COORDINATOR, "koordynatorka planów", is_offered=False),
    Person("sekretarz", "Lucjan", "Orzeł", "gmina_zielona", Role.GMINA_OFFICER, "sekretarz gminy", is_offered=False),
    Person("wojt_borki", "Zbigniew", "Topola", "gmina_borki", Role.MAYOR, "wójt", is_offered=False),
    Person("dyr_jasna", "Lidia", "Brzezina", "cus_jasna", Role.DIRECTOR, "dyrektorka CUS", is_offered=False),
    Person("org_jasna", "Monika", "Sad", "cus_jasna", Role.SERVICE_ORGANISER, "organizatorka usług", is_offered=False),
    Person("ksiegowa_jasna", "Barbara", "Len", "cus_jasna", Role.ACCOUNTANT, "księgowa", is_offered=False),
    Person("jerzy", "Jerzy", "Lipka", "pod_lipa", Role.PROVIDER_MANAGER, "kierownik zakładu", is_offered=False),
    Person("dawid", "Dawid", "Kra", "pod_lipa", Role.PROVIDER_WORKER, "kierowca", is_offered=False),
    Person("adam", "Adam", "Zorza", "pod_lipa", Role.PROVIDER_WORKER, "kierowca", is_offered=False),
    Person("ola", "Ola", "Most", "krok", Role.PROVIDER_MANAGER, "kierowniczka centrum", is_offered=False),
    Person("robert", "Robert", "Deska", "krok", Role.PROVIDER_WORKER, "złota rączka", is_offered=False),
    Person("prezeska", "Elżbieta", "Kwiatek", "sasiedzi", Role.PROVIDER_MANAGER, "prezeska", is_offered=False),
    Person("swietlica", "Hanna", "Jarzębina", "sasiedzi", Role.PROVIDER_WORKER, "prowadząca klub", is_offered=False),
    Person("proboszcz", "Wojciech", "Cis", "caritas", Role.PROVIDER_MANAGER, "koordynator", is_offered=False),
    Person("sasiadka", "Stefania", "Rosa", "caritas", Role.PROVIDER_WORKER, "sąsiadka", is_offered=False),
    Person("sasiadka2", "Mirosława", "Ruta", "caritas", Role.PROVIDER_WORKER, "sąsiadka", is_offered=False),
    Person("renata", "Renata", "Gil", "pomocna_dlon", Role.PROVIDER_WORKER, "opiekunka", is_offered=False),
    Person("iwona", "Iwona", "Pole", "pomocna_dlon", Role.PROVIDER_WORKER, "opiekunka", is_offered=False),
    Person("grzegorz", "Grzegorz", "Rów", "pomocna_dlon", Role.PROVIDER_WORKER, "opiekun", is_offered=False),
    Person("jola", "Jolanta", "Mak", "pomocna_dlon", Role.PROVIDER_WORKER, "opiekunka", is_offered=False),
)  # fmt: skip
