# SPDX-License-Identifier: EUPL-1.2
"""Reports of the region: each is composed once, then shown as a page, set as a paper, written as a sheet."""

from kooperacja.front.reports.documents.monthly import monthly_report
from kooperacja.front.reports.documents.paper import paper_of
from kooperacja.front.reports.documents.participants import SLICES, participants_report, slice_of, words_of_slice
from kooperacja.front.reports.documents.plan import plan_report
from kooperacja.front.reports.documents.yearly import absent_report, hours_report, yearly_report

__all__ = [
    "SLICES",
    "absent_report",
    "hours_report",
    "monthly_report",
    "paper_of",
    "participants_report",
    "plan_report",
    "slice_of",
    "words_of_slice",
    "yearly_report",
]
