# SPDX-License-Identifier: EUPL-1.2
"""Residents for tests: rows as services leave them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from kooperacja.base.core.text import fold, sort_key
from kooperacja.care.residents.enums import AddressForm
from kooperacja.care.residents.logic import names
from kooperacja.care.residents.models import IncomeStatement, Resident
from kooperacja.ground.programmes.enums import HouseholdKind
from tests.world import World, instant


def make_resident(
    world: World,
    *,
    centre: str = "cus_zielona",
    given_name: str = "Halina",
    surname: str = "Wrzos",
    income: Decimal | None = Decimal("1412.00"),
    **fields: Any,
) -> Resident:
    """A resident of a CUS, by default Halina Wrzos who lives alone, with a declared income."""
    resident = Resident.objects.create(
        centre=world.organisations[centre],
        given_name=given_name,
        surname=surname,
        name_key=sort_key(f"{surname} {given_name}"),
        search_text=fold(f"{given_name} {surname}"),
        **{
            "address_form": AddressForm.MRS if names.is_womans(given_name) else AddressForm.MR,
            "birth_date": date(1948, 3, 14),
            "street": "Lipowa 4 m. 7",
            "postcode": "99-013",
            "town": "Zielona",
            "phone": "600 100 200",
            "lives_alone": True,
            "registered_at": instant("2026-01-12 09:00"),
            **fields,
        },
    )
    if income is not None:
        IncomeStatement.objects.create(
            resident=resident, household=HouseholdKind.SINGLE, monthly_amount=income, valid_from=date(2026, 1, 1)
        )
    return resident
