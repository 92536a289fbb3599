# SPDX-License-Identifier: EUPL-1.2
"""The paper month card: who works without a phone has a card signed visit by visit, and the office enters it in one go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.care.commissioning import services as commissioning
from kooperacja.care.commissioning.models import ServiceOrder
from kooperacja.care.delivery import rules
from kooperacja.care.delivery.enums import VISIT_FLOW, VisitFlag, VisitState
from kooperacja.care.delivery.logic.hours import Span, counted_units
from kooperacja.care.delivery.models import Visit


@transaction.atomic
def enter_month_card(*, order: ServiceOrder, visits: Sequence[Visit], by: Acting) -> list[Visit]:
    """Write down from a paper card that these planned visits of an order took place as planned.

    A visit that went otherwise is recorded by itself. The CUS sees that the times come from paper and confirms them.
    """
    rules.record_by_hand.require(by, order)
    if not visits:
        raise DomainError(_("Zaznacz wizyty, które się odbyły."))
    for visit in visits:
        if visit.order_id != order.pk:
            raise DomainError(_("Karta jest dla jednego zlecenia. Zaznacz tylko jego wizyty."))
        if visit.worker_id is None:
            raise DomainError(_("Najpierw wpisz, kto był na każdej z tych wizyt."))
        if visit.planned_end > by.at:
            raise DomainError(_("Na karcie jest wizyta, która jeszcze się nie odbyła. Odznacz ją."))
    by_units: dict[int, list[Visit]] = defaultdict(list)
    unit = order.service_type.unit
    for visit in visits:
        by_units[counted_units(Span(visit.planned_start, visit.planned_end), unit)].append(visit)
    for units, part in by_units.items():
        VISIT_FLOW.move_many(
            part,
            to=VisitState.FINISHED,
            started_at=F("planned_start"),
            ended_at=F("planned_end"),
            received_at=by.at,
            units=units,
            acts_done=list(order.brief.get("acts", [])),
            added_by_hand_reason=str(_("karta papierowa ({who})")).format(who=by.user_label)[:300],
            flags=[VisitFlag.BY_HAND.value],
        )
    commissioning.start_delivery(order=order, by=by)
    audit.record_many("delivery.visit.entered_from_card", visits, by=by, order=order.number)
    return list(Visit.objects.filter(pk__in=[v.pk for v in visits]).order_by("planned_start", "pk"))
