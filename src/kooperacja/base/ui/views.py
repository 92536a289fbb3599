# SPDX-License-Identifier: EUPL-1.2
"""Pages of the frame itself: what is missing, what broke."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: also for what exists but is none of this person's business."""
    return render(request, "ui/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, without a word of the exception."""
    return render(request, "ui/500.html", status=500)
