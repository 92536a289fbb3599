# SPDX-License-Identifier: EUPL-1.2
"""The animator's week: a talk noted with a thumb, gminas handed over, the calendar carried away, the road on paper."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.browser.looking import sticking_out, violations

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
PHONE = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}
PAGES = (
    "/", "/gminy/moje/", "/gminy/", "/gminy/rozmowa/", "/gminy/9901022/", "/gminy/9901022/droga/", "/gminy/9901022/droga/tryb/",
    "/gminy/9901022/termin/", "/gminy/9901022/koncepcja/", "/gminy/trasa/", "/gminy/trasa/wyjazd/", "/gminy/koncepcje/",
    "/gminy/zastepstwa/", "/gminy/zastepstwa/nowe/", "/gminy/region/", "/kalendarz/", "/kalendarz/?widok=tydzien",
    "/kalendarz/?widok=miesiac", "/kalendarz/subskrypcja/",
)  # fmt: skip


def day(ahead: int) -> str:
    return f"{timezone.now().astimezone(ZoneInfo('Europe/Warsaw')).date() + timedelta(days=ahead):%d.%m.%Y}"


def test_a_talk_in_under_a_minute_with_a_thumb(open_page: Open) -> None:
    """Counted: taps and nothing else, because the two sentences are dictated."""
    page = open_page("marta", **PHONE)
    taps, began = 0, time.monotonic()

    def tap(what: str) -> None:
        nonlocal taps
        target = page.locator(what)
        target.scroll_into_view_if_needed()
        box = target.bounding_box()
        assert box is not None and box["height"] >= 48, f"{what}: {box}"
        target.tap()
        taps += 1

    tap("a.on-the-road-note")
    page.wait_for_url("**/gminy/rozmowa/")
    gmina = page.locator("#id_gmina option:checked").inner_text()
    assert gmina and page.locator("input[name=form]:checked").count() == 1
    tap("#id_about")
    page.keyboard.insert_text("Rada chce zobaczyć koszty trzech lat, skarbniczka je policzy.")
    tap("#id_next_step")
    page.keyboard.insert_text("Odebrać kalkulację")
    # The call came in the middle of it: the browser throws the page away and brings it back.
    page.wait_for_timeout(500)
    page.evaluate("window.onbeforeunload = null")
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(page.locator("#id_next_step")).to_have_value("Odebrać kalkulację")
    tap("button:has-text('Zapisz rozmowę')")
    page.wait_for_url("**/gminy/moje/")
    expect(page.locator(".messages")).to_contain_text(f"Rozmowa zapisana w historii gminy {gmina}")
    expect(page.locator("main")).to_contain_text("Odebrać kalkulację")
    print(f"note: {taps} taps, 0 keystrokes, {time.monotonic() - began:.1f} s of the machine")
    assert taps <= 4
    page.goto("/gminy/rozmowa/")
    assert page.locator("#id_about").input_value() == "", "the draft is gone once it is sent"


def test_a_mistake_keeps_what_was_said(open_page: Open) -> None:
    page = open_page("marta", **PHONE)
    page.goto("/gminy/rozmowa/")
    page.locator("#id_next_step").fill("Oddzwonić")
    page.locator("button:has-text('Zapisz rozmowę')").tap()
    expect(page.locator("[data-problems]")).to_be_visible()
    expect(page.locator("#id_next_step")).to_have_value("Oddzwonić")


def test_gminas_for_a_holiday(open_page: Open) -> None:
    page = open_page("marta")
    page.goto("/gminy/zastepstwa/nowe/")
    page.locator("#id_deputy").select_option(label="Daria Kos")
    page.locator("#id_last_on").fill(day(9))
    gminas = page.get_by_role("group", name="Które gminy")
    for chosen in gminas.locator("input:checked").evaluate_all("boxes => boxes.map(box => box.id)"):
        gminas.locator(f"label[for={chosen}]").click()
    gminas.get_by_text("Borki", exact=True).click()
    expect(gminas.get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(page.get_by_label("Borki", exact=True)).to_be_checked()
    page.get_by_role("button", name="Przekaż gminy").click()
    expect(page.locator("h1")).to_contain_text("Daria Kos zastępuje")
    paper = page.request.get(page.get_by_role("link", name="Notatka w PDF").get_attribute("href") or "")
    assert paper.status == 200 and paper.body().startswith(b"%PDF")
    deputy = open_page("daria")
    expect(deputy.locator("main")).to_contain_text("Zastępujesz: Marta Zięba")
    deputy.goto("/gminy/moje/")
    expect(deputy.locator("main")).to_contain_text("za Martę do")
    page.get_by_role("link", name="Skończ wcześniej").click()
    page.get_by_role("button", name="Skończ zastępstwo").click()
    deputy.reload()
    expect(deputy.locator("main")).not_to_contain_text("za Martę do")


def test_the_calendar_goes_along_and_is_taken_back(open_page: Open) -> None:
    page = open_page("marta")
    page.goto("/kalendarz/subskrypcja/")
    page.get_by_role("button", name="Załóż tajny adres").click()
    address = page.locator("#feed-address").input_value()
    visitor = open_page()
    feed = visitor.request.get(address)
    events = Calendar.from_ical(feed.body()).walk("VEVENT")
    assert feed.status == 200 and len(events) > 5
    assert len({str(e["uid"]) for e in events}) == len(events)
    words = feed.body().decode()
    for secret in ("Zadzwonić", "skarbniczk", "Zięba", "radc"):
        assert secret not in words
    page.get_by_role("button", name="Cofnij adres").click()
    assert visitor.request.get(address).status == 404


def test_the_road_is_a_list_first_and_fits_a_phone(open_page: Open) -> None:
    page = open_page("marta", width=390)
    page.goto("/gminy/trasa/")
    if "Na ten tydzień nie ma wyjazdów" in page.locator("main").inner_text():
        page.get_by_role("link", name="Następny").click()
    listed, drawn = page.locator(".week-days").bounding_box(), page.locator(".week-route").bounding_box()
    assert listed is not None and drawn is not None and listed["y"] < drawn["y"]
    expect(page.locator("h1")).to_contain_text("km")
    expect(page.locator(".week-days")).to_contain_text("Powrót: Długi Bród")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_page_of_the_desk_is_accessible(open_page: Open, dark: bool) -> None:
    page = open_page("marta", dark=dark)
    found = []
    for path in PAGES:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(path)
        found += [f"{path}: {what}" for what in violations(page)]
        page.set_viewport_size({"width": 320, "height": 640})
        found += [f"{path}: {what}" for what in sticking_out(page)]
    assert found == []
