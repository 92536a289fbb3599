# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class StatementState(TextChoices):
    OPEN = "open", _("otwarte")
    SUBMITTED = "submitted", _("przekazane przez wykonawcę")
    DIFFERENCES = "differences", _("różnice do wyjaśnienia")
    AGREED = "agreed", _("uzgodnione")
    MERIT_APPROVED = "merit_approved", _("sprawdzone merytorycznie, czeka na drugi podpis")
    APPROVED = "approved", _("zatwierdzone do zapłaty")
    PAID = "paid", _("zapłacone")


T = StatementState
STATEMENT_FLOW = Flow(
    "settlement.statement",
    {
        T.OPEN: {T.SUBMITTED},
        T.SUBMITTED: {T.DIFFERENCES, T.AGREED},
        T.DIFFERENCES: {T.SUBMITTED, T.AGREED},
        T.AGREED: {T.MERIT_APPROVED, T.DIFFERENCES},
        T.MERIT_APPROVED: {T.APPROVED, T.DIFFERENCES},
        T.APPROVED: {T.PAID},
        T.PAID: set(),
    },
    start=T.OPEN,
)


class FeeState(TextChoices):
    """States of a resident's fee (CUS Act, art. 42–44)."""

    SET = "set", _("ustalona")
    DUE = "due", _("do zapłaty")
    PAID = "paid", _("zapłacona")
    OVERDUE = "overdue", _("po terminie")
    WAIVED = "waived", _("odstąpiono")


FEE_FLOW = Flow(
    "settlement.fee",
    {
        FeeState.SET: {FeeState.DUE, FeeState.WAIVED},
        FeeState.DUE: {FeeState.SET, FeeState.PAID, FeeState.OVERDUE, FeeState.WAIVED},
        FeeState.OVERDUE: {FeeState.PAID, FeeState.WAIVED},
        FeeState.PAID: set(),
        FeeState.WAIVED: set(),
    },
    start=FeeState.SET,
)
