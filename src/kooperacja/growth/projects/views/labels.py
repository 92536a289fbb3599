# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.core.rules import allowed
from kooperacja.base.documents import paper
from kooperacja.base.documents.serving import serve
from kooperacja.base.ui.http import (
    Request,
    action,
    attempt,
    bound,
    done,
    page,
    public,
    question,
    render,
    reverse,
    submitted,
)
from kooperacja.growth.projects import documents, forms, queries, rules, services
from kooperacja.growth.projects.models import FundingLabel


@page
def label_list(request: Request) -> HttpResponse:
    """Notices of the sources of money."""
    rules.see_projects.require(request.by)
    context = {"labels": queries.funding_labels(request.by), "may_create": rules.create_funding_label(request.by)}
    return render(request, "projects/label_list.html", context)


@page
def funding_label_detail(request: Request, uid: UUID) -> HttpResponse:
    """One funding notice, as it will be seen."""
    label = queries.funding_label_for(request.by, uid)
    context = {
        "label": label, "can": allowed(request.by, label, rules.edit_funding_label), "logos": list(label.logos.all()),
        "path": queries.path_of(label.node), "missing": queries.label_missing(label),
    }  # fmt: skip
    return render(request, "projects/funding_label_detail.html", context)


@page
def label_paper(request: Request, uid: UUID) -> HttpResponse:
    """A page of paper with the notice, as every paper of this source carries it."""
    label = queries.funding_label_for(request.by, uid)
    mono = request.GET.get("druk") == "mono"
    content = paper.to_pdf(
        "projects/label.typ", documents.label_sample(label, mono=mono, by=request.by), at=request.by.at
    )
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="oznaczenie.pdf"'
    return response


@question
def preview_label(request: Request) -> HttpResponse:
    """The notice with what is being typed, by the same template that readers get. Nothing is kept."""
    rules.see_projects.require(request.by)
    asked = request.POST
    label = FundingLabel(
        lead_sentence=asked.get("lead_sentence", "")[:300], wording=asked.get("wording", "")[:4000],
        marks_alt=asked.get("marks_alt", "")[:300] or _("opis znaków"), has_eu_flag=bool(asked.get("has_eu_flag")),
    )  # fmt: skip
    logos = []
    if asked.get("label"):
        try:
            logos = queries.logos_of(queries.funding_label_for(request.by, UUID(asked["label"])))
        except ValueError:
            logos = []
    return render(request, "projects/_notice.html", {"label": label, "logos": logos})


@action
def create_funding_label(request: Request) -> HttpResponse:
    """Write down a funding notice."""
    rules.create_funding_label.require(request.by)
    form = bound(request, forms.FundingLabelForm, by=request.by)
    if submitted(request, form):
        label = attempt(form, services.create_funding_label, by=request.by, **form.cleaned_data)
        if label is not None:
            return done(request, _("Oznaczenie zapisane."), "projects:funding_label_detail", uid=label.uid)
    return render(request, "projects/funding_label_form.html", {"form": form})


@action
def edit_funding_label(request: Request, uid: UUID) -> HttpResponse:
    """Correct a funding notice."""
    label = queries.funding_label_for(request.by, uid)
    rules.edit_funding_label.require(request.by, label)
    initial = {name: getattr(label, name) for name in ("name", "lead_sentence", "wording", "has_eu_flag", "marks_alt")}
    initial |= {"node": label.node.uid if label.node else None, "project": label.project.uid if label.project else None}
    form = bound(request, forms.FundingLabelForm, by=request.by, initial=initial)
    if submitted(request, form) and attempt(
        form, services.edit_funding_label, label=label, by=request.by, **form.cleaned_data
    ):
        return done(
            request, _("Oznaczenie poprawione wszędzie, gdzie stoi."), "projects:funding_label_detail", uid=label.uid
        )
    return render(request, "projects/funding_label_form.html", {"form": form, "label": label})


def _context(form: Form, label: FundingLabel, title: str, button: str, **more: object) -> dict[str, object]:
    back = reverse("projects:funding_label_detail", args=[label.uid])
    return {"form": form, "title": title, "button": button, "back": back, "label": label, **more}


@action
def add_logo(request: Request, uid: UUID) -> HttpResponse:
    """Put a mark at the end of the line."""
    label = queries.funding_label_for(request.by, uid)
    rules.edit_funding_label.require(request.by, label)
    form = bound(request, forms.LogoForm)
    if submitted(request, form) and attempt(form, services.add_logo, label=label, by=request.by, **form.cleaned_data):
        return done(request, _("Znak stoi na końcu rzędu."), "projects:funding_label_detail", uid=uid)
    lead = _("Kolejność i dobór znaków podaje instytucja, która daje pieniądze. W rzędzie mieszczą się cztery.")
    return render(
        request, "projects/form.html", _context(form, label, _("Dodaj znak"), _("Dodaj znak"), lead=lead, files=True)
    )


@action
def move_logo(request: Request, uid: UUID, to: int) -> HttpResponse:
    """Put a mark on another place in the line."""
    logo = queries.logo_for(request.by, uid)
    rules.edit_funding_label.require(request.by, logo.label)
    form = bound(request, Form)
    if submitted(request, form):
        services.move_logo(logo=logo, to=to, by=request.by)
        return done(request, _("Kolejność zmieniona."), "projects:funding_label_detail", uid=logo.label.uid)
    lead = _("„%(alt)s” stanie na miejscu %(to)s.") % {"alt": logo.alt, "to": to}
    return render(
        request, "projects/form.html", _context(form, logo.label, _("Przestaw znak"), _("Przestaw"), lead=lead)
    )


@action
def remove_logo(request: Request, uid: UUID) -> HttpResponse:
    """Take a mark off the line."""
    logo = queries.logo_for(request.by, uid)
    rules.edit_funding_label.require(request.by, logo.label)
    label, form = logo.label, bound(request, Form)
    if submitted(request, form):
        services.remove_logo(logo=logo, by=request.by)
        return done(request, _("Znak zdjęty z oznaczenia."), "projects:funding_label_detail", uid=label.uid)
    lead = _("„%s” zniknie ze wszystkich stron i papierów z tym oznaczeniem.") % logo.alt
    return render(
        request, "projects/form.html", _context(form, label, _("Usuń znak"), _("Usuń znak"), lead=lead, danger=True)
    )


@public
@page
def logo(request: Request, uid: UUID, kind: str) -> HttpResponse:
    """The picture of a mark: it stands on public pages."""
    return serve(queries.logo_file(uid, mono=kind == "mono"), request, inline=True, public=True)
