# SPDX-License-Identifier: EUPL-1.2
"""Gminas, institutions and the cast: the invented corner of a voivodeship and the real places of the study visit."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from kooperacja.front.demo.logic import seed_visit, zielona
from kooperacja.front.demo.logic.cast import CAST, EXTRAS
from kooperacja.front.demo.services.stage import Stage
from kooperacja.ground.diagnosis import services as diagnosis
from kooperacja.ground.organisations import services as organisations
from kooperacja.ground.territory import services as territory


def settle_places(stage: Stage) -> None:
    """Create places and people; the first thing that happens in the play."""
    by = stage.system()
    for code, name in zielona.AREAS:
        stage.areas[code] = territory.add_area(code=code, name=name, is_fictional=True, by=by)
    for place in seed_visit.PLACES:
        stage.areas[place.code] = territory.add_area(
            code=place.code, name=place.name, latitude=place.latitude, longitude=place.longitude, by=by
        )
    for house in zielona.HOUSES:
        stage.organisations[house.key] = organisations.register_organisation(
            kind=house.kind, name=house.name, short_name=house.short_name, legal_form=house.form, about=house.about,
            area=stage.areas[house.area], source="instytucja wymyślona na potrzeby pokazu", is_fictional=True, by=by,
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
    for code, people in zielona.POPULATION.items():
        diagnosis.record_figure(
            area=stage.areas[code], key="population", value=Decimal(people), period=str(stage.today.year),
            source="liczba wymyślona na potrzeby pokazu", as_of=stage.today, by=stage.by("daria"),
        )  # fmt: skip
