# SPDX-License-Identifier: EUPL-1.2
"""In which widths and formats a picture is kept, and what a browser is told about them."""

from __future__ import annotations

from dataclasses import dataclass

#: The longest side in points, as it stands in the address.
LONGEST = (480, 960, 1600)
FALLBACK = 960


@dataclass(frozen=True)
class Size:
    """One scaled size: its name in addresses and its real width in points."""

    longest: int
    width: int


def sizes_of(width: int, height: int) -> list[Size]:
    """Sizes of a picture: every step below it, and the first that holds it whole; nothing is ever blown up."""
    biggest = max(width, height, 1)
    made: list[Size] = []
    for longest in LONGEST:
        made.append(Size(longest, max(1, round(width * min(longest, biggest) / biggest))))
        if longest >= biggest:
            break
    return made


def names_of(width: int, height: int) -> list[str]:
    """Names of the files beside the two WebP of every picture: AVIF of each size, the middle WebP, one JPEG."""
    sizes = [s.longest for s in sizes_of(width, height)]
    made = [f"{longest}.avif" for longest in sizes]
    if FALLBACK in sizes:
        made.append(f"{FALLBACK}.webp")
    return [*made, f"{fallback_of(width, height)}.jpg"]


def fallback_of(width: int, height: int) -> int:
    """The size of the JPEG for browsers that know neither AVIF nor WebP."""
    return min(FALLBACK, sizes_of(width, height)[-1].longest)
