# SPDX-License-Identifier: EUPL-1.2
"""Which gminas, to whom, from when until when."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import PolishDateField
from kooperacja.ground.accounts.models import User
from kooperacja.growth.roadmap import queries
from kooperacja.growth.roadmap.models import GminaRoadmap


class CoverForm(forms.Form):
    """A colleague minds gminas; all of them are marked at first."""

    deputy = forms.ModelChoiceField(User.objects.none(), label=_("Kto zastąpi"), empty_label=_("wybierz osobę"))
    first_on = PolishDateField(label=_("Pierwszy dzień"))
    last_on = PolishDateField(label=_("Ostatni dzień"), help_text=_("Następnego dnia gminy wracają same."))
    gminas = forms.ModelMultipleChoiceField(
        GminaRoadmap.objects.none(), label=_("Które gminy"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Zaznacz choć jedną gminę.")},
    )  # fmt: skip
    note = forms.CharField(
        label=_("Co jeszcze powinna wiedzieć"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Obietnice, terminy i następne kroki dopiszą się do notatki same."),
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, animator: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [m.user_id for m in queries.deputies(by) if m.user_id != animator.pk]
        self.fields["deputy"].queryset = User.objects.filter(pk__in=people).order_by("surname", "pk")  # type: ignore[attr-defined]
        own = queries.own_gminas(by, animator.pk)
        field = self.fields["gminas"]
        rows = GminaRoadmap.objects.filter(pk__in=[r.pk for r in own]).select_related("area")
        field.queryset = rows.order_by("area__name_key", "pk")  # type: ignore[attr-defined]
        field.label_from_instance = lambda roadmap: roadmap.area.name  # type: ignore[attr-defined]
        field.initial = [r.pk for r in own]
        self.fields["first_on"].initial = by.today
