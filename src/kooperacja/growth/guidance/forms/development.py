# SPDX-License-Identifier: EUPL-1.2
"""What is asked about coaching and supervision. There is no field for what was said, and there never will be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import MinutesField, PolishDateField, ShortInput
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.guidance.enums import BreakReason, ProcessKind
from kooperacja.growth.guidance.forms.advice import MoneyFields
from kooperacja.growth.guidance.forms.fields import GminaField
from kooperacja.growth.guidance.models import DevelopmentProcess
from kooperacja.growth.guidance.queries import choices
from kooperacja.growth.participants.models import Participant

_LIMIT = 5 * 1024 * 1024
_TYPES = frozenset({"application/pdf", "image/jpeg", "image/png"})


class PeopleField(forms.ModelMultipleChoiceField[Participant]):
    """Participants to tick, each with the institution she comes from."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Participant.objects.none(), to_field_name="uid", required=False, **kwargs)

    def label_from_instance(self, obj: Participant) -> str:  # type: ignore[override]
        """Name and institution."""
        where = str(obj.employer or obj.employer_name)
        return f"{obj}, {where}" if where else str(obj)


def offer_people(field: Any, people: Sequence[Participant]) -> None:
    """Let these people be chosen."""
    rows = Participant.objects.filter(pk__in=[p.pk for p in people]).select_related("employer")
    field.queryset = rows.order_by("name_key", "pk")


class ProcessForm(MoneyFields):
    """A process: for whom, who leads, how many hours. No goals, no reasons."""

    field_order = ["kind", "area", "organisation", "leader_name", "planned_minutes"]
    kind = forms.ChoiceField(label=_("Co to ma być"), choices=ProcessKind.choices, widget=forms.RadioSelect)
    area = GminaField(label=_("Gmina"), help_text=_("Do niej liczą się godziny. Nazwa albo kod TERYT."))
    organisation = forms.ModelChoiceField(
        label=_("Instytucja"), queryset=Organisation.objects.none(), to_field_name="uid", required=False,
        empty_label=_("kilka albo jeszcze nie wiadomo"),
    )  # fmt: skip
    leader_name = forms.CharField(label=_("Kto prowadzi"), max_length=140, required=False)
    planned_minutes = MinutesField(
        label=_("Ile godzin zaplanowano"), required=False, maximum=60 * 200, help_text=_("Na przykład 12 h.")
    )

    def __init__(self, *args: Any, by: Acting, process: DevelopmentProcess | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer_money(by)
        self.fields["organisation"].queryset = choices.institution_choices(by)  # type: ignore[attr-defined]
        area = self.fields["area"]
        assert isinstance(area, GminaField)
        area.scope = by.scope
        if process is not None:
            del self.fields["kind"], self.fields["area"]


class ProcessPeopleForm(forms.Form):
    """Who takes part."""

    people = PeopleField(label=_("Kto bierze udział"))

    def __init__(self, *args: Any, people: Sequence[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self.fields["people"], people)


class ContractForm(forms.Form):
    """Goals are agreed: only the day. Supervision asks for the certificate."""

    agreed_on = PolishDateField(
        label=_("Kiedy uzgodniono cele"), help_text=_("Sam dzień. Celów nie zapisujemy: zostają między tymi osobami.")
    )
    leader_name = forms.CharField(label=_("Kto prowadzi"), max_length=140)
    certificate_number = forms.CharField(label=_("Numer certyfikatu superwizora"), max_length=80, required=False)
    certificate_seen_on = PolishDateField(
        label=_("Kiedy ktoś z Was obejrzał certyfikat"), required=False,
        help_text=_("Wymóg art. 121a ust. 3 ustawy o pomocy społecznej."),
    )  # fmt: skip
    certificate_copy = forms.FileField(
        label=_("Kopia certyfikatu"), required=False, help_text=_("PDF albo zdjęcie, najwyżej 5 MB.")
    )

    def __init__(self, *args: Any, process: DevelopmentProcess, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not process.is_supervision:
            for name in ("certificate_number", "certificate_seen_on", "certificate_copy"):
                del self.fields[name]

    def clean_certificate_copy(self) -> Any:
        """A paper or a picture, not too big."""
        file = self.cleaned_data.get("certificate_copy")
        if file and (file.size > _LIMIT or file.content_type not in _TYPES):
            raise ValidationError(_now("Wybierz plik PDF, JPG albo PNG, nie większy niż 5 MB."))
        return file


class SessionForm(forms.Form):
    """One meeting: when, how long, who came."""

    held_on = PolishDateField(label=_("Kiedy"))
    minutes = MinutesField(label=_("Ile trwało"), minimum=1, help_text=_("Na przykład 1 h 30 min."))
    people = PeopleField(label=_("Kto był"))
    people_count = forms.IntegerField(
        label=_("Ile osób, jeśli bez nazwisk"), min_value=0, max_value=60, required=False, widget=ShortInput()
    )

    def __init__(self, *args: Any, people: Sequence[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if people:
            offer_people(self.fields["people"], people)
        else:
            del self.fields["people"]


class BreakForm(forms.Form):
    """Why it ends early: a choice, no words."""

    break_reason = forms.ChoiceField(label=_("Dlaczego"), choices=BreakReason.choices, widget=forms.RadioSelect)
