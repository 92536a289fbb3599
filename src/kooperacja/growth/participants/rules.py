# SPDX-License-Identifier: EUPL-1.2
"""Who may see and keep participants: people of the regional centre. The participant herself comes by her own link."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.growth.participants.models import EntityParticipation, Participant, Participation
from kooperacja.growth.projects.models import Project


@rule("participants.participant.see")
def see_participants(by: Acting) -> bool:
    """Region: animators and coordinators."""
    return by.role in REGION_ROLES and by.organisation_id is not None


@rule("participants.participant.register")
def register_participant(by: Acting) -> bool:
    """Region: animators and coordinators."""
    return see_participants(by)


@rule("participants.participant.edit")
def edit_participant(by: Acting, participant: Participant) -> bool:
    """Region, own centre, a record that was not merged into another."""
    return see_participants(by) and participant.centre_id == by.organisation_id and participant.merged_into_id is None


@rule("participants.participant.merge")
def merge_participants(by: Acting, participant: Participant) -> bool:
    """Whoever may edit both records."""
    return edit_participant(by, participant)


@rule("participants.data.export")
def export_data(by: Acting) -> bool:
    """The regional coordinator: the file holds whole PESEL numbers."""
    return by.role == Role.REGION_COORDINATOR and by.organisation_id is not None


@rule("participants.clause.issue")
def issue_clause(by: Acting) -> bool:
    """The regional coordinator answers for the words."""
    return by.role == Role.REGION_COORDINATOR and by.organisation_id is not None


@rule("participants.participation.enter")
def enter_project(by: Acting, project: Project) -> bool:
    """Region, a project of the own centre."""
    return see_participants(by) and project.organisation_id == by.organisation_id


@rule("participants.participation.edit")
def edit_participation(by: Acting, participation: Participation) -> bool:
    """Region, a participant of the own centre."""
    return see_participants(by) and participation.participant.centre_id == by.organisation_id


@rule("participants.entity.edit")
def edit_entity(by: Acting, entity: EntityParticipation) -> bool:
    """Region, a project of the own centre."""
    return see_participants(by) and entity.project.organisation_id == by.organisation_id
