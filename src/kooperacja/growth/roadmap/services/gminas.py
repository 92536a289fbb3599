# SPDX-License-Identifier: EUPL-1.2
"""Accompanying a gmina: stage, talks, the next step."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.organisations.queries import people_in
from kooperacja.ground.territory.models import Area
from kooperacja.growth.roadmap import notifications, queries, rules
from kooperacja.growth.roadmap.enums import STAGE_FLOW, Stage
from kooperacja.growth.roadmap.logic.words import instead_of
from kooperacja.growth.roadmap.models import Contact, GminaRoadmap


class AlreadyAccompanied(DomainError):
    """The centre accompanies this gmina already."""

    default = _("Ta gmina jest już na liście. Otwórz jej stronę zamiast zakładać drugą.")


class StepInThePast(DomainError):
    """A next step cannot be due yesterday."""

    default = _("Ten dzień już minął. Podaj dzisiejszą albo późniejszą datę.")


class ContactInTheFuture(DomainError):
    """A talk that has not happened is a next step, not a contact."""

    default = _("Ta rozmowa jeszcze się nie odbyła. Wpisz ją jako następny krok.")


class ReasonMissing(DomainError):
    """Moving a gmina wants a reason in words."""

    default = _("Napisz w jednym zdaniu, co się zmieniło. Następna osoba przeczyta to za rok.")


@transaction.atomic
def open_roadmap(
    *, area: Area, by: Acting, adviser: User | None = None, stage: str = Stage.NO_INTEREST
) -> GminaRoadmap:
    """Begin to accompany a gmina; from now on it has its page."""
    rules.open_roadmap.require(by, area)
    if adviser is not None:
        require_colleague(adviser, by)
    try:
        with transaction.atomic():
            roadmap = GminaRoadmap.objects.create(
                centre_id=by.organisation_id or 0, area=area, adviser=adviser, stage=stage, opened_at=by.at
            )
    except IntegrityError as known:
        raise AlreadyAccompanied(field="area") from known
    audit.record("roadmap.roadmap.opened", roadmap, by=by, stage=str(stage))
    notifications.roadmap_opened(roadmap, by=by)
    return roadmap


@transaction.atomic
def move_stage(*, roadmap: GminaRoadmap, to: str, reason: str, by: Acting) -> GminaRoadmap:
    """Move the gmina to another stage and say why."""
    rules.move_stage.require(by, roadmap)
    if not reason.strip():
        raise ReasonMissing(field="reason")
    before = roadmap.stage
    STAGE_FLOW.move(roadmap, to=to)
    audit.record("roadmap.stage.moved", roadmap, by=by, reason=reason.strip(), before=before, after=str(to))
    notifications.stage_moved(roadmap, by=by)
    return roadmap


@transaction.atomic
def set_next_step(*, roadmap: GminaRoadmap, next_step: str, next_step_on: date, by: Acting) -> GminaRoadmap:
    """Say what happens next with this gmina and by when."""
    rules.set_next_step.require(by, roadmap)
    if next_step_on < by.today:
        raise StepInThePast(field="next_step_on")
    _put_next_step(roadmap, next_step.strip(), next_step_on)
    audit.record("roadmap.next_step.set", roadmap, by=by, on=next_step_on)
    return roadmap


@transaction.atomic
def note_contact(
    *, roadmap: GminaRoadmap, held_on: date, form: str, about: str, by: Acting,
    next_step: str = "", next_step_on: date | None = None,
) -> Contact:  # fmt: skip
    """Write down a talk with the gmina, and what follows from it."""
    rules.note_contact.require(by, roadmap)
    if held_on > by.today:
        raise ContactInTheFuture(field="held_on")
    if next_step.strip() and (next_step_on is None or next_step_on < by.today):
        raise StepInThePast(field="next_step_on")
    contact = Contact.objects.create(
        roadmap=roadmap,
        held_on=held_on,
        form=form,
        about=about.strip(),
        noted_by=_signature(roadmap, by),
        noted_at=by.at,
    )
    if roadmap.last_contact_on is None or roadmap.last_contact_on < held_on:
        roadmap.last_contact_on = held_on
        roadmap.save(update_fields=["last_contact_on"])
    _put_next_step(roadmap, next_step.strip(), next_step_on if next_step.strip() else None)
    audit.record("roadmap.contact.noted", roadmap, by=by, on=held_on, form=form)
    return contact


@transaction.atomic
def hand_over(*, roadmap: GminaRoadmap, adviser: User, by: Acting) -> GminaRoadmap:
    """Give the gmina to another animator of the same centre."""
    rules.set_next_step.require(by, roadmap)
    require_colleague(adviser, by)
    roadmap.adviser = adviser
    roadmap.save(update_fields=["adviser"])
    audit.record("roadmap.adviser.changed", roadmap, by=by)
    notifications.gmina_handed_over(roadmap, by=by)
    return roadmap


def _signature(roadmap: GminaRoadmap, by: Acting) -> str:
    """Who wrote it down; a deputy says for whom."""
    standing = queries.standing_cover_of(by, roadmap)
    if standing is None or not standing.is_mine:
        return by.user_label
    return f"{by.user_label}, {instead_of(str(standing.cover.animator))}"[:140]


def _put_next_step(roadmap: GminaRoadmap, step: str, on: date | None) -> None:
    roadmap.next_step, roadmap.next_step_on = step, on
    roadmap.save(update_fields=["next_step", "next_step_on"])


def require_colleague(adviser: User, by: Acting, *, field: str = "adviser") -> None:
    """Raise unless this person works in the same regional centre."""
    centre = by.organisation_id or 0
    if adviser.pk not in {m.user_id for m in people_in(centre, *REGION_ROLES, at=by.at)}:
        raise DomainError(_("Ta osoba nie pracuje w Twoim ośrodku. Wybierz animatora z listy."), field=field)
