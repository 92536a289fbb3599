# SPDX-License-Identifier: EUPL-1.2
"""The plan on one page: every granted service with who, where, which days and hours, what is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.html import format_html

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import WEEKDAYS, WEEKDAYS_SHORT
from kooperacja.base.ui.fields import PolishDateField, ShortInput
from kooperacja.care.cases import queries
from kooperacja.care.cases.enums import PlanState
from kooperacja.care.cases.logic import plans, units
from kooperacja.care.cases.models import GrantedService, PlanService, ServiceCase
from kooperacja.care.cases.services import Line
from kooperacja.ground.catalogue.enums import Unit
from kooperacja.ground.organisations.models import Organisation

TIMES = ["%H:%M", "%H.%M", "%H"]
#: The short name is seen, the whole one is read aloud.
DAYS = [
    (str(i), format_html('<span aria-hidden="true">{}</span><span class="visually-hidden">{}</span>', short, day))
    for i, (short, day) in enumerate(zip(WEEKDAYS_SHORT, WEEKDAYS, strict=True))
]


class ClockInput(ShortInput):
    """An hour as people write it: ``8:00``."""

    def format_value(self, value: Any) -> str | None:
        """``time(8)`` as ``8:00``."""
        if hasattr(value, "hour"):
            return f"{value.hour}:{value.minute:02d}"
        return None if value in (None, "") else str(value)


def _clock(label: str) -> forms.TimeField:
    return forms.TimeField(
        label=label, required=False, input_formats=TIMES, widget=ClockInput(inputmode="text", **{"data-width": "short"}),
        error_messages={"invalid": "Wpisz godzinę, na przykład 8:00 albo 8."},
    )  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One granted service and its questions."""

    granted: GrantedService
    provider: forms.BoundField
    place: forms.BoundField
    days: forms.BoundField
    time_from: forms.BoundField
    time_to: forms.BoundField
    acts: forms.BoundField | None
    more: forms.BoundField
    note: str
    is_over: bool

    @property
    def in_minutes(self) -> bool:
        """Counted in hours."""
        return self.granted.programme_service.service_type.unit == Unit.HOUR


class PlanForm(forms.Form):
    """Built for one case; what is there already comes back as it was."""

    starts_on = PolishDateField(label="Od", error_messages={"required": "Wpisz początek planu."})
    ends_on = PolishDateField(
        label="Do", help_text="Najdłużej rok.", error_messages={"required": "Wpisz koniec planu."}
    )
    goals = forms.CharField(
        label="Po co to robimy", required=False, max_length=2_000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Cel słowami tej osoby: co ma znowu być możliwe.",
    )  # fmt: skip
    supporting_activities = forms.CharField(
        label="Działania wspierające", required=False, max_length=2_000, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Sąsiedzka pomoc, klub, wolontariat: to, co nie jest usługą programu.",
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, case: ServiceCase, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        self.granted = [granted for granted in case.granted.all() if granted.ends_on >= by.today] or list(
            case.granted.all()
        )
        self.providers = queries.providers_by_type(by, [granted.programme_service for granted in self.granted])
        plan = queries.plan_of(case)
        lines: dict[int, PlanService] = {line.granted_id: line for line in plan.services.all()} if plan else {}
        going_on = plan if plan is not None and plan.state == PlanState.DRAFT else None
        starts = max(min(granted.starts_on for granted in self.granted), going_on.starts_on if going_on else by.today)
        starts = going_on.starts_on if going_on else starts
        longest = plans.last_day_of(starts, queries.terms(case.applied_on).longest_months)
        self.initial = {
            "starts_on": starts,
            "ends_on": going_on.ends_on if going_on else min(max(g.ends_on for g in self.granted), longest),
            "goals": plan.goals if plan else "",
            "supporting_activities": plan.supporting_activities if plan else "",
            **self.initial,
        }
        for granted in self.granted:
            self._add(granted, lines.get(granted.pk))

    def _add(self, granted: GrantedService, line: PlanService | None) -> None:
        kind, key = granted.programme_service.service_type, granted.pk
        offered = self.providers[kind.pk]
        known = [line.provider] if line and line.provider and line.provider not in offered else []
        choices = [(str(firm.uid), str(firm)) for firm in [*known, *offered]]
        standard = kind.act_list
        done = [act.strip() for act in (line.acts if line else "").splitlines() if act.strip()]
        self.fields[f"provider_{key}"] = forms.ChoiceField(
            label="Kto", choices=[("", "jeszcze nie wiadomo"), *choices], required=False,
            help_text="Wykonawcy z ofertą tej usługi w gminie.",
        )  # fmt: skip
        self.fields[f"place_{key}"] = forms.CharField(label="Gdzie", max_length=120, required=False)
        self.fields[f"days_{key}"] = forms.MultipleChoiceField(
            label="W które dni", choices=DAYS, widget=forms.CheckboxSelectMultiple, required=False
        )
        self.fields[f"from_{key}"], self.fields[f"to_{key}"] = _clock("Od godziny"), _clock("Do godziny")
        if standard:
            self.fields[f"acts_{key}"] = forms.MultipleChoiceField(
                label="Co jest do zrobienia", choices=[(act, act) for act in standard],
                widget=forms.CheckboxSelectMultiple, required=False,
            )  # fmt: skip
        self.fields[f"more_{key}"] = forms.CharField(
            label="Co jeszcze" if standard else "Co jest do zrobienia", max_length=300, required=False
        )
        for name in ("provider", "place", "days", "from", "to", "acts"):
            if f"{name}_{key}" in self.fields:
                self.fields[f"{name}_{key}"].needed_later = True  # type: ignore[attr-defined]
        at_home = f"u {self.case.resident.polite_genitive}"
        self.initial = {
            f"provider_{key}": str(line.provider.uid) if line and line.provider else "",
            f"place_{key}": line.place if line else (at_home if kind.unit == Unit.HOUR else ""),
            f"days_{key}": [str(i) for i, mark in enumerate(line.weekdays) if mark == "1"] if line else [],
            f"from_{key}": line.time_from if line else None,
            f"to_{key}": line.time_to if line else None,
            f"acts_{key}": [act for act in done if act in standard] if line else standard,
            f"more_{key}": ", ".join(act for act in done if act not in standard),
            **self.initial,
        }

    @property
    def rows(self) -> list[Row]:
        """The services in the order in which they were granted."""
        return [self._row(granted) for granted in self.granted]

    def _row(self, granted: GrantedService) -> Row:
        key = granted.pk
        note, is_over = self._sum(granted)
        return Row(
            granted, self[f"provider_{key}"], self[f"place_{key}"], self[f"days_{key}"], self[f"from_{key}"],
            self[f"to_{key}"], self[f"acts_{key}"] if f"acts_{key}" in self.fields else None, self[f"more_{key}"],
            note, is_over,
        )  # fmt: skip

    def _sum(self, granted: GrantedService) -> tuple[str, bool]:
        """What the week makes in a month, against what was granted."""
        unit = granted.programme_service.service_type.unit
        data = self.cleaned_data if hasattr(self, "cleaned_data") else self.initial
        days, start, end = (data.get(f"{name}_{granted.pk}") for name in ("days", "from", "to"))
        week = "".join("1" if str(i) in (days or []) else "0" for i in range(7))
        monthly = plans.a_month_of(plans.weekly_units(week, start, end, in_minutes=unit == Unit.HOUR))
        if monthly <= 0:
            return f"Przyznano {granted.amount_label} w miesiącu.", False
        over = monthly > granted.units_per_month
        return f"Wychodzi {units.amount(monthly, unit)} w miesiącu, przyznano {granted.amount_label}.", over

    def clean(self) -> dict[str, Any]:
        """Hours in their order, a period in its order."""
        data = super().clean() or self.cleaned_data
        for granted in self.granted:
            start, end = data.get(f"from_{granted.pk}"), data.get(f"to_{granted.pk}")
            if start and end and end <= start:
                self.add_error(f"to_{granted.pk}", "Koniec jest przed początkiem. Popraw jedną z godzin.")
        if data.get("starts_on") and data.get("ends_on") and data["ends_on"] < data["starts_on"]:
            self.add_error("ends_on", "Koniec planu jest przed początkiem. Popraw jedną z dat.")
        return data

    def lines(self) -> list[Line]:
        """The schedule, for the service."""
        return [self._line(granted) for granted in self.granted]

    def _line(self, granted: GrantedService) -> Line:
        data, key = self.cleaned_data, granted.pk
        more = [part.strip() for part in data.get(f"more_{key}", "").split(",") if part.strip()]
        return Line(
            granted=granted,
            provider=self._provider(granted, data.get(f"provider_{key}", "")),
            place=data.get(f"place_{key}", ""),
            weekdays="".join("1" if str(i) in data.get(f"days_{key}", []) else "0" for i in range(7)),
            time_from=data.get(f"from_{key}"),
            time_to=data.get(f"to_{key}"),
            acts="\n".join([*data.get(f"acts_{key}", []), *more]),
        )

    def _provider(self, granted: GrantedService, uid: str) -> Organisation | None:
        offered = self.providers[granted.programme_service.service_type_id]
        plan = queries.plan_of(self.case)
        known = [line.provider for line in plan.services.all() if line.provider] if plan else []
        return next((firm for firm in [*offered, *known] if str(firm.uid) == uid), None)
