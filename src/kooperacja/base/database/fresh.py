# SPDX-License-Identifier: EUPL-1.2
"""An empty database takes the tables as the models are today; only an older one walks through the history.

Walking through every migration ends in the same tables (a test compares them on both engines) and costs twenty times
as much. What a migration plants beside tables (an index of words, first topics) it says with ``NEEDED_WHEN_FRESH``.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import cast

from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration
from django.db.migrations.operations import RunPython
from django.db.migrations.recorder import MigrationRecorder
from django.db.migrations.state import StateApps


def is_empty(connection: BaseDatabaseWrapper) -> bool:
    """True when the database has not one table: nobody has ever kept anything in it."""
    return not connection.introspection.table_names()


def labels() -> set[str]:
    """Labels of every app that has tables."""
    return {config.label for config in apps.get_app_configs() if config.models_module is not None}


def _history(loader: MigrationLoader) -> Iterator[Migration]:
    """Every migration in the order in which a database would have taken it."""
    leaves = loader.graph.leaf_nodes()
    seen = set()
    for leaf in leaves:
        for node in loader.graph.forwards_plan(leaf):
            if node not in seen:
                seen.add(node)
                yield loader.graph.nodes[node]


def plant(connection: BaseDatabaseWrapper) -> None:
    """Run what migrations with ``NEEDED_WHEN_FRESH`` do beside tables, in their order."""
    for migration in _history(MigrationLoader(connection)):
        if not getattr(import_module(migration.__module__), "NEEDED_WHEN_FRESH", False):
            continue
        with connection.schema_editor(atomic=migration.atomic) as editor:
            for operation in migration.operations:
                if isinstance(operation, RunPython):
                    operation.code(cast(StateApps, apps), editor)


def remember(connection: BaseDatabaseWrapper) -> None:
    """Write the whole history down as taken, so that the next version goes on from here."""
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    nodes = {(migration.app_label, migration.name) for migration in _history(MigrationLoader(connection))}
    for migration in _history(MigrationLoader(connection)):
        nodes.update(migration.replaces)
    recorder.migration_qs.bulk_create(recorder.Migration(app=app, name=name) for app, name in sorted(nodes))
