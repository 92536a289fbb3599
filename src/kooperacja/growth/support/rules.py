# SPDX-License-Identifier: EUPL-1.2
"""Who may do what to visits, findings and the ledger: people of the regional centre that keeps them."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES, Role
from kooperacja.ground.territory.models import Area
from kooperacja.growth.support.enums import FindingState, VisitState
from kooperacja.growth.support.models import Finding, NotebookEntry, StudyVisit, SupportEntry

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
    """The region to which the gmina belongs; institutions of the gmina itself."""
    if by.role in REGION_ROLES and by.organisation_id is not None:
        return area.code.startswith(by.scope)
    return by.organisation_id is not None and by.scope == area.code
