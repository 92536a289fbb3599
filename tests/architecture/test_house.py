# SPDX-License-Identifier: EUPL-1.2
"""The rules of the house that the import graph cannot see. Each is shown a bad example first, so it can fail."""

from __future__ import annotations

import importlib

import grimp
import pytest
from django.apps import apps
from django.conf import settings
from django.db import models

from kooperacja.base.audit import actions
from tests.architecture import house

ALL = list(house.modules())
SHELF_OF = {app: shelf for shelf, members in settings.SHELVES.items() for app in members}
HEIGHT = {"base": 0, "ground": 1, "care": 2, "growth": 2, "front": 3}
DOORS = frozenset({"models", "queries", "services", "enums", "rules", "logic"})
EXTRA_DOORS = frozenset({"kooperacja.ground.diagnosis.figures", "kooperacja.growth.pictures.forms"})


def _where(path: object) -> str:
    return str(path).split("kooperacja/", 1)[-1]


def _bad(files: set[str], check: object, *, shelves: tuple[str, ...] = house.SHELVES) -> list[str]:
    assert callable(check)
    return [
        f"{_where(path)} {line}"
        for shelf, _app, name, path in ALL
        if shelf in shelves and name in files
        for line in check(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(
    ("check", "bad"),
    [
        (house.orm_writes, "Plan.objects.create(x=1)"),
        (house.orm_writes, "plan.save()"),
        (house.orm_writes, "Plan.objects.filter(pk=1).update(x=2)"),
        (house.state_assignments, "plan.state = 'approved'"),
        (house.orm_reads, "rows = Plan.objects.all()"),
        (house.clock_readings, "now = timezone.now()"),
        (house.recorded_actions, "audit.record('cases.plan.approved', plan, by=by)"),
        (house.url_names, '{% url "cases:case_detail" case.uid %}'),
        (house.hidden_referrers, '<meta name="referrer" content="no-referrer">'),
        (house.missing_docstrings, "def approve_plan():\n    return 1"),
    ],
)
def test_each_check_sees_its_bad_example(check: object, bad: str) -> None:
    assert callable(check)
    assert check(bad)


def test_only_services_write() -> None:
    readers = {
        "queries",
        "rules",
        "views",
        "api",
        "forms",
        "panels",
        "desk",
        "search",
        "logic",
        "enums",
        "templatetags",
    }
    assert _bad(readers, house.orm_writes, shelves=("ground", "care", "growth", "front")) == []


def test_states_change_only_through_their_flow() -> None:
    everything = {name for _shelf, _app, name, _path in ALL}
    assert _bad(everything - {"migrations"}, house.state_assignments) == []


def test_views_do_not_query() -> None:
    assert _bad({"views", "api", "templatetags"}, house.orm_reads, shelves=("ground", "care", "growth", "front")) == []


def test_the_domain_does_not_read_the_clock() -> None:
    domain = {"services", "queries", "rules", "logic", "models", "enums", "forms", "desk", "panels", "documents"}
    assert _bad(domain, house.clock_readings) == []


def test_public_functions_say_what_they_do() -> None:
    assert _bad({"services", "queries", "rules", "logic"}, house.missing_docstrings) == []


def test_every_recorded_action_has_a_sentence() -> None:
    known = actions.known()
    silent = sorted(
        {
            action
            for _shelf, _app, _name, path in ALL
            for action in house.recorded_actions(path.read_text(encoding="utf-8"))
            if action not in known
        }
    )
    assert silent == [], "write the sentence into audit.actions.describe in the app's apps.py"


def test_neighbours_come_in_by_the_door() -> None:
    graph = grimp.build_graph("kooperacja")
    wrong = []
    for module in graph.modules:
        parts = module.split(".")
        if len(parts) < 4:
            continue
        for target in graph.find_modules_directly_imported_by(module):
            to = target.split(".")
            if len(to) < 4 or to[1] == "base" or to[1:3] == parts[1:3]:
                continue
            if to[3] not in DOORS and not any(target.startswith(door) for door in EXTRA_DOORS):
                wrong.append(f"{module} → {target}")
    assert sorted(wrong) == []


def test_foreign_keys_point_where_an_import_could_go() -> None:
    wrong = []
    for model in apps.get_models():
        if not model.__module__.startswith("kooperacja."):
            continue
        shelf = SHELF_OF[model._meta.app_label]
        for field in model._meta.get_fields():
            if not isinstance(field, models.ForeignKey | models.ManyToManyField | models.OneToOneField):
                continue
            target = field.remote_field.model
            assert isinstance(target, type)
            label = target._meta.app_label
            if label == model._meta.app_label or target._meta.label == settings.AUTH_USER_MODEL:
                continue
            if HEIGHT[SHELF_OF[label]] > HEIGHT[shelf] or (
                HEIGHT[SHELF_OF[label]] == HEIGHT[shelf] and SHELF_OF[label] != shelf
            ):
                wrong.append(f"{model._meta.label}.{field.name} → {target._meta.label}")
            if field.remote_field.related_name != "+" and (SHELF_OF[label], label) not in {("care", "residents")}:
                allowed = SHELF_OF[label] == shelf
                if not allowed:
                    wrong.append(f"{model._meta.label}.{field.name}: related_name is to be '+'")
    assert wrong == []


def test_templates_reverse_only_what_stands_below() -> None:
    wrong = []
    for shelf in house.SHELVES:
        for path in (house.SRC / shelf).rglob("*.html"):
            app = path.relative_to(house.SRC / shelf).parts[0]
            for name in house.url_names(path.read_text(encoding="utf-8")):
                if name in {"ui", app} or name not in SHELF_OF or name in {"portal", "search", "law", "demo"}:
                    continue
                higher = HEIGHT[SHELF_OF[name]] > HEIGHT[shelf]
                other_side = HEIGHT[SHELF_OF[name]] == HEIGHT[shelf] and SHELF_OF[name] != shelf
                if higher or other_side:
                    wrong.append(f"{_where(path)} → {name}")
    assert wrong == []


def test_pages_with_a_secret_address_keep_their_forms() -> None:
    assert [_where(p) for p in house.SRC.rglob("*.html") if house.hidden_referrers(p.read_text(encoding="utf-8"))] == []


def test_every_view_is_a_page_or_an_action() -> None:
    from django.urls import URLPattern, URLResolver, get_resolver

    def walk(patterns: list[URLPattern | URLResolver]) -> list[URLPattern]:
        found: list[URLPattern] = []
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                found += walk(pattern.url_patterns)
            else:
                found.append(pattern)
        return found

    own = [
        p
        for p in walk(get_resolver().url_patterns)
        if str(getattr(p.callback, "__module__", "")).startswith("kooperacja.")
    ]
    assert own
    assert [str(p.name) for p in own if getattr(p.callback, "kind", "") not in {"page", "action"}] == []


def test_migrations_have_names() -> None:
    unnamed = [path.name for _shelf, _app, name, path in ALL if name == "migrations" and "_auto_" in path.name]
    assert unnamed == []
    assert importlib.import_module("kooperacja.care.cases.migrations.0001_initial")


def test_every_app_has_its_page() -> None:
    missing = [
        f"{shelf}/{app}"
        for shelf, members in settings.SHELVES.items()
        for app in members
        if not (house.SRC / shelf / app / "README.md").exists()
    ]
    assert missing == [], "write README.md: what for, nouns, journey, states, who may, what never"
