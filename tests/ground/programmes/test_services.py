# SPDX-License-Identifier: EUPL-1.2
"""A programme from an idea to local law: written, checked for holes, moved, never changed behind the council's back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import IllegalMove, NotAllowed, Stale
from kooperacja.base.notifications.models import Message
from kooperacja.ground.programmes import queries, services
from kooperacja.ground.programmes.enums import DataItem, ProgrammeState
from kooperacja.ground.programmes.logic.fees import Band
from kooperacja.ground.programmes.models import FeeTable, ServiceProgramme
from tests.ground.programmes.factories import BANDS, ROAD, make_active, make_draft, make_service_type, make_whole
from tests.world import World


def test_an_idea_is_begun_and_recorded(world: World) -> None:
    programme = make_draft(world)
    assert (programme.state, programme.centre) == (ProgrammeState.IDEA, world.organisations["cus_zielona"])
    assert Event.objects.get().action == "programmes.programme.created"


@pytest.mark.parametrize("who", ["alicja", "bartek", "daria", "henryk", "filip"])
def test_who_may_not_begin(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        make_draft(world, by=world.acting(who))


@pytest.mark.parametrize(
    ("change", "field"),
    [({"ends_on": date(2025, 1, 1)}, "ends_on"), ({"name": " "}, "name"), ({"data_list": ["grupa krwi"]}, "data_list")],
)
def test_what_is_refused(world: World, change: dict[str, object], field: str) -> None:
    with pytest.raises(services.ProgrammeError) as refused:
        make_draft(world, **change)
    assert refused.value.field == field


def test_holes_are_named_before_the_check(world: World) -> None:
    programme, by = make_draft(world), world.acting("olga")
    services.move_programme(programme=programme, to=ProgrammeState.DRAFT, by=by)
    with pytest.raises(services.ProgrammeError, match="co najmniej jedna usługa"):
        services.move_programme(programme=programme, to=ProgrammeState.LEGAL_CHECK, by=by)
    assert programme.state == ProgrammeState.DRAFT


def test_the_whole_road_ends_with_word_to_the_people_who_need_it(world: World) -> None:
    programme = make_active(world)
    programme.refresh_from_db()
    assert (programme.state, programme.resolution) == (ProgrammeState.ACTIVE, "XII/88/2025")
    assert programme.adopted_on == programme.published_on == date(2026, 3, 2)
    moved = [e for e in Event.objects.order_by("pk") if "after" in e.data]
    assert [event.data["after"] for event in moved] == [str(state) for state in ROAD]
    told = {message.to.given_name for message in Message.objects.select_related("to")}
    assert told == {"Alicja", "Anna"}


def test_adoption_needs_its_resolution(world: World) -> None:
    programme, by = make_whole(world), world.acting("grazyna")
    for state in ROAD[:4]:
        services.move_programme(programme=programme, to=state, by=by)
    with pytest.raises(services.ProgrammeError, match="numer uchwały") as refused:
        services.move_programme(programme=programme, to=ProgrammeState.ADOPTED, resolution=" ", by=by)
    assert refused.value.field == "resolution"


def test_wrong_moves_strangers_and_second_clicks(world: World) -> None:
    programme, by = make_draft(world), world.acting("grazyna")
    same = ServiceProgramme.objects.get(pk=programme.pk)
    with pytest.raises(IllegalMove):
        services.move_programme(programme=programme, to=ProgrammeState.ACTIVE, by=by)
    with pytest.raises(NotAllowed):
        services.move_programme(programme=programme, to=ProgrammeState.DRAFT, by=world.acting("celina"))
    services.move_programme(programme=programme, to=ProgrammeState.DRAFT, by=by)
    with pytest.raises(Stale):
        services.move_programme(programme=same, to=ProgrammeState.DRAFT, by=by)


def test_local_law_changes_only_through_an_amendment(world: World) -> None:
    programme, by = make_active(world), world.acting("grazyna")
    with pytest.raises(services.ProgrammeError, match="obowiązuje"):
        services.edit_programme(programme=programme, by=by, goal="Inny")
    with pytest.raises(services.ProgrammeError, match="obowiązuje"):
        services.set_fee_table(programme=programme, valid_from=date(2027, 1, 1), legal_basis="x", bands=BANDS, by=by)
    services.move_programme(programme=programme, to=ProgrammeState.AMENDING, by=by, reason="nowe opłaty")
    services.edit_programme(programme=programme, by=by, goal="Zostać u siebie dłużej")
    assert ServiceProgramme.objects.get().goal == "Zostać u siebie dłużej"
    assert Event.objects.latest("pk").data == {"fields": ["goal"]}


def test_a_service_is_offered_changed_and_withdrawn(world: World) -> None:
    programme, by = make_draft(world), world.acting("olga")
    kind = make_service_type(world)
    service = services.offer_in_programme(programme=programme, service_type=kind, places=5, by=by)
    again = services.offer_in_programme(
        programme=programme, service_type=kind, places=8, fee_base_amount=Decimal(52), by=by
    )
    assert (again.pk, again.places, again.fee_base_amount) == (service.pk, 8, Decimal(52))
    with pytest.raises(services.ProgrammeError, match="większy od zera"):
        services.offer_in_programme(programme=programme, service_type=kind, fee_base_amount=Decimal(0), by=by)
    services.withdraw_from_programme(service=again, by=by)
    assert not programme.services.exists()


def test_a_fee_table_without_holes_is_kept_and_the_one_before_it_ends(world: World) -> None:
    programme, by = make_whole(world), world.acting("olga")
    later = services.set_fee_table(
        programme=programme, valid_from=date(2027, 1, 1), legal_basis="uchwała II", bands=BANDS, by=by
    )
    first, second = FeeTable.objects.order_by("valid_from")
    assert (first.valid_to, second, second.bands.count()) == (date(2026, 12, 31), later, 6)
    services.set_fee_table(
        programme=programme, valid_from=date(2027, 1, 1), legal_basis="uchwała III", bands=BANDS, by=by
    )
    assert FeeTable.objects.count() == 2 and FeeTable.objects.get(pk=later.pk).legal_basis == "uchwała III"
    with pytest.raises(services.InvalidFeeTable, match="przed poprzednią"):
        services.set_fee_table(programme=programme, valid_from=date(2026, 6, 1), legal_basis="x", bands=BANDS, by=by)


def test_a_hole_is_told_in_words(world: World) -> None:
    programme, by = make_draft(world), world.acting("olga")
    with_hole = [b for b in BANDS if (b.household, b.above) != ("single", 100)]
    with pytest.raises(services.InvalidFeeTable, match="Osoba samotna: między progami jest dziura od 100%"):
        services.set_fee_table(
            programme=programme, valid_from=date(2026, 1, 1), legal_basis="x", bands=with_hole, by=by
        )
    closed = [*BANDS[:5], Band("family", 150, 300, Decimal(50))]
    with pytest.raises(services.InvalidFeeTable, match="ostatni próg kończy się na 300%"):
        services.set_fee_table(programme=programme, valid_from=date(2026, 1, 1), legal_basis="x", bands=closed, by=by)


def test_who_sees_what(world: World) -> None:
    programme = make_whole(world)
    with pytest.raises(ServiceProgramme.DoesNotExist):
        queries.programme_for(world.acting("celina"), programme.uid)
    assert queries.programme_for(world.acting("alicja"), programme.uid) == programme
    ServiceProgramme.objects.all().delete()
    active = make_active_again(world)
    assert queries.programme_for(world.acting("celina"), active.uid) == active


def make_active_again(world: World) -> ServiceProgramme:
    """A programme in force when the kind of service is already there."""
    programme, by = make_draft(world), world.acting("grazyna")
    ServiceProgramme.objects.filter(pk=programme.pk).update(state=ProgrammeState.ACTIVE)
    assert by.organisation_id == programme.centre_id
    programme.refresh_from_db()
    return programme


def test_open_programmes_are_those_of_the_centre_on_the_day(world: World) -> None:
    programme = make_active_again(world)
    alicja = world.acting("alicja")
    assert queries.open_programmes(alicja, date(2026, 3, 2)) == [programme]
    assert queries.open_programmes(alicja, date(2028, 1, 1)) == []
    assert queries.open_programmes(world.acting("celina"), date(2026, 3, 2)) == []


def test_the_bracket_follows_table_and_criterion_of_the_day(world: World) -> None:
    programme = queries.programme_for(world.acting("alicja"), make_whole(world).uid)
    chosen = queries.band_for(programme, household="single", income=Decimal("1412.00"), on=date(2026, 3, 1))
    assert chosen is not None
    assert (chosen.band.fee_percent, chosen.criterion, chosen.income_percent) == (10, Decimal("1010.00"), Decimal("139.8"))  # fmt: skip
    family = queries.band_for(programme, household="family", income=Decimal("1300.00"), on=date(2026, 3, 1))
    assert family is not None and family.band.fee_percent == 50
    assert queries.band_for(programme, household="single", income=Decimal(1), on=date(2025, 3, 1)) is None
    assert queries.data_list(programme) == [DataItem.ADDRESS, DataItem.INCOME]


def test_places_come_from_above(world: World) -> None:
    programme = make_whole(world)
    places = queries.places_of(world.acting("olga"), programme.services.all())
    assert [(p.limit, p.taken, p.left) for p in places.values()] == [(10, 0, 10)]
