# SPDX-License-Identifier: EUPL-1.2
"""Qualification: one period, and for each service of the programme how much a month; full ones go to the queue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month, Period, add_months
from kooperacja.base.core.text import plural
from kooperacja.base.ui.fields import MinutesField, PolishDateField, ShortInput
from kooperacja.care.cases import queries
from kooperacja.care.cases.logic import plans
from kooperacja.care.cases.models import ServiceCase
from kooperacja.care.cases.queries import PlaceState
from kooperacja.care.cases.services import Grant
from kooperacja.ground.catalogue.enums import Unit
from kooperacja.ground.programmes.models import ProgrammeService

A_MONTH_OF_MINUTES = 31 * 24 * 60
UNIT_HINTS = {
    Unit.HOUR: "godzin w miesiącu, na przykład 26 albo 26:30",
    Unit.MEAL: "posiłków w miesiącu",
    Unit.MEETING: "spotkań w miesiącu",
    Unit.RIDE: "kursów w miesiącu",
    Unit.PERSON_MONTH: "osób w miesiącu",
}


class HoursField(MinutesField):
    """Hours a month: a bare number means hours, not minutes."""

    def to_python(self, value: Any) -> int | None:
        """``26`` → 26 hours."""
        typed = str(value or "").strip()
        return super().to_python(f"{typed} h" if typed.replace(",", "").replace(".", "").isdigit() else value)


@dataclass(frozen=True)
class Row:
    """One service of the programme: its questions and how many places are free."""

    service: ProgrammeService
    units: forms.BoundField
    wait: forms.BoundField | None
    state: PlaceState

    @property
    def places_label(self) -> str:
        """``9 z 40 miejsc wolnych, nikt nie czeka``."""
        if self.state.places is None:
            return "bez limitu miejsc"
        free = f"wolne {self.state.free} z {self.state.places} miejsc"
        ahead = self.state.ahead
        if not ahead:
            return free
        return f"{free}, wcześniej {plural(ahead, 'czeka', 'czekają', 'czeka')} {ahead}"


class QualifyForm(forms.Form):
    """Built for one case."""

    starts_on = PolishDateField(label="Od", error_messages={"required": "Wpisz, od kiedy."})
    ends_on = PolishDateField(label="Do", error_messages={"required": "Wpisz, do kiedy."})

    def __init__(self, *args: Any, by: Acting, case: ServiceCase, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        first = Month.of(by.today).next().first
        self.initial = {
            "starts_on": first,
            "ends_on": min(plans.last_day_of(first, 6), case.programme.ends_on),
            **self.initial,
        }
        self.services = queries.programme_services(case)
        self.states = queries.place_states(self.services, self._period(), case=case)
        for service in self.services:
            units = self.fields[f"units_{service.pk}"] = self._units(service)
            units.needed_later = True  # type: ignore[attr-defined]
            if not self.states[service.pk].can_take:
                self.fields[f"wait_{service.pk}"] = forms.BooleanField(
                    label="Wpisz na listę oczekujących", required=False, initial=True
                )

    def _period(self) -> Period:
        """The period that was sent, or the proposed one: places are counted for it."""
        start, end = self.initial["starts_on"], self.initial["ends_on"]
        if self.is_bound:
            try:
                start = self.fields["starts_on"].clean(self.data.get("starts_on"))
                end = self.fields["ends_on"].clean(self.data.get("ends_on"))
            except forms.ValidationError:
                pass
        return Period(start, end) if end >= start else Period(start, add_months(start, 1))

    @staticmethod
    def _units(service: ProgrammeService) -> forms.Field:
        unit = Unit(service.service_type.unit)
        common: dict[str, Any] = {"label": "Ile w miesiącu", "help_text": UNIT_HINTS[unit], "required": False}
        if unit == Unit.HOUR:
            return HoursField(minimum=1, maximum=A_MONTH_OF_MINUTES, **common)
        return forms.IntegerField(
            min_value=1, max_value=1_000, widget=ShortInput(**{"data-width": "short"}), **common,
            error_messages={"invalid": "Wpisz liczbę, na przykład 22.", "min_value": "Wpisz liczbę większą od zera."},
        )  # fmt: skip

    @property
    def rows(self) -> list[Row]:
        """The services of the programme with their questions."""
        return [
            Row(
                service,
                self[f"units_{service.pk}"],
                self[f"wait_{service.pk}"] if f"wait_{service.pk}" in self.fields else None,
                self.states[service.pk],
            )
            for service in self.services
        ]

    def clean(self) -> dict[str, Any]:
        """At least one service, and a period that has an end after its start."""
        data = super().clean() or self.cleaned_data
        start, end = data.get("starts_on"), data.get("ends_on")
        if start and end and end < start:
            self.add_error("ends_on", "Koniec jest przed początkiem. Popraw jedną z dat.")
        if not self.errors and not any(data.get(f"units_{service.pk}") for service in self.services):
            raise forms.ValidationError("Wpisz, ile w miesiącu, przynajmniej przy jednej usłudze.")
        return data

    def grants(self) -> tuple[list[Grant], list[Grant]]:
        """What is granted now and what goes to the queue."""
        data = self.cleaned_data
        now: list[Grant] = []
        later: list[Grant] = []
        for service in self.services:
            units = data.get(f"units_{service.pk}")
            if not units:
                continue
            grant = Grant(service, units, data["starts_on"], data["ends_on"])
            (later if data.get(f"wait_{service.pk}") else now).append(grant)
        return now, later
