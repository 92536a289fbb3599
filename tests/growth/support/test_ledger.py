# SPDX-License-Identifier: EUPL-1.2
"""The ledger: corrections and withdrawals with a reason, filters, the page of a gmina, exports."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from kooperacja.base.audit.models import Event
from kooperacja.base.core import dates
from kooperacja.base.core.errors import DomainError, NotAllowed, Stale
from kooperacja.base.core.text import fold, sort_key
from kooperacja.base.privacy import holdings
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.support import queries, services
from kooperacja.growth.support.enums import SupportForm
from kooperacja.growth.support.models import LedgerExport, SupportAttendance, SupportEntry
from tests.growth.projects.factories import make_funding_label, make_project
from tests.growth.support.factories import make_support_entry
from tests.world import World

As = Callable[[str], Client]


def make_person(world: World, name: str = "Lidia Brzezina", area: str = "zielona") -> Participant:
    """A participant who works for a gmina."""
    given, surname = name.split()
    return Participant.objects.create(
        centre=world.organisations["rops"], given_name=given, surname=surname, name_key=sort_key(f"{surname} {given}"),
        search_text=fold(name), work_area=world.areas[area], registered_at=world.acting("marta").at,
    )  # fmt: skip


def last_action(entry: SupportEntry) -> Event:
    return Event.objects.filter(target_uid=entry.uid).order_by("-pk")[0]


def test_a_correction_has_a_reason_and_a_trace(world: World) -> None:
    entry = make_support_entry(world)
    marta = world.acting("marta")
    with pytest.raises(DomainError, match="skąd ta zmiana"):
        services.edit_support(entry=entry, reason=" ", minutes=60, by=marta)
    entry = services.edit_support(entry=entry, reason="pomyłka w czasie", minutes=60, codes=["WLWK-1"], by=marta)
    assert (entry.minutes, entry.version, queries.codes_of(entry)) == (60, 2, ["WLWK-1"])
    event = last_action(entry)
    assert (event.action, event.reason, event.data["fields"]) == (
        "support.entry.edited", "pomyłka w czasie", ["minutes", "codes"],
    )  # fmt: skip


def test_a_form_open_for_two_days_does_not_overwrite(world: World) -> None:
    entry = make_support_entry(world)
    seen = entry.version
    services.edit_support(entry=entry, reason="pierwsza", minutes=60, version=seen, by=world.acting("daria"))
    with pytest.raises(Stale):
        services.edit_support(entry=entry, reason="druga", minutes=30, version=seen, by=world.acting("marta"))
    entry.refresh_from_db()
    assert entry.minutes == 60


def test_strangers_neither_correct_nor_withdraw(world: World) -> None:
    entry = make_support_entry(world)
    for who in ("celina", "grazyna", "henryk"):
        with pytest.raises(NotAllowed):
            services.edit_support(entry=entry, reason="bo tak", minutes=5, by=world.acting(who))
        with pytest.raises(NotAllowed):
            services.withdraw_support(entry=entry, reason="bo tak", by=world.acting(who))


def test_withdrawn_means_counted_nowhere_and_never_deleted(world: World) -> None:
    entry = make_support_entry(world)
    marta, daria = world.acting("marta"), world.acting("daria")
    with pytest.raises(DomainError, match="skąd"):
        services.withdraw_support(entry=entry, reason="", by=marta)
    services.withdraw_support(entry=entry, reason="wpisano dwa razy", by=marta)
    whole = queries.LedgerFilter()
    assert queries.totals(marta, whole) == queries.Totals(0, 0, 0, 0, 0)
    assert [e.pk for e in queries.entries(marta, queries.LedgerFilter(withdrawn=True)).rows] == [entry.pk]
    assert queries.support_for_area(marta, world.areas["zielona"]) == []
    assert SupportEntry.objects.visible_to(world.acting("henryk")).count() == 0
    with pytest.raises(NotAllowed):
        services.withdraw_support(entry=entry, reason="jeszcze raz", by=marta)
    with pytest.raises(NotAllowed):
        services.edit_support(entry=entry, reason="zmiana", minutes=5, by=marta)
    with pytest.raises(NotAllowed):
        services.restore_support(entry=entry, reason="jednak nie", by=marta)
    services.restore_support(entry=entry, reason="jednak nie", by=daria)
    assert last_action(entry).action == "support.entry.restored"
    found = queries.totals(marta, whole)
    assert found is not None and found.entries == 1


@pytest.mark.parametrize("form", [SupportForm.COACHING, SupportForm.SUPERVISION_GROUP])
def test_of_coaching_and_supervision_no_content_is_kept(world: World, form: str) -> None:
    with pytest.raises(DomainError, match="nie zapisujemy treści"):
        make_support_entry(world, form=form, outcome="mówiła o zespole")
    with pytest.raises(DomainError, match="nie zapisujemy treści"):
        make_support_entry(world, form=form, follow_up="wrócić do tego", follow_up_on=date(2026, 3, 1))
    entry = make_support_entry(world, form=form, topic="Kłótnia w zespole")
    assert entry.topic == str(SupportForm(form).label).capitalize()
    with pytest.raises(DomainError, match="nie zapisujemy treści"):
        services.edit_support(entry=entry, reason="dopisek", outcome="treść", by=world.acting("marta"))


def test_a_row_of_another_thing_is_corrected_there(world: World) -> None:
    uid, marta = uuid4(), world.acting("marta")
    told = {"source_kind": "trainings.edition", "source_uid": uid}
    entry = make_support_entry(world, **told)
    with pytest.raises(DomainError, match="popraw tam"):
        services.edit_support(entry=entry, reason="za długo", minutes=10, by=marta)
    services.edit_support(entry=entry, reason="dopisek", outcome="Dwa zaświadczenia.", by=marta)
    again = make_support_entry(world, minutes=120, **told)
    assert (again.pk, again.minutes, again.outcome) == (entry.pk, 120, "Dwa zaświadczenia.")
    services.withdraw_support(entry=again, reason="niekwalifikowalne", by=marta)
    third = make_support_entry(world, minutes=90, **told)
    assert third.pk == entry.pk and third.withdrawn_on is not None
    back = services.restore_support(entry=third, reason="jednak kwalifikowalne", by=world.acting("daria"))
    with pytest.raises(DomainError, match="popraw tam"):
        services.set_people(entry=back, people={}, by=marta)


def test_people_of_a_row(world: World) -> None:
    entry, marta = make_support_entry(world, people_count=None), world.acting("marta")
    lidia, jan = make_person(world), make_person(world, "Jan Kos")
    with pytest.raises(DomainError, match="Lidia Brzezina"):
        services.set_people(entry=entry, people={lidia: 500}, by=marta)
    services.set_people(entry=entry, people={lidia: 90, jan: 30}, by=marta)
    entry.refresh_from_db()
    assert entry.people_count == 2
    assert [a.minutes for a in queries.attendances_of(entry)] == [90, 30]
    held = holdings.export_for(lidia.uid)["Obecność na wsparciu"]
    assert "1\u00a0h 30\u00a0min" in held["wsparcie"][0]
    assert services.repoint_participant(old=jan, new=lidia, by=marta) == 1
    assert [(a.participant_id, a.minutes) for a in SupportAttendance.objects.all()] == [(lidia.pk, 90)]


def test_many_rows_at_once_all_or_none(world: World) -> None:
    marta = world.acting("marta")
    row = services.NewSupport(
        area=world.areas["borki"], form=SupportForm.AWARENESS, held_on=date(2026, 2, 1), minutes=60, topic="Po co DI",
        given_by="Marta Zięba", codes=["W1"], people={make_person(world, area="borki"): 60},
    )  # fmt: skip
    late = services.NewSupport(
        area=world.areas["borki"], form=SupportForm.AWARENESS, held_on=date(2026, 5, 1), minutes=60, topic="Po co DI",
        given_by="Marta Zięba",
    )  # fmt: skip
    with pytest.raises(DomainError, match=r"^2: "):
        services.record_many(rows=[row, late], by=marta)
    assert SupportEntry.objects.count() == 0
    made = services.record_many(rows=[row, row], by=marta)
    assert [e.people_count for e in made] == [1, 1]
    assert Event.objects.filter(action="support.entry.recorded").count() == 2
    assert queries.givers(marta) == ["Marta Zięba"]
    with pytest.raises(NotAllowed):
        services.record_many(rows=[row], by=world.acting("celina"))


def test_filters_let_through_what_they_say(world: World) -> None:
    marta, label, project = world.acting("marta"), make_funding_label(world), make_project(world)
    first = make_support_entry(world, funding_label=label, project=project, given_by="radczyni prawna", codes=["W1"])
    second = make_support_entry(
        world, area=world.areas["borki"], form=SupportForm.AWARENESS, held_on=date(2025, 11, 3),
        follow_up="Przesłać wzór", follow_up_on=date(2026, 3, 9),
    )  # fmt: skip
    person = make_person(world)
    services.set_people(entry=first, people={person: 30}, by=marta)
    cases = {
        "gmina=9901013": [first], "gmina=9901022": [second], "forma=awareness": [second], "rok=2025": [second],
        "od=2026-02": [first], "do=2025-12": [second], "od=2025-11&do=2026-02": [first, second],
        f"projekt={project.uid}": [first], f"pieniadze={label.uid}": [first], "pieniadze=brak": [second],
        "kto=radczyni+prawna": [first], "wskaznik=W1": [first], f"osoba={person.uid}": [first],
        "obietnica=otwarta": [second], "wpisy=wycofane": [], "rok=abcd&od=2026-13&projekt=x&forma=y": [first, second],
    }  # fmt: skip
    from django.http import QueryDict

    for query, expected in cases.items():
        wanted = queries.LedgerFilter.of(QueryDict(query).dict())
        assert [e.pk for e in queries.entries(marta, wanted).rows] == [e.pk for e in expected], query
        assert queries.LedgerFilter.of(QueryDict(wanted.query).dict()) == wanted


def test_the_page_of_a_gmina_answers_the_question(world: World, client_as: As) -> None:
    label = make_funding_label(world)
    make_support_entry(world, funding_label=label, outcome="Wybrano tryb.")
    make_support_entry(
        world,
        form=SupportForm.LEGAL_ADVICE,
        minutes=30,
        follow_up="Przesłać wzór umowy",
        follow_up_on=date(2026, 2, 28),
    )
    kept = make_support_entry(world, follow_up="Wysłać kontakt", follow_up_on=date(2026, 2, 25), minutes=60)
    services.settle_follow_up(entry=kept, by=world.acting("marta"))
    make_support_entry(world, area=world.areas["borki"], topic="Tego tu nie ma")
    address = reverse("support:gmina_support", args=["9901013"])
    page = client_as("marta").get(address).content.decode()
    for words in (
        "3\u00a0h wsparcia",
        "Wybrano tryb.",
        label.name,
        "Przesłać wzór umowy",
        "Wysłać kontakt",
        "nie wiadomo, za czyje",
    ):
        assert words in page, words
    assert "Tego tu nie ma" not in page
    assert page.count("btn-primary") == 1
    assert "2026" in client_as("marta").get(f"{address}?rok=2026").content.decode()
    shares = client_as("marta").get(address).context
    for share in [*shares["forms"], *shares["money"]]:
        behind = client_as("marta").get(share.url).context["totals"]
        assert (dates.hours(behind.minutes), str(behind.entries), str(behind.people)) == share.columns, share.label
    of_mayor = client_as("henryk").get(address)
    assert of_mayor.status_code == 200 and not any(each.url for each in of_mayor.context["forms"])
    assert client_as("celina").get(address).status_code == 404
    assert client_as("marta").get(reverse("support:gmina_support", args=["9999999"])).status_code == 404


def test_providers_of_the_gmina_do_not_read_its_ledger(world: World, client_as: As) -> None:
    entry = make_support_entry(world, area=world.areas["zielona"])
    for who in ("bartek", "maria"):
        client = client_as(who)
        assert client.get(reverse("support:gmina_support", args=["9901013"])).status_code == 404
        assert client.get(reverse("support:entry_detail", args=[entry.uid])).status_code == 404
        assert reverse("support:gmina_support", args=["9901013"]) not in client.get("/gminy/9901013/").content.decode()
    assert client_as("grazyna").get(reverse("support:entry_detail", args=[entry.uid])).status_code == 200


def test_export_holds_exactly_what_is_filtered(world: World, client_as: As) -> None:
    make_support_entry(world, topic="=1+1", codes=["W2", "W1"])
    make_support_entry(world, area=world.areas["borki"])
    client = client_as("marta")
    answer = client.get(reverse("support:export_ledger", args=["csv"]) + "?gmina=9901013")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    lines = text.strip().split("\r\n")
    assert len(lines) == 2 and "'=1+1" in lines[1] and "W1 W2" in lines[1] and ";9901013;" in lines[1]
    sheet = load_workbook(io.BytesIO(client.get(reverse("support:export_ledger", args=["xlsx"])).content)).active
    assert sheet is not None and sheet.max_row == 3
    assert client_as("celina").get(reverse("support:export_ledger", args=["csv"])).status_code == 403
    assert client.get(reverse("support:export_ledger", args=["doc"])).status_code == 404


def test_a_long_export_is_written_by_a_job(world: World, client_as: As, monkeypatch: pytest.MonkeyPatch) -> None:
    for i in range(4):
        make_support_entry(world, topic=f"Temat {i}")
    monkeypatch.setattr(services, "AT_ONCE", 3)
    client = client_as("marta")
    page = client.get(reverse("support:export_ledger", args=["csv"]))
    assert "Plik powstanie w tle" in page.content.decode()
    answer = client.post(reverse("support:start_export", args=["csv"]))
    made = LedgerExport.objects.get()
    assert answer["Location"] == reverse("support:export_detail", args=[made.uid])
    assert made.file is not None and made.job is not None and made.job.is_over
    assert "Pobierz plik" in client.get(answer["Location"]).content.decode()
    answer = client.get(reverse("support:export_file", args=[made.uid]))
    assert b"".join(answer.streaming_content).count(b"\r\n") == 5  # type: ignore[attr-defined]
    assert client_as("daria").get(reverse("support:export_file", args=[made.uid])).status_code == 404
    assert services.expire_exports(at=made.asked_at) == 0
    assert services.expire_exports(at=made.asked_at + timedelta(days=8)) == 1
    assert not LedgerExport.objects.exists()


def test_pages_of_corrections(world: World, client_as: As) -> None:
    entry = make_support_entry(world)
    make_person(world)
    marta = client_as("marta")
    for name in ("edit_support", "withdraw_support", "set_people"):
        address = reverse(f"support:{name}", args=[entry.uid])
        assert marta.get(address).status_code == 200, name
        assert client_as("celina").get(address).status_code == 404, name
    form = {
        "area": "9901013", "form": "advice", "topic": "Inny temat", "held_on": "1.2.26", "minutes": "1:00",
        "given_by": "Marta Zięba", "codes": "W1, W2", "version": "1",
    }  # fmt: skip
    edit = reverse("support:edit_support", args=[entry.uid])
    answer = marta.post(edit, form)
    assert answer.status_code == 200 and "Inny temat" in answer.content.decode()
    assert marta.post(edit, form | {"reason": "pomyłka"}).status_code == 302
    assert "był szybszy" in marta.post(edit, form | {"reason": "drugi raz"}).content.decode()
    entry.refresh_from_db()
    assert (entry.topic, entry.minutes) == ("Inny temat", 60)
    withdraw = reverse("support:withdraw_support", args=[entry.uid])
    once = str(uuid4())
    for _again in range(2):
        assert marta.post(withdraw, {"reason": "dubel", "once": once}).status_code == 302
    assert "dubel" in marta.get(reverse("support:entry_detail", args=[entry.uid])).content.decode()
    assert "dubel" in marta.get(reverse("support:entry_list") + "?wpisy=wycofane").content.decode()


def test_budgets(world: World, client_as: As, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    label = make_funding_label(world)
    for i in range(25):
        make_support_entry(world, topic=f"Temat {i}", funding_label=label)
    client = client_as("marta")
    client.get("/region/wizyty/")
    with django_assert_max_num_queries(18):
        client.get(reverse("support:entry_list") + f"?gmina=9901013&rok=2026&pieniadze={label.uid}")
    with django_assert_max_num_queries(14):
        client.get(reverse("support:gmina_support", args=["9901013"]))
