# SPDX-License-Identifier: EUPL-1.2
"""What a candidate is told: the title of the recruitment and where she stands. Never her name, her points or a reason."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications.services import tell, write_to
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.queries import people_in
from kooperacja.growth.recruitment import queries
from kooperacja.growth.recruitment.models import Candidate, Recruitment


def own_path(candidate: Candidate) -> str:
    """Her own address in this recruitment."""
    return reverse("recruitment:own_application", args=[candidate.uid, queries.signature_of(candidate)])


def _write(candidate: Candidate, kind: str, subject: str, body: str, by: Acting) -> None:
    write_to(
        kind, candidate.email, subject=subject % {"title": candidate.recruitment.title}, body=body,
        path=own_path(candidate), organisation_id=candidate.recruitment.centre_id, by=by,
    )  # fmt: skip


def applied(candidate: Candidate, *, by: Acting) -> None:
    """Her form has come."""
    body = _("Mamy zgłoszenie. Pod tym adresem zobaczysz, co się z nim dzieje, i możesz zrezygnować.")
    _write(candidate, "recruitment.candidate.applied", _("Zgłoszenie przyjęte: „%(title)s”"), body, by)


def accepted(candidate: Candidate, *, by: Acting) -> None:
    """She is on the list."""
    body = _("Jesteś na liście. Jeśli nie możesz wziąć udziału, zrezygnuj pod tym adresem: miejsce dostanie kto inny.")
    _write(candidate, "recruitment.candidate.accepted", _("Jesteś na liście: „%(title)s”"), body, by)


def moved_up(candidate: Candidate, *, by: Acting) -> None:
    """Somebody withdrew, the seat is hers."""
    body = _("Zwolniło się miejsce i jest Twoje. Jeśli nie możesz wziąć udziału, zrezygnuj pod tym adresem.")
    _write(candidate, "recruitment.candidate.moved_up", _("Zwolniło się miejsce: „%(title)s”"), body, by)


def on_reserve(candidate: Candidate, *, by: Acting) -> None:
    """She waits."""
    body = _("Jesteś na liście rezerwowej. Gdy ktoś zrezygnuje, napiszemy. Nie musisz nic robić.")
    _write(candidate, "recruitment.candidate.reserve", _("Lista rezerwowa: „%(title)s”"), body, by)


def rejected(candidate: Candidate, *, by: Acting) -> None:
    """No seat; why, she reads at her own address."""
    body = _("Tym razem nie możemy przyjąć zgłoszenia. Powód przeczytasz pod tym adresem.")
    _write(candidate, "recruitment.candidate.rejected", _("Odpowiedź na zgłoszenie: „%(title)s”"), body, by)


def cancelled(candidate: Candidate, *, by: Acting) -> None:
    """The recruitment was called off."""
    body = _("Nabór został odwołany. Przepraszamy za kłopot.")
    _write(candidate, "recruitment.recruitment.cancelled", _("Nabór odwołany: „%(title)s”"), body, by)


def seat_given(recruitment: Recruitment, *, by: Acting) -> None:
    """The regional team learns that the list changed by itself."""
    team = [m.user_id for m in people_in(recruitment.centre_id, *sorted(REGION_ROLES), at=by.at)]
    subject = _("Nabór „%(title)s”: zmiana na liście") % {"title": recruitment.title}
    body = _("Ktoś zrezygnował. Jeśli na liście rezerwowej ktoś czekał, dostał miejsce i wiadomość.")
    path = reverse("recruitment:recruitment_detail", args=[recruitment.uid])
    tell("recruitment.recruitment.changed", team, subject=subject, body=body, path=path, by=by)
