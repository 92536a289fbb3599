# SPDX-License-Identifier: EUPL-1.2
"""Figures go back onto the card: as they were that day, with definition and source, never about fewer than five people."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.ground.diagnosis.figures import Figure
from kooperacja.ground.territory.models import Area
from kooperacja.growth.practices import notifications, queries, rules
from kooperacja.growth.practices.models import GoodPractice, PracticeEvidence


class FigureHidden(DomainError):
    """A number about fewer than five people stays where it is."""

    default = _(
        "Ta liczba jest ukryta: mogłaby wskazać konkretną osobę albo pozwolić wyliczyć inną ukrytą. "
        "Na kartę trafiają tylko liczby, które można pokazać."
    )


class PracticeNotHere(DomainError):
    """A figure proves a practice only where the practice works."""

    default = _(
        "Ta praktyka nie pochodzi z tej gminy i gmina jej jeszcze nie przyjęła, więc liczba niczego nie pokaże."
    )


@transaction.atomic
def take_evidence(*, practice: GoodPractice, figure: Figure, area: Area, by: Acting) -> PracticeEvidence:
    """Take a counted result of a gmina onto the card, as it is today; the same figure of the same days is renewed."""
    rules.take_evidence.require(by, practice)
    if not area.code.startswith(by.scope):
        raise PracticeNotHere
    if figure.value is None:
        raise FigureHidden
    if not queries.works_in(practice, area):
        raise PracticeNotHere
    label = f"{figure.label}: {figure.service}" if figure.service else figure.label
    evidence, _created = PracticeEvidence.objects.update_or_create(
        practice=practice,
        area=area,
        key=f"{figure.key}|{figure.service}"[:80],
        period_start=figure.period.start,
        period_end=figure.period.end or figure.as_of,
        defaults={
            "label": label[:160], "value": figure.value, "unit": figure.unit, "definition": figure.definition[:300],
            "source": figure.source[:200], "as_of": figure.as_of, "taken_at": by.at,
        },
    )  # fmt: skip
    audit.record("practices.evidence.taken", practice, by=by, key=figure.key, area=area.code)
    notifications.evidence_taken(practice, by=by)
    return evidence


@transaction.atomic
def remove_evidence(*, evidence: PracticeEvidence, by: Acting) -> GoodPractice:
    """Take a figure off the card."""
    practice = evidence.practice
    rules.take_evidence.require(by, practice)
    audit.record("practices.evidence.removed", practice, by=by, key=evidence.key)
    evidence.delete()
    return practice
