# SPDX-License-Identifier: EUPL-1.2
"""A practice on its way into a gmina: plan, steps, states."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.ground.territory.models import Area
from kooperacja.growth.practices import notifications, queries, rules
from kooperacja.growth.practices.enums import PUBLIC_STATES, TAKEN, TRANSFER_FLOW, TransferState
from kooperacja.growth.practices.models import GoodPractice, PracticeTransfer, TransferStep

TEXTS = frozenset({"goal", "kept_core", "adaptations", "cost", "indicators"})


class CardNotPublic(DomainError):
    """Only what the host stands by is taken elsewhere."""

    default = _("Ta karta nie jest opublikowana. Przenosić można praktykę, którą potwierdził jej gospodarz.")


class OwnPractice(DomainError):
    """A gmina does not take over its own practice."""

    default = _("Ta praktyka pochodzi z tej gminy, nie trzeba jej przenosić.")


class TransferGoesOn(DomainError):
    """One transfer of one card into one gmina at a time."""

    default = _("Ta praktyka jest już przenoszona do tej gminy. Otwórz trwające przeniesienie.")


class ResultMissing(DomainError):
    """What was learned goes back to the card."""

    default = _("Napisz w kilku zdaniach, co się zmieniło względem karty i z jakim skutkiem. To trafi na kartę.")


@transaction.atomic
def start_transfer(*, card: GoodPractice, area: Area, by: Acting, goal: str = "") -> PracticeTransfer:
    """Begin to take a practice into a gmina: keep the card's version, draft ninety days of steps from the gaps."""
    rules.start_transfer.require(by, area)
    if card.state not in PUBLIC_STATES:
        raise CardNotPublic
    if card.area_id == area.pk:
        raise OwnPractice
    comparison = queries.comparison(by, card, area)
    try:
        with transaction.atomic():
            transfer = PracticeTransfer.objects.create(
                practice=card, practice_version=card.version, area=area, goal=goal.strip(),
                organisation_id=queries.receiving_organisation(area, by), kept_core=card.core_elements,
                started_by_id=by.user_id, started_at=by.at,
            )  # fmt: skip
    except IntegrityError as known:
        raise TransferGoesOn from known
    TransferStep.objects.bulk_create(
        TransferStep(
            transfer=transfer, title=s.title, detail=s.detail, dimension=s.dimension, owner=s.owner, due_on=s.due_on
        )
        for s in queries.drafted_steps(card, comparison, by)
    )
    if comparison is not None:
        TRANSFER_FLOW.move(transfer, to=TransferState.MATCHED)
    audit.record("practices.transfer.started", transfer, by=by, version=card.version)
    notifications.transfer_started(transfer, by=by)
    return transfer


@transaction.atomic
def edit_transfer(*, transfer: PracticeTransfer, by: Acting, **changes: str) -> PracticeTransfer:
    """Write what is kept, what is adapted, what it costs and how success will be seen."""
    rules.edit_transfer.require(by, transfer)
    for name, value in changes.items():
        if name not in TEXTS:
            raise DomainError(_("Plan nie ma takiego pola."))
        setattr(transfer, name, value.strip())
    transfer.save(update_fields=sorted(changes))
    audit.record("practices.transfer.edited", transfer, by=by, fields=sorted(changes))
    return transfer


@transaction.atomic
def add_step(
    *, transfer: PracticeTransfer, title: str, due_on: date, by: Acting, owner: str = "", detail: str = "",
    dimension: str = "",
) -> TransferStep:  # fmt: skip
    """Add a step to the plan."""
    rules.edit_transfer.require(by, transfer)
    step = TransferStep.objects.create(
        transfer=transfer, title=title.strip(), detail=detail.strip(), owner=owner.strip(), due_on=due_on,
        dimension=dimension,
    )  # fmt: skip
    audit.record("practices.step.added", transfer, by=by)
    return step


@transaction.atomic
def edit_step(*, step: TransferStep, by: Acting, **changes: Any) -> TransferStep:
    """Change who does a step, what it is and by when."""
    rules.edit_transfer.require(by, step.transfer)
    if step.done_on is not None:
        raise Stale(_("Ten krok jest już zrobiony."))
    for name in ("title", "detail", "owner", "due_on"):
        if name in changes:
            setattr(step, name, changes[name])
    step.save(update_fields=["title", "detail", "owner", "due_on"])
    audit.record("practices.step.edited", step.transfer, by=by)
    return step


@transaction.atomic
def finish_step(*, step: TransferStep, by: Acting) -> TransferStep:
    """Say that a step is done."""
    rules.edit_transfer.require(by, step.transfer)
    if TransferStep.objects.filter(pk=step.pk, done_on=None).update(done_on=by.today) != 1:
        raise Stale(_("Ten krok jest już zrobiony."))
    step.done_on = by.today
    audit.record("practices.step.finished", step.transfer, by=by)
    return step


@transaction.atomic
def move_transfer(*, transfer: PracticeTransfer, to: str, by: Acting, result: str = "") -> PracticeTransfer:
    """Move the transfer on. Taken, changed or dropped wants words: they go back to the source card."""
    rules.move_transfer.require(by, transfer)
    wants_words = to in TAKEN or to == TransferState.DROPPED
    if wants_words and not (result.strip() or transfer.result):
        raise ResultMissing(field="result")
    changes = {"result": result.strip()} if result.strip() else {}
    TRANSFER_FLOW.move(transfer, to=to, **changes)
    audit.record("practices.transfer.moved", transfer, by=by, after=str(to))
    notifications.transfer_moved(transfer, by=by)
    return transfer
