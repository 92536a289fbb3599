# SPDX-License-Identifier: EUPL-1.2
"""Laying out an edition: days of classes, modules on them, who teaches."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kooperacja.base.audit import services as audit
from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.text import plural
from kooperacja.growth.trainings import queries, rules
from kooperacja.growth.trainings.enums import DRAFTED
from kooperacja.growth.trainings.logic.programme import Times, lay_out, overlaps
from kooperacja.growth.trainings.models import Presence, SessionBlock, Trainer, TrainingEdition, TrainingSession
from kooperacja.growth.trainings.services.trainers import TrainerRefused

#: A break after every two hours of classes, in minutes.
BREAK_MINUTES = 15


class SessionsOverlap(DomainError):
    """One group cannot be in two places."""


class SessionEndsBeforeStart(DomainError):
    """Classes end after they begin."""

    default = gettext_lazy("Zajęcia kończą się przed rozpoczęciem. Popraw jedną z godzin.")


class BlocksTooLong(DomainError):
    """The modules of a day do not fit between its hours."""


class PresenceWritten(DomainError):
    """What people have heard cannot be taken away from under them."""

    default = gettext_lazy("Ten dzień ma już wpisaną obecność. Nie można go zmienić ani usunąć.")


class DaysTooFew(DomainError):
    """The Regulation's hours do not fit into the days given."""


class TrainerNeeded(DomainError):
    """A programme that was promised does not lose whoever teaches it."""

    default = gettext_lazy("Program jest już gotowy, więc każdy moduł ma osobę prowadzącą. Wybierz, kto ją zastąpi.")


class NoSuchModule(DomainError):
    """The Regulation knows no such module."""

    default = gettext_lazy("Rozporządzenie nie zna takiego modułu w tym szkoleniu. Wybierz moduł z listy.")


def _refuse_overlap(edition: TrainingEdition, mine: Times, *, but: int | None = None) -> None:
    for other in edition.sessions.filter(held_on=mine.held_on).exclude(pk=but or 0):
        if overlaps(mine, Times(other.held_on, other.starts_at, other.ends_at)):
            raise SessionsOverlap(
                _(
                    "Tego dnia od %(start)s do %(end)s są już zajęcia tej edycji. "
                    "Wybierz inne godziny albo dopisz moduł do tamtych zajęć."
                )
                % {"start": f"{other.starts_at:%H:%M}", "end": f"{other.ends_at:%H:%M}"},
                field="starts_at",
            )


def _stretch(edition: TrainingEdition) -> None:
    """An edition lasts from its first to its last day of classes."""
    days = sorted(edition.sessions.values_list("held_on", flat=True))
    if days:
        edition.starts_on, edition.ends_on = days[0], days[-1]
        edition.save(update_fields=["starts_on", "ends_on"])


@transaction.atomic
def add_session(
    *, edition: TrainingEdition, held_on: date, starts_at: time, ends_at: time, place: str = "", is_online: bool = False,
    by: Acting,
) -> TrainingSession:  # fmt: skip
    """Add a day of classes."""
    rules.edit_edition.require(by, edition)
    if ends_at <= starts_at:
        raise SessionEndsBeforeStart(field="ends_at")
    _refuse_overlap(edition, Times(held_on, starts_at, ends_at))
    session = TrainingSession.objects.create(
        edition=edition, held_on=held_on, starts_at=starts_at, ends_at=ends_at, place=place, is_online=is_online,
        trainer_key=secrets.token_urlsafe(18),
    )  # fmt: skip
    _stretch(edition)
    audit.record("trainings.session.added", edition, by=by, day=held_on.isoformat())
    return session


@transaction.atomic
def edit_session(
    *, session: TrainingSession, held_on: date, starts_at: time, ends_at: time, place: str = "",
    is_online: bool = False, by: Acting,
) -> TrainingSession:  # fmt: skip
    """Move a day of classes, or say where it is held."""
    edition = session.edition
    rules.edit_edition.require(by, edition)
    if ends_at <= starts_at:
        raise SessionEndsBeforeStart(field="ends_at")
    moved = (held_on, starts_at, ends_at) != (session.held_on, session.starts_at, session.ends_at)
    if moved and queries.has_presence(session):
        raise PresenceWritten(field="held_on")
    _refuse_overlap(edition, Times(held_on, starts_at, ends_at), but=session.pk)
    session.held_on, session.starts_at, session.ends_at = held_on, starts_at, ends_at
    session.place, session.is_online = place, is_online
    _refuse_too_long(session, sum(b.minutes for b in session.blocks.all()))
    session.save()
    _stretch(edition)
    audit.record("trainings.session.edited", edition, by=by, day=held_on.isoformat())
    return session


@transaction.atomic
def remove_session(*, session: TrainingSession, by: Acting) -> TrainingEdition:
    """Take a day of classes off the programme."""
    edition = session.edition
    rules.draft_programme.require(by, edition)
    if queries.has_presence(session):
        raise PresenceWritten
    day = session.held_on
    session.delete()
    _stretch(edition)
    audit.record("trainings.session.removed", edition, by=by, day=day.isoformat())
    return edition


def _refuse_too_long(session: TrainingSession, minutes: int) -> None:
    if minutes > session.clock_minutes:
        raise BlocksTooLong(
            _("Zajęcia trwają %(clock)s, a moduły tego dnia razem %(blocks)s. Wydłuż dzień albo skróć moduł.")
            % {"clock": dates.hours(session.clock_minutes), "blocks": dates.hours(minutes)},
            field="minutes",
        )


def _refuse_trainer(trainer: Trainer | None, edition: TrainingEdition) -> None:
    if trainer is not None and (why := queries.refusal_of(trainer, queries.curriculum_of(edition))):
        raise TrainerRefused(why, field="trainer")


def _check_module(edition: TrainingEdition, module: int) -> None:
    if all(m.number != module for m in queries.curriculum_of(edition).modules):
        raise NoSuchModule(field="module")


@transaction.atomic
def add_block(
    *, session: TrainingSession, module: int, minutes: int, trainer: Trainer | None = None, by: Acting
) -> SessionBlock:
    """Put a module on a day, for so many minutes; whoever teaches it must be allowed to."""
    edition = session.edition
    rules.draft_programme.require(by, edition)
    _check_module(edition, module)
    _refuse_trainer(trainer, edition)
    blocks = list(SessionBlock.objects.filter(session=session))
    _refuse_too_long(session, sum(b.minutes for b in blocks) + minutes)
    block = SessionBlock.objects.create(
        session=session, module=module, minutes=minutes, trainer=trainer,
        position=max((b.position for b in blocks), default=0) + 1,
    )  # fmt: skip
    audit.record("trainings.programme.edited", edition, by=by, module=module)
    return block


@transaction.atomic
def remove_block(*, block: SessionBlock, by: Acting) -> TrainingEdition:
    """Take a module off a day."""
    edition = block.session.edition
    rules.draft_programme.require(by, edition)
    if Presence.objects.filter(block=block).exists():
        raise PresenceWritten
    module = block.module
    block.delete()
    audit.record("trainings.programme.edited", edition, by=by, module=module)
    return edition


@transaction.atomic
def assign_trainer(*, edition: TrainingEdition, module: int, trainer: Trainer, by: Acting) -> TrainingEdition:
    """Say who teaches a module on all its days that have not passed; the Regulation must let her."""
    rules.edit_edition.require(by, edition)
    _check_module(edition, module)
    _refuse_trainer(trainer, edition)
    rows = SessionBlock.objects.filter(session__edition=edition, module=module)
    rows.filter(session__entered_at=None).update(trainer=trainer)
    audit.record("trainings.programme.trainer", edition, by=by, module=module)
    return edition


@transaction.atomic
def assign_trainers(*, edition: TrainingEdition, chosen: Mapping[int, Trainer | None], by: Acting) -> TrainingEdition:
    """Say who teaches which modules, all at once; one whom the Regulation does not let stops everything."""
    rules.edit_edition.require(by, edition)
    curriculum = queries.curriculum_of(edition)
    refusals: dict[int, str] = {}
    for module, trainer in chosen.items():
        _check_module(edition, module)
        if trainer is not None and trainer.pk not in refusals:
            refusals[trainer.pk] = queries.refusal_of(trainer, curriculum)
        if trainer is not None and refusals[trainer.pk]:
            raise TrainerRefused(refusals[trainer.pk], field=f"module_{module}")
    rows = SessionBlock.objects.filter(session__edition=edition, session__entered_at=None)
    for module, trainer in chosen.items():
        if (
            trainer is None
            and edition.state not in DRAFTED
            and rows.filter(module=module, trainer__isnull=False).exists()
        ):
            raise TrainerNeeded(field=f"module_{module}")
        rows.filter(module=module).update(trainer=trainer)
    audit.record("trainings.programme.trainers", edition, by=by, modules=len(chosen))
    return edition


def day_ends(starts_at: time, hours: int, hour_minutes: int) -> time:
    """When a day of so many teaching hours ends, with a break after every two."""
    minutes = hours * hour_minutes + BREAK_MINUTES * ((hours - 1) // 2)
    return (datetime.combine(date(2020, 1, 1), starts_at) + timedelta(minutes=minutes)).time()


@transaction.atomic
def lay_out_programme(
    *, edition: TrainingEdition, days: Sequence[date], starts_at: time, hours_a_day: int, place: str = "",
    is_online: bool = False, by: Acting,
) -> TrainingEdition:  # fmt: skip
    """Spread all modules of the Regulation over the given days, in their order; what was laid out before goes."""
    rules.draft_programme.require(by, edition)
    days = sorted(set(days))
    wanted = lay_out(queries.curriculum_of(edition).modules, hours_a_day=hours_a_day)
    if len(days) < len(wanted):
        more = len(wanted) - len(days)
        raise DaysTooFew(
            _("To szkolenie po %(hours)s h dziennie zajmuje %(wanted)s dni, a podano %(given)s. Dodaj %(more)s %(noun)s.")
            % {
                "hours": hours_a_day, "wanted": len(wanted), "given": len(days), "more": more,
                "noun": plural(more, _("dzień"), _("dni"), _("dni")),
            },
            field="days",
        )  # fmt: skip
    if Presence.objects.filter(block__session__edition=edition).exists():
        raise PresenceWritten
    edition.sessions.all().delete()
    sessions = TrainingSession.objects.bulk_create(
        TrainingSession(
            edition=edition, held_on=day, starts_at=starts_at, place=place, is_online=is_online,
            ends_at=day_ends(starts_at, sum(h for _m, h in blocks), edition.hour_minutes),
            trainer_key=secrets.token_urlsafe(18),
        )
        for day, blocks in zip(days, wanted, strict=False)
    )  # fmt: skip
    SessionBlock.objects.bulk_create(
        SessionBlock(session=session, module=module, minutes=hours * edition.hour_minutes, position=position)
        for session, blocks in zip(sessions, wanted, strict=True)
        for position, (module, hours) in enumerate(blocks, start=1)
    )
    _stretch(edition)
    audit.record("trainings.programme.laid_out", edition, by=by, days=len(sessions))
    return edition
