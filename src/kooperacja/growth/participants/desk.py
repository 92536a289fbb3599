# SPDX-License-Identifier: EUPL-1.2
"""What waits for the team: incomplete data, and people of whom nobody has asked after the exit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import plural
from kooperacja.base.duties.desk import Decision
from kooperacja.growth.participants import queries, rules
from kooperacja.growth.participants.queries.lists import FOLLOW_DAYS


def decisions(by: Acting) -> Iterator[Decision]:
    """Incomplete data as one line, exits one by one when few, as one line when many."""
    if not rules.see_participants(by):
        return
    count = queries.incomplete_count(by)
    if count:
        noun = plural(count, _("osoba nie uzupełniła"), _("osoby nie uzupełniły"), _("osób nie uzupełniło"))
        yield Decision(
            due_on=by.today + timedelta(days=7),
            title=_("%(count)s %(noun)s danych") % {"count": count, "noun": noun},
            detail=_("Bez kompletu nie da się rozliczyć ich udziału. Jednym przyciskiem wyślesz im link."),
            button=_("Zobacz kogo"),
            url=reverse("participants:participant_list") + "?dane=niepelne",
            icon="contact-round",
            area="region",
        )
    leaving = queries.to_follow(by)
    if leaving:
        first = leaving[0]
        assert first.left_on is not None
        total = len(leaving)
        noun = plural(total, _("osobę"), _("osoby"), _("osób"))
        due = first.left_on + timedelta(days=FOLLOW_DAYS)
        yield Decision(
            due_on=due,
            title=_("Zapytaj %(count)s %(noun)s, co po zakończeniu udziału") % {"count": total, "noun": noun},
            detail=_("Liczy się sytuacja do 4 tygodni po zakończeniu"),
            button=_("Zapisz sytuację"),
            url=reverse("participants:record_situation", args=[first.uid]),
            icon="hourglass",
            area="region",
            urgent=due <= by.today + timedelta(days=3),
        )
