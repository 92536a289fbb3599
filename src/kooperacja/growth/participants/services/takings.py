# SPDX-License-Identifier: EUPL-1.2
"""Entry and exit: a person once in a project, an institution likewise, days within the days of the project."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.participants import rules
from kooperacja.growth.participants.enums import ExitSituation
from kooperacja.growth.participants.models import EntityParticipation, Participant, Participation
from kooperacja.growth.projects.models import Project

#: Days after the exit within which her situation is asked (Regulation (EU) 2021/1057, annex I: „up to 4 weeks”).
FOLLOW_DAYS = 28


class AlreadyInProject(DomainError):
    """One person, one participation in a project."""

    default = _("Ta osoba już bierze udział w tym projekcie. Wsparcia może być wiele, udział jest jeden.")


class OutsideProject(DomainError):
    """A day before the project begins or after it ends; the message says its days."""


class ExitBeforeEntry(DomainError):
    """Somebody leaves before she comes."""

    default = _("Data zakończenia jest przed datą rozpoczęcia. Popraw jedną z nich.")


class StillHere(DomainError):
    """The situation after the exit needs an exit."""

    default = _("Najpierw zapisz datę zakończenia udziału.")


def check_days(project: Project, entered_on: date, left_on: date | None) -> None:
    """Raise unless both days lie within the project and in the right order."""
    for day, field in ((entered_on, "entered_on"), (left_on, "left_on")):
        if day is None:
            continue
        early = project.starts_on is not None and day < project.starts_on
        late = project.ends_on is not None and day > project.ends_on
        if early or late:
            raise OutsideProject(
                _now("Projekt trwa od %(first)s do %(last)s. Podaj dzień z tego okresu.")
                % {"first": dates.short(project.starts_on) or "…", "last": dates.short(project.ends_on) or "…"},
                field=field,
            )
    if left_on is not None and left_on < entered_on:
        raise ExitBeforeEntry(field="left_on")


@transaction.atomic
def enter_project(
    *, participant: Participant, project: Project, entered_on: date, entry_status: str = "", occupation: str = "",
    by: Acting,
) -> Participation:  # fmt: skip
    """A person begins to take part in a project."""
    rules.edit_participant.require(by, participant)
    rules.enter_project.require(by, project)
    if Participation.objects.filter(participant=participant, project=project).exists():
        raise AlreadyInProject(field="project")
    check_days(project, entered_on, None)
    made = Participation.objects.create(
        participant=participant, project=project, entered_on=entered_on, entry_status=entry_status,
        occupation=occupation.strip(),
    )  # fmt: skip
    audit.record("participants.participation.entered", participant, by=by, project=project.name)
    return made


@transaction.atomic
def leave_project(*, participation: Participation, left_on: date, exit_reason: str, by: Acting) -> Participation:
    """She ends taking part; for four weeks the desk asks what became of it."""
    rules.edit_participation.require(by, participation)
    check_days(participation.project, participation.entered_on, left_on)
    participation.left_on, participation.exit_reason = left_on, exit_reason
    participation.save(update_fields=["left_on", "exit_reason"])
    audit.record(
        "participants.participation.left", participation.participant, by=by, project=participation.project.name
    )
    return participation


@transaction.atomic
def record_situation(
    *, participation: Participation, exit_situation: str, situation_on: date | None = None, by: Acting
) -> Participation:  # fmt: skip
    """What is known of her up to four weeks after the exit."""
    rules.edit_participation.require(by, participation)
    if participation.left_on is None:
        raise StillHere
    day = situation_on or by.today
    last = participation.left_on + timedelta(days=FOLLOW_DAYS)
    if day < participation.left_on or (day > last and exit_situation != ExitSituation.UNKNOWN):
        raise DomainError(
            _now(
                "Liczy się sytuacja od %(first)s do %(last)s. Jeśli wtedy nikt nie pytał, wybierz „nie udało się ustalić”."
            )
            % {"first": dates.short(participation.left_on), "last": dates.short(last)},
            field="situation_on",
        )
    participation.exit_situation, participation.situation_on = exit_situation, day
    participation.save(update_fields=["exit_situation", "situation_on"])
    audit.record(
        "participants.participation.situation_recorded", participation.participant, by=by,
        project=participation.project.name,
    )  # fmt: skip
    return participation


@transaction.atomic
def enter_entity(
    *, organisation: Organisation, project: Project, entity_type: str, entered_on: date, covers_employees: bool = True,
    support_kind: str = "", by: Acting,
) -> EntityParticipation:  # fmt: skip
    """An institution begins to take part in a project."""
    rules.enter_project.require(by, project)
    if EntityParticipation.objects.filter(organisation=organisation, project=project).exists():
        raise AlreadyInProject(_("Ta instytucja już bierze udział w tym projekcie."), field="organisation")
    check_days(project, entered_on, None)
    made = EntityParticipation.objects.create(
        organisation=organisation, project=project, entity_type=entity_type, entered_on=entered_on,
        covers_employees=covers_employees, support_kind=support_kind.strip(),
    )  # fmt: skip
    audit.record("participants.entity.entered", made, by=by)
    return made


@transaction.atomic
def edit_entity(*, entity: EntityParticipation, by: Acting, **fields: Any) -> EntityParticipation:
    """Correct what is said of an institution, or write down that it ended."""
    rules.edit_entity.require(by, entity)
    known = {"entity_type", "entered_on", "left_on", "covers_employees", "support_kind"} & set(fields)
    for name in known:
        setattr(entity, name, fields[name])
    check_days(entity.project, entity.entered_on, entity.left_on)
    entity.save(update_fields=sorted(known))
    audit.record("participants.entity.edited", entity, by=by)
    return entity
