# SPDX-License-Identifier: EUPL-1.2
"""Signs that people read and type: no 0 and O, no 1 and I; and the code on the trainer's screen that changes by itself."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from datetime import datetime
from uuid import UUID

SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
#: How long one code stands on the screen; the one before it is still taken, for slow cameras.
WINDOW_SECONDS = 45


def fresh(length: int) -> str:
    """Random signs, five bits each: eight are for a list of people, twelve for a certificate."""
    return "".join(secrets.choice(SIGNS) for _ in range(length))


def tidy(typed: str) -> str:
    """What was typed, as it was meant: capitals, no spaces or dashes, O for zero never occurs."""
    return re.sub(r"[^0-9A-Z]", "", typed.upper())


def grouped(code: str) -> str:
    """``"KTRM 4829"``: in fours, to be read aloud."""
    return " ".join(code[i : i + 4] for i in range(0, len(code), 4))


def _window(at: datetime) -> int:
    return int(at.timestamp()) // WINDOW_SECONDS


def _code(session: UUID, window: int, secret: str) -> str:
    digest = hmac.new(secret.encode(), f"trainings:screen:{session}:{window}".encode(), hashlib.sha256).digest()
    return "".join(SIGNS[byte % len(SIGNS)] for byte in digest[:6])


def screen_code(session: UUID, at: datetime, *, secret: str) -> str:
    """The six signs on the screen at an instant."""
    return _code(session, _window(at), secret)


def is_current(session: UUID, code: str, at: datetime, *, secret: str) -> bool:
    """True for the code on the screen now and for the one just before it."""
    window = _window(at)
    return any(hmac.compare_digest(_code(session, w, secret), tidy(code)) for w in (window, window - 1))


def seconds_left(at: datetime) -> int:
    """Seconds until the code on the screen changes."""
    return WINDOW_SECONDS - int(at.timestamp()) % WINDOW_SECONDS
