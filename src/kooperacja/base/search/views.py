# SPDX-License-Identifier: EUPL-1.2
"""The search box and its page. The question may be a person's name, so it travels in the body, never in the address."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from kooperacja.base.core.acting import Acting
from kooperacja.base.search import kinds, queries
from kooperacja.base.ui.http import Request, question, render

MAX_LENGTH = 120


def context_of(by: Acting, text: str, *, each: int, kind: str = "") -> dict[str, Any]:
    """What the templates of search show for a question."""
    codes = {k.code for k in kinds.every()} & {kind}
    text = " ".join(text.replace("\x00", "").split())[:MAX_LENGTH]
    return {
        "text": text,
        "kind": kind if codes else "",
        "answer": queries.answer(by, text, each=each, kinds=codes or None),
    }


@question
def find(request: Request) -> HttpResponse:
    """Without a question the page with the box; with one the hits: a fragment for the box, a page without scripts."""
    text, kind = request.POST.get("q", ""), request.POST.get("kind", "")
    if request.htmx:
        return render(request, "search/_suggestions.html", context_of(request.by, text, each=5))
    return render(request, "search/find.html", context_of(request.by, text, each=50 if kind else 10, kind=kind))
