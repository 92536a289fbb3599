# SPDX-License-Identifier: EUPL-1.2
"""The real study visit that the demonstration retells: public facts with their sources, nothing added.

What no source gives is ``None`` or an empty text and is shown as a hole („do uzupełnienia”). Texts are our own.
Nothing here is said or confirmed in the name of a real institution.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kooperacja.ground.organisations.enums import LegalForm, OrganisationKind
from kooperacja.ground.territory.enums import AreaLevel, GminaKind

ARTICLE = "Regionalny Ośrodek Polityki Społecznej w Toruniu, rops.torun.pl, artykuł nr 1548 o wizycie studyjnej w CUS"
ARTICLE_ES = "es.rops.torun.pl, „Dobre praktyki z wizyt studyjnych”"


@dataclass(frozen=True)
class Place:
    """A territorial unit by TERYT code; position of its main town rounded to a hundredth of a degree."""

    code: str
    name: str
    level: str
    kind: str = ""
    latitude: float | None = None
    longitude: float | None = None


#: Parents come before children: the parent's code is the beginning of the child's.
PLACES = (
    Place("04", "kujawsko-pomorskie", AreaLevel.VOIVODESHIP),
    Place("0463", "Toruń", AreaLevel.COUNTY),
    Place("0463011", "Toruń", AreaLevel.GMINA, GminaKind.URBAN, 53.01, 18.60),
    Place("30", "wielkopolskie", AreaLevel.VOIVODESHIP),
    Place("3006", "jarociński", AreaLevel.COUNTY),
    Place("3006023", "Jarocin", AreaLevel.GMINA, GminaKind.URBAN_RURAL, 51.97, 17.50),
    Place("3010", "koniński", AreaLevel.COUNTY),
    Place("3010103", "Sompolno", AreaLevel.GMINA, GminaKind.URBAN_RURAL, 52.39, 18.51),
    Place("3012", "krotoszyński", AreaLevel.COUNTY),
    Place("3012033", "Koźmin Wielkopolski", AreaLevel.GMINA, GminaKind.URBAN_RURAL, 51.83, 17.46),
    Place("3022", "rawicki", AreaLevel.COUNTY),
    Place("3022053", "Rawicz", AreaLevel.GMINA, GminaKind.URBAN_RURAL, 51.61, 16.86),
)


@dataclass(frozen=True)
class Institution:
    """A real institution as public sources know it."""

    key: str
    kind: str
    name: str
    short_name: str
    area_code: str
    source: str
    legal_form: str = ""
    about: str = ""


INSTITUTIONS = (
    Institution(
        "rops_torun", OrganisationKind.REGIONAL_CENTRE, "Regionalny Ośrodek Polityki Społecznej w Toruniu",
        "ROPS w Toruniu", "0463011", ARTICLE,
        about="Wspiera gminy województwa kujawsko-pomorskiego w rozwijaniu lokalnych usług społecznych i w tworzeniu "
        "centrów usług społecznych.",
    ),
    Institution(
        "urzad_sompolno", OrganisationKind.GMINA_OFFICE, "Urząd Miejski w Sompolnie", "Urząd w Sompolnie", "3010103",
        ARTICLE,
    ),
    Institution(
        "nasza_przyszlosc", OrganisationKind.PROVIDER, "Sompoleńska Spółdzielnia Socjalna „Nasza Przyszłość”",
        "„Nasza Przyszłość”", "3010103", "sompolno.pl, „Spółdzielnia socjalna już działa”, 27.06.2016",
        legal_form=LegalForm.SOCIAL_COOP,
        about="Spółdzielnia osób prawnych założona przez Gminę Sompolno i Stowarzyszenie „Sady Sompolna”. "
        "Działa od 6 czerwca 2016 r.",
    ),
    Institution(
        "dobre_danie", OrganisationKind.PROVIDER, "Spółdzielnia Socjalna „Dobre Danie”", "„Dobre Danie”", "3010103",
        f"{ARTICLE}; {ARTICLE_ES}", legal_form=LegalForm.SOCIAL_COOP,
    ),
    Institution(
        "cus_jarocin", OrganisationKind.CUS, "Jarocińskie Centrum Usług Społecznych", "CUS w Jarocinie", "3006023",
        "cusjarocin.pl; infojarocin.pl",
        about="Powstało z przekształcenia ośrodka pomocy społecznej, w pilotażu centrów usług społecznych.",
    ),
    Institution(
        "muzeum_jarocin", OrganisationKind.OTHER, "Muzeum rocka w Jarocinie", "Muzeum rocka", "3006023", ARTICLE,
    ),
    Institution(
        "urzad_kozmin", OrganisationKind.GMINA_OFFICE, "Urząd Miasta i Gminy w Koźminie Wielkopolskim",
        "Urząd w Koźminie Wlkp.", "3012033", ARTICLE,
    ),
    Institution(
        "zaz_kozmin", OrganisationKind.PROVIDER, "Zakład Aktywności Zawodowej w Koźminie Wielkopolskim",
        "ZAZ w Koźminie Wlkp.", "3012033", "wlkp24.info, „Jak funkcjonuje koźmiński ZAZ”; kozminwlkp.pl",
        legal_form=LegalForm.ZAZ, about="Działa od grudnia 2007 r. Powołany przez gminę.",
    ),
    Institution(
        "vivo", OrganisationKind.PROVIDER, "Spółdzielnia Socjalna „VIVO”", "„VIVO”", "3012033",
        "kozminwlkp.pl, 28.10.2013 i strona o ekonomii społecznej", legal_form=LegalForm.SOCIAL_COOP,
        about="Założyciele: Powiat Krotoszyński i Gmina Koźmin Wielkopolski.",
    ),
    Institution(
        "cus_rawicz", OrganisationKind.CUS, "Centrum Usług Społecznych w Rawiczu", "CUS w Rawiczu", "3022053",
        "pisop.org.pl, notatka o CUS w Rawiczu; cusrawicz.pl",
        about="Powstało z przekształcenia ośrodka pomocy społecznej.",
    ),
)  # fmt: skip


@dataclass(frozen=True)
class ProjectFacts:
    """A project: the substance of an activity or its money."""

    key: str
    name: str
    summary: str
    source: str


PROJECTS = (
    ProjectFacts(
        "kooperacja",
        "Kooperacja – efektywna i skuteczna",
        "Wspiera gminy w rozwijaniu usług społecznych blisko domu i w tworzeniu centrów usług społecznych: szkolenia "
        "wymagane rozporządzeniem, doradztwo prawne i pozaprawne, coaching kadry zarządzającej, superwizja dla ośrodków "
        "pomocy społecznej, spotkania o deinstytucjonalizacji i o współpracy między sektorami.",
        ARTICLE,
    ),
    ProjectFacts(
        "koordynacja_es",
        "Koordynacja rozwoju ekonomii społecznej w województwie kujawsko-pomorskim",
        "Koordynuje rozwój ekonomii społecznej w województwie. Z tego projektu zapłacono za wizyty studyjne.",
        ARTICLE,
    ),
)

FUNDING_LABEL: dict[str, Any] = {
    "name": "Koordynacja rozwoju ES, RPO WK-P 2014–2020, 9.4.2",
    "lead_sentence": "Wizyta współfinansowana przez Unię Europejską z Europejskiego Funduszu Społecznego.",
    "wording": "Projekt „Koordynacja rozwoju ekonomii społecznej w województwie kujawsko-pomorskim”, Regionalny "
    "Program Operacyjny Województwa Kujawsko-Pomorskiego 2014–2020, oś priorytetowa 9, działanie 9.4, "
    "poddziałanie 9.4.2.",
    "marks_alt": "Flaga Unii Europejskiej: dwanaście złotych gwiazd w kręgu na granatowym tle.",
    "perspective": "2014–2020",
    "programme": "Regionalny Program Operacyjny Województwa Kujawsko-Pomorskiego 2014–2020",
    "axis": "Oś priorytetowa 9 (Solidarne społeczeństwo)",
    "measure": "Działanie 9.4 (wzmacnianie sektora ekonomii społecznej)",
    "submeasure": "Poddziałanie 9.4.2 (koordynacja sektora ekonomii społecznej)",
}

VISIT = {
    "title": "Jak gmina i spółdzielnia pracują razem",
    "purpose": "Animatorki projektu „Kooperacja – efektywna i skuteczna” chcą skuteczniej pracować z samorządami: zobaczyć "
    "dobre praktyki centrów usług społecznych, współpracę samorządów z podmiotami ekonomii społecznej i to, co daje "
    "rozwój ekonomii społecznej.",
    "organiser": "rops_torun",
    "project": "kooperacja",
    "start_area": "0463011",
    "source": f"{ARTICLE}; {ARTICLE_ES}",
}

PARTICIPANTS = (("", "animatorki projektu „Kooperacja – efektywna i skuteczna”", "rops_torun"),)


@dataclass(frozen=True)
class StopFacts:
    """A stop of the visit. Hours and addresses are not known."""

    key: str
    day: int
    name: str
    short_name: str
    area_code: str
    host: str
    about: str
    source: str = ARTICLE


#: Dates of both days are not known: they stay open.
DAYS = (1, 2)

STOPS = (
    StopFacts(
        "sompolno", 1, "Urząd Miejski", "urząd miejski", "3010103", "urzad_sompolno",
        "Co gmina zyskuje na współpracy ze spółdzielniami socjalnymi „Nasza Przyszłość” i „Dobre Danie”.",
    ),
    StopFacts(
        "cus_jarocin", 1, "Centrum Usług Społecznych", "CUS", "3006023", "cus_jarocin",
        "Przykłady podmiotów ekonomii społecznej, które współtworzą pracę centrum.",
    ),
    StopFacts(
        "muzeum", 1, "Muzeum rocka", "muzeum", "3006023", "muzeum_jarocin",
        "Bogata kolekcja o muzyce i popkulturze.",
    ),
    StopFacts(
        "kozmin", 2, "Urząd Miasta i Gminy", "urząd i ZAZ", "3012033", "urzad_kozmin",
        "Wiele aktywnych podmiotów, a wśród nich zakład aktywności zawodowej (ZAZ): jego zaplecze i zasady działania.",
    ),
    StopFacts(
        "rawicz", 2, "Centrum Usług Społecznych", "CUS", "3022053", "cus_rawicz",
        "Historia instytucji i udział ekonomii społecznej w jej pracy.",
    ),
)  # fmt: skip


@dataclass(frozen=True)
class FindingFacts:
    """What a public source lets one see at a stop, where it could work, and what only the host can answer."""

    key: str
    stop: str
    seen: str
    where_to_use: str
    open_questions: str


FINDINGS = (
    FindingFacts(
        "sompolno_orders", "sompolno",
        "Gmina współzałożyła spółdzielnię socjalną i daje jej stałe, powtarzalne zlecenia: porządki, koszenie rowów "
        "i poboczy, roznoszenie pism i paczek.",
        "Gmina, która ma drobne, powtarzalne prace rozproszone po jednostkach i szuka dla nich jednego wykonawcy.",
        "Ile zleceń rocznie i za ile? W jakim trybie gmina zleca? Ile miejsc pracy zostało po 24 miesiącach? "
        "Co robi spółdzielnia „Dobre Danie”?",
    ),
    FindingFacts(
        "kozmin_ladder", "kozmin",
        "Zakład aktywności zawodowej, potem spółdzielnia „VIVO”, potem otwarty rynek: kolejne szczeble pracy dla osób "
        "z niepełnosprawnościami.",
        "Powiat, w którym jest ZAZ, a brakuje miejsca, do którego jego pracownicy mogą pójść dalej.",
        "Ile osób przeszło dalej? Ile wynosi dopłata do jednego miejsca? Jakie obowiązki mają założyciele? "
        "Jakie są zasady zakładowego funduszu aktywności?",
    ),
    FindingFacts(
        "kozmin_schedule", "kozmin",
        "Prace spółdzielni są ogłaszane mieszkańcom jako harmonogram z datami, obok numer telefonu do zgłaszania "
        "dzikich wysypisk.",
        "Każda gmina, która zleca porządki: wystarczy strona internetowa i telefon.",
        "Czy ubyło skarg? Kto aktualizuje harmonogram i ile mu to zajmuje?",
    ),
    FindingFacts(
        "jarocin_clubs", "cus_jarocin",
        "Pięć klubów społecznych w mieście i we wsiach oraz rehabilitacja, która dojeżdża do ludzi.",
        "Gmina miejsko-wiejska, w której zajęcia są tylko w mieście, a świetlice we wsiach stoją puste.",
        "Ile kosztuje udział jednej osoby? Co działa po zakończeniu projektu, po 30 września 2023 r.?",
    ),
    FindingFacts(
        "jarocin_telecare", "cus_jarocin",
        "Opaski teleopieki ma 120 mieszkańców (maj 2023 r.).",
        "Gmina z wieloma osobami starszymi, które mieszkają same.",
        "Ile kosztuje miesiąc dla jednej osoby? Ile jest fałszywych alarmów? Kto reaguje w nocy?",
    ),
    FindingFacts(
        "rawicz_coffee", "rawicz",
        "Centrum zaczęło od zaproszenia organizacji, firm i samorządów na „Popołudniową kawę z rawicką aktywnością "
        "społeczną”.",
        "Każde nowo tworzone centrum: zanim ogłosi usługi, zaprasza tych, którzy mogą je współtworzyć.",
        "Z którymi podmiotami ekonomii społecznej centrum pracuje dziś? Co im zleca? Ilu ma pracowników?",
    ),
)  # fmt: skip


@dataclass(frozen=True)
class CardFacts:
    """What is known for a practice card; keys of ``fields`` are the fields of a card, what is absent is a hole."""

    finding: str
    host: str
    area_code: str
    title: str
    summary: str
    categories: tuple[str, ...]
    fields: dict[str, str]
    #: dimension, level needed, why
    requirements: tuple[tuple[str, int, str], ...] = field(default=())


CARDS = (
    CardFacts(
        "sompolno_orders", "urzad_sompolno", "3010103",
        "Gmina współzakłada spółdzielnię i daje jej stałe zlecenia",
        "Gmina i stowarzyszenie założyły spółdzielnię socjalną. Drobne, powtarzalne zlecenia od gminy dają jej ciągłość "
        "pracy.",
        ("cus_pes", "ordering"),
        {
            "institutions": "Gmina Sompolno i Stowarzyszenie „Sady Sompolna” (założyciele), Sompoleńska Spółdzielnia "
            "Socjalna „Nasza Przyszłość” (wykonawca), ośrodek wsparcia ekonomii społecznej (środki na start).",
            "solution": "Gmina ze stowarzyszeniem zakłada spółdzielnię osób prawnych. Ośrodek wsparcia ekonomii społecznej "
            "daje środki na start. Gmina i jej jednostki zlecają stałe, powtarzalne prace: porządki, koszenie "
            "rowów, poboczy i trawników, roznoszenie pism i paczek. W planach były: opieka nad grobami, "
            "sprzątanie mieszkań i biur, opieka nad osobami starszymi i dziećmi, animacja wydarzeń.",
            "core_elements": "Gmina jest założycielką razem ze stowarzyszeniem. Obiecuje stałe, powtarzalne zlecenia. "
            "Na start są środki ze wsparcia ekonomii społecznej.",
            "adaptable_elements": "Rodzaje prac: poczta, koszenie, porządki, opieka.",
            "legal_mode": "Spółdzielnia socjalna osób prawnych.",
            "since": "działa od 6.06.2016",
            "sources": "sompolno.pl, „Spółdzielnia socjalna już działa”, 27.06.2016. " + ARTICLE + ".",
            "open_questions": "Ile zleceń rocznie i za ile? W jakim trybie gmina zleca? Ile miejsc pracy zostało po 24 "
            "miesiącach? Czym zajmuje się spółdzielnia „Dobre Danie”? Czy spółdzielnia działa dziś?",
        },
        (
            ("R1", 4, "Gmina staje się założycielką: potrzebna uchwała i zgoda rady."),
            ("R5", 3, "Potrzebny jest partner, z którym można założyć spółdzielnię."),
            ("R6", 4, "Zlecenia muszą być stałe i powtarzalne."),
            ("R7", 3, "Zlecenia muszą mieć miejsce w budżecie."),
        ),
    ),
    CardFacts(
        "kozmin_ladder", "zaz_kozmin", "3012033",
        "Szczeble pracy: ZAZ, spółdzielnia, otwarty rynek",
        "Zakład aktywności zawodowej uczy pracy i rehabilituje. Spółdzielnia założona przez powiat i gminę jest następnym "
        "szczeblem.",
        ("reintegration", "cus_pes"),
        {
            "institutions": "Zakład Aktywności Zawodowej w Koźminie Wielkopolskim, Spółdzielnia Socjalna „VIVO”, Gmina Koźmin "
            "Wielkopolski, Powiat Krotoszyński.",
            "solution": "W zakładzie ludzie pracują przy opakowaniach z kartonu (można siedząc), w druku i przy oprawie "
            "obrazów. Rehabilitacja jest bezpłatna dla każdego pracownika: indywidualna i w grupie, w dawce "
            "według potrzeby. Spółdzielnia „VIVO” powstała także jako następny krok dla tych, którzy są gotowi "
            "wyjść na otwarty rynek. W 2018 r. burmistrz, zakład, spółdzielnia, PCPR, MGOPS i radni "
            "przygotowali lokalną strategię rozwoju ekonomii społecznej.",
            "core_elements": "Zakład z rehabilitacją w czasie pracy. Drugi podmiot, który przyjmuje ludzi gotowych pójść "
            "dalej. Strategia pisana razem z burmistrzem.",
            "adaptable_elements": "Co się wytwarza: kartony, druk, sprzątanie ulic. Z ceramiki zakład zrezygnował, bo nie "
            "było na nią popytu.",
            "audience": "Osoby z niepełnosprawnościami, które chcą pracować.",
            "legal_mode": "Zakład aktywności zawodowej. Spółdzielnia socjalna osób prawnych (uchwała z 24.10.2013).",
            "failures": "Ceramika: zakład zrezygnował z niej, bo zabrakło popytu.",
            "since": "ZAZ od grudnia 2007 r.",
            "sources": "wlkp24.info, „Jak funkcjonuje koźmiński ZAZ”. kozminwlkp.pl, 28.10.2013 i 23.05.2018. "
            + ARTICLE + ".",
            "open_questions": "Ile osób przeszło z zakładu do spółdzielni i dalej? Ile wynosi dopłata do miejsca? Jakie "
            "obowiązki mają założyciele? Jakie są zasady zakładowego funduszu aktywności?",
        },
        (
            ("R1", 4, "Dwa samorządy zakładają podmiot i piszą strategię."),
            ("R5", 4, "Potrzebny jest zakład i drugi podmiot gotowy przyjmować ludzi."),
            ("R11", 3, "Strategia powstaje z partnerami."),
        ),
    ),
    CardFacts(
        "kozmin_schedule", "urzad_kozmin", "3012033",
        "Harmonogram prac spółdzielni, który zna każdy mieszkaniec",
        "Zamiatanie ulic, zbieranie śmieci z rowów i mycie wiat mają ogłoszone daty. Obok jest telefon do zgłoszeń.",
        ("ordering", "cus_pes"),
        {
            "institutions": "Spółdzielnia Socjalna „VIVO” (wykonawca), gmina i powiat (zlecający).",
            "solution": "Gmina ogłasza na swojej stronie, którego dnia spółdzielnia zamiata ulice, zbiera śmieci z rowów "
            "i myje wiaty przystankowe. Obok podaje telefon i adres e-mail do zgłaszania dzikich wysypisk.",
            "core_elements": "Lista ulic z datami, znana wcześniej. Telefon, pod którym można coś zgłosić.",
            "adaptable_elements": "Gdzie się ogłasza: strona, tablica, SMS.",
            "audience": "Wszyscy mieszkańcy gminy.",
            "sources": "kozminwlkp.pl, strona o ekonomii społecznej.",
            "open_questions": "Czy po ogłoszeniu harmonogramu ubyło skarg? Kto go aktualizuje? Czy jest prowadzony dziś?",
        },
        (
            ("R10", 2, "Wystarczy strona internetowa i telefon."),
            ("R6", 2, "Prace muszą być zlecone z terminami."),
        ),
    ),
    CardFacts(
        "jarocin_clubs", "cus_jarocin", "3006023",
        "Kluby społeczne we wsiach i rehabilitacja, która dojeżdża",
        "Pięć klubów w mieście i we wsiach: ruch, sztuka, komputery, gotowanie. Rehabilitacja na miejscu i u ludzi.",
        ("community", "seniors"),
        {
            "institutions": "Jarocińskie Centrum Usług Społecznych, stowarzyszenia i ochotnicze straże pożarne we wsiach.",
            "solution": "Kluby działają w Mieszkowie, Witaszycach, Golinie, Łuszczanowie i Jarocinie. Są zajęcia ruchowe, "
            "plastyczne, komputerowe i kulinarne. Rehabilitacja jest indywidualna: na miejscu i z dojazdem. "
            "Do tego grupy z dietetykiem, ćwiczenia z muzykoterapią, gimnastyka korekcyjna i porady pielęgniarki. "
            "Organizacja społeczności lokalnej robi wydarzenia ze stowarzyszeniami i strażami.",
            "core_elements": "Lokale we wsiach. Organizator społeczności lokalnej. Stały tygodniowy plan zajęć.",
            "adaptable_elements": "Tematy zajęć.",
            "audience": "Mieszkańcy miasta i wsi, w tym osoby starsze.",
            "legal_mode": "Centrum usług społecznych powstałe z przekształcenia ośrodka pomocy społecznej; plan wdrażania "
            "przyjęty uchwałą LIII/489/2021 z 27.10.2021.",
            "since": "projekt trwał od czerwca 2021 r. do 30.09.2023",
            "sources": "cusjarocin.pl: plan wdrażania, konsultacje, miesięczne relacje z 2022 i 2023 r.",
            "open_questions": "Ile kosztuje udział jednej osoby? Ilu jest uczestników? Co działa po 30 września 2023 r. "
            "i z jakich pieniędzy?",
        },
        (
            ("R4", 4, "Potrzebny jest organizator społeczności lokalnej i prowadzący."),
            ("R7", 4, "Kluby muszą przetrwać koniec projektu."),
            ("R11", 4, "Lokale i ludzi dają stowarzyszenia i straże."),
        ),
    ),
    CardFacts(
        "jarocin_telecare", "cus_jarocin", "3006023",
        "Teleopieka: opaska i ktoś, kto przyjdzie",
        "W maju 2023 r. z opasek teleopieki korzystało 120 mieszkańców gminy.",
        ("telecare", "seniors"),
        {
            "institutions": "Jarocińskie Centrum Usług Społecznych.",
            "solution": "Centrum daje mieszkańcom opaski teleopieki.",
            "core_elements": "Centrum monitoringu i ktoś na miejscu, kto zareaguje.",
            "adaptable_elements": "Urządzenie i to, kto może je dostać.",
            "results": "120 osób z opaskami, maj 2023 r. (cusjarocin.pl).",
            "sources": "cusjarocin.pl, relacja za maj 2023 r.",
            "open_questions": "Ile kosztuje miesiąc dla jednej osoby? Ile jest fałszywych alarmów? Kto reaguje w nocy? "
            "Ile osób korzysta dziś?",
        },
        (
            ("R7", 3, "Abonament płaci się co miesiąc."),
            ("R9", 3, "Reakcje na alarmy trzeba sprawdzać."),
            ("R12", 3, "Rejestr urządzeń i alarmów."),
        ),
    ),
    CardFacts(
        "rawicz_coffee", "cus_rawicz", "3022053",
        "Popołudniowa kawa: centrum zaczyna od zaproszenia",
        "Zanim ogłosiło usługi, centrum zaprosiło organizacje, firmy i samorządy na wspólne spotkanie.",
        ("partnership", "cus_pes"),
        {
            "institutions": "Centrum Usług Społecznych w Rawiczu, Centrum PISOP (współorganizator).",
            "situation_before": "Wcześniej gmina miała politykę senioralną na lata 2017–2020 i Punkt Wsparcia Seniora, który "
            "zapraszał organizacje, firmy i liderów.",
            "solution": "22 kwietnia centrum zainaugurowało pracę w internecie spotkaniem „Popołudniowa kawa z rawicką "
            "aktywnością społeczną”: z samorządami, organizacjami i firmami. Notatka nie podaje roku.",
            "core_elements": "Wspólne spotkanie z ośrodkiem wspierającym organizacje. Jeden punkt dla seniorów jeszcze przed "
            "powstaniem centrum.",
            "adaptable_elements": "Forma spotkania.",
            "audience": "Organizacje, firmy i samorządy, które mogą współtworzyć usługi.",
            "since": "centrum od 1 kwietnia; notatka nie podaje roku",
            "sources": "pisop.org.pl, notatka o CUS w Rawiczu. pws.cusrawicz.pl.",
            "open_questions": "Z którymi podmiotami ekonomii społecznej centrum pracuje? Co im zleca i w jakim trybie? Ilu ma "
            "pracowników?",
        },
        (
            ("R1", 3, "Burmistrz i dyrektor zapraszają razem."),
            ("R11", 3, "Potrzebny jest ośrodek, który zna organizacje."),
        ),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class PictureFacts:
    """A drawing at a stop: which scene, what it says, in the order of the gallery."""

    scene: str
    stop: str
    caption: str
    alt_text: str
    position: int
    is_cover: bool = False


AUTHOR = "zespół Kooperacji"
LICENCE = "CC BY 4.0"

PICTURES = (
    PictureFacts(
        "town_hall", "sompolno", "Sompolno, urząd miejski",
        "Rysunek: jasny urząd z wieżą zegarową i ceglanym dachem, przed wejściem rozmawiają cztery osoby.", 1, True,
    ),
    PictureFacts(
        "guitar", "muzeum", "Jarocin: gitara i płyta, muzeum rocka",
        "Rysunek: bursztynowa gitara i czarna płyta w fioletowym świetle sceny.", 2,
    ),
    PictureFacts(
        "kitchen", "sompolno", "Spółdzielnia od kuchni, rysunek symboliczny",
        "Rysunek: dwoje kucharzy miesza w dwóch garnkach, na blacie stoją talerze zupy.", 3,
    ),
    PictureFacts(
        "packing", "kozmin", "Koźmin Wielkopolski: pakowanie w zakładzie aktywności zawodowej",
        "Rysunek: kobieta i mężczyzna składają kartony przy zielonym stole.", 4,
    ),
    PictureFacts(
        "coffee", "rawicz", "Rawicz: rozmowa przy kawie o początkach centrum",
        "Rysunek: trzy osoby rozmawiają przy okrągłym stole, na stole kawa i ciasto.", 5,
    ),
    PictureFacts(
        "bus", "rawicz", "W drodze",
        "Rysunek: mały autobus jedzie między wzgórzami, w każdym oknie ktoś siedzi.", 6,
    ),
)  # fmt: skip

#: Written anew from the facts of the sources; what they do not say is asked at the end.
BODY = """## Sompolno: zlecenia, na które można liczyć

Pierwszy był Urząd Miejski w Sompolnie. Rozmowa szła o to, co gmina zyskuje, gdy pracuje z ekonomią społeczną, a przede wszystkim o dwóch spółdzielniach socjalnych: „Nasza Przyszłość” i „Dobre Danie”.

O pierwszej źródła gminy mówią więcej. Założyły ją gmina i Stowarzyszenie „Sady Sompolna”, a pracuje od 6 czerwca 2016 r. Zaczynała od porządków w gminie, koszenia rowów i poboczy oraz roznoszenia listów i paczek.

> Gmina może zapewnić spółdzielni stałe i powtarzalne zlecenia. Dzięki temu miejsca pracy trwają.

To jest mechanizm, który warto zabrać do domu: nie jednorazowa umowa, tylko praca, która wraca.

## Jarocin: centrum, a po nim muzeum

W Centrum Usług Społecznych pokazano przykłady podmiotów ekonomii społecznej, które biorą udział w pracy takiej instytucji. Centrum powstało z przekształcenia ośrodka pomocy społecznej, a gmina była jednym z 32 samorządów pilotażu.

Dzień zamknęło Muzeum rocka z bogatą kolekcją o muzyce i popkulturze.

## Koźmin Wielkopolski: kolejne szczeble

Drugiego dnia grupa przyjechała do Urzędu Miasta i Gminy. Działa tu wiele podmiotów ekonomii społecznej. Najbliżej poznano zakład aktywności zawodowej: jego zaplecze i zasady, według których pracuje.

[zdjęcie 1]

Zakład działa od grudnia 2007 r., powołała go gmina. Robi przede wszystkim kartonowe opakowania, bo tę pracę można wykonywać na siedząco. Drukuje i oprawia obrazy. Z ceramiki zrezygnował, gdy zabrakło na nią popytu. Każdy pracownik ma tu bezpłatną rehabilitację.

### Co dalej po zakładzie

Powiat i gmina założyły też Spółdzielnię Socjalną „VIVO”. Miała być również następnym krokiem dla tych pracowników zakładu, którzy są gotowi na otwarty rynek.

## Rawicz: od czego centrum zaczęło

Przedstawiciele Centrum Usług Społecznych w Rawiczu opowiedzieli historię swojej instytucji i podkreślili, jaki udział ma w jej pracy ekonomia społeczna.

[zdjęcie 2]

Z notatki organizacji, która pomagała w starcie, wiadomo, że centrum zaprosiło samorządy, organizacje i firmy na spotkanie „Popołudniowa kawa z rawicką aktywnością społeczną”. Odbyło się w internecie, 22 kwietnia; roku notatka nie podaje.

## Czego jeszcze nie wiemy

* Czym zajmuje się spółdzielnia „Dobre Danie”?
* Ile kosztują stałe zlecenia w Sompolnie i w jakim trybie gmina je daje?
* Z którymi podmiotami pracuje centrum w Rawiczu i co im zleca?

Kto wie, niech napisze. Uzupełnimy tekst i podamy datę poprawki."""

PUBLICATION = {
    "title": "Jak gmina i spółdzielnia pracują razem",
    "kicker": "Wizyta studyjna · dwa dni w Wielkopolsce",
    "lead": "Animatorki z kujawsko-pomorskiego pojechały do czterech miast. Chciały zobaczyć, jak działają centra usług "
    "społecznych, jak samorządy współpracują z ekonomią społeczną i co to daje.",
    "byline": "zespół Kooperacji, na podstawie źródeł publicznych",
    "body": BODY,
    "conclusion_title": "Współpraca centrum i spółdzielni oglądana z wielu stron pokazuje pełniej, co zyskuje każda "
    "ze stron.",
    "conclusion": "Uczestniczki wskazały obszary, w których dobre praktyki mogą zadziałać w nowo tworzonych centrach usług "
    "społecznych.",
    "gallery_note": "Na razie rysunki. Zdjęcia pokażemy, gdy będą zgody osób.",
}

#: Captions of the pictures that the text places, in the order of their numbers.
IN_TEXT = (
    "Koźmin Wielkopolski: pakowanie w zakładzie aktywności zawodowej",
    "Rawicz: rozmowa przy kawie o początkach centrum",
)
