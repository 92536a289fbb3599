# SPDX-License-Identifier: EUPL-1.2
"""What a phone may write, and which writing wins. Nothing here throws a writing away: it says where it belongs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from kooperacja.growth.support.enums import EntryKind, VoiceSide

Content = dict[str, Any]

#: The person is told when the phone's clock is off by more than this.
CLOCK_TOLD = timedelta(minutes=10)
_LONG = 5_000
#: Fields of each kind and how long their text may be; the first one has to say something.
FIELDS: dict[str, dict[str, int]] = {
    EntryKind.NOTE: {"seen": _LONG, "where_to_use": _LONG, "open_questions": _LONG},
    EntryKind.VOICE: {"words": _LONG, "said_by": 120},
    EntryKind.QUESTION: {"text": _LONG},
    EntryKind.PICTURE: {"alt_text": 300, "caption": 200, "author": 120, "consent": 10, "consent_note": 200},
}
_EMPTY = {
    EntryKind.NOTE: "Dopisz choć jedno zdanie o tym, co widać. Wtedy notatka się wyśle.",
    EntryKind.VOICE: "Dopisz słowa, które padły. Wtedy głos się wyśle.",
    EntryKind.QUESTION: "Dopisz treść pytania. Wtedy się wyśle.",
    EntryKind.PICTURE: "Opisz, co widać na zdjęciu: przeczyta to osoba, która go nie widzi. Wtedy zdjęcie się wyśle.",
}


class Unreadable(Exception):
    """What came cannot be stored as it is; the text says what the person can do."""


def content_of(kind: str, raw: Mapping[str, Any]) -> Content:
    """The fields of this kind, trimmed. Too long or empty is refused with a sentence; nothing is cut."""
    made: Content = {}
    for name, longest in FIELDS[kind].items():
        text = str(raw.get(name) or "").replace("\r\n", "\n").replace("\x00", "").strip()
        if len(text) > longest:
            raise Unreadable(
                f"Tekst jest za długi: ma {len(text)} znaków, mieści się {longest}. Skróć go albo podziel."
            )
        made[name] = text
    if not made[next(iter(FIELDS[kind]))]:
        raise Unreadable(_EMPTY[EntryKind(kind)])
    if kind == EntryKind.VOICE:
        side = raw.get("side")
        made["side"] = side if side in VoiceSide.values else VoiceSide.HOST.value
    if kind == EntryKind.QUESTION:
        made["settled"] = bool(raw.get("settled"))
    return made


def mark_of(content: Mapping[str, Any]) -> str:
    """A fingerprint: the phone sends back the mark of what it saw, so a change made meanwhile is noticed."""
    plain = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


class Verdict(StrEnum):
    """What becomes of a writing of something that is known already."""

    SAME = "same"
    OLDER = "older"
    APPLY = "apply"
    SECOND_VERSION = "second_version"


@dataclass(frozen=True, slots=True)
class Known:
    """What the server has: who wrote last, what that phone said, and what stands there now."""

    device: object
    seq: int
    said: str
    stands: str


@dataclass(frozen=True, slots=True)
class Writing:
    """What came: from which phone, its number, its mark, and the mark of what the writer saw before."""

    device: object
    seq: int
    mark: str
    base: str = ""


def judge(known: Known, came: Writing) -> Verdict:
    """Last writing by the phone's own number wins; when somebody else wrote meanwhile, both stay.

    The clock has no say: it may be wrong.
    """
    same_phone = came.device == known.device
    if came.mark == known.stands:
        return Verdict.SAME
    if same_phone and came.seq < known.seq:
        return Verdict.OLDER
    untouched = known.stands == known.said
    if (same_phone and untouched) or came.base == known.stands:
        return Verdict.APPLY
    return Verdict.SECOND_VERSION
