# SPDX-License-Identifier: EUPL-1.2
"""Defining indicators, correcting them in the open, reading them at the end of a claim period."""

from kooperacja.growth.indicators.services.indicators import (
    CodeTaken,
    CountsNothing,
    NoSource,
    UnknownRule,
    define_indicator,
    edit_indicator,
)
from kooperacja.growth.indicators.services.values import (
    CorrectsNothing,
    NoReason,
    NotYetOver,
    SexDoesNotFit,
    correct_indicator,
    read_period,
)

__all__ = [
    "CodeTaken", "CorrectsNothing", "CountsNothing", "NoReason", "NoSource", "NotYetOver", "SexDoesNotFit", "UnknownRule",
    "correct_indicator", "define_indicator", "edit_indicator", "read_period",
]  # fmt: skip
