# SPDX-License-Identifier: EUPL-1.2
"""Anonymous answers: what stands in the way of publishing one, and what everybody reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.base.search.queries import find
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.guidance.enums import PublicState
from kooperacja.growth.guidance.logic.anonymity import Segment, Spot, segments, spots, unresolved
from kooperacja.growth.guidance.models import AdviceCase, AdviceTopic, PublicAnswer

KIND = "advice"


@dataclass(frozen=True)
class Checked:
    """The check-list of one answer: its texts with marks, what must go, what somebody must decide, what is missing."""

    texts: Sequence[tuple[str, Sequence[Segment]]]
    hard: Sequence[Spot]
    soft: Sequence[Spot]
    cleared: Sequence[Spot]
    missing: Sequence[str]

    @property
    def is_ready(self) -> bool:
        """True when it may go out."""
        return not (self.hard or self.soft or self.missing)


def check(public: PublicAnswer) -> Checked:
    """Look through an answer before everybody reads it."""
    case = public.case
    names = [
        n for n in (case.asker_name, str(case.asked_by or ""), str(case.adviser or ""), str(case.reviewer or "")) if n
    ]
    near = Organisation.objects.filter(area__code__startswith=case.area.code[:2]).values_list("name", "short_name")
    institutions = {name for pair in near.order_by("pk")[:20_000] for name in pair if name} | {case.area.name}
    found: list[Spot] = []
    texts = []
    for label, text in (("Tytuł", public.title), ("Pytanie", public.question), ("Odpowiedź", public.answer)):
        here = spots(text, institutions=institutions, names=names)
        found += here
        texts.append((label, segments(text, here)))
    waiting = unresolved(found, public.cleared)
    missing = []
    if not public.question.strip() or not public.answer.strip() or not public.title.strip():
        missing.append("Wpisz tytuł, pytanie i odpowiedź.")
    if public.law_as_of is None:
        missing.append("Podaj dzień, na który odpowiedź opisuje prawo.")
    if public.funding_label is None:
        missing.append("Wybierz oznaczenie finansowania: bez niego nic nie wychodzi na stronę publiczną.")
    return Checked(
        texts=texts,
        hard=_once(s for s in waiting if s.is_hard),
        soft=_once(s for s in waiting if not s.is_hard),
        cleared=_once(s for s in found if not s.is_hard and s not in waiting),
        missing=missing,
    )  # fmt: skip


def _once(found: object) -> list[Spot]:
    return list({spot.key: spot for spot in found}.values())  # type: ignore[attr-defined]


def public_for(by: Acting, uid: UUID) -> PublicAnswer:
    """One anonymous answer as its authors see it; a stranger's does not exist."""
    rows = PublicAnswer.objects.visible_to(by).select_related(
        "case__area", "case__asked_by", "case__adviser", "case__reviewer", "topic", "funding_label", "edited_by",
        "published_by", "centre",
    )  # fmt: skip
    return rows.get(uid=uid)


def public_of(case: AdviceCase) -> PublicAnswer | None:
    """The anonymous twin of a question, when there is one."""
    return PublicAnswer.objects.filter(case=case).first()


def public_drafts(by: Acting, *, after: str = "", before: str = "") -> Page[PublicAnswer]:
    """Anonymous answers of the own centre, the newest first."""
    rows = PublicAnswer.objects.visible_to(by).select_related("topic", "case", "edited_by")
    return keyset(rows, order=("-pk",), after=after, before=before)


def to_publish(by: Acting) -> list[PublicAnswer]:
    """Drafts that somebody else of the centre has written: they wait for this pair of eyes."""
    rows = PublicAnswer.objects.visible_to(by).filter(state=PublicState.DRAFT).exclude(edited_by_id=by.user_id)
    return list(rows.order_by("pk")[:20])


def public_answers(
    by: Acting, *, topic: str = "", text: str = "", after: str = "", before: str = ""
) -> Page[PublicAnswer]:
    """Published answers, the newest first."""
    rows = PublicAnswer.objects.published().select_related("topic", "funding_label")
    if topic:
        rows = rows.filter(topic__uid=topic)
    if text.strip():
        rows = rows.filter(uid__in=[hit.uid for hit in find(by, text, limit=100, kinds=[KIND])])
    return keyset(rows, order=("-published_on", "-pk"), after=after, before=before, size=24)


def public_topics() -> list[tuple[str, str, int]]:
    """Topics with published answers: identifier, name, number."""
    rows = PublicAnswer.objects.published().order_by().values("topic__uid", "topic__name", "topic__name_key")
    found = rows.annotate(count=Count("pk")).order_by("topic__name_key")
    return [(str(r["topic__uid"]), r["topic__name"], r["count"]) for r in found]


def public_answer(uid: UUID) -> PublicAnswer:
    """One published answer; anything else does not exist in public."""
    return (
        PublicAnswer.objects.published()
        .select_related("topic", "funding_label", "centre__area", "case__area")
        .get(uid=uid)
    )


def topics_in_use() -> list[AdviceTopic]:
    """Topics that can be chosen or that something was written about."""
    used = PublicAnswer.objects.values("topic_id")
    return list(AdviceTopic.objects.filter(Q(is_active=True) | Q(pk__in=used)).order_by("name_key", "pk"))


def known_uid(asked: str) -> str:
    """An identifier from an address; anything else asks for nothing."""
    try:
        return str(UUID(asked))
    except ValueError:
        return ""
