# SPDX-License-Identifier: EUPL-1.2
"""What people type on cards and plans."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.base.ui.fields import PolishDateField
from kooperacja.ground.diagnosis.figures import Figure
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.practices.enums import TRANSFER_FLOW, Category, EvidenceLevel, TransferState
from kooperacja.growth.practices.logic.card import FIELDS, GROUPS, TEXT_FIELDS
from kooperacja.growth.practices.models import GoodPractice, HostQuestion, PracticeTransfer
from kooperacja.growth.readiness.enums import Dimension

_ONE_LINE = frozenset({"title", "since", "contact", "visit_terms"})


def _text(rows: int = 4) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class HoleField(forms.CharField):
    """A field that may stay empty for now, but that the card needs: it is not called optional."""

    def validate(self, value: Any) -> None:
        """An empty field is a hole, not an error."""


class HoleChoice(forms.ChoiceField):
    """A choice that may stay open for now."""

    def validate(self, value: Any) -> None:
        """What was not chosen is a hole; a made-up choice is still refused."""
        if value:
            super().validate(value)


class HoleChoices(forms.MultipleChoiceField):
    """Choices that may stay open for now."""

    def validate(self, value: Any) -> None:
        """Nothing chosen is a hole; a made-up choice is still refused."""
        if value:
            super().validate(value)


class StartCardForm(forms.Form):
    """A title and who answers for the words."""

    title = forms.CharField(
        label=_("Tytuł karty"), max_length=160, help_text=_("Zdanie z czasownikiem: kto co robi. Można je zmienić.")
    )
    host = forms.ModelChoiceField(
        Organisation.objects.none(), label=_("Gospodarz"), empty_label=_("wybierz instytucję"),
        help_text=_("Instytucja, którą poprosimy o uzupełnienie i potwierdzenie karty."),
    )  # fmt: skip

    def __init__(self, *args: Any, hosts: list[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ids = [h.pk for h in hosts]
        self.fields["host"].queryset = Organisation.objects.filter(pk__in=ids).order_by("name_key", "pk")  # type: ignore[attr-defined]


class CardForm(forms.Form):
    """Every text of the card, its categories and what kind of proof it has."""

    use_required_attribute = False

    categories = HoleChoices(label=_("Kategorie"), choices=Category.choices, widget=forms.CheckboxSelectMultiple)
    evidence_level = HoleChoice(
        label=_("Poziom dowodu"), choices=[("", _("jeszcze nie wiadomo")), *EvidenceLevel.choices],
        help_text=_("Relacja i dane własne dają kartę „obiecującą”, dane sprawdzone przez kogoś innego „sprawdzoną”."),
    )  # fmt: skip
    open_questions = forms.CharField(
        label=_("Własne pytania do gospodarza"), required=False, widget=_text(3),
        help_text=_("Każde w osobnym wierszu. Pytania o puste pola dodają się same."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in TEXT_FIELDS:
            field = FIELDS[name]
            kind = HoleField if field.required and name != "title" else forms.CharField
            self.fields[name] = kind(
                label=field.label,
                required=field.required,
                help_text=field.hint or field.question,
                max_length=field.limit or 6000,
                widget=forms.TextInput() if name in _ONE_LINE else _text(2 if name == "summary" else 4),
            )

    @property
    def groups(self) -> list[tuple[int, str, list[forms.BoundField]]]:
        """Fields in the groups of the card."""
        made = []
        for group in GROUPS:
            bound = [self[f.name] for f in group.fields if f.name in self.fields]
            if bound:
                made.append((group.number, group.title, bound))
        return made


class RequirementsForm(forms.Form):
    """Level, weight and why, in twelve rows."""

    use_required_attribute = False

    def __init__(self, *args: Any, practice: GoodPractice, anchors: dict[str, tuple[str, ...]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = {r.dimension: r for r in practice.requirements.all()}
        levels = [(str(i), str(i)) for i in range(6)]
        weights = [("1", _("1, pomaga")), ("2", _("2, ważne")), ("3", _("3, bez tego nie ruszy"))]
        for code, name in Dimension.choices:
            row = known.get(code)
            choices = [("", "–"), *((v, f"{v} – {anchors[code][int(v)]}") for v, _label in levels)]
            self.fields[f"{code}_level"] = HoleChoice(
                label=name, choices=choices,
                initial=str(row.level) if row else "",
            )  # fmt: skip
            self.fields[f"{code}_weight"] = forms.ChoiceField(
                label=_("Waga"), choices=weights, initial=str(row.weight) if row else "1"
            )
            self.fields[f"{code}_why"] = HoleField(label=_("Dlaczego"), max_length=300, initial=row.why if row else "")

    @property
    def rows(self) -> list[tuple[int, str, forms.BoundField, forms.BoundField, forms.BoundField]]:
        """Twelve rows for the template."""
        return [
            (i, str(label), self[f"{code}_level"], self[f"{code}_weight"], self[f"{code}_why"])
            for i, (code, label) in enumerate(Dimension.choices, start=1)
        ]

    @property
    def needs(self) -> dict[str, tuple[int, int, str]]:
        """What was chosen; a dimension without a level stays a hole."""
        data = self.cleaned_data
        return {
            code: (int(data[f"{code}_level"]), int(data[f"{code}_weight"]), data[f"{code}_why"])
            for code in Dimension.values
            if data[f"{code}_level"]
        }


class AskHostForm(forms.Form):
    """What else to ask beside the holes."""

    questions = forms.CharField(
        label=_("Dodatkowe pytania"), required=False, widget=_text(3), help_text=_("Każde w osobnym wierszu.")
    )


class AnswerForm(forms.Form):
    """One answer for each question."""

    use_required_attribute = False

    def __init__(self, *args: Any, questions: list[HostQuestion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in questions:
            field = FIELDS.get(question.field)
            self.fields[str(question.uid)] = HoleField(
                label=question.text, initial=question.answer, max_length=(field and field.limit) or 6000,
                help_text=field.hint if field else "", widget=_text(3),
            )  # fmt: skip


class NothingMoreForm(forms.Form):
    """The button is the decision."""


class WithdrawForm(forms.Form):
    """Why the card goes."""

    reason = forms.CharField(label=_("Dlaczego"), max_length=400, widget=_text(3))


class StartTransferForm(forms.Form):
    """What the gmina wants from the practice."""

    goal = forms.CharField(
        label=_("Po co nam ta praktyka"), max_length=1000, required=False, widget=_text(3),
        help_text=_("Cel i odbiorcy w naszej gminie. Można dopisać później."),
    )  # fmt: skip


class TransferForm(forms.Form):
    """The plan of a transfer in words."""

    goal = forms.CharField(label=_("Cel i odbiorcy w naszej gminie"), required=False, widget=_text(3))
    kept_core = forms.CharField(
        label=_("Rdzeń, który przyjmujemy"), required=False, widget=_text(5),
        help_text=_("Przepisany z karty. Jeśli czegoś nie przyjmujecie, napisz dlaczego."),
    )  # fmt: skip
    adaptations = forms.CharField(label=_("Co robimy po swojemu"), required=False, widget=_text(4))
    cost = forms.CharField(label=_("Koszt i źródło"), required=False, widget=_text(3))
    indicators = forms.CharField(
        label=_("Po czym poznamy, że działa"), required=False, widget=_text(3),
        help_text=_("Na start, po 6 i po 12 miesiącach."),
    )  # fmt: skip


class StepForm(forms.Form):
    """One step of the plan."""

    title = forms.CharField(label=_("Krok"), max_length=160)
    owner = forms.CharField(label=_("Kto"), max_length=120, required=False, help_text=_("Funkcja wystarczy."))
    due_on = PolishDateField(label=_("Do kiedy"))
    detail = forms.CharField(label=_("Szczegóły"), max_length=300, required=False, widget=_text(2))


class MoveTransferForm(forms.Form):
    """Where the transfer is now and what was learned."""

    to = forms.ChoiceField(label=_("Nowy stan"), widget=forms.RadioSelect)
    result = forms.CharField(
        label=_("Co się zmieniło i z jakim skutkiem"), required=False, max_length=2000, widget=_text(5),
        help_text=_(
            "Przy przyjęciu, porzuceniu i ocenie: do ilu osób dotarło, co się zmieniło, co zrobiliście inaczej niż na "
            "karcie, ile to kosztowało, czy trwa bez projektu. Bez danych mieszkańców."
        ),
    )  # fmt: skip

    def __init__(self, *args: Any, transfer: PracticeTransfer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = TRANSFER_FLOW.moves[transfer.state]
        self.fields["to"].choices = [(v, label) for v, label in TransferState.choices if v in known]  # type: ignore[attr-defined]
        self.fields["result"].initial = transfer.result


class EvidenceForm(forms.Form):
    """Which figure goes onto which card."""

    practice = forms.ChoiceField(label=_("Na którą kartę"), widget=forms.RadioSelect)
    figure = forms.ChoiceField(label=_("Który wynik"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, practices: list[GoodPractice], figures: list[Figure], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.practices = {str(p.uid): p for p in practices}
        self.figures = {f"{f.key}|{f.service}": f for f in figures}
        self.fields["practice"].choices = [(uid, p.title) for uid, p in self.practices.items()]  # type: ignore[attr-defined]
        self.fields["figure"].choices = [  # type: ignore[attr-defined]
            (key, f"{f.value} {f.unit}: {f.label}{', ' + f.service if f.service else ''}")
            for key, f in self.figures.items()
        ]
        if len(self.practices) == 1:
            self.fields["practice"].initial = next(iter(self.practices))

    def clean_practice(self) -> GoodPractice:
        """The card itself."""
        return self.practices[self.cleaned_data["practice"]]

    def clean_figure(self) -> Figure:
        """The figure itself."""
        return self.figures[self.cleaned_data["figure"]]


class CloseGapForm(forms.Form):
    """What to do about a gap, and by when."""

    text = forms.CharField(label=_("O co prosimy"), max_length=200, widget=_text(3))
    wanted_on = PolishDateField(label=_("Do kiedy"))


class AnswerHelpForm(forms.Form):
    """What the gmina hears, and what follows."""

    answer = forms.CharField(label=_("Odpowiedź dla gminy"), max_length=500, widget=_text(4))
    next_step = forms.CharField(
        label=_("Następny krok na stronie gminy"), max_length=200, required=False,
        help_text=_("Jeśli z odpowiedzi coś wynika, wpisz jedno zdanie i datę."),
    )  # fmt: skip
    next_step_on = PolishDateField(label=_("Do kiedy"), required=False)


class StartCardsForm(forms.Form):
    """Cards of all kept findings at once."""

    ask = forms.BooleanField(
        label="Od razu poproś gospodarzy o to, czego brakuje", required=False, initial=True,
        help_text="Pytania dostaną gospodarze, którzy mają konto. Pozostałe karty poczekają jako szkice.",
    )  # fmt: skip
