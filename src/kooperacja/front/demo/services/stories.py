# SPDX-License-Identifier: EUPL-1.2
"""Articles of the invented region: two published, one planned, one draft that shows what is missing."""

from __future__ import annotations

from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.front.demo.logic import drawings
from kooperacja.front.demo.logic import stories as facts
from kooperacja.front.demo.services.stage import Stage
from kooperacja.growth.pictures import services as pictures
from kooperacja.growth.pictures.enums import ConsentState
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.projects import services as projects
from kooperacja.growth.projects.models import FundingLabel
from kooperacja.growth.publications import services as publications
from kooperacja.growth.publications.models import Publication, PublicationPicture


def tell_stories(stage: Stage, card: GoodPractice) -> None:
    """Write, publish, correct and plan the articles; people on pictures agreed, but for one who was only asked."""
    label = projects.create_funding_label(**facts.LABEL, by=stage.by("daria", stage.workday(stage.opening)))
    for story in facts.STORIES:
        _tell(stage, story, label, card)


def _tell(stage: Stage, story: facts.Story, label: FundingLabel, card: GoodPractice) -> None:
    day = stage.workday(stage.today - timedelta(days=max(story.days_ago or 2, 2)))
    marta = stage.by("marta", day, "11:00")
    visit = card.finding.stop.day.visit if card.finding is not None else None
    article = publications.draft_article(
        title=story.title, kicker=facts.KICKER, lead=story.lead, body=story.body,
        conclusion_title=story.conclusion_title, conclusion=story.conclusion,
        funding_label=label if story.has_label else None,
        practices=[card] if story.about_jasna else [], visits=[visit] if story.about_jasna and visit else [], by=marta,
    )  # fmt: skip
    placed = [_shoot(article, shot, by=marta) for shot in story.shots]
    if story.days_ago is None:
        return
    if placed:
        publications.edit_publication(publication=article, cover=placed[-1].picture, by=marta)
    if story.days_ago < 0:
        hour = timezone.localtime(stage.now + timedelta(days=-story.days_ago)).replace(hour=8, minute=0, second=0)
        publications.plan_publication(publication=article, publish_at=hour, by=stage.by("daria"))
        return
    if story.correction:
        publications.attach_file(
            publication=article, name=facts.SHEET_NAME,
            upload=ContentFile(facts.SHEET.encode(), name="pytania.csv"), by=marta,
        )  # fmt: skip
    publications.publish_publication(publication=article, by=stage.by("daria", day, "13:00"))
    if story.correction:
        later = stage.by("marta", stage.workday(day + timedelta(days=3)), "10:00")
        publications.correct_publication(publication=article, note=story.correction, by=later)


def _shoot(article: Publication, shot: facts.Shot, *, by: Acting) -> PublicationPicture:
    placed = publications.add_picture(
        publication=article, upload=ContentFile(drawings.draw(shot.scene), name=f"{shot.scene}.png"),
        caption=shot.caption, alt_text=shot.alt_text, author=facts.AUTHOR, is_drawing=True,
        consent=ConsentState.MISSING if shot.people else ConsentState.NO_PEOPLE, by=by,
    )  # fmt: skip
    for person in shot.people:
        pictures.add_person(
            picture=placed.picture, person=person, by=by, means="written" if shot.agreed else "",
            document="teczka wizyty, karta zgód" if shot.agreed else "",
            given_on=by.today - timedelta(days=7) if shot.agreed else None,
        )  # fmt: skip
    return placed
