# SPDX-License-Identifier: EUPL-1.2
"""The list of providers: filters that stay in the address, pages, and exactly the same rows as a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import Prefetch, Q, QuerySet
from django.utils.functional import Promise

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.paging import Page, keyset
from kooperacja.ground.organisations.enums import SOCIAL_ECONOMY, LegalForm
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory.models import Area

FRESH_FOR = timedelta(days=365)
ORDER = ("name_key", "pk")


@dataclass(frozen=True)
class Choice:
    """One value of a filter."""

    value: str
    label: str


@dataclass(frozen=True)
class ProviderFilter:
    """One filter of the list as the page shows it."""

    key: str
    label: str
    choices: list[Choice]
    value: str

    @property
    def chosen(self) -> Choice | None:
        """The value that is in the address now."""
        return next((c for c in self.choices if c.value == self.value), None)


@dataclass(frozen=True)
class _Extra:
    key: str
    label: str | Promise
    choices: Callable[[], list[tuple[str, str]]]
    narrow: Callable[[str], Q]


_EXTRA: dict[str, _Extra] = {}


def register_filter(
    key: str, *, label: str | Promise, choices: Callable[[], list[tuple[str, str]]], narrow: Callable[[str], Q]
) -> None:
    """Called from the ``apps.py`` of an upper app: it narrows the list by what it knows, say by kinds of service."""
    _EXTRA[key] = _Extra(key, label, choices, narrow)


@dataclass(frozen=True)
class Filters:
    """What the list is narrowed to; read from the address and written back to it."""

    gmina: str = ""
    form: str = ""
    confirmed: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> Filters:
        """From the address; what is unknown there is left out."""
        form = asked.get("forma", "")
        confirmed = asked.get("dane", "")
        return cls(
            gmina=asked.get("gmina", "")[:7],
            form=form if form in {"pes", *LegalForm.values} else "",
            confirmed=confirmed if confirmed in {"aktualne", "do-potwierdzenia"} else "",
            extra={key: asked[key][:80] for key in _EXTRA if asked.get(key)},
        )

    @property
    def pairs(self) -> dict[str, str]:
        """For the address."""
        own = {"gmina": self.gmina, "forma": self.form, "dane": self.confirmed, **self.extra}
        return {key: value for key, value in own.items() if value}

    def query(self, *, but: str = "", **more: str) -> str:
        """The address with these filters, without one of them, with other values."""
        pairs = {**{k: v for k, v in self.pairs.items() if k != but}, **more}
        return f"?{urlencode(pairs)}" if pairs else "?"


@dataclass(frozen=True)
class ProviderRow:
    """One provider of the list, ready to be shown."""

    uid: str
    name: str
    form: str
    gmina: str
    serves: str
    contact: str
    confirmed: str
    is_fresh: bool
    is_fictional: bool


def _narrowed(by: Acting, filters: Filters) -> QuerySet[Organisation]:
    rows = Organisation.objects.visible_to(by).providers()
    if filters.gmina:
        through = Organisation.serves.through.objects.filter(area__code=filters.gmina)
        rows = rows.filter(Q(area__code=filters.gmina) | Q(pk__in=through.values("organisation_id")))
    if filters.form:
        rows = rows.filter(legal_form__in=SOCIAL_ECONOMY if filters.form == "pes" else [filters.form])
    if filters.confirmed:
        fresh = Q(confirmed_on__gte=by.today - FRESH_FOR)
        rows = rows.filter(fresh if filters.confirmed == "aktualne" else Q(confirmed_on=None) | ~fresh)
    for key, value in filters.extra.items():
        rows = rows.filter(_EXTRA[key].narrow(value))
    return rows


def _complete(rows: QuerySet[Organisation]) -> QuerySet[Organisation]:
    served = Prefetch("serves", queryset=Area.objects.order_by("name_key", "pk"))
    return rows.select_related("area").prefetch_related(served)


def providers(by: Acting, filters: Filters, *, after: str = "", before: str = "") -> Page[Organisation]:
    """A page of providers by name; ``extra["rows"]`` holds what the page shows."""
    page = keyset(_narrowed(by, filters).select_related("area"), order=ORDER, after=after, before=before)
    served = _served([row.pk for row in page.rows])
    page.extra["rows"] = [_shown(row, served.get(row.pk, []), by.today) for row in page.rows]
    return page


def _served(keys: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    pairs = Organisation.serves.through.objects.filter(organisation_id__in=keys).order_by("area__name_key", "pk")
    for key, name in pairs.values_list("organisation_id", "area__name"):
        found.setdefault(key, []).append(name)
    return found


def is_fresh(confirmed_on: date | None, today: date) -> bool:
    """True for a year after somebody has confirmed the facts."""
    return confirmed_on is not None and confirmed_on >= today - FRESH_FOR


def _shown(row: Organisation, served: list[str], today: date) -> ProviderRow:
    more = f" i {len(served) - 3} inne" if len(served) > 4 else ""
    return ProviderRow(
        uid=str(row.uid),
        name=row.name,
        form=row.get_legal_form_display(),
        gmina=row.area.name,
        serves=", ".join(served[:3] if more else served) + more,
        contact=row.phone or row.email,
        confirmed=short(row.confirmed_on),
        is_fresh=is_fresh(row.confirmed_on, today),
        is_fictional=row.is_fictional,
    )


def provider_filters(by: Acting, filters: Filters) -> list[ProviderFilter]:
    """The filters with their values; gminas are those of the own voivodeship."""
    areas = Area.objects.current().gminas().within(by.scope[:2] if by.scope != "-" else "")
    gminas = [Choice(code, name) for code, name in areas.order_by("name_key", "pk").values_list("code", "name")[:400]]
    names = [choice.label for choice in gminas]
    gminas = [Choice(c.value, f"{c.label} ({c.value})" if names.count(c.label) > 1 else c.label) for c in gminas]
    if filters.gmina and all(choice.value != filters.gmina for choice in gminas):
        gminas.append(Choice(filters.gmina, filters.gmina))
    forms = [
        Choice("pes", "podmioty ekonomii społecznej"),
        *(Choice(str(v), str(label)) for v, label in LegalForm.choices),
    ]
    fresh = [Choice("aktualne", "potwierdzone w ciągu roku"), Choice("do-potwierdzenia", "do potwierdzenia")]
    return [
        ProviderFilter("gmina", "Gmina", gminas, filters.gmina),
        *(
            ProviderFilter(e.key, str(e.label), [Choice(*pair) for pair in e.choices()], filters.extra.get(e.key, ""))
            for e in _EXTRA.values()
        ),
        ProviderFilter("forma", "Forma", forms, filters.form),
        ProviderFilter("dane", "Dane", fresh, filters.confirmed),
    ]


def provider_rows(by: Acting, filters: Filters, columns: list[str]) -> Iterator[list[Any]]:
    """Every provider that the list shows, as cells of a sheet with these columns (codes of ``sheets.PROVIDERS``)."""
    for row in _complete(_narrowed(by, filters).order_by(*ORDER)).iterator(chunk_size=500):
        yield [_cell(row, column) for column in columns]


def _cell(row: Organisation, column: str) -> Any:
    if column == "area":
        return row.area.code
    if column == "serves":
        return ", ".join(area.code for area in row.serves.all())
    if column == "legal_form":
        return row.get_legal_form_display()
    return getattr(row, column)
