# SPDX-License-Identifier: EUPL-1.2
"""What publications add to pages below: the state of the public page beside a visit, a word in the public navigation."""

from __future__ import annotations

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.slots import Panel
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.publications import queries, rules
from kooperacja.growth.publications.enums import PublicationState
from kooperacja.growth.support.models import StudyVisit


def public_page(by: Acting, visit: StudyVisit) -> Panel | None:
    """Beside a visit: is its page public, what is missing, where to go on."""
    publication = queries.publication_of_visit(by, visit)
    may_draft = rules.draft_publication(by, visit)
    articles = queries.articles_about_visit(by, visit)
    if publication is None and not may_draft and not articles:
        return None
    is_public = publication is not None and publication.state == PublicationState.PUBLISHED
    if not may_draft and not is_public and not articles:
        return None
    missing = len(queries.missing_for(publication)) if publication is not None and may_draft and not is_public else 0
    return Panel(
        "publications/_visit_panel.html",
        {
            "publication": publication,
            "may_manage": may_draft,
            "is_public": is_public,
            "missing": missing,
            "articles": [(a.title, queries.address_of(a)) for a in articles],
        },
    )


def about_practice(by: Acting, practice: GoodPractice) -> Panel | None:
    """Under a public card: pages that speak of it."""
    found = queries.articles_about_practice(practice)
    if not found:
        return None
    return Panel("publications/_about_practice.html", {"articles": [(a.title, queries.address_of(a)) for a in found]})


def public_nav(by: Acting, thing: object) -> Panel | None:
    """„Aktualności” and „Wizyty studyjne” among the public pages."""
    return Panel("publications/_nav.html")
