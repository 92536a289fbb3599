# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.exchange import export
from kooperacja.base.ui.http import Request, action, attempt, back_to, bound, done, go, page, render, submitted
from kooperacja.ground.organisations import forms, queries, rules, services, sheets
from kooperacja.ground.organisations.enums import OrganisationKind
from kooperacja.ground.organisations.models import Organisation


@page
def provider_list(request: Request) -> HttpResponse:
    """Providers, narrowed as the address says."""
    filters = queries.Filters.of(request.GET.dict())
    found = queries.providers(
        request.by, filters, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    shown = queries.provider_filters(request.by, filters)
    context = {
        "page": found,
        "filters": shown,
        "chips": [(f.label, f.chosen.label, filters.query(but=f.key)) for f in shown if f.chosen],
        "query": filters.query(),
        "can_register": rules.register_organisation(request.by),
    }
    return render(request, "organisations/provider_list.html", context)


@page
def provider_export(request: Request, form: str) -> HttpResponse:
    """Exactly what the list shows, as a file that the import takes back."""
    if form not in ("csv", "xlsx"):
        raise Http404
    columns = sheets.PROVIDERS.columns
    rows = queries.provider_rows(request.by, queries.Filters.of(request.GET.dict()), [c.code for c in columns])
    return export.download("wykonawcy", "csv" if form == "csv" else "xlsx", [str(c.label) for c in columns], rows)


@page
def own_institution(request: Request) -> HttpResponse:
    """From the menu of the account to the institution for which one acts."""
    return go(request, "organisations:organisation_detail", uid=queries.own_institution(request.by).uid)


@page
def organisation_detail(request: Request, uid: UUID) -> HttpResponse:
    """An institution: facts, what it offers, who works there when it is one's own."""
    organisation = queries.organisation_for(request.by, uid)
    context = {
        "organisation": organisation,
        "serves": queries.served_areas(organisation),
        "is_fresh": queries.is_fresh(organisation.confirmed_on, request.by.today),
        "people": queries.people_of(request.by, organisation),
        "authorizations": queries.authorizations_of(request.by, organisation),
        "can": allowed(
            request.by, organisation, rules.edit_organisation, rules.confirm_organisation, rules.add_member
        ),
    }  # fmt: skip
    return render(request, "organisations/organisation_detail.html", context)


@action
def register_organisation(request: Request) -> HttpResponse:
    """A new provider."""
    rules.register_organisation.require(request.by)
    form = bound(request, forms.OrganisationForm, scope=request.by.scope)
    if submitted(request, form):
        made = attempt(
            form, services.register_organisation, kind=OrganisationKind.PROVIDER, by=request.by, **form.cleaned_data
        )
        if made:
            return done(request, _("Podmiot dopisany do listy."), "organisations:organisation_detail", uid=made.uid)
    return render(request, "organisations/edit_organisation.html", {"form": form, "organisation": None})


@action
def register_institution(request: Request) -> HttpResponse:
    """An office, a centre or a host that is not on the list; then on with what it was needed for."""
    rules.register_institution.require(request.by)
    initial = {"area": request.GET.get("gmina", "")}
    form = bound(request, forms.InstitutionForm, initial=initial)
    if submitted(request, form):
        made = attempt(form, services.register_organisation, by=request.by, **form.cleaned_data)
        if made:
            own = reverse("organisations:organisation_detail", args=[made.uid])
            return done(request, _("Instytucja dopisana."), back_to(request, own))
    return render(request, "organisations/register_institution.html", {"form": form, "back": back_to(request, "")})


@action
def edit_organisation(request: Request, uid: UUID) -> HttpResponse:
    """Correct the facts."""
    organisation = queries.organisation_for(request.by, uid)
    rules.edit_organisation.require(request.by, organisation)
    form = bound(request, forms.OrganisationForm, scope=request.by.scope, initial=_facts(organisation))
    if submitted(request, form) and attempt(
        form, services.edit_organisation, organisation=organisation, by=request.by, **_served(form, organisation)
    ):
        return done(request, _("Poprawione."), "organisations:organisation_detail", uid=organisation.uid)
    return render(request, "organisations/edit_organisation.html", {"form": form, "organisation": organisation})


def _facts(organisation: Organisation) -> dict[str, Any]:
    facts = {name: getattr(organisation, name) for name in forms.OrganisationForm.base_fields if name != "serves"}
    served = ", ".join(area.code for area in queries.served_areas(organisation))
    return {**facts, "area": organisation.area.code, "serves": served}


def _served(form: forms.OrganisationForm, organisation: Organisation) -> dict[str, Any]:
    return {**form.cleaned_data, "serves": form.cleaned_data["serves"] or [form.cleaned_data["area"]]}


@action
def confirm_organisation(request: Request, uid: UUID) -> HttpResponse:
    """Say that the facts hold today."""
    organisation = queries.organisation_for(request.by, uid)
    rules.confirm_organisation.require(request.by, organisation)
    if request.method == "POST":
        services.confirm_organisation(organisation=organisation, by=request.by)
        return done(
            request, _("Potwierdzone dzisiaj. Dziękujemy."), "organisations:organisation_detail", uid=organisation.uid
        )
    return render(request, "organisations/confirm_organisation.html", {"organisation": organisation})


@action
def add_member(request: Request, uid: UUID) -> HttpResponse:
    """Give a person a role."""
    organisation = queries.organisation_for(request.by, uid)
    rules.add_member.require(request.by, organisation)
    form = bound(
        request,
        forms.MemberForm,
        roles=queries.roles_to_give(request.by, organisation),
        initial={"valid_from": request.by.today},
    )
    if submitted(request, form) and attempt(
        form, services.add_member, organisation=organisation, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Rola nadana."), "organisations:organisation_detail", uid=organisation.uid)
    return render(request, "organisations/add_member.html", {"organisation": organisation, "form": form})


@action
def end_membership(request: Request, uid: UUID) -> HttpResponse:
    """End a role."""
    membership = queries.membership_for(request.by, uid)
    rules.end_membership.require(request.by, membership)
    form = bound(request, forms.EndMembershipForm, initial={"on": request.by.today})
    if submitted(request, form) and attempt(
        form, services.end_membership, membership=membership, by=request.by, **form.cleaned_data
    ):
        return done(
            request, _("Rola zakończona."), "organisations:organisation_detail", uid=membership.organisation.uid
        )
    return render(request, "organisations/end_membership.html", {"membership": membership, "form": form})


@action
def give_authorization(request: Request, uid: UUID) -> HttpResponse:
    """Write down an authorisation."""
    membership = queries.membership_for(request.by, uid)
    rules.give_authorization.require(request.by, membership)
    form = bound(request, forms.AuthorizationForm, initial={"valid_from": request.by.today})
    if submitted(request, form) and attempt(
        form, services.give_authorization, membership=membership, by=request.by, **form.cleaned_data
    ):
        return done(
            request, _("Upoważnienie zapisane."), "organisations:organisation_detail", uid=membership.organisation.uid
        )
    return render(request, "organisations/give_authorization.html", {"membership": membership, "form": form})
