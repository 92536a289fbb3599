# SPDX-License-Identifier: EUPL-1.2
"""The host's side of a card."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.practices import forms, queries, rules, services
from kooperacja.growth.practices.logic import holes
from kooperacja.growth.roadmap.models import own_gmina
from kooperacja.growth.support.queries import visits


@page
def hosted_list(request: Request) -> HttpResponse:
    """Cards for which the own institution answers, transfers into the own gmina, visits it takes part in."""
    by = request.by
    rows = queries.hosted_cards(by)
    context = {
        "rows": rows, "waiting": [r for r in rows if r.practice.state == "with_host"],
        "transfers": queries.own_transfers(by), "visits": visits(by).rows[:10], "has_gmina": bool(own_gmina(by)),
    }  # fmt: skip
    return render(request, "practices/hosted_list.html", context)


@action
def answer_as_host(request: Request, uid: UUID) -> HttpResponse:
    """Fill the holes of the card in the host's own words."""
    practice = queries.card_for(request.by, uid)
    rules.answer_as_host.require(request.by, practice)
    questions = queries.questions_of(practice)
    form = bound(request, forms.AnswerForm, questions=questions)
    if submitted(request, form) and attempt(
        form, services.answer_as_host, practice=practice, answers=form.cleaned_data, by=request.by
    ):
        owed = holes.blocking(holes.for_host(queries.holes_of(practice)))
        to = "practices:practice_detail" if owed else "practices:confirm_as_host"
        return done(request, _("Zapisane, dziękujemy."), to, uid=uid)
    left = sum(1 for q in questions if not q.answer)
    return render(request, "practices/answer_as_host.html", {"form": form, "practice": practice, "left": left})


@action
def confirm_as_host(request: Request, uid: UUID) -> HttpResponse:
    """Give the host's word."""
    practice = queries.card_for(request.by, uid)
    rules.confirm_as_host.require(request.by, practice)
    form = bound(request, forms.NothingMoreForm)
    if submitted(request, form) and attempt(form, services.confirm_as_host, practice=practice, by=request.by):
        return done(request, _("Karta potwierdzona. Region ją opublikuje."), "practices:practice_detail", uid=uid)
    owed = holes.blocking(holes.for_host(queries.holes_of(practice)))
    context = {"form": form, "practice": practice, "sections": queries.sections_of(practice), "owed": owed}
    return render(request, "practices/confirm_as_host.html", context)
