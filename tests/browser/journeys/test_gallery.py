# SPDX-License-Identifier: EUPL-1.2
"""The gallery and the example pages in a browser: accessible in light and dark, no sideways scroll, forms that keep."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import violations

pytestmark = pytest.mark.browser
EXAMPLES = ["pulpit", "sprawa", "rozliczenie", "gotowosc", "telefon", "telefon-w-trakcie", "wizyta"]
PAGES = ["/ui/", *(f"/ui/przyklady/{name}/" for name in EXAMPLES), "/konto/login/", "/nie-ma-takiej/"]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_violation_of_accessibility(open_page: Callable[..., Page], dark: bool) -> None:
    page = open_page(dark=dark)
    for url in PAGES:
        page.goto(url)
        assert violations(page, good_practice=True) == [], url


@pytest.mark.parametrize(("width", "height"), [(320, 256), (390, 844), (640, 480)])
def test_no_page_scrolls_sideways(open_page: Callable[..., Page], width: int, height: int) -> None:
    page = open_page(width=width, height=height)
    for url in PAGES:
        page.goto(url)
        beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert beyond <= 0, (url, beyond)


def test_the_keyboard_finds_the_content_and_the_theme_is_remembered(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.goto("/ui/przyklady/sprawa/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.locator(".acting summary").click()
    page.locator(".acting-menu input[value=dark]").check(force=True)
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.locator(".acting summary").click()
    page.keyboard.press("Escape")
    expect(page.locator(".acting-menu")).not_to_be_visible()


def test_what_was_typed_comes_back(open_page: Callable[..., Page]) -> None:
    page = open_page("daria")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto("/region/wizyty/nowa/")
    page.get_by_label("Tytuł").fill("Jak gmina i spółdzielnia pracują razem")
    page.wait_for_timeout(500)
    page.goto("/ui/")
    page.goto("/region/wizyty/nowa/")
    expect(page.get_by_label("Tytuł")).to_have_value("Jak gmina i spółdzielnia pracują razem")
    expect(page.locator(".draft-note")).to_be_visible()
    page.get_by_role("button", name="Zacznij od nowa").click()
    expect(page.get_by_label("Tytuł")).to_have_value("")


def test_the_viewer_of_pictures_by_keyboard(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.goto("/ui/przyklady/wizyta/")
    page.locator(".gallery-link").first.click()
    expect(page.locator(".viewer figcaption")).to_contain_text("1 z 5")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".viewer figcaption")).to_contain_text("5 z 5")
    page.keyboard.press("Escape")
    expect(page.locator(".viewer")).not_to_be_visible()
    expect(page.locator(".gallery-link").last).to_be_focused()


def test_the_menu_of_a_phone(open_page: Callable[..., Page]) -> None:
    page = open_page(width=320, height=700)
    page.goto("/ui/przyklady/pulpit/")
    expect(page.locator(".side")).not_to_be_visible()
    page.locator(".bottom button").click()
    expect(page.locator(".side")).to_be_visible()
    expect(page.locator(".side a", has_text="Gotowość gminy")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".side")).not_to_be_visible()
