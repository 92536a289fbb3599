# SPDX-License-Identifier: EUPL-1.2
"""Writing a card: from a finding, field by field, with what it requires of a gmina."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.practices import queries, rules
from kooperacja.growth.practices.enums import Category, EvidenceLevel, PracticeState
from kooperacja.growth.practices.logic.card import FIELDS, TEXT_FIELDS
from kooperacja.growth.practices.logic.titles import first_sentence
from kooperacja.growth.practices.models import GoodPractice, Requirement
from kooperacja.growth.practices.search import index_card
from kooperacja.growth.practices.services.host import ask_host
from kooperacja.growth.readiness.enums import Dimension
from kooperacja.growth.support import services as support
from kooperacja.growth.support.enums import FindingState
from kooperacja.growth.support.models import Finding, StopPicture, StudyVisit


class CardExists(DomainError):
    """One finding becomes one card."""

    default = _("Z tego spostrzeżenia jest już karta. Otwórz ją i pisz dalej.")


class NoHost(DomainError):
    """A card needs an institution that answers for its words."""

    default = _("Ten przystanek nie ma gospodarza. Wskaż instytucję, która potwierdzi, co jest na karcie.")


class TooLong(DomainError):
    """A field has its limit."""


@transaction.atomic
def start_card(*, finding: Finding, by: Acting, title: str = "", host: Organisation | None = None) -> GoodPractice:
    """Turn a finding into a draft of a card, with what is known and a trace of where it comes from."""
    rules.start_card.require(by, finding)
    if GoodPractice.objects.filter(finding=finding).exclude(state=PracticeState.WITHDRAWN).exists():
        raise CardExists
    stop = finding.stop
    host = host or stop.host
    if host is None:
        raise NoHost(field="host")
    if finding.state == FindingState.NOTED:
        support.keep_finding(finding=finding, by=by)
    first_picture = StopPicture.objects.filter(stop=stop).order_by("position", "pk").first()
    practice = GoodPractice.objects.create(
        centre_id=by.organisation_id or 0,
        host=host,
        area=stop.area,
        finding=finding,
        title=_checked("title", title.strip() or first_sentence(finding.seen, 160)),
        solution=finding.seen,
        open_questions=finding.open_questions,
        sources=queries.source_line(finding),
        picture_id=first_picture.picture_id if first_picture else None,
        categories=[finding.theme] if finding.theme in Category.values else [],
        category_line=f" {finding.theme} " if finding.theme in Category.values else "",
        provider_voice="\n".join(queries.voices_of_provider(stop)),
        created_by_id=by.user_id,
        created_at=by.at,
    )
    audit.record("practices.card.started", practice, by=by, finding=str(finding.uid))
    index_card(practice)
    return practice


@dataclass(frozen=True)
class Made:
    """What came of making cards of all kept findings at once."""

    cards: list[GoodPractice]
    #: Cards whose hosts were asked for what is missing.
    asked: list[GoodPractice]
    #: Kept findings at stops without a host: somebody has to say who answers for the words.
    without_host: list[Finding]


@transaction.atomic
def start_cards(*, visit: StudyVisit, ask: bool = False, by: Acting) -> Made:
    """Turn every kept finding of a visit that is not a card yet into a draft; ``ask`` sends its host the questions at once.

    A host whom nobody here can reach is not asked: the draft says so on its own page.
    """
    cards, asked, without_host = [], [], []
    for finding in queries.kept_without_card(by, visit):
        rules.start_card.require(by, finding)
        if finding.stop.host is None:
            without_host.append(finding)
            continue
        card = start_card(finding=finding, by=by)
        cards.append(card)
        if ask and queries.host_people(card, by):
            asked.append(ask_host(practice=card, by=by))
    return Made(cards, asked, without_host)


@transaction.atomic
def edit_card(*, practice: GoodPractice, by: Acting, **changes: Any) -> GoodPractice:
    """Write fields of the card: text fields by name, ``categories`` (codes), ``evidence_level``, ``picture``."""
    rules.edit_card.require(by, practice)
    changed = []
    for name, value in changes.items():
        if name in TEXT_FIELDS or name == "open_questions":
            value = _checked(name, str(value or "").strip())
        elif name == "categories":
            value = [c for c in Category.values if c in set(value)]
            practice.category_line = f" {' '.join(value)} " if value else ""
        elif name == "evidence_level":
            value = value if value in EvidenceLevel.values else ""
        elif name != "picture":
            raise DomainError(_("Karta nie ma takiego pola."))
        if getattr(practice, name) != value:
            setattr(practice, name, value)
            changed.append(name)
    if not practice.title:
        raise DomainError(_("Karta musi mieć tytuł: jedno zdanie o tym, kto co robi."), field="title")
    if changed:
        practice.save(update_fields=[*changed, "category_line"])
        audit.record("practices.card.edited", practice, by=by, fields=changed)
        index_card(practice)
    return practice


@transaction.atomic
def set_requirements(*, practice: GoodPractice, needs: Mapping[str, tuple[int, int, str]], by: Acting) -> GoodPractice:
    """Say what the practice requires of a gmina: for each dimension a level 0–5, a weight 1–3 and why."""
    rules.set_requirements.require(by, practice)
    for dimension, (level, weight, why) in needs.items():
        if dimension not in Dimension.values or level not in range(6) or weight not in (1, 2, 3):
            raise DomainError(_("Poziom jest od 0 do 5, waga od 1 do 3."), field=dimension)
        Requirement.objects.update_or_create(
            practice=practice,
            dimension=dimension,
            defaults={"level": level, "weight": weight, "why": why.strip()[:300]},
        )
    audit.record("practices.requirements.set", practice, by=by, dimensions=sorted(needs))
    return practice


def _checked(name: str, value: str) -> str:
    limit = FIELDS[name].limit if name in FIELDS else 0
    if limit and len(value) > limit:
        message = _("To pole mieści %(limit)s znaków, a jest %(now)s. Skróć je.")
        raise TooLong(message % {"limit": limit, "now": len(value)}, field=name)
    return value
