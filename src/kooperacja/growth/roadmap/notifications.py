# SPDX-License-Identifier: EUPL-1.2
"""What is said about a gmina's way, to whom."""

from __future__ import annotations

from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.notifications.services import tell
from kooperacja.growth.roadmap.models import Concept, Cover, Deadline, GminaRoadmap
from kooperacja.growth.roadmap.queries import leaders_of


def roadmap_opened(roadmap: GminaRoadmap, *, by: Acting) -> None:
    """The gmina learns that the region accompanies it."""
    tell(
        "roadmap.roadmap.opened", leaders_of(roadmap.area_id, by), by=by, path=f"/gminy/{roadmap.area.code}/",
        subject=_("Gmina %(name)s ma swoją stronę w Kooperacji") % {"name": roadmap.area.name},
        body=_("Widać na niej, jakie wsparcie dostała gmina i jaki jest następny krok."),
    )  # fmt: skip


def stage_moved(roadmap: GminaRoadmap, *, by: Acting) -> None:
    """The gmina's leaders and its animator learn of the new stage."""
    people = [*leaders_of(roadmap.area_id, by), *([roadmap.adviser_id] if roadmap.adviser_id else [])]
    tell(
        "roadmap.stage.moved", people, by=by, path=f"/gminy/{roadmap.area.code}/",
        subject=_("Gmina %(name)s: nowy etap") % {"name": roadmap.area.name},
        body=_("Etap na drodze do centrum usług społecznych: %(stage)s.") % {"stage": roadmap.get_stage_display()},
    )  # fmt: skip


def gmina_handed_over(roadmap: GminaRoadmap, *, by: Acting) -> None:
    """The new animator learns that the gmina is hers."""
    tell(
        "roadmap.adviser.changed", [roadmap.adviser_id] if roadmap.adviser_id else [], by=by,
        path=f"/gminy/{roadmap.area.code}/",
        subject=_("Prowadzisz gminę %(name)s") % {"name": roadmap.area.name},
        body=_("Na stronie gminy jest historia wsparcia, ludzie i następny krok."),
    )  # fmt: skip


def deadline_added(deadline: Deadline, *, by: Acting) -> None:
    """The gmina's leaders and its animator learn of a day that must not be missed."""
    roadmap = deadline.roadmap
    people = [*leaders_of(roadmap.area_id, by), *([roadmap.adviser_id] if roadmap.adviser_id else [])]
    tell(
        "roadmap.deadline.added", people, by=by, path=f"/gminy/{roadmap.area.code}/",
        subject=_("Gmina %(name)s: termin %(day)s") % {"name": roadmap.area.name, "day": short(deadline.due_on)},
        body=_("%(title)s. Skąd wiadomo: %(source)s.") % {"title": deadline.title, "source": deadline.source.rstrip(".")},
    )  # fmt: skip


def cover_given(cover: Cover, *, count: int, by: Acting) -> None:
    """The deputy learns what she minds until when; the animator too, when somebody else arranged it."""
    tell(
        "roadmap.cover.given", [cover.deputy_id, cover.animator_id], by=by, path=f"/gminy/zastepstwa/{cover.uid}/",
        subject=_("Zastępstwo w prowadzeniu gmin: %(first)s – %(last)s")
        % {"first": short(cover.first_on), "last": short(cover.last_on)},
        body=_("Gmin: %(count)s. Notatka mówi, co obiecano i jaki jest następny krok.") % {"count": count},
    )  # fmt: skip


def cover_ended(cover: Cover, *, count: int, by: Acting) -> None:
    """Both learn that the gminas are back."""
    tell(
        "roadmap.cover.ended", [cover.deputy_id, cover.animator_id], by=by, path=f"/gminy/zastepstwa/{cover.uid}/",
        subject=_("Koniec zastępstwa w prowadzeniu gmin"),
        body=_("Gmin, które wróciły: %(count)s.") % {"count": count},
    )  # fmt: skip


def concept_submitted(concept: Concept, *, by: Acting) -> None:
    """The animator and the gmina's leaders learn that a version waits."""
    roadmap = concept.roadmap
    people = [*leaders_of(roadmap.area_id, by), *([roadmap.adviser_id] if roadmap.adviser_id else [])]
    tell(
        "roadmap.concept.submitted", people, by=by, path=f"/gminy/{roadmap.area.code}/koncepcja/",
        subject=_("Gmina %(name)s: ramowa koncepcja, wersja %(version)s")
        % {"name": roadmap.area.name, "version": concept.version},
        body=_("Decyzja regionu do %(day)s.") % {"day": short(concept.decide_by)},
    )  # fmt: skip


def concept_decided(concept: Concept, *, by: Acting) -> None:
    """The gmina's leaders learn the decision."""
    roadmap = concept.roadmap
    tell(
        "roadmap.concept.decided", leaders_of(roadmap.area_id, by), by=by, path=f"/gminy/{roadmap.area.code}/koncepcja/",
        subject=_("Gmina %(name)s: ramowa koncepcja %(state)s")
        % {"name": roadmap.area.name, "state": concept.get_state_display()},
        body=_("Uwagi punkt po punkcie są na stronie koncepcji."),
    )  # fmt: skip
