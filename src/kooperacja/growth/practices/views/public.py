# SPDX-License-Identifier: EUPL-1.2
"""Good practices for everybody."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from kooperacja.base.ui.http import Request, page, public, render
from kooperacja.growth.practices import queries
from kooperacja.growth.practices.enums import Category, PracticeState
from kooperacja.growth.practices.logic import evidence


@public
@page
def public_list(request: Request) -> HttpResponse:
    """Published cards: categories, search."""
    category, text = request.GET.get("kategoria", ""), request.GET.get("q", "")
    found = queries.public_cards(
        request.by, category=category, text=text, after=request.GET.get("po", ""), before=request.GET.get("przed", "")
    )
    cards = [(p, [str(Category(c).label) for c in p.categories], evidence.label(p.evidence_level)) for p in found.rows]
    context = {"page": found, "cards": cards, "chips": queries.category_chips(), "category": category, "text": text}
    return render(request, "practices/public_list.html", context)


@public
@page
def public_card(request: Request, uid: UUID) -> HttpResponse:
    """One published card."""
    practice = queries.public_card(uid)
    visit = practice.finding.stop.day.visit if practice.finding else None
    return render(
        request,
        "practices/public_card.html",
        {
            "practice": practice, "sections": queries.sections_of(practice), "names": queries.names(),
            "categories": [str(Category(c).label) for c in practice.categories],
            "requirements": queries.requirements_of(practice), "evidence": queries.evidence_of(practice),
            "adoptions": queries.adoptions_of(practice), "proof": evidence.label(practice.evidence_level),
            "is_stale": practice.state == PracticeState.REVIEW_DUE
            or bool(practice.valid_to and practice.valid_to < request.by.today),
            "funding": visit.funding_label if visit else None,
        },
    )  # fmt: skip
