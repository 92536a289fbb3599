# SPDX-License-Identifier: EUPL-1.2
"""The catalogue: kinds of service, who offers them, where, and when this was last confirmed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import add_months
from kooperacja.base.core.paging import Page, keyset
from kooperacja.base.core.text import fold
from kooperacja.ground.catalogue.enums import ServiceDomain
from kooperacja.ground.catalogue.models import Offer, ServiceType
from kooperacja.ground.law import queries as law
from kooperacja.ground.organisations.enums import OrganisationKind, Role
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area


@dataclass(frozen=True)
class DomainShelf:
    """One of the fourteen domains with its services and how many providers offer each."""

    number: int
    domain: ServiceDomain
    services: list[tuple[ServiceType, int]]


def service_types() -> QuerySet[ServiceType]:
    """Every kind of service by name: for choices and imports."""
    return ServiceType.objects.order_by("name_key", "pk")


def service_type_for(by: Acting, code: str) -> ServiceType:
    """One kind of service by its code."""
    return ServiceType.objects.visible_to(by).get(code=code)


def _in_gmina(code: str) -> Q:
    """Offers given in a gmina: where the offer says so, otherwise where the provider is."""
    return Q(area__code=code) | Q(area=None, provider__area__code=code)


def shelves(by: Acting, *, words: str = "", gmina: str = "") -> list[DomainShelf]:
    """The catalogue by domain in the order of the act; only domains with a service that fits."""
    offers = Offer.objects.visible_to(by)
    if gmina:
        offers = offers.filter(_in_gmina(gmina))
    counts = dict(offers.order_by().values_list("service_type").annotate(n=Count("provider", distinct=True)))
    asked = fold(words)
    by_domain: dict[str, list[tuple[ServiceType, int]]] = defaultdict(list)
    for service in ServiceType.objects.visible_to(by).order_by("name_key", "pk"):
        fits = asked in fold(f"{service.name} {service.summary} {service.acts}")
        if fits and (not gmina or service.pk in counts):
            by_domain[service.domain].append((service, counts.get(service.pk, 0)))
    return [
        DomainShelf(number, domain, by_domain[domain.value])
        for number, domain in enumerate(ServiceDomain, start=1)
        if domain.value in by_domain
    ]


def offers_of(
    by: Acting, service_type: ServiceType, *, gmina: str = "", after: str = "", before: str = ""
) -> Page[Offer]:
    """Who offers a service, by the name of the provider."""
    rows = Offer.objects.visible_to(by).filter(service_type=service_type)
    if gmina:
        rows = rows.filter(_in_gmina(gmina))
    rows = rows.select_related("provider__area", "area", "service_type")
    return keyset(rows, order=["provider__name_key", "pk"], after=after, before=before)


def offers_by(by: Acting, provider: Organisation) -> list[Offer]:
    """What one provider offers."""
    rows = Offer.objects.visible_to(by).filter(provider=provider).select_related("service_type", "area")
    return list(rows.order_by("service_type__name_key", "pk"))


def offer_for(by: Acting, uid: UUID) -> Offer:
    """One offer with its provider and service."""
    return Offer.objects.visible_to(by).select_related("provider__area", "service_type", "area").get(uid=uid)


def gminas_with_offers(by: Acting) -> list[Area]:
    """Gminas in which something is offered: the choices of the filter."""
    seen = Offer.objects.visible_to(by)
    direct = seen.exclude(area=None).values("area")
    through = seen.filter(area=None).values("provider__area")
    return list(Area.objects.filter(Q(pk__in=direct) | Q(pk__in=through)).order_by("name_key", "pk"))


def stale_before(by: Acting) -> date:
    """The day before which a confirmation is old (a rule of the house)."""
    months = law.parameter("house.offer_confirmation_months", on=by.today).value
    assert isinstance(months, int)
    return add_months(by.today, -months)


def is_stale(by: Acting, offer: Offer) -> bool:
    """True when nobody has confirmed the offer for long."""
    return offer.confirmed_on is None or offer.confirmed_on < stale_before(by)


def possible_providers(by: Acting) -> QuerySet[Organisation]:
    """For whom this person may write an offer: a provider's manager for her own institution, a CUS for any provider."""
    seen = Organisation.objects.visible_to(by)
    if by.role == Role.PROVIDER_MANAGER:
        seen = seen.filter(pk=by.organisation_id or 0)
    else:
        seen = seen.filter(kind__in=[OrganisationKind.PROVIDER, OrganisationKind.CUS, OrganisationKind.OPS])
    return seen.order_by("name_key", "pk")


def offers_by_key(provider_ids: Iterable[int]) -> dict[tuple[int, int], Offer]:
    """Offers of given providers by provider and service: what an import compares with."""
    rows = Offer.objects.filter(provider_id__in=list(provider_ids))
    return {(offer.provider_id, offer.service_type_id): offer for offer in rows}


def service_choices() -> list[tuple[str, str]]:
    """Kinds of service for a filter: code and name."""
    return list(service_types().values_list("code", "name"))


def offering(code: str) -> Q:
    """Institutions that offer a kind of service: narrows the list of providers."""
    return Q(pk__in=Offer.objects.filter(service_type__code=code).values("provider_id"))
