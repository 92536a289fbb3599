# SPDX-License-Identifier: EUPL-1.2
"""Pages of the gminas that a region accompanies, and of those who accompany them."""

from kooperacja.growth.roadmap.views.concepts import (
    accept_concept,
    concept_file,
    concept_list,
    gmina_concepts,
    return_concept,
    review_concept,
    submit_concept,
    withdraw_concept,
)
from kooperacja.growth.roadmap.views.cover import cover_detail, cover_list, cover_note, end_cover, give_cover
from kooperacja.growth.roadmap.views.gminas import (
    gmina_detail,
    gmina_list,
    hand_over,
    move_stage,
    open_roadmap,
    set_next_step,
)
from kooperacja.growth.roadmap.views.terms import add_deadline, keep_step, lay_out_steps, settle_deadline, steps
from kooperacja.growth.roadmap.views.week import call_off_trip, plan_trip, week
from kooperacja.growth.roadmap.views.work import my_gminas, note_any_contact, note_contact, region

__all__ = [
    "accept_concept", "add_deadline", "call_off_trip", "concept_file", "concept_list", "cover_detail", "cover_list",
    "cover_note", "end_cover", "give_cover", "gmina_concepts", "gmina_detail", "gmina_list", "hand_over", "keep_step",
    "lay_out_steps", "move_stage", "my_gminas", "note_any_contact", "note_contact", "open_roadmap", "plan_trip", "region",
    "return_concept", "review_concept", "set_next_step", "settle_deadline", "steps", "submit_concept", "week",
    "withdraw_concept",
]  # fmt: skip
