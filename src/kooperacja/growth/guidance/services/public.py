# SPDX-License-Identifier: EUPL-1.2
"""From an answer to one gmina to an answer for everybody, with nothing in it that points to anybody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.search import services as search_index
from kooperacja.growth.guidance import notifications, queries, rules, search
from kooperacja.growth.guidance.enums import PUBLIC_FLOW, PublicState
from kooperacja.growth.guidance.models import AdviceCase, AdviceTopic, PublicAnswer
from kooperacja.growth.guidance.services.advice import ReasonNeeded
from kooperacja.growth.projects.models import FundingLabel


class NotReady(DomainError):
    """Something in the text points to somebody, or something is missing."""


class AlreadyDrafted(DomainError):
    """One question has one anonymous twin."""

    default = _("Z tego pytania powstała już publiczna odpowiedź. Otwórz ją i popraw.")


@transaction.atomic
def draft_public(*, case: AdviceCase, by: Acting) -> PublicAnswer:
    """Begin an anonymous answer from a question that was answered."""
    rules.draft_public.require(by, case)
    if queries.public_of(case) is not None:
        raise AlreadyDrafted
    assert by.user_id is not None
    public = PublicAnswer.objects.create(
        case=case, centre=case.centre, topic=case.topic, kind=case.kind, title=case.title, question=case.question,
        answer=case.answer, law_as_of=case.delivered_on, funding_label=case.funding_label, edited_by_id=by.user_id,
    )  # fmt: skip
    audit.record("guidance.public.drafted", public, by=by, label=case.number)
    return public


@transaction.atomic
def edit_public(
    *, public: PublicAnswer, title: str, question: str, answer: str, topic: AdviceTopic, law_as_of: date | None,
    funding_label: FundingLabel | None, cleared: Sequence[str] = (), by: Acting,
) -> PublicAnswer:  # fmt: skip
    """Take out what points to somebody; ``cleared`` are keys of likely names that may stay."""
    rules.edit_public.require(by, public)
    public.title, public.question, public.answer = title.strip(), question.strip(), answer.strip()
    public.topic, public.law_as_of, public.funding_label = topic, law_as_of, funding_label
    public.cleared = sorted(set(cleared))
    assert by.user_id is not None
    public.edited_by_id = by.user_id
    public.save(
        update_fields=["title", "question", "answer", "topic", "law_as_of", "funding_label", "cleared", "edited_by"]
    )
    audit.record("guidance.public.edited", public, by=by, label=public.case.number)
    return public


@transaction.atomic
def publish_public(*, public: PublicAnswer, by: Acting) -> PublicAnswer:
    """Show the answer to everybody; refuses while anything points to a person or an institution."""
    rules.publish_public.require(by, public)
    checked = queries.check(public)
    if not checked.is_ready:
        waiting = [f"{spot.kind}: „{spot.text}”" for spot in (*checked.hard, *checked.soft)]
        raise NotReady(
            _("Jeszcze nie można opublikować. %(what)s")
            % {"what": " ".join([*checked.missing, ", ".join(waiting)]).strip()}
        )
    PUBLIC_FLOW.move(
        public, to=PublicState.PUBLISHED, published_by_id=by.user_id, published_on=by.today, withdrawn_reason=""
    )
    search_index.index_many(search.KIND, [search.row_of(public)])
    audit.record("guidance.public.published", public, by=by, label=public.title)
    notifications.answer_published(public, by=by)
    return public


@transaction.atomic
def withdraw_public(*, public: PublicAnswer, reason: str, by: Acting) -> PublicAnswer:
    """Take the answer from public at once."""
    rules.withdraw_public.require(by, public)
    if not reason.strip():
        raise ReasonNeeded(field="reason")
    PUBLIC_FLOW.move(public, to=PublicState.WITHDRAWN, withdrawn_reason=reason.strip()[:300])
    search_index.remove(search.KIND, public.uid)
    audit.record("guidance.public.withdrawn", public, by=by, reason=reason.strip(), label=public.title)
    return public


@transaction.atomic
def reopen_public(*, public: PublicAnswer, by: Acting) -> PublicAnswer:
    """Correct an answer that was taken down."""
    rules.reopen_public.require(by, public)
    PUBLIC_FLOW.move(public, to=PublicState.DRAFT, edited_by_id=by.user_id)
    audit.record("guidance.public.reopened", public, by=by, label=public.title)
    return public
