# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import io
import json

from pypdf import PdfReader

from kooperacja.care.settlement import documents, queries
from kooperacja.care.settlement.enums import StatementState as S
from kooperacja.care.settlement.models import Statement
from tests.care.settlement.factories import make_statement
from tests.world import World


def test_the_protocol_has_numbers_and_initials_and_no_name(world: World) -> None:
    statement = make_statement(world, state=S.APPROVED)
    data = documents.protocol(statement, queries.lines_of(statement))
    text = json.dumps(data, ensure_ascii=False)
    assert "Wilk" not in text and "Kos" not in text and "Malec" not in text
    assert {(x["initials"], x["recognised"], x["amount"]) for x in data["lines"]} == {
        ("HW", "4\u00a0h", "208,00"), ("IK", "3\u00a0h", "156,00"), ("JM", "1\u00a0h 30\u00a0min", "78,00"),
    }  # fmt: skip
    assert (data["total"], data["recognised_sum"], data["people"]) == ("442,00", "8\u00a0h 30\u00a0min", "3 osoby")
    assert data["merit"]["name"] == "Olga Lis" and data["approved"]["name"] == "Grażyna Wolska"


def test_the_protocol_is_a_pdf_of_one_page(world: World) -> None:
    statement = Statement.objects.get(pk=make_statement(world, state=S.APPROVED).pk)
    assert statement.protocol is not None
    pdf = PdfReader(io.BytesIO(statement.protocol.file.read()))
    words = pdf.pages[0].extract_text()
    assert len(pdf.pages) == 1
    assert "RO-2026-02-01" in words and "442,00" in words and "Grażyna Wolska" in words
