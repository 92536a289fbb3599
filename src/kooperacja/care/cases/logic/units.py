# SPDX-License-Identifier: EUPL-1.2
"""Amounts of a service in words: ``26 h``, ``22 posiłki``, ``4 spotkania``."""

from __future__ import annotations

from kooperacja.base.core.dates import hours
from kooperacja.base.core.text import plural

_FORMS = {
    "meal": ("posiłek", "posiłki", "posiłków"),
    "meeting": ("spotkanie", "spotkania", "spotkań"),
    "ride": ("kurs", "kursy", "kursów"),
    "person_month": ("osoba", "osoby", "osób"),
}


def amount(units: int, unit: str) -> str:
    """Minutes are shown as hours, the rest counted with its Polish form."""
    if unit == "hour":
        return hours(units)
    one, few, many = _FORMS.get(unit, ("sztuka", "sztuki", "sztuk"))
    return f"{units}\u00a0{plural(units, one, few, many)}"
