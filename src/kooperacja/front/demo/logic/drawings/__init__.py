# SPDX-License-Identifier: EUPL-1.2
"""Pictures of the demonstration gallery, drawn by this script: deterministic, ours, free of anybody's likeness."""

from __future__ import annotations

from collections.abc import Callable

from kooperacja.front.demo.logic.drawings import scenes, stories

SCENES: dict[str, Callable[[], bytes]] = {
    "town_hall": scenes.town_hall,
    "guitar": scenes.guitar_and_record,
    "kitchen": scenes.kitchen,
    "packing": scenes.packing,
    "coffee": scenes.coffee,
    "bus": scenes.on_the_road,
    "club_evening": scenes.club_evening,
    "neighbours": stories.neighbours,
    "opinions": stories.opinions,
}


def draw(name: str) -> bytes:
    """One drawing as PNG."""
    return SCENES[name]()


def draw_all() -> dict[str, bytes]:
    """Every drawing by name, as PNG."""
    return {name: scene() for name, scene in SCENES.items()}


__all__ = ["SCENES", "draw", "draw_all"]
