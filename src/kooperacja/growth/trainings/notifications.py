# SPDX-License-Identifier: EUPL-1.2
"""What is said to whom about trainings. No participant is named."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications.services import tell
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.ground.organisations.queries import people_in
from kooperacja.growth.trainings.enums import COMING, EditionState
from kooperacja.growth.trainings.models import Certificate, Enrolment, TrainingEdition

_LEADERS = (Role.DIRECTOR, Role.GMINA_OFFICER, Role.PROVIDER_MANAGER)
_EMPLOYERS_TOLD = frozenset({EditionState.CONFIRMED, EditionState.POSTPONED, EditionState.CANCELLED})


def _path(edition: TrainingEdition) -> str:
    return reverse("trainings:edition_detail", kwargs={"uid": edition.uid})


def _colleagues(edition: TrainingEdition, by: Acting) -> list[int]:
    return [m.user_id for m in people_in(edition.centre_id, *sorted(REGION_ROLES), at=by.at)]


def edition_planned(edition: TrainingEdition, *, by: Acting) -> None:
    """The regional team learns of a new edition."""
    subject = _("Nowa edycja szkolenia: %(code)s") % {"code": edition.code}
    body = _("W planie jest nowa edycja szkolenia ustawowego. Zobacz daty i program.")
    tell("trainings.edition.planned", _colleagues(edition, by), subject=subject, body=body, path=_path(edition), by=by)


def edition_moved(edition: TrainingEdition, *, by: Acting) -> None:
    """The regional team learns of the new state; employers of those who have a place, when it concerns their calendar."""
    subject = _("Szkolenie %(code)s: %(state)s") % {"code": edition.code, "state": edition.get_state_display()}
    body = _("Zmienił się stan edycji szkolenia. Na jej stronie jest program i to, co dalej.")
    tell("trainings.edition.moved", _colleagues(edition, by), subject=subject, body=body, path=_path(edition), by=by)
    if edition.state not in _EMPLOYERS_TOLD:
        return
    employers = (
        Enrolment.objects.filter(edition=edition, state__in=COMING, participant__employer__isnull=False)
        .order_by("participant__employer_id")
        .values_list("participant__employer_id", flat=True)
        .distinct()
    )
    told = [m.user_id for employer in employers for m in people_in(employer, *_LEADERS, at=by.at)]
    words = _("Szkolenie, na które zapisane są osoby z Twojej instytucji, zaczyna się %(day)s. Stan: %(state)s.") % {
        "day": f"{edition.starts_on:%d.%m.%Y}", "state": edition.get_state_display(),
    }  # fmt: skip
    tell("trainings.edition.employers", told, subject=subject, body=words, by=by)


def certificates_issued(edition: TrainingEdition, count: int, *, by: Acting) -> None:
    """The regional team learns that papers are there."""
    subject = _("Szkolenie %(code)s: zaświadczenia wydane") % {"code": edition.code}
    body = _("Liczba wydanych zaświadczeń: %(count)s. Są na stronie edycji.") % {"count": count}
    tell(
        "trainings.certificate.issued", _colleagues(edition, by), subject=subject, body=body, path=_path(edition), by=by
    )


def certificate_ended(certificate: Certificate, *, by: Acting) -> None:
    """The regional team learns that a certificate no longer holds."""
    edition = certificate.enrolment.edition
    subject = _("Zaświadczenie nr %(number)s cofnięte") % {"number": certificate.number}
    body = _("Zaświadczenie przestało obowiązywać. Powód jest w jego historii.")
    path = reverse("trainings:certificate_detail", kwargs={"uid": certificate.uid})
    tell("trainings.certificate.revoked", _colleagues(edition, by), subject=subject, body=body, path=path, by=by)
