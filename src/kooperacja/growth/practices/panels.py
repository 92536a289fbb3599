# SPDX-License-Identifier: EUPL-1.2
"""What practices put on pages of findings and of gminas."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.practices import queries, rules
from kooperacja.growth.practices.logic.holes import sentence
from kooperacja.growth.readiness.models import Assessment
from kooperacja.growth.readiness.queries import readiness_path
from kooperacja.growth.roadmap.models import GminaRoadmap
from kooperacja.growth.support.models import Finding, StudyVisit


def finding_card(by: Acting, finding: Finding) -> Panel | None:
    """The card that a finding became, and how whole it is."""
    if by.role not in REGION_ROLES:
        return None
    practice = queries.card_of_finding(finding)
    if practice is None:
        return None
    words = sentence(queries.holes_of(practice, practice.rated))  # type: ignore[attr-defined]
    return Panel("practices/_finding.html", {"practice": practice, "words": words})


def finding_action(by: Acting, finding: Finding) -> Panel | None:
    """The button that turns a finding into a card."""
    if not rules.start_card(by, finding) or finding.state in {"merged", "dropped"} or queries.card_of_finding(finding):
        return None
    return Panel("practices/_finding_action.html", {"finding": finding})


def cards_of_visit(by: Acting, visit: StudyVisit) -> Panel | None:
    """One deed for all findings that stay: cards, and questions to hosts."""
    if by.role not in REGION_ROLES or visit.centre_id != by.organisation_id:
        return None
    found = queries.kept_without_card(by, visit)
    return Panel("practices/_cards_of_visit.html", {"visit": visit, "count": len(found)}) if found else None


def gmina_transfers(by: Acting, roadmap: GminaRoadmap) -> Panel | None:
    """Practices that the gmina takes over, each with its next step."""
    transfers = queries.transfers_of(by, roadmap.area)
    rows = [
        (t, next((s for s in sorted(t.steps.all(), key=lambda s: (s.due_on, s.pk)) if s.done_on is None), None))
        for t in transfers
    ]
    return Panel("practices/_gmina.html", {"rows": rows, "href": readiness_path(by, roadmap.area.code)})


def gmina_figures(by: Acting, roadmap: GminaRoadmap) -> Panel | None:
    """The way of a figure onto a card."""
    if by.role not in REGION_ROLES or not queries.cards_working_in(by, roadmap.area):
        return None
    return Panel("practices/_gmina_figures.html", {"roadmap": roadmap})


def gmina_help(by: Acting, roadmap: GminaRoadmap) -> Panel | None:
    """What the gmina asked of the region and what it heard."""
    requests = queries.help_of(by, roadmap.area)
    if not requests:
        return None
    return Panel("practices/_gmina_help.html", {"requests": requests[:6], "is_region": by.role in REGION_ROLES})


def compare_gmina(by: Acting, roadmap: GminaRoadmap) -> Panel | None:
    """From the gmina's readiness to a practice."""
    return Panel("practices/_compare.html", {"href": readiness_path(by, roadmap.area.code)})


def compare_assessment(by: Acting, assessment: Assessment) -> Panel | None:
    """From a closed round to a practice."""
    return Panel("practices/_compare.html", {"href": readiness_path(by, assessment.area.code), "alone": True})


def public_nav(by: Acting, thing: object) -> Panel | None:
    """A word in the navigation of public pages."""
    return Panel("practices/_public_nav.html", {})
