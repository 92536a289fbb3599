# SPDX-License-Identifier: EUPL-1.2
"""Who had a place and did not come: on study visits and in trainings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, Max, OuterRef, Q
from django.urls import reverse

from kooperacja.base.core.acting import Acting
from kooperacja.growth.support.models import StudyVisit, VisitParticipant
from kooperacja.growth.support.queries.visits import HELD_STATES
from kooperacja.growth.trainings.models import Enrolment, Presence, TrainingEdition


@dataclass(frozen=True)
class Absent:
    """One person who did not come to one thing."""

    what: str
    day: date | None
    who: str
    institution: str
    url: str


def absent(by: Acting, *, year: int | None = None, project_uid: str = "") -> tuple[Sequence[Absent], int]:
    """People with a place who did not come, the newest first; and on how many of a visit's list nobody has noted anything.

    A visit without a date belongs to no year. Of a training that is over: those enrolled who heard not one minute.
    """
    of_visits, unknown = _visits(by, year, project_uid)
    made = [*of_visits, *_trainings(by, year, project_uid)]
    return sorted(made, key=lambda a: (a.day or date.min, a.what, a.who), reverse=True), unknown


def _serves(project_uid: str) -> Q:
    return Q(project__uid=project_uid) | Q(funding_label__project__uid=project_uid) if project_uid else Q()


def _visits(by: Acting, year: int | None, project_uid: str, limit: int = 2000) -> tuple[list[Absent], int]:
    visits = StudyVisit.objects.visible_to(by).filter(_serves(project_uid), state__in=HELD_STATES)
    dated = visits.annotate(last_day=Max("days__date"))
    if year is not None:
        dated = dated.filter(last_day__year=year)
    days = dict(dated.values_list("pk", "last_day"))
    people = VisitParticipant.objects.filter(visit_id__in=list(days))
    rows = people.filter(attended=False).select_related("visit", "organisation").order_by("-pk")
    found = [
        Absent(
            row.visit.title, days[row.visit_id], str(row), row.organisation.name if row.organisation else "",
            reverse("support:visit_detail", args=[row.visit.uid]),
        )
        for row in rows[:limit]
    ]  # fmt: skip
    return found, people.filter(attended=None).count()


def _trainings(by: Acting, year: int | None, project_uid: str, limit: int = 2000) -> list[Absent]:
    editions = TrainingEdition.objects.visible_to(by).filter(_serves(project_uid), ends_on__lt=by.today)
    if year is not None:
        editions = editions.filter(ends_on__year=year)
    rows = Enrolment.objects.filter(edition__in=editions.order_by())
    rows = rows.exclude(Exists(Presence.objects.filter(enrolment_id=OuterRef("pk"), minutes__gt=0)))
    rows = rows.select_related("edition", "participant__employer").order_by("-pk")
    return [
        Absent(
            str(row.edition), row.edition.ends_on, str(row.participant), row.participant.workplace,
            reverse("trainings:edition_detail", args=[row.edition.uid]),
        )
        for row in rows[:limit]
    ]  # fmt: skip
