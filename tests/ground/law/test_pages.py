# SPDX-License-Identifier: EUPL-1.2
"""The page behind „Skąd to wynika?" and the tag that leads there."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.template import Context, Template
from django.test import Client

from kooperacja.base.core.acting import Acting
from tests.world import instant

pytestmark = pytest.mark.django_db
BY = Acting.public(at=instant("2026-03-02 09:00"))


def _legal(source: str) -> str:
    text = Template(source).render(Context({"by": BY, "then": date(2024, 6, 1)}))
    return " ".join(text.replace("\u00a0", " ").split())


def test_everyone_reads_the_law(client: Client) -> None:
    page = client.get("/prawo/").content.decode().replace("\u00a0", " ").replace("&nbsp;", " ")
    for words in ("ustawa o CUS, art. 40", "30 dni", "do potwierdzenia", "odczytane w tekście", "mały grant", "60 h", "do 30.04"):  # fmt: skip
        assert words in page
    assert 'id="cus.plan.deadline_days"' in page


def test_the_list_is_narrowed_by_a_word_without_diacritics(client: Client) -> None:
    page = client.get("/prawo/", {"q": "odwolanie"}).content.decode()
    assert "kpa.appeal.days" in page and "cus.diagnosis.years" not in page
    assert "Żaden przepis nie pasuje" in client.get("/prawo/", {"q": "xyzxyz"}).content.decode()


def test_what_is_to_be_confirmed_can_be_shown_alone(client: Client) -> None:
    page = client.get("/prawo/", {"do-potwierdzenia": "1"}).content.decode()
    assert "pzp.threshold" in page and "kpa.appeal.days" not in page


def test_the_list_asks_the_database_little(client: Client, django_assert_max_num_queries: object) -> None:
    with django_assert_max_num_queries(2):  # type: ignore[operator]
        client.get("/prawo/")


def test_the_facts_can_be_taken_away(client: Client) -> None:
    response = client.get("/prawo/parametry.json")
    rows = {(r["name"], r["valid_from"]): r for r in json.loads(response.content)["parameters"]}
    assert rows["cus.plan.deadline_days", "2020-01-01"]["value"] == 30
    assert rows["ups.income.single", "2025-01-01"]["value"] == "1010.00"
    assert rows["ups.income.single", "2022-01-01"]["valid_to"] == "2024-12-31"


def test_the_tag_says_where_it_comes_from() -> None:
    text = _legal('{% legal "cus.plan.deadline_days" %}')
    assert "Skąd to wynika?" in text and "30 dni od złożenia wniosku" in text
    assert "ustawa o CUS, art. 40 (Dz.U. 2019 poz. 1818), od 1.01.2020." in text
    assert "/prawo/#cus.plan.deadline_days" in text and "potwierdzenia" not in text


def test_the_tag_minds_the_day_the_evidence_and_our_own_rules() -> None:
    assert "776,00 zł" in _legal('{% legal "ups.income.single" on=then %}')
    assert "1 010,00 zł" in _legal('{% legal "ups.income.single" %}')
    assert "do potwierdzenia" in _legal('{% legal "pzp.threshold" %}')
    assert "nie przepis prawa" in _legal('{% legal "house.small_number" %}')


def test_the_clause_in_a_template() -> None:
    text = _legal('{% legal_clause "cus.declaration.criminal_liability" as c %}{{ c.text }}')
    assert text.startswith("Jestem świadomy odpowiedzialności karnej")
