# SPDX-License-Identifier: EUPL-1.2
"""Giving and taking back the secret address of a calendar."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import transaction

from kooperacja.base.audit import services as audit
from kooperacja.base.core import sealing
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import Stale
from kooperacja.front.portal import rules
from kooperacja.front.portal.models import CalendarFeed


@transaction.atomic
def open_feed(*, by: Acting) -> CalendarFeed:
    """Make a new secret address; the one before stops working at once."""
    rules.open_feed.require(by)
    CalendarFeed.objects.visible_to(by).working().update(revoked_at=by.at)
    secret = secrets.token_urlsafe(32)
    feed = CalendarFeed.objects.create(
        membership_id=by.membership_id or 0,
        secret_hash=sealing.look_up_hash(secret, secret=settings.IDENTITY_KEY),
        secret_sealed=sealing.seal(secret, secret=settings.IDENTITY_KEY),
        created_at=by.at,
    )
    audit.record("portal.feed.opened", feed, by=by)
    return feed


@transaction.atomic
def revoke_feed(*, by: Acting) -> None:
    """Take the secret address back: programs that knew it get nothing any more."""
    rules.open_feed.require(by)
    feed = CalendarFeed.objects.visible_to(by).working().first()
    if feed is None or not CalendarFeed.objects.filter(pk=feed.pk, revoked_at=None).update(revoked_at=by.at):
        raise Stale
    audit.record("portal.feed.revoked", feed, by=by)
