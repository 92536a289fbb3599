# SPDX-License-Identifier: EUPL-1.2
"""Gminas as the region and they themselves see them, and the desk of those who accompany them."""

from kooperacja.growth.roadmap.queries.concepts import (
    CheckRow,
    checklist_of,
    concept_for,
    concepts,
    concepts_of,
    newest_of,
    waiting_concepts,
)
from kooperacja.growth.roadmap.queries.cover import (
    NoteRow,
    Standing,
    asked_of,
    cover_for,
    covers,
    deputies,
    minding,
    note_rows,
    own_and_minded,
    own_gminas,
    returned,
    standing_cover_of,
    standing_covers,
    talks_during,
    usual_form,
)
from kooperacja.growth.roadmap.queries.gminas import (
    Fact,
    GminaRow,
    Post,
    area_id_of,
    contacts_of,
    facts_of,
    figure_period,
    figures_for,
    gmina,
    gminas,
    institutions_of,
    leaders_of,
    own_roadmap,
    posts,
    roadmap_of,
    rule_of_days,
    seen_roadmap,
    stage_counts,
    stage_steps,
    unaccompanied,
)
from kooperacja.growth.roadmap.queries.region import Load, Region, region_of
from kooperacja.growth.roadmap.queries.terms import (
    StepRow,
    codes_for,
    deadline_for,
    deadlines_between,
    open_deadlines,
    stepper_of,
    steps_of,
    terms_of_law,
)
from kooperacja.growth.roadmap.queries.week import (
    OnTheWay,
    RoadDay,
    Stop,
    Week,
    monday_of,
    next_trip_to,
    planned_today,
    start_of,
    starts,
    trip_for,
    trips_between,
    week_of,
)
from kooperacja.growth.roadmap.queries.work import (
    Worklist,
    WorkRow,
    gminas_of_today,
    needing,
    note_choices,
    person,
    rows_of,
    worklist,
)

__all__ = [
    "CheckRow", "Fact", "GminaRow", "Load", "NoteRow", "OnTheWay", "Post", "Region", "RoadDay", "Standing",
    "StepRow", "Stop", "Week", "WorkRow", "Worklist", "area_id_of", "asked_of", "checklist_of", "codes_for",
    "concept_for", "concepts", "concepts_of", "contacts_of", "cover_for", "covers", "deadline_for",
    "deadlines_between", "deputies", "facts_of", "figure_period", "figures_for", "gmina", "gminas",
    "gminas_of_today", "institutions_of", "leaders_of", "minding", "monday_of", "needing", "newest_of",
    "next_trip_to", "note_choices", "note_rows", "open_deadlines", "own_and_minded", "own_gminas", "own_roadmap",
    "person", "planned_today", "posts", "region_of", "returned", "roadmap_of", "rows_of", "rule_of_days",
    "seen_roadmap", "stage_counts", "stage_steps", "standing_cover_of", "standing_covers", "start_of", "starts",
    "stepper_of", "steps_of", "talks_during", "terms_of_law", "trip_for", "trips_between", "unaccompanied",
    "usual_form", "waiting_concepts", "week_of", "worklist",
]  # fmt: skip
