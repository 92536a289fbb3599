# SPDX-License-Identifier: EUPL-1.2
"""What of the gminas waits for an animator."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from kooperacja.base.audit.queries import changes_of
from kooperacja.base.core.acting import Acting
from kooperacja.base.duties.desk import Change, Decision
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.roadmap import queries
from kooperacja.growth.roadmap.logic.silence import since_words


def decisions(by: Acting) -> Iterator[Decision]:
    """Next steps that are due, and gminas with which nobody has spoken for ninety days."""
    if by.role not in REGION_ROLES:
        return
    due = queries.waiting(by)
    for roadmap in due:
        assert roadmap.next_step_on is not None
        yield Decision(
            due_on=roadmap.next_step_on,
            title=_("%(gmina)s: %(step)s") % {"gmina": roadmap.area.name, "step": roadmap.next_step},
            detail=_("następny krok na drodze gminy"),
            button=_("Zapisz, co ustalono"),
            url=f"/gminy/{roadmap.area.code}/rozmowa/",
            icon="map",
            area="gmina",
            urgent=roadmap.next_step_on < by.today,
        )
    seen = {roadmap.pk for roadmap in due}
    for roadmap in queries.silent(by):
        if roadmap.pk not in seen:
            yield Decision(
                due_on=by.today,
                title=_("Gmina %(gmina)s dawno nie słyszała od nas") % {"gmina": roadmap.area.name},
                detail=_("ostatni kontakt: %(since)s") % {"since": since_words(roadmap.last_contact_on, by.today)},
                button=_("Otwórz gminę"),
                url=f"/gminy/{roadmap.area.code}/",
                icon="phone",
                area="gmina",
            )


def changes(by: Acting) -> Iterator[Change]:
    """New stages of gminas of the own centre."""
    if by.role not in REGION_ROLES or by.organisation_id is None:
        return
    for event in changes_of(by.organisation_id, actions=["roadmap.stage.moved", "roadmap.roadmap.opened"]):
        yield Change(at=event.at, title=event.target_label, detail=event.reason, icon="map", area="gmina")
