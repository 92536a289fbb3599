# SPDX-License-Identifier: EUPL-1.2
"""Papers of a training: the certificate, the attendance list of a day, slips with everybody's own code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import segno
from django.conf import settings
from django.urls import reverse

from kooperacja.base.core.dates import hours, short
from kooperacja.base.documents.paper import frame, long_day
from kooperacja.ground.law import queries as law
from kooperacja.growth.projects.queries import funding_for_paper
from kooperacja.growth.trainings.logic.codes import grouped
from kooperacja.growth.trainings.logic.programme import teaching_hours
from kooperacja.growth.trainings.models import Certificate, Enrolment, TrainingEdition, TrainingSession
from kooperacja.growth.trainings.queries import ListRow


def _address(path: str) -> str:
    return settings.BASE_URL.rstrip("/") + path


def qr_svg(text: str, *, light: str = "#ffffff") -> str:
    """A QR code as SVG for a page, on its own light ground so that a camera reads it in a dark theme too."""
    return segno.make(text, error="m", micro=False).svg_inline(border=3, dark="#13201E", light=light, omitsize=True)


def certificate(made: Certificate) -> dict[str, Any]:
    """Data of a certificate, from what was written down when it was issued."""
    edition = made.enrolment.edition
    curriculum = law.curriculum(made.training, on=made.starts_on)
    address = _address(reverse("trainings:verify_certificate", args=[made.code]))
    return {
        "paper": frame(
            title="Zaświadczenie o ukończeniu szkolenia",
            subtitle=f"Duplikat zaświadczenia nr {made.replaces.number}" if made.replaces else "",
            organisation=made.centre.name,
            number=made.number,
            day=made.issued_on,
            place=made.centre.town,
            funding=funding_for_paper(edition.funding_label),
            qr=address,
            qr_caption="Sprawdź zaświadczenie",
        ),
        "holder": made.holder,
        "training": curriculum.name,
        "basis": f"{curriculum.source.basis} ({curriculum.source.act.journal})",
        "required_by": curriculum.required_by,
        "period": f"od {short(made.starts_on)} do {short(made.ends_on)}",
        "edition": edition.code,
        "modules": [
            {
                "number": str(m["number"]),
                "name": m["name"],
                "hours": str(m["hours"]),
                "heard": teaching_hours(m["minutes"], made.hour_minutes),
            }
            for m in made.modules
        ],
        "minimum": str(sum(m["hours"] for m in made.modules)),
        "heard": teaching_hours(made.minutes, made.hour_minutes),
        "hour_minutes": str(made.hour_minutes),
        "address": address,
        "code": grouped(made.code),
        "issued_by": made.issued_by,
        "issued_on": long_day(made.issued_on),
    }


def attendance_list(session: TrainingSession, rows: Sequence[ListRow]) -> dict[str, Any]:
    """Data of the list that people sign: one line each, one column for a signature, the modules of the day."""
    edition = session.edition
    names = {m.number: m.name for m in law.curriculum(edition.training, on=edition.starts_on).modules}
    return {
        "paper": frame(
            title="Lista obecności",
            subtitle=f"{edition.get_training_display().capitalize()}, edycja {edition.code}",
            organisation=edition.centre.name,
            number=edition.code,
            day=session.held_on,
            funding=funding_for_paper(edition.funding_label),
        ),
        "when": f"{session.starts_at:%H:%M}–{session.ends_at:%H:%M}",
        "place": "online" if session.is_online else session.place or edition.place,
        "blocks": [
            {
                "module": f"{b.module}. {names.get(b.module, '')}",
                "time": hours(b.minutes),
                "trainer": str(b.trainer or ""),
            }
            for b in session.blocks.all()
        ],
        "people": [
            {
                "position": str(i),
                "name": str(row.enrolment.participant),
                "institution": str(row.enrolment.participant.employer or row.enrolment.participant.employer_name),
                "note": "odrabia" if row.is_guest else "",
            }
            for i, row in enumerate(rows, start=1)
        ],
    }


def code_slips(edition: TrainingEdition, people: Sequence[Enrolment]) -> dict[str, Any]:
    """Data of the slips to cut: everybody's own code, so that she confirms presence on her phone without an account."""
    return {
        "paper": frame(
            title="Kody do potwierdzania obecności",
            subtitle=f"Edycja {edition.code}. Rozetnij i rozdaj: każda osoba dostaje tylko swój kod.",
            organisation=edition.centre.name,
            number=edition.code,
            funding=funding_for_paper(edition.funding_label),
        ),
        "people": [
            {
                "name": str(e.participant),
                "code": grouped(e.presence_code),
                "qr": segno.make(
                    _address(reverse("trainings:my_training", args=[e.presence_code])), error="m", micro=False
                ).svg_inline(border=0, dark="#13201E", omitsize=True),
            }
            for e in people
        ],
    }
