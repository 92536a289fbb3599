# SPDX-License-Identifier: EUPL-1.2
"""A talk written down in under a minute: two fields to dictate, the rest is filled in already."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import WEEKDAYS_SHORT
from kooperacja.base.ui.fields import PolishDateField
from kooperacja.growth.roadmap import queries
from kooperacja.growth.roadmap.enums import ContactForm
from kooperacja.growth.roadmap.models import GminaRoadmap

#: Days ahead that stand as one tap each.
AHEAD = ((7, _("za tydzień")), (14, _("za dwa tygodnie")), (30, _("za miesiąc")))
SHORT = {
    ContactForm.VISIT: _("na miejscu"),
    ContactForm.CALL: _("telefon"),
    ContactForm.ONLINE: _("online"),
    ContactForm.MAIL: _("e-mail"),
}


def workday(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=(7 - day.weekday()) if day.weekday() > 4 else 0)


class ContactNoteForm(forms.Form):
    """What was agreed, what next, until when. With ``roadmap`` the gmina is known and not asked."""

    gmina = forms.ChoiceField(label=_("Gmina"))
    form = forms.ChoiceField(label=_("Jak"), choices=list(SHORT.items()), widget=forms.RadioSelect)
    about = forms.CharField(
        label=_("Co ustalono"), max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "autocapitalize": "sentences", "enterkeyhint": "next"}),
        help_text=_("Dwa zdania, można podyktować. Bez danych mieszkańców; burmistrz i dyrekcja też to przeczytają."),
    )  # fmt: skip
    next_step = forms.CharField(
        label=_("Co dalej"), max_length=200, required=False,
        widget=forms.TextInput(attrs={"autocapitalize": "sentences", "enterkeyhint": "done", "autocomplete": "off"}),
    )  # fmt: skip
    until = forms.ChoiceField(label=_("Do kiedy"), required=False, widget=forms.RadioSelect)
    next_step_on = PolishDateField(label=_("Inny dzień na następny krok"), required=False)
    held_on = PolishDateField(label=_("Kiedy rozmawialiście"))

    def __init__(self, *args: Any, by: Acting, roadmap: GminaRoadmap | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.roadmap, self.ahead = roadmap, {}
        choices = []
        for days, label in AHEAD:
            day = workday(by.today + timedelta(days=days))
            self.ahead[str(days)] = day
            choices.append((str(days), f"{label} · {WEEKDAYS_SHORT[day.weekday()]} {day.day}.{day.month:02d}"))
        self.fields["until"].choices = choices  # type: ignore[attr-defined]
        self.fields["until"].initial = "7"
        self.fields["held_on"].initial = by.today
        self.rows: dict[str, GminaRoadmap] = {}
        #: The gmina that stands first is in today's calendar.
        self.is_from_calendar = False
        if roadmap is not None:
            del self.fields["gmina"]
            on_the_way = queries.planned_today(by, roadmap)
        else:
            self.rows = {row.area.code: row for row in queries.note_choices(by)}
            self.fields["gmina"].choices = [(code, row.area.name) for code, row in self.rows.items()]  # type: ignore[attr-defined]
            first = next(iter(self.rows.values()), None)
            self.fields["gmina"].initial = first.area.code if first else ""
            self.is_from_calendar = first is not None and first.area.code in queries.gminas_of_today(by)
            on_the_way = first is not None and queries.planned_today(by, first)
        self.fields["form"].initial = queries.usual_form(on_the_way=on_the_way)

    def clean(self) -> dict[str, Any]:
        """The gmina as a row; the day of the step from one tap or from the date, the date first."""
        data = super().clean() or {}
        data["roadmap"] = self.roadmap or self.rows.get(data.pop("gmina", ""))
        until = data.pop("until", "")
        if "next_step_on" in data and data["next_step_on"] is None and data.get("next_step"):
            data["next_step_on"] = self.ahead.get(until or "7")
        if not data.get("next_step"):
            if data.get("next_step_on"):
                self.add_error("next_step", _("Jest dzień, brakuje kroku. Napisz, co ma się stać do tego dnia."))
            data["next_step_on"] = None
        return data
