# SPDX-License-Identifier: EUPL-1.2
"""Handing gminas over for a while, and the note that goes with them."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.documents.paper import to_pdf
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.ground.accounts.models import User
from kooperacja.growth.roadmap import documents, forms, queries, rules, services


@page
def cover_list(request: Request) -> HttpResponse:
    """Who minds whose gminas: now, soon, before."""
    by = request.by
    rules.see_region.require(by)
    when = request.GET.get("kiedy", "")
    return render(
        request,
        "roadmap/cover_list.html",
        {"covers": queries.covers(by, when), "when": when, "tab": "cover", "today": by.today},
    )


@action
def give_cover(request: Request) -> HttpResponse:
    """Let a colleague mind gminas from a day to a day; the coordinator also somebody else's."""
    by = request.by
    rules.see_region.require(by)
    animator = queries.person(by, request.GET.get("osoba", ""))
    rules.give_cover.require(by, animator.pk)
    form = bound(request, forms.CoverForm, by=by, animator=animator)
    if submitted(request, form):
        data = {**form.cleaned_data, "gminas": list(form.cleaned_data["gminas"])}
        cover = attempt(form, services.give_cover, animator=animator, by=by, **data)
        if cover:
            return done(request, _("Gminy przekazane. Notatka jest gotowa."), "roadmap:cover_detail", uid=cover.uid)
    return render(
        request,
        "roadmap/give_cover.html",
        {
            "form": form,
            "animator": animator,
            "is_mine": animator.pk == by.user_id,
            "others": _others(request, animator),
        },
    )


def _others(request: Request, animator: User) -> list[User]:
    """People whose gminas the coordinator may hand over instead."""
    people = [m.user for m in queries.deputies(request.by) if m.user_id != animator.pk]
    return [user for user in people if rules.give_cover(request.by, user.pk)]


@page
def cover_detail(request: Request, uid: UUID) -> HttpResponse:
    """The handover note: what a deputy has to know; afterwards what happened meanwhile."""
    by = request.by
    cover = queries.cover_for(by, uid)
    is_over = cover.ended_at is not None or cover.last_on < by.today
    return render(
        request,
        "roadmap/cover_detail.html",
        {
            "cover": cover, "rows": queries.note_rows(by, cover), "talks": queries.talks_during(cover), "is_over": is_over,
            "has_begun": cover.first_on <= by.today, "can_end": not is_over and rules.end_cover(by, cover),
            "today": by.today,
        },
    )  # fmt: skip


@page
def cover_note(request: Request, uid: UUID) -> HttpResponse:
    """The note as a PDF to take along."""
    cover = queries.cover_for(request.by, uid)
    data = documents.handover_note(cover, queries.note_rows(request.by, cover), by=request.by)
    response = HttpResponse(to_pdf("roadmap/handover.typ", data, at=request.by.at), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="zastepstwo-{cover.first_on:%Y-%m-%d}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


@action
def end_cover(request: Request, uid: UUID) -> HttpResponse:
    """The animator is back sooner."""
    cover = queries.cover_for(request.by, uid)
    rules.end_cover.require(request.by, cover)
    if request.method == "POST":
        services.end_cover(cover=cover, by=request.by)
        return done(request, _("Zastępstwo skończone, gminy wróciły."), "roadmap:cover_detail", uid=uid)
    return render(request, "roadmap/end_cover.html", {"cover": cover})
