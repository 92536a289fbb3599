# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.exchange import export
from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, page, render, submitted
from kooperacja.growth.recruitment import forms, queries, rules, services
from kooperacja.growth.recruitment.enums import CandidateState, RecruitmentState


@page
def recruitment_list(request: Request) -> HttpResponse:
    """Recruitments of the centre."""
    rules.plan_recruitment.require(request.by)
    asked = request.GET.get("stan", "")
    state = asked if asked in RecruitmentState.values else ""
    found = queries.recruitments(
        request.by, state=state, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    return render(
        request, "recruitment/recruitment_list.html",
        {"recruitments": found, "state": state, "states": RecruitmentState.choices, "today": request.by.today},
    )  # fmt: skip


@page
def recruitment_detail(request: Request, uid: UUID) -> HttpResponse:
    """One recruitment: who applied, who has a seat, who waits, and the next step."""
    recruitment = queries.recruitment_for(request.by, uid)
    asked = request.GET.get("stan", "")
    state = asked if asked in CandidateState.values else ""
    return render(
        request, "recruitment/recruitment_detail.html",
        {
            "recruitment": recruitment, "criteria": queries.criteria_of(recruitment), "state": state,
            "candidates": queries.candidates(recruitment, state=state), "states": CandidateState.choices,
            "counted": recruitment.counted, "today": request.by.today, "can": allowed(
                request.by, recruitment, rules.edit_recruitment),
            "address": request.build_absolute_uri(f"/nabor/{recruitment.code}/"),
            "needs": queries.needs_to_prepare(recruitment),
        },
    )  # fmt: skip


@action
def plan_recruitment(request: Request) -> HttpResponse:
    """Prepare a recruitment."""
    rules.plan_recruitment.require(request.by)
    form = bound(request, forms.RecruitmentForm, by=request.by, initial={"opens_on": request.by.today})
    if submitted(request, form):
        made = attempt(form, services.plan_recruitment, by=request.by, **form.cleaned_data)
        if made is not None:
            return done(request, _("Nabór przygotowany. Teraz kryteria."), "recruitment:set_criteria", uid=made.uid)
    return render(request, "recruitment/recruitment_form.html", {"form": form})


@action
def edit_recruitment(request: Request, uid: UUID) -> HttpResponse:
    """Change a recruitment; with more seats those who wait take them."""
    recruitment = queries.recruitment_for(request.by, uid)
    rules.edit_recruitment.require(request.by, recruitment)
    seats = recruitment.seats
    form = bound(request, forms.RecruitmentForm, by=request.by, initial=queries.initial_of(recruitment))
    if submitted(request, form) and attempt(
        form, services.edit_recruitment, recruitment=recruitment, by=request.by, **form.cleaned_data
    ):
        if recruitment.seats > seats:
            services.raise_seats(recruitment=recruitment, by=request.by)
        return done(request, _("Nabór zapisany."), "recruitment:recruitment_detail", uid=recruitment.uid)
    return render(request, "recruitment/recruitment_form.html", {"form": form, "recruitment": recruitment})


@action
def set_criteria(request: Request, uid: UUID) -> HttpResponse:
    """Questions of the form and their points."""
    recruitment = queries.recruitment_for(request.by, uid)
    rules.edit_recruitment.require(request.by, recruitment)
    lines = forms.CriteriaForm.lines_of(queries.criteria_of(recruitment))
    form = bound(request, forms.CriteriaForm, initial={"lines": lines})
    if submitted(request, form) and attempt(
        form, services.set_criteria, recruitment=recruitment, criteria=form.cleaned_data["lines"], by=request.by
    ):
        return done(request, _("Kryteria zapisane."), "recruitment:recruitment_detail", uid=recruitment.uid)
    return render(request, "recruitment/set_criteria.html", {"form": form, "recruitment": recruitment})


@action
def open_recruitment(request: Request, uid: UUID) -> HttpResponse:
    """The form begins to take applications."""
    recruitment = queries.recruitment_for(request.by, uid)
    if request.method == "POST":
        services.open_recruitment(recruitment=recruitment, by=request.by)
        return done(
            request, _("Nabór otwarty. Roześlij adres formularza."), "recruitment:recruitment_detail",
            uid=recruitment.uid,
        )  # fmt: skip
    return go(request, "recruitment:recruitment_detail", uid=recruitment.uid)


@action
def close_recruitment(request: Request, uid: UUID) -> HttpResponse:
    """No more applications."""
    recruitment = queries.recruitment_for(request.by, uid)
    if request.method == "POST":
        services.close_recruitment(recruitment=recruitment, by=request.by)
        return done(request, _("Nabór zamknięty."), "recruitment:recruitment_detail", uid=recruitment.uid)
    return go(request, "recruitment:recruitment_detail", uid=recruitment.uid)


@action
def cancel_recruitment(request: Request, uid: UUID) -> HttpResponse:
    """Call it off."""
    recruitment = queries.recruitment_for(request.by, uid)
    rules.edit_recruitment.require(request.by, recruitment)
    form = bound(request, forms.ReasonForm)
    if submitted(request, form) and attempt(
        form, services.cancel_recruitment, recruitment=recruitment, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Nabór odwołany."), "recruitment:recruitment_detail", uid=recruitment.uid)
    return render(request, "recruitment/cancel_recruitment.html", {"form": form, "recruitment": recruitment})


@action
def choose(request: Request, uid: UUID) -> HttpResponse:
    """Make the list by the rules."""
    recruitment = queries.recruitment_for(request.by, uid)
    if request.method == "POST":
        services.choose(recruitment=recruitment, by=request.by)
        return done(
            request, _("Lista ułożona. Wszyscy dostaną wiadomość."), "recruitment:recruitment_detail",
            uid=recruitment.uid,
        )  # fmt: skip
    return go(request, "recruitment:recruitment_detail", uid=recruitment.uid)


@action
def verify_many(request: Request, uid: UUID) -> HttpResponse:
    """Take the word of everybody who waits."""
    recruitment = queries.recruitment_for(request.by, uid)
    if request.method == "POST":
        count = services.verify_many(recruitment=recruitment, by=request.by)
        return done(
            request, _("Sprawdzone zgłoszenia: %s. Kto nie spełnia warunku udziału, czeka na Twoją decyzję.") % count,
            "recruitment:recruitment_detail", uid=recruitment.uid,
        )  # fmt: skip
    return go(request, "recruitment:recruitment_detail", uid=recruitment.uid)


@page
def export_list(request: Request, uid: UUID, format: str) -> HttpResponse:
    """The list as a file."""
    recruitment = queries.recruitment_for(request.by, uid)
    if format not in {"csv", "xlsx"}:
        raise Http404
    headings, rows = queries.list_rows(recruitment)
    return export.download("nabor", format, headings, rows)  # type: ignore[arg-type]
