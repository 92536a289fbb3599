# SPDX-License-Identifier: EUPL-1.2
"""Short words that Polish bends: instead of whom, until when."""

from __future__ import annotations

from datetime import date


def instead_of(name: str) -> str:
    """``Marta Zięba`` → ``za Martę``; a name that is not safely bent stays as it is: ``za: Henryk``."""
    given = name.split()[0] if name.split() else name
    return f"za {given[:-1]}ę" if given.endswith("a") and len(given) > 2 else f"za: {given}"


def until(day: date, today: date) -> str:
    """``do 12.12``, with the year when it is not this one."""
    short = f"do {day.day}.{day.month:02d}"
    return short if day.year == today.year else f"{short}.{day.year}"
