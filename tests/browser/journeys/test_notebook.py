# SPDX-License-Identifier: EUPL-1.2
"""The notebook with no signal: written, killed, restored, sent once; two people on one phone; a phone with a wrong clock."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Playwright, expect

from tests.browser import notebook_kills
from tests.browser.conftest import serving
from tests.browser.looking import sticking_out, violations

#: What a finger has to hit, and is lower than 48 px.
SMALL = """() => [...document.querySelectorAll('main :is(button, a, label.btn, textarea, input[type=text]), nav a')]
    .filter(one => one.offsetParent && one.getBoundingClientRect().height < 47.5).map(one => one.outerHTML.slice(0, 90))"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty house with the cast and a visit today."""
    return notebook_kills.build(tmp_path_factory.mktemp("notebook") / "data")


@pytest.fixture
def data(house: Path, tmp_path: Path) -> Path:
    """A copy of that house: in every test the notebook begins empty."""
    return Path(shutil.copytree(house, tmp_path / "data"))


@pytest.fixture
def site(data: Path) -> Iterator[str]:
    """A server of that copy."""
    with serving(data) as address:
        yield address


def stored(data: Path, question: str) -> list[tuple[object, ...]]:
    """What the database holds."""
    with sqlite3.connect(data / "kooperacja.sqlite3") as connection:
        return connection.execute(question).fetchall()


def open_notebook(open_page: Callable[..., Page], who: str = "marta", **options: object) -> Page:
    """The notebook of today's visit, kept on the phone."""
    page = open_page(who, width=390, height=844, **options)
    page.goto("/notatnik/")
    page.locator("[data-visits] a").first.click()
    ready(page)
    expect(page.locator("html")).to_have_attribute("data-kept", "yes")
    page.reload()
    return ready(page)


def ready(page: Page) -> Page:
    """The page has read the phone's memory."""
    expect(page.locator("html")).to_have_attribute("data-ready", "yes")
    return page


def opened(page: Page) -> Locator:
    """The thing that is being written."""
    return page.locator(".entry.is-open")


def status(page: Page) -> Locator:
    """The line on top."""
    return page.locator("[data-status]")


def whole(page: Page, how: str) -> list[str]:
    """What axe, a ruler and a narrow screen say."""
    small = [f"small {one}" for one in page.evaluate(SMALL)]
    return [f"{how}: {each}" for each in (*violations(page), *small, *sticking_out(page))]


def test_a_page_kept_earlier_does_not_cover_newer_words(open_page: Callable[..., Page]) -> None:
    page = open_notebook(open_page)
    page.get_by_role("button", name="Notatka").click()
    opened(page).get_by_label("Co widać").fill("Stałe zlecenia.")
    page.get_by_role("button", name="Gotowe").click()
    expect(status(page)).to_contain_text("Wysłane")
    page.reload()
    ready(page)
    page.locator(".entry [data-open]").first.click()
    opened(page).get_by_label("Co widać").fill("Stałe zlecenia dla spółdzielni, rok z góry.")
    page.get_by_role("button", name="Gotowe").click()
    expect(page.locator("html")).to_have_attribute("data-unsent", "0")
    page.context.set_offline(True)
    page.reload()
    expect(ready(page).locator(".entry").first).to_contain_text("Stałe zlecenia dla spółdzielni, rok z góry.")


def test_of_two_pages_the_one_that_knows_less_covers_nothing(open_page: Callable[..., Page], data: Path) -> None:
    first = open_notebook(open_page)
    first.add_init_script("delete window.BroadcastChannel")
    first.reload()
    ready(first).context.set_offline(True)
    first.get_by_role("button", name="Notatka").click()
    opened(first).get_by_label("Co widać").fill("Stałe zlecenia.")
    first.get_by_role("button", name="Gotowe").click()
    second = first.context.new_page()
    second.goto(first.url)
    ready(second).locator(".entry [data-open]").first.click()
    opened(second).get_by_label("Co widać").fill("Stałe zlecenia dla spółdzielni, rok z góry.")
    second.get_by_role("button", name="Gotowe").click()
    expect(second.locator(".entry").first).to_contain_text("Zapisane na telefonie")
    second.close()
    first.context.set_offline(False)
    expect(first.locator(".entry").first).to_contain_text("Stałe zlecenia dla spółdzielni, rok z góry.")
    expect(first.locator("html")).to_have_attribute("data-unsent", "0")
    assert stored(data, "select seen from support_finding") == [("Stałe zlecenia dla spółdzielni, rok z góry.",)]


def test_a_day_without_a_signal(open_page: Callable[..., Page], data: Path, tmp_path: Path) -> None:
    page = open_notebook(open_page)
    page.context.set_offline(True)
    wrong: list[str] = []
    page.get_by_role("button", name="Notatka").click()
    opened(page).get_by_label("Co widać").press_sequentially("Stałe zlecenia dla spółdzielni.")
    expect(opened(page)).to_contain_text("Zapisane na telefonie")
    page.reload()
    ready(page)
    expect(opened(page).get_by_label("Co widać")).to_have_value("Stałe zlecenia dla spółdzielni.")
    opened(page).get_by_label("Gdzie u nas").fill("Borki: koszenie.")
    wrong += whole(page, "390 note")
    page.get_by_role("button", name="Gotowe").click()

    page.get_by_role("button", name="Głos").click()
    opened(page).get_by_label("wykonawcy").check()
    opened(page).get_by_label("Słowa").fill("Najpierw się bałyśmy.")
    opened(page).get_by_label("Kto to powiedział").fill("kierowniczka zmiany")
    wrong += whole(page, "390 voice")
    page.get_by_role("button", name="Gotowe").click()

    page.get_by_role("button", name="Pytanie").click()
    opened(page).locator("textarea").fill("Kto płaci za dojazd?")
    page.get_by_role("button", name="Gotowe").click()
    page.get_by_role("checkbox", name="Kto płaci za dojazd?").check()

    with notebook_kills._photo(tmp_path) as photo:
        page.locator("[data-stop]:not([hidden]) [data-photo]").set_input_files(photo)
    expect(opened(page)).to_contain_text("opisz, co widać na zdjęciu")
    page.reload()
    ready(page)
    expect(opened(page).locator("img")).to_be_visible()
    opened(page).get_by_label("Co widać na zdjęciu").fill("Stół w kuchni.")
    opened(page).get_by_label("Nie, nikogo").check()
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 320, "height": 640})
    wrong += whole(page, "320 dark photo")
    page.get_by_role("button", name="Gotowe").click()
    wrong += whole(page, "320 dark")
    expect(status(page)).to_contain_text("brak zasięgu")
    assert stored(data, "select * from support_notebookentry") == []

    page.context.set_offline(False)
    expect(page.locator("html")).to_have_attribute("data-unsent", "0", timeout=90_000)
    expect(status(page)).to_contain_text("Wysłane")
    assert stored(data, "select seen, where_to_use from support_finding") == [
        ("Stałe zlecenia dla spółdzielni.", "Borki: koszenie.")
    ]
    assert stored(data, "select side, words, said_by from support_stopvoice") == [
        ("provider", "Najpierw się bałyśmy.", "kierowniczka zmiany")
    ]
    assert stored(data, "select text, settled_at is not null from support_stopquestion") == [
        ("Kto płaci za dojazd?", 1)
    ]
    assert stored(data, "select alt_text, consent, width from pictures_picture") == [
        ("Stół w kuchni.", "no_people", 1600)
    ]
    assert not wrong, "\n".join(wrong)

    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(page.url.replace("/notatnik/", "/region/wizyty/").partition("?")[0] + "z-telefonow/")
    expect(page.get_by_text("Najpierw się bałyśmy.")).to_be_visible()
    assert violations(page) == []


def test_changed_after_sending_and_by_somebody_else(open_page: Callable[..., Page], data: Path) -> None:
    marta, daria = open_notebook(open_page), open_notebook(open_page, "daria")
    marta.get_by_role("button", name="Notatka").click()
    opened(marta).get_by_label("Co widać").fill("Pierwsze zdanie.")
    marta.get_by_role("button", name="Gotowe").click()
    expect(marta.locator("html")).to_have_attribute("data-unsent", "0")
    daria.reload()
    ready(daria)
    marta.context.set_offline(True)
    for page, words in ((daria, "Daria dopisała."), (marta, "Marta zmieniła.")):
        page.locator(".entry", has_text="Pierwsze zdanie.").get_by_role("button", name="Popraw").click()
        opened(page).get_by_label("Co widać").fill(words)
        page.get_by_role("button", name="Gotowe").click()
        if page is daria:
            expect(page.locator("html")).to_have_attribute("data-unsent", "0")
    marta.context.set_offline(False)
    expect(marta.locator(".entry", has_text="Marta zmieniła.")).to_contain_text("Zachowaliśmy obie wersje")
    seen = {row[0] for row in stored(data, "select seen from support_finding")}
    assert {"Daria dopisała.", "Marta zmieniła."} <= seen
    assert "Pierwsze zdanie." not in seen


def test_two_people_on_one_phone_and_the_question_before_leaving(open_page: Callable[..., Page], data: Path) -> None:
    page = open_notebook(open_page)
    page.route("**/notatnik/zapis/", lambda route: route.abort())
    page.get_by_role("button", name="Pytanie").click()
    opened(page).locator("textarea").fill("Tylko Marty.")
    page.get_by_role("button", name="Gotowe").click()
    expect(status(page)).to_contain_text("Zapisane na telefonie")
    notebook = page.url
    page.get_by_role("link", name="Telefon").click()
    ready(page)
    page.get_by_role("button", name="Wyloguj się").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("1 zapis nie jest wysłany")
    dialog.get_by_role("button", name="Wyloguj się, zapisy zostaną").click()
    page.wait_for_url(lambda url: "/notatnik/" not in url)
    page.unroute("**/notatnik/zapis/")

    def sign_in(who: str) -> None:
        page.goto("/pokaz/")
        page.locator(f"form:has(input[value='{who}']) button").click()
        page.wait_for_url(lambda url: "/pokaz/" not in url)

    sign_in("daria")
    page.goto("/notatnik/telefon/")
    ready(page)
    expect(page.get_by_text("innej osoby")).to_be_visible()
    assert stored(data, "select * from support_stopquestion where text = 'Tylko Marty.'") == []
    sign_in("marta")
    page.goto(notebook)
    ready(page)
    expect(page.locator("html")).to_have_attribute("data-unsent", "0")
    assert len(stored(data, "select * from support_stopquestion where text = 'Tylko Marty.'")) == 1


def test_signed_out_while_offline(open_page: Callable[..., Page], data: Path) -> None:
    page = open_notebook(open_page)
    page.context.set_offline(True)
    page.get_by_role("button", name="Notatka").click()
    opened(page).get_by_label("Co widać").fill("Zapisane po wylogowaniu.")
    page.get_by_role("button", name="Gotowe").click()
    page.context.clear_cookies(name="sessionid")
    page.context.set_offline(False)
    expect(page.get_by_role("link", name="Zaloguj się")).to_be_visible()
    expect(status(page)).to_contain_text("zaloguj się, żeby wysłać")
    notebook = page.url
    page.goto("/pokaz/")
    page.locator("form:has(input[value='marta']) button").click()
    page.wait_for_url(lambda url: "/pokaz/" not in url)
    page.goto(notebook)
    ready(page)
    expect(page.locator("html")).to_have_attribute("data-unsent", "0")
    assert len(stored(data, "select * from support_finding where seen = 'Zapisane po wylogowaniu.'")) == 1


def test_a_phone_with_a_wrong_clock_is_told(open_page: Callable[..., Page], data: Path) -> None:
    page = open_page("marta", width=390, height=844)
    page.add_init_script("const now = Date.now; Date.now = () => now() + 7500000")
    page.goto("/notatnik/")
    page.locator("[data-visits] a").first.click()
    ready(page)
    expect(page.locator("#clock")).to_contain_text("spieszy się o 2 h 5 min")


def test_ten_kills(playwright: Playwright, tmp_path: Path) -> None:
    outcome = notebook_kills.measure(tmp_path, playwright, runs=10, seed=7)
    print(outcome)
    assert outcome.runs == 10
    assert outcome.wrong == []
