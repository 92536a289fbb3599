# SPDX-License-Identifier: EUPL-1.2
"""Minutes as teaching hours."""

from __future__ import annotations

from django import template

from kooperacja.growth.trainings.logic.programme import teaching_hours

register = template.Library()


@register.filter
def lessons(minutes: int | None, hour_minutes: int) -> str:
    """``360`` with hours of 45 minutes → ``8 h``."""
    return f"{teaching_hours(minutes or 0, int(hour_minutes))}\u00a0h"
