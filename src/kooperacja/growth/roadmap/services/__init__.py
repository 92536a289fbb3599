# SPDX-License-Identifier: EUPL-1.2
"""Accompanying gminas: talks and stages, terms and steps, the week, cover, concepts."""

from kooperacja.growth.roadmap.services.concepts import (
    BadFile,
    ChecklistOpen,
    ConceptAccepted,
    ConceptWaits,
    RemarksMissing,
    accept_concept,
    return_concept,
    review_concept,
    submit_concept,
    withdraw_concept,
)
from kooperacja.growth.roadmap.services.cover import (
    AlreadyCovered,
    CoverDays,
    CoverTooLong,
    DeputyAway,
    NothingChosen,
    end_cover,
    give_cover,
)
from kooperacja.growth.roadmap.services.gminas import (
    AlreadyAccompanied,
    ContactInTheFuture,
    ReasonMissing,
    StepInThePast,
    hand_over,
    move_stage,
    note_contact,
    open_roadmap,
    set_next_step,
)
from kooperacja.growth.roadmap.services.terms import (
    DeadlinePassed,
    SourceMissing,
    StepDoneInTheFuture,
    StepsMissing,
    add_deadline,
    keep_step,
    lay_out_steps,
    settle_deadline,
)
from kooperacja.growth.roadmap.services.week import (
    HoursTurned,
    TripInThePast,
    TripsOverlap,
    TripTwice,
    call_off_trip,
    plan_trip,
)

__all__ = [
    "AlreadyAccompanied", "AlreadyCovered", "BadFile", "ChecklistOpen", "ConceptAccepted", "ConceptWaits",
    "ContactInTheFuture", "CoverDays", "CoverTooLong", "DeadlinePassed", "DeputyAway", "HoursTurned", "NothingChosen",
    "ReasonMissing", "RemarksMissing", "SourceMissing", "StepDoneInTheFuture", "StepInThePast", "StepsMissing",
    "TripInThePast", "TripTwice", "TripsOverlap", "accept_concept", "add_deadline", "call_off_trip", "end_cover",
    "give_cover", "hand_over", "keep_step", "lay_out_steps", "move_stage", "note_contact", "open_roadmap", "plan_trip",
    "return_concept", "review_concept", "set_next_step", "settle_deadline", "submit_concept", "withdraw_concept",
]  # fmt: skip
