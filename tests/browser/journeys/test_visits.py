# SPDX-License-Identifier: EUPL-1.2
"""A study visit as people walk it: two days with five stops, money, people, a form, findings, what a gmina took."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]


def title(page: Page) -> Locator:
    """The title of the page."""
    return page.get_by_role("heading", level=1)


def press(page: Page, name: str) -> None:
    """Press the button of the page's own content."""
    page.get_by_role("main").get_by_role("button", name=name).first.click()


def follow(page: Page, name: str | re.Pattern[str]) -> None:
    """Follow the link of the page's own content."""
    page.get_by_role("main").get_by_role("link", name=name).first.click()


def in_polish(day: date) -> str:
    """``23.11.2026``."""
    return f"{day.day}.{day.month:02d}.{day.year}"


STOPS = (
    (1, "Urząd Miasta i Gminy", "9901013", "9", "11"),
    (1, "Centrum Usług Społecznych", "9901013", "11.30", "13"),
    (1, "Muzeum muzyki", "9901042", "15", "16"),
    (2, "Zakład aktywności zawodowej", "9902043", "9", "11"),
    (2, "Centrum Usług Społecznych w Długim Brodzie", "9902011", "12.30", "14"),
)


def add_day(page: Page, visit: str, day: date) -> str:
    """A day of the programme. Gives the address where its stops are added."""
    page.goto(f"{visit}dni/dodaj/")
    page.get_by_label("Data").fill(in_polish(day))
    press(page, "Dodaj dzień")
    expect(page.get_by_label("Miejsce")).to_be_visible()
    return page.url


def plan(page: Page, name: str, first: date) -> str:
    """Two days with five stops, planned by hand. Gives the address of the visit."""
    page.goto("/region/wizyty/nowa/")
    page.get_by_label("Tytuł").fill(name)
    page.get_by_label("Po co jedziecie").fill("Zobaczyć, jak gmina, centrum i spółdzielnia pracują razem.")
    page.get_by_label("Projekt, dla którego jedziecie").select_option(index=1)
    page.get_by_label("Z czego płacicie").select_option(label="Budżet ROPS Nadrzecza (pokaz)")
    page.get_by_label("Skąd wyjeżdżacie").fill("9902011")
    page.get_by_label("Liczba miejsc").fill("20")
    press(page, "Zaplanuj wizytę")
    expect(title(page)).to_have_text(name)
    visit = page.url
    days = {1: add_day(page, visit, first), 2: add_day(page, visit, first + timedelta(days=1))}
    for day, place, area, starts, ends in STOPS:
        page.goto(days[day])
        page.get_by_label("Miejsce").fill(place)
        page.get_by_label("Gmina").fill(area)
        page.get_by_label("Od godziny").fill(starts)
        page.get_by_label("Do godziny").fill(ends)
        press(page, "Dodaj przystanek")
        expect(page.get_by_role("main")).to_contain_text(place)
    page.goto(visit)
    return visit


def agree_all(page: Page, visit: str) -> None:
    """Every host said yes on the telephone."""
    for _stop in STOPS:
        page.goto(visit)
        follow(page, "zapisz zgodę gospodarza")
        page.get_by_label("Kto to powiedział").fill("kierownictwo, telefon")
        press(page, "Zapisz zgodę")
    page.goto(visit)
    press(page, "Gospodarze się zgodzili")


def test_the_week_of_the_seed_is_replayed_by_hand(open_page: OpenPage) -> None:
    """From an idea to a full ledger: programme, consents, a closed group, a bus, attendance, the form, the board."""
    page = open_page("marta")
    first = date.today() - timedelta(days=1)
    visit = plan(page, "Dwa dni, pięć miejsc", first)
    expect(page.get_by_role("main")).to_contain_text("linii prostej, szacunek")

    page.goto(visit)
    follow(page, "Dodaj przystanek")
    page.get_by_label("Miejsce").fill("Za ciasno")
    page.get_by_label("Gmina").fill("9901013")
    page.get_by_label("Od godziny").fill("10")
    page.get_by_label("Do godziny").fill("12")
    press(page, "Dodaj przystanek")
    expect(page.get_by_role("main")).to_contain_text("O tej porze jesteście w miejscu")
    expect(page.get_by_label("Miejsce")).to_have_value("Za ciasno")

    agree_all(page, visit)
    expect(page.get_by_role("main")).to_contain_text("zgoda gospodarza")
    for name, place in (("Ewa Brzoza", "CUS Zielona"), ("Jan Topola", "CUS Jasna"), ("Anna Rosa", "Urząd Borki")):
        page.goto(f"{visit}osoby/dodaj/")
        page.get_by_label("Imię i nazwisko").fill(name)
        page.get_by_label("Instytucja").select_option(label=place)
        page.get_by_label("Wpisz też do rejestru uczestników").check(force=True)
        press(page, "Dopisz")
    page.goto(f"{visit}dalej/group_confirmed/")
    page.get_by_role("main").locator("form button[type=submit]").first.click()

    page.goto(visit)
    follow(page, "Zapisz transport")
    page.get_by_label("Miejsca w pojeździe").fill("2")
    press(page, "Zapisz transport")
    expect(page.get_by_role("main")).to_contain_text("Miejsc w pojazdach jest 2, a na liście 3")
    page.locator("a[href*='/transport/']", has_text="Zmień").first.click()
    page.get_by_label("Miejsca w pojeździe").fill("30")
    press(page, "Zapisz transport")
    press(page, "Wyjazd gotowy")

    follow(page, "Sprawdź obecność")
    for number in (1, 2):
        page.goto(f"{visit}obecnosc/?dzien={number}")
        press(page, "Reszta jest, zapisz")
        expect(title(page)).to_contain_text("Było 3 z 3")
    page.goto(visit)
    press(page, "Wizyta się odbyła")
    page.goto("/region/wsparcie/?gmina=9901022")
    expect(page.get_by_role("main")).to_contain_text("Dwa dni, pięć miejsc")

    page.goto(f"{visit}ankieta/")
    address = page.locator("a[href^='/ankieta/']").first.get_attribute("href")
    assert address
    guest = open_page(width=390)
    guest.goto(address)
    for question in guest.locator("fieldset.field-choice").all():
        question.locator("input").nth(3).check(force=True)
    guest.get_by_label("Co z tego da się zrobić u Was?").fill("Zlecenie na osobę.")
    press(guest, "Wyślij odpowiedzi")
    expect(title(guest)).to_contain_text("Dziękujemy")
    page.reload()
    expect(title(page)).to_contain_text("brakuje 4 odpowiedzi")
    expect(page.get_by_role("main")).not_to_contain_text("Zlecenie na osobę.")


def test_the_board_is_worked_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("marta")
    page.goto("/region/wizyty/?stan=wnioski")
    follow(page, "Opieka w domu na zlecenie spółdzielni")
    page.goto(f"{page.url}spostrzezenia/")
    waiting = page.locator("[data-finding='noted']")
    before = waiting.count()
    assert before
    page.keyboard.press("j")
    expect(page.locator("[data-finding]:focus")).to_have_count(1)
    waiting.first.focus()
    page.keyboard.press("z")
    expect(page.locator("[data-finding='noted']")).to_have_count(before - 1)
    page.goto(page.url.split("#")[0])
    follow(page, re.compile("^Zrób karty"))
    press(page, "Zrób")
    expect(page.get_by_role("main")).to_contain_text("Z tego powstała karta")


def test_a_host_answers_and_a_gmina_says_what_it_took(open_page: OpenPage) -> None:
    henryk = open_page("henryk", width=390)
    henryk.goto("/")
    follow(henryk, re.compile("Odpowiedz"))
    expect(title(henryk)).to_contain_text("Co przyjęliście")
    henryk.get_by_label("zastanawiamy się").check(force=True)
    henryk.get_by_label("W dwóch zdaniach").fill("Liczymy, ile kosztuje kilometr.")
    press(henryk, "Wyślij odpowiedź")
    expect(henryk.get_by_role("main")).to_contain_text("Liczymy, ile kosztuje kilometr.")

    page = open_page("marta")
    page.goto("/region/wizyty/?stan=co-przyjeto")
    follow(page, "Dowóz na telefon w gminie wiejskiej")
    expect(page.locator("section", has=page.locator("#adoptions"))).to_contain_text("Liczymy, ile kosztuje kilometr.")


def test_everybody_reads_the_announcement_and_the_notice(open_page: OpenPage) -> None:
    reader = open_page(width=390)
    reader.goto("/wizyty/zapowiedzi/")
    follow(reader, re.compile("Sąsiedzi, klub"))
    expect(reader.locator("footer")).to_contain_text("Wizyta opłacona z budżetu")
    follow(reader, "Zgłoś się na wyjazd")
    expect(reader.get_by_role("button", name="Wyślij zgłoszenie")).to_be_visible()
