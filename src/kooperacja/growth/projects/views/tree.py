# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.utils.translation import gettext as _

from kooperacja.base.ui.http import Request, action, attempt, bound, done, page, render, reverse, submitted
from kooperacja.growth.projects import forms, queries, rules, services


@page
def tree(request: Request) -> HttpResponse:
    """Where the money comes from, perspective by perspective."""
    rules.see_projects.require(request.by)
    context = {"tree": queries.tree_of(request.by), "may_keep": rules.keep_tree(request.by)}
    return render(request, "projects/tree.html", context)


def _context(form: Form, title: str, button: str, **more: object) -> dict[str, object]:
    return {"form": form, "title": title, "button": button, "back": reverse("projects:tree"), **more}


@action
def add_programme(request: Request) -> HttpResponse:
    """Begin a tree."""
    rules.keep_tree.require(request.by)
    form = bound(request, forms.ProgrammeForm)
    if submitted(request, form) and attempt(form, services.add_node, by=request.by, **form.cleaned_data):
        return done(request, _("Program jest w drzewie."), "projects:tree")
    return render(request, "projects/form.html", _context(form, _("Dodaj program"), _("Dodaj program")))


@action
def add_node(request: Request, uid: UUID) -> HttpResponse:
    """Add what lies right under a node."""
    parent = queries.node_for(request.by, uid)
    rules.edit_node.require(request.by, parent)
    form = bound(request, forms.NodeForm)
    if submitted(request, form) and attempt(form, services.add_node, parent=parent, by=request.by, **form.cleaned_data):
        return done(request, _("Zapisane w drzewie."), "projects:tree")
    lead = _("Poziom niżej niż „%s”.") % parent.name
    return render(request, "projects/form.html", _context(form, _("Dodaj niższy poziom"), _("Dodaj"), lead=lead))


@action
def edit_node(request: Request, uid: UUID) -> HttpResponse:
    """Correct a node."""
    node = queries.node_for(request.by, uid)
    rules.edit_node.require(request.by, node)
    form = bound(request, forms.NodeForm, initial={"code": node.code, "name": node.name})
    if submitted(request, form) and attempt(form, services.edit_node, node=node, by=request.by, **form.cleaned_data):
        return done(request, _("Poprawione w drzewie i na oznaczeniach."), "projects:tree")
    remove = reverse("projects:remove_node", args=[uid])
    return render(request, "projects/form.html", _context(form, _("Popraw wpis"), _("Zapisz"), remove=remove))


@action
def remove_node(request: Request, uid: UUID) -> HttpResponse:
    """Take a node out of the tree."""
    node = queries.node_for(request.by, uid)
    rules.edit_node.require(request.by, node)
    form = bound(request, Form)
    if submitted(request, form) and attempt(form, _remove, node=node, by=request.by):
        return done(request, _("Wpis usunięty z drzewa."), "projects:tree")
    lead = _("„%s” zniknie z drzewa. Usunąć można tylko to, pod czym nic nie wisi.") % node.name
    return render(request, "projects/form.html", _context(form, _("Usuń z drzewa"), _("Usuń"), lead=lead, danger=True))


def _remove(**kwargs: object) -> bool:
    services.remove_node(**kwargs)  # type: ignore[arg-type]
    return True
