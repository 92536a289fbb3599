# SPDX-License-Identifier: EUPL-1.2
"""Two centres with a programme in force, contracts with providers, and money for the year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from kooperacja.base.core.dates import add_months
from kooperacja.care.commissioning import services as commissioning
from kooperacja.care.commissioning.models import Contract, FundingSource
from kooperacja.front.demo.logic import zielona as facts
from kooperacja.front.demo.services.stage import Centre, Stage
from kooperacja.ground.catalogue import services as catalogue
from kooperacja.ground.programmes import services as programmes
from kooperacja.ground.programmes.enums import DataItem, HouseholdKind, ProgrammeState
from kooperacja.ground.programmes.logic.fees import Band
from kooperacja.ground.programmes.models import ServiceProgramme

WAY_TO_FORCE = (
    ProgrammeState.DRAFT,
    ProgrammeState.LEGAL_CHECK,
    ProgrammeState.CONSULTATION,
    ProgrammeState.COUNCIL_SUBMITTED,
    ProgrammeState.ADOPTED,
    ProgrammeState.PUBLISHED,
    ProgrammeState.ACTIVE,
)
#: Before the last of these months the director raises the price of help at home.
RAISE = Decimal("2.00")


def fill_the_catalogue(stage: Stage) -> None:
    """Kinds of service with their acts, and who offers them."""
    olga = stage.by("olga", stage.opening)
    for service in facts.SERVICES:
        stage.services[service.code] = catalogue.add_service_type(
            code=service.code, name=service.name, domain=service.domain, unit=service.unit, summary=service.summary,
            acts="\n".join(service.acts), icon=service.icon, by=olga,
        )  # fmt: skip
    for centre, _number, provider, codes, _mode, _rounding in facts.CONTRACTS:
        by = stage.by("olga" if centre == "cus_zielona" else "org_jasna", stage.opening)
        for code in codes:
            catalogue.offer_service(
                provider=stage.organisations[provider], service_type=stage.services[code],
                area=stage.organisations[centre].area, by=by,
            )  # fmt: skip


def open_centre(
    stage: Stage, key: str, *, name: str, codes: Sequence[str], director: str, organiser: str, clerk: str,
    coordinators: Sequence[str],
) -> Centre:  # fmt: skip
    """A centre with its programme in force, contracts signed and money set aside."""
    programme = _programme(stage, name, codes, director)
    centre = Centre(key, clerk, coordinators, organiser, director, programme, last_day=stage.contracts_end)
    for owner, number, provider, services, mode, rounding in facts.CONTRACTS:
        if owner == key:
            contract = _contract(stage, f"{number}/{stage.opening.year}", provider, services, mode, rounding, director)
            centre.contracts |= dict.fromkeys(services, contract)
    centre.sources = _money(stage, director)
    return centre


def _programme(stage: Stage, name: str, codes: Sequence[str], director: str) -> ServiceProgramme:
    day = stage.opening - timedelta(days=60)
    by = stage.by(director, day)
    programme = programmes.create_programme(
        name=name,
        goal="Żeby mieszkańcy mogli jak najdłużej żyć u siebie, bezpiecznie i wśród ludzi.",
        starts_on=stage.opening,
        ends_on=add_months(stage.opening, 36) - timedelta(days=1),
        needs="Diagnoza wskazała, że wiele osób po 75. roku życia mieszka samotnie i nie ma w pobliżu rodziny.",
        audience="Osoby starsze, po szpitalu i ich opiekunowie.",
        people_expected=120,
        conditions="Zamieszkanie w gminie. Wiek 60 lat i więcej albo niepełnosprawność, albo powrót ze szpitala.",
        reliefs="Opłata zależy od dochodu. Do 100 % kryterium usługi są bezpłatne.",
        documenting="Oświadczenie wnioskodawcy. Centrum może poprosić o potwierdzenie dochodu.",
        stages="Nabór wniosków jest ciągły. Co pół roku centrum podsumowuje plany.",
        monitoring="Liczba osób, godziny, czas od wniosku do pierwszej usługi, opinie mieszkańców.",
        funding_sources="Budżet gminy, Fundusze Europejskie, program rządowy.",
        data_list=[
            DataItem.ADDRESS, DataItem.PHONE, DataItem.PESEL, DataItem.BIRTH_DATE, DataItem.INCOME, DataItem.HOUSEHOLD,
            DataItem.CARER,
        ],
        budget_amount=Decimal("1900000.00"),
        by=by,
    )  # fmt: skip
    prices = {s.code: s for s in facts.SERVICES}
    for code in codes:
        programmes.offer_in_programme(
            programme=programme, service_type=stage.services[code], places=prices[code].places,
            fee_base_amount=prices[code].fee_base, by=by,
        )  # fmt: skip
    programmes.set_fee_table(
        programme=programme, valid_from=stage.opening, legal_basis="tabela opłat, załącznik do uchwały programu",
        bands=_bands(), by=by,
    )  # fmt: skip
    for state in WAY_TO_FORCE:
        moment = stage.by(director, stage.opening if state == ProgrammeState.ACTIVE else day)
        programmes.move_programme(
            programme=programme, to=state, resolution=f"uchwała nr XII/98/{day.year}", on=day, by=moment
        )
    return programme


def _bands() -> list[Band]:
    return [
        Band(household, above, up_to, Decimal(percent))
        for above, up_to, single, family in facts.FEE_BANDS
        for household, percent in ((HouseholdKind.SINGLE, single), (HouseholdKind.FAMILY, family))
    ]


def _contract(
    stage: Stage, number: str, provider: str, codes: Sequence[str], mode: str, rounding: str, director: str
) -> Contract:
    day = stage.workday(stage.opening - timedelta(days=10))
    prices = {s.code: s for s in facts.SERVICES}
    limits = facts.LIMITS
    contract = commissioning.create_contract(
        number=number,
        provider=stage.organisations[provider],
        mode=mode,
        starts_on=stage.opening,
        ends_on=stage.contracts_end,
        limit_amount=facts.MONEY[number.split("/")[0]],
        services=[commissioning.ServiceTerms(stage.services[code], limits[code], prices[code].price) for code in codes],
        rounding=rounding,
        by=stage.by(director, day),
    )
    contract = commissioning.sign_contract(contract=contract, signed_on=day, by=stage.by(director, stage.opening))
    if "pomoc-w-domu" in codes:
        service = contract.services.get(service_type__code="pomoc-w-domu")
        commissioning.amend_contract(
            contract=contract,
            service=service,
            price_amount=prices["pomoc-w-domu"].price + RAISE,
            valid_from=stage.price_raise,
            reason="Wyższa płaca minimalna od lipca.",
            by=stage.by(director, stage.workday(stage.price_raise - timedelta(days=14))),
        )
    return contract


def _money(stage: Stage, director: str) -> list[FundingSource]:
    by = stage.by(director, stage.opening)
    return [
        commissioning.add_funding_source(name=name, year=stage.today.year, budget_amount=amount, series=series, by=by)
        for series, (name, amount) in enumerate(facts.SOURCES, start=1)
    ]
