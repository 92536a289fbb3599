# SPDX-License-Identifier: EUPL-1.2
"""Pages: what they say, whom they refuse, how many queries they cost, the journey through the browser's forms."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from kooperacja.base.audit import services as audit
from kooperacja.base.audit.models import AccessEvent
from kooperacja.base.search.models import Entry
from kooperacja.base.ui.icons import svg
from kooperacja.care.cases import desk, privacy, queries, services
from kooperacja.care.cases.enums import CaseState, PlanState
from kooperacja.care.cases.models import IndividualPlan, ServiceCase, WaitingEntry
from kooperacja.care.residents.models import Resident
from kooperacja.ground.programmes.models import ProgrammeService
from tests.care.cases.factories import make_case, make_granted, make_offer, make_plan, make_programme
from tests.care.residents.factories import make_resident
from tests.world import AT, World, instant

ClientAs = Callable[[str], Client]


@pytest.fixture(autouse=True)
def a_day_in_march(monkeypatch: pytest.MonkeyPatch) -> None:
    """The requests of these tests come on the day of the cast."""
    monkeypatch.setattr("kooperacja.ground.organisations.middleware.timezone.now", lambda: instant(AT))


def read(response: HttpResponse) -> str:
    """The page as text with plain spaces."""
    return response.content.decode().replace("\u00a0", " ")


def url(name: str, thing: Any) -> str:
    return reverse(f"cases:{name}", kwargs={"uid": thing.uid})


@pytest.mark.parametrize("state", [s for s in CaseState if s not in (CaseState.DRAFT,)])
def test_the_page_of_a_case_says_what_is_next_in_every_state(world: World, client_as: ClientAs, state: str) -> None:
    case = make_case(world, state=state)
    make_granted(world, case=case)
    for who in ("alicja", "grazyna", "anna", "filip"):
        html = read(client_as(who).get(url("case_detail", case)))
        assert "Halina Wrzos" in html and case.number in html and "next-step" in html


def test_the_page_with_a_plan(world: World, client_as: ClientAs, django_assert_max_num_queries: Any) -> None:
    plan = make_plan(world, state=PlanState.AGREED)
    make_granted(world, case=plan.case, code="obiad-z-dowozem", units=22)
    client = client_as("grazyna")
    client.get(url("case_detail", plan.case))
    with django_assert_max_num_queries(40):  # with the panels of orders and fees from above
        html = read(client.get(url("case_detail", plan.case)))
    for words in ("Zatwierdź plan pani Haliny", "Plan czeka na zatwierdzenie", "26 h", "Pomocna Dłoń", "8:00–10:00"):
        assert words in html
    assert AccessEvent.objects.filter(person_uid=plan.case.resident.uid, what="case").count() == 2


@pytest.mark.parametrize("who", ["celina", "bartek", "maria", "daria", "marta", "henryk"])
def test_a_stranger_gets_404(world: World, client_as: ClientAs, who: str) -> None:
    plan = make_plan(world, state=PlanState.AGREED)
    client = client_as(who)
    for name, thing in [
        ("case_detail", plan.case), ("accept_formally", plan.case), ("qualify", plan.case), ("draft_plan", plan.case),
        ("resign", plan.case), ("approve_plan", plan), ("return_plan", plan), ("plan_paper", plan),
    ]:  # fmt: skip
        assert client.get(url(name, thing)).status_code == 404
    assert not AccessEvent.objects.exists()


def test_a_reader_may_look_and_not_touch(world: World, client_as: ClientAs) -> None:
    plan = make_plan(world, state=PlanState.AGREED)
    client = client_as("filip")
    html = read(client.get(url("case_detail", plan.case)))
    assert "btn-primary" not in html
    assert client.get(url("approve_plan", plan)).status_code == 403
    assert client.post(url("approve_plan", plan)).status_code == 403


def test_the_list_is_filtered_by_the_address(
    world: World, client_as: ClientAs, django_assert_max_num_queries: Any
) -> None:
    make_plan(world, state=PlanState.AGREED)
    make_case(world, state=CaseState.SUBMITTED, resident=make_resident(world, given_name="Jan"), coordinator=None)
    client = client_as("alicja")
    address = reverse("cases:case_list")
    client.get(address)
    with django_assert_max_num_queries(16):
        html = read(client.get(address))
    assert "Halina Wrzos" in html and "Jan Wrzos" in html and "Wszystkich: 2" in html
    assert "Jan Wrzos" not in read(client.get(address, {"stan": "zatwierdzenie"}))
    assert "Jan Wrzos" not in read(client.get(address, {"prowadzi": "ja"}))
    assert "Nie ma takich spraw" in read(client.get(address, {"stan": "kolejka"}))
    for odd in ({"stan": "?"}, {"prowadzi": "x"}, {"program": "x"}, {"after": "zły"}, {"termin": "mija"}):
        assert client.get(address, odd).status_code == 200
    assert "Nie ma jeszcze spraw" in read(client_as("celina").get(address))


def test_an_application_through_the_form(world: World, client_as: ClientAs) -> None:
    programme = make_programme(world)
    client = client_as("anna")
    assert "Blisko domu" in read(client.get(reverse("cases:choose_programme")))
    address = url("submit_application", programme)
    html = read(client.get(address))
    assert "Jestem świadomy odpowiedzialności karnej za złożenie fałszywego oświadczenia." in html
    said = {
        "given_name": "Halina", "surname": "Wrzos", "pesel": "44051401358", "street": "Lipowa 4", "town": "Zielona",
        "applied_on": "2.3.26", "channel": "desk", "applicant_kind": "person", "lives": "alone",
    }  # fmt: skip
    html = read(client.post(address, said))
    assert "Cyfra kontrolna" in html and "Bez oświadczenia z klauzulą" in html
    assert 'value="Lipowa 4"' in html
    client.post(
        address, {**said, "pesel": "44051401359", "declared": "on", "household": "single", "monthly_income": "1 412,00"}
    )
    case = ServiceCase.objects.get()
    assert case.resident.lives_alone is True
    assert case.resident.incomes.get().monthly_amount == 1412


def test_only_listed_data_are_asked(world: World, client_as: ClientAs) -> None:
    html = read(client_as("anna").get(url("submit_application", make_programme(world, data_list=["phone"]))))
    assert 'name="phone"' in html
    for name in ("pesel", "birth_date", "street", "monthly_income", "health_note", "disability", "carer_name", "lives"):
        assert f'name="{name}"' not in html


def test_the_same_name_is_asked_about(world: World, client_as: ClientAs) -> None:
    known = make_resident(world)
    make_resident(world, centre="cus_jasna", street="Tajna 1")
    address = url("submit_application", make_programme(world, data_list=["address"]))
    said = {
        "given_name": "Halina", "surname": "Wrzos", "street": "Lipowa 4", "town": "Zielona", "applied_on": "2.3.26",
        "channel": "desk", "applicant_kind": "person", "declared": "on",
    }  # fmt: skip
    client = client_as("anna")
    html = read(client.post(address, said))
    assert "Czy to ta sama osoba" in html and "Tajna" not in html
    client.post(address, {**said, "same_person": str(known.uid)})
    assert ServiceCase.objects.get().resident == known
    client.post(address, {**said, "same_person": "new"})
    assert Resident.objects.filter(centre=known.centre).count() == 2


def test_the_whole_way_through_forms(world: World, client_as: ClientAs) -> None:
    make_offer(world.organisations["pomocna_dlon"])
    case = make_case(world, state=CaseState.SUBMITTED, coordinator=None)
    anna, alicja, grazyna = client_as("anna"), client_as("alicja"), client_as("grazyna")
    membership = world.memberships["alicja"]
    assert anna.get(url("accept_formally", case)).status_code == 200
    anna.post(url("accept_formally", case), {"coordinator": str(membership.uid)})
    alicja.post(url("assess_needs", case), {"held_on": "2.3.26", "place": "w mieszkaniu", "needs": "Boi się schodów."})
    case.refresh_from_db()
    assert case.assessment.needs == "Boi się schodów."
    service = ProgrammeService.objects.get(programme=case.programme, service_type__code="pomoc-w-domu")
    page = read(alicja.get(url("qualify", case)))
    assert "wolne 40 z 40 miejsc" in page
    html = read(alicja.post(url("qualify", case), {"starts_on": "1.4.26", "ends_on": "30.9.26"}))
    assert "przynajmniej przy jednej" in html
    alicja.post(url("qualify", case), {"starts_on": "1.4.26", "ends_on": "30.9.26", f"units_{service.pk}": "26"})
    granted = case.granted.get()
    assert granted.units_per_month == 1560
    assert "Pomocna Dłoń" in read(alicja.get(url("draft_plan", case)))
    line = {
        f"provider_{granted.pk}": str(world.organisations["pomocna_dlon"].uid), f"place_{granted.pk}": "u pani Haliny",
        f"days_{granted.pk}": ["0", "2", "4"], f"from_{granted.pk}": "8", f"to_{granted.pk}": "10.00",
        f"acts_{granted.pk}": ["zakupy"], f"more_{granted.pk}": "spacer",
    }  # fmt: skip
    html = read(alicja.post(url("draft_plan", case), {"starts_on": "1.4.26", "ends_on": "1.4.27", **line}))
    assert "najwyżej rok" in html and "Wychodzi 26 h" in html
    alicja.post(
        url("draft_plan", case), {"starts_on": "1.4.26", "ends_on": "30.9.26", "goals": "Wyjść na spacer.", **line}
    )
    plan = IndividualPlan.objects.get()
    planned = plan.services.get()
    assert (planned.weekdays, planned.acts) == ("1010100", "zakupy\nspacer")
    alicja.post(url("agree_plan", case), {"agreed_on": "2.3.26", "how": "rozmowa w domu"})
    assert grazyna.get(url("approve_plan", plan)).status_code == 200
    grazyna.post(url("return_plan", plan), {"reason": "Dodaj sobotę."})
    assert "Dodaj sobotę." in read(alicja.get(url("draft_plan", case)))
    alicja.post(url("agree_plan", case), {"agreed_on": "2.3.26", "how": "rozmowa w domu"})
    plan.refresh_from_db()
    assert plan.agreed_at is not None
    assert grazyna.post(url("approve_plan", plan), {"seen": "2026-01-01T00:00:00+00:00"}).status_code == 200
    grazyna.post(url("approve_plan", plan), {"seen": plan.agreed_at.isoformat()})
    client_as("olga").post(url("start_delivery", case))
    case.refresh_from_db()
    assert case.state == CaseState.IN_DELIVERY


def test_a_full_service_leads_to_the_queue(world: World, client_as: ClientAs) -> None:
    case = make_case(world)
    service = ProgrammeService.objects.get(programme=case.programme, service_type__code="pomoc-w-domu")
    ProgrammeService.objects.filter(pk=service.pk).update(places=0)
    client = client_as("alicja")
    assert "Wpisz na listę oczekujących" in read(client.get(url("qualify", case)))
    said = {"starts_on": "1.4.26", "ends_on": "30.9.26", f"units_{service.pk}": "26"}
    assert "Wpisz na listę oczekujących." in read(client.post(url("qualify", case), said))
    client.post(url("qualify", case), {**said, f"wait_{service.pk}": "on"})
    case.refresh_from_db()
    assert case.state == CaseState.WAITING
    assert "Halina Wrzos" in read(client.get(reverse("cases:waiting_list")))
    ProgrammeService.objects.filter(pk=service.pk).update(places=1)
    assert "Daj to miejsce" in read(client.get(url("case_detail", case)))
    entry = WaitingEntry.objects.get()
    client.post(url("grant_from_waiting_list", entry), {"starts_on": "1.4.26"})
    case.refresh_from_db()
    assert case.state == CaseState.QUALIFIED


def test_refusal_and_ends_through_forms(world: World, client_as: ClientAs) -> None:
    case, alicja, grazyna = make_case(world), client_as("alicja"), client_as("grazyna")
    alicja.post(url("propose_refusal", case), {"grounds": "Nie mieszka w gminie."})
    assert "Nie mieszka w gminie." in read(grazyna.get(url("refuse", case)))
    grazyna.post(url("withdraw_refusal", case), {"reason": "Sprawdźmy jeszcze raz."})
    alicja.post(url("propose_refusal", case), {"grounds": "Nie mieszka w gminie."})
    assert alicja.get(url("refuse", case)).status_code == 403
    grazyna.post(url("refuse", case), {"decision_number": "7/2026", "decided_on": "2.3.26"})
    alicja.post(url("record_refusal_delivery", case), {"delivered_on": "2.3.26"})
    assert "16.03.2026" in read(alicja.get(url("case_detail", case)))
    other = make_case(world, resident=make_resident(world, given_name="Jan"))
    client_as("anna").post(url("ask_for_documents", other), {"what": "orzeczenie", "due_on": "1.4.26"})
    client_as("anna").post(url("resign", other), {"on": "2.3.26"})
    other.refresh_from_db()
    assert other.state == CaseState.CLOSED
    third = make_case(world, state=CaseState.IN_DELIVERY, resident=make_resident(world, given_name="Ewa"))
    alicja.post(url("complete", third), {"on": "2.3.26"})
    alicja.post(url("describe_outcome", third), {"talk_on": "2.3.26", "course": "Dobrze.", "results": "Chodzi sama."})
    grazyna.post(url("assign_coordinator", make_case(world)), {"coordinator": str(world.memberships["alicja"].uid)})
    assert "Chodzi sama." in read(grazyna.get(url("case_detail", third)))


def test_the_list_leaves_as_it_is_shown(world: World, client_as: ClientAs) -> None:
    case = make_case(world)
    make_case(world, resident=make_resident(world, given_name="=Jan"), state=CaseState.SUBMITTED)
    client = client_as("alicja")
    rows = client.get(reverse("cases:cases_csv"), {"stan": "rozpoznanie"}).content.decode("utf-8-sig").splitlines()
    assert len(rows) == 2 and case.number in rows[1]
    assert client.get(reverse("cases:cases_xlsx")).status_code == 200
    assert AccessEvent.objects.filter(what="list").count() == 3
    assert len(client_as("celina").get(reverse("cases:cases_csv")).content.decode().splitlines()) == 1


def test_the_desk_says_what_waits(world: World) -> None:
    plan = make_plan(world, state=PlanState.AGREED)
    make_case(world, state=CaseState.SUBMITTED, coordinator=None, resident=make_resident(world, given_name="Jan"))
    by = world.acting("grazyna")
    decision = next(iter(desk.decisions(by)))
    assert decision.title == "Zatwierdź plan pani Haliny" and decision.urgent
    assert decision.url == url("case_detail", plan.case) and decision.due_on == date(2026, 3, 4)
    assert [d.title for d in desk.decisions(world.acting("anna"))] == ["Sprawdź wniosek pana Jana"]
    assert [d.title for d in desk.decisions(world.acting("alicja"))] == ["Sprawdź wniosek pana Jana"]
    for stranger in ("celina", "bartek", "daria", "kinga"):
        assert not list(desk.decisions(world.acting(stranger)))
    figure = next(iter(desk.figures(by)))
    assert figure.value == "2" and len(figure.points) == 6
    assert not list(desk.figures(world.acting("daria")))
    assert queries.waiting_for_me(by) == 1
    services.approve_plan(plan=plan, by=by)
    assert not [c for c in desk.changes(by) if c.title == "Plan zatwierdzony"], "her own deed is no news to her"
    change = next(iter(desk.changes(world.acting("olga"))))
    assert change.title == "Plan zatwierdzony" and "Halina" not in change.detail
    assert not list(desk.changes(world.acting("bartek")))


def test_new_applications_of_a_day_are_one_line(world: World) -> None:
    for minute, name in enumerate(("Jan", "Ewa", "Adam", "Maria")):
        case = make_case(
            world, state=CaseState.SUBMITTED, coordinator=None, resident=make_resident(world, given_name=name)
        )
        anna = world.acting("anna", f"2026-03-02 10:0{minute}")
        audit.record(desk.SUBMITTED, case, by=anna)
    told = list(desk.changes(world.acting("grazyna", "2026-03-02 15:00")))
    assert [c.title for c in told] == ["4 nowe wnioski dziś"]
    assert told[0].detail.endswith(" i jeszcze 1")
    assert next(iter(desk.changes(world.acting("grazyna", "2026-03-03 15:00")))).title == "4 nowe wnioski 2.03"
    assert not list(desk.changes(world.acting("anna", "2026-03-02 15:00")))


def test_every_sign_of_a_change_can_be_drawn() -> None:
    for name in desk.ICONS.values():
        assert "<svg" in svg(name)


@pytest.mark.parametrize("state", ["submitted", "incomplete", "assessment", "qualified", "plan_draft", "completed"])
def test_the_desk_has_words_for_every_state(world: World, state: str) -> None:
    make_case(world, state=state)
    for who in ("grazyna", "olga", "alicja", "anna"):
        for decision in desk.decisions(world.acting(who)):
            assert decision.title and decision.button and decision.url


def test_a_case_is_found_by_its_own_people_only(world: World) -> None:
    resident = make_resident(world)
    case = services.submit_application(
        programme=make_programme(world), resident=resident, applied_on=date(2026, 3, 2), declarations=["x"],
        by=world.acting("anna"),
    )  # fmt: skip
    assert Entry.objects.get(kind="case").organisation_id == case.centre_id
    assert [row.title for row in queries.search_rows()] == [case.number]


def test_what_we_hold_can_be_given_to_the_person(world: World) -> None:
    plan = make_plan(world)
    held = privacy.export(plan.case.resident.uid)
    assert held[plan.case.number]["wnioskodawca"] == "Halina Wrzos"


def test_two_people_at_one_draft_lose_nothing(world: World, client_as: ClientAs) -> None:
    granted = make_granted(world)
    alicja, beata = client_as("alicja"), client_as("alicja")
    page = url("draft_plan", granted.case)
    seen = re.search(r'name="seen" value="([^"]*)"', read(beata.get(page)))
    assert seen is not None
    period = {"starts_on": "1.4.26", "ends_on": "30.9.26"}
    alicja.post(page, {**period, "goals": "Wyjść na spacer.", "seen": seen[1]})
    html = read(beata.post(page, {**period, "goals": "Dojść do sklepu.", "seen": seen[1]}))
    assert "Ktoś był szybszy" in html and "Dojść do sklepu." in html
    assert IndividualPlan.objects.get().goals == "Wyjść na spacer."
    again = re.search(r'name="seen" value="([^"]*)"', html)
    assert again is not None
    beata.post(page, {**period, "goals": "Dojść do sklepu.", "seen": again[1]})
    assert IndividualPlan.objects.get().goals == "Dojść do sklepu."


def _ending(world: World, surname: str, ends_on: date, **fields: Any) -> ServiceCase:
    resident = make_resident(world, given_name="Ewa", surname=surname)
    case = make_case(world, state=CaseState.IN_DELIVERY, resident=resident, **fields)
    make_granted(world, case=case, ends_on=ends_on)
    return case


def test_the_coordinator_hears_a_month_before_that_services_end(world: World, client_as: ClientAs) -> None:
    soon = _ending(world, "Bliska", date(2026, 3, 31))
    make_granted(
        world, case=_ending(world, "Dalsza", date(2026, 3, 20)), code="obiad-z-dowozem", ends_on=date(2026, 8, 31)
    )
    over = _ending(world, "Dawna", date(2026, 3, 1))
    _ending(world, "Cudza", date(2026, 3, 31), coordinator="celina")
    told = {d.title: d for d in list(desk.decisions(world.acting("alicja")))}
    assert set(told) == {"Usługi pani Ewy kończą się 31.03.2026", "Usługi pani Ewy skończyły się 1.03.2026"}
    assert told["Usługi pani Ewy kończą się 31.03.2026"].url == f"/sprawy/{soon.uid}/"
    assert list(desk.decisions(world.acting("olga"))) == []

    page = read(client_as("alicja").get("/sprawy/?termin=koniec&prowadzi=ja"))
    assert "Bliska" in page and "usługi do 31.03.2026" in page and "Dalsza" not in page and "Cudza" not in page
    assert page.index("Dawna") < page.index("Bliska"), "the nearest end stands first"
    case = read(client_as("alicja").get(f"/sprawy/{over.uid}/"))
    assert "Usługi skończyły się" in case
    assert "Porozmawiaj, co dalej." in read(client_as("alicja").get(f"/sprawy/{soon.uid}/"))


def test_many_endings_are_one_line(world: World) -> None:
    for number in range(4):
        _ending(world, f"Bliska{number}", date(2026, 3, 31 - number))
    (told,) = list(desk.decisions(world.acting("alicja")))
    assert (told.title, told.due_on) == ("U 4 osób kończą się usługi", date(2026, 3, 28))
    assert told.url == "/sprawy/?termin=koniec&prowadzi=ja"
