# SPDX-License-Identifier: EUPL-1.2
"""The public form, her own page, and the pages of the team."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from kooperacja.growth.recruitment import queries, services
from kooperacja.growth.recruitment.enums import CandidateState
from kooperacja.growth.recruitment.models import Candidate, Recruitment
from tests.growth.recruitment.factories import make_candidate, make_recruitment
from tests.world import World

As = Callable[[str], Client]


def now() -> str:
    """This minute: pages use the real clock."""
    return timezone.localtime().strftime("%Y-%m-%d %H:%M")


def today() -> date:
    """Today in Poland."""
    return timezone.localtime().date()


@pytest.fixture
def call(world: World) -> Recruitment:
    """A recruitment that is open today."""
    return make_recruitment(
        world, opens_on=today() - timedelta(days=3), closes_on=today() + timedelta(days=3), title="Nabór na szkolenie"
    )


def filled(**changes: Any) -> dict[str, Any]:
    """A form as a person would send it."""
    return {
        "given_name": "Ewa", "surname": "Brzoza", "email": "ewa.brzoza@example.org", "phone": "",
        "institution_name": "CUS Zielona", "function": "organizatorka", "area": "9901013", "access_needs": "",
        "diet": "bez mięsa", "interpreter": "", "strona_www": "", "criterion_1": "yes", "criterion_2": "yes",
        "has_read": "on", "once": str(uuid4()),
    } | changes  # fmt: skip


def test_a_visitor_applies_and_sees_her_application(client: Client, world: World, call: Recruitment) -> None:
    address = reverse("recruitment:apply", args=[call.code])
    page = client.get(address)
    assert page.status_code == 200 and "Nabór na szkolenie" in page.content.decode()
    sent = filled()
    answer = client.post(address, sent)
    assert answer.status_code == 302
    made = Candidate.objects.get()
    assert made.institution == world.organisations["cus_zielona"] and made.points == 5 and made.sender
    own = client.get(answer["Location"])
    assert "czeka na sprawdzenie" in own.content.decode() and "Brzoza" not in answer["Location"]
    again = client.post(address, sent)
    assert again["Location"] == answer["Location"] and Candidate.objects.count() == 1
    twice = client.post(address, filled())
    assert twice.status_code == 200 and "Masz już zgłoszenie" in twice.content.decode()
    assert Candidate.objects.count() == 1


def test_mistakes_stand_beside_the_field_and_nothing_typed_is_lost(client: Client, call: Recruitment) -> None:
    answer = client.post(
        reverse("recruitment:apply", args=[call.code]), filled(email="ewa(at)example", has_read="", criterion_1="")
    )
    text = answer.content.decode()
    assert answer.status_code == 200 and "nazwa@domena.pl" in text and "Zaznacz, że znasz" in text
    assert 'value="Brzoza"' in text and Candidate.objects.count() == 0


def test_a_machine_is_thanked_and_nothing_is_kept(client: Client, call: Recruitment) -> None:
    answer = client.post(reverse("recruitment:apply", args=[call.code]), filled(strona_www="http://spam"))
    assert answer["Location"].endswith("/dziekujemy/") and client.get(answer["Location"]).status_code == 200
    assert Candidate.objects.count() == 0


def test_a_call_that_is_prepared_is_not_there_and_a_closed_one_says_so(
    client: Client, world: World, call: Recruitment
) -> None:
    draft = make_recruitment(world, is_open=False, title="Szkic")
    assert client.get(reverse("recruitment:apply", args=[draft.code])).status_code == 404
    services.close_recruitment(recruitment=call, by=world.acting("marta"))
    assert "nie przyjmuje" in client.get(reverse("recruitment:apply", args=[call.code])).content.decode()
    answer = client.post(reverse("recruitment:apply", args=[call.code]), filled())
    assert answer.status_code == 409 and Candidate.objects.count() == 0


def test_her_own_page_needs_the_right_signature_and_lets_her_go(
    client: Client, world: World, call: Recruitment
) -> None:
    made = make_candidate(world, call, at=now(), verified=False)
    signature = queries.signature_of(made)
    assert client.get(reverse("recruitment:own_application", args=[made.uid, "0" * 32])).status_code == 404
    leave = reverse("recruitment:withdraw_own", args=[made.uid, signature])
    assert client.get(leave).status_code == 200
    assert client.post(leave, {"reason": "urlop", "once": str(uuid4())}).status_code == 302
    made.refresh_from_db()
    assert made.state == CandidateState.WITHDRAWN


def test_the_team_looks_checks_and_chooses(client_as: As, world: World, call: Recruitment) -> None:
    made = make_candidate(world, call, at=now(), verified=False)
    marta = client_as("marta")
    detail = reverse("recruitment:recruitment_detail", args=[call.uid])
    for name, uid in (
        ("recruitment_detail", call.uid), ("edit_recruitment", call.uid), ("set_criteria", call.uid),
        ("cancel_recruitment", call.uid), ("candidate_detail", made.uid), ("verify", made.uid), ("reject", made.uid),
        ("accept", made.uid), ("withdraw", made.uid),
    ):  # fmt: skip
        assert marta.get(reverse(f"recruitment:{name}", args=[uid])).status_code == 200, name
        assert client_as("celina").get(reverse(f"recruitment:{name}", args=[uid])).status_code in {403, 404}, name
    assert marta.get(reverse("recruitment:recruitment_list")).status_code == 200
    verify = {"criterion_1": "yes", "criterion_2": "yes", "once": str(uuid4())}
    assert marta.post(reverse("recruitment:verify", args=[made.uid]), verify).status_code == 302
    assert marta.post(reverse("recruitment:choose", args=[call.uid]), {"once": str(uuid4())}).status_code == 302
    text = marta.get(detail).content.decode().replace("\xa0", " ")
    assert "1 z 2 miejsc" in text and "miejsce 1 z 2" in text
    sheet = marta.get(reverse("recruitment:export_list", args=[call.uid, "csv"]))
    assert "Brzoza" in sheet.content.decode("utf-8-sig")


def test_a_recruitment_is_prepared_by_hand(client_as: As, world: World) -> None:
    marta = client_as("marta")
    sent = {
        "title": "Superwizja grupowa", "about": "Dla OPS", "opens_on": "1.3.2026", "closes_on": "10.3.2026", "seats": "8",
        "per_institution": "2", "per_gmina": "", "project": "", "funding_label": "", "once": str(uuid4()),
    }  # fmt: skip
    answer = marta.post(reverse("recruitment:plan_recruitment"), sent)
    call = Recruitment.objects.get()
    assert answer["Location"] == reverse("recruitment:set_criteria", args=[call.uid])
    bad = marta.post(answer["Location"], {"lines": "Bez punktów", "once": str(uuid4())})
    assert "Wiersz 1" in bad.content.decode()
    lines = "Czy pracujesz w OPS? = 3\n! Czy masz zgodę przełożonego?"
    assert marta.post(answer["Location"], {"lines": lines, "once": str(uuid4())}).status_code == 302
    assert [(c.kind, c.points) for c in queries.criteria_of(call)] == [("points", 3), ("formal", 0)]


def test_a_list_of_many_asks_few_questions(
    client_as: As, world: World, call: Recruitment, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(25):
        make_candidate(world, call, f"Osoba Numer{number}", at=now())
    marta = client_as("marta")
    with django_assert_max_num_queries(24):
        assert marta.get(reverse("recruitment:recruitment_detail", args=[call.uid])).status_code == 200
