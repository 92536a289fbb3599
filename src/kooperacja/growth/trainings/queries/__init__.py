# SPDX-License-Identifier: EUPL-1.2
"""Trainings as screens ask for them."""

from kooperacja.growth.trainings.queries import choices
from kooperacja.growth.trainings.queries.certificates import (
    PostHolder,
    Verified,
    certificate_for,
    certificates_of,
    post_holders,
    qualifications_of,
    replaced_by,
    valid_by_enrolment,
    verified,
    without_paper,
)
from kooperacja.growth.trainings.queries.editions import (
    STATE_GROUPS,
    EditionFilter,
    curriculum_of,
    edition_for,
    edition_in_brief,
    editions,
    facts_of,
    has_presence,
    missing_before,
    next_editions,
    not_ready,
    programme_of,
    refusal_of,
    session_by_key,
    session_by_uid,
    session_for,
    session_on,
    sessions_of,
    sessions_today,
    to_certify,
    without_presence,
    years,
)
from kooperacja.growth.trainings.queries.people import (
    ListRow,
    area_of,
    day_list,
    enrolment_by_code,
    enrolment_for,
    enrolments_of,
    free_seats,
    hours_by_enrolment,
    hours_of_person,
    make_up_chances,
    make_ups_of,
    participants_found,
    row_of,
)
from kooperacja.growth.trainings.queries.trainers import (
    TrainerRow,
    proof_for,
    taught_by,
    trainer_for,
    trainer_row,
    trainers,
)

__all__ = [
    "STATE_GROUPS", "EditionFilter", "ListRow", "PostHolder", "TrainerRow", "Verified", "area_of", "certificate_for",
    "certificates_of", "choices", "curriculum_of", "day_list", "edition_for", "edition_in_brief", "editions",
    "enrolment_by_code", "enrolment_for", "enrolments_of", "facts_of", "free_seats", "has_presence", "hours_by_enrolment",
    "hours_of_person", "make_up_chances", "make_ups_of", "missing_before", "next_editions", "not_ready",
    "participants_found", "post_holders", "programme_of", "proof_for", "qualifications_of", "refusal_of", "replaced_by",
    "row_of", "session_by_key", "session_by_uid", "session_for", "session_on", "sessions_of", "sessions_today",
    "taught_by", "to_certify", "trainer_for", "trainer_row", "trainers", "valid_by_enrolment", "verified", "without_paper",
    "without_presence", "years",
]  # fmt: skip
