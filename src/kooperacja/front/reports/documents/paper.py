# SPDX-License-Identifier: EUPL-1.2
"""A report as a paper."""

from __future__ import annotations

from typing import Any

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.documents.paper import frame
from kooperacja.front.reports.logic.report import Report, Table, chart_svg


def paper_of(report: Report, by: Acting) -> dict[str, Any]:
    """Data of the paper: finding first, then the chart, the tables, what the numbers mean and where they come from."""
    chart = report.chart
    return {
        "paper": frame(
            title=report.title,
            subtitle=report.period,
            organisation=by.organisation_label,
            day=by.today,
            funding=report.funding,
        ),
        "finding": report.finding,
        "chart": {
            "svg": chart_svg(chart),
            "note": chart.note,
            "finding": chart.finding,
            "alt": chart.finding + ". " + "; ".join(f"{bar.label}: {bar.text}" for bar in chart.bars),
        }
        if chart
        else None,
        "tables": [_table(table) for table in report.tables],
        "definitions": [list(pair) for pair in report.definitions],
        "remarks": list(report.remarks),
        "source": report.source,
        "as_of": dates.short(report.as_of),
        "hidden": report.has_hidden,
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "title": table.title,
        "columns": [
            {"label": c.label, "number": c.number, "width": "rest" if index == 0 else "auto"}
            for index, c in enumerate(table.columns)
        ],
        "rows": [[cell.text for cell in row] for row in table.rows],
        "total": [cell.text for cell in table.total] or None,
        "empty": table.empty,
        "definition": table.definition,
    }
