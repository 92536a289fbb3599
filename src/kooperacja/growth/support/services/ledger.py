# SPDX-License-Identifier: EUPL-1.2
"""The ledger of support: one row for each thing that a gmina got."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.ground.territory.enums import AreaLevel
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support import rules
from kooperacja.growth.support.models import StudyVisit, SupportAttendance, SupportEntry


class HeldInFuture(DomainError):
    """The ledger holds what has happened."""

    default = _("W rejestrze zapisujemy to, co już się odbyło. Popraw datę.")


class NotInRegion(DomainError):
    """A centre supports gminas of its own voivodeship."""

    default = _("Ta gmina leży poza Waszym województwem. Wybierz gminę z regionu.")


class NoTimeGiven(DomainError):
    """Support takes some time."""

    default = _("Podaj, ile to trwało, na przykład 1 h 30 min.")


class FollowUpWithoutDay(DomainError):
    """A promise has a day and words, or there is none."""

    default = _("Obiecany dalszy krok potrzebuje i treści, i terminu. Uzupełnij oba pola albo zostaw oba puste.")


class FollowUpTooEarly(DomainError):
    """A promise is kept after the meeting, not before."""

    default = _("Termin dalszego kroku jest wcześniejszy niż samo wsparcie. Popraw jedną z dat.")


@transaction.atomic
def record_support(
    *, area: Area, form: str, held_on: date, minutes: int, topic: str, given_by: str, people_count: int | None = None,
    outcome: str = "", follow_up: str = "", follow_up_on: date | None = None, visit: StudyVisit | None = None,
    project: Project | None = None, funding_label: FundingLabel | None = None,
    people: Mapping[Participant, int] | None = None, source_kind: str = "", source_uid: UUID | None = None, by: Acting,
) -> SupportEntry:  # fmt: skip
    """Write into the ledger what a gmina got, when, and for whose money.

    ``people`` are participants with their minutes. A thing of another app (``source_kind``, ``source_uid``) has one row
    for each gmina: told again, its row is corrected.
    """
    rules.record_support.require(by)
    if area.level != AreaLevel.GMINA or not area.code.startswith(by.scope):
        raise NotInRegion(field="area")
    if held_on > by.today:
        raise HeldInFuture(field="held_on")
    if minutes <= 0:
        raise NoTimeGiven(field="minutes")
    if bool(follow_up.strip()) != (follow_up_on is not None):
        raise FollowUpWithoutDay(field="follow_up_on")
    if follow_up_on is not None and follow_up_on < held_on:
        raise FollowUpTooEarly(field="follow_up_on")
    assert by.organisation_id is not None
    told: dict[str, Any] = {
        "form": form, "held_on": held_on, "minutes": minutes, "topic": topic, "given_by": given_by, "outcome": outcome,
        "people_count": len(people) if people and people_count is None else people_count, "follow_up": follow_up,
        "follow_up_on": follow_up_on, "visit": visit, "project": project, "funding_label": funding_label,
    }  # fmt: skip
    if source_uid is None:
        entry = SupportEntry.objects.create(centre_id=by.organisation_id, area=area, recorded_at=by.at, **told)
    else:
        entry, _created = SupportEntry.objects.update_or_create(
            centre_id=by.organisation_id, area=area, source_kind=source_kind, source_uid=source_uid,
            defaults=told, create_defaults=told | {"recorded_at": by.at},
        )  # fmt: skip
        entry.attendances.all().delete()
    SupportAttendance.objects.bulk_create(
        SupportAttendance(entry=entry, participant=person, minutes=time) for person, time in (people or {}).items()
    )
    audit.record("support.entry.recorded", entry, by=by, area=area.code)
    return entry


@transaction.atomic
def settle_follow_up(*, entry: SupportEntry, outcome: str = "", by: Acting) -> SupportEntry:
    """Note that what was promised to the gmina has been done."""
    rules.settle_follow_up.require(by, entry)
    entry.follow_up_done_on = by.today
    if outcome.strip():
        entry.outcome = f"{entry.outcome}\n{outcome.strip()}" if entry.outcome else outcome.strip()
    entry.save(update_fields=["follow_up_done_on", "outcome"])
    audit.record("support.entry.follow_up_settled", entry, by=by, area=entry.area.code)
    return entry
