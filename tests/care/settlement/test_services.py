# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from decimal import Decimal as D

import pytest
from django.db import IntegrityError, transaction

from kooperacja.base.audit.models import Event
from kooperacja.base.core.dates import Month
from kooperacja.base.core.errors import NotAllowed, Stale
from kooperacja.base.notifications.models import Message
from kooperacja.care.commissioning import services as commissioning
from kooperacja.care.commissioning.enums import ContractState, RoundingRule
from kooperacja.care.commissioning.models import ContractPrice, FundingSource
from kooperacja.care.settlement import queries, services
from kooperacja.care.settlement.enums import StatementState as S
from kooperacja.care.settlement.models import SettledVisit, Statement, StatementLine
from tests.care.commissioning.factories import make_contract
from tests.care.delivery.factories import make_visit
from tests.care.settlement.factories import FEBRUARY, make_month, make_statement
from tests.world import World

WHY = "Tydzień w szpitalu."


def _why(statement: Statement) -> dict[object, str]:
    return {line.uid: WHY for line in statement.lines.all()}


def _told(kind: str) -> set[str]:
    return set(Message.objects.filter(kind=kind).values_list("to__email", flat=True))


def _done(action: str, statement: Statement) -> bool:
    return Event.objects.about(statement).filter(action=action).exists()


def test_opening_counts_confirmed_visits_only(world: World) -> None:
    contract, orders = make_month(world)
    make_visit(world, orders[0], date(2026, 2, 20), state="finished")
    make_visit(world, orders[0], date(2026, 3, 1))
    statement = services.open_statement(contract=contract, month=FEBRUARY, by=world.acting("olga"))
    rows = [
        (x.order.number, x.ordered_units, x.card_units, x.recognised_units, x.amount)
        for x in queries.lines_of(statement)
    ]
    assert statement.number == "RO-2026-02-01"
    assert {row[1:] for row in rows} == {
        (240, 240, 240, D("208.00")), (300, 180, 180, D("156.00")), (90, 90, 90, D("78.00")),
    }  # fmt: skip
    assert statement.total_amount == D("442.00") == sum(row[4] for row in rows)
    assert SettledVisit.objects.count() == 5
    assert _done("settlement.statement.opened", statement)
    assert _told("settlement.statement.opened") == {"bartek@example.org"}


def test_the_same_month_again_gives_the_same_statement(world: World) -> None:
    first = make_statement(world)
    again = services.open_statement(contract=first.contract, month=FEBRUARY, by=world.acting("grazyna"))
    assert again.pk == first.pk
    assert SettledVisit.objects.count() == 5


def test_a_month_that_is_not_over_is_refused(world: World) -> None:
    contract, _orders = make_month(world)
    with pytest.raises(services.MonthNotOver):
        services.open_statement(contract=contract, month=Month(2026, 3), by=world.acting("olga", "2026-03-31 23:00"))
    assert services.open_statement(contract=contract, month=Month(2026, 3), by=world.acting("olga", "2026-04-01 00:30"))


@pytest.mark.parametrize("state", [ContractState.DRAFT, ContractState.CLOSED, ContractState.CANCELLED])
def test_a_contract_not_in_force_is_refused(world: World, state: str) -> None:
    contract = make_contract(world, state=state)
    with pytest.raises(services.ContractNotInForce):
        services.open_statement(contract=contract, month=FEBRUARY, by=world.acting("olga"))


def test_a_month_before_the_contract_is_refused(world: World) -> None:
    contract = make_contract(world, starts_on=date(2026, 3, 1))
    with pytest.raises(services.ContractNotInForce):
        services.open_statement(contract=contract, month=FEBRUARY, by=world.acting("olga"))


@pytest.mark.parametrize("who", ["celina", "alicja", "bartek", "kinga", "daria", "filip"])
def test_others_do_not_open(world: World, who: str) -> None:
    contract, _orders = make_month(world)
    with pytest.raises(NotAllowed):
        services.open_statement(contract=contract, month=FEBRUARY, by=world.acting(who))


def test_all_contracts_of_a_month_at_once(world: World) -> None:
    make_month(world)
    make_contract(world, number="U-13/2026")
    make_contract(world, number="U-14/2026", state=ContractState.DRAFT)
    opened = services.open_month(month=FEBRUARY, by=world.acting("olga"))
    assert {s.contract.number for s in opened} == {"U-12/2026", "U-13/2026"}
    assert {s.number for s in opened} == {"RO-2026-02-01", "RO-2026-02-02"}
    assert services.open_month(month=FEBRUARY, by=world.acting("olga")) == []


def test_a_visit_has_one_line_for_ever(world: World) -> None:
    statement = make_statement(world)
    settled = SettledVisit.objects.first()
    assert settled is not None
    other = StatementLine.objects.exclude(pk=settled.line_id).first()
    with pytest.raises(IntegrityError), transaction.atomic():
        SettledVisit.objects.create(visit_id=settled.visit_id, line=other, day=settled.day, units=settled.units)
    with pytest.raises(IntegrityError), transaction.atomic():
        Statement.objects.create(
            number="X", contract=statement.contract, centre=statement.centre, provider=statement.provider,
            month=statement.month, opened_at=statement.opened_at,
        )  # fmt: skip


def test_the_provider_confirms_reduces_and_explains(world: World) -> None:
    statement = make_statement(world)
    hanna, irena, jan = queries.lines_of(statement)[1], queries.lines_of(statement)[0], queries.lines_of(statement)[2]
    hanna, irena, jan = (next(x for x in queries.lines_of(statement) if x.ordered_units == u) for u in (240, 300, 90))
    services.submit_statement(
        statement=statement, declared={hanna.uid: 200}, explanations={hanna.uid: "Pomyłka w karcie.", irena.uid: WHY},
        invoice_number=" FV 2/2026 ", by=world.acting("bartek"),
    )  # fmt: skip
    hanna.refresh_from_db(), irena.refresh_from_db(), jan.refresh_from_db()
    assert (hanna.declared_units, hanna.recognised_units, hanna.amount) == (200, 200, D("173.33"))
    assert (irena.declared_units, irena.recognised_units) == (180, 180)
    statement.refresh_from_db()
    assert (statement.state, statement.total_amount, statement.invoice_number) == (
        S.SUBMITTED,
        D("407.33"),
        "FV 2/2026",
    )
    assert statement.total_amount == hanna.amount + irena.amount + jan.amount
    assert _done("settlement.statement.submitted", statement)
    assert _told("settlement.statement.submitted") == {"olga@example.org"}


def test_more_than_the_cards_is_refused_beside_the_field(world: World) -> None:
    statement = make_statement(world)
    line = queries.lines_of(statement)[0]
    with pytest.raises(services.TooMuch) as refused:
        services.submit_statement(
            statement=statement, declared={line.uid: line.allowed_units + 1}, explanations=_why(statement),
            by=world.acting("bartek"),
        )  # fmt: skip
    assert refused.value.field == f"units_{line.uid}"
    statement.refresh_from_db()
    assert statement.state == S.OPEN


def test_a_difference_without_a_word_is_refused(world: World) -> None:
    statement = make_statement(world)
    irena = next(x for x in queries.lines_of(statement) if x.ordered_units == 300)
    with pytest.raises(services.NotExplained) as refused:
        services.submit_statement(statement=statement, explanations={irena.uid: " "}, by=world.acting("bartek"))
    assert refused.value.field == f"why_{irena.uid}"


@pytest.mark.parametrize("who", ["olga", "grazyna", "maria", "celina", "daria"])
def test_only_the_provider_declares(world: World, who: str) -> None:
    statement = make_statement(world)
    with pytest.raises(NotAllowed):
        services.submit_statement(statement=statement, explanations=_why(statement), by=world.acting(who))


def test_the_second_click_is_stale(world: World) -> None:
    statement = make_statement(world)
    seen = Statement.objects.get(pk=statement.pk)
    services.submit_statement(statement=statement, explanations=_why(statement), by=world.acting("bartek"))
    with pytest.raises(Stale):
        services.submit_statement(statement=seen, explanations=_why(statement), by=world.acting("bartek"))
    with pytest.raises(Stale):
        services.submit_statement(statement=statement, explanations=_why(statement), by=world.acting("bartek"))


def test_cards_confirmed_meanwhile_are_brought_in_and_words_stay(world: World) -> None:
    contract, orders = make_month(world)
    statement = services.open_statement(contract=contract, month=FEBRUARY, by=world.acting("olga"))
    irena = next(x for x in queries.lines_of(statement) if x.ordered_units == 300)
    services.explain_difference(line=irena, explanation=WHY, by=world.acting("bartek"))
    make_visit(world, orders[1], date(2026, 2, 25), 60)
    services.refresh_statement(statement=statement, by=world.acting("bartek"))
    again = StatementLine.objects.get(uid=irena.uid)
    assert (again.card_units, again.explanation) == (240, WHY)
    statement.refresh_from_db()
    assert statement.total_amount == D("494.00")
    assert _done("settlement.line.explained", statement)
    services.submit_statement(statement=statement, explanations=_why(statement), by=world.acting("bartek"))
    with pytest.raises(NotAllowed):
        services.refresh_statement(statement=statement, by=world.acting("bartek"))


def test_the_record_explains_hospital_by_itself(world: World) -> None:
    contract, orders = make_month(world)
    orders[1].visits.filter(state="planned").update(state="not_held", not_held_reason="hospital")
    statement = services.open_statement(contract=contract, month=FEBRUARY, by=world.acting("olga"))
    irena = next(x for x in queries.lines_of(statement) if x.ordered_units == 300)
    assert irena.explanation == "Szpital: 27.02 (1 wizyta)."
    services.submit_statement(statement=statement, by=world.acting("bartek"))


def test_rounding_of_the_contract_is_shown_and_not_carried_over(world: World) -> None:
    contract = make_contract(world, rounding=RoundingRule.DOWN_HOUR)
    make_month(world, contract=contract, people=[("Stanisława", "Bielak", 150, (90, 60))])
    statement = services.open_statement(contract=contract, month=FEBRUARY, by=world.acting("olga"))
    (line,) = queries.lines_of(statement)
    assert (line.card_units, line.allowed_units, line.amount) == (150, 120, D("104.00"))
    services.submit_statement(statement=statement, by=world.acting("bartek"))
    march = services.open_statement(
        contract=contract, month=Month(2026, 3), by=world.acting("olga", "2026-04-02 09:00")
    )
    assert march.total_amount == D("0.00")


def test_a_price_change_inside_the_month_gives_two_lines(world: World) -> None:
    contract, _orders = make_month(world)
    service = contract.services.get()
    ContractPrice.objects.create(contract_service=service, valid_from=date(2026, 2, 3), amount=D("60.00"))
    statement = services.open_statement(contract=contract, month=FEBRUARY, by=world.acting("olga"))
    assert [(x.price_amount, x.card_units) for x in statement.lines.filter(ordered_units__lte=240, order__units_per_month=240).order_by("price_amount")] == [
        (D("52.00"), 120), (D("60.00"), 120),
    ]  # fmt: skip


def test_the_organiser_returns_with_a_reason_and_the_provider_answers(world: World) -> None:
    statement = make_statement(world, state=S.SUBMITTED)
    services.return_to_provider(statement=statement, reason="Brak karty 17.02.", by=world.acting("olga"))
    assert (statement.state, statement.returned_reason) == (S.DIFFERENCES, "Brak karty 17.02.")
    assert _told("settlement.statement.returned") == {"bartek@example.org"}
    assert _done("settlement.statement.returned", statement)
    services.submit_statement(statement=statement, explanations=_why(statement), by=world.acting("bartek"))
    services.agree(statement=statement, by=world.acting("olga"))
    assert statement.state == S.AGREED
    assert _done("settlement.statement.agreed", statement)


def test_the_director_returns_and_the_first_signature_is_gone(world: World) -> None:
    statement = make_statement(world, state=S.MERIT_APPROVED)
    services.return_to_provider(statement=statement, reason="Za mało.", by=world.acting("grazyna"))
    statement.refresh_from_db()
    assert (statement.state, statement.merit_by_id, statement.merit_at) == (S.DIFFERENCES, None, None)


def test_the_first_signature_tells_the_director(world: World) -> None:
    statement = make_statement(world, state=S.MERIT_APPROVED)
    assert statement.merit_by_id == world.people["olga"].pk
    assert _told("settlement.statement.merit_approved") == {"grazyna@example.org"}
    assert _done("settlement.statement.agreed", statement)
    assert _done("settlement.statement.merit_approved", statement)


@pytest.mark.parametrize("who", ["grazyna", "bartek", "celina", "kinga", "filip"])
def test_only_the_organiser_signs_first(world: World, who: str) -> None:
    statement = make_statement(world, state=S.SUBMITTED)
    with pytest.raises(NotAllowed):
        services.approve_on_merits(statement=statement, by=world.acting(who))


def test_no_money_left_stops_the_signature(world: World) -> None:
    statement = make_statement(world, state=S.SUBMITTED)
    FundingSource.objects.filter(name="Fundusze Europejskie").update(budget_amount=D("10"))
    with pytest.raises(services.ChecksFailed, match="Fundusze Europejskie"):
        services.approve_on_merits(statement=statement, by=world.acting("olga"))


def test_the_contracts_limit_stops_the_signature(world: World) -> None:
    statement = make_statement(world, state=S.SUBMITTED)
    statement.contract.limit_amount = D("400.00")
    statement.contract.save()
    with pytest.raises(services.ChecksFailed, match="umow"):
        services.approve_on_merits(statement=statement, by=world.acting("olga"))


def test_a_worker_in_two_places_asks_for_a_word(world: World) -> None:
    contract, orders = make_month(world)
    make_visit(world, orders[2], date(2026, 2, 2), 30, hour=6)
    statement = make_statement(world, state=S.SUBMITTED, contract=contract)
    with pytest.raises(services.ChecksFailed) as refused:
        services.approve_on_merits(statement=statement, by=world.acting("olga"))
    assert refused.value.field == "note"
    services.approve_on_merits(statement=statement, note="Wizyta wspólna, potwierdzona.", by=world.acting("olga"))
    assert statement.merit_note == "Wizyta wspólna, potwierdzona."


def test_the_second_signature_gives_a_day_and_a_protocol(world: World) -> None:
    statement = make_statement(world, state=S.MERIT_APPROVED)
    services.approve_for_payment(statement=statement, by=world.acting("grazyna"))
    statement.refresh_from_db()
    assert (statement.state, statement.pay_by) == (S.APPROVED, date(2026, 3, 16))
    assert statement.protocol is not None and statement.protocol.name == "protokol-RO-2026-02-01.pdf"
    assert _told("settlement.statement.approved") == {"kinga@example.org", "bartek@example.org"}
    assert _done("settlement.statement.approved", statement)


def test_the_same_person_never_signs_twice(world: World) -> None:
    statement = make_statement(world, state=S.MERIT_APPROVED)
    Statement.objects.filter(pk=statement.pk).update(merit_by=world.people["grazyna"])
    statement.refresh_from_db()
    with pytest.raises(NotAllowed):
        services.approve_for_payment(statement=statement, by=world.acting("grazyna"))
    with pytest.raises(IntegrityError), transaction.atomic():
        Statement.objects.filter(pk=statement.pk).update(approved_by=world.people["grazyna"])
    with pytest.raises(IntegrityError), transaction.atomic():
        Statement.objects.filter(pk=statement.pk).update(state=S.PAID)


@pytest.mark.parametrize("who", ["olga", "bartek", "celina", "kinga"])
def test_only_the_director_signs_second(world: World, who: str) -> None:
    statement = make_statement(world, state=S.MERIT_APPROVED)
    with pytest.raises(NotAllowed):
        services.approve_for_payment(statement=statement, by=world.acting(who))


def test_two_directors_at_once_sign_once(world: World) -> None:
    statement = make_statement(world, state=S.MERIT_APPROVED)
    seen = queries.statement_for(world.acting("grazyna"), statement.uid)
    services.approve_for_payment(statement=statement, by=world.acting("grazyna"))
    with pytest.raises(Stale):
        services.approve_for_payment(statement=seen, by=world.acting("grazyna"))


def test_paying_needs_a_day_that_can_be_and_an_invoice(world: World) -> None:
    statement = make_statement(world, state=S.APPROVED)
    kinga = world.acting("kinga", "2026-03-05 10:00")
    Statement.objects.filter(pk=statement.pk).update(invoice_number="")
    statement.refresh_from_db()
    with pytest.raises(services.WrongDay):
        services.mark_paid(statement=statement, paid_on=date(2026, 3, 6), by=kinga)
    with pytest.raises(services.WrongDay):
        services.mark_paid(statement=statement, paid_on=date(2026, 3, 1), by=kinga)
    with pytest.raises(services.NoInvoice):
        services.mark_paid(statement=statement, paid_on=date(2026, 3, 5), by=kinga)
    services.record_invoice(statement=statement, invoice_number="FV 9", by=world.acting("bartek"))
    services.mark_paid(statement=statement, paid_on=date(2026, 3, 5), by=kinga)
    statement.refresh_from_db()
    assert (statement.state, statement.paid_on) == (S.PAID, date(2026, 3, 5))
    assert _told("settlement.statement.paid") == {"bartek@example.org"}
    assert _done("settlement.statement.paid", statement) and _done("settlement.statement.invoice_recorded", statement)
    with pytest.raises(Stale):
        services.mark_paid(statement=statement, paid_on=date(2026, 3, 5), by=kinga)


def test_a_late_card_is_paid_by_a_correction_and_only_once(world: World) -> None:
    contract, orders = make_month(world)
    old = make_statement(world, state=S.PAID, contract=contract)
    before = list(old.lines.order_by("pk").values())
    make_visit(world, orders[1], date(2026, 2, 20), 60)
    new = services.correct_statement(statement=old, reason="Karta przyszła po terminie.", by=world.acting("olga"))
    (line,) = queries.lines_of(new)
    assert (new.number, new.corrects_id, new.total_amount) == ("RO-2026-02-01-K1", old.pk, D("52.00"))
    assert (line.card_units, line.before_units, line.recognised_units, line.amount) == (240, 180, 240, D("52.00"))
    assert line.explanation == "Karty potwierdzone po zamknięciu miesiąca: 20.02."
    assert list(old.lines.order_by("pk").values()) == before
    assert _done("settlement.statement.corrected", old) and _done("settlement.statement.correction_opened", new)
    with pytest.raises(services.CorrectionUnderWay):
        services.correct_statement(statement=old, reason="Jeszcze raz.", by=world.acting("olga"))
    services.submit_statement(statement=new, by=world.acting("bartek"))
    services.approve_on_merits(statement=new, by=world.acting("olga"))
    services.approve_for_payment(statement=new, by=world.acting("grazyna"))
    with pytest.raises(services.NothingToCorrect):
        services.correct_statement(statement=old, reason="Jeszcze raz.", by=world.acting("olga"))


def test_a_correction_takes_back_what_was_too_much(world: World) -> None:
    old = make_statement(world, state=S.APPROVED)
    hanna = next(x for x in queries.lines_of(old) if x.ordered_units == 240)
    with pytest.raises(services.MoreThanCards) as refused:
        services.correct_statement(statement=old, reason="?", units={hanna.uid: 241}, by=world.acting("olga"))
    assert refused.value.field == f"units_{hanna.uid}"
    new = services.correct_statement(
        statement=old, reason="Wizyty 3.02 nie było.", units={hanna.uid: 120}, by=world.acting("olga")
    )
    (line,) = queries.lines_of(new)
    assert (line.recognised_units, line.before_units, line.amount, new.total_amount) == (
        120,
        240,
        D("-104.00"),
        D("-104.00"),
    )
    services.submit_statement(statement=new, by=world.acting("bartek"))
    services.approve_on_merits(statement=new, by=world.acting("olga"))
    services.approve_for_payment(statement=new, by=world.acting("grazyna"))
    services.mark_paid(statement=new, paid_on=date(2026, 3, 2), by=world.acting("kinga"))


def _signed(correction: Statement, world: World) -> Statement:
    services.submit_statement(statement=correction, by=world.acting("bartek"))
    services.approve_on_merits(statement=correction, by=world.acting("olga"))
    return services.approve_for_payment(statement=correction, by=world.acting("grazyna"))


def test_a_late_card_after_a_taken_back_hour_does_not_bring_that_hour_back(world: World) -> None:
    contract, orders = make_month(world)
    old = make_statement(world, state=S.APPROVED, contract=contract)
    irena = next(x for x in queries.lines_of(old) if x.order_id == orders[1].pk)
    olga = world.acting("olga")
    back = services.correct_statement(statement=old, reason="Godziny nie było.", units={irena.uid: 120}, by=olga)
    _signed(back, world)
    make_visit(world, orders[1], date(2026, 2, 20), 60)
    (line,) = queries.lines_of(services.correct_statement(statement=old, reason="Późna karta.", by=olga))
    assert (line.before_units, line.recognised_units, line.amount) == (120, 180, D("52.00"))


def test_a_price_changed_after_signing_pays_no_visit_twice(world: World) -> None:
    contract, orders = make_month(world)
    old = make_statement(world, state=S.APPROVED, contract=contract)
    service = contract.services.get()
    commissioning.amend_contract(
        contract=contract, service=service, price_amount=D("54.00"), valid_from=date(2026, 2, 1), reason="Aneks.",
        by=world.acting("olga"),
    )  # fmt: skip
    make_visit(world, orders[1], date(2026, 2, 20), 60)
    new = services.correct_statement(statement=old, reason="Późna karta.", by=world.acting("olga"))
    assert [(x.price_amount, x.recognised_units, x.amount) for x in queries.lines_of(new)] == [
        (D("54.00"), 60, D("54.00"))
    ]


def test_an_open_statement_is_not_corrected(world: World) -> None:
    statement = make_statement(world, state=S.SUBMITTED)
    with pytest.raises(NotAllowed):
        services.correct_statement(statement=statement, reason="x", by=world.acting("olga"))


def test_strangers_do_not_see_a_statement(world: World) -> None:
    statement = make_statement(world)
    for who in ("celina", "daria", "marta", "maria", "henryk", "irena"):
        with pytest.raises(Statement.DoesNotExist):
            queries.statement_for(world.acting(who), statement.uid)
    for who in ("olga", "grazyna", "kinga", "filip", "bartek"):
        assert queries.statement_for(world.acting(who), statement.uid).pk == statement.pk


def test_a_signature_is_under_the_amount_that_was_seen(world: World) -> None:
    statement = make_statement(world, state=S.MERIT_APPROVED)
    with pytest.raises(Stale):
        services.approve_for_payment(statement=statement, seen_total=D("441.00"), by=world.acting("grazyna"))
    services.approve_for_payment(statement=statement, seen_total=D("442.00"), by=world.acting("grazyna"))
    assert statement.state == S.APPROVED
