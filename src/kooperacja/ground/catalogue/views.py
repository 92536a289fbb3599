# SPDX-License-Identifier: EUPL-1.2
"""The public catalogue, and the few forms that keep it true."""

from __future__ import annotations

from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, public, render, submitted
from kooperacja.ground.catalogue import queries, rules, services
from kooperacja.ground.catalogue.forms import OfferForm, ServiceTypeForm
from kooperacja.ground.organisations.enums import Role


def _may_offer(request: Request) -> bool:
    return rules.keep_catalogue(request.by) or request.by.role == Role.PROVIDER_MANAGER


@public
@page
def service_list(request: Request) -> HttpResponse:
    """What is offered, by domain."""
    words, gmina = request.GET.get("q", "").strip()[:80], request.GET.get("gmina", "")[:7]
    context = {
        "words": words,
        "gmina": gmina,
        "shelves": queries.shelves(request.by, words=words, gmina=gmina),
        "gminas": queries.gminas_with_offers(request.by),
        "may_add": rules.add_service_type(request.by),
        "may_offer": _may_offer(request),
    }
    return render(request, "catalogue/service_list.html", context)


@public
@page
def service_detail(request: Request, code: str) -> HttpResponse:
    """One service: what it is, who offers it, where."""
    service = queries.service_type_for(request.by, code)
    gmina = request.GET.get("gmina", "")[:7]
    offers = queries.offers_of(
        request.by, service, gmina=gmina, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    limit = queries.stale_before(request.by)
    rows = [
        {
            "offer": offer,
            "is_stale": offer.confirmed_on is None or offer.confirmed_on < limit,
            "can": allowed(request.by, offer, rules.confirm_offer, rules.withdraw_offer),
        }
        for offer in offers.rows
    ]
    context = {
        "service": service, "page": offers, "rows": rows, "gmina": gmina, "may_offer": _may_offer(request),
        "with_deeds": any(row["can"] for row in rows),
    }  # fmt: skip
    return render(request, "catalogue/service_detail.html", context)


@action
def add_service_type(request: Request) -> HttpResponse:
    """Add a kind of service."""
    rules.add_service_type.require(request.by)
    form = bound(request, ServiceTypeForm)
    if submitted(request, form):
        made = attempt(form, services.add_service_type, by=request.by, **form.cleaned_data)
        if made is not None:
            return done(request, _("Usługa jest w katalogu."), "catalogue:service_detail", code=made.code)
    return render(request, "catalogue/add_service_type.html", {"form": form})


@action
def offer_service(request: Request) -> HttpResponse:
    """Put an offer into the catalogue."""
    if not _may_offer(request):
        rules.keep_catalogue.require(request.by)
    initial = {"provider": request.by.organisation_id} if request.by.role == Role.PROVIDER_MANAGER else {}
    form = bound(request, OfferForm, by=request.by, initial=initial)
    if submitted(request, form):
        offer = attempt(form, services.offer_service, by=request.by, **form.cleaned_data)
        if offer is not None:
            code = offer.service_type.code
            return done(
                request, _("Oferta jest w katalogu, potwierdzona dzisiaj."), "catalogue:service_detail", code=code
            )
    return render(request, "catalogue/offer_service.html", {"form": form})


@action
def confirm_offer(request: Request, uid: UUID) -> HttpResponse:
    """Say that an offer still holds."""
    offer = queries.offer_for(request.by, uid)
    rules.confirm_offer.require(request.by, offer)
    form = bound(request, Form)
    if submitted(request, form) and attempt(form, services.confirm_offer, offer=offer, by=request.by):
        code = offer.service_type.code
        return done(request, _("Oferta potwierdzona dzisiaj."), "catalogue:service_detail", code=code)
    return render(request, "catalogue/confirm_offer.html", {"form": form, "offer": offer})


@action
def withdraw_offer(request: Request, uid: UUID) -> HttpResponse:
    """Take an offer out of the catalogue."""
    offer = queries.offer_for(request.by, uid)
    rules.withdraw_offer.require(request.by, offer)
    form = bound(request, Form)
    if submitted(request, form):
        service = attempt(form, services.withdraw_offer, offer=offer, by=request.by)
        if service is not None:
            return done(request, _("Oferta wycofana z katalogu."), "catalogue:service_detail", code=service.code)
    return render(request, "catalogue/withdraw_offer.html", {"form": form, "offer": offer})
