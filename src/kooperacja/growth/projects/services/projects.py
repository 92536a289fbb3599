# SPDX-License-Identifier: EUPL-1.2
"""Projects of a centre."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core import money
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.projects import rules
from kooperacja.growth.projects.models import FundingLabel, FundingNode, Project


class NameTaken(DomainError):
    """The centre already has one of this name."""

    default = _("Macie już coś pod tą nazwą. Otwórz istniejący wpis albo dodaj do nazwy to, co je różni.")


class EndsBeforeStart(DomainError):
    """A project cannot end before it starts."""

    default = _("Projekt kończy się przed rozpoczęciem. Popraw jedną z dat.")


class EuPartTooLarge(DomainError):
    """The contribution of the Union is a part of the value."""

    default = _("Wkład Unii jest większy niż wartość projektu. Sprawdź obie kwoty w umowie.")


def refuse_taken(model: type[Project] | type[FundingLabel], name: str, by: Acting, *, but: int | None = None) -> None:
    """Refuse a name that the centre already uses."""
    others = model._default_manager.filter(organisation_id=by.organisation_id, name=name).exclude(pk=but or 0)
    if others.exists():
        raise NameTaken(field="name")


def check_dates(starts_on: date | None, ends_on: date | None) -> None:
    """Refuse an end before the start."""
    if starts_on and ends_on and ends_on < starts_on:
        raise EndsBeforeStart(field="ends_on")


def _amounts(value_amount: Decimal | None, eu_amount: Decimal | None) -> dict[str, Any]:
    if value_amount is not None and eu_amount is not None and eu_amount > value_amount:
        raise EuPartTooLarge(field="eu_amount")
    return {
        "value_amount": None if value_amount is None else money.to_grosz(value_amount),
        "eu_amount": None if eu_amount is None else money.to_grosz(eu_amount),
    }


@transaction.atomic
def create_project(
    *, name: str, summary: str = "", starts_on: date | None = None, ends_on: date | None = None, source: str = "",
    node: FundingNode | None = None, agreement_number: str = "", value_amount: Decimal | None = None,
    eu_amount: Decimal | None = None, by: Acting,
) -> Project:  # fmt: skip
    """Open a project in which the centre works."""
    rules.create_project.require(by)
    refuse_taken(Project, name, by)
    check_dates(starts_on, ends_on)
    assert by.organisation_id is not None
    project = Project.objects.create(
        name=name, summary=summary, starts_on=starts_on, ends_on=ends_on, source=source, node=node,
        agreement_number=agreement_number.strip(), organisation_id=by.organisation_id,
        **_amounts(value_amount, eu_amount),
    )  # fmt: skip
    audit.record("projects.project.created", project, by=by)
    return project


@transaction.atomic
def edit_project(
    *, project: Project, name: str, summary: str = "", starts_on: date | None = None, ends_on: date | None = None,
    source: str = "", node: FundingNode | None = None, agreement_number: str = "", value_amount: Decimal | None = None,
    eu_amount: Decimal | None = None, by: Acting,
) -> Project:  # fmt: skip
    """Correct what is written of a project."""
    rules.edit_project.require(by, project)
    refuse_taken(Project, name, by, but=project.pk)
    check_dates(starts_on, ends_on)
    amounts = _amounts(value_amount, eu_amount)
    project.name, project.summary, project.source, project.node = name, summary, source, node
    project.starts_on, project.ends_on = starts_on, ends_on
    project.agreement_number = agreement_number.strip()
    project.value_amount, project.eu_amount = amounts["value_amount"], amounts["eu_amount"]
    project.save()
    audit.record("projects.project.edited", project, by=by)
    return project
