# SPDX-License-Identifier: EUPL-1.2
"""A recruitment and a participant's own page, as people walk them: on a phone, from the form to the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import sticking_out, violations

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]


def sound(page: Page) -> None:
    """No violation of accessibility, no sideways scroll."""
    assert sticking_out(page) == [], page.url
    assert violations(page, good_practice=True) == [], page.url


def open_call(page: Page) -> None:
    """The recruitment of the demonstration that takes applications."""
    page.goto("/region/nabory/?stan=open")
    page.locator("tbody th a").first.click()


def test_somebody_applies_on_a_phone_and_the_list_makes_itself(open_page: OpenPage) -> None:
    marta = open_page("marta")
    open_call(marta)
    sound(marta)
    address = marta.locator(".recruitment-address a").get_attribute("href")
    assert address is not None
    phone = open_page(width=390, height=844)
    phone.goto(address)
    sound(phone)
    phone.get_by_label("Imię").fill("Telimena")
    phone.get_by_label("Nazwisko").fill("Próbna")
    phone.get_by_label("Adres e-mail").fill("telimena.probna")
    phone.get_by_role("button", name="Wyślij zgłoszenie").click()
    expect(phone.get_by_text("nazwa@domena.pl").first).to_be_visible()
    expect(phone.get_by_label("Nazwisko")).to_have_value("Próbna")
    phone.get_by_label("Adres e-mail").fill("telimena.probna@example.org")
    phone.get_by_label("Instytucja").fill("OPS Cisówka")
    phone.get_by_label("Stanowisko albo funkcja").fill("pracownica socjalna")
    phone.get_by_label("Gmina, dla której pracujesz").select_option(label="Cisówka (wiejska)")
    for group in phone.get_by_role("group").all():
        if group.get_by_label("tak").count():
            group.get_by_label("tak").check()
    phone.get_by_label("Znam informację").check()
    phone.get_by_role("button", name="Wyślij zgłoszenie").click()
    expect(phone.get_by_text("czeka na sprawdzenie")).to_be_visible()
    assert "probna" not in phone.url.lower()
    sound(phone)

    open_call(marta)
    marta.get_by_role("button", name="Przyjmij odpowiedzi na słowo").click()
    marta.get_by_role("button", name="Ułóż listę").click()
    row = marta.locator("tbody tr", has_text="Telimena Próbna")
    expect(row).to_contain_text("punktów")
    phone.reload()
    phone.get_by_role("link", name="Zrezygnuj z udziału").click()
    phone.get_by_role("button", name="Rezygnuję").click()
    expect(phone.get_by_text("Zapisaliśmy rezygnację").first).to_be_visible()


def test_a_participant_completes_her_data_by_her_link(open_page: OpenPage) -> None:
    marta = open_page("marta")
    marta.goto("/region/uczestnicy/?dane=niepelne")
    sound(marta)
    marta.locator("tbody th a").first.click()
    marta.get_by_role("button", name="link").last.click()
    address = marta.locator(".people-address a").get_attribute("href")
    assert address is not None
    phone = open_page(width=390, height=844, dark=True)
    phone.goto(address)
    sound(phone)
    phone.get_by_label("Miejscowość").fill("Zalesie Dolne")
    phone.get_by_label("PESEL", exact=False).first.fill("44051401358")
    phone.get_by_role("button", name="Zapisz").click()
    expect(phone.get_by_text("Cyfra kontrolna").first).to_be_visible()
    expect(phone.get_by_label("Miejscowość")).to_have_value("Zalesie Dolne")
    phone.get_by_label("PESEL", exact=False).first.fill("")
    phone.get_by_role("button", name="Zapisz").click()
    expect(phone.get_by_text("Zapisane.").first).to_be_visible()
    expect(phone.get_by_label("Miejscowość")).to_have_value("Zalesie Dolne")


def test_pairs_stand_side_by_side_and_become_one(open_page: OpenPage) -> None:
    marta = open_page("marta")
    marta.goto("/region/uczestnicy/powtorzenia/")
    sound(marta)
    before = marta.locator(".people-pair").count()
    assert before
    marta.locator(".people-pair").first.get_by_role("link", name="Porównaj i połącz").click()
    sound(marta)
    marta.get_by_role("button", name="Połącz w jeden zapis").click()
    expect(marta.get_by_text("Połączono z innym zapisem").first).to_be_visible()
    marta.goto("/region/uczestnicy/powtorzenia/")
    assert marta.locator(".people-pair").count() == before - 1


def test_the_coordinator_takes_the_file_out(open_page: OpenPage) -> None:
    daria = open_page("daria")
    daria.goto("/region/uczestnicy/plik/")
    sound(daria)
    with daria.expect_download() as got:
        daria.locator("a[href$='/osoby/xlsx/']").first.click()
    assert "do-potwierdzenia" in got.value.suggested_filename
