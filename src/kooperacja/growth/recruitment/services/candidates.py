# SPDX-License-Identifier: EUPL-1.2
"""Applying, checking, choosing, withdrawing: who is on the list, who waits, who moves up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants import services as participants
from kooperacja.growth.participants.enums import ConsentKind, ConsentWay
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.recruitment import notifications, queries, rules
from kooperacja.growth.recruitment.enums import CANDIDATE_FLOW, CandidateState, CriterionKind, RecruitmentState
from kooperacja.growth.recruitment.logic import preference
from kooperacja.growth.recruitment.models import Candidate, CandidateAnswer, Criterion, Recruitment

#: So many forms an hour may come from one network address: a whole office fits, a flood does not.
FORMS_AN_HOUR = 30
S = CandidateState


class AlreadyApplied(DomainError):
    """The same person applies again: nothing is doubled."""

    default = _(
        "Masz już zgłoszenie w tym naborze. Nic nie zapisaliśmy drugi raz. Link do niego jest w wiadomości e-mail."
    )


class TooMany(DomainError):
    """A flood of forms."""

    default = _("Z tego miejsca przyszło w ciągu godziny bardzo dużo zgłoszeń. Spróbuj ponownie za godzinę.")


class ClauseNotRead(DomainError):
    """Nobody applies without having been told what happens with the data."""

    default = _("Zaznacz, że znasz informację o tym, co zrobimy z danymi.")


class ReasonNeeded(DomainError):
    """A refusal has a reason that the person may read."""

    default = _("Napisz powód. Osoba przeczyta go na stronie swojego zgłoszenia.")


class NoSeatFree(DomainError):
    """The list is full."""

    default = _("Wszystkie miejsca są zajęte. Najpierw ktoś musi zrezygnować albo zwiększ liczbę miejsc.")


class NotFormal(DomainError):
    """A condition of taking part is not met."""

    default = _("Ta osoba nie spełnia warunku udziału. Można ją odrzucić z podaniem powodu.")


@transaction.atomic
def apply(
    *, recruitment: Recruitment, given_name: str, surname: str, has_read: bool, email: str = "", phone: str = "",
    institution: Organisation | None = None, institution_name: str = "", function: str = "", area: Area | None = None,
    access_needs: str = "", diet: str = "", interpreter: str = "", answers: Mapping[Criterion, bool] | None = None,
    participant: Participant | None = None, sender: str = "", by: Acting,
) -> Candidate:  # fmt: skip
    """Take an application in and link it to the participant whom the centre knows, or register her.

    ``sender`` is the keyed hash of a network address. Raises ``AlreadyApplied`` for the same person.
    """
    rules.apply_to.require(by, recruitment)
    if queries.from_sender(sender, since=by.at - timedelta(hours=1)) >= FORMS_AN_HOUR:
        raise TooMany
    if not has_read:
        raise ClauseNotRead(field="has_read")
    needs = {"access_needs": access_needs.strip(), "diet": diet.strip(), "interpreter": interpreter.strip()}
    person = participant or participants.announce_participant(
        centre=recruitment.centre, given_name=given_name, surname=surname, email=email, phone=phone,
        employer=institution, employer_name="" if institution else institution_name.strip(),
        function=function.strip(), work_area=area, **needs, by=by,
    )  # fmt: skip
    facts: dict[str, Any] = {
        "institution": institution, "institution_name": "" if institution else institution_name.strip(),
        "function": function.strip(), "area": area, "email": email.lower(), "phone": phone, "applied_at": by.at,
        "sender": sender, "reason": "", "decided_at": None, **needs,
    }  # fmt: skip
    candidate = Candidate.objects.filter(recruitment=recruitment, participant=person).first()
    if candidate is None:
        candidate = Candidate.objects.create(recruitment=recruitment, participant=person, **facts)
    elif candidate.state == S.WITHDRAWN:
        CANDIDATE_FLOW.move(candidate, to=S.APPLIED, **facts)
        CandidateAnswer.objects.filter(candidate=candidate).delete()
    else:
        raise AlreadyApplied
    candidate.recruitment, candidate.participant = recruitment, person
    _write_answers(candidate, answers or {})
    _consents(candidate, by)
    audit.record("recruitment.candidate.applied", candidate, by=by)
    notifications.applied(candidate, by=by)
    return candidate


def _write_answers(candidate: Candidate, answers: Mapping[Criterion, bool]) -> None:
    CandidateAnswer.objects.bulk_create(
        CandidateAnswer(candidate=candidate, criterion=criterion, said=said) for criterion, said in answers.items()
    )
    _count_points(candidate)


def _count_points(candidate: Candidate) -> None:
    candidate.points = sum(a.criterion.points for a in queries.answers_of(candidate) if a.counts)
    candidate.save(update_fields=["points"])


def _consents(candidate: Candidate, by: Acting) -> None:
    clause = candidate.recruitment.clause
    if clause is None:
        return
    kinds = [ConsentKind.READ_CLAUSE] + ([ConsentKind.SPECIAL_NEEDS] if candidate.needs else [])
    for kind in kinds:
        participants.record_consent(
            participant=candidate.participant, kind=kind, clause=clause, way=ConsentWay.FORM, by=by
        )


@transaction.atomic
def verify(*, candidate: Candidate, confirmed: Mapping[Criterion, bool] | None = None, by: Acting) -> Candidate:
    """Somebody has looked at it: answers are confirmed or corrected, points counted, the person may be chosen."""
    rules.decide.require(by, candidate)
    for criterion, value in (confirmed or {}).items():
        CandidateAnswer.objects.update_or_create(
            candidate=candidate, criterion=criterion, defaults={"confirmed": value},
            create_defaults={"confirmed": value, "said": False},
        )  # fmt: skip
    answers = {a.criterion_id: a.counts for a in queries.answers_of(candidate)}
    formal = [c for c in queries.criteria_of(candidate.recruitment) if c.kind == CriterionKind.FORMAL]
    if not all(answers.get(c.pk) for c in formal):
        raise NotFormal
    _count_points(candidate)
    CANDIDATE_FLOW.move(candidate, to=S.VERIFIED, reason="", decided_at=by.at)
    audit.record("recruitment.candidate.verified", candidate, by=by, points=candidate.points)
    return candidate


@transaction.atomic
def verify_many(*, recruitment: Recruitment, by: Acting) -> int:
    """Take the word of everybody who waits and meets the conditions; answers how many."""
    rules.edit_recruitment.require(by, recruitment)
    done = 0
    for candidate in queries.candidates(recruitment, state=S.APPLIED):
        candidate.recruitment = recruitment
        try:
            with transaction.atomic():
                verify(candidate=candidate, by=by)
            done += 1
        except NotFormal:
            continue
    return done


def _seated(recruitment: Recruitment) -> list[preference.Applicant]:
    return [queries.as_applicant(c) for c in queries.accepted(recruitment)]


@transaction.atomic
def choose(*, recruitment: Recruitment, by: Acting) -> list[Candidate]:
    """Make the list by the rules: seats for those who come first, places on the reserve list for the others.

    Who has a seat keeps it. Those on the reserve list are ordered anew together with the newly checked.
    """
    rules.edit_recruitment.require(by, recruitment)
    waiting = [*queries.candidates(recruitment, state=S.VERIFIED), *queries.candidates(recruitment, state=S.RESERVE)]
    if not any(c.state == S.VERIFIED for c in waiting):
        raise DomainError(_("Nie ma sprawdzonych zgłoszeń, które czekają na decyzję."))
    found = {c.pk: c for c in waiting}
    placed = preference.place(
        [queries.as_applicant(c) for c in waiting], queries.limits_of(recruitment), seated=_seated(recruitment)
    )
    for one in placed:
        candidate = found[one.key]
        candidate.recruitment = recruitment
        if one.has_seat:
            _give_seat(candidate, one.why, by)
        elif candidate.state == S.RESERVE:
            Candidate.objects.filter(pk=candidate.pk).update(place=one.place, reason=one.why)
        else:
            CANDIDATE_FLOW.move(candidate, to=S.RESERVE, place=one.place, reason=one.why, decided_at=by.at)
            notifications.on_reserve(candidate, by=by)
            audit.record("recruitment.candidate.put_on_reserve", candidate, by=by, place=one.place)
    return list(found.values())


def _give_seat(candidate: Candidate, why: str, by: Acting, *, moved_up: bool = False) -> None:
    CANDIDATE_FLOW.move(candidate, to=S.ACCEPTED, place=None, reason=why, decided_at=by.at)
    if moved_up:
        audit.record("recruitment.candidate.moved_up", candidate, by=by)
        notifications.moved_up(candidate, by=by)
    else:
        audit.record("recruitment.candidate.accepted", candidate, by=by)
        notifications.accepted(candidate, by=by)


@transaction.atomic
def accept(*, candidate: Candidate, reason: str, by: Acting) -> Candidate:
    """Give a seat by hand, out of turn, with a reason that stays in the history."""
    rules.decide.require(by, candidate)
    if not reason.strip():
        raise ReasonNeeded(_("Napisz, dlaczego poza kolejnością. Powód zostaje w historii."), field="reason")
    recruitment = Recruitment.objects.select_for_update().get(pk=candidate.recruitment_id)
    if len(_seated(recruitment)) >= recruitment.seats:
        raise NoSeatFree
    _give_seat(candidate, _now("przyjęta poza kolejnością: %s") % reason.strip()[:240], by)
    _renumber(recruitment)
    return candidate


@transaction.atomic
def reject(*, candidate: Candidate, reason: str, by: Acting) -> Candidate:
    """Refuse, with a reason that the person reads at her own address; a seat that this frees goes to the reserve."""
    rules.decide.require(by, candidate)
    if not reason.strip():
        raise ReasonNeeded(field="reason")
    had_seat = candidate.state == S.ACCEPTED
    CANDIDATE_FLOW.move(candidate, to=S.REJECTED, place=None, reason=reason.strip()[:300], decided_at=by.at)
    audit.record("recruitment.candidate.rejected", candidate, by=by)
    notifications.rejected(candidate, by=by)
    _after_leaving(candidate.recruitment, by, had_seat=had_seat)
    return candidate


@transaction.atomic
def withdraw(*, candidate: Candidate, reason: str = "", by: Acting) -> Candidate:
    """She does not come. Called by the region, or by herself from her own address (the view has checked it).

    A seat that this frees goes to the first of the reserve list whom no limit stops; she is told. There are no seats in
    a recruitment that was called off.
    """
    if by.role != "public":
        rules.decide.require(by, candidate)
    had_seat = candidate.state == S.ACCEPTED
    CANDIDATE_FLOW.move(candidate, to=S.WITHDRAWN, place=None, reason=reason.strip()[:300], decided_at=by.at)
    audit.record("recruitment.candidate.withdrew", candidate, by=by)
    _after_leaving(candidate.recruitment, by, had_seat=had_seat)
    return candidate


def _after_leaving(recruitment: Recruitment, by: Acting, *, had_seat: bool) -> None:
    recruitment = Recruitment.objects.get(pk=recruitment.pk)
    if had_seat and recruitment.state != RecruitmentState.CANCELLED:
        _fill(recruitment, by)
        notifications.seat_given(recruitment, by=by)
    _renumber(recruitment)


def _fill(recruitment: Recruitment, by: Acting) -> None:
    """Give every free seat to who waits first."""
    recruitment = Recruitment.objects.select_for_update().get(pk=recruitment.pk)
    limits = queries.limits_of(recruitment)
    while True:
        waiting = queries.reserve(recruitment)
        key = preference.next_from_reserve(
            [queries.as_applicant(c) for c in waiting], limits, seated=_seated(recruitment)
        )
        if key is None:
            return
        candidate = next(c for c in waiting if c.pk == key)
        candidate.recruitment = recruitment
        was = candidate.place
        try:
            _give_seat(
                candidate, _now("z listy rezerwowej (miejsce %s), bo zwolniło się miejsce") % was, by, moved_up=True
            )
        except Stale:
            continue


def _renumber(recruitment: Recruitment) -> None:
    rows: Iterable[Candidate] = queries.reserve(recruitment)
    for number, candidate in enumerate(rows, start=1):
        if candidate.place != number:
            Candidate.objects.filter(pk=candidate.pk, state=S.RESERVE).update(place=number)


@transaction.atomic
def raise_seats(*, recruitment: Recruitment, by: Acting) -> None:
    """After more seats were given: who waits takes them."""
    rules.edit_recruitment.require(by, recruitment)
    _fill(recruitment, by)
    _renumber(recruitment)


def _swap(first: Candidate, second: Candidate) -> None:
    """Two rows of one recruitment change owners; the constraint is kept by leaving the recruitment for a moment."""
    shelf = Participant.objects.create(
        centre_id=first.recruitment.centre_id, given_name="-", surname="-", registered_at=first.applied_at
    )
    one, two = first.participant_id, second.participant_id
    Candidate.objects.filter(pk=first.pk).update(participant=shelf)
    Candidate.objects.filter(pk=second.pk).update(participant=one)
    Candidate.objects.filter(pk=first.pk).update(participant=two)
    shelf.delete()


_RANK = {S.ACCEPTED: 5, S.RESERVE: 4, S.VERIFIED: 3, S.APPLIED: 2, S.REJECTED: 1, S.WITHDRAWN: 0}


@transaction.atomic
def move_candidates(keep: Participant, lose: Participant, by: Acting) -> int:
    """After a merge: applications of ``lose`` are hers; where both applied, the one that stands better stays.

    The other keeps its row with the record that was merged away, as a withdrawal; a seat that this frees is given on.
    """
    moved = 0
    for theirs in Candidate.objects.filter(participant=lose).select_related("recruitment").order_by("pk"):
        mine = Candidate.objects.filter(participant=keep, recruitment=theirs.recruitment).first()
        moved += 1
        if mine is not None:
            mine.recruitment = theirs.recruitment
            stays, goes = (theirs, mine) if _RANK[S(theirs.state)] > _RANK[S(mine.state)] else (mine, theirs)
            had_seat = goes.state == S.ACCEPTED
            if CANDIDATE_FLOW.can(goes, S.WITHDRAWN):
                CANDIDATE_FLOW.move(
                    goes, to=S.WITHDRAWN, place=None, reason=_now("ta sama osoba zgłosiła się dwa razy"),
                    decided_at=by.at,
                )  # fmt: skip
                audit.record("recruitment.candidate.withdrew", goes, by=by)
                _after_leaving(theirs.recruitment, by, had_seat=had_seat)
            if stays is mine:
                continue
            # The better one is hers now; the other row, with its answers, goes to the record that was merged away.
            _swap(mine, theirs)
            continue
        Candidate.objects.filter(pk=theirs.pk).update(participant=keep)
    return moved
