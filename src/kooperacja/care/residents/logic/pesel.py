# SPDX-License-Identifier: EUPL-1.2
"""What a right PESEL number tells besides the birth date (Act on Population Registration, art. 15(2))."""

from __future__ import annotations


def is_woman(pesel: str) -> bool:
    """The tenth digit is even for a woman."""
    return int(pesel[9]) % 2 == 0


def masked(pesel: str) -> str:
    """``•••••••1359``: enough to compare with a document, not enough to use."""
    return "•" * (len(pesel) - 4) + pesel[-4:] if pesel else ""
