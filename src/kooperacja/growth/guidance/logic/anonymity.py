# SPDX-License-Identifier: EUPL-1.2
"""What in a text may point to a person or an institution: found, shown, never taken away by the machine alone.

E-mail addresses, telephones and long numbers must leave the text. Names of people and institutions are only likely: a
person takes them out or says that they may stay.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kooperacja.base.core.text import fold
from kooperacja.base.search.words import stem

EMAIL, PHONE, NUMBER, PERSON, INSTITUTION = "e-mail", "telefon", "numer", "osoba", "instytucja"
#: These never stay.
HARD = frozenset({EMAIL, PHONE, NUMBER})

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
#: PESEL, NIP, REGON, account numbers, dowód: 9 digits or more, with spaces or dashes between them.
_NUMBER = re.compile(r"(?<![\w/])(?:PL)?\d(?:[ \u00a0-]?\d){8,}(?![\w/])")
_DOCUMENT = re.compile(r"\b[A-Z]{3}[ \u00a0]?\d{6}\b")
_PHONE = re.compile(
    r"(?<![\w/.,])(?:\+48[ \u00a0-]?)?"
    r"(?:\d{3}[ \u00a0-]\d{3}[ \u00a0-]\d{3}|\d{2}[ \u00a0-]\d{3}[ \u00a0-]\d{2}[ \u00a0-]\d{2})(?![\w/])"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AFTER_TITLE = frozenset({"pan", "pani", "panu", "pania", "pana", "panstwo", "panstwa"})
#: Words that begin with a capital letter and only look like surnames.
_NO_NAMES = frozenset(
    {"rada", "gmina", "ustawa", "prawo", "dom", "zespol", "sejm", "region", "fundusz", "osrodek", "centrum"}
)
_ENDS = frozenset('.!?:\n•–„"(')
_local = threading.local()


@dataclass(frozen=True)
class Spot:
    """A place in a text that must be looked at."""

    start: int
    end: int
    text: str
    kind: str

    @property
    def key(self) -> str:
        """By what a cleared spot is remembered: kind and folded text."""
        return f"{self.kind}:{fold(self.text)}"

    @property
    def is_hard(self) -> bool:
        """True when it must leave the text."""
        return self.kind in HARD


@dataclass(frozen=True)
class Segment:
    """A piece of a text: plain, or a spot."""

    text: str
    spot: Spot | None = None


def _morfeusz() -> Any:
    if not hasattr(_local, "morfeusz"):
        import morfeusz2

        _local.morfeusz = morfeusz2.Morfeusz(generate=False, expand_tags=False)
    return _local.morfeusz


@lru_cache(maxsize=20_000)
def _labels(word: str) -> tuple[bool, bool, bool]:
    """Whether a word can be a given name, a surname, an ordinary word or a place."""
    given = surname = other = False
    for start, end, reading in _morfeusz().analyse(word):
        if start != 0 or end != 1 or reading[2] == "ign":
            continue
        labels = set(reading[3])
        given |= "imię" in labels
        surname |= "nazwisko" in labels
        other |= not labels & {"imię", "nazwisko"}
    return given, surname, other


def _begins(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\u00a0")
    return not before or before[-1] in _ENDS


def _looks_like_a_name(text: str, found: re.Match[str], before: str, after: str) -> bool:
    """Whether a capitalised word is likely a person's name, by the dictionary and by its neighbours."""
    word = found.group()
    if fold(before) in _AFTER_TITLE:
        return True
    given, surname, other = _labels(word)
    if not (given or surname) or fold(word) in _NO_NAMES:
        return False
    if _begins(text, found.start()):
        return given and not other
    return not other or not (before[:1].isupper() or after[:1].isupper())


def _people(text: str, names: Iterable[str]) -> list[Spot]:
    known = {stem(part) for name in names for part in _WORD.findall(name) if len(part) > 2}
    words = list(_WORD.finditer(text))
    spots: list[Spot] = []
    for i, found in enumerate(words):
        word = found.group()
        if not word[0].isupper() or (len(word) > 1 and word.isupper()):
            continue
        before = words[i - 1].group() if i else ""
        after = words[i + 1].group() if i + 1 < len(words) else ""
        joins = bool(spots) and text[spots[-1].end : found.start()] in {" ", "\u00a0"}
        if (joins and _labels(word)[1]) or stem(word) in known or _looks_like_a_name(text, found, before, after):
            start = spots.pop().start if joins else found.start()
            spots.append(Spot(start, found.end(), text[start : found.end()], PERSON))
    return spots


def _institutions(text: str, institutions: Iterable[str]) -> list[Spot]:
    words = [(stem(m.group()), m.start(), m.end()) for m in re.finditer(r"[^\W_]+", text)]
    where: dict[str, list[int]] = {}
    for i, (word, _start, _end) in enumerate(words):
        where.setdefault(word, []).append(i)
    spots = []
    for name in institutions:
        parts = [stem(part) for part in re.findall(r"[^\W_]+", name)]
        if not parts or len("".join(parts)) < 5:
            continue
        for i in where.get(parts[0], ()):
            if [w for w, _s, _e in words[i : i + len(parts)]] == parts and text[words[i][1]].isupper():
                start, end = words[i][1], words[i + len(parts) - 1][2]
                spots.append(Spot(start, end, text[start:end], INSTITUTION))
    return spots


def spots(text: str, *, institutions: Iterable[str] = (), names: Iterable[str] = ()) -> list[Spot]:
    """Everything to look at, in the order of the text; where two overlap, the stricter and then the longer one stays."""
    found = [Spot(m.start(), m.end(), m.group(), EMAIL) for m in _EMAIL.finditer(text)]
    found += [Spot(m.start(), m.end(), m.group(), PHONE) for m in _PHONE.finditer(text)]
    found += [Spot(m.start(), m.end(), m.group(), NUMBER) for m in (*_NUMBER.finditer(text), *_DOCUMENT.finditer(text))]
    found += _institutions(text, institutions)
    found += _people(text, names)
    order = {EMAIL: 0, PHONE: 1, NUMBER: 1, INSTITUTION: 2, PERSON: 3}
    kept: list[Spot] = []
    for spot in sorted(found, key=lambda s: (order[s.kind], -(s.end - s.start), s.start)):
        if all(spot.end <= other.start or spot.start >= other.end for other in kept):
            kept.append(spot)
    return sorted(kept, key=lambda s: s.start)


def unresolved(found: Iterable[Spot], cleared: Iterable[str]) -> list[Spot]:
    """Spots that still stand in the way: hard ones always, others until somebody has said that they may stay."""
    seen = set(cleared)
    return [spot for spot in found if spot.is_hard or spot.key not in seen]


def segments(text: str, found: Sequence[Spot]) -> list[Segment]:
    """The text cut at its spots, to be shown with marks."""
    made, at = [], 0
    for spot in found:
        if spot.start > at:
            made.append(Segment(text[at : spot.start]))
        made.append(Segment(spot.text, spot))
        at = spot.end
    if at < len(text):
        made.append(Segment(text[at:]))
    return made
