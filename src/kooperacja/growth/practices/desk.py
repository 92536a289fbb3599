# SPDX-License-Identifier: EUPL-1.2
"""What of practices waits for an animator, a host, a gmina."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext as _

from kooperacja.base.audit.queries import changes_of
from kooperacja.base.core.acting import Acting
from kooperacja.base.duties.desk import Change, Decision
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.practices import queries
from kooperacja.growth.practices.enums import HOST_ROLES, PracticeState
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.readiness.rules import LEADERS
from kooperacja.growth.roadmap.models import own_gmina

#: A draft should reach its host within two weeks of the visit, an answer come within three.
DRAFT_DAYS, ANSWER_DAYS = 14, 21
_SHOWN = 4


def _own(by: Acting, *states: str) -> list[GoodPractice]:
    rows = GoodPractice.objects.visible_to(by).filter(centre_id=by.organisation_id, state__in=states)
    if by.role == "region_adviser":
        rows = rows.filter(created_by_id=by.user_id)
    return list(rows.select_related("host").order_by("created_at", "pk")[:_SHOWN])


def decisions(by: Acting) -> Iterator[Decision]:
    """Drafts to send, confirmed cards to publish, requests to answer; for a host its questions; steps that are due."""
    if by.role in REGION_ROLES:
        yield from _for_region(by)
    if by.role in HOST_ROLES:
        yield from _for_host(by)
    if by.role in REGION_ROLES or (by.role in LEADERS and own_gmina(by)):
        yield from _steps(by)


def _for_region(by: Acting) -> Iterator[Decision]:
    for practice in _own(by, PracticeState.VERIFIED):
        yield Decision(
            due_on=practice.confirmed_on or by.today, title=practice.title,
            detail=_("gospodarz potwierdził, można publikować"), button=_("Opublikuj kartę"),
            url=f"/praktyki/{practice.uid}/", icon="waypoints", area="region",
        )  # fmt: skip
    for practice in _own(by, PracticeState.DRAFT):
        due = practice.created_at.date() + timedelta(days=DRAFT_DAYS)
        yield Decision(
            due_on=due, title=practice.title, detail=_("szkic z wizyty czeka na pytania do gospodarza"),
            button=_("Dokończ szkic"), url=f"/praktyki/{practice.uid}/", icon="waypoints", area="region",
            urgent=due < by.today,
        )  # fmt: skip
    for practice in queries.overdue_cards(by)[:_SHOWN]:
        yield Decision(
            due_on=practice.valid_to or by.today, title=practice.title, detail=_("minął rok od publikacji"),
            button=_("Odśwież kartę"), url=f"/praktyki/{practice.uid}/", icon="refresh-cw", area="region",
        )  # fmt: skip
    for request in queries.open_help(by):
        yield Decision(
            due_on=request.wanted_on, title=_("Gmina %(gmina)s prosi o wsparcie") % {"gmina": request.area.name},
            detail=request.text, button=_("Odpowiedz gminie"), url=f"/prosby/{request.uid}/", icon="hand-helping",
            area="gmina", urgent=request.wanted_on < by.today,
        )  # fmt: skip


def _for_host(by: Acting) -> Iterator[Decision]:
    rows = GoodPractice.objects.visible_to(by).filter(host_id=by.organisation_id, state=PracticeState.WITH_HOST)
    for practice in rows.order_by("asked_host_at", "pk")[:_SHOWN]:
        asked = practice.asked_host_at or practice.created_at
        due = asked.date() + timedelta(days=ANSWER_DAYS)
        yield Decision(
            due_on=due, title=practice.title, detail=_("karta Waszej praktyki czeka na odpowiedzi"),
            button=_("Uzupełnij kartę"), url=f"/praktyki/{practice.uid}/uzupelnij/", icon="waypoints", area="region",
            urgent=due < by.today,
        )  # fmt: skip


def _steps(by: Acting) -> Iterator[Decision]:
    for step in queries.steps_due(by):
        yield Decision(
            due_on=step.due_on,
            title=_("%(gmina)s: %(step)s") % {"gmina": step.transfer.area.name, "step": step.title},
            detail=_("krok przeniesienia: %(who)s") % {"who": step.owner or _("bez osoby")}, button=_("Otwórz plan"),
            url=f"/przeniesienia/{step.transfer.uid}/", icon="milestone", area="gmina", urgent=step.due_on < by.today,
        )  # fmt: skip


def changes(by: Acting) -> Iterator[Change]:
    """What happened to cards of the own centre or of the own institution."""
    if by.organisation_id is None or by.role not in REGION_ROLES | HOST_ROLES:
        return
    told = ["practices.card.published", "practices.host.confirmed", "practices.host.answered", "practices.help.asked"]
    titles = {
        "practices.card.published": _("Karta opublikowana"),
        "practices.host.confirmed": _("Gospodarz potwierdził kartę"),
        "practices.host.answered": _("Gospodarz uzupełnił kartę"),
        "practices.help.asked": _("Gmina poprosiła o wsparcie"),
    }
    for event in changes_of(by.organisation_id, actions=told):
        yield Change(
            at=event.at, title=titles[event.action], detail=event.target_label, icon="waypoints", area="region"
        )


def region_count(by: Acting) -> int:
    """Cards that wait for the region: confirmed ones."""
    rows = GoodPractice.objects.visible_to(by).filter(centre_id=by.organisation_id, state=PracticeState.VERIFIED)
    return rows.count()


def host_count(by: Acting) -> int:
    """Cards that wait for the host."""
    if by.organisation_id is None:
        return 0
    return GoodPractice.objects.filter(host_id=by.organisation_id, state=PracticeState.WITH_HOST).count()
