# SPDX-License-Identifier: EUPL-1.2
"""What is asked about a meeting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import MinutesField, PolishDateField, ShortInput
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.guidance.enums import MeetingKind, MeetingTheme
from kooperacja.growth.guidance.forms.advice import MoneyFields
from kooperacja.growth.guidance.forms.development import PeopleField, offer_people
from kooperacja.growth.guidance.models import MeetingInvitation
from kooperacja.growth.participants.models import Participant


class HourField(forms.TimeField):
    """``9:00``, ``9.00`` or just ``9``."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", ShortInput(inputmode="text", **{"data-width": "short"}))
        super().__init__(input_formats=["%H:%M", "%H.%M", "%H"], **kwargs)
        self.error_messages["invalid"] = _("Wpisz godzinę na przykład tak: 9:00.")

    def prepare_value(self, value: Any) -> Any:
        """``9:05``."""
        return f"{value.hour}:{value.minute:02d}" if hasattr(value, "hour") else value


class MeetingForm(MoneyFields):
    """A meeting."""

    field_order = ["kind", "theme", "title", "held_on", "starts_at", "minutes", "is_online", "place", "led_by"]
    kind = forms.ChoiceField(label=_("Rodzaj"), choices=MeetingKind.choices, widget=forms.RadioSelect)
    theme = forms.ChoiceField(label=_("O czym"), choices=MeetingTheme.choices, widget=forms.RadioSelect)
    title = forms.CharField(label=_("Tytuł"), max_length=160)
    held_on = PolishDateField(label=_("Dzień"))
    starts_at = HourField(label=_("Godzina"))
    minutes = MinutesField(label=_("Ile potrwa"), minimum=1, help_text=_("Na przykład 3 h."))
    is_online = forms.BooleanField(label=_("Spotkanie online"), required=False)
    place = forms.CharField(label=_("Miejsce"), max_length=160, required=False)
    led_by = forms.CharField(label=_("Kto prowadzi"), max_length=140)

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer_money(by)


class InviteForm(forms.Form):
    """Which institutions to invite."""

    organisations = forms.ModelMultipleChoiceField(
        label=_("Kogo zaprosić"), queryset=Organisation.objects.none(), to_field_name="uid",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Zaznacz choć jedną instytucję.")},
    )  # fmt: skip

    def __init__(self, *args: Any, organisations: Sequence[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Organisation.objects.filter(pk__in=[o.pk for o in organisations])
        self.fields["organisations"].queryset = rows.order_by("name_key", "pk")  # type: ignore[attr-defined]


class AttendanceForm(forms.Form):
    """Who came: by name, and from invited institutions how many more."""

    people = PeopleField(label=_("Kto przyszedł"))

    def __init__(
        self, *args: Any, people: Sequence[Participant], invitations: Sequence[MeetingInvitation], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if people:
            offer_people(self.fields["people"], people)
        else:
            del self.fields["people"]
        self._invitations = invitations
        for invitation in invitations:
            name = invitation.organisation.short_name or invitation.organisation.name
            self.fields[f"n{invitation.organisation_id}"] = forms.IntegerField(
                label=_now("%s: ile osób jeszcze, bez nazwisk") % name, min_value=0, max_value=500, required=False,
                widget=ShortInput(), initial=invitation.unlisted or None,
            )  # fmt: skip

    @property
    def unlisted(self) -> dict[int, int]:
        """How many more came from each institution."""
        found = {i.organisation_id: self.cleaned_data.get(f"n{i.organisation_id}") or 0 for i in self._invitations}
        return {pk: count for pk, count in found.items() if count}


class ReportForm(forms.Form):
    """What came of the meeting."""

    outcome = forms.CharField(
        label=_("Co z tego wyszło"), required=False, max_length=1_000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Zobaczą to gminy na swoich stronach."),
    )  # fmt: skip
