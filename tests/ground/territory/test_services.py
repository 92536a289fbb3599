# SPDX-License-Identifier: EUPL-1.2
"""Importing the register: counts, history, everything or nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from kooperacja.base.audit.models import Event
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import NotAllowed
from kooperacja.base.search import queries as search
from kooperacja.ground.territory import queries, services
from kooperacja.ground.territory.enums import AreaChangeKind
from kooperacja.ground.territory.logic import terc
from kooperacja.ground.territory.models import Area, AreaChange, RegisterState
from tests.ground.territory.factories import terc_file
from tests.world import World, instant

SYSTEM = Acting.system(at=instant("2026-03-02 09:00"))


def load(content: bytes, **options: bool) -> services.Comparison:
    return services.import_terc(register=terc.read(content), by=SYSTEM, **options)


def real() -> list[tuple[str, str]]:
    rows = Area.objects.current().filter(is_fictional=False).order_by("code")
    return [(a.code, a.name) for a in rows]


def told() -> list[tuple[str, str, str, str]]:
    rows = AreaChange.objects.select_related("area").order_by("as_of", "pk")
    return [(c.area.name, c.what, c.before, c.after) for c in rows]


def test_the_first_import(world: World) -> None:
    found = load(terc_file())
    assert found.line == (
        "województwa: 2 nowych, 0 zmienionych, 0 znikło, 0 bez zmian · "
        "powiaty: 3 nowych, 0 zmienionych, 0 znikło, 0 bez zmian · "
        "gminy: 6 nowych, 0 zmienionych, 0 znikło, 0 bez zmian"
    )
    kozmin = queries.gmina("3012023")
    assert kozmin.full_name == "gmina miejsko-wiejska Koźmin Wielkopolski"
    assert kozmin.parent is not None and kozmin.parent.parent is not None
    assert (kozmin.parent.name, kozmin.parent.parent.name) == ("krotoszyński", "wielkopolskie")
    assert told() == []
    assert [e.action for e in Event.objects.all()] == ["territory.register.imported"]
    assert [h.path for h in search.find(world.acting("alicja"), "koźminie")] == ["/gminy/3012023/"]


def test_the_same_file_again_changes_nothing(world: World) -> None:
    load(terc_file())
    found = load(terc_file())
    assert found.difference.counts()["gmina"] == {"new": 0, "changed": 0, "gone": 0, "unchanged": 6}
    assert told() == []
    assert Event.objects.count() == 1
    assert RegisterState.objects.count() == 1


def test_a_newer_file_keeps_history(world: World) -> None:
    load(terc_file("2024-01-01", without=("30;64;01;9",)))
    load(
        terc_file(
            "2025-01-01",
            without=("30;12;05",),
            replace={"Rozdrażew": "Rozdrażew Nowy", "02;01;02;2": "02;01;02;3", "30;64;01;9": "30;64;02;2"},
        )
    )
    assert sorted(told()) == sorted(
        [
            ("Bolesławiec", AreaChangeKind.KIND, "0201022", "0201023"),
            ("Rozdrażew Nowy", AreaChangeKind.RENAMED, "Rozdrażew", "Rozdrażew Nowy"),
            ("Poznań-Grunwald", AreaChangeKind.NEW, "", "gmina wiejska Poznań-Grunwald"),
            ("Wymysłów", AreaChangeKind.GONE, "gmina wiejska Wymysłów", ""),
        ]
    )
    assert Area.objects.get(code="3012052").valid_to == date(2024, 12, 31)
    assert Area.objects.get(code="3064022").valid_from == date(2025, 1, 1)
    assert queries.gmina("0201022").code == "0201023", "the old code still finds the gmina"
    by = world.acting("alicja")
    assert search.find(by, "Wymysłów") == []
    assert [h.path for h in search.find(by, "rozdrażewie nowym")] == ["/gminy/3012042/"]


def test_a_gmina_that_returns_is_the_same_row(world: World) -> None:
    load(terc_file("2023-01-01"))
    first = Area.objects.get(code="3012052").pk
    load(terc_file("2024-01-01", without=("30;12;05",)))
    load(terc_file("2025-01-01"))
    again = Area.objects.get(code="3012052")
    assert (again.pk, again.valid_to) == (first, None)
    assert [c.what for c in AreaChange.objects.order_by("as_of")] == [AreaChangeKind.GONE, AreaChangeKind.RETURNED]


def test_an_older_file_adds_history_and_leaves_today_alone(world: World) -> None:
    newer = terc_file(
        "2024-01-01", without=("30;12;05",), replace={"30;12;04;2;Rozdrażew": "30;12;04;2;Rozdrażew Nowy"}
    )
    load(newer)
    today = real()
    older = terc_file("2020-01-01", without=("30;64;01;1",))
    found = load(older)
    assert found.is_history
    assert real() == today
    assert sorted(told()) == sorted(
        [
            ("Poznań", AreaChangeKind.NEW, "", "gmina miejska Poznań"),
            ("Rozdrażew Nowy", AreaChangeKind.RENAMED, "Rozdrażew", "Rozdrażew Nowy"),
            ("Wymysłów", AreaChangeKind.GONE, "gmina wiejska Wymysłów", ""),
        ]
    )
    assert Area.objects.get(code="3012052").valid_to == date(2023, 12, 31)
    assert {u.name for u in queries.known_units(at=date(2020, 1, 1)).values() if u.level == "gmina"} == {
        "Bolesławiec", "Koźmin Wielkopolski", "Rozdrażew", "Wymysłów",
    }  # fmt: skip
    assert load(older).difference.counts()["gmina"]["unchanged"] == 5
    assert len(told()) == 3, "the same older file again adds nothing"
    text = "\n".join(services.describe(found))
    assert "starszy (1.01.2020) niż stan w systemie (1.01.2024)" in text
    assert "znikła: gmina wiejska Wymysłów (3012052)" in text


def test_a_state_between_two_kept_ones_changes_nothing(world: World) -> None:
    load(terc_file("2020-01-01"))
    load(terc_file("2024-01-01", without=("30;12;05",)))
    found = load(terc_file("2022-01-01", without=("30;12;05",)))
    assert found.is_between
    assert len(told()) == 1
    assert "między stanami" in services.describe(found)[0]


def test_a_state_between_two_kept_ones_is_told_forwards_in_time(world: World) -> None:
    load(terc_file("2020-01-01"))
    load(terc_file("2024-01-01", without=("30;12;05",), replace={"Rozdrażew": "Rozdrażew Nowy"}))
    said = services.describe(
        load(terc_file("2022-01-01", without=("30;12;05",), replace={"Rozdrażew": "Rozdrażew Nowy"}))
    )
    assert said[1:3] == [
        "znikła: gmina wiejska Wymysłów (3012052)",
        "zmieniona: gmina wiejska Rozdrażew (3012042) → gmina wiejska Rozdrażew Nowy (3012042)",
    ]


def test_a_gmina_that_moves_to_a_new_powiat_lies_in_it(world: World) -> None:
    city = {
        "02;01;01;1;Bolesławiec;gmina miejska;2025-01-01": "02;65;;;Bolesławiec;miasto na prawach powiatu;2025-01-01\r\n"
        "02;65;01;1;Bolesławiec;gmina miejska;2025-01-01"
    }
    load(terc_file("2024-01-01"))
    before = Area.objects.get(code="0201011").pk
    load(terc_file("2025-01-01", replace=city))
    moved = Area.objects.select_related("parent").get(code="0265011")
    assert moved.pk == before
    assert moved.parent is not None and moved.parent.code == "0265"


def test_fictional_units_are_never_gone(world: World) -> None:
    load(terc_file())
    assert Area.objects.current().filter(is_fictional=True).count() == 5


def test_units_typed_in_before_are_taken_over(world: World) -> None:
    for code, name in (("30", "wielkopolskie"), ("3012", "krotoszyński"), ("3012023", "Koźmin")):
        services.add_area(code=code, name=name, by=SYSTEM)
    found = load(terc_file())
    assert found.difference.counts()["gmina"] == {"new": 5, "changed": 1, "gone": 0, "unchanged": 0}
    assert queries.gmina("3012023").name == "Koźmin Wielkopolski"


def test_a_torn_file_is_refused_unless_insisted_on(world: World) -> None:
    rows = {"30;64;01;9": "30;64;02;2"}
    load(terc_file("2024-01-01", replace=rows))
    many = ("02;01;0", "30;12;0", "30;64;0")
    with pytest.raises(services.TornRegister, match="brakuje 7 z 7 znanych gmin"):
        load(terc_file("2025-01-01", without=many, replace=rows))
    assert RegisterState.objects.count() == 1
    load(terc_file("2025-01-01", without=many, replace=rows), accept_loss=True)
    assert Area.objects.current().gminas().filter(is_fictional=False).count() == 0


def test_a_stranger_may_not(world: World) -> None:
    for who in ("alicja", "bartek", "marta"):
        with pytest.raises(NotAllowed):
            services.import_terc(register=terc.read(terc_file()), by=world.acting(who))
    services.import_terc(register=terc.read(terc_file()), by=world.acting("daria"))


def test_the_command(world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "TERC.csv"
    path.write_bytes(terc_file())
    call_command("import", "teryt", str(path), "--dry-run")
    assert Area.objects.filter(is_fictional=False).count() == 0
    capsys.readouterr()
    call_command("import", "teryt", str(path))
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert out.startswith("województwa: 2 nowych") and "gminy: 6 nowych, 0 zmienionych, 0 znikło, 0 bez zmian" in out
    path.write_bytes(b"a;b\n")
    with pytest.raises(CommandError, match=r"TERC\.csv: W pierwszym wierszu brakuje kolumn"):
        call_command("import", "teryt", str(path))
    with pytest.raises(CommandError, match="Nie ma pliku"):
        call_command("import", "teryt", str(tmp_path / "none.csv"))


def test_the_page(
    world: World, client_as: Callable[[str], Client], django_assert_max_num_queries: Callable[..., object]
) -> None:
    load(terc_file("2024-01-01"))
    load(terc_file("2025-01-01", replace={"Rozdrażew": "Rozdrażew Nowy"}))
    client = client_as("alicja")
    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        text = client.get("/terytorium/").content.decode()
    assert "wielkopolskie" in text and "zmieniła nazwę" in text and "stan na 1.01.2025" in text
    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        text = client.get("/terytorium/?woj=30").content.decode()
    assert "Koźmin Wielkopolski" in text and "Bolesławiec" not in text
    assert client.get("/terytorium/?woj=77").status_code == 404
