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
    EXPORT_HEADERS,
    NO_MONEY,
    GminaSupport,
    LedgerFilter,
    Totals,
    areas_supported,
    attendances_of,
    codes_of,
    count_up_to,
    entries,
    entry_for,
    export_for,
    export_rows,
    filled,
    givers,
    gmina,
    gmina_support,
    ledger_rows,
    minutes_by_month,
    open_follow_ups,
    participants_by_uid,
    people_to_choose,
    promises_between,
    rows_of_source,
    support_for_area,
    totals,
    words_of,
    years,
    years_of,
)
from kooperacja.growth.support.queries.notebook import (
    FieldVisit,
    Heard,
    book_of,
    content_now,
    field_visits,
    heard_at,
    question_for,
    second_versions,
    stop_of,
    to_review,
    visits_to_carry,
    visits_to_review,
)
from kooperacja.growth.support.queries.notebook import entry_for as notebook_entry_for
from kooperacja.growth.support.queries.sources import (
    indicator_choices,
    register_indicators,
    register_source,
    source_of,
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
    "EXPORT_HEADERS", "NO_MONEY", "FieldVisit", "GminaSupport", "Heard", "LedgerFilter", "Totals",
    "areas_supported", "attendances_of", "book_of", "choices", "codes_of", "content_now", "count_up_to", "day_for",
    "days_between", "entries", "entry_for", "export_for", "export_rows", "facts_of", "field_visits", "filled",
    "finding_for", "findings_by_stop", "findings_of", "gallery_of", "givers", "gmina", "gmina_support", "heard_at",
    "indicator_choices", "ledger_rows", "mergeable_with", "minutes_by_month", "missing_before",
    "notebook_entry_for", "open_follow_ups", "participants_by_uid", "people_to_choose", "picture_of_stop",
    "promises_between", "question_for", "register_indicators", "register_source", "rows_of_source",
    "second_versions", "source_of", "stop_for", "stop_of", "stops_of", "support_for_area", "to_review",
    "to_sort_by_visit", "totals", "towns_of", "visit_for", "visit_in_brief", "visits", "visits_of_area",
    "visits_to_carry", "visits_to_review", "visits_without_label", "whole", "words_of", "years", "years_of",
]  # fmt: skip
