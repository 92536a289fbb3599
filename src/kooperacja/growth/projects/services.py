# SPDX-License-Identifier: EUPL-1.2
"""Keeping projects and the notices of where the money comes from."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.projects import rules
from kooperacja.growth.projects.models import FundingLabel, Project


class NameTaken(DomainError):
    """The centre already has one of this name."""

    default = _("Macie już coś pod tą nazwą. Otwórz istniejący wpis albo dodaj do nazwy to, co je różni.")


class EndsBeforeStart(DomainError):
    """A project cannot end before it starts."""

    default = _("Projekt kończy się przed rozpoczęciem. Popraw jedną z dat.")


def _refuse_taken(model: type[Project] | type[FundingLabel], name: str, by: Acting, *, but: int | None = None) -> None:
    others = model._default_manager.filter(organisation_id=by.organisation_id, name=name).exclude(pk=but or 0)
    if others.exists():
        raise NameTaken(field="name")


def _check_dates(starts_on: date | None, ends_on: date | None) -> None:
    if starts_on and ends_on and ends_on < starts_on:
        raise EndsBeforeStart(field="ends_on")


@transaction.atomic
def create_project(
    *, name: str, summary: str = "", starts_on: date | None = None, ends_on: date | None = None, source: str = "",
    by: Acting,
) -> Project:  # fmt: skip
    """Open a project in which the centre works."""
    rules.create_project.require(by)
    _refuse_taken(Project, name, by)
    _check_dates(starts_on, ends_on)
    assert by.organisation_id is not None
    project = Project.objects.create(
        name=name, summary=summary, starts_on=starts_on, ends_on=ends_on, source=source,
        organisation_id=by.organisation_id,
    )  # fmt: skip
    audit.record("projects.project.created", project, by=by)
    return project


@transaction.atomic
def edit_project(
    *, project: Project, name: str, summary: str = "", starts_on: date | None = None, ends_on: date | None = None,
    source: str = "", by: Acting,
) -> Project:  # fmt: skip
    """Correct what is written of a project."""
    rules.edit_project.require(by, project)
    _refuse_taken(Project, name, by, but=project.pk)
    _check_dates(starts_on, ends_on)
    project.name, project.summary, project.source = name, summary, source
    project.starts_on, project.ends_on = starts_on, ends_on
    project.save()
    audit.record("projects.project.edited", project, by=by)
    return project


@transaction.atomic
def create_funding_label(
    *, name: str, lead_sentence: str, wording: str, marks_alt: str, has_eu_flag: bool = True, perspective: str = "",
    programme: str = "", axis: str = "", measure: str = "", submeasure: str = "", by: Acting,
) -> FundingLabel:  # fmt: skip
    """Write down the funding notice of one source of money."""
    rules.create_funding_label.require(by)
    _refuse_taken(FundingLabel, name, by)
    assert by.organisation_id is not None
    label = FundingLabel.objects.create(
        name=name, lead_sentence=lead_sentence, wording=wording, marks_alt=marks_alt, has_eu_flag=has_eu_flag,
        perspective=perspective, programme=programme, axis=axis, measure=measure, submeasure=submeasure,
        organisation_id=by.organisation_id,
    )  # fmt: skip
    audit.record("projects.funding_label.created", label, by=by)
    return label


@transaction.atomic
def edit_funding_label(
    *, label: FundingLabel, name: str, lead_sentence: str, wording: str, marks_alt: str, has_eu_flag: bool = True,
    perspective: str = "", programme: str = "", axis: str = "", measure: str = "", submeasure: str = "", by: Acting,
) -> FundingLabel:  # fmt: skip
    """Correct a funding notice; every page of the activities that it marks shows the corrected one."""
    rules.edit_funding_label.require(by, label)
    _refuse_taken(FundingLabel, name, by, but=label.pk)
    label.name, label.lead_sentence, label.wording, label.marks_alt = name, lead_sentence, wording, marks_alt
    label.has_eu_flag, label.perspective, label.programme = has_eu_flag, perspective, programme
    label.axis, label.measure, label.submeasure = axis, measure, submeasure
    label.save()
    audit.record("projects.funding_label.edited", label, by=by)
    return label
