# SPDX-License-Identifier: EUPL-1.2
"""Taking in what phones wrote on the way: each thing once, each version kept, nothing dropped."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.clocks import true_time
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.pictures import services as pictures
from kooperacja.growth.pictures.enums import SHOWABLE, ConsentState, Licence
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.support import queries, rules
from kooperacja.growth.support.enums import (
    FINDING_FLOW,
    NOTEBOOK_FLOW,
    EntryKind,
    EntryState,
    FindingState,
    ReviewReason,
)
from kooperacja.growth.support.logic import notebook as logic
from kooperacja.growth.support.models import (
    Finding,
    NotebookEntry,
    NotebookVersion,
    StopPicture,
    StopQuestion,
    StopVoice,
    StudyVisit,
    VisitStop,
)


class NotReadable(DomainError):
    """What the phone sent cannot be stored as it is; the message says what to do."""


class PhotoMissing(DomainError):
    """Words of a photo came without the photo."""


class StopNeeded(DomainError):
    """The stop of an entry has left the programme: somebody says to which one it belongs."""


@dataclass(frozen=True)
class PhoneWriting:
    """One writing of one thing on a phone: its name, its number, its words, both clocks of the phone."""

    client_uid: uuid.UUID
    kind: str
    device: uuid.UUID
    seq: int
    number: int
    content: Mapping[str, Any] = field(default_factory=dict)
    #: Fingerprint of what the writer saw before changing it; empty for something new.
    base: str = ""
    at_phone: datetime | None = None
    sent_at_phone: datetime | None = None


@dataclass(frozen=True)
class Taken:
    """What became of a writing: the entry it went to, the fingerprint to send next time, and how it went."""

    entry: NotebookEntry
    mark: str
    is_second_version: bool = False


@transaction.atomic
def take_writing(
    *, visit: StudyVisit, stop: VisitStop | None, writing: PhoneWriting, by: Acting, upload: File[bytes] | None = None,
    stop_name: str = "",
) -> Taken:  # fmt: skip
    """Store one writing of a phone once: as a finding, voice, question or picture, or for a person to look at."""
    rules.write_notebook.require(by, visit)
    if stop is not None and stop.day.visit_id != visit.pk:
        stop = None
    try:
        content = logic.content_of(writing.kind, writing.content)
    except logic.Unreadable as error:
        raise NotReadable(str(error)) from None
    known = _known(writing, logic.mark_of(content))
    if known is None:
        entry, is_new = _open(visit, stop, stop_name, writing, content, by)
        if is_new:
            return _begin(entry, upload, by)
        known = entry
    if known.visit_id != visit.pk or known.kind != writing.kind:
        raise NotReadable(_("Ten zapis należy do innej wizyty. Skopiuj treść do nowej notatki."))
    return _again(known, writing, content, by)


def _known(writing: PhoneWriting, mark: str) -> NotebookEntry | None:
    """The entry that a writing is about. Where a phone has a second version, it goes on with it, unless the writer
    saw the first one and changed that."""
    names = [writing.client_uid, _second_uid(writing)]
    found = {e.client_uid: e for e in NotebookEntry.objects.select_for_update().filter(client_uid__in=names)}
    first, second = found.get(names[0]), found.get(names[1])
    if first is None or second is None:
        return second or first
    came = NotebookVersion.objects.filter(entry=first, device=writing.device, seq=writing.seq, mark=mark)
    saw_first = bool(writing.base) and writing.base == logic.mark_of(queries.content_now(first))
    return first if saw_first or came.exists() else second


def _second_uid(writing: PhoneWriting) -> uuid.UUID:
    return uuid.uuid5(writing.client_uid, str(writing.device))


def _times(writing: PhoneWriting, by: Acting) -> dict[str, Any]:
    at, behind = true_time(writing.at_phone or by.at, writing.sent_at_phone, by.at)
    return {"at_phone": writing.at_phone or by.at, "received_at": by.at, "clock_behind": behind, "noted_at": at}


def _open(
    visit: StudyVisit, stop: VisitStop | None, stop_name: str, writing: PhoneWriting, content: logic.Content, by: Acting,
    *, client_uid: uuid.UUID | None = None, version_of: NotebookEntry | None = None,
) -> tuple[NotebookEntry, bool]:  # fmt: skip
    times = _times(writing, by)
    before = NotebookEntry.objects.filter(visit=visit, device=writing.device, number__lt=writing.number)
    last = before.aggregate(last=Max("noted_at"))["last"]
    if last is not None:
        # The order of the notebook is the order of its numbers, whatever the clock says.
        times["noted_at"] = min(max(times["noted_at"], last), by.at)
    try:
        with transaction.atomic():
            entry = NotebookEntry.objects.create(
                client_uid=client_uid or writing.client_uid, visit=visit, stop=stop,
                stop_name=(stop.name if stop else stop_name)[:160], kind=writing.kind, device=writing.device,
                seq=writing.seq, number=writing.number, content=content, written_by_id=by.user_id,
                version_of=version_of, **times,
            )  # fmt: skip
    except IntegrityError:
        return NotebookEntry.objects.select_for_update().get(client_uid=client_uid or writing.client_uid), False
    _keep_version(entry, writing, content, by)
    return entry, True


def _keep_version(entry: NotebookEntry, writing: PhoneWriting, content: logic.Content, by: Acting) -> bool:
    """Write the version down as it came; false when it has come before."""
    _version, is_new = NotebookVersion.objects.get_or_create(
        entry=entry, device=writing.device, seq=writing.seq, mark=logic.mark_of(content),
        defaults={
            "content": content, "at_phone": writing.at_phone or by.at, "received_at": by.at, "written_by_id": by.user_id,
        },
    )  # fmt: skip
    return is_new


def _begin(entry: NotebookEntry, upload: File[bytes] | None, by: Acting) -> Taken:
    """A new entry becomes what it is, unless the visit is over or its stop is gone: then a person looks."""
    if entry.kind == EntryKind.PICTURE:
        _write(entry, picture=_store_picture(entry, upload, by))
    reason = _why_review(entry, by)
    if reason:
        _to_review(entry, reason, by)
    else:
        _make(entry, by)
    return Taken(entry, logic.mark_of(entry.content))


def _why_review(entry: NotebookEntry, by: Acting) -> str:
    if not rules.edit_visit(by, entry.visit):
        return ReviewReason.VISIT_OVER
    return "" if entry.stop_id else ReviewReason.STOP_GONE


def _to_review(entry: NotebookEntry, reason: str, by: Acting) -> None:
    if entry.state != EntryState.TO_REVIEW:
        NOTEBOOK_FLOW.move(entry, to=EntryState.TO_REVIEW, review_reason=reason)
        audit.record("support.notebook.kept", entry.visit, by=by, kind=entry.kind, why=reason)


def _make(entry: NotebookEntry, by: Acting) -> None:
    """Make the noun out of an entry, at its stop."""
    stop, content = entry.stop, entry.content
    assert stop is not None
    written = {"stop": stop, "noted_by_id": entry.written_by_id, "noted_at": entry.noted_at}
    if entry.kind == EntryKind.NOTE:
        finding = Finding.objects.create(**written, **content)
        audit.record("support.finding.noted", finding, by=by)
        _write(entry, finding=finding)
    elif entry.kind == EntryKind.VOICE:
        _write(entry, voice=StopVoice.objects.create(**written, **content))
        audit.record("support.voice.noted", entry.visit, by=by, side=content["side"])
    elif entry.kind == EntryKind.QUESTION:
        settled = by.at if content["settled"] else None
        _write(entry, question=StopQuestion.objects.create(**written, text=content["text"], settled_at=settled))
        audit.record("support.question.noted", entry.visit, by=by)
    else:
        last = StopPicture.objects.filter(stop__day__visit=entry.visit).aggregate(last=Max("position"))["last"] or 0
        placed = StopPicture.objects.create(stop=stop, picture_id=entry.picture_id or 0, position=last + 1)
        _write(entry, placed=placed)
        audit.record("support.visit.picture_added", entry.visit, by=by)


def _store_picture(entry: NotebookEntry, upload: File[bytes] | None, by: Acting) -> Picture:
    if upload is None:
        raise PhotoMissing(_("Zdjęcie nie dotarło. Wyśle się jeszcze raz samo."))
    content = entry.content
    return pictures.add_picture(
        upload=upload, caption=content["caption"], alt_text=content["alt_text"], author=content["author"],
        consent=_consent(content), consent_note=content["consent_note"], licence=Licence.CC_BY, by=by,
    )  # fmt: skip


def _consent(content: Mapping[str, Any]) -> str:
    given = content["consent"]
    return given if given in SHOWABLE else ConsentState.MISSING


# ── A thing that is known already ────────────────────────────────────────────────────────────────────────────────────


def _again(entry: NotebookEntry, writing: PhoneWriting, content: logic.Content, by: Acting) -> Taken:
    mark, stands = logic.mark_of(content), logic.mark_of(queries.content_now(entry))
    is_second = entry.version_of_id is not None and entry.client_uid != writing.client_uid
    if not _keep_version(entry, writing, content, by):
        return Taken(entry, stands, is_second)
    verdict = logic.judge(
        logic.Known(entry.device, entry.seq, logic.mark_of(entry.content), stands),
        logic.Writing(writing.device, writing.seq, mark, writing.base),
    )
    merged = entry.finding is not None and entry.finding.state == FindingState.MERGED
    if verdict == logic.Verdict.OLDER:
        return Taken(entry, stands, is_second)
    if verdict == logic.Verdict.SAME:
        _write(entry, device=writing.device, seq=writing.seq, content=content)
        return Taken(entry, mark, is_second)
    # Words beside a photo have no second version: the later ones stand, the earlier ones stay among the versions.
    if entry.kind != EntryKind.PICTURE and (merged or verdict == logic.Verdict.SECOND_VERSION):
        return _second_version(entry, writing, content, by)
    before = entry.content
    _write(entry, device=writing.device, seq=writing.seq, content=content)
    if entry.state == EntryState.SET_ASIDE or (
        entry.state == EntryState.TAKEN and not rules.edit_visit(by, entry.visit)
    ):
        _to_review(entry, ReviewReason.VISIT_OVER, by)
    elif entry.state == EntryState.TAKEN:
        _change(entry, before, by)
    return Taken(entry, logic.mark_of(queries.content_now(entry)), is_second)


def _second_version(entry: NotebookEntry, writing: PhoneWriting, content: logic.Content, by: Acting) -> Taken:
    second, is_new = _open(
        entry.visit, entry.stop, entry.stop_name, writing, content, by, client_uid=_second_uid(writing),
        version_of=entry,
    )  # fmt: skip
    if is_new:
        _begin(second, None, by)
        audit.record("support.notebook.two_versions", entry.visit, by=by, kind=entry.kind)
    return Taken(second, logic.mark_of(content), is_second_version=True)


def _change(entry: NotebookEntry, before: logic.Content, by: Acting) -> None:
    """Bring the noun up to date with what the phone says now; ``before`` is what it said when the noun was made."""
    content = entry.content
    if entry.finding is not None:
        Finding.objects.filter(pk=entry.finding.pk).update(**content)
        audit.record("support.finding.edited", entry.finding, by=by)
    elif entry.voice is not None:
        StopVoice.objects.filter(pk=entry.voice.pk).update(**content)
    elif entry.question is not None:
        settled = (entry.question.settled_at or by.at) if content["settled"] else None
        StopQuestion.objects.filter(pk=entry.question.pk).update(text=content["text"], settled_at=settled)
        if bool(settled) != bool(entry.question.settled_at):
            audit.record("support.question.settled" if settled else "support.question.reopened", entry.visit, by=by)
    elif entry.picture is not None:
        _describe(entry.picture, content, before, by)
    for target in (entry.finding, entry.voice, entry.question):
        if target is not None:
            target.refresh_from_db()


def _describe(picture: Picture, content: logic.Content, before: logic.Content, by: Acting) -> None:
    """Words follow the phone. Consents do so only where the phone says something new of them: what was recorded or
    withdrawn meanwhile stays, and a consent that somebody took back is never given again by a phone."""
    words = ("caption", "alt_text", "author")
    if any(getattr(picture, name) != content[name] for name in words):
        pictures.describe_picture(
            picture=picture, caption=content["caption"], alt_text=content["alt_text"], author=content["author"],
            licence=picture.licence, is_drawing=picture.is_drawing, by=by,
        )  # fmt: skip
    said = ("consent", "consent_note")
    if picture.consent == ConsentState.WITHDRAWN or all(content[name] == before[name] for name in said):
        return
    consent = _consent(content)
    if consent == picture.consent and content["consent_note"] == picture.consent_note:
        return
    if consent in SHOWABLE:
        pictures.record_consent(picture=picture, consent=consent, note=content["consent_note"], by=by)
    elif picture.consent in SHOWABLE:
        pictures.withdraw_consent(picture=picture, reason=_("zmienione w notatniku wizyty"), by=by)


# ── The evening ──────────────────────────────────────────────────────────────────────────────────────────────────────


@transaction.atomic
def accept_entry(*, entry: NotebookEntry, by: Acting, stop: VisitStop | None = None) -> NotebookEntry:
    """Take in what came too late. Its finding stays at once: a closed visit sorts nothing any more."""
    rules.review_entry.require(by, entry)
    at = stop or entry.stop
    if at is None or at.day.visit_id != entry.visit_id:
        raise StopNeeded(_("Wybierz przystanek, do którego to należy."), field="stop")
    NOTEBOOK_FLOW.move(entry, to=EntryState.TAKEN, stop=at, stop_name=at.name, review_reason="")
    if entry.finding is None and entry.voice is None and entry.question is None and entry.placed is None:
        _make(entry, by)
    else:
        _change(entry, queries.content_at_first(entry), by)
    if (
        entry.finding is not None
        and entry.finding.state == FindingState.NOTED
        and not rules.edit_visit(by, entry.visit)
    ):
        FINDING_FLOW.move(entry.finding, to=FindingState.KEPT)
    audit.record("support.notebook.accepted", entry.visit, by=by, kind=entry.kind)
    return entry


@transaction.atomic
def set_entry_aside(*, entry: NotebookEntry, by: Acting) -> NotebookEntry:
    """Leave out what came too late; it stays readable and can be taken in later."""
    rules.review_entry.require(by, entry)
    NOTEBOOK_FLOW.move(entry, to=EntryState.SET_ASIDE)
    audit.record("support.notebook.set_aside", entry.visit, by=by, kind=entry.kind)
    return entry


@transaction.atomic
def settle_question(*, question: StopQuestion, by: Acting, settled: bool = True) -> StopQuestion:
    """Tick a question that has been answered, or open it again."""
    visit = question.stop.day.visit
    rules.write_notebook.require(by, visit)
    if (question.settled_at is not None) == settled:
        return question
    question.settled_at = by.at if settled else None
    question.save(update_fields=["settled_at"])
    audit.record("support.question.settled" if settled else "support.question.reopened", visit, by=by)
    return question


def _write(entry: NotebookEntry, **changes: Any) -> None:
    for name, value in changes.items():
        setattr(entry, name, value)
    entry.save(update_fields=list(changes))
