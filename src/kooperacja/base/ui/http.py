# SPDX-License-Identifier: EUPL-1.2
"""``@page``, ``@action``, ``@public``: every view is one of the first two, and says so."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import IntegrityError, connection, transaction
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.middleware import HtmxDetails

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError, NotAllowed
from kooperacja.base.ui.models import SubmittedForm

P = ParamSpec("P")
R = TypeVar("R")
F = TypeVar("F", bound=BaseForm)


class Request(HttpRequest):
    """A request inside the house: it knows who acts and whether htmx asks."""

    by: Acting
    htmx: HtmxDetails
    kept: QueryDict | None


View = Callable[Concatenate[Request, P], HttpResponse]


class WriteOnRead(Exception):
    """A page tried to write. Pages only read; put the write into an ``@action``."""


_READS = (
    "SELECT",
    "WITH",
    "SAVEPOINT",
    "RELEASE",
    "ROLLBACK",
    "EXPLAIN",
    "PRAGMA",
    "SHOW",
    "SET",
    "BEGIN",
    "DECLARE",
    "FETCH",
    "CLOSE",
)
_depth_of_permission: list[int] = [0]


def _refuse_writes(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    if not _depth_of_permission[0] and not sql.lstrip("( \n").upper().startswith(_READS):
        raise WriteOnRead(sql[:80])
    return execute(sql, params, many, context)


@contextmanager
def writing_while_reading() -> Iterator[None]:
    """The one declared hole: the access log writes when a resident's file is opened."""
    _depth_of_permission[0] += 1
    try:
        yield
    finally:
        _depth_of_permission[0] -= 1


def _forbidden(request: Request, error: NotAllowed) -> HttpResponse:
    return render(request, "ui/403.html", {"message": error.message}, status=403)


def _reading(view: View[P], methods: list[str]) -> View[P]:
    @wraps(view)
    def wrapper(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method not in methods:
            return HttpResponseNotAllowed(methods)
        try:
            with connection.execute_wrapper(_refuse_writes):
                return view(request, *args, **kwargs)
        except ObjectDoesNotExist as missing:
            raise Http404 from missing
        except NotAllowed as error:
            return _forbidden(request, error)

    wrapper.kind = "page"  # type: ignore[attr-defined]
    return wrapper


def page(view: View[P]) -> View[P]:
    """A view that only reads: GET and HEAD, and the database refuses a write."""
    return _reading(view, ["GET", "HEAD"])


def question(view: View[P]) -> View[P]:
    """A page whose question comes in the body, because it may name a person: reads only, also by POST."""
    return _reading(view, ["GET", "HEAD", "POST"])


def action(view: View[P]) -> View[P]:
    """A view that changes something: GET shows the form and may not write, POST is atomic and happens once.

    A form carries a token; the same token again (a second click, Back, refresh) leads to where the first one led.
    An answer that is not a redirect rolls everything back, so a refused form leaves nothing behind.
    """

    @wraps(view)
    def wrapper(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            if request.method in ("GET", "HEAD"):
                with connection.execute_wrapper(_refuse_writes):
                    return view(request, *args, **kwargs)
            if request.method != "POST":
                return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
            return _once(request, lambda: view(request, *args, **kwargs))
        except ObjectDoesNotExist as missing:
            raise Http404 from missing
        except NotAllowed as error:
            return _forbidden(request, error)
        except DomainError as error:
            return render(request, "ui/409.html", {"message": error.message}, status=409)

    wrapper.kind = "action"  # type: ignore[attr-defined]
    return wrapper


def public(view: Callable[P, R]) -> Callable[P, R]:
    """A page for visitors without an account."""
    marked = login_not_required(view)  # type: ignore[type-var]
    marked.is_public = True  # type: ignore[attr-defined]
    return marked


def _once(request: Request, run: Callable[[], HttpResponse]) -> HttpResponse:
    try:
        token = uuid.UUID(request.POST.get("once", ""))
    except ValueError:
        token = None
    owner = request.by.user_id or 0
    try:
        with transaction.atomic():
            if token is not None:
                SubmittedForm.objects.create(token=token, user_id=owner, at=request.by.at)
            response = run()
            location = response.headers.get("Location") or response.headers.get("HX-Redirect") or ""
            if not location and not response.headers.get("HX-Trigger"):
                transaction.set_rollback(True)
            elif token is not None:
                SubmittedForm.objects.filter(token=token).update(location=location)
            return response
    except IntegrityError:
        first = SubmittedForm.objects.filter(token=token, user_id=owner).first() if token else None
        if first is None:
            raise
        messages.info(request, "To już zostało zapisane. Nic nie wykonano drugi raz.")
        return go(request, first.location or request.get_full_path())


def go(request: HttpRequest, to: Any, *args: Any, **kwargs: Any) -> HttpResponse:
    """Redirect, also from an htmx request."""
    url = resolve_url(to, *args, **kwargs)
    if getattr(request, "htmx", None):
        response = HttpResponse(status=204)
        response["HX-Redirect"] = url
        return response
    return HttpResponseRedirect(url)


def only_if(is_there: bool) -> None:
    """For those whose work this page is not part of it does not exist: 404, as for an address that is nowhere."""
    if not is_there:
        raise Http404


def done(request: HttpRequest, message: str, to: Any, *args: Any, **kwargs: Any) -> HttpResponse:
    """The deed is done: say so and go where the person goes on."""
    messages.success(request, message)
    return go(request, to, *args, **kwargs)


def back_to(request: HttpRequest, default: str) -> str:
    """Where the person came from to fill in something that was missing (``?dalej=``): a page of ours, else ``default``."""
    wanted = request.GET.get("dalej", "")
    is_ours = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if is_ours else default


def sent(request: Request) -> QueryDict | None:
    """What was sent now, or what was kept while the person had to sign in again; nothing on a fresh page."""
    return request.POST if request.method == "POST" else getattr(request, "kept", None)


def bound(request: Request, form_class: Callable[..., F], /, **kwargs: Any) -> F:
    """The form, bound to what was sent or to what was kept while the person had to sign in again."""
    if request.method == "POST":
        return form_class(request.POST, request.FILES, **kwargs)
    kept = getattr(request, "kept", None)
    return form_class(kept, **kwargs) if kept else form_class(**kwargs)


def submitted(request: Request, form: BaseForm) -> bool:
    """True when the form was sent now and is valid."""
    return request.method == "POST" and form.is_valid()


def attempt(form: BaseForm, service: Callable[..., Any], /, **kwargs: Any) -> Any:
    """Call a service; a refusal of the domain becomes an error of the form and the answer is ``None``."""
    try:
        with transaction.atomic():
            return service(**kwargs)
    except NotAllowed:
        raise
    except DomainError as error:
        field = error.field if error.field in form.fields else None
        form.add_error(field, ValidationError(str(error.message)))
        return None


__all__ = [
    "Request", "WriteOnRead", "action", "attempt", "bound", "done", "go", "only_if", "page", "public", "question", "redirect",
    "render", "reverse", "sent", "submitted", "writing_while_reading",
]  # fmt: skip
