# SPDX-License-Identifier: EUPL-1.2
"""Who may do what to visits, findings and the ledger: people of the regional centre that keeps them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import PROVIDER_ROLES, REGION_ROLES, Role
from kooperacja.ground.territory.models import Area
from kooperacja.growth.support.enums import FindingState, InvitationState, VisitState
from kooperacja.growth.support.models import (
    AdoptionAnswer,
    Evaluation,
    Finding,
    HostInvitation,
    NotebookEntry,
    StudyVisit,
    SupportEntry,
)

_OVER = frozenset({VisitState.CLOSED, VisitState.CANCELLED})


def _keeps(by: Acting, centre_id: int) -> bool:
    return by.role in REGION_ROLES and by.organisation_id == centre_id


@rule("support.visit.propose")
def propose_visit(by: Acting) -> bool:
    """Region: animators and coordinators."""
    return by.role in REGION_ROLES and by.organisation_id is not None


@rule("support.visit.edit")
def edit_visit(by: Acting, visit: StudyVisit) -> bool:
    """Region, own centre, while the visit is neither closed nor called off."""
    return _keeps(by, visit.centre_id) and visit.state not in _OVER


@rule("support.visit.move")
def move_visit(by: Acting, visit: StudyVisit) -> bool:
    """Region, own centre."""
    return edit_visit(by, visit)


@rule("support.finding.note")
def note_finding(by: Acting, visit: StudyVisit) -> bool:
    """Region, own centre: on the way and until the visit is closed."""
    return edit_visit(by, visit)


@rule("support.finding.sort")
def sort_finding(by: Acting, finding: Finding) -> bool:
    """Region, own centre, a finding that has not been merged into another."""
    return edit_visit(by, finding.stop.day.visit) and finding.state != FindingState.MERGED


@rule("support.notebook.write")
def write_notebook(by: Acting, visit: StudyVisit) -> bool:
    """Region, own centre. Also when the visit is over: what a phone kept is taken in and looked at."""
    return _keeps(by, visit.centre_id)


@rule("support.notebook.review")
def review_entry(by: Acting, entry: NotebookEntry) -> bool:
    """Region, own centre."""
    return _keeps(by, entry.visit.centre_id)


@rule("support.entry.record")
def record_support(by: Acting) -> bool:
    """Region: animators and coordinators."""
    return propose_visit(by)


@rule("support.entry.settle")
def settle_follow_up(by: Acting, entry: SupportEntry) -> bool:
    """Region, own centre, while the promise is open."""
    return _keeps(by, entry.centre_id) and entry.is_promise_open


@rule("support.entry.edit")
def edit_support(by: Acting, entry: SupportEntry) -> bool:
    """Region, own centre, a row that is in force."""
    return _keeps(by, entry.centre_id) and entry.withdrawn_on is None


@rule("support.entry.withdraw")
def withdraw_support(by: Acting, entry: SupportEntry) -> bool:
    """Region, own centre, a row that is in force."""
    return edit_support(by, entry)


@rule("support.entry.restore")
def restore_support(by: Acting, entry: SupportEntry) -> bool:
    """The regional coordinator, a withdrawn row."""
    return _keeps(by, entry.centre_id) and by.role == Role.REGION_COORDINATOR and entry.withdrawn_on is not None


@rule("support.ledger.export")
def export_ledger(by: Acting) -> bool:
    """Region: animators and coordinators."""
    return propose_visit(by)


@rule("support.gmina.see")
def see_gmina_support(by: Acting, area: Area) -> bool:
    """The region to which the gmina belongs; the office and the centre of the gmina itself, not its providers."""
    if by.role in REGION_ROLES and by.organisation_id is not None:
        return area.code.startswith(by.scope)
    return by.organisation_id is not None and by.role not in PROVIDER_ROLES and by.scope == area.code


#: Who answers for an institution when the region asks it to receive a group.
HOST_ROLES = frozenset(
    {
        Role.DIRECTOR, Role.MAYOR, Role.GMINA_OFFICER, Role.SERVICE_ORGANISER, Role.COMMUNITY_ORGANISER,
        Role.PROVIDER_MANAGER,
    }
)  # fmt: skip
#: Who says what a gmina took from a visit.
ADOPTION_ROLES = frozenset(
    {Role.DIRECTOR, Role.MAYOR, Role.GMINA_OFFICER, Role.SERVICE_ORGANISER, Role.COMMUNITY_ORGANISER}
)
_BEFORE = frozenset(
    {
        VisitState.PROPOSED, VisitState.HOST_AGREED, VisitState.PUBLISHED, VisitState.RECRUITMENT,
        VisitState.GROUP_CONFIRMED, VisitState.LOGISTICS_READY,
    }
)  # fmt: skip


@rule("support.visit.prepare")
def prepare_visit(by: Acting, visit: StudyVisit) -> bool:
    """Region, own centre, until the group has gone: hosts, vehicles, recruitment."""
    return _keeps(by, visit.centre_id) and visit.state in _BEFORE


@rule("support.visit.note_attendance")
def note_attendance(by: Acting, visit: StudyVisit) -> bool:
    """Region, own centre, from the gathered group until the visit is closed."""
    gathered = _BEFORE - {VisitState.GROUP_CONFIRMED, VisitState.LOGISTICS_READY}
    return edit_visit(by, visit) and visit.state not in gathered


@rule("support.invitation.answer", message=_("Na to pytanie odpowiada instytucja, która jest gospodarzem."))
def answer_invitation(by: Acting, invitation: HostInvitation) -> bool:
    """The institution that is asked, until the group has gone."""
    is_host = by.organisation_id == invitation.host_id and by.role in HOST_ROLES
    live = invitation.state != InvitationState.TAKEN_BACK
    return is_host and live and invitation.stop.day.visit.state in _BEFORE


@rule("support.evaluation.read")
def read_evaluation(by: Acting, visit: StudyVisit) -> bool:
    """Region, own centre: what was answered, never who."""
    return _keeps(by, visit.centre_id)


@rule("support.evaluation.open")
def open_evaluation(by: Acting, visit: StudyVisit) -> bool:
    """Region, own centre, when the visit has taken place and until it is closed."""
    return edit_visit(by, visit) and visit.state not in _BEFORE


@rule("support.evaluation.fill", message=_("Ta ankieta jest już zamknięta. Dziękujemy."))
def fill_evaluation(by: Acting, evaluation: Evaluation) -> bool:
    """Everybody who has the address, until its last day."""
    return bool(by.today <= evaluation.closes_on)


@rule("support.adoption.ask")
def ask_adoption(by: Acting, visit: StudyVisit) -> bool:
    """Region, own centre, when findings are sorted."""
    return _keeps(by, visit.centre_id) and visit.state == VisitState.FOLLOW_UP


@rule("support.adoption.answer")
def answer_adoption(by: Acting, answer: AdoptionAnswer) -> bool:
    """The gmina that is asked; the region writes down what it heard. Until the visit is closed."""
    if answer.visit.state != VisitState.FOLLOW_UP:
        return False
    return _keeps(by, answer.visit.centre_id) or (by.role in ADOPTION_ROLES and by.scope == answer.area.code)
