# SPDX-License-Identifier: EUPL-1.2
"""What of readiness waits for a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.duties.desk import Decision
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.readiness import queries, rules

#: A sheet should be handed in within two weeks, a talk held within three.
SHEET_DAYS, TALK_DAYS = 14, 21


def decisions(by: Acting) -> Iterator[Decision]:
    """My own sheet; rounds that are complete; rounds that wait for their talk."""
    if by.user_id is None:
        return
    for rater in queries.my_sheets(by):
        due = rater.assessment.opened_on + timedelta(days=SHEET_DAYS)
        yield Decision(
            due_on=due, title=_("Twoja ocena gotowości gminy %(gmina)s") % {"gmina": rater.assessment.area.name},
            detail=_("12 pytań, około 15 minut, każdy ocenia sam"), button=_("Oceń gotowość"),
            url=f"/gotowosc/oceny/{rater.assessment.uid}/ocen/", icon="landmark", area="gmina", urgent=due < by.today,
        )  # fmt: skip
    if by.role not in REGION_ROLES and by.role not in rules.LEADERS:
        return
    for assessment in queries.rounds_to_close(by):
        yield Decision(
            due_on=by.today, title=_("Gmina %(gmina)s: wszystkie oceny są gotowe") % {"gmina": assessment.area.name},
            detail=_("po zamknięciu rundy zobaczycie wynik"), button=_("Zamknij rundę"),
            url=f"/gotowosc/oceny/{assessment.uid}/zamknij/", icon="landmark", area="gmina",
        )  # fmt: skip
    for assessment in queries.talks_due(by):
        due = (assessment.closed_on or by.today) + timedelta(days=TALK_DAYS)
        yield Decision(
            due_on=due, title=_("Rozmowa o gotowości gminy %(gmina)s") % {"gmina": assessment.area.name},
            detail=_("oceny zebrane, zapiszcie ustalenia"), button=_("Zobacz oceny"),
            url=f"/gotowosc/oceny/{assessment.uid}/", icon="messages-square", area="gmina", urgent=due < by.today,
        )  # fmt: skip
