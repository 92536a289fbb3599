# SPDX-License-Identifier: EUPL-1.2
"""What is said to whom about a statement: its number and month, no person."""

from __future__ import annotations

from django.urls import reverse

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month, short
from kooperacja.base.notifications import services as outbox
from kooperacja.care.settlement.models import Statement
from kooperacja.ground.organisations import queries as organisations
from kooperacja.ground.organisations.enums import Role


def _tell(verb: str, statement: Statement, role: str, *, subject: str, body: str, by: Acting) -> None:
    organisation_id = statement.provider_id if role == Role.PROVIDER_MANAGER else statement.centre_id
    people = organisations.people_in(organisation_id, role, at=by.at)
    path = reverse("settlement:statement_detail", args=[statement.uid])
    kind = f"settlement.statement.{verb}"
    outbox.tell(kind, [m.user_id for m in people], subject=subject, body=body, path=path, by=by)


def statement_opened(statement: Statement, *, by: Acting) -> None:
    """To the provider: the month can be settled."""
    month = Month.of(statement.month)
    _tell(
        "opened",
        statement,
        Role.PROVIDER_MANAGER,
        subject=f"Rozliczenie {statement.number} czeka na Państwa",
        body=f"Otwarto rozliczenie za {month} (umowa {statement.contract.number}). Sprawdźcie godziny i przekażcie je do CUS.",
        by=by,
    )


def statement_submitted(statement: Statement, *, by: Acting) -> None:
    """To the organiser of services: the provider has declared its units."""
    _tell(
        "submitted",
        statement,
        Role.SERVICE_ORGANISER,
        subject=f"Rozliczenie {statement.number} do sprawdzenia",
        body=f"Wykonawca przekazał rozliczenie za {Month.of(statement.month)} (umowa {statement.contract.number}).",
        by=by,
    )


def statement_returned(statement: Statement, *, by: Acting) -> None:
    """To the provider, and to the first signer when there was one: what is to be explained."""
    subject = f"Rozliczenie {statement.number} wróciło do wyjaśnienia"
    body = f"Rozliczenie za {Month.of(statement.month)} wymaga wyjaśnienia. Powód jest na jego stronie."
    _tell(
        "returned",
        statement,
        Role.PROVIDER_MANAGER,
        subject=subject,
        body=body,
        by=by,
    )
    _tell(
        "returned",
        statement,
        Role.SERVICE_ORGANISER,
        subject=subject,
        body=body,
        by=by,
    )


def statement_merit_approved(statement: Statement, *, by: Acting) -> None:
    """To the director: the second signature is hers."""
    _tell(
        "merit_approved",
        statement,
        Role.DIRECTOR,
        subject=f"Rozliczenie {statement.number} czeka na drugi podpis",
        body=f"Rozliczenie za {Month.of(statement.month)} jest sprawdzone merytorycznie i czeka na zatwierdzenie do zapłaty.",
        by=by,
    )


def statement_approved(statement: Statement, *, by: Acting) -> None:
    """To the accountant and to the provider: it will be paid, and by when."""
    subject = f"Rozliczenie {statement.number} zatwierdzone do zapłaty"
    body = f"Rozliczenie za {Month.of(statement.month)} ma dwa podpisy. Termin zapłaty: {short(statement.pay_by)}."
    _tell(
        "approved",
        statement,
        Role.ACCOUNTANT,
        subject=subject,
        body=body,
        by=by,
    )
    _tell(
        "approved",
        statement,
        Role.PROVIDER_MANAGER,
        subject=subject,
        body=body,
        by=by,
    )


def statement_paid(statement: Statement, *, by: Acting) -> None:
    """To the provider: the money has been sent."""
    _tell(
        "paid",
        statement,
        Role.PROVIDER_MANAGER,
        subject=f"Rozliczenie {statement.number} zapłacone",
        body=f"Przelew za {Month.of(statement.month)} wyszedł {short(statement.paid_on)}.",
        by=by,
    )
