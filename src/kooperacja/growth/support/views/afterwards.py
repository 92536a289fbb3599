# SPDX-License-Identifier: EUPL-1.2
"""The anonymous form and its results; what gminas adopted."""

from __future__ import annotations

from uuid import UUID

import segno
from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, page, public, render, submitted
from kooperacja.base.ui.parts import Dimension
from kooperacja.growth.support import forms, queries, rules, services
from kooperacja.growth.support.logic import evaluation as logic


@page
def evaluation(request: Request, uid: UUID) -> HttpResponse:
    """Results of the anonymous form, its address and a code to show in the bus."""
    visit = queries.visit_for(request.by, uid)
    rules.read_evaluation.require(request.by, visit)
    found = queries.evaluation_of(visit)
    context: dict[str, object] = {
        "visit": visit,
        "evaluation": found,
        "may_open": rules.open_evaluation(request.by, visit),
    }
    if found is not None:
        results = queries.results_of(found)
        address = f"{settings.BASE_URL}{reverse('support:fill_evaluation', args=[found.code])}"
        context |= {
            "results": results,
            "rows": [
                Dimension(s.question.text, list(s.votes), is_divided=s.is_divided) for s in results.scores
            ],
            "address": address,
            "code": segno.make(address, error="m", micro=False).svg_inline(
                border=2, scale=6, dark="#13201E", light="#FFFFFF", svgclass=None, lineclass=None, omitsize=True
            ),
            "is_open": found.closes_on >= request.by.today,
            "people": visit.participants.all(),
        }  # fmt: skip
    return render(request, "support/evaluation.html", context)


@action
def open_evaluation(request: Request, uid: UUID) -> HttpResponse:
    """Open the form or move its last day."""
    visit = queries.visit_for(request.by, uid)
    rules.open_evaluation.require(request.by, visit)
    form = bound(request, forms.OpenEvaluationForm)
    if submitted(request, form) and attempt(
        form, services.open_evaluation, visit=visit, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Ankieta przyjmuje odpowiedzi."), "support:evaluation", uid=visit.uid)
    return render(request, "support/open_evaluation.html", {"form": form, "visit": visit})


@public
@never_cache
@action
def fill_evaluation(request: Request, code: str) -> HttpResponse:
    """The anonymous form."""
    found = queries.evaluation_by_code(code)
    visitor = Acting.public(at=request.by.at)
    is_open = rules.fill_evaluation(visitor, found)
    asked = logic.forms().get(found.form) or logic.current()
    form = bound(request, forms.SheetForm, form=asked)
    if (
        is_open
        and submitted(request, form)
        and attempt(form, services.fill_evaluation, evaluation=found, by=visitor, **form.told())
    ):
        return go(request, "support:evaluation_thanks", code=code)
    return render(
        request, "support/fill_evaluation.html",
        {"evaluation": found, "visit": found.visit, "form": form, "asked": asked, "is_open": is_open},
    )  # fmt: skip


@public
@page
def evaluation_thanks(request: Request, code: str) -> HttpResponse:
    """After the form."""
    found = queries.evaluation_by_code(code)
    return render(request, "support/evaluation_thanks.html", {"evaluation": found, "visit": found.visit})


@action
def ask_adoption(request: Request, uid: UUID) -> HttpResponse:
    """Ask gminas now, before the 90 days are over."""
    visit = queries.visit_for(request.by, uid)
    rules.ask_adoption.require(request.by, visit)
    if request.method == "POST":
        asked = services.ask_adoption(visit=visit, by=request.by)
        words = _("Wysłane. Zapytanych gmin: %s.") % len(asked) if asked else _("Wszystkie gminy były już zapytane.")
        return done(request, words, "support:visit_detail", uid=visit.uid)
    return render(request, "support/ask_adoption.html", {"visit": visit, "gminas": queries.gminas_of(visit)})


@action
def answer_adoption(request: Request, uid: UUID) -> HttpResponse:
    """What a gmina adopted: said by itself, or written down by the region from a talk."""
    answer = queries.adoption_for(request.by, uid)
    is_own = request.by.scope == answer.area.code
    may_answer = rules.answer_adoption(request.by, answer)
    about = f"{answer.about_kind}:{answer.about_uid}" if answer.about_uid else ""
    form = bound(
        request, forms.AdoptionForm, adoptables=queries.adoptables(request.by, answer.visit, answer.area), is_own=is_own,
        initial={"level": answer.level, "note": answer.note, "about": about},
    )  # fmt: skip
    if (
        may_answer
        and submitted(request, form)
        and attempt(form, services.answer_adoption, answer=answer, by=request.by, **form.cleaned_data)
    ):
        if is_own:
            return done(request, _("Dziękujemy. Odpowiedź jest u animatorki."), "support:answer_adoption", uid=uid)
        return done(request, _("Odpowiedź gminy zapisana."), "support:visit_detail", uid=answer.visit.uid)
    return render(
        request, "support/answer_adoption.html",
        {
            "form": form, "answer": answer, "visit": answer.visit, "is_own": is_own, "may_answer": may_answer,
            "about_url": queries.address_of(answer), "sees_visit": queries.sees_visit(request.by, answer.visit),
        },
    )  # fmt: skip
