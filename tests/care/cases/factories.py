# SPDX-License-Identifier: EUPL-1.2
"""Programmes, cases, granted services and plans for tests: rows as services leave them."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

from kooperacja.base.core.text import sort_key
from kooperacja.care.cases.enums import ApplicantKind, CaseState, PlanState
from kooperacja.care.cases.models import (
    CaseCounter,
    Declaration,
    GrantedService,
    IndividualPlan,
    PlanService,
    ServiceCase,
)
from kooperacja.care.residents.models import Resident
from kooperacja.ground.catalogue.enums import ServiceDomain, Unit
from kooperacja.ground.catalogue.models import Offer, ServiceType
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.programmes.enums import DataItem, HouseholdKind, ProgrammeState
from kooperacja.ground.programmes.models import FeeBand, FeeTable, ProgrammeService, ServiceProgramme
from tests.care.residents.factories import make_resident
from tests.world import World, instant

#: code, name, domain, unit, acts, icon, places, fee base
SERVICES = (
    ("pomoc-w-domu", "Pomoc w domu", ServiceDomain.SOCIAL_ASSISTANCE, Unit.HOUR,
     "zakupy\nkąpiel\nsprzątanie", "house", 40, Decimal("52.00")),
    ("obiad-z-dowozem", "Obiad z dowozem", ServiceDomain.SOCIAL_ASSISTANCE, Unit.MEAL,
     "zupa i drugie danie\ndieta lekka", "soup", 60, Decimal("21.00")),
    ("klub-seniora", "Klub „Remiza”", ServiceDomain.CIVIC_ACTIVITY, Unit.MEETING,
     "spotkania sąsiedzkie\ndojazd", "users", None, None),
)  # fmt: skip
#: above, up to (per cent of the income criterion) → per cent of the cost for a single person, in a family
BANDS = (
    (0, 150, "0", "0"),
    (150, 200, "10", "20"),
    (200, 250, "20", "40"),
    (250, 300, "30", "60"),
    (300, None, "100", "100"),
)


def service_type(code: str = "pomoc-w-domu") -> ServiceType:
    """A kind of service of the catalogue, made once."""
    _code, name, domain, unit, acts, icon, _places, _fee = next(row for row in SERVICES if row[0] == code)
    made, _new = ServiceType.objects.get_or_create(
        code=code,
        defaults={
            "name": name, "name_key": sort_key(name), "domain": domain, "unit": unit, "acts": acts, "icon": icon,
        },
    )  # fmt: skip
    return made


def make_programme(world: World, *, centre: str = "cus_zielona", **fields: Any) -> ServiceProgramme:
    """An active programme of 2026–2027 with three services, all data items, a fee table; made once per centre and name."""
    name = fields.pop("name", "Blisko domu")
    known = ServiceProgramme.objects.filter(centre=world.organisations[centre], name=name).first()
    if known is not None:
        return known
    programme = ServiceProgramme.objects.create(
        centre=world.organisations[centre],
        name=name,
        **{
            "goal": "Żeby można było zostać u siebie.",
            "starts_on": date(2025, 1, 1),
            "ends_on": date(2027, 12, 31),
            "state": ProgrammeState.ACTIVE,
            "resolution": "XII/88/2024",
            "conditions": "Mieszka w gminie.\nPotrzebuje pomocy w codziennych czynnościach.",
            "data_list": [item.value for item in DataItem],
            **fields,
        },
    )
    for code, _name, _domain, _unit, _acts, _icon, places, fee in SERVICES:
        ProgrammeService.objects.create(
            programme=programme, service_type=service_type(code), places=places, fee_base_amount=fee
        )
    table = FeeTable.objects.create(programme=programme, valid_from=date(2025, 1, 1), legal_basis="XII/88/2024, § 9")
    for above, up_to, single, family in BANDS:
        for household, percent in ((HouseholdKind.SINGLE, single), (HouseholdKind.FAMILY, family)):
            FeeBand.objects.create(
                table=table, household=household, above_percent=above, up_to_percent=up_to, fee_percent=Decimal(percent)
            )
    return programme


def programme_service(programme: ServiceProgramme, code: str = "pomoc-w-domu") -> ProgrammeService:
    """One service of a programme."""
    return programme.services.select_related("service_type", "programme").get(service_type__code=code)


def make_offer(provider: Organisation, code: str = "pomoc-w-domu", **fields: Any) -> Offer:
    """An offer in the catalogue."""
    return Offer.objects.create(provider=provider, service_type=service_type(code), area=provider.area, **fields)


def make_case(
    world: World,
    *,
    state: str = CaseState.ASSESSMENT,
    resident: Resident | None = None,
    programme: ServiceProgramme | None = None,
    coordinator: str | None = "alicja",
    applied_on: date = date(2026, 2, 2),
    **fields: Any,
) -> ServiceCase:
    """A case in a state, with the applicant's declaration; by default of Halina Wrzos, led by Alicja."""
    programme = programme or make_programme(world)
    resident = resident or make_resident(world)
    counter, _new = CaseCounter.objects.get_or_create(centre=programme.centre, year=applied_on.year)
    counter.last += 1
    counter.save()
    case = ServiceCase.objects.create(
        number=f"CUS-{applied_on.year}-{counter.last:04d}",
        centre=programme.centre,
        resident=resident,
        programme=programme,
        coordinator=world.people[coordinator] if coordinator else None,
        state=state,
        applied_on=applied_on,
        **{
            "applicant_kind": ApplicantKind.PERSON,
            "applicant_name": str(resident),
            "needs": "Po złamaniu biodra nie wychodzi sama. Brakuje jej towarzystwa.",
            "opened_at": instant(f"{applied_on} 10:02"),
            **fields,
        },
    )
    Declaration.objects.create(
        case=case, text="Spełniam warunki programu.", clause="Jestem świadomy odpowiedzialności karnej za złożenie "
        "fałszywego oświadczenia.", made_on=applied_on, made_by=case.applicant_name,
    )  # fmt: skip
    return case


def make_granted(
    world: World,
    *,
    case: ServiceCase | None = None,
    code: str = "pomoc-w-domu",
    units: int = 26 * 60,
    starts_on: date = date(2026, 3, 1),
    ends_on: date = date(2026, 8, 31),
) -> GrantedService:
    """A service for which a person was qualified: 26 hours a month of help at home for half a year."""
    case = case or make_case(world, state=CaseState.QUALIFIED, qualified_at=instant("2026-02-12 11:20"))
    return GrantedService.objects.create(
        case=case,
        programme_service=programme_service(case.programme, code),
        units_per_month=units,
        starts_on=starts_on,
        ends_on=ends_on,
    )


def make_plan(
    world: World, *, case: ServiceCase | None = None, approved: bool = True, state: str | None = None, **fields: Any
) -> IndividualPlan:
    """A plan drafted by Alicja: help at home on three days a week. Approved by Grażyna unless told otherwise."""
    state = state or (PlanState.APPROVED if approved else PlanState.DRAFT)
    if case is None:
        case_state = {
            PlanState.DRAFT: CaseState.PLAN_DRAFT,
            PlanState.AGREED: CaseState.PLAN_AGREED,
        }.get(PlanState(state), CaseState.PLAN_APPROVED)
        case = make_case(world, state=case_state, qualified_at=instant("2026-02-12 11:20"))
    granted = list(case.granted.all()) or [make_granted(world, case=case)]
    is_agreed, is_approved = state != PlanState.DRAFT, state == PlanState.APPROVED
    plan = IndividualPlan.objects.create(
        case=case,
        state=state,
        **{
            "starts_on": date(2026, 3, 1),
            "ends_on": date(2026, 8, 31),
            "goals": "Znowu samodzielnie dojść do sklepu.",
            "drafted_by": world.people["alicja"],
            "drafted_at": instant("2026-02-20 13:30"),
            "agreed_on": date(2026, 2, 20) if is_agreed else None,
            "agreed_at": instant("2026-02-20 14:00") if is_agreed else None,
            "agreed_how": "rozmowa w domu" if is_agreed else "",
            "approved_by": world.people["grazyna"] if is_approved else None,
            "approved_at": instant("2026-02-24 08:10") if is_approved else None,
            **fields,
        },
    )
    for line in granted:
        PlanService.objects.create(
            plan=plan, granted=line, provider=world.organisations["pomocna_dlon"], place="w mieszkaniu",
            weekdays="1010100", time_from=time(8), time_to=time(10), acts="zakupy\nkąpiel",
        )  # fmt: skip
    return plan
