# SPDX-License-Identifier: EUPL-1.2
"""Who teaches, and which trainings she may teach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch

from kooperacja.base.core.acting import Acting
from kooperacja.ground.law import queries as law
from kooperacja.ground.law.logic import Curriculum
from kooperacja.growth.trainings.logic.teaching import ProofFacts, why_not
from kooperacja.growth.trainings.models import SessionBlock, Trainer, TrainerProof, TrainerQuerySet


@dataclass(frozen=True)
class TrainerRow:
    """One person who teaches, and what she may teach today."""

    trainer: Trainer
    may: tuple[str, ...]
    refusals: dict[str, str]


def _with_proofs(rows: TrainerQuerySet) -> TrainerQuerySet:
    proofs = TrainerProof.objects.select_related("document").order_by("training", "pk")
    return rows.prefetch_related(Prefetch("proofs", queryset=proofs))


def _row(trainer: Trainer, curricula: Sequence[Curriculum]) -> TrainerRow:
    facts = [ProofFacts(p.training, p.verified_at is not None) for p in trainer.proofs.all()]
    refusals = {c.code: why_not(str(trainer), trainer.degree_field, facts, c) for c in curricula}
    return TrainerRow(trainer, tuple(code for code, why in refusals.items() if not why), refusals)


def trainers(by: Acting, limit: int = 300) -> list[TrainerRow]:
    """Everybody who teaches for the centre, by name: there are dozens."""
    rows = _with_proofs(Trainer.objects.visible_to(by)).order_by("name_key", "pk")[:limit]
    curricula = law.curricula(on=by.today)
    return [_row(t, curricula) for t in rows]


def trainer_for(by: Acting, uid: UUID) -> Trainer:
    """One person with her documents; a stranger's does not exist."""
    return _with_proofs(Trainer.objects.visible_to(by)).get(uid=uid)


def trainer_row(trainer: Trainer, on: date) -> TrainerRow:
    """What she may teach by the law of a day."""
    return _row(trainer, law.curricula(on=on))


def proof_for(by: Acting, uid: UUID) -> TrainerProof:
    """One document of somebody whom ``by`` may see."""
    rows = TrainerProof.objects.filter(trainer__in=Trainer.objects.visible_to(by))
    return rows.select_related("trainer", "document").get(uid=uid)


def taught_by(trainer: Trainer, limit: int = 30) -> list[SessionBlock]:
    """What she teaches and has taught, the newest first."""
    rows = SessionBlock.objects.filter(trainer=trainer).select_related("session__edition")
    return list(rows.order_by("-session__held_on", "pk")[:limit])
