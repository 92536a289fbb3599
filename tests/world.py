# SPDX-License-Identifier: EUPL-1.2
"""The cast: the same people in tests, demonstration and documents. All of them and their gminas are invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import sort_key
from kooperacja.front.demo.logic.cast import CAST
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations.enums import LegalForm, OrganisationKind
from kooperacja.ground.organisations.models import Membership, Organisation
from kooperacja.ground.organisations.queries import as_acting
from kooperacja.ground.territory.enums import AreaLevel, GminaKind
from kooperacja.ground.territory.models import Area

WARSAW = ZoneInfo("Europe/Warsaw")
SINCE = date(2025, 1, 1)
AT = "2026-03-02 09:00"


def instant(text: str) -> datetime:
    """``"2026-03-02 09:00"`` in Polish time."""
    return datetime.fromisoformat(text).replace(tzinfo=WARSAW)


@dataclass
class World:
    """Places, institutions and people by key."""

    areas: dict[str, Area]
    organisations: dict[str, Organisation]
    people: dict[str, User]
    memberships: dict[str, Membership]

    def acting(self, who: str, at: str = AT) -> Acting:
        """The Acting of one of the cast at an instant of Polish time."""
        return as_acting(self.memberships[who], at=instant(at))


def _area(code: str, level: str, name: str, kind: str = "", parent: Area | None = None) -> Area:
    return Area.objects.create(
        code=code, level=level, name=name, name_key=sort_key(name), kind=kind, parent=parent, is_fictional=True
    )


def _organisation(area: Area, kind: str, name: str, short: str, form: str = "") -> Organisation:
    return Organisation.objects.create(
        area=area, kind=kind, name=name, short_name=short, name_key=sort_key(name), legal_form=form, is_fictional=True
    )


def build() -> World:
    """Create the cast in an empty database."""
    region = _area("99", AreaLevel.VOIVODESHIP, "Nadrzecze")
    county = _area("9901", AreaLevel.COUNTY, "zielony", parent=region)
    areas = {
        "region": region,
        "county": county,
        "zielona": _area("9901013", AreaLevel.GMINA, "Zielona", GminaKind.URBAN_RURAL, county),
        "borki": _area("9901022", AreaLevel.GMINA, "Borki", GminaKind.RURAL, county),
        "jasna": _area("9901032", AreaLevel.GMINA, "Jasna", GminaKind.RURAL, county),
    }
    kinds = OrganisationKind
    organisations = {
        "cus_zielona": _organisation(
            areas["zielona"], kinds.CUS, "Centrum Usług Społecznych w Zielonej", "CUS Zielona"
        ),
        "gmina_zielona": _organisation(
            areas["zielona"], kinds.GMINA_OFFICE, "Urząd Miasta i Gminy Zielona", "Urząd Zielona"
        ),
        "pomocna_dlon": _organisation(
            areas["zielona"], kinds.PROVIDER, "Spółdzielnia Socjalna „Pomocna Dłoń”", "Pomocna Dłoń",
            LegalForm.SOCIAL_COOP,
        ),
        "cus_jasna": _organisation(areas["jasna"], kinds.CUS, "Centrum Usług Społecznych w Jasnej", "CUS Jasna"),
        "rops": _organisation(
            region, kinds.REGIONAL_CENTRE, "Regionalny Ośrodek Polityki Społecznej Nadrzecza", "ROPS Nadrzecza"
        ),
    }  # fmt: skip
    people = {
        person.key: User.objects.build(
            email=f"{person.key}@example.org", given_name=person.given_name, surname=person.surname
        )
        for person in CAST
    }
    User.objects.bulk_create(people.values())
    memberships = {
        person.key: Membership(
            user=people[person.key], organisation=organisations[person.organisation], role=person.role, valid_from=SINCE
        )
        for person in CAST
    }
    Membership.objects.bulk_create(memberships.values())
    return World(areas, organisations, people, memberships)
