# SPDX-License-Identifier: EUPL-1.2
"""How long nobody has spoken with a gmina, in words."""

from __future__ import annotations

from datetime import date

from kooperacja.base.core.text import plural


def is_silent(last_contact_on: date | None, today: date, days: int) -> bool:
    """True when nobody has spoken with the gmina for more than ``days``, or ever."""
    return last_contact_on is None or (today - last_contact_on).days > days


def since_words(last_contact_on: date | None, today: date) -> str:
    """``„dziś”``, ``„wczoraj”``, ``„12 dni temu”``, ``„5 miesięcy temu”``, ``„jeszcze nie było”``."""
    if last_contact_on is None:
        return "jeszcze nie było"
    days = (today - last_contact_on).days
    if days <= 0:
        return "dziś"
    if days == 1:
        return "wczoraj"
    if days <= 60:
        return f"{days} dni temu"
    months = days // 30
    if months < 12:
        return f"{months} {plural(months, 'miesiąc', 'miesiące', 'miesięcy')} temu"
    years = days // 365
    return "ponad rok temu" if years <= 1 else f"ponad {years} {plural(years, 'rok', 'lata', 'lat')} temu"
