# SPDX-License-Identifier: EUPL-1.2
"""What people type in a round of rating."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.ground.accounts.models import User
from kooperacja.growth.readiness import queries
from kooperacja.growth.readiness.logic.dimensions import Text
from kooperacja.growth.readiness.models import Assessment

UNKNOWN = "?"


class OpenForm(forms.Form):
    """Opening a round asks for nothing: the button is the decision."""


class InviteForm(forms.Form):
    """Whom to ask, and in which function she answers."""

    user = forms.ChoiceField(label=_("Kogo zapraszasz"))
    function = forms.CharField(
        label=_("W jakiej funkcji ocenia"), max_length=80,
        help_text=_("Na przykład „sekretarz”. Przy wyniku widać funkcje, nigdy czyja jest która ocena."),
    )  # fmt: skip

    def __init__(self, *args: Any, assessment: Assessment, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(m.user_id): m for m in queries.possible_raters(assessment, by)}
        label = "{0.user}, {0.organisation} ({1})"
        self.fields["user"].choices = [  # type: ignore[attr-defined]
            ("", _("wybierz osobę")),
            *((pk, label.format(m, m.get_role_display())) for pk, m in self.people.items()),
        ]

    def clean_user(self) -> User:
        """The person herself."""
        return self.people[self.cleaned_data["user"]].user


class RateForm(forms.Form):
    """One dimension: a level that fits what one sees, and perhaps what shows it."""

    score = forms.ChoiceField(label=_("Co jest najbliższe temu, co widzisz"), widget=forms.RadioSelect)
    evidence = forms.CharField(
        label=_("Po czym to poznać"), max_length=200, required=False,
        help_text=_("Nieobowiązkowe. Numer uchwały, nazwa dokumentu, link."),
    )  # fmt: skip
    note = forms.CharField(
        label=_("Twój komentarz"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Nieobowiązkowe. Po zamknięciu rundy zobaczą go inni, bez Twojego nazwiska."),
    )  # fmt: skip

    def __init__(self, *args: Any, text: Text, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(i), anchor) for i, anchor in enumerate(text.anchors)]
        self.fields["score"].choices = [*choices, (UNKNOWN, _("Nie wiem"))]  # type: ignore[attr-defined]
        self.fields["score"].error_messages["required"] = _("Wybierz jedną odpowiedź. Możesz zaznaczyć „Nie wiem”.")

    def clean_score(self) -> int | None:
        """The level, or ``None`` for „nie wiem”."""
        value = self.cleaned_data["score"]
        return None if value == UNKNOWN else int(value)


class AgreeForm(forms.Form):
    """What the talk agreed on."""

    consensus_note = forms.CharField(
        label=_("Co ustaliliście"), max_length=2000, widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Gdzie zdania się różniły i co z tego wynika. To nie jest protokół, wystarczy kilka zdań."),
    )  # fmt: skip


class DoneForm(forms.Form):
    """Handing in or closing asks for nothing more."""
