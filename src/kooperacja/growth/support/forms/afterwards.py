# SPDX-License-Identifier: EUPL-1.2
"""What is asked after a visit: the length of a day, the anonymous form, what a gmina adopted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.ui.fields import MinutesField, PolishDateField
from kooperacja.growth.support.enums import AdoptionLevel
from kooperacja.growth.support.logic.evaluation import EvaluationForm
from kooperacja.growth.support.queries import Adoptable


class DayLengthForm(forms.Form):
    """How long the programme took."""

    minutes = MinutesField(
        label=_("Ile trwał program"), minimum=1, maximum=16 * 60, required=False,
        help_text=_("Na przykład 5 h 30 min, bez przejazdów. Puste: policzymy z godzin przystanków."),
    )  # fmt: skip


class OpenEvaluationForm(forms.Form):
    """Until when the form takes answers."""

    closes_on = PolishDateField(
        label=_("Ostatni dzień ankiety"), required=False, help_text=_("Puste znaczy: za dwa tygodnie.")
    )


class SheetForm(forms.Form):
    """The anonymous form, made of its questions."""

    def __init__(self, *args: Any, form: EvaluationForm, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questions = form
        for question in form.questions:
            if question.kind == "scale":
                self.fields[question.key] = forms.TypedChoiceField(
                    label=question.text, coerce=int, empty_value=None, required=question.required,
                    widget=forms.RadioSelect, choices=[(n, str(n)) for n in range(1, question.maximum + 1)],
                    help_text=_ends(question.maximum, question.low, question.high),
                    error_messages={"required": _("Zaznacz jedną z liczb.")},
                )  # fmt: skip
            else:
                self.fields[question.key] = forms.CharField(
                    label=question.text, required=question.required, max_length=2000,
                    widget=forms.Textarea(attrs={"rows": 3}),
                    help_text=_("Nie pisz nazwisk: odpowiedzi przeczyta cały zespół."),
                )  # fmt: skip

    def told(self) -> dict[str, dict[str, Any]]:
        """Scores and words apart, as the service takes them."""
        kinds = {q.key: q.kind for q in self.questions.questions}
        scores = {k: v for k, v in self.cleaned_data.items() if kinds[k] == "scale" and v is not None}
        words = {k: v for k, v in self.cleaned_data.items() if kinds[k] == "words" and v}
        return {"scores": scores, "words": words}


def _ends(maximum: int, low: str, high: str) -> str:
    return f"1: {low}, {maximum}: {high}" if low and high else ""


class AdoptionForm(forms.Form):
    """What a gmina adopted."""

    level = forms.ChoiceField(
        label=_("Na czym stoicie?"), widget=forms.RadioSelect, choices=AdoptionLevel.choices,
        help_text=_("Każda odpowiedź jest dobra. Nikt nie układa z nich rankingu."),
        error_messages={"required": _("Wybierz jedną z czterech odpowiedzi.")},
    )  # fmt: skip
    about = forms.ChoiceField(
        label=_("Czego to dotyczy"),
        required=False,
        help_text=_("Praktyka, przeniesienie albo krok, jeśli jest na liście."),
    )
    note = forms.CharField(
        label=_("W dwóch zdaniach"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Co zrobiliście, co zmieniliście u siebie, co stoi na przeszkodzie."),
    )  # fmt: skip
    said_by = forms.CharField(
        label=_("Kto to powiedział i kiedy"), max_length=120, required=False,
        help_text=_("Zapisujesz odpowiedź z rozmowy, więc podaj jej źródło, na przykład „sekretarz, telefon 12.03.2026”."),
    )  # fmt: skip

    def __init__(self, *args: Any, adoptables: Sequence[Adoptable], is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["about"].choices = [  # type: ignore[attr-defined]
            ("", _("nic z tej listy")), *((a.key, a.label) for a in adoptables),
        ]  # fmt: skip
        if not adoptables:
            del self.fields["about"]
        if is_own:
            del self.fields["said_by"]
        else:
            self.fields["said_by"].required = True
