# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed, Stale
from kooperacja.base.notifications.models import Message
from kooperacja.growth.readiness import queries, services
from kooperacja.growth.readiness.enums import AssessmentState
from kooperacja.growth.readiness.logic.dimensions import CODES
from kooperacja.growth.readiness.models import Assessment, Rater
from tests.growth.readiness.factories import make_assessment
from tests.world import World

ALL_THREES: dict[str, int | None] = dict.fromkeys(CODES, 3)


def opened(world: World) -> Assessment:
    return services.open_assessment(area=world.areas["zielona"], by=world.acting("grazyna"))


def invited(world: World, who: str = "olga", assessment: Assessment | None = None) -> Rater:
    return services.invite_rater(
        assessment=assessment or opened(world), user=world.people[who], function="organizatorka",
        by=world.acting("grazyna"),
    )  # fmt: skip


def test_open_assessment(world: World) -> None:
    assessment = opened(world)
    assert assessment.state == AssessmentState.OPEN
    assert Event.objects.order_by("-pk")[0].action == "readiness.assessment.opened"
    assert list(Message.objects.values_list("to__email", flat=True)) == ["henryk@example.org"]
    with pytest.raises(services.RoundIsOpen):
        services.open_assessment(area=world.areas["zielona"], by=world.acting("marta"))


@pytest.mark.parametrize("who", ["celina", "bartek", "alicja", "filip"])
def test_strangers_do_not_open(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.open_assessment(area=world.areas["zielona"], by=world.acting(who))


def test_invite_only_people_of_the_gmina(world: World) -> None:
    assessment = opened(world)
    rater = invited(world, assessment=assessment)
    assert Message.objects.filter(kind="readiness.rater.invited").get().to_id == rater.user_id
    with pytest.raises(services.NotFromThisGmina):
        invited(world, "bartek", assessment)
    with pytest.raises(services.NotFromThisGmina):
        invited(world, "celina", assessment)
    with pytest.raises(Stale):
        invited(world, "olga", assessment)


def test_at_most_seven_voices(world: World) -> None:
    assessment = opened(world)
    for who in ("henryk", "grazyna", "olga", "szymon", "anna", "alicja", "kinga"):
        invited(world, who, assessment)
    with pytest.raises(DomainError):
        invited(world, "filip", assessment)


def test_rate_and_finish(world: World) -> None:
    rater, by = invited(world), world.acting("olga")
    services.rate(rater=rater, scores={"R1": 4}, by=by, notes={"R1": " wójt chce "}, evidence={"R1": "uchwała 5/26"})
    services.rate(rater=rater, scores={"R1": 5}, by=by)
    with pytest.raises(services.NotAllRated):
        services.finish_rating(rater=rater, by=by)
    services.rate(rater=rater, scores={**ALL_THREES, "R12": None}, by=by)
    services.finish_rating(rater=rater, by=by)
    with pytest.raises(Stale):
        services.finish_rating(rater=Rater.objects.get(pk=rater.pk), by=by)
    with pytest.raises(Stale):
        services.rate(rater=rater, scores={"R1": 0}, by=by)
    assert Event.objects.order_by("-pk")[0].action == "readiness.rating.finished"


def test_nobody_rates_for_another(world: World) -> None:
    rater = invited(world)
    for who in ("grazyna", "marta", "celina"):
        with pytest.raises(NotAllowed):
            services.rate(rater=rater, scores={"R1": 4}, by=world.acting(who))


@pytest.mark.parametrize("score", [-1, 6])
def test_scores_are_0_to_5(world: World, score: int) -> None:
    with pytest.raises(DomainError) as refused:
        services.rate(rater=invited(world), scores={"R3": score}, by=world.acting("olga"))
    assert refused.value.field == "R3"


def test_blind_until_closed(world: World) -> None:
    assessment = make_assessment(world, state="open")
    assert queries.result_of(assessment) is None
    assert queries.notes_by_dimension(assessment) == []
    assert queries.latest_result(world.acting("grazyna"), world.areas["zielona"]) is None
    assert [a.pk for a in queries.rounds_to_close(world.acting("grazyna"))] == [assessment.pk]
    services.close_for_talk(assessment=assessment, by=world.acting("henryk"))
    result = queries.result_of(assessment)
    assert result is not None and result.count == 5
    assert [s.dimension for s in result.divided] == ["R6"]
    assert {s.dimension: s.middle for s in result.spreads}["R5"] == 2.0
    assert Message.objects.filter(kind="readiness.assessment.closed").count() == 4


def test_close_wants_three_finished_sheets(world: World) -> None:
    assessment = opened(world)
    for who in ("olga", "henryk", "szymon"):
        rater = invited(world, who, assessment)
        services.rate(rater=rater, scores=ALL_THREES, by=world.acting(who))
        if who != "szymon":
            services.finish_rating(rater=rater, by=world.acting(who))
    with pytest.raises(services.TooFewRaters):
        services.close_for_talk(assessment=assessment, by=world.acting("grazyna"))
    services.finish_rating(rater=rater, by=world.acting("szymon"))
    services.close_for_talk(assessment=assessment, by=world.acting("grazyna"))
    with pytest.raises(IllegalMove):
        services.close_for_talk(assessment=assessment, by=world.acting("grazyna"))
    with pytest.raises(services.RoundIsClosed):
        invited(world, "anna", assessment)


def test_unfinished_sheets_stay_out(world: World) -> None:
    assessment = make_assessment(world, state="open")
    late = invited(world, "alicja", assessment)
    services.rate(rater=late, scores=dict.fromkeys(CODES, 0), by=world.acting("alicja"))
    services.close_for_talk(assessment=assessment, by=world.acting("grazyna"))
    result = queries.result_of(assessment)
    assert result is not None
    assert all(0 not in s.scores for s in result.spreads)


def test_agree(world: World) -> None:
    assessment = make_assessment(world, state="talk")
    other = Assessment.objects.get(pk=assessment.pk)
    with pytest.raises(DomainError):
        services.agree_assessment(assessment=assessment, consensus_note=" ", by=world.acting("grazyna"))
    with pytest.raises(NotAllowed):
        services.agree_assessment(assessment=assessment, consensus_note="Tak.", by=world.acting("celina"))
    services.agree_assessment(assessment=assessment, consensus_note="Najpierw zlecanie.", by=world.acting("marta"))
    with pytest.raises(Stale):
        services.agree_assessment(assessment=other, consensus_note="Inaczej.", by=world.acting("grazyna"))


def test_who_sees_a_round(world: World) -> None:
    assessment = make_assessment(world)
    seen = {
        who: Assessment.objects.visible_to(world.acting(who)).count()
        for who in ("marta", "olga", "henryk", "celina", "bartek", "maria")
    }
    assert seen == {"marta": 1, "olga": 1, "henryk": 1, "celina": 0, "bartek": 0, "maria": 0}
    with pytest.raises(Rater.DoesNotExist):
        queries.rater_for(world.acting("marta"), assessment.uid)
