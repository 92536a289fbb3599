# SPDX-License-Identifier: EUPL-1.2
"""A round of rating: open, invite, rate separately, close, talk, agree."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.ground.accounts.models import User
from kooperacja.ground.territory.models import Area
from kooperacja.growth.readiness import notifications, queries, rules
from kooperacja.growth.readiness.enums import ASSESSMENT_FLOW, AssessmentState, Dimension
from kooperacja.growth.readiness.models import Assessment, Rater, Rating

FEWEST_RATERS, MOST_RATERS = 3, 7


class RoundIsOpen(DomainError):
    """One round at a time."""

    default = _("W tej gminie trwa już ocenianie. Najpierw zamknij tamtą rundę, potem otwórz następną.")


class RoundIsClosed(DomainError):
    """Scores are taken only while the round is open."""

    default = _("Ta runda jest już zamknięta. Oceny widać na stronie gotowości, a nowe zdania zbierze następna runda.")


class NotFromThisGmina(DomainError):
    """Raters work in institutions of the gmina."""

    default = _("Ta osoba nie pracuje w instytucji tej gminy. Wybierz kogoś z listy.")


class EnoughRaters(DomainError):
    """More than seven voices make a survey, not a talk."""

    default = _("Zaproszono już 7 osób. Więcej głosów utrudni rozmowę; usuń kogoś z rundy albo zostaw tak, jak jest.")


class TooFewRaters(DomainError):
    """Fewer than three finished sheets say nothing about spread, and give away whose they are."""

    default = _("Potrzeba co najmniej 3 zakończonych ocen. Przypomnij się osobom, które jeszcze nie skończyły.")


class NotAllRated(DomainError):
    """A sheet is finished when every dimension has an answer."""

    default = _("Zostały wymiary bez odpowiedzi. Jeśli czegoś nie wiesz, zaznacz „nie wiem”.")


@transaction.atomic
def open_assessment(*, area: Area, by: Acting) -> Assessment:
    """Open a round of rating for a gmina."""
    rules.open_assessment.require(by, area)
    try:
        with transaction.atomic():
            assessment = Assessment.objects.create(area=area, opened_by_id=by.organisation_id or 0, opened_on=by.today)
    except IntegrityError as known:
        raise RoundIsOpen from known
    audit.record("readiness.assessment.opened", assessment, by=by)
    notifications.assessment_opened(assessment, by=by)
    return assessment


@transaction.atomic
def invite_rater(*, assessment: Assessment, user: User, function: str, by: Acting) -> Rater:
    """Ask one person of the gmina to rate, for herself."""
    rules.invite_rater.require(by, assessment)
    _require_open(assessment)
    if user.pk not in {m.user_id for m in queries.possible_raters(assessment, by)}:
        if assessment.raters.filter(user=user).exists():
            raise Stale(_("Ta osoba jest już zaproszona."))
        raise NotFromThisGmina(field="user")
    if assessment.raters.count() >= MOST_RATERS:
        raise EnoughRaters
    rater = Rater.objects.create(assessment=assessment, user=user, function=function.strip())
    audit.record("readiness.rater.invited", assessment, by=by)
    notifications.rater_invited(rater, by=by)
    return rater


@transaction.atomic
def rate(
    *, rater: Rater, scores: Mapping[str, int | None], by: Acting, notes: Mapping[str, str] | None = None,
    evidence: Mapping[str, str] | None = None,
) -> Rater:  # fmt: skip
    """Keep a rater's scores; she may change them until she finishes."""
    rules.rate.require(by, rater)
    _require_open(rater.assessment)
    if rater.finished_at is not None:
        raise Stale(_("Ta ocena jest już oddana. Po oddaniu nie da się jej zmienić, żeby każdy oceniał sam."))
    for dimension, score in scores.items():
        if dimension not in Dimension.values or (score is not None and score not in range(6)):
            raise DomainError(_("Wybierz jedną z ocen od 0 do 5 albo „nie wiem”."), field=dimension)
        Rating.objects.update_or_create(
            rater=rater,
            dimension=dimension,
            defaults={
                "score": score,
                "note": (notes or {}).get(dimension, "").strip(),
                "evidence": (evidence or {}).get(dimension, "").strip(),
            },
        )
    audit.record("readiness.assessment.rated", rater, by=by, answered=rater.ratings.count())
    return rater


@transaction.atomic
def finish_rating(*, rater: Rater, by: Acting) -> Rater:
    """Hand the sheet in; from now on it cannot change."""
    rules.rate.require(by, rater)
    _require_open(rater.assessment)
    missing = set(Dimension.values) - set(rater.ratings.values_list("dimension", flat=True))
    if missing:
        raise NotAllRated
    if Rater.objects.filter(pk=rater.pk, finished_at=None).update(finished_at=by.at) != 1:
        raise Stale(_("Ta ocena jest już oddana."))
    rater.finished_at = by.at
    audit.record("readiness.rating.finished", rater.assessment, by=by)
    notifications.rating_finished(rater, by=by)
    return rater


@transaction.atomic
def close_for_talk(*, assessment: Assessment, by: Acting) -> Assessment:
    """Close the round: the scores become visible, unfinished sheets stay out."""
    rules.close_for_talk.require(by, assessment)
    if assessment.state == AssessmentState.OPEN and (
        assessment.raters.exclude(finished_at=None).count() < FEWEST_RATERS
    ):
        raise TooFewRaters
    ASSESSMENT_FLOW.move(assessment, to=AssessmentState.TALK, closed_on=by.today)
    audit.record("readiness.assessment.closed", assessment, by=by)
    notifications.assessment_closed(assessment, by=by)
    return assessment


@transaction.atomic
def agree_assessment(*, assessment: Assessment, consensus_note: str, by: Acting) -> Assessment:
    """Write down what the talk agreed on."""
    rules.agree_assessment.require(by, assessment)
    if not consensus_note.strip():
        raise DomainError(_("Napisz, co ustaliliście. Jedno zdanie wystarczy."), field="consensus_note")
    ASSESSMENT_FLOW.move(assessment, to=AssessmentState.AGREED, consensus_note=consensus_note.strip())
    audit.record("readiness.assessment.agreed", assessment, by=by)
    notifications.assessment_agreed(assessment, by=by)
    return assessment


def _require_open(assessment: Assessment) -> None:
    if assessment.state != AssessmentState.OPEN:
        raise RoundIsClosed
