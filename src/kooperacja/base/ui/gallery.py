# SPDX-License-Identifier: EUPL-1.2
"""What the living gallery shows: specimens (each a small template, shown with its own source) and sample values.

All names, numbers and places are invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.template.loader import get_template

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui import fields, icons
from kooperacja.base.ui.navigation import Item
from kooperacja.base.ui.parts import Dimension, Figure, Moment, Picture, Share, Step, Stop

AT = datetime(2026, 11, 23, 7, 40, tzinfo=ZoneInfo("Europe/Warsaw"))


@dataclass(frozen=True)
class Specimen:
    """One component: its template is the example and the documentation at once."""

    name: str
    title: str
    words: str = ""
    #: Shown side by side in light and dark; off where ids would be doubled.
    in_both: bool = True

    @property
    def template(self) -> str:
        """Where the example lives."""
        return f"ui/gallery/{self.name}.html"

    @property
    def source(self) -> str:
        """The example as a developer copies it."""
        made: Any = get_template(self.template)
        return str(made.template.source).strip()


SHELVES: dict[str, tuple[Specimen, ...]] = {
    "Podstawy": (
        Specimen("type", "Pismo i odstępy", "Tytuł mówi, co wynika. Klasy: muted, small, hole, stack, row."),
        Specimen("buttons", "Przyciski", "Jeden wypełniony na stronie; jego słowa nazywają czyn i jego wielkość."),
        Specimen(
            "marks", "Znaki stanu", "Znaczek i słowo, nigdy sam kolor. Bursztyn znaczy: człowiek musi coś zrobić."
        ),
        Specimen("notices", "Wiadomości i uwagi"),
    ),
    "Arkusze": (
        Specimen("sheet", "Arkusz", "Biel znaczy: tu można działać albo porównać."),
        Specimen("facts", "Fakty i powiązane", "Widoczna luka zamiast zmyślenia: klasa hole."),
        Specimen("next_step", "Następny krok", "Arkusz uniesiony, zegar terminu narysowany, jeden przycisk."),
        Specimen("stepper", "Długa droga", "Zrobione, teraz, później."),
        Specimen("agenda", "Co dziś wymaga mojej decyzji", "Daty jak w terminarzu, najwyżej jedno wypełnione."),
        Specimen("calm", "Reszta idzie zgodnie z planem"),
        Specimen("timeline", "Co się wydarzyło", "Na gruncie, nie na bieli. Z dziennika zdarzeń: history."),
        Specimen("changes", "Co się zmieniło"),
        Specimen("empty", "Pusty stan uczy"),
    ),
    "Liczby": (
        Specimen("figures", "Trzy liczby", "Tytuł jest wnioskiem, prognoza jest kropkowana, oś zaczyna się od zera."),
        Specimen("table", "Tabela", "Na telefonie wiersz staje się kartą: data-label."),
        Specimen("filters", "Filtry i dalsze wiersze", "Filtr zostaje w adresie, więc listę można wysłać."),
        Specimen("share", "Kto płaci", "Pasek i jego tabela; kolory rozróżnialne dla każdego oka."),
        Specimen("signoff", "Dwa podpisy"),
        Specimen("dots", "Rozrzut przed średnią", "Głos to kropka, mediana to dysk, wymaganie to romb."),
        Specimen("week", "Dni tygodnia i zegary"),
    ),
    "Formularze": (
        Specimen("form", "Formularz", "Etykieta nad polem, błąd przy polu i u góry, nic nie ginie.", in_both=False),
        Specimen("form_errors", "Formularz z błędami", in_both=False),
    ),
}


class SampleForm(forms.Form):
    """Every kind of field once."""

    given_name = forms.CharField(label="Imię i nazwisko", max_length=120)
    pesel = fields.PeselField(label="PESEL", help_text="Potrzebny do umowy o dofinansowanie, art. 50 ustawy o CUS.")
    born_on = fields.PolishDateField(label="Data urodzenia", past=True, help_text="Na przykład 1.02.1948.")
    postcode = fields.PostcodeField(label="Kod pocztowy")
    income = fields.MoneyField(label="Dochód na osobę", help_text="Miesięcznie, na rękę. Od niego zależy opłata.")
    took = fields.MinutesField(label="Ile trwała wizyta", help_text="1:30 albo 1 h 30 min, albo same minuty.")
    how = forms.ChoiceField(
        label="Jak złożono wniosek",
        choices=[("desk", "Przy okienku"), ("web", "Przez internet"), ("post", "Pocztą")],
        widget=forms.RadioSelect,
    )
    days = forms.MultipleChoiceField(
        label="Kiedy można przyjść",
        choices=[("am", "Przed południem"), ("pm", "Po południu")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    gmina = forms.ChoiceField(label="Gmina", choices=[("", "Wybierz"), ("z", "Zielona"), ("j", "Jasna")])
    why = forms.CharField(label="Co się zmieniło", widget=forms.Textarea, help_text="Dwa, trzy zdania wystarczą.")
    scan = forms.FileField(label="Zaświadczenie", required=False, help_text="PDF albo zdjęcie, do 10 MB.")
    agrees = forms.BooleanField(label="Pani Halina zgodziła się na plan podczas rozmowy")


def sample_form(*, with_errors: bool) -> SampleForm:
    """The form, empty or sent with mistakes."""
    if not with_errors:
        return SampleForm(auto_id="sample_%s")
    data = {
        "given_name": "Halina Wrzos",
        "pesel": "44051401358",
        "born_on": "31.2.48",
        "income": "tysiąc",
        "took": "90",
    }
    return SampleForm(data, auto_id="mistake_%s")


STEPS = (
    Step("Wniosek", "26.10.2026", "done"),
    Step("Rozpoznanie", "3.11.2026", "done"),
    Step("Kwalifikacja", "12.11.2026", "done"),
    Step("Plan", "czeka na zatwierdzenie", "now"),
    Step("Realizacja", "od 1.12.2026"),
    Step("Podsumowanie", "do 31.05.2027"),
)
PAYMENT = (
    Step("Spółdzielnia wysłała", "5.11.2026", "done"),
    Step("Godziny sprawdzone", "19.11.2026, Joanna Lis", "done"),
    Step("Drugi podpis", "dziś, Ewa Marczak", "now"),
    Step("Księgowość", "po podpisie, do 3 dni"),
    Step("Przelew", "do 7.12.2026"),
)
QUARTER = (
    Step("Rozmowa o zlecaniu", "do 4.12.2026, sekretarz", "now"),
    Step("Wizyta w gminie Jasna", "do 18.12.2026, dyrektorka"),
    Step("Moduł I, dwie osoby", "od 12.01.2027, region"),
    Step("Kalkulacja kosztów", "do 19.02.2027, skarbnik"),
    Step("Ponowna ocena", "maj 2027, 5 osób"),
)
HISTORY = (
    Moment(
        "Dziś", "8:10", "Plan trafił do zatwierdzenia", "Pani Halina zgodziła się na plan podczas rozmowy 20.11.",
        "Beata Nowicka, koordynatorka", is_now=True,
    ),
    Moment(
        "20.11", "13:30", "Rozmowa o planie", "Dodano klub. Obiad zmieniony na dietę lekką.",
        "Beata Nowicka, w mieszkaniu pani Haliny",
    ),
    Moment("17.11", "9:05", "Wykonawca przyjął termin", "Poniedziałek, środa i piątek o 8:00.", "Spółdzielnia „Zielony Dom”"),
    Moment(
        "12.11", "11:20", "Zakwalifikowana do programu", "Warunki programu spełnione. Jest wolne miejsce: 31 z 40.",
        "Joanna Lis, organizatorka",
    ),
    Moment("26.10", "10:02", "Wniosek przyjęty w okienku", "Złożyła córka, pani Ewelina.", "Anna Sikora, pierwszy kontakt"),
)  # fmt: skip
HOURS = (640, 610, 575, 545, 515, 485, 462, 440, 410, 380, 345, 312, 285, 262, 232, 205, 178, 150, 120, 84)
FIGURES = (
    Figure(
        "Zabraknie 120 godzin w listopadzie", "84", "h", "zostało w umowach pomocy w domu, zaplanowane 204 h",
        "#", HOURS, (50, 20, -10, -40, -70, -100, -120), "1.11", "30.11", alarm=True, wide=True,
    ),
    Figure("Czekają na plan", "14", "osób", "o 5 mniej niż miesiąc temu", "#", (19, 20, 17, 18, 17, 15, 17, 14, 12)),
    Figure(
        "Wydane w tym roku", "78", "%", "plan na dziś: 79 %", "#", (40, 44, 49, 53, 58, 62, 66, 71, 78), area="providers"
    ),
)  # fmt: skip
ROWS = (
    ("Hanna Wilk", "", "Pomoc w domu", "26 h", "26 h", "26 h", "", "26 h", "1 352,00", 1),
    ("Irena Kos", "brak karty 17.10", "Pomoc w domu", "34 h", "32 h", "34 h", "−2 h", "32 h", "1 664,00", 1),
    ("Jan Malec", "", "Pomoc w domu", "52 h", "52 h", "52 h", "", "52 h", "2 704,00", 2),
    ("Krystyna Pazura", "", "Pomoc w domu", "44 h", "44 h", "44 h", "", "44 h", "2 288,00", 2),
    ("Leokadia Baran", "tydzień w szpitalu", "Pomoc w domu", "60 h", "56 h", "56 h", "−4 h", "56 h", "2 912,00", 2),
    ("Marian Sowa", "", "Opieka po szpitalu", "30 h", "30 h", "30 h", "", "30 h", "1 560,00", 1),
    (
        "Stanisława Bielak", "reszta w listopadzie", "Pomoc w domu", "42 h", "41 h 30 min", "41 h", "−30 min", "41 h",
        "2 132,00", 3,
    ),
    ("Teresa Gil", "", "Pomoc w domu", "48 h", "48 h", "48 h", "", "48 h", "2 496,00", 3),
    ("Wacław Zych", "", "Opieka po szpitalu", "36 h", "36 h", "36 h", "", "36 h", "1 872,00", 1),
)  # fmt: skip
PAYERS = {1: "Fundusze Europejskie", 2: "Budżet gminy", 3: "Opieka 75+"}
SHARES = (
    Share("Fundusze Europejskie", 6448, 1, ("124 h", "6 448,00 zł", "zostaje 21 408,00 zł")),
    Share("Budżet gminy", 7904, 2, ("152 h", "7 904,00 zł", "zostaje 9 152,00 zł")),
    Share("Opieka 75+", 4628, 3, ("89 h", "4 628,00 zł", "zostaje 4 320,00 zł")),
)
DIMENSIONS = (
    Dimension("Wola i przywództwo", (3, 4, 4, 4, 5), 4, 1),
    Dimension("Diagnoza potrzeb", (3, 3, 3, 3, 4), 2, 2),
    Dimension("Program i podstawa prawna", (2, 2, 3, 3, 3), 2, 3),
    Dimension("Struktura i kadry CUS", (2, 2, 2, 2, 3), 3, 4),
    Dimension("Rynek wykonawców", (1, 2, 2, 2, 3), 4, 5),
    Dimension("Zlecanie usług", (1, 1, 2, 4, 4), 4, 6, is_divided=True),
    Dimension("Finansowanie", (2, 2, 2, 3, 3), 3, 7),
    Dimension("Koordynacja i plany", (2, 3, 3, 3, 4), 2, 8),
    Dimension("Realizacja i jakość", (2, 3, 3, 3, 3), 2, 9),
    Dimension("Informacja i dostęp", (3, 4, 4, 4, 4), 2, 10),
    Dimension("Społeczność i partnerstwo", (3, 4, 4, 4, 5), 3, 11),
    Dimension("Dane i narzędzia", (1, 2, 2, 2, 3), 2, 12),
)
STOPS = (
    Stop("Toruń", "wyjazd", 332, 62, 0, "left"),
    Stop("1 Sompolno", "urząd miejski", 318, 258, 1, "left"),
    Stop("2–3 Jarocin", "CUS i muzeum", 176, 370, 1, "left"),
    Stop("4 Koźmin Wielkopolski", "urząd i ZAZ", 146, 440, 2, "right"),
    Stop("5 Rawicz", "CUS", 60, 488, 2, "below"),
)
_DRAWINGS = (
    ("guitar", "Gitara akustyczna i płyta gramofonowa", "Jarocin: gitara i płyta, muzeum rocka"),
    ("kitchen", "Dwa garnki na kuchence i dwa talerze zupy", "Spółdzielnia od kuchni, rysunek symboliczny"),
    (
        "packing",
        "Osoba pakuje dwa kartony przy stole",
        "Koźmin Wielkopolski: pakowanie w zakładzie aktywności zawodowej",
    ),
    ("talk", "Trzy osoby rozmawiają przy stole z kawą", "Rawicz: rozmowa przy kawie o początkach centrum"),
    ("road", "Autobus jedzie drogą między drzewami", "W drodze"),
)


def pictures(static: Any) -> list[Picture]:
    """Drawings that stand where photographs wait for consents."""
    return [
        Picture(static(f"ui/drawings/{name}.svg"), alt, caption, width=620 if name == "guitar" else 600, height=400)
        for name, alt, caption in _DRAWINGS
    ]


def _item(place: int, label: str, icon: str, area: str, count: int = 0) -> Item:
    return Item(place, label, "", icon, area, frozenset(), url="#", count=count)


AREAS = (
    _item(0, "Dziś", "calendar-check", "today", 6),
    _item(1, "Sprawy i plany", "users-round", "services", 14),
    _item(2, "Zlecenia i grafik", "file-text", "services"),
    _item(3, "Wykonawcy", "shopping-basket", "providers"),
    _item(4, "Rozliczenia", "wallet", "providers", 3),
    _item(5, "Gotowość gminy", "landmark", "gmina"),
    _item(6, "Praktyki i wizyty", "waypoints", "region"),
    _item(7, "Strona publiczna", "message-square", "portal"),
)
DIRECTOR = Acting(0, "Ewa Marczak", None, "CUS w gminie Zielona", "director", "9901013", AT)
EXAMPLES = {
    "pulpit": ("desk", "Pulpit: co dziś wymaga decyzji", "Dziś"),
    "sprawa": ("case", "Sprawa: plan czeka na zatwierdzenie", "Sprawy i plany"),
    "rozliczenie": ("settlement", "Rozliczenie z drugim podpisem", "Rozliczenia"),
    "gotowosc": ("readiness", "Gotowość gminy w 12 wymiarach", "Gotowość gminy"),
    "telefon": ("phone", "Telefon w terenie: przed wizytą", ""),
    "telefon-w-trakcie": ("phone_running", "Telefon w terenie: w trakcie wizyty", ""),
    "wizyta": ("visit", "Wizyta studyjna: strona publiczna", ""),
}


def frame_of(current: str) -> dict[str, Any]:
    """The frame of an invented director, for the example pages."""
    from dataclasses import replace

    return {
        "navigation": [replace(item, is_current=item.label == current) for item in AREAS],
        "by": DIRECTOR,
        "acting_label": "dyrektorka CUS",
        "place": {"title": "Gmina Zielona", "note": "9 240 mieszkańców", "seed": "Zielona"},
        "memberships": [],
        "is_example": True,
    }


def values(static: Any) -> dict[str, Any]:
    """Everything that specimens and examples show."""
    return {
        "steps": STEPS, "payment": PAYMENT, "quarter": QUARTER, "history": HISTORY, "figures": FIGURES, "hours": HOURS,
        "hours_ahead": (50, 20, -10, -40, -70, -100, -120), "shares": SHARES,
        "rows": [(*row, PAYERS[row[-1]]) for row in ROWS], "share_total": ("365 h", "18 980,00 zł", ""),
        "dimensions": DIMENSIONS, "stops": STOPS, "pictures": pictures(static), "icons": icons.DICTIONARY,
        "today": date(2026, 11, 23),
    }  # fmt: skip
