# SPDX-License-Identifier: EUPL-1.2
"""Every page of every role: it opens, it is whole, it is accessible, and it fits on a narrow phone.

A role walks the links from the first page; every view is opened once by everyone who can reach it. Whether it is whole and
fits 320 px is looked at each time. axe looks (1280 px and light, then 390 px and dark) whenever the view shows an element
that nobody in this run has shown it yet: what one role sees, another does not see again.
"""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import pytest
from django.urls import Resolver404, resolve
from playwright.sync_api import Error, Page, Response

from kooperacja.front.demo.logic.cast import CAST
from tests.browser.looking import sticking_out, violations

pytestmark = pytest.mark.browser
AT_MOST = 120
VISITOR = "visitor"
#: Answers that are files, and the ends of sessions.
NOT_PAGES = frozenset(
    {"plan_paper", "statement_protocol", "picture_file", "account_logout", "law_json", "sheet_pattern", "day_data", "service_worker", "notebook_data", "notebook_worker", "rss", "atom"}
)  # fmt: skip
FILES = re.compile(r"\.(csv|xlsx|ods|pdf|json|js|css|webp|jpg|png|xml|zip)$")
LEFTOVERS = re.compile(r"\bNone\b|\bundefined\b|\bNaN\b|\{\{|\{%|<[A-Z]\w+: |\bTrue\b|\bFalse\b")
#: What axe could judge differently: every kind of element with where it stands, how it looks, what it says of itself.
SHAPE = """() => [...new Set([...document.querySelectorAll('body *')].map(e => [
    e.parentElement.localName, e.parentElement.getAttribute('class'), e.localName, e.getAttribute('class'),
    ...[...e.attributes].filter(a => /^(aria-|role$|type$|scope$|alt$|lang$|tabindex$)/.test(a.name)).map(a =>
        /^(aria-(label|labelledby|describedby|controls|owns)|alt)$/.test(a.name) ? a.name + !!a.value.trim() : a.name + a.value),
    e.closest('svg') ? '' : !!e.textContent.trim()].join('|').replace(/\\s+/g, ' ')))]"""
TWICE = """() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
    return ids.filter((id, n) => ids.indexOf(id) !== n) }"""
LINKS = "links => [...new Set(links.filter(a => a.origin === location.origin && !a.download).map(a => a.href))]"


def view_of(address: str) -> str:
    """The name of the view behind an address; empty when it is not a page."""
    path = urlsplit(address).path
    if FILES.search(path):
        return ""
    try:
        name = resolve(path).view_name
    except Resolver404:
        return ""
    return "" if name.rpartition(":")[2] in NOT_PAGES or name.startswith("export") else name


def is_new(seen: Path, view: str, shape: list[str]) -> bool:
    """Whether this view has never shown some of these elements, in any process of this run."""
    with (seen / view.replace(":", ".")).open("a+", encoding="utf-8") as known:
        fcntl.flock(known, fcntl.LOCK_EX)
        known.seek(0)
        fresh = set(shape) - set(known.read().splitlines())
        known.writelines(f"{each}\n" for each in sorted(fresh))
    return bool(fresh)


def opened(page: Page, address: str) -> Response | None:
    """The answer of an address; nothing for a file that is saved instead of shown."""
    try:
        return page.goto(address)
    except Error as error:
        if "Download is starting" not in str(error):
            raise
        return None


def against_sense(page: Page) -> list[str]:
    """What is missing, or has slipped through."""
    wrong = []
    if not page.title().strip():
        wrong.append("no title")
    if page.locator("h1").count() != 1:
        wrong.append(f"{page.locator('h1').count()} h1")
    if twice := page.evaluate(TWICE):
        wrong.append(f"ids twice: {twice[:5]}")
    text = page.locator("body").inner_text()
    wrong += [
        f"leftover: …{text[max(0, m.start() - 40) : m.end() + 40]}…"
        for m in LEFTOVERS.finditer(f"{page.title()} {text}")
    ]
    return wrong


@pytest.fixture(scope="session")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one file for every view: the elements that it has shown so far."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "seen"
    shared.mkdir(exist_ok=True)
    return shared


@pytest.mark.parametrize("who", [VISITOR, *(p.key for p in CAST if p.is_offered)])
def test_every_page(open_page: Callable[..., Page], seen: Path, who: str) -> None:
    page = open_page("" if who == VISITOR else who, reduced_motion="reduce")
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("dialog", lambda dialog: dialog.accept())
    wrong: list[str] = []
    queue, done = ["/"], set[str]()
    while queue and len(done) < AT_MOST:
        address = queue.pop(0)
        view = view_of(address)
        if not view or view in done:
            continue
        done.add(view)
        answer = opened(page, address)
        if answer is None or "html" not in answer.headers.get("content-type", ""):
            continue
        found = [] if answer and answer.status == 200 else [f"status {answer and answer.status}"]
        if not found:
            queue += [urldefrag(link).url for link in page.locator("a[href]").evaluate_all(LINKS)]
            done.add(view_of(page.url))
            found += against_sense(page)
            if is_new(seen, view, page.evaluate(SHAPE)):
                found += [f"1280 light: {what}" for what in violations(page)]
                page.set_viewport_size({"width": 390, "height": 844})
                page.emulate_media(color_scheme="dark")
                found += [f"390 dark: {what}" for what in violations(page)]
                page.emulate_media(color_scheme="light")
            page.set_viewport_size({"width": 320, "height": 640})
            found += sticking_out(page)
            page.set_viewport_size({"width": 1280, "height": 900})
        wrong += [f"{view} {urlsplit(address).path}: {what}" for what in (*found, *noise)]
        noise.clear()
    print(f"{who}: {len(done)} views: {' '.join(sorted(done))}")
    assert not wrong, "\n" + "\n".join(wrong)
