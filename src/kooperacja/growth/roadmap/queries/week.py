# SPDX-License-Identifier: EUPL-1.2
"""The week on the road: stops in order, estimated kilometres, a sketch, and who lies on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import WEEKDAYS
from kooperacja.ground.law import queries as law
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory import queries as territory
from kooperacja.ground.territory.logic.route import Call, Sketch, sketch
from kooperacja.ground.territory.models import Area
from kooperacja.growth.roadmap.logic.way import Point, detour_km, known, road_km
from kooperacja.growth.roadmap.models import Contact, GminaRoadmap, Trip
from kooperacja.growth.roadmap.queries.cover import asked_of
from kooperacja.growth.roadmap.queries.work import WorkRow, rows_of

#: A gmina that makes the way longer by more than this is not on the way.
ON_THE_WAY_KM = 25


@dataclass(frozen=True)
class Stop:
    """One stop with its number in the week, how far from the one before, and whether something was written down."""

    trip: Trip
    number: int
    km: int | None
    is_noted: bool

    @property
    def time(self) -> str:
        """``9:00–11:00`` or nothing."""
        if self.trip.starts_at is None:
            return ""
        end = f"–{self.trip.ends_at:%H:%M}".replace("–0", "–") if self.trip.ends_at else ""
        return f"{self.trip.starts_at.hour}:{self.trip.starts_at.minute:02d}{end}"


@dataclass(frozen=True)
class RoadDay:
    """A day with stops: how far altogether, there and back when it is known where she starts."""

    day: date
    stops: list[Stop]
    km: int
    back_km: int | None

    @property
    def weekday(self) -> str:
        """``Poniedziałek``."""
        return WEEKDAYS[self.day.weekday()].capitalize()


@dataclass(frozen=True)
class OnTheWay:
    """A gmina that needs her and lies near the way of a day."""

    row: WorkRow
    day: date
    km: int


@dataclass(frozen=True)
class Week:
    """A week on the road."""

    first: date
    days: list[RoadDay]
    km: int
    start: Area | None
    sketch: Sketch | None
    on_the_way: list[OnTheWay]
    percent: int
    #: Gminas without a known position: they stand in the list, not in the kilometres.
    unplaced: list[str] = field(default_factory=list)

    @property
    def last(self) -> date:
        """Its Sunday."""
        return self.first + timedelta(days=6)

    @property
    def previous(self) -> date:
        """The Monday before."""
        return self.first - timedelta(days=7)

    @property
    def next(self) -> date:
        """The Monday after."""
        return self.first + timedelta(days=7)

    @property
    def stops(self) -> int:
        """How many stops there are."""
        return sum(len(day.stops) for day in self.days)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def week_to_show(by: Acting) -> date:
    """The Monday of the week that matters: on a weekend without a trip the coming one."""
    monday = monday_of(by.today)
    if by.today.weekday() < 5 or trips_between(by, by.user_id, by.today, monday + timedelta(days=6)):
        return monday
    return monday + timedelta(days=7)


def trip_for(by: Acting, uid: UUID) -> Trip:
    """One stop that stands; a stranger's does not exist."""
    return Trip.objects.visible_to(by).standing().select_related("roadmap__area", "roadmap__centre").get(uid=uid)


def trips_between(by: Acting, user_id: int | None, first: date, last: date) -> list[Trip]:
    """A person's stops from a day to a day: by hour, those without an hour last."""
    rows = Trip.objects.visible_to(by).standing().filter(animator_id=user_id, day__gte=first, day__lte=last)
    found = list(rows.select_related("roadmap__area__parent").order_by("day", "pk"))
    return sorted(
        found, key=lambda t: (t.day, t.starts_at is None, t.starts_at.isoformat() if t.starts_at else "", t.pk)
    )


def week_of(by: Acting, *, first: date, start_code: str = "") -> Week:
    """The week that begins on ``first``; the way begins in the gmina of ``start_code`` or in the centre's town."""
    trips = trips_between(by, by.user_id, first, first + timedelta(days=6))
    percent = law.parameter("house.road_percent", on=by.today).value
    assert isinstance(percent, int)
    start = start_of(by, start_code)
    noted = set(
        Contact.objects.filter(
            roadmap__in=[t.roadmap_id for t in trips], held_on__gte=first, held_on__lte=first + timedelta(days=6)
        ).values_list("roadmap_id", "held_on")
    )
    days: list[RoadDay] = []
    number = 0
    for day in sorted({t.day for t in trips}):
        stops, before, km = [], _point(start), 0
        for trip in (t for t in trips if t.day == day):
            number += 1
            here = _point(trip.roadmap.area)
            leg = road_km(before, here, percent) if before and here else None
            km += leg or 0
            stops.append(Stop(trip, number, leg, (trip.roadmap_id, trip.day) in noted))
            before = here or before
        home = _point(start)
        back = road_km(before, home, percent) if before and home else None
        days.append(RoadDay(day, stops, km + (back or 0), back))
    return Week(
        first=first,
        days=days,
        km=sum(day.km for day in days),
        start=start,
        sketch=sketch(_calls(days, start)),
        on_the_way=_on_the_way(by, days, start, percent),
        percent=percent,
        unplaced=sorted({t.roadmap.area.name for t in trips if _point(t.roadmap.area) is None}),
    )


def start_of(by: Acting, code: str) -> Area | None:
    """Where the way begins: the gmina that was chosen, else the one that is named like the centre's town."""
    if code:
        return Area.objects.gminas().filter(code=code).first()
    centre = Organisation.objects.filter(pk=by.organisation_id or 0).first()
    named = territory.gminas_named(centre.town, scope=by.scope) if centre and centre.town else []
    return next((area for area in named if area.latitude is not None), None)


def starts(by: Acting) -> list[Area]:
    """Gminas from which a way may begin: those with a known position, by name."""
    return [area for area in territory.gminas_within(by.scope) if area.latitude is not None]


def _point(area: Area | None) -> Point | None:
    if area is None or area.latitude is None or area.longitude is None:
        return None
    return Point(area.latitude, area.longitude)


def _calls(days: Sequence[RoadDay], start: Area | None) -> list[Call]:
    made: list[Call] = []
    for index, day in enumerate(days, start=1):
        home = _home(start, index)
        if home:
            made.append(home)
        for stop in day.stops:
            area = stop.trip.roadmap.area
            if area.latitude is not None and area.longitude is not None:
                made.append(Call(stop.number, index, area.code, area.name, "", area.latitude, area.longitude))
        if home:
            made.append(home)
    return made


def _home(start: Area | None, index: int) -> Call | None:
    if start is None or start.latitude is None or start.longitude is None:
        return None
    return Call(0, index, start.code, start.name, "wyjazd i powrót", start.latitude, start.longitude)


def _on_the_way(by: Acting, days: Sequence[RoadDay], start: Area | None, percent: int) -> list[OnTheWay]:
    coming = [day for day in days if day.day >= by.today]
    if not coming:
        return []
    planned = {stop.trip.roadmap_id for day in days for stop in day.stops}
    found: list[OnTheWay] = []
    for row in rows_of(by, asked_of(by).exclude(pk__in=planned)):
        place = _point(row.roadmap.area)
        if row.group != "now" or place is None:
            continue
        best: tuple[int, date] | None = None
        for day in coming:
            ends = [_point(start)]
            way = known([*ends, *(_point(stop.trip.roadmap.area) for stop in day.stops), *ends])
            km = detour_km(way, place, percent)
            if km is not None and (best is None or km < best[0]):
                best = km, day.day
        if best is not None and best[0] <= ON_THE_WAY_KM:
            found.append(OnTheWay(row, best[1], best[0]))
    return sorted(found, key=lambda one: (one.km, one.row.roadmap.area.name_key))[:5]


def planned_today(by: Acting, roadmap: GminaRoadmap) -> bool:
    """True when this person is on the road to the gmina today."""
    rows = Trip.objects.visible_to(by).standing()
    return rows.filter(roadmap=roadmap, animator_id=by.user_id, day=by.today).exists()


def next_trip_to(by: Acting, roadmap: GminaRoadmap) -> Trip | None:
    """The next stop of anybody in this gmina."""
    rows = Trip.objects.visible_to(by).standing().filter(roadmap=roadmap, day__gte=by.today)
    return rows.select_related("animator").order_by("day", "pk").first()
