# SPDX-License-Identifier: EUPL-1.2
"""The markup of articles: a table of what is written and what is seen, and that nothing else can come through."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kooperacja.growth.publications.logic import markup
from kooperacja.growth.publications.logic.markup import Html, Place


def _html(body: str) -> str:
    return "".join(b.html for b in markup.read(body).blocks if isinstance(b, Html)).replace("\n", "")


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Jedno zdanie.", "<p>Jedno zdanie.</p>"),
        ("Raz\nDwa", "<p>Raz<br>Dwa</p>"),
        ("## Co widać", '<h2 id="t-co-widac">Co widać</h2>'),
        ("## Raz\n### Dwa", '<h2 id="t-raz">Raz</h2><h3 id="t-dwa">Dwa</h3>'),
        ("* raz\n* dwa", "<ul><li>raz</li><li>dwa</li></ul>"),
        ("1. raz\n2. dwa", "<ol><li>raz</li><li>dwa</li></ol>"),
        ("> słowa", "<blockquote><p>słowa</p></blockquote>"),
        ("**ważne** i _inne_", "<p><strong>ważne</strong> i <em>inne</em></p>"),
        ("[ROPS](https://example.org/a)", '<p><a href="https://example.org/a">ROPS</a></p>'),
        ("[praktyki](/dobre-praktyki/)", '<p><a href="/dobre-praktyki/">praktyki</a></p>'),
        ("w domu", "<p>w\u00a0domu</p>"),
        ("<b>gruby</b>", "<p>&lt;b&gt;gruby&lt;/b&gt;</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("![x](https://example.org/a.png)", '<p>!<a href="https://example.org/a.png">x</a></p>'),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("    wcięte", "<p>wcięte</p>"),
        ("- # w liście", "<ul><li><p>w\u00a0liście</p></li></ul>"),
    ],
)
def test_what_is_written_and_what_is_seen(written: str, seen: str) -> None:
    assert _html(written) == seen


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("# Tytuł", "poziom tytułu strony"),
        ("### Mały\n\n## Duży", "stoi przed pierwszym większym"),
        ("## A\n\n#### B", "za głęboki"),
        ("##", "pusty śródtytuł"),
        ("[x](javascript:alert(1))", "zacznij go od https://"),
        ("[x](example.org)", "zacznij go od https://"),
        ("<b>gruby</b>", "„<b>”"),
    ],
)
def test_what_is_wrong_is_named(written: str, problem: str) -> None:
    assert any(problem in said for said in markup.read(written).problems)


def test_a_good_text_has_no_problems() -> None:
    text = markup.read("## Raz\n\nTekst 3 < 5.\n\n### Dwa\n\nTekst\n\n## Trzy\n\n[a](https://example.org)")
    assert text.problems == []
    assert [(h.level, h.words) for h in text.headings] == [(2, "Raz"), (3, "Dwa"), (2, "Trzy")]
    assert text.minutes == 1


def test_pictures_stand_where_they_are_placed() -> None:
    text = markup.read("Przed.\n\n[zdjęcie 2]\n\nPo.\n\n[Zdjecie 1]\n\nW zdaniu [zdjęcie 3] nic nie stanie.")
    assert [type(b).__name__ for b in text.blocks] == ["Html", "Place", "Html", "Place", "Html"]
    assert text.numbers == [2, 1]
    assert text.blocks[1] == Place(2)


def test_the_same_heading_twice_has_two_addresses() -> None:
    assert [h.mark for h in markup.read("## Raz\n\n## Raz").headings] == ["t-raz", "t-raz-2"]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab <>/\"'=()[]#*_>!`&\n\\:.-1ż\u00a0javscript"), max_size=120))
def test_nothing_but_our_own_tags_comes_through(body: str) -> None:
    html = _html(body)
    assert set(re.findall(r"</?([a-zA-Z0-9]+)", html)) <= markup.TAGS
    assert not re.search(r"<[^>]*\son\w+\s*=", html)
    assert not re.search(r'href="(?!https?://|mailto:|tel:|/|#)', html)
