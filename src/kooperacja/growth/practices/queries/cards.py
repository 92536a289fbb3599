# SPDX-License-Identifier: EUPL-1.2
"""Cards: what is on them, what is missing, who answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import Count

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.paging import Page, keyset
from kooperacja.base.search.queries import find
from kooperacja.ground.organisations.models import Membership, Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.practices.enums import (
    HOST_ROLES,
    TAKEN,
    Category,
    PracticeState,
    TransferState,
)
from kooperacja.growth.practices.logic.card import GROUPS, TEXT_FIELDS, Field
from kooperacja.growth.practices.logic.holes import Hole, blocking, for_host, holes, sentence
from kooperacja.growth.practices.models import (
    GoodPractice,
    HostQuestion,
    PracticeEvidence,
    PracticeTransfer,
    Requirement,
)
from kooperacja.growth.support.enums import FindingState, VoiceSide
from kooperacja.growth.support.models import Finding, StopVoice, StudyVisit, VisitStop
from kooperacja.growth.support.queries import Adoptable


@dataclass(frozen=True)
class CardRow:
    """One card in a list: how whole it is and what is to be done with it."""

    practice: GoodPractice
    holes: int
    words: str
    is_overdue: bool


@dataclass(frozen=True)
class Section:
    """One of the sixteen groups as a page shows it: fields with their words, or holes."""

    number: int
    title: str
    rows: list[tuple[Field, str]]

    @property
    def has_holes(self) -> bool:
        """True when something in the group is empty."""
        return any(not words for _field, words in self.rows)


def filled_fields(practice: GoodPractice) -> frozenset[str]:
    """Names of the fields that hold something."""
    full = {name for name in TEXT_FIELDS if getattr(practice, name).strip()}
    if practice.categories:
        full.add("categories")
    if practice.picture_id:
        full.add("picture")
    if practice.evidence_level:
        full.add("evidence_level")
    return frozenset(full)


def holes_of(practice: GoodPractice, rated: int | None = None) -> list[Hole]:
    """What the card lacks; ``rated`` spares the count of requirements when it is known."""
    count = practice.requirements.count() if rated is None else rated
    return holes(filled_fields(practice), count)


def requirements_of(practice: GoodPractice) -> list[Requirement]:
    """What the card requires, in the order of the dimensions."""
    return sorted(practice.requirements.all(), key=lambda r: int(r.dimension[1:]))


def sections_of(practice: GoodPractice) -> list[Section]:
    """The card group by group, holes included."""
    skipped = {"title", "picture", "requirements", "categories"}
    made = []
    for group in GROUPS:
        rows = [(f, _words(practice, f.name)) for f in group.fields if f.name not in skipped]
        if rows:
            made.append(Section(group.number, group.title, rows))
    return made


def _words(practice: GoodPractice, name: str) -> str:
    if name == "evidence_level":
        return practice.get_evidence_level_display() if practice.evidence_level else ""
    return str(getattr(practice, name))


def card_for(by: Acting, uid: UUID) -> GoodPractice:
    """One card; raises ``DoesNotExist`` for a stranger."""
    rows = GoodPractice.objects.visible_to(by).select_related(
        "area__parent", "host", "centre", "picture", "finding__stop__day__visit"
    )
    return rows.get(uid=uid)


def cards(by: Acting, *, state: str = "", text: str = "", after: str = "", before: str = "") -> Page[CardRow]:
    """Cards of the own centre, the newest first."""
    rows = GoodPractice.objects.visible_to(by).filter(centre_id=by.organisation_id)
    rows = rows.filter(state=state) if state in PracticeState.values else rows.exclude(state=PracticeState.WITHDRAWN)
    if text.strip():
        rows = rows.filter(uid__in=[hit.uid for hit in find(by, text, limit=100, kinds=["practice"])])
    rows = rows.select_related("area", "host").annotate(rated=Count("requirements"))
    page = keyset(rows, order=("-created_at", "-id"), after=after, before=before)
    return replace(page, rows=[_row(p, by) for p in page.rows])  # type: ignore[misc,arg-type,return-value]


def hosted_cards(by: Acting) -> list[CardRow]:
    """Cards for which the own institution answers, those that wait for it first."""
    if by.role not in HOST_ROLES or by.organisation_id is None:
        return []
    rows = GoodPractice.objects.visible_to(by).filter(host_id=by.organisation_id)
    rows = (
        rows.exclude(state=PracticeState.WITHDRAWN).select_related("area", "host").annotate(rated=Count("requirements"))
    )
    found = [_row(p, by) for p in rows.order_by("-created_at", "-pk")[:50]]
    return sorted(found, key=lambda r: r.practice.state != PracticeState.WITH_HOST)


def _row(practice: GoodPractice, by: Acting) -> CardRow:
    found = holes_of(practice, practice.rated)  # type: ignore[attr-defined]
    return CardRow(
        practice=practice,
        holes=len(blocking(found)),
        words=sentence(found),
        is_overdue=bool(practice.valid_to and practice.valid_to < by.today),
    )


def questions_of(practice: GoodPractice) -> list[HostQuestion]:
    """Everything that was asked of the host, in the order of asking."""
    return list(practice.questions.order_by("asked_at", "pk"))


def open_questions_of(practice: GoodPractice, found: list[Hole]) -> list[str]:
    """What will be asked of the host: one question for each hole, then the free ones."""
    return [h.field.question for h in for_host(found)] + [q for q in practice.open_questions.splitlines() if q.strip()]


def host_people(practice: GoodPractice, by: Acting) -> list[Membership]:
    """Who answers for the host today."""
    rows = Membership.objects.active_on(by.today).filter(organisation_id=practice.host_id, role__in=HOST_ROLES)
    return list(rows.select_related("user").order_by("pk"))


def card_of_finding(finding: Finding) -> GoodPractice | None:
    """The card that a finding became."""
    rows = GoodPractice.objects.filter(finding=finding).exclude(state=PracticeState.WITHDRAWN)
    return rows.annotate(rated=Count("requirements")).order_by("pk").first()


def kept_without_card(by: Acting, visit: StudyVisit) -> list[Finding]:
    """Findings of a visit that stay and are not a card yet, in the order of the way."""
    made = (
        GoodPractice.objects.exclude(state=PracticeState.WITHDRAWN).filter(finding__isnull=False).values("finding_id")
    )
    rows = Finding.objects.visible_to(by).filter(stop__day__visit=visit, state=FindingState.KEPT).exclude(pk__in=made)
    rows = rows.select_related("stop__area", "stop__host", "stop__day__visit__centre", "stop__day__visit__project")
    return list(rows.order_by("stop__day__number", "stop__position", "noted_at", "pk"))


def voices_of_provider(stop: VisitStop) -> list[str]:
    """What the provider said at a stop, word for word, with the function of who said it."""
    rows = StopVoice.objects.filter(stop=stop, side=VoiceSide.PROVIDER).order_by("noted_at", "pk")
    return [f"„{v.words.strip()}” ({v.said_by})" if v.said_by else f"„{v.words.strip()}”" for v in rows]


def adoptable(by: Acting, visit: StudyVisit, area: Area) -> list[Adoptable]:
    """What a gmina can point at after a visit: cards that came of it and that it may read, and its own transfers."""
    cards_of_visit = GoodPractice.objects.visible_to(by).filter(finding__stop__day__visit=visit)
    cards_of_visit = cards_of_visit.exclude(state=PracticeState.WITHDRAWN).order_by("title", "pk")
    transfers = PracticeTransfer.objects.visible_to(by).filter(area=area).select_related("practice")
    return [
        *(Adoptable("practices.practice", p.uid, f"praktyka: {p.title}") for p in cards_of_visit[:30]),
        *(
            Adoptable("practices.transfer", t.uid, f"przeniesienie: {t.practice.title}")
            for t in transfers.order_by("-started_at", "-pk")[:20]
        ),
    ]


def source_line(finding: Finding) -> str:
    """Where a card comes from: the visit, its day, its stop."""
    stop = finding.stop
    visit = stop.day.visit
    day = f", {short(stop.day.date)}" if stop.day.date else ""
    line = f"Wizyta studyjna „{visit.title}”{day}: {stop.name}."
    return "\n".join(part for part in (line, stop.source, visit.source) if part)


def evidence_of(practice: GoodPractice) -> list[PracticeEvidence]:
    """Counted results on the card: of each figure and gmina the newest, the newest first."""
    rows = PracticeEvidence.objects.filter(practice=practice).select_related("area")
    newest: dict[tuple[int, str], PracticeEvidence] = {}
    for row in rows.order_by("-as_of", "-taken_at", "-pk"):
        newest.setdefault((row.area_id, row.key), row)
    return list(newest.values())


def adoptions_of(practice: GoodPractice) -> list[PracticeTransfer]:
    """Gminas that took the practice over or try it; what is only planned stays inside."""
    shown = [*TAKEN, TransferState.PILOT]
    rows = PracticeTransfer.objects.filter(practice=practice, state__in=shown).select_related("area")
    return list(rows.order_by("area__name_key", "pk"))


def public_cards(
    by: Acting, *, category: str = "", text: str = "", after: str = "", before: str = ""
) -> Page[GoodPractice]:
    """Published cards, the newest first."""
    rows = GoodPractice.objects.published().select_related("area", "host", "picture")
    if category in Category.values:
        rows = rows.in_category(category)
    if text.strip():
        rows = rows.filter(uid__in=[hit.uid for hit in find(by, text, limit=100, kinds=["practice"])])
    return keyset(rows, order=("-created_at", "-id"), after=after, before=before, size=24)


def category_chips() -> list[tuple[str, str, int]]:
    """Categories that have published cards, with their number."""
    lines = GoodPractice.objects.published().values_list("category_line", flat=True)
    counts: dict[str, int] = {}
    for line in lines:
        for code in line.split():
            counts[code] = counts.get(code, 0) + 1
    return [(c.value, str(c.label), counts[c.value]) for c in Category if counts.get(c.value)]


def public_card(uid: UUID) -> GoodPractice:
    """One published card; anything else does not exist in public."""
    rows = GoodPractice.objects.published().select_related(
        "area__parent", "host", "centre", "picture", "finding__stop__day__visit__funding_label"
    )
    return rows.get(uid=uid)


def overdue_cards(by: Acting) -> list[GoodPractice]:
    """Published cards whose year is over."""
    rows = GoodPractice.objects.filter(state=PracticeState.PUBLISHED, valid_to__lt=by.today)
    if by.role != "system":
        rows = rows.filter(centre_id=by.organisation_id)
    return list(rows.select_related("area", "host").order_by("valid_to", "pk")[:100])


def possible_hosts(stop: VisitStop) -> list[Organisation]:
    """Institutions that may answer for what was seen at a stop: its host first, then others of the gmina."""
    here = Organisation.objects.filter(is_published=True, area_id=stop.area_id).exclude(kind="regional_centre")
    found = list(here.order_by("name_key", "pk")[:100])
    if stop.host is not None and stop.host not in found:
        found.insert(0, stop.host)
    return found
