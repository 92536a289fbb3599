# SPDX-License-Identifier: EUPL-1.2
"""What is asked about those who teach, and about papers."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.ui.fields import PolishDateField
from kooperacja.ground.law import queries as law
from kooperacja.growth.trainings.enums import ProofKind, QualificationKind, Training


class TrainerForm(forms.Form):
    """Somebody who teaches."""

    given_name = forms.CharField(label=_("Imię"), max_length=60)
    surname = forms.CharField(label=_("Nazwisko"), max_length=80)
    degree_field = forms.ChoiceField(
        label=_("Kierunek studiów magisterskich"), required=False,
        help_text=_("Lista z § 3–5 rozporządzenia. Kierunki zarządzania uprawniają tylko do szkolenia T1."),
    )  # fmt: skip
    email = forms.EmailField(label=_("E-mail"), required=False)

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = dict.fromkeys(f for c in law.curricula(on=on) if c.teaching for f in c.teaching.degree_fields)
        self.fields["degree_field"].choices = [("", _("żaden z tych kierunków"))] + [(f, f) for f in known]  # type: ignore[attr-defined]


class ProofForm(forms.Form):
    """A document of practice."""

    training = forms.ChoiceField(label=_("Do którego szkolenia"), choices=Training.choices, widget=forms.RadioSelect)
    kind = forms.ChoiceField(label=_("Co dokumentuje"), choices=ProofKind.choices, widget=forms.RadioSelect)
    document_name = forms.CharField(
        label=_("Co to za dokument i gdzie leży"), max_length=200,
        help_text=_("Na przykład „zaświadczenie uczelni z 3.02.2025, teczka 12”."),
    )  # fmt: skip
    upload = forms.FileField(label=_("Skan"), required=False, help_text=_("PDF albo zdjęcie. Może zostać tylko opis."))


class EndForm(forms.Form):
    """Why a certificate is revoked or replaced."""

    reason = forms.CharField(label=_("Dlaczego"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))


class QualificationForm(forms.Form):
    """A training that somebody has from elsewhere."""

    training = forms.ChoiceField(label=_("Szkolenie"), choices=Training.choices, widget=forms.RadioSelect)
    kind = forms.ChoiceField(
        label=_("Na jakiej podstawie"), widget=forms.RadioSelect,
        choices=[c for c in QualificationKind.choices if c[0] != QualificationKind.CERTIFICATE],
    )  # fmt: skip
    since = PolishDateField(label=_("Data dokumentu"))
    document_name = forms.CharField(
        label=_("Jaki dokument"), max_length=200, help_text=_("Numer, wystawca. Wpisz to, co widzisz na papierze.")
    )
