# SPDX-License-Identifier: EUPL-1.2
"""The public page behind „Skąd to wynika?": every fact of law that the system applies, open to everyone."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpResponse, JsonResponse

from kooperacja.base.core.text import fold
from kooperacja.base.ui.http import Request, page, public, render
from kooperacja.ground.law import queries as law


@public
@page
def law_list(request: Request) -> HttpResponse:
    """All parameters by group, narrowed by a word, with validity and evidence."""
    asked = request.GET.get("q", "").strip()[:80]
    only_open = request.GET.get("do-potwierdzenia") == "1"
    found = [
        p
        for p in law.all_parameters()
        if fold(asked) in fold(f"{p.title} {p.sentence} {p.basis} {p.name}") and not (only_open and p.is_confirmed)
    ]
    order = list(dict.fromkeys(p.group for p in law.all_parameters()))
    found.sort(key=lambda p: (not p.is_law, order.index(p.group)))
    today = request.by.today
    return render(
        request,
        "law/law_list.html",
        {
            "asked": asked,
            "only_open": only_open,
            "groups": [(group, list(rows)) for group, rows in groupby(found, key=lambda p: p.group)],
            "count": len(found),
            "open_count": sum(not p.is_confirmed for p in law.all_parameters()),
            "today": today,
            "acts": sorted(law.book().acts.values(), key=lambda act: (not act.is_law, act.title)),
            "modes": law.engagement_modes(on=today),
            "curricula": law.curricula(on=today),
            "recurring": law.recurring_dates(),
            "creation_steps": law.creation_steps(on=today),
            "kinds": law.provider_kinds(),
        },
    )


@public
@page
def law_json(request: Request) -> HttpResponse:
    """The same facts for machines."""
    rows = [
        {
            "name": p.name,
            "group": p.group,
            "title": p.title,
            "value": p.value if isinstance(p.value, int) else str(p.value),
            "unit": p.unit,
            "sentence": p.sentence,
            "act": p.act.title,
            "journal": p.act.journal,
            "article": p.article,
            "valid_from": p.valid_from.isoformat(),
            "valid_to": p.valid_to.isoformat() if p.valid_to else None,
            "evidence": p.evidence,
            "is_law": p.is_law,
            "note": p.source.note,
        }
        for p in law.all_parameters()
    ]
    response = JsonResponse({"parameters": rows}, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Disposition"] = 'attachment; filename="kooperacja-prawo.json"'
    return response
