# SPDX-License-Identifier: EUPL-1.2
"""Who is answered what, at every address: the table of the whole house, compared with ``access.csv``.

``make access`` runs it; ``ACCESS_WRITE=1`` writes the table anew; read its diff before you commit it: a 200 too many is a leak.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.db import transaction
from pytest_django import DjangoDbBlocker

from kooperacja.front.demo import services as demo
from tests.access import crawl
from tests.access.crawl import PEOPLE, VISITOR

TABLE = Path(__file__).parent / "access.csv"
NOW = datetime(2026, 11, 23, 10, 2, tzinfo=ZoneInfo("Europe/Warsaw"))
pytestmark = pytest.mark.django_db
Table = dict[str, list[str]]
#: Views that no link of the demonstration leads to, and why.
UNREACHED = {
    "portal:health": "asked by monitors",
    "publications:sitemap": "asked by search engines",
}


@pytest.fixture(scope="module")
def demonstration(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The demonstration, built once for this module and taken back after it; for everybody it is always that morning."""
    with patch("django.utils.timezone.now", lambda: NOW), django_db_blocker.unblock():
        call_command("assets", verbosity=0)
        with transaction.atomic():
            demo.build(at=NOW, say=lambda text: None)
            yield
            transaction.set_rollback(True)


@pytest.fixture(scope="module")
def found(demonstration: None) -> crawl.Findings:
    return crawl.crawl()


@pytest.fixture(scope="module")
def table(found: crawl.Findings) -> Table:
    """View → the answers of everybody at the address of the first who found it."""
    made: Table = {}
    for view, paths in sorted(found.addresses.items()):
        owner, path = next(iter(paths.items()))
        answers = crawl.statuses(path)
        made[view] = [owner, *(str(answers[who]) for who in PEOPLE)]
    return made


def test_the_table_is_as_agreed(table: Table) -> None:
    if os.environ.get("ACCESS_WRITE"):
        with TABLE.open("w", encoding="utf-8", newline="") as out:
            rows = csv.writer(out, lineterminator="\n")
            rows.writerow(["view", "address_of", *PEOPLE])
            rows.writerows([view, *row] for view, row in table.items())
    with TABLE.open(encoding="utf-8", newline="") as kept:
        rows_kept = list(csv.reader(kept))
    assert rows_kept[0] == ["view", "address_of", *PEOPLE]
    agreed = {row[0]: row[1:] for row in rows_kept[1:]}
    assert sorted(table) == sorted(agreed), "a view without a row, or a row without a view"
    assert {v: r for v, r in table.items() if r != agreed[v]} == {}


def test_nothing_breaks_for_anybody(table: Table) -> None:
    assert {view: row for view, row in table.items() if any(cell.startswith("5") for cell in row[1:])} == {}


def test_a_visitor_reaches_only_what_is_public(table: Table) -> None:
    public, at = crawl.publicity(), 1 + PEOPLE.index(VISITOR)
    assert {view for view, row in table.items() if row[at] == "200" and not public[view]} == set()


def test_every_view_is_reached_by_somebody(table: Table) -> None:
    """A view that nobody comes to and no page names stands here with its reason: a page without a way to it is seen."""
    unreached = set(crawl.publicity()) - set(table) - crawl.named_in_the_house()
    assert unreached == set(UNREACHED)


def test_who_does_not_see_a_thing_cannot_act_on_it(found: crawl.Findings, table: Table) -> None:
    """Where the address does not exist for somebody, an empty form sent there does not exist either.

    Addresses that answer nobody's reading (a phone sends there) tell nothing so: of them it is asked that they do not break.
    """
    leaks = []
    for view, row in table.items():
        path = found.addresses[view][row[0]]
        for who, status in zip(PEOPLE, row[1:], strict=True):
            if status != "404" or (answer := crawl.post(who, path)) in {404, 405}:
                continue
            if answer >= 500 or "200" in row[1:]:
                leaks.append((view, who, answer))
    assert leaks == []


def test_a_stranger_of_another_centre_sees_no_case(found: crawl.Findings, table: Table) -> None:
    """Celina works in the next gmina: of the residents of Zielona she reaches nothing that has an address of its own."""
    of_zielona, at = {"grazyna", "olga", "alicja", "anna", "kinga"}, 1 + PEOPLE.index("celina")
    shelf = ("residents:", "cases:", "delivery:", "settlement:", "commissioning:")
    named = {view: found.addresses[view][row[0]] for view, row in table.items() if row[0] in of_zielona}
    with_uid = {view for view, path in named.items() if any(len(part) == 36 for part in path.split("/"))}
    assert len([view for view in with_uid if view.startswith(shelf)]) > 10
    assert {view for view in with_uid if view.startswith(shelf) and table[view][at] == "200"} == set()
