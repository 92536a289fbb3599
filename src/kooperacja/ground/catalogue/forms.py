# SPDX-License-Identifier: EUPL-1.2
"""What is said about a kind of service and about an offer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.ground.catalogue import queries
from kooperacja.ground.catalogue.enums import ServiceDomain, Unit


class ServiceTypeForm(forms.Form):
    """A kind of service."""

    name = forms.CharField(label=_("Nazwa usługi"), max_length=120)
    code = forms.SlugField(
        label=_("Kod w adresie"), max_length=60, help_text=_("Małe litery i myślniki, np. „pomoc-w-domu”.")
    )
    domain = forms.ChoiceField(label=_("Zakres z ustawy"), choices=ServiceDomain.choices)
    unit = forms.ChoiceField(
        label=_("Jednostka"), choices=Unit.choices, help_text=_("W niej usługę zamawia się i rozlicza.")
    )
    summary = forms.CharField(
        label=_("Co to jest"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Dwa zdania dla mieszkańca."),
    )  # fmt: skip
    acts = forms.CharField(
        label=_("Z czego się składa"), required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Jedna czynność w wierszu. Te czynności odhaczy osoba, która przyjdzie."),
    )  # fmt: skip


class OfferForm(forms.Form):
    """One provider offers one kind of service."""

    description = forms.CharField(
        label=_("Własnymi słowami"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Co dostaje mieszkaniec, w jakich dniach i godzinach."),
    )  # fmt: skip
    capacity_note = forms.CharField(
        label=_("Ile osób może przyjąć"), max_length=200, required=False, help_text=_("Np. „od maja 5 osób więcej”.")
    )

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["provider"] = forms.ModelChoiceField(
            queries.possible_providers(by), label=_("Kto oferuje"), empty_label=_("wybierz wykonawcę")
        )
        self.fields["service_type"] = forms.ModelChoiceField(
            queries.service_types(), label=_("Usługa"), empty_label=_("wybierz usługę")
        )
        self.order_fields(["provider", "service_type"])
