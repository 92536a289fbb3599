# SPDX-License-Identifier: EUPL-1.2
"""Pages of trainings: what stands on them, who may open them, how many questions they ask the database."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from unittest.mock import patch

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kooperacja.base.duties import desk
from kooperacja.growth.trainings import queries, services
from kooperacja.growth.trainings.enums import EditionState
from kooperacja.growth.trainings.logic import codes
from kooperacja.growth.trainings.models import Certificate, Presence, TrainingEdition
from tests.growth.trainings.factories import (
    AFTER,
    enter_all,
    make_edition,
    make_participant,
    make_running_edition,
    make_taught_edition,
    make_trainer,
    move,
    person,
)
from tests.world import World, instant

As = Callable[[str], Client]


@contextmanager
def at(text: str) -> Iterator[None]:
    """The clock of requests."""
    with patch("kooperacja.ground.organisations.middleware.timezone.now", return_value=instant(text)):
        yield


def addresses(edition: TrainingEdition, certificate: Certificate) -> list[str]:
    """Every page of staff around one edition."""
    session, anna = queries.sessions_of(edition)[0], person(edition)
    trainer = session.blocks.all()[0].trainer
    assert trainer is not None
    names = ("edition_detail", "change_edition", "add_session", "order_certificates")
    made = [reverse(f"trainings:{name}", args=[edition.uid]) for name in names]
    made += [
        reverse(f"trainings:{n}", args=[session.uid]) for n in ("day_list", "edit_session", "paper_list", "screen")
    ]
    made += [
        reverse("trainings:move_edition", args=[edition.uid, "certified"]),
        reverse("trainings:assign_trainer", args=[edition.uid, 1]),
        reverse("trainings:day_hours", args=[session.uid, anna.uid]),
        reverse("trainings:enrolment_detail", args=[anna.uid]),
        reverse("trainings:note_qualification", args=[anna.uid]),
        reverse("trainings:certificate_detail", args=[certificate.uid]),
        reverse("trainings:trainer_detail", args=[trainer.uid]),
        reverse("trainings:edit_trainer", args=[trainer.uid]),
        reverse("trainings:add_proof", args=[trainer.uid]),
    ]
    return made


def test_pages_open_for_the_centre_and_exist_for_nobody_else(world: World, client_as: As) -> None:
    edition = make_taught_edition(world)
    certificate = services.issue_certificates(edition=edition, by=world.acting("marta", AFTER))[0]
    pages = addresses(edition, certificate)
    marta, celina, henryk = client_as("marta"), client_as("celina"), client_as("henryk")
    with at(AFTER):
        for page in pages:
            assert marta.get(page).status_code == 200, page
            assert celina.get(page).status_code == 404, page
            assert henryk.get(page).status_code == 404, page
        for name in ("edition_list", "plan_edition", "trainer_list", "add_trainer"):
            assert marta.get(reverse(f"trainings:{name}")).status_code == 200
            assert celina.get(reverse(f"trainings:{name}")).status_code == 403
        assert (
            client_as("daria").get(reverse("trainings:revoke_certificate", args=[certificate.uid])).status_code == 200
        )
        assert marta.get(reverse("trainings:revoke_certificate", args=[certificate.uid])).status_code == 403


def test_papers_are_pdf(world: World, client_as: As) -> None:
    edition = make_taught_edition(world)
    certificate = services.issue_certificates(edition=edition, by=world.acting("marta", AFTER))[0]
    session = queries.sessions_of(edition)[0]
    marta = client_as("marta")
    for page in (
        reverse("trainings:certificate_paper", args=[certificate.uid]),
        reverse("trainings:list_paper", args=[session.uid]),
        reverse("trainings:code_slips", args=[edition.uid]),
    ):
        answer = marta.get(page)
        assert answer.status_code == 200 and answer.content.startswith(b"%PDF"), page
        assert client_as("celina").get(page).status_code == 404


def test_from_a_plan_to_a_programme_by_clicks(world: World, client_as: As) -> None:
    marta = client_as("marta")
    answer = marta.post(
        reverse("trainings:plan_edition"), {"training": "T1", "starts_on": "12.1.27", "seats": "20", "place": "Rynek 1"}
    )
    edition = TrainingEdition.objects.get()
    assert answer.url == reverse("trainings:edition_detail", args=[edition.uid])
    page = marta.get(answer.url).content.decode()
    assert "Program jest pusty" in page and "Rozpisz program" in page
    here = reverse("trainings:lay_out_programme", args=[edition.uid])
    assert "12.01.2027\n13.01.2027\n26.01.2027" in marta.get(here).content.decode()
    form = {"days": "12.1.2027\n13.1.2027\n12.1.2027", "starts_at": "8.30", "hours_a_day": "8"}
    assert "jest na liście dwa razy" in marta.post(here, form).content.decode()
    form["days"] = "\n".join(f"{d}.1.2027" for d in range(12, 20))
    assert marta.post(here, form).status_code == 302
    assert len(queries.sessions_of(edition)) == 8
    trainer = make_trainer(world)
    refused = marta.post(reverse("trainings:assign_trainer", args=[edition.uid, 1]), {"trainer": str(trainer.uid)})
    assert "brakuje dokumentu" in refused.content.decode()


def test_the_list_is_filtered_by_its_address(world: World, client_as: As) -> None:
    make_edition(world, "T2", laid_out=False)
    make_edition(world, "T1", laid_out=False, starts_on=date(2025, 9, 1))
    marta, here = client_as("marta"), reverse("trainings:edition_list")
    with at("2026-03-02 09:00"):
        assert "T1/1/2025" in marta.get(here).content.decode()
        only = marta.get(here, {"szkolenie": "T2", "rok": "2026", "stan": "przed"}).content.decode()
        assert "T2/1/2026" in only and "T1/1/2025" not in only
        assert "Nie ma takich edycji" in marta.get(here, {"stan": "rozliczone"}).content.decode()


def test_query_budgets(world: World, client_as: As, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    edition = make_running_edition(world, "T1", people=12)
    session = queries.sessions_of(edition)[0]
    marta = client_as("marta")
    marta.get("/")
    with at("2026-03-09 09:00"):
        for page, budget in (
            (reverse("trainings:edition_list"), 14),
            (reverse("trainings:edition_detail", args=[edition.uid]), 30),
            (reverse("trainings:day_list", args=[session.uid]), 16),
            (reverse("trainings:trainer_list"), 14),
        ):
            with django_assert_max_num_queries(budget):
                assert marta.get(page).status_code == 200


def test_people_are_found_and_enrolled(world: World, client_as: As) -> None:
    edition = make_edition(world)
    anna = make_participant(world, "Żółw")
    marta, here = client_as("marta"), reverse("trainings:enrol", args=[edition.uid])
    assert "Anna Żółw" in marta.get(here, {"q": "zolw"}).content.decode()
    assert "Zaznacz choć jedną osobę" in marta.post(here, {"q": "zolw"}).content.decode()
    assert marta.post(here, {"q": "zolw", "participants": [str(anna.uid)]}).status_code == 302
    assert "Nikogo takiego nie ma" in marta.get(here, {"q": "zolw"}).content.decode()


def test_a_tap_is_presence_and_another_takes_it_back(world: World, client_as: As) -> None:
    edition = make_running_edition(world)
    session, anna = queries.sessions_of(edition)[0], person(edition)
    marta = client_as("marta")
    with at("2026-03-09 09:00"):
        marta.post(reverse("trainings:mark", args=[session.uid, anna.uid, "jest"]))
        assert "obecność wpisana" in marta.get(reverse("trainings:day_list", args=[session.uid])).content.decode()
        marta.post(reverse("trainings:mark", args=[session.uid, anna.uid, "nie-ma"]))
        assert not Presence.objects.exists()
        block = session.blocks.all()[0]
        here = reverse("trainings:day_hours", args=[session.uid, anna.uid])
        refused = marta.post(here, {f"block_{block.pk}": "5:00"}).content.decode()
        assert "nie można wpisać 5\u00a0h" in refused and 'value="5:00"' in refused
        assert marta.post(here, {f"block_{block.pk}": "1:30"}).status_code == 302
        assert Presence.objects.get().minutes == 90


def test_the_page_of_whoever_teaches_needs_no_account(world: World) -> None:
    edition = make_running_edition(world)
    session, anna = queries.sessions_of(edition)[0], person(edition)
    visitor = Client()
    with at("2026-03-09 09:00"):
        page = visitor.get(reverse("trainings:teach", args=[session.trainer_key]))
        assert page.status_code == 200 and "Anna Wilk0" in page.content.decode()
        assert anna.presence_code not in page.content.decode()
        visitor.post(reverse("trainings:teach_mark", args=[session.trainer_key, anna.uid, "jest"]))
        assert Presence.objects.filter(enrolment=anna).exists()
        assert visitor.get(reverse("trainings:teach_screen", args=[session.trainer_key])).status_code == 200
        assert visitor.get(reverse("trainings:teach", args=["zgadywany"])).status_code == 404
        visitor.post(reverse("trainings:teach_close", args=[session.trainer_key]))
    with at("2026-04-09 09:00"):
        assert visitor.get(reverse("trainings:teach", args=[session.trainer_key])).status_code == 403


def test_scanning_confirms_presence_and_the_phone_remembers(world: World) -> None:
    edition = make_running_edition(world)
    session, anna = queries.sessions_of(edition)[0], person(edition)
    phone = Client()
    with at("2026-03-09 08:35"):
        code = codes.screen_code(session.uid, instant("2026-03-09 08:35"), secret=settings.SECRET_KEY)
        here = reverse("trainings:confirm", args=[session.uid, code])
        page = phone.get(here)
        assert "Twój kod" in page.content.decode()
        ticket = page.context["ticket"]
        wrong = phone.post(here, {"ticket": ticket, "code": "ZZZZZZZZ"})
        assert "Nie znamy takiego kodu" in wrong.content.decode()
    with at("2026-03-09 08:42"):  # the code has changed meanwhile, the ticket still holds
        typed = f"{anna.presence_code[:4]} {anna.presence_code[4:]}".lower()
        answer = phone.post(here, {"ticket": ticket, "code": typed})
        assert answer.url == reverse("trainings:my_training", args=[anna.presence_code])
        assert "8\u00a0h z 52\u00a0h" in phone.get(answer.url).content.decode()
        assert Presence.objects.filter(enrolment=anna, way="code").exists()
        assert phone.get(here).status_code == 409
        fresh = codes.screen_code(session.uid, instant("2026-03-09 08:42"), secret=settings.SECRET_KEY)
        again = phone.get(reverse("trainings:confirm", args=[session.uid, fresh])).content.decode()
        assert "Anna, jesteś?" in again and "Twój kod" not in again
        assert phone.get(reverse("trainings:find_my_training")).status_code == 302
    with at("2026-03-09 09:10"):
        late = phone.post(here, {"ticket": ticket, "code": anna.presence_code})
        assert late.status_code == 409 and "Zeskanuj go jeszcze raz" in late.content.decode()
        assert phone.post(here, {"ticket": "podrobiony", "code": anna.presence_code}).status_code == 409


def test_a_list_from_paper_keeps_what_was_typed(world: World, client_as: As) -> None:
    edition = make_running_edition(world)
    session = queries.sessions_of(edition)[0]
    one, two = person(edition, "Wilk0"), person(edition, "Wilk1")
    marta, here = client_as("marta"), reverse("trainings:paper_list", args=[session.uid])
    with at("2026-03-10 09:00"):
        form = {f"here_{one.pk}": "on", f"time_{one.pk}": "7 h", f"here_{two.pk}": "on"}
        refused = marta.post(here, form).content.decode()
        assert "zajęcia trwały 6\u00a0h" in refused and 'value="7 h"' in refused
        form[f"time_{one.pk}"] = "3:30"
        assert marta.post(here, form).status_code == 302
    heard = queries.hours_by_enrolment(edition, [one, two])
    assert (heard[one.pk].heard, heard[two.pk].heard) == (210, 360)
    assert [m.heard for m in heard[one.pk].modules[:2]] == [180, 30]


def test_certificates_by_clicks_and_checked_by_a_visitor(world: World, client_as: As) -> None:
    edition = make_taught_edition(world)
    marta = client_as("marta")
    with at(AFTER):
        here = reverse("trainings:order_certificates", args=[edition.uid])
        assert "Zaświadczenia do wydania: 2" in marta.get(here).content.decode()
        answer = marta.post(here, {"once": "7d8f5d0e-7b43-4a5e-9a55-0d5b1a0e8f11"})
        assert answer.url.startswith("/prace/")
        again = marta.post(here, {"once": "7d8f5d0e-7b43-4a5e-9a55-0d5b1a0e8f11"})
        assert again.url == answer.url
    assert Certificate.objects.count() == 2
    certificate = Certificate.objects.order_by("serial")[0]
    visitor = Client()
    here = reverse("trainings:verify_certificate", args=[certificate.code])
    page = visitor.get(here).content.decode()
    assert "Zaświadczenie jest ważne" in page and certificate.number in page
    assert "Wilk" not in page and "noindex" in page
    assert "zgadza się" in visitor.post(here, {"surname": "Wilk0"}).content.decode()
    assert "inne nazwisko" in visitor.post(here, {"surname": "Nowak"}).content.decode()
    missing = visitor.get(reverse("trainings:verify_certificate", args=["NIEMATAKIEGO"]))
    assert missing.status_code == 404 and "Nie ma takiego zaświadczenia" in missing.content.decode()
    moved = visitor.post(reverse("trainings:find_certificate"), {"code": codes.grouped(certificate.code)})
    assert moved.url == here


def test_the_desk_knows_what_waits(world: World) -> None:
    def titles(when: str, who: str = "marta") -> list[str]:
        return [d.title for d in desk.decisions_for(world.acting(who, when)) if "szkoleni" in d.url]

    late = make_edition(world, laid_out=False, starts_on=date(2026, 3, 12))
    assert titles("2026-03-02 09:00") == [f"Szkolenie {late.code} nie ma gotowego programu"]
    services.move_edition(edition=late, to=EditionState.CANCELLED, reason="brak chętnych", by=world.acting("marta"))
    edition = make_running_edition(world)
    assert titles("2026-03-09 07:30") == [f"Dziś zajęcia: {edition.code}"]
    assert f"Brak obecności z 9.03.2026, szkolenie {edition.code}" in titles("2026-03-10 07:30")
    enter_all(edition, world)
    move(edition, world, EditionState.COMPLETED, at=AFTER)
    assert titles(AFTER) == [f"Zaświadczenia po szkoleniu {edition.code}"]
    assert titles(AFTER, "celina") == []


@pytest.mark.parametrize(("who", "sees"), [("marta", True), ("daria", True), ("celina", False)])
def test_the_word_in_the_navigation(world: World, client_as: As, who: str, sees: bool) -> None:
    page = client_as(who).get("/").content.decode()
    assert (reverse("trainings:edition_list") in page) is sees


def test_who_teaches_is_said_in_one_form(world: World, client_as: As) -> None:
    edition = make_edition(world, "T2")
    marta, here = client_as("marta"), reverse("trainings:assign_trainers", args=[edition.uid])
    able, stranger = make_trainer(world, "T2", surname="Buk"), make_trainer(world, surname="Grab")
    assert "Ewa Brzoza" in marta.get(here).content.decode()
    form = {f"module_{n}": str(able.uid) for n in range(1, 10)}
    refused = marta.post(here, form | {"module_3": str(stranger.uid)}).content.decode()
    assert "Ewa Grab nie może prowadzić szkolenia T2" in refused
    assert {b.trainer.surname for s in queries.sessions_of(edition) for b in s.blocks.all()} == {"Brzoza"}
    assert marta.post(here, form).status_code == 302
    assert set(queries.trainers_of(queries.edition_for(world.acting("marta"), edition.uid)).values()) == {able}
    assert client_as("celina").get(here).status_code == 404


def test_papers_wait_for_the_funding_label_and_say_where_to_set_it(world: World, client_as: As) -> None:
    edition, client = make_taught_edition(world), client_as("marta")
    certificate = services.issue_certificates(edition=edition, by=world.acting("marta", AFTER))[0]
    session = edition.sessions.order_by("held_on")[0]
    papers = [
        reverse("trainings:list_paper", args=[session.uid]), reverse("trainings:code_slips", args=[edition.uid]),
        reverse("trainings:certificate_paper", args=[certificate.uid]),
    ]  # fmt: skip
    label = edition.funding_label
    assert label is not None
    type(label).objects.filter(pk=label.pk).update(wording="")
    for path in papers:
        answer = client.get(path)
        assert answer.status_code == 409 and "Uzupełnij brzmienie" in answer.content.decode().replace("\u00a0", " ")
        assert reverse("projects:funding_label_detail", args=[label.uid]) in answer.content.decode()
    type(edition).objects.filter(pk=edition.pk).update(funding_label=None)
    change = reverse("trainings:change_edition", args=[edition.uid])
    for path in papers:
        assert change in client.get(path).content.decode()
    order = reverse("trainings:order_certificates", args=[edition.uid])
    assert change in client.get(order).content.decode()
    refused = client.post(order)
    assert refused.status_code == 409 and "Najpierw oznaczenie finansowania" in refused.content.decode()


def test_what_cannot_be_is_said_and_nothing_typed_is_lost(world: World, client_as: As) -> None:
    edition, marta = make_running_edition(world, people=1), client_as("marta")
    anna, other = person(edition), make_participant(world, "Wilkowska")
    sent = {"q": "wilk", "participants": [str(anna.participant.uid), str(other.uid)]}
    answer = marta.post(reverse("trainings:enrol", args=[edition.uid]), sent)
    assert "jest już na liście tej edycji" in answer.content.decode().replace("\xa0", " ")
    box = re.search(rf"<input[^>]*{other.uid}[^>]*>", answer.content.decode())
    assert box is not None and "checked" in box[0]
    with at("2026-03-09 17:00"):
        early = marta.post(reverse("trainings:order_certificates", args=[edition.uid]), {})
        assert "gdy wszystkie zajęcia już się odbyły" in early.content.decode().replace("\xa0", " ")
        address = reverse("trainings:paper_list", args=[queries.sessions_of(edition)[0].uid])
        answer = marta.post(address, {f"time_{anna.pk}": "2 h"})
    assert "jest czas, a nie ma zaznaczonej obecności" in answer.content.decode().replace("\xa0", " ")
    assert 'value="2 h"' in answer.content.decode() and not Presence.objects.exists()
