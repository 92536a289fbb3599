# SPDX-License-Identifier: EUPL-1.2
"""The paper of the plan: its words, and that it can be set on one page."""

from __future__ import annotations

import io

from pypdf import PdfReader

from kooperacja.care.cases import documents, queries
from kooperacja.care.cases.enums import PlanState
from tests.care.cases.factories import make_granted, make_plan
from tests.world import World


def test_the_paper_says_who_where_and_when_in_plain_words(world: World) -> None:
    by = world.acting("alicja")
    plan = make_plan(world)
    made = documents.plan_paper(by, queries.plan_for(by, plan.uid))
    assert made["paper"]["organisation"] == "Centrum Usług Społecznych w Zielonej"
    assert made["paper"]["title"] == "Plan pani Haliny"
    assert not made["is_draft"] and made["approved"] == "Grażyna Wolska, 24.02.2026"
    line = made["lines"][0]
    assert line["days"] == "w poniedziałki, środy i piątki" and line["hours"] == "od 8:00 do 10:00"
    assert line["amount"] == "26\u00a0h" and line["acts"] == "zakupy, kąpiel"


def test_days_in_words() -> None:
    assert documents.days_in_words("1111111") == "codziennie"
    assert documents.days_in_words("1111100") == "od poniedziałku do piątku"
    assert documents.days_in_words("0001000") == "w czwartki"
    assert documents.days_in_words("0000000") == ""


def test_a_plan_of_three_services_takes_one_page(world: World) -> None:
    by = world.acting("alicja")
    plan = make_plan(world, state=PlanState.AGREED)
    for code, units in (("obiad-z-dowozem", 22), ("klub-seniora", 4)):
        make_granted(world, case=plan.case, code=code, units=units)
    content = documents.plan_pdf(by, queries.plan_for(by, plan.uid))
    pages = PdfReader(io.BytesIO(content)).pages
    assert len(pages) == 1
    assert "To jest projekt" in pages[0].extract_text()
