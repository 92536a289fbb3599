# SPDX-License-Identifier: EUPL-1.2
"""Reading the house: which modules there are and which shelf and app each belongs to. The checks work on plain source,
so each can be shown a bad example."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import kooperacja

SRC = Path(kooperacja.__file__).parent
SHELVES = ("base", "ground", "care", "growth", "front")
WRITES = frozenset(
    {
        "save",
        "create",
        "bulk_create",
        "bulk_update",
        "update",
        "delete",
        "get_or_create",
        "update_or_create",
        "add",
        "set",
    }
)
RECORDS = frozenset({"record", "record_many"})
ORM_WRITES = WRITES - {"add", "set"}


def modules() -> Iterator[tuple[str, str, str, Path]]:
    """Every module as (shelf, app, file name without .py – for a package the package's name –, path)."""
    for shelf in SHELVES:
        for app in sorted(p for p in (SRC / shelf).iterdir() if p.is_dir() and (p / "__init__.py").exists()):
            for path in sorted(app.rglob("*.py")):
                inside = path.relative_to(app)
                yield shelf, app.name, inside.parts[0].removesuffix(".py"), path


@cache
def _parsed(source: str) -> ast.Module:
    return ast.parse(source)


def _nodes(source: str, *words: str) -> Iterator[ast.AST]:
    """Every node of a source, or none when not one of the words stands in it: then there is nothing to look for."""
    return ast.walk(_parsed(source)) if any(word in source for word in words) else iter(())


def orm_writes(source: str) -> list[str]:
    """Calls that write through the ORM: ``x.objects.create(…)``, ``x.save()``, ``rows.filter(…).update(…)``."""
    found = []
    for node in _nodes(source, *(f".{name}" for name in ORM_WRITES)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ORM_WRITES:
            owner = ast.unparse(node.func.value)
            if (
                "objects" in owner
                or ".filter(" in owner
                or ".all()" in owner
                or node.func.attr in {"save", "bulk_create"}
            ):
                found.append(f"line {node.lineno}: {owner[-40:]}.{node.func.attr}(…)")
    return found


def state_assignments(source: str) -> list[str]:
    """Assignments to ``.state`` or ``.stage``: only a Flow moves a thing."""
    found = []
    for node in _nodes(source, ".state", ".stage"):
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AugAssign) else []
        )
        found += [
            f"line {node.lineno}: {ast.unparse(t)} = …"
            for t in targets
            if isinstance(t, ast.Attribute) and t.attr in {"state", "stage"} and ast.unparse(t.value) != "self"
        ]
    return found


def orm_reads(source: str) -> list[str]:
    """Query building: ``.objects`` or ``.filter(`` where only a call to ``queries`` belongs."""
    return [
        f"line {node.lineno}: .{node.attr}"
        for node in _nodes(source, "objects", "select_related", "prefetch_related")
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "select_related", "prefetch_related"}
    ]


def clock_readings(source: str) -> list[str]:
    """Readings of a clock: the domain takes its time from ``by.at``."""
    return [
        f"line {n}: {line.strip()}"
        for n, line in enumerate(source.splitlines(), 1)
        if re.search(r"\b(timezone\.now|datetime\.now|date\.today|time\.time)\(", line)
    ]


def recorded_actions(source: str) -> list[str]:
    """Names given to ``record("…")``."""
    return [
        node.args[0].value
        for node in _nodes(source, "record")
        if isinstance(node, ast.Call)
        and (node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")) in RECORDS
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    ]


def url_names(template: str) -> list[str]:
    """Namespaces that a template reverses: ``{% url "cases:case_detail" … %}``."""
    return re.findall(r"""\{%\s*url\s+["']([a-z_]+):""", template)


def hidden_referrers(template: str) -> list[str]:
    """Pages that send no address at all, not even to their own server: it then refuses their forms."""
    return re.findall(r"no-referrer", template)


def missing_docstrings(source: str) -> list[str]:
    """Public functions and classes without a docstring."""
    found = []
    for node in _parsed(source).body:
        if (
            isinstance(node, ast.FunctionDef | ast.ClassDef)
            and not node.name.startswith("_")
            and not ast.get_docstring(node)
        ):
            found.append(f"line {node.lineno}: {node.name}")
    return found
