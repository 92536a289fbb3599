# SPDX-License-Identifier: EUPL-1.2
"""The file to be entered into the monitoring system: rows in the order of the columns that are data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Count, Q

from kooperacja.base.core import sealing
from kooperacja.base.core.acting import Acting
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.enums import Citizenship, ExitReason
from kooperacja.growth.participants.logic import dataset, identity
from kooperacja.growth.participants.models import EntityParticipation, Participation
from kooperacja.growth.participants.queries.lists import entities_of_project, of_project
from kooperacja.growth.projects.models import Project


def _place(area: Area | None) -> tuple[str, str, str]:
    """Voivodeship, powiat and gmina by name."""
    if area is None:
        return "", "", ""
    county = area.parent
    region = county.parent if county else None
    return (region.name if region else ""), (county.name if county else ""), area.name


def _person(row: Participation) -> dict[str, Any]:
    one = row.participant
    region, county, gmina = _place(one.home_area)
    ended = {"": "", ExitReason.PLANNED: "tak"}.get(row.exit_reason, "nie")
    return {
        "participant_kind": "pracownik lub przedstawiciel instytucji lub podmiotu" if one.workplace else "indywidualny",
        "employer": one.employer.name if one.employer else one.employer_name,
        "given_name": one.given_name, "surname": one.surname,
        "pesel": sealing.unseal(one.pesel_sealed, secret=settings.IDENTITY_KEY), "other_identifier": one.other_identifier,
        "sex": one.get_sex_display(), "age_at_entry": identity.age_on(row.entered_on, one.birth_date) if one.birth_date else "",
        "education": one.get_education_display(), "citizenship": one.get_citizenship_display(), "country": "Polska",
        "voivodeship": region, "county": county, "home_area": gmina, "town": one.town, "street": one.street,
        "postcode": one.postcode, "degurba": one.degurba, "phone": one.phone, "email": one.email,
        "entered_on": row.entered_on, "entry_status": row.get_entry_status_display(), "occupation": row.occupation,
        "function": one.function, "left_on": row.left_on, "exit_reason": ended,
        "exit_situation": row.get_exit_situation_display(), "foreign_origin": one.get_foreign_origin_display(),
        "third_country": "" if not one.citizenship else "tak" if one.citizenship == Citizenship.THIRD_COUNTRY else "nie",
        "minority": one.get_minority_display(), "homelessness": one.get_homelessness_display(),
        "disability": one.get_disability_display(),
    }  # fmt: skip


def _entity(row: EntityParticipation) -> dict[str, Any]:
    one = row.organisation
    region, county, gmina = _place(one.area)
    return {
        "name": one.name, "nip": one.nip, "regon": one.regon, "entity_type": row.get_entity_type_display(),
        "country": "Polska", "voivodeship": region, "county": county, "area": gmina, "town": one.town,
        "street": one.street, "postcode": one.postcode, "phone": one.phone, "email": one.email,
        "entered_on": row.entered_on, "left_on": row.left_on, "covers_employees": row.covers_employees,
        "support_kind": row.support_kind,
    }  # fmt: skip


def _laid(
    columns: dataset.DataSet, rows: Any, values: Callable[[Any], dict[str, Any]]
) -> tuple[list[str], list[list[Any]]]:
    fields = [c.field for c in columns.exported]
    laid = []
    for row in rows:
        said = values(row)
        laid.append([said[name] for name in fields])
    return [c.label for c in columns.exported], laid


def people_rows(project: Project) -> tuple[list[str], list[list[Any]], list[Participation]]:
    """Headings and rows of the people of a project, and the participations that they tell of."""
    found = list(of_project(project))
    headings, rows = _laid(dataset.people(), found, _person)
    return headings, rows, found


def entity_rows(project: Project) -> tuple[list[str], list[list[Any]]]:
    """Headings and rows of the institutions of a project."""
    return _laid(dataset.entities(), entities_of_project(project), _entity)


@dataclass(frozen=True)
class ProjectLine:
    """A project with how many people and institutions take part, and how many records are incomplete."""

    project: Project
    people: int
    incomplete: int
    entities: int


def project_lines(by: Acting) -> list[ProjectLine]:
    """Projects of the centre with their numbers, by name."""
    projects = list(Project.objects.visible_to(by).order_by("name", "pk")[:200])
    rows = Participation.objects.filter(project__in=projects, participant__merged_into=None)
    counts = (
        rows.order_by()
        .values_list("project_id")
        .annotate(n=Count("pk"), bad=Count("pk", filter=Q(participant__missing__gt=0)))
    )
    people = {project_id: (n, bad) for project_id, n, bad in counts}
    houses = EntityParticipation.objects.filter(project__in=projects).order_by().values("project_id")
    counted = {line["project_id"]: line["n"] for line in houses.annotate(n=Count("pk"))}
    return [ProjectLine(p, *people.get(p.pk, (0, 0)), counted.get(p.pk, 0)) for p in projects]
