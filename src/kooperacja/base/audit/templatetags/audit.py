# SPDX-License-Identifier: EUPL-1.2
"""``{% history plan %}``: what happened to a thing, who did it, when and why."""

from __future__ import annotations

from typing import Any

from django import template
from django.db import models
from django.utils import timezone

from kooperacja.base.audit import actions, queries
from kooperacja.base.audit.models import Event
from kooperacja.base.core import dates
from kooperacja.base.ui.parts import Moment

register = template.Library()


@register.inclusion_tag("ui/parts/timeline.html", takes_context=True)
def history(context: template.Context, *things: models.Model, limit: int = 50) -> dict[str, Any]:
    """A timeline of recorded events of one thing, or of several that belong together."""
    by = context.get("by")
    year, today = (by.today.year, by.today) if by is not None else (None, None)
    return {"items": [_moment(event, year, today) for event in queries.history(*things, limit=limit)]}


def _moment(event: Event, year: int | None, today: Any) -> Moment:
    local = timezone.localtime(event.at)
    day = f"{local.day}.{local.month:02d}" + ("" if local.year == year else f".{local.year}")
    who = event.actor_label if not event.organisation_label else f"{event.actor_label}, {event.organisation_label}"
    return Moment(
        "Dziś" if local.date() == today else day,
        dates.clock(event.at),
        actions.sentence(event.action),
        event.reason,
        who,
    )
