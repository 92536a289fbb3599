# SPDX-License-Identifier: EUPL-1.2
"""Putting a message into the outbox, sending it, reading it."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.functional import Promise

from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications import queries
from kooperacja.base.notifications.models import Message, OutsideMessage

logger = logging.getLogger(__name__)
#: Minutes to wait after the first, second… failure; after the last one the message stays in the application only.
RETRY_MINUTES = (1, 5, 30, 120, 720)


def tell(
    kind: str, user_ids: Iterable[int], *, subject: str | Promise, body: str | Promise, path: str = "", by: Acting
) -> None:
    """Write one outbox row per person. ``subject`` and ``body`` name a case by its number, never a person.

    The one who did the deed is not told of it.
    """
    Message.objects.bulk_create(
        Message(
            to_id=user_id,
            kind=kind,
            organisation_id=by.organisation_id,
            subject=str(subject),
            body=str(body),
            path=path,
            at=by.at,
            next_try_at=by.at,
        )
        for user_id in dict.fromkeys(user_ids)
        if user_id != by.user_id
    )


def write_to(
    kind: str, address: str, *, subject: str | Promise, body: str | Promise, path: str = "", by: Acting,
    organisation_id: int | None = None,
) -> None:  # fmt: skip
    """Write one outbox row to somebody without an account. Like ``tell``: no name, no service, no reason in it."""
    if not address:
        return
    OutsideMessage.objects.create(
        address=address, kind=kind, organisation_id=organisation_id or by.organisation_id, subject=str(subject)[:200],
        body=str(body), path=path, at=by.at, next_try_at=by.at,
    )  # fmt: skip


def mark_read(*, message: Message, by: Acting) -> Message:
    """Note that the person has opened her message."""
    Message.objects.filter(pk=message.pk, to_id=by.user_id, read_at=None).update(read_at=by.at)
    return message


def deliver(*, at: datetime, limit: int = 50) -> int:
    """Send by e-mail what waits; answers how many went out. A row is taken by compare-and-set, so two workers agree."""
    sent = 0
    rows: list[Message | OutsideMessage] = [*queries.waiting(at, limit), *queries.waiting_outside(at, limit)]
    for message in rows:
        taken = (
            type(message)
            ._default_manager.filter(pk=message.pk, sent_at=None, next_try_at=message.next_try_at)
            .update(next_try_at=at + timedelta(minutes=10))
        )
        if taken and _send(message, at):
            sent += 1
    return sent


def _letter(message: Message | OutsideMessage) -> EmailMessage:
    link = f"\n\n{settings.BASE_URL}{message.path}" if message.path else ""
    if isinstance(message, Message):
        address, foot = message.to.email, "Wiadomość z systemu Kooperacja. Szczegóły zobaczysz po zalogowaniu."
    else:
        address, foot = (
            message.address,
            "Wiadomość z systemu Kooperacja. Nie odpowiadaj na nią: nikt jej nie przeczyta.",
        )
    return EmailMessage(subject=message.subject, body=f"{message.body}{link}\n\n{foot}", to=[address])


def _send(message: Message | OutsideMessage, at: datetime) -> bool:
    rows = type(message)._default_manager.filter(pk=message.pk)
    try:
        _letter(message).send()
    except OSError as error:
        attempts = message.attempts + 1
        again = RETRY_MINUTES[attempts - 1] if attempts <= len(RETRY_MINUTES) else None
        rows.update(
            attempts=attempts,
            failure=type(error).__name__,
            next_try_at=at + timedelta(minutes=again) if again is not None else None,
        )
        logger.warning("message %s not sent: %s", message.uid, type(error).__name__)
        return False
    rows.update(sent_at=at, failure="", next_try_at=None)
    return True
