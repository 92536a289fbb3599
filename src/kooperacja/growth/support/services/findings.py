# SPDX-License-Identifier: EUPL-1.2
"""Three lines on the way; in the evening they are sorted: kept, merged, put aside."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.support import rules
from kooperacja.growth.support.enums import FINDING_FLOW, FindingState, Theme
from kooperacja.growth.support.models import Finding, VisitStop


class NothingSeen(DomainError):
    """A finding says at least what was seen."""

    default = _("Napisz choć jedno zdanie o tym, co widać.")


class CannotMerge(DomainError):
    """Only findings of one visit are merged, and into one that stays."""

    default = _("Połączyć można tylko z innym spostrzeżeniem tej samej wizyty, które zostaje.")


@transaction.atomic
def note_finding(
    *, stop: VisitStop, seen: str, where_to_use: str = "", open_questions: str = "", by: Acting
) -> Finding:
    """Write what is seen here, where it could work at home, and what is still to be asked."""
    rules.note_finding.require(by, stop.day.visit)
    if not seen.strip():
        raise NothingSeen(field="seen")
    finding = Finding.objects.create(
        stop=stop, seen=seen.strip(), where_to_use=where_to_use.strip(), open_questions=open_questions.strip(),
        noted_by_id=by.user_id, noted_at=by.at,
    )  # fmt: skip
    audit.record("support.finding.noted", finding, by=by)
    return finding


@transaction.atomic
def edit_finding(
    *, finding: Finding, seen: str, where_to_use: str = "", open_questions: str = "", by: Acting
) -> Finding:
    """Finish in the evening what was written on the way."""
    rules.sort_finding.require(by, finding)
    if not seen.strip():
        raise NothingSeen(field="seen")
    finding.seen, finding.where_to_use = seen.strip(), where_to_use.strip()
    finding.open_questions = open_questions.strip()
    finding.save(update_fields=["seen", "where_to_use", "open_questions"])
    audit.record("support.finding.edited", finding, by=by)
    return finding


@transaction.atomic
def keep_finding(*, finding: Finding, by: Acting) -> Finding:
    """Keep the finding: it is worth a practice card or a talk at home."""
    rules.sort_finding.require(by, finding)
    FINDING_FLOW.move(finding, to=FindingState.KEPT)
    audit.record("support.finding.kept", finding, by=by)
    return finding


@transaction.atomic
def drop_finding(*, finding: Finding, by: Acting) -> Finding:
    """Put the finding aside; it can be taken up again."""
    rules.sort_finding.require(by, finding)
    FINDING_FLOW.move(finding, to=FindingState.DROPPED)
    audit.record("support.finding.dropped", finding, by=by)
    return finding


def _joined(first: str, second: str) -> str:
    if not second or second in first:
        return first
    return f"{first}\n{second}" if first else second


@transaction.atomic
def merge_finding(*, finding: Finding, into: Finding, by: Acting) -> Finding:
    """Put what this finding says into another one of the same visit; the other one answers."""
    rules.sort_finding.require(by, finding)
    rules.sort_finding.require(by, into)
    same_visit = finding.stop.day.visit_id == into.stop.day.visit_id
    if finding.pk == into.pk or not same_visit or into.state == FindingState.DROPPED:
        raise CannotMerge(field="into")
    FINDING_FLOW.move(finding, to=FindingState.MERGED, merged_into=into)
    into.seen = _joined(into.seen, finding.seen)
    into.where_to_use = _joined(into.where_to_use, finding.where_to_use)
    into.open_questions = _joined(into.open_questions, finding.open_questions)
    into.save(update_fields=["seen", "where_to_use", "open_questions"])
    audit.record("support.finding.merged", finding, by=by)
    return into


@transaction.atomic
def set_theme(*, finding: Finding, theme: str, by: Acting) -> Finding:
    """Say what a finding is about: one of the themes, or nothing."""
    rules.sort_finding.require(by, finding)
    finding.theme = theme if theme in Theme.values else ""
    finding.save(update_fields=["theme"])
    audit.record("support.finding.theme_set", finding, by=by, theme=finding.theme)
    return finding
