# SPDX-License-Identifier: EUPL-1.2
"""What people on a picture said, one by one; the picture follows them, out of public view at once."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.pictures import notifications, rules
from kooperacja.growth.pictures.enums import PERSON_FLOW, SHOWABLE, ConsentMeans, ConsentState, PersonState
from kooperacja.growth.pictures.logic.consents import together
from kooperacja.growth.pictures.models import Picture, PictureConsent


class Incomplete(DomainError):
    """Something that every picture or consent needs was not said."""


class TooEarly(DomainError):
    """A consent cannot be given in the future."""

    default = gettext_lazy("Ta data jest w przyszłości. Zgoda ma dzień, w którym ją dano.")


class NobodyOnIt(DomainError):
    """People are written down for this picture, so somebody can be recognised."""

    default = gettext_lazy("Przy tym zdjęciu są zapisane osoby. Najpierw usuń je z listy, jeśli to pomyłka.")


@transaction.atomic
def record_consent(*, picture: Picture, consent: str, by: Acting, note: str = "") -> Picture:
    """Record that the people on the picture have agreed, or that nobody can be recognised on it."""
    rules.edit_picture.require(by, picture)
    if consent not in SHOWABLE:
        raise Incomplete(_("Wybierz: zgody są albo nikogo nie da się rozpoznać."), field="consent")
    if consent == ConsentState.GIVEN and not note.strip():
        raise Incomplete(_("Napisz, gdzie są przechowywane zgody (np. teczka wizyty)."), field="note")
    if consent == ConsentState.NO_PEOPLE and picture.consents.exists():
        raise NobodyOnIt(field="consent")
    _write(picture, consent=consent, consent_note=note.strip())
    if consent == ConsentState.GIVEN:
        for person in picture.consents.exclude(state=PersonState.GIVEN):
            PERSON_FLOW.move(person, to=PersonState.GIVEN, given_on=by.today, document=note.strip(), withdrawn_on=None)
        if not picture.consents.exists():
            everybody(picture, note=note, by=by)
    audit.record("pictures.picture.consent_recorded", picture, by=by, consent=str(consent))
    return picture


def everybody(picture: Picture, *, note: str, by: Acting) -> PictureConsent:
    """One line for all people on the picture, when their consents lie together in one place."""
    return PictureConsent.objects.create(
        picture=picture, person=str(_("wszystkie osoby, które widać")), state=PersonState.GIVEN,
        means=ConsentMeans.WRITTEN, document=note.strip()[:200], given_on=by.today, added_at=by.at,
    )  # fmt: skip


@transaction.atomic
def add_person(
    *, picture: Picture, person: str, means: str = "", document: str = "", given_on: date | None = None, by: Acting
) -> PictureConsent:
    """Write down one recognisable person. Without a date of her consent the picture waits, out of public view."""
    rules.edit_picture.require(by, picture)
    if not person.strip():
        raise Incomplete(_("Napisz, kto to jest: funkcja wystarczy."), field="person")
    _check_given(given_on, means, document, by)
    consent = PictureConsent.objects.create(
        picture=picture, person=person.strip(), means=means, document=document.strip(), given_on=given_on,
        state=PersonState.GIVEN if given_on else PersonState.ASKED, added_at=by.at,
    )  # fmt: skip
    _follow(picture)
    audit.record("pictures.consent.added", picture, by=by, consent=consent.state)
    return consent


@transaction.atomic
def give_consent(*, consent: PictureConsent, given_on: date, means: str, document: str, by: Acting) -> PictureConsent:
    """Record the consent of one person that came now, also of somebody who had withdrawn it before."""
    rules.edit_consent.require(by, consent)
    _check_given(given_on, means, document, by)
    PERSON_FLOW.move(
        consent, to=PersonState.GIVEN, given_on=given_on, means=means, document=document.strip(), withdrawn_on=None
    )
    _follow(consent.picture)
    audit.record("pictures.consent.given", consent.picture, by=by)
    return consent


@transaction.atomic
def withdraw_person(*, consent: PictureConsent, by: Acting, reason: str = "") -> PictureConsent:
    """One person no longer agrees: the picture is out of public view in the same moment."""
    rules.edit_consent.require(by, consent)
    return _withdraw(consent, reason or str(_("osoba wycofała zgodę")), by)


@transaction.atomic
def withdraw_by_link(*, consent: PictureConsent, code: str, by: Acting) -> PictureConsent:
    """The person herself withdraws by her link, without an account; the institution is told."""
    rules.withdraw_by_link.require(by, consent, code)
    if consent.state == PersonState.WITHDRAWN:
        return consent
    _withdraw(consent, str(_("osoba wycofała zgodę swoim linkiem")), by)
    notifications.withdrawn_by_link(consent.picture, by=by)
    return consent


@transaction.atomic
def withdraw_consent(*, picture: Picture, reason: str, by: Acting) -> Picture:
    """Take the picture out of public view at once, because somebody on it has changed their mind; nobody says who."""
    rules.edit_picture.require(by, picture)
    for consent in picture.consents.exclude(state=PersonState.WITHDRAWN):
        PERSON_FLOW.move(consent, to=PersonState.WITHDRAWN, withdrawn_on=by.today)
    _write(picture, consent=ConsentState.WITHDRAWN, is_public=False)
    audit.record("pictures.picture.consent_withdrawn", picture, by=by, reason=reason.strip())
    return picture


@transaction.atomic
def remove_person(*, consent: PictureConsent, by: Acting) -> Picture:
    """Take a person off the list who was written down by mistake."""
    rules.edit_consent.require(by, consent)
    picture = consent.picture
    consent.delete()
    if not picture.consents.exists():
        _write(picture, consent=ConsentState.MISSING, is_public=False)
    _follow(picture)
    audit.record("pictures.consent.removed", picture, by=by)
    return picture


def _withdraw(consent: PictureConsent, reason: str, by: Acting) -> PictureConsent:
    PERSON_FLOW.move(consent, to=PersonState.WITHDRAWN, withdrawn_on=by.today)
    _follow(consent.picture)
    audit.record("pictures.picture.consent_withdrawn", consent.picture, by=by, reason=reason)
    return consent


def _check_given(given_on: date | None, means: str, document: str, by: Acting) -> None:
    if given_on is None:
        return
    if given_on > by.today:
        raise TooEarly(field="given_on")
    if not means:
        raise Incomplete(_("Wybierz, jak osoba wyraziła zgodę."), field="means")
    if not document.strip():
        raise Incomplete(_("Napisz, gdzie jest zgoda, żeby dało się ją pokazać (np. teczka wizyty)."), field="document")


def _follow(picture: Picture) -> None:
    """The picture takes the state of its people; without consent it is public no longer."""
    states = list(picture.consents.values_list("state", flat=True))
    consent = together(states, before=picture.consent)
    _write(picture, consent=consent, is_public=picture.is_public and consent in SHOWABLE)


def _write(picture: Picture, **changes: Any) -> None:
    for name, value in changes.items():
        setattr(picture, name, value)
    picture.save(update_fields=list(changes))
