# SPDX-License-Identifier: EUPL-1.2
"""Places that work with no signal: what is kept on the phone, for how long, and whose it is. Upper apps register theirs."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from django.contrib.staticfiles import finders
from django.http import Http404, HttpResponse
from django.utils.crypto import salted_hmac

from kooperacja.base.core.acting import Acting


@dataclass(frozen=True)
class Place:
    """Pages under ``scope`` that stay on the phone for ``days`` days and until signing out.

    ``home`` names the first page in the genitive ("dzisiejszych wizyt"): the phone shows it when a page is missing.
    """

    name: str
    scope: str
    home: str
    days: int = 1


_PLACES: dict[str, Place] = {}


def register(place: Place) -> None:
    """Called from ``apps.py``: this app has pages that work with no signal."""
    _PLACES[place.name] = place


def worker_script(name: str) -> HttpResponse:
    """The script that keeps the pages of a place. Served by the app under its scope, so that it reaches no other page."""
    path = finders.find("ui/offline-worker.js")
    if path is None or name not in _PLACES:
        raise Http404
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        script = file.read()
    place = json.dumps(asdict(_PLACES[name]), ensure_ascii=True)
    response = HttpResponse(f"const PLACE = {place};\n{script}", content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response


def owner_of(by: Acting) -> str:
    """Whose a record on a phone is: the same for one person in one role, and tells nothing of her."""
    return salted_hmac("kooperacja.offline", f"{by.user_id}:{by.membership_id}").hexdigest()[:24]


def only_mine(response: HttpResponse) -> HttpResponse:
    """The browser keeps no copy of its own: only what the page stores, and clears."""
    response["Cache-Control"] = "no-store"
    return response
