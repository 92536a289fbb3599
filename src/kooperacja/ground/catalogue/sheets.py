# SPDX-License-Identifier: EUPL-1.2
"""Offers as people keep them in spreadsheets: who offers which service, where."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from kooperacja.base.core import identifiers
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import fold
from kooperacja.base.exchange.kinds import Column, Plan, Planned, Problem, Row, SheetKind, day, short_text
from kooperacja.ground.catalogue import queries
from kooperacja.ground.catalogue.models import Offer, ServiceType
from kooperacja.ground.catalogue.rules import KEEPERS
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.organisations.queries import all_providers
from kooperacja.ground.territory.queries import GminaFinder, NoSuchGmina

PLAIN = ("description", "capacity_note", "external_id", "confirmed_on")

SERVICES = SheetKind(
    code="services",
    label=_("Oferta usług"),
    roles=frozenset(KEEPERS),
    guide=_("Jeden wiersz to jedna usługa jednego wykonawcy. Wykonawca i usługa muszą już być na listach."),
    result_url_name="catalogue:service_list",
    columns=(
        Column(
            "provider", _("wykonawca"), ("nazwa wykonawcy", "podmiot", "nazwa podmiotu", "usługodawca", "realizator",
            "organizacja"), hint=_("nazwa, NIP albo REGON"), example="Spółdzielnia Socjalna „Przykładowa”",
        ),
        Column("nip", _("NIP wykonawcy"), ("NIP", "numer NIP"), parse=identifiers.nip, example="8567346215"),
        Column(
            "service", _("usługa"), ("nazwa usługi", "rodzaj usługi", "kod usługi", "usługa społeczna"), True,
            hint=_("nazwa albo kod z katalogu"),
        ),
        Column(
            "area", _("gmina"), ("gmina świadczenia", "TERYT", "kod TERYT", "obszar", "miejsce świadczenia"),
            hint=_("puste: tam, gdzie siedziba"),
        ),
        Column("description", _("opis"), ("opis oferty", "zakres", "opis usługi"), parse=short_text(4_000)),
        Column("capacity_note", _("dostępność"), ("wolne miejsca", "liczba miejsc", "kiedy", "terminy"),
               parse=short_text(200)),
        Column("confirmed_on", _("potwierdzono dnia"), ("data potwierdzenia", "aktualne na dzień", "stan na"), parse=day),
        Column("external_id", _("oznaczenie"), ("id", "identyfikator", "numer"), parse=short_text(80)),
    ),
)  # fmt: skip


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


class _Providers:
    def __init__(self) -> None:
        self.rows = {row.pk: row for row in all_providers()}
        self.by: dict[tuple[str, str], list[int]] = defaultdict(list)
        for pk, row in self.rows.items():
            for key in {
                ("nip", row.nip),
                ("regon", row.regon),
                ("name", _words(row.name)),
                ("name", _words(row.short_name)),
            }:
                if key[1]:
                    self.by[key].append(pk)

    def find(self, values: dict[str, Any]) -> tuple[Organisation | None, str, str]:
        """The provider; or nobody, the column to look at, and what to do."""
        said, nip = str(values.get("provider", "")), str(values.get("nip", ""))
        if not said and not nip:
            return None, "provider", "Podaj nazwę albo NIP wykonawcy."
        digits = re.sub(r"\D", "", said) if not re.search(r"[^\W\d_]", said) else ""
        named = set(self.by.get(("name", _words(said)), [])) if said and not digits else set()
        numbered = {pk for key in (("nip", nip or digits), ("regon", digits)) if key[1] for pk in self.by.get(key, [])}
        found = (named & numbered) or (numbered if nip or digits else named)
        if len(found) == 1:
            return self.rows[found.pop()], "", ""
        column = "nip" if nip else "provider"
        if not found:
            return (
                None,
                column,
                "Nie ma takiego wykonawcy na liście. Najpierw dopisz go albo wczytaj arkusz wykonawców.",
            )
        return None, column, f"Takich wykonawców jest {len(found)}. Podaj i nazwę, i NIP."


class _Services:
    def __init__(self) -> None:
        self.by: dict[str, ServiceType] = {}
        for service in queries.service_types():
            self.by[_words(service.code)] = service
            self.by[_words(service.name)] = service

    def find(self, text: str) -> ServiceType | None:
        """By name or code."""
        return self.by.get(_words(text))


def plan_services(*, rows: Sequence[Row], bad: Sequence[Row], by: Acting) -> Plan:
    """Compare rows of a sheet with the offers that are kept."""
    plan = Plan()
    providers, services, finder = _Providers(), _Services(), GminaFinder(by.scope)
    kept = queries.offers_by_key(providers.rows)
    seen: dict[tuple[int, int], int] = {}
    for row in bad:
        plan.problems += _found(row, providers, services, finder)[1]
    for row in rows:
        values, problems = _found(row, providers, services, finder)
        if not problems:
            key = (values["provider_id"], values["service_type_id"])
            if key in seen:
                message = f"Ta usługa tego wykonawcy jest już w wierszu {seen[key]}. Zostaw jeden z nich."
                problems = [Problem(row.number, "service", message, str(row.values["service"])[:80])]
            seen.setdefault(key, row.number)
            if (values.get("confirmed_on") or by.today) > by.today:
                said = f"{values['confirmed_on']:%d.%m.%Y}"
                problems.append(
                    Problem(
                        row.number,
                        "confirmed_on",
                        "Ten dzień jest w przyszłości. Wpisz dzień, w którym wykonawca to potwierdził.",
                        said,
                    )
                )
        if problems:
            plan.problems += problems
            continue
        offer = kept.get(key)
        whole = _whole(offer, values)
        if offer is None:
            plan.planned.append(Planned(row, "new", None, whole))
        elif any(getattr(offer, name) != value for name, value in whole.items()):
            plan.planned.append(Planned(row, "changed", offer.pk, whole))
        else:
            plan.planned.append(Planned(row, "unchanged", offer.pk))
    return plan


def _found(
    row: Row, providers: _Providers, services: _Services, finder: GminaFinder
) -> tuple[dict[str, Any], list[Problem]]:
    values, problems = dict(row.values), []
    provider, column, message = providers.find(values)
    if provider is None:
        problems.append(Problem(row.number, column, message, str(row.values.get(column, ""))[:80]))
    else:
        values["provider_id"] = provider.pk
    if "service" in values:
        service = services.find(str(values["service"]))
        if service is None:
            message = "Nie ma takiej usługi w katalogu. Wpisz nazwę tak jak w katalogu albo jej kod."
            problems.append(Problem(row.number, "service", message, str(values["service"])[:80]))
        else:
            values["service_type_id"] = service.pk
    if "area" in values:
        try:
            values["area_id"] = finder.find(str(values["area"])).pk
        except NoSuchGmina as error:
            problems.append(Problem(row.number, "area", str(error), str(values["area"])[:80]))
    return values, problems


def _given(name: str, offer: Offer | None, values: dict[str, Any]) -> Any:
    """What the row says; a cell has no paragraphs, so the same words leave the kept text as it was written."""
    kept = getattr(offer, name, None)
    is_same = isinstance(kept, str) and " ".join(kept.split()) == values.get(name)
    return values[name] if name in values and not is_same else kept


def _whole(offer: Offer | None, values: dict[str, Any]) -> dict[str, Any]:
    """Every value of the offer: what the row gives, else what is kept; an empty cell takes nothing away."""
    whole = {name: _given(name, offer, values) for name in PLAIN}
    texts = {name: whole[name] or "" for name in PLAIN if name != "confirmed_on"}
    area_id = values["area_id"] if "area_id" in values else getattr(offer, "area_id", None)
    return {
        **whole, **texts, "area_id": area_id, "provider_id": values["provider_id"],
        "service_type_id": values["service_type_id"],
    }  # fmt: skip


def exported(by: Acting) -> tuple[list[str], Iterator[list[Any]]]:
    """Every offer in the form in which the sheet comes in."""
    return [str(column.label) for column in SERVICES.columns], _rows(by)


def _rows(by: Acting) -> Iterator[list[Any]]:
    offers = Offer.objects.visible_to(by).select_related("provider", "service_type", "area")
    for offer in offers.order_by("provider__name_key", "service_type__name_key", "pk").iterator(chunk_size=500):
        yield [
            offer.provider.name, offer.provider.nip, offer.service_type.name, offer.area.code if offer.area else "",
            offer.description, offer.capacity_note, offer.confirmed_on, offer.external_id,
        ]  # fmt: skip
