# SPDX-License-Identifier: EUPL-1.2
"""Terms and steps as they are typed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.ui.fields import PolishDateField
from kooperacja.growth.roadmap.enums import CreationMode, DeadlineKind


class DeadlineForm(forms.Form):
    """A day that the gmina must not miss, and where it is written."""

    kind = forms.ChoiceField(label=_("Czego dotyczy"), choices=DeadlineKind.choices, widget=forms.RadioSelect)
    title = forms.CharField(
        label=_("Co ma się stać"), max_length=160, help_text=_("Na przykład „Złożyć ramową koncepcję”.")
    )
    due_on = PolishDateField(label=_("Do kiedy"))
    source = forms.CharField(
        label=_("Skąd to wynika"), max_length=300,
        help_text=_("Ogłoszenie naboru z numerem, pismo, uchwała. Termin bez źródła to plotka."),
    )  # fmt: skip


class SettleDeadlineForm(forms.Form):
    """How a term ended."""

    outcome = forms.CharField(
        label=_("Jak się skończyło"), max_length=200,
        help_text=_("Dotrzymany, przesunięty, odwołany: w kilku słowach. Nowy dzień wpisz jako nowy termin."),
    )  # fmt: skip


class ModeForm(forms.Form):
    """How the centre comes to be and when it begins."""

    mode = forms.ChoiceField(label=_("Tryb utworzenia"), choices=CreationMode.choices, widget=forms.RadioSelect)
    starts_on = PolishDateField(
        label=_("Pierwszy dzień centrum"), required=False,
        help_text=_("Planowany albo już znany. Od niego liczą się terminy ustawowe: zawiadomienie pracowników, pierwszy rok."),
    )  # fmt: skip


class StepForm(forms.Form):
    """What is true of one step in this gmina."""

    who = forms.CharField(
        label=_("Kto"), max_length=140, required=False, help_text=_("Funkcja, nie nazwisko mieszkańca.")
    )
    planned_on = PolishDateField(label=_("Do kiedy"), required=False)
    done_on = PolishDateField(label=_("Zrobione dnia"), required=False, help_text=_("Puste znaczy: jeszcze nie."))
    evidence = forms.CharField(label=_("Co to potwierdza"), max_length=200, required=False)
    evidence_url = forms.URLField(
        label=_("Adres dokumentu"), max_length=400, required=False, assume_scheme="https",
        help_text=_("Uchwała w BIP albo inne miejsce publiczne."),
    )  # fmt: skip

    def __init__(self, *args: Any, has_law_term: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if has_law_term:
            del self.fields["planned_on"]
