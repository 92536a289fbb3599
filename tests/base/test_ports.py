# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import socket

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from kooperacja.base.core.ports import is_free, taken


def test_a_taken_port_is_told_in_one_sentence_before_any_work(settings: object) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        assert not is_free("127.0.0.1", port)
        for command in ("demo", "run"):
            with pytest.raises(CommandError, match=f"^Port {port} jest zajęty"):
                call_command(command, port=port)
    assert is_free("127.0.0.1", port)


def test_the_port_that_is_advised_exists() -> None:
    assert "PORT=8123 make demo" in taken(8000)
    assert "PORT=8123 make demo" in taken(65_530)
