# SPDX-License-Identifier: EUPL-1.2
"""Pieces of the ledger's pages: what one can choose from, chips of what is chosen, plots with their tables; a visit on
the pages of its recruitment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import Month, hours
from kooperacja.base.ui.parts import Share
from kooperacja.base.ui.slots import Panel
from kooperacja.ground.territory.models import Area
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.recruitment.models import Recruitment
from kooperacja.growth.support import queries
from kooperacja.growth.support.enums import SupportForm
from kooperacja.growth.support.models import StudyVisit
from kooperacja.growth.support.queries import GminaSupport, LedgerFilter, choices


@dataclass(frozen=True)
class Choices:
    """What the filters of the ledger offer."""

    areas: Sequence[Area]
    forms: Sequence[tuple[str, str]]
    projects: Sequence[Project]
    labels: Sequence[FundingLabel]
    givers: Sequence[str]
    years: Sequence[int]
    months: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Chip:
    """One filter that is on, and the address without it."""

    label: str
    value: str
    href: str


def choices_of(by: Acting) -> Choices:
    """What a person of the region can filter by."""
    years = queries.years(by)
    months = [
        (f"{year}-{number:02d}", str(Month(year, number))) for year in years for number in range(12, 0, -1)
    ]  # fmt: skip
    return Choices(
        areas=queries.areas_supported(by), forms=[(v, str(label)) for v, label in SupportForm.choices],
        projects=list(choices.project_choices(by)), labels=list(choices.label_choices(by)), givers=queries.givers(by),
        years=years, months=months,
    )  # fmt: skip


def chips(by: Acting, wanted: LedgerFilter, known: Choices) -> list[Chip]:
    """Filters that are on, in words."""
    names = {
        "gmina": (_("Gmina"), {a.code: a.name for a in known.areas}),
        "forma": (_("Forma"), dict(known.forms)),
        "rok": (_("Rok"), {}),
        "od": (_("Od"), dict(known.months)),
        "do": (_("Do"), dict(known.months)),
        "projekt": (_("Projekt"), {str(p.uid): p.name for p in known.projects}),
        "pieniadze": (
            _("Pieniądze"), {str(f.uid): f.name for f in known.labels} | {queries.NO_MONEY: _("do uzupełnienia")},
        ),
        "kto": (_("Kto udzielił"), {}),
        "wskaznik": (_("Wskaźnik"), dict(queries.indicator_choices(by))),
        "osoba": (_("Osoba"), {}),
        "obietnica": (_("Obietnica"), {"otwarta": _("niedotrzymana")}),
        "wpisy": (_("Wpisy"), {"wycofane": _("wycofane")}),
    }  # fmt: skip
    made = []
    for word, value in wanted.asked.items():
        label, values = names[word]
        shown = _("wybrana") if word == "osoba" else values.get(value, value)
        made.append(Chip(label, shown, f"?{wanted.without(word)}"))
    return made


def form_shares(found: GminaSupport, rows: LedgerFilter | None) -> list[Share]:
    """Hours by form, the most first; for whom the ledger is open (``rows``) each leads to its rows."""
    return [
        Share(
            p.label[:1].upper() + p.label[1:], p.minutes, index % 8 + 1, (hours(p.minutes), str(p.entries), str(p.people)),
            _ledger(replace(rows, form=p.key)) if rows else "",
        )
        for index, p in enumerate(found.forms)
    ]  # fmt: skip


def _ledger(wanted: LedgerFilter) -> str:
    return f"{reverse('support:entry_list')}?{wanted.query}"


def money_shares(found: GminaSupport, rows: LedgerFilter | None) -> list[Share]:
    """Hours by source of money; what nobody has named comes last."""
    return [
        Share(
            p.label or _("nie wiadomo, za czyje"), p.minutes, index % 8 + 1,
            (hours(p.minutes), str(p.entries), str(p.people)), _ledger(replace(rows, money=p.key)) if rows else "",
        )
        for index, p in enumerate(found.money)
    ]  # fmt: skip


def share_words(found: GminaSupport) -> dict[str, Sequence[str]]:
    """Headings and the last row of both tables: they add up to the same."""
    return {
        "panel_headings": (_("Co"), _("Godziny"), _("Wpisy"), _("Obecności")),
        "panel_total": (hours(found.minutes), str(found.entries), str(found.people)),
    }


def public_nav(by: Acting, thing: object) -> Panel | None:
    """A word in the navigation of public pages: trips one may still join."""
    return Panel("support/_public_nav.html", {})


def of_participant(by: Acting, thing: Participant) -> Panel | None:
    """On the page of a participant: what she got, when, how long."""
    got = queries.support_of_person(by, thing)
    return Panel("support/_of_participant.html", {"got": got, "minutes": sum(row.minutes for row in got)})


def _visit_of(call: Recruitment) -> StudyVisit | None:
    return queries.visit_of_recruitment(call.pk)


def visit_of_recruitment(by: Acting, call: Recruitment) -> Panel | None:
    """On the team's page of a recruitment: the visit for which it is."""
    visit = _visit_of(call)
    return Panel("support/_recruits_for.html", {"visit": visit}) if visit is not None else None


def public_visit_of_recruitment(by: Acting, call: Recruitment) -> Panel | None:
    """On the public form: the way to the programme."""
    visit = _visit_of(call)
    if visit is None or not queries.is_announced(visit):
        return None
    return Panel("support/_announced_visit.html", {"visit": visit})
