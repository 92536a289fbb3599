# SPDX-License-Identifier: EUPL-1.2
"""Nothing typed is lost: a form sent after the session has ended is kept, and shown again after signing in."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlencode
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import get_random_string

from kooperacja.base.ui.models import KeptForm

COOKIE = "kept"
KEEP_FOR = timedelta(hours=24)


def _seal(browser: str) -> Fernet:
    digest = hashlib.sha256(f"{settings.SECRET_KEY}:kept:{browser}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))


class KeptFormMiddleware:
    """Catches a POST whose session is gone, seals what was typed for this browser, and asks to sign in again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.kept = None  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: object, kwargs: object
    ) -> HttpResponse | None:
        """Keep a form that a signed-out browser sends to a page that needs an account; put it back after signing in."""
        if request.method == "GET" and (uid := request.GET.get("kept")) and request.user.is_authenticated:
            self._restore(request, uid)
            return None
        if request.method != "POST" or request.user.is_authenticated or getattr(view, "kind", "") != "action":
            return None
        if not getattr(view, "login_required", True):
            return None
        browser = request.COOKIES.get(COOKIE) or get_random_string(40)
        fields = request.POST.copy()
        fields.pop("csrfmiddlewaretoken", None)
        KeptForm.objects.filter(at__lt=timezone.now() - KEEP_FOR).delete()
        kept = KeptForm.objects.create(
            path=request.path, data=_seal(browser).encrypt(fields.urlencode().encode()), at=timezone.now()
        )
        query = request.GET.copy()
        query["kept"] = str(kept.uid)
        target = f"{request.path}?{query.urlencode()}"
        response = HttpResponseRedirect(f"{reverse(settings.LOGIN_URL)}?{urlencode({'next': target})}")
        response.set_cookie(
            COOKIE, browser, max_age=int(KEEP_FOR.total_seconds()), httponly=True, samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )  # fmt: skip
        return response

    def _restore(self, request: HttpRequest, uid: str) -> None:
        try:
            kept = KeptForm.objects.get(uid=UUID(uid), path=request.path, at__gte=timezone.now() - KEEP_FOR)
            data = _seal(request.COOKIES.get(COOKIE, "")).decrypt(bytes(kept.data))
        except (KeptForm.DoesNotExist, ValueError, InvalidToken):
            return
        request.kept = QueryDict(data.decode())  # type: ignore[attr-defined]
        messages.info(request, "Sesja wygasła w trakcie pisania. Przywróciliśmy to, co było wpisane: sprawdź i wyślij.")
