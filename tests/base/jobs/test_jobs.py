# SPDX-License-Identifier: EUPL-1.2
"""Long work: how far it is, who sees it, what the worker does when something breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client

from kooperacja.base.core.errors import IllegalMove
from kooperacja.base.jobs import periodic, queries, services
from kooperacja.base.jobs.enums import JobState
from kooperacja.base.jobs.models import Job
from tests.world import World, instant


def start(world: World, who: str = "grazyna") -> Job:
    return services.start(kind="test", label="Import wykonawców", total=400, by=world.acting(who))


def test_a_job_runs_to_its_end(world: World) -> None:
    by = world.acting("grazyna")
    job = start(world)
    services.advance(job=job, done=100)
    services.finish(job=job, by=by, message="Gotowe", result_path="/import/")
    kept = Job.objects.get(pk=job.pk)
    assert (kept.state, kept.done, kept.total, kept.message) == (JobState.DONE, 400, 400, "Gotowe")
    with pytest.raises(IllegalMove):
        services.fail(job=job, by=by, message="za późno")


def test_progress_is_seen_while_the_transaction_is_open(world: World, settings: object, tmp_path: object) -> None:
    settings.DATA = tmp_path  # type: ignore[attr-defined]
    job = start(world)
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING)
    with transaction.atomic():
        services.advance(job=job, done=120)
    assert Job.objects.get(pk=job.pk).done == 0
    seen = queries.job_for(world.acting("grazyna"), job.uid)
    assert (seen.done, seen.total, seen.percent) == (120, 400, 30)
    services.finish(job=seen, by=world.acting("grazyna"))
    assert list((tmp_path / "progress").iterdir()) == []  # type: ignore[operator]


def test_only_the_own_institution_sees_it(world: World, client_as: Callable[[str], Client]) -> None:
    job = start(world)
    address = f"/prace/{job.uid}/"
    assert client_as("olga").get(address).status_code == 200
    assert client_as("celina").get(address).status_code == 404
    assert client_as("bartek").get(address).status_code == 404


def test_the_page_moves_by_itself_and_without_scripts(
    world: World, client_as: Callable[[str], Client], django_assert_max_num_queries: Callable[..., object]
) -> None:
    job = start(world)
    client = client_as("grazyna")
    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        whole = client.get(f"/prace/{job.uid}/").content.decode()
    assert "<progress" in whole and "0 z 400" in whole and "Odśwież" in whole and 'http-equiv="refresh"' not in whole
    part = client.get(f"/prace/{job.uid}/", headers={"HX-Request": "true"}).content.decode()
    assert "hx-get" in part and "<html" not in part
    services.finish(job=job, by=world.acting("grazyna"), result_path="/import/")
    answer = client.get(f"/prace/{job.uid}/", headers={"HX-Request": "true"})
    assert answer["HX-Redirect"] == "/import/"


def test_a_job_whose_worker_is_gone_fails(world: World) -> None:
    at = instant("2026-03-02 09:00")
    quiet, lively = start(world), start(world)
    Job.objects.filter(pk__in=[quiet.pk, lively.pk]).update(state=JobState.RUNNING)
    Job.objects.filter(pk=lively.pk).update(heard_at=at + timedelta(minutes=40))
    assert services.fail_silent(at=at + timedelta(minutes=45)) == 1
    quiet.refresh_from_db()
    lively.refresh_from_db()
    assert (quiet.state, lively.state) == (JobState.FAILED, JobState.RUNNING)
    assert "przerwana" in quiet.message


@pytest.fixture
def only_ours() -> Iterator[list[datetime]]:
    known = dict(periodic._WORK)
    periodic._WORK.clear()
    seen: list[datetime] = []
    periodic.register("test.broken", 60, lambda at: 1 / 0)
    periodic.register("test.seen", 60, seen.append)
    yield seen
    periodic._WORK.clear()
    periodic._WORK.update(known)


def test_periodic_work_survives_its_neighbour(only_ours: list[datetime]) -> None:
    at = instant("2026-03-02 09:00")
    failed: list[str] = []
    clock = periodic.Clockwork(lambda work, error: failed.append(work.name))
    assert clock.tick(0, at) == ["test.broken", "test.seen"]
    assert clock.tick(59, at) == []
    assert clock.tick(60, at) == ["test.broken", "test.seen"]
    assert (failed, only_ours) == (["test.broken"] * 2, [at, at])


@pytest.mark.django_db(transaction=True)
def test_the_worker_does_what_waits(only_ours: list[datetime], caplog: pytest.LogCaptureFixture) -> None:
    call_command("worker", "--once")
    assert len(only_ours) == 1
    assert "test.broken" in caplog.text
