# SPDX-License-Identifier: EUPL-1.2
"""The components of the frame as template tags: all shown on the living gallery page."""

from __future__ import annotations

import uuid
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from kooperacja.base.core import dates, money, text
from kooperacja.base.ui import slots

register = template.Library()


@register.simple_tag(takes_context=True)
def slot(context: template.Context, name: str, thing: Any) -> SafeString:
    """Render what upper apps offer for this place."""
    request = context["request"]
    made = [
        render_to_string(panel.template, {**panel.context, "thing": thing}, request=request)
        for panel in slots.panels(name, request.by, thing)
    ]
    return mark_safe("\n".join(made))


@register.simple_tag
def once() -> SafeString:
    """The hidden token of a form: the same form sent twice is done once."""
    return format_html('<input type="hidden" name="once" value="{}">', uuid.uuid4())


register.filter("zloty", money.zloty)
register.filter("plain_money", money.plain)
register.filter("day", dates.short)
register.filter("clock", dates.clock)
register.filter("hours", dates.hours)
register.filter("nbsp", text.no_orphans)
