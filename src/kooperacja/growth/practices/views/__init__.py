# SPDX-License-Identifier: EUPL-1.2
"""Pages of cards, of readiness beside a card, of transfers."""

from kooperacja.growth.practices.views.cards import (
    ask_host,
    edit_card,
    mark_review_due,
    practice_detail,
    practice_list,
    publish_card,
    set_requirements,
    start_card,
    start_cards,
    withdraw_card,
)
from kooperacja.growth.practices.views.evidence import remove_evidence, take_evidence
from kooperacja.growth.practices.views.host import answer_as_host, confirm_as_host, hosted_list
from kooperacja.growth.practices.views.public import public_card, public_list
from kooperacja.growth.practices.views.readiness import (
    answer_help,
    choose_card,
    close_gap,
    gmina_readiness,
    own_readiness,
)
from kooperacja.growth.practices.views.transfers import (
    add_step,
    edit_step,
    edit_transfer,
    finish_step,
    move_transfer,
    start_transfer,
    transfer_detail,
)

__all__ = [
    "add_step", "answer_as_host", "answer_help", "ask_host", "choose_card", "close_gap", "confirm_as_host", "edit_card",
    "edit_step", "edit_transfer", "finish_step", "gmina_readiness", "hosted_list", "mark_review_due", "move_transfer",
    "own_readiness", "practice_detail", "practice_list", "public_card", "public_list", "publish_card",
    "remove_evidence", "set_requirements", "start_card", "start_cards", "start_transfer", "take_evidence", "transfer_detail",
    "withdraw_card",
]  # fmt: skip
