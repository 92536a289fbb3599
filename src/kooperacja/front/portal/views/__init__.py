# SPDX-License-Identifier: EUPL-1.2
"""The first screen, the calendar, the switcher of roles, and whether the house stands."""

from kooperacja.front.portal.views.calendar import calendar, calendar_feed, feed_settings
from kooperacja.front.portal.views.desk import health, home, switch

__all__ = ["calendar", "calendar_feed", "feed_settings", "health", "home", "switch"]
