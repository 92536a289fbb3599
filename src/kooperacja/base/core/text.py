# SPDX-License-Identifier: EUPL-1.2
"""Polish text: folding for search, keys for order, spaces that do not break."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
_RANK = {letter: f"{i:02d}" for i, letter in enumerate(_LETTERS, start=10)}
_SHORT = re.compile(r"(?<![^\W_])([aiouwzAIOUWZ]) (?=\S)")
_UNIT = re.compile(r"(\d) (?=(?:zł|h|min|km|m²|%|r\.|lat|dni|osób|godz)\b)")


def fold(text: str) -> str:
    """Lower case without diacritics: ``"Żółć"`` → ``"zolc"``. The form in which things are looked for."""
    text = text.lower().replace("ł", "l")
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def sort_key(text: str) -> str:
    """A key that orders by the Polish alphabet on every database: ``"Łódź"`` after ``"Lublin"``, before ``"Mława"``."""
    return "".join(_RANK.get(c, c if c.isdigit() else " ") for c in text.lower())[:240]


def no_orphans(text: str) -> str:
    """Put a non-breaking space after one-letter words and between a number and its unit."""
    text = _SHORT.sub("\\1\u00a0", _SHORT.sub("\\1\u00a0", text))
    return _UNIT.sub("\\1\u00a0", text)


def plural(count: int, one: str, few: str, many: str) -> str:
    """The Polish form for a count: 1 wizyta, 2 wizyty, 5 wizyt, 12 wizyt, 22 wizyty."""
    count = abs(count)
    if count == 1:
        return one
    if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14):
        return few
    return many
