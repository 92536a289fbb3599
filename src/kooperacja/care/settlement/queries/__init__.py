# SPDX-License-Identifier: EUPL-1.2
"""Reading settlements: statements, what they are made of, residents' fees."""

from kooperacja.care.settlement.queries.material import Material, material_of, orders_by_pk, terms_for, unsettled_visits
from kooperacja.care.settlement.queries.statements import (
    OPENABLE,
    Filters,
    ListSums,
    budget_of_year,
    checks_for,
    contracts_to_open,
    corrections_of,
    count_waiting,
    gaps_in,
    line_for,
    lines_of,
    month_from,
    months_with_statements,
    needs_explanation,
    original_of,
    parties,
    source_sums,
    spent_by_month,
    statement_for,
    statement_list,
    statement_rows,
    statement_sums,
    statements_waiting,
    units_by_month,
)

__all__ = [
    "OPENABLE", "Filters", "ListSums", "Material", "budget_of_year", "checks_for", "contracts_to_open", "corrections_of",
    "count_waiting", "gaps_in", "line_for", "lines_of", "material_of", "month_from", "months_with_statements",
    "needs_explanation", "orders_by_pk", "original_of", "parties", "source_sums", "spent_by_month",
    "statement_for", "statement_list",
    "statement_rows", "statement_sums", "statements_waiting", "terms_for", "units_by_month", "unsettled_visits",
]  # fmt: skip
