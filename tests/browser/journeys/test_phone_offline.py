# SPDX-License-Identifier: EUPL-1.2
"""No signal on the staircase: the visit is recorded, the page reloads, and when the signal is back it is stored once."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import ROOT, _environment, serving


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty house with the cast and two visits today."""
    folder = tmp_path_factory.mktemp("phone") / "data"
    folder.mkdir()
    environment = _environment(folder, DJANGO_SETTINGS_MODULE="kooperacja.config.settings")
    environment["PYTHONPATH"] = f"{ROOT / 'src'}:{ROOT}"
    for command in (
        ["-m", "kooperacja", "migrate", "-v0"],
        ["-m", "kooperacja", "createcachetable"],
        ["-m", "tests.browser.one_day"],
    ):
        subprocess.run([sys.executable, *command], check=True, env=environment, cwd=folder, stdin=subprocess.DEVNULL)
    return folder


@pytest.fixture
def data(house: Path, tmp_path: Path) -> Path:
    """A copy of that house: every test begins with both visits before her."""
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


RECORDS = "select kind, count(*) from delivery_phonerecord group by kind order by kind"
STATES = "select state from delivery_visit order by planned_start"


def test_a_visit_without_a_signal(open_page: Callable[..., Page], data: Path) -> None:
    page = open_page("maria", width=390, height=844)
    expect(page.get_by_role("heading", level=1)).to_have_text("Dzień dobry, Mario")
    expect(page.locator("html")).to_have_attribute("data-kept", "yes")
    page.reload()
    page.context.set_offline(True)
    page.get_by_role("button", name="Rozpocznij wizytę").click()
    status = page.locator("[data-status]")
    expect(status).to_contain_text("Zapisane na telefonie")
    expect(status).to_contain_text("brak zasięgu")
    expect(page.get_by_text("Trwa od").locator("visible=true")).to_have_count(1)

    page.reload()
    expect(page.get_by_role("heading", name="Helena Sowa")).to_be_visible()
    page.get_by_role("checkbox", name="Zakupy").check()
    page.reload()
    expect(page.get_by_role("checkbox", name="Zakupy")).to_be_checked()
    page.get_by_role("button", name="Zakończ wizytę").click()
    expect(page.locator(".visit-ring")).to_have_attribute("aria-label", "1 z 2")
    expect(page.get_by_text("2 wpisy wyślą się same")).to_be_visible()
    page.reload()
    expect(page.locator(".visit-ring")).to_have_attribute("aria-label", "1 z 2")
    assert stored(data, RECORDS) == []

    page.context.set_offline(False)
    expect(status).to_contain_text("Wysłane")
    assert stored(data, RECORDS) == [("finish", 1), ("start", 1)]
    assert stored(data, STATES) == [("finished",), ("planned",)]
    page.reload()
    expect(page.locator(".visit-ring")).to_have_attribute("aria-label", "1 z 2")


def test_answers_that_never_came_back_store_nothing_twice(open_page: Callable[..., Page], data: Path) -> None:
    """The server has it, the phone does not know: it sends by itself until it is told, and the visit is stored once."""
    page = open_page("maria", width=390, height=844)
    lost: list[str] = []

    losing = True

    def lose(route: Route) -> None:
        if not losing:
            route.continue_()
            return
        assert route.fetch().ok
        lost.extend(entry["client_uid"] for entry in route.request.post_data_json["entries"])
        route.abort()

    page.route("**/dzis/zapis/", lose)
    page.get_by_role("link", name="Nie otwiera").locator("visible=true").click()
    page.get_by_role("button", name="Zapisz", exact=True).click()
    status = page.locator("[data-status]")
    expect(status).to_contain_text("brak zasięgu")
    expect(status).to_contain_text("Zapisane na telefonie")
    with page.expect_request("**/dzis/zapis/"):
        pass
    expect(status).not_to_contain_text("Wysłane")
    losing = False
    expect(status).to_contain_text("Wysłane")
    assert len(lost) >= 2
    assert len(set(lost)) == 1
    assert stored(data, RECORDS) == [("not_held", 1)]
    assert stored(data, STATES) == [("not_held",), ("planned",)]
    page.reload()
    expect(page.locator(".visit-ring")).to_have_attribute("aria-label", "1 z 2")


def test_the_day_leaves_the_phone_with_the_worker(open_page: Callable[..., Page]) -> None:
    page = open_page("maria", width=390, height=844)
    expect(page.locator("html")).to_have_attribute("data-kept", "yes")
    kept = "caches.keys().then((names) => names.filter((n) => n.startsWith('dzis-day-')).length)"
    assert page.evaluate(kept) == 1
    page.get_by_role("link", name="Pomoc").click()
    page.get_by_role("button", name="Wyloguj się").click()
    page.wait_for_url(lambda url: "/dzis/" not in url)
    page.context.set_offline(True)
    assert page.evaluate(kept) == 0
