# SPDX-License-Identifier: EUPL-1.2
"""The outbox: written with the change, sent once, tried again, read by its owner only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications import services
from kooperacja.base.notifications.models import Message, OutsideMessage
from tests.world import World, instant

NOW = instant("2026-03-02 09:00")


def _tell(world: World, *people: str) -> None:
    services.tell(
        "test.kind", [world.people[p].pk for p in people], subject="W sprawie CUS-2026-0001", body="Plan czeka.",
        path="/wiadomosci/", by=world.acting("alicja"),
    )  # fmt: skip


def test_everyone_is_told_once_and_the_doer_is_not(world: World) -> None:
    _tell(world, "grazyna", "olga", "grazyna", "alicja")
    assert sorted(m.to.given_name for m in Message.objects.all()) == ["Grażyna", "Olga"]


def test_what_waits_goes_out_once(world: World) -> None:
    _tell(world, "grazyna")
    assert services.deliver(at=NOW) == 1
    assert services.deliver(at=NOW + timedelta(hours=1)) == 0
    assert mail.outbox[0].to == ["grazyna@example.org"]
    assert "http" in mail.outbox[0].body


def test_a_failure_is_tried_again_later(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    _tell(world, "grazyna")

    def refuse(self: mail.EmailMessage, *args: object, **kwargs: object) -> int:
        raise ConnectionRefusedError

    with monkeypatch.context() as broken:
        broken.setattr(mail.EmailMessage, "send", refuse)
        assert services.deliver(at=NOW) == 0
    message = Message.objects.get()
    assert (message.attempts, message.failure, message.sent_at) == (1, "ConnectionRefusedError", None)
    assert services.deliver(at=NOW) == 0, "its turn has not come"
    assert services.deliver(at=NOW + timedelta(minutes=2)) == 1


def test_the_list_is_ones_own(client_as: Callable[[str], Client], world: World) -> None:
    _tell(world, "grazyna")
    message = Message.objects.get()
    assert "Plan czeka" in client_as("grazyna").get("/wiadomosci/").text
    assert "Plan czeka" not in client_as("olga").get("/wiadomosci/").text
    assert client_as("olga").get(f"/wiadomosci/{message.uid}/").status_code == 404
    assert client_as("grazyna").post(f"/wiadomosci/{message.uid}/").status_code == 302
    message.refresh_from_db()
    assert message.read_at is not None


def test_somebody_without_an_account_is_written_to_once(world: World) -> None:
    by = Acting.public(at=instant("2026-03-02 09:00"))
    services.write_to("x", "", subject="S", body="B", by=by)
    services.write_to("x", "ewa@example.org", subject="Temat", body="Treść", path="/nabor/x/", by=by)
    assert services.deliver(at=by.at) == 1 and services.deliver(at=by.at) == 0
    (letter,) = mail.outbox
    assert (
        letter.to == ["ewa@example.org"] and "/nabor/x/" in str(letter.body) and "zalogowaniu" not in str(letter.body)
    )
    assert OutsideMessage.objects.get().sent_at == by.at
