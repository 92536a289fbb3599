# SPDX-License-Identifier: EUPL-1.2
"""„Skąd 10 %?”: the stored working of a fee told as sentences, so that it can be explained years later."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from kooperacja.base.core.dates import hours, short
from kooperacja.base.core.money import zloty

HOUSEHOLDS = {"single": "osoba samotnie gospodarująca", "family": "osoba w rodzinie"}


def percent(value: str | Decimal) -> str:
    """``"10.00"`` → ``"10 %"``; ``"12.50"`` → ``"12,5 %"``."""
    number = Decimal(value).normalize()
    text = f"{number:f}".replace(".", ",")
    return f"{text}\u00a0%"


def question(working: Mapping[str, Any]) -> str:
    """The words of the disclosure."""
    return "Skąd brak opłaty?" if working.get("kind") != "band" else f"Skąd {percent(working['percent'])}?"


def sentences(working: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Label and value of every number, in the order of the calculation."""
    if working.get("kind") != "band":
        return [("Opłata", "Program nie przewiduje opłaty za tę usługę.")]
    units = working["units"]
    counted = hours(units) if working["is_hours"] else str(units)
    bound = f"do {working['up_to']}\u00a0%" if working["up_to"] is not None else "bez górnej granicy"
    start = f"powyżej {working['above']}\u00a0%" if working["above"] else "od 0\u00a0%"
    return [
        ("Dochód", f"{zloty(Decimal(working['income']))} miesięcznie, {HOUSEHOLDS[working['household']]}, "
                   f"oświadczenie od {short(date.fromisoformat(working['income_from']))}"),
        ("Kryterium dochodowe", f"{zloty(Decimal(working['criterion']))} ({working['criterion_basis']})"),
        ("Dochód w procentach kryterium", percent(working["income_percent"])),
        ("Przedział", f"{start} {bound} kryterium → {percent(working['percent'])} kosztu"),
        ("Podstawa", f"{working['legal_basis']}, tabela od {short(date.fromisoformat(working['table_from']))}"),
        ("Koszt według uchwały", f"{counted} × {zloty(Decimal(working['base']))} = {zloty(Decimal(working['cost']))}"),
        ("Opłata", f"{percent(working['percent'])} z {zloty(Decimal(working['cost']))} = "
                   f"{zloty(Decimal(working['amount']))}"),
    ]  # fmt: skip
