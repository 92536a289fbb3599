# SPDX-License-Identifier: EUPL-1.2
"""Planning, opening and closing a recruitment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.participants import queries as participants
from kooperacja.growth.participants.models import InformationClause
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.recruitment import notifications, rules
from kooperacja.growth.recruitment.enums import RECRUITMENT_FLOW, CandidateState, CriterionKind, RecruitmentState
from kooperacja.growth.recruitment.models import Candidate, CandidateAnswer, Criterion, Recruitment

#: Letters and digits that nobody confuses when reading an address aloud.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


class BadDates(DomainError):
    """A recruitment that ends before it begins."""

    default = _("Ostatni dzień naboru jest przed pierwszym. Popraw jedną z dat.")


class NoSeats(DomainError):
    """There is nothing to apply for."""

    default = _("Podaj, ile jest miejsc: co najmniej jedno.")


class NoClause(DomainError):
    """Nobody gives her data without being told what for."""

    default = _(
        "Najpierw potrzebna jest klauzula informacyjna. Wydaje ją koordynatorka na stronie Uczestnicy, Klauzule."
    )


class AlreadyAnswered(DomainError):
    """Questions do not change under people who have answered them."""

    default = _("Ktoś już odpowiedział na te pytania. Kryteriów nie da się teraz zmienić.")


class TooLate(DomainError):
    """The last day has passed."""

    default = _("Ostatni dzień naboru już minął. Przesuń go, żeby otworzyć nabór.")


@dataclass(frozen=True)
class CriterionSpec:
    """One question of the form."""

    question: str
    points: int = 0
    kind: str = CriterionKind.POINTS


def _check(opens_on: date, closes_on: date, seats: int) -> None:
    if closes_on < opens_on:
        raise BadDates(field="closes_on")
    if seats < 1:
        raise NoSeats(field="seats")


@transaction.atomic
def plan_recruitment(
    *, title: str, opens_on: date, closes_on: date, seats: int, about: str = "", per_institution: int | None = None,
    per_gmina: int | None = None, project: Project | None = None, funding_label: FundingLabel | None = None,
    clause: InformationClause | None = None, criteria: Sequence[CriterionSpec] = (), by: Acting,
) -> Recruitment:  # fmt: skip
    """Prepare a recruitment; nobody sees it before it is opened. Without ``clause`` the newest one is taken at opening."""
    rules.plan_recruitment.require(by)
    _check(opens_on, closes_on, seats)
    assert by.organisation_id is not None
    made = Recruitment.objects.create(
        centre_id=by.organisation_id, code=get_random_string(7, _LETTERS), title=title.strip(), about=about.strip(),
        opens_on=opens_on, closes_on=closes_on, seats=seats, per_institution=per_institution, per_gmina=per_gmina,
        project=project, funding_label=funding_label, clause=clause, created_by_id=by.user_id, created_at=by.at,
    )  # fmt: skip
    _write_criteria(made, criteria)
    audit.record("recruitment.recruitment.planned", made, by=by)
    return made


def _write_criteria(recruitment: Recruitment, criteria: Sequence[CriterionSpec]) -> None:
    Criterion.objects.filter(recruitment=recruitment).delete()
    Criterion.objects.bulk_create(
        Criterion(
            recruitment=recruitment, position=number, question=c.question.strip(), kind=c.kind,
            points=c.points if c.kind == CriterionKind.POINTS else 0,
        )
        for number, c in enumerate(criteria, start=1)
    )  # fmt: skip


@transaction.atomic
def edit_recruitment(*, recruitment: Recruitment, by: Acting, **fields: Any) -> Recruitment:
    """Change what a recruitment says: title, description, days, seats, limits, project, label."""
    rules.edit_recruitment.require(by, recruitment)
    known = {
        "title", "about", "opens_on", "closes_on", "seats", "per_institution", "per_gmina", "project", "funding_label",
    }  # fmt: skip
    for name in known & set(fields):
        setattr(recruitment, name, fields[name])
    _check(recruitment.opens_on, recruitment.closes_on, recruitment.seats)
    recruitment.save(update_fields=sorted(known & set(fields)))
    audit.record("recruitment.recruitment.edited", recruitment, by=by)
    return recruitment


@transaction.atomic
def set_criteria(*, recruitment: Recruitment, criteria: Sequence[CriterionSpec], by: Acting) -> Recruitment:
    """Write the questions of the form anew, as long as nobody has answered them."""
    rules.edit_recruitment.require(by, recruitment)
    if CandidateAnswer.objects.filter(candidate__recruitment=recruitment).exists():
        raise AlreadyAnswered
    _write_criteria(recruitment, criteria)
    audit.record("recruitment.recruitment.criteria_set", recruitment, by=by, count=len(criteria))
    return recruitment


@transaction.atomic
def open_recruitment(*, recruitment: Recruitment, by: Acting) -> Recruitment:
    """The form takes applications from its first to its last day. The clause of that moment is the one people read."""
    rules.edit_recruitment.require(by, recruitment)
    if recruitment.closes_on < by.today:
        raise TooLate
    clause = recruitment.clause or participants.current_clause(recruitment.centre_id)
    if clause is None:
        raise NoClause
    RECRUITMENT_FLOW.move(recruitment, to=RecruitmentState.OPEN, clause=clause)
    audit.record("recruitment.recruitment.opened", recruitment, by=by)
    return recruitment


@transaction.atomic
def close_recruitment(*, recruitment: Recruitment, by: Acting) -> Recruitment:
    """No more applications; those that came are still looked at and chosen."""
    rules.edit_recruitment.require(by, recruitment)
    RECRUITMENT_FLOW.move(recruitment, to=RecruitmentState.CLOSED)
    audit.record("recruitment.recruitment.closed", recruitment, by=by)
    return recruitment


@transaction.atomic
def cancel_recruitment(*, recruitment: Recruitment, reason: str, by: Acting) -> Recruitment:
    """Call it off and tell everybody who applied."""
    rules.edit_recruitment.require(by, recruitment)
    if not reason.strip():
        raise DomainError(_("Napisz, dlaczego odwołujecie nabór. Zostanie w historii."), field="reason")
    RECRUITMENT_FLOW.move(recruitment, to=RecruitmentState.CANCELLED)
    gone = (CandidateState.WITHDRAWN, CandidateState.REJECTED)
    for candidate in Candidate.objects.filter(recruitment=recruitment).exclude(state__in=gone).order_by("pk"):
        candidate.recruitment = recruitment
        notifications.cancelled(candidate, by=by)
    audit.record("recruitment.recruitment.cancelled", recruitment, by=by, reason=reason.strip())
    return recruitment
