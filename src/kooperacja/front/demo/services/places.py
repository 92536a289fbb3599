# SPDX-License-Identifier: EUPL-1.2
"""Gminas, institutions and the cast."""

from __future__ import annotations

from datetime import datetime


def settle_places(*, at: datetime) -> None:
    """Create the invented corner of a voivodeship and the real places of the study visit."""
