# SPDX-License-Identifier: EUPL-1.2
"""Registering a participant once, correcting her record."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core import identifiers, sealing
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.text import fold
from kooperacja.base.search import services as search
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.participants import queries, rules
from kooperacja.growth.participants import search as search_rows
from kooperacja.growth.participants.enums import Sex
from kooperacja.growth.participants.logic import dataset, identity
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.participants.queries.people import has_read_clause

#: What may be told of a participant, besides PESEL.
FIELDS = frozenset(
    {
        "given_name", "surname", "other_identifier", "birth_date", "sex", "education", "citizenship", "email", "phone",
        "street", "postcode", "town", "home_area", "degurba", "employer", "employer_name", "function", "work_area",
        "access_needs", "diet", "interpreter", "foreign_origin", "minority", "homelessness", "disability",
    }
)  # fmt: skip


class PeselTaken(DomainError):
    """The number stands in another record of this centre."""

    default = _(
        "Ten numer PESEL ma już inna osoba w rejestrze. Sprawdź numer. Jeśli to ta sama osoba, połącz oba zapisy "
        "na stronie „Możliwe powtórzenia”."
    )


class DoesNotAgree(DomainError):
    """PESEL says another sex or day of birth."""


class BadBirthDate(DomainError):
    """A day of birth that cannot be."""


def checked_identity(
    *, pesel: str, birth_date: date | None, sex: str, today: date
) -> tuple[str, date | None, str]:  # fmt: skip
    """A right PESEL with the day of birth and sex that it says; raises when what was told says otherwise."""
    number = ""
    if pesel.strip():
        try:
            number = identifiers.pesel(pesel, today=today)
        except identifiers.BadIdentifier as error:
            raise DomainError(error.message, field="pesel") from error
    if number:
        written = identifiers.pesel_birth_date(number)
        if birth_date and birth_date != written:
            raise DoesNotAgree(
                _("Data urodzenia nie zgadza się z numerem PESEL. Porównaj obie z dokumentem i popraw tę błędną."),
                field="birth_date",
            )
        says = Sex.WOMAN if identifiers.pesel_is_womans(number) else Sex.MAN
        if sex and sex != says:
            raise DoesNotAgree(
                _("Płeć nie zgadza się z numerem PESEL. Sprawdź, czy numer jest tej osoby."), field="sex"
            )
        birth_date, sex = written, says
    if birth_date:
        years = identity.age_on(today, birth_date)
        if birth_date > today or years < identity.YOUNGEST:
            raise BadBirthDate(_("Z tej daty wynika za mało lat. Sprawdź rok urodzenia."), field="birth_date")
        if years > identity.OLDEST:
            raise BadBirthDate(_("Z tej daty wynika ponad 110 lat. Sprawdź rok urodzenia."), field="birth_date")
    return number, birth_date, sex


def sealed(number: str) -> dict[str, Any]:
    """Both columns of a PESEL."""
    secret = settings.IDENTITY_KEY
    return {
        "pesel_hash": sealing.look_up_hash(number, secret=secret),
        "pesel_sealed": sealing.seal(number, secret=secret),
    }


def prepare(participant: Participant, *, has_read: bool) -> Participant:
    """Bring the keys and the count of what is missing up to date; the caller writes."""
    participant.given_name = " ".join(participant.given_name.split())[:60]
    participant.surname = " ".join(participant.surname.split())[:80]
    participant.email = participant.email.lower()
    participant.name_key = queries.known_names(participant.given_name, participant.surname)
    participant.search_text = fold(
        f"{participant} {participant.workplace} {participant.function} {participant.email}"
    )[:300]  # fmt: skip
    participant.missing = len(dataset.missing(queries.given(participant, has_read=has_read)))
    return participant


def _told(fields: dict[str, Any]) -> dict[str, Any]:
    unknown = set(fields) - FIELDS
    if unknown:
        raise TypeError(f"not told of a participant: {sorted(unknown)}")
    return fields


def _new(centre_id: int, by: Acting, *, pesel: str = "", **fields: Any) -> Participant:
    told = _told(fields)
    number, born, sex = checked_identity(
        pesel=pesel, birth_date=told.get("birth_date"), sex=told.get("sex", ""), today=by.today
    )
    made = Participant(centre_id=centre_id, registered_at=by.at, **{**told, "birth_date": born, "sex": sex})
    if number:
        for name, value in sealed(number).items():
            setattr(made, name, value)
    prepare(made, has_read=False).save()
    search.index_many("participant", search_rows.rows([made]))
    return made


@transaction.atomic
def register_participant(*, by: Acting, pesel: str = "", **fields: Any) -> Participant:
    """Find the person (same PESEL, or same name with the same birth date or e-mail), or open a record for her.

    What a known record does not say yet is filled in; what it says stays.
    """
    rules.register_participant.require(by)
    assert by.organisation_id is not None
    return _register(by.organisation_id, by, pesel=pesel, **fields)


@transaction.atomic
def announce_participant(*, centre: Organisation, by: Acting, pesel: str = "", **fields: Any) -> Participant:
    """The same from a public form of the centre, whose own door the caller has checked: nothing known is changed."""
    return _register(centre.pk, by, pesel=pesel, **fields)


def _register(centre_id: int, by: Acting, *, pesel: str, **fields: Any) -> Participant:
    known = queries.find_same(
        centre_id, given_name=fields.get("given_name", ""), surname=fields.get("surname", ""),
        birth_date=fields.get("birth_date"), email=fields.get("email", ""), pesel=pesel.strip(),
    )  # fmt: skip
    if known is None:
        made = _new(centre_id, by, pesel=pesel, **fields)
        audit.record("participants.participant.registered", made, by=by)
        return made
    if pesel and known.pesel_hash and fold(str(known)) != fold(f"{fields['given_name']} {fields['surname']}"):
        raise PeselTaken(field="pesel")
    blanks = {
        name: value for name, value in _told(fields).items() if value not in ("", None) and not getattr(known, name)
    }
    if "employer_name" in blanks and known.employer_id:
        del blanks["employer_name"]
    if blanks or (pesel and not known.pesel_hash):
        change(known, by, pesel="" if known.pesel_hash else pesel, **blanks)
        audit.record("participants.participant.completed", known, by=by, fields=sorted(blanks))
    return known


def change(participant: Participant, by: Acting, *, pesel: str = "", **fields: Any) -> Participant:
    """Write what was told, checked against PESEL; the caller has asked the rule and records it."""
    told = _told(fields)
    born, sex = told.get("birth_date", participant.birth_date), told.get("sex", participant.sex)
    kept = "" if pesel.strip() else sealing.unseal(participant.pesel_sealed, secret=settings.IDENTITY_KEY)
    number, born, sex = checked_identity(pesel=pesel or kept, birth_date=born, sex=sex, today=by.today)
    if number and not kept:
        other = queries.participant_by_pesel(participant.centre_id, number)
        if other is not None and other.pk != participant.pk:
            raise PeselTaken(field="pesel")
        told = told | sealed(number)
    for name, value in (told | {"birth_date": born, "sex": sex}).items():
        setattr(participant, name, value)
    prepare(participant, has_read=has_read_clause(participant)).save()
    search.index_many("participant", search_rows.rows([participant]))
    return participant


@transaction.atomic
def edit_participant(*, participant: Participant, by: Acting, pesel: str = "", **fields: Any) -> Participant:
    """Correct the record. An empty PESEL leaves the one that is kept."""
    rules.edit_participant.require(by, participant)
    change(participant, by, pesel=pesel, **fields)
    audit.record("participants.participant.edited", participant, by=by, fields=sorted(fields))
    return participant
