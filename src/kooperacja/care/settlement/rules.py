# SPDX-License-Identifier: EUPL-1.2
"""Who may open, fill, sign and pay. Two signatures are two people: the second is never the first."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import Stale
from kooperacja.base.core.rules import Rule, rule
from kooperacja.care.cases.models import ServiceCase
from kooperacja.care.commissioning.models import Contract
from kooperacja.care.settlement.enums import STATEMENT_FLOW, FeeState, StatementState
from kooperacja.care.settlement.models import ResidentFee, Statement
from kooperacja.ground.organisations.enums import CUS_ROLES, Role

OPENERS = frozenset({Role.SERVICE_ORGANISER, Role.DIRECTOR})
BEING_FILLED = frozenset({StatementState.OPEN, StatementState.DIFFERENCES})
TO_BE_CHECKED = frozenset({StatementState.SUBMITTED, StatementState.AGREED})
FINISHED = frozenset({StatementState.APPROVED, StatementState.PAID})


def _centre(by: Acting, statement: Statement, *roles: str) -> bool:
    return by.role in roles and by.organisation_id == statement.centre_id


def _provider(by: Acting, statement: Statement) -> bool:
    return by.role == Role.PROVIDER_MANAGER and by.organisation_id == statement.provider_id


@rule("settlement.statements.see")
def see_statements(by: Acting) -> bool:
    """People of a CUS and its auditor, managers of providers: others have no such page."""
    return by.role in CUS_ROLES | {Role.AUDITOR, Role.PROVIDER_MANAGER}


@rule("settlement.statement.open")
def open_statement(by: Acting, contract: Contract) -> bool:
    """The CUS of the contract opens the month: its organiser of services or its director."""
    return by.role in OPENERS and by.organisation_id == contract.centre_id


@rule("settlement.month.open")
def open_month(by: Acting) -> bool:
    """The same people open all contracts of a month at once."""
    return by.role in OPENERS and by.organisation_id is not None


@rule("settlement.statement.refresh")
def refresh_statement(by: Acting, statement: Statement) -> bool:
    """Either side brings in newly confirmed cards while the provider is filling the statement."""
    return (
        not statement.is_correction
        and statement.state in BEING_FILLED
        and (_provider(by, statement) or _centre(by, statement, Role.SERVICE_ORGANISER, Role.DIRECTOR))
    )


@rule("settlement.statement.submit")
def submit_statement(by: Acting, statement: Statement) -> bool:
    """Only the provider declares its units, while the statement is open or returned."""
    return statement.state in BEING_FILLED and _provider(by, statement)


@rule("settlement.line.explain")
def explain_difference(by: Acting, statement: Statement) -> bool:
    """The provider explains while filling; the organiser of services adds a word while checking."""
    if statement.state in BEING_FILLED:
        return _provider(by, statement)
    return statement.state in TO_BE_CHECKED and _centre(by, statement, Role.SERVICE_ORGANISER)


@rule("settlement.statement.agree")
def agree(by: Acting, statement: Statement) -> bool:
    """The organiser of services agrees with what the provider declared."""
    return statement.state == StatementState.SUBMITTED and _centre(by, statement, Role.SERVICE_ORGANISER)


@rule("settlement.statement.return")
def return_to_provider(by: Acting, statement: Statement) -> bool:
    """Whoever is about to sign may send the statement back with a reason instead."""
    if statement.state in TO_BE_CHECKED:
        return _centre(by, statement, Role.SERVICE_ORGANISER)
    return statement.state == StatementState.MERIT_APPROVED and _centre(by, statement, Role.DIRECTOR)


@rule("settlement.statement.approve_merits")
def approve_on_merits(by: Acting, statement: Statement) -> bool:
    """First signature: the organiser of services, who has compared the cards."""
    return statement.state in TO_BE_CHECKED and _centre(by, statement, Role.SERVICE_ORGANISER)


@rule(
    "settlement.statement.approve_payment",
    message="Drugi podpis składa dyrektorka lub dyrektor i nie może to być osoba, która podpisała jako pierwsza.",
)
def approve_for_payment(by: Acting, statement: Statement) -> bool:
    """Second signature: the director, and never the person who gave the first (four eyes)."""
    return (
        statement.state == StatementState.MERIT_APPROVED
        and _centre(by, statement, Role.DIRECTOR)
        and by.user_id is not None
        and by.user_id != statement.merit_by_id
    )


@rule("settlement.statement.mark_paid")
def mark_paid(by: Acting, statement: Statement) -> bool:
    """The accountant notes the transfer after both signatures."""
    return statement.state == StatementState.APPROVED and _centre(by, statement, Role.ACCOUNTANT)


@rule("settlement.statement.record_invoice")
def record_invoice(by: Acting, statement: Statement) -> bool:
    """The provider gives the number of its invoice until the money is sent; the accountant types one from paper."""
    if statement.state in {StatementState.PAID, StatementState.OPEN}:
        return False
    return _provider(by, statement) or _centre(by, statement, Role.ACCOUNTANT)


@rule("settlement.statement.correct")
def correct_statement(by: Acting, statement: Statement) -> bool:
    """A signed statement changes only by a new document; the organiser of services starts it."""
    return (
        statement.state in FINISHED and not statement.is_correction and _centre(by, statement, Role.SERVICE_ORGANISER)
    )


@rule("settlement.statement.see_checks")
def see_checks(by: Acting, statement: Statement) -> bool:
    """The checks before signing are the CUS's own."""
    return _centre(by, statement, Role.SERVICE_ORGANISER, Role.DIRECTOR, Role.ACCOUNTANT, Role.AUDITOR)


@rule("settlement.fee.list")
def see_fees(by: Acting) -> bool:
    """Fees of residents: those who set, explain and audit them. Providers never."""
    return by.role in {Role.ACCOUNTANT, Role.DIRECTOR, Role.AUDITOR}


@rule("settlement.fee.see")
def see_fees_of_case(by: Acting, case: ServiceCase) -> bool:
    """Fees of one case: everybody of its CUS who works with the case, and the auditor."""
    roles = {Role.ACCOUNTANT, Role.DIRECTOR, Role.AUDITOR, Role.PLAN_COORDINATOR, Role.SERVICE_ORGANISER}
    return by.role in roles and by.organisation_id == case.centre_id


@rule("settlement.fee.set")
def set_fees(by: Acting) -> bool:
    """The accountant of a CUS sets the fees of a month (setting needs no decision: CUS Act, art. 42(1), 43)."""
    return by.role == Role.ACCOUNTANT and by.organisation_id is not None


@rule("settlement.fee.mark_paid")
def mark_fee_paid(by: Acting, fee: ResidentFee) -> bool:
    """The accountant notes a payment."""
    return (
        by.role == Role.ACCOUNTANT
        and by.organisation_id == fee.case.centre_id
        and fee.state in {FeeState.DUE, FeeState.OVERDUE}
    )


@rule("settlement.fee.waive")
def waive_fee(by: Acting, fee: ResidentFee) -> bool:
    """The director waives a fee in a justified case (CUS Act, art. 44)."""
    return (
        by.role == Role.DIRECTOR
        and by.organisation_id == fee.case.centre_id
        and fee.state in {FeeState.DUE, FeeState.OVERDUE}
    )


def require_move(found: Rule[[Statement]], by: Acting, statement: Statement, *, to: str) -> None:
    """Insist on a rule; when the statement has simply moved on meanwhile, say that somebody was faster."""
    if not found(by, statement) and not STATEMENT_FLOW.can(statement, to):
        raise Stale
    found.require(by, statement)


def after_first_signature(statement: Statement) -> str:
    """Where the first signature leads: over „uzgodnione” when nobody has agreed yet."""
    agreed = statement.state == StatementState.AGREED
    return StatementState.MERIT_APPROVED if agreed else StatementState.AGREED
