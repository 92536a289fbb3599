# SPDX-License-Identifier: EUPL-1.2
"""What is written into a programme."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.ui.fields import MoneyField, PolishDateField
from kooperacja.ground.catalogue import queries as catalogue
from kooperacja.ground.programmes.enums import DataItem, ProgrammeState
from kooperacja.ground.programmes.logic import fees

ROWS = 10


def _long(label: Any, help_text: Any = "", rows: int = 4) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=help_text, required=False, widget=forms.Textarea(attrs={"rows": rows})
    )


class ProgrammeForm(forms.Form):
    """The text of a programme: the obligatory parts in the order of the act."""

    name = forms.CharField(label=_("Nazwa"), max_length=200, help_text=_("Pod tą nazwą zobaczą go mieszkańcy."))
    goal = _long(_("Cel"), _("Co się zmieni w życiu ludzi, dla których jest program."))
    starts_on = PolishDateField(label=_("Początek"))
    ends_on = PolishDateField(label=_("Koniec"))
    needs = _long(_("Potrzeby, które uzasadniają program"), _("Najlepiej z diagnozy potrzeb i potencjału."))
    audience = _long(_("Dla kogo jest program"), rows=3)
    people_expected = forms.IntegerField(label=_("Przewidywana liczba osób"), min_value=1, required=False)
    conditions = _long(
        _("Warunki i tryb kwalifikowania"), _("Jeden warunek w wierszu: zobaczy je osoba, która przyjmuje wniosek.")
    )
    reliefs = _long(_("Kto ma ulgę w opłacie i jaką"), _("Zostaw puste, gdy ulg nie ma."), rows=3)
    documenting = _long(_("Jak dokumentuje się warunki i ulgi"), rows=3)
    data_list = forms.MultipleChoiceField(
        label=_("Dane osobowe potrzebne do kwalifikacji"),
        choices=DataItem.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("O nic innego nie wolno pytać. Imię i nazwisko są potrzebne zawsze."),
    )
    stages = _long(_("Organizacja i etapy"))
    monitoring = _long(_("Monitorowanie, ocena i mierniki"))
    budget_amount = MoneyField(label=_("Budżet"), required=False)
    funding_sources = _long(_("Źródła finansowania"), rows=2)


class OfferForm(forms.Form):
    """A service in a programme."""

    places = forms.IntegerField(
        label=_("Liczba miejsc"),
        min_value=0,
        required=False,
        help_text=_("Zostaw puste, gdy program jej nie ogranicza."),
    )
    fee_base_amount = MoneyField(
        label=_("Koszt jednostki, od którego liczy się opłatę"),
        required=False,
        help_text=_("Kwota z uchwały, niezależna od ceny wykonawcy. Zostaw puste, gdy usługa jest bezpłatna."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["service_type"] = forms.ModelChoiceField(
            catalogue.service_types(), label=_("Usługa"), empty_label=_("wybierz usługę")
        )
        self.order_fields(["service_type"])


class FeeTableForm(forms.Form):
    """A fee table, bracket by bracket; each begins where the one above it ends, so there can be no hole."""

    valid_from = PolishDateField(label=_("Obowiązuje od"))
    legal_basis = forms.CharField(
        label=_("Podstawa"), max_length=200, help_text=_("Np. „uchwała XII/88/2026, § 9, załącznik 2”.")
    )

    def __init__(self, *args: Any, bands: Sequence[fees.Band] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        edges = sorted({band.above for band in bands})
        for i in range(ROWS):
            above = edges[i] if i < len(edges) else None
            here = {band.household: band for band in bands if band.above == above}
            single, family = here.get(fees.SINGLE), here.get(fees.FAMILY)
            some = single or family
            self.fields[f"up_to_{i}"] = forms.IntegerField(
                label=_("Dochód do (% kryterium)"), required=False, min_value=1, max_value=9999,
                initial=some.up_to if some else None,
            )  # fmt: skip
            for name, band, label in (
                ("single", single, _("Osoba samotna płaci (%)")), ("family", family, _("Osoba w rodzinie płaci (%)")),
            ):  # fmt: skip
                self.fields[f"{name}_{i}"] = forms.DecimalField(
                    label=label, required=False, min_value=Decimal(0), max_value=Decimal(100), decimal_places=2, localize=True,
                    initial=band.fee_percent.normalize() if band else None,
                )  # fmt: skip

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The brackets as bound fields, for the template."""
        return [
            {"number": i + 1, "cells": [self[f"up_to_{i}"], self[f"single_{i}"], self[f"family_{i}"]]}
            for i in range(ROWS)
        ]

    def clean(self) -> dict[str, Any]:
        """Read the brackets; a row without a percentage ends the table."""
        cleaned = super().clean() or {}
        bands: list[fees.Band] = []
        above = 0
        for i in range(ROWS):
            single, family = cleaned.get(f"single_{i}"), cleaned.get(f"family_{i}")
            up_to = cleaned.get(f"up_to_{i}")
            if single is None and family is None:
                if up_to is not None and not self.errors:
                    self.add_error(f"single_{i}", _("Podaj, ile procent kosztu płaci osoba w tym progu."))
                break
            for household, percent, name in ((fees.SINGLE, single, "single"), (fees.FAMILY, family, "family")):
                if percent is None:
                    self.add_error(f"{name}_{i}", _("Podaj procent także tutaj; gdy bezpłatnie, wpisz 0."))
                else:
                    bands.append(fees.Band(household, above, up_to, percent))
            if up_to is None:
                break
            above = up_to
        return {"valid_from": cleaned.get("valid_from"), "legal_basis": cleaned.get("legal_basis"), "bands": bands}


class MoveForm(forms.Form):
    """What a move asks for: the adoption its resolution, a return or an end a reason."""

    resolution = forms.CharField(label=_("Numer uchwały"), max_length=120, required=False)
    on = PolishDateField(label=_("Dzień"), required=False, help_text=_("Zostaw puste, jeśli to dzisiaj."))
    reason = forms.CharField(
        label=_("Uwaga"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Zostanie w historii programu."),
    )  # fmt: skip

    def __init__(self, *args: Any, to: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if to != ProgrammeState.ADOPTED:
            del self.fields["resolution"]
        if to not in {ProgrammeState.ADOPTED, ProgrammeState.PUBLISHED}:
            del self.fields["on"]
