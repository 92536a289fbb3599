# SPDX-License-Identifier: EUPL-1.2
"""The verbs of visits: plan, record on the phone, record by hand, confirm."""

from kooperacja.care.delivery.services.by_hand import add_visit_by_hand, record_by_hand
from kooperacja.care.delivery.services.confirming import (
    confirm_visit,
    confirm_visits,
    disallow_visit,
    explain_visit,
    question_visit,
)
from kooperacja.care.delivery.services.month_cards import enter_month_card
from kooperacja.care.delivery.services.planning import (
    assign_worker,
    cancel_visit,
    move_visit,
    plan_visits,
    substitute_worker,
)
from kooperacja.care.delivery.services.recording import (
    PhoneEntry,
    finish_visit,
    keep_stray_entry,
    report_not_held,
    save_phone_entry,
    start_visit,
)

__all__ = [
    "PhoneEntry",
    "add_visit_by_hand",
    "assign_worker",
    "cancel_visit",
    "confirm_visit",
    "confirm_visits",
    "disallow_visit",
    "enter_month_card",
    "explain_visit",
    "finish_visit",
    "keep_stray_entry",
    "move_visit",
    "plan_visits",
    "question_visit",
    "record_by_hand",
    "report_not_held",
    "save_phone_entry",
    "start_visit",
    "substitute_worker",
]
