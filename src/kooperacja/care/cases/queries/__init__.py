# SPDX-License-Identifier: EUPL-1.2
from kooperacja.care.cases.queries.cases import (
    GROUPS,
    CaseFilter,
    Tally,
    all_cases,
    approver_ids,
    case_for,
    cases,
    cases_of,
    clock_of,
    coordinators,
    granted_for,
    is_open,
    line_for,
    lines_for,
    load_of,
    open_programme_for,
    open_programmes,
    plan_for,
    plan_need,
    plan_of,
    plans_waiting_by_month,
    programmes_with_cases,
    providers_by_type,
    running_clock,
    tally,
    unanswered_case,
    waiting_cases,
    waiting_for_me,
)
from kooperacja.care.cases.queries.columns import (
    CaseMoment,
    LineColumn,
    add_column,
    add_moments,
    columns_for,
    moments_for,
)
from kooperacja.care.cases.queries.places import (
    Opening,
    PlaceState,
    openings,
    place_states,
    programme_services,
    queue,
    waiting_for,
    whole_queue,
)
from kooperacja.care.cases.queries.terms import Terms, declaration_clause, terms

__all__ = [
    "GROUPS", "CaseFilter", "CaseMoment", "LineColumn", "Opening", "PlaceState", "Tally", "Terms", "add_column",
    "add_moments", "all_cases", "approver_ids", "case_for", "cases", "cases_of", "clock_of", "columns_for",
    "coordinators", "declaration_clause", "granted_for", "is_open", "line_for", "lines_for", "load_of", "moments_for",
    "open_programme_for", "open_programmes", "openings", "place_states", "plan_for", "plan_need", "plan_of",
    "plans_waiting_by_month", "programme_services", "programmes_with_cases", "providers_by_type", "queue", "running_clock",
    "tally", "terms", "unanswered_case", "waiting_cases", "waiting_for", "waiting_for_me", "whole_queue",
]  # fmt: skip
