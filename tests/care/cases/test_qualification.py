# SPDX-License-Identifier: EUPL-1.2
"""Talk, qualification within limits, the provable queue, refusal by decision."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed, Stale
from kooperacja.base.notifications.models import Message
from kooperacja.care.cases import queries, services
from kooperacja.care.cases.enums import CaseState, WaitingEnd
from kooperacja.care.cases.models import GrantedService, ServiceCase, WaitingEntry
from kooperacja.ground.programmes.models import ProgrammeService
from tests.care.cases.factories import make_case, make_granted, make_programme, programme_service
from tests.care.residents.factories import make_resident
from tests.world import World

SPRING = {"starts_on": date(2026, 3, 1), "ends_on": date(2026, 8, 31)}


def grant(world: World, code: str = "pomoc-w-domu", units: int = 1560, **dates: Any) -> services.Grant:
    return services.Grant(programme_service(make_programme(world), code), units, **{**SPRING, **dates})


def with_places(world: World, places: int) -> ProgrammeService:
    service = programme_service(make_programme(world))
    ProgrammeService.objects.filter(pk=service.pk).update(places=places)
    return programme_service(make_programme(world))


def test_a_talk_is_written_down_once_and_can_be_corrected(world: World) -> None:
    case, by = make_case(world), world.acting("alicja")
    services.assess_needs(case=case, held_on=date(2026, 2, 20), place="w domu", needs="Boi się schodów.", by=by)
    made = services.assess_needs(
        case=case, held_on=date(2026, 2, 20), place="w domu", needs="Boi się schodów i samotności.", by=by
    )
    assert ServiceCase.objects.get(pk=case.pk).assessment == made
    assert "samotności" not in str(list(Event.objects.values_list("data", "target_label", "reason")))
    with pytest.raises(NotAllowed):
        services.assess_needs(case=case, held_on=date(2026, 2, 20), place="x", needs="x", by=world.acting("olga"))
    for day in (date(2026, 3, 3), date(2026, 2, 1)):
        with pytest.raises(DomainError) as refused:
            services.assess_needs(case=case, held_on=day, place="x", needs="x", by=by)
        assert refused.value.field == "held_on"
    with pytest.raises(IllegalMove):
        services.assess_needs(
            case=make_case(world, state=CaseState.SUBMITTED), held_on=date(2026, 2, 20), place="x", needs="x", by=by
        )


def test_qualifying_grants_services(world: World) -> None:
    case = make_case(world)
    services.qualify(case=case, services=[grant(world), grant(world, "obiad-z-dowozem", 22)], by=world.acting("olga"))
    assert case.state == CaseState.QUALIFIED and case.qualified_at is not None
    assert [g.amount_label for g in case.granted.order_by("pk")] == ["26\u00a0h", "22\u00a0posiłki"]
    assert Event.objects.get(action="cases.case.qualified").data["services"] == ["Pomoc w domu", "Obiad z dowozem"]
    assert Message.objects.filter(kind="cases.case.qualified", to=world.people["alicja"]).exists()
    with pytest.raises(IllegalMove):
        services.qualify(case=case, services=[grant(world)], by=world.acting("olga"))


def test_somebody_was_faster(world: World) -> None:
    case = make_case(world)
    twin = ServiceCase.objects.get(pk=case.pk)
    services.qualify(case=case, services=[grant(world)], by=world.acting("olga"))
    with pytest.raises(Stale):
        services.qualify(case=twin, services=[grant(world)], by=world.acting("alicja"))
    assert GrantedService.objects.count() == 1


@pytest.mark.parametrize("who", ["bartek", "maria", "anna", "kinga", "filip", "daria", "celina", "henryk"])
def test_only_the_cus_qualifies_never_a_provider(world: World, who: str) -> None:
    """CUS Act, art. 49."""
    with pytest.raises(NotAllowed):
        services.qualify(case=make_case(world), services=[grant(world)], by=world.acting(who))


@pytest.mark.parametrize(
    "bad",
    [
        {"ends_on": date(2026, 2, 28)},
        {"ends_on": date(2028, 1, 1)},
        {"starts_on": date(2026, 1, 31)},
        {"units": 0},
    ],
)
def test_nonsense_is_refused_and_nothing_is_granted(world: World, bad: dict[str, Any]) -> None:
    case = make_case(world)
    with pytest.raises(DomainError) as refused:
        services.qualify(case=case, services=[grant(world, **bad)], by=world.acting("alicja"))
    assert len(str(refused.value)) > 30
    assert not GrantedService.objects.exists()


def test_nothing_twice_or_from_another_programme(world: World) -> None:
    case, by = make_case(world), world.acting("alicja")
    with pytest.raises(DomainError):
        services.qualify(case=case, services=[], by=by)
    with pytest.raises(DomainError):
        services.qualify(case=case, services=[grant(world), grant(world)], by=by)
    other = programme_service(make_programme(world, name="Inny program"))
    with pytest.raises(services.NotInProgramme):
        services.qualify(case=case, services=[services.Grant(other, 60, **SPRING)], by=by)


def test_a_full_programme_means_the_queue_in_the_order_of_applications(world: World) -> None:
    service, by = with_places(world, 1), world.acting("alicja")
    holder = make_granted(world).case
    later = make_case(world, resident=make_resident(world, given_name="Jan"), applied_on=date(2026, 2, 10))
    earlier = make_case(world, resident=make_resident(world, given_name="Ewa"), applied_on=date(2026, 2, 5))
    with pytest.raises(services.NoPlace):
        services.qualify(case=later, services=[grant(world)], by=by)
    services.put_on_waiting_list(case=later, services=[grant(world)], by=by)
    services.put_on_waiting_list(case=earlier, services=[grant(world)], by=by)
    assert later.state == earlier.state == CaseState.WAITING
    assert [entry.case for entry in queries.queue([service])] == [earlier, later]
    assert queries.openings(by) == []

    services.resign(case=holder, on=date(2026, 3, 2), by=by)
    assert [opening.entry.case for opening in queries.openings(by)] == [earlier]
    second, first = (WaitingEntry.objects.get(case=case) for case in (later, earlier))
    with pytest.raises(services.NoPlace):
        services.grant_from_waiting_list(entry=second, starts_on=date(2026, 3, 2), by=by)
    granted = services.grant_from_waiting_list(entry=first, starts_on=date(2026, 3, 2), by=by)
    assert granted.case.state == CaseState.QUALIFIED
    assert WaitingEntry.objects.get(pk=first.pk).left_how == WaitingEnd.GRANTED
    with pytest.raises(Stale):
        ServiceCase.objects.filter(pk=holder.pk).update(state=CaseState.CLOSED)
        GrantedService.objects.all().delete()
        services.grant_from_waiting_list(entry=first, starts_on=date(2026, 3, 2), by=by)


def test_a_newcomer_does_not_overtake_those_who_wait(world: World) -> None:
    with_places(world, 1)
    by = world.acting("alicja")
    holder = make_granted(world).case
    waiting = make_case(world, resident=make_resident(world, given_name="Jan"), applied_on=date(2026, 2, 10))
    services.put_on_waiting_list(case=waiting, services=[grant(world)], by=by)
    services.resign(case=holder, on=date(2026, 3, 2), by=by)
    newcomer = make_case(world, resident=make_resident(world, given_name="Ewa"), applied_on=date(2026, 2, 20))
    with pytest.raises(services.NoPlace) as refused:
        services.qualify(case=newcomer, services=[grant(world)], by=by)
    assert "wcześniej czeka" in str(refused.value)


def test_one_service_now_and_another_in_the_queue(world: World) -> None:
    with_places(world, 0)
    case = make_case(world)
    services.qualify(
        case=case, services=[grant(world, "obiad-z-dowozem", 22)], waiting=[grant(world)], by=world.acting("alicja")
    )
    assert case.state == CaseState.QUALIFIED
    assert case.waiting.get().programme_service.service_type.code == "pomoc-w-domu"


def test_no_queue_where_a_place_is_free(world: World) -> None:
    with pytest.raises(DomainError):
        services.put_on_waiting_list(case=make_case(world), services=[grant(world)], by=world.acting("alicja"))


def test_a_refusal_is_proposed_and_then_decided_by_the_director(world: World) -> None:
    """CUS Act, art. 42(3)."""
    case, alicja, grazyna = make_case(world), world.acting("alicja"), world.acting("grazyna")
    with pytest.raises(DomainError):
        services.propose_refusal(case=case, grounds=" ", by=alicja)
    services.propose_refusal(case=case, grounds="Nie mieszka w gminie.", by=alicja)
    assert Message.objects.filter(kind="cases.refusal.proposed", to=world.people["grazyna"]).exists()
    with pytest.raises(NotAllowed) as refused:
        services.refuse(case=case, decision_number="1/2026", decided_on=date(2026, 3, 2), by=alicja)
    assert "art. 42" in str(refused.value)
    for bad in ({"decision_number": " "}, {"decided_on": date(2026, 3, 3)}, {"decided_on": date(2026, 1, 1)}):
        with pytest.raises(DomainError):
            services.refuse(
                **{"case": case, "decision_number": "1/2026", "decided_on": date(2026, 3, 2), "by": grazyna, **bad}
            )
    refusal = services.refuse(case=case, decision_number="1/2026", decided_on=date(2026, 3, 2), by=grazyna)
    assert case.state == CaseState.REFUSED and refusal.decided_by == world.people["grazyna"]
    assert Event.objects.filter(action="cases.refusal.issued").exists()
    with pytest.raises(IllegalMove):
        services.refuse(case=case, decision_number="1/2026", decided_on=date(2026, 3, 2), by=grazyna)
    with pytest.raises(DomainError):
        services.record_refusal_delivery(case=case, delivered_on=date(2026, 3, 1), by=alicja)
    services.record_refusal_delivery(case=case, delivered_on=date(2026, 3, 2), by=alicja)


def test_a_proposed_refusal_can_go_back(world: World) -> None:
    case, by = make_case(world), world.acting("grazyna")
    services.propose_refusal(case=case, grounds="Nie mieszka w gminie.", by=world.acting("alicja"))
    with pytest.raises(DomainError):
        services.withdraw_refusal(case=case, reason="", by=by)
    services.withdraw_refusal(case=case, reason="Ma meldunek czasowy, sprawdźmy.", by=by)
    assert case.state == CaseState.ASSESSMENT
    with pytest.raises(IllegalMove):
        services.record_refusal_delivery(case=case, delivered_on=date(2026, 3, 2), by=by)
