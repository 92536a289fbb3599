# SPDX-License-Identifier: EUPL-1.2
"""Keeping people who teach, and the documents that let them."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.text import sort_key
from kooperacja.base.documents.images import check_size
from kooperacja.base.documents.services import store
from kooperacja.growth.trainings import rules
from kooperacja.growth.trainings.models import Trainer, TrainerProof


class TrainerRefused(DomainError):
    """The Regulation does not let this person teach this training."""


class WrongFile(DomainError):
    """A document is a PDF or a picture."""

    default = _("Dokument ma być plikiem PDF, JPEG albo PNG. Zeskanuj go albo zrób mu zdjęcie.")


class AlreadyVerified(DomainError):
    """Somebody has looked at it before."""

    default = _("Ten dokument jest już sprawdzony.")


_KINDS = {b"%PDF": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG": "image/png"}


@transaction.atomic
def add_trainer(*, given_name: str, surname: str, degree_field: str = "", email: str = "", by: Acting) -> Trainer:
    """Write down somebody who teaches."""
    rules.keep_trainers.require(by)
    assert by.organisation_id is not None
    trainer = Trainer.objects.create(
        centre_id=by.organisation_id, given_name=given_name, surname=surname, degree_field=degree_field, email=email,
        name_key=sort_key(f"{surname} {given_name}"), added_at=by.at,
    )  # fmt: skip
    audit.record("trainings.trainer.added", trainer, by=by)
    return trainer


@transaction.atomic
def edit_trainer(
    *, trainer: Trainer, given_name: str, surname: str, degree_field: str = "", email: str = "", by: Acting
) -> Trainer:
    """Correct what is written of somebody who teaches."""
    rules.edit_trainer.require(by, trainer)
    trainer.given_name, trainer.surname = given_name, surname
    trainer.degree_field, trainer.email = degree_field, email
    trainer.name_key = sort_key(f"{surname} {given_name}")
    trainer.save()
    audit.record("trainings.trainer.edited", trainer, by=by)
    return trainer


@transaction.atomic
def add_proof(
    *,
    trainer: Trainer,
    training: str,
    kind: str,
    document_name: str,
    upload: UploadedFile[bytes] | None = None,
    by: Acting,
) -> TrainerProof:
    """Add a document of practice: named, and kept when a file comes with it."""
    rules.edit_trainer.require(by, trainer)
    stored = None
    if upload is not None:
        check_size(upload.size or 0)
        content = upload.read()
        media_type = next((kind for sign, kind in _KINDS.items() if content.startswith(sign)), "")
        if not media_type:
            raise WrongFile(field="upload")
        stored = store(content, name=upload.name or document_name, media_type=media_type, by=by)
    proof = TrainerProof.objects.create(
        trainer=trainer, training=training, kind=kind, document_name=document_name, document=stored, added_at=by.at
    )
    audit.record("trainings.proof.added", trainer, by=by, training=training, kind=kind)
    return proof


@transaction.atomic
def verify_proof(*, proof: TrainerProof, by: Acting) -> TrainerProof:
    """Say that one has looked at the document and that it shows what it should."""
    rules.edit_trainer.require(by, proof.trainer)
    done = TrainerProof.objects.filter(pk=proof.pk, verified_at=None).update(
        verified_at=by.at, verified_by=by.user_label
    )
    if not done:
        raise AlreadyVerified
    proof.refresh_from_db()
    audit.record("trainings.proof.verified", proof.trainer, by=by, training=proof.training)
    return proof
