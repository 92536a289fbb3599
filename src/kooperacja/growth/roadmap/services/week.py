# SPDX-License-Identifier: EUPL-1.2
"""Planning the week on the road."""

from __future__ import annotations

from datetime import date, time

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.growth.roadmap import rules
from kooperacja.growth.roadmap.models import GminaRoadmap, Trip


class TripInThePast(DomainError):
    """A trip that was made is a talk."""

    default = _("Ten dzień już minął. Jeśli rozmowa się odbyła, zapisz ją jako rozmowę.")


class TripTwice(DomainError):
    """One gmina, one stop a day."""

    default = _("Tego dnia masz już wyjazd do tej gminy. Otwórz go na trasie tygodnia.")


class TripsOverlap(DomainError):
    """Nobody is in two gminas at once."""

    default = _("O tej godzinie masz już inny wyjazd. Zmień godzinę albo dzień.")


class HoursTurned(DomainError):
    """It ends before it begins."""

    default = _("Koniec jest przed początkiem. Popraw godziny.")


@transaction.atomic
def plan_trip(
    *, roadmap: GminaRoadmap, day: date, purpose: str, by: Acting, starts_at: time | None = None,
    ends_at: time | None = None,
) -> Trip:  # fmt: skip
    """Put a gmina into the own week."""
    rules.plan_trip.require(by, roadmap)
    if day < by.today:
        raise TripInThePast(field="day")
    if ends_at is not None and (starts_at is None or ends_at <= starts_at):
        raise HoursTurned(field="ends_at")
    _refuse_overlap(by, day, starts_at, ends_at)
    try:
        with transaction.atomic():
            trip = Trip.objects.create(
                roadmap=roadmap, animator_id=by.user_id or 0, day=day, purpose=purpose.strip(), starts_at=starts_at,
                ends_at=ends_at, planned_at=by.at,
            )  # fmt: skip
    except IntegrityError as known:
        raise TripTwice(field="day") from known
    audit.record("roadmap.trip.planned", roadmap, by=by, on=day)
    return trip


def _refuse_overlap(by: Acting, day: date, starts_at: time | None, ends_at: time | None) -> None:
    if starts_at is None:
        return
    for other in Trip.objects.standing().filter(animator_id=by.user_id, day=day, starts_at__isnull=False):
        assert other.starts_at is not None
        other_ends, own_ends = other.ends_at or other.starts_at, ends_at or starts_at
        same_start = other.starts_at == starts_at
        if same_start or (starts_at < other_ends and other.starts_at < own_ends):
            raise TripsOverlap(field="starts_at")


@transaction.atomic
def call_off_trip(*, trip: Trip, by: Acting) -> Trip:
    """Take a stop out of the week; the gmina's history keeps that it was planned."""
    rules.call_off_trip.require(by, trip)
    if not Trip.objects.filter(pk=trip.pk, called_off_at=None).update(called_off_at=by.at):
        raise Stale
    trip.called_off_at = by.at
    audit.record("roadmap.trip.called_off", trip.roadmap, by=by, on=trip.day)
    return trip
