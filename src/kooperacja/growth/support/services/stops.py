# SPDX-License-Identifier: EUPL-1.2
"""The programme of a visit: days and stops. Times may be unknown; those that are known fit together."""

from __future__ import annotations

from datetime import date, time

from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.support import rules
from kooperacja.growth.support.logic.programme import Slot, clashing, out_of_order
from kooperacja.growth.support.models import Finding, StopPicture, StudyVisit, VisitDay, VisitStop
from kooperacja.growth.support.services.group import write_again
from kooperacja.growth.support.services.hosts import take_back_invitations
from kooperacja.growth.support.services.index import index_visit


class DaysOutOfOrder(DomainError):
    """A later day of the visit has an earlier date."""

    default = gettext_lazy("Daty dni nie idą po kolei. Dzień o wyższym numerze musi mieć późniejszą datę.")


class StopEndsBeforeStart(DomainError):
    """A stop ends before it begins."""

    default = gettext_lazy("Koniec jest przed początkiem. Popraw jedną z godzin.")


class StartUnknown(DomainError):
    """An end without a start says nothing."""

    default = gettext_lazy("Podaj też godzinę rozpoczęcia albo usuń godzinę zakończenia.")


class StopsOverlap(DomainError):
    """Two stops of a day share a moment; the message names the other."""


class StopInUse(DomainError):
    """A stop with findings or pictures is not removed."""

    default = gettext_lazy("Przy tym przystanku są już spostrzeżenia albo zdjęcia. Zostaje w programie.")


def _check_dates(visit: StudyVisit, number: int, day_date: date | None) -> None:
    days = dict(VisitDay.objects.filter(visit=visit).values_list("number", "date"))
    days[number] = day_date
    if out_of_order(days.items()) is not None:
        raise DaysOutOfOrder(field="date")


def _check_times(day: VisitDay, slot: Slot, *, but: int | None = None) -> None:
    if slot.ends_at is not None:
        if slot.starts_at is None:
            raise StartUnknown(field="starts_at")
        if slot.ends_at <= slot.starts_at:
            raise StopEndsBeforeStart(field="ends_at")
    rows = VisitStop.objects.filter(day=day).exclude(pk=but or 0).order_by("starts_at", "pk")
    other = clashing(slot, [Slot(s.name, s.starts_at, s.ends_at) for s in rows])
    if other is not None:
        message = _("O tej porze jesteście w miejscu „%(name)s” (%(hours)s). Zmień godzinę jednego z przystanków.")
        raise StopsOverlap(message % {"name": other.name, "hours": other.hours}, field="starts_at")


@transaction.atomic
def add_day(*, visit: StudyVisit, date: date | None = None, by: Acting) -> VisitDay:
    """Add the next day to the programme; its date may stay open."""
    rules.edit_visit.require(by, visit)
    number = (VisitDay.objects.filter(visit=visit).aggregate(last=Max("number"))["last"] or 0) + 1
    _check_dates(visit, number, date)
    day = VisitDay.objects.create(visit=visit, number=number, date=date)
    audit.record("support.visit.day_added", visit, by=by, day=number)
    return day


@transaction.atomic
def edit_day(*, day: VisitDay, date: date | None, by: Acting) -> VisitDay:
    """Set the date of a day, or open it again."""
    rules.edit_visit.require(by, day.visit)
    _check_dates(day.visit, day.number, date)
    day.date = date
    day.save(update_fields=["date"])
    audit.record("support.visit.day_edited", day.visit, by=by, day=day.number)
    write_again(day.visit, by)
    return day


@transaction.atomic
def add_stop(
    *, day: VisitDay, name: str, area: Area, short_name: str = "", host: Organisation | None = None, about: str = "",
    address: str = "", starts_at: time | None = None, ends_at: time | None = None, source: str = "", by: Acting,
) -> VisitStop:  # fmt: skip
    """Add a place at the end of the day."""
    rules.edit_visit.require(by, day.visit)
    _check_times(day, Slot(name, starts_at, ends_at))
    position = (VisitStop.objects.filter(day=day).aggregate(last=Max("position"))["last"] or 0) + 1
    stop = VisitStop.objects.create(
        day=day, position=position, name=name, short_name=short_name, area=area, host=host, about=about,
        address=address, starts_at=starts_at, ends_at=ends_at, source=source,
    )  # fmt: skip
    audit.record("support.visit.stop_added", day.visit, by=by, day=day.number)
    index_visit(day.visit)
    write_again(day.visit, by)
    return stop


@transaction.atomic
def edit_stop(
    *, stop: VisitStop, name: str, area: Area, short_name: str = "", host: Organisation | None = None, about: str = "",
    address: str = "", starts_at: time | None = None, ends_at: time | None = None, source: str = "", by: Acting,
) -> VisitStop:  # fmt: skip
    """Fill in or correct a stop. Another host has not agreed yet."""
    visit = stop.day.visit
    rules.edit_visit.require(by, visit)
    _check_times(stop.day, Slot(name, starts_at, ends_at), but=stop.pk)
    if stop.host_id is not None and (host is None or host.pk != stop.host_id):
        stop.host_agreed_on, stop.host_agreed_by = None, ""
        take_back_invitations(visit, stop=stop)
    stop.name, stop.short_name, stop.area, stop.host, stop.about = name, short_name, area, host, about
    stop.address, stop.starts_at, stop.ends_at, stop.source = address, starts_at, ends_at, source
    stop.save()
    audit.record("support.visit.stop_edited", visit, by=by, day=stop.day.number)
    index_visit(visit)
    write_again(visit, by)
    return stop


@transaction.atomic
def move_stop(*, stop: VisitStop, up: bool, by: Acting) -> VisitStop:
    """Change places with the stop before or after it; on the edge of a day nothing moves."""
    visit = stop.day.visit
    rules.edit_visit.require(by, visit)
    rows = VisitStop.objects.filter(day=stop.day)
    if up:
        other = rows.filter(position__lt=stop.position).order_by("-position").first()
    else:
        other = rows.filter(position__gt=stop.position).order_by("position").first()
    if other is not None:
        mine, theirs = stop.position, other.position
        rows.filter(pk=stop.pk).update(position=10_000)
        rows.filter(pk=other.pk).update(position=mine)
        rows.filter(pk=stop.pk).update(position=theirs)
        stop.position = theirs
        audit.record("support.visit.stop_moved", visit, by=by, day=stop.day.number)
    return stop


@transaction.atomic
def remove_stop(*, stop: VisitStop, by: Acting) -> StudyVisit:
    """Take a stop out of the programme, unless something was noted or photographed there."""
    visit = stop.day.visit
    rules.edit_visit.require(by, visit)
    if Finding.objects.filter(stop=stop).exists() or StopPicture.objects.filter(stop=stop).exists():
        raise StopInUse
    day, position = stop.day, stop.position
    stop.delete()
    for later in VisitStop.objects.filter(day=day, position__gt=position).order_by("position"):
        VisitStop.objects.filter(pk=later.pk).update(position=F("position") - 1)
    audit.record("support.visit.stop_removed", visit, by=by, day=day.number)
    index_visit(visit)
    write_again(visit, by)
    return visit


@transaction.atomic
def record_host_agreement(
    *, stop: VisitStop, agreed_on: date | None = None, agreed_by: str = "", by: Acting
) -> VisitStop:  # fmt: skip
    """Write down that the host of a stop agreed to receive the group: who said so and when, today unless another is given."""
    visit = stop.day.visit
    rules.edit_visit.require(by, visit)
    day = agreed_on or by.today
    if day > by.today:
        raise DomainError(_("Zgody nie można zapisać z datą w przyszłości."), field="agreed_on")
    stop.host_agreed_on, stop.host_agreed_by = day, agreed_by.strip()[:200]
    stop.save(update_fields=["host_agreed_on", "host_agreed_by"])
    audit.record("support.visit.host_agreed_at_stop", visit, by=by, day=stop.day.number)
    return stop
