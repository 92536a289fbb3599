# SPDX-License-Identifier: EUPL-1.2
"""``{% legal "cus.plan.deadline_days" %}``: „Skąd to wynika?" in one line, beside the number that it explains."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from kooperacja.ground.law import queries as law

register = template.Library()


@register.simple_tag(takes_context=True)
def legal(
    context: template.Context, name: str, on: date | None = None, question: str = "Skąd to wynika?"
) -> SafeString:
    """Where this comes from: a sentence, act and article, since when, and whether it is still to be confirmed.

    The day is ``on``, or today of the acting person.
    """
    by = context.get("by") or context["request"].by
    return render_to_string(
        "law/_legal.html", {"parameter": law.parameter(name, on=on or by.today), "question": question}
    )


@register.simple_tag
def legal_clause(name: str) -> Any:
    """Words that the law prescribes: ``{% legal_clause "…" as clause %}{{ clause.text }}``."""
    return law.clause(name)
