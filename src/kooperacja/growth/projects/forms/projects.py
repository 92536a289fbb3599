# SPDX-License-Identifier: EUPL-1.2
"""Projects, their parts, and nodes of the money tree."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import MoneyField, PolishDateField, ShortInput
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.projects.enums import CostCategory, PartnerRole, Perspective
from kooperacja.growth.projects.models import FundingLabel, FundingNode, Project, ProjectTask
from kooperacja.growth.projects.queries import choices, path_of

_HOLE = _("jeszcze nie wiadomo")


class NodeChoiceField(forms.ModelChoiceField[FundingNode]):
    """A place in the tree, shown with everything above it."""

    def label_from_instance(self, obj: FundingNode) -> str:
        """The path in words, from the programme."""
        return " → ".join(node.name for node in path_of(obj))


class ProjectForm(forms.Form):
    """A project in which the centre works. Only a name is needed; amounts are copied from the agreement or left open."""

    name = forms.CharField(label=_("Nazwa projektu"), max_length=200)
    summary = forms.CharField(
        label=_("Co robi dla gmin"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Kilka zdań prostym językiem."),
    )  # fmt: skip
    starts_on = PolishDateField(label=_("Od"), required=False)
    ends_on = PolishDateField(label=_("Do"), required=False)
    node = NodeChoiceField(
        label=_("Miejsce w drzewie programów"), queryset=FundingNode.objects.none(), to_field_name="uid", required=False,
        empty_label=_HOLE,
    )  # fmt: skip
    agreement_number = forms.CharField(label=_("Numer umowy o dofinansowanie"), max_length=60, required=False)
    value_amount = MoneyField(label=_("Wartość projektu"), required=False, help_text=_("Przepisz z umowy. Nie szacuj."))
    eu_amount = MoneyField(label=_("W tym wkład Unii Europejskiej"), required=False)
    source = forms.CharField(
        label=_("Źródło"), max_length=300, required=False,
        help_text=_("Tylko gdy zapisujesz projekt, którego sami nie prowadzicie: skąd o nim wiadomo."),
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["node"].queryset = choices.node_choices(by)  # type: ignore[attr-defined]


class PartnerForm(forms.Form):
    """An organisation of the project."""

    organisation = forms.ModelChoiceField(
        label=_("Organizacja z listy"), queryset=Organisation.objects.none(), to_field_name="uid", required=False,
        empty_label=_("nie ma jej na liście"),
    )  # fmt: skip
    name = forms.CharField(label=_("Nazwa, jeśli nie ma jej na liście"), max_length=200, required=False)
    role = forms.ChoiceField(
        label=_("Rola"), choices=PartnerRole.choices, initial=PartnerRole.PARTNER, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = choices.partner_choices(by)  # type: ignore[attr-defined]


class TaskForm(forms.Form):
    """A task, as the application divides the project."""

    number = forms.IntegerField(label=_("Numer zadania"), min_value=1, max_value=99, widget=ShortInput())
    name = forms.CharField(label=_("Nazwa zadania"), max_length=200)
    summary = forms.CharField(label=_("Co obejmuje"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    starts_on = PolishDateField(label=_("Od"), required=False)
    ends_on = PolishDateField(label=_("Do"), required=False)


class BudgetLineForm(forms.Form):
    """A planned line of money."""

    task = forms.ModelChoiceField(
        label=_("Zadanie"), queryset=ProjectTask.objects.none(), to_field_name="uid", empty_label=None
    )
    code = forms.CharField(label=_("Numer pozycji"), max_length=20, help_text=_("Jak w budżecie, na przykład 1.3."))
    name = forms.CharField(label=_("Nazwa pozycji"), max_length=200)
    category = forms.ChoiceField(label=_("Rodzaj kosztu"), choices=CostCategory.choices, initial=CostCategory.OTHER)
    amount = MoneyField(label=_("Kwota zaplanowana"))
    funding_label = forms.ModelChoiceField(
        label=_("Z jakiego źródła"), queryset=FundingLabel.objects.none(), to_field_name="uid", required=False,
        empty_label=_HOLE,
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["task"].queryset = choices.task_choices(by, project)  # type: ignore[attr-defined]
        self.fields["funding_label"].queryset = choices.label_choices(by)  # type: ignore[attr-defined]


class ClaimPeriodForm(forms.Form):
    """The days of which one payment claim tells."""

    number = forms.IntegerField(label=_("Numer wniosku o płatność"), min_value=1, max_value=99, widget=ShortInput())
    starts_on = PolishDateField(label=_("Od"))
    ends_on = PolishDateField(label=_("Do"))


class NodeForm(forms.Form):
    """A node under another one."""

    code = forms.CharField(
        label=_("Numer"),
        max_length=20,
        required=False,
        help_text=_("Jak w programie, na przykład 9.4.2. Nie ma? Zostaw puste."),
    )
    name = forms.CharField(label=_("Nazwa"), max_length=200)


class ProgrammeForm(forms.Form):
    """A programme, the top of a tree."""

    perspective = forms.ChoiceField(
        label=_("Perspektywa"), choices=Perspective.choices, initial=Perspective.P2021, widget=forms.RadioSelect
    )
    name = forms.CharField(label=_("Nazwa programu"), max_length=200)
