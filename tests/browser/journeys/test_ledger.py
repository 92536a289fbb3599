# SPDX-License-Identifier: EUPL-1.2
"""The ledger in a browser: what did Zielona get, a row corrected and withdrawn, the file, a question with four eyes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import sticking_out, violations

pytestmark = pytest.mark.browser
PAGES = (
    "/region/wsparcie/", "/region/wsparcie/gmina/9901013/", "/region/wsparcie/dodaj/", "/region/wsparcie/doradztwo/",
    "/region/wsparcie/doradztwo/tematy/", "/region/wsparcie/doradztwo/dla-wszystkich/", "/region/wsparcie/rozwoj/",
    "/region/wsparcie/rozwoj/nowy/", "/region/wsparcie/spotkania/", "/region/wsparcie/spotkania/nowe/", "/porady/",
)  # fmt: skip


def test_what_did_a_gmina_get(open_page: Callable[..., Page]) -> None:
    page = open_page("marta")
    page.goto("/region/wsparcie/")
    page.locator("select[name=gmina]").select_option("9901013")
    page.get_by_role("button", name="Pokaż").click()
    expect(page).to_have_url(re.compile("gmina=9901013"))
    expect(page.locator(".ledger-chips")).to_contain_text("Gmina: Zielona")
    with page.expect_download() as told:
        page.get_by_role("link", name="CSV").click()
    with open(told.value.path(), encoding="utf-8-sig") as file:  # noqa: PTH123
        lines = file.read().strip().splitlines()
    assert len(lines) > 50
    page.get_by_role("link", name="Cała gmina na jednej stronie").click()
    expect(page.locator("h1")).to_contain_text("Zielona")
    expect(page.get_by_role("heading", name="Za czyje pieniądze")).to_be_visible()
    expect(page.get_by_role("heading", name="Obietnice")).to_be_visible()


def test_a_row_is_corrected_and_withdrawn(open_page: Callable[..., Page]) -> None:
    page = open_page("marta")
    page.goto("/region/wsparcie/dodaj/?gmina=9901013")
    page.get_by_label("Temat").fill("Rozmowa o statucie")
    page.get_by_label("Kiedy", exact=True).fill("2.3.26")
    page.get_by_label("Ile trwało").fill("1:30")
    page.get_by_role("button", name="Zapisz w rejestrze").click()
    expect(page.locator("h1")).to_have_text("Rozmowa o statucie")
    page.get_by_role("link", name="Popraw").click()
    page.get_by_label("Ile trwało").fill("1 h")
    page.get_by_role("button", name="Zapisz poprawkę").click()
    expect(page.locator(".problems")).to_contain_text("Skąd ta zmiana")
    page.get_by_label("Skąd ta zmiana").fill("pomyłka w czasie")
    page.get_by_role("button", name="Zapisz poprawkę").click()
    expect(page.locator(".facts")).to_contain_text("1\u00a0h")
    page.get_by_role("link", name="Wycofaj").click()
    page.get_by_label("Dlaczego").fill("wpisano dwa razy")
    page.get_by_role("button", name="Wycofaj wpis").click()
    expect(page.locator(".notice-red")).to_contain_text("wpisano dwa razy")


def test_a_question_has_four_eyes(open_page: Callable[..., Page]) -> None:
    mayor = open_page("henryk")
    mayor.goto("/pytania/nowe/")
    mayor.get_by_label("doradztwo prawne", exact=True).check()
    mayor.get_by_label("Temat").select_option(index=1)
    mayor.get_by_label("Pytanie w jednym zdaniu").fill("Czy rada musi przyjąć program co roku")
    mayor.get_by_label("Opisz sytuację").fill("Radni pytają, na jak długo przyjmuje się program.")
    mayor.get_by_role("button", name="Wyślij pytanie").click()
    address = mayor.url
    marta, daria = open_page("marta"), open_page("daria")
    marta.goto(address)
    marta.get_by_role("link", name="Przydziel pytanie").click()
    marta.get_by_label("Marta Zięba").check()
    marta.get_by_role("button", name="Przydziel pytanie").click()
    marta.get_by_role("link", name="Napisz odpowiedź").click()
    marta.locator("textarea[name=answer]").fill("Program przyjmuje rada gminy. Czas trwania zapisuje się w nim samym.")
    marta.get_by_role("button", name="Oddaj do sprawdzenia").click()
    expect(marta.locator("#next-step")).to_contain_text("czeka na drugą osobę")
    mayor.reload()
    expect(mayor.locator("main")).not_to_contain_text("Czas trwania zapisuje się")
    daria.goto(address)
    daria.get_by_role("link", name="Przeczytaj odpowiedź").click()
    daria.get_by_role("button", name="Zatwierdź odpowiedź").click()
    marta.goto(address)
    marta.get_by_role("link", name="Dopisz czas").first.click()
    marta.get_by_label("Ile czasu").fill("45 min")
    marta.get_by_role("button", name="Dopisz czas").click()
    marta.get_by_role("link", name="Przekaż odpowiedź").click()
    marta.get_by_role("button", name="Przekaż odpowiedź").click()
    mayor.reload()
    expect(mayor.locator("main")).to_contain_text("Czas trwania zapisuje się")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_rooms_are_accessible_and_fit_a_phone(open_page: Callable[..., Page], dark: bool) -> None:
    page = open_page("daria", dark=dark, reduced_motion="reduce")
    wrong = []
    for url in PAGES:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(url)
        wrong += [(url, what) for what in violations(page, good_practice=True)]
        page.set_viewport_size({"width": 320, "height": 640})
        wrong += [(url, what) for what in sticking_out(page)]
    assert wrong == []
