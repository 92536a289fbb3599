# SPDX-License-Identifier: EUPL-1.2
"""The animator's working list, the note of a talk, and the coordinator's view of the region."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, submitted
from kooperacja.growth.roadmap import forms, queries, rules, services
from kooperacja.growth.roadmap.models import GminaRoadmap


@page
def my_gminas(request: Request) -> HttpResponse:
    """Her gminas by what needs her; with ``osoba`` the list of a colleague."""
    by = request.by
    rules.see_region.require(by)
    only = request.GET.get("tylko", "")
    whose = queries.person(by, request.GET.get("osoba", ""))
    shown = queries.worklist(by, user_id=whose.pk, only=only)
    return render(
        request,
        "roadmap/my_gminas.html",
        {
            "work": shown, "only": only, "tab": "mine", "colleague": whose if whose.pk != by.user_id else None, "today": by.today,
            "silence_days": queries.rule_of_days("silence", by), "minding": queries.minding(by),
        },
    )  # fmt: skip


@action
def note_contact(request: Request, code: str) -> HttpResponse:
    """Write down a talk with this gmina."""
    roadmap = queries.roadmap_of(request.by, code)
    rules.note_contact.require(request.by, roadmap)
    return _note(request, roadmap)


@action
def note_any_contact(request: Request) -> HttpResponse:
    """Write down a talk; the gmina comes from today's calendar."""
    rules.see_region.require(request.by)
    return _note(request, None)


def _note(request: Request, roadmap: GminaRoadmap | None) -> HttpResponse:
    form = bound(request, forms.ContactNoteForm, by=request.by, roadmap=roadmap)
    if submitted(request, form) and attempt(form, services.note_contact, by=request.by, **form.cleaned_data):
        noted = form.cleaned_data["roadmap"]
        words = _("Rozmowa zapisana w historii gminy %s.") % noted.area.name
        if roadmap is not None:
            return done(request, words, "roadmap:gmina_detail", code=noted.area.code)
        return done(request, words, "roadmap:my_gminas")
    return render(request, "roadmap/note_contact.html", {"form": form, "roadmap": roadmap})


@page
def region(request: Request) -> HttpResponse:
    """All gminas of the region by stage, white spots, loads. In the order of the alphabet."""
    rules.see_region.require(request.by)
    found = queries.region_of(request.by)
    return render(
        request,
        "roadmap/region.html",
        {
            "region": found, "stage_headings": [_("Etap"), _("Gmin")], "stage_total": [str(found.accompanied)],
            "tab": "region", "today": request.by.today,
            "silence_days": queries.rule_of_days("silence", request.by),
        },
    )  # fmt: skip
