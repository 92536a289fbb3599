# SPDX-License-Identifier: EUPL-1.2
"""How far a job is, while its one big transaction is still open.

What a transaction writes nobody else sees before it ends, and SQLite lets nobody else write meanwhile. So a job that
saves everything or nothing notes its progress in a small file beside the database.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from uuid import UUID

from django.conf import settings


def _path(uid: UUID) -> Path:
    return Path(settings.DATA) / "progress" / f"{uid}"


def note(uid: UUID, done: int, total: int) -> None:
    """Remember how far a job is; a full disk or another machine is no reason to stop the work."""
    with contextlib.suppress(OSError):
        path = _path(uid)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{done} {total}", encoding="ascii")


def read(uid: UUID) -> tuple[int, int] | None:
    """What was noted last, if anything."""
    try:
        done, total = _path(uid).read_text(encoding="ascii").split()
        return int(done), int(total)
    except (OSError, ValueError):
        return None


def forget(uid: UUID) -> None:
    """The job is over."""
    with contextlib.suppress(OSError):
        _path(uid).unlink(missing_ok=True)
