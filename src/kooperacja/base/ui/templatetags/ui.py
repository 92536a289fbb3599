# SPDX-License-Identifier: EUPL-1.2
"""The components of the frame as template tags: all shown on the living gallery page."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Sequence
from typing import Any

from django import template
from django.forms import BaseForm, BoundField
from django.template.loader import render_to_string
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from kooperacja.base.core import dates, money, text
from kooperacja.base.core.paging import Page
from kooperacja.base.ui import drawing, icons, parts, slots

register = template.Library()

CHIP_KINDS = {"amber", "green", "red", "blue", "plain"}
AREAS = {"region", "gmina", "services", "providers", "portal", "today", "plain"}


def _known(value: str, among: set[str], otherwise: str) -> str:
    return value if value in among else otherwise


# ── Places for others ──────────────────────────────────────────────────────────────────────────────────────────────


@register.simple_tag(takes_context=True)
def slot(context: template.Context, name: str, thing: Any = None) -> SafeString:
    """Render what upper apps offer for this place."""
    request = context.get("request")
    if request is None or not hasattr(request, "by"):
        return mark_safe("")
    made = [
        render_to_string(panel.template, {**panel.context, "thing": thing}, request=request)
        for panel in slots.panels(name, request.by, thing)
    ]
    return mark_safe("\n".join(made))


# ── Marks ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@register.simple_tag
def icon(name: str, size: int = 20) -> SafeString:
    """A decorative icon; the word stands beside it."""
    return icons.svg(str(name) or "circle", int(size))


@register.simple_tag
def tile(name: str, area: str = "services", size: str = "") -> SafeString:
    """An icon in a tinted square of an area."""
    return format_html(
        '<span class="tile area-{}{}">{}</span>',
        _known(str(area), AREAS, "plain"), f" tile-{size}" if size else "", icons.svg(str(name) or "circle", 20),
    )  # fmt: skip


@register.simple_tag
def chip(words: str, kind: str = "plain", mark: str = "") -> SafeString:
    """A state: icon and word, never colour alone."""
    marks = {"amber": "clock", "green": "check", "red": "triangle-alert", "blue": "info", "plain": ""}
    kind = _known(str(kind), CHIP_KINDS, "plain")
    name = mark or marks[kind]
    drawn = icons.svg(str(name), 16) if name else ""
    return format_html('<span class="chip chip-{}">{}<span>{}</span></span>', kind, drawn, words)


@register.simple_tag
def avatar(name: str, area: str = "today", size: str = "") -> SafeString:
    """Initials in a circle; decoration beside the name."""
    words = [w for w in str(name).replace("„", "").split() if w[:1].isalpha()]
    initials = "".join(w[0] for w in [*words[:1], *words[1:][-1:]]).upper()
    css = f"avatar area-{_known(str(area), AREAS, 'today')}" + (f" avatar-{size}" if size else "")
    return format_html('<span class="{}" aria-hidden="true">{}</span>', css, initials)


@register.simple_tag
def weekdays(week: str, area: str = "services") -> SafeString:
    """``"1010100"``: the days of the week on which something happens."""
    on = [name for name, mark in zip(dates.WEEKDAYS, str(week), strict=False) if mark == "1"]
    days = "".join(
        f'<span class="weekday{" is-on" if mark == "1" else ""}">{name}</span>'
        for name, mark in zip(dates.WEEKDAYS_SHORT, str(week).ljust(7, "0"), strict=False)
    )
    return format_html(
        '<span class="weekdays area-{}"><span class="visually-hidden">{}</span><span aria-hidden="true">{}</span></span>',
        _known(str(area), AREAS, "services"), ", ".join(on) or "bez stałych dni", mark_safe(days),
    )  # fmt: skip


# ── Journeys, deadlines, history ───────────────────────────────────────────────────────────────────────────────────


@register.inclusion_tag("ui/parts/stepper.html")
def stepper(steps: Sequence[parts.Step], look: str = "") -> dict[str, Any]:
    """A long journey: done, now, later. ``look="line"`` is the lighter one, on the ground."""
    return {"steps": steps, "look": look}


@register.inclusion_tag("ui/parts/day_clock.html")
def day_clock(used: int, total: int) -> dict[str, Any]:
    """The clock of a deadline, drawn: 28 of 30 days."""
    used, total = int(used), max(int(total), 1)
    return {"used": used, "total": total, "rays": drawing.ring(used, total), "is_over": used > total}


@register.inclusion_tag("ui/parts/visit_ring.html")
def visit_ring(done: int, total: int) -> dict[str, Any]:
    """The visits of a day as a ring: 2 of 5."""
    return {"done": done, "total": total, "arcs": drawing.arcs(int(done), max(int(total), 1))}


@register.inclusion_tag("ui/parts/timeline.html")
def timeline(items: Sequence[parts.Moment]) -> dict[str, Any]:
    """What happened: when, what, why, who."""
    return {"items": items}


@register.simple_block_tag
def why(content: str, question: str = "Skąd to wynika?") -> SafeString:
    """A disclosure beside the number or deadline that it explains."""
    return format_html(
        '<details class="why"><summary>{}<span>{}</span></summary><div class="why-body">{}</div></details>',
        icons.svg("book-open", 18), question, content,
    )  # fmt: skip


# ── Pictures of numbers ────────────────────────────────────────────────────────────────────────────────────────────


@register.inclusion_tag("ui/parts/trend.html")
def trend(
    points: Sequence[float], forecast: Sequence[float] = (), *, first: str = "", middle: str = "", last: str = "",
    now: str = "", end: str = "", area: str = "services", alarm: bool = False, scale: bool = False, label: str = "",
) -> dict[str, Any]:  # fmt: skip
    """A trend as SVG: area under the known values, dotted forecast, red where it alarms. With ``scale`` an axis."""
    laid = drawing.trend(list(points), list(forecast), from_zero=scale or bool(forecast))
    return {
        "t": laid, "first": first, "middle": middle, "last": last, "now": now, "end": end, "alarm": alarm,
        "area": _known(area, AREAS, "services"), "scale": scale, "label": label,
    }  # fmt: skip


def _number(value: float) -> str:
    shown = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"
    return shown.replace(",", "\u00a0").replace(".", ",").replace("-", "−")


@register.filter
def thousands(value: float | None) -> str:
    """``7 819``: a whole number as it is written in Polish; nothing for nothing."""
    return "" if value is None else _number(value)


@register.inclusion_tag("ui/parts/figure.html")
def figure(figure: Any) -> dict[str, Any]:
    """A figure card of the desk: title that states the finding, value, trend, link to its rows."""
    points, forecast = list(figure.points), list(figure.forecast)
    now = f"dziś {_number(points[-1])}\u00a0{figure.unit}".strip() if points and figure.wide else ""
    end = f"{figure.last_label}: {_number(forecast[-1])}\u00a0{figure.unit}".strip() if forecast and figure.wide else ""
    return {"figure": figure, "now": now, "end": end, "last": "" if end else figure.last_label}


@register.inclusion_tag("ui/parts/share_bar.html")
def share_bar(
    shares: Sequence[parts.Share], total: str = "", headings: Sequence[str] = (), name: str = ""
) -> dict[str, Any]:
    """Parts of a whole: a stacked bar and its table. Two on one page get a ``name`` each."""
    whole = sum(float(s.value) for s in shares) or 1.0
    x, rows = 0.0, []
    for share in shares:
        width = 100 * float(share.value) / whole
        rows.append(
            {"share": share, "x": round(x, 2), "width": round(max(width - 0.7, 0.3), 2), "percent": round(width)}
        )
        x += width
    return {"rows": rows, "total": total, "headings": headings, "name": name}


@register.inclusion_tag("ui/parts/dot_plot.html")
def dot_plot(rows: Sequence[parts.Dimension], maximum: int = 5, caption: str = "") -> dict[str, Any]:
    """Spread before average: votes as dots, the median as a disc, the requirement as a diamond, the gap as a bar."""
    made = [
        {"row": r, "plot": drawing.dot_row([float(v) for v in r.votes], r.middle, float(r.required or 0), maximum)}
        for r in rows
    ]
    ticks = [{"value": v, "x": round(100 * v / maximum, 2)} for v in range(maximum + 1)]
    return {"rows": made, "ticks": ticks, "caption": caption, "maximum": maximum}


@register.inclusion_tag("ui/art/skyline.html")
def skyline(seed: str) -> dict[str, Any]:
    """The little skyline of a gmina: the same seed always gives the same place."""
    things, sun = drawing.skyline(str(seed))
    return {"things": things, "sun": sun}


@register.inclusion_tag("ui/parts/route_sketch.html")
def route_sketch(stops: Sequence[parts.Stop], caption: str = "") -> dict[str, Any]:
    """A hand-made sketch of a route: a line for the first day, dots for the second."""
    legs = []
    for start, end in itertools.pairwise(stops):
        across, down = (end.y - start.y) * 0.14, (start.x - end.x) * 0.14
        middle = f"{(start.x + end.x) / 2 + across:.1f} {(start.y + end.y) / 2 + down:.1f}"
        path = f"M{start.x} {start.y}Q{middle} {end.x} {end.y}"
        legs.append({"path": path, "day": end.day})
    return {"stops": stops, "legs": legs, "caption": caption}


@register.inclusion_tag("ui/parts/gallery.html")
def gallery(pictures: Sequence[Any], title: str = "Galeria") -> dict[str, Any]:
    """A real gallery: grid, viewer by keyboard and finger, captions, authors."""
    return {"pictures": pictures, "title": title, "name": uuid.uuid4().hex[:8]}


# ── Forms ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@register.simple_tag
def once() -> SafeString:
    """The hidden token of a form: the same form sent twice is done once."""
    return format_html('<input type="hidden" name="once" value="{}">', uuid.uuid4())


@register.inclusion_tag("ui/parts/form_top.html", takes_context=True)
def form_top(context: template.Context, form: BaseForm | None = None) -> dict[str, Any]:
    """Every form begins with this: protection, the token against doing it twice, and what has to be corrected."""
    problems = []
    if form is not None and form.is_bound:
        for name, errors in form.errors.items():
            target = _first_control(form[name]) if name in form.fields else ""
            label = form[name].label if name in form.fields else ""
            problems += [{"target": target, "label": label, "error": error} for error in errors]
    return {"csrf_token": context.get("csrf_token"), "problems": problems, "form": form, "token": uuid.uuid4()}


def _first_control(bound: BoundField) -> str:
    """The id of the control that an error leads to."""
    return str(bound.id_for_label or f"{bound.auto_id}_0")


_KINDS = {
    "CheckboxInput": "check", "RadioSelect": "choice", "CheckboxSelectMultiple": "choice", "Textarea": "textarea",
    "Select": "select", "SelectMultiple": "select", "ClearableFileInput": "file", "FileInput": "file",
    "NullBooleanSelect": "select",
}  # fmt: skip


@register.inclusion_tag("ui/parts/field.html")
def field(bound: BoundField, look: str = "") -> dict[str, Any]:
    """One question: label above, hint under it, the error, the control."""
    widget = bound.field.widget
    kinds = [_KINDS[c.__name__] for c in type(widget).__mro__ if c.__name__ in _KINDS]
    return {
        "field": bound, "kind": kinds[0] if kinds else "input", "look": look, "unit": getattr(widget, "unit", ""),
        "is_date": getattr(widget, "is_date", False),
        "is_optional": not bound.field.required and not getattr(bound.field, "needed_later", False),
        "described_by": bound.aria_describedby or "",
    }  # fmt: skip


# ── Lists ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@register.inclusion_tag("ui/parts/pager.html", takes_context=True)
def pager(context: template.Context, page: Page[Any]) -> dict[str, Any]:
    """The way to the previous and next rows; filters stay in the address."""
    request = context.get("request")
    kept = request.GET.copy() if request is not None else None

    def address(name: str, mark: str) -> str:
        if not mark:
            return ""
        if kept is None:
            return f"?{name}={mark}"
        query = kept.copy()
        query.pop("after", None)
        query.pop("before", None)
        query[name] = mark
        return f"?{query.urlencode()}"

    return {"page": page, "next_url": address("after", page.after), "previous_url": address("before", page.before)}


@register.simple_block_tag
def empty(content: str, mark: str, title: str, words: str = "") -> SafeString:
    """An empty state teaches: what this is, why it is empty, the one thing to do."""
    button = format_html('<div class="empty-action">{}</div>', content) if str(content).strip() else ""
    return format_html(
        '<div class="empty"><span class="empty-mark">{}</span><p class="empty-title">{}</p><p>{}</p>{}</div>',
        icons.svg(mark, 32), text.no_orphans(str(title)), conditional_escape(text.no_orphans(str(words))), button,
    )  # fmt: skip


@register.simple_block_tag
def calm(content: str, title: str = "Reszta idzie zgodnie z planem", words: str = "") -> SafeString:
    """A cup of coffee under the list of what waits: the rest goes by plan."""
    cup = mark_safe(render_to_string("ui/art/cup.html"))
    action = format_html('<div class="calm-action">{}</div>', content) if str(content).strip() else ""
    return format_html(
        '<section class="calm">{}<div><p class="calm-title">{}</p><p>{}</p></div>{}</section>',
        cup, title, text.no_orphans(str(words)), action,
    )  # fmt: skip


register.filter("zloty", money.zloty)
register.filter("plain_money", money.plain)
register.filter("day", dates.short)
register.filter("clock", dates.clock)
register.filter("hours", dates.hours)


@register.filter(is_safe=True, needs_autoescape=True)
def nbsp(value: Any, autoescape: bool = True) -> SafeString:
    """Non-breaking spaces after one-letter words and before units; what was escaped stays escaped."""
    return mark_safe(text.no_orphans(str(conditional_escape(value) if autoescape else value)))
