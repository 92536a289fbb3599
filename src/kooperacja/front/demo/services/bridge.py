# SPDX-License-Identifier: EUPL-1.2
"""The bridge of the play: gminas accompanied, a practice confirmed by an invented host, readiness, a transfer, evidence."""

from __future__ import annotations

from datetime import timedelta

from kooperacja.base.core.dates import Period
from kooperacja.front.demo.logic import bridge as facts
from kooperacja.front.demo.services.stage import Stage
from kooperacja.ground.diagnosis.figures import figures_of
from kooperacja.growth.practices import queries as practice_queries
from kooperacja.growth.practices import services as practices
from kooperacja.growth.practices.enums import EvidenceLevel
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.projects import services as projects
from kooperacja.growth.readiness import services as readiness
from kooperacja.growth.roadmap import services as roadmap
from kooperacja.growth.roadmap.enums import Stage as Way
from kooperacja.growth.support import services as support
from kooperacja.growth.support.enums import SupportForm


def accompany(stage: Stage) -> None:
    """Three gminas at three stages, with what they got from the region."""
    marta = stage.by("marta", stage.opening)
    steps = (
        ("9901013", Way.OPERATING, "Rozmowa o zlecaniu z sekretarzem i organizatorką", 11),
        ("9901022", Way.CONCEPT, "Uwagi do ramowej koncepcji", 4),
        ("9901032", Way.OPERATING, "Odświeżyć kartę praktyki z dyrektorką", 26),
    )
    for code, stage_of_way, next_step, days in steps:
        way = roadmap.open_roadmap(area=stage.areas[code], adviser=stage.user("marta"), stage=stage_of_way, by=marta)
        talk = stage.workday(stage.today - timedelta(days=days + 6))
        roadmap.note_contact(
            roadmap=way, held_on=talk, form="call", about="Co dalej i kto to robi.", next_step=next_step,
            next_step_on=stage.workday(stage.today + timedelta(days=days)), by=stage.by("marta", talk),
        )  # fmt: skip
    for code, form, topic, giver, hours, people, ago, outcome in facts.SUPPORT:
        held = stage.workday(stage.months_ago(ago).first + timedelta(days=13))
        support.record_support(
            area=stage.areas[code], form=SupportForm(form), held_on=held, minutes=hours * 60, topic=topic, given_by=giver,
            people_count=people, outcome=outcome, by=stage.by("marta", held + timedelta(days=1)),
        )  # fmt: skip


def publish_the_practice(stage: Stage) -> GoodPractice:
    """From a finding on an invented visit to a card that its invented host confirmed."""
    day = stage.workday(stage.months_ago(4).first + timedelta(days=9))
    marta = stage.by("marta", day, "17:00")
    label = projects.create_funding_label(**facts.LABEL, by=stage.by("daria", stage.workday(stage.opening)))
    visit = support.record_past_visit(
        title=facts.VISIT["title"],
        purpose=facts.VISIT["purpose"],
        source=facts.VISIT["source"],
        organiser=stage.organisations["rops"],
        funding_label=label,
        by=marta,
    )
    stop = support.add_stop(
        day=support.add_day(visit=visit, date=day, by=marta), name="Centrum Usług Społecznych", area=stage.areas["9901032"],
        host=stage.organisations["cus_jasna"], about="Wsparcie sąsiedzkie i rozmowa z sąsiadkami.", by=marta,
    )  # fmt: skip
    support.add_participant(
        visit=visit,
        function="dyrektorka i organizator społeczności",
        organisation=stage.organisations["cus_zielona"],
        by=marta,
    )
    finding = support.keep_finding(finding=support.note_finding(stop=stop, **facts.FINDING, by=marta), by=marta)
    card = practices.start_card(
        finding=finding, title=facts.CARD["title"], host=stage.organisations["cus_jasna"], by=marta
    )
    card = practices.edit_card(
        practice=card, summary=facts.CARD["summary"], sources=facts.CARD["sources"], categories=list(facts.CATEGORIES),
        evidence_level=EvidenceLevel.OWN_DATA, by=marta,
    )  # fmt: skip
    card = practices.set_requirements(practice=card, needs=facts.NEEDS, by=marta)
    card = practices.ask_host(practice=card, by=stage.by("marta", stage.workday(day + timedelta(days=1))))
    host = stage.by("dyr_jasna", stage.workday(day + timedelta(days=8)))
    questions = practice_queries.questions_of(card)
    card = practices.answer_as_host(
        practice=card,
        answers={str(q.uid): facts.ANSWERS[q.field] for q in questions if q.field in facts.ANSWERS},
        by=host,
    )
    card = practices.confirm_as_host(practice=card, by=host)
    return practices.publish_card(practice=card, by=stage.by("daria", stage.workday(day + timedelta(days=12))))


def rate_readiness(stage: Stage) -> None:
    """Five people of Zielona rate, each for herself; opinions on ordering are divided."""
    opened = stage.workday(stage.today - timedelta(days=20))
    round_ = readiness.open_assessment(area=stage.areas["9901013"], by=stage.by("grazyna", opened))
    for index, (who, function) in enumerate(facts.RATERS):
        rater = readiness.invite_rater(
            assessment=round_, user=stage.user(who), function=function, by=stage.by("grazyna", opened, "10:00")
        )
        day = stage.workday(opened + timedelta(days=3 + index))
        readiness.rate(
            rater=rater, scores={d: votes[index] for d, votes in facts.SCORES.items()}, by=stage.by(who, day, "8:40")
        )
        readiness.finish_rating(rater=rater, by=stage.by(who, day, "8:55"))
    readiness.close_for_talk(assessment=round_, by=stage.by("grazyna", stage.workday(stage.today - timedelta(days=5))))


def transfer_and_prove(stage: Stage, card: GoodPractice) -> None:
    """Zielona begins to take the practice over; counted results of Jasna go onto the card."""
    practices.start_transfer(
        card=card, area=stage.areas["9901013"], goal="Żeby w Zalesiu i Młynach ktoś zaglądał dwa razy w tygodniu.",
        by=stage.by("grazyna", stage.workday(stage.today - timedelta(days=3))),
    )  # fmt: skip
    year = Period(stage.opening, stage.months_ago(1).last)
    for figure in figures_of("9901032", year, stage.today):
        if not figure.is_hidden and figure.value:
            practices.take_evidence(practice=card, figure=figure, area=stage.areas["9901032"], by=stage.by("daria"))
