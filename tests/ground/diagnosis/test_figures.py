# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from decimal import Decimal as D

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import NotAllowed
from kooperacja.ground.diagnosis import queries, services
from kooperacja.ground.diagnosis.models import GminaFigure
from tests.world import World, instant


def _record(world: World, by: Acting, **more: object) -> GminaFigure:
    values: dict[str, object] = {
        "area": world.areas["zielona"], "key": "population", "value": D(9240), "period": "2024",
        "source": "GUS, Bank Danych Lokalnych", "as_of": date(2024, 12, 31), **more,
    }  # fmt: skip
    return services.record_figure(by=by, **values)  # type: ignore[arg-type]


def test_a_fact_has_source_and_day_and_the_newest_is_shown(world: World) -> None:
    daria = world.acting("daria")
    _record(world, daria)
    newer = _record(world, daria, period="2025", value=D(9198), as_of=date(2025, 12, 31))
    _record(world, daria, key="share-60-plus", value=D("27.40"))
    facts = queries.facts_of(world.areas["zielona"])
    assert [(f.label, f.shown) for f in facts] == [
        ("liczba mieszkańców", "9\u00a0198"), ("mieszkańcy w wieku 60 lat i więcej", "27,4\u00a0%"),
    ]  # fmt: skip
    assert queries.fact_of(world.areas["zielona"], "population") == newer.value
    assert queries.fact_of(world.areas["borki"], "population") is None
    assert Event.objects.about(newer).get().action == "diagnosis.figure.recorded"


def test_the_same_period_again_replaces_the_value(world: World) -> None:
    first = _record(world, world.acting("henryk"))
    again = _record(world, Acting.system(at=instant("2026-03-02 09:00")), value=D(9000))
    assert first.pk == again.pk and GminaFigure.objects.get().value == D(9000)


@pytest.mark.parametrize("who", ["celina", "bartek", "maria", "alicja"])
def test_others_do_not_write_facts(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        _record(world, world.acting(who))


def test_a_fact_without_source_or_from_tomorrow_is_refused(world: World) -> None:
    with pytest.raises(services.NoSource):
        _record(world, world.acting("daria"), source="  ")
    with pytest.raises(services.FromTheFuture):
        _record(world, world.acting("daria"), as_of=date(2026, 3, 3))
