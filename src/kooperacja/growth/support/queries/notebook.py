# SPDX-License-Identifier: EUPL-1.2
"""The field notebook: which visits stand in it, what was written, what waits for a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet
from django.urls import reverse

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import clock
from kooperacja.growth.pictures.enums import PictureSize
from kooperacja.growth.support.enums import EntryKind, EntryState, VisitState
from kooperacja.growth.support.logic import notebook as logic
from kooperacja.growth.support.models import (
    Finding,
    NotebookEntry,
    StopPicture,
    StopQuestion,
    StopVoice,
    StudyVisit,
    VisitDay,
    VisitStop,
)

#: A visit comes into the notebook this many days before it and stays this many days after.
BEFORE, AFTER = timedelta(days=30), timedelta(days=14)
_ON_THE_WAY = (VisitState.GROUP_CONFIRMED, VisitState.LOGISTICS_READY, VisitState.HELD, VisitState.FEEDBACK)


@dataclass(frozen=True)
class FieldVisit:
    """A visit in the notebook, and its day that is nearest to today."""

    visit: StudyVisit
    day: VisitDay | None
    today: date

    @property
    def is_today(self) -> bool:
        """It takes place today."""
        return self.day is not None and self.day.date == self.today


def field_visits(by: Acting, limit: int = 20) -> list[FieldVisit]:
    """Visits to carry on the phone: those of these days, then those under way whose date is not known; today first."""
    visible = StudyVisit.objects.visible_to(by).exclude(state=VisitState.CANCELLED)
    near = VisitDay.objects.filter(
        visit__in=visible, date__gte=by.today - AFTER, date__lte=by.today + BEFORE
    ).select_related("visit")
    made: dict[int, FieldVisit] = {}
    for day in sorted(near[:200], key=lambda d: (abs((d.date or by.today) - by.today), d.number)):
        made.setdefault(day.visit_id, FieldVisit(day.visit, day, by.today))
    open_dates = visible.filter(state__in=_ON_THE_WAY, days__date=None).exclude(pk__in=list(made)).distinct()
    for visit in open_dates.order_by("-created_at", "-pk")[:limit]:
        made[visit.pk] = FieldVisit(visit, None, by.today)
    return list(made.values())[:limit]


def visits_to_carry(by: Acting) -> list[FieldVisit]:
    """Visits of today and tomorrow: the notebook has to be opened while there is a signal."""
    rows = VisitDay.objects.filter(
        visit__in=StudyVisit.objects.visible_to(by).exclude(state__in=[VisitState.CANCELLED, VisitState.CLOSED]),
        date__in=[by.today, by.today + timedelta(days=1)],
    )
    made: dict[int, FieldVisit] = {}
    for day in rows.select_related("visit").order_by("date", "number"):
        made.setdefault(day.visit_id, FieldVisit(day.visit, day, by.today))
    return list(made.values())


def whole_entries() -> QuerySet[NotebookEntry]:
    """Entries with what became of them."""
    return NotebookEntry.objects.select_related(
        "visit", "stop__day", "stop__area", "finding", "voice", "question", "placed", "picture__thumbnail", "written_by",
        "version_of",
    )  # fmt: skip


def entry_for(by: Acting, uid: UUID) -> NotebookEntry:
    """One entry; a stranger's does not exist."""
    return whole_entries().filter(pk__in=NotebookEntry.objects.visible_to(by).filter(uid=uid)).get()


def question_for(by: Acting, uid: UUID) -> StopQuestion:
    """One open question of a visit that ``by`` may see."""
    rows = StopQuestion.objects.filter(stop__day__visit__in=StudyVisit.objects.visible_to(by))
    return rows.select_related("stop__day__visit").get(uid=uid)


def stop_of(visit: StudyVisit, uid: UUID | None) -> VisitStop | None:
    """A stop of this visit, unless it has left the programme."""
    if uid is None:
        return None
    return VisitStop.objects.select_related("day__visit").filter(day__visit=visit, uid=uid).first()


def to_review(by: Acting, visit: StudyVisit) -> list[NotebookEntry]:
    """What came too late or without a stop, and what of it was set aside; in the order of the notebook."""
    rows = whole_entries().filter(pk__in=NotebookEntry.objects.visible_to(by).filter(visit=visit))
    rows = rows.filter(state__in=[EntryState.TO_REVIEW, EntryState.SET_ASIDE])
    return list(rows.order_by("-state", "noted_at", "number", "pk"))


def visits_to_review(by: Acting, limit: int = 10) -> list[StudyVisit]:
    """Visits with entries that wait for a person, each with ``late``."""
    rows = StudyVisit.objects.visible_to(by).filter(notebook__state=EntryState.TO_REVIEW)
    return list(rows.annotate(late=Count("notebook")).order_by("created_at", "pk")[:limit])


def second_versions(by: Acting, visit: StudyVisit) -> list[NotebookEntry]:
    """Things that two people changed at once: the second versions, each with the first in ``version_of``."""
    rows = whole_entries().filter(pk__in=NotebookEntry.objects.visible_to(by).filter(visit=visit))
    rows = rows.filter(state=EntryState.TAKEN).exclude(version_of=None)
    return list(rows.select_related("version_of__finding").order_by("noted_at", "pk"))


@dataclass
class Heard:
    """What one stop gave besides findings: voices and questions that stay open."""

    stop: VisitStop
    voices: list[StopVoice] = field(default_factory=list)
    questions: list[StopQuestion] = field(default_factory=list)
    findings: int = 0
    pictures: list[StopPicture] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Nothing was written here."""
        return not (self.voices or self.questions or self.findings or self.pictures)


def heard_at(visit: StudyVisit) -> dict[int, Heard]:
    """Voices, questions, pictures and the number of findings by stop, in the order of the way."""
    stops = VisitStop.objects.filter(day__visit=visit).select_related("area", "host", "day")
    made = {stop.pk: Heard(stop) for stop in stops.order_by("day__number", "position", "pk")}
    for voice in StopVoice.objects.filter(stop__in=list(made)).order_by("noted_at", "pk"):
        made[voice.stop_id].voices.append(voice)
    for question in StopQuestion.objects.filter(stop__in=list(made)).order_by("noted_at", "pk"):
        made[question.stop_id].questions.append(question)
    for picture in StopPicture.objects.filter(stop__in=list(made)).select_related("picture").order_by("position", "pk"):
        made[picture.stop_id].pictures.append(picture)
    for row in Finding.objects.filter(stop__in=list(made)).values("stop").annotate(count=Count("pk")):
        made[row["stop"]].findings = row["count"]
    return made


def book_of(by: Acting, visit: StudyVisit) -> dict[str, Any]:
    """What the phone shows of a visit: everything written so far, each thing with the mark of how it stands."""
    entries = list(
        whole_entries()
        .filter(pk__in=NotebookEntry.objects.visible_to(by).filter(visit=visit))
        .exclude(state=EntryState.SET_ASIDE)
        .order_by("noted_at", "number", "pk")
    )
    items = [_item(entry, by) for entry in entries]
    known = {e.finding_id for e in entries}
    pictures = {e.placed_id for e in entries}
    voices, questions = {e.voice_id for e in entries}, {e.question_id for e in entries}
    base: dict[str, Any] = {"fixed": True, "state": EntryState.TAKEN.value, "mark": "", "mine": False}
    for finding in (
        Finding.objects.filter(stop__day__visit=visit).select_related("stop", "noted_by").order_by("noted_at", "pk")
    ):
        if finding.pk not in known:
            words = {name: getattr(finding, name) for name in logic.FIELDS[EntryKind.NOTE]}
            items.append(
                {
                    **base, "uid": str(finding.uid), "stop": str(finding.stop.uid), "kind": EntryKind.NOTE.value,
                    "content": words, "who": str(finding.noted_by or ""), "at": finding.noted_at.isoformat(),
                }
            )  # fmt: skip
    for placed in StopPicture.objects.filter(stop__day__visit=visit).select_related("stop", "picture"):
        if placed.pk not in pictures:
            items.append(
                {
                    **base, "uid": str(placed.picture.uid), "stop": str(placed.stop.uid),
                    "kind": EntryKind.PICTURE.value, "content": _words_of(placed), "thumb": _thumb(placed.picture.uid),
                    "who": placed.picture.author, "at": placed.picture.added_at.isoformat(),
                }
            )  # fmt: skip
    for heard in heard_at(visit).values():
        for voice in heard.voices:
            if voice.pk not in voices:
                words = {"words": voice.words, "said_by": voice.said_by, "side": voice.side}
                items.append(
                    {**base, "uid": str(voice.uid), "stop": str(heard.stop.uid), "kind": EntryKind.VOICE.value,
                     "content": words, "who": "", "at": voice.noted_at.isoformat()}
                )  # fmt: skip
        for question in heard.questions:
            if question.pk not in questions:
                asked = {"text": question.text, "settled": question.settled_at is not None}
                items.append(
                    {**base, "uid": str(question.uid), "stop": str(heard.stop.uid), "kind": EntryKind.QUESTION.value,
                     "content": asked, "who": "", "at": question.noted_at.isoformat()}
                )  # fmt: skip
    return {"visit": str(visit.uid), "now": by.at.isoformat(), "clock": clock(by.at), "items": items}


def _words_of(placed: StopPicture) -> dict[str, str]:
    return {name: str(getattr(placed.picture, name)) for name in logic.FIELDS[EntryKind.PICTURE]}


def _thumb(uid: UUID) -> str:
    return reverse("pictures:picture_file", args=[uid, PictureSize.THUMBNAIL.value])


def content_now(entry: NotebookEntry) -> logic.Content:
    """What stands there now, perhaps changed in the office since the phone wrote it."""
    if entry.finding is not None:
        return {name: getattr(entry.finding, name) for name in logic.FIELDS[EntryKind.NOTE]}
    if entry.voice is not None:
        return {"words": entry.voice.words, "said_by": entry.voice.said_by, "side": entry.voice.side}
    if entry.question is not None:
        return {"text": entry.question.text, "settled": entry.question.settled_at is not None}
    return dict(entry.content)


def content_at_first(entry: NotebookEntry) -> logic.Content:
    """What the phone wrote when it sent this for the first time."""
    first = entry.versions.order_by("received_at", "pk").first()
    return dict(first.content if first is not None else entry.content)


def _item(entry: NotebookEntry, by: Acting) -> dict[str, Any]:
    waits = entry.state == EntryState.TO_REVIEW
    content = dict(entry.content) if waits else content_now(entry)
    return {
        "uid": str(entry.client_uid), "stop": str(entry.stop.uid) if entry.stop else "", "kind": entry.kind,
        "content": content, "mark": logic.mark_of(content), "state": entry.state, "fixed": False,
        "who": str(entry.written_by or ""), "mine": entry.written_by_id == by.user_id, "seq": entry.seq,
        "at": entry.noted_at.isoformat(),
        "second": entry.version_of_id is not None, "number": entry.number,
        **({"thumb": _thumb(entry.picture.uid)} if entry.picture else {}),
    }  # fmt: skip
