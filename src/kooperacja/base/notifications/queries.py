# SPDX-License-Identifier: EUPL-1.2
"""Messages of one person, and what waits to be sent."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.base.notifications.models import Message, OutsideMessage


def messages_of(by: Acting, *, after: str = "", before: str = "") -> Page[Message]:
    """The person's own messages, newest first."""
    return keyset(Message.objects.filter(to_id=by.user_id or 0), order=("-at", "-pk"), after=after, before=before)


def message_for(by: Acting, uid: UUID) -> Message:
    """One message of this person; somebody else's does not exist."""
    return Message.objects.get(uid=uid, to_id=by.user_id or 0)


def unread_count(by: Acting) -> int:
    """How many messages this person has not opened, at most 100."""
    return len(Message.objects.filter(to_id=by.user_id or 0, read_at=None).values("pk")[:100])


def waiting(at: datetime, limit: int = 50) -> list[Message]:
    """Messages whose turn to be sent has come."""
    rows = Message.objects.filter(sent_at=None, next_try_at__lte=at).select_related("to")
    return list(rows.order_by("next_try_at", "pk")[:limit])


def waiting_outside(at: datetime, limit: int = 50) -> list[OutsideMessage]:
    """Messages to people without an account whose turn to be sent has come."""
    rows = OutsideMessage.objects.filter(sent_at=None, next_try_at__lte=at)
    return list(rows.order_by("next_try_at", "pk")[:limit])
