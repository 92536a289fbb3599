# SPDX-License-Identifier: EUPL-1.2
"""Pages of the frame itself: what is missing, what broke."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from kooperacja.base.ui.context import fonts_css


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: also for what exists but is none of this person's business."""
    return render(request, "ui/404.html", status=404)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403 from outside our own rules."""
    return render(request, "ui/403.html", status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, without a word of the exception and without asking the database for anything."""
    return HttpResponse(render_to_string("ui/500.html", {"fonts_css": fonts_css()}), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was too old or came from elsewhere: nothing was done, nothing typed is lost."""
    return render(request, "ui/csrf.html", status=403)
