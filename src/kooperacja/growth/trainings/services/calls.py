# SPDX-License-Identifier: EUPL-1.2
"""The public call for people of an edition, and what comes of it here: places for those who were chosen."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kooperacja.base.audit import services as audit
from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.participants import queries as participants
from kooperacja.growth.recruitment import queries as calls
from kooperacja.growth.recruitment import services as recruitment
from kooperacja.growth.recruitment.enums import CandidateState, RecruitmentState
from kooperacja.growth.trainings import queries, rules
from kooperacja.growth.trainings.enums import ENROLMENT_FLOW, EditionState, EnrolmentState
from kooperacja.growth.trainings.models import Enrolment, TrainingEdition
from kooperacja.growth.trainings.services.people import enrol

#: A call closes so many days before the first class, so that there is time to choose.
DAYS_BEFORE = 7


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
        about=_("%(name)s, %(hours)s h. Zajęcia od %(first)s do %(last)s, %(place)s. Dla: %(whom)s.")
        % {
            "name": curriculum.short.capitalize(), "hours": curriculum.hours, "first": dates.short(edition.starts_on),
            "last": dates.short(edition.ends_on), "place": edition.place or _("miejsce podamy"), "whom": curriculum.for_whom,
        },
        opens_on=by.today, closes_on=max(by.today, edition.starts_on - timedelta(days=DAYS_BEFORE)),
        seats=edition.seats or 1, project=edition.project, funding_label=edition.funding_label, by=by,
    )  # fmt: skip
    recruitment.open_recruitment(recruitment=made, by=by)
    edition.recruitment = made
    edition.save(update_fields=["recruitment"])
    audit.record("trainings.edition.call_opened", edition, by=by)
    return edition


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
    if edition.recruitment is None:
        return 0, 0
    everybody = calls.candidates(edition.recruitment)
    chosen = {c.participant_id for c in everybody if c.state == CandidateState.ACCEPTED}
    gone = {c.participant_id for c in everybody if c.state in (CandidateState.WITHDRAWN, CandidateState.REJECTED)}
    here = {e.participant_id: e for e in Enrolment.objects.filter(edition=edition).select_related("edition")}
    freed = [e for pk, e in here.items() if pk in gone and e.state == EnrolmentState.ACCEPTED]
    if freed:
        words = str(_("rezygnacja zgłoszona w naborze"))
        ENROLMENT_FLOW.move_many(freed, to=EnrolmentState.DROPPED, left_reason=words)
    new = [c.participant for c in everybody if c.participant_id in chosen - set(here)]
    if new and edition.state not in (EditionState.COMPLETED, EditionState.CERTIFIED):
        enrol(edition=edition, participants=new, by=by)
    if new or freed:
        audit.record("trainings.edition.chosen_taken", edition, by=by, new=len(new), freed=len(freed))
    return len(new), len(freed)
