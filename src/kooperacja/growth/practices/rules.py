# SPDX-License-Identifier: EUPL-1.2
"""Who writes a card, who answers for it, who takes a practice into a gmina."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.rules import rule
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.ground.territory.models import Area
from kooperacja.growth.practices.enums import EDITABLE_STATES, HOST_ROLES, PracticeState
from kooperacja.growth.practices.models import GoodPractice, HelpRequest, PracticeTransfer
from kooperacja.growth.readiness.rules import LEADERS
from kooperacja.growth.roadmap.models import own_gmina
from kooperacja.growth.support.models import Finding


def _keeps(by: Acting, practice: GoodPractice) -> bool:
    return by.role in REGION_ROLES and practice.centre_id == by.organisation_id


def _hosts(by: Acting, practice: GoodPractice) -> bool:
    return by.role in HOST_ROLES and practice.host_id == by.organisation_id


def _leads(by: Acting, area: Area) -> bool:
    if by.role in REGION_ROLES:
        return area.code.startswith(by.scope)
    return by.role in LEADERS and own_gmina(by) == area.code


@rule("practices.card.start")
def start_card(by: Acting, finding: Finding) -> bool:
    """Region, own centre: from a finding of its own visit."""
    return by.role in REGION_ROLES and finding.stop.day.visit.centre_id == by.organisation_id


@rule("practices.card.edit")
def edit_card(by: Acting, practice: GoodPractice) -> bool:
    """Region, own centre, while the host has not confirmed the words."""
    return _keeps(by, practice) and practice.state in EDITABLE_STATES


@rule("practices.card.set_requirements")
def set_requirements(by: Acting, practice: GoodPractice) -> bool:
    """Region, own centre, while the host has not confirmed the words."""
    return edit_card(by, practice)


@rule("practices.card.ask_host")
def ask_host(by: Acting, practice: GoodPractice) -> bool:
    """Region, own centre, at any time before the card is withdrawn, except while it is in public and fresh."""
    return _keeps(by, practice) and practice.state not in {PracticeState.PUBLISHED, PracticeState.WITHDRAWN}


@rule("practices.card.answer")
def answer_as_host(by: Acting, practice: GoodPractice) -> bool:
    """People who answer for the host, while the card is with the host."""
    return _hosts(by, practice) and practice.state == PracticeState.WITH_HOST


@rule("practices.card.confirm")
def confirm_as_host(by: Acting, practice: GoodPractice) -> bool:
    """People who answer for the host; nobody confirms in the host's name."""
    return answer_as_host(by, practice)


@rule("practices.card.publish")
def publish_card(by: Acting, practice: GoodPractice) -> bool:
    """Region, own centre, after the host has confirmed."""
    return _keeps(by, practice) and practice.state == PracticeState.VERIFIED


@rule("practices.card.mark_review_due")
def mark_review_due(by: Acting, practice: GoodPractice) -> bool:
    """Region, own centre, a published card; the software itself when its year is over."""
    return (_keeps(by, practice) or by.role == "system") and practice.state == PracticeState.PUBLISHED


@rule("practices.card.withdraw")
def withdraw_card(by: Acting, practice: GoodPractice) -> bool:
    """Region, own centre."""
    return _keeps(by, practice) and practice.state != PracticeState.WITHDRAWN


@rule("practices.transfer.start")
def start_transfer(by: Acting, area: Area) -> bool:
    """The region that accompanies the gmina, and the gmina's mayor, director, organiser or officer."""
    return _leads(by, area)


@rule("practices.transfer.edit")
def edit_transfer(by: Acting, transfer: PracticeTransfer) -> bool:
    """Whoever may start a transfer in this gmina."""
    return _leads(by, transfer.area)


@rule("practices.transfer.move")
def move_transfer(by: Acting, transfer: PracticeTransfer) -> bool:
    """Whoever may start a transfer in this gmina."""
    return _leads(by, transfer.area)


@rule("practices.evidence.take")
def take_evidence(by: Acting, practice: GoodPractice) -> bool:
    """Region, own centre: figures without people, onto its own card."""
    return _keeps(by, practice) and practice.state != PracticeState.WITHDRAWN


@rule("practices.help.ask")
def ask_for_help(by: Acting, area: Area) -> bool:
    """The gmina's mayor, director, organiser or officer, for the own gmina."""
    return by.role in LEADERS and own_gmina(by) == area.code


@rule("practices.help.answer")
def answer_help(by: Acting, request: HelpRequest) -> bool:
    """The region that accompanies the gmina."""
    return by.role in REGION_ROLES and request.area.code.startswith(by.scope)
