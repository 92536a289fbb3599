# SPDX-License-Identifier: EUPL-1.2
"""Writing down who was there: on a phone, by the code on the trainer's screen, from a list on paper."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kooperacja.base.audit import services as audit
from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.trainings import queries, rules
from kooperacja.growth.trainings.enums import TAUGHT_OUT, PresenceWay
from kooperacja.growth.trainings.logic import codes
from kooperacja.growth.trainings.models import Enrolment, Presence, SessionBlock, TrainingEdition, TrainingSession
from kooperacja.growth.trainings.services.people import settle_hours

#: Block → minutes heard; nothing at all means: the whole day.
Minutes = Mapping[SessionBlock, int]
#: A participant may confirm by code so long before the classes begin and after they end.
CODE_MARGIN = timedelta(minutes=60)


class SessionAhead(DomainError):
    """Presence is written down when it has happened."""


class NoSessionThatDay(DomainError):
    """There is no class on that day."""


class TooManyMinutes(DomainError):
    """Nobody hears more than was taught."""


class NotOnThisList(DomainError):
    """She has no place here, and no hours to make up on this day."""


class CodeGone(DomainError):
    """The code on the screen has changed since."""

    default = gettext_lazy("Kod na ekranie już się zmienił. Zeskanuj go jeszcze raz.")


class NotNow(DomainError):
    """The code counts on the day of the classes."""

    default = gettext_lazy("Obecność potwierdza się w dniu zajęć, od godziny przed nimi do godziny po nich.")


def session_of_day(edition: TrainingEdition, day: date) -> TrainingSession:
    """The classes of a day; refuses a day without any."""
    found = queries.session_on(edition, day)
    if found is None:
        days = ", ".join(dates.short(s.held_on) for s in queries.sessions_of(edition)[:12])
        raise NoSessionThatDay(
            _("%(day)s nie ma zajęć tej edycji. Zajęcia są: %(days)s.")
            % {"day": dates.short(day), "days": days or "–"},
            field="day",
        )
    return found


def _refuse_ahead(session: TrainingSession, by: Acting) -> None:
    if session.held_on > by.today:
        raise SessionAhead(
            _("Te zajęcia będą dopiero %(day)s. Obecność wpisz, gdy się odbędą.")
            % {"day": dates.short(session.held_on)}
        )


def _may(session: TrainingSession, by: Acting, key: str) -> str:
    """Insist on the permission; answers whose name stands beside what is written."""
    if key:
        rules.enter_as_trainer.require(by, session, key)
        return str(_("osoba prowadząca"))
    rules.enter_presence.require(by, session)
    return by.user_label


def _checked(row: queries.ListRow, minutes: Minutes | None) -> dict[SessionBlock, int]:
    """What may be written of one person; nothing for a whole day."""
    if minutes is None:
        return {block: block.minutes for block in row.blocks}
    concerned = {block.pk: block for block in row.blocks}
    for block, given in minutes.items():
        if block.pk not in concerned:
            raise NotOnThisList(_("%(who)s nie jest na liście tego bloku zajęć.") % {"who": row.enrolment.participant})
        if given > block.minutes:
            raise TooManyMinutes(
                _("%(who)s: moduł %(module)s trwał tego dnia %(had)s, nie można wpisać %(given)s.")
                % {
                    "who": row.enrolment.participant, "module": block.module, "had": dates.hours(block.minutes),
                    "given": dates.hours(given),
                },
                field=f"block_{block.pk}",
            )  # fmt: skip
    return {concerned[block.pk]: given for block, given in minutes.items() if given > 0}


def _write(
    session: TrainingSession, wanted: Mapping[int, dict[SessionBlock, int]], *, way: str, who: str, by: Acting
) -> None:
    """Replace what is written of these people on this day."""
    Presence.objects.filter(block__session=session, enrolment_id__in=list(wanted)).delete()
    Presence.objects.bulk_create(
        [
            Presence(enrolment_id=pk, block=block, minutes=given, way=way, noted_at=by.at, noted_by=who)
            for pk, blocks in wanted.items()
            for block, given in blocks.items()
        ],
        batch_size=500,
    )
    _count_again(session, wanted, by)


def _count_again(session: TrainingSession, wanted: Mapping[int, object], by: Acting) -> None:
    """When an edition is over, a correction or an hour made up may make somebody complete."""
    editions = {e.edition for e in Enrolment.objects.filter(pk__in=list(wanted)).select_related("edition")}
    for edition in sorted(editions, key=lambda e: e.pk):
        if edition.state in TAUGHT_OUT:
            settle_hours(edition=edition, by=by)


@transaction.atomic
def mark_presence(
    *, session: TrainingSession, enrolment: Enrolment, minutes: Minutes | None = None, way: str = PresenceWay.PHONE,
    key: str = "", by: Acting,
) -> TrainingSession:  # fmt: skip
    """Write down one person: the whole day, or so many minutes of each block; an empty mapping means she was away."""
    who = _may(session, by, key)
    _refuse_ahead(session, by)
    row = queries.row_of(session, enrolment)
    if row is None:
        raise NotOnThisList(_("Tej osoby nie ma na liście tych zajęć."))
    wanted = _checked(row, minutes)
    _write(session, {enrolment.pk: wanted}, way=way, who=who, by=by)
    audit.record("trainings.presence.marked", session, by=by, minutes=sum(wanted.values()), way=way)
    return session


@transaction.atomic
def enter_list(
    *, session: TrainingSession, rows: Mapping[Enrolment, Minutes | None], way: str = PresenceWay.PAPER, by: Acting
) -> TrainingSession:
    """Write down a whole list at once, as it was signed on paper, and close it; all of it or nothing."""
    rules.enter_presence.require(by, session)
    _refuse_ahead(session, by)
    known = {row.enrolment.pk: row for row in queries.day_list(session)}
    wanted: dict[int, dict[SessionBlock, int]] = {}
    for enrolment, minutes in rows.items():
        if enrolment.pk not in known:
            raise NotOnThisList(_("%(who)s nie ma na liście tych zajęć.") % {"who": enrolment.participant})
        wanted[enrolment.pk] = _checked(known[enrolment.pk], minutes)
    _write(session, wanted, way=way, who=by.user_label, by=by)
    session.entered_at = by.at
    session.save(update_fields=["entered_at"])
    present = sum(1 for blocks in wanted.values() if blocks)
    audit.record("trainings.presence.list_entered", session, by=by, present=present, people=len(wanted), way=way)
    return session


@transaction.atomic
def close_list(*, session: TrainingSession, key: str = "", by: Acting) -> TrainingSession:
    """Say that the list of the day is complete: whoever is not marked was away."""
    _may(session, by, key)
    _refuse_ahead(session, by)
    if session.entered_at is None:
        session.entered_at = by.at
        session.save(update_fields=["entered_at"])
        audit.record("trainings.presence.list_closed", session, by=by)
    return session


def _code_counts_now(session: TrainingSession, at: datetime) -> bool:
    begins = timezone.make_aware(datetime.combine(session.held_on, session.starts_at))
    ends = timezone.make_aware(datetime.combine(session.held_on, session.ends_at))
    return begins - CODE_MARGIN <= at <= ends + CODE_MARGIN


def check_code(*, session: TrainingSession, code: str, by: Acting) -> None:
    """Insist that this is the code on the screen, now, on the day of the classes."""
    if not _code_counts_now(session, by.at):
        raise NotNow
    if not codes.is_current(session.uid, code, by.at, secret=settings.SECRET_KEY):
        raise CodeGone


@transaction.atomic
def confirm_presence(*, session: TrainingSession, enrolment: Enrolment, by: Acting) -> TrainingSession:
    """A participant confirms by herself: the view has seen the code of the screen and her own. Once is enough."""
    if not _code_counts_now(session, by.at):
        raise NotNow
    row = queries.row_of(session, enrolment)
    if row is None:
        raise NotOnThisList(_("Twojego nazwiska nie ma na liście tych zajęć. Powiedz o tym osobie prowadzącej."))
    if not row.is_present:
        wanted = {enrolment.pk: _checked(row, None)}
        _write(session, wanted, way=PresenceWay.CODE, who=str(_("uczestniczka lub uczestnik")), by=by)
        audit.record("trainings.presence.confirmed", session, by=by)
    return session
