# SPDX-License-Identifier: EUPL-1.2
"""What is asked about an indicator and about a correction."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.ui.fields import PolishDateField, ShortInput
from kooperacja.growth.indicators.enums import Basis, IndicatorKind
from kooperacja.growth.indicators.logic.counting import RULES
from kooperacja.growth.support.enums import SupportForm


class NumberField(forms.DecimalField):
    """A number as people write it: ``1 200`` or ``12,5``."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", ShortInput(inputmode="decimal"))
        super().__init__(max_digits=12, decimal_places=2, **kwargs)

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        """Read a number; a thousand may be parted by a space, the part after the comma by a comma or a dot."""
        if isinstance(value, str):
            value = "".join(value.split()).replace("\u00a0", "").replace(",", ".").replace("−", "-")
        read: Decimal | None = super().to_python(value)  # type: ignore[assignment]
        return read

    def prepare_value(self, value: Any) -> Any:
        """Without zeros that say nothing."""
        return f"{value:f}".rstrip("0").rstrip(".").replace(".", ",") if isinstance(value, Decimal) else value


class IndicatorForm(forms.Form):
    """What a project promised. Name, definition and target are copied from the source, not thought up."""

    code = forms.CharField(label=_("Kod"), max_length=30, help_text=_("Jak w umowie albo wniosku, na przykład EECO18."))
    name = forms.CharField(label=_("Nazwa wskaźnika"), max_length=200, help_text=_("Przepisz co do słowa."))
    source = forms.CharField(
        label=_("Źródło"),
        max_length=300,
        help_text=_("Dokument i miejsce, z którego przepisujesz. Bez źródła nie zapiszemy."),
    )
    kind = forms.ChoiceField(
        label=_("Rodzaj"), choices=IndicatorKind.choices, widget=forms.RadioSelect, initial=IndicatorKind.OUTPUT
    )
    definition = forms.CharField(
        label=_("Definicja"), widget=forms.Textarea(attrs={"rows": 3}), help_text=_("Kogo i co liczymy, od kiedy.")
    )
    unit = forms.CharField(
        label=_("Jednostka"), max_length=40, required=False, help_text=_("Puste: jednostka wybranego licznika.")
    )
    rule = forms.ChoiceField(
        label=_("Jak liczymy"), choices=[(rule.key, rule.title) for rule in RULES.values()],
        help_text=_("Licznik bierze wiersze sam. Każdą liczbę otworzysz i zobaczysz, co w niej jest."),
    )  # fmt: skip
    basis = forms.ChoiceField(
        label=_("Z których działań"), choices=Basis.choices, widget=forms.RadioSelect, initial=Basis.PAID
    )
    target = NumberField(label=_("Wartość docelowa"), required=False, min_value=Decimal(0))
    by_sex = forms.BooleanField(label=_("Pokazuj osobno kobiety i mężczyzn"), required=False)
    target_women = forms.IntegerField(label=_("W tym kobiety"), required=False, min_value=0, widget=ShortInput())
    target_men = forms.IntegerField(label=_("W tym mężczyźni"), required=False, min_value=0, widget=ShortInput())
    starts_on = PolishDateField(label=_("Liczymy od"), required=False, help_text=_("Puste: od początku projektu."))
    ends_on = PolishDateField(label=_("Liczymy do"), required=False)
    forms = forms.MultipleChoiceField(
        label=_("Tylko te formy wsparcia"), choices=SupportForm.choices, required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Nic nie zaznaczysz: liczą się wszystkie."),
    )  # fmt: skip

    field_order = (
        "code", "name", "source", "kind", "definition", "unit", "rule", "basis", "forms", "target", "by_sex",
        "target_women", "target_men", "starts_on", "ends_on",
    )  # fmt: skip


class CorrectionForm(forms.Form):
    """A correction in the open."""

    amount = NumberField(label=_("O ile"), help_text=_("Dodać: 2. Odjąć: −2."))
    women = forms.IntegerField(label=_("W tym kobiety"), required=False, widget=ShortInput(inputmode="text"))
    men = forms.IntegerField(label=_("W tym mężczyźni"), required=False, widget=ShortInput(inputmode="text"))
    counts_on = PolishDateField(label=_("Liczy się od"), required=False, help_text=_("Puste: od dziś."))
    reason = forms.CharField(
        label=_("Skąd ta korekta"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Stoi przy wskaźniku na zawsze, z Twoim nazwiskiem i datą. Przeczyta to kontrola."),
    )  # fmt: skip


class ReadingForm(forms.Form):
    """Nothing is asked: the button is the answer."""
