# SPDX-License-Identifier: EUPL-1.2
"""Keeping a resident's file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core import identifiers, sealing
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.text import fold, sort_key
from kooperacja.base.search import services as search
from kooperacja.care.residents import queries, rules
from kooperacja.care.residents.enums import AddressForm
from kooperacja.care.residents.logic import names
from kooperacja.care.residents.models import ContactPerson, IncomeStatement, Resident

#: Fields that ``edit_resident`` and a repeated registration may change.
EDITABLE = frozenset(
    {
        "given_name", "surname", "address_form", "birth_date", "other_identifier", "street", "postcode", "town",
        "phone", "lives_alone", "lives_with", "access_note",
    }
)  # fmt: skip
OLDEST = 120


class PeselTaken(DomainError):
    """The number belongs to another file of this CUS."""

    default = _(
        "Pod tym numerem PESEL jest już w Centrum osoba o innym imieniu lub nazwisku. Sprawdź numer. "
        "Jeśli osoba zmieniła nazwisko, najpierw popraw je w jej danych."
    )


class BadBirthDate(DomainError):
    """A birth date that cannot be, or that contradicts PESEL."""


def _checked_pesel(typed: str, by: Acting) -> str:
    if not typed.strip():
        return ""
    try:
        return identifiers.pesel(typed, today=by.today)
    except identifiers.BadIdentifier as error:
        raise DomainError(error.message, field="pesel") from error


def _checked_birth_date(born: date | None, number: str, by: Acting) -> date | None:
    written = identifiers.pesel_birth_date(number) if number else None
    if born and written and born != written:
        raise BadBirthDate(
            _("Data urodzenia nie zgadza się z numerem PESEL. Porównaj obie z dokumentem i popraw tę błędną."),
            field="birth_date",
        )
    day = born or written
    where = "birth_date" if born else "pesel"
    if day and day > by.today:
        raise BadBirthDate(_("Ta data urodzenia jeszcze nie nadeszła. Sprawdź rok."), field=where)
    if day and names.age_on(by.today, day) > OLDEST:
        raise BadBirthDate(_("Z tej daty wynika ponad 120 lat. Sprawdź rok urodzenia."), field=where)
    return day


def _sealed(number: str) -> dict[str, Any]:
    secret = settings.IDENTITY_KEY
    return {
        "pesel_hash": sealing.look_up_hash(number, secret=secret),
        "pesel_sealed": sealing.seal(number, secret=secret),
    }


def _same_name(resident: Resident, given_name: str, surname: str) -> bool:
    return fold(f"{resident.given_name} {resident.surname}") == fold(f"{given_name} {surname}")


def _index(resident: Resident) -> None:
    full = f"{resident.given_name} {resident.surname}"
    resident.name_key = sort_key(f"{resident.surname} {resident.given_name}")
    resident.search_text = fold(f"{full} {resident.street} {resident.town}")[:300]


def _found(resident: Resident) -> None:
    search.index_many("resident", queries.search_rows([resident]))


@transaction.atomic
def register_resident(
    *,
    given_name: str,
    surname: str,
    by: Acting,
    pesel_number: str = "",
    birth_date: date | None = None,
    same_as: Resident | None = None,
    **fields: Any,
) -> Resident:
    """Find the person in this CUS by PESEL (or take ``same_as``), or open a file for her; known data are refreshed."""
    rules.register_resident.require(by)
    given_name, surname = " ".join(given_name.split()), " ".join(surname.split())
    number = _checked_pesel(pesel_number, by)
    born = _checked_birth_date(birth_date, number, by)
    known = queries.resident_by_pesel(by, number) if number else None
    if known is not None and not _same_name(known, given_name, surname):
        raise PeselTaken(field="pesel")
    known = known or same_as
    if known is not None:
        rules.edit_resident.require(by, known)
        told = {key: value for key, value in fields.items() if value not in ("", None)}
        return _change(known, by, number=number, birth_date=born or known.birth_date, **told)
    woman = identifiers.pesel_is_womans(number) if number else names.is_womans(given_name)
    resident = Resident(
        centre_id=by.organisation_id or 0,
        given_name=given_name,
        surname=surname,
        birth_date=born,
        registered_at=by.at,
        **{"address_form": AddressForm.MRS if woman else AddressForm.MR, **_allowed(fields)},
        **(_sealed(number) if number else {}),
    )
    _index(resident)
    resident.save()
    _found(resident)
    audit.record("residents.resident.registered", resident, by=by, label=_label(resident))
    return resident


def _allowed(fields: dict[str, Any]) -> dict[str, Any]:
    unknown = set(fields) - EDITABLE
    if unknown:
        raise TypeError(f"not a field of a resident: {sorted(unknown)}")
    return {key: value for key, value in fields.items() if value is not None or key == "lives_alone"}


def _label(resident: Resident) -> str:
    """The journal names a file, never a person."""
    return f"kartoteka {str(resident.uid)[:8]}"


def _change(resident: Resident, by: Acting, *, number: str = "", **changes: Any) -> Resident:
    changed = sorted(key for key, value in _allowed(changes).items() if getattr(resident, key) != value)
    for key in changed:
        setattr(resident, key, changes[key])
    if number:
        sealed = _sealed(number)
        if sealed["pesel_hash"] != resident.pesel_hash:
            resident.pesel_hash, resident.pesel_sealed = sealed["pesel_hash"], sealed["pesel_sealed"]
            changed.append("pesel")
    if not changed:
        return resident
    _index(resident)
    resident.save()
    _found(resident)
    audit.record("residents.resident.edited", resident, by=by, label=_label(resident), fields=changed)
    return resident


@transaction.atomic
def edit_resident(*, resident: Resident, by: Acting, pesel_number: str = "", **changes: Any) -> Resident:
    """Correct or complete a resident's data."""
    rules.edit_resident.require(by, resident)
    number = _checked_pesel(pesel_number, by)
    other = queries.resident_by_pesel(by, number) if number else None
    if other is not None and other.pk != resident.pk:
        raise PeselTaken(
            _("Ten numer PESEL ma już inna kartoteka w Centrum. Nie zapisano; sprawdź numer w dokumencie."),
            field="pesel",
        )
    born = changes.get("birth_date", resident.birth_date)
    if number or "birth_date" in changes:
        changes["birth_date"] = _checked_birth_date(born, number or queries.pesel_of(resident), by)
    return _change(resident, by, number=number, **changes)


@transaction.atomic
def add_contact(
    *, resident: Resident, name: str, relation: str, by: Acting, phone: str = "", town: str = "", has_key: bool = False
) -> ContactPerson:
    """Note a person close to the resident; the same name again only refreshes her data."""
    rules.add_contact.require(by, resident)
    name = " ".join(name.split())
    contact = next((c for c in resident.contacts.order_by("pk") if fold(c.name) == fold(name)), None)
    contact = contact or ContactPerson(resident=resident, name=name)
    contact.relation, contact.phone, contact.town, contact.has_key = relation, phone, town, has_key
    contact.save()
    audit.record("residents.contact.added", resident, by=by, label=_label(resident))
    return contact


@transaction.atomic
def remove_contact(*, contact: ContactPerson, by: Acting) -> Resident:
    """Remove a person close to the resident from the file."""
    rules.add_contact.require(by, contact.resident)
    resident = contact.resident
    contact.delete()
    audit.record("residents.contact.removed", resident, by=by, label=_label(resident))
    return resident


@transaction.atomic
def declare_income(
    *, resident: Resident, household: str, monthly_amount: Decimal, valid_from: date, by: Acting
) -> IncomeStatement:
    """Write down a declared income valid from a day; a second declaration of the same day replaces the first."""
    rules.declare_income.require(by, resident)
    if monthly_amount < 0:
        raise DomainError(_("Dochód nie może być mniejszy od zera. Jeśli go nie ma, wpisz 0."), field="monthly_amount")
    statement, _new = IncomeStatement.objects.update_or_create(
        resident=resident,
        valid_from=valid_from,
        defaults={"household": household, "monthly_amount": monthly_amount},
    )
    audit.record("residents.income.declared", resident, by=by, label=_label(resident), valid_from=valid_from)
    return statement
