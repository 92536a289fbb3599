# SPDX-License-Identifier: EUPL-1.2
"""Today two animators are on the way: their notebooks have sent what they wrote until noon."""

from __future__ import annotations

from datetime import timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from django.core.files.base import ContentFile

from kooperacja.front.demo.logic import drawings
from kooperacja.front.demo.logic import notebook as facts
from kooperacja.front.demo.services.stage import Stage
from kooperacja.growth.support import services as support
from kooperacja.growth.support.models import StudyVisit


def _named(what: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"notatnik:{what}")


def be_on_the_way(stage: Stage) -> StudyVisit:
    """A visit of today and tomorrow, and what the phones have sent so far."""
    planned = stage.workday(stage.today - timedelta(days=25))
    marta = stage.by("marta", planned)
    visit = support.propose_visit(
        **facts.VISIT, organiser=stage.organisations["rops"], start_area=stage.areas["9901022"], seats=20, by=marta
    )
    day = support.add_day(visit=visit, date=stage.today, by=marta)
    support.add_day(visit=visit, date=stage.today + timedelta(days=1), by=marta)
    stops = []
    for stop in facts.STOPS:
        made = support.add_stop(
            day=day, name=stop.name, area=stage.areas[stop.area], host=stage.organisations[stop.host], about=stop.about,
            starts_at=stop.starts_at, ends_at=stop.ends_at, by=marta,
        )  # fmt: skip
        agreed = stage.by("marta", stage.workday(planned + timedelta(days=4)))
        stops.append(support.record_host_agreement(stop=made, by=agreed))
    for number, each in enumerate(facts.WRITTEN, 1):
        by = stage.by(each.who, stage.today, f"{9 + number // 3}:{10 + number % 3 * 15}")
        support.take_writing(
            visit=visit, stop=stops[each.stop], by=by,
            writing=support.PhoneWriting(
                _named(f"{number}"), each.kind, _named(each.who), 1, number, content=each.words, at_phone=by.at,
                sent_at_phone=by.at,
            ),
        )  # fmt: skip
    by = stage.by("marta", stage.today, "11:40")
    support.take_writing(
        visit=visit, stop=stops[1], by=by, upload=ContentFile(drawings.draw("kitchen"), name="kuchnia.png"),
        writing=support.PhoneWriting(
            _named("zdjecie"), "picture", _named("marta"), 1, len(facts.WRITTEN) + 1, content=facts.PHOTO, at_phone=by.at,
            sent_at_phone=by.at,
        ),
    )  # fmt: skip
    return visit
