# SPDX-License-Identifier: EUPL-1.2
"""Sums for reports: of services for gminas, of support for the region. People are counted, never read."""

from kooperacja.front.reports.queries.absent import Absent, absent
from kooperacja.front.reports.queries.gminas import (
    Count3,
    GminaCounts,
    GminaRow,
    area_for,
    counts_of,
    facts_of,
    gminas_with_services,
    region_rows,
)
from kooperacja.front.reports.queries.support import (
    Group,
    Sum,
    Totals,
    areas_of_region,
    months_of,
    people_facts,
    people_slice,
    sums,
    totals,
)

__all__ = [
    "Absent", "Count3", "GminaCounts", "GminaRow", "Group", "Sum", "Totals", "absent", "area_for", "areas_of_region",
    "counts_of", "facts_of", "gminas_with_services", "months_of", "people_facts", "people_slice", "region_rows", "sums",
    "totals",
]  # fmt: skip
