# SPDX-License-Identifier: EUPL-1.2
"""Publications as the people who write them need them: what is missing, who saved what, what may be chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.paging import Page, keyset
from kooperacja.growth.pictures.enums import SHOWABLE, ConsentState
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.projects import queries as projects
from kooperacja.growth.projects.models import FundingLabel
from kooperacja.growth.publications.enums import PublicationState
from kooperacja.growth.publications.logic import markup
from kooperacja.growth.publications.logic.checklist import Missing, PageFacts, PictureFacts, missing
from kooperacja.growth.publications.logic.versions import Difference, compare
from kooperacja.growth.publications.models import (
    Publication,
    PublicationAttachment,
    PublicationPicture,
    PublicationVersion,
    WorkingCopy,
)
from kooperacja.growth.publications.queries.public import WITH, placed_pictures, with_days
from kooperacja.growth.support import queries as support
from kooperacja.growth.support.models import StopPicture, StudyVisit, VisitStop

#: The words of a publication, in the order of its form.
WORDS = ("kicker", "title", "lead", "body", "byline", "conclusion_title", "conclusion", "gallery_note")
#: What is chosen beside the words.
CHOICES = ("cover", "funding_label", "visits", "practices")


def field_names() -> dict[str, str]:
    """How the words are called on screens."""
    return {
        "kicker": _("Nad tytułem"), "title": _("Tytuł"), "lead": _("Wstęp"), "body": _("Tekst"),
        "byline": _("Kto napisał"), "conclusion_title": _("Co z tego wynika, jednym zdaniem"),
        "conclusion": _("Rozwinięcie"), "gallery_note": _("Zdanie przy galerii"),
    }  # fmt: skip


def publications(by: Acting, *, state: str = "", after: str = "", before: str = "") -> Page[Publication]:
    """Pages and articles of the own centre, those touched last first."""
    rows = Publication.objects.visible_to(by).filter(centre_id=by.organisation_id or 0).exclude(saved_at=None)
    if state in PublicationState.values:
        rows = rows.filter(state=state)
    rows = rows.select_related("visit__funding_label", "funding_label", "cover", "saved_by")
    return keyset(rows, order=("-saved_at", "-pk"), after=after, before=before)


def publication_for(by: Acting, uid: UUID) -> Publication:
    """One page for its authors; a stranger's does not exist."""
    rows = Publication.objects.visible_to(by).filter(centre_id=by.organisation_id or 0)
    return rows.select_related(*WITH, "saved_by").prefetch_related(with_days("visit__days")).get(uid=uid)


def drafts_of(by: Acting, limit: int = 10) -> list[Publication]:
    """Drafts of the own centre."""
    rows = Publication.objects.visible_to(by).filter(centre_id=by.organisation_id or 0, state=PublicationState.DRAFT)
    return list(rows.select_related("visit__funding_label", "funding_label", "cover").order_by("pk")[:limit])


def due(at: Any) -> list[Publication]:
    """Pages whose planned time has come."""
    rows = Publication.objects.filter(state=PublicationState.PLANNED, publish_at__lte=at)
    return list(rows.select_related(*WITH).order_by("publish_at", "pk"))


# ── What is missing ────────────────────────────────────────────────────────────────────────────────────────────────


def missing_for(publication: Publication) -> list[Missing]:
    """What stands between this page and its readers."""
    pictures = [each.picture for each in placed_pictures(publication)]
    stops = None
    if publication.visit is not None:
        pictures += [each.picture for each in support.gallery_of(publication.visit)]
        stops = VisitStop.objects.filter(day__visit_id=publication.visit_id).count()
    text = markup.read(publication.body)
    known = set(PublicationPicture.objects.filter(publication=publication).values_list("number", flat=True))
    unmarked = (
        [Missing("funding", each) for each in projects.label_missing(publication.label)] if publication.label else []
    )
    return unmarked + missing(
        PageFacts(
            has_lead=bool(publication.lead.strip()),
            stops=stops,
            has_funding_label=publication.label is not None,
            pictures=[_facts(picture) for picture in {p.pk: p for p in pictures}.values()],
            cover_is_showable=publication.cover is None or publication.cover.consent in SHOWABLE,
            has_byline=bool(publication.byline.strip()),
            has_body=bool(text.plain.strip()),
            text_problems=text.problems,
            lost_places=[n for n in dict.fromkeys(text.numbers) if n not in known],
        )
    )


def _facts(picture: Picture) -> PictureFacts:
    return PictureFacts(
        caption=picture.caption,
        has_alt=bool(picture.alt_text.strip()),
        has_author=bool(picture.author.strip()),
        is_showable=picture.consent in SHOWABLE,
        is_withdrawn=picture.consent == ConsentState.WITHDRAWN,
        ref=str(picture.uid),
    )


@dataclass(frozen=True)
class Fix:
    """A missing thing with the place where it is put right."""

    sentence: str
    url: str
    button: str


def fixes_for(publication: Publication) -> list[Fix]:
    """What is missing, each with a link that leads to the very field."""
    return [_fix(publication, each) for each in missing_for(publication)]


def _fix(publication: Publication, each: Missing) -> Fix:
    edit = reverse("publications:edit_publication", args=[publication.uid])
    visit = publication.visit
    if each.kind in {"alt", "author"}:
        return Fix(each.sentence, reverse("pictures:describe_picture", args=[each.ref]), _("Opisz zdjęcie"))
    if each.kind == "consent":
        return Fix(each.sentence, reverse("pictures:picture_detail", args=[each.ref]), _("Zapisz zgody"))
    if each.kind == "programme" and visit is not None:
        return Fix(each.sentence, reverse("support:visit_detail", args=[visit.uid]), _("Uzupełnij program"))
    if each.kind == "funding" and publication.label is not None:
        where = reverse("projects:funding_label_detail", args=[publication.label.uid])
        return Fix(each.sentence, where, _("Uzupełnij oznaczenie"))
    if each.kind == "funding":
        if visit is not None:
            return Fix(each.sentence, reverse("support:edit_visit", args=[visit.uid]), _("Wybierz"))
        return Fix(each.sentence, f"{edit}#id_funding_label", _("Wybierz"))
    field = {"text": "lead", "byline": "byline", "body": "body", "cover": "cover"}[each.kind]
    return Fix(each.sentence, f"{edit}#id_{field}", _("Napisz") if each.kind != "cover" else _("Zmień"))


# ── Choices of the form ────────────────────────────────────────────────────────────────────────────────────────────


def cover_choices(publication: Publication) -> QuerySet[Picture]:
    """Pictures that may stand at the top: of the visit and its own."""
    of_visit = StopPicture.objects.filter(stop__day__visit_id=publication.visit_id or 0, in_gallery=True)
    own = PublicationPicture.objects.filter(publication_id=publication.pk or 0)
    return Picture.objects.filter(
        Q(pk__in=of_visit.values("picture_id")) | Q(pk__in=own.values("picture_id"))
    ).order_by("added_at", "pk")


def label_choices(by: Acting) -> QuerySet[FundingLabel]:
    """Funding labels of the own centre."""
    return FundingLabel.objects.visible_to(by).order_by("name", "pk")


def visit_choices(by: Acting) -> QuerySet[StudyVisit]:
    """Visits that an article may speak of."""
    return StudyVisit.objects.visible_to(by).order_by("-created_at", "-pk")


def practice_choices(by: Acting) -> QuerySet[GoodPractice]:
    """Cards that an article may speak of; only published ones are shown to readers."""
    return GoodPractice.objects.visible_to(by).order_by("title", "pk")


def pictures_to_add(by: Acting, publication: Publication) -> list[Picture]:
    """Pictures of the own institution that the article does not have yet, the newest first."""
    own = PublicationPicture.objects.filter(publication=publication).values("picture_id")
    rows = Picture.objects.visible_to(by).filter(organisation_id=by.organisation_id or 0).exclude(pk__in=own)
    return list(rows.order_by("-added_at", "-pk")[:24])


def own_picture(publication: Publication, uid: UUID) -> PublicationPicture:
    """One picture of an article."""
    return PublicationPicture.objects.select_related("picture", "publication").get(publication=publication, uid=uid)


def picture_to_add(by: Acting, uid: UUID) -> Picture:
    """A picture of the own institution."""
    return Picture.objects.visible_to(by).get(uid=uid, organisation_id=by.organisation_id or 0)


def attachment_for(publication: Publication, uid: UUID) -> PublicationAttachment:
    """One attachment of an article."""
    return PublicationAttachment.objects.select_related("file").get(publication=publication, uid=uid)


def attachments_of(publication: Publication) -> list[PublicationAttachment]:
    """Everything to take away, in the order in which it was added."""
    return list(publication.attachments.select_related("file").order_by("pk"))


# ── Writing ────────────────────────────────────────────────────────────────────────────────────────────────────────


def words_of(publication: Publication) -> dict[str, Any]:
    """The words and choices as a form takes them and a version keeps them."""
    made: dict[str, Any] = {name: getattr(publication, name) for name in WORDS}
    made["cover"] = str(publication.cover.uid) if publication.cover else ""
    made["funding_label"] = str(publication.funding_label.uid) if publication.funding_label else ""
    made["visits"] = [str(uid) for uid in publication.visits.order_by("pk").values_list("uid", flat=True)]
    made["practices"] = [str(uid) for uid in publication.practices.order_by("pk").values_list("uid", flat=True)]
    return made


def working_copy(by: Acting, publication: Publication) -> WorkingCopy | None:
    """What ``by`` was typing and has not saved yet."""
    if by.user_id is None:
        return None
    return WorkingCopy.objects.filter(publication=publication, user_id=by.user_id).first()


def others_writing(by: Acting, publication: Publication) -> list[WorkingCopy]:
    """Colleagues with unsaved words, so that two do not write the same page unknowingly."""
    rows = WorkingCopy.objects.filter(publication=publication).exclude(user_id=by.user_id or 0)
    return list(rows.select_related("user").order_by("-saved_at")[:3])


def with_words(by: Acting, publication: Publication, words: dict[str, Any]) -> Publication:
    """The same page with words that are not saved: only for showing, never written."""
    for name in WORDS:
        if name in words:
            setattr(publication, name, str(words[name]))
    if "cover" in words:
        publication.cover = cover_choices(publication).filter(uid__in=_uids([words["cover"]])).first()
    if "funding_label" in words and publication.visit is None:
        publication.funding_label = label_choices(by).filter(uid__in=_uids([words["funding_label"]])).first()
    publication.unsaved = {  # type: ignore[attr-defined]
        name: list(rows.filter(uid__in=_uids(words.get(name, []))).values_list("pk", flat=True))
        for name, rows in (("visits", visit_choices(by)), ("practices", practice_choices(by)))
        if name in words
    }
    return publication


def _uids(values: Any) -> list[UUID]:
    made = []
    for value in values if isinstance(values, list) else [values]:
        try:
            made.append(UUID(str(value)))
        except ValueError:
            continue
    return made


def versions_of(publication: Publication) -> list[PublicationVersion]:
    """Kept versions, the newest first."""
    return list(publication.versions.select_related("saved_by").order_by("-saved_at", "-pk")[:100])


def version_for(publication: Publication, uid: UUID) -> PublicationVersion:
    """One kept version."""
    return publication.versions.select_related("saved_by").get(uid=uid)


def differences(before: dict[str, Any], after: dict[str, Any]) -> list[Difference]:
    """What is not the same in two versions, field by field."""
    names = field_names()
    found = [compare(names[n], str(before.get(n, "")), str(after.get(n, ""))) for n in WORDS]
    return [each for each in found if each is not None]
