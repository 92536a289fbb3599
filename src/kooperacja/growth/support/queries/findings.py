# SPDX-License-Identifier: EUPL-1.2
"""What was seen on the way."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count

from kooperacja.base.core.acting import Acting
from kooperacja.growth.support.enums import FindingState, Theme, VisitState
from kooperacja.growth.support.models import Finding, StudyVisit, VisitStop


def finding_for(by: Acting, uid: UUID) -> Finding:
    """One finding with its stop and visit; a stranger's does not exist."""
    rows = Finding.objects.visible_to(by).select_related(
        "stop__area__parent", "stop__host", "stop__day__visit__centre", "stop__day__visit__funding_label",
        "stop__day__visit__project", "noted_by", "merged_into",
    )  # fmt: skip
    return rows.get(uid=uid)


def findings_of(by: Acting, visit: StudyVisit) -> list[Finding]:
    """All findings of a visit in the order of the way."""
    rows = Finding.objects.visible_to(by).filter(stop__day__visit=visit)
    rows = rows.select_related("stop__area", "stop__host", "stop__day__visit", "noted_by", "merged_into")
    return list(rows.order_by("stop__day__number", "stop__position", "noted_at", "pk"))


@dataclass(frozen=True)
class StopFindings:
    """A stop and what was seen there."""

    stop: VisitStop
    findings: list[Finding]

    @property
    def title(self) -> str:
        """The town and the place."""
        return f"{self.stop.area.name}, {self.stop.name}"

    @property
    def key(self) -> str:
        """What makes its heading an address."""
        return f"stop-{self.stop.uid}"


@dataclass(frozen=True)
class ThemeFindings:
    """A theme and what was seen of it on the whole way."""

    theme: str
    findings: list[Finding]

    @property
    def title(self) -> str:
        """The theme as a word."""
        return str(Theme(self.theme).label).capitalize() if self.theme else "Bez tematu"

    @property
    def key(self) -> str:
        """What makes its heading an address."""
        return f"theme-{self.theme or 'none'}"


def findings_by_theme(by: Acting, visit: StudyVisit) -> list[ThemeFindings]:
    """Findings gathered by theme in the order of the list of themes; those without one come first: they wait for a word."""
    order = ["", *Theme.values]
    made: dict[str, ThemeFindings] = {}
    for finding in findings_of(by, visit):
        made.setdefault(finding.theme, ThemeFindings(finding.theme, [])).findings.append(finding)
    return [made[theme] for theme in order if theme in made]


def findings_by_stop(by: Acting, visit: StudyVisit) -> list[StopFindings]:
    """Findings gathered by stop; stops without one are left out."""
    made: dict[int, StopFindings] = {}
    for finding in findings_of(by, visit):
        made.setdefault(finding.stop_id, StopFindings(finding.stop, [])).findings.append(finding)
    return list(made.values())


def mergeable_with(by: Acting, finding: Finding) -> list[Finding]:
    """Findings of the same visit into which this one may be merged."""
    return [
        other
        for other in findings_of(by, finding.stop.day.visit)
        if other.pk != finding.pk and other.state in (FindingState.NOTED, FindingState.KEPT)
    ]


def to_sort_by_visit(by: Acting, limit: int = 10) -> list[StudyVisit]:
    """Visits that took place and have findings nobody has looked through, each with ``to_sort``."""
    rows = StudyVisit.objects.visible_to(by).filter(
        state__in=[VisitState.HELD, VisitState.FEEDBACK], days__stops__findings__state=FindingState.NOTED
    )
    return list(rows.annotate(to_sort=Count("days__stops__findings")).order_by("created_at", "pk")[:limit])
