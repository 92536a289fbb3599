# SPDX-License-Identifier: EUPL-1.2
"""What stands between a publication and its readers: each missing thing named, none hidden behind another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "byline", "body", "programme", "funding", "alt", "consent", "author", "cover"]


@dataclass(frozen=True)
class PictureFacts:
    """What is known of one picture. ``ref`` leads back to it."""

    caption: str
    has_alt: bool
    has_author: bool
    is_showable: bool
    is_withdrawn: bool = False
    ref: str = ""


@dataclass(frozen=True)
class PageFacts:
    """What is known of the page. ``stops`` is ``None`` for an article, which has no programme."""

    has_lead: bool
    stops: int | None
    has_funding_label: bool
    pictures: Sequence[PictureFacts] = ()
    cover_is_showable: bool = True
    has_byline: bool = True
    has_body: bool = True
    #: What the markup finds wrong, each a sentence.
    text_problems: Sequence[str] = ()
    #: Numbers of pictures that the text places although they are not there.
    lost_places: Sequence[int] = ()


@dataclass(frozen=True)
class Missing:
    """One thing that is missing, in a sentence that says what to do, and what it is about."""

    kind: Kind
    sentence: str
    ref: str = ""


def missing(page: PageFacts) -> list[Missing]:
    """Everything that has to be done before the page may be published."""
    made: list[Missing] = []
    if not page.has_funding_label:
        made.append(Missing("funding", "Wybierz oznaczenie finansowania: z czego zapłacono za to, o czym piszesz."))
    if not page.has_lead:
        made.append(Missing("text", "Napisz wstęp: dwa, trzy zdania dla kogoś, kto o tym nie słyszał."))
    if not page.has_byline:
        made.append(Missing("byline", "Podaj, kto napisał ten tekst."))
    if page.stops is None:
        if not page.has_body:
            made.append(Missing("body", "Napisz tekst. Sam wstęp to za mało na artykuł."))
    elif not page.stops:
        made.append(Missing("programme", "Dodaj do programu choć jeden przystanek."))
    made += [Missing("body", each) for each in page.text_problems]
    for number in page.lost_places:
        made.append(
            Missing("body", f"Tekst wskazuje [zdjęcie {number}], a takiego nie ma. Dodaj je albo usuń ten wiersz.")
        )
    for picture in page.pictures:
        made += _of_picture(picture)
    if not page.cover_is_showable:
        made.append(Missing("cover", "Zdjęcie na górę strony nie ma zgód. Wybierz inne albo zostaw stronę bez niego."))
    return made


def _of_picture(picture: PictureFacts) -> list[Missing]:
    made = []
    name = f"Zdjęcie „{picture.caption}”"
    if not picture.has_alt:
        made.append(Missing("alt", f"{name}: opisz, co widać, dla osób, które go nie widzą.", picture.ref))
    if not picture.has_author:
        made.append(Missing("author", f"{name}: podaj autora.", picture.ref))
    if picture.is_withdrawn:
        made.append(Missing("consent", f"{name}: ktoś wycofał zgodę. Zdejmij je ze strony.", picture.ref))
    elif not picture.is_showable:
        made.append(Missing("consent", f"{name}: brak zgód osób. Zapisz zgody albo zdejmij je ze strony.", picture.ref))
    return made
