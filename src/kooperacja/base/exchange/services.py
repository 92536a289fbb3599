# SPDX-License-Identifier: EUPL-1.2
"""A sheet comes in: uploaded, understood, checked, confirmed, saved. Until the confirmation nothing is saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.base.core.text import plural
from kooperacja.base.documents import services as documents
from kooperacja.base.exchange import checking, kinds, queries, reading, rules
from kooperacja.base.exchange.enums import IMPORT_FLOW, ImportState
from kooperacja.base.exchange.kinds import Plan, Problem, Progress, SheetKind
from kooperacja.base.exchange.models import SheetImport
from kooperacja.base.jobs import services as jobs

PREVIEW_ROWS = 10
KEPT_PROBLEMS = 20_000
#: A sheet of so many rows is checked while the person waits; a longer one by the worker, with a progress bar.
CHECKED_AT_ONCE = 3_000


class RowsRefused(DomainError):
    """Some rows have problems; ``lines`` says which and what to do."""

    def __init__(self, message: str, lines: Sequence[str]) -> None:
        self.lines = list(lines)
        super().__init__(message)


@transaction.atomic
def upload_sheet(*, kind: SheetKind, content: bytes, name: str, by: Acting) -> SheetImport:
    """Take a file in and recognise its columns; nothing of it is saved yet."""
    rules.import_sheet.require(by, kind)
    try:
        table = _table(kind, content)
    except reading.BadSheet as error:
        error.field = "file"
        raise
    made = SheetImport.objects.create(
        kind=kind.code,
        source=documents.store(content, name=name[:200], media_type="application/octet-stream", by=by),
        columns=kinds.recognise(kind, table.headers),
        summary={"rows": len(table.lines), "sheet": table.name, "header_row": table.header_row},
        uploaded_by_id=by.user_id,
        organisation_id=by.organisation_id,
        uploaded_at=by.at,
    )
    audit.record("exchange.import.uploaded", made, by=by, rows=len(table.lines))
    return made


@transaction.atomic
def choose_columns(*, sheet_import: SheetImport, columns: Mapping[str, int], by: Acting) -> SheetImport:
    """Fix which column is what, and have every row checked: at once, or by the worker when there are many."""
    kind = sheet_import.sheet_kind
    rules.import_sheet.require(by, kind)
    if missing := [str(c.label) for c in kind.columns if c.required and c.code not in columns]:
        raise DomainError(_("Wskaż jeszcze, w której kolumnie jest: %(columns)s.") % {"columns": ", ".join(missing)})
    IMPORT_FLOW.move(sheet_import, to=ImportState.UPLOADED, columns=dict(columns))
    rows = int(sheet_import.summary["rows"])
    if rows <= CHECKED_AT_ONCE:
        return check_sheet(sheet_import=sheet_import, by=by)
    return _start(sheet_import, "exchange.check", _("Sprawdzanie: %(name)s"), rows, by)


@transaction.atomic
def check_sheet(*, sheet_import: SheetImport, by: Acting) -> SheetImport:
    """Read every row and compare it with what is kept; the result is the preview."""
    kind = sheet_import.sheet_kind
    rules.import_sheet.require(by, kind)
    table = queries.table_of(sheet_import)
    plan = _plan(kind, table, sheet_import.columns, by)
    IMPORT_FLOW.move(
        sheet_import,
        to=ImportState.CHECKED,
        problems=told(plan.problems, kind, sheet_import.columns)[:KEPT_PROBLEMS],
        summary={**sheet_import.summary, **_summary(plan, kind, table, sheet_import.columns)},
    )
    return sheet_import


@transaction.atomic
def confirm_import(*, sheet_import: SheetImport, skip_bad: bool, by: Acting) -> SheetImport:
    """The person has seen the preview and says: save. The worker does it, everything or nothing."""
    rules.import_sheet.require(by, sheet_import.sheet_kind)
    if sheet_import.bad_rows and not skip_bad:
        raise DomainError(
            _("%(count)s. Popraw je w pliku i wczytaj go jeszcze raz albo zaznacz, że mają zostać pominięte.")
            % {"count": _bad(sheet_import.bad_rows)},
            field="skip_bad",
        )
    if not sheet_import.to_save:
        raise DomainError(_("Nie ma czego zapisać: wszystko, co jest w pliku, już tu jest."))
    summary = {**sheet_import.summary, "skip_bad": skip_bad}
    IMPORT_FLOW.move(sheet_import, to=ImportState.CONFIRMED, confirmed_at=by.at, summary=summary)
    audit.record("exchange.import.confirmed", sheet_import, by=by, skip_bad=skip_bad)
    return _start(sheet_import, "exchange.save", _("Zapisywanie: %(name)s"), sheet_import.to_save, by)


def _start(sheet_import: SheetImport, kind: str, label: str, total: int, by: Acting) -> SheetImport:
    from kooperacja.base.exchange import tasks

    job = jobs.start(kind=kind, label=label % {"name": sheet_import.source.name}, total=total, by=by)
    SheetImport.objects.filter(pk=sheet_import.pk).update(job=job)
    sheet_import.job = job
    work = tasks.check_import if kind == "exchange.check" else tasks.save_import
    work.enqueue(sheet_import.pk, job.pk, tasks.packed(by))
    sheet_import.refresh_from_db()
    return sheet_import


@transaction.atomic
def save_import(*, sheet_import: SheetImport, by: Acting, progress: Progress) -> SheetImport:
    """Save what was confirmed: everything or nothing. What is kept is compared again, it may have changed meanwhile."""
    kind = sheet_import.sheet_kind
    rules.import_sheet.require(by, kind)
    if sheet_import.state != ImportState.CONFIRMED:
        raise Stale
    table = queries.table_of(sheet_import)
    plan = _plan(kind, table, sheet_import.columns, by)
    if len({p.row for p in plan.problems}) > sheet_import.bad_rows:
        raise DomainError(
            _(
                "Od podglądu coś się tu zmieniło i część wierszy ma teraz problemy. Nic nie zapisano. Wczytaj plik jeszcze raz."
            )
        )
    kinds.known(kind.code).save(plan=plan, source=sheet_import.source.name, by=by, progress=progress)
    counts = _counts(plan)
    IMPORT_FLOW.move(sheet_import, to=ImportState.SAVED, summary={**sheet_import.summary, **counts})
    audit.record("exchange.import.saved", sheet_import, by=by, counts=counts)
    return sheet_import


@transaction.atomic
def give_up(*, sheet_import: SheetImport, by: Acting) -> SheetImport:
    """Note that nothing was saved."""
    IMPORT_FLOW.move(sheet_import, to=ImportState.FAILED)
    audit.record("exchange.import.failed", sheet_import, by=by)
    return sheet_import


def load_sheet(
    *, code: str, content: bytes, name: str, by: Acting, dry_run: bool, skip_bad: bool, progress: Progress
) -> list[str]:
    """The same from the command line, in one go; answers lines for the person, the counts last."""
    kind = kinds.known(code).kind
    rules.import_sheet.require(by, kind)
    table = _table(kind, content)
    columns = kinds.recognise(kind, table.headers)
    if missing := [str(c.label) for c in kind.columns if c.required and c.code not in columns]:
        raise DomainError(
            f"{name}: nie rozpoznano kolumn: {', '.join(missing)}. Nazwij tak nagłówki w wierszu {table.header_row}."
        )
    plan = _plan(kind, table, columns, by)
    lines = [f"Arkusz {table.name or name}: wierszy {len(table.lines)}, kolumny {_understood(kind, table, columns)}."]
    bad = len({p.row for p in plan.problems})
    lines += [
        f"wiersz {p['row']}, {p['column']}{' (' + p['cell'] + ')' if p['cell'] else ''}"
        f"{': „' + p['value'] + '”' if p['value'] else ''}: {p['message']}"
        for p in told(plan.problems, kind, columns)
    ]
    if bad and not skip_bad and not dry_run:
        raise RowsRefused(f"{_bad(bad)}. Nic nie zapisano. Popraw je albo pomiń (--skip-bad).", lines)
    if not dry_run and (plan.count("new") or plan.count("changed")):
        with transaction.atomic():
            kinds.known(code).save(plan=plan, source=name, by=by, progress=progress)
    if bad:
        lines.append(
            f"{_bad(bad)}{'' if dry_run else ' i ' + plural(bad, 'został', 'zostały', 'zostało') + ' pominięte'}."
        )
    if dry_run:
        lines.append("Tylko sprawdzono, niczego nie zapisano.")
    return [*lines, kinds.counts_line(plan.count("new"), plan.count("changed"), plan.count("unchanged"))]


def _table(kind: SheetKind, content: bytes) -> reading.Table:
    return reading.read(content, lambda headers: kinds.score(kind, headers))


def _plan(kind: SheetKind, table: reading.Table, columns: Mapping[str, int], by: Acting) -> Plan:
    checked = checking.check(kind, table, columns)
    plan = kinds.known(kind.code).plan(rows=checked.rows, bad=checked.bad, by=by)
    plan.problems = sorted([*checked.problems, *plan.problems], key=lambda p: p.row)
    return plan


def _counts(plan: Plan) -> dict[str, int]:
    return {"new": plan.count("new"), "changed": plan.count("changed"), "unchanged": plan.count("unchanged")}


def _summary(plan: Plan, kind: SheetKind, table: reading.Table, columns: Mapping[str, int]) -> dict[str, Any]:
    shown = [c for c in kind.columns if c.code in columns][:7]
    verdicts = {p.row.number: p.verdict for p in plan.planned}
    bad = {p.row for p in plan.problems}
    return {
        **_counts(plan),
        "bad_rows": len(bad),
        "problems": len(plan.problems),
        "preview_headers": [str(c.label) for c in shown],
        "preview": [
            {
                "row": line.number,
                "cells": [line.cells[columns[c.code]] for c in shown],
                "verdict": "problem" if line.number in bad else verdicts.get(line.number, "unchanged"),
            }
            for line in table.lines[:PREVIEW_ROWS]
        ],
    }


def told(problems: Sequence[Problem], kind: SheetKind, columns: Mapping[str, int]) -> list[dict[str, Any]]:
    """Problems as they are kept and shown: with the label of the column and the address of the cell."""
    labels = {c.code: str(c.label) for c in kind.columns}
    return [
        {
            "row": p.row,
            "column": labels.get(p.column, p.column),
            "cell": reading.address(p.row, columns[p.column]) if p.column in columns else "",
            "value": p.value,
            "message": p.message,
        }
        for p in problems
    ]


def _understood(kind: SheetKind, table: reading.Table, columns: Mapping[str, int]) -> str:
    return ", ".join(f"{reading.letter(columns[c.code])} = {c.label}" for c in kind.columns if c.code in columns)


def _bad(count: int) -> str:
    return f"{count} {plural(count, 'wiersz ma problem', 'wiersze mają problem', 'wierszy ma problem')}"
