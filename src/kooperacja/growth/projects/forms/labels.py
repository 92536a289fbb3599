# SPDX-License-Identifier: EUPL-1.2
"""The notice that stands under everything paid from one source, and its marks."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.growth.projects.forms.projects import NodeChoiceField
from kooperacja.growth.projects.models import FundingNode, Project
from kooperacja.growth.projects.queries import choices

_MARK = {"accept": ".svg,.png,image/svg+xml,image/png"}


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
    has_eu_flag = forms.BooleanField(
        label=_("Pokaż flagę Unii Europejskiej"), required=False, initial=True,
        help_text=_("Stoi, dopóki nie wgrasz własnych znaków. Potem stoją tylko Twoje znaki, w Twojej kolejności."),
    )  # fmt: skip
    marks_alt = forms.CharField(
        label=_("Opis znaków"), max_length=300, help_text=_("Przeczyta go osoba, która znaków nie widzi.")
    )
    project = forms.ModelChoiceField(
        label=_("Pieniądze jakiego projektu"), queryset=Project.objects.none(), to_field_name="uid", required=False,
        empty_label=_("jeszcze nie wiadomo"),
        help_text=_("Działanie może służyć innemu projektowi: to wybiera się osobno, przy każdym działaniu."),
    )  # fmt: skip
    node = NodeChoiceField(
        label=_("Miejsce w drzewie programów"), queryset=FundingNode.objects.none(), to_field_name="uid", required=False,
        empty_label=_("jeszcze nie wiadomo"),
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["project"].queryset = choices.project_choices(by)  # type: ignore[attr-defined]
        self.fields["node"].queryset = choices.node_choices(by)  # type: ignore[attr-defined]


class LogoForm(forms.Form):
    """A mark at the end of the line."""

    upload = forms.FileField(
        label=_("Plik znaku"), widget=forms.FileInput(attrs=_MARK),
        help_text=_("SVG bez skryptów albo PNG, do 2 MB. Weź go od instytucji, która daje pieniądze."),
    )  # fmt: skip
    alt = forms.CharField(
        label=_("Opis znaku"),
        max_length=200,
        help_text=_("Co jest na znaku, razem z napisem: dla osób, które go nie widzą."),
    )
    mono_upload = forms.FileField(
        label=_("Ten sam znak w jednym kolorze"), required=False, widget=forms.FileInput(attrs=_MARK),
        help_text=_("Do wydruków czarno-białych."),
    )  # fmt: skip
