# SPDX-License-Identifier: EUPL-1.2
"""Recruitment of a visit, the list, who was there."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.documents import paper
from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, page, render, sent, submitted
from kooperacja.growth.projects.queries import NoLabel
from kooperacja.growth.support import documents, forms, queries, rules, services
from kooperacja.growth.support.logic.preferences import preferences
from kooperacja.growth.support.models import VisitDay


@action
def plan_visit_recruitment(request: Request, uid: UUID) -> HttpResponse:
    """Prepare the public form of a visit."""
    visit = queries.visit_for(request.by, uid)
    rules.prepare_visit.require(request.by, visit)
    first = min((d.date for d in visit.days.all() if d.date), default=None)
    initial = {
        "opens_on": request.by.today, "seats": visit.seats,
        "closes_on": queries.usual_last_day(first, request.by.today) if first else None,
        "rules_of_preference": [p.key for p in preferences() if p.kind == "formal"],
    }  # fmt: skip
    form = bound(request, forms.VisitRecruitmentForm, initial=initial)
    if submitted(request, form) and attempt(
        form, services.plan_visit_recruitment, visit=visit, by=request.by, **form.cleaned_data
    ):
        words = _("Nabór przygotowany. Otworzy się, gdy na stronie wizyty klikniesz „Otwórz nabór”.")
        return done(request, words, "support:visit_detail", uid=visit.uid)
    return render(request, "support/plan_visit_recruitment.html", {"form": form, "visit": visit})


@action
def follow_list(request: Request, uid: UUID) -> HttpResponse:
    """Bring the list into step with the recruitment now."""
    visit = queries.visit_for(request.by, uid)
    rules.edit_visit.require(request.by, visit)
    if request.method == "POST":
        changed = services.follow_recruitment(visit)
        words = _("Lista zgadza się z naborem.") if not changed else _("Lista odświeżona. Zmian: %s.") % changed
        return done(request, words, "support:visit_detail", uid=visit.uid)
    return go(request, "support:visit_detail", uid=visit.uid)


def _chosen(days: list[VisitDay], request: Request) -> VisitDay | None:
    number = request.GET.get("dzien", "")
    today = next((d for d in days if d.date == request.by.today), None)
    past = [d for d in days if d.date is not None and d.date <= request.by.today]
    return next((d for d in days if str(d.number) == number), None) or today or next(iter((past or days)[-1:]), None)


@action
def attendance(request: Request, uid: UUID) -> HttpResponse:
    """Who was there on a day: on the phone, in the bus, with one thumb."""
    visit = queries.visit_for(request.by, uid)
    rules.note_attendance.require(request.by, visit)
    days = list(visit.days.all())
    day = _chosen(days, request)
    lines = queries.attendance_of(visit)
    words = {"tak": True, "nie": False}
    if request.method == "POST" and day is not None:
        everybody = request.POST.get("wszyscy") == "1"
        present = {}
        for line in lines:
            said = words.get(request.POST.get(str(line.person.uid), ""))
            if said is not None or everybody:
                present[line.person.uid] = True if said is None else said
        services.note_attendance(day=day, present=present, by=request.by)
        return done(
            request, _("Obecność zapisana."), f"{request.path}?dzien={day.number}"
        )  # fmt: skip
    typed = sent(request) or QueryDict()
    known = {line.person: next((m.is_present for m in line.marks if m.day == day), None) for line in lines}
    rows = [(person, words.get(str(typed.get(str(person.uid), "")), mark)) for person, mark in known.items()]
    lengths = queries.lengths_of(visit)
    return render(
        request, "support/attendance.html",
        {
            "visit": visit, "days": days, "day": day, "rows": rows,
            "came": sum(mark is True for _p, mark in rows), "unknown": sum(mark is None for _p, mark in rows),
            "length": lengths.get(day.pk, 0) if day else 0,
            "is_early": day is not None and (day.date is None or day.date > request.by.today),
            "shares": queries.shares_of(visit),
        },
    )  # fmt: skip


@action
def set_day_length(request: Request, uid: UUID) -> HttpResponse:
    """How long a day took."""
    day = queries.day_for(request.by, uid)
    rules.edit_visit.require(request.by, day.visit)
    form = bound(request, forms.DayLengthForm, initial={"minutes": day.minutes})
    if submitted(request, form) and attempt(form, services.set_day_length, day=day, by=request.by, **form.cleaned_data):
        return done(request, _("Czas dnia zapisany."), "support:attendance", uid=day.visit.uid)
    return render(request, "support/set_day_length.html", {"form": form, "day": day, "visit": day.visit})


@page
def attendance_paper(request: Request, uid: UUID) -> HttpResponse:
    """The list to be signed, as a tagged PDF."""
    visit = queries.visit_for(request.by, uid)
    rules.propose_visit.require(request.by)
    try:
        data = documents.attendance_paper(visit, list(visit.days.all()), by=request.by)
    except NoLabel as error:
        needed = {
            "message": error.message, "label": visit.funding_label, "edit": reverse("support:edit_visit", args=[uid]),
            "back": reverse("support:visit_detail", args=[uid]),
        }  # fmt: skip
        return render(request, "projects/label_needed.html", needed, status=409)
    response = HttpResponse(
        paper.to_pdf("support/attendance.typ", data, at=request.by.at), content_type="application/pdf"
    )
    response["Content-Disposition"] = 'inline; filename="lista-obecnosci.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response
