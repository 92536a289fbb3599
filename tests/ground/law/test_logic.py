# SPDX-License-Identifier: EUPL-1.2
"""The packs hold together on their own, and agree with the texts of the acts where those are at hand."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kooperacja.ground.catalogue.enums import ServiceDomain
from kooperacja.ground.law import queries as law
from kooperacja.ground.law.logic import Book, Parameter, problems
from kooperacja.ground.organisations.enums import SOCIAL_ECONOMY, LegalForm

#: Folder with the texts of the acts, when somebody has them; the committed packs are checked without them.
TEXTS = Path(os.environ.get("LAW_TEXTS", "/nonexistent"))


def _with(book: Book, **changes: object) -> Book:
    return replace(book, **changes)


def test_nothing_is_wrong_with_the_packs() -> None:
    assert problems(law.book()) == []


@pytest.mark.parametrize(
    ("name", "day", "value"),
    [
        ("cus.plan.deadline_days", date(2026, 3, 2), 30),
        ("cus.plan.max_years", date(2026, 3, 2), 1),
        ("cus.plan.obligatory_months", date(2026, 3, 2), 3),
        ("cus.diagnosis.years", date(2020, 1, 1), 5),
        ("cus.programme.content_items", date(2026, 1, 1), 12),
        ("pzp.threshold", date(2025, 12, 31), Decimal("130000.00")),
        ("pzp.threshold", date(2026, 1, 1), Decimal("170000.00")),
        ("ups.income.single", date(2024, 12, 31), Decimal("776.00")),
        ("ups.income.single", date(2025, 1, 1), Decimal("1010.00")),
        ("ups.income.family", date(2024, 12, 31), Decimal("600.00")),
        ("ups.income.family", date(2025, 1, 1), Decimal("823.00")),
        ("kpa.appeal.days", date(2026, 1, 1), 14),
        ("house.small_number", date(2026, 1, 1), 5),
    ],
)
def test_value_on_a_day(name: str, day: date, value: object) -> None:
    found = law.parameter(name, on=day)
    assert found.value == value
    assert type(found.value) is type(value)


def test_unknown_name_and_day_before_the_law_are_told_apart() -> None:
    with pytest.raises(law.UnknownName, match=r"cus\.plan\.nothing"):
        law.parameter("cus.plan.nothing", on=date(2026, 1, 1))
    with pytest.raises(law.NotCovered, match="2019-12-31"):
        law.parameter("cus.plan.deadline_days", on=date(2019, 12, 31))


def test_basis_and_sentence_are_for_people() -> None:
    plan = law.parameter("cus.plan.deadline_days", on=date(2026, 1, 1))
    assert plan.basis == "ustawa o CUS, art. 40"
    assert (
        plan.sentence
        == "Indywidualny plan usług społecznych opracowuje się najpóźniej 30\u00a0dni od złożenia wniosku."
    )
    assert plan.is_confirmed and plan.is_law
    assert not law.parameter("pzp.threshold", on=date(2026, 1, 1)).is_confirmed
    assert not law.parameter("house.small_number", on=date(2026, 1, 1)).is_law


@pytest.mark.parametrize("parameter", law.all_parameters(), ids=lambda p: f"{p.name}@{p.valid_from}")
def test_every_sentence_is_finished(parameter: Parameter) -> None:
    assert "{" not in parameter.sentence
    assert parameter.basis and parameter.group and parameter.title
    assert len(parameter.sentence) < 200


def test_hours_of_the_statutory_trainings() -> None:
    found = {c.code: (len(c.modules), c.hours) for c in law.curricula(on=date(2026, 1, 1))}
    assert found == {"T1": (12, 60), "T2": (9, 52), "T3": (10, 57)}
    assert law.curricula(on=date(2020, 4, 28)) == ()


def test_the_clause_is_word_for_word() -> None:
    clause = law.clause("cus.declaration.criminal_liability")
    assert clause.text == "Jestem świadomy odpowiedzialności karnej za złożenie fałszywego oświadczenia."
    assert clause.source.basis == "ustawa o CUS, art. 36 ust. 2"


def test_codes_are_those_of_the_enums() -> None:
    assert [d.code for d in law.domains()] == ServiceDomain.values
    assert {k.code for k in law.provider_kinds()} == set(LegalForm.values)
    assert {k.code for k in law.provider_kinds() if k.is_social_economy} == {str(f) for f in SOCIAL_ECONOMY}
    assert {k.code for k in law.provider_kinds() if k.needs_founder} == {"wtz", "zaz", "cis", "kis"}


def test_modes_appear_with_their_law() -> None:
    before = {m.code for m in law.engagement_modes(on=date(2022, 1, 1))}
    after = {m.code for m in law.engagement_modes(on=date(2026, 1, 1))}
    assert after - before == {"subthreshold_reserved", "neighbour"}
    small = law.engagement_mode("small_grant", on=date(2026, 1, 1))
    assert (small.kind, small.max_amount, small.max_days) == ("grant", Decimal("10000.00"), 90)
    assert law.engagement_mode("open_call", on=date(2026, 1, 1)).max_years == 5
    with pytest.raises(law.UnknownName):
        law.engagement_mode("neighbour", on=date(2022, 1, 1))


def test_checks_find_what_is_wrong() -> None:
    book = law.book()
    income = [p for p in book.parameters if p.name == "ups.income.single"]
    late = replace(income[1], source=replace(income[1].source, valid_to=date(2025, 6, 30)))
    assert problems(_with(book, parameters=(late, income[2]), modes=())) == [
        "ups.income.single: two values on 2025-01-01"
    ]
    early = replace(income[1], source=replace(income[1].source, valid_to=date(2024, 6, 30)))
    assert problems(_with(book, parameters=(early, income[2]), modes=())) == [
        "ups.income.single: no value between 2024-06-30 and 2025-01-01"
    ]
    nameless = replace(income[2], source=replace(income[2].source, article=" ", checked_on=None))
    assert problems(_with(book, parameters=(nameless,), modes=())) == [
        "ups.income.single: no article", "ups.income.single: nobody says when it was checked",
    ]  # fmt: skip
    short = replace(book.curricula[0], modules=book.curricula[0].modules[:-1])
    assert problems(_with(book, curricula=(short,), required_trainings=())) == [
        "T1: hours of modules do not add up to 60"
    ]
    lost = replace(book.modes[0], below="no.such")
    assert problems(_with(book, modes=(lost, lost))) == [
        "own_unit: refers to no.such, which no pack has", "own_unit: refers to no.such, which no pack has",
        "mode own_unit: twice",
    ]  # fmt: skip


def _rows(name: str) -> Iterator[dict[str, str]]:
    path = TEXTS / name
    if path.is_file():
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file, delimiter=";")


def test_modules_are_those_of_the_regulation() -> None:
    ours = {(c.code, m.number): (m.hours, m.name) for c in law.curricula(on=date(2026, 1, 1)) for m in c.modules}
    for row in _rows("DU-2020-664-modules.csv"):
        assert ours[row["training"], int(row["number"])] == (int(row["hours"]), row["module"])


def _articles(name: str) -> dict[str, str]:
    path = TEXTS / name
    if not path.is_file():
        return {}
    parts = re.split(r"^## Art\. (\S+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


#: Article → words that carry the value, as the act has them.
WORDS = {
    "DU-2019-1818.md": [
        ("40", "nie dłuższym niż 30 dni"),
        ("40", "nie dłużej jednak niż na rok"),
        ("38", "nie krótszym niż 3 miesiące"),
        ("21", "na okres 5 lat"),
        ("6", "w terminie 4 miesięcy"),
        ("46", "co najmniej raz na 6 miesięcy"),
        ("46", "co najmniej raz na 3 miesiące"),
        ("10", "co najmniej dwóch zakresów"),
        ("10", "co najmniej trzech zakresów"),
        ("9", "powyżej 100 000 mieszkańców"),
        ("25", "co najmniej 3-letnie"),
        ("30", "co najmniej 2-letnie"),
        ("42", "Odmowa zakwalifikowania wymaga wydania decyzji administracyjnej"),
        ("76", "W okresie roku od utworzenia"),
    ],
    "DU-2022-1812.md": [
        ("5", "co najmniej 3 osoby"),
        ("5", "co najmniej 30%"),
        ("13", "w terminie 14 dni"),
        ("27", "3 dni roboczych"),
        ("36", "nieprzekraczający 2 lat"),
        ("63", "przez okres 10 lat"),
        ("10", "do dnia 31 marca"),
        ("11", "do dnia 31 maja"),
    ],
}


@pytest.mark.parametrize("name", WORDS)
def test_values_stand_in_the_text(name: str) -> None:
    articles = _articles(name)
    for article, words in WORDS[name] if articles else []:
        assert words in articles[article]


def test_clause_and_domains_stand_in_the_text() -> None:
    articles = _articles("DU-2019-1818.md")
    if articles:
        assert law.clause("cus.declaration.criminal_liability").text in articles["36"]
        assert all(f"{d.number}) {d.name}" in articles["2"] for d in law.domains())


def test_who_may_teach_and_who_must_learn() -> None:
    """Regulation § 3–5; CUS Act, art. 25, 28, 30, 33."""
    on = date(2026, 1, 1)
    first = law.curriculum("T1", on=on).teaching
    second = law.curriculum("T2", on=on).teaching
    assert first is not None and second is not None
    assert set(first.degree_fields) - set(second.degree_fields) == {"organizacja i zarządzanie", "zarządzanie"}
    assert (first.class_hours, first.post_years, second.article) == (150, 5, "§ 4")
    needed = {r.post: r.curriculum for r in law.required_trainings(on=on)}
    assert needed == {
        "director": "T1", "service_organiser": "T1", "plan_coordinator": "T2", "community_organiser": "T3",
    }  # fmt: skip
    assert [r.post for r in law.required_trainings(on=on) if r.instead] == ["community_organiser"]
    with pytest.raises(law.UnknownName):
        law.curriculum("T4", on=on)
