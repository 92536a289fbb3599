# SPDX-License-Identifier: EUPL-1.2
"""What managers, coordinators and workers type about visits: checked here, done by services."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone

from kooperacja.base.ui.fields import MinutesField, PolishDateField
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery.enums import NotHeldReason
from kooperacja.ground.organisations.models import Membership

TIME = forms.TimeInput(format="%H:%M", attrs={"type": "time"})


class WorkerField(forms.TypedChoiceField):
    """One of the own workers; ``nobody`` names the choice of leaving it open."""

    def __init__(self, workers: list[Membership], *, nobody: str = "", **kwargs: Any) -> None:
        self.workers = {str(w.uid): w for w in workers}
        choices = [(uid, str(w.user)) for uid, w in self.workers.items()]
        choices = [("", nobody or "Wybierz osobę"), *choices]
        super().__init__(choices=choices, coerce=self.workers.get, empty_value=None, required=not nobody, **kwargs)


class PlanForm(forms.Form):
    """Visits from the pattern of an order."""

    first = PolishDateField(label="Od dnia")
    last = PolishDateField(label="Do dnia", help_text="Najwyżej pół roku naraz. Dni, które już mają wizytę, zostają.")
    time_from = forms.TimeField(label="Od godziny", required=False, widget=TIME)
    time_to = forms.TimeField(label="Do godziny", required=False, widget=TIME)
    skip_holidays = forms.BooleanField(label="Pomiń święta", required=False, initial=True)

    def __init__(self, *args: Any, workers: list[Membership], order: ServiceOrder, today: date, **kwargs: Any) -> None:
        last = order.last_day
        month_end = (max(today, order.starts_on).replace(day=28) + timedelta(days=4)).replace(day=1)
        kwargs["initial"] = {
            "first": max(today, order.starts_on),
            "last": min(last, month_end - timedelta(days=1)),
            "time_from": order.time_from,
            "time_to": order.time_to,
            **(kwargs.get("initial") or {}),
        }
        super().__init__(*args, **kwargs)
        self.fields["worker"] = WorkerField(workers, nobody="Jeszcze nie wiadomo", label="Kto chodzi")
        self.order_fields(["worker", "first", "last", "time_from", "time_to", "skip_holidays"])


class WorkerForm(forms.Form):
    """Who goes, and why somebody else."""

    reason = forms.CharField(
        label="Dlaczego zmiana",
        required=False,
        max_length=200,
        help_text="Na przykład: urlop, choroba. Zobaczy to CUS.",
    )

    def __init__(self, *args: Any, workers: list[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["worker"] = WorkerField(workers, label="Kto pójdzie")
        self.order_fields(["worker", "reason"])


class MoveForm(forms.Form):
    """Another time of one visit."""

    day = PolishDateField(label="Dzień")
    time_from = forms.TimeField(label="Od godziny", widget=TIME)
    time_to = forms.TimeField(label="Do godziny", widget=TIME)

    def spans(self) -> dict[str, datetime]:
        """The typed times as instants."""
        return span_of(self.cleaned_data)


class ReasonForm(forms.Form):
    """One sentence why."""

    reason = forms.CharField(label="Dlaczego", max_length=300, widget=forms.Textarea(attrs={"rows": 3}))


class HandForm(MoveForm):
    """A visit written by hand."""

    reason = forms.CharField(
        label="Dlaczego dopisujesz", max_length=250, help_text="Na przykład: rozładowany telefon, karta papierowa."
    )
    note = forms.CharField(label="Uwagi", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, workers: list[Membership] | None, acts: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if workers is not None:
            self.fields["worker"] = WorkerField(workers, label="Kto był")
        if acts:
            self.fields["acts"] = forms.MultipleChoiceField(
                label="Co zrobiono", choices=[(a, a) for a in acts], required=False, widget=forms.CheckboxSelectMultiple
            )
        self.order_fields(["worker", "day", "time_from", "time_to", "acts", "reason", "note"])


class ConfirmForm(forms.Form):
    """The decision about a visit at which somebody should look."""

    note = forms.CharField(label="Jak to rozstrzygasz", max_length=300, required=False)

    def __init__(self, *args: Any, is_timed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_timed:
            self.fields["units"] = MinutesField(
                label="Uznany czas", minimum=1, required=False, help_text="Zostaw, jeśli uznajesz tyle, ile zapisano."
            )


class QuestionForm(forms.Form):
    """What has to be explained."""

    question = forms.CharField(label="O co pytasz", max_length=300, widget=forms.Textarea(attrs={"rows": 3}))


class AnswerForm(forms.Form):
    """The answer of the provider."""

    answer = forms.CharField(label="Wyjaśnienie", max_length=300, widget=forms.Textarea(attrs={"rows": 3}))


class NotHeldForm(forms.Form):
    """On the phone without JavaScript: why a visit did not take place."""

    reason = forms.ChoiceField(label="Co się stało", choices=NotHeldReason.choices, widget=forms.RadioSelect)
    note = forms.CharField(
        label="Co przekazać do biura", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class EntryForm(forms.Form):
    """One record that a phone sends."""

    client_uid = forms.UUIDField()
    visit = forms.UUIDField()
    kind = forms.ChoiceField(choices=[("start", ""), ("finish", ""), ("not_held", "")])
    at = forms.CharField()
    reason = forms.ChoiceField(choices=[("", ""), *NotHeldReason.choices], required=False)
    note = forms.CharField(max_length=500, required=False)

    def clean_at(self) -> datetime:
        """An instant with its zone."""
        return instant(self.cleaned_data["at"])


def instant(text: object) -> datetime:
    """``2026-03-02T08:03:00.000Z`` as a phone writes it."""
    try:
        made = datetime.fromisoformat(str(text).replace("Z", "+00:00"))
    except ValueError:
        raise forms.ValidationError("To nie jest chwila.") from None
    if made.tzinfo is None:
        raise forms.ValidationError("Brakuje strefy czasu.")
    return made


def span_of(typed: dict[str, Any]) -> dict[str, datetime]:
    """Day and two clocks as two instants of Polish time."""
    return {
        "start": timezone.make_aware(datetime.combine(typed["day"], typed["time_from"])),
        "end": timezone.make_aware(datetime.combine(typed["day"], typed["time_to"])),
    }


def uids_of(values: list[str]) -> list[UUID]:
    """The uids among what was ticked."""
    found = []
    for value in values:
        try:
            found.append(UUID(value))
        except ValueError:
            continue
    return found
