# SPDX-License-Identifier: EUPL-1.2
"""The money behind the play: trees of two perspectives, a project with two sources, indicators read at the end of periods."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import add_months
from kooperacja.front.demo.logic import money as facts
from kooperacja.front.demo.logic import seed_visit
from kooperacja.front.demo.services.stage import Stage
from kooperacja.growth.indicators import services as indicators
from kooperacja.growth.projects import queries, services
from kooperacja.growth.projects.models import FundingLabel, Project


def plan_the_money(stage: Stage) -> None:
    """Write down what the project promised, and look at how it stands."""
    by = stage.by("daria", stage.workday(stage.months_ago(13).first))
    _of_the_sources(stage)
    projects = {p.name: p for p in queries.projects(by)}
    labels = {label.name: label for label in queries.funding_labels(by)}
    project = projects.get(facts.PROJECT) or services.create_project(name=facts.PROJECT, summary=facts.SUMMARY, by=by)
    label = labels.get(facts.LABEL["name"]) or services.create_funding_label(**facts.LABEL, by=by)
    label = _whose(label, project, by)
    second, other = labels.get(facts.SECOND_LABEL), projects.get(facts.SECOND_PROJECT)
    if second and other:
        _whose(second, other, by)
    starts = stage.months_ago(12).first
    services.edit_project(
        project=project, name=project.name, summary=facts.SUMMARY, starts_on=starts,
        ends_on=add_months(starts, 24) - timedelta(days=1), node=label.node,
        agreement_number=facts.AGREEMENT, value_amount=facts.VALUE, eu_amount=facts.EU_PART, by=by,
    )  # fmt: skip
    own = labels.get(facts.OWN_LABEL) or services.create_funding_label(
        name=facts.OWN_LABEL, lead_sentence="Sfinansowano ze środków własnych samorządu województwa Nadrzecza.",
        wording="Zadanie własne samorządu województwa (wymyślone na potrzeby pokazu).", marks_alt="", has_eu_flag=False, by=by,
    )  # fmt: skip
    _plan(stage, project, label, own, by)
    _promises(stage, project, by, starts)


def _whose(label: FundingLabel, project: Project, by: Acting) -> FundingLabel:
    """Say whose money a label marks; its words stay as they are."""
    words = {name: getattr(label, name) for name in ("name", "lead_sentence", "wording", "marks_alt", "has_eu_flag")}
    words |= {"node": label.node, "perspective": label.perspective}
    return services.edit_funding_label(label=label, project=project, by=by, **words)


def _of_the_sources(stage: Stage) -> None:
    """The real half: the label of the sub-measure belongs to the project that its source names, and to no other."""
    by = stage.by("daria", stage.workday(stage.months_ago(2).first))
    paying = next((p for p in seed_visit.PROJECTS if p.key == "koordynacja_es"), None)
    project = next((p for p in queries.projects(by) if paying and p.name == paying.name), None)
    label = next((f for f in queries.funding_labels(by) if f.name == seed_visit.FUNDING_LABEL["name"]), None)
    if project is None or label is None:
        return
    label = _whose(label, project, by)
    services.edit_project(
        project=project, name=project.name, summary=project.summary, source=project.source, node=label.node, by=by
    )


def _plan(stage: Stage, project: Project, label: FundingLabel, own: FundingLabel, by: Acting) -> None:
    services.add_partner(project=project, organisation=stage.organisations["rops"], role="leader", by=by)
    for key, role in facts.PARTNERS:
        services.add_partner(project=project, organisation=stage.organisations[key], role=role, by=by)
    for fact in facts.TASKS:
        task = services.add_task(project=project, number=fact.number, name=fact.name, by=by)
        for line in fact.lines:
            services.add_budget_line(
                task=task, code=line.code, name=line.name, category=line.category, amount=Decimal(line.amount),
                funding_label=own if line.own else label, by=by,
            )  # fmt: skip


def _promises(stage: Stage, project: Project, by: Acting, starts: date) -> None:
    made = {
        p.code: indicators.define_indicator(
            project=project, code=p.code, name=p.name, kind=p.kind, unit=p.unit, rule=p.rule, basis=p.basis, by_sex=p.by_sex,
            target=Decimal(p.target), definition=p.definition, source=facts.DOCUMENT, by=by,
        )
        for p in facts.PROMISES
    }  # fmt: skip
    for number in range(1, 9):
        first = add_months(starts, 3 * (number - 1))
        last = add_months(first, 3)
        period = services.add_claim_period(
            project=project, number=number, starts_on=first, ends_on=last - timedelta(days=1), by=by
        )
        if number > 3:
            continue
        then = stage.by("daria", last + timedelta(days=11))
        indicators.read_period(period=period, by=then)
        if number < 3:
            services.submit_claim(period=period, by=then)
        if number == 2:
            for code, amount, reason in facts.CORRECTIONS:
                indicators.correct_indicator(indicator=made[code], amount=Decimal(amount), reason=reason, by=then)
