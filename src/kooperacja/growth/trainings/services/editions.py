# SPDX-License-Identifier: EUPL-1.2
"""An edition from the first plan to the settlement."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.ground.law import queries as law
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support import services as support
from kooperacja.growth.support.enums import SupportForm
from kooperacja.growth.trainings import notifications, queries, rules
from kooperacja.growth.trainings.enums import EDITION_FLOW, ENROLMENT_FLOW, EditionState, EnrolmentState
from kooperacja.growth.trainings.models import EditionCounter, Enrolment, TrainingEdition
from kooperacja.growth.trainings.services.calls import close_call, open_or_reopen, share_seats, take_chosen
from kooperacja.growth.trainings.services.people import settle_hours

SOURCE_KIND = "trainings.edition"


class NotYet(DomainError):
    """Something is missing before the edition may go on; the text says what."""


class ReasonNeeded(DomainError):
    """People who have a place read why it is not held."""

    default = gettext_lazy("Napisz, dlaczego. Przeczytają to osoby, które mają miejsce, i ich instytucje.")


class BeforeTheLaw(DomainError):
    """The Regulation was not in force on that day."""

    default = gettext_lazy("Rozporządzenie o szkoleniach obowiązuje od 29.04.2020. Podaj późniejszą datę.")


class LabelInUse(DomainError):
    """What people hold in hand shows this label."""

    default = gettext_lazy("Zaświadczenia tej edycji mają już swoje oznaczenie finansowania. Nie można go zmienić.")


def _next_number(centre_id: int, training: str, year: int) -> int:
    EditionCounter.objects.get_or_create(centre_id=centre_id, training=training, year=year)
    rows = EditionCounter.objects.filter(centre_id=centre_id, training=training, year=year)
    rows.update(last=F("last") + 1)
    return rows.get().last


@transaction.atomic
def plan_edition(
    *, training: str, starts_on: date, seats: int | None = None, place: str = "", project: Project | None = None,
    funding_label: FundingLabel | None = None, by: Acting,
) -> TrainingEdition:  # fmt: skip
    """Open an edition of a statutory training."""
    rules.plan_edition.require(by)
    try:
        hour = law.parameter("trn.hour_minutes", on=starts_on).value
        law.curriculum(training, on=starts_on)
    except (law.NotCovered, law.UnknownName):
        raise BeforeTheLaw(field="starts_on") from None
    assert by.organisation_id is not None and isinstance(hour, int)
    edition = TrainingEdition.objects.create(
        centre_id=by.organisation_id, training=training, year=starts_on.year, starts_on=starts_on, ends_on=starts_on,
        number=_next_number(by.organisation_id, training, starts_on.year), seats=seats, place=place, project=project,
        funding_label=funding_label, hour_minutes=hour, created_by_id=by.user_id, created_at=by.at,
    )  # fmt: skip
    audit.record("trainings.edition.planned", edition, by=by)
    notifications.edition_planned(edition, by=by)
    return edition


@transaction.atomic
def change_edition(
    *, edition: TrainingEdition, starts_on: date, seats: int | None = None, place: str = "",
    project: Project | None = None, funding_label: FundingLabel | None = None, by: Acting,
) -> TrainingEdition:  # fmt: skip
    """Correct what is written of an edition. Its days come from the programme, once there is one."""
    rules.edit_edition.require(by, edition)
    issued = edition.enrolments.filter(certificates__isnull=False).exists()
    if issued and funding_label != edition.funding_label:
        raise LabelInUse(field="funding_label")
    if not edition.sessions.exists():
        edition.starts_on = edition.ends_on = starts_on
    other_seats = seats != edition.seats
    edition.seats, edition.place, edition.project, edition.funding_label = seats, place, project, funding_label
    edition.save(update_fields=["starts_on", "ends_on", "seats", "place", "project", "funding_label"])
    if other_seats:
        share_seats(edition, by)
    audit.record("trainings.edition.edited", edition, by=by)
    return edition


@transaction.atomic
def move_edition(
    *, edition: TrainingEdition, to: str, reason: str = "", with_call: bool = True, by: Acting
) -> TrainingEdition:
    """Move an edition on; calling off and postponing ask for a reason.

    With the recruitment a public form opens and closes, when the centre has a clause for it and ``with_call``.
    """
    rules.move_edition.require(by, edition)
    reason = reason.strip()
    if to in (EditionState.CANCELLED, EditionState.POSTPONED) and not reason:
        raise ReasonNeeded(field="reason")
    if to == EditionState.CONFIRMED and EDITION_FLOW.can(edition, to):
        take_chosen(edition=edition, by=by)
    if EDITION_FLOW.can(edition, to) and (missing := queries.missing_before(edition, to, by)):
        raise NotYet(" ".join(missing))
    if to == EditionState.REPORTED and EDITION_FLOW.can(edition, to):
        report_support(edition=edition, by=by)
    EDITION_FLOW.move(edition, to=to)
    if to == EditionState.RECRUITMENT_OPEN and with_call:
        open_or_reopen(edition, by)
    elif to == EditionState.RECRUITMENT_CLOSED:
        close_call(edition=edition, by=by)
    elif to in (EditionState.CANCELLED, EditionState.POSTPONED):
        close_call(edition=edition, reason=reason if to == EditionState.CANCELLED else "", by=by)
    elif to == EditionState.RUNNING:
        waiting = list(Enrolment.objects.filter(edition=edition, state=EnrolmentState.ACCEPTED))
        ENROLMENT_FLOW.move_many(waiting, to=EnrolmentState.ATTENDING)
    elif to == EditionState.COMPLETED:
        settle_hours(edition=edition, by=by)
    audit.record(f"trainings.edition.{to}", edition, by=by, reason=reason)
    notifications.edition_moved(edition, by=by)
    return edition


@transaction.atomic
def report_support(*, edition: TrainingEdition, by: Acting) -> list[str]:
    """Write the hours of the edition into the ledger of support, one row for each gmina; told again, it is corrected.

    Answers the names of people whose gmina is not known or lies outside the voivodeship: they are in no row.
    """
    rules.issue_certificates.require(by, edition)
    people = queries.enrolments_of(edition)
    hours = queries.hours_by_enrolment(edition, people)
    by_area: dict[Area, dict[Participant, int]] = {}
    left_out = []
    for enrolment in people:
        heard = hours[enrolment.pk].heard
        if not heard:
            continue
        area = queries.area_of(enrolment.participant)
        if area is None or not area.code.startswith(by.scope):
            left_out.append(str(enrolment.participant))
            continue
        by_area.setdefault(area, {})[enrolment.participant] = heard
    taught = sum(b.minutes for s in queries.sessions_of(edition) for b in s.blocks.all())
    rows = [
        support.record_support(
            area=area, form=SupportForm.TRAINING, held_on=min(edition.ends_on, by.today), minutes=taught,
            topic=_("Szkolenie %(code)s: %(name)s") % {"code": edition.code, "name": edition.get_training_display()},
            given_by=str(edition.centre)[:140], project=edition.project, funding_label=edition.funding_label,
            people=theirs, source_kind=SOURCE_KIND, source_uid=edition.uid, by=by,
        )
        for area, theirs in sorted(by_area.items(), key=lambda pair: pair[0].code)
    ]  # fmt: skip
    support.keep_only(
        told=rows, source_kind=SOURCE_KIND, source_uid=edition.uid,
        no_longer=_("Po poprawieniu obecności albo gminy nikt z tej gminy nie był na szkoleniu."),
        again=_("Ktoś z tej gminy jednak był na szkoleniu."), by=by,
    )  # fmt: skip
    return left_out
