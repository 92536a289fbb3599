# SPDX-License-Identifier: EUPL-1.2
"""Institutions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.db.models import Q
from django.urls import reverse

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import sort_key
from kooperacja.base.search.kinds import Row
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area


def organisation_for(by: Acting, uid: UUID) -> Organisation:
    """One institution; raises ``DoesNotExist`` for a stranger."""
    return Organisation.objects.visible_to(by).select_related("area__parent__parent", "founding_entity").get(uid=uid)


def own_institution(by: Acting) -> Organisation:
    """The institution for which a person acts; raises ``DoesNotExist`` when there is none."""
    return Organisation.objects.get(pk=by.organisation_id or 0)


def organisations_in(by: Acting, area: Area, *kinds: str) -> list[Organisation]:
    """Institutions that have their seat in a unit or serve it, by name."""
    rows = Organisation.objects.visible_to(by).filter(Q(area=area) | Q(serves=area))
    if kinds:
        rows = rows.filter(kind__in=kinds)
    return list(rows.select_related("area").distinct().order_by("name_key", "pk"))


def served_areas(organisation: Organisation) -> list[Area]:
    """The gminas in which an institution works."""
    return list(organisation.serves.order_by("name_key", "pk"))


def all_providers() -> list[Organisation]:
    """Every provider that is kept: what a sheet is compared with."""
    return list(Organisation.objects.providers().order_by("pk"))


def twin_of(
    *, name: str, area: Area, nip: str = "", regon: str = "", but: Organisation | None = None
) -> Organisation | None:
    """Another institution with the same REGON, the same NIP and name, or the same name in the same gmina."""
    key = sort_key(name)
    same = Q(name_key=key, area=area)
    if nip:
        same = Q(name_key=key, nip=nip) | (same & Q(nip=""))
    if regon:
        same |= Q(regon=regon)
    rows = Organisation.objects.filter(same)
    return (rows.exclude(pk=but.pk) if but else rows).order_by("pk").first()


def search_rows(organisations: Iterable[Organisation] | None = None) -> Iterator[Row]:
    """Published institutions for the index of the search box."""
    rows = organisations
    if rows is None:
        rows = Organisation.objects.filter(is_published=True).select_related("area").order_by("pk").iterator(1_000)
    for row in rows:
        what = row.get_legal_form_display() if row.legal_form else row.get_kind_display()
        yield Row(
            uid=str(row.uid),
            title=row.name,
            path=reverse("organisations:organisation_detail", args=[row.uid]),
            subtitle=f"{what}, {row.area.name}",
            keywords=f"{row.short_name} {row.nip} {row.regon} {row.krs} {row.town}",
        )
