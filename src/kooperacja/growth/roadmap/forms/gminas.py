# SPDX-License-Identifier: EUPL-1.2
"""What an animator types on a gmina's page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import PolishDateField
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.queries import colleagues
from kooperacja.ground.territory.models import Area
from kooperacja.growth.roadmap import queries
from kooperacja.growth.roadmap.enums import STAGE_FLOW, Stage
from kooperacja.growth.roadmap.models import GminaRoadmap

NEXT_STEP = _("Jedno zdanie z czasownikiem, na przykład „Zadzwonić w sprawie kosztów po projekcie”.")


class OpenRoadmapForm(forms.Form):
    """Which gmina, who accompanies it, where it stands."""

    area = forms.ModelChoiceField(
        Area.objects.none(), label=_("Gmina"), empty_label=_("wybierz gminę"),
        help_text=_("Na liście są gminy Twojego województwa, które nie mają jeszcze swojej strony."),
    )  # fmt: skip
    adviser = forms.ModelChoiceField(
        User.objects.none(), label=_("Kto ją prowadzi"), required=False, empty_label=_("jeszcze nikt")
    )
    stage = forms.ChoiceField(label=_("Etap dzisiaj"), choices=Stage.choices, initial=Stage.NO_INTEREST)

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        areas = queries.unaccompanied(by)
        self.fields["area"].queryset = Area.objects.filter(pk__in=[a.pk for a in areas]).order_by("name_key", "pk")  # type: ignore[attr-defined]
        people = [m.user_id for m in colleagues(by, *REGION_ROLES)]
        self.fields["adviser"].queryset = User.objects.filter(pk__in=people).order_by("surname", "pk")  # type: ignore[attr-defined]
        self.fields["adviser"].initial = by.user_id


class MoveStageForm(forms.Form):
    """Where the gmina is now and what changed."""

    to = forms.ChoiceField(label=_("Nowy etap"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Co się zmieniło"), max_length=400, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Zostanie w historii gminy: zdanie, data dokumentu, kto powiedział."),
    )  # fmt: skip

    def __init__(self, *args: Any, roadmap: GminaRoadmap, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        allowed = STAGE_FLOW.moves[roadmap.stage]
        self.fields["to"].choices = [(v, label) for v, label in Stage.choices if v in allowed]  # type: ignore[attr-defined]


class NextStepForm(forms.Form):
    """What happens next and by when."""

    next_step = forms.CharField(label=_("Następny krok"), max_length=200, help_text=NEXT_STEP)
    next_step_on = PolishDateField(
        label=_("Do kiedy"), help_text=_("Tego dnia krok pojawi się na biurku osoby, która prowadzi gminę.")
    )


class HandOverForm(forms.Form):
    """Who accompanies the gmina from now on."""

    adviser = forms.ModelChoiceField(User.objects.none(), label=_("Nowa osoba"), empty_label=_("wybierz"))

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [m.user_id for m in colleagues(by, *REGION_ROLES)]
        self.fields["adviser"].queryset = User.objects.filter(pk__in=people).order_by("surname", "pk")  # type: ignore[attr-defined]
