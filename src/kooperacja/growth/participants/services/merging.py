# SPDX-License-Identifier: EUPL-1.2
"""Two records of one person become one: everything that pointed to the other points to the kept one, with a trace.

An upper app whose rows need more than a new owner (one row for each person and thing) says so in its ``apps.py``:
``merging.special(Model, function)``. Every other foreign key to a participant is found and moved by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.search import services as search
from kooperacja.growth.participants import rules
from kooperacja.growth.participants import search as search_rows
from kooperacja.growth.participants.models import DataLink, DifferentPeople, Participant, Participation
from kooperacja.growth.participants.queries.people import has_read_clause
from kooperacja.growth.participants.services.people import FIELDS, prepare

#: Moves the rows of one model from the second participant to the first; answers how many.
Repoint = Callable[[Participant, Participant, Acting], int]
_SPECIAL: dict[str, Repoint] = {}


class TwoNumbers(DomainError):
    """Two right PESEL numbers are two people."""

    default = _(
        "Te zapisy mają różne numery PESEL, więc to dwie osoby albo jeden numer jest pomylony. Najpierw popraw numer."
    )


class SameRecord(DomainError):
    """A record is not merged with itself, nor one that is gone."""

    default = _("Tych zapisów nie da się połączyć: jeden z nich jest już połączony z innym.")


def special(model: type[models.Model], repoint: Repoint) -> None:
    """Called from ``apps.py``: rows of this model are moved by ``repoint(keep, lose, by)``."""
    _SPECIAL[model._meta.label] = repoint


def pointing() -> list[tuple[type[models.Model], str]]:
    """Every model with a foreign key to a participant, and the name of the field."""
    found = []
    for field in Participant._meta.get_fields(include_hidden=True):
        if isinstance(field, models.ManyToOneRel) and not field.related_model._meta.auto_created:
            found.append((field.related_model, field.field.name))
    return sorted(found, key=lambda pair: (pair[0]._meta.label, pair[1]))


def _move_rows(model: type[models.Model], name: str, keep: Participant, lose: Participant) -> int:
    """Give rows a new owner; one that would stand twice stays with the old record and is not lost."""
    moved = 0
    for row in model._default_manager.filter(**{name: lose}).order_by("pk"):
        try:
            with transaction.atomic():
                model._default_manager.filter(pk=row.pk).update(**{name: keep})
            moved += 1
        except IntegrityError:
            continue
    return moved


def move_participations(keep: Participant, lose: Participant, by: Acting) -> int:
    """Taking part twice in one project becomes once: the earlier entry, the later exit, blanks filled in."""
    moved = 0
    for theirs in Participation.objects.filter(participant=lose).select_related("project").order_by("pk"):
        mine = Participation.objects.filter(participant=keep, project=theirs.project).first()
        moved += 1
        if mine is None:
            theirs.participant = keep
            theirs.save(update_fields=["participant"])
            continue
        audit.record(
            "participants.participation.joined", keep, by=by, project=theirs.project.name,
            entered_on=[mine.entered_on.isoformat(), theirs.entered_on.isoformat()],
            left_on=[d.isoformat() if d else "" for d in (mine.left_on, theirs.left_on)],
        )  # fmt: skip
        mine.entered_on = min(mine.entered_on, theirs.entered_on)
        mine.left_on = max(mine.left_on, theirs.left_on) if mine.left_on and theirs.left_on else None
        for name in ("entry_status", "occupation", "exit_reason", "exit_situation", "situation_on"):
            if not getattr(mine, name):
                setattr(mine, name, getattr(theirs, name))
        if mine.left_on is None:
            mine.exit_reason, mine.exit_situation, mine.situation_on = "", "", None
        theirs.delete()
        mine.save()
    return moved


def _close_links(keep: Participant, lose: Participant, by: Acting) -> int:
    return DataLink.objects.filter(participant=lose, closed_at=None).update(closed_at=by.at)


def _leave_pairs(keep: Participant, lose: Participant, by: Acting) -> int:
    return 0


@transaction.atomic
def merge_participants(
    *, keep: Participant, lose: Participant, take: Collection[str] = (), by: Acting
) -> Participant:  # fmt: skip
    """``lose`` becomes part of ``keep``; fields in ``take`` are taken from it, and what ``keep`` does not say."""
    rules.merge_participants.require(by, keep)
    if keep.pk == lose.pk or lose.merged_into_id is not None:
        raise SameRecord
    rules.merge_participants.require(by, lose)
    if keep.pesel_hash and lose.pesel_hash and keep.pesel_hash != lose.pesel_hash:
        raise TwoNumbers
    changes: dict[str, Any] = {}
    for name in sorted(FIELDS):
        theirs = getattr(lose, name)
        if theirs and (name in take or not getattr(keep, name)):
            changes[name] = theirs
    if "employer_name" in take and "employer_name" in changes and not lose.employer_id:
        changes["employer"] = None
    if lose.pesel_hash and not keep.pesel_hash:
        changes |= {"pesel_hash": lose.pesel_hash, "pesel_sealed": lose.pesel_sealed}
        changes["birth_date"], changes["sex"] = lose.birth_date, lose.sex
    lose.merged_into = keep
    lose.save(update_fields=["merged_into"])
    moved = {
        f"{model._meta.label}.{name}": _SPECIAL[model._meta.label](keep, lose, by)
        if model._meta.label in _SPECIAL
        else _move_rows(model, name, keep, lose)
        for model, name in pointing()
        if not (model is Participant and name == "merged_into")
    }
    Participant.objects.filter(merged_into=lose).update(merged_into=keep)
    for name, value in changes.items():
        setattr(keep, name, value)
    prepare(keep, has_read=has_read_clause(keep)).save()
    search.remove("participant", lose.uid)
    search.index_many("participant", search_rows.rows([keep]))
    counts = {name: count for name, count in moved.items() if count}
    audit.record(
        "participants.participant.merged", keep, by=by, other=str(lose.uid), moved=counts, took=sorted(changes)
    )
    audit.record("participants.participant.merged_away", lose, by=by, into=str(keep.uid))
    return keep


@transaction.atomic
def say_different(*, first: Participant, second: Participant, by: Acting) -> DifferentPeople:
    """Somebody has looked: these are two people; the pair is not shown again."""
    rules.merge_participants.require(by, first)
    rules.merge_participants.require(by, second)
    if first.pk == second.pk:
        raise SameRecord
    one, two = sorted((first, second), key=lambda p: p.pk)
    made, created = DifferentPeople.objects.get_or_create(
        first=one, second=two, defaults={"said_at": by.at, "said_by_id": by.user_id}
    )
    if created:
        audit.record("participants.participant.told_apart", one, by=by, other=str(two.uid))
    return made


special(Participation, move_participations)
special(DataLink, _close_links)
special(DifferentPeople, _leave_pairs)
