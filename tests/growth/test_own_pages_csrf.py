# SPDX-License-Identifier: EUPL-1.2
"""People without an account send their forms over plain http and over https, with what a browser really sends along.

A page that says ``no-referrer`` makes the browser send no address and ``Origin: null``: the form would be refused as forged.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kooperacja.growth.participants.models import Participant
from kooperacja.growth.recruitment import queries
from kooperacja.growth.recruitment.models import Candidate
from tests.growth.participants.factories import make_clause, make_participant
from tests.growth.participants.test_pages import own, typed
from tests.growth.recruitment.factories import make_recruitment
from tests.growth.recruitment.test_pages import filled
from tests.world import World

both = pytest.mark.parametrize("secure", [False, True], ids=["http", "https"])


class Browser:
    """Opens a page, then sends its form with the headers that the policy of this page leaves."""

    def __init__(self, *, secure: bool) -> None:
        self._client, self._secure = Client(enforce_csrf_checks=True), secure
        self._origin = f"{'https' if secure else 'http'}://testserver"

    def send(self, address: str, sent: dict[str, Any]) -> int:
        page = self._client.get(address, secure=self._secure)
        text = page.content.decode()
        said = re.search(r'<meta name="referrer" content="([\w-]+)">', text)
        policy = said[1] if said else page.headers["Referrer-Policy"]
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', text)
        assert page.status_code == 200 and token is not None
        along = {"Origin": "null"} if policy == "no-referrer" else {
            "Origin": self._origin, "Referer": f"{self._origin}{address}",
        }  # fmt: skip
        answer = self._client.post(
            address, sent | {"csrfmiddlewaretoken": token[1]}, secure=self._secure, headers=along
        )
        return answer.status_code


@both
def test_the_public_form_and_the_own_application(world: World, secure: bool) -> None:
    today, browser = timezone.localdate(), Browser(secure=secure)
    call = make_recruitment(world, opens_on=today - timedelta(days=1), closes_on=today + timedelta(days=1))
    assert browser.send(reverse("recruitment:apply", args=[call.code]), filled()) == 302
    made = Candidate.objects.get()
    words = [made.uid, queries.signature_of(made)]
    assert browser.send(reverse("recruitment:withdraw_own", args=words), {}) == 302
    made.refresh_from_db()
    assert made.state == "withdrawn"


@both
def test_the_own_data(world: World, secure: bool) -> None:
    make_clause(world)
    one, browser = make_participant(world, given_name="Jan"), Browser(secure=secure)
    assert browser.send(own(world, one), typed(town="Zielona")) == 302
    assert Participant.objects.get(pk=one.pk).town == "Zielona"


def test_a_page_without_an_address_would_be_refused(world: World) -> None:
    """The test itself sees the fault: a form sent with ``Origin: null`` is refused over https."""
    make_clause(world)
    browser, address = Browser(secure=True), own(world, make_participant(world))
    page = browser._client.get(address, secure=True).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert token is not None
    sent = typed(town="Zielona") | {"csrfmiddlewaretoken": token[1]}
    assert browser._client.post(address, sent, secure=True, headers={"Origin": "null"}).status_code == 403
