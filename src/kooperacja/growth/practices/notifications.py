# SPDX-License-Identifier: EUPL-1.2
"""What is said about cards and transfers, to whom. No person served is ever named."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications.services import tell
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.queries import people_in
from kooperacja.growth.practices.enums import HOST_ROLES
from kooperacja.growth.practices.models import GoodPractice, HelpRequest, PracticeTransfer
from kooperacja.growth.roadmap.models import GminaRoadmap
from kooperacja.growth.roadmap.queries import leaders_of


def _host(practice: GoodPractice, by: Acting) -> list[int]:
    return [m.user_id for m in people_in(practice.host_id, *HOST_ROLES, at=by.at)]


def _authors(practice: GoodPractice, by: Acting) -> list[int]:
    if practice.created_by_id:
        return [practice.created_by_id]
    return [m.user_id for m in people_in(practice.centre_id, *REGION_ROLES, at=by.at)]


def _animators(area_id: int) -> list[int]:
    rows = GminaRoadmap.objects.filter(area_id=area_id).exclude(adviser=None).order_by("pk")
    return [pk for pk in rows.values_list("adviser_id", flat=True) if pk is not None]


def host_asked(practice: GoodPractice, people: Iterable[int], *, by: Acting) -> None:
    """The host is asked to complete and confirm."""
    tell(
        "practices.host.asked", people, by=by, path=f"/praktyki/{practice.uid}/uzupelnij/",
        subject=_("Prosimy o uzupełnienie karty: %(title)s") % {"title": practice.title},
        body=_("Pytań jest tyle, ile luk na karcie. Nic nie będzie publiczne, dopóki tego nie potwierdzisz."),
    )  # fmt: skip


def host_answered(practice: GoodPractice, *, by: Acting) -> None:
    """The author learns of answers."""
    tell(
        "practices.host.answered", _authors(practice, by), by=by, path=f"/praktyki/{practice.uid}/",
        subject=_("Gospodarz uzupełnił kartę: %(title)s") % {"title": practice.title},
        body=_("Sprawdź odpowiedzi i popraw język, jeśli trzeba."),
    )  # fmt: skip


def host_confirmed(practice: GoodPractice, *, by: Acting) -> None:
    """The author learns that the host stands by the card."""
    tell(
        "practices.host.confirmed", _authors(practice, by), by=by, path=f"/praktyki/{practice.uid}/",
        subject=_("Gospodarz potwierdził kartę: %(title)s") % {"title": practice.title},
        body=_("Można ją opublikować."),
    )  # fmt: skip


def card_published(practice: GoodPractice, *, by: Acting) -> None:
    """The host learns that the card is in public."""
    tell(
        "practices.card.published", _host(practice, by), by=by, path=f"/dobre-praktyki/{practice.uid}/",
        subject=_("Karta opublikowana: %(title)s") % {"title": practice.title},
        body=_("Karta jest ważna przez rok. Potem poprosimy o jej odświeżenie."),
    )  # fmt: skip


def review_due(practice: GoodPractice, *, by: Acting) -> None:
    """Host and author learn that the card wants refreshing."""
    tell(
        "practices.card.review_due", [*_host(practice, by), *_authors(practice, by)], by=by,
        path=f"/praktyki/{practice.uid}/",
        subject=_("Karta do odświeżenia: %(title)s") % {"title": practice.title},
        body=_("Minął rok od publikacji. Sprawdźcie, czy wszystko jest aktualne."),
    )  # fmt: skip


def card_withdrawn(practice: GoodPractice, *, by: Acting) -> None:
    """The host learns that the card is gone."""
    tell(
        "practices.card.withdrawn", _host(practice, by), by=by, path="",
        subject=_("Karta wycofana: %(title)s") % {"title": practice.title},
        body=_("Karta nie jest już publiczna. Powód jest zapisany w jej historii."),
    )  # fmt: skip


def transfer_started(transfer: PracticeTransfer, *, by: Acting) -> None:
    """The gmina's leaders and its animator learn of the plan."""
    tell(
        "practices.transfer.started", [*leaders_of(transfer.area_id, by), *_animators(transfer.area_id)], by=by,
        path=f"/przeniesienia/{transfer.uid}/",
        subject=_("Gmina %(name)s przenosi praktykę") % {"name": transfer.area.name},
        body=_("Szkic pierwszych 90 dni jest gotowy. Osoby i daty można zmienić."),
    )  # fmt: skip


def transfer_moved(transfer: PracticeTransfer, *, by: Acting) -> None:
    """The gmina, its animator and the host of the practice learn of the new state."""
    people = [*leaders_of(transfer.area_id, by), *_animators(transfer.area_id)]
    tell(
        "practices.transfer.moved", people, by=by, path=f"/przeniesienia/{transfer.uid}/",
        subject=_("Przeniesienie w gminie %(name)s: %(state)s")
        % {"name": transfer.area.name, "state": transfer.get_state_display()},
        body=_("Kroki i ustalenia są na stronie przeniesienia."),
    )  # fmt: skip
    if transfer.state in {"adopted", "adapted", "pilot"}:
        tell(
            "practices.transfer.moved", _host(transfer.practice, by), by=by,
            path=f"/dobre-praktyki/{transfer.practice.uid}/",
            subject=_("Wasza praktyka działa w gminie %(name)s") % {"name": transfer.area.name},
            body=_("Dziękujemy, że się nią podzieliliście."),
        )  # fmt: skip


def evidence_taken(practice: GoodPractice, *, by: Acting) -> None:
    """The host learns that a counted result stands on the card."""
    tell(
        "practices.evidence.taken", _host(practice, by), by=by, path=f"/praktyki/{practice.uid}/",
        subject=_("Nowy wynik na karcie: %(title)s") % {"title": practice.title},
        body=_("Policzony wynik, bez osób, z definicją i źródłem."),
    )  # fmt: skip


def help_asked(request: HelpRequest, *, by: Acting) -> None:
    """The animator learns what the gmina asks for."""
    tell(
        "practices.help.asked", _animators(request.area_id), by=by, path=f"/prosby/{request.uid}/",
        subject=_("Gmina %(name)s prosi o wsparcie") % {"name": request.area.name},
        body=_("Treść prośby i dzień, na który jest potrzebna, są w Kooperacji."),
    )  # fmt: skip


def help_answered(request: HelpRequest, *, by: Acting) -> None:
    """Whoever asked learns the answer."""
    tell(
        "practices.help.answered", [request.asked_by_id] if request.asked_by_id else [], by=by,
        path=f"/gminy/{request.area.code}/",
        subject=_("Odpowiedź na prośbę gminy %(name)s") % {"name": request.area.name},
        body=_("Odpowiedź i następny krok są na stronie gminy."),
    )  # fmt: skip
