# SPDX-License-Identifier: EUPL-1.2
"""What pages with one form share: opening the case (and writing down who opened it), showing the form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse

from kooperacja.base.audit import services as audit
from kooperacja.base.ui.http import Request, done, render
from kooperacja.care.cases import queries
from kooperacja.care.cases.models import ServiceCase
from kooperacja.ground.law.queries import Parameter, parameter


def opened(request: Request, uid: UUID, what: str = "case") -> ServiceCase:
    """The case; that its file was opened is written down."""
    case = queries.case_for(request.by, uid)
    if request.method == "GET":
        audit.record_access(case.resident.uid, what, by=request.by)
    return case


def basis_of(request: Request, *names: str) -> list[Parameter]:
    """The law behind a page, as it stands today."""
    return [parameter(name, on=request.by.today) for name in names]


def deed(
    request: Request,
    case: ServiceCase,
    form: forms.Form,
    *,
    title: str,
    button: str,
    lead: str = "",
    basis: Sequence[str] = (),
    danger: bool = False,
    **more: Any,
) -> HttpResponse:
    """One deed on one page: its title, its form, its button in words, the law behind it."""
    context = {
        "case": case, "form": form, "title": title, "button": button, "lead": lead,
        "basis": basis_of(request, *basis), "danger": danger,
        **more,
    }  # fmt: skip
    return render(request, "cases/deed.html", context)


def back(request: Request, case: ServiceCase, message: str) -> HttpResponse:
    """The deed is done: to the page of the case."""
    return done(request, message, "cases:case_detail", uid=case.uid)
