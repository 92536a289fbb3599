# SPDX-License-Identifier: EUPL-1.2
"""Pages of programmes for the people of a CUS."""

from __future__ import annotations

from uuid import UUID

from django.forms import Form
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.base.ui.parts import Step
from kooperacja.ground.programmes import queries, rules, services
from kooperacja.ground.programmes.enums import MOVES, PROGRAMME_FLOW, STATIONS, ProgrammeState
from kooperacja.ground.programmes.forms import FeeTableForm, MoveForm, OfferForm, ProgrammeForm
from kooperacja.ground.programmes.logic import content
from kooperacja.ground.programmes.logic.plot import band_rows, fee_plot
from kooperacja.ground.programmes.models import ServiceProgramme


@page
def programme_list(request: Request) -> HttpResponse:
    """The programmes of the acting centre."""
    rules.list_programmes.require(request.by)
    state = request.GET.get("stan", "")
    rows = queries.programmes(
        request.by, state=state, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    places = queries.places_of(request.by, [s for p in rows.rows for s in p.services.all()])
    listed = [{"programme": p, "services": [(s, places[s.pk]) for s in p.services.all()]} for p in rows.rows]
    shown = [(s.value, s.label) for s in (ProgrammeState.DRAFT, ProgrammeState.ACTIVE, ProgrammeState.ENDED)]
    context = {
        "page": rows, "listed": listed, "state": state, "states": shown, "may_create": rules.create_programme(request.by),
    }  # fmt: skip
    return render(request, "programmes/programme_list.html", context)


@page
def programme_detail(request: Request, uid: UUID) -> HttpResponse:
    """One programme: what it offers, to whom, for how much, what is still missing."""
    programme = queries.programme_for(request.by, uid)
    offered = list(programme.services.all())
    places = queries.places_of(request.by, offered) if programme.centre_id == request.by.organisation_id else {}
    tables = queries.tables_of(programme)
    table = queries.fee_table_on(programme, request.by.today) or (tables[0] if tables else None)
    bands = queries.bands_of(table) if table else []
    missing = content.holes(queries.facts_of(programme))
    context = {
        "programme": programme,
        "can": allowed(request.by, programme, rules.edit_programme, rules.move_programme),
        "steps": _steps(programme),
        "moves": _moves(programme),
        "services": [(service, places.get(service.pk)) for service in offered],
        "table": table,
        "older_tables": [t for t in tables if table is not None and t.pk != table.pk],
        "band_rows": band_rows(bands),
        "plot": fee_plot(bands) if bands else None,
        "has_fees": queries.has_fees(offered),
        "data_list": queries.data_list(programme),
        "items": content.content_items(queries.facts_of(programme)),
        "holes": missing,
        "show_holes_first": bool(missing) and programme.is_editable,
    }
    return render(request, "programmes/programme_detail.html", context)


@action
def create_programme(request: Request) -> HttpResponse:
    """Begin a programme."""
    rules.create_programme.require(request.by)
    form = bound(request, ProgrammeForm)
    if submitted(request, form):
        made = attempt(form, services.create_programme, by=request.by, **form.cleaned_data)
        if made is not None:
            return done(
                request, _("Program zaczęty. Dodaj usługi i opłaty."), "programmes:programme_detail", uid=made.uid
            )
    return render(request, "programmes/programme_form.html", {"form": form, "programme": None})


@action
def edit_programme(request: Request, uid: UUID) -> HttpResponse:
    """Change the text of a programme."""
    programme = queries.programme_for(request.by, uid)
    rules.edit_programme.require(request.by, programme)
    initial = {name: getattr(programme, name) for name in ProgrammeForm.base_fields}
    form = bound(request, ProgrammeForm, initial=initial)
    if submitted(request, form) and attempt(
        form, services.edit_programme, programme=programme, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Treść programu zapisana."), "programmes:programme_detail", uid=programme.uid)
    return render(request, "programmes/programme_form.html", {"form": form, "programme": programme})


@action
def offer_in_programme(request: Request, uid: UUID) -> HttpResponse:
    """Put a service into a programme or change its places and cost."""
    programme = queries.programme_for(request.by, uid)
    rules.edit_programme.require(request.by, programme)
    chosen = request.GET.get("usluga", "")
    known = next((s for s in programme.services.all() if str(s.uid) == chosen), None)
    names = ("service_type", "places", "fee_base_amount")
    form = bound(request, OfferForm, initial={name: getattr(known, name) for name in names} if known else None)
    if submitted(request, form) and attempt(
        form, services.offer_in_programme, programme=programme, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Usługa zapisana w programie."), "programmes:programme_detail", uid=programme.uid)
    return render(request, "programmes/offer_in_programme.html", {"form": form, "programme": programme, "known": known})


@action
def withdraw_from_programme(request: Request, uid: UUID) -> HttpResponse:
    """Take a service out of a programme."""
    service = queries.service_for(request.by, uid)
    rules.edit_programme.require(request.by, service.programme)
    form = bound(request, Form)
    if submitted(request, form) and attempt(form, services.withdraw_from_programme, service=service, by=request.by):
        uid = service.programme.uid
        return done(request, _("Usługa usunięta z programu."), "programmes:programme_detail", uid=uid)
    context = {"form": form, "service": service, "programme": service.programme}
    return render(request, "programmes/withdraw_from_programme.html", context)


@action
def set_fee_table(request: Request, uid: UUID) -> HttpResponse:
    """Set the fee table from a day."""
    programme = queries.programme_for(request.by, uid)
    rules.edit_programme.require(request.by, programme)
    newest = next(iter(queries.tables_of(programme)), None)
    initial = {
        "valid_from": newest.valid_from if newest else programme.starts_on,
        "legal_basis": newest.legal_basis if newest else "",
    }
    form = bound(request, FeeTableForm, initial=initial, bands=queries.bands_of(newest) if newest else ())
    if submitted(request, form) and attempt(
        form, services.set_fee_table, programme=programme, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Tabela opłat zapisana."), "programmes:programme_detail", uid=programme.uid)
    return render(request, "programmes/set_fee_table.html", {"form": form, "programme": programme})


@action
def move_programme(request: Request, uid: UUID, to: str) -> HttpResponse:
    """Move a programme to its next state."""
    programme = queries.programme_for(request.by, uid)
    rules.move_programme.require(request.by, programme)
    if to not in ProgrammeState.values:
        raise Http404
    form = bound(request, MoveForm, to=to)
    if submitted(request, form) and attempt(
        form, services.move_programme, programme=programme, to=to, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Stan programu zapisany."), "programmes:programme_detail", uid=programme.uid)
    label = MOVES[ProgrammeState(to)] if ProgrammeState(to) in MOVES else ProgrammeState(to).label
    context = {"form": form, "programme": programme, "label": label, "state": ProgrammeState(to).label}
    return render(request, "programmes/move_programme.html", context)


def _steps(programme: ServiceProgramme) -> list[Step]:
    here = next(i for i, (_label, states) in enumerate(STATIONS) if programme.state in states)
    return [
        Step(str(label), "", "now" if i == here else "done" if i < here else "later")
        for i, (label, _states) in enumerate(STATIONS)
    ]


def _moves(programme: ServiceProgramme) -> list[tuple[str, str, bool]]:
    """Where it can go from here, the way forward first: state, words of the button, whether it is the way forward."""
    known = [ProgrammeState(s) for s in PROGRAMME_FLOW.moves[programme.state]]
    order = list(ProgrammeState)
    side = {ProgrammeState.INVALIDATED, ProgrammeState.AMENDING, ProgrammeState.ENDED}
    forward = {s for s in known if s not in side and order.index(s) > order.index(ProgrammeState(programme.state))}
    if programme.state == ProgrammeState.AMENDING:
        forward = set(known)
    return [
        (s.value, str(MOVES[s]), s in forward) for s in sorted(known, key=lambda s: (s not in forward, order.index(s)))
    ]
