# SPDX-License-Identifier: EUPL-1.2
"""What people type about contracts and orders: checked here, done by services."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms

from kooperacja.base.core.dates import WEEKDAYS_SHORT, short
from kooperacja.base.core.money import zloty
from kooperacja.base.ui.fields import MinutesField, MoneyField, PolishDateField
from kooperacja.care.cases.models import GrantedService
from kooperacja.care.commissioning.enums import DeclineReason, RoundingRule
from kooperacja.care.commissioning.logic.units import in_words
from kooperacja.care.commissioning.models import Contract, ContractService, FundingSource, ServiceOrder
from kooperacja.care.commissioning.queries import ContractRoom
from kooperacja.ground.catalogue.enums import Unit
from kooperacja.ground.catalogue.models import ServiceType
from kooperacja.ground.law.queries import EngagementMode
from kooperacja.ground.organisations.models import Organisation

#: An hour typed as „8:00”.
TIME = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
#: The most minutes a month of one person: every hour of the longest month.
MOST_MINUTES = 744 * 60
#: The most minutes in one contract.
MOST_IN_CONTRACT = 10_000_000


class ChosenField(forms.TypedChoiceField):
    """A choice among rows that a query has given: by uid, answering the row."""

    def __init__(self, rows: list[Any], *, label_of: Any = str, hint: str = "Wybierz", **kwargs: Any) -> None:
        known = {str(row.uid): row for row in rows}
        is_radio = isinstance(kwargs.get("widget"), forms.RadioSelect)
        choices = [(uid, label_of(row)) for uid, row in known.items()]
        super().__init__(
            choices=choices if is_radio else [("", hint), *choices], coerce=known.get, empty_value=None, **kwargs
        )


class WeekdaysField(forms.MultipleChoiceField):
    """Days of the week; answers seven characters of 0 and 1, Monday first."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=[(str(n), name) for n, name in enumerate(WEEKDAYS_SHORT)], required=False, **kwargs)

    def clean(self, value: Any) -> Any:
        """``["0", "2", "4"]`` → ``"1010100"``."""
        ticked = set(super().clean(value))
        return "".join("1" if str(n) in ticked else "0" for n in range(7))

    def prepare_value(self, value: Any) -> Any:
        """``"1010100"`` → ``["0", "2", "4"]``."""
        if isinstance(value, str) and len(value) == 7 and not set(value) - {"0", "1"}:
            return [str(n) for n, mark in enumerate(value) if mark == "1"]
        return value


def units_field(unit: str, *, most: int, **kwargs: Any) -> forms.Field:
    """Hours are typed as time, the rest as a number."""
    if unit == Unit.HOUR:
        return MinutesField(minimum=1, maximum=most, **kwargs)
    return forms.IntegerField(min_value=1, max_value=1_000_000, **kwargs)


class OrderForm(forms.Form):
    """A new order of one granted service."""

    starts_on = PolishDateField(label="Od dnia")
    ends_on = PolishDateField(label="Do dnia")
    weekdays = WeekdaysField(label="W które dni")
    time_from = forms.TimeField(label="Od godziny", required=False, widget=TIME)
    time_to = forms.TimeField(label="Do godziny", required=False, widget=TIME)
    conditions = forms.CharField(
        label="Na co zwrócić uwagę",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Przeczyta to wykonawca. Nie pisz o zdrowiu ani dochodach: do pomocy nie są potrzebne.",
    )

    def __init__(
        self,
        *args: Any,
        granted: GrantedService,
        contracts: list[Contract],
        rooms: dict[int, ContractRoom],
        sources: list[FundingSource],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        service_type = granted.programme_service.service_type

        def contract_label(contract: Contract) -> str:
            room = rooms[contract.pk].room(service_type.pk)
            left = in_words(max(0, room.units), service_type.unit)
            return (
                f"{contract.provider}, umowa {contract.number}: zostało {left} i {zloty(max(Decimal(0), room.amount))}"
            )

        self.fields["contract"] = ChosenField(
            contracts, label_of=contract_label, label="Komu i w jakiej umowie", widget=forms.RadioSelect()
        )
        self.fields["funding_source"] = ChosenField(
            sources, label_of=lambda s: f"{s.name}, {s.year}", label="Z czego płacimy", hint="Wybierz źródło"
        )
        self.fields["units_per_month"] = units_field(
            service_type.unit,
            most=MOST_MINUTES,
            label="Ile miesięcznie",
            help_text=f"Przyznano {in_words(granted.units_per_month, service_type.unit)} miesięcznie, "
            f"od {short(granted.starts_on)} do {short(granted.ends_on)}.",
        )
        self.order_fields(
            ["contract", "units_per_month", "starts_on", "ends_on", "weekdays", "time_from", "time_to",
             "funding_source", "conditions"]
        )  # fmt: skip


class AcceptForm(forms.Form):
    """A word with the answer."""

    note = forms.CharField(
        label="Słowo do CUS", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )


class PartForm(AcceptForm):
    """How much can be taken on."""

    def __init__(self, *args: Any, order: ServiceOrder, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit = order.service_type.unit
        self.fields["units"] = units_field(
            unit, most=MOST_MINUTES, label="Ile miesięcznie przyjmujesz",
            help_text=f"Zlecono {in_words(order.units_per_month, unit)}. Resztę CUS zleci komuś innemu.",
        )  # fmt: skip
        self.order_fields(["units", "note"])


class DeclineForm(forms.Form):
    """Why not."""

    reason = forms.ChoiceField(label="Powód", choices=DeclineReason.choices, widget=forms.RadioSelect)
    note = forms.CharField(
        label="Co jeszcze warto wiedzieć", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Na przykład: od stycznia będziemy mieć wolne piątki.",
    )  # fmt: skip


class PauseForm(forms.Form):
    """From when, until when, why."""

    paused_from = PolishDateField(label="Od dnia")
    paused_to = PolishDateField(
        label="Do dnia włącznie",
        required=False,
        help_text="Zostaw puste, jeśli nie wiadomo: wznowisz jednym przyciskiem.",
    )
    reason = forms.CharField(label="Dlaczego", max_length=300, help_text="Na przykład: szpital, wyjazd do rodziny.")


class ReasonForm(forms.Form):
    """One sentence why."""

    reason = forms.CharField(label="Dlaczego", max_length=300, widget=forms.Textarea(attrs={"rows": 3}))


class SignForm(forms.Form):
    """The day of signing."""

    signed_on = PolishDateField(label="Dzień podpisania")


class ContractForm(forms.Form):
    """A new contract with its first service."""

    number = forms.CharField(label="Numer umowy", max_length=40)
    starts_on = PolishDateField(label="Od dnia")
    ends_on = PolishDateField(label="Do dnia")
    limit_amount = MoneyField(label="Najwyższa kwota umowy")
    price_amount = MoneyField(label="Cena jednostki", help_text="Za godzinę, posiłek, spotkanie: jak liczy się usługę.")
    answer_days = forms.IntegerField(
        label="Dni robocze na odpowiedź",
        min_value=1,
        max_value=30,
        initial=2,
        help_text="Tyle ma wykonawca na każde zlecenie.",
    )
    payment_days = forms.IntegerField(label="Dni na zapłatę", min_value=1, max_value=60, initial=14)
    rounding = forms.ChoiceField(
        label="Jak zaokrągla się czas w miesiącu", choices=RoundingRule.choices, initial=RoundingRule.EXACT
    )

    def __init__(
        self,
        *args: Any,
        providers: list[Organisation],
        types: list[ServiceType],
        modes: list[EngagementMode],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["provider"] = ChosenField(providers, label="Wykonawca", hint="Wybierz wykonawcę")
        self.fields["mode"] = forms.ChoiceField(
            label="W jakim trybie", choices=[("", "Wybierz tryb"), *((m.code, m.name) for m in modes)],
            help_text="Tryb decyduje o granicach: ilu lat, ilu dni, jakiej kwoty.",
        )  # fmt: skip
        self.fields["service_type"] = ChosenField(types, label="Usługa", hint="Wybierz usługę")
        self.fields["limit_units"] = forms.IntegerField(
            label="Najwyżej ile jednostek",
            min_value=1,
            max_value=200_000,
            help_text="Godzin, posiłków albo spotkań w całej umowie.",
        )
        self.order_fields(
            ["number", "provider", "mode", "starts_on", "ends_on", "service_type", "price_amount", "limit_units",
             "limit_amount", "answer_days", "payment_days", "rounding"]
        )  # fmt: skip


class AmendForm(forms.Form):
    """A new price from a day, more units, more money."""

    valid_from = PolishDateField(label="Obowiązuje od dnia")
    price_amount = MoneyField(label="Nowa cena jednostki", required=False)
    limit_units = forms.IntegerField(label="Nowy limit jednostek", required=False, min_value=1, max_value=200_000)
    limit_amount = MoneyField(label="Nowa najwyższa kwota umowy", required=False)
    reason = forms.CharField(
        label="Dlaczego", max_length=300, widget=forms.Textarea(attrs={"rows": 2}), help_text="Zapyta o to kontrola."
    )

    def __init__(self, *args: Any, services: list[ContractService], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["service"] = ChosenField(
            services, label_of=lambda s: f"{s.service_type}, teraz {in_words(s.limit_units, s.service_type.unit)}",
            label="Której usługi dotyczy", required=False, hint="Tylko kwoty umowy",
        )  # fmt: skip
        self.order_fields(["valid_from", "service", "price_amount", "limit_units", "limit_amount", "reason"])

    def clean(self) -> dict[str, Any]:
        """Hours are typed, minutes are kept."""
        typed = super().clean() or {}
        service, units = typed.get("service"), typed.get("limit_units")
        if service is not None and units is not None and service.service_type.unit == Unit.HOUR:
            typed["limit_units"] = units * 60
        return typed
