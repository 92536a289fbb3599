# SPDX-License-Identifier: EUPL-1.2
"""Components: what they write, that they escape, that their drawings add up."""

from __future__ import annotations

import re

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from kooperacja.base.core.paging import Page
from kooperacja.base.ui import drawing, gallery, icons
from kooperacja.base.ui.parts import Dimension, Moment, Share, Step


def shown(source: str, **values: object) -> str:
    return Template(source).render(Context(values))


def test_a_state_is_an_icon_and_a_word() -> None:
    html = shown('{% chip words "amber" "clock" %}', words="Plan <czeka>")
    assert "chip-amber" in html
    assert "<svg" in html
    assert 'aria-hidden="true"' in html
    assert "Plan &lt;czeka&gt;" in html


def test_an_unknown_kind_is_plain_and_an_unknown_icon_is_an_error() -> None:
    assert "chip-plain" in shown('{% chip "szkic" "pink" %}')
    assert "area-plain" in shown('{% tile "house" "nowhere" %}')
    with pytest.raises(KeyError, match="no-such-icon"):
        shown('{% icon "no-such-icon" %}')


def test_every_icon_of_the_dictionary_exists() -> None:
    names = [name for group in icons.DICTIONARY.values() for name in group]
    assert len(names) >= 60
    assert all(icons.svg(name).startswith("<svg") for name in names)


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Halina Wrzos", "HW"),
        ("Maria Curie Skłodowska", "MS"),
        ("CUS", "C"),
        ("Spółdzielnia „Zielony Dom”", "SD"),
        ("", ""),
    ],
)
def test_initials(name: str, initials: str) -> None:
    assert f">{initials}</span>" in shown("{% avatar name %}", name=name)


def test_a_stepper_says_its_states_in_words() -> None:
    html = shown(
        "{% stepper steps %}", steps=[Step("Wniosek", "26.10", "done"), Step("Plan", "", "now"), Step("Koniec")]
    )
    assert 'aria-current="step"' in html
    assert all(word in html for word in (", zrobione", ", teraz", ", później"))


def test_a_timeline_escapes_what_people_wrote() -> None:
    html = shown("{% timeline items %}", items=[Moment("Dziś", "8:10", "<b>Plan</b>", "w domu", "Beata")])
    assert "&lt;b&gt;Plan&lt;/b&gt;" in html
    assert "w\u00a0domu" in html


def test_the_clock_counts_days() -> None:
    rays = drawing.ring(28, 30)
    assert (len(rays), sum(ray.used for ray in rays)) == (30, 28)
    assert "28 z 30 dni" in shown("{% day_clock 28 30 %}")
    assert "is-over" in shown("{% day_clock 31 30 %}")


def test_weekdays_are_words_too() -> None:
    html = shown('{% weekdays "1010000" "services" %}')
    assert "poniedziałek, środa" in html
    assert html.count("is-on") == 2


def test_a_forecast_below_zero_is_marked_where_it_crosses() -> None:
    laid = drawing.trend([100, 50], [0, -50])
    assert laid.hatch
    assert laid.has_forecast
    assert float(laid.hatch.split(",")[0]) == pytest.approx(66.67, abs=0.1)
    assert drawing.trend([]).line == ""
    assert drawing.trend([5, 5]).line


def test_shares_make_a_whole_and_have_a_table() -> None:
    html = shown("{% share_bar shares %}", shares=[Share("Gmina", 75, 1), Share("Fundusze", 25, 2)])
    assert "75 %" in html
    assert "25 %" in html
    assert "<table" in html


def test_the_dot_plot_reads_without_eyes() -> None:
    html = shown("{% dot_plot rows %}", rows=[Dimension("Zlecanie usług", (1, 1, 2, 4, 4), 4, 6, is_divided=True)])
    assert "Głosy: 1, 1, 2, 4, 4. Ocena środkowa 2, praktyka wymaga 4." in html
    assert "brakuje 2" in html
    assert "zdania podzielone" in html


def test_the_skyline_of_a_gmina_stays_the_same() -> None:
    assert drawing.skyline("Zielona") == drawing.skyline("Zielona")
    assert drawing.skyline("Zielona") != drawing.skyline("Jasna")


def test_a_pager_keeps_the_filters() -> None:
    request = RequestFactory().get("/zlecenia/?stan=nowe&after=stary")
    html = shown("{% pager page %}", request=request, page=Page([1], after="dalej", count=70))
    assert "?stan=nowe&amp;after=dalej" in html
    assert "stary" not in html
    assert "Wszystkich: 70" in html


def test_an_empty_state_and_an_explanation() -> None:
    html = shown(
        '{% empty "inbox" title "Pojawią się, gdy…" %}<a href="/x">Dalej</a>{% endempty %}', title="Nie ma <zleceń>"
    )
    assert "Nie ma &lt;zleceń&gt;" in html
    assert '<a href="/x">Dalej</a>' in html
    assert "<summary>" in shown("{% why %}Ustawa{% endwhy %}")


def test_a_form_tells_its_mistakes_on_top_and_beside() -> None:
    form = gallery.sample_form(with_errors=True)
    top = shown("{% form_top form %}", form=form)
    assert 'href="#mistake_pesel"' in top
    assert 'href="#mistake_how_0"' in top
    assert 'name="once"' in top
    beside = shown("{% field form.pesel %}", form=form)
    assert 'aria-invalid="true"' in beside
    assert 'aria-describedby="mistake_pesel_helptext mistake_pesel_error"' in beside
    assert 'id="mistake_pesel_error"' in beside
    assert 'value="44051401358"' in beside


def test_every_field_has_a_label_and_optional_is_said_in_words() -> None:
    form = gallery.sample_form(with_errors=False)
    html = shown("{% for f in form.visible_fields %}{% field f %}{% endfor %}", form=form)
    ids = re.findall(r'<(?:input|select|textarea)[^>]* id="([^"]+)"', html)
    assert ids
    assert all(f'for="{name}"' in html for name in ids)
    assert html.count("(jeśli chcesz)") == sum(not field.required for field in form.fields.values())


def test_polish_typography() -> None:
    assert shown("{{ words|nbsp }}", words="w domu i <b>24 h</b>") == "w\u00a0domu i\u00a0&lt;b&gt;24\u00a0h&lt;/b&gt;"
    assert shown("{{ 3|hours }}") == "3\u00a0min"
