# SPDX-License-Identifier: EUPL-1.2
"""Recruiting: a call is planned, opened and closed; people apply, are checked, chosen, withdraw and move up."""

from kooperacja.growth.recruitment.services.calls import (
    BadDates,
    CriterionSpec,
    cancel_recruitment,
    close_recruitment,
    edit_recruitment,
    open_recruitment,
    plan_recruitment,
    set_criteria,
)
from kooperacja.growth.recruitment.services.candidates import (
    AlreadyApplied,
    ReasonNeeded,
    TooMany,
    accept,
    apply,
    choose,
    move_candidates,
    raise_seats,
    reject,
    verify,
    verify_many,
    withdraw,
)

__all__ = [
    "AlreadyApplied", "BadDates", "CriterionSpec", "ReasonNeeded", "TooMany", "accept", "apply", "cancel_recruitment",
    "choose", "close_recruitment", "edit_recruitment", "move_candidates", "open_recruitment", "plan_recruitment",
    "raise_seats", "reject", "set_criteria", "verify", "verify_many", "withdraw",
]  # fmt: skip
