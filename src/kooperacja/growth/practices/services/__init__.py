# SPDX-License-Identifier: EUPL-1.2
"""Practice cards, transfers, evidence: the verbs."""

from kooperacja.growth.practices.services.cards import (
    CardExists,
    Made,
    NoHost,
    TooLong,
    edit_card,
    set_requirements,
    start_card,
    start_cards,
)
from kooperacja.growth.practices.services.evidence import (
    FigureHidden,
    PracticeNotHere,
    remove_evidence,
    take_evidence,
)
from kooperacja.growth.practices.services.help import answer_help, ask_for_help
from kooperacja.growth.practices.services.host import (
    HostNotReachable,
    HostStillOwes,
    NothingToAsk,
    answer_as_host,
    ask_host,
    confirm_as_host,
)
from kooperacja.growth.practices.services.publishing import (
    CardHasHoles,
    mark_overdue_cards,
    mark_review_due,
    publish_card,
    withdraw_card,
)
from kooperacja.growth.practices.services.transfers import (
    CardNotPublic,
    OwnPractice,
    ResultMissing,
    TransferGoesOn,
    add_step,
    edit_step,
    edit_transfer,
    finish_step,
    move_transfer,
    start_transfer,
)

__all__ = [
    "CardExists", "CardHasHoles", "CardNotPublic", "FigureHidden", "HostNotReachable", "HostStillOwes", "Made", "NoHost",
    "NothingToAsk", "OwnPractice", "PracticeNotHere", "ResultMissing", "TooLong", "TransferGoesOn", "add_step",
    "answer_as_host", "answer_help", "ask_for_help", "ask_host", "confirm_as_host", "edit_card", "edit_step",
    "edit_transfer", "finish_step", "mark_overdue_cards", "mark_review_due", "move_transfer", "publish_card",
    "remove_evidence", "set_requirements", "start_card", "start_cards", "start_transfer", "take_evidence", "withdraw_card",
]  # fmt: skip
