# SPDX-License-Identifier: EUPL-1.2
"""Why a gmina needs its animator, and in which order: never a comparison of gminas, only of days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kooperacja.growth.roadmap.logic.silence import is_silent

FlagKind = Literal["term", "law", "promise", "step", "silent", "no_step"]
#: What stands in front when two things fall on one day: what the law and others set, then what we promised ourselves.
ORDER: tuple[FlagKind, ...] = ("law", "term", "promise", "step", "silent", "no_step")
Group = Literal["now", "soon", "calm"]


@dataclass(frozen=True)
class Dated:
    """A term, a promise or a term of the law: what and when."""

    title: str
    due_on: date
    #: What it is, for an address: the uid of a term or promise, the code of a step.
    ref: str = ""


@dataclass(frozen=True)
class GminaFacts:
    """What is known of one gmina on a day."""

    last_contact_on: date | None
    opened_on: date
    next_step: str = ""
    next_step_on: date | None = None
    terms: Sequence[Dated] = ()
    laws: Sequence[Dated] = ()
    promises: Sequence[Dated] = ()
    is_paused: bool = False


@dataclass(frozen=True)
class Flag:
    """One reason, the day from which it needs her, and whether that day has come."""

    kind: FlagKind
    due_on: date
    title: str
    is_due: bool
    ref: str = ""


def flags_of(facts: GminaFacts, today: date, *, silence_days: int, near_days: int) -> list[Flag]:
    """Every reason in the order of days. A term counts ``near_days`` ahead; a paused gmina is not asked for talks or steps."""
    horizon = today + timedelta(days=near_days)
    found = [
        Flag(kind, one.due_on, one.title, one.due_on <= today, one.ref)
        for kind, rows in _dated(facts)
        for one in rows
        if one.due_on <= horizon
    ]
    if facts.next_step and facts.next_step_on is not None and facts.next_step_on <= horizon:
        found.append(Flag("step", facts.next_step_on, facts.next_step, facts.next_step_on <= today))
    if not facts.is_paused:
        if is_silent(facts.last_contact_on, today, silence_days):
            since = facts.last_contact_on or facts.opened_on
            found.append(Flag("silent", min(since + timedelta(days=silence_days + 1), today), "", True))
        if not facts.next_step:
            found.append(Flag("no_step", today, "", False))
    return sorted(found, key=lambda flag: (flag.due_on, ORDER.index(flag.kind), flag.title))


def _dated(facts: GminaFacts) -> Iterable[tuple[FlagKind, Sequence[Dated]]]:
    yield "law", facts.laws
    yield "term", facts.terms
    yield "promise", facts.promises


def group_of(flags: Iterable[Flag]) -> Group:
    """``now`` when a day has come, ``soon`` when one is near, else ``calm``."""
    found = list(flags)
    if any(flag.is_due for flag in found):
        return "now"
    return "soon" if found else "calm"


def urgency(flags: Sequence[Flag], facts: GminaFacts) -> tuple[int, date]:
    """The key of the working list: group, then the earliest day. Calm gminas follow by their next step."""
    group = group_of(flags)
    if group == "calm":
        return 2, facts.next_step_on or date.max
    due = [flag.due_on for flag in flags if flag.is_due or group == "soon"]
    return (0 if group == "now" else 1), min(due)
