# SPDX-License-Identifier: EUPL-1.2
"""Speaking of a person in Polish: „pani Halina”, „plan pani Haliny”, „u pana Marka”. And how old she is."""

from __future__ import annotations

from datetime import date

_MEN_IN_A = frozenset({"kuba", "barnaba", "bonawentura", "kosma", "jarema", "sasza", "nikita", "mykola", "ilia"})
_GENITIVES = {
    "andrzej": "andrzeja", "aleksander": "aleksandra", "kacper": "kacpra", "paweł": "pawła", "jacek": "jacka",
    "maciej": "macieja", "ignacy": "ignacego", "jerzy": "jerzego", "piotr": "piotra", "hugo": "hugona",
    "bruno": "brunona", "otto": "ottona", "iwo": "iwona", "kosma": "kosmy", "marzec": "marca",
    "zoja": "zoi", "maja": "mai", "kaja": "kai", "aja": "ai",
}  # fmt: skip
_VOWELS = "aąeęioóuy"


def is_womans(given_name: str) -> bool:
    """A Polish woman's name ends in ``a``, a man's almost never does: a guess that people can correct."""
    name = given_name.strip().lower()
    return name.endswith("a") and name not in _MEN_IN_A


def genitive(given_name: str, *, woman: bool) -> str:
    """``Halina`` → ``Haliny``, ``Marek`` → ``Marka``. A name without a Polish ending stays as it is."""
    name = given_name.strip()
    low = name.lower()
    if " " in name or "-" in name or len(name) < 2:
        return name
    if low in _GENITIVES:
        return name[0] + _GENITIVES[low][1:]
    if low.endswith("a"):
        return _genitive_in_a(name, low)
    if woman:
        return name
    return _genitive_of_man(name, low)


def _genitive_in_a(name: str, low: str) -> str:
    stem = name[:-1]
    if low.endswith("ia"):
        # The i is said twice in Maria → Marii, Stefania → Stefanii; once in the familiar Kasia → Kasi, Ania → Ani.
        twice = low[-3] in "tdrlmkghfbpj" or (low[-3] == "n" and len(low) > 6)
        return stem + "i" if twice and len(low) > 4 else stem
    if low.endswith(("ja", "la", "ga", "ka")):
        return stem + "i"
    return stem + "y"


def _genitive_of_man(name: str, low: str) -> str:
    if low.endswith(("i", "y")):
        return name + "ego" if low.endswith("i") else name[:-1] + "ego"
    if low.endswith("ek") and len(low) > 3:
        return name[:-2] + "ka"
    if low.endswith("ń"):
        return name[:-1] + "nia"
    if low[-1] in _VOWELS:
        return name
    return name + "a"


def polite(given_name: str, *, woman: bool) -> str:
    """``pani Halina``, ``pan Marek``."""
    return f"{'pani' if woman else 'pan'} {given_name}"


def polite_genitive(given_name: str, *, woman: bool) -> str:
    """``pani Haliny``, ``pana Marka``."""
    return f"{'pani' if woman else 'pana'} {genitive(given_name, woman=woman)}"


def age_on(day: date, born: date) -> int:
    """Completed years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
