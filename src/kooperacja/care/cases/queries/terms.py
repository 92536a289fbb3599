# SPDX-License-Identifier: EUPL-1.2
"""The numbers of the law that a case lives by, asked for a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kooperacja.ground.law import queries as law

CLAUSE = "cus.declaration.criminal_liability"


@dataclass(frozen=True, slots=True)
class Terms:
    """Days and months of the plan (CUS Act, art. 38 and 40) and of the proceedings (KPA, art. 64 and 129)."""

    deadline_days: int
    longest_months: int
    obligatory_months: int
    completion_days: int
    appeal_days: int


def terms(on: date) -> Terms:
    """The terms in force on that day."""

    def number(name: str) -> int:
        return int(str(law.parameter(name, on=on).value))

    return Terms(
        deadline_days=number("cus.plan.deadline_days"),
        longest_months=12 * number("cus.plan.max_years"),
        obligatory_months=number("cus.plan.obligatory_months"),
        completion_days=number("kpa.completion.min_days"),
        appeal_days=number("kpa.appeal.days"),
    )


def declaration_clause(on: date) -> str:
    """The words of art. 36(2) that every declaration contains, to the letter."""
    return law.clause(CLAUSE, on=on).text
