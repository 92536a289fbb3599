# SPDX-License-Identifier: EUPL-1.2
"""The tree of money, plans of projects, marks of labels."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from kooperacja.base.audit.queries import history
from kooperacja.base.core.errors import DomainError, NotAllowed
from kooperacja.base.documents import paper
from kooperacja.growth.projects import documents, queries, services
from kooperacja.growth.projects.logic import labels, marks, tree
from kooperacja.growth.projects.models import FundingLabel, FundingNode, LabelLogo
from tests.growth.projects.factories import make_funding_label, make_project
from tests.world import World

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect width="30" height="20" fill="#039"/></svg>'


def _png() -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (60, 40), (0, 51, 153, 255)).save(out, "PNG")
    return out.getvalue()


def _file(content: bytes, name: str = "znak.svg") -> ContentFile[bytes]:
    return ContentFile(content, name=name)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Działanie 9.4 (wzmacnianie sektora)", "9.4"),
        ("Oś priorytetowa 9 (Solidarne społeczeństwo)", "9"),
        ("Poddziałanie 9.4.2", "9.4.2"),
        ("4.13 Wysokiej jakości system włączenia społecznego", "4.13"),
        ("Program Nadrzecza", ""),
        ("Fundusze 2021–2027", ""),
    ],
)
def test_numbers_in_names(name: str, code: str) -> None:
    assert tree.code_in(name) == code


def test_nine_two_before_nine_ten() -> None:
    assert tree.place_key("9.2", "") < tree.place_key("9.10", "") < tree.place_key("", "Żwawo")


@pytest.mark.parametrize(
    "content",
    [
        SVG.replace(b"<rect", b"<script>alert(1)</script><rect"),
        SVG.replace(b"<rect", b'<rect onload="alert(1)"'),
        SVG.replace(b"<rect", b'<image href="https://example.org/a.png"/><rect'),
        SVG.replace(b"<rect", b'<use href="https://example.org/a.svg#x"/><rect'),
        SVG.replace(b"<rect", b"<foreignObject/><rect"),
        SVG.replace(b"<rect", b"<style>@import url(https://example.org)</style><rect"),
        SVG.replace(b"<svg", b'<!DOCTYPE svg [<!ENTITY a "b">]><svg', 1),
        b"<svg><rect/></svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><rect",
        b"\xff\xfe<svg/>",
    ],
)
def test_a_mark_that_runs_or_loads_is_refused(content: bytes) -> None:
    with pytest.raises(marks.BadMark):
        marks.check_svg(content)


def test_a_clean_mark_is_kept_without_its_prologue() -> None:
    assert marks.check_svg(SVG).startswith("<svg ")
    assert marks.check_svg(marks.eu_flag().encode()).count("z") >= 12


def test_what_a_label_needs() -> None:
    whole = labels.LabelFacts("Zdanie.", "Brzmienie.", "Flaga.", True, ["Flaga"])
    assert labels.missing(whole) == []
    assert "Wybierz" in labels.missing(None)[0]
    assert len(labels.missing(labels.LabelFacts("", "", "", True, [""]))) == 3


def test_the_words_of_a_label_become_a_path_of_the_tree(world: World) -> None:
    label = make_funding_label(world, perspective="2021–2027")
    assert label.node is not None
    assert [n.name for n in queries.path_of(label.node)] == ["Program Nadrzecza", "oś 1", "działanie 1.2"]
    make_funding_label(world, name="Drugie", perspective="2021–2027")
    assert FundingNode.objects.count() == 3
    ((perspective, tops),) = queries.tree_of(world.acting("marta"))
    assert perspective == "2021–2027"
    assert [x.name for x in tops[0].children[0].children[0].labels] == ["Drugie", label.name]


def test_a_corrected_node_corrects_its_labels(world: World) -> None:
    label, by = make_funding_label(world, perspective="2021–2027"), world.acting("daria")
    assert label.node is not None and label.node.parent is not None
    services.edit_node(node=label.node.parent, name="priorytet 1", code="1", by=by)
    label.refresh_from_db()
    assert label.path == ["Program Nadrzecza", "priorytet 1", "działanie 1.2"]
    with pytest.raises(services.NodeInUse):
        services.remove_node(node=FundingNode.objects.get(name="priorytet 1"), by=by)
    leaf = services.add_node(parent=label.node, name="poddziałanie 1.2.1", code="1.2.1", by=by)
    with pytest.raises(services.NotUnderThis):
        services.add_node(parent=leaf, name="jeszcze niżej", by=by)
    with pytest.raises(DomainError):
        services.add_node(parent=label.node, name="poddziałanie 1.2.1", by=by)
    services.remove_node(node=leaf, by=by)
    with pytest.raises(NotAllowed):
        services.add_node(name="Program", perspective="2021–2027", by=world.acting("marta"))


def test_a_plan_is_exact_to_the_grosz_and_by_source(world: World) -> None:
    by, project = (
        world.acting("daria"),
        make_project(world, value_amount=Decimal("100000.10"), eu_amount=Decimal("85000")),
    )
    one, two = make_funding_label(world), make_funding_label(world, name="Budżet województwa", has_eu_flag=False)
    task = services.add_task(project=project, number=1, name="Szkolenia", by=by)
    first = services.add_budget_line(
        task=task, code="1.1", name="Trenerzy", amount=Decimal("0.10"), funding_label=one, by=by
    )
    services.add_budget_line(task=task, code="1.2", name="Sale", amount=Decimal("0.20"), funding_label=two, by=by)
    services.add_budget_line(task=task, code="1.3", name="Druk", amount=Decimal("0.30"), by=by)
    plan = queries.plan_of(project)
    assert plan[0].total == Decimal("0.60")
    largest = queries.sums_by_source(plan)[0]
    assert (largest.label, largest.amount) == (None, Decimal("0.30"))
    services.edit_budget_line(line=first, task=task, code="1.1", name="Trenerki", amount=Decimal("1"), by=by)
    with pytest.raises(services.AmountNegative):
        services.add_budget_line(task=task, code="1.4", name="x", amount=Decimal("-1"), by=by)
    with pytest.raises(DomainError):
        services.add_budget_line(task=task, code="1.1", name="x", amount=Decimal("1"), by=by)
    with pytest.raises(services.TaskInUse):
        services.remove_task(task=task, by=by)
    other = services.add_task(project=make_project(world, name="Inny"), number=1, name="Inne", by=by)
    with pytest.raises(services.LineInTask):
        services.edit_budget_line(line=first, task=other, code="1", name="x", amount=Decimal("1"), by=by)
    with pytest.raises(NotAllowed):
        services.remove_budget_line(line=first, by=world.acting("marta"))
    with pytest.raises(services.EuPartTooLarge):
        make_project(world, name="Źle", value_amount=Decimal("1"), eu_amount=Decimal("2"))
    assert "projects.line.edited" in [e.action for e in history(project)]


def test_partners_and_periods(world: World) -> None:
    by = world.acting("daria")
    project = make_project(world, starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    services.add_partner(project=project, organisation=world.organisations["rops"], role="leader", by=by)
    services.add_partner(project=project, name="Uczelnia w Zielonej", role="partner", by=by)
    for bad in ({"name": "Uczelnia w Zielonej"}, {"name": " "}):
        with pytest.raises(DomainError):
            services.add_partner(project=project, role="partner", by=by, **bad)
    period = services.add_claim_period(
        project=project, number=1, starts_on=date(2026, 1, 1), ends_on=date(2026, 3, 31), by=by
    )
    with pytest.raises(services.PeriodsOverlap):
        services.add_claim_period(
            project=project, number=2, starts_on=date(2026, 3, 31), ends_on=date(2026, 6, 30), by=by
        )
    with pytest.raises(DomainError):
        services.add_claim_period(
            project=project, number=2, starts_on=date(2026, 4, 1), ends_on=date(2027, 6, 30), by=by
        )
    services.submit_claim(period=period, by=by)
    with pytest.raises(services.PeriodSubmitted):
        services.submit_claim(period=period, by=by)
    with pytest.raises(services.PeriodSubmitted):
        services.remove_claim_period(period=period, by=by)
    assert queries.current_period(project, date(2026, 2, 2)) == period


def test_marks_stand_in_a_line_of_four(world: World, settings: object, tmp_path: object) -> None:
    by, label = world.acting("daria"), make_funding_label(world)
    for number in range(4):
        content, name = (SVG, "znak.svg") if number % 2 else (_png(), "znak.png")
        services.add_logo(label=label, upload=_file(content, name), alt=f"Znak {number}", by=by)
    with pytest.raises(services.FiveLogos):
        services.add_logo(label=label, upload=_file(SVG), alt="Piąty", by=by)
    last = LabelLogo.objects.get(position=4)
    services.move_logo(logo=last, to=1, by=by)
    assert [logo.alt for logo in queries.logos_of(label)] == ["Znak 3", "Znak 0", "Znak 1", "Znak 2"]
    services.remove_logo(logo=LabelLogo.objects.get(alt="Znak 0"), by=by)
    assert [logo.position for logo in queries.logos_of(label)] == [1, 2, 3]
    funding = queries.paper_funding(label)
    assert [x["alt"] for x in funding["logos"]] == ["Znak 3", "Znak 1", "Znak 2"]
    assert paper.to_pdf("projects/label.typ", documents.label_sample(label, mono=True, by=by)).startswith(b"%PDF")
    with pytest.raises(services.NoAlternativeText):
        services.add_logo(label=label, upload=_file(SVG), alt=" ", by=by)
    with pytest.raises(services.LogoRefused):
        services.add_logo(label=label, upload=_file(b"GIF89a"), alt="Gif", by=by)
    with pytest.raises(services.LogoRefused) as refused:
        services.add_logo(label=label, upload=_file(SVG.replace(b"<rect", b"<script/><rect")), alt="Zły", by=by)
    assert "skrypt" in str(refused.value.message) and refused.value.field == "upload"
    with pytest.raises(NotAllowed):
        services.add_logo(label=label, upload=_file(SVG), alt="Cudzy", by=world.acting("marta"))


def test_pages(
    world: World, client_as: Callable[[str], Client], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    by, project, label = world.acting("daria"), make_project(world), make_funding_label(world, perspective="2014–2020")
    task = services.add_task(project=project, number=1, name="Szkolenia", by=by)
    line = services.add_budget_line(
        task=task, code="1.1", name="Trenerzy", amount=Decimal("1200.50"), funding_label=label, by=by
    )
    services.add_claim_period(project=project, number=1, starts_on=date(2025, 1, 1), ends_on=date(2025, 3, 31), by=by)
    logo = services.add_logo(label=label, upload=_file(SVG), alt="Flaga z napisem", by=by)
    daria, marta, celina = client_as("daria"), client_as("marta"), client_as("celina")
    paths = [
        "/projekty/", f"/projekty/{project.uid}/", "/projekty/programy/", "/projekty/finansowanie/",
        f"/projekty/finansowanie/{label.uid}/", f"/projekty/finansowanie/{label.uid}/papier/?druk=mono",
    ]  # fmt: skip
    for path in paths:
        with django_assert_max_num_queries(32):
            assert daria.get(path).status_code == 200, path
        assert marta.get(path).status_code == 200, path
        assert celina.get(path).status_code in (403, 404), path
    page = daria.get(f"/projekty/{project.uid}/").content.decode()
    assert "1\u00a0200,50" in page and "Okres WNP\u00a01" in page.replace("WNP 1", "WNP\u00a01")
    for path in (
        "/projekty/nowy/", f"/projekty/{project.uid}/zmien/", f"/projekty/{project.uid}/partner/",
        f"/projekty/{project.uid}/zadanie/", f"/projekty/zadania/{task.uid}/zmien/", f"/projekty/zadania/{task.uid}/pozycja/",
        f"/projekty/pozycje/{line.uid}/zmien/", f"/projekty/{project.uid}/okres/", "/projekty/programy/nowy/",
        f"/projekty/finansowanie/{label.uid}/znak/", f"/projekty/finansowanie/{label.uid}/zmien/",
    ):  # fmt: skip
        assert daria.get(path).status_code == 200, path
        assert marta.get(path).status_code == 403, path
    mark = Client().get(f"/znaki/{logo.uid}/kolor/")
    assert (
        mark.status_code == 200
        and mark["Content-Type"] == "image/svg+xml"
        and "sandbox" in mark["Content-Security-Policy"]
    )


def test_the_preview_is_the_public_notice(world: World, client_as: Callable[[str], Client]) -> None:
    label = make_funding_label(world)
    services.add_logo(label=label, upload=_file(SVG), alt="Flaga z napisem", by=world.acting("daria"))
    shown = client_as("daria").post(
        "/projekty/finansowanie/podglad/",
        {"lead_sentence": "Zdanie.", "wording": "<b>Brzmienie</b>.", "label": str(label.uid)},
    ).content.decode()  # fmt: skip
    assert "&lt;b&gt;" in shown and "<strong>Zdanie.</strong>" in shown and "Flaga z napisem" in shown
    assert FundingLabel.objects.get().lead_sentence == label.lead_sentence


def test_a_double_click_makes_one_task(world: World, client_as: Callable[[str], Client]) -> None:
    project, daria = make_project(world), client_as("daria")
    sent = {"number": "1", "name": "Szkolenia", "once": "5f0c3a52-1c5c-4b8f-9a51-2f2a86e6a001"}
    first = daria.post(f"/projekty/{project.uid}/zadanie/", sent)
    again = daria.post(f"/projekty/{project.uid}/zadanie/", sent)
    assert first.status_code == again.status_code == 302
    assert len(queries.plan_of(project)) == 1
