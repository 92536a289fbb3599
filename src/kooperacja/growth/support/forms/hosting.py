# SPDX-License-Identifier: EUPL-1.2
"""What is asked about hosts, vehicles, the recruitment of a visit, and what a host answers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.ui.fields import MoneyField, PolishDateField, ShortInput
from kooperacja.growth.support.enums import Vehicle
from kooperacja.growth.support.forms.visits import ClockField
from kooperacja.growth.support.logic.preferences import preferences

YES, NO = "tak", "nie"


class InviteForm(forms.Form):
    """A word to the host."""

    words = forms.CharField(
        label=_("Kilka słów do gospodarza"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Kto przyjedzie, ile osób, o czym chcecie rozmawiać. Program i godzinę gospodarz zobaczy sam."),
    )  # fmt: skip


class InvitationAnswerForm(forms.Form):
    """Yes or no of a host, with what it asks for."""

    answer = forms.ChoiceField(
        label=_("Czy przyjmiecie grupę?"), widget=forms.RadioSelect,
        choices=[(YES, _("Tak, przyjmiemy")), (NO, _("Nie w tym terminie"))],
    )  # fmt: skip
    terms = forms.CharField(
        label=_("O czym organizator ma wiedzieć"), required=False, max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Ile osób się zmieści, gdzie zaparkować, czego nie fotografować. Jeśli nie: dlaczego i kiedy byłoby lepiej."),
    )  # fmt: skip


class TransportForm(forms.Form):
    """One vehicle."""

    vehicle = forms.ChoiceField(label=_("Czym jedziecie"), choices=Vehicle.choices)
    carrier = forms.CharField(label=_("Przewoźnik"), max_length=140, required=False)
    seats = forms.IntegerField(
        label=_("Miejsca w pojeździe"), min_value=1, max_value=200, required=False, widget=ShortInput(),
        help_text=_("Bez kierowcy. Porównamy z listą osób."),
    )  # fmt: skip
    is_accessible = forms.BooleanField(label=_("Zabierze osobę na wózku"), required=False)
    departure_place = forms.CharField(
        label=_("Skąd odjeżdża"), max_length=160, required=False, help_text=_("Adres albo nazwa, którą zna kierowca.")
    )
    departs_at = ClockField(label=_("O której wyjazd"), required=False)
    returns_at = ClockField(label=_("O której powrót"), required=False)
    cost_amount = MoneyField(label=_("Koszt"), required=False)
    contract_note = forms.CharField(
        label=_("Umowa albo zlecenie"), max_length=200, required=False, help_text=_("Numer i data, gdzie leży.")
    )


class VisitRecruitmentForm(forms.Form):
    """The recruitment of a visit: days, seats, limits, who goes first."""

    opens_on = PolishDateField(label=_("Zgłoszenia od"))
    closes_on = PolishDateField(label=_("Zgłoszenia do"))
    seats = forms.IntegerField(label=_("Liczba miejsc"), min_value=1, max_value=500, widget=ShortInput())
    per_institution = forms.IntegerField(
        label=_("Najwyżej osób z jednej instytucji"), min_value=1, max_value=50, required=False, widget=ShortInput()
    )
    per_gmina = forms.IntegerField(
        label=_("Najwyżej osób z jednej gminy"), min_value=1, max_value=50, required=False, widget=ShortInput()
    )
    rules_of_preference = forms.MultipleChoiceField(
        label=_("Kto ma pierwszeństwo"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("O to zapytamy w formularzu. Własne pytania dopiszesz na stronie naboru, zanim go otworzysz."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rules_of_preference"].choices = [  # type: ignore[attr-defined]
            (p.key, f"{p.question} ({_('warunek') if p.kind == 'formal' else f'+{p.points}'})") for p in preferences()
        ]
