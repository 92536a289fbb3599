# SPDX-License-Identifier: EUPL-1.2
"""Papers: every template sets, the result is tagged, a mistake is told."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import RequestFactory
from pypdf import PdfReader

from kooperacja.base.documents import paper, services
from kooperacja.base.documents.models import StoredFile
from kooperacja.base.documents.serving import serve
from tests.world import World


def sample(**changes: Any) -> dict[str, Any]:
    """Data for every part of the house style."""
    return {
        "paper": paper.frame(
            title="Protokół odbioru usług", organisation="Centrum Usług Społecznych w Zielonej",
            address=["ul. Lipowa 4, 99-100 Zielona", ""], number="CUS.5212.7.2026", day=date(2026, 4, 2), place="Zielona",
            subtitle="Spółdzielnia Socjalna „Pomocna Dłoń”", qr="https://example.org/sprawdz/1",
            funding={"lead": "Działanie w ramach projektu", "wording": "Dofinansowane przez Unię Europejską", "marks": "Znaki"},
        ),
        "facts": [["Okres", "marzec 2026"], ["Termin zapłaty", ""]],
        "columns": [{"label": "Zlecenie", "width": "rest"}, {"label": "Kwota", "number": True}],
        "rows": [[f"ZL/{i}/2026", "38,50 zł"] for i in range(1, 60)],
        "total": ["Razem", "2 271,50 zł"],
        "basis": "ustawa o CUS, art. 43",
        "note": "Bez uwag.",
        "people": [["Przygotowała", "Olga Lis", "2.04.2026"], ["Zatwierdziła", "Grażyna Wolska"]],
    } | changes  # fmt: skip


def _text(pdf: bytes) -> str:
    return "\n".join(p.extract_text() for p in PdfReader(io.BytesIO(pdf)).pages).replace("\u00a0", " ")


def test_a_paper_says_what_it_was_given_and_is_tagged() -> None:
    pdf = paper.to_pdf("documents/sample.typ", sample())
    reader = PdfReader(io.BytesIO(pdf))
    text = _text(pdf)
    assert len(reader.pages) == 2
    for words in ("Protokół odbioru usług", "ZL/59/2026", "2 271,50 zł", "do uzupełnienia", "strona 2 z 2", "Zielona, 2 kwietnia 2026 r.", "Dofinansowane przez Unię"):  # fmt: skip
        assert words in text
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "pl-PL"
    assert reader.metadata is not None and reader.metadata.title == "Protokół odbioru usług"


def test_the_same_data_make_the_same_paper(world: World) -> None:
    at = world.acting("olga").at
    assert paper.to_pdf("documents/sample.typ", sample(), at=at) == paper.to_pdf(
        "documents/sample.typ", sample(), at=at
    )


def test_every_template_imports_the_house_style() -> None:
    assert "documents/sample.typ" in paper.all_templates()
    for name in paper.all_templates():
        text = paper.find(name).read_text(encoding="utf-8")
        assert '#import "/base/documents/typst/house.typ": *' in text, name
        assert "#show: paper" in text, name


def test_mistakes_are_told() -> None:
    with pytest.raises(paper.PaperError, match=r"there is no nothing\.typ"):
        paper.to_pdf("documents/nothing.typ", {})
    with pytest.raises(RuntimeError, match="facts"):
        paper.to_pdf("documents/sample.typ", {"paper": sample()["paper"]})


def test_a_missing_font_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.typ"
    wrong.write_text(
        '#import "/base/documents/typst/house.typ": *\n#show: paper\n#text(font: "Comic Sans MS")[x]', "utf-8"
    )
    monkeypatch.setattr(paper, "find", lambda name: wrong.read_bytes())
    with pytest.raises(paper.PaperError, match="unknown font family"):
        paper.to_pdf("documents/wrong.typ", sample())


def test_long_day() -> None:
    assert paper.long_day(date(2026, 3, 2)) == "2 marca 2026 r."


def test_a_paper_is_kept_and_served(world: World) -> None:
    stored = services.set_paper("documents/sample.typ", sample(), name="protokol.pdf", by=world.acting("olga"))
    assert StoredFile.objects.get().template == "documents/sample.typ"
    response = serve(stored, RequestFactory().get("/"))
    assert response["Content-Disposition"] == 'attachment; filename="protokol.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, no-cache"
    assert b"".join(response.streaming_content)[:5] == b"%PDF-"  # type: ignore[attr-defined]
    assert serve(stored, RequestFactory().get("/"), inline=True)["Content-Disposition"].startswith("inline")
    again = serve(stored, RequestFactory().get("/", headers={"If-None-Match": f'"{stored.sha256}"'}))
    assert again.status_code == 304


def test_what_a_browser_could_run_is_never_shown(world: World) -> None:
    stored = services.store(b"<script>", name="x.html", media_type="text/html", by=world.acting("olga"))
    assert serve(stored, RequestFactory().get("/"), inline=True)["Content-Disposition"].startswith("attachment")
