# SPDX-License-Identifier: EUPL-1.2
"""What is asked about a project and about a source of money."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.ui.fields import PolishDateField


class ProjectForm(forms.Form):
    """A project in which the centre works."""

    name = forms.CharField(label=_("Nazwa projektu"), max_length=200)
    summary = forms.CharField(
        label=_("Co robi dla gmin"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Kilka zdań prostym językiem."),
    )  # fmt: skip
    starts_on = PolishDateField(label=_("Od"), required=False)
    ends_on = PolishDateField(label=_("Do"), required=False)
    source = forms.CharField(label=_("Źródło"), max_length=300, required=False)


class FundingLabelForm(forms.Form):
    """The notice that stands under everything paid from one source."""

    name = forms.CharField(
        label=_("Krótka nazwa dla zespołu"),
        max_length=200,
        help_text=_("Tylko do wyboru z listy, na przykład „RPO 9.4.2”."),
    )
    lead_sentence = forms.CharField(
        label=_("Pierwsze zdanie"),
        max_length=300,
        help_text=_("Stoi pogrubione, na przykład „Wizyta współfinansowana przez…”."),
    )
    wording = forms.CharField(
        label=_("Pełne brzmienie"), widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Dokładnie tak, jak każe umowa o dofinansowanie. Nie skracamy go i nie tłumaczymy."),
    )  # fmt: skip
    has_eu_flag = forms.BooleanField(label=_("Pokaż flagę Unii Europejskiej"), required=False, initial=True)
    marks_alt = forms.CharField(
        label=_("Opis znaków"), max_length=300, help_text=_("Przeczyta go osoba, która znaków nie widzi.")
    )
    perspective = forms.CharField(
        label=_("Perspektywa"), max_length=20, required=False, help_text=_("Na przykład 2021–2027.")
    )
    programme = forms.CharField(label=_("Program"), max_length=200, required=False)
    axis = forms.CharField(label=_("Oś albo priorytet"), max_length=160, required=False)
    measure = forms.CharField(label=_("Działanie"), max_length=160, required=False)
    submeasure = forms.CharField(label=_("Poddziałanie"), max_length=160, required=False)
