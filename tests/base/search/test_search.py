# SPDX-License-Identifier: EUPL-1.2
"""The search box: inflection, diacritics, unfinished words, slips of the finger, and who may find what."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from kooperacja.base.search import kinds, queries, services, words
from kooperacja.base.search.models import Entry
from tests.world import World

THINGS = [
    kinds.Row("1", "Koźmin Wielkopolski", "/a/1/", "gmina miejsko-wiejska, powiat krotoszyński"),
    kinds.Row("2", "Kościan", "/a/2/", "gmina miejska"),
    kinds.Row("3", "Poznań", "/a/3/", "gmina miejska"),
    kinds.Row("4", "Opieka w domu", "/a/4/", "opiekunki środowiskowe", "osoby niepełnosprawne starsze samotne"),
    kinds.Row("5", "Spółdzielnia Socjalna „Pomocna Dłoń”", "/a/5/", "Zielona", "NIP 8567346215"),
    kinds.Row("6", "Łódź", "/a/6/", "gmina miejska"),
    kinds.Row("7", "Koźminek", "/a/7/", "gmina wiejska"),
    kinds.Row("8", "Zielonczyn", "/a/8/", "gmina wiejska"),
]


@pytest.fixture
def index(world: World) -> Iterator[World]:
    known = dict(kinds._KINDS)
    kinds.register("test_thing", label="Rzeczy", icon="house", area="gmina", place=1, source=lambda: iter(THINGS))
    kinds.register("test_person", label="Osoby", icon="users", area="services", place=2, roles={"plan_coordinator"})
    services.index_many("test_thing", THINGS)
    yield world
    kinds._KINDS.clear()
    kinds._KINDS.update(known)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("koźmin", ["Koźmin Wielkopolski", "Koźminek"]),
        ("Koźminie", ["Koźmin Wielkopolski"]),
        ("Kozminie", ["Koźmin Wielkopolski"]),
        ("kozm", ["Koźmin Wielkopolski", "Koźminek"]),
        ("koźmin wlkp", []),
        ("wielkopolski koz", ["Koźmin Wielkopolski"]),
        ("w Poznaniu", ["Poznań"]),
        ("poznaniu", ["Poznań"]),
        ("lodz", ["Łódź"]),
        ("Łodzi", ["Łódź"]),
        ("opiekunek", ["Opieka w domu"]),
        ("opiekunka", ["Opieka w domu"]),
        ("niepelnosprawny", ["Opieka w domu"]),
        ("niepełnosprawnych", ["Opieka w domu"]),
        ("pełnosprawny", []),
        ("spoldzielni", ["Spółdzielnia Socjalna „Pomocna Dłoń”"]),
        ("8567346215", ["Spółdzielnia Socjalna „Pomocna Dłoń”"]),
        ("pomocna zielona", ["Spółdzielnia Socjalna „Pomocna Dłoń”"]),
        ("pomocna kościan", []),
        ("zielonczynie", ["Zielonczyn"]),
        ("'); DROP TABLE search_entry; --", []),
        ('"koźmin" OR *', []),
        ("", []),
        ("k", []),
    ],
)
def test_what_a_question_finds(index: World, typed: str, found: list[str]) -> None:
    assert [hit.title for hit in queries.find(index.acting("alicja"), typed)] == found


def test_a_title_that_begins_with_the_question_comes_first(index: World) -> None:
    services.index("test_thing", "9", title="Akademia Poznańska", path="/a/9/", keywords="Poznań")
    titles = [hit.title for hit in queries.find(index.acting("alicja"), "poznań")]
    assert titles == ["Poznań", "Akademia Poznańska"]


@pytest.mark.parametrize(
    ("typed", "meant"), [("Kozimn", "Koźmin Wielkopolski"), ("Pozanń", "Poznań"), ("spuldzielnia", "Spółdzielnia")]
)
def test_a_slip_of_the_finger_is_forgiven(index: World, typed: str, meant: str) -> None:
    answer = queries.answer(index.acting("alicja"), typed)
    assert not answer.groups
    assert meant in answer.did_you_mean[0].title


def test_only_the_institution_and_the_role_that_may(index: World) -> None:
    own = index.organisations["cus_zielona"].pk
    services.index("test_person", "e", title="Ewa Marczak", path="/sprawy/e/", organisation_id=own)
    assert [h.kind for h in queries.find(index.acting("alicja"), "marczak")] == ["test_person"]
    for who in ("celina", "grazyna", "daria", "bartek"):
        assert queries.find(index.acting(who), "marczak") == []
        assert queries.similar(index.acting(who), "marcazk") == []


def test_an_entry_changes_and_goes(index: World) -> None:
    by = index.acting("alicja")
    services.index("test_thing", "3", title="Gniezno", path="/a/3/")
    assert queries.find(by, "poznań") == []
    assert [h.title for h in queries.find(by, "gnieźnie")] == ["Gniezno"]
    services.remove("test_thing", "3")
    assert queries.find(by, "gniezno") == []
    assert queries.similar(by, "gneizno") == []


def test_hits_come_kind_by_kind(index: World) -> None:
    services.index("test_person", "k", title="Jan Kościański", path="/x/")
    answer = queries.answer(index.acting("alicja"), "kości", each=1)
    assert [(g.label, len(g.hits)) for g in answer.groups] == [("Rzeczy", 1), ("Osoby", 1)]
    assert answer.count == 2


def test_the_page_asks_and_answers_without_scripts(index: World, client_as: Callable[[str], Client]) -> None:
    client = client_as("alicja")
    assert "Czego szukasz" in client.get(reverse("search:find")).content.decode()
    text = client.post(reverse("search:find"), {"q": "kozminie"}).content.decode()
    assert "Koźmin Wielkopolski" in text and "/a/1/" in text
    text = client.post(reverse("search:find"), {"q": "<b>nic</b>"}).content.decode()
    assert "&lt;b&gt;" in text and "<b>nic" not in text


def test_the_box_gets_a_fragment(
    index: World, client_as: Callable[[str], Client], django_assert_max_num_queries: Callable[..., object]
) -> None:
    client = client_as("alicja")
    with django_assert_max_num_queries(6):  # type: ignore[attr-defined]
        answer = client.post(reverse("search:find"), {"q": "kozm"}, headers={"HX-Request": "true"})
    text = answer.content.decode()
    assert "<html" not in text and "Koźminek" in text


def test_visitors_are_asked_to_sign_in(db: None, client: Client) -> None:
    assert client.post(reverse("search:find"), {"q": "x"}).status_code == 302


def test_reindexing(index: World, capsys: pytest.CaptureFixture[str]) -> None:
    Entry.objects.filter(kind="test_thing").delete()
    call_command("reindex", "test_thing")
    assert capsys.readouterr().out == f"Rzeczy: {len(THINGS)}\n"
    assert Entry.objects.filter(kind="test_thing").count() == len(THINGS)
    with pytest.raises(CommandError, match="Nie znam rodzaju: nic"):
        call_command("reindex", "nic")


def test_words_are_kept_folded_with_their_lemmas() -> None:
    assert words.index_words("Opiekunek Łódź") == "opiekunek opiekunka lodz"
    assert words.grams("Kościan w") == ["0ko", "kos", "osc", "sci", "cia", "ian"]
