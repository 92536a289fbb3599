# SPDX-License-Identifier: EUPL-1.2
"""Reading what happened."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import models
from django.db.models import Q

from kooperacja.base.audit.models import AccessEvent, Event


def history(*targets: models.Model, limit: int = 50) -> list[Event]:
    """The newest events of one thing, or of several things that belong together."""
    condition = Q()
    for target in targets:
        condition |= Q(target_type=target._meta.label_lower, target_id=target.pk)
    return list(Event.objects.filter(condition).order_by("-at", "-pk")[:limit]) if targets else []


def accesses(person_uid: UUID, limit: int = 50) -> list[AccessEvent]:
    """Who opened the file of this person, newest first."""
    return list(AccessEvent.objects.filter(person_uid=person_uid).order_by("-at", "-pk")[:limit])


def changes_of(organisation_id: int, *, actions: Iterable[str] | None = None, limit: int = 6) -> list[Event]:
    """What happened in one organisation, newest first; ``actions`` narrows it to what the reader may see."""
    rows = Event.objects.filter(organisation_id=organisation_id)
    if actions is not None:
        rows = rows.filter(action__in=list(actions))
    return list(rows.order_by("-at", "-pk")[:limit])
