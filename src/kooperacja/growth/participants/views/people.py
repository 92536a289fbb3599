# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from kooperacja.base.audit import queries as audit_queries
from kooperacja.base.audit import services as audit
from kooperacja.base.core.rules import allowed
from kooperacja.base.ui.http import Request, action, attempt, bound, done, go, page, render, submitted
from kooperacja.growth.participants import forms, notifications, queries, rules, services
from kooperacja.growth.participants.logic import qr


@page
def participant_list(request: Request) -> HttpResponse:
    """Participants of the centre."""
    rules.see_participants.require(request.by)
    wanted = queries.PeopleFilter.of(request.GET.dict())
    found = queries.participants(
        request.by, wanted, after=request.GET.get("after", ""), before=request.GET.get("before", "")
    )
    query = request.GET.copy()
    for name in ("after", "before"):
        query.pop(name, None)
    return render(
        request, "participants/participant_list.html",
        {"people": found, "wanted": wanted, "projects": queries.projects(request.by), "query": query.urlencode(),
         "gminas": queries.gminas_of_people(request.by)},
    )  # fmt: skip


@page
def participant_detail(request: Request, uid: UUID) -> HttpResponse:
    """One participant: what is known, what is missing, where she takes part, what she got."""
    participant = queries.participant_for(request.by, uid)
    if participant.merged_into is not None:
        return go(request, "participants:participant_detail", uid=participant.merged_into.uid)
    if participant.pesel_hash:
        audit.record_access(participant.uid, _("zapis uczestnika z numerem PESEL"), by=request.by)
    link = queries.latest_link(participant)
    works = link is not None and queries.is_good(link, request.by)
    address = request.build_absolute_uri(notifications.own_path(link)) if link and works else ""
    return render(
        request, "participants/participant_detail.html",
        {
            "participant": participant, "missing": queries.missing_of(participant),
            "participations": queries.participations_of(participant), "consents": queries.consents_of(participant),
            "link": link, "link_works": works, "today": request.by.today,
            "address": address, "qr": mark_safe(qr.svg(address)) if address else "",
            "can": allowed(request.by, participant, rules.edit_participant),
            "accesses": audit_queries.accesses(participant.uid, 10) if rules.export_data(request.by) else [],
        },
    )  # fmt: skip


@action
def register_participant(request: Request) -> HttpResponse:
    """Write a person in by hand: who she is; the rest she fills in herself."""
    rules.register_participant.require(request.by)
    form = bound(request, forms.RegisterForm, by=request.by)
    if submitted(request, form):
        made = attempt(form, services.register_participant, by=request.by, **form.told())
        if made is not None:
            return done(request, _("Osoba jest w rejestrze."), "participants:participant_detail", uid=made.uid)
    return render(request, "participants/register_participant.html", {"form": form})


@action
def edit_participant(request: Request, uid: UUID) -> HttpResponse:
    """Correct the record."""
    participant = queries.participant_for(request.by, uid)
    rules.edit_participant.require(request.by, participant)
    form = bound(
        request, forms.EditForm, by=request.by, participant=participant, initial=forms.EditForm.initial_of(participant)
    )
    if submitted(request, form) and attempt(
        form, services.edit_participant, participant=participant, by=request.by, **form.told()
    ):
        return done(request, _("Dane zapisane."), "participants:participant_detail", uid=participant.uid)
    return render(request, "participants/edit_participant.html", {"form": form, "participant": participant})


@action
def make_link(request: Request, uid: UUID) -> HttpResponse:
    """A new secret address for her."""
    participant = queries.participant_for(request.by, uid)
    if request.method == "POST":
        services.make_link(participant=participant, by=request.by)
        return done(
            request, _("Link gotowy. Wyślij go albo pokaż osobie na swoim telefonie."),
            "participants:participant_detail", uid=participant.uid,
        )  # fmt: skip
    return go(request, "participants:participant_detail", uid=participant.uid)


@action
def send_link(request: Request, uid: UUID) -> HttpResponse:
    """Send it by e-mail; a new one when there is none that works."""
    participant = queries.participant_for(request.by, uid)
    if request.method == "POST":
        link = queries.latest_link(participant)
        if link is None or not queries.is_good(link, request.by):
            link = services.make_link(participant=participant, by=request.by)
        services.send_link(link=link, by=request.by)
        return done(request, _("Wiadomość z linkiem wysłana."), "participants:participant_detail", uid=participant.uid)
    return go(request, "participants:participant_detail", uid=participant.uid)


@action
def remind_incomplete(request: Request) -> HttpResponse:
    """A link to everybody whose data are incomplete."""
    rules.register_participant.require(request.by)
    if request.method == "POST":
        count = services.remind_incomplete(by=request.by)
        words = _("Wysłane linki: %s. Kto dostał link w tym tygodniu, nie dostanie drugiego.") % count
        return done(request, words, "participants:participant_list")
    return go(request, "participants:participant_list")


@action
def withdraw_consent(request: Request, uid: UUID) -> HttpResponse:
    """She takes a consent back."""
    consent = queries.consent_for(request.by, uid)
    rules.edit_participant.require(request.by, consent.participant)
    if request.method == "POST":
        services.withdraw_consent(consent=consent, by=request.by)
        return done(
            request, _("Wycofanie zgody zapisane."), "participants:participant_detail", uid=consent.participant.uid
        )
    return render(request, "participants/withdraw_consent.html", {"consent": consent})
