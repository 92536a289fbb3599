# SPDX-License-Identifier: EUPL-1.2
"""Views of settlements and fees."""

from kooperacja.care.settlement.views.fees import (
    export_fees,
    fee_detail,
    fee_list,
    mark_fee_paid,
    set_fees,
    waive_fee,
)
from kooperacja.care.settlement.views.statements import (
    agree,
    approve_for_payment,
    approve_on_merits,
    correct_statement,
    explain_difference,
    export_lines,
    export_statements,
    mark_paid,
    open_month,
    record_invoice,
    refresh_statement,
    return_to_provider,
    statement_detail,
    statement_list,
    statement_protocol,
    submit_statement,
)

__all__ = [
    "agree", "approve_for_payment", "approve_on_merits", "correct_statement", "explain_difference", "export_fees",
    "export_lines", "export_statements", "fee_detail", "fee_list", "mark_fee_paid", "mark_paid", "open_month",
    "record_invoice", "refresh_statement", "return_to_provider", "set_fees", "statement_detail", "statement_list",
    "statement_protocol", "submit_statement", "waive_fee",
]  # fmt: skip
