# SPDX-License-Identifier: EUPL-1.2
"""``bin/pictures``: the pictures of ``docs/pictures``, taken in a real browser from a demonstration of their own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import CHROMIUM, ROOT, _environment, serving

FOLDER = ROOT / "docs" / "pictures"
LARGEST = 350_000


@dataclass(frozen=True)
class Shot:
    """One picture: who looks, at what size, and how to get there."""

    name: str
    who: str
    go: Callable[[Page], None]
    width: int = 1280
    height: int = 900
    dark: bool = False
    whole: bool = True
    tallest: int = 2400


def _at(address: str) -> Callable[[Page], None]:
    def go(page: Page) -> None:
        page.goto(address)

    return go


def _through(*steps: tuple[str, str]) -> Callable[[Page], None]:
    """Addresses and links one after another: ``("goto", "/sprawy/")``, ``("link", "Halina Wrzos")``."""

    def go(page: Page) -> None:
        for kind, what in steps:
            if kind == "goto":
                page.goto(what)
            elif kind == "link":
                page.get_by_role("link", name=re.compile(what)).first.click()
                page.wait_for_load_state()
            elif kind == "button":
                page.get_by_role("button", name=re.compile(what)).first.click()
                page.wait_for_load_state("networkidle")
            else:
                page.locator(what).first.click()
                page.wait_for_load_state()

    return go


SHOTS = (
    Shot("desk", "grazyna", _at("/"), height=1500, tallest=1500),
    Shot("desk-dark", "grazyna", _at("/"), height=1500, tallest=1500, dark=True),
    Shot("desk-390", "grazyna", _at("/"), width=390, height=844, whole=False),
    Shot("case", "grazyna", _through(("goto", "/sprawy/"), ("link", "Wrzos"))),
    Shot("settlement", "grazyna", _through(("goto", "/"), ("link", "^Zobacz i podpisz")), tallest=1500),
    Shot("readiness", "henryk", _at("/gotowosc/"), tallest=2200),
    Shot("gmina", "marta", _through(("goto", "/gminy/"), ("link", "Zielona")), tallest=1900),
    Shot("public-visit", "", _through(("goto", "/wizyty-studyjne/"), ("css", "main h2 a, main h3 a, main li a, main a")), tallest=3000),
    Shot("practice", "", _through(("goto", "/dobre-praktyki/"), ("link", "Sąsiadka zagląda")), tallest=2000),
    Shot("phone", "maria", _at("/dzis/"), width=390, height=844, whole=False),
    Shot("phone-running", "maria", _through(("goto", "/dzis/"), ("button", "Rozpocznij wizytę")), width=390, height=844, whole=False),
    Shot("region-desk", "marta", _at("/"), tallest=1500),
    Shot("ledger", "marta", _at("/region/wsparcie/"), tallest=1500),
    Shot("training", "marta", _through(("goto", "/szkolenia/"), ("css", "main table a, main li a")), tallest=1900),
    Shot("report", "daria", _at("/raporty/wsparcie-gmin/strona/"), tallest=2200),
    Shot("week", "marta", _at("/gminy/trasa/"), tallest=1700),
    Shot("notebook", "marta", _through(("goto", "/notatnik/"), ("link", "Rok po uchwale")), width=390, height=844, whole=False),
    Shot("article", "", _through(("goto", "/aktualnosci/"), ("css", "main h2 a, main h3 a")), tallest=2600),
)  # fmt: skip


def compressed(png: bytes, *, tallest: int) -> bytes:
    """The same picture in few colours, cut at the foot when it is long, under the largest size."""
    image = Image.open(BytesIO(png)).convert("RGB")
    if image.height > tallest:
        image = image.crop((0, 0, image.width, tallest))
    for colours in (256, 128, 64):
        out = BytesIO()
        image.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
            out, "PNG", optimize=True
        )
        if out.tell() < LARGEST:
            break
    return out.getvalue()


def take(browser: Browser, site: str, shot: Shot) -> bytes:
    """Sign in through the door of the demonstration, walk there, and photograph."""
    context = browser.new_context(
        base_url=site, locale="pl-PL", timezone_id="Europe/Warsaw", reduced_motion="reduce",
        color_scheme="dark" if shot.dark else "light", viewport={"width": shot.width, "height": shot.height},
        device_scale_factor=2 if shot.width < 500 and not shot.whole else 1,
    )  # fmt: skip
    try:
        page = context.new_page()
        page.set_default_timeout(15_000)
        if shot.who:
            page.goto("/pokaz/")
            page.locator(f"form:has(input[value='{shot.who}']) button").click()
            page.wait_for_url(lambda url: "/pokaz/" not in url)
        shot.go(page)
        page.wait_for_load_state("networkidle")
        page.evaluate("document.fonts.ready")
        page.evaluate("window.scrollTo(0, 0)")
        scale = 2 if shot.width < 500 and not shot.whole else 1
        return compressed(page.screenshot(full_page=shot.whole), tallest=shot.tallest * scale)
    finally:
        context.close()


@contextmanager
def demonstration() -> Iterator[Path]:
    """A folder with the demonstration: a copy of the one that is offered, or a new one."""
    with tempfile.TemporaryDirectory(prefix="kooperacja-pictures-") as folder:
        data = Path(folder) / "data"
        if offered := os.environ.get("KOOPERACJA_PICTURES_FROM"):
            shutil.copytree(offered, data)
        else:
            command = [sys.executable, "-m", "kooperacja", "demo", "--no-serve"]
            subprocess.run(command, check=True, env=_environment(data), cwd=folder, stdin=subprocess.DEVNULL)
        yield data


def main(names: list[str]) -> int:
    """Take the named pictures, or all; say which failed."""
    failed = 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    with demonstration() as data, serving(data) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, chromium_sandbox=False, args=["--disable-gpu"])
        for shot in (s for s in SHOTS if not names or s.name in names):
            try:
                picture = take(browser, site, shot)
            except Exception as error:  # one picture that fails must not cost the others
                failed += 1
                print(f"{shot.name}: {str(error).splitlines()[0]}", file=sys.stderr)
            else:
                (FOLDER / f"{shot.name}.png").write_bytes(picture)
                print(f"{shot.name}.png  {len(picture) // 1024} kB")
        browser.close()
    return failed


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
