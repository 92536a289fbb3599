# SPDX-License-Identifier: EUPL-1.2
"""Names and units of the public facts of a gmina that the house knows by name."""

from __future__ import annotations

from decimal import Decimal

LABELS = {
    "population": ("liczba mieszkańców", ""),
    "share_60_plus": ("mieszkańcy w wieku 60 lat i więcej", "%"),
    "share-60-plus": ("mieszkańcy w wieku 60 lat i więcej", "%"),
    "area_km2": ("powierzchnia", "km²"),
    "area-km2": ("powierzchnia", "km²"),
}


def label_of(key: str) -> str:
    """What a fact is called; an unknown key is read as words."""
    return LABELS.get(key, (key.replace("_", " ").replace("-", " "), ""))[0]


def shown(key: str, value: Decimal) -> str:
    """``9240`` → ``9 240``; ``27.4`` → ``27,4 %``."""
    whole = value == value.to_integral_value()
    number = f"{int(value):,}".replace(",", "\u00a0") if whole else f"{value.normalize():f}".replace(".", ",")
    unit = LABELS.get(key, ("", ""))[1]
    return f"{number}\u00a0{unit}" if unit else number
