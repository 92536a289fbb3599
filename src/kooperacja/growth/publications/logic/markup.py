# SPDX-License-Identifier: EUPL-1.2
"""The small markup of articles: headings, lists, quotes, links, bold, slanted, and a place for a picture. No raw HTML.

``## Śródtytuł`` · ``### Mniejszy`` · ``* punkt`` · ``1. punkt`` · ``> cytat`` · ``**ważne**`` · ``_inaczej_`` ·
``[słowa](https://…)`` · a line ``[zdjęcie 2]`` alone puts picture number 2 there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kooperacja.base.core.text import fold, no_orphans

_PICTURE = re.compile(r"^\[zdj[eę]cie\s+(\d{1,3})\]$", re.IGNORECASE)
_ADDRESS = re.compile(r"^(https?://[^\s]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d\s-]+|/(?!/)[^\s]*|#[\w-]+)$", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]\n]+)\]\(([^)\n]*)\)")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>")
#: Everything that a rendered text may consist of.
TAGS = frozenset({"h2", "h3", "p", "ul", "ol", "li", "blockquote", "strong", "em", "a", "br"})
WORDS_A_MINUTE = 180


@dataclass(frozen=True)
class Html:
    """A piece of text, rendered; safe, because nothing but our own tags can come into it."""

    html: str


@dataclass(frozen=True)
class Place:
    """Here stands the picture with this number."""

    number: int


@dataclass(frozen=True)
class Heading:
    """A heading with its address inside the page."""

    level: int
    words: str
    mark: str


@dataclass(frozen=True)
class Text:
    """A text taken apart: what to show, in order, and what is wrong with it."""

    blocks: Sequence[Html | Place] = ()
    headings: Sequence[Heading] = ()
    problems: Sequence[str] = ()
    plain: str = ""
    #: Numbers of pictures that the text places.
    numbers: Sequence[int] = field(default=())

    @property
    def minutes(self) -> int:
        """How long it takes to read, at least one minute."""
        return max(1, round(len(self.plain.split()) / WORDS_A_MINUTE))


def _may_lead_to(address: str) -> bool:
    return bool(_ADDRESS.match(address.strip()))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    made = MarkdownIt("zero", {"html": False, "breaks": True, "linkify": False, "typographer": False})
    made.enable(["heading", "list", "blockquote", "emphasis", "link", "newline", "escape"])
    made.validateLink = _may_lead_to  # type: ignore[method-assign,assignment]
    return made


def read(body: str) -> Text:
    """Take a text apart. Headings deeper than the markup knows become paragraphs; their fault is named."""
    parser = _parser()
    tokens = parser.parse(body.replace("\r\n", "\n").replace("\u00a0", " "))
    problems = _wrong_words(body)
    blocks: list[Html | Place] = []
    headings: list[Heading] = []
    numbers: list[int] = []
    words: list[str] = []
    seen: dict[str, int] = {}
    for group in _groups(tokens):
        first = group[0]
        said = _said(group)
        if first.type == "paragraph_open" and (found := _PICTURE.match(said.strip())):
            numbers.append(int(found.group(1)))
            blocks.append(Place(int(found.group(1))))
            continue
        words.append(said)
        if first.type == "heading_open":
            _heading(group, said, headings, seen, problems)
        _soften(group)
        html = parser.renderer.render(group, parser.options, {})
        if blocks and isinstance(blocks[-1], Html):
            blocks[-1] = Html(blocks[-1].html + html)
        else:
            blocks.append(Html(html))
    return Text(blocks, headings, problems, "\n".join(words), numbers)


def _groups(tokens: Sequence[Token]) -> list[list[Token]]:
    """The blocks of the text, each with everything inside it."""
    groups: list[list[Token]] = []
    depth = 0
    for token in tokens:
        if depth == 0:
            groups.append([])
        groups[-1].append(token)
        depth += token.nesting
    return groups


def _said(group: Sequence[Token]) -> str:
    parts = []
    for token in group:
        if token.type == "inline":
            parts.append("".join(" " if c.type == "softbreak" else c.content for c in token.children or []))
    return "\n".join(parts)


def _soften(group: Sequence[Token]) -> None:
    """Short words keep to the next ones; headings deeper than h3 become h3, and a heading never stands inside a list."""
    for place, token in enumerate(group):
        for child in token.children or []:
            if child.type == "text":
                child.content = no_orphans(child.content)
        if token.type in ("heading_open", "heading_close"):
            inside = 0 < place < len(group) - 1
            token.tag = "p" if inside else min(max(token.tag, "h2"), "h3")


def _heading(group: list[Token], said: str, headings: list[Heading], seen: dict[str, int], problems: list[str]) -> None:
    level = int(group[0].tag[1])
    name = said.strip()
    if not name:
        problems.append("Jest pusty śródtytuł. Dopisz słowa albo usuń znaki #.")
    elif level == 1:
        problems.append(f"Śródtytuł „{name}” ma jeden znak #, a to poziom tytułu strony. Napisz ##.")
    elif level > 3:
        problems.append(f"Śródtytuł „{name}” jest za głęboki. Wystarczą dwa poziomy: ## i ###.")
    elif level == 3 and not any(h.level == 2 for h in headings):
        problems.append(
            f"Śródtytuł „{name}” (###) stoi przed pierwszym większym (##). Napisz ## albo dodaj większy nad nim."
        )
    stem = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:60] or "srodtytul"
    seen[stem] = seen.get(stem, 0) + 1
    mark = f"t-{stem}" + (f"-{seen[stem]}" if seen[stem] > 1 else "")
    group[0].attrSet("id", mark)
    headings.append(Heading(min(max(level, 2), 3), name, mark))


def _wrong_words(body: str) -> list[str]:
    problems = []
    for words, address in _LINK.findall(body):
        if not _may_lead_to(address):
            problems.append(f"Link „{words}” prowadzi pod adres, którego nie rozumiemy: zacznij go od https://.")
    if found := _TAG.search(body):
        problems.append(f"W tekście jest znacznik „{found.group(0)[:40]}”. Czytelnik zobaczy go jako znaki. Usuń go.")
    return problems
