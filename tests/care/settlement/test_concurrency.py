# SPDX-License-Identifier: EUPL-1.2
"""Several people press the same button at the same instant, for real: threads with connections of their own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Barrier, Thread

import pytest
from django.db import connection, connections

from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.care.settlement import services
from kooperacja.care.settlement.enums import StatementState as S
from kooperacja.care.settlement.models import SettledVisit, Statement
from kooperacja.care.settlement.services import statements as inner
from tests.care.delivery.factories import make_visit
from tests.care.settlement.factories import FEBRUARY, make_month, make_statement
from tests.world import World

Outcome = object | DomainError


def at_once(run: Callable[[], object], tmp_path: Path, times: int = 4) -> list[Outcome]:
    """What each of several threads got from ``run``. SQLite in memory is copied to a file that they share."""
    copy = tmp_path / "copy.sqlite3"
    if connection.vendor == "sqlite" and not copy.exists():
        target = sqlite3.connect(copy)
        connection.ensure_connection()
        connection.connection.backup(target)
        target.close()
    ready, found = Barrier(times), []

    def work() -> None:
        own = connections["default"]
        if own.vendor == "sqlite":
            own.settings_dict = {**own.settings_dict, "NAME": str(copy)}
        try:
            ready.wait(timeout=20)
            found.append(run())
        except DomainError as refused:
            found.append(refused)
        finally:
            own.close()

    threads = [Thread(target=work) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return found


def _counted(run: Callable[[], int], tmp_path: Path) -> int:
    (number,) = at_once(run, tmp_path, times=1)
    assert isinstance(number, int)
    return number


@pytest.mark.django_db(transaction=True)
def test_a_month_opened_by_four_people_is_opened_once(world: World, tmp_path: Path) -> None:
    contract, _orders = make_month(world)
    olga = world.acting("olga")
    found = at_once(lambda: services.open_statement(contract=contract, month=FEBRUARY, by=olga).number, tmp_path)
    assert found == ["RO-2026-02-01"] * 4
    assert _counted(Statement.objects.count, tmp_path) == 1
    assert _counted(SettledVisit.objects.count, tmp_path) == 5


@pytest.mark.django_db(transaction=True)
def test_a_second_signature_given_four_times_is_given_once(world: World, tmp_path: Path) -> None:
    pk = make_statement(world, state=S.MERIT_APPROVED).pk
    grazyna = world.acting("grazyna")

    def sign() -> object:
        statement = Statement.objects.select_related("contract").get(pk=pk)
        return services.approve_for_payment(statement=statement, by=grazyna)

    found = at_once(sign, tmp_path)
    assert sum(isinstance(one, Statement) for one in found) == 1
    assert sum(isinstance(one, Stale) for one in found) == 3


@pytest.mark.django_db(transaction=True)
def test_a_late_card_corrected_by_four_people_is_paid_once(world: World, tmp_path: Path) -> None:
    contract, orders = make_month(world)
    old = make_statement(world, state=S.APPROVED, contract=contract)
    make_visit(world, orders[1], date(2026, 2, 20), 60)
    olga = world.acting("olga")
    found = at_once(lambda: services.correct_statement(statement=old, reason="Późna karta", by=olga).number, tmp_path)
    assert found.count("RO-2026-02-01-K1") == 1
    assert sum(isinstance(one, services.CorrectionUnderWay | Stale) for one in found) == 3
    assert _counted(Statement.objects.filter(corrects=old).count, tmp_path) == 1
    assert _counted(SettledVisit.objects.count, tmp_path) == 6


def test_the_place_of_a_month_is_taken_once_whatever_the_number(world: World) -> None:
    opened = make_statement(world)
    rival = Statement(
        contract=opened.contract, centre=opened.centre, provider=opened.provider, month=opened.month,
        opened_at=opened.opened_at,
    )  # fmt: skip
    assert inner.create_numbered(rival, ["RO-2026-02-01", "RO-2026-02-02"]) is None


def test_a_visit_taken_meanwhile_is_stale(world: World) -> None:
    opened = make_statement(world)
    settled = SettledVisit.objects.select_related("line").first()
    assert settled is not None
    line = settled.line
    line.pk, line.uid, line.price_amount = None, opened.uid, 99
    taken = inner.logic.Done(line.order_id, settled.day, settled.units, settled.visit_id)
    with pytest.raises(Stale):
        inner.keep_lines(opened, [(line, [taken])])
