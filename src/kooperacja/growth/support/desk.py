# SPDX-License-Identifier: EUPL-1.2
"""What waits for the regional team: promises to gminas, findings to sort, visits that do not say who paid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from kooperacja.base.audit import actions
from kooperacja.base.audit.queries import changes_of
from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month
from kooperacja.base.core.text import plural
from kooperacja.base.duties.calendar import Appointment, at_hour
from kooperacja.base.duties.desk import Change, Decision, DeskFigure
from kooperacja.growth.support import queries, rules

_SHOWN = (
    "support.visit.proposed", "support.visit.recorded", "support.visit.held", "support.visit.cancelled",
    "support.visit.published", "support.finding.noted", "support.notebook.kept", "support.entry.recorded",
)  # fmt: skip


def decisions(by: Acting) -> Iterator[Decision]:
    """Dated things of the region, each with the button that settles it; for hosts and gminas what they are asked."""
    yield from _asked(by)
    if not rules.propose_visit(by):
        return
    yield from _visits(by)
    for entry in queries.open_follow_ups(by, until=by.today + timedelta(days=14)):
        assert entry.follow_up_on is not None
        yield Decision(
            due_on=entry.follow_up_on,
            title=_("Obietnica dla gminy %s") % entry.area.name,
            detail=entry.follow_up,
            button=_("Zapisz, że zrobione"),
            url=reverse("support:settle_follow_up", args=[entry.uid]),
            icon="handshake",
            area="region",
            urgent=entry.follow_up_on <= by.today,
        )
    yield from _notebook(by)
    for visit in queries.to_sort_by_visit(by):
        count = visit.to_sort  # type: ignore[attr-defined]
        noun = plural(count, _("spostrzeżenie"), _("spostrzeżenia"), _("spostrzeżeń"))
        yield Decision(
            due_on=by.today,
            title=_("Spostrzeżenia z wizyty „%s”") % visit.title,
            detail=_("%(count)s %(noun)s do przejrzenia: zostaje, łączy się czy czeka")
            % {"count": count, "noun": noun},
            button=_("Przejrzyj"),
            url=reverse("support:findings_review", args=[visit.uid]),
            icon="pencil",
            area="region",
        )
    for visit in queries.visits_without_label(by):
        yield Decision(
            due_on=by.today,
            title=_("Wizyta „%s” nie mówi, kto zapłacił") % visit.title,
            detail=_("Bez oznaczenia finansowania nie powstanie jej strona publiczna"),
            button=_("Wybierz oznaczenie"),
            url=reverse("support:edit_visit", args=[visit.uid]),
            icon="banknote",
            area="region",
        )


def _notebook(by: Acting) -> Iterator[Decision]:
    """The notebook: to be opened before setting out, and what its phones sent too late."""
    for each in queries.visits_to_carry(by):
        words = {"title": each.visit.title}
        yield Decision(
            due_on=by.today,
            title=(_("Dziś jedziecie: %(title)s") if each.is_today else _("Jutro jedziecie: %(title)s")) % words,
            detail=_("Otwórz notatnik, póki jest zasięg: dzień zostanie na telefonie"),
            button=_("Otwórz notatnik"),
            url=reverse("support:notebook", args=[each.visit.uid]),
            icon="smartphone",
            area="region",
        )
    for visit in queries.visits_to_review(by):
        count = visit.late  # type: ignore[attr-defined]
        noun = plural(count, _("zapis"), _("zapisy"), _("zapisów"))
        yield Decision(
            due_on=by.today,
            title=_("Z telefonu przyszło coś do wizyty „%s”") % visit.title,
            detail=_("%(count)s %(noun)s do przejrzenia: wizyta jest zamknięta albo zmienił się program")
            % {"count": count, "noun": noun},
            button=_("Przejrzyj zapisy"),
            url=reverse("support:notebook_review", args=[visit.uid]),
            icon="smartphone",
            area="region",
        )


def _asked(by: Acting) -> Iterator[Decision]:
    if by.role in rules.HOST_ROLES:
        for invitation in queries.invitations_waiting(by):
            yield Decision(
                due_on=timezone.localtime(invitation.asked_at).date() + timedelta(days=7),
                title=_("Czy przyjmiecie wizytę studyjną?"),
                detail=_("%(who)s pyta o: %(where)s")
                % {"who": invitation.stop.day.visit.centre, "where": invitation.stop.name},
                button=_("Odpowiedz"),
                url=reverse("support:answer_invitation", args=[invitation.uid]),
                icon="bus",
                area="region",
            )
    if by.role in rules.ADOPTION_ROLES:
        for answer in queries.adoptions_waiting(by):
            yield Decision(
                due_on=timezone.localtime(answer.asked_at).date() + timedelta(days=14),
                title=_("Co przyjęliście po wizycie?"),
                detail=answer.visit.title,
                button=_("Odpowiedz"),
                url=reverse("support:answer_adoption", args=[answer.uid]),
                icon="bus",
                area="region",
            )


def _visits(by: Acting) -> Iterator[Decision]:
    for invitation in queries.invitations_answered_no(by):
        yield Decision(
            due_on=by.today,
            title=_("Gospodarz odmówił: %s") % invitation.stop.name,
            detail=invitation.terms,
            button=_("Zmień przystanek"),
            url=reverse("support:edit_stop", args=[invitation.stop.uid]),
            icon="bus",
            area="region",
        )
    for visit in queries.visits_to_finish(by):
        yield Decision(
            due_on=visit.last,  # type: ignore[attr-defined]
            title=_("Wizyta „%s” już była") % visit.title,
            detail=_("Sprawdź obecność i zapisz, że się odbyła: wtedy powstaną wiersze rejestru i ankieta"),
            button=_("Sprawdź obecność"),
            url=reverse("support:attendance", args=[visit.uid]),
            icon="bus",
            area="region",
        )


def figures(by: Acting) -> Iterator[DeskFigure]:
    """Hours of support given this year, month by month."""
    if not rules.record_support(by):
        return
    months = [Month.of(by.today)]
    while len(months) < 12:
        months.insert(0, months[0].previous())
    minutes = queries.minutes_by_month(by, months)
    if not any(minutes):
        return
    year = queries.totals(by, queries.LedgerFilter(year=by.today.year))
    if year is None:
        return
    gminas = plural(year.areas, _("gminie"), _("gminach"), _("gminach"))
    yield DeskFigure(
        title=_("Wsparcie dla gmin w tym roku"),
        value=str(round(year.minutes / 60)),
        unit=_("h"),
        note=_("w %(count)s %(noun)s") % {"count": year.areas, "noun": gminas},
        url=f"{reverse('support:entry_list')}?rok={by.today.year}",
        points=[m / 60 for m in minutes],
        first_label=dates.MONTHS[months[0].month - 1],
        last_label=dates.MONTHS[months[-1].month - 1],
        area="region",
    )


def changes(by: Acting) -> Iterator[Change]:
    """What the team has written down lately."""
    if not rules.propose_visit(by) or by.organisation_id is None:
        return
    for event in changes_of(by.organisation_id, actions=_SHOWN):
        is_entry = event.action.startswith("support.entry")
        name = "support:entry_detail" if is_entry else "support:visit_detail"
        is_finding = event.action.startswith("support.finding")
        yield Change(
            at=event.at,
            title=actions.sentence(event.action),
            detail=f"{event.target_label.rstrip('.')}. {event.actor_label}",
            url="" if is_finding or event.target_uid is None else reverse(name, args=[event.target_uid]),
            icon="clipboard-list" if is_entry else "pencil" if is_finding else "bus",
            area="region",
        )


def appointments(by: Acting, first: date, last: date) -> Iterator[Appointment]:
    """For the calendar: days of study visits and promises to gminas."""
    for day in queries.days_between(by, first, last):
        assert day.date is not None
        stops = list(day.stops.all())
        towns = list(dict.fromkeys(stop.area.name for stop in stops))
        hours = [stop.starts_at for stop in stops if stop.starts_at], [stop.ends_at for stop in stops if stop.ends_at]
        yield Appointment(
            key=f"support.day:{day.uid}",
            kind="visit",
            day=day.date,
            starts_at=at_hour(day.date, min(hours[0], default=None)),
            ends_at=at_hour(day.date, max(hours[1], default=None)) if hours[0] else None,
            title=day.visit.title,
            feed_title=day.visit.title,
            place=", ".join(towns),
            url=reverse("support:visit_detail", args=[day.visit.uid]),
            area_code=stops[0].area.code if stops else "",
        )
    if not rules.propose_visit(by):
        return
    for entry in queries.promises_between(by, first, last):
        assert entry.follow_up_on is not None
        yield Appointment(
            key=f"support.promise:{entry.uid}",
            kind="promise",
            day=entry.follow_up_on,
            title=_("%(gmina)s: %(what)s") % {"gmina": entry.area.name, "what": entry.follow_up},
            feed_title=_("Obietnica dla gminy %s") % entry.area.name,
            place=entry.area.name,
            url=reverse("support:settle_follow_up", args=[entry.uid]),
            area_code=entry.area.code,
        )
