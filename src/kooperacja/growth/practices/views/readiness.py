# SPDX-License-Identifier: EUPL-1.2
"""A gmina's readiness beside a card: what suffices, what closes the gaps, what the first ninety days look like."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, redirect, render, submitted
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.territory.models import Area
from kooperacja.growth.practices import forms, queries, rules, services
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.readiness import queries as readiness
from kooperacja.growth.readiness import rules as readiness_rules
from kooperacja.growth.readiness.logic.dimensions import scale_words
from kooperacja.growth.readiness.logic.spread import summary
from kooperacja.growth.roadmap import services as roadmap
from kooperacja.growth.roadmap.models import own_gmina


@page
def own_readiness(request: Request) -> HttpResponse:
    """Readiness of the gmina for which this person works."""
    code = own_gmina(request.by)
    if not code:
        return redirect("portal:home") if request.by.role in REGION_ROLES else _nothing()
    return _comparison_page(request, code)


@page
def gmina_readiness(request: Request, code: str) -> HttpResponse:
    """Readiness of one gmina, for the region that accompanies it and for the gmina itself."""
    return _comparison_page(request, code)


def _nothing() -> HttpResponse:
    raise Http404


def _comparison_page(request: Request, code: str) -> HttpResponse:
    by = request.by
    area = readiness.gmina(code)
    if not readiness.may_read(by, area):
        raise Http404
    result = queries.latest_result(by, area)
    context: dict[str, Any] = {
        "area": area, "result": result, "ongoing": readiness.open_round(by, area), "is_own": own_gmina(by) == code,
        "can": allowed(by, area, rules.start_transfer, rules.ask_for_help, readiness_rules.open_assessment),
        "is_region": by.role in REGION_ROLES, "scale": scale_words(),
    }  # fmt: skip
    if result is not None:
        card = queries.choose_card(by, area, request.GET.get("karta", ""))
        people = _("%(people)s, każda osobno") % {"people": result.people}
        context |= {"summary": summary(result.spreads), "card": card, "people": people}
        context |= _beside(by, area, card, result) if card else {"rows": readiness.plot_rows(result)}
    return render(request, "practices/gmina_readiness.html", context)


def _beside(by: Acting, area: Area, card: GoodPractice, result: readiness.Result) -> dict[str, Any]:
    needs = queries.needs_of(card)
    found = queries.comparison(by, card, area, result)
    assert found is not None
    asked = frozenset(h.dimension for h in queries.help_of(by, area, card) if h.answered_at is None)
    transfer = queries.going_on(by, card, area)
    steps = queries.steps_of(transfer) if transfer else queries.drafted_steps(card, found, by)
    return {
        "rows": readiness.plot_rows(result, {d: n.level for d, n in needs.items()}), "found": found,
        "closings": queries.closings(found, card, asked), "transfer": transfer, "steps": queries.plan_line(steps),
        "unknown": [queries.names()[d] for d in found.unknown],
        "unprofiled": [queries.names()[d] for d in found.unprofiled],
    }  # fmt: skip


@page
def choose_card(request: Request, code: str) -> HttpResponse:
    """Which practice to compare with: those first that need the least."""
    area = readiness.gmina(code)
    if not readiness.may_read(request.by, area):
        raise Http404
    context = {
        "area": area, "ranked": queries.ranked_cards(request.by, area), "is_own": own_gmina(request.by) == code,
        "back": readiness.readiness_path(request.by, code),
    }  # fmt: skip
    return render(request, "practices/choose_card.html", context)


@action
def close_gap(request: Request, code: str, uid: UUID, dimension: str) -> HttpResponse:
    """Do what closes a gap: a gmina asks the region, the region puts it on the gmina's page."""
    by, area, card = request.by, readiness.gmina(code), queries.public_card(uid)
    found = queries.comparison(by, card, area)
    closing = next((c for c in queries.closings(found, card) if c.gap.dimension == dimension), None) if found else None
    if closing is None or not readiness.may_read(by, area):
        raise Http404
    start = {
        "text": f"{closing.remedy.step}. {closing.name}: {closing.gap.sentence}.",
        "wanted_on": queries.wanted_day(closing, by),
    }
    form = bound(request, forms.CloseGapForm, initial=start)
    page_of_gmina = queries.roadmap_at(by, area)
    is_region = by.role in REGION_ROLES
    if not is_region:
        rules.ask_for_help.require(by, area)
    elif page_of_gmina is None:
        raise Http404
    if submitted(request, form):
        data = form.cleaned_data
        if is_region:
            ok = attempt(
                form, roadmap.set_next_step, roadmap=page_of_gmina, next_step=data["text"], next_step_on=data["wanted_on"],
                by=by,
            )  # fmt: skip
            message, back = _("To jest teraz następny krok gminy."), f"/gminy/{code}/"
        else:
            ok = attempt(form, services.ask_for_help, area=area, dimension=dimension, practice=card, by=by, **data)
            message, back = _("Prośba jest u animatorki. Odpowiedź przyjdzie w wiadomości."), f"/gotowosc/?karta={uid}"
        if ok:
            return done(request, message, back)
    context = {"form": form, "area": area, "card": card, "closing": closing, "is_region": is_region}
    return render(request, "practices/close_gap.html", context)


@action
def answer_help(request: Request, uid: UUID) -> HttpResponse:
    """Answer a gmina's request."""
    asked = queries.help_for(request.by, uid)
    if asked.answered_at is None:
        rules.answer_help.require(request.by, asked)
    form = bound(
        request, forms.AnswerHelpForm, initial={"next_step": asked.text[:200], "next_step_on": asked.wanted_on}
    )
    if submitted(request, form) and attempt(
        form, services.answer_help, request=asked, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Odpowiedź wysłana."), "roadmap:gmina_detail", code=asked.area.code)
    return render(request, "practices/answer_help.html", {"form": form, "asked": asked, "names": queries.names()})
