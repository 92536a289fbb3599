# SPDX-License-Identifier: EUPL-1.2
"""A training as people walk it: an edition is laid out, presence by phone and by code, a certificate, anybody checks it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]


def in_polish(day: date) -> str:
    """``23.11.2026``."""
    return f"{day.day}.{day.month:02d}.{day.year}"


def edition(page: Page, chip: str) -> None:
    """Open the newest edition under a chip of the list."""
    page.goto("/szkolenia/")
    page.get_by_role("navigation", name="Filtry").get_by_role("link", name=chip).click()
    page.get_by_role("main").get_by_role("row").nth(1).get_by_role("link").first.click()


def test_an_edition_is_planned_and_laid_out_from_the_regulation(open_page: OpenPage) -> None:
    page = open_page("marta")
    page.goto("/szkolenia/nowa/?szkolenie=T3")
    page.get_by_label("Pierwszy dzień").fill(in_polish(date.today() + timedelta(days=70)))
    page.get_by_label("Miejsca").fill("18")
    page.get_by_role("main").get_by_role("button", name="Zaplanuj edycję").click()
    page.get_by_role("main").get_by_role("link", name="Rozpisz program").first.click()
    page.get_by_role("main").get_by_role("button", name="Rozpisz program").click()
    expect(page.get_by_role("main")).to_contain_text("Program rozpisany na dni")
    expect(page.get_by_role("row", name=re.compile("Razem 57"))).to_be_visible()
    page.get_by_role("link", name=re.compile("^wybierz ?: moduł 1$")).click()
    page.get_by_label("Kto prowadzi").select_option(label="Lena Brzost")
    page.get_by_role("button", name="Zapisz osobę").click()
    expect(page.get_by_role("main")).to_contain_text("brakuje dokumentu")
    page.get_by_label("Kto prowadzi").select_option(label="Paweł Wrzos")
    page.get_by_role("button", name="Zapisz osobę").click()
    expect(page.get_by_role("main")).to_contain_text("Osoba prowadząca zapisana")


def test_presence_by_one_tap_and_by_the_code_on_the_screen(open_page: OpenPage) -> None:
    marta = open_page("marta", width=390, height=844)
    edition(marta, "zajęcia trwają")
    expect(marta.get_by_role("heading", level=1)).to_be_visible()
    # The next class is moved to today, whatever day and hour the test runs.
    ahead = marta.get_by_role("link", name=re.compile("^Zmień ?: ")).last
    ahead.click()
    marta.get_by_label("Dzień").fill(in_polish(date.today()))
    marta.get_by_label("Od", exact=True).fill("0:05")
    marta.get_by_label("Do", exact=True).fill("23:55")
    marta.get_by_role("button", name="Zapisz dzień").click()
    expect(marta.get_by_role("main")).to_contain_text("Dzień zajęć zapisany")
    marta.get_by_role("link", name=re.compile(f"^Lista ?: {re.escape(in_polish(date.today()))}$")).last.click()
    rows = marta.locator(".presence-row")
    rows.first.get_by_role("button").click()
    expect(rows.first).to_contain_text("obecność wpisana")
    who = rows.nth(1).locator("strong").inner_text()

    # Her own code, as it stands on her slip.
    desk = open_page("marta")
    desk.goto(marta.url.split("#")[0])
    desk.get_by_role("link", name=re.compile("^T1")).first.click()
    desk.get_by_role("link", name=who, exact=True).first.click()
    own = desk.locator("dd", has_text=re.compile(r"^[2-9A-Z]{4} [2-9A-Z]{4}$")).inner_text()

    marta.get_by_role("link", name="Pokaż kod na ekranie").click()
    expect(marta.locator(".screen-qr svg")).to_be_visible()
    address = marta.locator("#screen-code").get_attribute("data-address")
    assert address

    phone = open_page(width=390, height=844)
    phone.goto(address)
    phone.get_by_label("Twój kod").fill(own.lower())
    phone.get_by_role("button", name="Potwierdzam obecność").click()
    expect(phone.get_by_role("main")).to_contain_text("Obecność zapisana")
    expect(phone.get_by_role("heading", name="Moduły")).to_be_visible()
    expect(marta.locator(".screen-words")).to_contain_text(re.compile("^2 z"))


def test_certificates_in_one_job_and_anybody_checks_one(open_page: OpenPage) -> None:
    marta = open_page("marta")
    edition(marta, "do zamknięcia")
    marta.get_by_role("main").get_by_role("link", name=re.compile("Wydaj zaświadczenia")).first.click()
    marta.get_by_role("main").get_by_role("button", name=re.compile("Wydaj zaświadczenia")).click()
    expect(marta.get_by_role("heading", level=2, name=re.compile("ma komplet godzin"))).to_be_visible(timeout=120_000)
    marta.get_by_role("link", name=re.compile(r"^zaświadczenie \d+")).first.click()
    holder = marta.locator(".page-title .lead a").inner_text()
    checked = marta.get_by_role("link", name="co zobaczy każdy, kto ma papier").get_attribute("href")
    assert checked

    visitor = open_page()
    visitor.goto(checked)
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Zaświadczenie jest ważne")
    surname = holder.split(" ", 1)[1]
    expect(visitor.get_by_role("main")).not_to_contain_text(surname)
    visitor.get_by_label("Nazwisko z zaświadczenia").fill(surname)
    visitor.get_by_role("button", name="Porównaj nazwisko").click()
    expect(visitor.get_by_role("main")).to_contain_text("zgadza się z zaświadczeniem")
