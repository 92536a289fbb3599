# SPDX-License-Identifier: EUPL-1.2
"""The real half: a two-day visit retold from public sources, with holes where nothing is known.

Nothing happens here in the name of a real institution: its cards stay drafts with open questions to the host.
"""

from __future__ import annotations

from django.core.files.base import ContentFile

from kooperacja.front.demo.logic import drawings
from kooperacja.front.demo.logic import seed_visit as facts
from kooperacja.front.demo.services.stage import Stage
from kooperacja.growth.pictures.enums import ConsentState
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.practices import services as practices
from kooperacja.growth.projects import services as projects
from kooperacja.growth.publications import services as publications
from kooperacja.growth.support import queries as support_queries
from kooperacja.growth.support import services as support
from kooperacja.growth.support.enums import VisitState
from kooperacja.growth.support.models import Finding, StudyVisit, VisitStop


def retell_the_visit(stage: Stage) -> StudyVisit:
    """Write down the visit as the invented animator would from its public description."""
    began = stage.months_ago(2).first
    marta, daria = stage.by("marta", stage.workday(began)), stage.by("daria", stage.workday(began))
    made = {
        p.key: projects.create_project(name=p.name, summary=p.summary, source=p.source, by=daria)
        for p in facts.PROJECTS
    }
    label = projects.create_funding_label(has_eu_flag=True, **facts.FUNDING_LABEL, by=daria)
    visit = support.record_past_visit(
        title=facts.VISIT["title"],
        purpose=facts.VISIT["purpose"],
        organiser=stage.organisations[facts.VISIT["organiser"]],
        source=facts.VISIT["source"],
        project=made[facts.VISIT["project"]],
        funding_label=label,
        start_area=stage.areas[facts.VISIT["start_area"]],
        by=marta,
    )
    stops = _programme(stage, visit)
    for name, function, organisation in facts.PARTICIPANTS:
        support.add_participant(
            visit=visit, name=name, function=function, organisation=stage.organisations[organisation], by=marta
        )
    findings = _findings(stage, stops)
    cover = _pictures(stage, stops)
    support.move_visit(visit=visit, to=VisitState.FEEDBACK, by=marta)
    _cards(stage, findings)
    publication = publications.draft_publication(visit=visit, cover=cover, **facts.PUBLICATION, by=marta)
    gallery = {each.picture.caption: each.picture for each in support_queries.gallery_of(visit)}
    for fact in facts.IN_TEXT:
        publications.place_picture(publication=publication, picture=gallery[fact], by=marta)
    publications.publish_publication(publication=publication, by=stage.by("daria", stage.workday(began)))
    return visit


def _programme(stage: Stage, visit: StudyVisit) -> dict[str, VisitStop]:
    marta = stage.by("marta", stage.workday(stage.months_ago(2).first))
    days = {number: support.add_day(visit=visit, by=marta) for number in facts.DAYS}
    return {
        stop.key: support.add_stop(
            day=days[stop.day],
            name=stop.name,
            short_name=stop.short_name,
            area=stage.areas[stop.area_code],
            host=stage.organisations[stop.host],
            about=stop.about,
            source=stop.source,
            by=marta,
        )
        for stop in facts.STOPS
    }


def _findings(stage: Stage, stops: dict[str, VisitStop]) -> dict[str, Finding]:
    marta = stage.by("marta", stage.workday(stage.months_ago(2).first), "18:30")
    made = {}
    for fact in facts.FINDINGS:
        finding = support.note_finding(
            stop=stops[fact.stop],
            seen=fact.seen,
            where_to_use=fact.where_to_use,
            open_questions=fact.open_questions,
            by=marta,
        )
        made[fact.key] = support.keep_finding(finding=finding, by=marta)
    return made


def _pictures(stage: Stage, stops: dict[str, VisitStop]) -> Picture | None:
    marta = stage.by("marta", stage.workday(stage.months_ago(2).first), "19:00")
    cover = None
    for fact in sorted(facts.PICTURES, key=lambda f: f.position):
        added = support.add_stop_picture(
            stop=stops[fact.stop],
            upload=ContentFile(drawings.draw(fact.scene), name=f"{fact.scene}.png"),
            caption=fact.caption,
            alt_text=fact.alt_text,
            author=facts.AUTHOR,
            licence=facts.LICENCE,
            consent=ConsentState.NO_PEOPLE,
            is_drawing=True,
            by=marta,
        )
        if fact.is_cover:
            cover = added.picture
    return cover


def _cards(stage: Stage, findings: dict[str, Finding]) -> None:
    """Drafts only: the hosts are real, so nobody asks or answers in their name here."""
    marta = stage.by("marta", stage.workday(stage.months_ago(2).first), "19:30")
    for card in facts.CARDS:
        practice = practices.start_card(
            finding=findings[card.finding], title=card.title, host=stage.organisations[card.host], by=marta
        )
        practices.edit_card(
            practice=practice, summary=card.summary, categories=list(card.categories), by=marta, **card.fields
        )
        practices.set_requirements(
            practice=practice,
            needs={dimension: (level, 1, why) for dimension, level, why in card.requirements},
            by=marta,
        )
