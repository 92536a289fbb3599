# SPDX-License-Identifier: EUPL-1.2
"""Statutory trainings: editions with their classes, who teaches, who takes part, what they hold in hand afterwards."""

from kooperacja.growth.trainings.models.certificates import (
    Certificate,
    CertificateCounter,
    CertificateQuerySet,
    Qualification,
)
from kooperacja.growth.trainings.models.editions import (
    EditionCounter,
    SessionBlock,
    TrainingEdition,
    TrainingEditionQuerySet,
    TrainingSession,
)
from kooperacja.growth.trainings.models.people import Enrolment, EnrolmentQuerySet, MakeUp, Presence
from kooperacja.growth.trainings.models.trainers import Trainer, TrainerProof, TrainerQuerySet

__all__ = [
    "Certificate", "CertificateCounter", "CertificateQuerySet", "EditionCounter", "Enrolment", "EnrolmentQuerySet",
    "MakeUp", "Presence", "Qualification", "SessionBlock", "Trainer", "TrainerProof", "TrainerQuerySet",
    "TrainingEdition", "TrainingEditionQuerySet", "TrainingSession",
]  # fmt: skip
