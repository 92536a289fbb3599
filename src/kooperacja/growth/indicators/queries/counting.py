# SPDX-License-Identifier: EUPL-1.2
"""The rows that a counting rule reads, their sum, and the list of exactly these rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Exists, Max, Min, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from kooperacja.base.audit.models import Event
from kooperacja.base.core import dates
from kooperacja.base.core.paging import Page, keyset
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area
from kooperacja.growth.indicators.enums import Basis
from kooperacja.growth.indicators.logic import counting as logic
from kooperacja.growth.indicators.logic.counting import PersonFacts, Tally
from kooperacja.growth.indicators.models import Indicator
from kooperacja.growth.participants.models import Participant, Participation
from kooperacja.growth.practices.enums import TAKEN, PracticeState
from kooperacja.growth.practices.models import GoodPractice, PracticeTransfer
from kooperacja.growth.support.models import CountsTo, StudyVisit, SupportAttendance, SupportEntry
from kooperacja.growth.support.queries.ledger import EVENT, marked_once
from kooperacja.growth.support.queries.visits import HELD_STATES
from kooperacja.growth.trainings.enums import CertificateState
from kooperacja.growth.trainings.models import Certificate

_PUBLIC = (PracticeState.PUBLISHED, PracticeState.REVIEW_DUE)


@dataclass(frozen=True)
class Scope:
    """Which activities are looked at: whose, on what basis, of which forms, from when to when."""

    project_id: int
    centre_id: int
    basis: str
    mark: str
    forms: tuple[str, ...]
    since: date | None
    until: date

    @classmethod
    def of(cls, indicator: Indicator, until: date) -> Scope:
        """What an indicator looks at, up to the end of a day (or of its own last day)."""
        last = indicator.last_day
        return cls(
            indicator.project_id, indicator.project.organisation_id, indicator.basis,
            indicator.mark if indicator.basis == Basis.MARKED else "", tuple(sorted(indicator.form_list)),
            indicator.first_day, min(until, last) if last else until,
        )  # fmt: skip

    def belongs(self, path: str = "") -> Q:
        """The condition on whatever has a project and a label at ``path``."""
        if self.basis == Basis.PAID:
            return Q(**{f"{path}funding_label__project_id": self.project_id})
        return Q(**{f"{path}project_id": self.project_id})

    def days(self, field: str) -> Q:
        """The condition on a day."""
        made = Q(**{f"{field}__lte": self.until})
        return made & Q(**{f"{field}__gte": self.since}) if self.since else made


def entries_in(scope: Scope) -> QuerySet[SupportEntry]:
    """Rows of the ledger in force that a scope looks at."""
    rows = SupportEntry.objects.filter(centre_id=scope.centre_id).in_force().filter(scope.days("held_on"))
    if scope.basis == Basis.MARKED:
        rows = rows.filter(Exists(CountsTo.objects.filter(entry_id=OuterRef("pk"), code=scope.mark)))
    else:
        rows = rows.filter(scope.belongs())
    return rows.filter(form__in=scope.forms) if scope.forms else rows


def _attendances(scope: Scope) -> QuerySet[SupportAttendance]:
    return SupportAttendance.objects.filter(entry__in=entries_in(scope))


def people_in(scope: Scope) -> list[PersonFacts]:
    """Everybody on the lists of these rows, once, with what conditions ask; a merged record counts as the one it joined."""
    who = Coalesce("participant__merged_into_id", "participant_id")
    rows = _attendances(scope).order_by().values(who=who).annotate(first=Min("entry__held_on"), spent=Sum("minutes"))
    found = {row["who"]: row for row in rows}
    statuses = dict(
        Participation.objects.filter(project_id=scope.project_id).values_list("participant_id", "entry_status")
    )
    everybody = Participant.objects.filter(centre_id=scope.centre_id).values_list(
        "pk", "sex", "birth_date", "education"
    )
    return [
        PersonFacts(pk, found[pk]["first"], found[pk]["spent"] or 0, sex, born, education, statuses.get(pk, ""))
        for pk, sex, born, education in everybody.iterator(chunk_size=2000)
        if pk in found
    ]


def institutions_in(scope: Scope) -> QuerySet[Organisation]:
    """Known institutions whose people got support."""
    return Organisation.objects.filter(pk__in=_attendances(scope).values("participant__employer_id"))


def gminas_in(scope: Scope) -> QuerySet[Area]:
    """Gminas with a row."""
    return Area.objects.filter(pk__in=entries_in(scope).values("area_id"))


def visits_in(scope: Scope) -> QuerySet[StudyVisit]:
    """Visits that took place; their last day lies in the scope, and no day is without a date."""
    rows = StudyVisit.objects.filter(scope.belongs(), centre_id=scope.centre_id, state__in=HELD_STATES)
    dated = rows.annotate(last_day=Max("days__date"), open_days=Count("days", filter=Q(days__date=None)))
    return dated.filter(scope.days("last_day"), open_days=0)


def cards_in(scope: Scope) -> QuerySet[GoodPractice]:
    """Cards from visits that are public."""
    rows = GoodPractice.objects.filter(scope.belongs("finding__stop__day__visit__"), centre_id=scope.centre_id)
    return rows.filter(scope.days("published_at__date"), state__in=_PUBLIC)


def transfers_in(scope: Scope) -> list[tuple[PracticeTransfer, date]]:
    """Practices from visits that a gmina took, each with the day on which it did."""
    rows = PracticeTransfer.objects.filter(
        scope.belongs("practice__finding__stop__day__visit__"), practice__centre_id=scope.centre_id, state__in=TAKEN
    ).select_related("practice", "area")
    found = {row.pk: row for row in rows.order_by("pk")[:2000]}
    moved = Event.objects.filter(
        target_type=PracticeTransfer._meta.label_lower, target_id__in=list(found), action="practices.transfer.moved"
    )
    taken: dict[int, date] = {}
    for event in moved.order_by("at", "pk"):
        if event.data.get("after") in TAKEN:
            taken.setdefault(event.target_id, timezone.localtime(event.at).date())
    first = scope.since or date.min
    return [(row, taken[pk]) for pk, row in found.items() if pk in taken and first <= taken[pk] <= scope.until]


def certificates_in(scope: Scope) -> QuerySet[Certificate]:
    """Valid certificates of editions that a scope looks at; a duplicate takes the place of the paper that it replaces."""
    rows = Certificate.objects.filter(scope.belongs("enrolment__edition__"), centre_id=scope.centre_id)
    return rows.filter(scope.days("issued_on"), state=CertificateState.VALID)


class Counter:
    """Counts indicators; people of the same scope are fetched once."""

    def __init__(self) -> None:
        self._people: dict[Scope, list[PersonFacts]] = {}

    def people(self, scope: Scope) -> list[PersonFacts]:
        """Everybody in a scope."""
        if scope not in self._people:
            self._people[scope] = people_in(scope)
        return self._people[scope]

    def tally(self, indicator: Indicator, until: date) -> Tally:
        """The value of an indicator counted from rows up to the end of a day."""
        rule, scope = indicator.counting, Scope.of(indicator, until)
        if rule.of == "people":
            return logic.tally_people(self.people(scope), rule.person)
        return _TALLIES[rule.of](scope)


def _plain(rows: QuerySet[Any]) -> Tally:
    number = rows.count()
    return Tally(Decimal(number), rows=number)


def _tally_events(scope: Scope) -> Tally:
    found = entries_in(scope).aggregate(rows=Count("pk"), events=Count(EVENT, distinct=True))
    return Tally(Decimal(found["events"]), rows=found["rows"])


def _tally_minutes(scope: Scope) -> Tally:
    rows = entries_in(scope)
    once = rows.order_by().values(event=EVENT).annotate(spent=Max("minutes")).aggregate(total=Sum("spent"))
    return Tally(logic.whole_hours(once["total"] or 0), rows=rows.count())


def _tally_person_minutes(scope: Scope) -> Tally:
    found = _attendances(scope).aggregate(total=Sum("minutes"), rows=Count("pk"))
    return Tally(logic.whole_hours(found["total"] or 0), rows=found["rows"])


def _tally_institutions(scope: Scope) -> Tally:
    made = _plain(institutions_in(scope))
    words = _attendances(scope).filter(participant__employer=None).exclude(participant__employer_name="")
    by_words = words.order_by().values("participant__employer_name").distinct().count()
    remark = f"Nie liczymy instytucji wpisanych tylko słowami ({by_words}). Wybierz je uczestnikom z listy."
    return replace(made, remarks=[remark] if by_words else [])


def _tally_visits(scope: Scope) -> Tally:
    undated = StudyVisit.objects.filter(scope.belongs(), centre_id=scope.centre_id, state__in=HELD_STATES)
    left = undated.filter(Q(days__date=None)).distinct().count()
    remark = f"Nie liczymy wizyt bez dat wszystkich dni ({left}). Uzupełnij daty w programie wizyty."
    return replace(_plain(visits_in(scope)), remarks=[remark] if left else [])


def _tally_transfers(scope: Scope) -> Tally:
    number = len(transfers_in(scope))
    return Tally(Decimal(number), rows=number)


_TALLIES: dict[str, Callable[[Scope], Tally]] = {
    "institutions": _tally_institutions,
    "gminas": lambda scope: _plain(gminas_in(scope)),
    "events": _tally_events,
    "minutes": _tally_minutes,
    "person_minutes": _tally_person_minutes,
    "certificates": lambda scope: _plain(certificates_in(scope)),
    "visits": _tally_visits,
    "cards": lambda scope: _plain(cards_in(scope)),
    "transfers": _tally_transfers,
}


@dataclass(frozen=True)
class CountedRow:
    """One row behind a number."""

    key: str
    day: date | None
    title: str
    detail: str
    url: str
    amount: str = "1"


def rows_page(indicator: Indicator, until: date, *, after: str = "", before: str = "") -> Page[Any]:
    """One page of exactly the rows that were counted."""
    rule, scope = indicator.counting, Scope.of(indicator, until)
    if rule.of == "transfers":
        found = [_transfer(row, day) for row, day in transfers_in(scope)]
        return Page(rows=found, count=len(found))
    rows, order, shown = _listing(indicator, scope)
    page = keyset(rows, order=order, after=after, before=before)
    return replace(page, rows=shown(page.rows))


def rows_of(indicator: Indicator, until: date) -> Iterator[CountedRow]:
    """All rows that were counted, for an export and for the checksum of a reading."""
    rule, scope = indicator.counting, Scope.of(indicator, until)
    if rule.of == "transfers":
        yield from (_transfer(row, day) for row, day in transfers_in(scope))
        return
    rows, order, shown = _listing(indicator, scope)
    after = ""
    while True:
        page = keyset(rows, order=order, after=after, size=1000, count=False)
        yield from shown(page.rows)
        if not page.after:
            return
        after = page.after


def came_after(indicator: Indicator, since: date, until: date) -> list[CountedRow]:
    """The rows that were counted at the end of ``until`` and not yet at the end of ``since``: what a month added."""
    before = {row.key for row in rows_of(indicator, since)}
    return [row for row in rows_of(indicator, until) if row.key not in before]


Shown = Callable[[Sequence[Any]], list[CountedRow]]


def _listing(indicator: Indicator, scope: Scope) -> tuple[QuerySet[Any], tuple[str, ...], Shown]:
    rule = indicator.counting
    if rule.of == "people":
        facts = {p.key: p for p in people_in(scope) if rule.person.holds(p)}
        people = Participant.objects.filter(pk__in=list(facts)).select_related("employer", "work_area")
        return people, ("name_key", "pk"), lambda rows: [_person(row, facts[row.pk], indicator) for row in rows]
    if rule.of == "institutions":
        return (
            institutions_in(scope).select_related("area"),
            ("name_key", "pk"),
            lambda rows: [_institution(r) for r in rows],
        )
    if rule.of == "gminas":
        return gminas_in(scope), ("name_key", "pk"), lambda rows: [_gmina(r, indicator) for r in rows]
    if rule.of == "visits":
        return visits_in(scope), ("last_day", "pk"), lambda rows: [_visit(r) for r in rows]
    if rule.of == "certificates":
        return certificates_in(scope), ("issued_on", "pk"), lambda rows: [_certificate(r) for r in rows]
    if rule.of == "cards":
        return cards_in(scope).select_related("area"), ("published_at", "pk"), lambda rows: [_card(r) for r in rows]
    if rule.of == "person_minutes":
        presences = _attendances(scope).select_related("participant", "entry__area")
        return presences, ("entry__held_on", "pk"), lambda rows: [_presence(r) for r in rows]
    entries = marked_once(entries_in(scope), entries_in(scope)).select_related("area", "funding_label")
    return entries, ("held_on", "pk"), lambda rows: [_entry(r, rule.of) for r in rows]


def _ledger(indicator: Indicator, **words: str) -> str:
    asked = "&".join(f"{name}={value}" for name, value in words.items())
    return f"{reverse('support:entry_list')}?{asked}"


def _person(row: Participant, facts: PersonFacts, indicator: Indicator) -> CountedRow:
    about = [
        str(row.employer or row.employer_name),
        row.work_area.name if row.work_area else "",
        dates.hours(facts.minutes),
    ]
    url = _ledger(indicator, osoba=str(row.uid))
    return CountedRow(str(row.uid), facts.first_day, str(row), ", ".join(x for x in about if x), url)


def _institution(row: Organisation) -> CountedRow:
    return CountedRow(str(row.uid), None, row.name, row.area.name if row.area else "", "")


def _gmina(row: Area, indicator: Indicator) -> CountedRow:
    return CountedRow(row.code, None, row.name, row.get_kind_display(), _ledger(indicator, gmina=row.code))


def _visit(row: Any) -> CountedRow:
    return CountedRow(
        str(row.uid), row.last_day, row.title, "ostatni dzień wizyty", reverse("support:visit_detail", args=[row.uid])
    )


def _certificate(row: Certificate) -> CountedRow:
    url = reverse("trainings:certificate_detail", args=[row.uid])
    return CountedRow(str(row.uid), row.issued_on, row.holder, str(row.get_training_display()), url)


def _card(row: GoodPractice) -> CountedRow:
    published = timezone.localtime(row.published_at).date() if row.published_at else None
    return CountedRow(
        str(row.uid), published, row.title, row.area.name, reverse("practices:practice_detail", args=[row.uid])
    )


def _transfer(row: PracticeTransfer, day: date) -> CountedRow:
    return CountedRow(
        str(row.uid), day, row.practice.title, row.area.name, reverse("practices:transfer_detail", args=[row.uid])
    )


def _presence(row: SupportAttendance) -> CountedRow:
    return CountedRow(
        f"{row.entry.uid}:{row.participant_id}", row.entry.held_on, str(row.participant),
        f"{row.entry.topic}, {row.entry.area.name}", reverse("support:entry_detail", args=[row.entry.uid]),
        dates.hours(row.minutes),
    )  # fmt: skip


def _entry(row: Any, of: str) -> CountedRow:
    """The second row of one event counts as nothing: the event and its time are in the first."""
    words, amount = f"{row.get_form_display()}, {row.area.name}", dates.hours(row.minutes) if of == "minutes" else "1"
    if row.is_repeat:
        words, amount = f"{words}; to samo zdarzenie, policzone raz", "0"
    url = reverse("support:entry_detail", args=[row.uid])
    return CountedRow(str(row.uid), row.held_on, row.topic, words, url, amount)


__all__ = ["CountedRow", "Counter", "Scope", "came_after", "entries_in", "people_in", "rows_of", "rows_page"]
