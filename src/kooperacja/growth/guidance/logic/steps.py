# SPDX-License-Identifier: EUPL-1.2
"""The way of a question, of a process, of a meeting, in words for the stepper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kooperacja.growth.guidance.enums import AdviceState, MeetingState, ProcessState


@dataclass(frozen=True)
class Station:
    """One station: done, now or later."""

    label: str
    state: Literal["done", "now", "later"]
    note: str = ""
    url: str = ""


_ADVICE = (
    ("Pytanie", (AdviceState.REQUESTED,)),
    ("Odpowiedź", (AdviceState.ASSIGNED,)),
    ("Druga para oczu", (AdviceState.ANSWER_DRAFT, AdviceState.REVIEWED)),
    ("U gminy", (AdviceState.DELIVERED, AdviceState.FOLLOW_UP)),
    ("Zamknięte", (AdviceState.CLOSED,)),
)
_PROCESS = (
    ("Zgłoszenie", (ProcessState.REQUESTED,)),
    ("Cele uzgodnione", (ProcessState.CONTRACTED,)),
    ("Spotkania", (ProcessState.SESSIONS,)),
    ("Podsumowanie", (ProcessState.SUMMARY,)),
    ("Zamknięcie", (ProcessState.CLOSED,)),
)
_MEETING = (
    ("Plan", (MeetingState.PLANNED,)),
    ("Zaproszenia", (MeetingState.INVITATIONS,)),
    ("Spotkanie", (MeetingState.HELD,)),
    ("Rozliczone", (MeetingState.REPORTED,)),
)


def _stations(way: Sequence[tuple[str, Sequence[str]]], state: str) -> list[Station]:
    here = next((i for i, (_label, states) in enumerate(way) if state in states), None)
    if here is None:
        return []
    if here == len(way) - 1:
        here = len(way)
    return [
        Station(label, "done" if i < here else "now" if i == here else "later")
        for i, (label, _states) in enumerate(way)
    ]


def advice_steps(state: str) -> list[Station]:
    """The way of a question; nothing for one that was withdrawn."""
    return _stations(_ADVICE, state)


def process_steps(state: str) -> list[Station]:
    """The way of coaching or supervision; nothing for one that was broken off."""
    return _stations(_PROCESS, state)


def meeting_steps(state: str) -> list[Station]:
    """The way of a meeting; nothing for one that was called off."""
    return _stations(_MEETING, state)
