# SPDX-License-Identifier: EUPL-1.2
"""What waits: questions to give away, to answer, to read, to hand over; meetings to report; answers that came."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.audit import actions
from kooperacja.base.audit.queries import changes_of
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.duties.calendar import Appointment, at_hour
from kooperacja.base.duties.desk import Change, Decision
from kooperacja.growth.guidance import queries, rules
from kooperacja.growth.guidance.enums import MeetingState
from kooperacja.growth.guidance.models import AdviceCase

_SHOWN = (
    "guidance.advice.asked", "guidance.advice.registered", "guidance.advice.delivered", "guidance.public.published",
    "guidance.meeting.announced", "guidance.meeting.reported",
)  # fmt: skip


def _case(by: Acting, case: AdviceCase, title: str, button: str, name: str, due_on: date | None = None) -> Decision:
    due = due_on or case.due_on
    who = case.organisation.short_name or case.organisation.name if case.organisation else case.area.name
    return Decision(
        due_on=due, title=title % {"number": case.number}, detail=f"{case.title}. {who}", button=button,
        url=reverse(f"guidance:{name}", args=[case.uid]), icon="message-square", area="region", urgent=due <= by.today,
    )  # fmt: skip


def decisions(by: Acting) -> Iterator[Decision]:
    """Dated things of the region, each with the button that settles it."""
    if not rules.register_advice(by):
        return
    for case in queries.to_assign(by):
        yield _case(by, case, _("Pytanie %(number)s czeka na przydział"), _("Przydziel"), "assign_advice")
    for case in queries.mine_to_answer(by):
        yield _case(by, case, _("Odpowiedz na pytanie %(number)s"), _("Napisz odpowiedź"), "write_answer")
    for case in queries.to_review(by):
        yield _case(by, case, _("Sprawdź odpowiedź %(number)s"), _("Przeczytaj"), "review_answer")
    for case in queries.to_deliver(by):
        yield _case(by, case, _("Przekaż gminie odpowiedź %(number)s"), _("Przekaż"), "advice_detail")
    for case in queries.to_close(by):
        yield _case(
            by, case, _("Czy coś jeszcze po poradzie %(number)s?"), _("Zamknij albo obiecaj"), "advice_detail", by.today
        )
    for public in queries.to_publish(by):
        yield Decision(
            due_on=by.today, title=_("Porada czeka na drugą parę oczu"), detail=public.title, button=_("Sprawdź"),
            url=reverse("guidance:public_check", args=[public.uid]), icon="eye", area="region",
        )  # fmt: skip
    for meeting in queries.to_report(by):
        is_held = meeting.state == MeetingState.HELD
        yield Decision(
            due_on=meeting.held_on,
            title=_("Rozlicz spotkanie „%s”") % meeting.title if is_held else _("Czy odbyło się „%s”?") % meeting.title,
            detail=_("Lista obecności i wpis w rejestrze każdej gminy"),
            button=_("Rozlicz") if is_held else _("Zapisz"),
            url=reverse("guidance:meeting_detail", args=[meeting.uid]), icon="users-round", area="region",
            urgent=meeting.held_on < by.today,
        )  # fmt: skip
    for process in queries.to_arrange(by):
        yield Decision(
            due_on=by.today, title=_("Umów: %s") % process.get_kind_display(),
            detail=_("%(gmina)s, zgłoszone %(day)s") % {"gmina": process.area.name, "day": short(process.requested_on)},
            button=_("Umów"), url=reverse("guidance:process_detail", args=[process.uid]), icon="sprout", area="region",
        )  # fmt: skip


def changes(by: Acting) -> Iterator[Change]:
    """What happened to questions and meetings lately: for the region; for those who asked, answers that came."""
    if rules.register_advice(by) and by.organisation_id is not None:
        for event in changes_of(by.organisation_id, actions=_SHOWN):
            name = event.action.split(".")[1]
            view = {"advice": "advice_detail", "public": "public_answer", "meeting": "meeting_detail"}[name]
            yield Change(
                at=event.at, title=actions.sentence(event.action), detail=f"{event.target_label}. {event.actor_label}",
                url=reverse(f"guidance:{view}", args=[event.target_uid]) if event.target_uid else "",
                icon="message-square" if name != "meeting" else "users-round", area="region",
            )  # fmt: skip


def appointments(by: Acting, first: date, last: date) -> Iterator[Appointment]:
    """For the calendar: meetings, and the days by which a question is to be answered."""
    for meeting in queries.meetings_between(by, first, last):
        yield Appointment(
            key=f"guidance.meeting:{meeting.uid}", kind="meeting", day=meeting.held_on,
            starts_at=at_hour(meeting.held_on, meeting.starts_at), title=meeting.title, feed_title=meeting.title,
            place=meeting.where, url=reverse("guidance:meeting_detail", args=[meeting.uid]),
        )  # fmt: skip
    if not rules.register_advice(by):
        return
    for case in queries.mine_to_answer(by):
        if first <= case.due_on <= last:
            yield Appointment(
                key=f"guidance.advice:{case.uid}", kind="deadline", day=case.due_on,
                title=_("Odpowiedź na pytanie %(number)s: %(title)s") % {"number": case.number, "title": case.title},
                feed_title=_("Odpowiedź na pytanie %s") % case.number, place=case.area.name,
                url=reverse("guidance:advice_detail", args=[case.uid]), area_code=case.area.code,
            )  # fmt: skip
