# SPDX-License-Identifier: EUPL-1.2
"""What of the gminas waits for an animator, and what stands in her calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.translation import gettext as _

from kooperacja.base.audit.queries import changes_of
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.text import plural
from kooperacja.base.duties.calendar import Appointment, at_hour
from kooperacja.base.duties.desk import Change, Decision
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.roadmap import queries
from kooperacja.growth.roadmap.logic.flags import Flag
from kooperacja.growth.roadmap.models import Concept, Deadline, GminaRoadmap

#: Days after a return on which the first screen offers to read what happened meanwhile.
WELCOME_BACK_DAYS = 5


def decisions(by: Acting) -> Iterator[Decision]:
    """Steps and terms that are due, silent gminas, concepts that wait, and what came back from a deputy."""
    if by.role not in REGION_ROLES:
        return
    for cover in queries.returned(by, by.today - timedelta(days=WELCOME_BACK_DAYS)):
        count = cover.count  # type: ignore[attr-defined]
        yield Decision(
            due_on=by.today,
            title=_("Jesteś z powrotem: %(count)s %(noun)s znowu u Ciebie")
            % {"count": count, "noun": plural(count, _("gmina"), _("gminy"), _("gmin"))},
            detail=_("zastępstwo skończyło się %s") % short(cover.last_on),
            button=_("Przeczytaj, co się działo"),
            url=f"/gminy/zastepstwa/{cover.uid}/",
            icon="history",
            area="gmina",
        )
    for row in queries.needing(by):
        detail = row.standing.words if row.standing else ""
        for flag in row.flags:
            if decision := _decision(row, flag, detail, by.today):
                yield decision
    for concept in queries.waiting_concepts(by):
        yield Decision(
            due_on=concept.decide_by,
            title=_("%(gmina)s: ramowa koncepcja, wersja %(version)s")
            % {"gmina": concept.roadmap.area.name, "version": concept.version},
            detail=_("czeka na decyzję regionu"),
            button=_("Czytaj koncepcję"),
            url=f"/gminy/koncepcje/{concept.uid}/",
            icon="file-text",
            area="gmina",
            urgent=concept.decide_by <= by.today,
        )


def _decision(row: queries.WorkRow, flag: Flag, instead: str, today: date) -> Decision | None:
    code, name = row.roadmap.area.code, row.roadmap.area.name

    def words(text: str) -> str:
        return f"{text}, {instead}" if instead else text

    if flag.kind == "step":
        return Decision(
            flag.due_on, f"{name}: {flag.title}", words(_("następny krok na drodze gminy")), _("Zapisz, co ustalono"),
            f"/gminy/{code}/rozmowa/", "map", "gmina", flag.is_due,
        )  # fmt: skip
    if flag.kind == "term":
        return Decision(
            flag.due_on, f"{name}: {flag.title}", words(_("termin gminy")), _("Zamknij termin"),
            f"/gminy/terminy/{flag.ref}/", "clock", "gmina", flag.is_due,
        )  # fmt: skip
    if flag.kind == "law":
        return Decision(
            flag.due_on, f"{name}: {flag.title}", words(_("krok tworzenia centrum")), _("Otwórz krok"),
            f"/gminy/{code}/droga/{flag.ref}/", "milestone", "gmina", flag.is_due,
        )  # fmt: skip
    if flag.kind == "silent":
        return Decision(
            today, _("Gmina %s dawno nie słyszała od nas") % name,
            words(_("ostatni kontakt: %s") % row.contact_words), _("Otwórz gminę"), f"/gminy/{code}/", "phone", "gmina",
        )  # fmt: skip
    return None


def changes(by: Acting) -> Iterator[Change]:
    """New stages of gminas of the own centre, and covers."""
    if by.role not in REGION_ROLES or by.organisation_id is None:
        return
    told = ["roadmap.stage.moved", "roadmap.roadmap.opened", "roadmap.concept.accepted"]
    for event in changes_of(by.organisation_id, actions=told):
        yield Change(at=event.at, title=event.target_label, detail=event.reason, icon="map", area="gmina")


def appointments(by: Acting, first: date, last: date) -> Iterator[Appointment]:
    """For the calendar: trips, next steps, terms of gminas and of the law, for her gminas and those that she minds."""
    if by.role not in REGION_ROLES:
        return
    for trip in queries.trips_between(by, by.user_id, first, last):
        area = trip.roadmap.area
        yield Appointment(
            key=f"roadmap.trip:{trip.uid}", kind="trip", day=trip.day,
            starts_at=at_hour(trip.day, trip.starts_at), ends_at=at_hour(trip.day, trip.ends_at),
            title=f"{area.name}: {trip.purpose}", feed_title=_("Wyjazd: gmina %s") % area.name, place=area.name,
            url=f"/gminy/{area.code}/", area_code=area.code,
        )  # fmt: skip
    roadmaps = list(queries.asked_of(by).select_related("area"))
    for roadmap in roadmaps:
        if roadmap.next_step and roadmap.next_step_on and first <= roadmap.next_step_on <= last:
            yield _step(roadmap, roadmap.next_step_on)
    for deadline in queries.deadlines_between(roadmaps, first, last):
        yield _term(deadline)
    for key, terms in queries.terms_of_law(roadmaps, by).items():
        area = next(r.area for r in roadmaps if r.pk == key)
        for term in terms:
            yield Appointment(
                key=f"roadmap.step:{area.code}:{term.ref}", kind="deadline", day=term.due_on,
                title=f"{area.name}: {term.title}", feed_title=f"{area.name}: {term.title}", place=area.name,
                url=f"/gminy/{area.code}/droga/{term.ref}/", area_code=area.code,
            )  # fmt: skip
    for concept in queries.waiting_concepts(by):
        yield _concept(concept)


def _step(roadmap: GminaRoadmap, day: date) -> Appointment:
    area = roadmap.area
    return Appointment(
        key=f"roadmap.next_step:{roadmap.uid}", kind="step", day=day, title=f"{area.name}: {roadmap.next_step}",
        feed_title=_("Następny krok: gmina %s") % area.name, place=area.name, url=f"/gminy/{area.code}/",
        area_code=area.code,
    )  # fmt: skip


def _term(deadline: Deadline) -> Appointment:
    area = deadline.roadmap.area
    return Appointment(
        key=f"roadmap.deadline:{deadline.uid}", kind="deadline", day=deadline.due_on,
        title=f"{area.name}: {deadline.title}",
        feed_title=_("Termin (%(kind)s): gmina %(name)s") % {"kind": deadline.get_kind_display(), "name": area.name},
        place=area.name, detail=deadline.source, url=f"/gminy/{area.code}/", area_code=area.code,
    )  # fmt: skip


def _concept(concept: Concept) -> Appointment:
    area = concept.roadmap.area
    title = _("Decyzja o koncepcji: gmina %s") % area.name
    return Appointment(
        key=f"roadmap.concept:{concept.uid}", kind="deadline", day=concept.decide_by, title=title, feed_title=title,
        place=area.name, url=f"/gminy/koncepcje/{concept.uid}/", area_code=area.code,
    )  # fmt: skip
