# SPDX-License-Identifier: EUPL-1.2
"""Three years of support in the invented region: 2,500 rows of the ledger, questions, coaching, supervision, meetings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from random import Random

from kooperacja.base.core.dates import Month
from kooperacja.front.demo.logic import ledger as facts
from kooperacja.front.demo.services.stage import Stage
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.guidance import queries as guidance_queries
from kooperacja.growth.guidance import services as guidance
from kooperacja.growth.guidance.models import AdviceCase, AdviceTopic
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects import queries as project_queries
from kooperacja.growth.projects import services as projects
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support import services as support
from kooperacja.growth.support.enums import CONFIDENTIAL_FORMS
from kooperacja.growth.support.models import SupportEntry

ROWS = 2_500
MONTHS = 36


def support_the_region(stage: Stage) -> None:
    """Everything that the region gave, from the money to the last meeting."""
    labels, project, second = _money(stage)
    _questions(stage, project, labels[0])
    _processes(stage, project, labels[0])
    _meetings(stage, project, labels[0])
    _years_of_rows(stage, labels, project, second)


def _money(stage: Stage) -> tuple[list[FundingLabel], Project, Project]:
    daria = stage.by("daria", stage.opening)
    known = {label.name: label for label in project_queries.funding_labels(daria)}
    labels = [known.get(str(f["name"])) or projects.create_funding_label(**f, by=daria) for f in facts.LABELS]
    there = {p.name: p for p in project_queries.projects(daria)}
    made = [
        there.get(name) or projects.create_project(name=name, summary=summary, by=daria)
        for name, summary in ((facts.PROJECT, facts.PROJECT_SUMMARY), (facts.SECOND_PROJECT, facts.SECOND_SUMMARY))
    ]
    return labels, made[0], made[1]


def _people_by_area() -> dict[int, list[Participant]]:
    found: dict[int, list[Participant]] = {}
    for person in Participant.objects.current().exclude(work_area=None).order_by("pk"):
        found.setdefault(person.work_area_id or 0, []).append(person)
    return found


def _years_of_rows(stage: Stage, labels: list[FundingLabel], project: Project, second: Project) -> None:
    """Month by month, so that each row was written when it happened."""
    dice = Random(2411)
    gminas = [area for code, area in sorted(stage.areas.items()) if len(code) == 7 and code.startswith("99")]
    people = _people_by_area()
    forms = list(facts.FORMS)
    weights = [facts.FORMS[f][0] for f in forms]
    months: list[Month] = []
    month = stage.month
    for _i in range(MONTHS):
        months.insert(0, month)
        month = month.previous()
    left = ROWS - SupportEntry.objects.count()
    for index, month in enumerate(months):
        count = left // (MONTHS - index)
        left -= count
        days = [d for d in stage.workdays(month.first, month.last) if d < stage.today]
        if not days:
            left += count
            continue
        rows = []
        for _row in range(count):
            form = dice.choices(forms, weights)[0]
            area = dice.choice(gminas)
            rows.append(
                _row_of(stage, dice, form, area, dice.choice(days), people.get(area.pk, []), labels, project, second)
            )
        last = min(month.last, stage.today)
        support.record_many(rows=rows, by=stage.by("marta", last, "15:30"))


def _row_of(
    stage: Stage, dice: Random, form: str, area: Area, held: date, people: list[Participant],
    labels: list[FundingLabel], project: Project, second: Project,
) -> support.NewSupport:  # fmt: skip
    _weight, shortest, longest, few, many, topics = facts.FORMS[form]
    minutes = 15 * dice.randint(shortest, longest)
    count = dice.randint(few, many)
    old = (stage.today - held).days
    label = dice.choices([*labels, None], [70, 12, 14, 4])[0]
    promise, promised_on, done_on = "", None, None
    hidden = form in CONFIDENTIAL_FORMS
    if not hidden and dice.random() < 0.12 and old > 5:
        promise, promised_on = dice.choice(facts.PROMISES), held + timedelta(days=dice.randint(7, 30))
        done_on = promised_on + timedelta(days=dice.choice((-4, -2, -1, 0, 0, 1, 3)))
        if done_on >= stage.today or (promised_on > stage.today - timedelta(days=12) and dice.random() < 0.3):
            done_on = None
            if promised_on > stage.today and dice.random() < 0.7:
                promise, promised_on = "", None
    there = dice.sample(people, min(count, len(people))) if people and dice.random() < 0.5 else []
    return support.NewSupport(
        area=area, form=form, held_on=held, minutes=minutes, topic=dice.choice(topics),
        given_by=dice.choice(facts.GIVERS[form]), people_count=count, outcome="" if hidden else dice.choice(facts.OUTCOMES),
        follow_up=promise, follow_up_on=promised_on, follow_up_done_on=done_on,
        project=second if label is labels[1] else project, funding_label=label,
        people=dict.fromkeys(there, minutes), codes=(dice.choice(facts.CODES),) if label is labels[0] else (),
    )  # type: ignore[arg-type]  # fmt: skip


def _questions(stage: Stage, project: Project, label: FundingLabel) -> None:
    topics = {topic.name: topic for topic in AdviceTopic.objects.order_by("pk")}
    for fact in facts.QUESTIONS:
        day = stage.workday(stage.today - timedelta(days=fact.days_ago))
        case = guidance.ask_advice(
            kind=fact.kind,
            topic=topics[fact.topic],
            title=fact.title,
            question=fact.question,
            by=stage.by(fact.who, day),
        )
        if fact.until == "withdrawn":
            guidance.withdraw_question(
                case=case,
                reason="Znaleźliśmy wzór w sąsiedniej gminie.",
                by=stage.by(fact.who, stage.workday(day + timedelta(days=2))),
            )
            continue
        for step in _steps_of(stage, fact, case, project, label, day):
            if step == fact.until:
                break


def _steps_of(
    stage: Stage, fact: facts.Question, case: AdviceCase, project: Project, label: FundingLabel, day: date
) -> Iterator[str]:
    """The way of one question, station by station."""

    def later(days: int) -> date:
        return stage.workday(min(day + timedelta(days=days), stage.today))

    yield "requested"
    guidance.assign_advice(
        case=case,
        adviser=stage.user(fact.adviser),
        project=project,
        funding_label=label,
        by=stage.by("daria", later(1)),
    )
    yield "assigned"
    writer, reader = stage.by(fact.adviser, later(4)), stage.by(fact.reviewer, later(6))
    guidance.submit_answer(case=case, answer=fact.answer, by=writer)
    yield "draft"
    guidance.approve_answer(case=case, by=reader)
    guidance.log_time(case=case, spent_on=writer.today, minutes=fact.minutes, by=stage.by(fact.adviser, later(7)))
    yield "reviewed"
    guidance.deliver_answer(case=case, by=stage.by(fact.adviser, later(8), "11:00"))
    yield "delivered"
    if fact.until == "follow_up":
        guidance.promise_follow_up(
            case=case, follow_up="Przesłać wzór aneksu", follow_up_on=stage.workday(stage.today + timedelta(days=4)),
            by=stage.by(fact.adviser, later(10)),
        )  # fmt: skip
        yield "follow_up"
    guidance.close_advice(case=case, outcome=fact.outcome, by=stage.by(fact.adviser, later(20)))
    if fact.public[0]:
        _for_everybody(stage, fact, case, label, later(24))
    yield "closed"


def _for_everybody(stage: Stage, fact: facts.Question, case: AdviceCase, label: FundingLabel, day: date) -> None:
    writer = stage.by("daria" if fact.is_draft else "marta", day)
    public = guidance.draft_public(case=case, by=writer)
    if fact.is_draft:
        return
    title, question, answer = fact.public
    guidance.edit_public(
        public=public, title=title, question=question, answer=answer, topic=case.topic, law_as_of=case.delivered_on,
        funding_label=label, by=writer,
    )  # fmt: skip
    left = guidance_queries.check(public).soft
    if left:
        guidance.edit_public(
            public=public, title=title, question=question, answer=answer, topic=case.topic, law_as_of=case.delivered_on,
            funding_label=label, cleared=[spot.key for spot in left], by=writer,
        )  # fmt: skip
    guidance.publish_public(public=public, by=stage.by("daria", stage.workday(day + timedelta(days=1))))


def _processes(stage: Stage, project: Project, label: FundingLabel) -> None:
    people = _people_by_area()
    for kind, code, leader, hours, sessions, state in facts.PROCESSES:
        area = stage.areas[code]
        first = sessions[0][0] + 1 if sessions else 1
        asked = stage.workday(stage.months_ago(first).first + timedelta(days=3))
        mine = people.get(area.pk, [])[: 1 if kind != "supervision_group" else 8]
        process = guidance.request_process(
            kind=kind, area=area, people=mine, leader_name=leader, planned_minutes=hours * 60, project=project,
            funding_label=label, by=stage.by("marta", asked),
        )  # fmt: skip
        if state == "requested":
            continue
        agreed = stage.workday(asked + timedelta(days=9))
        proof = (
            {"certificate_number": f"S/{hours}/2023", "certificate_seen_on": agreed} if "supervision" in kind else {}
        )
        guidance.contract_process(process=process, agreed_on=agreed, by=stage.by("marta", agreed), **proof)  # type: ignore[arg-type]
        for ago, quarters, count in sessions:
            held = stage.workday(stage.months_ago(ago).first + timedelta(days=14))
            guidance.hold_session(
                process=process, held_on=held, minutes=15 * quarters, people=mine[:count], people_count=count,
                by=stage.by("marta", held, "16:00"),
            )  # fmt: skip
        day = stage.by("marta", stage.workday(stage.today - timedelta(days=10)))
        if state == "closed":
            guidance.move_process(process=process, to="summary", by=day)
            guidance.move_process(process=process, to="closed", by=day)
        elif state == "broken_off":
            guidance.break_off(process=process, break_reason="left_work", by=day)


def _meetings(stage: Stage, project: Project, label: FundingLabel) -> None:
    for kind, theme, title, days, hours, place, state, came, outcome in facts.MEETINGS:
        held = stage.workday(stage.today + timedelta(days=days))
        planned = stage.by("marta", stage.workday(min(held, stage.today) - timedelta(days=30)))
        meeting = guidance.plan_meeting(
            kind=kind, theme=theme, title=title, held_on=held, starts_at=time(10), minutes=hours * 60, place=place,
            is_online=not place, led_by="Marta Zięba", project=project, funding_label=label, by=planned,
        )  # fmt: skip
        if state == "planned":
            continue
        codes = [code for code, _count in came] or ["9901013", "9903011", "9903022", "9901042"]
        guests = (
            Organisation.objects.filter(area__code__in=codes, is_fictional=True).exclude(kind="provider").order_by("pk")
        )
        guidance.invite(meeting=meeting, organisations=list(guests), by=planned)
        guidance.send_invitations(meeting=meeting, by=planned)
        if state == "cancelled":
            guidance.cancel_meeting(
                meeting=meeting,
                reason="Prowadząca zachorowała.",
                by=stage.by("marta", stage.workday(held - timedelta(days=2))),
            )
            continue
        if state == "invitations":
            continue
        by = stage.by("marta", held, "15:00")
        guidance.mark_held(meeting=meeting, by=by)
        if state != "reported":
            continue
        first = {
            code: Organisation.objects.filter(area__code=code, is_fictional=True)
            .exclude(kind="provider")
            .order_by("pk")[0]
            for code in codes
        }
        guidance.set_attendance(
            meeting=meeting, people=[], unlisted={first[code].pk: count for code, count in came}, by=by
        )
        guidance.report_meeting(
            meeting=meeting, outcome=outcome, by=stage.by("marta", stage.workday(held + timedelta(days=1)))
        )
