# SPDX-License-Identifier: EUPL-1.2
"""Putting a message into the outbox. Sending is the worker's."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.functional import Promise

from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications.models import Message


def tell(
    kind: str, user_ids: Iterable[int], *, subject: str | Promise, body: str | Promise, path: str = "", by: Acting
) -> None:
    """Write one outbox row per person. ``subject`` and ``body`` name a case by its number, never a person.

    The one who did the deed is not told of it.
    """
    Message.objects.bulk_create(
        Message(
            to_id=user_id, kind=kind, organisation_id=by.organisation_id, subject=str(subject), body=str(body),
            path=path, at=by.at, next_try_at=by.at,
        )
        for user_id in dict.fromkeys(user_ids)
        if user_id != by.user_id
    )  # fmt: skip
