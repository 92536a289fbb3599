# SPDX-License-Identifier: EUPL-1.2
"""What a PESEL number says (Act on Population Registration, art. 15(2)): check digit, birth date, sex."""

from __future__ import annotations

from datetime import date

WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
#: Added to the month for a century.
CENTURIES = {80: 1800, 0: 1900, 20: 2000, 40: 2100, 60: 2200}


def tidy(typed: str) -> str:
    """What was typed without spaces and dashes."""
    return "".join(c for c in typed if c not in " -\u00a0\t")


def is_valid(pesel: str) -> bool:
    """Eleven digits, the right check digit and a day that exists."""
    if len(pesel) != 11 or not (pesel.isascii() and pesel.isdigit()):
        return False
    control = (10 - sum(w * int(c) for w, c in zip(WEIGHTS, pesel, strict=False)) % 10) % 10
    return control == int(pesel[10]) and _day(pesel) is not None


def birth_date(pesel: str) -> date:
    """The birth date written in a valid number."""
    day = _day(pesel)
    if day is None:
        raise ValueError("not a PESEL number")
    return day


def is_woman(pesel: str) -> bool:
    """The tenth digit is even for a woman."""
    return int(pesel[9]) % 2 == 0


def masked(pesel: str) -> str:
    """``•••••••1359``: enough to compare with a document, not enough to use."""
    return "•" * (len(pesel) - 4) + pesel[-4:] if pesel else ""


def _day(pesel: str) -> date | None:
    month = int(pesel[2:4])
    shift = month // 20 * 20
    try:
        return date(CENTURIES[shift] + int(pesel[0:2]), month - shift, int(pesel[4:6]))
    except ValueError:
        return None
