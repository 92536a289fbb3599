# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.base.ui.parts import Step
from kooperacja.base.ui.watched import watched
from kooperacja.growth.support import forms, queries, rules, services
from kooperacja.growth.support.enums import STUDY_VISIT_FLOW, VisitState
from kooperacja.growth.support.logic import moves, steps
from kooperacja.growth.support.models import StudyVisit, VisitParticipant
from kooperacja.growth.support.views import present


@page
def visit_list(request: Request) -> HttpResponse:
    """Study visits of the centre."""
    chosen = request.GET.get("stan", "")
    chip = chosen if chosen in queries.CHIPS else ""
    visits = queries.visits(
        request.by, chip=chip, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    return render(
        request, "support/visit_list.html",
        {"visits": visits, "chosen": chip, "chips": _CHIPS, "may_propose": rules.propose_visit(request.by)},
    )  # fmt: skip


#: Chips of the list in their order, with their words.
_CHIPS = (
    ("przygotowanie", gettext_lazy("W przygotowaniu")), ("nabor", gettext_lazy("Nabór")),
    ("przed-wyjazdem", gettext_lazy("Przed wyjazdem")), ("wnioski", gettext_lazy("Wnioski")),
    ("co-przyjeto", gettext_lazy("Co przyjęto")), ("zamkniete", gettext_lazy("Zamknięte")),
    ("odwolane", gettext_lazy("Odwołane")),
)  # fmt: skip


@page
def visit_detail(request: Request, uid: UUID) -> HttpResponse:
    """One study visit: the way, the next step, the programme, what was seen."""
    visit = queries.visit_for(request.by, uid)
    can = allowed(
        request.by, visit, rules.edit_visit, rules.move_visit, rules.note_finding, rules.prepare_visit,
        rules.note_attendance, rules.open_evaluation, rules.ask_adoption,
    )  # fmt: skip
    is_region = rules.propose_visit(request.by)
    move = steps.next_move(visit.state) if "move_visit" in can else None
    missing = queries.missing_before(visit, move.to, request.by) if move else []
    stops = queries.stops_of(visit)
    people = list(visit.participants.all())
    context: dict[str, object] = {
        "visit": visit,
        "can": can,
        "steps": [Step(s.label, state=s.state) for s in steps.stations(visit.state)],
        "move": move,
        "missing": missing,
        "deed": present.deed(visit, move, stops) if move and missing else None,
        "may_cancel": "move_visit" in can and STUDY_VISIT_FLOW.can(visit, VisitState.CANCELLED),
        "stops": stops,
        "days": present.programme(visit, stops, with_hosts=is_region),
        "sees_findings": is_region,
        "is_announced": queries.is_announced(visit),
        "people": people if is_region else [p for p in people if p.organisation_id == request.by.organisation_id],
        "people_count": len(people),
    }
    if is_region:
        transports = queries.transports_of(visit)
        context |= {
            "transports": transports,
            "too_few_seats": moves.too_few_seats(queries.seats_of(transports), len(people)),
            "applications": queries.applications_of(visit),
            "needs": queries.needs_of(people),
            "adoptions": queries.adoptions_of(request.by, visit) if visit.state in _FOLLOWED else [],
            "evaluation": queries.evaluation_of(visit) if visit.state in queries.HELD_STATES else None,
        }
    return render(request, "support/visit_detail.html", context)


_FOLLOWED = (VisitState.FOLLOW_UP, VisitState.CLOSED)


@action
def propose_visit(request: Request) -> HttpResponse:
    """Open a visit."""
    rules.propose_visit.require(request.by)
    form = bound(request, forms.VisitForm, by=request.by)
    if submitted(request, form):
        visit = attempt(form, services.propose_visit, by=request.by, **form.cleaned_data)
        if visit is not None:
            return done(
                request, _("Wizyta zapisana. Teraz dodaj dni i przystanki."), "support:visit_detail", uid=visit.uid
            )
    return render(request, "support/visit_form.html", {"form": form, "kind": "new"})


@action
def record_past_visit(request: Request) -> HttpResponse:
    """Write down a visit that has already taken place."""
    rules.propose_visit.require(request.by)
    form = bound(request, forms.PastVisitForm, by=request.by)
    if submitted(request, form):
        visit = attempt(form, services.record_past_visit, by=request.by, **form.cleaned_data)
        if visit is not None:
            return done(
                request,
                _("Wizyta zapisana. Dodaj dni, przystanki i to, co było widać."),
                "support:visit_detail",
                uid=visit.uid,
            )
    return render(request, "support/visit_form.html", {"form": form, "kind": "past"})


@action
def edit_visit(request: Request, uid: UUID) -> HttpResponse:
    """Fill in or correct a visit."""
    visit = queries.visit_for(request.by, uid)
    rules.edit_visit.require(request.by, visit)
    form = bound(request, watched(forms.VisitForm), by=request.by, initial=_initial(visit))
    if submitted(request, form) and attempt(form, services.edit_visit, visit=visit, by=request.by, **form.cleaned_data):
        return done(request, _("Opis wizyty zapisany."), "support:visit_detail", uid=visit.uid)
    return render(request, "support/visit_form.html", {"form": form, "visit": visit, "kind": "edit"})


def _initial(visit: StudyVisit) -> dict[str, object]:
    return {
        "title": visit.title, "purpose": visit.purpose, "organiser": visit.organiser.uid, "seats": visit.seats,
        "for_guests": visit.for_guests,
        "project": visit.project.uid if visit.project else None, "source": visit.source,
        "funding_label": visit.funding_label.uid if visit.funding_label else None, "start_area": visit.start_area,
    }  # fmt: skip


@action
def move_visit(request: Request, uid: UUID, to: str) -> HttpResponse:
    """Move the visit on, or call it off."""
    visit = queries.visit_for(request.by, uid)
    rules.move_visit.require(request.by, visit)
    if to not in VisitState.values:
        raise Http404
    form = bound(request, forms.MoveForm)
    if submitted(request, form) and attempt(
        form, services.move_visit, visit=visit, to=to, by=request.by, **form.cleaned_data
    ):
        words = _("Stan wizyty: %s.") % visit.get_state_display()
        return done(request, words, "support:visit_detail", uid=visit.uid)
    return render(
        request, "support/move_visit.html",
        {"form": form, "visit": visit, "to": VisitState(to), "missing": queries.missing_before(visit, to, request.by)},
    )  # fmt: skip


@action
def add_participant(request: Request, uid: UUID) -> HttpResponse:
    """Put somebody on the list."""
    visit = queries.visit_for(request.by, uid)
    rules.edit_visit.require(request.by, visit)
    form = bound(request, forms.ParticipantForm, by=request.by)
    if submitted(request, form) and attempt(
        form, services.add_participant, visit=visit, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Osoba jest na liście."), "support:visit_detail", uid=visit.uid)
    return render(request, "support/add_participant.html", {"form": form, "visit": visit})


@action
def remove_participant(request: Request, uid: UUID, person: UUID) -> HttpResponse:
    """Take somebody off the list."""
    visit = queries.visit_for(request.by, uid)
    rules.edit_visit.require(request.by, visit)
    participant = next((p for p in visit.participants.all() if p.uid == person), None)
    if participant is None:
        raise VisitParticipant.DoesNotExist
    if request.method == "POST":
        services.remove_participant(participant=participant, by=request.by)
        return done(request, _("Osoba zdjęta z listy."), "support:visit_detail", uid=visit.uid)
    return render(request, "support/remove_participant.html", {"visit": visit, "participant": participant})
