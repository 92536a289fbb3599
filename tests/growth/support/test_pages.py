# SPDX-License-Identifier: EUPL-1.2
"""Pages of visits and of the ledger: what stands on them, who may open them, how many questions they ask the database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from kooperacja.base.duties import desk
from kooperacja.base.search.models import Entry
from kooperacja.base.search.queries import find
from kooperacja.growth.pictures.enums import ConsentState
from kooperacja.growth.support import queries, services
from kooperacja.growth.support.enums import VisitState
from kooperacja.growth.support.models import Finding, StopPicture, StudyVisit, SupportEntry, VisitDay, VisitStop
from tests.growth.support.factories import (
    first_stop,
    make_finding,
    make_funding_label,
    make_project,
    make_study_visit,
    make_support_entry,
)
from tests.world import World

As = Callable[[str], Client]


def photo(name: str = "zdjecie.png") -> SimpleUploadedFile:
    """A small picture, as a phone would send it."""
    out = BytesIO()
    Image.new("RGB", (640, 480), "#8c4424").save(out, "PNG")
    return SimpleUploadedFile(name, out.getvalue(), content_type="image/png")


def make_stop_picture(world: World, visit: StudyVisit, consent: str = ConsentState.NO_PEOPLE) -> StopPicture:
    """A picture at the first stop."""
    return services.add_stop_picture(
        stop=first_stop(visit), upload=photo(), caption="Urząd od frontu", alt_text="Jasny budynek z wieżą.",
        author="Marta Zięba", consent=consent, by=world.acting("marta"),
    )  # fmt: skip


def addresses(visit: StudyVisit, finding: Finding, entry: SupportEntry) -> list[str]:
    """Every page that can be opened around one visit."""
    stop, day = first_stop(visit), visit.days.order_by("number")[0]
    made = [
        reverse(f"support:{name}", args=[visit.uid])
        for name in ("visit_detail", "edit_visit", "add_participant", "add_day", "findings_review")
    ]
    made += [reverse("support:move_visit", args=[visit.uid, "cancelled"]), reverse("support:edit_day", args=[day.uid])]
    made += [reverse("support:add_stop", args=[day.uid])]
    made += [
        reverse(f"support:{name}", args=[stop.uid])
        for name in ("stop_detail", "edit_stop", "remove_stop", "record_host_agreement", "add_stop_picture")
    ]
    made += [
        reverse(f"support:{name}", args=[finding.uid])
        for name in ("edit_finding", "keep_finding", "drop_finding", "merge_finding")
    ]
    return [
        *made,
        reverse("support:entry_detail", args=[entry.uid]),
        reverse("support:settle_follow_up", args=[entry.uid]),
    ]


def test_every_page_opens_for_the_region_and_for_no_stranger(world: World, client_as: As) -> None:
    visit = make_study_visit(world)
    make_finding(world, visit)
    finding = make_finding(world, visit, seen="Druga rzecz.")
    entry = make_support_entry(world, follow_up="Przesłać wzór", follow_up_on=date(2026, 3, 5))
    marta, celina = client_as("marta"), client_as("celina")
    for address in addresses(visit, finding, entry):
        response = marta.get(address)
        assert response.status_code == 200, address
        assert "<title>" in response.content.decode()
        assert celina.get(address).status_code == 404, address
    for name in ("visit_list", "propose_visit", "record_past_visit", "entry_list", "record_support"):
        assert marta.get(reverse(f"support:{name}")).status_code == 200
    for name in ("propose_visit", "record_past_visit", "entry_list", "record_support"):
        assert celina.get(reverse(f"support:{name}")).status_code == 403
    for name in ("project_list", "create_project", "create_funding_label"):
        assert client_as("daria").get(reverse(f"projects:{name}")).status_code == 200
        assert celina.get(reverse(f"projects:{name}")).status_code == 403


def test_a_visit_shows_its_holes_and_its_next_step(world: World, client_as: As) -> None:
    visit = make_study_visit(world)
    services.edit_day(day=VisitDay.objects.get(visit=visit, number=2), date=None, by=world.acting("marta"))
    page = client_as("marta").get(reverse("support:visit_detail", args=[visit.uid])).content.decode()
    for words in ("data do uzupełnienia", "godzina?", "gospodarz do uzupełnienia", "Umów gospodarzy", "Zapisz zgodę"):
        assert words in page
    assert page.count("btn-primary") == 1
    host = client_as("alicja").get(reverse("support:visit_detail", args=[visit.uid])).content.decode()
    assert "Co zobaczyliśmy" not in host
    assert "Zmień opis" not in host


def test_pages_have_a_query_budget(
    world: World, client_as: As, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    visit = make_study_visit(world, held=True)
    for i in range(12):
        make_finding(world, visit, seen=f"Rzecz {i}")
        make_support_entry(world, topic=f"Temat {i}")
    make_stop_picture(world, visit)
    client = client_as("marta")
    client.get("/region/wizyty/")
    budgets = {
        reverse("support:visit_list"): 14,
        reverse("support:visit_detail", args=[visit.uid]): 20,
        reverse("support:stop_detail", args=[first_stop(visit).uid]): 14 + 12,
        # two questions for each of the twelve findings: has it become a card, may it
        reverse("support:findings_review", args=[visit.uid]): 18 + 24,
        reverse("support:entry_list"): 14,
    }
    for address, budget in budgets.items():
        with django_assert_max_num_queries(budget):
            assert client.get(address).status_code == 200


def test_a_visit_is_planned_in_the_browser(world: World, client_as: As) -> None:
    project, label = make_project(world), make_funding_label(world)
    client = client_as("marta")
    facts = {
        "title": "Kuchnie spółdzielni", "purpose": "Zobaczyć posiłki.", "organiser": str(world.organisations["rops"].uid),
        "project": str(project.uid), "funding_label": str(label.uid), "start_area": "Zielona", "seats": "12",
    }  # fmt: skip
    refused = client.post(reverse("support:propose_visit"), facts | {"start_area": "Nigdzie"})
    assert "Nie ma gminy „Nigdzie”" in refused.content.decode()
    assert "Kuchnie spółdzielni" in refused.content.decode()
    client.post(reverse("support:propose_visit"), facts)
    visit = StudyVisit.objects.get()
    assert (visit.project, visit.funding_label, visit.start_area) == (project, label, world.areas["zielona"])
    client.post(reverse("support:add_day", args=[visit.uid]), {"date": "1.4.26"})
    day = VisitDay.objects.get()
    assert day.date == date(2026, 4, 1)
    stop = {"name": "Kuchnia", "area": "9901022", "starts_at": "9", "ends_at": "10.30"}
    client.post(reverse("support:add_stop", args=[day.uid]), stop)
    clash = client.post(
        reverse("support:add_stop", args=[day.uid]), stop | {"name": "Sala", "starts_at": "10:00", "ends_at": ""}
    )
    assert "„Kuchnia” (9:00–10:30)" in clash.content.decode()
    before = client.post(reverse("support:add_stop", args=[day.uid]), stop | {"starts_at": "12:00", "ends_at": "11:00"})
    assert "Koniec jest przed początkiem" in before.content.decode()
    assert VisitStop.objects.count() == 1
    assert Entry.objects.get(kind="visit").subtitle == "Borki"


def test_three_lines_are_noted_once_even_when_sent_twice(world: World, client_as: As) -> None:
    visit, client = make_study_visit(world, held=True), client_as("marta")
    address = reverse("support:stop_detail", args=[first_stop(visit).uid])
    once = {"seen": "Stałe zlecenia.", "once": "3f1f5c3e-0000-4000-8000-000000000001"}
    client.post(address, once)
    again = client.post(address, once, follow=True)
    assert "Nic nie wykonano drugi raz" in again.content.decode()
    assert Finding.objects.count() == 1
    empty = client.post(address, {"seen": "", "where_to_use": "U nas w Borkach"}).content.decode()
    assert "U nas w Borkach" in empty


def test_findings_are_sorted_in_the_browser(world: World, client_as: As) -> None:
    visit, client = make_study_visit(world, held=True), client_as("marta")
    first, second = make_finding(world, visit), make_finding(world, visit, seen="To samo inaczej.")
    client.post(reverse("support:keep_finding", args=[first.uid]))
    client.post(reverse("support:merge_finding", args=[second.uid]), {"into": str(first.uid)})
    page = client.get(reverse("support:findings_review", args=[visit.uid])).content.decode()
    assert "Wszystkie spostrzeżenia przejrzane" in page
    assert Finding.objects.get(pk=second.pk).merged_into == first
    client.post(reverse("support:move_visit", args=[visit.uid, "feedback"]))
    assert StudyVisit.objects.get().state == VisitState.FEEDBACK
    stale = client.post(reverse("support:keep_finding", args=[first.uid]))
    assert stale.status_code == 409


def test_a_photo_is_added_at_a_stop_and_kept_inside(world: World, client_as: As) -> None:
    visit, client = make_study_visit(world, held=True), client_as("marta")
    address = reverse("support:add_stop_picture", args=[first_stop(visit).uid])
    facts = {
        "caption": "Kuchnia", "alt_text": "Dwoje kucharzy.", "author": "Marta", "licence": "CC BY 4.0",
        "consent": "missing",
    }  # fmt: skip
    bad = SimpleUploadedFile("list.jpg", b"to jest tekst", content_type="image/jpeg")
    refused = client.post(address, facts | {"upload": bad})
    assert refused.status_code == 200
    assert "Dwoje kucharzy." in refused.content.decode()
    client.post(address, facts | {"upload": photo()})
    placed = StopPicture.objects.select_related("picture").get()
    assert placed.picture.is_public is False
    page = client.get(reverse("support:stop_detail", args=[first_stop(visit).uid])).content.decode()
    assert "brak zgód" in page
    client.post(reverse("support:place_picture", args=[placed.picture.uid, "ukryj"]))
    assert StopPicture.objects.get().in_gallery is False
    client.post(reverse("support:place_picture", args=[placed.picture.uid, "pokaz"]))
    assert StopPicture.objects.get().in_gallery is True
    assert (
        client_as("celina").post(reverse("support:place_picture", args=[placed.picture.uid, "ukryj"])).status_code
        == 404
    )


def test_the_ledger_in_the_browser(world: World, client_as: As) -> None:
    client = client_as("marta")
    facts = {
        "area": "Zielona", "form": "advice", "topic": "Zlecanie", "held_on": "1.2.26", "minutes": "1 h 30 min",
        "given_by": "Marta", "people_count": "4", "follow_up": "Wysłać wzór", "follow_up_on": "5.3.2026",
    }  # fmt: skip
    wrong = client.post(reverse("support:record_support"), facts | {"follow_up_on": "1.1.2026"})
    assert "wcześniejszy niż samo wsparcie" in wrong.content.decode()
    client.post(reverse("support:record_support"), facts)
    entry = SupportEntry.objects.get()
    assert entry.minutes == 90
    page = client.get(reverse("support:entry_list") + "?gmina=9901013&forma=advice&rok=2026").content.decode()
    assert "Zlecanie" in page
    assert "Nie ma takich wpisów" in client.get(reverse("support:entry_list") + "?rok=2020").content.decode()
    client.post(reverse("support:settle_follow_up", args=[entry.uid]), {"outcome": "Wysłany."})
    assert "dotrzymana" in client.get(reverse("support:entry_detail", args=[entry.uid])).content.decode()
    assert client_as("henryk").get(reverse("support:entry_detail", args=[entry.uid])).status_code == 200


def test_the_desk_asks_for_what_waits(world: World) -> None:
    visit = make_study_visit(world, held=True)
    make_finding(world, visit)
    make_support_entry(world, follow_up="Wysłać wzór", follow_up_on=date(2026, 3, 1))
    by = world.acting("daria")
    titles = [d.title for d in desk.decisions_for(by)]
    assert any("Obietnica dla gminy Zielona" in t for t in titles)
    assert any("Spostrzeżenia z wizyty" in t for t in titles)
    assert any("nie mówi, kto zapłacił" in t for t in titles)
    assert any(c.title == "Zapisano spostrzeżenie" for c in desk.changes_for(by, limit=50))
    assert any("Wsparcie dla gmin" in f.title for f in desk.figures_for(by, limit=50))
    assert not any("wizyty „" in d.title for d in desk.decisions_for(world.acting("alicja")))


def test_a_gallery_knows_what_may_be_shown(world: World) -> None:
    visit = make_study_visit(world, held=True)
    shown, hidden = make_stop_picture(world, visit), make_stop_picture(world, visit, ConsentState.MISSING)
    assert queries.gallery_of(visit) == [shown, hidden]
    assert queries.gallery_of(visit, only_showable=True) == []


@pytest.mark.parametrize("word", ["borki", "swietlicy", "spoldzielnia"])
def test_a_visit_is_found_by_its_towns_and_stops(world: World, word: str) -> None:
    visit = make_study_visit(world)
    assert visit.title in [hit.title for hit in find(world.acting("marta"), word)]
    assert find(world.acting("celina"), word) == []
