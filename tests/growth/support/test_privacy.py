# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from kooperacja.growth.support import privacy, services
from kooperacja.growth.support.models import VisitParticipant
from tests.growth.support.factories import make_study_visit
from tests.world import World


def test_a_participant_gets_her_line_and_may_be_taken_off_it(world: World) -> None:
    by = world.acting("marta")
    person = services.add_participant(
        visit=make_study_visit(world), name="Ewa Lis", special_needs="podjazd", by=by,
        organisation=world.organisations["gmina_zielona"],
    )  # fmt: skip
    assert privacy.export(person.uid)["imię i nazwisko"] == "Ewa Lis"
    assert privacy.erase(person.uid, by) == 1
    left = VisitParticipant.objects.get()
    assert (left.name, left.special_needs, left.function) == ("", "", "osoba uczestnicząca")
    assert privacy.export(world.organisations["rops"].uid) == {}
