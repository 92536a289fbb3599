# SPDX-License-Identifier: EUPL-1.2
"""What is asked about people of an edition and their presence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core import dates
from kooperacja.base.ui.fields import MinutesField
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.trainings.models import Enrolment, SessionBlock
from kooperacja.growth.trainings.queries import ListRow


class EnrolForm(forms.Form):
    """Which of the people found get a place."""

    participants = forms.TypedMultipleChoiceField(
        label=_("Kogo zapisać"), widget=forms.CheckboxSelectMultiple, coerce=str,
        error_messages={
            "required": _("Zaznacz choć jedną osobę."),
            "invalid_choice": _("Ktoś z zaznaczonych jest już na liście tej edycji. Pozostałe osoby zapiszesz jeszcze raz."),
        },
    )  # fmt: skip

    def __init__(self, *args: Any, found: Sequence[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.found = {str(p.uid): p for p in found}
        self.fields["participants"].choices = [(uid, self._words(p)) for uid, p in self.found.items()]  # type: ignore[attr-defined]

    @staticmethod
    def _words(person: Participant) -> str:
        where = str(person.employer or person.employer_name or "")
        return ", ".join(part for part in (str(person), person.function, where) if part)

    @property
    def chosen(self) -> list[Participant]:
        """The people ticked."""
        return [self.found[uid] for uid in self.cleaned_data["participants"]]


class DropOutForm(forms.Form):
    """Why somebody does not go on."""

    reason = forms.CharField(
        label=_("Dlaczego"), max_length=300, help_text=_("Krótko, na przykład „zmiana pracy”. Bez chorób i rozpoznań.")
    )


class MakeUpForm(forms.Form):
    """In which class she makes up hours."""

    block = forms.TypedChoiceField(label=_("Na których zajęciach"), widget=forms.RadioSelect, coerce=str)

    def __init__(self, *args: Any, chances: Sequence[SessionBlock], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.chances = {str(b.uid): b for b in chances}
        self.fields["block"].choices = [  # type: ignore[attr-defined]
            (
                uid,
                f"moduł {b.module}: {dates.short(b.session.held_on)}, {b.session.edition.code}, {dates.hours(b.minutes)}",
            )
            for uid, b in self.chances.items()
        ]

    @property
    def chosen(self) -> SessionBlock:
        """The class ticked."""
        return self.chances[self.cleaned_data["block"]]


class DayHoursForm(forms.Form):
    """How long somebody was there, module by module of a day."""

    def __init__(self, *args: Any, row: ListRow, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row = row
        for block in row.blocks:
            self.fields[f"block_{block.pk}"] = MinutesField(
                label=_("Moduł %(n)s") % {"n": block.module}, required=False, initial=row.minutes.get(block.pk, 0),
                help_text=_("Zajęcia trwały %(time)s.") % {"time": dates.hours(block.minutes)},
            )  # fmt: skip

    @property
    def minutes(self) -> dict[SessionBlock, int]:
        """Block → minutes."""
        return {block: self.cleaned_data.get(f"block_{block.pk}") or 0 for block in self.row.blocks}


class PaperListForm(forms.Form):
    """A whole list as it was signed on paper: a box for a whole day, a time when it was shorter."""

    def __init__(self, *args: Any, rows: Sequence[ListRow], fresh: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = list(rows)
        for row in self.rows:
            key = row.enrolment.pk
            self.fields[f"here_{key}"] = forms.BooleanField(
                label=str(row.enrolment.participant), required=False, initial=row.is_present or fresh
            )
            self.fields[f"time_{key}"] = MinutesField(
                label=_("Ile, gdy krócej"), required=False,
                initial=row.heard if row.is_present and not row.is_whole else None,
            )  # fmt: skip

    def lines(self) -> list[dict[str, Any]]:
        """Rows of the table: person, box, time."""
        return [
            {"row": r, "here": self[f"here_{r.enrolment.pk}"], "time": self[f"time_{r.enrolment.pk}"]}
            for r in self.rows
        ]

    @property
    def written(self) -> dict[Enrolment, Mapping[SessionBlock, int] | None]:
        """Each person's minutes: nothing for a whole day. A shorter day is heard from its beginning, block by block."""
        made: dict[Enrolment, Mapping[SessionBlock, int] | None] = {}
        for row in self.rows:
            key = row.enrolment.pk
            given = self.cleaned_data.get(f"time_{key}")
            if not self.cleaned_data[f"here_{key}"]:
                made[row.enrolment] = {}
            elif given is None:
                made[row.enrolment] = None
            else:
                made[row.enrolment] = spread(row.blocks, given)
        return made

    def clean(self) -> dict[str, Any]:
        """Nobody was there longer than the day; a time beside an empty box is a question, not nothing."""
        data = super().clean() or {}
        for row in self.rows:
            key = f"time_{row.enrolment.pk}"
            if data.get(key) and not data.get(f"here_{row.enrolment.pk}"):
                words = _("%(who)s: jest czas, a nie ma zaznaczonej obecności. Zaznacz ją albo usuń czas.")
                self.add_error(key, words % {"who": row.enrolment.participant})
                continue
            if (data.get(key) or 0) > row.whole:
                self.add_error(
                    key,
                    _("%(who)s: zajęcia trwały %(had)s, nie można wpisać %(given)s.")
                    % {
                        "who": row.enrolment.participant,
                        "had": dates.hours(row.whole),
                        "given": dates.hours(data[key]),
                    },
                )
        return data


def spread(blocks: Sequence[SessionBlock], minutes: int) -> dict[SessionBlock, int]:
    """Minutes from the beginning of a day, block by block."""
    made = {}
    for block in blocks:
        made[block] = min(block.minutes, minutes)
        minutes -= made[block]
    return made


class OwnCodeForm(forms.Form):
    """The participant's own code."""

    code = forms.CharField(
        label=_("Twój kod"), max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        help_text=_("Osiem znaków z karteczki albo wiadomości, na przykład KTRM 4829."),
    )  # fmt: skip


class SurnameForm(forms.Form):
    """A surname from a paper, to be compared."""

    surname = forms.CharField(
        label=_("Nazwisko z zaświadczenia"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
