# SPDX-License-Identifier: EUPL-1.2
"""Gminas, institutions and the cast: the invented corner of a voivodeship and the real places of the study visit."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from kooperacja.front.demo.logic import nadrzecze, seed_visit, zielona
from kooperacja.front.demo.logic.cast import CAST, EXTRAS
from kooperacja.front.demo.services.stage import Stage
from kooperacja.ground.diagnosis import services as diagnosis
from kooperacja.ground.organisations import services as organisations
from kooperacja.ground.organisations.enums import OrganisationKind
from kooperacja.ground.territory import services as territory


def settle_places(stage: Stage) -> None:
    """Create places and people; the first thing that happens in the play."""
    by = stage.system()
    for code, name in (*zielona.AREAS, *nadrzecze.COUNTIES):
        latitude, longitude = nadrzecze.STORY_PLACES.get(code, (None, None))
        stage.areas[code] = territory.add_area(
            code=code, name=name, is_fictional=True, latitude=latitude, longitude=longitude, by=by
        )
    _settle_gminas(stage)
    for place in seed_visit.PLACES:
        stage.areas[place.code] = territory.add_area(
            code=place.code, name=place.name, latitude=place.latitude, longitude=place.longitude, by=by
        )
    for house in zielona.HOUSES:
        stage.organisations[house.key] = organisations.register_organisation(
            kind=house.kind, name=house.name, short_name=house.short_name, legal_form=house.form, about=house.about,
            area=stage.areas[house.area], source="instytucja wymyślona na potrzeby pokazu", is_fictional=True,
            town=nadrzecze.SEAT if house.key == "rops" else "", by=by,
        )  # fmt: skip
    for institution in seed_visit.INSTITUTIONS:
        stage.organisations[institution.key] = organisations.register_organisation(
            kind=institution.kind, name=institution.name, short_name=institution.short_name,
            legal_form=institution.legal_form, about=institution.about, area=stage.areas[institution.area_code],
            source=institution.source, by=by,
        )  # fmt: skip
    since = stage.today - timedelta(days=480)
    for person in (*CAST, *EXTRAS):
        stage.memberships[person.key] = organisations.add_member(
            organisation=stage.organisations[person.organisation], email=f"{person.key}@example.org",
            given_name=person.given_name, surname=person.surname, role=person.role, job_title=person.job,
            valid_from=since, by=by,
        )  # fmt: skip
    _count_people(stage)


def _settle_gminas(stage: Stage) -> None:
    """Twelve more gminas of the region, each with its office and its social assistance centre or CUS."""
    by = stage.system()
    for gmina in nadrzecze.GMINAS:
        stage.areas[gmina.code] = territory.add_area(
            code=gmina.code,
            name=gmina.name,
            is_fictional=True,
            latitude=gmina.latitude,
            longitude=gmina.longitude,
            by=by,
        )
        kind = OrganisationKind.CUS if gmina.has_centre else OrganisationKind.OPS
        name = "Centrum Usług Społecznych" if gmina.has_centre else "Ośrodek Pomocy Społecznej"
        office = "Urząd Miasta" if gmina.code.endswith("1") else "Urząd Gminy"
        houses = (
            (f"gmina_{gmina.key}", OrganisationKind.GMINA_OFFICE, f"{office} {gmina.name}", f"Urząd {gmina.name}"),
            (
                f"ops_{gmina.key}",
                kind,
                f"{name} w {gmina.in_name}",
                f"{'CUS' if gmina.has_centre else 'OPS'} {gmina.name}",
            ),
        )
        for key, house, full, short in houses:
            stage.organisations[key] = organisations.register_organisation(
                kind=house, name=full, short_name=short, area=stage.areas[gmina.code],
                source="instytucja wymyślona na potrzeby pokazu", is_fictional=True, by=by,
            )  # fmt: skip


def _count_people(stage: Stage) -> None:
    for code, people in {**zielona.POPULATION, **{g.code: g.people for g in nadrzecze.GMINAS}}.items():
        diagnosis.record_figure(
            area=stage.areas[code], key="population", value=Decimal(people), period=str(stage.today.year),
            source="liczba wymyślona na potrzeby pokazu", as_of=stage.today, by=stage.by("daria"),
        )  # fmt: skip
