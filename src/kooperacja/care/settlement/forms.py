# SPDX-License-Identifier: EUPL-1.2
"""What is typed at month end: units of a line, a reason, a day, a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError

from kooperacja.base.core.dates import Month, hours
from kooperacja.base.ui.fields import PolishDateField, ShortInput
from kooperacja.care.settlement import queries
from kooperacja.care.settlement.models import StatementLine
from kooperacja.ground.catalogue.enums import Unit

_HOURS = re.compile(
    r"^\s*(?:(?P<h>\d{1,4})\s*(?:h|godz\.?|:)?\s*(?:(?P<m>\d{1,2})\s*(?:min\.?|m)?)?|(?P<only>\d{1,5})\s*min\.?)\s*$"
)


def minutes_from(text: str) -> int | None:
    """``41``, ``41:30``, ``41 h 30 min``, ``41,5``, ``90 min`` → minutes; anything else → nothing."""
    text = text.replace("\u00a0", " ").strip().lower()
    if re.fullmatch(r"\d{1,4}[.,]\d{1,2}", text):
        whole, part = re.split("[.,]", text)
        return int(whole) * 60 + round(float(f"0.{part}") * 60)
    found = _HOURS.match(text)
    if not found:
        return None
    if found["only"]:
        return int(found["only"])
    minutes = int(found["m"] or 0)
    return int(found["h"]) * 60 + minutes if minutes < 60 else None


class UnitsField(forms.CharField):
    """Hours as people write them, or a whole number of meals or meetings."""

    def __init__(self, *, is_hours: bool, **kwargs: Any) -> None:
        self.is_hours = is_hours
        kwargs.setdefault("widget", ShortInput(inputmode="text" if is_hours else "numeric", size=12))
        super().__init__(**kwargs)

    def clean(self, value: Any) -> int | None:
        """Minutes, or pieces; nothing when nothing was typed and nothing is required."""
        text = str(super().clean(value))
        if not text:
            return None
        if not self.is_hours:
            if not text.isdecimal():
                raise ValidationError("Wpisz liczbę, na przykład 18.")
            return int(text)
        minutes = minutes_from(text)
        if minutes is None:
            raise ValidationError("Wpisz godziny jak 41:30 albo 41 h 30 min.")
        return minutes


def written(units: int, line: StatementLine) -> str:
    """Units as the field shows them."""
    return hours(units).replace("\u00a0", " ") if line.order.service_type.unit == Unit.HOUR else str(units)


class Confirm(forms.Form):
    """A deed without anything to type."""


class SignForm(forms.Form):
    """A signature is under the amount that was seen."""

    seen_total = forms.DecimalField(required=False, localize=False, widget=forms.HiddenInput)


class SubmitForm(forms.Form):
    """The provider's answer: units and a word for every line, the number of the invoice."""

    invoice_number = forms.CharField(
        label="Numer faktury, rachunku lub noty",
        max_length=60,
        required=False,
        help_text="Możecie podać później, ale bez niego CUS nie zrobi przelewu.",
    )

    def __init__(self, *args: Any, lines: Sequence[StatementLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines = lines
        self.fields["invoice_number"].initial = lines[0].statement.invoice_number if lines else ""
        for line in lines:
            is_hours = line.order.service_type.unit == Unit.HOUR
            start = line.allowed_units if line.declared_units is None else min(line.declared_units, line.allowed_units)
            self.fields[f"units_{line.uid}"] = UnitsField(
                is_hours=is_hours, label="Potwierdzacie", initial=written(start, line), max_length=20
            )
            self.fields[f"why_{line.uid}"] = forms.CharField(
                label="Skąd różnica", initial=line.explanation, required=False, max_length=300
            )

    @property
    def declared(self) -> dict[UUID, int]:
        """Units by line."""
        return {line.uid: self.cleaned_data[f"units_{line.uid}"] for line in self.lines}

    @property
    def explanations(self) -> dict[UUID, str]:
        """Words by line."""
        return {line.uid: self.cleaned_data[f"why_{line.uid}"] for line in self.lines}

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Lines with their two fields, for the table."""
        return [
            {
                "line": line,
                "units": self[f"units_{line.uid}"],
                "why": self[f"why_{line.uid}"],
                "ordered": written(line.ordered_units, line),
                "cards": written(line.card_units, line),
                "allowed": written(line.allowed_units, line),
                "needs_word": queries.needs_explanation(line),
            }
            for line in self.lines
        ]


class CorrectForm(forms.Form):
    """What is to be recognised after a correction: a line left empty stays as it is."""

    reason = forms.CharField(
        label="Dlaczego korygujesz",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Powód zobaczy wykonawca i będzie na protokole korekty. Bez nazwisk i stanu zdrowia.",
    )

    def __init__(self, *args: Any, lines: Sequence[StatementLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines = lines
        for line in lines:
            self.fields[f"units_{line.uid}"] = UnitsField(
                is_hours=line.order.service_type.unit == Unit.HOUR, label="Powinno być", required=False, max_length=20
            )

    @property
    def units(self) -> dict[UUID, int]:
        """Lines that are to change."""
        values = {line.uid: self.cleaned_data[f"units_{line.uid}"] for line in self.lines}
        return {uid: units for uid, units in values.items() if units is not None}

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Lines with their field, for the table."""
        return [{"line": x, "units": self[f"units_{x.uid}"], "now": written(x.recognised_units, x)} for x in self.lines]


class ExplainForm(forms.Form):
    """Why a line differs."""

    explanation = forms.CharField(
        label="Skąd ta różnica",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Krótko i bez danych o zdrowiu: „szpital” wystarczy, nazwa choroby jest zbędna.",
    )


class ReturnForm(forms.Form):
    """Why a statement goes back."""

    reason = forms.CharField(
        label="Co ma wyjaśnić wykonawca",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Podaj numer zlecenia i dzień. Wykonawca zobaczy tę wiadomość na stronie rozliczenia.",
    )


class MeritsForm(SignForm):
    """A word of the first signer to the remarks of the checks."""

    note = forms.CharField(
        label="Co wynika z uwag",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Zostanie w rozliczeniu i na protokole, zobaczy to osoba, która podpisuje jako druga.",
    )


class InvoiceForm(forms.Form):
    """The number of the provider's document."""

    invoice_number = forms.CharField(label="Numer faktury, rachunku lub noty", max_length=60)


class PaidForm(forms.Form):
    """The day of the transfer."""

    paid_on = PolishDateField(label="Dzień przelewu", help_text="Na przykład 7.12.2026.")
    invoice_number = forms.CharField(label="Numer faktury, rachunku lub noty", max_length=60, required=False)


class MonthForm(forms.Form):
    """A month that is over."""

    month = forms.CharField(widget=forms.HiddenInput)

    def clean_month(self) -> Month:
        """``2026-10`` as a month."""
        month = queries.month_from(self.cleaned_data["month"])
        if month is None:
            raise ValidationError("Wybierz miesiąc.")
        return month


class FeesForm(MonthForm):
    """Fees of a month: by when they are to be paid."""

    due_on = PolishDateField(
        label="Termin zapłaty",
        help_text="Ten termin zobaczy mieszkaniec. Zwykle 14 dni, chyba że program mówi inaczej.",
    )


class FeePaidForm(forms.Form):
    """The day of the resident's payment."""

    paid_on = PolishDateField(label="Dzień wpłaty")


class WaiveForm(forms.Form):
    """Why a fee is waived."""

    reason = forms.CharField(
        label="Dlaczego odstępujesz od opłaty",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Dyrektorka może odstąpić w całości lub w części w uzasadnionych przypadkach (ustawa o CUS, art. 44).",
    )
