# SPDX-License-Identifier: EUPL-1.2
"""A gmina asks the region for what closes a gap, and gets an answer."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.ground.territory.models import Area
from kooperacja.growth.practices import notifications, queries, rules
from kooperacja.growth.practices.models import GoodPractice, HelpRequest
from kooperacja.growth.readiness.enums import Dimension
from kooperacja.growth.roadmap import services as roadmap


@transaction.atomic
def ask_for_help(
    *, area: Area, dimension: str, text: str, wanted_on: date, by: Acting, practice: GoodPractice | None = None
) -> HelpRequest:
    """Ask the region for what closes a gap: a visit, a training, advice."""
    rules.ask_for_help.require(by, area)
    if dimension not in Dimension.values:
        raise DomainError(_("Nie ma takiego wymiaru."))
    if wanted_on < by.today:
        raise DomainError(_("Ten dzień już minął. Podaj dzisiejszą albo późniejszą datę."), field="wanted_on")
    open_one = HelpRequest.objects.filter(area=area, dimension=dimension, practice=practice, answered_at=None)
    if open_one.exists():
        raise Stale(_("Ta prośba już czeka u animatorki. Nie trzeba jej wysyłać drugi raz."))
    request = HelpRequest.objects.create(
        area=area, organisation_id=by.organisation_id or 0, practice=practice, dimension=dimension, text=text.strip(),
        wanted_on=wanted_on, asked_by_id=by.user_id, asked_at=by.at,
    )  # fmt: skip
    audit.record("practices.help.asked", request, by=by, dimension=dimension, area=area.code)
    notifications.help_asked(request, by=by)
    return request


@transaction.atomic
def answer_help(
    *, request: HelpRequest, answer: str, by: Acting, next_step: str = "", next_step_on: date | None = None
) -> HelpRequest:
    """Answer the gmina, and put what follows onto its page as the next step."""
    rules.answer_help.require(by, request)
    if (
        HelpRequest.objects.filter(pk=request.pk, answered_at=None).update(answer=answer.strip(), answered_at=by.at)
        != 1
    ):
        raise Stale(_("Ktoś z zespołu już odpowiedział na tę prośbę."))
    request.refresh_from_db()
    page = queries.roadmap_at(by, request.area)
    if next_step.strip() and next_step_on is not None and page is not None:
        roadmap.set_next_step(roadmap=page, next_step=next_step, next_step_on=next_step_on, by=by)
    audit.record("practices.help.answered", request, by=by)
    notifications.help_answered(request, by=by)
    return request
