# SPDX-License-Identifier: EUPL-1.2
"""The calendar: list, week, month, and the secret address for other programs."""

from __future__ import annotations

import hashlib
from datetime import date

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.duties.calendar import KINDS
from kooperacja.base.ui.http import Request, action, done, page, public, render, reverse
from kooperacja.front.portal import queries, rules, services
from kooperacja.front.portal.logic.feed import to_ics
from kooperacja.front.portal.logic.pages import VIEWS


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@page
def calendar(request: Request) -> HttpResponse:
    """What happens on which day: visits, trainings, meetings, trips, terms, promises, next steps."""
    by = request.by
    kind = request.GET.get("rodzaj", "")
    kind = kind if kind in KINDS else ""
    day = _day(request.GET.get("dzien", ""))
    shown = queries.calendar_of(by, view=request.GET.get("widok", ""), day=day, kind=kind)
    return render(
        request,
        "portal/calendar.html",
        {
            "shown": shown,
            "views": VIEWS,
            "kind": kind,
            "today": by.today,
            "day": day,
            "can_subscribe": rules.open_feed(by),
        },
    )


@action
def feed_settings(request: Request) -> HttpResponse:
    """Make, show and take back the secret address."""
    by = request.by
    rules.open_feed.require(by)
    if request.method == "POST":
        if request.POST.get("deed") == "revoke":
            services.revoke_feed(by=by)
            return done(request, _("Adres już nie działa."), "portal:feed_settings")
        services.open_feed(by=by)
        return done(request, _("Adres jest gotowy. Skopiuj go do swojego kalendarza."), "portal:feed_settings")
    feed = queries.feed_of(by)
    address = ""
    if feed is not None:
        address = request.build_absolute_uri(reverse("portal:calendar_feed", args=[queries.secret_of(feed)]))
    return render(request, "portal/feed_settings.html", {"feed": feed, "address": address})


@public
@page
def calendar_feed(request: Request, secret: str) -> HttpResponse:
    """The calendar for other programs: kinds, gminas and hours, no names and no free text of people."""
    reader = queries.reader_of(secret, request.by.at)
    if reader is None:
        raise Http404
    content = to_ics(
        queries.feed_appointments(reader), name=f"Kooperacja: {reader.organisation_label}", at=reader.at,
        address=request.build_absolute_uri("/").rstrip("/"),
    )  # fmt: skip
    unstamped = b"\n".join(line for line in content.splitlines() if not line.startswith(b"DTSTAMP"))
    mark = f'"{hashlib.sha256(unstamped).hexdigest()[:32]}"'
    if request.headers.get("If-None-Match") == mark:
        response = HttpResponse(status=304)
    else:
        response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
        response["Content-Disposition"] = 'inline; filename="kooperacja.ics"'
    response["ETag"] = mark
    response["Cache-Control"] = "private, max-age=900"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response
