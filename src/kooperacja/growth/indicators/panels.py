# SPDX-License-Identifier: EUPL-1.2
"""Pieces of pages: indicators on the page of a project, sentences about where a value stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from kooperacja.base.core import dates
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import plural
from kooperacja.base.ui.slots import Panel
from kooperacja.growth.indicators import queries, rules
from kooperacja.growth.indicators.logic.counting import number
from kooperacja.growth.indicators.models import Reading
from kooperacja.growth.indicators.queries import MoneyLine, Standing
from kooperacja.growth.projects.models import ClaimPeriod, Project
from kooperacja.growth.support.models import StudyVisit


def tab(by: Acting, here: object) -> Panel | None:
    """The tab of indicators."""
    return Panel("indicators/_tab.html", {"here": here}) if rules.see_indicators(by) else None


def of_project(by: Acting, project: Project) -> Panel | None:
    """Indicators and money on the page of a project."""
    if not rules.see_indicators(by):
        return None
    context = {"standings": queries.standings(by, project, by.today), "may_define": rules.define_indicator(by, project)}
    return Panel("indicators/_of_project.html", {"project": project, **context})


def period_action(by: Acting, period: ClaimPeriod) -> Panel | None:
    """The button that reads indicators at the end of a period."""
    return (
        Panel("indicators/_read_period.html", {"period": period}) if rules.take_readings(by, period.project) else None
    )


@dataclass
class ProjectGroup:
    """Indicators of one project."""

    project: Project
    standings: list[Standing] = field(default_factory=list)


def by_project(found: Sequence[Standing]) -> list[ProjectGroup]:
    """Standings under their projects, in the order they came."""
    made: dict[int, ProjectGroup] = {}
    for standing in found:
        project = standing.indicator.project
        made.setdefault(project.pk, ProjectGroup(project)).standings.append(standing)
    return list(made.values())


def finding(found: Sequence[Standing]) -> str:
    """What the list says, in one sentence."""
    paced = [s.pace for s in found if s.pace != "none"]
    if not paced:
        return ""
    behind, count = paced.count("behind"), len(paced)
    if not behind:
        return _("Wszystkie wskaźniki z celem idą zgodnie z planem")
    noun = plural(behind, _("wskaźnik jest"), _("wskaźniki są"), _("wskaźników jest"))
    return _("%(behind)s %(noun)s za planem, z %(count)s z celem") % {"behind": behind, "noun": noun, "count": count}


def sentence(standing: Standing) -> str:
    """Where one indicator stands, in words."""
    target = standing.indicator.target
    if not target:
        return _("Nie podano wartości docelowej.")
    if standing.pace == "done":
        return _("Cel osiągnięty.")
    left = number(target - standing.value)
    if standing.elapsed_percent is None:
        return _("Do celu brakuje %s.") % left
    made = _("Minęło %(time)s%% czasu, jest %(value)s%% celu. Brakuje %(left)s.")
    return made % {"time": standing.elapsed_percent, "value": standing.percent, "left": left}


def since_reading(last: Reading, now: Standing) -> str:
    """What changed in the rows behind the last reading since it was taken."""
    gone = now.value - (last.counted + last.corrected)
    if not gone:
        return _("Od odczytu nic się w tych wierszach nie zmieniło.")
    word = _("doszło") if gone > 0 else _("ubyło")
    return _("Od odczytu na %(day)s %(word)s %(count)s: ktoś uzupełnił albo poprawił wpisy z tego okresu.") % {
        "day": dates.short(last.as_of), "word": word, "count": number(abs(gone)),
    }  # fmt: skip


@dataclass
class MoneyGroup:
    """Activities that stand to a project in one way."""

    title: str
    lead: str
    is_notable: bool
    lines: list[MoneyLine] = field(default_factory=list)
    visits: list[StudyVisit] = field(default_factory=list)


def money_groups(lines: Sequence[MoneyLine], visits: Sequence[tuple[str, StudyVisit]]) -> list[MoneyGroup]:
    """The four ways in which substance and money meet; empty ones left out."""
    groups = {
        "from_others": MoneyGroup(
            _("Służy temu projektowi, płaci inny"), _("Na stronie i papierze stoi oznaczenie tego, kto płaci."), True),
        "for_others": MoneyGroup(
            _("Płaci ten projekt, służy innemu"), _("Liczy się do wydatków tego projektu. Do jego celu już nie."), True),
        "unknown": MoneyGroup(
            _("Służy temu projektowi, nie wiadomo, kto płaci"), _("Bez oznaczenia nic z tego nie wyjdzie do ludzi."), True),
        "own": MoneyGroup(_("Służy temu projektowi i on płaci"), "", False),
    }  # fmt: skip
    for line in lines:
        groups[line.sort].lines.append(line)
    for sort, visit in visits:
        groups[sort].visits.append(visit)
    return [group for group in groups.values() if group.lines or group.visits]


def money_sentence(lines: Sequence[MoneyLine], visits: Sequence[tuple[str, StudyVisit]]) -> str:
    """What the page says, in one sentence."""
    sorts = {line.sort for line in lines} | {sort for sort, _visit in visits}
    if not sorts:
        return _("Nic jeszcze nie służy temu projektowi ani nie jest z niego opłacone")
    if "from_others" in sorts:
        return _("Część działań tego projektu opłaca inny projekt")
    if "for_others" in sorts:
        return _("Pieniądze tego projektu pracują też dla innego")
    if "unknown" in sorts:
        return _("Nie o każdym działaniu wiadomo, kto za nie płaci")
    return _("Projekt sam płaci za wszystko, co robi")
