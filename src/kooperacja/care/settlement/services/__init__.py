# SPDX-License-Identifier: EUPL-1.2
"""The verbs of month end."""

from kooperacja.care.settlement.services.corrections import (
    CorrectionUnderWay,
    MoreThanCards,
    NothingToCorrect,
    correct_statement,
)
from kooperacja.care.settlement.services.fees import (
    DAYS_TO_PAY,
    FeeRun,
    NoReason,
    mark_fee_paid,
    mark_fees_overdue,
    set_fees,
    waive_fee,
)
from kooperacja.care.settlement.services.statements import (
    ChecksFailed,
    ContractNotInForce,
    MonthNotOver,
    NoInvoice,
    NotExplained,
    TooMuch,
    WrongDay,
    agree,
    approve_for_payment,
    approve_on_merits,
    explain_difference,
    mark_paid,
    open_month,
    open_statement,
    record_invoice,
    refresh_statement,
    return_to_provider,
    submit_statement,
)

__all__ = [
    "DAYS_TO_PAY", "ChecksFailed", "ContractNotInForce", "CorrectionUnderWay", "FeeRun", "MonthNotOver",
    "MoreThanCards", "NoInvoice", "NoReason", "NotExplained", "NothingToCorrect", "TooMuch", "WrongDay", "agree",
    "approve_for_payment", "approve_on_merits", "correct_statement", "explain_difference", "mark_fee_paid",
    "mark_fees_overdue", "mark_paid", "open_month", "open_statement", "record_invoice", "refresh_statement",
    "return_to_provider", "set_fees", "submit_statement", "waive_fee",
]  # fmt: skip
