# SPDX-License-Identifier: EUPL-1.2
"""Handing gminas over for a holiday or an illness: they come back by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.ground.accounts.models import User
from kooperacja.growth.roadmap import notifications, queries, rules
from kooperacja.growth.roadmap.logic.words import until
from kooperacja.growth.roadmap.models import Cover, CoveredGmina, GminaRoadmap
from kooperacja.growth.roadmap.services.gminas import require_colleague


class NothingChosen(DomainError):
    """A cover holds at least one gmina."""

    default = _("Zaznacz choć jedną gminę.")


class CoverDays(DomainError):
    """Days that cannot be."""

    default = _("Pierwszy dzień nie może być wcześniejszy niż dziś, a ostatni wcześniejszy niż pierwszy.")


class CoverTooLong(DomainError):
    """A long absence is no cover."""


class DeputyAway(DomainError):
    """Who is away herself cannot stand in."""


class AlreadyCovered(DomainError):
    """One gmina, one deputy at a time."""


@transaction.atomic
def give_cover(
    *, animator: User, deputy: User, gminas: Sequence[GminaRoadmap], first_on: date, last_on: date, by: Acting,
    note: str = "",
) -> Cover:  # fmt: skip
    """Let a colleague mind gminas from a day to a day. She hears of it, each gmina keeps the trace, nobody ends it."""
    rules.give_cover.require(by, animator.pk)
    _check_people(animator, deputy, by)
    _check_days(first_on, last_on, by)
    if not gminas:
        raise NothingChosen(field="gminas")
    for roadmap in gminas:
        rules.set_next_step.require(by, roadmap)
        if roadmap.adviser_id != animator.pk:
            raise DomainError(
                _now("Gminę %s prowadzi ktoś inny. Zastępstwo obejmuje tylko własne gminy.") % roadmap.area.name,
                field="gminas",
            )
    overlapping = Cover.objects.visible_to(by).filter(ended_at=None, first_on__lte=last_on, last_on__gte=first_on)
    away = overlapping.filter(animator=deputy).order_by("first_on").first()
    if away is not None:
        raise DeputyAway(
            _now("%(who)s też ma wtedy zastępstwo (%(until)s). Wybierz kogoś innego albo inne dni.")
            % {"who": deputy, "until": until(away.last_on, by.today)}, field="deputy",
        )  # fmt: skip
    taken = CoveredGmina.objects.filter(cover__in=overlapping, roadmap__in=[r.pk for r in gminas])
    known = taken.select_related("roadmap__area", "cover__deputy").order_by("roadmap__area__name_key").first()
    if known is not None:
        raise AlreadyCovered(
            _now("Gminę %(gmina)s w tych dniach zastępczo prowadzi już %(who)s (%(until)s).")
            % {
                "gmina": known.roadmap.area.name, "who": known.cover.deputy,
                "until": until(known.cover.last_on, by.today),
            }, field="gminas",
        )  # fmt: skip
    cover = Cover.objects.create(
        centre_id=by.organisation_id or 0, animator=animator, deputy=deputy, first_on=first_on, last_on=last_on,
        note=note.strip(), given_by=by.user_label, given_at=by.at,
    )  # fmt: skip
    CoveredGmina.objects.bulk_create(CoveredGmina(cover=cover, roadmap=r) for r in gminas)
    audit.record_many("roadmap.cover.given", gminas, by=by, first_on=first_on.isoformat(), last_on=last_on.isoformat())
    notifications.cover_given(cover, count=len(gminas), by=by)
    return cover


def _check_people(animator: User, deputy: User, by: Acting) -> None:
    require_colleague(animator, by, field="animator")
    require_colleague(deputy, by, field="deputy")
    if animator.pk == deputy.pk:
        raise DomainError(_("Wybierz kogoś innego niż osoba, która wyjeżdża."), field="deputy")


def _check_days(first_on: date, last_on: date, by: Acting) -> None:
    if first_on < by.today:
        raise CoverDays(field="first_on")
    if last_on < first_on:
        raise CoverDays(field="last_on")
    days = queries.rule_of_days("cover", by)
    if (last_on - first_on).days + 1 > days:
        raise CoverTooLong(
            _now("Zastępstwo trwa najwyżej %s dni. Na dłużej przekaż gminę z całą historią (strona gminy).") % days,
            field="last_on",
        )


@transaction.atomic
def end_cover(*, cover: Cover, by: Acting) -> Cover:
    """The animator is back sooner: from now on the gminas are hers again."""
    rules.end_cover.require(by, cover)
    if cover.last_on < by.today or not Cover.objects.filter(pk=cover.pk, ended_at=None).update(ended_at=by.at):
        raise Stale
    cover.ended_at = by.at
    gminas = [row.roadmap for row in cover.rows.select_related("roadmap__area").order_by("pk")]
    audit.record_many("roadmap.cover.ended", gminas, by=by)
    notifications.cover_ended(cover, count=len(gminas), by=by)
    return cover
