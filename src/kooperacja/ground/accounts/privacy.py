# SPDX-License-Identifier: EUPL-1.2
"""What we hold on people who sign in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.privacy import holdings
from kooperacja.ground.accounts.models import User


def export(person: UUID) -> dict[str, Any]:
    """The account of a person, without her password."""
    user = User.objects.filter(uid=person).first()
    if user is None:
        return {}
    return {"e-mail": user.email, "imię": user.given_name, "nazwisko": user.surname, "telefon": user.phone}


def erase(person: UUID, by: Acting) -> int:
    """Close the account and take the person's name out of it; the audit log keeps what it must."""
    user = User.objects.filter(uid=person).first()
    if user is None:
        return 0
    user.email, user.given_name, user.surname, user.phone = f"{user.uid}@usuniete.invalid", "Konto", "usunięte", ""
    user.is_active = False
    user.set_unusable_password()
    user.save()
    audit.record("accounts.user.erased", user, by=by)
    return 1


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "accounts",
        what="Konta osób pracujących w systemie",
        about="pracownice i pracownicy instytucji oraz wykonawców",
        fields=["User.email", "User.given_name", "User.surname", "User.phone"],
        basis="art. 6 ust. 1 lit. e RODO: zadanie publiczne instytucji, w której osoba pracuje",
        keep_for="jak długo osoba ma rolę w którejś instytucji; potem do zamknięcia konta",
        export=export,
        erase=erase,
    )
