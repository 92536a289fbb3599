# SPDX-License-Identifier: EUPL-1.2
"""Walks the demonstration as each of the cast, and asks every address that it found as everybody."""

from __future__ import annotations

import html
import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from django.db import connection, transaction
from django.test import Client
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

import kooperacja
from kooperacja.front.demo import queries
from kooperacja.front.demo.logic.cast import CAST

VISITOR = "visitor"
PEOPLE = [VISITOR, *(p.key for p in CAST if p.is_offered)]
#: Pages that one person opens before her walk ends; every view is opened once.
AT_MOST = 700
#: Addresses of one view that one person opens: the first case is closed, the second waits for her.
EACH = 4
ADDRESS = re.compile(r"""(?:href|src|action|hx-get|hx-post|formaction|data-[a-z-]+)=["'](/[^"'#]*)""")
HOUSE = Path(kooperacja.__file__).parent
#: A name with its space, or, in the app itself, what its steps and desks put a space before.
NAME = re.compile(r"""["'](?:([a-z]+):)?([a-z_]+)["']""")
#: Foreign views, and the ends of a session.
NOT_OURS = ("account_", "mfa_", "socialaccount_", "usersessions_")


@cache
def reader(who: str) -> Client:
    """One browser of hers for all reading: nothing that is read changes its session."""
    return client_of(who)


def client_of(who: str) -> Client:
    """A browser in which she is signed in; nobody for the visitor."""
    client = Client(raise_request_exception=False)
    if who != VISITOR:
        user = queries.user_of(queries.person(who))
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def view_at(path: str) -> str:
    """The name of the view behind a path; empty for what is not ours."""
    try:
        name = resolve(path).view_name
    except Resolver404:
        return ""
    return "" if not name or name.startswith(NOT_OURS) else name


def publicity() -> dict[str, bool]:
    """Every view of the house, from the tree of addresses, and whether it says of itself that it is public."""

    def walk(patterns: list[URLPattern | URLResolver], space: str) -> Iterator[tuple[str, bool]]:
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                inside = f"{space}{pattern.namespace}:" if pattern.namespace else space
                yield from walk(pattern.url_patterns, inside)
            elif pattern.name:
                yield f"{space}{pattern.name}", not getattr(pattern.callback, "login_required", True)

    return {name: is_open for name, is_open in walk(get_resolver().url_patterns, "") if not name.startswith(NOT_OURS)}


@dataclass
class Findings:
    """View → the addresses at which it was found, each by the person who saw it first."""

    addresses: dict[str, dict[str, str]] = field(default_factory=dict)

    def add(self, view: str, path: str, who: str) -> None:
        """Remember one address of a view for each person."""
        self.addresses.setdefault(view, {}).setdefault(who, path)


def read(client: Client, path: str) -> tuple[int, str]:
    """Status and text of an answer; what a GET would write is refused by the house, the rest is rolled back here."""
    with transaction.atomic():
        answer = client.get(path)
        body = "" if answer.streaming else answer.content.decode("utf-8", "ignore")
        transaction.set_rollback(True)
    if answer.status_code in {301, 302, 303}:
        return answer.status_code, f'href="{answer.headers["Location"]}"'
    return answer.status_code, body if "html" in answer.headers.get("Content-Type", "") else ""


def crawl() -> Findings:
    """Every view that somebody of the cast can come to by links and forms, beginning at the first page."""
    found = Findings()
    for who in PEOPLE:
        client, queue, seen, opened = client_of(who), deque(["/"]), set[str](), 0
        done: Counter[str] = Counter()
        while queue and opened < AT_MOST:
            path = queue.popleft()
            plain = urlsplit(path).path
            view = view_at(plain)
            if not view or plain in seen or done[view] >= EACH:
                continue
            seen.add(plain)
            done[view] += 1
            status, body = read(client, path)
            opened += 1
            found.add(view, urlsplit(path).path, who)
            if status in {200, 301, 302, 303}:
                queue += [html.unescape(each) for each in dict.fromkeys(ADDRESS.findall(body))]
    return found


def statuses(path: str) -> dict[str, int]:
    """What everybody is answered at one address."""
    return {who: read(reader(who), path)[0] for who in PEOPLE}


def named_in_the_house() -> set[str]:
    """Views that some page, message or script of the house leads to by their name."""
    named = set()
    for path in HOUSE.rglob("*"):
        if path.suffix not in {".html", ".py", ".js", ".txt"} or path.name in {"urls.py", "__init__.py"}:
            continue
        app = path.relative_to(HOUSE).parts[1] if len(path.relative_to(HOUSE).parts) > 2 else ""
        for space, name in NAME.findall(path.read_text(encoding="utf-8")):
            named.add(f"{space or app}:{name}")
    return named


def post(who: str, path: str) -> int:
    """The answer to an empty form sent there; whatever it changes is taken back."""
    with transaction.atomic():
        status = client_of(who).post(path, {}).status_code
        transaction.set_rollback(True)
    connection.needs_rollback = False
    return status
