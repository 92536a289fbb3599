# SPDX-License-Identifier: EUPL-1.2
"""What a phone sends, and to which stop a late entry belongs."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from kooperacja.growth.support.enums import EntryKind
from kooperacja.growth.support.models import StudyVisit, VisitStop
from kooperacja.growth.support.queries import choices

_MOST = 2**31 - 1


def instant(text: object) -> datetime:
    """``2026-03-02T08:03:00.000Z`` as a phone writes it; anything else is refused."""
    try:
        made = parse_datetime(str(text))
    except ValueError:
        made = None
    if made is None or made.tzinfo is None:
        raise ValidationError(_("To nie jest chwila ze strefą czasu."))
    return made


class WritingForm(forms.Form):
    """One writing of one thing, as a phone sends it. Its words are checked by the service."""

    uid = forms.UUIDField()
    visit = forms.UUIDField()
    stop = forms.UUIDField(required=False)
    stop_name = forms.CharField(max_length=400, required=False)
    kind = forms.ChoiceField(choices=EntryKind.choices)
    device = forms.UUIDField()
    seq = forms.IntegerField(min_value=1, max_value=_MOST)
    number = forms.IntegerField(min_value=1, max_value=_MOST)
    base = forms.RegexField(r"^[0-9a-f]{16}$", required=False)
    at = forms.CharField()

    def clean_at(self) -> datetime:
        """An instant with its zone."""
        return instant(self.cleaned_data["at"])


def writing_and_photo(text: str) -> dict[str, Any]:
    """The words that come beside a photo."""
    made = json.loads(text)
    if not isinstance(made, dict):
        raise ValueError(text[:40])
    return made


class LateStopForm(forms.Form):
    """To which stop an entry belongs whose own stop has left the programme."""

    stop = forms.ModelChoiceField(
        label=_("Do którego przystanku to należy"), queryset=VisitStop.objects.none(), to_field_name="uid",
        empty_label=None, widget=forms.RadioSelect,
    )  # fmt: skip

    def __init__(self, *args: Any, visit: StudyVisit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stop"].queryset = choices.stop_choices(visit)  # type: ignore[attr-defined]
