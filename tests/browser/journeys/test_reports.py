# SPDX-License-Identifier: EUPL-1.2
"""From a number to its rows and to a sheet; papers open; accessible in light and dark, no sideways scroll."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import violations

pytestmark = pytest.mark.browser
PAGES = [
    "/projekty/", "/projekty/programy/", "/projekty/finansowanie/", "/projekty/wskazniki/", "/raporty/",
    "/raporty/wsparcie-gmin/strona/", "/raporty/godziny/strona/", "/raporty/uczestnicy/strona/", "/raporty/nieobecni/strona/",
]  # fmt: skip


def _project(page: Page) -> None:
    page.goto("/projekty/")
    page.get_by_role("link", name="Blisko domu").click()


def test_from_a_number_to_its_rows_and_a_sheet(open_page: Callable[..., Page]) -> None:
    page = open_page("daria")
    _project(page)
    cell = page.locator(".indicator-table tbody tr").first.locator("td a").first
    shown = cell.inner_text().split()[0]
    cell.click()
    expect(page.locator("h1")).to_contain_text("Policzono")
    assert shown[:1].isdigit()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="XLSX").click()
    assert waiting.value.suggested_filename.endswith(".xlsx")


def test_a_report_is_a_page_a_paper_and_a_sheet(open_page: Callable[..., Page]) -> None:
    page = open_page("daria")
    page.goto("/raporty/wsparcie-gmin/strona/")
    page.locator("table").first.locator("tbody tr td a").first.click()
    expect(page).to_have_url(re.compile(r"/region/wsparcie/.*gmina="))
    page.goto("/raporty/godziny/strona/")
    paper = page.request.get(page.get_by_role("link", name="PDF").get_attribute("href") or "")
    assert paper.ok and paper.headers["content-type"] == "application/pdf" and paper.body().startswith(b"%PDF")


def test_a_label_is_seen_as_readers_will(open_page: Callable[..., Page]) -> None:
    page = open_page("daria")
    page.goto("/projekty/finansowanie/nowe/")
    page.get_by_label("Pierwsze zdanie").fill("Zapłaciła za to próba.")
    expect(page.locator(".label-preview .funding strong")).to_have_text(
        "Zapłaciła za\u00a0to próba.", use_inner_text=False
    )


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_violation_of_accessibility(open_page: Callable[..., Page], dark: bool) -> None:
    page = open_page("daria", dark=dark)
    for url in PAGES:
        page.goto(url)
        assert violations(page, good_practice=True) == [], url


@pytest.mark.parametrize(("width", "height"), [(320, 640), (390, 844)])
def test_no_page_scrolls_sideways(open_page: Callable[..., Page], width: int, height: int) -> None:
    page = open_page("daria", width=width, height=height)
    for url in PAGES:
        page.goto(url)
        beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert beyond <= 0, (url, beyond)
