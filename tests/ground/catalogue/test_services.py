# SPDX-License-Identifier: EUPL-1.2
"""The catalogue: kept by the CUS and by providers for themselves; imported rows twice change nothing."""

from __future__ import annotations

from datetime import date

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import NotAllowed
from kooperacja.base.search.models import Entry
from kooperacja.ground.catalogue import queries, services
from kooperacja.ground.catalogue.models import Offer
from kooperacja.ground.catalogue.services import OfferRow, SavedOffers
from tests.ground.programmes.factories import make_service_type
from tests.world import World


def test_a_kind_of_service_is_added_once_and_found(world: World) -> None:
    kind = make_service_type(world)
    assert Entry.objects.get(kind="service").title == kind.name
    with pytest.raises(services.CatalogueError, match="już jest w katalogu"):
        make_service_type(world)
    with pytest.raises(NotAllowed):
        make_service_type(world, "inna", by=world.acting("bartek"))


def test_a_provider_speaks_for_itself_and_the_centre_for_anybody(world: World) -> None:
    kind, mine = make_service_type(world), world.organisations["pomocna_dlon"]
    offer = services.offer_service(
        provider=mine, service_type=kind, description="Także w soboty", by=world.acting("bartek")
    )
    assert offer.confirmed_on == date(2026, 3, 2)
    again = services.offer_service(
        provider=mine, service_type=kind, capacity_note="5 osób", by=world.acting("olga", "2026-05-04 09:00")
    )
    assert (again.pk, again.confirmed_on, again.description) == (offer.pk, date(2026, 5, 4), "")
    with pytest.raises(NotAllowed):
        services.offer_service(provider=world.organisations["cus_jasna"], service_type=kind, by=world.acting("bartek"))
    with pytest.raises(NotAllowed):
        services.offer_service(provider=mine, service_type=kind, by=world.acting("maria"))
    assert [e.action for e in Event.objects.order_by("pk")][1:] == ["catalogue.offer.made", "catalogue.offer.changed"]


def test_an_offer_is_confirmed_grows_old_and_is_withdrawn(world: World) -> None:
    kind, mine = make_service_type(world), world.organisations["pomocna_dlon"]
    bartek = world.acting("bartek")
    offer = services.offer_service(provider=mine, service_type=kind, by=bartek)
    assert not queries.is_stale(bartek, offer)
    later = world.acting("bartek", "2026-10-01 09:00")
    assert queries.is_stale(later, offer)
    services.confirm_offer(offer=offer, by=later)
    assert not queries.is_stale(later, Offer.objects.get())
    with pytest.raises(NotAllowed):
        services.withdraw_offer(offer=offer, by=world.acting("alicja"))
    assert services.withdraw_offer(offer=offer, by=later) == kind
    assert not Offer.objects.exists()


def test_many_offers_at_once_and_the_same_again(world: World) -> None:
    one, two = make_service_type(world), make_service_type(world, "obiad", name="Obiad")
    provider = world.organisations["pomocna_dlon"].pk
    rows = [OfferRow(provider, one.pk, description="a"), OfferRow(provider, two.pk, confirmed_on=date(2026, 1, 1))]
    by = world.acting("olga")
    assert services.save_offers(rows=rows, by=by) == SavedOffers(2, 0, 0)
    assert services.save_offers(rows=rows, by=by) == SavedOffers(0, 0, 2)
    assert services.save_offers(rows=[OfferRow(provider, one.pk, description="b")], by=by) == SavedOffers(0, 1, 0)
    assert Offer.objects.get(service_type=one).description == "b"
    assert Event.objects.filter(action="catalogue.offer.made").get().data == {"count": 2}
    with pytest.raises(NotAllowed):
        services.save_offers(rows=rows, by=world.acting("bartek"))


def test_offers_of_unpublished_providers_are_hidden(world: World) -> None:
    kind, mine = make_service_type(world), world.organisations["pomocna_dlon"]
    services.offer_service(provider=mine, service_type=kind, by=world.acting("olga"))
    mine.is_published = False
    mine.save()
    assert not queries.offers_of(world.acting("alicja"), kind).rows
    assert queries.offers_of(world.acting("bartek"), kind).rows
