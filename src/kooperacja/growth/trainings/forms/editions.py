# SPDX-License-Identifier: EUPL-1.2
"""What is asked about an edition and its programme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import PolishDateField, ShortInput
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.trainings import queries
from kooperacja.growth.trainings.enums import Training
from kooperacja.growth.trainings.logic.programme import ModuleRow
from kooperacja.growth.trainings.models import Trainer, TrainingEdition
from kooperacja.growth.trainings.queries import choices

_HOLE = _("jeszcze nie wiadomo")


class ClockField(forms.TimeField):
    """An hour as people write it: ``8``, ``8.30``, ``8:30``."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault(
            "widget", forms.TimeInput(format="%H:%M", attrs={"autocomplete": "off", "data-width": "short"})
        )
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> time | None:
        """Read an hour or say what one looks like."""
        if value in (None, "") or isinstance(value, time):
            return value or None
        found = re.fullmatch(r"(\d{1,2})(?:[.: ](\d{2}))?", str(value).strip())
        if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
            raise ValidationError(_now("Wpisz godzinę na przykład tak: 8:30."))
        return time(int(found[1]), int(found[2] or 0))


class TeachingHoursField(forms.DecimalField):
    """Teaching hours: ``4`` or ``4,5``."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", ShortInput(inputmode="decimal", unit="h"))
        super().__init__(decimal_places=2, **kwargs)

    def to_python(self, value: Any) -> Any:
        """A comma is a comma here."""
        try:
            return super().to_python(str(value).replace(",", ".") if value not in (None, "") else value)
        except ValidationError:
            raise ValidationError(_now("Wpisz godziny liczbą, na przykład 4 albo 4,5.")) from None


class EditionForm(forms.Form):
    """An edition: training and first day are enough to begin."""

    training = forms.ChoiceField(label=_("Szkolenie"), choices=Training.choices, widget=forms.RadioSelect)
    starts_on = PolishDateField(label=_("Pierwszy dzień"), help_text=_("Może się jeszcze zmienić."))
    seats = forms.IntegerField(
        label=_("Miejsca"), min_value=1, max_value=600, required=False, widget=ShortInput(**{"data-width": "short"})
    )
    place = forms.CharField(
        label=_("Gdzie"),
        max_length=160,
        required=False,
        help_text=_("Adres albo „online”. Dzień może mieć inne miejsce."),
    )
    project = forms.ModelChoiceField(
        label=_("W projekcie"), queryset=Project.objects.none(), to_field_name="uid", required=False, empty_label=_HOLE
    )
    funding_label = forms.ModelChoiceField(
        label=_("Za czyje pieniądze"), queryset=FundingLabel.objects.none(), to_field_name="uid", required=False,
        empty_label=_HOLE, help_text=_("Oznaczenie stanie na ogłoszeniu, liście obecności i zaświadczeniu."),
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, edition: TrainingEdition | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["project"].queryset = choices.project_choices(by)  # type: ignore[attr-defined]
        self.fields["funding_label"].queryset = choices.label_choices(by)  # type: ignore[attr-defined]
        if edition is not None:
            del self.fields["training"]


_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[.,/-]\d{1,2}[.,/-](?:\d{4}|\d{2})")


class DaysField(forms.CharField):
    """Several days, one under another or with commas between."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 6}))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Days as lines."""
        if isinstance(value, list):
            return "\n".join(dates.short(day) for day in value)
        return value

    def clean(self, value: Any) -> list[date]:
        """The days in order; a line that is no day is named."""
        typed = super().clean(value)
        found = []
        for part in (p.strip() for p in re.split(r"[\n;]|,\s", typed)):
            if not part:
                continue
            try:
                day = PolishDateField().clean(part)
            except ValidationError as error:
                raise ValidationError(_now("„%(part)s”: %(why)s") % {"part": part, "why": error.messages[0]}) from error
            found.append(day)
        if len(set(found)) < len(found):
            twice = next(d for d in found if found.count(d) > 1)
            raise ValidationError(_now("Dzień %s jest na liście dwa razy. Skreśl jeden.") % dates.short(twice))
        return found


class LayOutForm(forms.Form):
    """Spread the Regulation's modules over days."""

    days = DaysField(label=_("Dni zajęć"), help_text=_("Każdy dzień w osobnym wierszu, na przykład 12.01.2027."))
    starts_at = ClockField(label=_("Od której"))
    hours_a_day = forms.IntegerField(
        label=_("Ile godzin zajęć dziennie"), min_value=1, max_value=12, widget=ShortInput(unit="h"),
        help_text=_("Po każdych dwóch godzinach doliczymy 15 minut przerwy."),
    )  # fmt: skip
    place = forms.CharField(label=_("Gdzie"), max_length=160, required=False)
    is_online = forms.BooleanField(label=_("Zajęcia online"), required=False)


class SessionForm(forms.Form):
    """One day of classes."""

    held_on = PolishDateField(label=_("Dzień"))
    starts_at = ClockField(label=_("Od"))
    ends_at = ClockField(label=_("Do"))
    place = forms.CharField(label=_("Gdzie"), max_length=160, required=False)
    is_online = forms.BooleanField(label=_("Zajęcia online"), required=False)


class _ModuleField(forms.TypedChoiceField):
    """One of the modules of the Regulation."""

    def __init__(self, edition: TrainingEdition, **kwargs: Any) -> None:
        modules = [(m.number, f"{m.number}. {m.name}") for m in queries.curriculum_of(edition).modules]
        super().__init__(choices=modules, coerce=int, **kwargs)


class BlockForm(forms.Form):
    """A module on a day."""

    hours = TeachingHoursField(label=_("Godzin zajęć"), min_value=0.25, max_value=12)
    trainer = forms.ModelChoiceField(
        label=_("Kto prowadzi"), queryset=Trainer.objects.none(), to_field_name="uid", required=False, empty_label=_HOLE
    )

    def __init__(self, *args: Any, by: Acting, edition: TrainingEdition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["module"] = _ModuleField(edition, label=_("Moduł"))
        self.fields["trainer"].queryset = choices.trainer_choices(by)  # type: ignore[attr-defined]
        self.hour_minutes = edition.hour_minutes
        self.order_fields(["module", "hours", "trainer"])

    @property
    def minutes(self) -> int:
        """The hours typed, in minutes."""
        return int(self.cleaned_data["hours"] * self.hour_minutes)


class TrainerChoiceForm(forms.Form):
    """Who teaches a module."""

    trainer = forms.ModelChoiceField(
        label=_("Kto prowadzi"), queryset=Trainer.objects.none(), to_field_name="uid", empty_label=_("wybierz"),
        help_text=_("Osoba bez potwierdzonych wymagań rozporządzenia nie może prowadzić modułu: powiemy, czego brakuje."),
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["trainer"].queryset = choices.trainer_choices(by)  # type: ignore[attr-defined]


class TrainersForm(forms.Form):
    """Who teaches: one question for each module."""

    def __init__(self, *args: Any, by: Acting, rows: Sequence[ModuleRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for row in rows:
            self.fields[f"module_{row.number}"] = forms.ModelChoiceField(
                label=f"{row.number}. {row.name} ({row.minimum} h)", queryset=choices.trainer_choices(by),
                to_field_name="uid", required=False, empty_label=_HOLE,
            )  # fmt: skip

    @property
    def chosen(self) -> dict[int, Trainer | None]:
        """Module → who teaches it."""
        return {int(name.removeprefix("module_")): trainer for name, trainer in self.cleaned_data.items()}


class MoveForm(forms.Form):
    """A move of the edition; calling off and postponing ask for a reason."""

    reason = forms.CharField(label=_("Dlaczego"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
