# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core import dates
from kooperacja.base.core.paging import Page
from kooperacja.base.core.rules import allowed
from kooperacja.base.exchange.export import download
from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, reverse, submitted
from kooperacja.base.ui.watched import watched
from kooperacja.growth.indicators import forms, panels, queries, rules, services
from kooperacja.growth.indicators.logic.counting import RULES
from kooperacja.growth.projects import queries as projects

_READ = (
    "Policzymy wszystkie wskaźniki projektu na %s i zapiszemy, co policzyliśmy. "
    "Dopóki wniosek nie jest wysłany, możesz odczytać jeszcze raz."
)
_FIELDS = tuple(name for name in forms.IndicatorForm.base_fields if name != "forms")


def _day(request: Request) -> date:
    """The day asked for in the address (``?stan=2026-03-31``); today when none or a later one."""
    try:
        asked = date.fromisoformat(request.GET.get("stan", ""))
    except ValueError:
        return request.by.today
    return min(asked, request.by.today)


def _since(request: Request) -> date | None:
    """The day after which rows are asked for (``?po=2026-02-28``): what a month added."""
    try:
        return date.fromisoformat(request.GET.get("po", ""))
    except ValueError:
        return None


@page
def indicator_list(request: Request) -> HttpResponse:
    """Where every indicator stands, project by project."""
    rules.see_indicators.require(request.by)
    by, day = request.by, _day(request)
    known = projects.projects(by)
    chosen = next((p for p in known if str(p.uid) == request.GET.get("projekt", "")), None)
    found = queries.standings(by, chosen, day)
    context = {
        "groups": panels.by_project(found), "projects": known, "chosen": chosen, "day": day,
        "may_define": chosen is not None and rules.define_indicator(by, chosen), "finding": panels.finding(found),
    }  # fmt: skip
    return render(request, "indicators/indicator_list.html", context)


@page
def indicator_detail(request: Request, uid: UUID) -> HttpResponse:
    """One indicator: value, target, corrections, readings, where it comes from."""
    indicator = queries.indicator_for(request.by, uid)
    day = _day(request)
    standing, readings = queries.standing_of(indicator, day), queries.readings_of(indicator)
    last = readings[-1] if readings else None
    context = {
        "indicator": indicator, "standing": standing, "readings": readings, "day": day,
        "can": allowed(request.by, indicator, rules.edit_indicator, rules.correct_indicator),
        "since": panels.since_reading(last, queries.standing_of(indicator, last.as_of)) if last else "",
        "points": [float(r.counted + r.corrected) for r in readings] + [float(standing.value)] if readings else [],
        "sentence": panels.sentence(standing),
    }  # fmt: skip
    return render(request, "indicators/indicator_detail.html", context)


@page
def indicator_rows(request: Request, uid: UUID) -> HttpResponse:
    """Exactly the rows that were counted."""
    indicator = queries.indicator_for(request.by, uid)
    day, since = _day(request), _since(request)
    standing = queries.standing_of(indicator, day)
    if since is not None:
        earlier, found = queries.standing_of(indicator, since), queries.came_after(indicator, since, day)
        context = {
            "indicator": indicator, "day": day, "since": since, "standing": standing, "added": standing.value - earlier.value,
            "rows": Page(rows=found, count=len(found)),
            "corrections": [c for c in standing.corrections if c.counts_on > since],
        }  # fmt: skip
        return render(request, "indicators/indicator_rows.html", context)
    context = {
        "indicator": indicator, "day": day, "standing": standing, "corrections": standing.corrections,
        "rows": queries.rows_page(indicator, day, after=request.GET.get("after", ""), before=request.GET.get("before", "")),
    }  # fmt: skip
    return render(request, "indicators/indicator_rows.html", context)


@page
def export_rows(request: Request, uid: UUID, kind: str) -> HttpResponse:
    """The counted rows and the corrections as a sheet."""
    if kind not in ("csv", "xlsx"):
        raise Http404
    indicator = queries.indicator_for(request.by, uid)
    day, since = _day(request), _since(request)
    standing = queries.standing_of(indicator, day)
    counted = queries.came_after(indicator, since, day) if since else queries.rows_of(indicator, day)
    corrections = [c for c in standing.corrections if since is None or c.counts_on > since]
    head = [_("Rodzaj wiersza"), _("Dzień"), _("Co"), _("Szczegóły"), _("Liczy się jako"), _("Wskaźnik"), _("Stan na")]
    tail = [str(indicator), dates.short(day)]
    rows: list[list[Any]] = [[_("policzony"), r.day, r.title, r.detail, r.amount, *tail] for r in counted]
    rows += [[_("korekta"), c.counts_on, c.reason, str(c.made_by or ""), c.amount, *tail] for c in corrections]
    return download(f"wskaznik-{indicator.code}", "csv" if kind == "csv" else "xlsx", head, rows)


@action
def define_indicator(request: Request, uid: UUID) -> HttpResponse:
    """Write down an indicator of a project."""
    project = projects.project_for(request.by, uid)
    rules.define_indicator.require(request.by, project)
    form = bound(request, forms.IndicatorForm)
    if submitted(request, form):
        made = attempt(form, services.define_indicator, project=project, by=request.by, **form.cleaned_data)
        if made is not None:
            return done(request, _("Wskaźnik zapisany i policzony."), "indicators:indicator_detail", uid=made.uid)
    back = f"{reverse('indicators:indicator_list')}?projekt={project.uid}"
    return render(
        request, "indicators/indicator_form.html",
        {"form": form, "project": project, "title": _("Nowy wskaźnik"), "back": back, "counting": RULES.values()},
    )  # fmt: skip


@action
def edit_indicator(request: Request, uid: UUID) -> HttpResponse:
    """Correct a definition."""
    indicator = queries.indicator_for(request.by, uid)
    rules.edit_indicator.require(request.by, indicator)
    initial = {name: getattr(indicator, name) for name in _FIELDS} | {"forms": indicator.forms.split(",")}
    form = bound(request, watched(forms.IndicatorForm), initial=initial)
    if submitted(request, form) and attempt(
        form, services.edit_indicator, indicator=indicator, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Wskaźnik poprawiony i policzony na nowo."), "indicators:indicator_detail", uid=uid)
    context = {
        "form": form, "project": indicator.project, "title": _("Popraw wskaźnik"), "counting": RULES.values(),
        "back": reverse("indicators:indicator_detail", args=[uid]),
    }  # fmt: skip
    return render(request, "indicators/indicator_form.html", context)


@action
def correct_indicator(request: Request, uid: UUID) -> HttpResponse:
    """Add or take off, in the open."""
    indicator = queries.indicator_for(request.by, uid)
    rules.correct_indicator.require(request.by, indicator)
    form = bound(request, forms.CorrectionForm)
    if not indicator.counting.of_people:
        del form.fields["women"], form.fields["men"]
    if submitted(request, form) and attempt(
        form, services.correct_indicator, indicator=indicator, by=request.by, **form.cleaned_data
    ):
        return done(request, _("Korekta zapisana, stoi przy wskaźniku."), "indicators:indicator_detail", uid=uid)
    context = {
        "form": form, "title": _("Korekta wskaźnika"), "button": _("Zapisz korektę"), "project": indicator.project,
        "back": reverse("indicators:indicator_detail", args=[uid]), "lead": str(indicator),
    }  # fmt: skip
    return render(request, "projects/form.html", context)


@action
def read_period(request: Request, uid: UUID) -> HttpResponse:
    """Read every indicator as of the end of a claim period."""
    period = projects.period_for(request.by, uid)
    rules.take_readings.require(request.by, period.project)
    form = bound(request, forms.ReadingForm)
    if submitted(request, form) and attempt(form, services.read_period, period=period, by=request.by):
        url = f"{reverse('indicators:indicator_list')}?projekt={period.project.uid}&stan={period.ends_on}"
        return done(request, _("Wskaźniki odczytane na koniec okresu."), url)
    context = {
        "form": form, "title": _("Odczytaj wskaźniki: %s") % period, "button": _("Odczytaj wskaźniki"),
        "project": period.project, "back": reverse("projects:project_detail", args=[period.project.uid]),
        "lead": _(_READ) % dates.short(period.ends_on),
    }  # fmt: skip
    return render(request, "projects/form.html", context)


@page
def project_activities(request: Request, uid: UUID) -> HttpResponse:
    """What the project does, with whose money; what its money does for others."""
    project = projects.project_for(request.by, uid)
    lines, visits = queries.activities_of(request.by, project), queries.visits_of_project(request.by, project)
    context = {
        "project": project,
        "groups": panels.money_groups(lines, visits),
        "sentence": panels.money_sentence(lines, visits),
    }
    return render(request, "indicators/project_activities.html", context)
