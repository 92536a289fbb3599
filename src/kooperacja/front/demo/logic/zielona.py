# SPDX-License-Identifier: EUPL-1.2
"""The invented corner of a voivodeship as plain data: gminas, institutions, services, prices. None of it is real."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kooperacja.ground.catalogue.enums import ServiceDomain, Unit
from kooperacja.ground.organisations.enums import LegalForm, OrganisationKind

#: TERYT codes that no register has, parents first.
AREAS = (
    ("99", "Nadrzecze"),
    ("9901", "zielony"),
    ("9901013", "Zielona"),
    ("9901022", "Borki"),
    ("9901032", "Jasna"),
)
POPULATION = {"9901013": 24_180, "9901022": 4_510, "9901032": 6_240}
VILLAGES = {"9901013": ("Zielona", "Zalesie", "Wólka", "Młyny"), "9901032": ("Jasna", "Gaj", "Podlesie")}


@dataclass(frozen=True)
class House:
    """An institution of the play."""

    key: str
    area: str
    kind: str
    name: str
    short_name: str
    form: str = ""
    about: str = ""


HOUSES = (
    House("cus_zielona", "9901013", OrganisationKind.CUS, "Centrum Usług Społecznych w Zielonej", "CUS Zielona"),
    House("gmina_zielona", "9901013", OrganisationKind.GMINA_OFFICE, "Urząd Miasta i Gminy Zielona", "Urząd Zielona"),
    House("gmina_borki", "9901022", OrganisationKind.GMINA_OFFICE, "Urząd Gminy Borki", "Urząd Borki"),
    House("cus_jasna", "9901032", OrganisationKind.CUS, "Centrum Usług Społecznych w Jasnej", "CUS Jasna"),
    House(
        "rops", "99", OrganisationKind.REGIONAL_CENTRE, "Regionalny Ośrodek Polityki Społecznej Nadrzecza", "ROPS Nadrzecza",
    ),
    House(
        "pomocna_dlon", "9901013", OrganisationKind.PROVIDER, "Spółdzielnia Socjalna „Pomocna Dłoń”", "Pomocna Dłoń",
        LegalForm.SOCIAL_COOP, "Opieka w domu i po szpitalu. Założona przez gminę i stowarzyszenie.",
    ),
    House(
        "pod_lipa", "9901013", OrganisationKind.PROVIDER, "Zakład Aktywności Zawodowej „Pod Lipą”", "ZAZ „Pod Lipą”",
        LegalForm.ZAZ, "Kuchnia, która gotuje i rozwozi obiady.",
    ),
    House(
        "krok", "9901013", OrganisationKind.PROVIDER, "Centrum Integracji Społecznej „Krok”", "CIS „Krok”",
        LegalForm.CIS, "Drobne naprawy i porządki u mieszkańców.",
    ),
    House(
        "sasiedzi", "9901022", OrganisationKind.PROVIDER, "Stowarzyszenie „Sąsiedzi z Borek”", "Sąsiedzi z Borek",
        LegalForm.NGO, "Klub „Remiza”: spotkania, dojazd, wspólne gotowanie.",
    ),
    House(
        "caritas", "9901032", OrganisationKind.PROVIDER, "Parafialny Zespół Caritas w Jasnej", "Caritas w Jasnej",
        LegalForm.CHURCH, "Wsparcie sąsiedzkie w gminie Jasna.",
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Service:
    """A kind of service of the play with its price, fee base and places in a programme."""

    code: str
    name: str
    domain: str
    unit: str
    icon: str
    summary: str
    acts: tuple[str, ...]
    price: Decimal
    fee_base: Decimal | None
    places: int


SERVICES = (
    Service(
        "pomoc-w-domu", "Pomoc w domu", ServiceDomain.SOCIAL_ASSISTANCE, Unit.HOUR, "house",
        "Ktoś, kto przychodzi: zakupy, kąpiel, sprzątanie, spacer, rozmowa.",
        ("Śniadanie i leki", "Kąpiel", "Zakupy", "Obiad", "Sprzątanie", "Krótki spacer"),
        Decimal("52.00"), Decimal("52.00"), 48,
    ),
    Service(
        "obiad-z-dowozem", "Obiad z dowozem", ServiceDomain.SOCIAL_ASSISTANCE, Unit.MEAL, "soup",
        "Zupa i drugie danie pod drzwi, także dieta lekka.", ("Zupa", "Drugie danie"),
        Decimal("21.00"), Decimal("21.00"), 30,
    ),
    Service(
        "opieka-po-szpitalu", "Opieka po szpitalu", ServiceDomain.HEALTH, Unit.HOUR, "heart-pulse",
        "Kilka tygodni pomocy po powrocie do domu.", ("Kąpiel", "Posiłek i leki", "Ćwiczenia", "Zakupy"),
        Decimal("56.00"), Decimal("52.00"), 12,
    ),
    Service(
        "zlota-raczka", "Złota rączka", ServiceDomain.REINTEGRATION, Unit.HOUR, "wrench",
        "Drobne naprawy: kran, klamka, żarówka, próg.", ("Naprawa", "Porządek po naprawie"),
        Decimal("44.00"), None, 20,
    ),
    Service(
        "klub-remiza", "Klub „Remiza”", ServiceDomain.CIVIC_ACTIVITY, Unit.MEETING, "users",
        "Spotkania sąsiedzkie w remizie, z dojazdem.", ("Dojazd", "Spotkanie"),
        Decimal("38.00"), None, 40,
    ),
    Service(
        "wsparcie-sasiedzkie", "Wsparcie sąsiedzkie", ServiceDomain.SOCIAL_ASSISTANCE, Unit.HOUR, "hand-heart",
        "Sąsiadka, która zajrzy, pomoże w zakupach i zadzwoni do rodziny.", ("Zakupy", "Rozmowa", "Drobna pomoc"),
        Decimal("30.00"), Decimal("30.00"), 20,
    ),
)  # fmt: skip

#: Who delivers what for which centre: provider, service, mode of the law data, limit of hours or units, limit of money.
CONTRACTS = (
    ("cus_zielona", "U-12", "pomocna_dlon", ("pomoc-w-domu", "opieka-po-szpitalu"), "reserved_94", "down_half"),
    ("cus_zielona", "U-07", "pod_lipa", ("obiad-z-dowozem",), "subthreshold_reserved", "exact"),
    ("cus_zielona", "U-09", "krok", ("zlota-raczka",), "subthreshold", "nearest_quarter"),
    ("cus_zielona", "D-03", "sasiedzi", ("klub-remiza",), "open_call", "exact"),
    ("cus_jasna", "D-01", "caritas", ("wsparcie-sasiedzkie",), "open_call", "exact"),
)

#: Income above per cent of the criterion, up to per cent, fee per cent for a single person and in a family.
FEE_BANDS = (
    (0, 100, "0", "0"),
    (100, 120, "5", "5"),
    (120, 150, "10", "10"),
    (150, 180, "15", "15"),
    (180, 220, "20", "20"),
    (220, 260, "25", "30"),
    (260, None, "50", "60"),
)

#: Limits of contracts: minutes for hours, otherwise units.
LIMITS = {
    "pomoc-w-domu": 620_000,
    "opieka-po-szpitalu": 60_000,
    "obiad-z-dowozem": 9_000,
    "zlota-raczka": 24_000,
    "klub-remiza": 2_400,
    "wsparcie-sasiedzkie": 200_000,
}
#: Limits of contracts in money, by number.
MONEY = {
    "U-12": Decimal("860000.00"),
    "U-07": Decimal("168000.00"),
    "U-09": Decimal("24000.00"),
    "D-03": Decimal("92000.00"),
    "D-01": Decimal("104000.00"),
}
#: Who pays: name and money for a year.
SOURCES = (
    ("Fundusze Europejskie", Decimal("310000.00")),
    ("Budżet gminy", Decimal("420000.00")),
    ("Opieka 75+", Decimal("150000.00")),
)
