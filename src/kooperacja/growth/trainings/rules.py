# SPDX-License-Identifier: EUPL-1.2
"""Who may do what to trainings: people of the regional centre that holds them, and whoever teaches, on her day."""

from __future__ import annotations

import hmac
from datetime import timedelta

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.growth.trainings.enums import (
    DRAFTED,
    OVER,
    TAUGHT,
    TAUGHT_OUT,
    CertificateState,
    EditionState,
    EnrolmentState,
)
from kooperacja.growth.trainings.models import Certificate, Enrolment, Trainer, TrainingEdition, TrainingSession

#: So many days around her day the page of whoever teaches is open.
TRAINER_DAYS = 2


def _keeps(by: Acting, centre_id: int) -> bool:
    return by.role in REGION_ROLES and by.organisation_id == centre_id


@rule("trainings.edition.see")
def see_editions(by: Acting) -> bool:
    """Region: animators and coordinators."""
    return by.role in REGION_ROLES and by.organisation_id is not None


@rule("trainings.edition.plan")
def plan_edition(by: Acting) -> bool:
    """Region: animators and coordinators."""
    return see_editions(by)


@rule("trainings.edition.edit")
def edit_edition(by: Acting, edition: TrainingEdition) -> bool:
    """Region, own centre, until the edition is settled or called off."""
    return _keeps(by, edition.centre_id) and edition.state not in OVER


@rule(
    "trainings.edition.draft",
    message="Program zmienia się, póki edycja jest planowana. Cofnij ją do planu albo przełóż.",
)
def draft_programme(by: Acting, edition: TrainingEdition) -> bool:
    """Region, own centre, while the edition is only planned or postponed."""
    return _keeps(by, edition.centre_id) and edition.state in DRAFTED


@rule("trainings.edition.move")
def move_edition(by: Acting, edition: TrainingEdition) -> bool:
    """Region, own centre, until the edition is settled or called off."""
    return edit_edition(by, edition)


@rule("trainings.enrolment.enrol")
def enrol(by: Acting, edition: TrainingEdition) -> bool:
    """Region, own centre, until the classes are over."""
    closed = {EditionState.COMPLETED, EditionState.CERTIFIED}
    return edit_edition(by, edition) and edition.state not in closed


@rule("trainings.enrolment.settle")
def settle_enrolment(by: Acting, enrolment: Enrolment) -> bool:
    """Region, own centre, while she has no certificate that holds."""
    return _keeps(by, enrolment.edition.centre_id) and enrolment.state != EnrolmentState.CERTIFICATE_ISSUED


@rule("trainings.presence.enter", message="Obecność wpisuje się, gdy grupa jest potwierdzona, do rozliczenia edycji.")
def enter_presence(by: Acting, session: TrainingSession) -> bool:
    """Region, own centre, from the confirmed group to the settlement."""
    return _keeps(by, session.edition.centre_id) and session.edition.state in TAUGHT


@rule("trainings.presence.teach", message="Ten odnośnik działa dwa dni przed zajęciami, w ich dniu i dwa dni po nich.")
def enter_as_trainer(by: Acting, session: TrainingSession, key: str) -> bool:
    """Whoever holds the secret address of this day, two days around it: she teaches and has no account."""
    near = abs(by.today - session.held_on) <= timedelta(days=TRAINER_DAYS)
    return hmac.compare_digest(key, session.trainer_key) and near and session.edition.state in TAUGHT


@rule(
    "trainings.certificate.issue",
    message="Zaświadczenia wydaje ośrodek, który prowadzi szkolenie, gdy wszystkie zajęcia już się odbyły.",
)
def issue_certificates(by: Acting, edition: TrainingEdition) -> bool:
    """Region, own centre, when the classes are over; also after the settlement, to whoever made up hours elsewhere."""
    return _keeps(by, edition.centre_id) and edition.state in TAUGHT_OUT


@rule(
    "trainings.certificate.end", message="Cofnąć albo zastąpić zaświadczenie może koordynacja regionu, póki jest ważne."
)
def end_certificate(by: Acting, certificate: Certificate) -> bool:
    """The regional coordinator of the same centre, while the certificate is valid."""
    own = by.role == Role.REGION_COORDINATOR and by.organisation_id == certificate.centre_id
    return own and certificate.state == CertificateState.VALID


@rule("trainings.trainer.keep")
def keep_trainers(by: Acting) -> bool:
    """Region: animators and coordinators."""
    return see_editions(by)


@rule("trainings.trainer.edit")
def edit_trainer(by: Acting, trainer: Trainer) -> bool:
    """Region, own centre."""
    return _keeps(by, trainer.centre_id)


@rule("trainings.qualification.note")
def note_qualification(by: Acting) -> bool:
    """Region: animators and coordinators."""
    return see_editions(by)
