# SPDX-License-Identifier: EUPL-1.2
"""Polish sentences for recorded actions. Codes stay in the database, sentences here: apps register theirs in ``apps.py``."""

from __future__ import annotations

from django.utils.functional import Promise

_SENTENCES: dict[str, str | Promise] = {}


def describe(sentences: dict[str, str | Promise]) -> None:
    """Register the sentences of an app: ``{"cases.plan.approved": "Plan zatwierdzony"}``."""
    _SENTENCES.update(sentences)


def sentence(action: str) -> str:
    """The sentence of an action, or its code when nobody has written one."""
    return str(_SENTENCES.get(action, action))


def known() -> frozenset[str]:
    """Every action with a sentence: a test compares them with what services record."""
    return frozenset(_SENTENCES)
