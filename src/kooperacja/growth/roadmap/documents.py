# SPDX-License-Identifier: EUPL-1.2
"""The handover note: one page that a deputy can take along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.documents.paper import frame
from kooperacja.growth.roadmap.models import Cover
from kooperacja.growth.roadmap.queries import NoteRow


def handover_note(cover: Cover, rows: Sequence[NoteRow], *, by: Acting) -> dict[str, Any]:
    """Data of the note: per gmina stage, next step, terms, promises, the last talk."""
    return {
        "paper": frame(
            title="Notatka na zastępstwo",
            subtitle=f"{cover.animator} → {cover.deputy}, {short(cover.first_on)} – {short(cover.last_on)}",
            organisation=cover.centre.name,
            day=by.today,
        ),
        "note": cover.note,
        "gminas": [_gmina(row) for row in rows],
        "back_on": short(cover.last_on),
    }


def _gmina(row: NoteRow) -> dict[str, Any]:
    roadmap, talk = row.roadmap, row.last_talk
    step = f"{roadmap.next_step}, do {short(roadmap.next_step_on)}" if roadmap.next_step_on else roadmap.next_step
    return {
        "name": roadmap.area.name,
        "stage": str(roadmap.get_stage_display()),
        "next_step": step,
        "terms": [f"{term.title}, {short(term.due_on)}" for term in row.terms],
        "promises": [f"{promise.title}, {short(promise.due_on)}" for promise in row.promises],
        "talk": f"{short(talk.held_on)}: {talk.about}" if talk else "",
    }
