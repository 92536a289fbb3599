# SPDX-License-Identifier: EUPL-1.2
"""What a page is looked at for: accessibility (axe), and whether it fits the narrowest phone."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SCRIPT = Axe().axe_script
#: The law asks for these; what is only good practice is asked for where a test says so.
WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
#: A change of theme or width at rest: two frames, and no colour half way.
SETTLE = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
    document.getAnimations().forEach(each => { try { each.finish() } catch { each.cancel() } }); done()
})))"""
#: The sixth and further neighbour that is made of the same elements in the same dress.
AGAIN = """() => {
    const made = e => e.localName + '.' + (e.getAttribute('class') ?? '') + '(' + e.hasAttribute('aria-label') + e.ariaCurrent
        + e.ariaDisabled + e.ariaInvalid + [...e.children].map(made).join() + ')';
    for (const parent of document.querySelectorAll('body, body *')) {
        if (parent.children.length < 6) continue;
        const times = {};
        for (const child of parent.children) {
            const what = made(child);
            times[what] = (times[what] ?? 0) + 1;
            child.toggleAttribute('data-again', times[what] > 5);
        }
    }
}"""
RUN = """options => axe.run({include: [['html']], exclude: [['[data-again]']]}, options).then(found => found.violations.map(v => ({
    rule: v.id, nodes: v.nodes.slice(0, 3).map(n => ({html: n.html.slice(0, 200), why: (n.failureSummary ?? '').slice(0, 240)}))
})))"""
BEYOND = """() => [document.scrollingElement.scrollWidth, document.documentElement.clientWidth,
    [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
        .slice(0, 3).map(e => e.outerHTML.slice(0, 120))]"""


def violations(page: Page, *, good_practice: bool = False) -> list[str]:
    """What axe finds on the page as it is now: the rule, the element, the reason. Of a hundred equal rows it reads five."""
    page.evaluate(SETTLE)
    page.evaluate(AGAIN)
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(SCRIPT)
    options: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
    if not good_practice:
        options["runOnly"] = WCAG
    return [
        f"axe {found['rule']}: {node['html']} {node['why']}"
        for found in page.evaluate(RUN, options)
        for node in found["nodes"]
    ]


def sticking_out(page: Page) -> list[str]:
    """What makes the page scroll sideways at its present width."""
    wide, width, who = page.evaluate(BEYOND)
    return [f"{width} px: scrolls to {wide} px: {who}"] if wide > width else []
