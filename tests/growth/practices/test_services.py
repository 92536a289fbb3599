# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.dates import Period
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed, Stale
from kooperacja.base.jobs import periodic
from kooperacja.base.notifications.models import Message
from kooperacja.base.search.queries import find
from kooperacja.ground.diagnosis.figures import Figure
from kooperacja.growth.practices import queries, services
from kooperacja.growth.practices.enums import PracticeState, TransferState
from kooperacja.growth.practices.models import GoodPractice, HelpRequest, PracticeTransfer
from tests.growth.practices.factories import fill, make_card, make_transfer, publish
from tests.growth.readiness.factories import make_assessment
from tests.growth.roadmap.factories import make_roadmap
from tests.growth.support.factories import make_finding, make_study_visit
from tests.world import World


def last_action() -> str:
    return Event.objects.order_by("-pk")[0].action


def told(kind: str) -> set[str]:
    return set(Message.objects.filter(kind=kind).values_list("to__email", flat=True))


def draft(world: World) -> GoodPractice:
    return make_card(world, published=False, area="zielona", host="gmina_zielona")


def with_host(world: World, *, full: bool = True) -> GoodPractice:
    practice = draft(world)
    if full:
        fill(world, practice)
    return services.ask_host(practice=practice, by=world.acting("marta"))


# ── cards ──


def test_start_card_copies_and_links(world: World) -> None:
    finding = make_finding(world)
    card = services.start_card(finding=finding, by=world.acting("marta"))
    assert card.title == "Gmina daje spółdzielni stałe, powtarzalne zlecenia"
    assert (card.finding, card.host, card.area) == (
        finding,
        world.organisations["gmina_zielona"],
        world.areas["zielona"],
    )
    assert "Jak gmina i spółdzielnia pracują razem" in card.sources and "10.02.2026" in card.sources
    assert card.open_questions == "Ile godzin rocznie i za ile?"
    finding.refresh_from_db()
    assert finding.state == "kept" and last_action() == "practices.card.started"
    with pytest.raises(services.CardExists):
        services.start_card(finding=finding, by=world.acting("daria"))


def test_start_card_is_the_regions(world: World) -> None:
    finding = make_finding(world)
    for who in ("grazyna", "henryk", "celina", "bartek"):
        with pytest.raises(NotAllowed):
            services.start_card(finding=finding, by=world.acting(who))


def test_a_stop_without_a_host_wants_one(world: World) -> None:
    visit = make_study_visit(world, held=True)
    finding = make_finding(world, visit, stop=list(queries_stops(visit))[-1])
    with pytest.raises(services.NoHost) as refused:
        services.start_card(finding=finding, by=world.acting("marta"))
    assert refused.value.field == "host"
    host = world.organisations["cus_zielona"]
    assert services.start_card(finding=finding, host=host, by=world.acting("marta")).host == host


def queries_stops(visit: object) -> object:
    from kooperacja.growth.support.models import VisitStop

    return VisitStop.objects.select_related("day__visit").filter(day__visit=visit).order_by("day__number", "position")


def test_edit_card(world: World) -> None:
    card, by = draft(world), world.acting("marta")
    services.edit_card(practice=card, by=by, costs=" 40 000 zł ", categories=["meals", "nonsense"], evidence_level="x")
    card.refresh_from_db()
    assert (card.costs, card.categories, card.category_line) == ("40 000 zł", ["meals"], " meals ")
    assert Event.objects.order_by("-pk")[0].data["fields"] == ["costs", "categories"]
    with pytest.raises(services.TooLong) as refused:
        services.edit_card(practice=card, by=by, summary="x" * 221)
    assert refused.value.field == "summary"
    with pytest.raises(DomainError):
        services.edit_card(practice=card, by=by, state="published")
    with pytest.raises(DomainError):
        services.edit_card(practice=card, by=by, title=" ")
    with pytest.raises(NotAllowed):
        services.edit_card(practice=card, by=world.acting("henryk"), costs="0 zł")


@pytest.mark.parametrize("need", [(6, 1, ""), (3, 0, ""), (3, 4, "")])
def test_requirements_have_a_range(world: World, need: tuple[int, int, str]) -> None:
    with pytest.raises(DomainError):
        services.set_requirements(practice=draft(world), needs={"R1": need}, by=world.acting("marta"))


# ── the host ──


def test_ask_host_sends_one_question_a_hole(world: World) -> None:
    card = with_host(world, full=False)
    assert card.state == PracticeState.WITH_HOST and told("practices.host.asked") == {"henryk@example.org"}
    asked = {q.field for q in card.questions.all()}
    assert "costs" in asked and "title" not in asked and "" in asked
    assert card.questions.get(field="").text == "Ile godzin rocznie i za ile?"
    assert last_action() == "practices.host.asked"
    with pytest.raises(services.NothingToAsk):
        services.ask_host(practice=card, by=world.acting("marta"))
    services.ask_host(practice=card, questions=["A zimą?"], by=world.acting("marta"))
    assert card.questions.count() == len(asked) + 1


def test_a_host_without_people_is_not_reached(world: World) -> None:
    card = make_card(world, published=False, host="cus_jasna")
    with pytest.raises(services.HostNotReachable):
        services.ask_host(practice=card, by=world.acting("marta"))
    card.refresh_from_db()
    assert card.state == PracticeState.DRAFT


def test_only_the_host_answers_and_confirms(world: World) -> None:
    card = with_host(world)
    for who in ("marta", "grazyna", "celina", "bartek"):
        with pytest.raises(NotAllowed):
            services.answer_as_host(practice=card, answers={}, by=world.acting(who))
        with pytest.raises(NotAllowed):
            services.confirm_as_host(practice=card, by=world.acting(who))


def test_host_fills_holes(world: World) -> None:
    card = with_host(world, full=False)
    with pytest.raises(services.HostStillOwes) as refused:
        services.confirm_as_host(practice=card, by=world.acting("henryk"))
    assert "koszty" in str(refused.value.message)
    answers = {str(q.uid): f"Odpowiedź: {q.text}"[:80] for q in card.questions.all()}
    services.answer_as_host(practice=card, answers=answers, by=world.acting("henryk"))
    card.refresh_from_db()
    assert card.costs.startswith("Odpowiedź") and told("practices.host.answered") == {"marta@example.org"}
    services.confirm_as_host(practice=card, by=world.acting("henryk"))
    assert card.state == PracticeState.VERIFIED and card.confirmed_by == "Henryk Dąb, Urząd Zielona"
    assert card.confirmed_on == date(2026, 3, 2) and told("practices.host.confirmed") == {"marta@example.org"}
    with pytest.raises(NotAllowed):
        services.edit_card(practice=card, by=world.acting("marta"), costs="inne")


def test_host_of_another_card_sees_nothing(world: World) -> None:
    card = with_host(world)
    assert not GoodPractice.objects.visible_to(world.acting("celina")).exists()
    assert not GoodPractice.objects.visible_to(world.acting("grazyna")).exists()
    assert GoodPractice.objects.visible_to(world.acting("henryk")).get() == card


def test_two_hosts_confirm_at_once(world: World) -> None:
    card = with_host(world)
    other = GoodPractice.objects.get(pk=card.pk)
    services.confirm_as_host(practice=card, by=world.acting("henryk"))
    with pytest.raises(Stale):
        services.confirm_as_host(practice=other, by=world.acting("henryk"))


def test_sent_back_the_host_confirms_anew(world: World) -> None:
    card = with_host(world)
    services.confirm_as_host(practice=card, by=world.acting("henryk"))
    services.ask_host(practice=card, questions=["Popraw koszt."], by=world.acting("marta"))
    assert (card.state, card.confirmed_on, card.confirmed_by) == (PracticeState.WITH_HOST, None, "")


# ── publishing ──


def test_publish_wants_a_whole_card(world: World) -> None:
    card = with_host(world)
    with pytest.raises(NotAllowed):
        services.publish_card(practice=card, by=world.acting("marta"))
    services.edit_card(practice=card, by=world.acting("marta"), summary="", sources="")
    services.confirm_as_host(practice=card, by=world.acting("henryk"))
    with pytest.raises(services.CardHasHoles) as refused:
        services.publish_card(practice=card, by=world.acting("marta"))
    assert "skrót, źródła" in str(refused.value.message)


def test_publish(world: World) -> None:
    card = make_card(world)
    assert (card.state, card.valid_to, card.version) == (PracticeState.PUBLISHED, date(2027, 3, 2), 1)
    assert last_action() == "practices.card.published" and told("practices.card.published") == {"celina@example.org"}
    hit = find(world.acting("grazyna"), "spoldzielnie zlecenia", kinds=["practice"])[0]
    assert hit.path == f"/dobre-praktyki/{card.uid}/"
    with pytest.raises(NotAllowed):
        services.publish_card(practice=card, by=world.acting("marta"))


def test_drafts_are_found_by_their_centre_only(world: World) -> None:
    draft(world)
    assert find(world.acting("daria"), "spoldzielnie", kinds=["practice"])
    assert not find(world.acting("grazyna"), "spoldzielnie", kinds=["practice"])


def test_a_year_later_the_card_is_refreshed(world: World) -> None:
    card = make_card(world, area="zielona", host="gmina_zielona")
    assert services.mark_overdue_cards(by=world.acting("marta", "2027-03-02 09:00")) == 0
    later = world.acting("marta", "2027-03-03 09:00")
    assert services.mark_overdue_cards(by=later) == 1
    card.refresh_from_db()
    assert card.state == PracticeState.REVIEW_DUE and GoodPractice.objects.published().exists()
    services.ask_host(practice=card, questions=["Co się zmieniło?"], by=later)
    services.confirm_as_host(practice=card, by=world.acting("henryk", "2027-03-04 09:00"))
    services.publish_card(practice=card, by=later)
    assert (card.version, card.valid_to) == (2, date(2028, 3, 3))


def test_withdraw(world: World) -> None:
    card = make_card(world)
    with pytest.raises(DomainError):
        services.withdraw_card(practice=card, reason=" ", by=world.acting("marta"))
    with pytest.raises(NotAllowed):
        services.withdraw_card(practice=card, reason="x", by=world.acting("celina"))
    services.withdraw_card(practice=card, reason="Spółdzielnia zamknięta.", by=world.acting("marta"))
    assert not GoodPractice.objects.published().exists()
    assert not find(world.acting("grazyna"), "spoldzielnie", kinds=["practice"])


# ── transfers ──


def test_start_transfer_drafts_ninety_days(world: World) -> None:
    make_roadmap(world)
    make_assessment(world)
    transfer = make_transfer(world)
    assert (transfer.state, transfer.practice_version) == (TransferState.MATCHED, 1)
    assert transfer.kept_core == transfer.practice.core_elements
    assert transfer.organisation == world.organisations["cus_zielona"]
    assert [s.dimension for s in queries.steps_of(transfer)] == ["R6", "R5", "R4", "R7", ""]
    assert told("practices.transfer.started") == {"henryk@example.org", "marta@example.org"}
    with pytest.raises(services.TransferGoesOn):
        make_transfer(world, transfer.practice, by="marta")


def test_without_a_rating_the_transfer_is_an_interest(world: World) -> None:
    transfer = make_transfer(world)
    assert transfer.state == TransferState.INTEREST
    assert [s.title for s in queries.steps_of(transfer)] == [
        "Uzgodnienie, kto prowadzi przeniesienie", "Ponowna ocena gotowości",
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["celina", "bartek", "alicja", "filip"])
def test_strangers_start_no_transfer(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        make_transfer(world, by=who)


def test_only_public_cards_from_elsewhere_are_taken(world: World) -> None:
    with pytest.raises(services.CardNotPublic):
        make_transfer(world, draft(world))
    own = make_card(world, area="zielona")
    with pytest.raises(services.OwnPractice):
        make_transfer(world, own)


def test_steps(world: World) -> None:
    transfer, by = make_transfer(world), world.acting("olga")
    step = services.add_step(transfer=transfer, title="Rada", due_on=date(2026, 5, 1), owner="sekretarz", by=by)
    services.edit_step(step=step, due_on=date(2026, 5, 8), by=by)
    services.finish_step(step=step, by=by)
    assert (step.due_on, step.done_on) == (date(2026, 5, 8), date(2026, 3, 2))
    with pytest.raises(Stale):
        services.finish_step(step=step, by=by)
    with pytest.raises(Stale):
        services.edit_step(step=step, title="x", by=by)
    with pytest.raises(NotAllowed):
        services.add_step(transfer=transfer, title="x", due_on=date(2026, 5, 1), by=world.acting("celina"))
    with pytest.raises(DomainError):
        services.edit_transfer(transfer=transfer, by=by, state="adopted")


def test_move_transfer_to_the_end(world: World) -> None:
    make_roadmap(world)
    transfer, by = make_transfer(world), world.acting("grazyna")
    with pytest.raises(IllegalMove):
        services.move_transfer(transfer=transfer, to=TransferState.PILOT, by=by)
    services.move_transfer(transfer=transfer, to=TransferState.PLANNED, by=by)
    services.move_transfer(transfer=transfer, to=TransferState.PILOT, by=by)
    with pytest.raises(services.ResultMissing):
        services.move_transfer(transfer=transfer, to=TransferState.ADAPTED, by=by)
    services.move_transfer(transfer=transfer, to=TransferState.ADAPTED, result="Pięć osób pracuje.", by=by)
    assert [t.result for t in queries.adoptions_of(transfer.practice)] == ["Pięć osób pracuje."]
    assert "celina@example.org" in told("practices.transfer.moved")
    stale = PracticeTransfer.objects.get(pk=transfer.pk)
    services.move_transfer(transfer=transfer, to=TransferState.EVALUATED, by=by)
    with pytest.raises(Stale):
        services.move_transfer(transfer=stale, to=TransferState.EVALUATED, by=by)


# ── evidence ──

FIGURE = Figure(
    key="hours", label="Godziny pomocy w domu", value=412, unit="h", definition="Z potwierdzonych wizyt.",
    source="Kooperacja", as_of=date(2026, 3, 2), period=Period(date(2025, 4, 1), date(2026, 3, 2)), service="Opieka",
)  # fmt: skip


def adopted(world: World) -> GoodPractice:
    transfer, by = make_transfer(world), world.acting("grazyna")
    for to in (TransferState.PLANNED, TransferState.PILOT, TransferState.ADOPTED):
        services.move_transfer(transfer=transfer, to=to, result="Działa.", by=by)
    return transfer.practice


def test_take_evidence_from_a_gmina_that_took_the_practice(world: World) -> None:
    card, by = adopted(world), world.acting("marta")
    area = world.areas["zielona"]
    taken = services.take_evidence(practice=card, figure=FIGURE, area=area, by=by)
    again = services.take_evidence(practice=card, figure=FIGURE, area=area, by=by)
    assert taken.pk == again.pk and taken.label == "Godziny pomocy w domu: Opieka"
    assert last_action() == "practices.evidence.taken" and [e.value for e in queries.evidence_of(card)] == [412]


def test_hidden_figures_stay_where_they_are(world: World) -> None:
    from dataclasses import replace

    with pytest.raises(services.FigureHidden):
        services.take_evidence(
            practice=adopted(world), figure=replace(FIGURE, value=None), area=world.areas["zielona"],
            by=world.acting("marta"),
        )  # fmt: skip


def test_evidence_only_where_the_practice_works(world: World) -> None:
    card = make_card(world)
    with pytest.raises(services.PracticeNotHere):
        services.take_evidence(practice=card, figure=FIGURE, area=world.areas["zielona"], by=world.acting("marta"))
    with pytest.raises(NotAllowed):
        services.take_evidence(practice=card, figure=FIGURE, area=world.areas["jasna"], by=world.acting("celina"))
    services.take_evidence(practice=card, figure=FIGURE, area=world.areas["jasna"], by=world.acting("marta"))


# ── help ──


def test_a_gmina_asks_once_and_the_region_answers_once(world: World) -> None:
    make_roadmap(world)
    area, by, day = world.areas["zielona"], world.acting("grazyna"), date(2026, 4, 1)
    request = services.ask_for_help(area=area, dimension="R5", text="Wizyta", wanted_on=day, by=by)
    assert told("practices.help.asked") == {"marta@example.org"}
    with pytest.raises(Stale):
        services.ask_for_help(area=area, dimension="R5", text="Wizyta", wanted_on=day, by=by)
    with pytest.raises(NotAllowed):
        services.ask_for_help(area=area, dimension="R5", text="x", wanted_on=day, by=world.acting("celina"))
    with pytest.raises(DomainError):
        services.ask_for_help(area=area, dimension="R6", text="x", wanted_on=date(2026, 3, 1), by=by)
    other = HelpRequest.objects.get(pk=request.pk)
    services.answer_help(
        request=request, answer="Jedziemy 12.04.", next_step="Umówić Jasną", next_step_on=day, by=world.acting("marta")
    )
    page = queries.roadmap_at(world.acting("marta"), area)
    assert page is not None and page.next_step == "Umówić Jasną"
    assert told("practices.help.answered") == {"grazyna@example.org"}
    with pytest.raises(Stale):
        services.answer_help(request=other, answer="x", by=world.acting("daria"))
    with pytest.raises(NotAllowed):
        services.answer_help(request=other, answer="x", by=by)


def test_the_worker_looks_for_cards_whose_year_is_over(world: World) -> None:
    card = make_card(world)
    work = next(w for w in periodic.every() if w.name == "practices.review_due")
    assert work.function(world.acting("marta", "2027-03-02 09:00").at) == 0
    assert work.function(world.acting("marta", "2027-03-03 09:00").at) == 1
    card.refresh_from_db()
    assert card.state == PracticeState.REVIEW_DUE


def test_a_card_of_a_visit_needs_the_label_of_the_visit(world: World) -> None:
    card = make_card(world, published=False)
    assert card.finding is not None
    visit = card.finding.stop.day.visit
    visit.funding_label = None
    visit.save(update_fields=["funding_label"])
    with pytest.raises(DomainError, match="Wybierz oznaczenie"):
        publish(world, card)
