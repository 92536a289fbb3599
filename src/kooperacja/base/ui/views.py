# SPDX-License-Identifier: EUPL-1.2
"""Pages of the frame itself: what is missing, what broke, and the gallery of components."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static

from kooperacja.base.ui import gallery as samples
from kooperacja.base.ui.context import fonts_css
from kooperacja.base.ui.http import Request, page, public


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


@public
@page
def gallery(request: Request) -> HttpResponse:
    """Every component, in light and dark, with the lines that make it."""
    forms = {"form": samples.sample_form(with_errors=False), "form_with_errors": samples.sample_form(with_errors=True)}
    shown = {"shelves": samples.SHELVES, "examples": samples.EXAMPLES, **samples.values(static), **forms}
    return render(request, "ui/gallery.html", shown)


@public
@page
def example(request: Request, name: str) -> HttpResponse:
    """A whole page with invented people, to copy its markup from."""
    if name not in samples.EXAMPLES:
        raise Http404
    template, title, current = samples.EXAMPLES[name]
    shown = {**samples.frame_of(current), **samples.values(static), "example_title": title}
    return render(request, f"ui/examples/{template}.html", shown)
