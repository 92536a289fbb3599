# SPDX-License-Identifier: EUPL-1.2
"""Editions with their programme, as screens and services ask for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Prefetch, Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.ground.law import queries as law
from kooperacja.ground.law.logic import Curriculum
from kooperacja.growth.recruitment import queries as calls
from kooperacja.growth.trainings.enums import (
    AHEAD,
    COMING,
    DRAFTED,
    OVER,
    TAUGHT,
    TAUGHT_OUT,
    EditionState,
    Training,
)
from kooperacja.growth.trainings.logic import moves
from kooperacja.growth.trainings.logic.programme import ModuleRow, PlannedBlock, missing_in, module_rows
from kooperacja.growth.trainings.logic.teaching import ProofFacts, why_not
from kooperacja.growth.trainings.models import (
    Certificate,
    Enrolment,
    Presence,
    SessionBlock,
    Trainer,
    TrainerProof,
    TrainingEdition,
    TrainingEditionQuerySet,
    TrainingSession,
)
from kooperacja.growth.trainings.queries.people import area_of, enrolments_of, hours_by_enrolment


@dataclass(frozen=True)
class EditionFilter:
    """What the address asks for; unknown words ask for nothing."""

    training: str = ""
    state: str = ""
    year: int | None = None

    @classmethod
    def of(cls, asked: dict[str, str]) -> EditionFilter:
        """Read the filter from a query string."""
        training, state, year = asked.get("szkolenie", ""), asked.get("stan", ""), asked.get("rok", "")
        return cls(
            training=training if training in Training.values else "",
            state=state if state in STATE_GROUPS else "",
            year=int(year) if year.isdecimal() and len(year) == 4 else None,
        )


#: Chips of the list: a word for several states.
STATE_GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "przed": ("przed nami", AHEAD),
    "trwa": ("zajęcia trwają", (EditionState.RUNNING,)),
    "zamykane": ("do zamknięcia", (EditionState.COMPLETED, EditionState.CERTIFIED)),
    "rozliczone": ("rozliczone", (EditionState.REPORTED,)),
    "odwolane": ("odwołane i przełożone", (EditionState.CANCELLED, EditionState.POSTPONED)),
}


def _filtered(by: Acting, wanted: EditionFilter) -> TrainingEditionQuerySet:
    rows = TrainingEdition.objects.visible_to(by)
    if wanted.training:
        rows = rows.filter(training=wanted.training)
    if wanted.state:
        rows = rows.filter(state__in=STATE_GROUPS[wanted.state][1])
    if wanted.year:
        rows = rows.filter(starts_on__gte=date(wanted.year, 1, 1), starts_on__lte=date(wanted.year, 12, 31))
    return rows


def editions(by: Acting, wanted: EditionFilter, *, after: str = "", before: str = "") -> Page[TrainingEdition]:
    """Editions, the newest first, each with the number of people who have a place and of certificates."""
    rows = (
        _filtered(by, wanted)
        .select_related("funding_label")
        .annotate(
            people=Count("enrolments", filter=Q(enrolments__state__in=COMING), distinct=True),
            certified=Count(
                "enrolments__certificates", filter=Q(enrolments__certificates__state="valid"), distinct=True
            ),
        )
    )
    return keyset(rows, order=("-starts_on", "-pk"), after=after, before=before)


def years(by: Acting) -> list[int]:
    """Years in which editions began, the newest first."""
    rows = TrainingEdition.objects.visible_to(by)
    newest = rows.order_by("-starts_on").values_list("starts_on", flat=True).first()
    oldest = rows.order_by("starts_on").values_list("starts_on", flat=True).first()
    return list(range(newest.year, oldest.year - 1, -1)) if newest and oldest else []


def _sessions() -> Prefetch[str]:
    proofs = Prefetch("trainer__proofs", queryset=TrainerProof.objects.order_by("pk"))
    blocks = SessionBlock.objects.select_related("trainer").prefetch_related(proofs).order_by("position")
    rows = TrainingSession.objects.prefetch_related(Prefetch("blocks", queryset=blocks))
    return Prefetch("sessions", queryset=rows.order_by("held_on", "starts_at", "pk"))


def edition_for(by: Acting, uid: UUID) -> TrainingEdition:
    """One edition with sessions, blocks and who teaches; a stranger's does not exist."""
    rows = TrainingEdition.objects.visible_to(by).select_related(
        "centre", "project", "funding_label", "created_by", "recruitment"
    )
    return rows.prefetch_related(_sessions()).get(uid=uid)


def edition_in_brief(by: Acting, uid: UUID) -> TrainingEdition:
    """One edition without its sessions."""
    return TrainingEdition.objects.visible_to(by).select_related("centre", "funding_label").get(uid=uid)


def curriculum_of(edition: TrainingEdition) -> Curriculum:
    """The minimum programme in force on the first day of the edition."""
    return law.curriculum(edition.training, on=edition.starts_on)


def refusal_of(trainer: Trainer, curriculum: Curriculum) -> str:
    """Why this person may not teach it; empty when she may. Looks at ``proofs``, fetched or not."""
    facts = [ProofFacts(p.training, p.verified_at is not None) for p in trainer.proofs.all()]
    return why_not(str(trainer), trainer.degree_field, facts, curriculum)


def sessions_of(edition: TrainingEdition) -> list[TrainingSession]:
    """Days of classes in order, with blocks and trainers, from what was fetched or anew."""
    if "sessions" in getattr(edition, "_prefetched_objects_cache", {}):
        return list(edition.sessions.all())
    again = TrainingEdition.objects.filter(pk=edition.pk).prefetch_related(_sessions()).get()
    return list(again.sessions.all())


def programme_of(edition: TrainingEdition, sessions: Sequence[TrainingSession] | None = None) -> list[ModuleRow]:
    """The table of the programme: module, minimum, planned, who teaches, who may not. ``sessions`` when known."""
    curriculum = curriculum_of(edition)
    blocks = [
        PlannedBlock(
            module=b.module,
            minutes=b.minutes,
            trainer=str(b.trainer or ""),
            trainer_refused=refusal_of(b.trainer, curriculum) if b.trainer else "",
        )
        for s in (sessions_of(edition) if sessions is None else sessions)
        for b in s.blocks.all()
    ]
    return module_rows(curriculum.modules, blocks, hour_minutes=edition.hour_minutes)


def trainers_of(edition: TrainingEdition) -> dict[int, Trainer]:
    """Module → who teaches it; of several the first."""
    found: dict[int, Trainer] = {}
    for session in sessions_of(edition):
        for block in session.blocks.all():
            if block.trainer is not None:
                found.setdefault(block.module, block.trainer)
    return found


def facts_of(edition: TrainingEdition, to: str, by: Acting) -> moves.EditionFacts:
    """What the guard of the move to ``to`` wants to know, and no more."""
    sessions = sessions_of(edition) if to in moves.ASKS_DAYS else []
    people = enrolments_of(edition) if to in moves.ASKS_PEOPLE else []
    coming = [e for e in people if e.state in COMING]
    complete = without = 0
    if to == EditionState.CERTIFIED:
        hours = hours_by_enrolment(edition, people)
        certified = set(
            Certificate.objects.filter(enrolment__edition=edition, state="valid").values_list("enrolment_id", flat=True)
        )
        done = [e for e in coming if hours[e.pk].is_complete]
        complete = len(done)
        without = sum(e.pk not in certified for e in done)
    return moves.EditionFacts(
        programme=missing_in(programme_of(edition, sessions)) if to == EditionState.PROGRAMME_READY else [],
        session_days=[s.held_on for s in sessions],
        days_without_list=[s.held_on for s in sessions if s.entered_at is None and s.held_on <= by.today],
        seats=edition.seats,
        has_label=edition.funding_label_id is not None,
        people=len(coming),
        complete=complete,
        without_certificate=without,
        without_gmina=sum(area_of(e.participant) is None for e in coming),
        today=by.today,
    )


def missing_before(edition: TrainingEdition, to: str, by: Acting) -> list[str]:
    """What stands between the edition and ``to``."""
    return moves.missing_before(to, facts_of(edition, to, by))


def session_for(by: Acting, uid: UUID) -> TrainingSession:
    """One day of classes with its blocks, of an edition that ``by`` may see."""
    blocks = SessionBlock.objects.select_related("trainer").order_by("position")
    rows = TrainingSession.objects.filter(edition__in=TrainingEdition.objects.visible_to(by))
    return (
        rows.select_related("edition__centre", "edition__funding_label")
        .prefetch_related(Prefetch("blocks", queryset=blocks))
        .get(uid=uid)
    )


def session_by_key(key: str) -> TrainingSession:
    """The day that a secret address opens."""
    blocks = SessionBlock.objects.select_related("trainer").order_by("position")
    rows = TrainingSession.objects.select_related("edition__centre", "edition__funding_label")
    return rows.prefetch_related(Prefetch("blocks", queryset=blocks)).get(trainer_key=key)


def session_by_uid(uid: UUID) -> TrainingSession:
    """The day whose code a participant has scanned: the code is her permission."""
    blocks = SessionBlock.objects.order_by("position")
    rows = TrainingSession.objects.select_related("edition__centre", "edition__funding_label")
    return rows.prefetch_related(Prefetch("blocks", queryset=blocks)).get(uid=uid)


def session_on(edition: TrainingEdition, day: date) -> TrainingSession | None:
    """The first session of a day, or nothing on a day without one."""
    return edition.sessions.filter(held_on=day).order_by("starts_at", "pk").first()


def sessions_today(by: Acting) -> list[TrainingSession]:
    """Classes of the centre that are held today."""
    rows = TrainingSession.objects.filter(
        edition__in=TrainingEdition.objects.visible_to(by), held_on=by.today, edition__state__in=TAUGHT
    )
    return list(rows.select_related("edition").order_by("starts_at", "pk"))


def sessions_between(by: Acting, first: date, last: date) -> list[TrainingSession]:
    """Classes of the centre from a day to a day, for the calendar."""
    rows = TrainingSession.objects.filter(
        edition__in=TrainingEdition.objects.visible_to(by), held_on__gte=first, held_on__lte=last
    ).exclude(edition__state__in=[EditionState.CANCELLED, EditionState.POSTPONED])
    return list(rows.select_related("edition").order_by("held_on", "starts_at", "pk")[:400])


def edition_of_call(recruitment_id: int) -> TrainingEdition | None:
    """The edition for which a call is held, or nothing."""
    return TrainingEdition.objects.filter(recruitment_id=recruitment_id).select_related("centre").first()


def editions_with_open_lists(limit: int = 100) -> list[TrainingEdition]:
    """Editions with a confirmed group and a call: their lists follow withdrawals. For the worker."""
    rows = TrainingEdition.objects.filter(
        state__in=[EditionState.CONFIRMED, EditionState.RUNNING], recruitment__isnull=False
    )
    return list(rows.select_related("recruitment", "centre").order_by("pk")[:limit])


def chosen_waiting(edition: TrainingEdition) -> int:
    """How many were chosen in the call and have no place here yet."""
    if edition.recruitment is None:
        return 0
    here = set(Enrolment.objects.filter(edition=edition).values_list("participant_id", flat=True))
    return sum(c.participant_id not in here for c in calls.accepted(edition.recruitment))


def not_ready(by: Acting, within_days: int = 14) -> list[TrainingEdition]:
    """Editions that begin soon and whose programme is not ready."""
    rows = TrainingEdition.objects.visible_to(by).filter(
        state__in=DRAFTED, starts_on__lte=by.today + timedelta(days=within_days)
    )
    return list(rows.order_by("starts_on", "pk")[:20])


def without_presence(by: Acting) -> list[TrainingSession]:
    """Days that have passed and whose list nobody has closed."""
    rows = TrainingSession.objects.filter(
        edition__in=TrainingEdition.objects.visible_to(by),
        edition__state__in=[EditionState.CONFIRMED, EditionState.RUNNING],
        held_on__lt=by.today,
        entered_at=None,
    )
    return list(rows.select_related("edition").order_by("held_on", "pk")[:20])


def to_certify(by: Acting) -> list[TrainingEdition]:
    """Editions whose classes are over and which have people with all hours and no certificate."""
    waiting = Enrolment.objects.filter(edition_id=OuterRef("pk"), state="completed")
    rows = TrainingEdition.objects.visible_to(by).filter(Exists(waiting), state__in=TAUGHT_OUT)
    return list(rows.order_by("ends_on", "pk")[:20])


def next_editions(trainings: Sequence[str], *, scope: str, on: date) -> dict[str, TrainingEdition]:
    """The next edition of each training, in the voivodeship ``scope``, that somebody can still come to."""
    rows = (
        TrainingEdition.objects.filter(
            training__in=trainings, centre__area__code__startswith=scope[:2], starts_on__gte=on, state__in=AHEAD
        )
        .exclude(state__in=OVER)
        .order_by("starts_on", "pk")
    )
    found: dict[str, TrainingEdition] = {}
    for edition in rows:
        found.setdefault(edition.training, edition)
    return found


def has_presence(session: TrainingSession) -> bool:
    """True when somebody's presence on that day is written down."""
    return Presence.objects.filter(block__session=session).exists()
