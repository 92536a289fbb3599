# SPDX-License-Identifier: EUPL-1.2
"""The small primitives."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction

from kooperacja.base.core import dates, money, text
from kooperacja.base.core.errors import IllegalMove, NotAllowed, Stale
from kooperacja.base.core.flows import Flow
from kooperacja.base.core.rules import Rule
from kooperacja.base.jobs.enums import JOB_FLOW, JobState
from kooperacja.base.jobs.models import Job
from tests.world import World, instant


def test_a_flow_moves_along_its_table_and_nowhere_else(world: World) -> None:
    job = Job.objects.create(kind="x", label="x", created_at=instant("2026-03-02 09:00"))
    JOB_FLOW.move(job, to=JobState.RUNNING, total=7)
    assert (job.state, job.total) == (JobState.RUNNING, 7)
    with pytest.raises(IllegalMove):
        JOB_FLOW.move(job, to=JobState.WAITING)


def test_whoever_comes_second_is_told_so(world: World) -> None:
    job = Job.objects.create(kind="x", label="x", created_at=instant("2026-03-02 09:00"))
    same = Job.objects.get(pk=job.pk)
    JOB_FLOW.move(job, to=JobState.RUNNING)
    with pytest.raises(Stale):
        JOB_FLOW.move(same, to=JobState.FAILED)


def test_many_move_together_or_not_at_all(world: World) -> None:
    at = instant("2026-03-02 09:00")
    jobs = [Job.objects.create(kind="x", label="x", created_at=at) for _i in range(3)]
    JOB_FLOW.move(Job.objects.get(pk=jobs[1].pk), to=JobState.FAILED)
    with pytest.raises(Stale), transaction.atomic():
        JOB_FLOW.move_many(jobs, to=JobState.RUNNING)
    assert Job.objects.filter(state=JobState.RUNNING).count() == 0
    JOB_FLOW.move_many([jobs[0], jobs[2]], to=JobState.RUNNING, total=4)
    assert {j.total for j in Job.objects.filter(state=JobState.RUNNING)} == {4}


def test_a_flow_refuses_a_table_with_a_state_it_does_not_know() -> None:
    with pytest.raises(ValueError, match="without a row"):
        Flow("test.broken", {"a": {"b"}}, start="a")


def test_a_rule_answers_and_insists(world: World) -> None:
    rule: Rule[[]] = Rule("test.rule", lambda by: by.role == "director", None)
    assert rule(world.acting("grazyna"))
    with pytest.raises(NotAllowed):
        rule.require(world.acting("alicja"))


@pytest.mark.parametrize(
    ("given", "folded"), [("Żółć", "zolc"), ("ŁÓDŹ", "lodz"), ("Koźmin Wielkopolski", "kozmin wielkopolski")]
)
def test_folding(given: str, folded: str) -> None:
    assert text.fold(given) == folded


def test_the_polish_alphabet_orders() -> None:
    names = ["Mława", "Łódź", "Lublin", "Ćmielów", "Czersk", "Zgierz", "Żary", "Źródła"]
    expected = ["Czersk", "Ćmielów", "Lublin", "Łódź", "Mława", "Zgierz", "Źródła", "Żary"]
    assert sorted(names, key=text.sort_key) == expected


def test_short_words_and_units_do_not_stand_alone() -> None:
    assert text.no_orphans("i w domu 26 h") == "i\u00a0w\u00a0domu 26\u00a0h"


@pytest.mark.parametrize(("count", "form"), [(1, "wizyta"), (3, "wizyty"), (5, "wizyt"), (12, "wizyt"), (22, "wizyty")])
def test_plural(count: int, form: str) -> None:
    assert text.plural(count, "wizyta", "wizyty", "wizyt") == form


def test_money_as_people_write_it() -> None:
    assert money.zloty(Decimal("1234.5")) == "1\u00a0234,50\u00a0zł"
    assert money.plain(Decimal("-0.005")) == "−0,01"


def test_days_and_hours() -> None:
    assert dates.short(date(2026, 2, 3)) == "3.02.2026"
    assert dates.hours(210) == "3\u00a0h 30\u00a0min"
    assert dates.hours(-30) == "−30\u00a0min"
    assert dates.a_year_less_a_day(date(2026, 12, 1)) == date(2027, 11, 30)
    assert dates.add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
