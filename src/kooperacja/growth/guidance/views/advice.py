# SPDX-License-Identifier: EUPL-1.2
"""Questions: those of the region, those of one institution, and each on its way."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.guidance import forms, queries, rules, services
from kooperacja.growth.guidance.enums import AdviceKind, AdviceState
from kooperacja.growth.guidance.logic.steps import advice_steps


@page
def advice_list(request: Request) -> HttpResponse:
    """Questions of the region."""
    rules.register_advice.require(request.by)
    wanted = queries.AdviceFilter.of(request.GET.dict())
    cases = queries.advice_list(
        request.by, wanted, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    states = [("", _("Wszystkie")), ("open", _("Czekają na region")), *[(s.value, s.label) for s in AdviceState]]
    context = {
        "cases": cases, "wanted": wanted, "can_manage": rules.manage_topics(request.by),
        "states": [(label, wanted.changed(stan=value), wanted.state == value) for value, label in states],
        "kinds": [
            (label, wanted.changed(rodzaj="" if wanted.kind == value else value), wanted.kind == value)
            for value, label in AdviceKind.choices
        ],
        "mine": wanted.changed(moje="" if wanted.mine else "1"),
    }  # fmt: skip
    return render(request, "guidance/advice_list.html", context)


@page
def my_questions(request: Request) -> HttpResponse:
    """What the own institution asked, and what it heard."""
    rules.ask_advice.require(request.by)
    cases = queries.advice_list(
        request.by, queries.AdviceFilter(), after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    return render(request, "guidance/my_questions.html", {"cases": cases})


@page
def advice_detail(request: Request, uid: UUID) -> HttpResponse:
    """One question: what it is, where it stands, what comes next."""
    by = request.by
    case = queries.advice_for(by, uid)
    can = allowed(
        by, case, rules.assign_advice, rules.write_answer, rules.review_answer, rules.deliver_answer, rules.log_time,
        rules.promise_follow_up, rules.close_advice, rules.withdraw_question, rules.draft_public,
    )  # fmt: skip
    in_region = rules.register_advice(by)
    times = queries.times_of(case) if in_region else []
    used = (min(by.today, case.delivered_on or by.today) - case.asked_on).days
    context = {
        "case": case, "can": can, "in_region": in_region, "times": times, "minutes": sum(t.minutes for t in times),
        "public": queries.public_of(case) if in_region else None, "steps": advice_steps(case.state),
        "used": max(used, 0), "total": max((case.due_on - case.asked_on).days, 1),
        "shows_answer": in_region or case.is_answered,
    }  # fmt: skip
    return render(request, "guidance/advice_detail.html", context)


@action
def ask_advice(request: Request) -> HttpResponse:
    """An institution asks the region."""
    rules.ask_advice.require(request.by)
    form = bound(request, forms.AskForm, initial={"kind": AdviceKind.LEGAL})
    if submitted(request, form):
        case = attempt(form, services.ask_advice, by=request.by, **form.cleaned_data)
        if case:
            return done(
                request, _("Pytanie wysłane. Odpowiedź zobaczysz tutaj."), "guidance:advice_detail", uid=case.uid
            )
    return render(request, "guidance/ask_advice.html", {"form": form})


@action
def register_advice(request: Request) -> HttpResponse:
    """The region writes a question down."""
    rules.register_advice.require(request.by)
    initial = {"asked_on": request.by.today, "kind": AdviceKind.LEGAL, "area": request.GET.get("gmina", "")}
    form = bound(request, forms.RegisterForm, by=request.by, initial=initial)
    if submitted(request, form):
        case = attempt(form, services.register_advice, by=request.by, **form.cleaned_data)
        if case:
            return done(request, _("Pytanie zapisane."), "guidance:advice_detail", uid=case.uid)
    return render(request, "guidance/register_advice.html", {"form": form})


@action
def assign_advice(request: Request, uid: UUID) -> HttpResponse:
    """Who answers."""
    case = queries.advice_for(request.by, uid)
    rules.assign_advice.require(request.by, case)
    initial = {
        "due_on": case.due_on, "adviser": queries.adviser_uid(request.by, case),
        "project": case.project and case.project.uid, "funding_label": case.funding_label and case.funding_label.uid,
    }  # fmt: skip
    form = bound(request, forms.AssignForm, by=request.by, initial=initial)
    if submitted(request, form) and attempt(
        form, services.assign_advice, case=case, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Pytanie ma autorkę odpowiedzi."), "guidance:advice_detail", uid=uid)
    return render(request, "guidance/assign_advice.html", {"form": form, "case": case})


@action
def write_answer(request: Request, uid: UUID) -> HttpResponse:
    """Write the answer: keep it, or give it to a second pair of eyes."""
    case = queries.advice_for(request.by, uid)
    rules.write_answer.require(request.by, case)
    form = bound(request, forms.AnswerForm, initial={"answer": case.answer})
    if submitted(request, form):
        to_review = request.POST.get("dalej") == "sprawdz"
        service = services.submit_answer if to_review else services.save_answer
        if attempt(form, service, case=case, by=request.by, **form.cleaned_data):
            words = _("Odpowiedź czeka na drugą parę oczu.") if to_review else _("Szkic zapisany.")
            return done(request, words, "guidance:advice_detail", uid=uid)
    return render(request, "guidance/write_answer.html", {"form": form, "case": case})


@action
def review_answer(request: Request, uid: UUID) -> HttpResponse:
    """Read the answer with a second pair of eyes."""
    case = queries.advice_for(request.by, uid)
    rules.review_answer.require(request.by, case)
    form = bound(request, forms.ReviewForm)
    if submitted(request, form):
        if request.POST.get("dalej") == "oddaj":
            if attempt(form, services.return_answer, case=case, by=request.by, **form.cleaned_data):
                return done(request, _("Odpowiedź wróciła do poprawy."), "guidance:advice_detail", uid=uid)
        elif attempt(form, services.approve_answer, case=case, by=request.by):
            return done(request, _("Odpowiedź sprawdzona."), "guidance:advice_detail", uid=uid)
    return render(request, "guidance/review_answer.html", {"form": form, "case": case})


@action
def log_time(request: Request, uid: UUID) -> HttpResponse:
    """How long somebody worked on it."""
    case = queries.advice_for(request.by, uid)
    rules.log_time.require(request.by, case)
    form = bound(request, forms.TimeForm, initial={"spent_on": request.by.today})
    if submitted(request, form) and attempt(form, services.log_time, case=case, by=request.by, **form.cleaned_data):
        return done(request, _("Czas zapisany."), "guidance:advice_detail", uid=uid)
    return render(request, "guidance/log_time.html", {"form": form, "case": case})


@action
def deliver_answer(request: Request, uid: UUID) -> HttpResponse:
    """Hand the answer over."""
    case = queries.advice_for(request.by, uid)
    rules.deliver_answer.require(request.by, case)
    if request.method == "POST":
        services.deliver_answer(case=case, by=request.by)
        return done(request, _("Odpowiedź przekazana. Wpis jest w rejestrze."), "guidance:advice_detail", uid=uid)
    return render(request, "guidance/deliver_answer.html", {"case": case, "minutes": queries.minutes_of(case)})


@action
def promise_follow_up(request: Request, uid: UUID) -> HttpResponse:
    """Promise what comes next."""
    case = queries.advice_for(request.by, uid)
    rules.promise_follow_up.require(request.by, case)
    form = bound(request, forms.FollowUpForm)
    if submitted(request, form) and attempt(
        form, services.promise_follow_up, case=case, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Obietnica zapisana."), "guidance:advice_detail", uid=uid)
    return render(request, "guidance/promise_follow_up.html", {"form": form, "case": case})


@action
def close_advice(request: Request, uid: UUID) -> HttpResponse:
    """Nothing more is to be done."""
    case = queries.advice_for(request.by, uid)
    rules.close_advice.require(request.by, case)
    form = bound(request, forms.CloseForm)
    if submitted(request, form) and attempt(form, services.close_advice, case=case, by=request.by, **form.cleaned_data):
        return done(request, _("Porada zamknięta."), "guidance:advice_detail", uid=uid)
    return render(request, "guidance/close_advice.html", {"form": form, "case": case})


@action
def withdraw_question(request: Request, uid: UUID) -> HttpResponse:
    """The question is no longer needed."""
    case = queries.advice_for(request.by, uid)
    rules.withdraw_question.require(request.by, case)
    form = bound(request, forms.ReasonForm)
    if submitted(request, form) and attempt(
        form, services.withdraw_question, case=case, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Pytanie wycofane."), "guidance:advice_detail", uid=uid)
    return render(request, "guidance/withdraw_question.html", {"form": form, "case": case})


@page
def topic_list(request: Request) -> HttpResponse:
    """Topics of advice."""
    rules.register_advice.require(request.by)
    context = {"topics": queries.topics(), "can_manage": rules.manage_topics(request.by)}
    return render(request, "guidance/topic_list.html", context)


@action
def add_topic(request: Request) -> HttpResponse:
    """A new topic."""
    rules.manage_topics.require(request.by)
    form = bound(request, forms.TopicForm)
    if submitted(request, form):
        data = form.cleaned_data
        if attempt(form, services.add_topic, name=data["name"], days=data["days"], by=request.by):
            return done(request, _("Temat dodany."), "guidance:topic_list")
    return render(request, "guidance/topic_form.html", {"form": form})


@action
def edit_topic(request: Request, uid: UUID) -> HttpResponse:
    """Change a topic."""
    rules.manage_topics.require(request.by)
    topic = queries.topic_for(uid)
    initial = {"name": topic.name, "days": topic.days, "is_active": topic.is_active}
    form = bound(request, forms.TopicForm, initial=initial)
    if submitted(request, form) and attempt(form, services.edit_topic, topic=topic, by=request.by, **form.cleaned_data):
        return done(request, _("Temat zmieniony."), "guidance:topic_list")
    return render(request, "guidance/topic_form.html", {"form": form, "topic": topic})
