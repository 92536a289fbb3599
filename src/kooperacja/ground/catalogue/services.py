# SPDX-License-Identifier: EUPL-1.2
"""Keeping the catalogue: kinds of service, offers, confirmations; many at once for imports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.text import sort_key
from kooperacja.base.exchange.kinds import Plan, Progress
from kooperacja.base.search import services as searching
from kooperacja.ground.catalogue import queries, rules, search
from kooperacja.ground.catalogue.models import Offer, ServiceType
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area


class CatalogueError(DomainError):
    """The catalogue cannot take this; the text says why."""


@dataclass(frozen=True)
class OfferRow:
    """One offer as plain, checked values: what an import brings."""

    provider_id: int
    service_type_id: int
    description: str = ""
    area_id: int | None = None
    capacity_note: str = ""
    external_id: str = ""
    confirmed_on: date | None = None


@dataclass(frozen=True)
class SavedOffers:
    """What saving many offers did."""

    new: int
    changed: int
    unchanged: int


@transaction.atomic
def add_service_type(
    *, code: str, name: str, domain: str, unit: str, by: Acting, summary: str = "", acts: str = "", icon: str = "house"
) -> ServiceType:
    """Add a kind of service to the catalogue."""
    rules.add_service_type.require(by)
    if ServiceType.objects.filter(code=code).exists():
        raise CatalogueError(
            _("Usługa o tym kodzie już jest w katalogu. Wybierz inny kod albo użyj istniejącej."), field="code"
        )
    made = ServiceType.objects.create(
        code=code, name=name.strip(), name_key=sort_key(name), domain=domain, unit=unit, summary=summary.strip(),
        acts=acts.strip(), icon=icon,
    )  # fmt: skip
    searching.index_many(search.KIND, [search.row_of(made)])
    audit.record("catalogue.service_type.added", made, by=by)
    return made


@transaction.atomic
def offer_service(
    *, provider: Organisation, service_type: ServiceType, by: Acting, description: str = "", area: Area | None = None,
    capacity_note: str = "", external_id: str = "", confirmed_on: date | None = None,
) -> Offer:  # fmt: skip
    """Put into the catalogue that a provider offers a service, or bring the offer up to date; this confirms it."""
    rules.offer_service.require(by, provider)
    offer, is_new = Offer.objects.update_or_create(
        provider=provider,
        service_type=service_type,
        defaults={
            "description": description.strip(), "area": area, "capacity_note": capacity_note.strip(),
            "external_id": external_id, "confirmed_on": confirmed_on or by.today,
        },
    )  # fmt: skip
    audit.record("catalogue.offer.made" if is_new else "catalogue.offer.changed", offer, by=by)
    return offer


@transaction.atomic
def confirm_offer(*, offer: Offer, by: Acting) -> Offer:
    """Note that the offer still holds today."""
    rules.confirm_offer.require(by, offer)
    offer.confirmed_on = by.today
    offer.save(update_fields=["confirmed_on"])
    audit.record("catalogue.offer.confirmed", offer, by=by)
    return offer


@transaction.atomic
def withdraw_offer(*, offer: Offer, by: Acting, reason: str = "") -> ServiceType:
    """Take an offer out of the catalogue; orders that were made under it stay as they are."""
    rules.withdraw_offer.require(by, offer)
    audit.record("catalogue.offer.withdrawn", offer, by=by, reason=reason)
    service_type = offer.service_type
    offer.delete()
    return service_type


@transaction.atomic
def save_offers(*, rows: Sequence[OfferRow], by: Acting) -> SavedOffers:
    """Save many offers in one deed, all or none; the same rows twice change nothing."""
    rules.keep_catalogue.require(by)
    known = queries.offers_by_key({row.provider_id for row in rows})
    fields = ("description", "area_id", "capacity_note", "external_id", "confirmed_on")
    new: list[Offer] = []
    changed: list[Offer] = []
    for row in rows:
        values = {name: getattr(row, name) for name in fields}
        offer = known.get((row.provider_id, row.service_type_id))
        if offer is None:
            offer = Offer(provider_id=row.provider_id, service_type_id=row.service_type_id, **values)
            known[row.provider_id, row.service_type_id] = offer
            new.append(offer)
        elif any(getattr(offer, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(offer, name, value)
            if offer.pk is not None:
                changed.append(offer)
    Offer.objects.bulk_create(new, batch_size=1_000)
    Offer.objects.bulk_update(
        changed, ["description", "area", "capacity_note", "external_id", "confirmed_on"], batch_size=500
    )
    for action, offers in (("catalogue.offer.made", new), ("catalogue.offer.changed", changed)):
        if offers:
            audit.record(action, offers[0], by=by, label=_("import ofert"), count=len(offers))
    return SavedOffers(len(new), len(changed), len(rows) - len(new) - len(changed))


def save_offer_sheet(*, plan: Plan, source: str, by: Acting, progress: Progress) -> None:
    """Save what a checked sheet of offers says is new or changed."""
    rows = [OfferRow(**planned.changes) for planned in plan.planned if planned.verdict != "unchanged"]
    progress(0, len(rows))
    save_offers(rows=rows, by=by)
    progress(len(rows), len(rows))
