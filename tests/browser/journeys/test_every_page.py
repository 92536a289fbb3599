# SPDX-License-Identifier: EUPL-1.2
"""Every page of every role: it opens, it is whole, it is accessible, and it fits on a narrow phone.

A role walks the links from the first page; every view is opened once by everyone who can reach it. What does not depend
on the reader (dark theme, phone, 320 px) is looked at once for every view, by whoever came first.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import Resolver404, resolve
from playwright.sync_api import Error, Page, Response

from kooperacja.front.demo.logic.cast import CAST

pytestmark = pytest.mark.browser
AT_MOST = 120
VISITOR = "visitor"
#: Answers that are files, and the ends of sessions.
NOT_PAGES = frozenset(
    {"plan_paper", "statement_protocol", "picture_file", "account_logout", "law_json", "sheet_pattern", "day_data", "service_worker", "notebook_data", "notebook_worker"}
)  # fmt: skip
FILES = re.compile(r"\.(csv|xlsx|ods|pdf|json|js|css|webp|jpg|png|xml|zip)$")
LEFTOVERS = re.compile(r"\bNone\b|\bundefined\b|\bNaN\b|\{\{|\{%|<[A-Z]\w+: |\bTrue\b|\bFalse\b")
AXE = Axe()
WCAG = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"], "preload": False,
}  # fmt: skip
#: A change of theme or width at rest: two frames, and no colour half way.
SETTLE = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
    document.getAnimations().forEach(each => { try { each.finish() } catch { each.cancel() } }); done()
})))"""
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


def is_first(seen: Path, view: str) -> bool:
    """Whether nobody, in any process of this run, has looked at this view."""
    try:
        os.close(os.open(seen / view.replace(":", "."), os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    return True


def opened(page: Page, address: str) -> Response | None:
    """The answer of an address; nothing for a file that is saved instead of shown."""
    try:
        return page.goto(address)
    except Error as error:
        if "Download is starting" not in str(error):
            raise
        return None


def against_axe(page: Page, how: str) -> list[str]:
    """What axe finds: the rule and the element."""
    found = AXE.run(page, options=WCAG).response["violations"]
    return [
        f"{how}: axe {v['id']}: {n['html'][:200]} {n['failureSummary'][:240]}" for v in found for n in v["nodes"][:3]
    ]


def against_narrow(page: Page) -> list[str]:
    """What sticks out at 320 px."""
    page.set_viewport_size({"width": 320, "height": 640})
    wide = page.evaluate("document.scrollingElement.scrollWidth")
    if wide <= 320:
        return []
    who = page.evaluate(
        "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 321)"
        ".slice(0, 3).map(e => e.outerHTML.slice(0, 120))"
    )
    return [f"320 px: scrolls to {wide} px: {who}"]


def against_sense(page: Page) -> list[str]:
    """What is missing, or has slipped through."""
    wrong = []
    if not page.title().strip():
        wrong.append("no title")
    if page.locator("h1").count() != 1:
        wrong.append(f"{page.locator('h1').count()} h1")
    text = page.locator("body").inner_text()
    wrong += [
        f"leftover: …{text[max(0, m.start() - 40) : m.end() + 40]}…"
        for m in LEFTOVERS.finditer(f"{page.title()} {text}")
    ]
    return wrong


@pytest.fixture(scope="session")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one empty file for every view already looked at."""
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
            found += against_sense(page) + against_axe(page, "1280")
            if is_first(seen, view):
                page.emulate_media(color_scheme="dark")
                page.set_viewport_size({"width": 390, "height": 844})
                page.evaluate(SETTLE)
                found += against_axe(page, "390 dark") + against_narrow(page)
                page.emulate_media(color_scheme="light")
                page.set_viewport_size({"width": 1280, "height": 900})
        wrong += [f"{view} {urlsplit(address).path}: {what}" for what in (*found, *noise)]
        noise.clear()
    print(f"{who}: {len(done)} views: {' '.join(sorted(done))}")
    assert not wrong, "\n" + "\n".join(wrong)
