# SPDX-License-Identifier: EUPL-1.2
"""What stands between a page about a visit and its readers: each missing thing named, none hidden behind another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "programme", "funding", "alt", "consent", "author", "cover"]


@dataclass(frozen=True)
class PictureFacts:
    """What is known of one picture of the gallery."""

    caption: str
    has_alt: bool
    has_author: bool
    is_showable: bool
    is_withdrawn: bool = False


@dataclass(frozen=True)
class PageFacts:
    """What is known of the page."""

    has_lead: bool
    stops: int
    has_funding_label: bool
    pictures: Sequence[PictureFacts] = ()
    cover_is_showable: bool = True


@dataclass(frozen=True)
class Missing:
    """One thing that is missing, in a sentence that says what to do."""

    kind: Kind
    sentence: str


def missing(page: PageFacts) -> list[Missing]:
    """Everything that has to be done before the page may be published."""
    made: list[Missing] = []
    if not page.has_funding_label:
        made.append(Missing("funding", "Wybierz oznaczenie finansowania tej wizyty."))
    if not page.has_lead:
        made.append(Missing("text", "Napisz wstęp: dwa, trzy zdania dla kogoś, kto o wizycie nie słyszał."))
    if not page.stops:
        made.append(Missing("programme", "Dodaj do programu choć jeden przystanek."))
    for picture in page.pictures:
        made += _of_picture(picture)
    if not page.cover_is_showable:
        made.append(Missing("cover", "Zdjęcie na górę strony nie ma zgód. Wybierz inne albo zostaw stronę bez niego."))
    return made


def _of_picture(picture: PictureFacts) -> list[Missing]:
    made = []
    name = f"Zdjęcie „{picture.caption}”"
    if not picture.has_alt:
        made.append(Missing("alt", f"{name}: opisz, co widać, dla osób, które go nie widzą."))
    if not picture.has_author:
        made.append(Missing("author", f"{name}: podaj autora."))
    if picture.is_withdrawn:
        made.append(Missing("consent", f"{name}: ktoś wycofał zgodę. Zdejmij je z galerii."))
    elif not picture.is_showable:
        made.append(Missing("consent", f"{name}: brak zgód osób. Zapisz zgody albo zdejmij je z galerii."))
    return made
