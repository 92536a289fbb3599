# SPDX-License-Identifier: EUPL-1.2
"""Pages around a study visit: who opens them, what stands on them, what bad input gets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from unittest.mock import patch
from urllib.parse import parse_qs, unquote, urlsplit

from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kooperacja.base.duties import desk
from kooperacja.growth.practices import services as practices
from kooperacja.growth.practices.models import GoodPractice, HostQuestion
from kooperacja.growth.support import queries, services
from kooperacja.growth.support.enums import Theme, VisitState
from kooperacja.growth.support.models import (
    AdoptionAnswer,
    EvaluationSheet,
    HostInvitation,
    StudyVisit,
    Transport,
    VisitAttendance,
    VisitStop,
)
from tests.growth.recruitment.factories import make_candidate
from tests.growth.support.factories import first_stop, make_finding, make_funding_label, make_study_visit
from tests.growth.support.test_whole_visits import agreed, followed, gathered, held, planned, recruiting
from tests.world import World, instant

As = Callable[[str], Client]


def test_every_page_opens_for_the_region_and_for_no_stranger(world: World, client_as: As) -> None:
    visit = planned(world)
    stop = VisitStop.objects.select_related("day__visit").get(name="Centrum Usług Społecznych")
    services.invite_host(stop=stop, by=world.acting("marta"))
    transport = services.add_transport(visit=visit, seats=20, by=world.acting("marta"))
    finding = make_finding(world, visit)
    marta, celina = client_as("marta"), client_as("celina")
    pages = [
        *(reverse(f"support:{name}", args=[visit.uid]) for name in (
            "preview_announcement", "plan_visit_recruitment", "add_transport", "attendance_paper", "evaluation",
        )),
        reverse("support:invite_host", args=[stop.uid]), reverse("support:set_theme", args=[finding.uid]),
        reverse("support:edit_transport", args=[transport.uid]), reverse("support:remove_transport", args=[transport.uid]),
        reverse("support:set_day_length", args=[stop.day.uid]), reverse("practices:start_cards", args=[visit.uid]),
    ]  # fmt: skip
    for page in pages:
        assert marta.get(page).status_code == 200, page
        assert celina.get(page).status_code == 404, page
    assert marta.get(reverse("support:attendance", args=[visit.uid])).status_code == 403


def test_a_stop_leaves_the_programme_from_its_own_page(world: World, client_as: As) -> None:
    planned(world)
    stop = VisitStop.objects.get(name="Centrum Usług Społecznych")
    marta, way = client_as("marta"), reverse("support:remove_stop", args=[stop.uid])
    assert way in marta.get(reverse("support:edit_stop", args=[stop.uid])).content.decode()
    marta.post(way)
    assert not VisitStop.objects.filter(pk=stop.pk).exists()


def test_a_host_answers_on_its_own_page(world: World, client_as: As) -> None:
    planned(world)
    stop = VisitStop.objects.get(name="Centrum Usług Społecznych")
    marta, grazyna = client_as("marta"), client_as("grazyna")
    marta.post(reverse("support:invite_host", args=[stop.uid]), {"words": "Będzie nas dwudziestu."})
    invitation = HostInvitation.objects.get()
    page = reverse("support:answer_invitation", args=[invitation.uid])
    assert page in [d.url for d in desk.decisions_for(world.acting("grazyna"))]
    shown = grazyna.get(page).content.decode()
    assert "Będzie nas dwudziestu." in shown
    assert shown.count("btn-primary") == 1
    assert client_as("henryk").get(page).status_code == 404
    refused = grazyna.post(page, {"answer": "nie", "terms": ""}).content.decode()
    assert "Napisz, dlaczego nie" in refused
    assert grazyna.post(page, {"answer": "tak", "terms": "Do 20 osób."}).status_code == 302
    detail = marta.get(reverse("support:visit_detail", args=[stop.day.visit.uid])).content.decode()
    assert "zgoda gospodarza" in detail
    assert "Do&nbsp;20 osób." in detail or "Do 20\u00a0osób." in detail


def test_stops_that_overlap_are_refused_beside_the_field(world: World, client_as: As) -> None:
    visit = planned(world)
    day = first_stop(visit).day
    sent = {"name": "Muzeum", "area": "9901013", "starts_at": "10", "ends_at": "12.30", "about": "Zostaje, co wpisane."}
    page = client_as("marta").post(reverse("support:add_stop", args=[day.uid]), sent).content.decode()
    assert "O\u00a0tej porze jesteście w\u00a0miejscu „Urząd Miasta i\u00a0Gminy” (9:00–11:00)" in page
    assert "Zostaje, co wpisane." in page
    page = (
        client_as("marta")
        .post(reverse("support:add_stop", args=[day.uid]), sent | {"starts_at": "17", "ends_at": "16"})
        .content.decode()
    )
    assert "Koniec jest przed początkiem" in page


def test_the_way_between_stops_is_an_estimate_and_a_tight_programme_says_so(world: World, client_as: As) -> None:
    for key, (latitude, longitude) in {"zielona": (53.0, 18.0), "borki": (53.3, 18.5), "jasna": (53.1, 18.1)}.items():
        world.areas[key].latitude, world.areas[key].longitude = latitude, longitude
        world.areas[key].save()
    visit = planned(world)
    day = first_stop(visit).day
    services.add_stop(
        day=day, name="Klub", area=world.areas["borki"], starts_at=datetime.strptime("14:20", "%H:%M").time(),
        by=world.acting("marta"),
    )  # fmt: skip
    page = client_as("marta").get(reverse("support:visit_detail", args=[visit.uid])).content.decode()
    assert "ok. 70 min jazdy (47 km w linii prostej, szacunek)" in page
    assert "w programie jest na to 20 min" in page


def test_nobody_reads_a_visit_before_it_is_announced(world: World, client_as: As) -> None:
    visit, by, visitor = agreed(world, planned(world)), world.acting("marta"), Client()
    page = reverse("support:public_announcement", args=[visit.uid])
    assert visitor.get(page).status_code == 404
    preview = client_as("marta").get(reverse("support:preview_announcement", args=[visit.uid])).content.decode()
    assert visit.funding_label.wording[:40] in preview.replace("\u00a0", " ")  # type: ignore[union-attr]
    services.move_visit(visit=visit, to=VisitState.PUBLISHED, by=by)
    with patch("django.utils.timezone.now", lambda: instant("2026-03-02 09:00")):
        shown = visitor.get(page).content.decode().replace("\u00a0", " ")
        assert visit.funding_label.wording[:40] in shown  # type: ignore[union-attr]
        listed = visitor.get(reverse("support:public_announcements")).content.decode()
        assert visit.title in listed.replace("\u00a0", " ")
    services.move_visit(visit=visit, to=VisitState.CANCELLED, reason="Śnieg.", by=by)
    assert visitor.get(page).status_code == 404


def test_a_preview_without_the_label_says_what_is_missing(world: World, client_as: As) -> None:
    visit = make_study_visit(world)
    page = client_as("marta").get(reverse("support:preview_announcement", args=[visit.uid])).content.decode()
    assert "Wybierz oznaczenie finansowania" in page
    paper = client_as("marta").get(reverse("support:attendance_paper", args=[visit.uid]))
    assert paper.status_code == 409
    assert "Najpierw oznaczenie finansowania" in paper.content.decode()
    assert reverse("support:edit_visit", args=[visit.uid]) in paper.content.decode()


def test_the_list_to_sign_is_a_paper(world: World, client_as: As) -> None:
    visit = gathered(world)
    paper = client_as("marta").get(reverse("support:attendance_paper", args=[visit.uid]))
    assert paper["Content-Type"] == "application/pdf"
    assert paper.content[:5] == b"%PDF-"
    assert client_as("alicja").get(reverse("support:attendance_paper", args=[visit.uid])).status_code == 403


def test_the_form_of_a_visit_is_public_and_shows_the_programme(world: World, client_as: As) -> None:
    visit = recruiting(world)
    assert visit.recruitment is not None
    with patch("django.utils.timezone.now", lambda: instant("2026-03-02 09:00")):
        page = Client().get(reverse("recruitment:apply", args=[visit.recruitment.code])).content.decode()
        assert reverse("support:public_announcement", args=[visit.uid]) in page
        announced = Client().get(reverse("support:public_announcement", args=[visit.uid])).content.decode()
        assert reverse("recruitment:apply", args=[visit.recruitment.code]) in announced
    make_candidate(world, visit.recruitment)
    page = client_as("marta").get(reverse("support:visit_detail", args=[visit.uid])).content.decode()
    assert "Rozpatrz zgłoszenia" in page
    assert page.count("btn-primary") == 1


def test_attendance_on_the_phone(world: World, client_as: As) -> None:
    visit = gathered(world)
    page = reverse("support:attendance", args=[visit.uid])
    people = queries.people_of(visit)
    with patch("django.utils.timezone.now", lambda: instant("2026-04-14 09:00")):
        client = client_as("marta")
        assert "bez glutenu" in client.get(page).content.decode()
        sent = {str(people[0].uid): "nie", "wszyscy": "1", "once": "8b5f3fd2-7a3b-4d36-8a39-0b5d1c6f9d10"}
        first = client.post(f"{page}?dzien=1", sent)
        assert first.status_code == 302
        again = client.post(f"{page}?dzien=1", sent | {str(people[0].uid): "tak"})
        assert again.status_code == 302
        lost = Client()
        away = lost.post(f"{page}?dzien=1", {str(people[1].uid): "nie"}).headers["Location"]
        lost.force_login(world.people["marta"], backend="allauth.account.auth_backends.AuthenticationBackend")
        back = lost.get(parse_qs(urlsplit(away).query)["next"][0]).content.decode()
        assert f'id="n-{people[1].uid}" name="{people[1].uid}" value="nie" checked' in back
        assert "?dzien=1&kept=" in unquote(away)
    marks = dict(VisitAttendance.objects.values_list("person__name", "is_present"))
    assert marks == {people[0].name: False, people[1].name: True, people[2].name: True}


def test_guests_see_their_own_people_only(world: World, client_as: As) -> None:
    visit = gathered(world)
    guest = client_as("celina").get(reverse("support:visit_detail", args=[visit.uid])).content.decode()
    assert "Lidia Brzezina" in guest
    assert "Ewa Brzoza" not in guest
    assert "bez glutenu" not in guest
    assert "Ewa Brzoza" in client_as("marta").get(reverse("support:visit_detail", args=[visit.uid])).content.decode()


def test_the_anonymous_form(world: World, client_as: As) -> None:
    visit = held(world)
    found = queries.evaluation_of(visit)
    assert found is not None
    page = reverse("support:fill_evaluation", args=[found.code])
    scales = dict.fromkeys(("useful", "hosts", "providers", "time", "organisation"), "4")
    with patch("django.utils.timezone.now", lambda: instant("2026-04-16 09:00")):
        assert "Zaznacz jedną z\u00a0liczb" in Client().post(page, {"useful": "4"}).content.decode()
        for number in range(5):
            once = {"once": f"8b5f3fd2-7a3b-4d36-8a39-0b5d1c6f9d1{number}"}
            for _twice in range(2):
                assert Client().post(page, scales | once | {"take_home": f"Rzecz {number}"}).status_code == 302
        assert EvaluationSheet.objects.count() == 5
        shown = client_as("marta").get(reverse("support:evaluation", args=[visit.uid])).content.decode()
        assert "Rzecz 3" in shown
        assert client_as("celina").get(reverse("support:evaluation", args=[visit.uid])).status_code == 403
    with patch("django.utils.timezone.now", lambda: instant("2026-06-16 09:00")):
        assert "Ta ankieta jest już zamknięta" in Client().get(page).content.decode()
        Client().post(page, scales)
    assert EvaluationSheet.objects.count() == 5
    assert Client().get(reverse("support:fill_evaluation", args=["niema"])).status_code == 404


def test_the_board_groups_and_comes_back_to_its_place(world: World, client_as: As) -> None:
    visit, client = make_study_visit(world, held=True), client_as("marta")
    finding = make_finding(world, visit)
    answer = client.post(reverse("support:set_theme", args=[finding.uid]), {"theme": Theme.ORDERING, "wg": "temat"})
    board = reverse("support:findings_review", args=[visit.uid])
    assert answer["Location"] == f"{board}?wg=temat#f-{finding.uid}"
    page = client.get(f"{board}?wg=temat").content.decode()
    assert 'id="theme-ordering"' in page
    answer = client.post(reverse("support:keep_finding", args=[finding.uid]))
    assert answer["Location"] == f"{board}#f-{finding.uid}"


def test_all_kept_findings_become_cards_in_one_deed(world: World, client_as: As) -> None:
    visit = make_study_visit(world, held=True)
    first, second = make_finding(world, visit), make_finding(world, visit, seen="Klub otwarty wieczorem.")
    homeless = make_finding(
        world,
        stop=VisitStop.objects.select_related("day__visit").get(name="Świetlica w Borkach"),
        seen="Bez gospodarza.",
    )
    marta, client = world.acting("marta"), client_as("marta")
    services.set_theme(finding=first, theme=Theme.ORDERING, by=marta)
    for finding in (first, homeless):
        services.keep_finding(finding=finding, by=marta)
    make = reverse("practices:start_cards", args=[visit.uid])
    assert make in client.get(reverse("support:findings_review", args=[visit.uid])).content.decode()
    assert client.post(make, {"ask": "on"}).status_code == 302
    card = GoodPractice.objects.get()
    assert (card.finding, card.categories) == (first, ["ordering"])
    assert HostQuestion.objects.filter(practice=card).exists()
    services.keep_finding(finding=second, by=marta)
    made = practices.start_cards(visit=visit, by=marta)
    assert [c.finding for c in made.cards] == [second]
    assert (made.asked, made.without_host) == ([], [homeless])
    assert client_as("celina").post(make, {}).status_code == 404


def test_a_gmina_answers_on_its_own_page(world: World, client_as: As) -> None:
    visit = followed(world)
    services.ask_adoption(visit=visit, by=world.acting("marta", "2026-07-20 09:00"))
    answer = AdoptionAnswer.objects.get(area=world.areas["zielona"])
    page = reverse("support:answer_adoption", args=[answer.uid])
    assert page in [d.url for d in desk.decisions_for(world.acting("henryk", "2026-07-20 10:00"))]
    henryk = client_as("henryk")
    assert "Wybierz jedną z\u00a0czterech" in henryk.post(page, {"note": "x"}).content.decode()
    assert henryk.post(page, {"level": "considering", "note": "Rozmawiamy z radą."}).status_code == 302
    assert client_as("celina").get(page).status_code == 404
    whole = reverse("support:visit_detail", args=[visit.uid])
    shown = client_as("marta").get(whole).content.decode()
    assert "zastanawiamy się" in shown
    assert "Czekają: Jasna" in shown
    assert whole in henryk.get(page).content.decode()
    assert henryk.get(whole).status_code == 200
    visit.participants.all().delete()
    VisitStop.objects.filter(day__visit=visit).update(host=None)
    assert whole not in henryk.get(page).content.decode()
    assert henryk.get(whole).status_code == 404


def test_the_list_has_chips(world: World, client_as: As) -> None:
    visit, client = make_study_visit(world), client_as("marta")

    def listed(chip: str) -> bool:
        page = client.get(f"/region/wizyty/?stan={chip}").content.decode().replace("\u00a0", " ")
        return visit.title in page

    assert [listed(chip) for chip in ("przygotowanie", "zamkniete", "czego-nie-ma")] == [True, False, True]


def test_pages_have_a_query_budget(
    world: World, client_as: As, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    visit = gathered(world)
    for i in range(12):
        services.edit_visit(
            visit=visit, title=visit.title, purpose=visit.purpose, organiser=visit.organiser, seats=40,
            funding_label=visit.funding_label, by=world.acting("marta"),
        )  # fmt: skip
        services.add_participant(
            visit=visit, name=f"Osoba {i}", organisation=world.organisations["cus_zielona"], by=world.acting("marta")
        )
    client = client_as("marta")
    client.get("/region/wizyty/")
    for address, budget in {
        reverse("support:visit_detail", args=[visit.uid]): 30,
        reverse("support:attendance", args=[visit.uid]): 26,
        reverse("support:public_announcement", args=[visit.uid]): 18,
    }.items():
        with django_assert_max_num_queries(budget):
            assert client.get(address).status_code in (200, 404)


def test_a_transport_is_written_down_and_removed(world: World, client_as: As) -> None:
    visit, client = planned(world), client_as("marta")
    sent = {
        "vehicle": "coach",
        "carrier": "Przewozy Lipka",
        "seats": "49",
        "departs_at": "6.30",
        "cost_amount": "2 400,50",
    }
    assert client.post(reverse("support:add_transport", args=[visit.uid]), sent).status_code == 302
    made = Transport.objects.get()
    assert str(made.cost_amount) == "2400.50"
    client.post(reverse("support:remove_transport", args=[made.uid]))
    assert not Transport.objects.exists()


def test_a_recruitment_after_departure_is_refused_beside_the_field(world: World, client_as: As) -> None:
    visit = planned(world)
    sent = {"opens_on": "2.03.2026", "closes_on": "14.04.2026", "seats": "20"}
    page = client_as("marta").post(reverse("support:plan_visit_recruitment", args=[visit.uid]), sent).content.decode()
    assert "Nabór kończy się po\u00a0wyjeździe" in page or "Nabór kończy się po wyjeździe" in page
    assert StudyVisit.objects.get().recruitment is None
    assert date(2026, 4, 14) == visit.days.get(number=1).date


def _open(client: Client, path: str) -> dict[str, str]:
    """What a browser would send from the page that it opened, if nobody touched anything."""
    form = client.get(path).context["form"]
    return {f.html_name: str(f.value()) for f in form if f.value() not in (None, False, "")}


def test_a_description_open_for_two_days_covers_nobody(world: World, client_as: As) -> None:
    visit = make_study_visit(world)
    label = make_funding_label(world)
    path, marta = reverse("support:edit_visit", args=[visit.uid]), client_as("marta")
    opened = _open(marta, path)
    with_daria = _open(client_as("daria"), path) | {"purpose": "Zobaczyć dowóz.", "funding_label": str(label.uid)}
    assert client_as("daria").post(path, with_daria).status_code == 302

    assert marta.post(path, opened | {"title": "Dowóz, który działa"}).status_code == 302
    visit.refresh_from_db()
    assert (visit.title, visit.purpose, visit.funding_label) == ("Dowóz, który działa", "Zobaczyć dowóz.", label)

    late = opened | {"purpose": "Zobaczyć kuchnię.", "title": "Dowóz, który działa"}
    answer = marta.post(path, late)
    shown = answer.content.decode().replace("\u00a0", " ")
    assert "teraz stoi: „Zobaczyć dowóz.”" in shown and "Zobaczyć kuchnię." in shown
    again = late | {"opened_with": answer.context["form"]["opened_with"].value()}
    assert marta.post(path, again).status_code == 302
    visit.refresh_from_db()
    assert (visit.purpose, visit.funding_label) == ("Zobaczyć kuchnię.", label)
