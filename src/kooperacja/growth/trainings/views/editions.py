# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.base.ui.parts import Step
from kooperacja.base.ui.watched import watched
from kooperacja.growth.trainings import forms, queries, rules, services
from kooperacja.growth.trainings.enums import COMING, DRAFTED, EDITION_FLOW, EditionState, Training
from kooperacja.growth.trainings.logic import steps
from kooperacja.growth.trainings.models import TrainingEdition


@page
def edition_list(request: Request) -> HttpResponse:
    """Editions of statutory trainings."""
    rules.see_editions.require(request.by)
    wanted = queries.EditionFilter.of(request.GET.dict())
    found = queries.editions(
        request.by, wanted, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    return render(
        request, "trainings/edition_list.html",
        {
            "editions": found, "wanted": wanted, "trainings": Training.choices, "years": queries.years(request.by),
            "states": [(key, label) for key, (label, _s) in queries.STATE_GROUPS.items()],
            "any_filter": wanted != queries.EditionFilter(),
        },
    )  # fmt: skip


@page
def edition_detail(request: Request, uid: UUID) -> HttpResponse:
    """One edition: the next step, the programme, people and their hours, papers."""
    by = request.by
    edition = queries.edition_for(by, uid)
    can = allowed(
        by,
        edition,
        rules.edit_edition,
        rules.draft_programme,
        rules.move_edition,
        rules.enrol,
        rules.issue_certificates,
    )
    move = steps.next_move(edition.state) if "move_edition" in can else None
    people = queries.enrolments_of(edition)
    hours = queries.hours_by_enrolment(edition, people)
    certificates = queries.valid_by_enrolment(edition)
    rows: list[dict[str, Any]] = [
        {"enrolment": e, "hours": hours[e.pk], "certificate": certificates.get(e.pk)} for e in people
    ]
    coming = [row for row in rows if row["enrolment"].state in COMING]
    complete = [row for row in coming if row["hours"].is_complete]
    sessions = queries.sessions_of(edition)
    programme = queries.programme_of(edition)
    return render(
        request, "trainings/edition_detail.html",
        {
            "edition": edition, "can": can, "curriculum": queries.curriculum_of(edition),
            "steps": [Step(s.label, state=s.state) for s in steps.stations(edition.state)],
            "move": move, "missing": queries.missing_before(edition, move.to, by) if move else [],
            "may_cancel": "move_edition" in can and EDITION_FLOW.can(edition, EditionState.CANCELLED),
            "may_postpone": "move_edition" in can and EDITION_FLOW.can(edition, EditionState.POSTPONED),
            "may_go_back": "move_edition" in can and edition.state == EditionState.PROGRAMME_READY,
            "programme": programme, "sessions": sessions, "rows": rows,
            "planned_minutes": sum(row.planned_minutes for row in programme),
            "coming": len(coming), "complete": len(complete),
            "to_certify": [r for r in complete if r["certificate"] is None],
            "hours_count": any(row["hours"].heard for row in rows),
            "today": by.today, "chosen_waiting": queries.chosen_waiting(edition) if "enrol" in can else 0,
            "may_open_call": edition.state == EditionState.RECRUITMENT_OPEN and services.may_open_call(edition),
        },
    )  # fmt: skip


@action
def plan_edition(request: Request) -> HttpResponse:
    """Open an edition."""
    rules.plan_edition.require(request.by)
    chosen = request.GET.get("szkolenie", "")
    initial = {"training": chosen} if chosen in Training.values else {}
    form = bound(request, forms.EditionForm, by=request.by, initial=initial)
    if submitted(request, form):
        edition = attempt(form, services.plan_edition, by=request.by, **form.cleaned_data)
        if edition is not None:
            words = _("Edycja %s jest w planie. Teraz rozpisz program na dni.") % edition.code
            return done(request, words, "trainings:edition_detail", uid=edition.uid)
    return render(request, "trainings/edition_form.html", {"form": form})


def _initial(edition: TrainingEdition) -> dict[str, object]:
    return {
        "starts_on": edition.starts_on, "seats": edition.seats, "place": edition.place,
        "project": edition.project.uid if edition.project else None,
        "funding_label": edition.funding_label.uid if edition.funding_label else None,
    }  # fmt: skip


@action
def change_edition(request: Request, uid: UUID) -> HttpResponse:
    """Fill in or correct an edition."""
    edition = queries.edition_for(request.by, uid)
    rules.edit_edition.require(request.by, edition)
    form = bound(request, watched(forms.EditionForm), by=request.by, edition=edition, initial=_initial(edition))
    if submitted(request, form) and attempt(
        form, services.change_edition, edition=edition, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Opis edycji zapisany."), "trainings:edition_detail", uid=uid)
    return render(request, "trainings/edition_form.html", {"form": form, "edition": edition})


@action
def move_edition(request: Request, uid: UUID, to: str) -> HttpResponse:
    """Move the edition on, postpone it or call it off."""
    edition = queries.edition_for(request.by, uid)
    rules.move_edition.require(request.by, edition)
    if to not in EditionState.values:
        raise Http404
    form = bound(request, forms.MoveForm)
    if submitted(request, form) and attempt(
        form, services.move_edition, edition=edition, to=to, by=request.by, **form.cleaned_data
    ):
        words = _("Stan edycji: %s.") % edition.get_state_display()
        return done(request, words, "trainings:edition_detail", uid=uid)
    return render(
        request, "trainings/move_edition.html",
        {
            "form": form, "edition": edition, "to": EditionState(to),
            "missing": queries.missing_before(edition, to, request.by),
            "needs_reason": to in (EditionState.CANCELLED, EditionState.POSTPONED),
            "is_draft": edition.state in DRAFTED,
        },
    )  # fmt: skip


@action
def open_call(request: Request, uid: UUID) -> HttpResponse:
    """Open the public form of an edition."""
    edition = queries.edition_for(request.by, uid)
    rules.edit_edition.require(request.by, edition)
    if request.method != "POST":
        raise Http404
    services.open_call(edition=edition, by=request.by)
    return done(request, _("Formularz przyjmuje zgłoszenia."), "trainings:edition_detail", uid=uid)


@action
def take_chosen(request: Request, uid: UUID) -> HttpResponse:
    """Give places to everybody chosen in the call."""
    edition = queries.edition_for(request.by, uid)
    rules.edit_edition.require(request.by, edition)
    if request.method != "POST":
        raise Http404
    new, freed = services.take_chosen(edition=edition, by=request.by)
    words = _("Nowych miejsc: %(new)s, zwolnionych: %(freed)s.") % {"new": new, "freed": freed}
    return done(request, words, "trainings:edition_detail", uid=uid)
