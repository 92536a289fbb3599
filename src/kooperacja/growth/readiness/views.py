# SPDX-License-Identifier: EUPL-1.2
"""Pages of a round of rating."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.readiness import forms, queries, rules, services
from kooperacja.growth.readiness.enums import AssessmentState, Dimension
from kooperacja.growth.readiness.logic.dimensions import CODES, scale_words, texts
from kooperacja.growth.readiness.logic.spread import summary
from kooperacja.growth.readiness.models import Rater, Rating


@dataclass(frozen=True)
class Answer:
    """One dimension as the rater's own list shows it."""

    number: int
    label: str
    code: str
    rating: Rating | None
    said: str


@page
def assessment_detail(request: Request, uid: UUID) -> HttpResponse:
    """A round: who was asked while it is open, what they see once it is closed."""
    by = request.by
    assessment = queries.assessment_for(by, uid)
    raters = queries.raters_of(assessment)
    finished = sum(1 for r in raters if r.finished_at)
    result = queries.result_of(assessment)
    rows = queries.plot_rows(result) if result else []
    return render(
        request,
        "readiness/assessment_detail.html",
        {
            "assessment": assessment, "area": assessment.area, "back": queries.readiness_path(by, assessment.area.code),
            "raters": raters, "finished": finished,
            "can": allowed(by, assessment, rules.invite_rater, rules.close_for_talk, rules.agree_assessment),
            "is_open": assessment.state == AssessmentState.OPEN, "is_talk": assessment.state == AssessmentState.TALK,
            "result": result, "rows": rows, "notes": queries.notes_by_dimension(assessment), "scale": scale_words(),
            "summary": summary(result.spreads) if result else "",
            "mine": next((r for r in raters if r.user_id == by.user_id), None),
            "too_few": len(raters) < services.FEWEST_RATERS,
            "enough": finished >= services.FEWEST_RATERS, "missing": max(0, services.FEWEST_RATERS - finished),
            "is_full": len(raters) >= services.MOST_RATERS,
        },
    )  # fmt: skip


@action
def open_assessment(request: Request, code: str) -> HttpResponse:
    """Open a round of rating for a gmina."""
    area = queries.gmina(code)
    rules.open_assessment.require(request.by, area)
    form = bound(request, forms.OpenForm)
    if submitted(request, form):
        assessment = attempt(form, services.open_assessment, area=area, by=request.by)
        if assessment:
            message = _("Runda otwarta. Zaproś od 3 do 7 osób.")
            return done(request, message, "readiness:assessment_detail", uid=assessment.uid)
    context = {
        "form": form,
        "area": area,
        "ongoing": queries.open_round(request.by, area),
        "back": queries.readiness_path(request.by, code),
        "scale": scale_words(),
    }
    return render(request, "readiness/open_assessment.html", context)


@action
def invite_rater(request: Request, uid: UUID) -> HttpResponse:
    """Ask one person of the gmina to rate."""
    assessment = queries.assessment_for(request.by, uid)
    rules.invite_rater.require(request.by, assessment)
    form = bound(request, forms.InviteForm, assessment=assessment, by=request.by)
    if submitted(request, form) and attempt(
        form, services.invite_rater, assessment=assessment, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Zaproszenie wysłane."), "readiness:assessment_detail", uid=uid)
    return render(request, "readiness/invite_rater.html", {"form": form, "assessment": assessment})


@page
def my_rating(request: Request, uid: UUID) -> HttpResponse:
    """The rater's own sheet: twelve dimensions and what she said so far."""
    rater = queries.rater_for(request.by, uid)
    answers = _answers(rater)
    left = [a for a in answers if a.rating is None]
    return render(
        request,
        "readiness/my_rating.html",
        {
            "rater": rater, "assessment": rater.assessment, "answers": answers, "left": len(left),
            "next": left[0] if left else None, "is_open": rater.assessment.state == AssessmentState.OPEN,
        },
    )  # fmt: skip


@action
def rate(request: Request, uid: UUID, dimension: str) -> HttpResponse:
    """Rate one dimension."""
    if dimension not in CODES:
        raise Http404
    rater = queries.rater_for(request.by, uid)
    rules.rate.require(request.by, rater)
    text, mine = texts()[dimension], queries.answers_of(rater).get(dimension)
    form = bound(request, forms.RateForm, text=text, initial=_initial(mine))
    if submitted(request, form):
        data = form.cleaned_data
        kept = attempt(
            form, services.rate, rater=rater, by=request.by, scores={dimension: data["score"]},
            notes={dimension: data["note"]}, evidence={dimension: data["evidence"]},
        )  # fmt: skip
        if kept:
            left = [a.code for a in _answers(rater) if a.rating is None]
            later = next((c for c in left if CODES.index(c) > CODES.index(dimension)), left[0] if left else None)
            if later:
                return done(request, _("Zapisane."), "readiness:rate", uid=uid, dimension=later)
            return done(
                request, _("To już wszystkie wymiary. Przejrzyj i oddaj ocenę."), "readiness:my_rating", uid=uid
            )
    number = CODES.index(dimension) + 1
    context = {
        "form": form, "rater": rater, "assessment": rater.assessment, "text": text, "number": number,
        "label": Dimension(dimension).label, "scale": scale_words(), "total": len(CODES),
        "previous": CODES[number - 2] if number > 1 else None, "chosen": form["score"].value(),
    }  # fmt: skip
    return render(request, "readiness/rate.html", context)


@action
def finish_rating(request: Request, uid: UUID) -> HttpResponse:
    """Hand the sheet in."""
    rater = queries.rater_for(request.by, uid)
    rules.rate.require(request.by, rater)
    form = bound(request, forms.DoneForm)
    if submitted(request, form) and attempt(form, services.finish_rating, rater=rater, by=request.by):
        return done(request, _("Dziękujemy. Twoja ocena jest oddana."), "readiness:my_rating", uid=uid)
    return render(request, "readiness/finish_rating.html", {"form": form, "assessment": rater.assessment})


@action
def close_for_talk(request: Request, uid: UUID) -> HttpResponse:
    """Close the round and show the scores."""
    assessment = queries.assessment_for(request.by, uid)
    rules.close_for_talk.require(request.by, assessment)
    form = bound(request, forms.DoneForm)
    if submitted(request, form) and attempt(form, services.close_for_talk, assessment=assessment, by=request.by):
        return done(request, _("Oceny zebrane. Czas na rozmowę."), "readiness:assessment_detail", uid=uid)
    raters = queries.raters_of(assessment)
    context = {"form": form, "assessment": assessment, "late": [r for r in raters if not r.finished_at]}
    return render(request, "readiness/close_for_talk.html", context)


@action
def agree_assessment(request: Request, uid: UUID) -> HttpResponse:
    """Write down what the talk agreed on."""
    assessment = queries.assessment_for(request.by, uid)
    rules.agree_assessment.require(request.by, assessment)
    form = bound(request, forms.AgreeForm)
    if submitted(request, form) and attempt(
        form, services.agree_assessment, assessment=assessment, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Ustalenia zapisane."), "readiness:assessment_detail", uid=uid)
    result = queries.result_of(assessment)
    divided = [Dimension(s.dimension).label for s in result.divided] if result else []
    return render(
        request, "readiness/agree_assessment.html", {"form": form, "assessment": assessment, "divided": divided}
    )


def _answers(rater: Rater) -> list[Answer]:
    mine = queries.answers_of(rater)
    made = []
    for number, code in enumerate(CODES, start=1):
        rating = mine.get(code)
        if rating is None:
            said = ""
        elif rating.score is None:
            said = _("Nie wiem")
        else:
            said = texts()[code].anchors[rating.score]
        made.append(Answer(number, str(Dimension(code).label), code, rating, said))
    return made


def _initial(rating: Rating | None) -> dict[str, str]:
    if rating is None:
        return {}
    score = forms.UNKNOWN if rating.score is None else str(rating.score)
    return {"score": score, "note": rating.note, "evidence": rating.evidence}
