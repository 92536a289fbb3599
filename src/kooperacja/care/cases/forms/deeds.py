# SPDX-License-Identifier: EUPL-1.2
"""Small forms: one deed each."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import PolishDateField
from kooperacja.care.cases import queries
from kooperacja.care.cases.models import ServiceCase
from kooperacja.ground.accounts.models import User


def _text(label: str, hint: str = "", *, rows: int = 4, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=4_000, widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": "To pole jest potrzebne. Wpisz choć jedno zdanie."},
    )  # fmt: skip


def _day(label: str, hint: str = "") -> PolishDateField:
    return PolishDateField(
        label=label, help_text=hint, error_messages={"required": "Wpisz datę, na przykład 1.02.2026."}
    )


class EmptyForm(forms.Form):
    """A deed without questions."""


class CoordinatorForm(forms.Form):
    """Who leads the case."""

    coordinator = forms.ChoiceField(
        label="Kto poprowadzi sprawę",
        help_text="Ta osoba porozmawia z wnioskodawcą, ułoży plan i będzie nad nim czuwać.",
        widget=forms.RadioSelect,
        error_messages={"required": "Wybierz osobę, która poprowadzi sprawę."},
    )

    def __init__(self, *args: Any, by: Acting, case: ServiceCase, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = queries.coordinators(by)
        self.people: dict[str, User] = {str(membership.uid): membership.user for membership in people}
        load = queries.load_of([user.pk for user in self.people.values()])
        field = self.fields["coordinator"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(uid, f"{user}, teraz prowadzi: {load.get(user.pk, 0)}") for uid, user in self.people.items()]
        present = next((uid for uid, user in self.people.items() if user.pk == case.coordinator_id), None)
        mine = next((uid for uid, user in self.people.items() if user.pk == by.user_id), None)
        only = next(iter(self.people)) if len(self.people) == 1 else None
        self.initial.setdefault("coordinator", present or mine or only)

    def clean_coordinator(self) -> User:
        """The person behind the choice."""
        return self.people[self.cleaned_data["coordinator"]]


class DocumentsForm(forms.Form):
    """What is missing and until when."""

    what = _text("Czego brakuje", "Tylko dokumenty, które przewiduje program. To przeczyta wnioskodawca.")
    due_on = _day("Do kiedy", "Co najmniej siedem dni od dziś.")

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("due_on", by.today + timedelta(days=14))


class AssessForm(forms.Form):
    """The talk of art. 37: its four parts."""

    held_on = _day("Kiedy odbyła się rozmowa")
    place = forms.CharField(
        label="Gdzie", max_length=120, help_text="W Centrum albo tam, gdzie osoba przebywa.",
        error_messages={"required": "Wpisz, gdzie odbyła się rozmowa."},
    )  # fmt: skip
    needs = _text("Czego potrzebuje", "Słowami tej osoby. Bez rozpoznań lekarskich, o które program nie pyta.")
    services_used = _text("Z czego już korzysta", "Jakie usługi, gdzie i jak często.", rows=3, required=False)
    possibilities = _text(
        "Co jest możliwe", "Także działania wspierające: sąsiedzi, klub, wolontariat.", rows=3, required=False
    )
    fee_information_given = forms.BooleanField(
        label="Powiedziano o opłatach i ulgach",
        required=False,
        help_text="Ustawa każe o nich powiedzieć w tej rozmowie.",
    )

    def __init__(self, *args: Any, by: Acting, case: ServiceCase, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = getattr(case, "assessment", None)
        self.initial = {
            "held_on": known.held_on if known else by.today,
            "place": known.place if known else "w mieszkaniu",
            "needs": known.needs if known else case.needs,
            "services_used": known.services_used if known else "",
            "possibilities": known.possibilities if known else "",
            "fee_information_given": known.fee_information_given if known else False,
            **self.initial,
        }


class ReasonForm(forms.Form):
    """A deed that wants a reason; the view names the field."""

    def __init__(self, *args: Any, name: str, label: str, hint: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[name] = _text(label, hint)


class RefuseForm(forms.Form):
    """The administrative decision."""

    decision_number = forms.CharField(
        label="Numer decyzji", max_length=60, error_messages={"required": "Odmowa wymaga decyzji. Wpisz jej numer."}
    )
    decided_on = _day("Data decyzji")

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("decided_on", by.today)


class DeliveredForm(forms.Form):
    """When the decision was delivered."""

    delivered_on = _day("Kiedy doręczono", "Data z potwierdzenia odbioru.")


class AgreeForm(forms.Form):
    """When and how the applicant agreed."""

    agreed_on = _day("Kiedy uzgodniono plan")
    how = forms.CharField(
        label="Jak", max_length=200, help_text="Na przykład: rozmowa w domu, przez telefon, w obecności córki.",
        error_messages={"required": "Napisz, jak uzgodniono plan."},
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("agreed_on", by.today)


class GrantForm(forms.Form):
    """From when the place is taken."""

    starts_on = _day("Od kiedy")


class ResignForm(forms.Form):
    """Giving up the services."""

    on = _day("Kiedy osoba zrezygnowała", "Opłata należy się za usługi, z których można było korzystać do tego dnia.")
    reason = _text("Dlaczego", "Jeśli osoba chciała powiedzieć.", rows=3, required=False)

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("on", by.today)


class CompleteForm(forms.Form):
    """The end of services."""

    on = _day("Kiedy skończyły się usługi")

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("on", by.today)


class OutcomeForm(forms.Form):
    """The closing talk and the description."""

    talk_on = _day("Kiedy odbyła się rozmowa")
    course = _text("Jak przebiegał plan", "Co się udało, co trzeba było zmienić.")
    results = _text("Co dał", "Co ta osoba może teraz, czego nie mogła na początku. Co zostało do zrobienia.")

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("talk_on", by.today)
