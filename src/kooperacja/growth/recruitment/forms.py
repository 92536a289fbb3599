# SPDX-License-Identifier: EUPL-1.2
"""What is asked of an applicant, and of the team that recruits."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core import identifiers
from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import PhoneField, PolishDateField, ShortInput
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.recruitment import queries
from kooperacja.growth.recruitment.enums import CriterionKind
from kooperacja.growth.recruitment.models import Candidate, Criterion, Recruitment
from kooperacja.growth.recruitment.services import CriterionSpec

_YES_NO = (("yes", _("tak")), ("no", _("nie")))


class ListInput(forms.TextInput):
    """A text with suggestions that may be ignored."""

    def __init__(self, list_id: str) -> None:
        super().__init__(attrs={"list": list_id, "autocomplete": "organization"})


class ApplicationForm(forms.Form):
    """An application: who, from where, what to prepare, answers, the clause. Nothing else is asked at this point."""

    given_name = forms.CharField(
        label=_("Imię"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    surname = forms.CharField(
        label=_("Nazwisko"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "family-name"})
    )
    email = forms.CharField(
        label=_("Adres e-mail"), max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        help_text=_("Napiszemy tu, czy jesteś na liście. Najlepiej służbowy."),
    )  # fmt: skip
    phone = PhoneField(label=_("Telefon"), required=False, help_text=_("Na wypadek zmiany w ostatniej chwili."))
    institution_name = forms.CharField(
        label=_("Instytucja"), max_length=200, widget=ListInput("institutions"),
        help_text=_("Zacznij pisać i wybierz z podpowiedzi albo wpisz pełną nazwę."),
    )  # fmt: skip
    function = forms.CharField(
        label=_("Stanowisko albo funkcja"), max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )  # fmt: skip
    area = forms.ChoiceField(label=_("Gmina, dla której pracujesz"))
    access_needs = forms.CharField(
        label=_("Co ułatwi Ci udział"), max_length=200, required=False,
        help_text=_("Na przykład wejście bez schodów, pętla indukcyjna, większy druk. Bez nazw chorób."),
    )  # fmt: skip
    diet = forms.CharField(label=_("Dieta"), max_length=120, required=False, help_text=_("Na przykład bez mięsa."))
    interpreter = forms.CharField(
        label=_("Tłumacz"), max_length=120, required=False, help_text=_("Na przykład polskiego języka migowego.")
    )
    #: A person does not see it; a machine fills it in.
    strona_www = forms.CharField(
        required=False, widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"})
    )
    has_read = forms.BooleanField(
        label=_("Znam informację o tym, co zrobicie z moimi danymi. Jeśli wpisuję szczególne potrzeby, zgadzam się, "
                "żebyście je zapisali i przygotowali, co trzeba."),
        error_messages={"required": _("Zaznacz, że znasz informację o tym, co zrobimy z danymi.")},
    )  # fmt: skip

    def __init__(self, *args: Any, recruitment: Recruitment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.recruitment = recruitment
        self._gminas = {a.code: a for a in queries.gminas_around(recruitment)}
        area = self.fields["area"]
        assert isinstance(area, forms.ChoiceField)
        area.choices = [("", _("wybierz")), *((c, _gmina(a)) for c, a in self._gminas.items())]
        self.criteria = queries.criteria_of(recruitment)
        for criterion in self.criteria:
            self.fields[f"criterion_{criterion.position}"] = forms.ChoiceField(
                label=criterion.question, choices=_YES_NO, widget=forms.RadioSelect
            )
        last = [f"criterion_{c.position}" for c in self.criteria]
        self.order_fields([n for n in self.fields if n not in {*last, "has_read"}] + last + ["has_read"])

    @property
    def is_from_machine(self) -> bool:
        """True when the field that nobody sees is filled in."""
        return bool(self.data.get("strona_www"))

    @property
    def asked(self) -> list[forms.BoundField]:
        """Questions that a person sees, without the clause."""
        return [self[name] for name in self.fields if name not in {"strona_www", "has_read"}]

    def clean_email(self) -> str:
        """The address in its plain form."""
        try:
            return identifiers.email(self.cleaned_data["email"])
        except identifiers.BadIdentifier as error:
            raise ValidationError(str(error.message)) from error

    def told(self) -> dict[str, Any]:
        """What the service takes."""
        said = dict(self.cleaned_data)
        said.pop("strona_www")
        said["area"] = self._gminas[said["area"]]
        said["answers"] = {c: said.pop(f"criterion_{c.position}") == "yes" for c in self.criteria}
        said["institution"] = queries.institution_named(self.recruitment, said["institution_name"])
        return said


def _gmina(area: Any) -> str:
    kind = str(area.get_kind_display()).removeprefix("gmina ") if area.kind else ""
    return f"{area.name} ({kind})" if kind else str(area.name)


class RecruitmentForm(forms.Form):
    """A recruitment: for whom, when, how many, whose money."""

    title = forms.CharField(label=_("Na co jest ten nabór"), max_length=160)
    about = forms.CharField(
        label=_("Co trzeba wiedzieć przed zgłoszeniem"), required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Dla kogo, kiedy, gdzie, ile trwa. Przeczyta to każdy, kto dostanie adres."),
    )  # fmt: skip
    opens_on = PolishDateField(label=_("Pierwszy dzień zgłoszeń"))
    closes_on = PolishDateField(label=_("Ostatni dzień zgłoszeń"))
    seats = forms.IntegerField(label=_("Ile jest miejsc"), min_value=1, max_value=2000, widget=ShortInput())
    per_institution = forms.IntegerField(
        label=_("Najwięcej osób z jednej instytucji"), min_value=1, max_value=500, required=False, widget=ShortInput()
    )
    per_gmina = forms.IntegerField(
        label=_("Najwięcej osób z jednej gminy"), min_value=1, max_value=500, required=False, widget=ShortInput()
    )
    project = forms.ModelChoiceField(
        label=_("Projekt"), queryset=Project.objects.none(), to_field_name="uid", required=False,
        empty_label=_("jeszcze nie wiadomo"),
    )  # fmt: skip
    funding_label = forms.ModelChoiceField(
        label=_("Z czego płacicie"), queryset=FundingLabel.objects.none(), to_field_name="uid", required=False,
        empty_label=_("jeszcze nie wiadomo"), help_text=_("Oznaczenie stanie na formularzu zgłoszenia."),
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["project"].queryset = queries.projects(by)  # type: ignore[attr-defined]
        self.fields["funding_label"].queryset = queries.labels(by)  # type: ignore[attr-defined]


class CriteriaForm(forms.Form):
    """Questions, one in a line: „Pracujesz w CUS? = 5”; an exclamation mark in front makes it a condition."""

    lines = forms.CharField(
        label=_("Pytania, każde w osobnym wierszu"), required=False, widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Na przykład: „Czy pracujesz w gminie bez CUS? = 5” daje 5 punktów za „tak”. „! Czy pracujesz w ośrodku "
                    "pomocy społecznej?” to warunek udziału."),
    )  # fmt: skip

    def clean_lines(self) -> list[CriterionSpec]:
        """Read each line or say which one cannot be read."""
        made = []
        for number, line in enumerate(self.cleaned_data["lines"].splitlines(), start=1):
            text = line.strip()
            if not text:
                continue
            if text.startswith("!"):
                made.append(CriterionSpec(text[1:].strip()[:200], 0, CriterionKind.FORMAL))
                continue
            question, sign, points = text.rpartition("=")
            if not sign or not points.strip().isdecimal() or not question.strip():
                raise ValidationError(
                    _now("Wiersz %s: po pytaniu wpisz „=” i liczbę punktów, na przykład „= 5”.") % number
                )
            made.append(CriterionSpec(question.strip()[:200], int(points)))
        return made

    @staticmethod
    def lines_of(criteria: list[Criterion]) -> str:
        """Questions as they are written."""
        return "\n".join(
            f"! {c.question}" if c.kind == CriterionKind.FORMAL else f"{c.question} = {c.points}" for c in criteria
        )


class VerifyForm(forms.Form):
    """What the region found, question by question."""

    def __init__(self, *args: Any, candidate: Candidate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.answers = {a.criterion: a for a in queries.answers_of(candidate)}
        for criterion in queries.criteria_of(candidate.recruitment):
            answer = self.answers.get(criterion)
            said = _now("powiedziała: tak") if answer and answer.said else _now("powiedziała: nie")
            self.fields[f"criterion_{criterion.position}"] = forms.ChoiceField(
                label=criterion.question, choices=_YES_NO, widget=forms.RadioSelect,
                initial="yes" if answer and answer.counts else "no",
                help_text=said if answer else _now("bez odpowiedzi"),
            )  # fmt: skip
        self._criteria = queries.criteria_of(candidate.recruitment)

    def confirmed(self) -> dict[Criterion, bool]:
        """What the service takes."""
        return {c: self.cleaned_data[f"criterion_{c.position}"] == "yes" for c in self._criteria}


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(
        label=_("Dlaczego"), max_length=280, widget=forms.Textarea(attrs={"rows": 2}), required=False,
        help_text=_("Ta osoba przeczyta to na stronie swojego zgłoszenia. Zwykłymi słowami."),
    )  # fmt: skip


class WithdrawForm(forms.Form):
    """She does not come; why is her affair."""

    reason = forms.CharField(label=_("Dlaczego"), max_length=280, required=False)
