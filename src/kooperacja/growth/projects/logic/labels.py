# SPDX-License-Identifier: EUPL-1.2
"""What a funding notice needs before it may stand on a public page or paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: Marks in one line: no more than four (guidance of managing authorities 2021–2027; to be checked in the agreement).
MOST_LOGOS = 4


@dataclass(frozen=True)
class LabelFacts:
    """What is known of a label."""

    lead_sentence: str
    wording: str
    marks_alt: str
    has_eu_flag: bool
    logo_alts: Sequence[str] = ()


def missing(label: LabelFacts | None) -> list[str]:
    """Sentences that say what to do before anything marked with this label goes out; empty when nothing."""
    if label is None:
        return ["Wybierz oznaczenie finansowania tej działalności."]
    made = []
    if not label.lead_sentence.strip() or not label.wording.strip():
        made.append("Uzupełnij brzmienie oznaczenia finansowania, dokładnie tak, jak każe umowa.")
    if label.has_eu_flag and not label.marks_alt.strip():
        made.append("Opisz znaki oznaczenia dla osób, które ich nie widzą.")
    if any(not alt.strip() for alt in label.logo_alts):
        made.append("Opisz każdy znak oznaczenia dla osób, które go nie widzą.")
    return made
