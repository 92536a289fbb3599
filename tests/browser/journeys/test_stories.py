# SPDX-License-Identifier: EUPL-1.2
"""An article from the first word to the day on which somebody takes her consent back."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlparse

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Page, expect

from tests.browser.looking import violations

pytestmark = pytest.mark.browser
TITLE = "Kuchnia, która uczy"


def _photo(folder: Path, name: str, colour: str) -> Path:
    image = Image.new("RGB", (1400, 900), colour)
    ImageDraw.Draw(image).ellipse((400, 150, 1000, 750), fill="#FAF6EE")
    out = io.BytesIO()
    image.save(out, "JPEG")
    path = folder / f"{name}.jpg"
    path.write_bytes(out.getvalue())
    return path


def _axe(page: Page) -> None:
    assert violations(page, good_practice=True) == [], page.url


def _add_picture(page: Page, file: Path, caption: str, *, people: bool) -> None:
    page.get_by_role("link", name="Dodaj zdjęcie").click()
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_label("Podpis").fill(caption)
    page.get_by_label("Co widać na zdjęciu").fill(f"{caption}: jasne koło na ciemnym tle.")
    page.get_by_label("Autorka lub autor").fill("Marta Zięba")
    page.locator("label", has_text="zgód jeszcze nie ma" if people else "Nie, nikogo").click()
    page.get_by_role("button", name="Dodaj zdjęcie").click()
    expect(page.locator(".notice-green")).to_contain_text("[zdjęcie")


def test_write_preview_publish_look_and_withdraw(open_page: Callable[..., Page], tmp_path: Path) -> None:
    marta = open_page("marta", width=1440)
    marta.goto("/region/publikacje/")
    marta.get_by_role("link", name="Napisz artykuł").click()
    marta.get_by_label("Tytuł").fill(TITLE)
    marta.get_by_role("button", name="Zacznij pisać").click()

    # Words save themselves and the page beside them follows.
    marta.get_by_label("Wstęp").fill("Dwie osoby, jeden garnek i plan na czwartek.")
    marta.get_by_label("Tekst", exact=False).first.fill(
        "## Początek\n\nZaczęło się od zupy.\n\n[zdjęcie 1]\n\n## Dalej"
    )
    expect(marta.locator("[data-kept]")).to_contain_text("Zapisane samo")
    window = marta.frame_locator(".live iframe")
    expect(window.locator(".pub-lead")).to_contain_text("jeden garnek")
    expect(window.locator("h2", has_text="Początek")).to_be_visible()
    _axe(marta)
    editor = marta.url
    marta.reload()
    expect(marta.get_by_label("Wstęp")).to_have_value("Dwie osoby, jeden garnek i plan na czwartek.")
    marta.get_by_label("Z czego zapłacono").select_option(index=1)
    marta.get_by_role("button", name="Zapisz stronę").click()
    expect(marta.locator("h1")).to_contain_text("brakuje")

    # Two pictures: nobody on the first, a cook on the second.
    marta.get_by_role("link", name="Dodaj i ułóż").click()
    _add_picture(marta, _photo(tmp_path, "kuchnia", "#0D4A50"), "Pusta kuchnia", people=False)
    _add_picture(marta, _photo(tmp_path, "kucharka", "#8C4424"), "Kucharka przy garnku", people=True)
    marta.goto(editor.replace("popraw/", ""))
    expect(marta.locator(".checklist")).to_contain_text("„Kucharka przy garnku”: brak zgód")
    marta.get_by_role("link", name="Zapisz zgody").click()
    marta.get_by_role("link", name="Zapisz osobę").click()
    marta.get_by_label("Kto to jest").fill("kucharka")
    marta.get_by_label("Kiedy wyraziła zgodę").fill("20.2.26")
    marta.get_by_label("Gdzie jest zgoda").fill("teczka klubu, karta 1")
    marta.get_by_role("button", name="Zapisz osobę").click()
    own = urlparse(marta.locator(".own-link a").inner_text()).path

    # Published, and read by a visitor with the keyboard.
    marta.goto(editor.replace("popraw/", ""))
    marta.get_by_role("button", name="Opublikuj").click()
    expect(marta.locator("h1")).to_contain_text("Strona jest publiczna")
    address = marta.get_by_role("link", name="Zobacz stronę").get_attribute("href") or ""
    reader = open_page()
    reader.goto(address)
    _axe(reader)
    expect(reader.locator(".pub-foot .funding")).to_contain_text(re.compile("opłacon|współfinansowan"))
    links = reader.locator("[data-gallery] a[data-caption]")
    expect(links).to_have_count(2)
    cook = reader.locator("a[data-caption*='Kucharka']")
    files = [cook.get_attribute("href") or ""]
    files += re.findall(r"/zdjecia/\S+/", cook.locator("source[type='image/avif']").get_attribute("srcset") or "")
    assert len(files) > 2
    links.first.focus()
    reader.keyboard.press("Enter")
    caption = reader.locator(".viewer figcaption")
    expect(caption).to_contain_text("1 z 2")
    for key, place in (("ArrowRight", "2 z 2"), ("ArrowRight", "1 z 2"), ("End", "2 z 2"), ("Home", "1 z 2")):
        reader.keyboard.press(key)
        expect(caption).to_contain_text(place)
    expect(reader.locator(".viewer img")).to_have_attribute("alt", re.compile("Pusta kuchnia"))
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.querySelector('.viewer').contains(document.activeElement)")
    reader.keyboard.press("Escape")
    expect(links.first).to_be_focused()

    # With a finger, on a phone.
    phone = open_page(width=390, height=844, has_touch=True)
    phone.goto(address)
    phone.locator("[data-gallery] a[data-caption]").first.tap()
    place = phone.locator(".viewer figcaption")
    for start, end, said in ((320, 60, "2 z 2"), (60, 320, "1 z 2")):
        picture = phone.locator(".viewer img")
        picture.dispatch_event("pointerdown", {"clientX": start, "clientY": 400})
        picture.dispatch_event("pointerup", {"clientX": end, "clientY": 400})
        expect(place).to_contain_text(said)

    # Without scripts a picture is a plain link.
    plain = open_page(java_script_enabled=False)
    plain.goto(address)
    plain.locator("[data-gallery] a[data-caption]").first.click()
    assert "/zdjecia/" in plain.url

    # The cook changes her mind: the picture and every size of it are gone at once.
    for file in files:
        assert reader.request.get(file).status == 200
    person = open_page(width=390, height=844)
    person.goto(own)
    _axe(person)
    expect(person.get_by_role("link", name=re.compile("Kuchnia"))).to_be_visible()
    person.get_by_role("button", name="Wycofuję zgodę").click()
    expect(person.locator("h1")).to_contain_text("wycofana")
    for file in files:
        assert reader.request.get(file).status == 404
    reader.reload()
    expect(reader.locator("[data-gallery] a[data-caption]")).to_have_count(1)
    marta.goto("/zdjecia/zgody/?stan=withdrawn")
    expect(marta.locator(".consent-rows")).to_contain_text("kucharka")
