# SPDX-License-Identifier: EUPL-1.2
"""Confirming: what is confirmed is paid. What is odd is asked about, and a person decides."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.care.delivery import notifications, rules
from kooperacja.care.delivery.enums import VISIT_FLOW, VisitState
from kooperacja.care.delivery.models import Visit


@transaction.atomic
def confirm_visit(*, visit: Visit, by: Acting, note: str = "", units: int | None = None) -> Visit:
    """Confirm one visit; one that a person is asked to look at needs a sentence on why it counts, and how much of it."""
    rules.confirm_visit.require(by, visit)
    if visit.needs_look and not note.strip():
        raise DomainError(_("Napisz w jednym zdaniu, jak to rozstrzygasz: zobaczy to wykonawca."), field="note")
    if units is not None and not 0 < units <= visit.units:
        raise DomainError(_("Można uznać tyle, ile zapisano, albo mniej."), field="units")
    VISIT_FLOW.move(
        visit,
        to=VisitState.ACCEPTED,
        units=visit.units if units is None else units,
        needs_look=False,
        decision_note=note.strip()[:300],
        confirmed_by_id=by.user_id,
        confirmed_at=by.at,
    )
    audit.record("delivery.visit.confirmed", visit, by=by, reason=note.strip(), units=visit.units)
    return visit


@transaction.atomic
def confirm_visits(*, visits: Iterable[Visit], by: Acting) -> list[Visit]:
    """Confirm many visits at once; those that somebody should look at, and those that have moved on, stay as they are."""
    visits = list(visits)
    prefetch_related_objects(visits, "order__contract")
    chosen = [v for v in visits if v.state == VisitState.FINISHED and not v.needs_look and rules.confirm_visit(by, v)]
    if not chosen:
        raise DomainError(_("Nie było czego potwierdzić: zaznacz wizyty, które czekają i nie mają uwag."))
    VISIT_FLOW.move_many(chosen, to=VisitState.ACCEPTED, confirmed_by_id=by.user_id, confirmed_at=by.at)
    audit.record_many("delivery.visit.confirmed", chosen, by=by)
    return chosen


@transaction.atomic
def question_visit(*, visit: Visit, question: str, by: Acting) -> Visit:
    """Ask the provider about a visit; until it is answered nothing is paid and nothing is lost."""
    rules.question_visit.require(by, visit)
    if not question.strip():
        raise DomainError(_("Napisz, co trzeba wyjaśnić."), field="question")
    VISIT_FLOW.move(visit, to=VisitState.QUESTIONED, question=question.strip()[:300], answer="")
    audit.record("delivery.visit.questioned", visit, by=by, reason=question.strip())
    notifications.visit_questioned(visit, by)
    return visit


@transaction.atomic
def explain_visit(*, visit: Visit, answer: str, by: Acting) -> Visit:
    """Answer the question of the CUS about a visit."""
    rules.explain_visit.require(by, visit)
    if not answer.strip():
        raise DomainError(_("Napisz wyjaśnienie."), field="answer")
    if visit.state != VisitState.QUESTIONED:
        raise DomainError(_("Ta wizyta nie czeka na wyjaśnienie. Odśwież stronę."))
    Visit.objects.filter(pk=visit.pk).update(answer=answer.strip()[:300])
    visit.answer = answer.strip()[:300]
    audit.record("delivery.visit.explained", visit, by=by, reason=answer.strip())
    notifications.visit_explained(visit, by)
    return visit


@transaction.atomic
def disallow_visit(*, visit: Visit, reason: str, by: Acting) -> Visit:
    """Decide that a questioned visit does not count. Its times stay in the record, with the reason."""
    rules.disallow_visit.require(by, visit)
    if not reason.strip():
        raise DomainError(_("Napisz, dlaczego nie uznajesz: przeczyta to wykonawca."), field="reason")
    VISIT_FLOW.move(
        visit,
        to=VisitState.NOT_HELD,
        needs_look=False,
        decision_note=reason.strip()[:300],
        confirmed_by_id=by.user_id,
        confirmed_at=by.at,
    )
    audit.record("delivery.visit.disallowed", visit, by=by, reason=reason.strip())
    notifications.visit_decided(visit, by)
    return visit
