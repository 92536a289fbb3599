# SPDX-License-Identifier: EUPL-1.2
"""A sheet of paper that shows a funding notice as every paper of that source carries it."""

from __future__ import annotations

from typing import Any

from kooperacja.base.core.acting import Acting
from kooperacja.base.documents.paper import frame
from kooperacja.growth.projects import queries
from kooperacja.growth.projects.models import FundingLabel


def label_sample(label: FundingLabel, *, mono: bool, by: Acting) -> dict[str, Any]:
    """Data of the sample: the notice at the foot, its path in the text."""
    return {
        "paper": frame(
            title="Wzór oznaczenia finansowania", subtitle=label.name, organisation=label.organisation.name, day=by.today,
            funding=queries.paper_funding(label, mono=mono),
        ),
        "facts": [
            ["Perspektywa", label.perspective], ["Program", label.programme], ["Oś albo priorytet", label.axis],
            ["Działanie", label.measure], ["Poddziałanie", label.submeasure],
            ["Znaki", "w jednym kolorze" if mono else "w kolorze"],
        ],
    }  # fmt: skip
