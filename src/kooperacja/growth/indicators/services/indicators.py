# SPDX-License-Identifier: EUPL-1.2
"""Definitions of indicators."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.growth.indicators import rules
from kooperacja.growth.indicators.enums import Basis
from kooperacja.growth.indicators.logic.counting import RULES
from kooperacja.growth.indicators.models import Indicator
from kooperacja.growth.projects.models import Project


class NoSource(DomainError):
    """An indicator without a source is an opinion."""

    default = _(
        "Podaj źródło: dokument, z którego przepisujesz wskaźnik, na przykład wniosek o dofinansowanie i jego punkt. "
        "Bez źródła nie zapiszemy."
    )


class CodeTaken(DomainError):
    """A code names one indicator of a project."""

    default = _("W tym projekcie jest już wskaźnik o tym kodzie.")


class UnknownRule(DomainError):
    """Only known rules count."""

    default = _("Wybierz, co liczymy.")


class CountsNothing(DomainError):
    """Only rows of the ledger can be marked by hand or narrowed by form."""

    default = _("Tak można liczyć tylko wpisy rejestru wsparcia. Wybierz inną podstawę albo co innego do liczenia.")


class TargetOfSexes(DomainError):
    """Targets of women and men belong to people."""

    default = _("Podział na kobiety i mężczyzn ma sens tylko tam, gdzie liczymy osoby.")


class EndsBeforeStart(DomainError):
    """A period ends after it starts."""

    default = _("Okres liczenia kończy się przed rozpoczęciem. Popraw jedną z dat.")


def _checked(
    project: Project, *, code: str, name: str, kind: str, unit: str, definition: str, source: str, rule: str, basis: str,
    forms: Sequence[str], by_sex: bool, target: Decimal | None, target_women: int | None, target_men: int | None,
    starts_on: date | None, ends_on: date | None, but: int = 0,
) -> dict[str, Any]:  # fmt: skip
    if not source.strip():
        raise NoSource(field="source")
    counting = RULES.get(rule)
    if counting is None:
        raise UnknownRule(field="rule")
    if not counting.of_ledger and (basis == Basis.MARKED or forms):
        raise CountsNothing(field="basis" if basis == Basis.MARKED else "forms")
    if not counting.of_people and (by_sex or target_women is not None or target_men is not None):
        raise TargetOfSexes(field="by_sex")
    if starts_on and ends_on and ends_on < starts_on:
        raise EndsBeforeStart(field="ends_on")
    if Indicator.objects.filter(project=project, code=code.strip()).exclude(pk=but).exists():
        raise CodeTaken(field="code")
    return {
        "code": code.strip(), "name": name.strip(), "kind": kind, "unit": unit.strip() or counting.unit,
        "definition": definition.strip(),
        "source": source.strip(), "rule": rule, "basis": basis, "forms": ",".join(sorted(forms)), "by_sex": by_sex,
        "target": target, "target_women": target_women, "target_men": target_men, "starts_on": starts_on,
        "ends_on": ends_on,
    }  # fmt: skip


@transaction.atomic
def define_indicator(
    *, project: Project, code: str, name: str, kind: str, unit: str, definition: str, source: str, rule: str,
    basis: str = Basis.PAID, forms: Sequence[str] = (), by_sex: bool = False, target: Decimal | None = None,
    target_women: int | None = None, target_men: int | None = None, starts_on: date | None = None,
    ends_on: date | None = None, by: Acting,
) -> Indicator:  # fmt: skip
    """Write down what a project promised, word for word from its source, and choose how it is counted."""
    rules.define_indicator.require(by, project)
    facts = _checked(
        project, code=code, name=name, kind=kind, unit=unit, definition=definition, source=source, rule=rule, basis=basis,
        forms=forms, by_sex=by_sex, target=target, target_women=target_women, target_men=target_men, starts_on=starts_on,
        ends_on=ends_on,
    )  # fmt: skip
    indicator = Indicator.objects.create(project=project, **facts)
    audit.record("indicators.indicator.defined", indicator, by=by)
    return indicator


@transaction.atomic
def edit_indicator(
    *, indicator: Indicator, code: str, name: str, kind: str, unit: str, definition: str, source: str, rule: str,
    basis: str = Basis.PAID, forms: Sequence[str] = (), by_sex: bool = False, target: Decimal | None = None,
    target_women: int | None = None, target_men: int | None = None, starts_on: date | None = None,
    ends_on: date | None = None, by: Acting,
) -> Indicator:  # fmt: skip
    """Correct a definition. Readings that were taken stay as they were; the history names what was changed."""
    rules.edit_indicator.require(by, indicator)
    facts = _checked(
        indicator.project, code=code, name=name, kind=kind, unit=unit, definition=definition, source=source, rule=rule,
        basis=basis, forms=forms, by_sex=by_sex, target=target, target_women=target_women, target_men=target_men,
        starts_on=starts_on, ends_on=ends_on, but=indicator.pk,
    )  # fmt: skip
    changed = sorted(field for field, value in facts.items() if getattr(indicator, field) != value)
    for field, value in facts.items():
        setattr(indicator, field, value)
    indicator.save()
    audit.record("indicators.indicator.edited", indicator, by=by, changed=", ".join(changed))
    return indicator
