# SPDX-License-Identifier: EUPL-1.2
"""Visits, findings and the ledger, as screens ask for them."""

from kooperacja.growth.support.queries import choices
from kooperacja.growth.support.queries.findings import (
    finding_for,
    findings_by_stop,
    findings_of,
    mergeable_with,
    to_sort_by_visit,
)
from kooperacja.growth.support.queries.ledger import (
    LedgerFilter,
    areas_supported,
    entries,
    entry_for,
    minutes_by_month,
    open_follow_ups,
    promises_between,
    support_for_area,
    totals,
    years,
)
from kooperacja.growth.support.queries.visits import (
    day_for,
    days_between,
    facts_of,
    gallery_of,
    missing_before,
    picture_of_stop,
    stop_for,
    stops_of,
    towns_of,
    visit_for,
    visit_in_brief,
    visits,
    visits_of_area,
    visits_without_label,
    whole,
)

__all__ = [
    "LedgerFilter", "areas_supported", "choices", "day_for", "days_between", "entries", "entry_for", "facts_of", "finding_for",
    "findings_by_stop", "findings_of", "gallery_of", "mergeable_with", "minutes_by_month", "missing_before",
    "open_follow_ups", "picture_of_stop",
    "promises_between", "stop_for", "stops_of", "support_for_area", "to_sort_by_visit", "totals", "towns_of",
    "visit_for", "visit_in_brief", "visits", "visits_of_area", "visits_without_label", "whole", "years",
]  # fmt: skip
