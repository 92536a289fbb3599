# SPDX-License-Identifier: EUPL-1.2
"""The paper card of a month: what is still to be written down from it under one order."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery.enums import VisitState
from kooperacja.care.delivery.models import Visit
from kooperacja.care.delivery.queries.visits import complete


@dataclass(frozen=True)
class MonthCard:
    """The visits of one order in one month, as a paper card has them."""

    order: ServiceOrder
    month: Month
    #: On the printed card: every visit that is not cancelled.
    rows: list[Visit]
    #: Past, with a worker, without a record: these can be entered.
    to_enter: list[Visit]
    #: Past, but nobody is named; first somebody has to be.
    nobody: list[Visit]
    later: int

    @property
    def written(self) -> int:
        """How many visits of the month already have their record."""
        return len(self.rows) - len(self.to_enter) - len(self.nobody) - self.later

    @property
    def previous(self) -> Month | None:
        """The month before, while the order lasts."""
        before = self.month.previous()
        return before if before.last >= self.order.starts_on else None

    @property
    def next(self) -> Month | None:
        """The month after, while the order lasts."""
        after = self.month.next()
        return after if after.first <= self.order.last_day else None


def month_card(by: Acting, order: ServiceOrder, month: Month) -> MonthCard:
    """The card of one order for a month."""
    found = Visit.objects.visible_to(by).filter(order=order).planned_between(month.first, month.last)
    rows = list(complete(found).exclude(state=VisitState.CANCELLED).order_by("planned_start", "pk"))
    planned = [visit for visit in rows if visit.state == VisitState.PLANNED]
    past = [visit for visit in planned if visit.planned_end <= by.at]
    return MonthCard(
        order=order,
        month=month,
        rows=rows,
        to_enter=[visit for visit in past if visit.worker_id is not None],
        nobody=[visit for visit in past if visit.worker_id is None],
        later=len(planned) - len(past),
    )


def month_of_card(by: Acting, order: ServiceOrder) -> Month:
    """The card that most likely lies on the table: last month's until the tenth, then this month's."""
    this = Month.of(by.today)
    before = this.previous()
    return before if by.today.day <= 10 and order.starts_on <= before.last else this


def ticked(card: MonthCard, uids: list[UUID]) -> list[Visit]:
    """Those visits of a card that were ticked."""
    chosen = set(uids)
    return [visit for visit in card.rows if visit.uid in chosen]
