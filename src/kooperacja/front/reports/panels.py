# SPDX-License-Identifier: EUPL-1.2
"""Pieces of reports on pages of projects."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel
from kooperacja.front.reports import rules
from kooperacja.growth.projects.models import Project


def tab(by: Acting, here: object) -> Panel | None:
    """The tab of reports."""
    return Panel("reports/_tab.html", {"here": here}) if rules.see_reports(by) else None


def of_project(by: Acting, project: Project) -> Panel | None:
    """Reports of one project beside it."""
    return Panel("reports/_of_project.html", {"project": project}) if rules.see_reports(by) else None
