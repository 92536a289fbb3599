# SPDX-License-Identifier: EUPL-1.2
"""Questions: in a list, one by one, and those that wait for this person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Q, Sum

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations.enums import OrganisationKind
from kooperacja.ground.organisations.models import Organisation
from kooperacja.growth.guidance.enums import AdviceKind, AdviceState
from kooperacja.growth.guidance.models import AdviceCase, AdviceCaseQuerySet, AdviceTime, AdviceTopic
from kooperacja.growth.guidance.queries import choices


@dataclass(frozen=True)
class AdviceFilter:
    """What the address asks for; unknown words ask for nothing."""

    state: str = ""
    kind: str = ""
    area_code: str = ""
    mine: bool = False

    @classmethod
    def of(cls, asked: dict[str, str]) -> AdviceFilter:
        """Read the filter from a query string."""
        state, kind = asked.get("stan", ""), asked.get("rodzaj", "")
        return cls(
            state=state if state in {*AdviceState.values, "open"} else "",
            kind=kind if kind in AdviceKind.values else "",
            area_code=asked.get("gmina", "")[:7],
            mine=asked.get("moje") == "1",
        )

    def changed(self, **words: str) -> str:
        """The address with some words changed; an empty word is left out."""
        now = {
            "stan": self.state, "rodzaj": self.kind, "gmina": self.area_code, "moje": "1" if self.mine else "",
        } | words  # fmt: skip
        return "?" + urlencode({name: value for name, value in now.items() if value})


def _whole(rows: AdviceCaseQuerySet) -> AdviceCaseQuerySet:
    return rows.select_related(
        "area", "organisation", "topic", "adviser", "reviewer", "centre", "project", "funding_label"
    )


def advice_list(by: Acting, wanted: AdviceFilter, *, after: str = "", before: str = "") -> Page[AdviceCase]:
    """Questions, the newest first."""
    rows = AdviceCase.objects.visible_to(by)
    if wanted.state == "open":
        rows = rows.open()
    elif wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.area_code:
        rows = rows.filter(area__code=wanted.area_code)
    if wanted.mine:
        rows = rows.filter(adviser_id=by.user_id)
    return keyset(_whole(rows), order=("-asked_on", "-pk"), after=after, before=before)


def advice_for(by: Acting, uid: UUID) -> AdviceCase:
    """One question; a stranger's does not exist."""
    return _whole(AdviceCase.objects.visible_to(by)).select_related("asked_by").get(uid=uid)


def times_of(case: AdviceCase) -> list[AdviceTime]:
    """Time spent on a question, day by day."""
    return list(case.times.select_related("user").order_by("spent_on", "pk"))


def minutes_of(case: AdviceCase) -> int:
    """All time spent on a question, in minutes."""
    return case.times.aggregate(all=Sum("minutes"))["all"] or 0


def topics() -> list[AdviceTopic]:
    """All topics, those in use first."""
    return list(AdviceTopic.objects.order_by("-is_active", "name_key", "pk"))


def topic_for(uid: UUID) -> AdviceTopic:
    """One topic."""
    return AdviceTopic.objects.get(uid=uid)


def advisers(by: Acting) -> list[User]:
    """People of the own centre who may answer today."""
    return list(choices.adviser_choices(by))


def centre_for(by: Acting) -> Organisation | None:
    """The regional centre that answers to an institution: the one of its voivodeship."""
    rows = Organisation.objects.filter(kind=OrganisationKind.REGIONAL_CENTRE, area__code__startswith=by.scope[:2])
    return rows.order_by("pk").first()


def to_assign(by: Acting) -> list[AdviceCase]:
    """Questions that nobody has taken."""
    return _some(by, Q(state=AdviceState.REQUESTED))


def mine_to_answer(by: Acting) -> list[AdviceCase]:
    """Questions that this person answers."""
    return _some(by, Q(state=AdviceState.ASSIGNED, adviser_id=by.user_id))


def to_review(by: Acting) -> list[AdviceCase]:
    """Answers that wait for a second pair of eyes, not this author's."""
    return [c for c in _some(by, Q(state=AdviceState.ANSWER_DRAFT)) if c.adviser_id != by.user_id]


def to_deliver(by: Acting) -> list[AdviceCase]:
    """Reviewed answers of this person."""
    return _some(by, Q(state=AdviceState.REVIEWED, adviser_id=by.user_id))


def to_close(by: Acting) -> list[AdviceCase]:
    """Answers that were handed over two weeks ago, and no next step was promised: does anything follow?"""
    since = by.today - timedelta(days=14)
    return _some(by, Q(state=AdviceState.DELIVERED, adviser_id=by.user_id, delivered_on__lte=since))


def _some(by: Acting, wanted: Q, limit: int = 20) -> list[AdviceCase]:
    rows = AdviceCase.objects.visible_to(by).filter(wanted).select_related("area", "organisation")
    return list(rows.order_by("due_on", "pk")[:limit])


def adviser_uid(by: Acting, case: AdviceCase) -> UUID | None:
    """Who answers, or would if this person took the question."""
    wanted = case.adviser_id or by.user_id
    return next((user.uid for user in advisers(by) if user.pk == wanted), None)
