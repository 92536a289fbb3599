# SPDX-License-Identifier: EUPL-1.2
"""Publications as everybody sees them, and as their authors do in the preview: the same page, built by the same query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.ground.territory.logic.route import Call, Sketch, sketch
from kooperacja.growth.pictures.enums import SHOWABLE
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.projects.models import FundingLabel
from kooperacja.growth.publications.enums import PublicationState
from kooperacja.growth.publications.logic import files, markup
from kooperacja.growth.publications.models import Publication, PublicationAttachment, PublicationPicture
from kooperacja.growth.support import queries as support
from kooperacja.growth.support.models import StudyVisit, VisitDay, VisitStop

#: Everything that a page needs of its neighbours.
WITH = (
    "visit__organiser", "visit__project", "visit__funding_label", "visit__start_area", "cover", "centre", "funding_label",
)  # fmt: skip


def with_days(path: str) -> Prefetch[str]:
    """Days of a visit with their stops, in the order of the way."""
    stops = VisitStop.objects.select_related("area", "host").order_by("position", "pk")
    days = VisitDay.objects.prefetch_related(Prefetch("stops", queryset=stops)).order_by("number")
    return Prefetch(path, queryset=days)


def published(by: Acting, *, only_visits: bool = False, after: str = "", before: str = "") -> Page[Publication]:
    """Published pages, the newest first; those of visits with their towns."""
    rows = Publication.objects.visible_to(by).filter(state=PublicationState.PUBLISHED)
    if only_visits:
        rows = rows.filter(visit__isnull=False)
    rows = rows.select_related(*WITH).prefetch_related(with_days("visit__days"))
    found = keyset(rows, order=("-published_at", "-pk"), after=after, before=before, size=12)
    for publication in found.rows:
        if publication.visit is not None:
            publication.visit.towns = support.towns_of(publication.visit)
    return found


def newest(by: Acting, limit: int = 20) -> list[Publication]:
    """What feeds tell of."""
    rows = Publication.objects.visible_to(by).filter(state=PublicationState.PUBLISHED)
    return list(rows.select_related("centre", "visit", "cover").order_by("-published_at", "-pk")[:limit])


def everything_public(by: Acting) -> list[Publication]:
    """Every published page, for the index and for search engines; at most as many as one such list may hold."""
    rows = Publication.objects.visible_to(by).filter(state=PublicationState.PUBLISHED)
    return list(rows.select_related("visit").order_by("-published_at", "-pk")[:10_000])


def publication_by_slug(by: Acting, slug: str) -> Publication:
    """One published page; a draft has no address."""
    rows = Publication.objects.visible_to(by).filter(state=PublicationState.PUBLISHED)
    return rows.select_related(*WITH).prefetch_related(with_days("visit__days")).get(slug=slug)


def publication_of_visit(by: Acting, visit: StudyVisit) -> Publication | None:
    """The page of a visit, if it has been started and ``by`` may see it."""
    rows = Publication.objects.visible_to(by).filter(visit=visit)
    return rows.select_related("cover", "visit__funding_label").first()


def articles_about_visit(by: Acting, visit: StudyVisit) -> list[Publication]:
    """Published articles that speak of a visit."""
    rows = Publication.objects.filter(state=PublicationState.PUBLISHED, visits=visit).select_related("visit")
    return list(rows.order_by("-published_at", "-pk")[:6])


def articles_about_practice(practice: GoodPractice) -> list[Publication]:
    """Published pages that speak of a practice card."""
    rows = Publication.objects.filter(state=PublicationState.PUBLISHED, practices=practice).select_related("visit")
    return list(rows.order_by("-published_at", "-pk")[:6])


def address_of(publication: Publication) -> str:
    """Where readers find it."""
    name = "public_visit" if publication.visit_id else "public_article"
    return reverse(f"publications:{name}", args=[publication.slug])


def public_attachment(by: Acting, slug: str, uid: object) -> PublicationAttachment:
    """An attachment of a page that ``by`` may see: published, or of the own centre."""
    rows = Publication.objects.visible_to(by).filter(slug=slug)
    return PublicationAttachment.objects.select_related("file", "publication").get(publication__in=rows, uid=uid)


# ── One page, ready ────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class NumberedStop:
    """A stop with its number on the way."""

    number: int
    stop: VisitStop


@dataclass(frozen=True)
class NumberedDay:
    """A day of the programme."""

    day: VisitDay
    stops: list[NumberedStop]


@dataclass(frozen=True)
class Block:
    """A piece of the text: words, a picture, or in a preview the place of a picture that may not be shown."""

    html: SafeString | str = ""
    picture: Picture | None = None
    hole: int = 0


@dataclass(frozen=True)
class Attached:
    """An attachment as a reader sees it: what it is, of what kind, how heavy."""

    name: str
    kind: str
    size: str
    url: str


@dataclass(frozen=True)
class Link:
    """A page that this one speaks of."""

    title: str
    url: str


@dataclass(frozen=True)
class PublicPage:
    """Everything that the public page shows, ready."""

    publication: Publication
    visit: StudyVisit | None
    label: FundingLabel | None
    days: list[NumberedDay]
    when: str
    route: Sketch | None
    blocks: list[Block]
    headings: Sequence[markup.Heading]
    minutes: int
    gallery: list[Picture]
    cover: Picture | None
    practices: list[GoodPractice]
    links: list[Link]
    attachments: list[Attached]


def public_page(by: Acting, publication: Publication, *, preview: bool = False) -> PublicPage:
    """The page as readers see it: only pictures whose consents hold. ``preview`` also shows those not yet published.

    An article's gallery leaves out what its text already shows; the gallery of a visit shows the whole way.
    """
    visit = publication.visit
    days = _days(visit) if visit is not None else []
    text = markup.read(publication.body)
    own = placed_pictures(publication)

    def may_show(picture: Picture) -> bool:
        return picture.consent in SHOWABLE and (preview or picture.is_public)

    by_number = {each.number: each.picture for each in own}
    in_text = {by_number[n].pk for n in text.numbers if n in by_number} if visit is None else set()
    gallery = [p for p in _gallery(publication, own) if may_show(p) and p.pk not in in_text]
    cover = publication.cover if publication.cover is not None and may_show(publication.cover) else None
    return PublicPage(
        publication=publication,
        visit=visit,
        label=publication.label,
        days=days,
        when=_when([d.day for d in days]),
        route=sketch(_calls(visit, days)) if visit is not None else None,
        blocks=_blocks(text, {n: p for n, p in by_number.items() if may_show(p)}, preview=preview),
        headings=[h for h in text.headings if h.level == 2],
        minutes=text.minutes,
        gallery=[p for p in gallery if cover is None or p.pk != cover.pk],
        cover=cover,
        practices=_practices(by, publication),
        links=_links(publication),
        attachments=[
            Attached(
                each.name, each.kind, files.size_words(each.file.size),
                reverse("publications:attachment_file", args=[publication.slug, each.uid]),
            )
            for each in publication.attachments.select_related("file").order_by("pk")
        ],
    )  # fmt: skip


def placed_pictures(publication: Publication) -> list[PublicationPicture]:
    """The pictures of its own, in the order of its gallery."""
    rows = PublicationPicture.objects.filter(publication_id=publication.pk).select_related("picture")
    return list(rows.order_by("position", "pk"))


def _gallery(publication: Publication, own: list[PublicationPicture]) -> list[Picture]:
    """Pictures of the visit, then its own; each once."""
    found = (
        [placed.picture for placed in support.gallery_of(publication.visit)] if publication.visit is not None else []
    )
    found += [each.picture for each in own if each.in_gallery]
    return list({p.pk: p for p in found}.values())


def _blocks(text: markup.Text, pictures: dict[int, Picture], *, preview: bool) -> list[Block]:
    made = []
    for block in text.blocks:
        if isinstance(block, markup.Html):
            made.append(Block(html=mark_safe(block.html)))
        elif block.number in pictures:
            made.append(Block(picture=pictures[block.number]))
        elif preview:
            made.append(Block(hole=block.number))
    return made


def _practices(by: Acting, publication: Publication) -> list[GoodPractice]:
    """Published cards: those it speaks of, then those that grew out of the visit."""
    public = Acting.public(at=by.at)
    found = list(
        GoodPractice.objects.visible_to(public).filter(pk__in=_chosen(publication, "practices")).order_by("pk")
    )
    if publication.visit is not None:
        grown = GoodPractice.objects.visible_to(public).filter(finding__stop__day__visit=publication.visit)
        found += list(grown.order_by("published_at", "pk")[:6])
    return list({p.pk: p for p in found}.values())[:8]


def _chosen(publication: Publication, name: str) -> list[int]:
    """Keys of what it speaks of; a preview may carry a choice that is not saved yet."""
    unsaved: dict[str, list[int]] = getattr(publication, "unsaved", {})
    if name in unsaved:
        return unsaved[name]
    return list(getattr(publication, name).values_list("pk", flat=True))


def _links(publication: Publication) -> list[Link]:
    """Public pages of the visits that it speaks of."""
    rows = Publication.objects.filter(state=PublicationState.PUBLISHED, visit__in=_chosen(publication, "visits"))
    rows = rows.exclude(pk=publication.pk).order_by("-published_at", "pk")
    return [Link(each.title, address_of(each)) for each in rows]


def _days(visit: StudyVisit) -> list[NumberedDay]:
    days, number = [], 0
    for day in visit.days.all():
        stops = []
        for stop in day.stops.all():
            number += 1
            stops.append(NumberedStop(number, stop))
        days.append(NumberedDay(day, stops))
    return days


def _when(days: list[VisitDay]) -> str:
    """``10–11.02.2026``, or nothing when a day is not known."""
    known = [d.date for d in days if d.date is not None]
    if not known or len(known) < len(days):
        return ""
    first, last = known[0], known[-1]
    if first == last:
        return dates.short(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{dates.short(last)}"
    return f"{dates.short(first)} – {dates.short(last)}"


def _calls(visit: StudyVisit, days: list[NumberedDay]) -> list[Call]:
    made = []
    start = visit.start_area
    if start is not None and start.latitude is not None and start.longitude is not None:
        made.append(Call(0, 0, start.code, start.name, "wyjazd", start.latitude, start.longitude))
    for each in days:
        for numbered in each.stops:
            area = numbered.stop.area
            if area.latitude is not None and area.longitude is not None:
                made.append(
                    Call(
                        numbered.number, each.day.number, area.code, area.name, numbered.stop.short_name,
                        area.latitude, area.longitude,
                    )
                )  # fmt: skip
    return made
