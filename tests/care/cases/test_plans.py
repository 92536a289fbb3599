# SPDX-License-Identifier: EUPL-1.2
"""The individual plan: drafted, agreed, approved by another, at most a year; then services begin and end."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed, Stale
from kooperacja.base.notifications.models import Message
from kooperacja.care.cases import queries, services
from kooperacja.care.cases.enums import CaseState, PlanState
from kooperacja.care.cases.models import GrantedService, IndividualPlan, ServiceCase
from kooperacja.ground.organisations.enums import Role
from kooperacja.ground.organisations.models import Authorization, Membership
from tests.care.cases.factories import make_case, make_granted, make_plan
from tests.world import SINCE, World

PERIOD = {"starts_on": date(2026, 3, 1), "ends_on": date(2026, 8, 31)}


def line(world: World, granted: GrantedService, **changes: Any) -> services.Line:
    return services.Line(
        **{
            "granted": granted,
            "provider": world.organisations["pomocna_dlon"],
            "place": "u pani Haliny",
            "weekdays": "1010100",
            "time_from": time(8),
            "time_to": time(10),
            "acts": "zakupy",
            **changes,
        }
    )


def draft(world: World, granted: GrantedService, **changes: Any) -> IndividualPlan:
    return services.draft_plan(
        **{
            "case": granted.case,
            "services": [line(world, granted)],
            "by": world.acting("alicja"),
            **PERIOD,
            **changes,
        }
    )


def test_from_a_draft_to_services(world: World) -> None:
    granted = make_granted(world)
    plan = draft(world, granted, goals="Znowu dojść do sklepu.")
    case = plan.case
    assert (case.state, plan.state, plan.version) == (CaseState.PLAN_DRAFT, PlanState.DRAFT, 1)
    services.agree_plan(plan=plan, agreed_on=date(2026, 3, 2), how="rozmowa w domu", by=world.acting("alicja"))
    assert (case.state, plan.state) == (CaseState.PLAN_AGREED, PlanState.AGREED)
    assert Message.objects.get(kind="cases.plan.agreed").to == world.people["grazyna"]
    services.approve_plan(plan=plan, by=world.acting("grazyna"))
    assert (case.state, plan.state) == (CaseState.PLAN_APPROVED, PlanState.APPROVED)
    told = set(Message.objects.filter(kind="cases.plan.approved").values_list("to__given_name", flat=True))
    assert told == {"Alicja", "Olga"}
    assert queries.line_for(granted) == plan.services.get()
    assert queries.lines_for([granted])[granted.pk].provider == world.organisations["pomocna_dlon"]
    services.start_delivery(case=case, by=world.acting("olga"))
    assert case.state == CaseState.IN_DELIVERY
    actions = list(Event.objects.order_by("pk").values_list("action", flat=True))
    assert actions == ["cases.plan.drafted", "cases.plan.agreed", "cases.plan.approved", "cases.delivery.started"]


def test_saving_the_draft_again_changes_the_same_plan(world: World) -> None:
    granted = make_granted(world)
    first = draft(world, granted)
    again = draft(world, granted, services=[line(world, granted, weekdays="0101000")])
    assert again.pk == first.pk
    assert again.services.get().weekdays == "0101000"
    assert again.edited_by == world.people["alicja"]


@pytest.mark.parametrize("who", ["bartek", "maria", "anna", "olga", "grazyna", "kinga", "celina", "daria", "filip"])
def test_only_a_coordinator_of_the_cus_drafts(world: World, who: str) -> None:
    """CUS Act, art. 38(1) and 49."""
    with pytest.raises(NotAllowed):
        draft(world, make_granted(world), by=world.acting(who))


def test_a_plan_lasts_at_most_a_year(world: World) -> None:
    """CUS Act, art. 40."""
    granted = make_granted(world, ends_on=date(2027, 12, 31))
    with pytest.raises(services.PlanTooLong) as refused:
        draft(world, granted, ends_on=date(2027, 3, 1))
    assert refused.value.field == "ends_on" and "28.02.2027" in str(refused.value)
    assert draft(world, granted, ends_on=date(2027, 2, 28)).ends_on == date(2027, 2, 28)


@pytest.mark.parametrize(
    "bad",
    [
        {"ends_on": date(2026, 2, 28)},
        {"services": []},
        {"line": {"time_to": time(7)}},
        {"line": {"time_to": time(8)}},
        {"line": {"weekdays": "10101"}},
        {"line": {"weekdays": "101010x"}},
        {"starts_on": date(2026, 9, 1), "ends_on": date(2026, 9, 30)},
    ],
)
def test_nonsense_is_refused(world: World, bad: dict[str, Any]) -> None:
    granted = make_granted(world)
    if "line" in bad:
        bad = {"services": [line(world, granted, **bad["line"])]}
    with pytest.raises(DomainError):
        draft(world, granted, **bad)
    assert not IndividualPlan.objects.exists()


def test_a_service_of_another_case_is_not_ours_to_plan(world: World) -> None:
    other = make_granted(world)
    with pytest.raises(GrantedService.DoesNotExist):
        draft(world, make_granted(world), services=[line(world, other)])


def test_a_plan_with_holes_is_not_agreed(world: World) -> None:
    """CUS Act, art. 39(1): services, schedule, providers, places."""
    granted = make_granted(world)
    plan = draft(world, granted, services=[line(world, granted, provider=None, place="", weekdays="0000000")])
    with pytest.raises(DomainError) as refused:
        services.agree_plan(plan=plan, agreed_on=date(2026, 3, 2), how="rozmowa", by=world.acting("alicja"))
    for hole in ("w które dni", "kto ją wykonuje", "gdzie"):
        assert hole in str(refused.value)


def test_agreement_has_a_day_and_a_way(world: World) -> None:
    plan = draft(world, make_granted(world))
    by = world.acting("alicja")
    for day, how, field in [
        (date(2026, 3, 3), "rozmowa", "agreed_on"),
        (date(2026, 2, 1), "rozmowa", "agreed_on"),
        (date(2026, 3, 2), "  ", "how"),
    ]:
        with pytest.raises(DomainError) as refused:
            services.agree_plan(plan=plan, agreed_on=day, how=how, by=by)
        assert refused.value.field == field
    with pytest.raises(NotAllowed):
        services.agree_plan(plan=plan, agreed_on=date(2026, 3, 2), how="rozmowa", by=world.acting("grazyna"))


def test_who_drafted_or_changed_does_not_approve(world: World) -> None:
    """Four eyes: also for a director who is a coordinator as well, also in the database."""
    plan = make_plan(world, state=PlanState.AGREED)
    both = Membership.objects.create(
        user=world.people["alicja"], organisation=plan.case.centre, role=Role.DIRECTOR, valid_from=SINCE
    )
    world.memberships["alicja-director"] = both
    with pytest.raises(NotAllowed) as refused:
        services.approve_plan(plan=plan, by=world.acting("alicja-director"))
    assert "ułożyła" in str(refused.value)
    IndividualPlan.objects.filter(pk=plan.pk).update(drafted_by=world.people["anna"], edited_by=world.people["alicja"])
    plan.refresh_from_db()
    with pytest.raises(NotAllowed):
        services.approve_plan(plan=plan, by=world.acting("alicja-director"))


def test_a_hand_in_the_middle_of_the_draft_is_remembered(world: World) -> None:
    """Alicja drafts, Beata changes it, Alicja changes it last: Beata, a director too, does not approve."""
    granted = make_granted(world)
    for kind, role in (("beata", Role.PLAN_COORDINATOR), ("beata-director", Role.DIRECTOR)):
        world.memberships[kind] = Membership.objects.create(
            user=world.people["szymon"], organisation=granted.case.centre, role=role, valid_from=SINCE
        )
    for who in ("alicja", "beata", "alicja"):
        plan = draft(world, granted, by=world.acting(who))
    services.agree_plan(plan=plan, agreed_on=date(2026, 3, 1), how="w rozmowie", by=world.acting("alicja"))
    with pytest.raises(NotAllowed):
        services.approve_plan(plan=plan, by=world.acting("beata-director"))
    services.approve_plan(plan=plan, by=world.acting("grazyna"))


def test_an_organiser_approves_when_authorised_that_day(world: World) -> None:
    """CUS Act, art. 41(1)."""
    plan = make_plan(world, state=PlanState.AGREED)
    with pytest.raises(NotAllowed):
        services.approve_plan(plan=plan, by=world.acting("olga"))
    paper = Authorization.objects.create(
        membership=world.memberships["olga"], scope="approve_plan", valid_from=SINCE, document_reference="U/3/2025"
    )
    Authorization.objects.filter(pk=paper.pk).update(valid_to=date(2026, 3, 1))
    with pytest.raises(NotAllowed):
        services.approve_plan(plan=plan, by=world.acting("olga"))
    Authorization.objects.filter(pk=paper.pk).update(valid_to=None)
    assert world.people["olga"].pk in queries.approver_ids(plan.case, at=world.acting("olga").at)
    services.approve_plan(plan=plan, by=world.acting("olga"))
    assert plan.approved_by == world.people["olga"]


@pytest.mark.parametrize("who", ["bartek", "anna", "kinga", "celina", "filip"])
def test_others_do_not_approve(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.approve_plan(plan=make_plan(world, state=PlanState.AGREED), by=world.acting(who))


def test_returned_with_a_remark_and_sent_again(world: World) -> None:
    plan = make_plan(world, state=PlanState.AGREED)
    grazyna = world.acting("grazyna")
    with pytest.raises(DomainError):
        services.return_plan(plan=plan, reason=" ", by=grazyna)
    services.return_plan(plan=plan, reason="Dodaj sobotę.", by=grazyna)
    assert (plan.state, plan.case.state, plan.returned_reason) == ("draft", "plan_draft", "Dodaj sobotę.")
    assert Message.objects.filter(kind="cases.plan.returned", to=world.people["alicja"]).exists()
    services.agree_plan(plan=plan, agreed_on=date(2026, 3, 2), how="telefon", by=world.acting("alicja"))
    assert plan.returned_reason == "Dodaj sobotę."
    first_seen = plan.agreed_at
    services.return_plan(plan=plan, reason="I dietę.", by=grazyna)
    services.agree_plan(
        plan=plan, agreed_on=date(2026, 3, 2), how="telefon", by=world.acting("alicja", "2026-03-02 10:00")
    )
    with pytest.raises(Stale):
        services.approve_plan(plan=plan, by=grazyna, seen=first_seen)


def test_a_second_click_on_approve(world: World) -> None:
    plan = make_plan(world, state=PlanState.AGREED)
    twin = IndividualPlan.objects.select_related("case").get(pk=plan.pk)
    services.approve_plan(plan=plan, by=world.acting("grazyna"))
    with pytest.raises(Stale):
        services.approve_plan(plan=twin, by=world.acting("grazyna"))
    with pytest.raises(IllegalMove):
        services.approve_plan(plan=plan, by=world.acting("grazyna"))
    assert Event.objects.filter(action="cases.plan.approved").count() == 1


def test_coordinated_services_of_three_months_do_not_start_without_a_plan(world: World) -> None:
    """CUS Act, art. 38(2)."""
    granted = make_granted(world)
    make_granted(world, case=granted.case, code="obiad-z-dowozem", units=22)
    with pytest.raises(services.PlanRequired):
        services.start_delivery(case=granted.case, by=world.acting("olga"))


def test_one_service_may_start_without_a_plan(world: World) -> None:
    case = make_granted(world).case
    services.start_delivery(case=case, by=world.acting("alicja"))
    assert case.state == CaseState.IN_DELIVERY
    with pytest.raises(NotAllowed):
        services.start_delivery(case=case, by=world.acting("anna"))


def test_an_update_is_a_new_version_that_replaces_the_old(world: World) -> None:
    """CUS Act, art. 41(2)."""
    old = make_plan(world)
    case = old.case
    services.start_delivery(case=case, by=world.acting("olga"))
    new = draft(world, case.granted.get(), case=case)
    assert (new.version, case.state) == (2, CaseState.PLAN_UPDATE)
    services.agree_plan(plan=new, agreed_on=date(2026, 3, 2), how="telefon", by=world.acting("alicja"))
    services.approve_plan(plan=new, by=world.acting("grazyna"))
    old.refresh_from_db()
    assert (old.state, new.state) == (PlanState.REPLACED, PlanState.APPROVED)
    assert ServiceCase.objects.get(pk=case.pk).state == CaseState.IN_DELIVERY


def test_a_draft_only_where_it_belongs(world: World) -> None:
    case = make_case(world)
    granted = make_granted(world, case=case)
    with pytest.raises(IllegalMove):
        draft(world, granted)


def test_resignation_before_and_during_services(world: World) -> None:
    """CUS Act, art. 44."""
    by = world.acting("anna")
    early = make_case(world)
    services.resign(case=early, on=date(2026, 3, 2), reason="Wraca do córki.", by=by)
    assert early.state == CaseState.CLOSED
    plan = make_plan(world)
    services.start_delivery(case=plan.case, by=world.acting("olga"))
    with pytest.raises(DomainError):
        services.resign(case=plan.case, on=date(2026, 3, 3), by=by)
    services.resign(case=plan.case, on=date(2026, 3, 2), by=by)
    plan.refresh_from_db()
    assert (plan.case.state, plan.state) == (CaseState.RESIGNED, PlanState.ENDED)
    assert Message.objects.filter(kind="cases.case.resigned", to=world.people["grazyna"]).count() == 2
    with pytest.raises(NotAllowed):
        services.resign(case=plan.case, on=date(2026, 3, 2), by=world.acting("bartek"))


def test_the_end_has_a_talk_and_a_description(world: World) -> None:
    """CUS Act, art. 45(2)–(3)."""
    case = make_plan(world).case
    services.start_delivery(case=case, by=world.acting("olga"))
    later = world.acting("alicja", "2026-09-04 09:00")
    with pytest.raises(DomainError):
        services.complete(case=case, on=date(2026, 9, 30), by=later)
    services.complete(case=case, on=date(2026, 8, 31), by=later)
    with pytest.raises(DomainError):
        services.describe_outcome(case=case, talk_on=date(2026, 9, 3), course="x", results=" ", by=later)
    with pytest.raises(DomainError):
        services.describe_outcome(case=case, talk_on=date(2026, 9, 30), course="x", results="y", by=later)
    services.describe_outcome(
        case=case, talk_on=date(2026, 9, 3), course="Bez przerw.", results="Chodzi sama do sklepu.", by=later
    )
    assert case.state == CaseState.CLOSED
    with pytest.raises(IllegalMove):
        services.complete(case=case, on=date(2026, 8, 31), by=later)


def test_the_second_of_two_who_write_one_draft_is_told(world: World) -> None:
    granted = make_granted(world)
    empty = queries.draft_mark(granted.case)
    draft(world, granted, goals="Pierwsza.", seen=empty)
    first = queries.draft_mark(granted.case)
    assert (empty, bool(first)) == ("", True)
    draft(world, granted, goals="Znowu pierwsza.", seen=first)
    with pytest.raises(services.DraftChanged, match="Ktoś był szybszy"):
        draft(world, granted, goals="Druga.", seen=first)
    assert IndividualPlan.objects.get().goals == "Znowu pierwsza."
    draft(world, granted, goals="Druga.", seen=queries.draft_mark(granted.case))
    assert IndividualPlan.objects.get().goals == "Druga."
