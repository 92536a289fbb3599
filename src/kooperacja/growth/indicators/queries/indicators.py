# SPDX-License-Identifier: EUPL-1.2
"""Indicators with their value: counted, corrected, against the target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.growth.indicators.logic import counting as logic
from kooperacja.growth.indicators.models import Correction, Indicator, Reading
from kooperacja.growth.indicators.queries.counting import Counter
from kooperacja.growth.projects.models import ClaimPeriod, Project


def indicators(by: Acting, project: Project | None = None) -> list[Indicator]:
    """Indicators of a project, or of all projects of the centre, results after outputs."""
    rows = Indicator.objects.visible_to(by).select_related("project")
    if project is not None:
        rows = rows.filter(project=project)
    return list(rows.order_by("project__name", "kind", "code", "pk")[:500])


def indicator_for(by: Acting, uid: UUID) -> Indicator:
    """One indicator; a stranger's does not exist."""
    return Indicator.objects.visible_to(by).select_related("project__organisation").get(uid=uid)


@dataclass(frozen=True)
class Standing:
    """Where an indicator stands on a day."""

    indicator: Indicator
    as_of: date
    tally: logic.Tally
    corrections: Sequence[Correction]
    elapsed: Decimal | None

    @property
    def corrected(self) -> Decimal:
        """What corrections add up to."""
        return sum((c.amount for c in self.corrections), Decimal(0))

    @property
    def value(self) -> Decimal:
        """Counted and corrected together."""
        return self.tally.value + self.corrected

    @property
    def women(self) -> int | None:
        """Women, corrections with them; nothing where nobody is told apart."""
        if self.tally.women is None:
            return None
        return self.tally.women + sum(c.women or 0 for c in self.corrections)

    @property
    def men(self) -> int | None:
        """Men, corrections with them."""
        if self.tally.men is None:
            return None
        return self.tally.men + sum(c.men or 0 for c in self.corrections)

    @property
    def percent(self) -> int | None:
        """How much of the target is reached."""
        return logic.percent(self.value, self.indicator.target)

    @property
    def bar(self) -> int:
        """The length of its bar in percent: what is beyond the target does not make it longer."""
        return min(max(self.percent or 0, 0), 100)

    @property
    def elapsed_percent(self) -> int | None:
        """How much of the time has passed."""
        return None if self.elapsed is None else int(self.elapsed * 100)

    @property
    def pace(self) -> logic.Pace:
        """Where the value stands against an even walk to the target."""
        return logic.pace(self.value, self.indicator.target, self.elapsed)


def standing_of(indicator: Indicator, as_of: date, counter: Counter | None = None) -> Standing:
    """Count one indicator as of the end of a day."""
    tally = (counter or Counter()).tally(indicator, as_of)
    corrections = list(
        Correction.objects.filter(indicator=indicator, counts_on__lte=as_of)
        .select_related("made_by")
        .order_by("counts_on", "pk")
    )
    passed = logic.elapsed(indicator.first_day, indicator.last_day, as_of)
    return Standing(indicator, as_of, tally, corrections, passed)


def standings(by: Acting, project: Project | None, as_of: date) -> list[Standing]:
    """All indicators of a project (or of the centre) as of a day; people are fetched once for all of them."""
    counter = Counter()
    return [standing_of(indicator, as_of, counter) for indicator in indicators(by, project)]


def readings_of(indicator: Indicator) -> list[Reading]:
    """Readings from the oldest; of a period read twice, both."""
    rows = Reading.objects.filter(indicator=indicator).select_related("period", "taken_by")
    return list(rows.order_by("as_of", "number", "pk"))


def unread(by: Acting, period: ClaimPeriod) -> int:
    """How many indicators of the project have no reading for a period."""
    read = Reading.objects.filter(period=period).values("indicator_id")
    return Indicator.objects.visible_to(by).filter(project_id=period.project_id).exclude(pk__in=read).count()
