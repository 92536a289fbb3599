# SPDX-License-Identifier: EUPL-1.2
"""Pages of participants: who sees them, what stands there, how many questions they ask."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from kooperacja.base.audit.models import AccessEvent
from kooperacja.base.duties import desk
from kooperacja.growth.participants import queries, services
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.support import services as support
from kooperacja.growth.support.enums import SupportForm
from tests.growth.participants.factories import make_clause, make_participant
from tests.growth.participants.test_services import MAN, full, make_timed_project
from tests.world import World

As = Callable[[str], Client]


def now() -> str:
    """This minute: pages use the real clock."""
    return timezone.localtime().strftime("%Y-%m-%d %H:%M")


def addresses(world: World) -> list[str]:
    """Every page of the team."""
    marta = world.acting("marta")
    clause = make_clause(world)
    one = make_participant(world, birth_date=date(1980, 5, 14))
    two = make_participant(world, given_name="Ewaa", email="b@example.org", birth_date=date(1980, 5, 14))
    project = make_timed_project(world)
    taken = services.enter_project(participant=one, project=project, entered_on=date(2026, 2, 1), by=marta)
    entity = services.enter_entity(
        organisation=world.organisations["cus_zielona"], project=project, entity_type="gmina",
        entered_on=date(2026, 2, 1), by=marta,
    )  # fmt: skip
    plain = (
        "participant_list",
        "register_participant",
        "duplicates",
        "exports",
        "clause_list",
        "entity_list",
        "enter_entity",
    )
    return [
        *(reverse(f"participants:{name}") for name in plain),
        *(reverse(f"participants:{name}", args=[one.uid]) for name in ("participant_detail", "edit_participant", "enter_project")),
        *(reverse(f"participants:{name}", args=[taken.uid]) for name in ("leave_project", "record_situation")),
        reverse("participants:merge", args=[one.uid, two.uid]), reverse("participants:edit_entity", args=[entity.uid]),
        reverse("participants:clause_detail", args=[clause.uid]), reverse("participants:export_list", args=["csv"]),
    ]  # fmt: skip


def test_the_team_opens_every_page_and_a_stranger_none(client_as: As, world: World) -> None:
    marta, celina = client_as("marta"), client_as("celina")
    for address in addresses(world):
        assert marta.get(address).status_code == 200, address
        assert celina.get(address).status_code in {403, 404}, address
    assert marta.get(reverse("participants:issue_clause")).status_code == 403
    assert client_as("daria").get(reverse("participants:issue_clause")).status_code == 200


def test_the_list_is_narrowed_by_chips_and_words(client_as: As, world: World) -> None:
    make_participant(world)
    make_participant(world, given_name="Jan", surname="Łęcki", email="", diet="bez glutenu")
    marta, address = client_as("marta"), reverse("participants:participant_list")
    assert "Łęcki" in marta.get(address, {"q": "lecki"}).content.decode()
    assert "Brzoza" not in marta.get(address, {"q": "lecki"}).content.decode()
    assert "Łęcki" in marta.get(address, {"potrzeby": "1"}).content.decode()
    assert "Nikt nie pasuje" in marta.get(address, {"q": "nikogo"}).content.decode()
    assert "Wyślij im link" in marta.get(address, {"dane": "niepelne"}).content.decode()
    assert "Nikt nie pasuje" in marta.get(address, {"projekt": "bzdura"}).content.decode()


def test_opening_a_record_with_pesel_is_noted(client_as: As, world: World) -> None:
    one = make_participant(world, pesel=MAN, given_name="Jan")
    answer = client_as("marta").get(reverse("participants:participant_detail", args=[one.uid]))
    text = answer.content.decode()
    assert MAN not in text and "1359" in text
    assert AccessEvent.objects.get().person_uid == one.uid
    assert (
        "Kto otwierał"
        in client_as("daria").get(reverse("participants:participant_detail", args=[one.uid])).content.decode()
    )


def test_the_file_is_for_the_coordinator_and_each_record_is_noted(client_as: As, world: World) -> None:
    one, project = make_participant(world, pesel=MAN, given_name="Jan"), make_timed_project(world)
    services.enter_project(participant=one, project=project, entered_on=date(2026, 2, 1), by=world.acting("marta"))
    for kind in ("csv", "xlsx"):
        address = reverse("participants:export_people", args=[project.uid, kind])
        assert client_as("marta").get(address).status_code == 403
        answer = client_as("daria").get(address)
        assert answer.status_code == 200 and "do-potwierdzenia" in answer["Content-Disposition"]
    assert AccessEvent.objects.filter(person_uid=one.uid).count() == 2
    text = (
        client_as("daria")
        .get(reverse("participants:export_people", args=[project.uid, "csv"]))
        .content.decode("utf-8-sig")
    )
    assert MAN in text and text.startswith("Rodzaj uczestnika;")


def own(world: World, participant: Participant) -> str:
    """The address of a participant's own page."""
    link = services.make_link(participant=participant, by=world.acting("marta", now()))
    return reverse("participants:own_data", args=[link.uid, queries.signature_of(link)])


def typed(**changes: Any) -> dict[str, Any]:
    """Her form as a phone sends it."""
    blank = dict.fromkeys(
        ("pesel", "other_identifier", "birth_date", "sex", "education", "citizenship", "email", "phone", "home_area",
         "town", "street", "postcode", "employer_name", "function", "access_needs", "diet", "interpreter"), "",
    )  # fmt: skip
    return blank | {"given_name": "Jan", "surname": "Brzoza", "once": str(uuid4())} | changes


def test_she_saves_a_part_sees_the_light_and_comes_back(client: Client, world: World) -> None:
    make_clause(world)
    one = make_participant(world, given_name="Jan")
    address = own(world, one)
    page = client.get(address).content.decode()
    assert "Brakuje jeszcze" in page and "Centrum Usług Społecznych w Zielonej" in page
    answer = client.post(address, typed(town="Zielona", email="jan@example.org", function="kierownik"), follow=True)
    assert "Zapisane." in answer.content.decode()
    one.refresh_from_db()
    assert one.town == "Zielona" and one.employer == world.organisations["cus_zielona"]
    wrong = client.post(address, typed(pesel=MAN, sex="woman", town="Zielona"))
    text = wrong.content.decode()
    assert wrong.status_code == 200 and "Płeć nie zgadza się" in text and f'value="{MAN}"' in text
    sent = full() | {
        "given_name": "Jan",
        "home_area": "9901013",
        "has_read": "on",
        "phone": "600100200",
        "function": "kierownik",
    }
    whole = client.post(address, typed(**sent), follow=True)
    assert "To już wszystko" in whole.content.decode()
    one.refresh_from_db()
    assert one.missing == 0
    assert MAN not in client.get(address).content.decode()


def test_a_wrong_or_old_link_opens_nothing(client: Client, world: World) -> None:
    one = make_participant(world)
    address = own(world, one)
    assert client.get(address[:-3] + "00/").status_code == 404
    own(world, one)
    gone = client.get(address)
    assert gone.status_code == 410 and "Brzoza" not in gone.content.decode()
    assert client.post(address, typed()).status_code == 410


def values_on(page: str) -> dict[str, str]:
    """What a browser would send from this page: the values in its form."""
    found = {}
    for tag in re.findall(r"<input[^>]*>", page):
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        if attributes.get("name") and attributes.get("type") not in ("checkbox", "radio"):
            found[attributes["name"]] = html.unescape(attributes.get("value", ""))
    for name, inside in re.findall(r'<select[^>]*name="(\w+)"[^>]*>(.*?)</select>', page, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', inside)
        found[name] = chosen[1] if chosen else ""
    return found


def test_a_form_open_for_two_days_does_not_write_over_what_she_filled_in(
    client: Client, client_as: As, world: World
) -> None:
    one = make_participant(world, town="Borki")
    marta, edit = client_as("marta"), reverse("participants:edit_participant", args=[one.uid])
    old = values_on(marta.get(edit).content.decode())
    address = own(world, one)
    hers = values_on(client.get(address).content.decode())
    sent = hers | {"phone": "600 100 200", "town": "Zielona", "street": "Rynek 1", "education": "isced_5_8"}
    assert client.post(address, sent).status_code == 302
    answer = marta.post(edit, old | {"function": "kierowniczka", "town": "Jasna"})
    page = answer.content.decode().replace("\xa0", " ")
    assert "teraz stoi: „Zielona”" in page and 'value="Jasna"' in page and 'value="kierowniczka"' in page
    assert marta.post(edit, values_on(answer.content.decode())).status_code == 302
    one.refresh_from_db()
    assert (one.function, one.town, one.street, one.phone) == ("kierowniczka", "Jasna", "Rynek 1", "600 100 200")
    assert one.education == "isced_5_8"


def test_pairs_are_compared_and_merged_on_a_page(client_as: As, world: World) -> None:
    one = make_participant(world, birth_date=date(1980, 5, 14))
    two = make_participant(world, given_name="Ewaa", email="b@example.org", birth_date=date(1980, 5, 14))
    marta = client_as("marta")
    assert "ta sama data urodzenia" in marta.get(reverse("participants:duplicates")).content.decode().replace(
        "\xa0", " "
    )
    sent = {"given_name": "keep", "email": "lose", "once": str(uuid4())}
    answer = marta.post(reverse("participants:merge", args=[one.uid, two.uid]), sent)
    assert answer["Location"] == reverse("participants:participant_detail", args=[one.uid])
    one.refresh_from_db()
    assert (one.given_name, one.email) == ("Ewa", "b@example.org")
    old = marta.get(reverse("participants:participant_detail", args=[two.uid]))
    assert old["Location"] == reverse("participants:participant_detail", args=[one.uid])


def test_the_desk_says_how_many_have_not_filled_in(world: World) -> None:
    make_participant(world)
    titles = [d.title for d in desk.decisions_for(world.acting("marta"))]
    assert "1 osoba nie uzupełniła danych" in titles
    assert not any("uzupełni" in d.title for d in desk.decisions_for(world.acting("grazyna")))


@pytest.mark.parametrize(("name", "budget"), [("participant_list", 18), ("duplicates", 18), ("exports", 18)])
def test_lists_ask_few_questions(
    client_as: As, world: World, django_assert_max_num_queries: DjangoAssertNumQueries, name: str, budget: int
) -> None:
    for number in range(60):
        make_participant(world, given_name=f"Osoba{number}", email="", birth_date=date(1980, 5, 14))
    marta = client_as("marta")
    with django_assert_max_num_queries(budget):
        assert marta.get(reverse(f"participants:{name}")).status_code == 200


def test_what_she_got_stands_on_her_page(client_as: As, world: World) -> None:
    one = make_participant(world)
    address = reverse("participants:participant_detail", args=[one.uid])
    assert "nie ma jeszcze wsparcia" in client_as("marta").get(address).content.decode().replace("\xa0", " ")
    support.record_support(
        area=world.areas["zielona"], form=SupportForm.ADVICE, held_on=date(2026, 2, 20), minutes=90, topic="Porada o zleceniach",
        given_by="Marta", people={one: 90}, by=world.acting("marta"),
    )  # fmt: skip
    text = client_as("marta").get(address).content.decode().replace("\xa0", " ")
    assert "Porada o zleceniach" in text and "razem 1 h 30 min" in text
