# SPDX-License-Identifier: EUPL-1.2
"""The ledger of support: one row for each thing that a gmina got. Corrected and withdrawn with a reason, never deleted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.base.core.text import sort_key
from kooperacja.ground.territory.enums import AreaLevel
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support import queries, rules
from kooperacja.growth.support.enums import CONFIDENTIAL_FORMS, SupportForm
from kooperacja.growth.support.models import CountsTo, StudyVisit, SupportAttendance, SupportEntry, SupportGiver


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


class ContentNotKept(DomainError):
    """Of coaching and supervision only days, hours and people are kept."""

    default = _(
        "Z coachingu i superwizji nie zapisujemy treści: tylko daty, godziny i to, kto brał udział. Zostaw to pole puste."
    )


class ReasonMissing(DomainError):
    """A correction of the register has a reason."""

    default = _("Napisz, skąd ta zmiana. Powód zostaje w historii wpisu.")


class ToldElsewhere(DomainError):
    """What another thing tells, is corrected there."""

    default = _("Ten wpis powstał z innej sprawy. Formę, datę, czas i gminę popraw tam, a wpis poprawi się sam.")


class LongerThanSupport(DomainError):
    """Nobody takes part longer than it lasts."""


@dataclass(frozen=True)
class NewSupport:
    """One row for ``record_many``: the same as what ``record_support`` asks for."""

    area: Area
    form: str
    held_on: date
    minutes: int
    topic: str
    given_by: str
    people_count: int | None = None
    outcome: str = ""
    follow_up: str = ""
    follow_up_on: date | None = None
    follow_up_done_on: date | None = None
    project: Project | None = None
    funding_label: FundingLabel | None = None
    people: Mapping[Participant, int] | None = None
    codes: Sequence[str] = ()


def _check(
    *, area: Area, form: str, held_on: date, minutes: int, outcome: str, follow_up: str, follow_up_on: date | None,
    by: Acting, **_other: Any,
) -> None:  # fmt: skip
    if area.level != AreaLevel.GMINA or not area.code.startswith(by.scope):
        raise NotInRegion(field="area")
    if held_on > by.today:
        raise HeldInFuture(field="held_on")
    if minutes <= 0:
        raise NoTimeGiven(field="minutes")
    if form in CONFIDENTIAL_FORMS and (outcome.strip() or follow_up.strip()):
        raise ContentNotKept(field="outcome" if outcome.strip() else "follow_up")
    if bool(follow_up.strip()) != (follow_up_on is not None):
        raise FollowUpWithoutDay(field="follow_up_on")
    if follow_up_on is not None and follow_up_on < held_on:
        raise FollowUpTooEarly(field="follow_up_on")


def _topic(form: str, topic: str) -> str:
    """What is written as the topic: of coaching and supervision only the form."""
    if form in CONFIDENTIAL_FORMS:
        label = str(SupportForm(form).label)
        return label[:1].upper() + label[1:]
    return topic


def _remember_givers(names: Iterable[str], centre_id: int) -> None:
    SupportGiver.objects.bulk_create(
        [SupportGiver(centre_id=centre_id, name=n, name_key=sort_key(n)) for n in dict.fromkeys(names) if n.strip()],
        ignore_conflicts=True,
    )


def _counts(entry: SupportEntry, codes: Iterable[str]) -> None:
    wanted = {code.strip() for code in codes if code.strip()}
    CountsTo.objects.filter(entry=entry).exclude(code__in=wanted).delete()
    CountsTo.objects.bulk_create([CountsTo(entry=entry, code=c) for c in sorted(wanted)], ignore_conflicts=True)


@transaction.atomic
def record_support(
    *, area: Area, form: str, held_on: date, minutes: int, topic: str, given_by: str, people_count: int | None = None,
    outcome: str = "", follow_up: str = "", follow_up_on: date | None = None, visit: StudyVisit | None = None,
    project: Project | None = None, funding_label: FundingLabel | None = None,
    people: Mapping[Participant, int] | None = None, codes: Sequence[str] | None = None, source_kind: str = "",
    source_uid: UUID | None = None, by: Acting,
) -> SupportEntry:  # fmt: skip
    """Write into the ledger what a gmina got, when, and for whose money.

    ``people`` are participants with their minutes, ``codes`` the indicators it counts to. A thing of another app
    (``source_kind``, ``source_uid``) has one row for each gmina: told again, its row is corrected; what people added to it
    (outcome, promise, indicators) stays unless something new is told, and a row that somebody withdrew stays withdrawn.
    """
    rules.record_support.require(by)
    told: dict[str, Any] = {
        "form": form, "held_on": held_on, "minutes": minutes, "topic": _topic(form, topic), "given_by": given_by,
        "outcome": outcome, "people_count": len(people) if people and people_count is None else people_count,
        "follow_up": follow_up, "follow_up_on": follow_up_on, "visit": visit, "project": project,
        "funding_label": funding_label,
    }  # fmt: skip
    _check(area=area, by=by, **told)
    assert by.organisation_id is not None
    if source_uid is None:
        entry = SupportEntry.objects.create(centre_id=by.organisation_id, area=area, recorded_at=by.at, **told)
    else:
        again = {name: value for name, value in told.items() if value or name not in _ADDED}
        entry, is_new = SupportEntry.objects.update_or_create(
            centre_id=by.organisation_id, area=area, source_kind=source_kind, source_uid=source_uid,
            defaults=again, create_defaults=told | {"recorded_at": by.at},
        )  # fmt: skip
        if not is_new:
            SupportEntry.objects.filter(pk=entry.pk).update(version=F("version") + 1)
            entry.attendances.all().delete()
    SupportAttendance.objects.bulk_create(
        SupportAttendance(entry=entry, participant=person, minutes=time) for person, time in (people or {}).items()
    )
    if codes is not None:
        _counts(entry, codes)
    _remember_givers([given_by], by.organisation_id)
    audit.record("support.entry.recorded", entry, by=by, area=area.code)
    return entry


#: What people add to a row that another thing told of.
_ADDED = frozenset({"outcome", "follow_up", "follow_up_on", "project", "funding_label"})


@transaction.atomic
def record_many(*, rows: Sequence[NewSupport], by: Acting) -> list[SupportEntry]:
    """Write many rows at once, all or none: for a sheet that is brought in and for the demonstration.

    Each row is checked like a single one; a refusal names its place in the list, counted from 1.
    """
    rules.record_support.require(by)
    assert by.organisation_id is not None
    made = []
    for number, row in enumerate(rows, start=1):
        told = {
            name: getattr(row, name)
            for name in (
                "area", "form", "held_on", "minutes", "given_by", "outcome", "follow_up", "follow_up_on", "project",
                "funding_label",
            )
        }  # fmt: skip
        try:
            _check(by=by, **told)
        except DomainError as error:
            raise type(error)(f"{number}: {error.message}", field=error.field) from error
        count = len(row.people) if row.people and row.people_count is None else row.people_count
        made.append(
            SupportEntry(
                centre_id=by.organisation_id, recorded_at=by.at, topic=_topic(row.form, row.topic), people_count=count,
                follow_up_done_on=row.follow_up_done_on if row.follow_up_on else None, **told,
            )
        )  # fmt: skip
    entries = SupportEntry.objects.bulk_create(made, batch_size=500)
    pairs = list(zip(entries, rows, strict=True))
    SupportAttendance.objects.bulk_create(
        [
            SupportAttendance(entry=entry, participant=person, minutes=time)
            for entry, row in pairs
            for person, time in (row.people or {}).items()
        ],
        batch_size=1_000,
    )
    CountsTo.objects.bulk_create(
        [CountsTo(entry=entry, code=code) for entry, row in pairs for code in dict.fromkeys(row.codes)],
        batch_size=1_000,
    )
    _remember_givers((row.given_by for row in rows), by.organisation_id)
    audit.record_many("support.entry.recorded", entries, by=by)
    return entries


@transaction.atomic
def edit_support(
    *, entry: SupportEntry, reason: str, version: int | None = None, codes: Sequence[str] | None = None, by: Acting,
    **changes: Any,
) -> SupportEntry:  # fmt: skip
    """Correct a row, with a reason. ``changes`` are fields of ``record_support``; what is not named stays.

    A row that another thing told of keeps the facts of that thing. Raises ``Stale`` when ``version`` is not the present one.
    """
    rules.edit_support.require(by, entry)
    if not reason.strip():
        raise ReasonMissing(field="reason")
    before = {name: getattr(entry, name) for name in _FACTS}
    after = before | {name: value for name, value in changes.items() if name in before}
    _check(by=by, **after)
    after["topic"] = _topic(after["form"], after["topic"])
    changed = [name for name in _FACTS if before[name] != after[name]]
    if entry.source_uid is not None and not set(changed) <= _ADDED:
        raise ToldElsewhere
    if "follow_up_on" in changed or "follow_up" in changed:
        after["follow_up_done_on"] = None
    rows = SupportEntry.objects.filter(pk=entry.pk, version=entry.version if version is None else version)
    if rows.update(version=F("version") + 1, **after) != 1:
        raise Stale
    entry.refresh_from_db()
    if codes is not None:
        if set(codes) != set(queries.codes_of(entry)):
            changed.append("codes")
        _counts(entry, codes)
    assert by.organisation_id is not None
    _remember_givers([entry.given_by], by.organisation_id)
    audit.record("support.entry.edited", entry, by=by, reason=reason.strip(), fields=changed)
    return entry


_FACTS = (
    "area", "form", "held_on", "minutes", "topic", "given_by", "people_count", "outcome", "follow_up", "follow_up_on",
    "visit", "project", "funding_label",
)  # fmt: skip


@transaction.atomic
def withdraw_support(*, entry: SupportEntry, reason: str, by: Acting) -> SupportEntry:
    """Take a row out of every sum, with a reason. It stays in the register, crossed out."""
    rules.withdraw_support.require(by, entry)
    if not reason.strip():
        raise ReasonMissing(field="reason")
    rows = SupportEntry.objects.filter(pk=entry.pk, withdrawn_on=None)
    if rows.update(withdrawn_on=by.today, withdrawn_reason=reason.strip()[:300], version=F("version") + 1) != 1:
        raise Stale
    entry.refresh_from_db()
    audit.record("support.entry.withdrawn", entry, by=by, reason=reason.strip(), area=entry.area.code)
    return entry


@transaction.atomic
def restore_support(*, entry: SupportEntry, reason: str, by: Acting) -> SupportEntry:
    """Put a withdrawn row back, with a reason."""
    rules.restore_support.require(by, entry)
    if not reason.strip():
        raise ReasonMissing(field="reason")
    return _put_back(entry, reason.strip(), by)


def _put_back(entry: SupportEntry, reason: str, by: Acting) -> SupportEntry:
    rows = SupportEntry.objects.filter(pk=entry.pk, withdrawn_on__isnull=False)
    if rows.update(withdrawn_on=None, withdrawn_reason="", version=F("version") + 1) != 1:
        raise Stale
    entry.refresh_from_db()
    audit.record("support.entry.restored", entry, by=by, reason=reason, area=entry.area.code)
    return entry


@transaction.atomic
def keep_only(
    *, told: Sequence[SupportEntry], source_kind: str, source_uid: UUID, no_longer: str, again: str, by: Acting
) -> None:
    """After a thing has told its rows anew: gminas of which it no longer tells leave the sums, those it tells of again are back.

    ``no_longer`` is the reason of such a withdrawal, and by it known again: what a person withdrew stays withdrawn.
    """
    rules.record_support.require(by)
    for row in told:
        if row.withdrawn_on is not None and row.withdrawn_reason == no_longer:
            _put_back(row, again, by)
    rows = SupportEntry.objects.filter(source_kind=source_kind, source_uid=source_uid, withdrawn_on=None)
    for row in rows.exclude(pk__in=[each.pk for each in told]).select_related("area"):
        withdraw_support(entry=row, reason=no_longer, by=by)


@transaction.atomic
def set_people(*, entry: SupportEntry, people: Mapping[Participant, int], by: Acting) -> SupportEntry:
    """Say who got this support and for how long; the number of people grows to the length of the list."""
    rules.edit_support.require(by, entry)
    if entry.source_uid is not None:
        raise ToldElsewhere
    for person, minutes in people.items():
        if person.centre_id != entry.centre_id:
            raise Participant.DoesNotExist
        if minutes <= 0 or minutes > entry.minutes:
            raise LongerThanSupport(
                _("%(name)s: czas musi być dłuższy niż zero i nie dłuższy niż samo wsparcie (%(limit)s min).")
                % {"name": person, "limit": entry.minutes}
            )
    SupportAttendance.objects.filter(entry=entry).delete()
    SupportAttendance.objects.bulk_create(
        SupportAttendance(entry=entry, participant=person, minutes=minutes) for person, minutes in people.items()
    )
    SupportEntry.objects.filter(pk=entry.pk).update(
        people_count=max(len(people), entry.people_count or 0), version=F("version") + 1
    )
    entry.refresh_from_db()
    audit.record("support.entry.people_set", entry, by=by, count=len(people))
    return entry


@transaction.atomic
def settle_follow_up(*, entry: SupportEntry, outcome: str = "", by: Acting) -> SupportEntry:
    """Note that what was promised to the gmina has been done."""
    rules.settle_follow_up.require(by, entry)
    if outcome.strip() and entry.is_confidential:
        raise ContentNotKept(field="outcome")
    entry.follow_up_done_on = by.today
    if outcome.strip():
        entry.outcome = f"{entry.outcome}\n{outcome.strip()}" if entry.outcome else outcome.strip()
    entry.version += 1
    entry.save(update_fields=["follow_up_done_on", "outcome", "version"])
    audit.record("support.entry.follow_up_settled", entry, by=by, area=entry.area.code)
    return entry


@transaction.atomic
def repoint_participant(*, old: Participant, new: Participant, by: Acting) -> int:
    """Two records of one person became one: what she got counts to the record that stays; answers how many rows moved.

    Was she written down twice in one row, the longer time stays.
    """
    moved = 0
    for row in SupportAttendance.objects.filter(participant=old).order_by("pk"):
        twin = SupportAttendance.objects.filter(entry_id=row.entry_id, participant=new).first()
        if twin is None:
            SupportAttendance.objects.filter(pk=row.pk).update(participant=new)
        else:
            SupportAttendance.objects.filter(pk=twin.pk).update(minutes=max(twin.minutes, row.minutes))
            row.delete()
        moved += 1
    return moved
