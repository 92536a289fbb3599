# SPDX-License-Identifier: EUPL-1.2
"""What is asked about a row of the ledger."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import MinutesField, PolishDateField, ShortInput
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support import queries
from kooperacja.growth.support.enums import FORMS_TODAY, SupportForm
from kooperacja.growth.support.forms.visits import GminaField
from kooperacja.growth.support.models import StudyVisit, SupportEntry
from kooperacja.growth.support.queries import choices

_HOLE = _("jeszcze nie wiadomo")
_CODE = re.compile(r"[\w.\-/]{1,40}")


class CodesField(forms.CharField):
    """Codes of indicators, separated by commas or spaces, when nobody has defined any to choose from."""

    def clean(self, value: Any) -> Any:
        """The codes, each once."""
        codes = [part for part in re.split(r"[,;\s]+", str(super().clean(value))) if part]
        for code in codes:
            if not _CODE.fullmatch(code):
                raise ValidationError(
                    _now("„%s” nie wygląda na kod wskaźnika. Litery, cyfry, kropka i myślnik.") % code
                )
        return list(dict.fromkeys(codes))

    def prepare_value(self, value: Any) -> Any:
        """``WLWK-1, EECO18``."""
        return ", ".join(value) if isinstance(value, list) else value


class SupportEntryForm(forms.Form):
    """A row of the ledger."""

    area = GminaField(label=_("Gmina"), help_text=_("Nazwa albo kod TERYT. Gmina z Waszego województwa."))
    form = forms.ChoiceField(label=_("Forma"), choices=FORMS_TODAY)
    topic = forms.CharField(
        label=_("Temat"), max_length=200,
        help_text=_("Przy coachingu i superwizji temat wpisze się sam: treści rozmów nie zapisujemy."),
    )  # fmt: skip
    held_on = PolishDateField(label=_("Kiedy"))
    minutes = MinutesField(label=_("Ile trwało"), minimum=1, maximum=60 * 300, help_text=_("Na przykład 1 h 30 min."))
    people_count = forms.IntegerField(
        label=_("Ile osób z gminy"), min_value=0, max_value=5000, required=False, widget=ShortInput()
    )
    given_by = forms.CharField(label=_("Kto udzielił"), max_length=140)
    project = forms.ModelChoiceField(
        label=_("W ramach projektu"), queryset=Project.objects.none(), to_field_name="uid", required=False,
        empty_label=_HOLE,
    )  # fmt: skip
    funding_label = forms.ModelChoiceField(
        label=_("Za czyje pieniądze"), queryset=FundingLabel.objects.none(), to_field_name="uid", required=False,
        empty_label=_HOLE,
    )  # fmt: skip
    visit = forms.ModelChoiceField(
        label=_("W ramach wizyty studyjnej"), queryset=StudyVisit.objects.none(), to_field_name="uid", required=False,
        empty_label=_("żadnej"),
    )  # fmt: skip
    outcome = forms.CharField(label=_("Co z tego wyszło"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    follow_up = forms.CharField(label=_("Co obiecaliście gminie"), max_length=200, required=False)
    follow_up_on = PolishDateField(
        label=_("Do kiedy"), required=False, help_text=_("Przypomnimy na pierwszej stronie.")
    )

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        area = self.fields["area"]
        assert isinstance(area, GminaField)
        area.scope = by.scope
        self.fields["project"].queryset = choices.project_choices(by)  # type: ignore[attr-defined]
        self.fields["funding_label"].queryset = choices.label_choices(by)  # type: ignore[attr-defined]
        self.fields["visit"].queryset = choices.visit_choices(by)  # type: ignore[attr-defined]
        label = _("Do jakiego wskaźnika się liczy")
        if known := queries.indicator_choices(by):
            self.fields["codes"] = forms.MultipleChoiceField(
                label=label, choices=known, required=False, widget=forms.CheckboxSelectMultiple
            )
        else:
            self.fields["codes"] = CodesField(
                label=label, required=False, max_length=400, help_text=_("Kody oddzielone przecinkiem.")
            )


class EditSupportForm(SupportEntryForm):
    """A correction of a row: what it was, and why it changes."""

    reason = forms.CharField(
        label=_("Skąd ta zmiana"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Zostaje w historii wpisu, na przykład: pomyłka w dacie, zgłosiła kontrola."),
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, entry: SupportEntry, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if entry.form == SupportForm.SUPERVISION:
            self.fields["form"].choices = SupportForm.choices  # type: ignore[attr-defined]
        if entry.source_uid is not None:
            for name in ("area", "form", "topic", "held_on", "minutes", "people_count", "given_by", "visit"):
                del self.fields[name]
        elif "visit" in self.fields and entry.visit_id is None:
            del self.fields["visit"]


class WithdrawForm(forms.Form):
    """Why a row is withdrawn, or put back."""

    reason = forms.CharField(
        label=_("Dlaczego"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Zostaje przy wpisie i w historii."),
    )  # fmt: skip


class FollowUpForm(forms.Form):
    """The promise has been kept."""

    outcome = forms.CharField(label=_("Co z tego wyszło"), required=False, widget=forms.Textarea(attrs={"rows": 2}))


class PeopleForm(forms.Form):
    """Who got the support, each for how long. One line for each person that can be chosen."""

    def __init__(
        self, *args: Any, people: list[Participant], times: dict[int, int], minutes: int, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.people = people
        for person in people:
            self.fields[f"p{person.uid.hex}"] = forms.BooleanField(
                required=False, label=str(person), initial=person.pk in times
            )
            self.fields[f"t{person.uid.hex}"] = MinutesField(
                required=False,
                label=_now("%s: ile czasu") % person,
                initial=times.get(person.pk, minutes),
                maximum=60 * 300,
            )
        self._minutes = minutes

    @property
    def lines(self) -> list[tuple[Participant, forms.BoundField, forms.BoundField]]:
        """People with their two fields."""
        return [(p, self[f"p{p.uid.hex}"], self[f"t{p.uid.hex}"]) for p in self.people]

    @property
    def chosen(self) -> dict[Participant, int]:
        """Those who were ticked, with their minutes."""
        data = self.cleaned_data
        return {
            p: data.get(f"t{p.uid.hex}") or self._minutes for p in self.people if data.get(f"p{p.uid.hex}")
        }  # fmt: skip
