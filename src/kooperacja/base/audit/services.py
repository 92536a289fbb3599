# SPDX-License-Identifier: EUPL-1.2
"""Recording: called by services inside their own transaction, so a change without a trace cannot be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import models

from kooperacja.base.audit.models import AccessEvent, Event
from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.http import writing_while_reading


def record(
    action: str, target: models.Model, *, by: Acting, reason: str = "", label: str | None = None, **data: Any
) -> Event:
    """Write that ``by`` did ``action`` (``app.noun.verb_in_past``) to ``target``. ``data`` holds no personal data."""
    event = _event(action, target, by, reason, label, data)
    event.save()
    return event


def record_many(action: str, targets: Iterable[models.Model], *, by: Acting, reason: str = "", **data: Any) -> None:
    """The same deed done to several things at once: one event each, written together."""
    Event.objects.bulk_create([_event(action, target, by, reason, None, data) for target in targets], batch_size=500)


def _event(
    action: str, target: models.Model, by: Acting, reason: str, label: str | None, data: dict[str, Any]
) -> Event:
    return Event(
        at=by.at,
        action=action,
        actor_id=by.user_id,
        actor_label=by.user_label,
        role=by.role,
        organisation_id=by.organisation_id,
        organisation_label=by.organisation_label,
        target_type=target._meta.label_lower,
        target_id=target.pk,
        target_uid=getattr(target, "uid", None),
        target_label=(label if label is not None else str(target))[:200],
        reason=reason,
        data=data,
    )


def record_access(person_uid: UUID, what: str, *, by: Acting) -> None:
    """Write that ``by`` opened ``what`` of a person. Allowed inside a page: the one declared exception."""
    with writing_while_reading():
        AccessEvent.objects.create(
            at=by.at,
            actor_id=by.user_id,
            actor_label=by.user_label,
            role=by.role,
            organisation_id=by.organisation_id,
            organisation_label=by.organisation_label,
            person_uid=person_uid,
            what=what,
        )


def record_access_many(person_uids: Iterable[UUID], what: str, *, by: Acting) -> None:
    """The same for a list that was taken out: one entry a person, written together."""
    with writing_while_reading():
        AccessEvent.objects.bulk_create(
            (
                AccessEvent(
                    at=by.at,
                    actor_id=by.user_id,
                    actor_label=by.user_label,
                    role=by.role,
                    organisation_id=by.organisation_id,
                    organisation_label=by.organisation_label,
                    person_uid=person_uid,
                    what=what,
                )
                for person_uid in dict.fromkeys(person_uids)
            ),
            batch_size=1_000,
        )
