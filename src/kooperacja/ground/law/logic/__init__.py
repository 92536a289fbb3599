# SPDX-License-Identifier: EUPL-1.2
"""The law as values: what a pack file says, read, checked and asked."""

from kooperacja.ground.law.logic.book import Book, NotCovered, UnknownName, read_book
from kooperacja.ground.law.logic.checks import problems
from kooperacja.ground.law.logic.values import (
    Act,
    Clause,
    CreationStep,
    Curriculum,
    Domain,
    EngagementMode,
    Evidence,
    Module,
    Parameter,
    ProviderKind,
    RecurringDate,
    RequiredTraining,
    Source,
    Teaching,
)

__all__ = [
    "Act", "Book", "Clause", "CreationStep", "Curriculum", "Domain", "EngagementMode", "Evidence", "Module",
    "NotCovered", "Parameter", "ProviderKind", "RecurringDate", "RequiredTraining", "Source", "Teaching", "UnknownName",
    "problems", "read_book",
]  # fmt: skip
