# SPDX-License-Identifier: EUPL-1.2
"""Answers for everybody: making one, checking it, reading it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, public, render, submitted
from kooperacja.growth.guidance import forms, queries, rules, services


@public
@page
def public_list(request: Request) -> HttpResponse:
    """Published answers: topics, search."""
    topic, text = queries.known_uid(request.GET.get("temat", "")), request.GET.get("q", "")
    found = queries.public_answers(
        request.by, topic=topic, text=text, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    labels = list({a.funding_label_id: a.funding_label for a in found.rows if a.funding_label}.values())
    context = {
        "page": found, "topics": queries.public_topics(), "topic": topic, "text": text, "labels": labels,
        "may_ask": rules.ask_advice(request.by),
    }  # fmt: skip
    return render(request, "guidance/public_list.html", context)


@public
@page
def public_answer(request: Request, uid: UUID) -> HttpResponse:
    """One published answer."""
    found = queries.public_answer(uid)
    return render(request, "guidance/public_answer.html", {"answer": found, "may_ask": rules.ask_advice(request.by)})


@page
def draft_list(request: Request) -> HttpResponse:
    """Anonymous answers of the own centre."""
    rules.register_advice.require(request.by)
    found = queries.public_drafts(request.by, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    return render(request, "guidance/draft_list.html", {"drafts": found})


@action
def draft_public(request: Request, uid: UUID) -> HttpResponse:
    """Begin an anonymous answer."""
    case = queries.advice_for(request.by, uid)
    rules.draft_public.require(request.by, case)
    if request.method == "POST":
        made = services.draft_public(case=case, by=request.by)
        return done(
            request,
            _("Szkic gotowy. Usuń z niego wszystko, co na kogoś wskazuje."),
            "guidance:edit_public",
            uid=made.uid,
        )
    return render(request, "guidance/draft_public.html", {"case": case})


@page
def public_check(request: Request, uid: UUID) -> HttpResponse:
    """The check-list of one answer: what is found, what is missing, who may publish."""
    found = queries.public_for(request.by, uid)
    can = allowed(
        request.by, found, rules.edit_public, rules.publish_public, rules.withdraw_public, rules.reopen_public
    )
    return render(request, "guidance/public_check.html", {"public": found, "checked": queries.check(found), "can": can})


@action
def edit_public(request: Request, uid: UUID) -> HttpResponse:
    """Take out what points to somebody."""
    found = queries.public_for(request.by, uid)
    rules.edit_public.require(request.by, found)
    checked = queries.check(found)
    initial = {
        "title": found.title, "question": found.question, "answer": found.answer, "topic": found.topic.uid,
        "law_as_of": found.law_as_of, "funding_label": found.funding_label and found.funding_label.uid,
        "cleared": found.cleared,
    }  # fmt: skip
    form = bound(request, forms.PublicForm, by=request.by, soft=[*checked.soft, *checked.cleared], initial=initial)
    if submitted(request, form) and attempt(
        form, services.edit_public, public=found, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Tekst zapisany. Zobacz, co jeszcze zostało."), "guidance:public_check", uid=uid)
    return render(request, "guidance/edit_public.html", {"form": form, "public": found, "checked": checked})


@action
def publish_public(request: Request, uid: UUID) -> HttpResponse:
    """Show the answer to everybody."""
    found = queries.public_for(request.by, uid)
    rules.publish_public.require(request.by, found)
    if request.method == "POST":
        services.publish_public(public=found, by=request.by)
        return done(request, _("Porada jest opublikowana."), "guidance:public_answer", uid=uid)
    return render(request, "guidance/publish_public.html", {"public": found, "checked": queries.check(found)})


@action
def withdraw_public(request: Request, uid: UUID) -> HttpResponse:
    """Take the answer from public at once."""
    found = queries.public_for(request.by, uid)
    rules.withdraw_public.require(request.by, found)
    form = bound(request, forms.ReasonForm)
    if submitted(request, form) and attempt(
        form, services.withdraw_public, public=found, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Porada zdjęta ze strony."), "guidance:public_check", uid=uid)
    return render(request, "guidance/withdraw_public.html", {"form": form, "public": found})


@action
def reopen_public(request: Request, uid: UUID) -> HttpResponse:
    """Correct an answer that was taken down."""
    found = queries.public_for(request.by, uid)
    rules.reopen_public.require(request.by, found)
    if request.method == "POST":
        services.reopen_public(public=found, by=request.by)
        return done(request, _("Porada wróciła do poprawy."), "guidance:edit_public", uid=uid)
    return render(
        request, "guidance/publish_public.html", {"public": found, "checked": queries.check(found), "reopen": True}
    )
