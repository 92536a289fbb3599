# SPDX-License-Identifier: EUPL-1.2
"""What is said about a gmina's way, to whom."""

from __future__ import annotations

from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications.services import tell
from kooperacja.growth.roadmap.models import GminaRoadmap
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
