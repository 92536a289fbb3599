# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.http import Request, action, attempt, bound, done, public, render, submitted
from kooperacja.growth.participants import forms, queries, services
from kooperacja.growth.participants.logic import dataset


@public
@never_cache
@action
def own_data(request: Request, uid: UUID, signature: str) -> HttpResponse:
    """A participant fills in her own data, on a phone, in one go or in several."""
    link = queries.own_link(uid, signature)
    visitor = Acting.public(at=request.by.at)
    if not queries.is_good(link, visitor):
        return render(request, "participants/own_over.html", {"link": link}, status=410)
    participant = link.participant
    form = bound(request, forms.OwnDataForm, participant=participant, initial=queries.initial_of(participant))
    if submitted(request, form) and attempt(form, services.save_own_data, link=link, by=visitor, **form.told()):
        words = _("Zapisane.") if participant.missing else _("Zapisane. To już wszystko, dziękujemy.")
        return done(request, words, "participants:own_data", uid, signature)
    clause = queries.current_clause(participant.centre_id)
    return render(
        request, "participants/own_data.html",
        {"link": link, "participant": participant, "form": form, "missing": queries.missing_of(participant),
         "clause": clause, "has_read": queries.has_read_clause(participant), "columns": dataset.people()},
    )  # fmt: skip
