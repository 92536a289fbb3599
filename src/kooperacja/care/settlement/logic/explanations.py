# SPDX-License-Identifier: EUPL-1.2
"""Sentences that explain a difference from what the cards already know, so that nobody types what is on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kooperacja.base.core.text import plural

LIMIT = 300


@dataclass(frozen=True)
class Missed:
    """A planned visit that gave no units: its day and why (an empty reason: no confirmed card)."""

    day: date
    reason: str = ""


@dataclass(frozen=True)
class Circumstances:
    """What is known of one order in one month."""

    first: date
    last: date
    starts_on: date
    ends_on: date
    paused_from: date | None = None
    paused_to: date | None = None
    missed: Sequence[Missed] = ()


def _day(day: date) -> str:
    return f"{day.day}.{day.month:02d}"


def _days(days: Sequence[date]) -> str:
    """``17.10`` · ``12–18.10`` · ``3, 9 i 17.10`` when few, else the first and the last."""
    days = sorted(set(days))
    if len(days) == 1:
        return _day(days[0])
    if len(days) <= 3:
        return ", ".join(str(d.day) for d in days[:-1]) + f" i {_day(days[-1])}"
    return f"{days[0].day}–{_day(days[-1])}"


def suggested(known: Circumstances) -> str:
    """A sentence or two from the record, or nothing when the record explains nothing."""
    said = []
    if known.first < known.starts_on <= known.last:
        said.append(f"Zlecenie od {_day(known.starts_on)}.")
    if known.first <= known.ends_on < known.last:
        said.append(f"Zlecenie do {_day(known.ends_on)}.")
    if known.paused_from and known.paused_from <= known.last and (known.paused_to or known.last) >= known.first:
        start = max(known.paused_from, known.first)
        end = min(known.paused_to or known.last, known.last)
        said.append(f"Wstrzymane {_day(start)}–{_day(end)}.")
    reasons: dict[str, list[date]] = {}
    for missed in known.missed:
        reasons.setdefault(missed.reason, []).append(missed.day)
    for reason, days in sorted(reasons.items(), key=lambda pair: min(pair[1])):
        count = f"{len(days)} {plural(len(days), 'wizyta', 'wizyty', 'wizyt')}"
        if reason:
            said.append(f"{reason[:1].upper()}{reason[1:]}: {_days(days)} ({count}).")
        else:
            said.append(f"Brak potwierdzonej karty: {_days(days)} ({count}).")
    text = ""
    for sentence in said:
        if len(text) + len(sentence) + 1 > LIMIT:
            break
        text = f"{text} {sentence}".strip()
    return text
