# SPDX-License-Identifier: EUPL-1.2
"""What we hold on people: every app says it for itself, in its ``privacy.py``, and declares it in its ``apps.py``.

An app that keeps a name, an address, a telephone or a PESEL without a declaration does not pass
``tests/architecture/test_privacy.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.functional import Promise

from kooperacja.base.core.acting import Acting

Text = str | Promise
#: Everything we hold on the person with this uid, as plain values by heading; an empty dictionary when nothing.
Export = Callable[[UUID], dict[str, Any]]
#: Removes what may be removed for the person with this uid; answers how many rows it touched.
Erase = Callable[[UUID, Acting], int]


@dataclass(frozen=True)
class Holding:
    """One set of personal data: what, in which fields, on what legal basis, for how long."""

    app: str
    what: Text
    fields: frozenset[str]
    basis: Text
    keep_for: Text
    about: Text
    export: Export | None = None
    erase: Erase | None = None
    #: Why nothing is erased on request, when nothing is.
    no_erasure: Text = ""


@dataclass
class _Registry:
    holdings: list[Holding] = field(default_factory=list)


_REGISTRY = _Registry()


def declare(
    app: str,
    *,
    what: Text,
    fields: Iterable[str],
    basis: Text,
    keep_for: Text,
    about: Text = "",
    export: Export | None = None,
    erase: Erase | None = None,
    no_erasure: Text = "",
) -> None:
    """Say that ``app`` holds personal data. ``fields`` are ``"Model.field"``; called from ``apps.py`` and nowhere else."""
    made = Holding(app, what, frozenset(fields), basis, keep_for, about, export, erase, no_erasure)
    if erase is None and not no_erasure:
        raise ValueError(f"{app}: say how „{what}” is erased, or why it is not (no_erasure)")
    if all((known.app, str(known.what)) != (app, str(what)) for known in _REGISTRY.holdings):
        _REGISTRY.holdings.append(made)


def all_holdings() -> list[Holding]:
    """Every declared set, by app."""
    return sorted(_REGISTRY.holdings, key=lambda h: (h.app, str(h.what)))


def declared_fields() -> frozenset[str]:
    """``"app.Model.field"`` of everything declared."""
    return frozenset(f"{h.app}.{name}" for h in _REGISTRY.holdings for name in h.fields)


def export_for(person: UUID) -> dict[str, dict[str, Any]]:
    """What every app holds on a person, for a request under GDPR art. 15."""
    found = {str(h.what): h.export(person) for h in all_holdings() if h.export is not None}
    return {what: values for what, values in found.items() if values}
