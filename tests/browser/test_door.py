# SPDX-License-Identifier: EUPL-1.2
"""The first minute of a newcomer."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_a_visitor_becomes_the_director_with_one_click(open_page: Callable[..., Page]) -> None:
    page = open_page("grazyna")
    expect(page.get_by_role("heading", level=1)).to_have_text("Co dziś wymaga mojej decyzji")
    expect(page.get_by_text("To jest pokaz")).to_be_visible()
