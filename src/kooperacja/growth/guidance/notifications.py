# SPDX-License-Identifier: EUPL-1.2
"""What is said to whom. A question is named by its number, never by its words; coaching and supervision are not told of."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.notifications.services import tell
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.queries import people_in
from kooperacja.growth.guidance.enums import ASKERS
from kooperacja.growth.guidance.models import AdviceCase, Meeting, PublicAnswer


def _path(case: AdviceCase) -> str:
    return reverse("guidance:advice_detail", args=[case.uid])


def _team(centre_id: int, by: Acting) -> list[int]:
    return [m.user_id for m in people_in(centre_id, *sorted(REGION_ROLES), at=by.at)]


def _askers(case: AdviceCase, by: Acting) -> list[int]:
    if case.organisation_id is None:
        return []
    if case.asked_by_id is not None:
        return [case.asked_by_id]
    return [m.user_id for m in people_in(case.organisation_id, *sorted(ASKERS), at=by.at)]


def advice_asked(case: AdviceCase, *, by: Acting) -> None:
    """The team learns of a new question."""
    tell(
        "guidance.advice.asked", _team(case.centre_id, by), by=by, path=_path(case),
        subject=_("Nowe pytanie nr %(number)s") % {"number": case.number},
        body=_("Gmina pyta o poradę. Termin odpowiedzi: %(day)s. Przydziel pytanie komuś z zespołu.")
        % {"day": short(case.due_on)},
    )  # fmt: skip


def advice_assigned(case: AdviceCase, *, by: Acting) -> None:
    """The adviser learns that a question is hers."""
    if case.adviser_id is not None:
        tell(
            "guidance.advice.assigned", [case.adviser_id], by=by, path=_path(case),
            subject=_("Odpowiadasz na pytanie nr %(number)s") % {"number": case.number},
            body=_("Termin: %(day)s. Gotową odpowiedź sprawdzi druga osoba.") % {"day": short(case.due_on)},
        )  # fmt: skip


def advice_to_review(case: AdviceCase, *, by: Acting) -> None:
    """The rest of the team learns that an answer waits to be read."""
    tell(
        "guidance.advice.to_review", _team(case.centre_id, by), by=by, path=_path(case),
        subject=_("Odpowiedź nr %(number)s czeka na sprawdzenie") % {"number": case.number},
        body=_("Przeczytaj ją drugą parą oczu: zatwierdź albo oddaj z uwagami."),
    )  # fmt: skip


def advice_returned(case: AdviceCase, *, by: Acting) -> None:
    """The author learns of remarks."""
    if case.adviser_id is not None:
        tell(
            "guidance.advice.returned", [case.adviser_id], by=by, path=_path(case),
            subject=_("Odpowiedź nr %(number)s wróciła z uwagami") % {"number": case.number},
            body=_("Uwagi są na stronie pytania."),
        )  # fmt: skip


def advice_reviewed(case: AdviceCase, *, by: Acting) -> None:
    """The author learns that the answer may go out."""
    if case.adviser_id is not None:
        tell(
            "guidance.advice.reviewed", [case.adviser_id], by=by, path=_path(case),
            subject=_("Odpowiedź nr %(number)s sprawdzona") % {"number": case.number},
            body=_("Dopisz czas pracy i przekaż ją gminie."),
        )  # fmt: skip


def advice_delivered(case: AdviceCase, *, by: Acting) -> None:
    """Whoever asked learns that the answer is there."""
    tell(
        "guidance.advice.delivered", _askers(case, by), by=by, path=_path(case),
        subject=_("Jest odpowiedź na pytanie nr %(number)s") % {"number": case.number},
        body=_("Region odpowiedział na Twoje pytanie. Treść zobaczysz po zalogowaniu."),
    )  # fmt: skip


def advice_withdrawn(case: AdviceCase, *, by: Acting) -> None:
    """Both sides learn that the question is no longer there."""
    told = [*_askers(case, by), *([case.adviser_id] if case.adviser_id else [])]
    tell(
        "guidance.advice.withdrawn", told, by=by, path=_path(case),
        subject=_("Pytanie nr %(number)s wycofane") % {"number": case.number},
        body=_("Nie trzeba już na nie odpowiadać. Powód jest na stronie pytania."),
    )  # fmt: skip


def answer_published(public: PublicAnswer, *, by: Acting) -> None:
    """The authors learn that the answer is in public."""
    told = [pk for pk in (public.edited_by_id, public.case.adviser_id) if pk is not None]
    tell(
        "guidance.public.published", told, by=by, path=reverse("guidance:public_answer", args=[public.uid]),
        subject=_("Porada opublikowana: %(title)s") % {"title": public.title},
        body=_("Odpowiedź mogą teraz przeczytać wszystkie gminy."),
    )  # fmt: skip


def _guests(organisation_ids: Iterable[int], by: Acting) -> list[int]:
    return [m.user_id for pk in organisation_ids for m in people_in(pk, *sorted(ASKERS), at=by.at)]


def _invited(meeting: Meeting) -> list[int]:
    return list(meeting.invitations.order_by("pk").values_list("organisation_id", flat=True))


def meeting_invites(meeting: Meeting, organisation_ids: Iterable[int], *, by: Acting) -> None:
    """Institutions are asked to come."""
    tell(
        "guidance.meeting.invited", _guests(organisation_ids, by), by=by,
        path=reverse("guidance:meeting_detail", args=[meeting.uid]),
        subject=_("Zaproszenie: %(title)s, %(day)s") % {"title": meeting.title, "day": short(meeting.held_on)},
        body=_("Region zaprasza Waszą instytucję na spotkanie. Godzinę i miejsce zobaczysz po zalogowaniu."),
    )  # fmt: skip


def meeting_moved(meeting: Meeting, *, by: Acting) -> None:
    """Invited institutions learn of another day, hour or place."""
    tell(
        "guidance.meeting.moved", _guests(_invited(meeting), by), by=by,
        path=reverse("guidance:meeting_detail", args=[meeting.uid]),
        subject=_("Zmiana: %(title)s, teraz %(day)s") % {"title": meeting.title, "day": short(meeting.held_on)},
        body=_("Zmieniły się dzień, godzina albo miejsce spotkania. Sprawdź je przed wyjazdem."),
    )  # fmt: skip


def meeting_cancelled(meeting: Meeting, *, by: Acting) -> None:
    """Invited institutions learn that it is off."""
    tell(
        "guidance.meeting.cancelled", _guests(_invited(meeting), by), by=by,
        path=reverse("guidance:meeting_detail", args=[meeting.uid]),
        subject=_("Odwołane: %(title)s, %(day)s") % {"title": meeting.title, "day": short(meeting.held_on)},
        body=_("Spotkanie się nie odbędzie. Powód jest na jego stronie."),
    )  # fmt: skip
