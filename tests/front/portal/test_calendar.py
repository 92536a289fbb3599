# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import NotAllowed, Stale
from kooperacja.base.duties.calendar import Appointment, at_hour
from kooperacja.front.portal import queries, services
from kooperacja.front.portal.logic.feed import to_ics
from kooperacja.front.portal.logic.pages import pages_of, view_of
from kooperacja.front.portal.models import CalendarFeed
from kooperacja.growth.roadmap import services as roadmap
from tests.growth.roadmap.factories import make_roadmap
from tests.world import World, instant

ClientAs = Callable[[str], Client]
WARSAW = ZoneInfo("Europe/Warsaw")
AT = instant("2026-03-02 09:00")


def one(key: str, day: date, **more: object) -> Appointment:
    return Appointment(
        key=key, kind="trip", day=day, title="U p. Kowalskiej", feed_title="Wyjazd: gmina Żyrzyn", **more
    )  # type: ignore[arg-type]


def parsed(*found: Appointment) -> Calendar:
    return Calendar.from_ical(to_ics(found, name="Kooperacja: ROPS", at=AT, address="https://k.example"))


def test_whole_days_end_on_the_next_day_and_last_as_long_as_they_last() -> None:
    calendar = parsed(one("a:1", date(2026, 3, 3)), one("a:2", date(2026, 3, 3), last=date(2026, 3, 5)))
    events = {str(e["uid"]): e for e in calendar.walk("VEVENT")}
    assert events["a:1@kooperacja"].decoded("dtstart") == date(2026, 3, 3)
    assert events["a:1@kooperacja"].decoded("dtend") == date(2026, 3, 4)
    assert events["a:2@kooperacja"].decoded("dtend") == date(2026, 3, 6)
    assert all(type(e.decoded("dtstart")) is date for e in events.values())


@pytest.mark.parametrize(
    ("day", "offset"),
    [(date(2026, 3, 27), 1), (date(2026, 3, 30), 2), (date(2026, 10, 23), 2), (date(2026, 10, 26), 1)],
)
def test_nine_in_the_morning_is_nine_on_both_sides_of_the_change_of_time(day: date, offset: int) -> None:
    calendar = parsed(one("a:1", day, starts_at=at_hour(day, time(9)), ends_at=at_hour(day, time(10, 30))))
    event = calendar.walk("VEVENT")[0]
    starts = event.decoded("dtstart")
    assert (starts.hour, starts.utcoffset()) == (9, timedelta(hours=offset))
    assert event["dtstart"].params["TZID"] == "Europe/Warsaw"
    assert str(calendar.walk("VTIMEZONE")[0]["tzid"]) == "Europe/Warsaw"
    assert event.decoded("dtend") - starts == timedelta(minutes=90)
    open_end = parsed(one("a:1", day, starts_at=at_hour(day, time(9)))).walk("VEVENT")[0]
    assert open_end.decoded("dtend") - open_end.decoded("dtstart") == timedelta(hours=1)


def test_the_file_keeps_the_rules_of_the_format() -> None:
    day = date(2026, 3, 3)
    raw = to_ics(
        [one("a:1", day, place="Wieś, przysiółek; most", url="/gminy/9901013/"), one("a:2", day)], name="Ż" * 90, at=AT,
        address="https://k.example",
    )  # fmt: skip
    assert raw.endswith(b"END:VCALENDAR\r\n") and b"\n" not in raw.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    again = Calendar.from_ical(raw)
    assert {str(e["uid"]) for e in again.walk("VEVENT")} == {"a:1@kooperacja", "a:2@kooperacja"}
    assert str(again.walk("VEVENT")[0]["location"]) == "Wieś, przysiółek; most"
    assert str(again.walk("VEVENT")[0]["url"]) == "https://k.example/gminy/9901013/"
    assert "Kowalsk" not in raw.decode()
    assert all(e.get("dtstamp") for e in again.walk("VEVENT")) and not again.errors


def test_pages() -> None:
    assert view_of("miesiac") == "miesiac" and view_of("cokolwiek") == "lista"
    month = pages_of("miesiac", date(2026, 3, 31))
    assert (month.first, month.last) == (date(2026, 2, 23), date(2026, 4, 5)) and str(month.title) == "marzec 2026"
    assert (month.previous, month.next) == (date(2026, 2, 1), date(2026, 4, 1))
    week = pages_of("tydzien", date(2026, 3, 4))
    assert (week.first, week.last) == (date(2026, 3, 2), date(2026, 3, 8))
    assert (pages_of("lista", date(2026, 3, 4)).last - date(2026, 3, 4)).days == 27


def test_an_address_is_made_changed_and_taken_back(world: World) -> None:
    by = world.acting("marta")
    first = queries.secret_of(services.open_feed(by=by))
    second = queries.secret_of(services.open_feed(by=by))
    assert first != second and len(second) >= 40
    assert queries.reader_of(first, by.at) is None
    reader = queries.reader_of(second, by.at)
    assert reader is not None and (reader.user_id, reader.role) == (by.user_id, by.role)
    assert second not in str(CalendarFeed.objects.values_list("secret_hash", flat=True))
    services.revoke_feed(by=by)
    assert queries.reader_of(second, by.at) is None
    with pytest.raises(Stale):
        services.revoke_feed(by=by)
    actions = list(
        Event.objects.filter(action__startswith="portal.feed").order_by("pk").values_list("action", flat=True)
    )
    assert actions == ["portal.feed.opened", "portal.feed.opened", "portal.feed.revoked"]


def test_an_address_dies_with_the_role_and_the_account(world: World) -> None:
    by = world.acting("marta")
    secret = queries.secret_of(services.open_feed(by=by))
    membership = world.memberships["marta"]
    membership.valid_to = date(2026, 3, 2)
    membership.save()
    assert queries.reader_of(secret, by.at) is not None
    assert queries.reader_of(secret, by.at + timedelta(days=1)) is None
    membership.valid_to = None
    membership.save()
    world.people["marta"].is_active = False
    world.people["marta"].save()
    assert queries.reader_of(secret, by.at) is None
    with pytest.raises(NotAllowed):
        services.open_feed(by=type(by).public(at=by.at))


def test_subscription_by_hand(world: World, client_as: ClientAs, django_assert_max_num_queries) -> None:
    way = make_roadmap(world)
    now = world.acting("marta", timezone.localtime().strftime("%Y-%m-%d %H:%M"))
    day = now.today + timedelta(days=3)
    roadmap.set_next_step(roadmap=way, next_step="Zadzwonić do p. Kowalskiej", next_step_on=day, by=now)
    marta = client_as("marta")
    assert "Załóż tajny adres" in marta.get("/kalendarz/subskrypcja/").content.decode()
    assert marta.post("/kalendarz/subskrypcja/", {"deed": "open"}).status_code == 302
    page = marta.get("/kalendarz/subskrypcja/").content.decode()
    address = re.search(r"http://testserver(/kalendarz/[\w-]+\.ics)", page)
    assert address is not None
    visitor = Client()
    with django_assert_max_num_queries(20):
        feed = visitor.get(address[1])
    assert feed.status_code == 200 and feed["Content-Type"].startswith("text/calendar")
    events = Calendar.from_ical(feed.content).walk("VEVENT")
    assert [str(e["uid"]) for e in events] == [f"roadmap.next_step:{way.uid}@kooperacja"]
    assert events[0].decoded("dtstart") == day and "Kowalsk" not in feed.content.decode()
    assert visitor.get(address[1], headers={"If-None-Match": feed["ETag"]}).status_code == 304
    other = day + timedelta(days=5)
    roadmap.set_next_step(roadmap=way, next_step="Inny krok", next_step_on=other, by=now)
    moved = Calendar.from_ical(visitor.get(address[1]).content).walk("VEVENT")[0]
    assert str(moved["uid"]) == str(events[0]["uid"]) and moved.decoded("dtstart") == other
    assert marta.post("/kalendarz/subskrypcja/", {"deed": "revoke"}).status_code == 302
    assert visitor.get(address[1]).status_code == 404 and visitor.get("/kalendarz/nie-ma.ics").status_code == 404


def test_calendar_pages(world: World, client_as: ClientAs, django_assert_max_num_queries) -> None:
    way = make_roadmap(world)
    now = world.acting("marta", timezone.localtime().strftime("%Y-%m-%d %H:%M"))
    roadmap.plan_trip(roadmap=way, day=now.today, purpose="Rada", starts_at=time(9), ends_at=time(10), by=now)
    marta = client_as("marta")
    marta.get("/kalendarz/")
    for view in ("lista", "tydzien", "miesiac"):
        with django_assert_max_num_queries(26):
            page = marta.get(f"/kalendarz/?widok={view}").content.decode()
        assert "Rada" in page and "9:00–10:00" in page and "Moje gminy" in page, view
        assert "Rada" not in marta.get(f"/kalendarz/?widok={view}&rodzaj=visit").content.decode()
    assert "W tym czasie nic nie ma" in marta.get("/kalendarz/?dzien=2031-01-01").content.decode().replace(
        "\u00a0", " "
    )
    alicja = client_as("alicja").get("/kalendarz/?dzien=zły")
    assert alicja.status_code == 200 and "Rada" not in alicja.content.decode()
    assert "Moje gminy" not in alicja.content.decode()
    assert isinstance(timezone.now(), datetime)
