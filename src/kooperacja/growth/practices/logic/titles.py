# SPDX-License-Identifier: EUPL-1.2
"""A first title from what somebody wrote on the way."""

from __future__ import annotations

import re


def first_sentence(text: str, limit: int) -> str:
    """The first sentence without its full stop, cut at a word when it is too long."""
    first = re.split(r"(?<=[.!?])\s|\n", text.strip(), maxsplit=1)[0].rstrip(".").strip()
    if len(first) <= limit:
        return first
    return first[: limit - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
