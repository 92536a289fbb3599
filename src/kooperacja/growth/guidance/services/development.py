# SPDX-License-Identifier: EUPL-1.2
"""Coaching and supervision: agreed, held, summed up. Only days, hours and people are written down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.documents import services as documents
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.enums import AreaLevel
from kooperacja.ground.territory.models import Area
from kooperacja.growth.guidance import rules
from kooperacja.growth.guidance.enums import PROCESS_FLOW, BreakReason, ProcessKind, ProcessState
from kooperacja.growth.guidance.models import DevelopmentProcess, DevelopmentSession
from kooperacja.growth.guidance.services.advice import OutsideRegion, WrongDay
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support import queries as support_queries
from kooperacja.growth.support import services as support

#: In the ledger: the kind of thing that a row of coaching or supervision tells of.
SOURCE = "guidance.session"


class NoLeader(DomainError):
    """Somebody leads it."""

    default = _("Podaj, kto prowadzi.")


class NoCertificate(DomainError):
    """A supervisor of social workers has a certificate (UPS art. 121a(3))."""

    default = _(
        "Superwizję pracy socjalnej prowadzi osoba z certyfikatem superwizora (art. 121a ust. 3 ustawy o pomocy społecznej). "
        "Podaj numer certyfikatu i dzień, w którym ktoś go obejrzał."
    )


class TwiceOnADay(DomainError):
    """One meeting a day."""

    default = _("Tego dnia jest już zapisane spotkanie. Sprawdź datę.")


class NobodyCame(DomainError):
    """Somebody takes part."""

    default = _("Zaznacz, kto brał udział, albo podaj liczbę osób.")


class TooManyPeople(DomainError):
    """Coaching and individual supervision are for one person."""

    default = _("To spotkanie w cztery oczy: bierze w nim udział jedna osoba.")


class StrangerAtTheTable(DomainError):
    """Who comes belongs to the process."""

    default = _("Tej osoby nie ma w tym procesie. Dopisz ją najpierw do uczestników.")


def _check_people(kind: str, people: Sequence[Participant], centre_id: int) -> None:
    if any(p.centre_id != centre_id for p in people):
        raise Participant.DoesNotExist
    if kind != ProcessKind.SUPERVISION_GROUP and len(people) > 1:
        raise TooManyPeople(field="people")


@transaction.atomic
def request_process(
    *, kind: str, area: Area, people: Iterable[Participant] = (), organisation: Organisation | None = None,
    leader_name: str = "", planned_minutes: int | None = None, project: Project | None = None,
    funding_label: FundingLabel | None = None, by: Acting,
) -> DevelopmentProcess:  # fmt: skip
    """Somebody asks for coaching or supervision."""
    rules.request_process.require(by)
    if area.level != AreaLevel.GMINA or not area.code.startswith(by.scope):
        raise OutsideRegion(field="area")
    assert by.organisation_id is not None
    chosen = list(people)
    _check_people(kind, chosen, by.organisation_id)
    process = DevelopmentProcess.objects.create(
        centre_id=by.organisation_id, kind=kind, area=area, organisation=organisation, leader_name=leader_name.strip(),
        planned_minutes=planned_minutes or 0, requested_on=by.today, project=project, funding_label=funding_label,
    )  # fmt: skip
    process.people.set(chosen)
    audit.record("guidance.process.requested", process, by=by)
    return process


@transaction.atomic
def edit_process(
    *, process: DevelopmentProcess, leader_name: str = "", planned_minutes: int | None = None,
    organisation: Organisation | None = None, project: Project | None = None,
    funding_label: FundingLabel | None = None, by: Acting,
) -> DevelopmentProcess:  # fmt: skip
    """Who leads, how many hours, for whose money."""
    rules.run_process.require(by, process)
    process.leader_name, process.organisation = leader_name.strip(), organisation
    process.planned_minutes = planned_minutes or 0
    process.project, process.funding_label = project, funding_label
    process.save(update_fields=["leader_name", "organisation", "planned_minutes", "project", "funding_label"])
    audit.record("guidance.process.edited", process, by=by)
    return process


@transaction.atomic
def set_process_people(*, process: DevelopmentProcess, people: Iterable[Participant], by: Acting) -> DevelopmentProcess:
    """Who takes part."""
    rules.run_process.require(by, process)
    chosen = list(people)
    _check_people(process.kind, chosen, process.centre_id)
    process.people.set(chosen)
    audit.record("guidance.process.edited", process, by=by, people=len(chosen))
    return process


@transaction.atomic
def contract_process(
    *, process: DevelopmentProcess, agreed_on: date, leader_name: str = "", certificate_number: str = "",
    certificate_seen_on: date | None = None, certificate_copy: UploadedFile[bytes] | None = None, by: Acting,
) -> DevelopmentProcess:  # fmt: skip
    """Goals are agreed between the two; of the goals only the day is kept. A supervisor shows her certificate."""
    rules.run_process.require(by, process)
    leader = leader_name.strip() or process.leader_name
    if not leader:
        raise NoLeader(field="leader_name")
    if agreed_on > by.today:
        raise WrongDay(_("Podaj dzień, w którym cele uzgodniono: dziś albo wcześniej."), field="agreed_on")
    if process.is_supervision and not (certificate_number.strip() and certificate_seen_on):
        raise NoCertificate(field="certificate_number" if not certificate_number.strip() else "certificate_seen_on")
    if certificate_seen_on is not None and certificate_seen_on > by.today:
        raise WrongDay(_("Tego dnia jeszcze nie było. Popraw datę."), field="certificate_seen_on")
    stored = None
    if certificate_copy is not None:
        stored = documents.store(
            certificate_copy.read(), name="certyfikat.pdf", media_type=certificate_copy.content_type or "", by=by
        )
    PROCESS_FLOW.move(
        process, to=ProcessState.CONTRACTED, agreed_on=agreed_on, leader_name=leader,
        certificate_number=certificate_number.strip(), certificate_seen_on=certificate_seen_on, certificate_file=stored,
    )  # fmt: skip
    audit.record("guidance.process.contracted", process, by=by)
    return process


@transaction.atomic
def hold_session(
    *, process: DevelopmentProcess, held_on: date, minutes: int, people: Iterable[Participant] = (),
    people_count: int | None = None, by: Acting,
) -> DevelopmentSession:  # fmt: skip
    """One meeting was held. The hours go into the ledger of each person's gmina."""
    rules.hold_session.require(by, process)
    chosen = list(people)
    count = max(people_count or 0, len(chosen))
    if held_on > by.today:
        raise WrongDay(_("Spotkanie jeszcze się nie odbyło. Popraw datę."), field="held_on")
    if process.agreed_on and held_on < process.agreed_on:
        raise WrongDay(_("Spotkanie było wcześniej niż uzgodnienie celów. Popraw jedną z dat."), field="held_on")
    if minutes <= 0:
        raise DomainError(_("Podaj, ile to trwało, na przykład 1 h 30 min."), field="minutes")
    if not count:
        raise NobodyCame(field="people")
    if process.kind != ProcessKind.SUPERVISION_GROUP and count > 1:
        raise TooManyPeople(field="people_count")
    known = set(process.people.values_list("pk", flat=True))
    if any(p.pk not in known for p in chosen):
        raise StrangerAtTheTable(field="people")
    if process.sessions.filter(held_on=held_on, withdrawn_on=None).exists():
        raise TwiceOnADay(field="held_on")
    if process.state == ProcessState.CONTRACTED:
        PROCESS_FLOW.move(process, to=ProcessState.SESSIONS)
    session = DevelopmentSession.objects.create(process=process, held_on=held_on, minutes=minutes, people_count=count)
    session.people.set(chosen)
    _tell_ledger(session, chosen, by)
    audit.record("guidance.session.held", process, by=by, minutes=minutes)
    return session


@transaction.atomic
def withdraw_session(*, session: DevelopmentSession, reason: str, by: Acting) -> DevelopmentProcess:
    """A meeting was written down by mistake; its rows of the ledger are withdrawn with it."""
    process = session.process
    rules.run_process.require(by, process)
    if not reason.strip():
        raise DomainError(_("Napisz dlaczego. Powód zostaje przy wpisie w rejestrze."), field="reason")
    DevelopmentSession.objects.filter(pk=session.pk, withdrawn_on=None).update(withdrawn_on=by.today)
    for entry in support_queries.rows_of_source(by, SOURCE, session.uid):
        if entry.withdrawn_on is None:
            support.withdraw_support(entry=entry, reason=reason, by=by)
    audit.record("guidance.session.withdrawn", process, by=by, reason=reason.strip())
    return process


@transaction.atomic
def move_process(*, process: DevelopmentProcess, to: str, by: Acting) -> DevelopmentProcess:
    """Summed up between the two, then closed: only the day is kept."""
    rules.run_process.require(by, process)
    if to not in (ProcessState.SUMMARY, ProcessState.CLOSED):
        raise DomainError
    PROCESS_FLOW.move(process, to=to, **({"closed_on": by.today} if to == ProcessState.CLOSED else {}))
    audit.record(f"guidance.process.{to}", process, by=by)
    return process


@transaction.atomic
def break_off(*, process: DevelopmentProcess, break_reason: str, by: Acting) -> DevelopmentProcess:
    """It ends early."""
    rules.run_process.require(by, process)
    if break_reason not in BreakReason.values:
        raise DomainError(_("Wybierz powód z listy."), field="break_reason")
    PROCESS_FLOW.move(process, to=ProcessState.BROKEN_OFF, break_reason=break_reason, closed_on=by.today)
    audit.record("guidance.process.broken_off", process, by=by)
    return process


def _tell_ledger(session: DevelopmentSession, people: Sequence[Participant], by: Acting) -> None:
    """One row for each gmina: named people to their own, those only counted to the gmina of the process."""
    process = session.process
    by_area: dict[int, tuple[Area, list[Participant]]] = {process.area_id: (process.area, [])}
    for person in people:
        area = person.work_area or process.area
        by_area.setdefault(area.pk, (area, []))[1].append(person)
    nameless = session.people_count - len(people)
    for area, there in by_area.values():
        count = len(there) + (nameless if area.pk == process.area_id else 0)
        if count:
            support.record_support(
                area=area, form=process.kind, held_on=session.held_on, minutes=session.minutes, topic="",
                given_by=process.leader_name, people_count=count, people=dict.fromkeys(there, session.minutes),
                project=process.project, funding_label=process.funding_label, source_kind=SOURCE,
                source_uid=session.uid, by=by,
            )  # fmt: skip
