# SPDX-License-Identifier: EUPL-1.2
"""What the first screen and the calendar of a person are made of."""

from kooperacja.front.portal.queries.calendar import (
    CalendarPage,
    Day,
    calendar_of,
    feed_appointments,
    feed_of,
    reader_of,
    secret_of,
)
from kooperacja.front.portal.queries.desk import Desk, DeskRow, database_answers, desk_of, roles_of

__all__ = [
    "CalendarPage", "Day", "Desk", "DeskRow", "calendar_of", "database_answers", "desk_of", "feed_appointments", "feed_of",
    "reader_of", "roles_of", "secret_of",
]  # fmt: skip
