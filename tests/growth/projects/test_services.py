# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from kooperacja.base.audit.queries import history
from kooperacja.base.core.errors import NotAllowed
from kooperacja.growth.projects import queries, services
from kooperacja.growth.projects.models import FundingLabel, Project
from tests.growth.projects.factories import make_funding_label, make_project
from tests.world import World


def test_a_project_and_its_label_are_kept_and_audited(world: World) -> None:
    project, label = make_project(world), make_funding_label(world)
    assert [e.action for e in history(project)] == ["projects.project.created"]
    assert [e.action for e in history(label)] == ["projects.funding_label.created"]
    assert label.path == ["Program Nadrzecza", "oś 1", "działanie 1.2"]
    assert queries.projects(world.acting("marta")) == [project]
    assert queries.funding_labels(world.acting("marta")) == [label]


@pytest.mark.parametrize("who", ["marta", "alicja", "grazyna", "bartek"])
def test_only_the_regional_coordinator_keeps_them(world: World, who: str) -> None:
    project, label = make_project(world), make_funding_label(world)
    by = world.acting(who)
    with pytest.raises(NotAllowed):
        services.create_project(name="Inny", by=by)
    with pytest.raises(NotAllowed):
        services.edit_project(project=project, name="Inny", by=by)
    with pytest.raises(NotAllowed):
        services.create_funding_label(name="x", lead_sentence="x", wording="x", marks_alt="x", by=by)
    with pytest.raises(NotAllowed):
        services.edit_funding_label(label=label, name="x", lead_sentence="x", wording="x", marks_alt="x", by=by)


@pytest.mark.parametrize("who", ["alicja", "celina", "bartek", "filip"])
def test_others_do_not_see_them(world: World, who: str) -> None:
    project, label = make_project(world), make_funding_label(world)
    with pytest.raises(Project.DoesNotExist):
        queries.project_for(world.acting(who), project.uid)
    with pytest.raises(FundingLabel.DoesNotExist):
        queries.funding_label_for(world.acting(who), label.uid)


def test_a_name_is_used_once_and_dates_fit(world: World) -> None:
    project, label = make_project(world), make_funding_label(world)
    with pytest.raises(services.NameTaken) as taken:
        make_project(world)
    assert taken.value.field == "name"
    with pytest.raises(services.NameTaken):
        make_funding_label(world)
    with pytest.raises(services.EndsBeforeStart):
        make_project(world, name="Krótki", starts_on=date(2026, 2, 1), ends_on=date(2026, 1, 1))
    by = world.acting("daria")
    services.edit_project(project=project, name=project.name, summary="Nowy opis", by=by)
    services.edit_funding_label(
        label=label, name=label.name, lead_sentence="Inaczej.", wording=label.wording, marks_alt="Flaga.", by=by
    )
    assert Project.objects.get().summary == "Nowy opis"
    assert FundingLabel.objects.get().lead_sentence == "Inaczej."


def test_a_project_written_down_from_a_source_says_so(world: World, client_as: Callable[[str], Client]) -> None:
    own = make_project(world)
    other = make_project(world, name="Cudzy", source="rops.example.org, artykuł 7")
    daria = client_as("daria")
    assert "Prowadzi" in daria.get(f"/projekty/{own.uid}/").content.decode()
    page = daria.get(f"/projekty/{other.uid}/").content.decode()
    assert "Zapis na podstawie źródła" in page and "Prowadzi<" not in page
    assert "Zapis ze źródła" in daria.get("/projekty/").content.decode()
