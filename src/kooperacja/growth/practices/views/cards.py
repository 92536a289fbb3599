# SPDX-License-Identifier: EUPL-1.2
"""The region's side of a card."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.errors import NotAllowed
from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, redirect, render, submitted
from kooperacja.base.ui.watched import watched
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.practices import forms, queries, rules, services
from kooperacja.growth.practices.enums import PUBLIC_STATES, PracticeState
from kooperacja.growth.practices.logic import evidence, holes
from kooperacja.growth.practices.logic.card import TEXT_FIELDS
from kooperacja.growth.practices.logic.titles import first_sentence
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.readiness.logic.dimensions import texts
from kooperacja.growth.support.queries import finding_for, visit_in_brief


@page
def practice_list(request: Request) -> HttpResponse:
    """Cards of the own centre."""
    if request.by.role not in REGION_ROLES:
        return redirect("practices:hosted_list")
    state, text = request.GET.get("stan", ""), request.GET.get("q", "")
    found = queries.cards(
        request.by, state=state, text=text, after=request.GET.get("po", ""), before=request.GET.get("przed", "")
    )
    context = {
        "page": found,
        "state": state,
        "text": text,
        "states": PracticeState.choices,
        "asked": bool(state or text),
    }
    return render(request, "practices/practice_list.html", context)


@page
def practice_detail(request: Request, uid: UUID) -> HttpResponse:
    """One card with its holes, its next step, its profile."""
    by = request.by
    practice = queries.card_for(by, uid)
    is_region, is_host = practice.centre_id == by.organisation_id, practice.host_id == by.organisation_id
    if not (is_region or is_host):
        return redirect("practices:public_card", uid=uid)
    requirements = queries.requirements_of(practice)
    found = queries.holes_of(practice, len(requirements))
    can = allowed(
        by, practice, rules.edit_card, rules.ask_host, rules.answer_as_host, rules.confirm_as_host, rules.publish_card,
        rules.mark_review_due, rules.withdraw_card, rules.take_evidence,
    )  # fmt: skip
    return render(
        request,
        "practices/practice_detail.html",
        {
            "practice": practice, "is_region": is_region, "is_host": is_host,
            "can": can, "may_remove": "take_evidence" in can,
            "sections": queries.sections_of(practice), "holes": found, "blocking": holes.blocking(found),
            "words": holes.sentence(found), "requirements": requirements, "names": queries.names(),
            "questions": queries.questions_of(practice), "to_ask": queries.open_questions_of(practice, found),
            "evidence": queries.evidence_of(practice), "adoptions": queries.adoptions_of(practice),
            "steps": queries.card_line(practice.state), "is_public": practice.state in PUBLIC_STATES,
            "proof": evidence.label(practice.evidence_level),
            "host_owes": holes.blocking(holes.for_host(found)),
            "reachable": bool(queries.host_people(practice, by)) if is_region else True,
        },
    )  # fmt: skip


@action
def start_card(request: Request, uid: UUID) -> HttpResponse:
    """Turn a finding into a card."""
    finding = finding_for(request.by, uid)
    rules.start_card.require(request.by, finding)
    stop = finding.stop
    hosts = queries.possible_hosts(stop)
    start = {"title": first_sentence(finding.seen, 160), "host": stop.host_id}
    form = bound(request, forms.StartCardForm, hosts=hosts, initial=start)
    if submitted(request, form):
        practice = attempt(form, services.start_card, finding=finding, by=request.by, **form.cleaned_data)
        if practice:
            return done(
                request, _("Szkic karty gotowy. Luki są widoczne."), "practices:practice_detail", uid=practice.uid
            )
    return render(request, "practices/start_card.html", {"form": form, "finding": finding})


@action
def start_cards(request: Request, uid: UUID) -> HttpResponse:
    """Turn all kept findings of a visit into drafts, and ask the hosts for what is missing."""
    visit = visit_in_brief(request.by, uid)
    if request.by.role not in REGION_ROLES:
        raise NotAllowed
    found = queries.kept_without_card(request.by, visit)
    form = bound(request, forms.StartCardsForm)
    if submitted(request, form):
        made = attempt(form, services.start_cards, visit=visit, by=request.by, **form.cleaned_data)
        if made is not None:
            words = _("Nowych kart: %(cards)s. Gospodarze zapytani przy: %(asked)s.") % {
                "cards": len(made.cards), "asked": len(made.asked),
            }  # fmt: skip
            return done(request, words, "support:findings_review", uid=visit.uid)
    context = {
        "form": form, "visit": visit, "ready": [f for f in found if f.stop.host_id],
        "without_host": [f for f in found if not f.stop.host_id],
    }  # fmt: skip
    return render(request, "practices/start_cards.html", context)


@action
def edit_card(request: Request, uid: UUID) -> HttpResponse:
    """Write the card."""
    practice = queries.card_for(request.by, uid)
    rules.edit_card.require(request.by, practice)
    start = {name: getattr(practice, name) for name in TEXT_FIELDS}
    start |= {
        "categories": practice.categories, "evidence_level": practice.evidence_level,
        "open_questions": practice.open_questions,
    }  # fmt: skip
    form = bound(request, watched(forms.CardForm), initial=start)
    if submitted(request, form) and attempt(
        form, services.edit_card, practice=practice, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Karta zapisana."), "practices:practice_detail", uid=uid)
    return render(request, "practices/edit_card.html", {"form": form, "practice": practice})


@action
def set_requirements(request: Request, uid: UUID) -> HttpResponse:
    """Say what the practice requires."""
    practice = queries.card_for(request.by, uid)
    rules.set_requirements.require(request.by, practice)
    anchors = {code: text.anchors for code, text in texts().items()}
    form = bound(request, forms.RequirementsForm, practice=practice, anchors=anchors)
    if submitted(request, form) and attempt(
        form, services.set_requirements, practice=practice, needs=form.needs, by=request.by
    ):
        return done(request, _("Wymagania zapisane."), "practices:practice_detail", uid=uid)
    return render(request, "practices/set_requirements.html", {"form": form, "practice": practice})


@action
def ask_host(request: Request, uid: UUID) -> HttpResponse:
    """Send questions to the host."""
    practice = queries.card_for(request.by, uid)
    rules.ask_host.require(request.by, practice)
    form = bound(request, forms.AskHostForm)
    if submitted(request, form):
        extra = form.cleaned_data["questions"].splitlines()
        if attempt(form, services.ask_host, practice=practice, questions=extra, by=request.by):
            return done(request, _("Pytania wysłane do gospodarza."), "practices:practice_detail", uid=uid)
    found = queries.holes_of(practice)
    context = {
        "form": form, "practice": practice, "to_ask": queries.open_questions_of(practice, found),
        "people": queries.host_people(practice, request.by),
    }  # fmt: skip
    return render(request, "practices/ask_host.html", context)


@action
def publish_card(request: Request, uid: UUID) -> HttpResponse:
    """Put the card into public."""
    practice = queries.card_for(request.by, uid)
    _require_region(request, practice)
    form = bound(request, forms.NothingMoreForm)
    if submitted(request, form) and attempt(form, services.publish_card, practice=practice, by=request.by):
        return done(request, _("Karta jest publiczna przez rok."), "practices:practice_detail", uid=uid)
    blocking = holes.blocking(queries.holes_of(practice))
    return render(request, "practices/publish_card.html", {"form": form, "practice": practice, "blocking": blocking})


@action
def mark_review_due(request: Request, uid: UUID) -> HttpResponse:
    """Say that the card wants refreshing."""
    practice = queries.card_for(request.by, uid)
    _require_region(request, practice)
    form = bound(request, forms.NothingMoreForm)
    if submitted(request, form) and attempt(form, services.mark_review_due, practice=practice, by=request.by):
        return done(request, _("Karta czeka na odświeżenie."), "practices:practice_detail", uid=uid)
    return render(request, "practices/mark_review_due.html", {"form": form, "practice": practice})


@action
def withdraw_card(request: Request, uid: UUID) -> HttpResponse:
    """Take the card out of public."""
    practice = queries.card_for(request.by, uid)
    _require_region(request, practice)
    form = bound(request, forms.WithdrawForm)
    if submitted(request, form) and attempt(
        form, services.withdraw_card, practice=practice, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Karta wycofana."), "practices:practice_list")
    return render(request, "practices/withdraw_card.html", {"form": form, "practice": practice})


def _require_region(request: Request, practice: GoodPractice) -> None:
    if request.by.role not in REGION_ROLES or practice.centre_id != request.by.organisation_id:
        raise NotAllowed
