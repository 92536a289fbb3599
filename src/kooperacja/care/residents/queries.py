# SPDX-License-Identifier: EUPL-1.2
"""Residents as screens ask for them. Everything starts from what the acting person may see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from django.conf import settings
from django.urls import reverse

from kooperacja.base.audit import queries as audit
from kooperacja.base.audit.models import AccessEvent
from kooperacja.base.core import sealing
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import sort_key
from kooperacja.base.search.kinds import Row
from kooperacja.care.residents.models import ContactPerson, IncomeStatement, Resident


def resident_for(by: Acting, uid: UUID) -> Resident:
    """One resident with people close to her and her incomes; raises ``DoesNotExist`` for a stranger."""
    rows = Resident.objects.visible_to(by).select_related("centre").prefetch_related("contacts", "incomes")
    return rows.get(uid=uid)


def resident_by_pesel(by: Acting, number: str) -> Resident | None:
    """The person with this number in the own CUS."""
    digest = sealing.look_up_hash(number, secret=settings.IDENTITY_KEY)
    return Resident.objects.visible_to(by).filter(pesel_hash=digest).order_by("pk").first()


def pesel_of(resident: Resident) -> str:
    """The whole number: for services and the one page that shows it."""
    return sealing.unseal(resident.pesel_sealed, secret=settings.IDENTITY_KEY)


def similar(by: Acting, *, given_name: str, surname: str, birth_date: date | None) -> list[Resident]:
    """People of the own CUS with the same name and, when both are known, the same birth date."""
    key = sort_key(f"{surname} {given_name}")
    rows = Resident.objects.visible_to(by).filter(name_key=key).order_by("pk")[:20]
    return [r for r in rows if birth_date is None or r.birth_date is None or r.birth_date == birth_date][:5]


def contact_for(by: Acting, uid: UUID) -> ContactPerson:
    """One person close to a visible resident."""
    mine = Resident.objects.visible_to(by)
    return ContactPerson.objects.select_related("resident").get(uid=uid, resident__in=mine)


def income_on(resident: Resident, day: date) -> IncomeStatement | None:
    """The declared income that holds on a day: the newest that began by then. Uses prefetched rows when there are any."""
    return max((i for i in resident.incomes.all() if i.valid_from <= day), key=lambda i: i.valid_from, default=None)


def accesses(resident: Resident, limit: int = 200) -> list[AccessEvent]:
    """Who opened this file, newest first."""
    return audit.accesses(resident.uid, limit)


def search_rows(residents: Iterable[Resident] | None = None) -> Iterator[Row]:
    """Residents for the search box: found by their own CUS only. No identifier is in the index."""
    rows = Resident.objects.order_by("pk").iterator(1_000) if residents is None else residents
    for resident in rows:
        born = f"ur. {resident.birth_date.year}" if resident.birth_date else ""
        yield Row(
            uid=str(resident.uid),
            title=str(resident),
            path=reverse("residents:resident_detail", args=[resident.uid]),
            subtitle=", ".join(part for part in (born, resident.street, resident.town) if part),
            organisation_id=resident.centre_id,
        )
