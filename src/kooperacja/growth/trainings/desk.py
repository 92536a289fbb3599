# SPDX-License-Identifier: EUPL-1.2
"""What of the trainings waits for the regional team."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.audit import actions
from kooperacja.base.audit.queries import changes_of
from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.duties.calendar import Appointment, at_hour
from kooperacja.base.duties.desk import Change, Decision
from kooperacja.growth.trainings import queries, rules

_SHOWN = (
    "trainings.edition.planned", "trainings.edition.recruitment_open", "trainings.edition.confirmed",
    "trainings.edition.running", "trainings.edition.completed", "trainings.edition.cancelled",
    "trainings.edition.postponed", "trainings.edition.reported",
)  # fmt: skip


def decisions(by: Acting) -> Iterator[Decision]:
    """Classes today, programmes that are late, lists that nobody entered, certificates to issue."""
    if not rules.see_editions(by):
        return
    for session in queries.sessions_today(by):
        if session.entered_at is None:
            yield Decision(
                due_on=by.today,
                title=_("Dziś zajęcia: %(code)s") % {"code": session.edition.code},
                detail=f"{session.starts_at:%H:%M}–{session.ends_at:%H:%M}, "
                + (
                    _("online")
                    if session.is_online
                    else session.place or session.edition.place or _("miejsce nieznane")
                ),
                button=_("Otwórz listę"),
                url=reverse("trainings:day_list", args=[session.uid]),
                icon="graduation-cap",
                area="region",
            )
    for edition in queries.not_ready(by):
        yield Decision(
            due_on=max(edition.starts_on - timedelta(days=14), by.today - timedelta(days=30)),
            title=_("Szkolenie %(code)s nie ma gotowego programu") % {"code": edition.code},
            detail=_("zaczyna się %(day)s") % {"day": dates.short(edition.starts_on)},
            button=_("Dopnij program"),
            url=reverse("trainings:edition_detail", args=[edition.uid]),
            icon="graduation-cap",
            area="region",
            urgent=True,
        )
    for session in queries.without_presence(by):
        yield Decision(
            due_on=session.held_on + timedelta(days=1),
            title=_("Brak obecności z %(day)s, szkolenie %(code)s")
            % {"day": dates.short(session.held_on), "code": session.edition.code},
            detail=_("bez niej nie policzymy nikomu godzin"),
            button=_("Wpisz obecność"),
            url=reverse("trainings:paper_list", args=[session.uid]),
            icon="clipboard-list",
            area="region",
            urgent=session.held_on < by.today - timedelta(days=7),
        )
    for edition in queries.to_certify(by):
        yield Decision(
            due_on=edition.ends_on + timedelta(days=7),
            title=_("Zaświadczenia po szkoleniu %(code)s") % {"code": edition.code},
            detail=_("są osoby z kompletem godzin bez zaświadczenia"),
            button=_("Wydaj zaświadczenia"),
            url=reverse("trainings:edition_detail", args=[edition.uid]),
            icon="file-check",
            area="region",
            urgent=edition.ends_on < by.today - timedelta(days=14),
        )


def appointments(by: Acting, first: date, last: date) -> Iterator[Appointment]:
    """For the calendar: days of classes."""
    if not rules.see_editions(by):
        return
    for session in queries.sessions_between(by, first, last):
        name = f"{session.edition.code}: {session.edition.get_training_display()}"
        yield Appointment(
            key=f"trainings.session:{session.uid}",
            kind="training",
            day=session.held_on,
            starts_at=at_hour(session.held_on, session.starts_at),
            ends_at=at_hour(session.held_on, session.ends_at),
            title=name,
            feed_title=name,
            place=str(_("online")) if session.is_online else session.place or session.edition.place,
            url=reverse("trainings:day_list", args=[session.uid]),
        )


def changes(by: Acting) -> Iterator[Change]:
    """What happened to editions lately."""
    if not rules.see_editions(by) or by.organisation_id is None:
        return
    for event in changes_of(by.organisation_id, actions=_SHOWN):
        yield Change(
            at=event.at,
            title=actions.sentence(event.action),
            detail=f"{event.target_label}. {event.actor_label}",
            url=reverse("trainings:edition_detail", args=[event.target_uid]) if event.target_uid else "",
            icon="graduation-cap",
            area="region",
        )
