# SPDX-License-Identifier: EUPL-1.2
"""One participant: found, compared, looked at for what is missing."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q

from kooperacja.base.core import sealing
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import fold, sort_key
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.participants.enums import ConsentKind
from kooperacja.growth.participants.models import Consent, InformationClause, Participant

_PLAIN = (
    "given_name", "surname", "other_identifier", "sex", "birth_date", "education", "citizenship", "town", "street",
    "postcode", "degurba", "phone", "email", "function", "foreign_origin", "minority", "homelessness", "disability",
)  # fmt: skip


def participant_for(by: Acting, uid: UUID) -> Participant:
    """One participant; a stranger's does not exist."""
    rows = Participant.objects.visible_to(by)
    return rows.select_related("employer", "work_area", "home_area__parent__parent", "merged_into").get(uid=uid)


def participant_by_pesel(centre: Organisation | int, number: str) -> Participant | None:
    """The participant of a centre with this PESEL."""
    wanted = sealing.look_up_hash(number, secret=settings.IDENTITY_KEY)
    centre_id = centre if isinstance(centre, int) else centre.pk
    return Participant.objects.current().filter(centre_id=centre_id, pesel_hash=wanted).first()


def find_same(
    centre: Organisation | int, *, given_name: str, surname: str, birth_date: date | None = None, email: str = "",
    pesel: str = "",
) -> Participant | None:  # fmt: skip
    """The participant of whom this surely tells: same PESEL; or same name with the same birth date or e-mail.

    Names are the same with and without capitals and diacritics: people type them on phones. Two PESEL are two people.
    """
    if pesel and (found := participant_by_pesel(centre, pesel)) is not None:
        return found
    if not (birth_date or email):
        return None
    centre_id = centre if isinstance(centre, int) else centre.pk
    same = (Q(birth_date=birth_date) if birth_date else Q()) | (Q(email=email.lower()) if email else Q())
    for row in Participant.objects.current().filter(same, centre_id=centre_id).order_by("pk"):
        other_number = bool(pesel and row.pesel_hash)
        if other_number or _plain(str(row)) != _plain(f"{given_name} {surname}"):
            continue
        if birth_date and row.birth_date == birth_date:
            return row
        if email and row.email == email.lower() and not (birth_date and row.birth_date):
            return row
    return None


def _plain(name: str) -> str:
    return " ".join(fold(name).split())


def known_names(given_name: str, surname: str) -> str:
    """The key by which a name is ordered and found."""
    return sort_key(f"{surname} {given_name}")


def given(participant: Participant, *, has_read: bool) -> dict[str, Any]:
    """What is known of a participant, by the fields of the data set; ``has_read`` says that a clause was read."""
    values: dict[str, Any] = {name: getattr(participant, name) for name in _PLAIN}
    return values | {
        "employer": participant.employer_id or participant.employer_name,
        "pesel": participant.pesel_hash,
        "home_area": participant.home_area_id,
        "contact": participant.phone or participant.email,
        "clause": has_read,
    }


def has_read_clause(participant: Participant) -> bool:
    """True when she has read a version of the clause."""
    return Consent.objects.filter(
        participant=participant, kind=ConsentKind.READ_CLAUSE, withdrawn_at=None
    ).exists()  # fmt: skip


def current_clause(centre_id: int) -> InformationClause | None:
    """The newest version of the clause of a centre."""
    return InformationClause.objects.filter(centre_id=centre_id).order_by("-version").first()


def clauses(by: Acting) -> list[InformationClause]:
    """Every version, the newest first."""
    return list(InformationClause.objects.visible_to(by).order_by("-version")[:100])


def clause_for(by: Acting, uid: UUID) -> InformationClause:
    """One version; a stranger's does not exist."""
    return InformationClause.objects.visible_to(by).get(uid=uid)
