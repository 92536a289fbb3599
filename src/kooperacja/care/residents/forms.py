# SPDX-License-Identifier: EUPL-1.2
"""A resident's file as people fill it in."""

from __future__ import annotations

from typing import Any

from django import forms

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import MoneyField, PeselField, PolishDateField, PostcodeField, ShortInput
from kooperacja.care.residents.enums import AddressForm, Relation
from kooperacja.care.residents.models import Resident
from kooperacja.ground.programmes.enums import HouseholdKind

NEEDED = {"required": "To pole jest potrzebne."}


class ResidentForm(forms.Form):
    """What may be corrected in a file."""

    given_name = forms.CharField(label="Imię", max_length=60, error_messages=NEEDED)
    surname = forms.CharField(label="Nazwisko", max_length=80, error_messages=NEEDED)
    address_form = forms.ChoiceField(
        label="Jak się zwracać", choices=AddressForm.choices, widget=forms.RadioSelect, error_messages=NEEDED
    )
    pesel_number = PeselField(
        label="PESEL", required=False, help_text="Puste pole zostawia numer bez zmian. Zapisujemy go zaszyfrowany."
    )
    other_identifier = forms.CharField(
        label="Inny numer, gdy nie ma PESEL", max_length=60, required=False, help_text="Na przykład numer paszportu."
    )
    birth_date = PolishDateField(label="Data urodzenia", past=True, required=False)
    street = forms.CharField(label="Ulica i numer", max_length=120, required=False)
    postcode = PostcodeField(label="Kod pocztowy", required=False)
    town = forms.CharField(label="Miejscowość", max_length=80, required=False)
    phone = forms.CharField(label="Telefon", max_length=20, required=False, widget=ShortInput(inputmode="tel"))
    lives_alone = forms.NullBooleanField(
        label="Mieszka sama lub sam", required=False,
        widget=forms.Select(choices=[("", "nie wiemy"), ("true", "tak"), ("false", "nie")]),
    )  # fmt: skip
    lives_with = forms.CharField(
        label="Z kim mieszka", max_length=120, required=False, help_text="Na przykład: z mężem i wnuczką."
    )
    access_note = forms.CharField(
        label="Jak wejść i na co uważać", max_length=300, required=False,
        help_text="Piętro, domofon, klucz, pies. Bez informacji o zdrowiu: to zobaczy osoba, która przyjdzie.",
    )  # fmt: skip

    def __init__(self, *args: Any, resident: Resident, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [name for name in self.fields if name != "pesel_number"]
        self.initial = {**{name: getattr(resident, name) for name in names}, **self.initial}
        self.initial["lives_alone"] = {True: "true", False: "false", None: ""}[resident.lives_alone]


class ContactForm(forms.Form):
    """A person close to the resident."""

    name = forms.CharField(label="Imię i nazwisko", max_length=140, error_messages=NEEDED)
    relation = forms.ChoiceField(label="Kim jest", choices=[("", "wybierz"), *Relation.choices], error_messages=NEEDED)
    phone = forms.CharField(label="Telefon", max_length=20, required=False, widget=ShortInput(inputmode="tel"))
    town = forms.CharField(label="Gdzie mieszka", max_length=80, required=False)
    has_key = forms.BooleanField(label="Ma klucz do mieszkania", required=False)


class IncomeForm(forms.Form):
    """A declared income."""

    household = forms.ChoiceField(
        label="Gospodarstwo", choices=HouseholdKind.choices, widget=forms.RadioSelect, error_messages=NEEDED
    )
    monthly_amount = MoneyField(
        label="Dochód miesięczny na osobę", error_messages=NEEDED,
        help_text="W ujęciu ustawy o pomocy społecznej. Od niego zależy opłata, nie prawo do usług.",
    )  # fmt: skip
    valid_from = PolishDateField(label="Od kiedy", error_messages={"required": "Wpisz datę, na przykład 1.02.2026."})

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("valid_from", by.today.replace(day=1))


class EmptyForm(forms.Form):
    """A deed without questions."""
