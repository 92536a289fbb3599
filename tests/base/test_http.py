# SPDX-License-Identifier: EUPL-1.2
"""Pages only read, actions happen once, nothing typed is lost."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from urllib.parse import unquote

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory

from kooperacja.base.notifications.models import Message
from kooperacja.base.ui.http import WriteOnRead, action, go, page, writing_while_reading
from kooperacja.base.ui.models import KeptForm, SubmittedForm
from tests.world import World, instant


def _tell(world: World) -> Message:
    return Message.objects.create(
        to=world.people["alicja"], kind="test", subject="Plan czeka", body="W sprawie CUS-2026-0001", at=instant("2026-03-02 09:00"),
        path="/wiadomosci/",
    )  # fmt: skip


def test_a_page_that_writes_is_refused(world: World) -> None:
    @page
    def careless(request: object) -> HttpResponse:
        _tell(world)
        return HttpResponse()

    with pytest.raises(WriteOnRead):
        careless(RequestFactory().get("/"))


def test_the_access_log_may_write_inside_a_page(world: World) -> None:
    @page
    def careful(request: object) -> HttpResponse:
        with writing_while_reading():
            _tell(world)
        return HttpResponse()

    assert careful(RequestFactory().get("/")).status_code == 200


def test_a_page_refuses_post() -> None:
    assert page(lambda request: HttpResponse())(RequestFactory().post("/")).status_code == 405


def _counting(world: World) -> tuple[Callable[..., HttpResponse], list[int]]:
    done: list[int] = []

    @action
    def deed(request: object) -> HttpResponse:
        done.append(1)
        _tell(world)
        return go(request, "/gotowe/")  # type: ignore[arg-type]

    return deed, done


def _post(world: World, token: str) -> object:
    from django.contrib.messages.storage.fallback import FallbackStorage
    from django.contrib.sessions.backends.db import SessionStore

    request = RequestFactory().post("/x/", {"once": token})
    request.session = SessionStore()
    request._messages = FallbackStorage(request)  # type: ignore[attr-defined]
    request.by = world.acting("alicja")  # type: ignore[attr-defined]
    return request


def test_the_second_click_leads_where_the_first_one_led(world: World) -> None:
    deed, done = _counting(world)
    token = str(uuid.uuid4())
    first, second = deed(_post(world, token)), deed(_post(world, token))
    assert first.headers["Location"] == second.headers["Location"] == "/gotowe/"
    assert (len(done), Message.objects.count()) == (1, 1)


def test_a_form_that_was_refused_may_be_sent_again(world: World) -> None:
    token = str(uuid.uuid4())

    @action
    def refused(request: object) -> HttpResponse:
        _tell(world)
        return HttpResponse("popraw pole")

    refused(_post(world, token))
    assert Message.objects.count() == 0
    assert SubmittedForm.objects.count() == 0
    deed, _done = _counting(world)
    assert deed(_post(world, token)).status_code == 302


def test_what_was_typed_survives_a_lost_session(world: World) -> None:
    message = _tell(world)
    browser = Client()
    address = f"/wiadomosci/{message.uid}/"
    answer = browser.post(address, {"note": "tajne słowa", "once": str(uuid.uuid4())})
    assert answer.status_code == 302
    kept = KeptForm.objects.get()
    assert b"tajne" not in bytes(kept.data)
    assert str(kept.uid) in answer.headers["Location"]
    browser.force_login(world.people["alicja"], backend="allauth.account.auth_backends.AuthenticationBackend")
    page_again = browser.get(f"{address}?kept={kept.uid}")
    assert page_again.status_code == 200
    assert page_again.wsgi_request.kept["note"] == "tajne słowa"
    elsewhere = Client().post(f"{address}?dzien=2", {"note": "x"}).headers["Location"]
    assert f"{address}?dzien=2&kept=" in unquote(elsewhere), "and on the same day of the page"
    other = Client()
    other.force_login(world.people["alicja"], backend="allauth.account.auth_backends.AuthenticationBackend")
    assert other.get(f"{address}?kept={kept.uid}").wsgi_request.kept is None, "another browser has no key"


def test_reads_are_recognised_on_both_engines(world: World) -> None:
    @page
    def reading(request: object) -> HttpResponse:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return HttpResponse(str(Message.objects.count()))

    assert reading(RequestFactory().get("/")).status_code == 200
