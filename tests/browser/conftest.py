# SPDX-License-Identifier: EUPL-1.2
"""The real server with the demonstration, in a real browser. The data are built once and copied for every module.

``KOOPERACJA_DEMO_DATA=<folder>``, a demonstration already built with ``kooperacja demo --no-serve``, saves the building.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

ROOT = Path(__file__).parents[2]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"

#: A busy machine answers late; a wrong page never does.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)


def _environment(data: Path, **more: str) -> dict[str, str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("DJANGO_", "KOOPERACJA_", "DATABASE_URL"))}
    path = f"{ROOT / 'src'}{os.pathsep}{clean.get('PYTHONPATH', '')}"
    return {**clean, "KOOPERACJA_ENV": "demo", "KOOPERACJA_DATA": str(data), "PYTHONPATH": path, **more}


def kooperacja(data: Path, *words: str, **settings: str) -> str:
    """What an administrator types in the house that keeps its data in this folder, and what it answers."""
    return subprocess.run(
        [sys.executable, "-m", "kooperacja", *words],
        check=True, env=_environment(data, **settings), cwd=data, stdin=subprocess.DEVNULL, capture_output=True, text=True,
    ).stdout  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A module stays in one process, with its server; the walk of every role is shared out."""
    for item in items:
        if item.path.stem != "test_every_page":
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@pytest.fixture(scope="session")
def demo_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the demonstration, built once for all processes of this run."""
    if ready := os.environ.get("KOOPERACJA_DEMO_DATA"):
        return Path(ready)
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "demonstration"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "ready").exists():
            subprocess.run(
                [sys.executable, "-m", "kooperacja", "demo", "--no-serve"],
                check=True, env=_environment(shared / "data"), cwd=shared, stdin=subprocess.DEVNULL,
            )  # fmt: skip
            (shared / "ready").touch()
    return shared / "data"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(data: Path, **settings: str) -> Iterator[str]:
    """A server of the data in this folder: its address, until the block ends. ``settings`` go into its environment."""
    port = _free_port()
    log = (data / "server.log").open("wb")
    server = subprocess.Popen(
        [sys.executable, "-m", "kooperacja", "run", "--port", str(port), "--workers", "1", "--with-worker"],
        env=_environment(data, **settings), cwd=data, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        for _attempt in range(600):
            try:
                urllib.request.urlopen(f"{address}/zdrowie/", timeout=2).close()
                break
            except OSError:
                time.sleep(0.2)
        else:
            raise RuntimeError((data / "server.log").read_text(encoding="utf-8"))
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)
        log.close()


@pytest.fixture(scope="module")
def site(demo_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of this module's own, with a fresh copy of the demonstration."""
    data = tmp_path_factory.mktemp("site") / "data"
    shutil.copytree(demo_data, data)
    with serving(data) as address:
        yield address


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium, without its background talk."""
    return {
        **browser_type_launch_args,
        "executable_path": CHROMIUM,
        "chromium_sandbox": False,
        "args": ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    }


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """``open_page("alicja", width=390)``: a page of her own in which she is signed in; ``open_page()`` is a visitor."""
    contexts: list[BrowserContext] = []

    def make(who: str = "", *, width: int = 1280, height: int = 900, dark: bool = False, **options: Any) -> Page:
        context = browser.new_context(
            base_url=site, locale="pl-PL", timezone_id="Europe/Warsaw", color_scheme="dark" if dark else "light",
            viewport={"width": width, "height": height}, **options,
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        if who:
            page.goto("/pokaz/")
            page.locator(f"form:has(input[value='{who}']) button").click()
            page.wait_for_url(lambda url: "/pokaz/" not in url)
        return page

    yield make
    for context in contexts:
        context.close()
