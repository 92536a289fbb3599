# SPDX-License-Identifier: EUPL-1.2
"""What a project is made of: partners, tasks, budget lines, claim periods."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core import money
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.projects import rules
from kooperacja.growth.projects.enums import CostCategory
from kooperacja.growth.projects.models import (
    BudgetLine,
    ClaimPeriod,
    FundingLabel,
    Project,
    ProjectPartner,
    ProjectTask,
)
from kooperacja.growth.projects.services.projects import check_dates


class PartnerTwice(DomainError):
    """An organisation takes part in a project once."""

    default = _("Ta organizacja jest już w projekcie.")


class PartnerUnnamed(DomainError):
    """A partner is chosen from the list or written by name."""

    default = _("Wybierz organizację z listy albo wpisz jej nazwę.")


class NumberTaken(DomainError):
    """Numbers of tasks and periods are used once."""

    default = _("Ten numer jest już zajęty. Wybierz następny wolny.")


class CodeTaken(DomainError):
    """A code names one line of a task."""

    default = _("W tym zadaniu jest już pozycja o tym kodzie.")


class AmountNegative(DomainError):
    """Planned money is not below zero."""

    default = _("Kwota w budżecie nie może być ujemna.")


class TaskInUse(DomainError):
    """A task with budget lines stays."""

    default = _("W tym zadaniu są pozycje budżetu. Najpierw usuń je albo przenieś.")


class LineInTask(DomainError):
    """A line belongs to a task of the same project."""

    default = _("Ta pozycja należy do innego projektu.")


class PeriodsOverlap(DomainError):
    """Each day belongs to one claim."""

    default = _("Ten okres nakłada się na okres już wpisany. Każdy dzień należy do jednego wniosku o płatność.")


class PeriodOutside(DomainError):
    """A claim tells of days of the project."""

    default = _("Ten okres wychodzi poza czas trwania projektu. Popraw daty okresu albo projektu.")


class PeriodSubmitted(DomainError):
    """A claim that was sent is history."""

    default = _("Wniosek za ten okres jest już wysłany, więc okresu nie można usunąć ani wysłać drugi raz.")


class PeriodRead(DomainError):
    """Figures were read at the end of it: they stay."""

    default = _("Za ten okres są już odczyty wskaźników, więc zostaje. Odczyty są dowodem i nie znikają.")


@transaction.atomic
def add_partner(
    *, project: Project, role: str, organisation: Organisation | None = None, name: str = "", by: Acting
) -> ProjectPartner:
    """Name an organisation that leads the project or takes part in it."""
    rules.edit_project.require(by, project)
    shown = organisation.name if organisation else name.strip()
    if not shown:
        raise PartnerUnnamed(field="name")
    if ProjectPartner.objects.filter(project=project, name=shown).exists():
        raise PartnerTwice(field="organisation" if organisation else "name")
    partner = ProjectPartner.objects.create(project=project, organisation=organisation, name=shown, role=role)
    audit.record("projects.partner.added", project, by=by, partner=shown)
    return partner


@transaction.atomic
def remove_partner(*, partner: ProjectPartner, by: Acting) -> None:
    """Take an organisation off the project."""
    rules.edit_project.require(by, partner.project)
    audit.record("projects.partner.removed", partner.project, by=by, partner=partner.name)
    partner.delete()


def _refuse_number(project: Project, number: int, *, but: int = 0) -> None:
    if ProjectTask.objects.filter(project=project, number=number).exclude(pk=but).exists():
        raise NumberTaken(field="number")


@transaction.atomic
def add_task(
    *, project: Project, number: int, name: str, summary: str = "", starts_on: date | None = None,
    ends_on: date | None = None, by: Acting,
) -> ProjectTask:  # fmt: skip
    """Write down a task of the project."""
    rules.edit_project.require(by, project)
    _refuse_number(project, number)
    check_dates(starts_on, ends_on)
    task = ProjectTask.objects.create(
        project=project, number=number, name=name, summary=summary, starts_on=starts_on, ends_on=ends_on
    )
    audit.record("projects.task.added", project, by=by, task=str(task))
    return task


@transaction.atomic
def edit_task(
    *, task: ProjectTask, number: int, name: str, summary: str = "", starts_on: date | None = None,
    ends_on: date | None = None, by: Acting,
) -> ProjectTask:  # fmt: skip
    """Correct a task."""
    rules.edit_project.require(by, task.project)
    _refuse_number(task.project, number, but=task.pk)
    check_dates(starts_on, ends_on)
    task.number, task.name, task.summary, task.starts_on, task.ends_on = number, name, summary, starts_on, ends_on
    task.save()
    audit.record("projects.task.edited", task.project, by=by, task=str(task))
    return task


@transaction.atomic
def remove_task(*, task: ProjectTask, by: Acting) -> None:
    """Take a task without budget lines off the project."""
    rules.edit_project.require(by, task.project)
    if BudgetLine.objects.filter(task=task).exists():
        raise TaskInUse
    audit.record("projects.task.removed", task.project, by=by, task=str(task))
    task.delete()


def _check_line(task: ProjectTask, code: str, amount: Decimal, *, but: int = 0) -> None:
    if amount < 0:
        raise AmountNegative(field="amount")
    if BudgetLine.objects.filter(task=task, code=code).exclude(pk=but).exists():
        raise CodeTaken(field="code")


@transaction.atomic
def add_budget_line(
    *, task: ProjectTask, code: str, name: str, amount: Decimal, category: str = CostCategory.OTHER,
    funding_label: FundingLabel | None = None, by: Acting,
) -> BudgetLine:  # fmt: skip
    """Plan a line of money under a task, in złoty to the grosz."""
    rules.edit_project.require(by, task.project)
    _check_line(task, code, amount)
    line = BudgetLine.objects.create(
        task=task, code=code, name=name, amount=money.to_grosz(amount), category=category, funding_label=funding_label
    )
    audit.record("projects.line.added", task.project, by=by, line=str(line), amount=str(line.amount))
    return line


@transaction.atomic
def edit_budget_line(
    *, line: BudgetLine, task: ProjectTask, code: str, name: str, amount: Decimal,
    category: str = CostCategory.OTHER, funding_label: FundingLabel | None = None, by: Acting,
) -> BudgetLine:  # fmt: skip
    """Correct a line of money, or move it to another task of the same project."""
    rules.edit_project.require(by, line.task.project)
    if task.project_id != line.task.project_id:
        raise LineInTask(field="task")
    _check_line(task, code, amount, but=line.pk)
    before = line.amount
    line.task, line.code, line.name, line.category = task, code, name, category
    line.amount, line.funding_label = money.to_grosz(amount), funding_label
    line.save()
    audit.record(
        "projects.line.edited", task.project, by=by, line=str(line), before=str(before), amount=str(line.amount)
    )
    return line


@transaction.atomic
def remove_budget_line(*, line: BudgetLine, by: Acting) -> None:
    """Take a planned line of money off the project."""
    project = line.task.project
    rules.edit_project.require(by, project)
    audit.record("projects.line.removed", project, by=by, line=str(line), amount=str(line.amount))
    line.delete()


@transaction.atomic
def add_claim_period(*, project: Project, number: int, starts_on: date, ends_on: date, by: Acting) -> ClaimPeriod:
    """Say of which days one payment claim tells."""
    rules.edit_project.require(by, project)
    check_dates(starts_on, ends_on)
    if project.starts_on and starts_on < project.starts_on:
        raise PeriodOutside(field="starts_on")
    if project.ends_on and ends_on > project.ends_on:
        raise PeriodOutside(field="ends_on")
    rows = ClaimPeriod.objects.filter(project=project)
    if rows.filter(number=number).exists():
        raise NumberTaken(field="number")
    if rows.filter(starts_on__lte=ends_on, ends_on__gte=starts_on).exists():
        raise PeriodsOverlap(field="starts_on")
    period = ClaimPeriod.objects.create(project=project, number=number, starts_on=starts_on, ends_on=ends_on)
    audit.record("projects.period.added", project, by=by, period=str(period))
    return period


@transaction.atomic
def submit_claim(*, period: ClaimPeriod, by: Acting) -> ClaimPeriod:
    """Note that the payment claim of a period was sent today."""
    rules.edit_project.require(by, period.project)
    done = ClaimPeriod.objects.filter(pk=period.pk, submitted_on=None).update(submitted_on=by.today)
    if not done:
        raise PeriodSubmitted
    period.submitted_on = by.today
    audit.record("projects.period.submitted", period.project, by=by, period=str(period))
    return period


@transaction.atomic
def remove_claim_period(*, period: ClaimPeriod, by: Acting) -> None:
    """Take a period off that was not claimed yet."""
    rules.edit_project.require(by, period.project)
    if period.submitted_on is not None:
        raise PeriodSubmitted
    audit.record("projects.period.removed", period.project, by=by, period=str(period))
    try:
        period.delete()
    except ProtectedError as error:
        raise PeriodRead from error
