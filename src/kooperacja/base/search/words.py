# SPDX-License-Identifier: EUPL-1.2
"""From Polish words to what is kept and looked for: folded surface forms, folded lemmas, trigrams.

Morfeusz gives every reading of a word ("opiekunek" → "opiekunka"). It does not know words typed without
diacritics ("kozminie"), so a question also tries the spellings that the typed letters may stand for.
"""

from __future__ import annotations

import re
import threading
from functools import lru_cache
from itertools import combinations, product
from typing import Any

from kooperacja.base.core.text import fold

_WORD = re.compile(r"[^\W_]+")
_ACCENTS = {"a": "ą", "c": "ć", "e": "ę", "l": "ł", "n": "ń", "o": "ó", "s": "ś", "z": "źż"}
_ENDINGS = (
    "iego", "iemu", "ymi", "imi", "ami", "ach", "owi", "ego", "emu", "iej", "ych", "ich", "ie", "ia", "iu", "ow", "om",
    "em", "ej", "ym", "im", "ek", "a", "e", "i", "o", "u", "y",
)  # fmt: skip
#: Words that say nothing: they are not asked for, unless the question ends with one (it may be a beginning).
_SILENT = frozenset({"w", "we", "z", "ze", "i", "o", "u", "a", "na", "do", "od", "dla", "po", "przy", "oraz"})
_MAX_SPELLINGS = 400
_MAX_WORDS = 12
_local = threading.local()


def _morfeusz() -> Any:
    if not hasattr(_local, "morfeusz"):
        import morfeusz2

        _local.morfeusz = morfeusz2.Morfeusz(generate=False, expand_tags=False)
    return _local.morfeusz


def bare(word: str) -> str:
    """A word folded, with nothing in it but letters and digits."""
    return "".join(_WORD.findall(fold(word)))


def split(text: str) -> list[str]:
    """The words of a text in lower case, diacritics kept: ``"ul. Łąkowa 3/5"`` → ``["ul", "łąkowa", "3", "5"]``."""
    return _WORD.findall(text.lower())


@lru_cache(maxsize=60_000)
def _readings(word: str) -> frozenset[str]:
    """Folded lemmas of a word that the dictionary knows; nothing for a word it does not know."""
    if len(word) > 40 or word.isdigit():
        return frozenset()
    return frozenset(
        fold(reading[1].split(":")[0])
        for start, end, reading in _morfeusz().analyse(word)
        if reading[2] != "ign" and start == 0 and end == 1
    ) - {""}


@lru_cache(maxsize=60_000)
def _kept(word: str) -> frozenset[str]:
    return frozenset({bare(word)} | {w for lemma in _readings(word) for w in _WORD.findall(lemma)}) - {""}


def index_words(*texts: str) -> str:
    """What is kept of a thing: each folded surface form and lemma once, in a stable order."""
    kept: dict[str, None] = {}
    for text in texts:
        for word in split(text):
            kept.update(dict.fromkeys(sorted(_kept(word))))
    return " ".join(kept)


def _spellings(word: str) -> list[str]:
    places = [i for i, letter in enumerate(word) if letter in _ACCENTS]
    made: list[str] = []
    for count in (1, 2, 3):
        for chosen in combinations(places, count):
            for letters in product(*(_ACCENTS[word[i]] for i in chosen)):
                if len(made) >= _MAX_SPELLINGS:
                    return made
                spelling = list(word)
                for place, letter in zip(chosen, letters, strict=True):
                    spelling[place] = letter
                made.append("".join(spelling))
    return made


@lru_cache(maxsize=10_000)
def asked(word: str) -> frozenset[str]:
    """What a typed word may stand for: itself, its lemmas, the lemmas of the spellings with diacritics."""
    forms = set(_kept(word))
    if len(word) >= 4 and word == fold(word) and not word.isdigit() and not _readings(word):
        for spelling in _spellings(word):
            forms.update(w for lemma in _readings(spelling) for w in _WORD.findall(lemma))
    return frozenset(forms)


def question(text: str) -> list[str]:
    """The words of a question that say something, at most twelve."""
    typed = split(text)[:_MAX_WORDS]
    return [word for i, word in enumerate(typed) if word not in _SILENT or i == len(typed) - 1]


def stem(word: str) -> str:
    """A folded word without its ending, for names the dictionary does not know: ``"zielonce"`` → ``"zielonc"``."""
    form = bare(word)
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= 4:
            return form[: -len(ending)]
    return form


def grams(text: str) -> list[str]:
    """Trigrams of the folded words, the beginning of a word marked with ``0``: ``"Kościan"`` → ``0ko kos osc sci …``."""
    found: dict[str, None] = {}
    for word in split(text):
        form = f"0{bare(word)}"
        if len(form) >= 4:
            found.update(dict.fromkeys(form[i : i + 3] for i in range(len(form) - 2)))
    return list(found)
