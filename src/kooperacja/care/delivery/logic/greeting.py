# SPDX-License-Identifier: EUPL-1.2
"""„Dzień dobry, Mario”: a first name in the vocative; one that the rules do not know stays as it is."""

from __future__ import annotations

import re

_MALE = (
    ("weł", "wle"), ("ek", "ku"), ("ch", "chu"), ("sz", "szu"), ("rz", "rzu"), ("cz", "czu"), ("ej", "eju"), ("aj", "aju"),
    ("k", "ku"), ("g", "gu"), ("ł", "le"), ("r", "rze"), ("d", "dzie"), ("t", "cie"), ("n", "nie"), ("m", "mie"),
    ("w", "wie"), ("b", "bie"), ("p", "pie"), ("f", "fie"), ("s", "sie"), ("l", "lu"), ("z", "zu"), ("j", "ju"),
)  # fmt: skip


def vocative(name: str) -> str:
    """``Maria`` → ``Mario``, ``Zosia`` → ``Zosiu``, ``Bartek`` → ``Bartku``, ``Iwo`` → ``Iwo``."""
    if name.endswith("a"):
        is_pet_name = len(name) <= 6 and re.search(r"(si|zi|ci|ni)a$", name) is not None
        return name[:-1] + ("u" if is_pet_name else "o")
    return next((name[: -len(end)] + new for end, new in _MALE if name.endswith(end)), name)
