# SPDX-License-Identifier: EUPL-1.2
"""What is asked about a question and its answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import MinutesField, PolishDateField, ShortInput
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.guidance.enums import AdviceKind
from kooperacja.growth.guidance.forms.fields import GminaField
from kooperacja.growth.guidance.logic.anonymity import Spot
from kooperacja.growth.guidance.models import AdviceTopic
from kooperacja.growth.guidance.queries import choices, topics_in_use
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.projects.queries import funding_labels, projects

_HOLE = _("jeszcze nie wiadomo")


def _choose(field: Any, rows: Any) -> None:
    field.queryset = rows


class MoneyFields(forms.Form):
    """In which project, for whose money."""

    project = forms.ModelChoiceField(
        label=_("W ramach projektu"), queryset=Project.objects.none(), to_field_name="uid", required=False,
        empty_label=_HOLE,
    )  # fmt: skip
    funding_label = forms.ModelChoiceField(
        label=_("Za czyje pieniądze"), queryset=FundingLabel.objects.none(), to_field_name="uid", required=False,
        empty_label=_HOLE,
    )  # fmt: skip

    def offer_money(self, by: Acting) -> None:
        """Let the person choose among those of the own centre."""
        _choose(self.fields["project"], Project.objects.filter(pk__in=[p.pk for p in projects(by)]).order_by("name"))
        _choose(
            self.fields["funding_label"],
            FundingLabel.objects.filter(pk__in=[f.pk for f in funding_labels(by)]).order_by("name"),
        )


class AskForm(forms.Form):
    """A question of an institution to the region."""

    kind = forms.ChoiceField(label=_("O co pytasz"), choices=AdviceKind.choices, widget=forms.RadioSelect)
    topic = forms.ModelChoiceField(
        label=_("Temat"), queryset=AdviceTopic.objects.none(), to_field_name="uid", empty_label=_("wybierz")
    )
    title = forms.CharField(label=_("Pytanie w jednym zdaniu"), max_length=160)
    question = forms.CharField(
        label=_("Opisz sytuację"), widget=forms.Textarea(attrs={"rows": 7}), max_length=8_000,
        help_text=_("Bez nazwisk mieszkańców, PESEL i diagnoz: do porady nie są potrzebne."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self.fields["topic"], choices.topic_choices())


class RegisterForm(MoneyFields, AskForm):
    """A question that came by telephone, in a letter or in a talk."""

    field_order = ["area", "organisation", "asker_name", "asked_on", "kind", "topic", "title", "question"]
    area = GminaField(label=_("Gmina"), help_text=_("Nazwa albo kod TERYT."))
    organisation = forms.ModelChoiceField(
        label=_("Instytucja, która pyta"), queryset=Organisation.objects.none(), to_field_name="uid", required=False,
        empty_label=_("spoza systemu"), help_text=_("Wybrana instytucja zobaczy pytanie i odpowiedź na swojej stronie."),
    )  # fmt: skip
    asker_name = forms.CharField(
        label=_("Kto pyta"),
        max_length=140,
        required=False,
        help_text=_("Imię i funkcja, żeby wiedzieć, komu odpowiedzieć."),
    )
    asked_on = PolishDateField(label=_("Kiedy zapytano"))

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer_money(by)
        area = self.fields["area"]
        assert isinstance(area, GminaField)
        area.scope = by.scope
        _choose(self.fields["organisation"], choices.institution_choices(by))


class AssignForm(MoneyFields):
    """Who answers, by when, for whose money."""

    field_order = ["adviser", "due_on"]
    adviser = forms.ModelChoiceField(
        label=_("Kto odpowiada"), queryset=User.objects.none(), to_field_name="uid", empty_label=None,
        widget=forms.RadioSelect,
    )  # fmt: skip
    due_on = PolishDateField(label=_("Termin odpowiedzi"))

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer_money(by)
        _choose(self.fields["adviser"], choices.adviser_choices(by))


class AnswerForm(forms.Form):
    """The answer."""

    answer = forms.CharField(
        label=_("Odpowiedź"), required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 16}),
        help_text=_("Najpierw wniosek, potem podstawa prawna z artykułem, na końcu co zrobić jutro."),
    )  # fmt: skip


class ReviewForm(forms.Form):
    """Remarks of the second pair of eyes."""

    review_note = forms.CharField(
        label=_("Uwagi dla autorki albo autora"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Potrzebne, gdy oddajesz odpowiedź do poprawy."),
    )  # fmt: skip


class TimeForm(forms.Form):
    """Time spent on a question."""

    spent_on = PolishDateField(label=_("Kiedy"))
    minutes = MinutesField(label=_("Ile czasu"), minimum=1, help_text=_("Na przykład 45 min albo 1:30."))


class FollowUpForm(forms.Form):
    """A promise after the answer."""

    follow_up = forms.CharField(label=_("Co obiecujesz"), max_length=200)
    follow_up_on = PolishDateField(label=_("Do kiedy"), help_text=_("Przypomnimy na pierwszej stronie."))


class CloseForm(forms.Form):
    """What came of the advice."""

    outcome = forms.CharField(
        label=_("Co z tego wyszło"), required=False, max_length=1_000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Trafi do rejestru wsparcia, na przykład: gmina wybrała zamówienie zastrzeżone."),
    )  # fmt: skip


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("Dlaczego"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))


class TopicForm(forms.Form):
    """A topic of advice."""

    name = forms.CharField(label=_("Nazwa tematu"), max_length=120)
    days = forms.IntegerField(
        label=_("W ile dni odpowiadacie"), min_value=1, max_value=90, initial=14, widget=ShortInput(unit="dni"),
        help_text=_("To Wasza obietnica, nie termin z ustawy."),
    )  # fmt: skip
    is_active = forms.BooleanField(label=_("Można go wybrać"), required=False, initial=True)


class PublicForm(forms.Form):
    """An anonymous answer: its texts, and which likely names may stay."""

    title = forms.CharField(label=_("Pytanie w jednym zdaniu"), max_length=160)
    question = forms.CharField(label=_("Pytanie"), widget=forms.Textarea(attrs={"rows": 6}))
    answer = forms.CharField(label=_("Odpowiedź"), widget=forms.Textarea(attrs={"rows": 12}))
    topic = forms.ModelChoiceField(
        label=_("Temat"), queryset=AdviceTopic.objects.none(), to_field_name="uid", empty_label=None
    )
    law_as_of = PolishDateField(label=_("Stan prawny na dzień"), required=False)
    funding_label = forms.ModelChoiceField(
        label=_("Za czyje pieniądze powstała porada"), queryset=FundingLabel.objects.none(), to_field_name="uid",
        required=False, empty_label=_HOLE,
    )  # fmt: skip
    cleared = forms.MultipleChoiceField(
        label=_("To może zostać"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Zaznacz tylko to, co na nikogo nie wskazuje: nazwę z ustawy, zwykłe słowo podobne do nazwiska."),
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, soft: Sequence[Spot], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(
            self.fields["topic"],
            AdviceTopic.objects.filter(pk__in=[t.pk for t in topics_in_use()]).order_by("name_key"),
        )
        _choose(
            self.fields["funding_label"],
            FundingLabel.objects.filter(pk__in=[f.pk for f in funding_labels(by)]).order_by("name"),
        )
        if soft:
            self.fields["cleared"].choices = [(s.key, f"{s.text} ({s.kind})") for s in soft]  # type: ignore[attr-defined]
        else:
            del self.fields["cleared"]
