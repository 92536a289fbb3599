# SPDX-License-Identifier: EUPL-1.2
"""One stop of the week as it is typed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import PolishDateField, ShortInput
from kooperacja.growth.roadmap import queries


class HourField(forms.TimeField):
    """An hour: ``9``, ``9:30``, ``9.30``."""

    widget = ShortInput

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {"invalid": _("Wpisz godzinę, na przykład 9:30.")})
        super().__init__(input_formats=["%H:%M", "%H.%M", "%H"], **kwargs)
        self.widget.attrs["data-width"] = "short"

    def prepare_value(self, value: Any) -> Any:
        """Without seconds."""
        return value.strftime("%H:%M") if hasattr(value, "strftime") else value


class TripForm(forms.Form):
    """Where, when, what for."""

    gmina = forms.ChoiceField(label=_("Gmina"))
    day = PolishDateField(label=_("Dzień"))
    starts_at = HourField(label=_("Od godziny"), required=False, help_text=_("Jeśli już umówiona."))
    ends_at = HourField(label=_("Do godziny"), required=False)
    purpose = forms.CharField(label=_("Po co jedziesz"), max_length=160)

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = {row.area.code: row for row in queries.note_choices(by)}
        self.fields["gmina"].choices = [(code, row.area.name) for code, row in self.rows.items()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The gmina as a row."""
        data = super().clean() or {}
        data["roadmap"] = self.rows.get(data.pop("gmina", ""))
        return data
