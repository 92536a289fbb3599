# SPDX-License-Identifier: EUPL-1.2
"""Ways of cards and transfers as stations of a stepper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kooperacja.base.core.dates import short
from kooperacja.base.ui.parts import Step
from kooperacja.growth.practices.enums import PracticeState, TransferState
from kooperacja.growth.practices.logic.plan import DraftStep
from kooperacja.growth.practices.models import TransferStep

_CARD = (PracticeState.DRAFT, PracticeState.WITH_HOST, PracticeState.VERIFIED, PracticeState.PUBLISHED)
_TRANSFER = (
    TransferState.INTEREST, TransferState.MATCHED, TransferState.PLANNED, TransferState.PILOT, TransferState.ADOPTED,
    TransferState.EVALUATED,
)  # fmt: skip


def _line(labels: Sequence[str], at: int) -> list[Step]:
    return [Step(s, state="done" if i < at else "now" if i == at else "later") for i, s in enumerate(labels)]


def card_line(state: str) -> list[Step]:
    """The way of a card: draft, with the host, confirmed, published."""
    labels = [str(s.label) for s in _CARD]
    if state == PracticeState.PUBLISHED:
        return _line(labels, len(labels))
    return _line(labels, _CARD.index(PracticeState(state)) if state in _CARD else len(labels))


def transfer_line(state: str) -> list[Step]:
    """The way of a transfer; one that was dropped says only that."""
    if state == TransferState.DROPPED:
        return [Step(str(TransferState.DROPPED.label), state="now")]
    labels = [str(s.label) for s in _TRANSFER]
    if state == TransferState.ADAPTED:
        labels[_TRANSFER.index(TransferState.ADOPTED)] = str(TransferState.ADAPTED.label)
        return _line(labels, _TRANSFER.index(TransferState.ADOPTED))
    return _line(labels, _TRANSFER.index(TransferState(state)))


def plan_line(steps: Iterable[TransferStep | DraftStep]) -> list[Step]:
    """Steps of a plan, drafted or kept: what is done, the first that is not, the rest."""
    made: list[Step] = []
    now_given = False
    for step in steps:
        is_done = isinstance(step, TransferStep) and step.done_on is not None
        state = "done" if is_done else "later" if now_given else "now"
        now_given = now_given or not is_done
        made.append(Step(step.title, ", ".join(p for p in (f"do {short(step.due_on)}", step.owner) if p), state))  # type: ignore[arg-type]
    return made
