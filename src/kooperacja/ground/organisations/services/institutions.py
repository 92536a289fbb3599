# SPDX-License-Identifier: EUPL-1.2
"""Institutions: facts of public life with their source and the day they were confirmed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.text import sort_key
from kooperacja.base.search import services as search
from kooperacja.ground.organisations import queries, rules
from kooperacja.ground.organisations.enums import OrganisationKind
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area

#: What ``edit_organisation`` may change.
FACTS = frozenset(
    {
        "legal_form", "name", "short_name", "area", "nip", "regon", "krs", "street", "postcode", "town", "email",
        "phone", "website", "about", "source", "is_social_enterprise", "founding_entity",
    }
)  # fmt: skip


class AlreadyKnown(DomainError):
    """This institution is on the list already."""

    default = _("Taki podmiot już jest na liście. Otwórz jego stronę i popraw dane tam.")


@transaction.atomic
def register_organisation(
    *,
    kind: str,
    name: str,
    area: Area,
    by: Acting,
    serves: Iterable[Area] = (),
    is_fictional: bool = False,
    **facts: Any,
) -> Organisation:
    """Put an institution on the list."""
    if kind == OrganisationKind.PROVIDER:
        rules.register_organisation.require(by)
    else:
        rules.register_institution.require(by)
    _refuse_unknown(facts)
    if kind == OrganisationKind.REGIONAL_CENTRE and by.role != "system":
        raise DomainError(_("Regionalny ośrodek dopisuje administrator, razem z pierwszą osobą."), field="kind")
    _refuse_twin(None, {"name": name, "area": area, **facts})
    made = Organisation.objects.create(
        kind=kind, name=name, name_key=sort_key(name), area=area, is_fictional=is_fictional, **facts
    )
    made.serves.set(serves or [area])
    audit.record("organisations.organisation.registered", made, by=by)
    index_organisation(made)
    return made


@transaction.atomic
def edit_organisation(
    *, organisation: Organisation, by: Acting, serves: Iterable[Area] | None = None, **facts: Any
) -> Organisation:
    """Correct the facts of an institution; only what really changes is written and recorded."""
    rules.edit_organisation.require(by, organisation)
    _refuse_unknown(facts)
    changed = {name: value for name, value in facts.items() if getattr(organisation, name) != value}
    if changed:
        _refuse_twin(
            organisation, {**{n: getattr(organisation, n) for n in ("name", "nip", "regon", "area")}, **changed}
        )
        for name, value in changed.items():
            setattr(organisation, name, value)
        if "name" in changed:
            organisation.name_key = sort_key(organisation.name)
        organisation.save(update_fields=[*changed, "name_key"])
    names = sorted(changed)
    if serves is not None:
        wanted = {area.pk for area in serves}
        if wanted != set(organisation.serves.values_list("pk", flat=True)):
            organisation.serves.set(wanted)
            names.append("serves")
    if names:
        audit.record("organisations.organisation.edited", organisation, by=by, fields=names)
        index_organisation(organisation)
    return organisation


@transaction.atomic
def confirm_organisation(*, organisation: Organisation, by: Acting) -> Organisation:
    """Say that what is written about an institution holds today."""
    rules.confirm_organisation.require(by, organisation)
    organisation.confirmed_on = by.today
    organisation.save(update_fields=["confirmed_on"])
    audit.record("organisations.organisation.confirmed", organisation, by=by)
    return organisation


def index_organisation(organisation: Organisation) -> None:
    """Keep the search box in step."""
    if organisation.is_published:
        search.index_many("organisation", queries.search_rows([organisation]))
    else:
        search.remove("organisation", organisation.uid)


def _refuse_unknown(facts: dict[str, Any]) -> None:
    if unknown := set(facts) - FACTS:
        raise TypeError(f"no such facts: {sorted(unknown)}")


def _refuse_twin(own: Organisation | None, facts: dict[str, Any]) -> None:
    twin = queries.twin_of(
        name=facts["name"], area=facts["area"], nip=facts.get("nip", ""), regon=facts.get("regon", ""), but=own
    )
    if twin is None:
        return
    field = "regon" if facts.get("regon") and twin.regon == facts["regon"] else "name"
    raise AlreadyKnown(field=field)
