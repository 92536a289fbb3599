# SPDX-License-Identifier: EUPL-1.2
"""The protocol of a month: numbers of orders and initials, because both sides know the people and nobody else needs to."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils import timezone

from kooperacja.base.core.dates import MONTHS, Month, hours, short
from kooperacja.base.core.money import ZERO, plain
from kooperacja.base.core.text import plural
from kooperacja.base.documents.paper import frame
from kooperacja.care.commissioning.enums import ContractKind, RoundingRule
from kooperacja.care.settlement.models import Statement, StatementLine
from kooperacja.ground.catalogue.enums import Unit
from kooperacja.ground.organisations.models import Organisation


def _units(units: int, line: StatementLine) -> str:
    return hours(units) if line.order.service_type.unit == Unit.HOUR else str(units)


def _sum(lines: Sequence[StatementLine], field: str) -> str:
    """Hours and pieces side by side, as the column shows them."""
    hourly = [getattr(x, field) for x in lines if x.order.service_type.unit == Unit.HOUR]
    pieces = [getattr(x, field) for x in lines if x.order.service_type.unit != Unit.HOUR]
    return " · ".join(([hours(sum(hourly))] if hourly else []) + ([str(sum(pieces))] if pieces else []))


def protocol(statement: Statement, lines: Sequence[StatementLine]) -> dict[str, Any]:
    """Data of the protocol of acceptance: parties, lines, totals by source, both signatures."""
    contract = statement.contract
    month = Month.of(statement.month)
    title = "Protokół odbioru usług, korekta" if statement.is_correction else "Protokół odbioru usług"
    people = len({line.order.granted.case.resident_id for line in lines})
    by_source: dict[str, Decimal] = {}
    for line in lines:
        by_source[line.funding_source.name] = by_source.get(line.funding_source.name, ZERO) + line.amount
    signed_on = statement.approved_at and timezone.localtime(statement.approved_at).date()
    return {
        "paper": frame(
            title=title,
            subtitle=f"{MONTHS[month.month - 1].capitalize()} {month.year}, umowa {contract.number}",
            organisation=statement.centre.name,
            address=[_address(statement.centre)],
            number=statement.number,
            day=signed_on or None,
            place=statement.centre.town,
        ),
        "corrects": statement.corrects.number if statement.corrects else "",
        "reason": statement.correction_reason,
        "contract": contract.number,
        "signed_on": short(contract.signed_on),
        "centre": _party(statement.centre),
        "provider": _party(statement.provider),
        "is_grant": contract.kind == ContractKind.GRANT,
        "rounding": str(RoundingRule(contract.rounding).label),
        "invoice": statement.invoice_number,
        "lines": [_line(line) for line in lines],
        "differences": [
            {"order": x.order.number, "initials": x.order.granted.case.resident.initials, "text": x.explanation}
            for x in lines
            if x.explanation
        ],
        "ordered_sum": _sum(lines, "ordered_units"),
        "before_sum": _sum(lines, "before_units"),
        "card_sum": _sum(lines, "card_units"),
        "recognised_sum": _sum(lines, "recognised_units"),
        "people": f"{people} {plural(people, 'osoba', 'osoby', 'osób')}",
        "total": plain(statement.total_amount),
        "sources": [{"name": name, "amount": plain(amount)} for name, amount in by_source.items()],
        "submitted_on": short(statement.submitted_at),
        "merit": {"name": str(statement.merit_by or ""), "on": short(statement.merit_at)},
        "approved": {"name": str(statement.approved_by or ""), "on": short(statement.approved_at)},
        "note": statement.merit_note,
        "is_refund": statement.total_amount < 0,
        "pay_by": short(statement.pay_by),
    }


def _line(line: StatementLine) -> dict[str, str]:
    return {
        "order": line.order.number,
        "initials": line.order.granted.case.resident.initials,
        "service": line.order.service_type.name,
        "ordered": _units(line.ordered_units, line),
        "cards": _units(line.card_units, line),
        "before": _units(line.before_units, line),
        "recognised": _units(line.recognised_units, line),
        "price": plain(line.price_amount),
        "amount": plain(line.amount),
    }


def _address(organisation: Organisation) -> str:
    street = f"{organisation.street}, " if organisation.street else ""
    return f"{street}{organisation.postcode} {organisation.town}".strip(" ,")


def _party(organisation: Organisation) -> dict[str, str]:
    return {
        "name": organisation.name,
        "short": str(organisation),
        "address": _address(organisation),
        "nip": organisation.nip,
    }
