# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from kooperacja.growth.roadmap.logic.silence import is_silent, since_words

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("last", "words", "silent"),
    [
        (None, "jeszcze nie było", True),
        (date(2026, 3, 2), "dziś", False),
        (date(2026, 3, 1), "wczoraj", False),
        (date(2026, 2, 18), "12 dni temu", False),
        (date(2025, 12, 2), "3 miesiące temu", False),
        (date(2025, 12, 1), "3 miesiące temu", True),
        (date(2025, 9, 20), "5 miesięcy temu", True),
        (date(2025, 2, 20), "ponad rok temu", True),
        (date(2023, 2, 20), "ponad 3 lata temu", True),
    ],
)
def test_silence(last: date | None, words: str, silent: bool) -> None:
    assert since_words(last, TODAY) == words
    assert is_silent(last, TODAY, 90) is silent
