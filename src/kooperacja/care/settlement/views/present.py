# SPDX-License-Identifier: EUPL-1.2
"""How a statement is shown: rows ready to be read, sums that add up, the way to the transfer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpResponse

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import MONTHS, Month, hours, short
from kooperacja.base.core.money import ZERO, plain, zloty
from kooperacja.base.core.text import plural
from kooperacja.base.exchange.export import download
from kooperacja.base.ui.parts import Share, Step
from kooperacja.care.commissioning.enums import RoundingRule
from kooperacja.care.settlement import queries
from kooperacja.care.settlement.enums import StatementState as S
from kooperacja.care.settlement.logic.statements import Gap, GapKind, SourceSum, shares_in_percent
from kooperacja.care.settlement.models import Statement, StatementLine
from kooperacja.ground.catalogue.enums import Unit
from kooperacja.ground.organisations.enums import Role

CHIPS = {
    S.OPEN: ("Czeka na wykonawcę", "blue", "pencil"),
    S.SUBMITTED: ("Do sprawdzenia", "amber", "clock"),
    S.DIFFERENCES: ("Różnice do wyjaśnienia", "amber", "message-square-warning"),
    S.AGREED: ("Uzgodnione, czeka na podpis", "amber", "clock"),
    S.MERIT_APPROVED: ("Czeka na drugi podpis", "amber", "pen-line"),
    S.APPROVED: ("Do zapłaty", "blue", "wallet"),
    S.PAID: ("Zapłacone", "green", "check"),
}
ROUNDING_SENTENCE: dict[str, str] = {
    RoundingRule.DOWN_HOUR: "Umowa liczy pełne godziny w dół",
    RoundingRule.DOWN_HALF: "Umowa liczy pełne pół godziny w dół",
    RoundingRule.NEAREST_QUARTER: "Umowa liczy do najbliższego kwadransa",
    RoundingRule.EXACT: "Umowa liczy co do minuty",
}
WAITS_FOR = {
    S.OPEN: "wykonawcy",
    S.DIFFERENCES: "wykonawcy",
    S.SUBMITTED: "osoby organizującej usługi",
    S.AGREED: "osoby organizującej usługi",
    S.MERIT_APPROVED: "dyrektorki lub dyrektora",
    S.APPROVED: "księgowości",
}
ALL, DIFFERENT = "", "roznice"


def sheet(kind: str, name: str, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> HttpResponse:
    """A list to keep, as CSV or XLSX; any other ending does not exist."""
    if kind not in ("csv", "xlsx"):
        raise Http404
    return download(name, "csv" if kind == "csv" else "xlsx", head, rows)


def units(count: int, *, is_hours: bool) -> str:
    """Minutes as hours, anything else as a number."""
    return hours(count) if is_hours else str(count).replace("-", "−")


def is_hours(line: StatementLine) -> bool:
    """True when the line is counted in minutes."""
    return line.order.service_type.unit == Unit.HOUR


@dataclass(frozen=True)
class Row:
    """One line of the table, every cell a text."""

    line: StatementLine
    person: str
    note: str
    service: str
    price: str
    ordered: str
    cards: str
    declared: str
    difference: str
    before: str
    recognised: str
    amount: str
    source: str
    series: int
    is_different: bool
    gaps: Sequence[Gap]


@dataclass(frozen=True)
class Totals:
    """The foot of the table."""

    ordered: str
    cards: str
    declared: str
    difference: str
    before: str
    recognised: str
    amount: str


@dataclass(frozen=True)
class Explained:
    """One difference in words."""

    title: str
    text: str
    line: StatementLine


def row_of(line: StatementLine, *, of_provider: bool, shows_price: bool) -> Row:
    """A line as the table shows it. The provider reads the name from its own order, the CUS from the case."""
    hourly = is_hours(line)
    name = str(line.order.brief.get("name", "")) if of_provider else str(line.order.granted.case.resident)
    change = line.recognised_units - (line.before_units if line.statement.is_correction else line.ordered_units)
    gaps = queries.gaps_in(line)
    return Row(
        line=line,
        person=name or line.order.granted.case.resident.initials,
        note=short_note(line, gaps),
        service=_whole(line.order.service_type.name),
        price=plain(line.price_amount) if shows_price else "",
        ordered=units(line.ordered_units, is_hours=hourly),
        cards=units(line.card_units, is_hours=hourly),
        declared="—" if line.declared_units is None else units(line.declared_units, is_hours=hourly),
        difference=("+" if change > 0 else "") + units(change, is_hours=hourly) if change else "",
        before=units(line.before_units, is_hours=hourly),
        recognised=units(line.recognised_units, is_hours=hourly),
        amount=plain(line.amount),
        source=_whole(line.funding_source.name),
        series=line.funding_source.series,
        is_different=bool(gaps) or line.statement.is_correction,
        gaps=gaps,
    )


def _whole(name: str) -> str:
    """A short name that stays in one line of its cell."""
    return name.replace(" ", "\u00a0") if len(name) <= 22 else name


def short_note(line: StatementLine, gaps: Sequence[Gap]) -> str:
    """A few words under the name: the explanation, or what the rounding took."""
    if not gaps and not line.statement.is_correction:
        return ""
    if line.explanation:
        return line.explanation if len(line.explanation) <= 60 else line.explanation[:57].rstrip(" ,.") + "…"
    rounding = sum(g.units for g in gaps if g.kind is GapKind.ROUNDING)
    if rounding and len(gaps) == 1:
        return f"reszta {hours(abs(rounding))}, zaokrąglenie umowy"
    return "bez wyjaśnienia" if gaps else ""


def sum_of(lines: Iterable[tuple[StatementLine, int]]) -> str:
    """Hours and pieces added up side by side: ``"365 h · 40"``."""
    minutes = pieces = 0
    hourly = counted = False
    for line, count in lines:
        if is_hours(line):
            minutes, hourly = minutes + count, True
        else:
            pieces, counted = pieces + count, True
    parts = ([hours(minutes)] if hourly or not counted else []) + ([str(pieces).replace("-", "−")] if counted else [])
    return " · ".join(parts)


def totals_of(rows: Sequence[Row]) -> Totals:
    """The sums of the rows that are shown."""
    lines = [row.line for row in rows]
    start = [x.before_units if x.statement.is_correction else x.ordered_units for x in lines]
    declared = [x for x in lines if x.declared_units is not None]
    return Totals(
        ordered=sum_of((x, x.ordered_units) for x in lines),
        cards=sum_of((x, x.card_units) for x in lines),
        declared=sum_of((x, x.declared_units or 0) for x in declared) if declared else "—",
        difference=sum_of((x, x.recognised_units - s) for x, s in zip(lines, start, strict=True)),
        before=sum_of((x, x.before_units) for x in lines),
        recognised=sum_of((x, x.recognised_units) for x in lines),
        amount=plain(sum((x.amount for x in lines), ZERO)),
    )


def chosen(rows: Sequence[Row], *, show: str, source: str) -> list[Row]:
    """The rows behind a chip."""
    if show == DIFFERENT:
        return [row for row in rows if row.is_different]
    if source:
        return [row for row in rows if str(row.line.funding_source.uid) == source]
    return list(rows)


def explained(rows: Sequence[Row], statement: Statement) -> list[Explained]:
    """„Co się różni i dlaczego”: one entry per line that differs, its causes in the order of the arithmetic."""
    made = []
    next_month = MONTHS[Month.of(statement.month).next().month - 1]
    for row in rows:
        if not row.is_different:
            continue
        if statement.is_correction:
            change = row.line.recognised_units - row.line.before_units
            word = "więcej niż" if change > 0 else "mniej niż" if change < 0 else "bez zmiany wobec"
            amount = units(abs(change), is_hours=is_hours(row.line)) + " " if change else ""
            number = statement.corrects.number if statement.corrects else ""
            made.append(Explained(f"{row.person}: {amount}{word} w {number}", row.line.explanation, row.line))
            continue
        said = [sentence for gap in row.gaps if (sentence := _gap_sentence(gap, row, statement, next_month))]
        made.append(Explained(f"{row.person}: {_gap_title(row)}", " ".join(said), row.line))
    return made


def _gap_title(row: Row) -> str:
    parts = []
    names = {
        GapKind.NOT_DELIVERED: "poniżej zlecenia",
        GapKind.ROUNDING: "zaokrąglenia",
        GapKind.REDUCED: "mniej według wykonawcy",
        GapKind.OVER_ORDER: "ponad zlecenie",
    }
    for gap in row.gaps:
        parts.append(f"{units(abs(gap.units), is_hours=is_hours(row.line))} {names[gap.kind]}")
    return ", ".join(parts)


def _gap_sentence(gap: Gap, row: Row, statement: Statement, next_month: str) -> str:
    if gap.kind is GapKind.ROUNDING:
        return f"{ROUNDING_SENTENCE[RoundingRule(statement.contract.rounding)]}. Reszta nie przechodzi na {next_month}."
    if gap.kind is GapKind.OVER_ORDER:
        return f"{row.line.explanation or 'Bez wyjaśnienia.'} Ponad zlecenie nie płaci się."
    if gap is row.gaps[0] or row.gaps[0].kind is GapKind.OVER_ORDER:
        return row.line.explanation or "Jeszcze bez wyjaśnienia."
    return "" if any(g.kind is GapKind.NOT_DELIVERED for g in row.gaps) else row.line.explanation


def shares(sums: Sequence[SourceSum], lines: Sequence[StatementLine]) -> tuple[list[Share], list[str]]:
    """The bar „Kto płaci” with its table, and the row of totals."""
    percents = shares_in_percent([abs(s.amount) for s in sums])
    by_source = {s.source_id: [x for x in lines if x.funding_source_id == s.source_id] for s in sums}
    made = [
        Share(
            label=s.name,
            value=percent,
            series=s.series,
            columns=(
                sum_of((x, x.recognised_units - x.before_units) for x in by_source[s.source_id]),
                zloty(s.amount),
                ("zostaje " if s.left >= 0 else "zabraknie ") + zloty(abs(s.left)),
            ),
        )
        for s, percent in zip(sums, percents, strict=True)
    ]
    total = [
        sum_of((x, x.recognised_units - x.before_units) for x in lines), zloty(sum((s.amount for s in sums), ZERO)), "",
    ]  # fmt: skip
    return made, total


def steps(statement: Statement, by: Acting, second_signer: str = "") -> list[Step]:
    """„Droga do przelewu”: the same for both sides."""
    state = S(statement.state)
    order = [S.OPEN, S.SUBMITTED, S.MERIT_APPROVED, S.APPROVED, S.PAID]
    place = {S.DIFFERENCES: 0, S.AGREED: 1}.get(state, order.index(state) if state in order else 0)
    merit = f"{short(statement.merit_at)}, {statement.merit_by}" if statement.merit_by else "w CUS"
    if place == 1:
        merit = "teraz, w CUS"
    second = f"{short(statement.approved_at)}, {statement.approved_by}" if statement.approved_by else "inna osoba"
    if place == 2:
        second = f"teraz, {second_signer}" if second_signer else "teraz"
    days = statement.contract.payment_days
    transfer = short(statement.paid_on) if statement.paid_on else f"do {short(pay_by(statement, by))}"
    books = "zapłacone" if place == 4 else f"po podpisie, do {days} dni" if place < 3 else "teraz, zapisuje przelew"
    rows = [
        ("Wykonawca przekazał", short(statement.submitted_at) if place else "teraz ruch wykonawcy"),
        ("Godziny sprawdzone", merit),
        ("Drugi podpis", second),
        ("Księgowość", books),
        ("Przelew", transfer),
    ]
    found = []
    for i, (label, note) in enumerate(rows):
        if place == 4 or i < place:
            found.append(Step(label, note, "done"))
        else:
            found.append(Step(label, note, "now" if i == place else "later"))
    return found


def pay_by(statement: Statement, by: Acting) -> date:
    """The day of payment: set with the second signature, before it what it would be today."""
    return statement.pay_by or by.today + timedelta(days=statement.contract.payment_days)


def people_line(lines: Sequence[StatementLine]) -> str:
    """``"365 h dla 9 osób"``."""
    count = len({x.order.granted.case.resident_id for x in lines})
    word = plural(count, "osoby", "osób", "osób")
    return f"{sum_of((x, x.recognised_units - x.before_units) for x in lines)} dla {count} {word}"


def prices_line(lines: Sequence[StatementLine]) -> str:
    """``"stawka 52,00 zł za godzinę"`` when there is one price, else how many."""
    prices: set[tuple[Decimal, bool]] = {(x.price_amount, is_hours(x)) for x in lines}
    if len(prices) == 1:
        price, hourly = next(iter(prices))
        return f"stawka {zloty(price)} za {'godzinę' if hourly else 'jednostkę'}"
    return f"{len(prices)} {plural(len(prices), 'stawka', 'stawki', 'stawek')}" if prices else ""


def of_provider(by: Acting) -> bool:
    """True for the provider's side of the page."""
    return by.role == Role.PROVIDER_MANAGER


def heading(statement: Statement) -> str:
    """``"Pomocna Dłoń, październik"``."""
    return f"{statement.provider}, {MONTHS[Month.of(statement.month).month - 1]} {statement.month.year}"
