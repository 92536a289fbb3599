# SPDX-License-Identifier: EUPL-1.2
"""The public call for people of an edition, and what comes of it here: places for those who were chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kooperacja.base.audit import services as audit
from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.participants import queries as participants
from kooperacja.growth.recruitment import queries as calls
from kooperacja.growth.recruitment import rules as call_rules
from kooperacja.growth.recruitment import services as recruitment
from kooperacja.growth.recruitment.enums import CandidateState, RecruitmentState
from kooperacja.growth.recruitment.models import Candidate
from kooperacja.growth.trainings import queries, rules
from kooperacja.growth.trainings.enums import AHEAD, ENROLMENT_FLOW, EditionState, EnrolmentState
from kooperacja.growth.trainings.models import Enrolment, TrainingEdition
from kooperacja.growth.trainings.services.people import NoSeatLeft, give_places

#: A call closes so many days before the first class, so that there is time to choose.
DAYS_BEFORE = 7
#: A day as it stands in the words of a call.
_DAY = r"\d{1,2}\.\d{2}\.\d{4}"


class CallAlready(DomainError):
    """An edition has one call."""

    default = gettext_lazy("Ta edycja ma już swój nabór. Otwórz go z bocznego panelu.")


@transaction.atomic
def open_call(*, edition: TrainingEdition, by: Acting) -> TrainingEdition:
    """Open the public form of an edition: what it says comes from the edition, its address is ``/nabor/<code>/``."""
    rules.edit_edition.require(by, edition)
    if edition.recruitment_id is not None:
        raise CallAlready
    curriculum = queries.curriculum_of(edition)
    made = recruitment.plan_recruitment(
        title=_("Szkolenie %(code)s: %(name)s") % {"code": edition.code, "name": edition.get_training_display()},
        about=_("%(name)s, %(hours)s h. %(when)s, %(place)s. Dla: %(whom)s.")
        % {
            "name": curriculum.short.capitalize(), "hours": curriculum.hours, "when": _when(edition),
            "place": edition.place or _("miejsce podamy"), "whom": curriculum.for_whom,
        },
        opens_on=by.today, closes_on=_last_day(edition, by), seats=edition.seats or 1,
        project=edition.project, funding_label=edition.funding_label, by=by,
    )  # fmt: skip
    recruitment.open_recruitment(recruitment=made, by=by)
    edition.recruitment = made
    edition.save(update_fields=["recruitment"])
    audit.record("trainings.edition.call_opened", edition, by=by)
    return edition


def _days(first: str, last: str) -> str:
    return _("Zajęcia od %(first)s do %(last)s") % {"first": first, "last": last}


def _when(edition: TrainingEdition) -> str:
    return _days(dates.short(edition.starts_on), dates.short(edition.ends_on))


def _last_day(edition: TrainingEdition, by: Acting) -> date:
    return max(by.today, edition.starts_on - timedelta(days=DAYS_BEFORE))


def open_or_reopen(edition: TrainingEdition, by: Acting) -> None:
    """The form opens when nothing is missing for it; that of an edition that was postponed opens again with the new days."""
    call = edition.recruitment
    if call is None and may_open_call(edition):
        open_call(edition=edition, by=by)
    if call is None or call.state != RecruitmentState.CLOSED:
        return
    about = re.sub(_days(_DAY, _DAY), _when(edition), call.about)
    recruitment.edit_recruitment(recruitment=call, about=about, closes_on=_last_day(edition, by), by=by)
    recruitment.open_recruitment(recruitment=call, by=by)
    audit.record("trainings.edition.call_opened", edition, by=by)


def may_open_call(edition: TrainingEdition) -> bool:
    """True when nothing is missing for a public form: seats, label, and the clause that people read."""
    known = edition.seats and edition.funding_label_id and edition.recruitment_id is None
    return bool(known) and participants.current_clause(edition.centre_id) is not None


@transaction.atomic
def close_call(*, edition: TrainingEdition, reason: str = "", by: Acting) -> None:
    """No more applications; with a reason the call is called off and everybody is told. Without a call nothing happens."""
    call = edition.recruitment
    if call is None:
        return
    if reason and call.state != RecruitmentState.CANCELLED:
        recruitment.cancel_recruitment(recruitment=call, reason=reason, by=by)
    elif call.state == RecruitmentState.OPEN:
        recruitment.close_recruitment(recruitment=call, by=by)


@transaction.atomic
def take_chosen(*, edition: TrainingEdition, by: Acting) -> tuple[int, int]:
    """Give places to everybody chosen in the call and free those of whoever has withdrawn; answers (new, freed)."""
    rules.edit_edition.require(by, edition)
    return follow_call(edition, by)


def follow_call(edition: TrainingEdition, by: Acting, *, only_free: bool = False) -> tuple[int, int]:
    """Bring the list into step with the call; answers (new, freed). ``only_free`` leaves out whom no seat is left for.

    The later word counts: who was enrolled or taken back by hand after her refusal stays, who left by hand after she was
    chosen does not come back by herself.
    """
    if edition.recruitment is None:
        return 0, 0
    everybody = calls.candidates(edition.recruitment)
    here = {e.participant_id: e for e in Enrolment.objects.filter(edition=edition).select_related("edition")}
    freed = _gone(everybody, here)
    for state in (EnrolmentState.ACCEPTED, EnrolmentState.ATTENDING):
        if theirs := [e for e in freed if e.state == state]:
            words = str(_("rezygnacja zgłoszona w naborze"))
            ENROLMENT_FLOW.move_many(theirs, to=EnrolmentState.DROPPED, left_reason=words)
    new = 0
    if edition.state not in (EditionState.COMPLETED, EditionState.CERTIFIED):
        new = _seat(edition, [c for c in everybody if c.state == CandidateState.ACCEPTED], here, only_free, by)
    if new or freed:
        audit.record("trainings.edition.chosen_taken", edition, by=by, new=new, freed=len(freed))
    return new, len(freed)


def _gone(everybody: Sequence[Candidate], here: Mapping[int, Enrolment]) -> list[Enrolment]:
    left = (CandidateState.WITHDRAWN, CandidateState.REJECTED)
    found = []
    for candidate in everybody:
        place = here.get(candidate.participant_id)
        if (
            place is None
            or candidate.state not in left
            or (candidate.decided_at or place.enrolled_at) < place.enrolled_at
        ):
            continue
        if place.state in (EnrolmentState.ACCEPTED, EnrolmentState.ATTENDING):
            found.append(place)
    return found


def _seat(
    edition: TrainingEdition, chosen: Sequence[Candidate], here: Mapping[int, Enrolment], only_free: bool, by: Acting
) -> int:
    waiting = []
    for candidate in chosen:
        place = here.get(candidate.participant_id)
        came_again = (
            place is not None
            and place.state == EnrolmentState.DROPPED
            and (candidate.decided_at or place.enrolled_at) > place.enrolled_at
        )
        if place is None or came_again:
            waiting.append((candidate.participant, place))
    free = queries.free_seats(edition)
    if free is not None and len(waiting) > free:
        if not only_free:
            raise NoSeatLeft
        waiting = waiting[: max(0, free)]
    give_places(edition, [person for person, place in waiting if place is None], by)
    if again := [place for _person, place in waiting if place is not None]:
        to = EnrolmentState.ATTENDING if edition.state == EditionState.RUNNING else EnrolmentState.ACCEPTED
        ENROLMENT_FLOW.move_many(again, to=to, left_reason="", enrolled_at=by.at)
    return len(waiting)


def follow_calls(*, by: Acting) -> int:
    """What the worker does every few minutes: lists follow withdrawals and the reserve. Answers how many lists changed."""
    changed = 0
    for edition in queries.editions_with_open_lists():
        with transaction.atomic():
            changed += any(follow_call(edition, by, only_free=True))
    return changed


def give_seat_on(enrolment: Enrolment, by: Acting) -> None:
    """Somebody leaves before the first class: what she had in the call goes to who waits first, and that one is on the list."""
    edition, call = enrolment.edition, enrolment.edition.recruitment
    if call is None or edition.state not in AHEAD or not call_rules.edit_recruitment(by, call):
        return
    for candidate in calls.candidates(call, state=CandidateState.ACCEPTED):
        if candidate.participant_id == enrolment.participant_id:
            candidate.recruitment = call
            recruitment.withdraw(candidate=candidate, reason=enrolment.left_reason, by=by)
    if edition.state == EditionState.CONFIRMED:
        follow_call(edition, by, only_free=True)


def share_seats(edition: TrainingEdition, by: Acting) -> None:
    """The call has as many seats as the edition; who waits takes the new ones."""
    call = edition.recruitment
    if call is None or edition.seats in (None, call.seats) or not call_rules.edit_recruitment(by, call):
        return
    recruitment.edit_recruitment(recruitment=call, seats=edition.seats, by=by)
    recruitment.raise_seats(recruitment=call, by=by)
    if edition.state == EditionState.CONFIRMED:
        follow_call(edition, by, only_free=True)
