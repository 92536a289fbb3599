# SPDX-License-Identifier: EUPL-1.2
"""The protocol of a month: numbers of orders and initials, because both sides know the people and nobody else needs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kooperacja.base.core.dates import MONTHS, Month, hours, short
from kooperacja.base.core.money import ZERO, plain
from kooperacja.care.commissioning.enums import ContractKind, RoundingRule
from kooperacja.care.settlement.models import Statement, StatementLine
from kooperacja.ground.catalogue.enums import Unit


def _units(units: int, line: StatementLine) -> str:
    return hours(units) if line.order.service_type.unit == Unit.HOUR else str(units)


def _sum_of_hours(lines: Sequence[StatementLine], field: str) -> str:
    return hours(sum(getattr(x, field) or 0 for x in lines if x.order.service_type.unit == Unit.HOUR))


def protocol(statement: Statement, lines: Sequence[StatementLine]) -> dict[str, Any]:
    """Data of the protocol of acceptance: parties, lines, totals by source, both signatures."""
    contract = statement.contract
    month = Month.of(statement.month)
    by_source: dict[str, Any] = {}
    for line in lines:
        by_source[line.funding_source.name] = by_source.get(line.funding_source.name, ZERO) + line.amount
    return {
        "title": "Protokół odbioru usług" if not statement.is_correction else "Protokół odbioru usług – korekta",
        "number": statement.number,
        "month": f"{MONTHS[month.month - 1]} {month.year}",
        "corrects": statement.corrects.number if statement.corrects else "",
        "reason": statement.correction_reason,
        "contract": contract.number,
        "signed_on": short(contract.signed_on),
        "centre": _party(statement.centre),
        "provider": _party(statement.provider),
        "is_grant": contract.kind == ContractKind.GRANT,
        "rounding": str(RoundingRule(contract.rounding).label),
        "invoice": statement.invoice_number,
        "lines": [
            {
                "order": line.order.number,
                "initials": line.order.granted.case.resident.initials,
                "service": line.order.service_type.name,
                "ordered": _units(line.ordered_units, line),
                "cards": _units(line.card_units, line),
                "before": _units(line.before_units, line),
                "recognised": _units(line.recognised_units, line),
                "price": plain(line.price_amount),
                "amount": plain(line.amount),
                "source": line.funding_source.name,
                "explanation": line.explanation,
            }
            for line in lines
        ],
        "ordered_hours": _sum_of_hours(lines, "ordered_units"),
        "card_hours": _sum_of_hours(lines, "card_units"),
        "recognised_hours": _sum_of_hours(lines, "recognised_units"),
        "people": len({line.order.granted.case.resident_id for line in lines}),
        "total": plain(statement.total_amount),
        "sources": [{"name": name, "amount": plain(amount)} for name, amount in by_source.items()],
        "submitted_on": short(statement.submitted_at),
        "merit": {"name": str(statement.merit_by or ""), "on": short(statement.merit_at)},
        "approved": {"name": str(statement.approved_by or ""), "on": short(statement.approved_at)},
        "note": statement.merit_note,
        "pay_by": short(statement.pay_by),
    }


def _party(organisation: Any) -> dict[str, str]:
    street = f"{organisation.street}, " if organisation.street else ""
    return {
        "name": organisation.name,
        "address": f"{street}{organisation.postcode} {organisation.town}".strip(" ,"),
        "nip": organisation.nip,
    }
