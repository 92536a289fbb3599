# SPDX-License-Identifier: EUPL-1.2
"""Indicators, what they count, and the rows behind each number."""

from kooperacja.growth.indicators.queries import choices
from kooperacja.growth.indicators.queries.counting import CountedRow, Counter, came_after, rows_of, rows_page
from kooperacja.growth.indicators.queries.indicators import (
    Standing,
    indicator_for,
    indicators,
    readings_of,
    standing_of,
    standings,
)
from kooperacja.growth.indicators.queries.money import MoneyLine, activities_of, visits_of_project

__all__ = [
    "CountedRow", "Counter", "MoneyLine", "Standing", "activities_of", "came_after", "choices", "indicator_for", "indicators",
    "readings_of", "rows_of", "rows_page", "standing_of", "standings", "visits_of_project",
]  # fmt: skip
