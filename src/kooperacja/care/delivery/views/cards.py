# SPDX-License-Identifier: EUPL-1.2
"""The paper card of a month: entered in one go, printed empty."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.forms import Form
from django.http import Http404, HttpResponse

from kooperacja.base.core.dates import Month
from kooperacja.base.core.text import plural
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, sent, submitted
from kooperacja.care.delivery import queries, rules, services
from kooperacja.care.delivery.forms import uids_of


def _card(request: Request, uid: UUID, month: str) -> queries.MonthCard:
    order = queries.order_to_plan(request.by, uid)
    rules.record_by_hand.require(request.by, order)
    try:
        return queries.month_card(request.by, order, Month.of(date.fromisoformat(f"{month}-01")))
    except ValueError:
        raise Http404 from None


@action
def month_card(request: Request, uid: UUID, month: str) -> HttpResponse:
    """Write down the visits of a month from the card that the worker and the person signed."""
    card = _card(request, uid, month)
    form = bound(request, Form)
    chosen = card.to_enter
    if (typed := sent(request)) is not None:
        chosen = queries.ticked(card, uids_of(typed.getlist("visit")))
    if submitted(request, form):
        entered = attempt(form, services.enter_month_card, order=card.order, visits=chosen, by=request.by)
        if entered:
            count = len(entered)
            words = plural(count, "wizyta wpisana", "wizyty wpisane", "wizyt wpisanych")
            return done(
                request,
                f"{count} {words} z karty. Potwierdzi je CUS.",
                "commissioning:order_detail",
                uid=card.order.uid,
            )
    context = {"card": card, "order": card.order, "form": form, "chosen": [visit.pk for visit in chosen]}
    return render(request, "delivery/month_card.html", context)


@page
def month_card_print(request: Request, uid: UUID, month: str) -> HttpResponse:
    """The empty card to print and give to the worker."""
    card = _card(request, uid, month)
    return render(request, "delivery/month_card_print.html", {"card": card, "order": card.order, "spare": range(4)})
