# SPDX-License-Identifier: EUPL-1.2
"""Kinds of files that ``kooperacja import`` understands. Apps register theirs in ``apps.py``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from django.utils.functional import Promise

from kooperacja.base.core.acting import Acting

Progress = Callable[[int, int], None]


class Run(Protocol):
    """Takes a file in; answers lines for the person, the counts last. A refusal is a ``DomainError``."""

    def __call__(
        self, *, content: bytes, name: str, by: Acting, dry_run: bool, accept_loss: bool, progress: Progress
    ) -> list[str]:
        """Take the file in, or with ``dry_run`` only say what would happen."""
        ...


@dataclass(frozen=True)
class FileKind:
    """One kind of file."""

    code: str
    label: str | Promise
    run: Run


_KINDS: dict[str, FileKind] = {}


def register(code: str, *, label: str | Promise, run: Run) -> None:
    """Called from ``apps.py``: ``kooperacja import <code> FILE`` calls ``run``."""
    _KINDS[code] = FileKind(code, label, run)


def every() -> dict[str, FileKind]:
    """All kinds by code."""
    return dict(sorted(_KINDS.items()))
