# SPDX-License-Identifier: EUPL-1.2
"""What the page of a visit shows: the one deed that it waits for, its stops with their hosts and the way to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kooperacja.growth.support import queries
from kooperacja.growth.support.enums import VisitState
from kooperacja.growth.support.logic.steps import NextMove
from kooperacja.growth.support.logic.travel import Leg
from kooperacja.growth.support.models import HostInvitation, StudyVisit, VisitDay, VisitStop


@dataclass(frozen=True)
class Deed:
    """The filled button of a visit: its words and where it leads."""

    label: str
    url: str


#: Where something that is missing is told, by the state for which it is missing.
_DEEDS: dict[str, tuple[Any, str]] = {
    VisitState.RECRUITMENT: (gettext_lazy("Przygotuj nabór"), "plan_visit_recruitment"),
    VisitState.GROUP_CONFIRMED: (gettext_lazy("Dopisz osobę"), "add_participant"),
    VisitState.HELD: (gettext_lazy("Sprawdź obecność"), "attendance"),
    VisitState.FOLLOW_UP: (gettext_lazy("Przejrzyj spostrzeżenia"), "findings_review"),
}


def deed(visit: StudyVisit, move: NextMove, stops: Sequence[VisitStop]) -> Deed:
    """What to do first when something still stands before the next move."""
    special = _special(visit, move.to, stops)
    if special is not None:
        return special
    label, name = _DEEDS.get(move.to, ("", ""))
    return (
        Deed(str(label), reverse(f"support:{name}", args=[visit.uid]))
        if name
        else Deed(_("Uzupełnij program"), "#program")
    )


def _special(visit: StudyVisit, to: str, stops: Sequence[VisitStop]) -> Deed | None:
    if to == VisitState.HOST_AGREED and stops:
        return _ask(visit, stops)
    if to == VisitState.PUBLISHED and visit.funding_label_id is None:
        return Deed(_("Wybierz oznaczenie finansowania"), reverse("support:edit_visit", args=[visit.uid]))
    if to == VisitState.RECRUITMENT and visit.recruitment_id is not None and not queries.has_clause(visit):
        return Deed(_("Zobacz klauzule"), reverse("participants:clause_list"))
    if to == VisitState.GROUP_CONFIRMED and visit.recruitment is not None:
        return Deed(_("Rozpatrz zgłoszenia"), reverse("recruitment:recruitment_detail", args=[visit.recruitment.uid]))
    if to == VisitState.LOGISTICS_READY and not queries.transports_of(visit):
        return Deed(_("Zapisz transport"), reverse("support:add_transport", args=[visit.uid]))
    if to == VisitState.FEEDBACK and stops:
        return Deed(_("Zapisz spostrzeżenie"), reverse("support:stop_detail", args=[stops[0].uid]))
    return Deed(_("Zobacz odpowiedzi gmin"), "#adoptions") if to == VisitState.CLOSED else None


def _ask(visit: StudyVisit, stops: Sequence[VisitStop]) -> Deed:
    asked = queries.invitations_of(visit)
    for stop in stops:
        if stop.host_agreed_on is None and stop.host_id is None:
            return Deed(_("Wskaż gospodarza"), reverse("support:edit_stop", args=[stop.uid]))
        if stop.host_agreed_on is None and stop.pk not in asked:
            return Deed(_("Zapytaj gospodarza"), reverse("support:invite_host", args=[stop.uid]))
    waiting = next((s for s in stops if s.host_agreed_on is None), stops[0])
    return Deed(_("Zapisz zgodę z rozmowy"), reverse("support:record_host_agreement", args=[waiting.uid]))


@dataclass(frozen=True)
class StopRow:
    """A stop with the way to it and what its host said."""

    stop: VisitStop
    leg: Leg | None
    invitation: HostInvitation | None


@dataclass(frozen=True)
class DayRow:
    """A day with its stops."""

    day: VisitDay
    stops: list[StopRow]


def programme(visit: StudyVisit, stops: Sequence[VisitStop], *, with_hosts: bool) -> list[DayRow]:
    """Days with their stops in order."""
    legs = queries.legs_of(visit, list(stops))
    asked = queries.invitations_of(visit) if with_hosts else {}
    return [
        DayRow(day, [StopRow(stop, legs.get(stop.pk), asked.get(stop.pk)) for stop in day.stops.all()])
        for day in visit.days.all()
    ]
