# SPDX-License-Identifier: EUPL-1.2
"""The frame and its pages: landmarks, nothing inline, words for what went wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import reverse

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui import context, gallery, views
from kooperacja.base.ui.management.commands import assets
from tests.world import World

INLINE = re.compile(r"<[^>]+\s(?:style|on[a-z]+)=|<script(?![^>]*(?:src=|type=\"application/json\"))|<style", re.I)


@pytest.fixture
def pages() -> list[str]:
    return [reverse("ui:gallery"), *(reverse("ui:example", args=[name]) for name in gallery.EXAMPLES)]


@pytest.mark.django_db
def test_the_gallery_and_the_examples_open_and_hold_nothing_inline(pages: list[str]) -> None:
    for url in pages:
        response = Client().get(url)
        html = response.content.decode()
        assert response.status_code == 200, url
        assert not INLINE.search(html), (url, INLINE.search(html))
        assert "{{" not in re.sub(r"<code>.*?</code>", "", html, flags=re.S)
        assert html.count("<h1") == 1 or url == reverse("ui:gallery")
        assert '<main id="main"' in html
        assert 'class="skip" href="#main"' in html
        assert re.search(r"<title>\S.* · Kooperacja</title>", html)


@pytest.mark.django_db
def test_an_unknown_example_is_not_found() -> None:
    assert Client().get(reverse("ui:example", args=["nie-ma"])).status_code == 404


def test_a_visitor_who_lost_the_way_finds_one(world: World) -> None:
    response = Client().get("/nie-ma-takiej/")
    assert response.status_code == 404
    assert "Nie ma takiej strony" in response.content.decode()
    assert 'href="/"' in response.content.decode()


def test_the_frame_of_a_person(client_as: Callable[[str], Client]) -> None:
    html = client_as("grazyna").get("/nie-ma-takiej/").content.decode()
    assert "Grażyna Wolska" in html
    assert "Działasz jako" in html
    assert "Gmina Zielona" in html
    assert 'aria-label="Obszary pracy"' in html
    assert "Wyloguj się" in html


def _request(by: Acting) -> HttpRequest:
    request = RequestFactory().get("/sprawy/")
    request.by = by  # type: ignore[attr-defined]
    return request


@pytest.mark.parametrize(
    ("view", "status", "words"),
    [(views.forbidden, 403, "To robi inna osoba"), (views.csrf_failure, 403, "stracił ważność")],
)
def test_refusals_have_words(world: World, view: Callable[..., object], status: int, words: str) -> None:
    response = view(_request(world.acting("alicja")))
    assert response.status_code == status  # type: ignore[attr-defined]
    assert words in response.content.decode()  # type: ignore[attr-defined]


def test_a_crash_needs_no_database_for_its_page() -> None:
    response = views.server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert "po naszej stronie" in response.content.decode()


@pytest.mark.django_db
def test_the_door_is_in_our_look() -> None:
    html = Client().get(reverse("account_login")).content.decode()
    assert "Dzień dobry" in html
    assert 'autocomplete="email"' in html
    assert not INLINE.search(html)
    for name in ("account_reset_password", "account_reset_password_done"):
        assert Client().get(reverse(name)).status_code == 200


def test_account_pages_stand_in_the_frame(client_as: Callable[[str], Client]) -> None:
    for name in ("account_change_password", "account_set_password", "account_logout"):
        response = client_as("alicja").get(reverse(name), follow=True)
        assert response.status_code == 200
        assert not INLINE.search(response.content.decode())


@pytest.mark.django_db
def test_fonts_are_made_once_and_named_by_what_they_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "DATA", tmp_path)
    one_of_each = {face.family: face for face in assets.FACES}
    monkeypatch.setattr(assets, "FACES", tuple(one_of_each.values()))
    call_command("assets", verbosity=0)
    folder = tmp_path / "assets" / "fonts"
    sheet = (folder / "fonts.css").read_text(encoding="utf-8")
    names = re.findall(r'url\("([^"]+)"\)', sheet)
    assert names
    assert all((folder / name).stat().st_size < 60_000 for name in names)
    assert {"Manrope", "Source Sans", "Source Serif"} <= set(re.findall(r'font-family:"([^"]+)"', sheet))
    before = (folder / names[0]).stat().st_mtime_ns
    call_command("assets", verbosity=0)
    assert (folder / names[0]).stat().st_mtime_ns == before


def test_without_prepared_fonts_the_page_asks_for_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    context.fonts_css.cache_clear()
    monkeypatch.setattr(settings, "DATA", tmp_path)
    assert context.fonts_css() == ""
    context.fonts_css.cache_clear()


# ── Colours: every pair of ink and ground that the tokens promise, measured ────────────────────────────────────────


def _tokens(look: str) -> dict[str, tuple[str, str]]:
    found = finders.find("ui/tokens.css")
    assert isinstance(found, str)
    css = Path(found).read_text(encoding="utf-8")
    general, public = css.split(':root[data-look="public"]')
    pairs = re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", general)
    if look == "public":
        pairs += re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", public)
    return {name: (light, dark) for name, light, dark in pairs}


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


TEXT = [
    ("ink", "ground", 7), ("ink", "surface", 7), ("ink-2", "surface", 4.5), ("ink-2", "ground", 4.5), ("ink-2", "sunk", 4.5),
    ("on-action", "action", 4.5), ("on-action", "action-strong", 4.5), ("on-quiet", "quiet", 4.5),
    ("link", "ground", 4.5), ("link", "surface", 4.5), ("need", "need-ground", 4.5), ("need", "need-soft", 4.5),
    ("need", "surface", 4.5), ("loss", "loss-ground", 4.5), ("loss", "surface", 4.5), ("loss", "ground", 4.5),
    ("done", "done-ground", 4.5), ("done", "surface", 4.5), ("info", "info-ground", 4.5), ("on-selected", "selected", 4.5),
    ("ink", "line", 4.5), ("edge", "surface", 3), ("focus", "surface", 3), ("focus", "ground", 3),
    *[(area, f"{area}-tint", 4.5) for area in ("region", "gmina", "services", "providers", "portal", "today")],
    *[("on-series", f"series-{n}", 4.5) for n in range(1, 9)],
]  # fmt: skip


@pytest.mark.parametrize("look", ["staff", "public"])
@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_words_can_be_read(look: str, theme: int) -> None:
    tokens = _tokens(look)
    weak = {
        (ink, ground): round(contrast(tokens[ink][theme], tokens[ground][theme]), 2)
        for ink, ground, least in TEXT
        if contrast(tokens[ink][theme], tokens[ground][theme]) < least
    }
    assert weak == {}
