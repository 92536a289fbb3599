# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed, Stale
from kooperacja.base.notifications.models import Message
from kooperacja.growth.roadmap import queries, services
from kooperacja.growth.roadmap.enums import ContactForm, Stage
from kooperacja.growth.roadmap.models import GminaRoadmap
from tests.growth.roadmap.factories import make_roadmap
from tests.world import World


def last_action() -> str:
    return Event.objects.order_by("-pk")[0].action


def test_open_roadmap(world: World) -> None:
    roadmap = make_roadmap(world)
    assert (roadmap.stage, roadmap.adviser) == (Stage.OPERATING, world.people["marta"])
    assert last_action() == "roadmap.roadmap.opened"
    told = set(Message.objects.values_list("to__email", flat=True))
    assert told == {"grazyna@example.org", "henryk@example.org"}


def test_a_gmina_is_opened_once(world: World) -> None:
    make_roadmap(world)
    with pytest.raises(services.AlreadyAccompanied) as refused:
        make_roadmap(world, by="daria")
    assert refused.value.field == "area"


@pytest.mark.parametrize("who", ["grazyna", "henryk", "celina", "bartek", "filip"])
def test_only_the_region_opens_and_writes(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.open_roadmap(area=world.areas["borki"], by=world.acting(who))
    roadmap = make_roadmap(world)
    by = world.acting(who)
    with pytest.raises(NotAllowed):
        services.move_stage(roadmap=roadmap, to=Stage.MATURE, reason="minął rok", by=by)
    with pytest.raises(NotAllowed):
        services.set_next_step(roadmap=roadmap, next_step="Zadzwonić", next_step_on=by.today, by=by)
    with pytest.raises(NotAllowed):
        services.note_contact(roadmap=roadmap, held_on=by.today, form=ContactForm.CALL, about="…", by=by)


def test_not_another_voivodeship(world: World) -> None:
    area = world.areas["borki"]
    area.code = "0401022"
    area.save()
    with pytest.raises(NotAllowed):
        make_roadmap(world, area="borki")


def test_move_stage(world: World) -> None:
    roadmap = make_roadmap(world)
    services.move_stage(roadmap=roadmap, to=Stage.MATURE, reason=" minął rok ", by=world.acting("daria"))
    event = Event.objects.order_by("-pk")[0]
    assert (event.action, event.reason, event.data["before"]) == ("roadmap.stage.moved", "minął rok", "operating")
    kinds = Message.objects.filter(kind="roadmap.stage.moved")
    assert set(kinds.values_list("to__email", flat=True)) == {
        "grazyna@example.org", "henryk@example.org", "marta@example.org",
    }  # fmt: skip


def test_move_stage_wants_a_reason_and_a_known_way(world: World) -> None:
    roadmap = make_roadmap(world)
    with pytest.raises(services.ReasonMissing):
        services.move_stage(roadmap=roadmap, to=Stage.MATURE, reason="  ", by=world.acting("marta"))
    with pytest.raises(IllegalMove):
        services.move_stage(roadmap=roadmap, to=Stage.CONCEPT, reason="wstecz", by=world.acting("marta"))


def test_two_people_moving_at_once(world: World) -> None:
    roadmap = make_roadmap(world)
    other = GminaRoadmap.objects.get(pk=roadmap.pk)
    services.move_stage(roadmap=roadmap, to=Stage.MATURE, reason="minął rok", by=world.acting("marta"))
    with pytest.raises(Stale):
        services.move_stage(roadmap=other, to=Stage.SUSPENDED, reason="przerwa", by=world.acting("daria"))


def test_next_step_and_contact(world: World) -> None:
    roadmap, by = make_roadmap(world), world.acting("marta")
    with pytest.raises(services.StepInThePast):
        services.set_next_step(roadmap=roadmap, next_step="Zadzwonić", next_step_on=date(2026, 3, 1), by=by)
    services.set_next_step(roadmap=roadmap, next_step="Zadzwonić", next_step_on=date(2026, 3, 9), by=by)
    assert [f.kind for f in queries.needing(by)[0].flags] == ["silent", "step"]
    with pytest.raises(services.ContactInTheFuture):
        services.note_contact(roadmap=roadmap, held_on=date(2026, 3, 3), form=ContactForm.CALL, about="x", by=by)
    with pytest.raises(services.StepInThePast):
        services.note_contact(
            roadmap=roadmap, held_on=by.today, form=ContactForm.CALL, about="x", next_step="Spotkać się", by=by
        )
    services.note_contact(
        roadmap=roadmap, held_on=date(2026, 2, 27), form=ContactForm.VISIT, about="Policzą koszty.",
        next_step="Odebrać kalkulację", next_step_on=date(2026, 4, 1), by=by,
    )  # fmt: skip
    services.note_contact(
        roadmap=roadmap, held_on=date(2026, 1, 7), form=ContactForm.CALL, about="Zaległy zapis.", by=by
    )
    roadmap.refresh_from_db()
    assert (roadmap.last_contact_on, roadmap.next_step) == (date(2026, 2, 27), "")
    assert last_action() == "roadmap.contact.noted"
    assert [f.kind for row in queries.needing(by) for f in row.flags] == ["no_step"]


def test_hand_over_to_a_colleague_only(world: World) -> None:
    roadmap, by = make_roadmap(world), world.acting("daria")
    with pytest.raises(DomainError):
        services.hand_over(roadmap=roadmap, adviser=world.people["grazyna"], by=by)
    services.hand_over(roadmap=roadmap, adviser=world.people["daria"], by=by.later(by.at))
    roadmap.refresh_from_db()
    assert roadmap.adviser == world.people["daria"]
    assert last_action() == "roadmap.adviser.changed"


def test_who_sees_which_gmina(world: World) -> None:
    make_roadmap(world)
    make_roadmap(world, area="borki", stage=Stage.DECLARED)
    seen = {who: queries.gminas(world.acting(who)).rows for who in ("marta", "grazyna", "henryk", "celina", "bartek")}
    assert {w: len(rows) for w, rows in seen.items()} == {
        "marta": 2,
        "grazyna": 1,
        "henryk": 1,
        "celina": 0,
        "bartek": 0,
    }
    assert [r.roadmap.area.name for r in seen["marta"]] == ["Borki", "Zielona"]
    assert [r.roadmap.area.name for r in queries.gminas(world.acting("marta"), text="zielo").rows] == ["Zielona"]
    assert [r.roadmap.area.name for r in queries.gminas(world.acting("marta"), stage="declared").rows] == ["Borki"]
    assert len(queries.gminas(world.acting("marta"), only="silent").rows) == 2


def test_posts_name_public_functions_and_count_the_rest(world: World) -> None:
    posts = {p.label: p for p in queries.posts(make_roadmap(world), world.acting("marta"))}
    assert posts["Burmistrz lub wójt"].people == ("Henryk Dąb",)
    coordinators = posts["Koordynacja planów"]
    assert (coordinators.people, coordinators.count) == ((), 1)
    borki = {p.label: p for p in queries.posts(make_roadmap(world, area="borki"), world.acting("marta"))}
    assert borki["Dyrekcja centrum"].is_missing
    assert not borki["Burmistrz lub wójt"].is_missing
