# SPDX-License-Identifier: EUPL-1.2
"""The application: it asks only for data that the programme lists, and says why each is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.ui.fields import MoneyField, PeselField, PolishDateField, PostcodeField, ShortInput
from kooperacja.care.cases import queries
from kooperacja.care.cases.enums import ApplicantKind, Channel, Disability
from kooperacja.care.cases.services import Person
from kooperacja.care.residents import queries as residents
from kooperacja.care.residents.enums import Relation
from kooperacja.care.residents.models import Resident
from kooperacja.ground.programmes.enums import DataItem, HouseholdKind
from kooperacja.ground.programmes.models import ServiceProgramme

NEW = "new"
LIVES = [("alone", "mieszka sama lub sam"), ("with", "mieszka z kimś")]


#: Short questions that stand side by side where there is room.
PAIRS = {
    "given_name": "surname", "postcode": "town", "applied_on": "channel", "carer_name": "carer_relation",
    "carer_phone": "carer_town",
}  # fmt: skip


@dataclass(frozen=True)
class Section:
    """Questions that belong together and why they are asked, in rows of one or two."""

    title: str
    why: str
    rows: list[list[forms.BoundField]]


def _line(label: str, hint: str = "", *, required: bool = True, length: int = 120, **attrs: Any) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=length,
        widget=forms.TextInput(attrs={"autocomplete": "off", **attrs}),
        error_messages={"required": "To pole jest potrzebne."},
    )  # fmt: skip


def _address() -> dict[str, forms.Field]:
    return {
        "street": _line("Ulica i numer", length=120),
        "postcode": PostcodeField(label="Kod pocztowy", required=False),
        "town": _line("Miejscowość", length=80),
    }


def _phone() -> dict[str, forms.Field]:
    return {
        "phone": forms.CharField(
            label="Telefon", max_length=20, required=False, widget=ShortInput(inputmode="tel"),
            help_text="Do umówienia rozmowy i wizyt.",
        )
    }  # fmt: skip


def _pesel() -> dict[str, forms.Field]:
    return {
        "pesel": PeselField(
            label="PESEL",
            required=False,
            help_text="Po nim poznamy, czy ta osoba już u nas była. Zapisujemy go zaszyfrowany.",
        ),
        "other_identifier": _line(
            "Inny numer, gdy nie ma PESEL", "Na przykład numer paszportu albo karty pobytu.", required=False, length=60
        ),
    }


def _birth_date() -> dict[str, forms.Field]:
    return {
        "birth_date": PolishDateField(
            label="Data urodzenia", past=True, required=False, help_text="Gdy jest PESEL, odczytamy ją z numeru."
        )
    }


def _household() -> dict[str, forms.Field]:
    return {
        "lives": forms.ChoiceField(label="Z kim mieszka", choices=LIVES, widget=forms.RadioSelect, required=False),
        "lives_with": _line("Z kim", "Na przykład: z mężem i wnuczką.", required=False),
    }


def _income() -> dict[str, forms.Field]:
    return {
        "household": forms.ChoiceField(
            label="Gospodarstwo", choices=HouseholdKind.choices, widget=forms.RadioSelect, required=False
        ),
        "monthly_income": MoneyField(
            label="Dochód miesięczny na osobę", required=False,
            help_text="Z oświadczenia wnioskodawcy, w ujęciu ustawy o pomocy społecznej.",
        ),
    }  # fmt: skip


def _health() -> dict[str, forms.Field]:
    return {
        "health_note": forms.CharField(
            label="Stan zdrowia", required=False, max_length=2_000, widget=forms.Textarea(attrs={"rows": 3}),
            help_text="Tylko tyle, ile potrzeba do kwalifikacji. To dane szczególnie chronione.",
        )
    }  # fmt: skip


def _disability() -> dict[str, forms.Field]:
    return {
        "disability": forms.ChoiceField(
            label="Orzeczenie o niepełnosprawności", choices=[("", "nie podano"), *Disability.choices], required=False
        )
    }


def _carer() -> dict[str, forms.Field]:
    return {
        "carer_name": _line("Imię i nazwisko osoby bliskiej", required=False, length=140),
        "carer_relation": forms.ChoiceField(
            label="Kim jest", choices=[("", "wybierz"), *Relation.choices], required=False
        ),
        "carer_phone": forms.CharField(
            label="Telefon osoby bliskiej", max_length=20, required=False, widget=ShortInput(inputmode="tel")
        ),
        "carer_town": _line("Gdzie mieszka", required=False, length=80),
    }


#: Item of the programme's list → heading, why it is asked, its questions.
ASKED: list[tuple[DataItem, str, str, Callable[[], dict[str, forms.Field]]]] = [
    (DataItem.PESEL, "Kim jest", "Numer pozwala nie pomylić dwóch osób o tym samym nazwisku.", _pesel),
    (DataItem.BIRTH_DATE, "Kim jest", "Wiek bywa warunkiem programu.", _birth_date),
    (DataItem.ADDRESS, "Gdzie mieszka", "Program jest dla mieszkańców gminy, a usługa przychodzi do domu.", _address),
    (DataItem.PHONE, "Gdzie mieszka", "", _phone),
    (DataItem.HOUSEHOLD, "Dom i dochód", "Od tego zależy, jak pilna jest pomoc.", _household),
    (DataItem.INCOME, "Dom i dochód", "Od dochodu zależy opłata za usługi, nie samo prawo do nich.", _income),
    (DataItem.HEALTH, "Zdrowie", "Program wymienia te dane jako niezbędne do kwalifikacji.", _health),
    (DataItem.DISABILITY, "Zdrowie", "Program wymienia te dane jako niezbędne do kwalifikacji.", _disability),
    (DataItem.CARER, "Bliska osoba", "Do kogo zadzwonić, gdy coś się stanie.", _carer),
]


class ApplicationForm(forms.Form):
    """Built for one programme: ``sections`` gives the questions in order with their reasons."""

    def __init__(
        self, *args: Any, by: Acting, programme: ServiceProgramme, resident: Resident | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.by, self.programme = by, programme
        self._plan: list[tuple[str, str, list[str]]] = []
        self._ask("Kim jest", "Do kogo należy sprawa.", {
            "given_name": _line("Imię", length=60), "surname": _line("Nazwisko", length=80),
        })  # fmt: skip
        for item, title, why, build in ASKED:
            if item in programme.data_list:
                self._ask(title, why, build())
        self._ask("Wniosek", "Od dnia wniosku biegnie termin na plan.", self._application())
        self._ask("Oświadczenie", "Kwalifikacja i opłata opierają się na oświadczeniach (ustawa o CUS, art. 36).", {
            "declared": forms.BooleanField(
                label="Wnioskodawca złożył oświadczenie, że warunki programu są spełnione, razem z tą klauzulą",
                error_messages={
                    "required": "Bez oświadczenia z klauzulą wniosku nie da się przyjąć. Odczytaj ją wnioskodawcy i zaznacz."
                },
            )
        })  # fmt: skip
        if "pesel" in self.fields:
            self.fields["pesel"].needed_later = True  # type: ignore[attr-defined]
        self.initial = {**self._start(resident), **self.initial}
        self.alike: dict[str, Resident] = {}
        self._look_for_twins(resident)

    def _ask(self, title: str, why: str, fields: dict[str, forms.Field]) -> None:
        known = next((row for row in self._plan if row[0] == title), None)
        if known is None:
            self._plan.append((title, why, list(fields)))
        else:
            known[2].extend(fields)
            if why and why not in known[1]:
                self._plan[self._plan.index(known)] = (title, f"{known[1]} {why}".strip(), known[2])
        self.fields.update(fields)

    def _application(self) -> dict[str, forms.Field]:
        return {
            "applied_on": PolishDateField(label="Kiedy wpłynął wniosek"),
            "channel": forms.ChoiceField(label="Jak", choices=Channel.choices),
            "applicant_kind": forms.ChoiceField(
                label="Kto składa wniosek", choices=ApplicantKind.choices, widget=forms.RadioSelect
            ),
            "applicant_name": _line(
                "Imię i nazwisko wnioskodawcy", "Gdy to nie jest sama osoba zainteresowana.", required=False, length=140
            ),
            "needs": forms.CharField(
                label="Czego potrzebuje", required=False, max_length=4_000, widget=forms.Textarea(attrs={"rows": 4}),
                help_text="Słowami wnioskodawcy, w dwóch, trzech zdaniach.",
            ),
        }  # fmt: skip

    def _start(self, resident: Resident | None) -> dict[str, Any]:
        start: dict[str, Any] = {
            "applied_on": self.by.today, "channel": Channel.DESK, "applicant_kind": ApplicantKind.PERSON,
            "town": self.programme.centre.area.name,
        }  # fmt: skip
        if resident is not None:
            names = ("given_name", "surname", "street", "postcode", "town", "phone", "birth_date", "lives_with")
            start |= {name: getattr(resident, name) for name in names}
            start["lives"] = {True: "alone", False: "with", None: ""}[resident.lives_alone]
            start["same_person"] = str(resident.uid)
        return start

    def _look_for_twins(self, resident: Resident | None) -> None:
        """People of this CUS with the same name: is it one of them?"""
        if self.is_bound:
            name, surname = str(self.data.get("given_name", "")), str(self.data.get("surname", ""))
            found = (
                residents.similar(self.by, given_name=name, surname=surname, birth_date=None)
                if name and surname
                else []
            )
        else:
            found = [resident] if resident else []
        if not found:
            return
        self.alike = {str(person.uid): person for person in found}
        self.fields["same_person"] = forms.ChoiceField(
            label="Czy to ta sama osoba?",
            help_text="W Centrum jest już kartoteka o tym imieniu i nazwisku. Jedna osoba ma jedną kartotekę.",
            widget=forms.RadioSelect,
            required=False,
            choices=[*((uid, self._described(person)) for uid, person in self.alike.items()), (NEW, "To ktoś inny")],
        )
        self._plan.insert(0, ("Czy już ją znamy", "", ["same_person"]))

    @staticmethod
    def _described(person: Resident) -> str:
        born = f", ur. {short(person.birth_date)}" if person.birth_date else ""
        return f"Tak, to {person}{born}{', ' + person.address if person.address else ''}"

    @property
    def sections(self) -> list[Section]:
        """The questions in the order of the page."""
        return [Section(title, why, self._rows(names)) for title, why, names in self._plan]

    def _rows(self, names: list[str]) -> list[list[forms.BoundField]]:
        second = {PAIRS[name] for name in names if name in PAIRS and PAIRS[name] in names}
        return [
            [self[name], self[PAIRS[name]]] if PAIRS.get(name) in second else [self[name]]
            for name in names
            if name not in second
        ]

    @property
    def clause(self) -> str:
        """The words of art. 36(2)."""
        return queries.declaration_clause(self.by.today)

    @property
    def declaration(self) -> str:
        """What is declared: the conditions of the programme, in its own words."""
        conditions = " ".join(line.strip() for line in self.programme.conditions.splitlines() if line.strip())
        return f"Spełniam warunki programu „{self.programme.name}”. {conditions}".strip()

    def clean(self) -> dict[str, Any]:
        """What depends on more than one answer."""
        data = super().clean() or self.cleaned_data
        asked = DataItem.PESEL in self.programme.data_list and "pesel" not in self.errors
        if asked and not (data.get("pesel") or data.get("other_identifier") or self._same(data)):
            self.add_error("pesel", "Wpisz PESEL. Gdy osoba go nie ma, wpisz niżej inny numer, na przykład paszportu.")
        if data.get("applicant_kind") not in ("", None, ApplicantKind.PERSON) and not data.get("applicant_name"):
            self.add_error("applicant_name", "Wpisz imię i nazwisko osoby, która składa wniosek.")
        if data.get("monthly_income") is not None and not data.get("household"):
            self.add_error("household", "Zaznacz, czy to dochód osoby samotnie gospodarującej, czy osoby w rodzinie.")
        if data.get("carer_name") and not data.get("carer_relation"):
            self.add_error("carer_relation", "Wybierz, kim ta osoba jest dla mieszkańca.")
        if self.alike and not data.get("same_person") and not self._found_by_pesel(data):
            self.add_error("same_person", ValidationError("Wybierz: to ta sama osoba czy ktoś inny?"))
        return data

    def _found_by_pesel(self, data: dict[str, Any]) -> bool:
        number = data.get("pesel")
        return bool(number) and residents.resident_by_pesel(self.by, str(number)) is not None

    def _same(self, data: dict[str, Any]) -> Resident | None:
        return self.alike.get(str(data.get("same_person", "")))

    def person(self) -> Person:
        """What was said of the person, for the service."""
        data = self.cleaned_data
        lives = {"alone": True, "with": False}.get(data.get("lives", ""))
        fields: dict[str, Any] = {
            name: data.get(name, "") for name in ("street", "postcode", "town", "phone") if name in self.fields
        }
        if "lives" in self.fields:
            fields |= {"lives_alone": lives, "lives_with": "" if lives else data.get("lives_with", "")}
        return Person(
            given_name=data["given_name"],
            surname=data["surname"],
            pesel_number=data.get("pesel", ""),
            birth_date=data.get("birth_date"),
            other_identifier=data.get("other_identifier", ""),
            same_as=self._same(data),
            fields=fields,
            household=data.get("household", ""),
            monthly_income=data.get("monthly_income"),
            carer_name=data.get("carer_name", ""),
            carer_relation=data.get("carer_relation", ""),
            carer_phone=data.get("carer_phone", ""),
            carer_town=data.get("carer_town", ""),
        )

    def application(self) -> dict[str, Any]:
        """The rest, for ``services.take_application``."""
        data = self.cleaned_data
        return {
            "applied_on": data["applied_on"],
            "channel": data["channel"],
            "applicant_kind": data["applicant_kind"],
            "applicant_name": data.get("applicant_name", ""),
            "needs": data.get("needs", ""),
            "health_note": data.get("health_note", ""),
            "disability": data.get("disability", ""),
            "declarations": [self.declaration] if data.get("declared") else [],
        }
