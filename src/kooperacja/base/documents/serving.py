# SPDX-License-Identifier: EUPL-1.2
"""Handing a stored file to a browser. The owning app asks its rule first, then calls this."""

from __future__ import annotations

from typing import cast

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseNotModified

from kooperacja.base.documents.models import StoredFile

#: What a browser may show by itself; everything else is offered for saving.
SHOWN = frozenset({"application/pdf", "image/webp", "image/avif", "image/jpeg", "image/png"})


def serve(stored: StoredFile, request: HttpRequest, *, inline: bool = False, public: bool = False) -> HttpResponse:
    """Send the file: never sniffed, asked for again each time (so a withdrawn picture is gone), unchanged ones not resent."""
    mark = f'"{stored.sha256}"'
    kept = "public, no-cache" if public else "private, no-cache"
    if request.headers.get("If-None-Match") == mark:
        same = HttpResponseNotModified()
        same["ETag"], same["Cache-Control"] = mark, kept
        return same
    shown = inline and stored.media_type in SHOWN
    response = FileResponse(
        stored.file.open("rb"), content_type=stored.media_type, as_attachment=not shown, filename=stored.name
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response["Cache-Control"] = kept
    response["ETag"] = mark
    return cast(HttpResponse, response)  # views answer responses; that this one streams is Django's affair
