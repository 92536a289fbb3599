# SPDX-License-Identifier: EUPL-1.2
"""What a provider learns about a person: enough to come and help, and no more (CUS Act, art. 50; domain.md 9.5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from kooperacja.base.core.text import fold

_SIGNS = (
    (("pies", "psa", "kot", "kota", "zwierz"), "dog", True),
    (("klucz", "sejf"), "key-round", False),
    (("domofon", "pietro", "klatka", "winda", "wejscie", "kod"), "building", False),
    (("schody", "slisk", "brama", "ciemno"), "triangle-alert", True),
)


@dataclass(frozen=True, slots=True)
class AccessLine:
    """One thing to know at the door. A warning is shown in amber."""

    text: str
    icon: str = "info"
    is_warning: bool = False


def access_lines(note: str) -> list[AccessLine]:
    """The access note line by line (or sentence by sentence), each with the sign that fits its words."""
    parts = [p.strip(" .") for line in note.splitlines() for p in line.split("; ")]
    return [_line(part) for part in parts if part]


def _line(text: str) -> AccessLine:
    words = fold(text)
    for stems, icon, is_warning in _SIGNS:
        if any(stem in words for stem in stems):
            return AccessLine(text, icon, is_warning)
    return AccessLine(text)


@dataclass(frozen=True, slots=True)
class ResidentBrief:
    """Frozen into the order when it is sent. No needs, no health, no income, no PESEL: there is no field for them."""

    name: str
    street: str = ""
    town: str = ""
    phone: str = ""
    contact: str = ""
    contact_phone: str = ""
    access: str = ""
    acts: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """For storing."""
        return asdict(self)

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> ResidentBrief:
        """From what was stored; an order that has not been sent has an empty one."""
        known = {key: kept[key] for key in cls.__slots__ if key in kept}
        return cls(**{"name": "", **known})

    @property
    def access_lines(self) -> list[AccessLine]:
        """The access note with its signs."""
        return access_lines(self.access)

    @property
    def acts_line(self) -> str:
        """The acts as one sentence: ``Śniadanie i leki, kąpiel, zakupy``."""
        line = ", ".join(act[:1].lower() + act[1:] for act in self.acts)
        return line[:1].upper() + line[1:]

    @property
    def address(self) -> str:
        """Street and town in one line."""
        return ", ".join(part for part in (self.street, self.town) if part)
