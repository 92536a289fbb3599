# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, page, render, submitted
from kooperacja.growth.participants import forms, queries, rules, services


@page
def duplicates(request: Request) -> HttpResponse:
    """Records that may tell of one person, side by side."""
    rules.see_participants.require(request.by)
    return render(request, "participants/duplicates.html", {"pairs": queries.suspected_pairs(request.by)})


@action
def merge(request: Request, first: UUID, second: UUID) -> HttpResponse:
    """Two records side by side: what to take from which, and one button."""
    keep, lose = queries.participant_for(request.by, first), queries.participant_for(request.by, second)
    rules.merge_participants.require(request.by, keep)
    rules.merge_participants.require(request.by, lose)
    form = bound(request, forms.MergeForm, keep=keep, lose=lose)
    if submitted(request, form) and attempt(
        form, services.merge_participants, keep=keep, lose=lose, take=form.taken(), by=request.by
    ):
        return done(
            request, _("Połączone. Wszystko, co wskazywało na drugi zapis, wskazuje teraz na ten."),
            "participants:participant_detail", uid=keep.uid,
        )  # fmt: skip
    return render(request, "participants/merge.html", {"form": form, "keep": keep, "lose": lose, "lines": form.lines()})


@action
def say_different(request: Request, first: UUID, second: UUID) -> HttpResponse:
    """These are two people."""
    one, two = queries.participant_for(request.by, first), queries.participant_for(request.by, second)
    if request.method == "POST":
        services.say_different(first=one, second=two, by=request.by)
        return done(request, _("Zapisane: to dwie różne osoby."), "participants:duplicates")
    return go(request, "participants:duplicates")
