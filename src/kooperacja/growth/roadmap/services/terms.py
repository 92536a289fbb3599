# SPDX-License-Identifier: EUPL-1.2
"""Terms that a gmina must not miss, and the steps of creating its centre."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.growth.roadmap import notifications, queries, rules
from kooperacja.growth.roadmap.models import Deadline, GminaRoadmap, RoadmapStep


class SourceMissing(DomainError):
    """A term that nobody can check is a rumour."""

    default = _("Napisz, skąd wiadomo o tym terminie: ogłoszenie naboru, pismo, uchwała.")


class DeadlinePassed(DomainError):
    """A term that has passed is entered to be settled, so it needs no reminder."""

    default = _("Ten dzień już minął. Wpisz termin, którego gmina jeszcze może dotrzymać.")


class StepDoneInTheFuture(DomainError):
    """What is planned is not done."""

    default = _("Ten dzień jeszcze nie nadszedł. Wpisz go jako termin kroku, a zrobienie zaznacz, gdy będzie zrobione.")


class StepsMissing(DomainError):
    """A step of a gmina whose steps nobody has laid out."""

    default = _("Ta gmina nie ma jeszcze rozpisanych kroków. Wybierz tryb utworzenia centrum.")


@transaction.atomic
def add_deadline(*, roadmap: GminaRoadmap, kind: str, title: str, due_on: date, source: str, by: Acting) -> Deadline:
    """Note a day that the gmina must not miss; its leaders hear of it."""
    rules.add_deadline.require(by, roadmap)
    if not source.strip():
        raise SourceMissing(field="source")
    if due_on < by.today:
        raise DeadlinePassed(field="due_on")
    deadline = Deadline.objects.create(
        roadmap=roadmap, kind=kind, title=title.strip(), due_on=due_on, source=source.strip(), noted_by=by.user_label,
        noted_at=by.at,
    )  # fmt: skip
    audit.record("roadmap.deadline.added", roadmap, by=by, on=due_on, kind=str(kind))
    notifications.deadline_added(deadline, by=by)
    return deadline


@transaction.atomic
def settle_deadline(*, deadline: Deadline, outcome: str, by: Acting) -> Deadline:
    """Close a term: kept, moved or called off, in words."""
    rules.settle_deadline.require(by, deadline)
    if not outcome.strip():
        raise DomainError(_("Napisz w kilku słowach, jak się skończyło."), field="outcome")
    changed = Deadline.objects.filter(pk=deadline.pk, settled_on=None).update(
        settled_on=by.today, outcome=outcome.strip()
    )
    if not changed:
        raise Stale
    deadline.settled_on, deadline.outcome = by.today, outcome.strip()
    audit.record("roadmap.deadline.settled", deadline.roadmap, by=by, reason=outcome.strip(), on=deadline.due_on)
    return deadline


@transaction.atomic
def lay_out_steps(*, roadmap: GminaRoadmap, mode: str, by: Acting, starts_on: date | None = None) -> GminaRoadmap:
    """Choose how the centre comes to be and when it begins; the steps follow, what was done stays done.

    Steps that the chosen way does not have are taken away unless somebody has already done them.
    """
    rules.keep_steps.require(by, roadmap)
    roadmap.mode, roadmap.starts_on = mode, starts_on
    roadmap.save(update_fields=["mode", "starts_on"])
    codes = queries.codes_for(mode, by)
    roadmap.steps.exclude(code__in=codes).filter(done_on=None).delete()
    known = {step.code: step for step in roadmap.steps.all()}
    for position, code in enumerate(codes, start=1):
        if code not in known:
            RoadmapStep.objects.create(roadmap=roadmap, code=code, position=position)
        elif known[code].position != position:
            RoadmapStep.objects.filter(pk=known[code].pk).update(position=position)
    audit.record("roadmap.steps.laid_out", roadmap, by=by, mode=str(mode), starts_on=starts_on)
    return roadmap


@transaction.atomic
def keep_step(
    *, roadmap: GminaRoadmap, code: str, by: Acting, planned_on: date | None = None, who: str = "",
    done_on: date | None = None, evidence: str = "", evidence_url: str = "",
) -> RoadmapStep:  # fmt: skip
    """Write what is true of a step: by when, who, done when, what proves it. Without ``done_on`` it is open again."""
    rules.keep_steps.require(by, roadmap)
    if done_on is not None and done_on > by.today:
        raise StepDoneInTheFuture(field="done_on")
    step = roadmap.steps.filter(code=code).first()
    if step is None:
        raise StepsMissing
    was_done = step.done_on is not None
    step.planned_on, step.who, step.done_on = planned_on, who.strip(), done_on
    step.evidence, step.evidence_url = evidence.strip(), evidence_url
    step.done_noted_by = (step.done_noted_by if was_done else by.user_label) if done_on else ""
    step.save()
    if done_on and not was_done:
        audit.record("roadmap.step.done", roadmap, by=by, step=code, on=done_on)
    elif was_done and not done_on:
        audit.record("roadmap.step.reopened", roadmap, by=by, step=code)
    else:
        audit.record("roadmap.step.kept", roadmap, by=by, step=code)
    return step
