# SPDX-License-Identifier: EUPL-1.2
"""Keeping files and setting papers."""

from __future__ import annotations

import hashlib
from typing import Any

from django.core.files.base import ContentFile

from kooperacja.base.core.acting import Acting
from kooperacja.base.documents import paper
from kooperacja.base.documents.models import StoredFile


def store(content: bytes, *, name: str, media_type: str, by: Acting, template: str = "") -> StoredFile:
    """Keep ``content`` on disk under a name nobody can guess, with its checksum."""
    digest = hashlib.sha256(content).hexdigest()
    kept = StoredFile(
        name=name, media_type=media_type, size=len(content), sha256=digest, template=template, created_at=by.at
    )
    kept.file.save(f"{kept.uid}", ContentFile(content), save=False)
    kept.save()
    return kept


def set_paper(template: str, data: dict[str, Any], *, name: str, by: Acting) -> StoredFile:
    """Typeset ``data`` with a typst template (``app/name.typ``) into a tagged PDF and keep it."""
    content = paper.to_pdf(template, data, at=by.at)
    return store(content, name=name, media_type="application/pdf", by=by, template=template)
