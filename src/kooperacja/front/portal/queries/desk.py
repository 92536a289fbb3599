# SPDX-License-Identifier: EUPL-1.2
"""What the first screen of a person is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import WEEKDAYS
from kooperacja.base.core.text import plural
from kooperacja.base.duties import desk
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations import queries as organisations
from kooperacja.ground.organisations.models import Membership

SHOWN = 8


@dataclass(frozen=True)
class DeskRow:
    """A decision with its day as an agenda writes it."""

    decision: desk.Decision
    weekday: str
    day: str
    is_near: bool
    is_late: bool


@dataclass(frozen=True)
class Desk:
    """The first screen: what waits, three figures, what changed."""

    rows: list[DeskRow]
    more: int
    summary: str
    summary_strong: str
    figures: list[desk.DeskFigure]
    changes: list[desk.Change]
    changes_title: str
    today: str

    @property
    def figures_title(self) -> str:
        """„Trzy liczby na ten tydzień”, when there are three."""
        words = {1: "Jedna liczba", 2: "Dwie liczby", 3: "Trzy liczby"}
        return f"{words.get(len(self.figures), 'Liczby')} na ten tydzień"


def desk_of(by: Acting, *, everything: bool = False) -> Desk:
    """The desk of a person, complete."""
    decisions = desk.decisions_for(by)
    week_ends = by.today + timedelta(days=6 - by.today.weekday())
    shown = decisions if everything else decisions[:SHOWN]
    this_week = sum(d.due_on <= week_ends for d in decisions)
    count = len(decisions)
    return Desk(
        rows=[_row(d, by.today) for d in shown],
        more=count - len(shown),
        summary=f"{count} {plural(count, 'sprawa', 'sprawy', 'spraw')}",
        summary_strong=f"{this_week} z terminem w tym tygodniu" if this_week else "",
        figures=desk.figures_for(by),
        changes=(changes := desk.changes_for(by)),
        changes_title=_changes_title(changes, by.today),
        today=f"{WEEKDAYS[by.today.weekday()].capitalize()}, {dates.short(by.today)}",
    )


def _changes_title(changes: list[desk.Change], today: date) -> str:
    """„Co zmieniło się od piątku”, when nothing shown is older."""
    monday = today.weekday() == 0
    since = today - timedelta(days=3 if monday else 1)
    if any(timezone.localtime(change.at).date() < since for change in changes):
        return "Co ostatnio się zmieniło"
    return "Co zmieniło się od piątku" if monday else "Co zmieniło się od wczoraj"


def _row(decision: desk.Decision, today: date) -> DeskRow:
    days = (decision.due_on - today).days
    name = {0: "Dziś", 1: "Jutro", -1: "Wczoraj"}.get(days, WEEKDAYS[decision.due_on.weekday()].capitalize())
    day = f"{decision.due_on.day}.{decision.due_on.month:02d}"
    if decision.due_on.year != today.year:
        day += f".{decision.due_on.year}"
    return DeskRow(decision, name, day, is_near=days <= 3, is_late=days < 0)


def roles_of(by: Acting) -> list[Membership]:
    """The roles between which this person can switch."""
    if by.user_id is None:
        return []
    return organisations.memberships_of(User(pk=by.user_id), at=by.at)


def database_answers() -> None:
    """Raise unless the database answers."""
    User.objects.order_by("pk").values("pk").first()
