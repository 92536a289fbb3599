# SPDX-License-Identifier: EUPL-1.2
"""What advice, coaching, supervision and meetings hold on people."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import hours, short
from kooperacja.base.privacy import holdings
from kooperacja.growth.guidance.models import AdviceCase, DevelopmentProcess, DevelopmentSession, MeetingAttendance


def asker(person: UUID) -> dict[str, Any]:
    """Who asked one question."""
    found = AdviceCase.objects.filter(uid=person).select_related("asked_by").first()
    if found is None or not (found.asker_name or found.asked_by):
        return {}
    return {"pytanie": found.number, "kto pytał": found.asker_name or str(found.asked_by)}


def forget_asker(person: UUID, by: Acting) -> int:
    """Take the name off the question; the question of the institution stays."""
    return AdviceCase.objects.filter(uid=person).exclude(asker_name="").update(asker_name="")


def presence(person: UUID) -> dict[str, Any]:
    """Days and hours of coaching, supervision and meetings of one participant."""
    sessions = DevelopmentSession.objects.filter(people__uid=person, withdrawn_on=None).select_related("process")
    lines = [
        f"{short(s.held_on)}, {s.process.get_kind_display()}, {hours(s.minutes)}"
        for s in sessions.order_by("held_on", "pk")
    ]
    rows = MeetingAttendance.objects.filter(participant__uid=person).select_related("meeting")
    lines += [
        f"{short(a.meeting.held_on)}, {a.meeting.get_kind_display()}, {a.meeting.title}"
        for a in rows.order_by("meeting__held_on", "pk")
    ]
    waiting = DevelopmentProcess.objects.filter(people__uid=person).count()
    return {"obecność": lines, "procesy": waiting} if lines or waiting else {}


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "guidance",
        what="Pytania o poradę",
        about="osoby, które pytają region w imieniu instytucji, i osoby, które odpowiadają",
        fields=["AdviceCase.asker_name", "AdviceCase.asked_by", "AdviceCase.adviser", "AdviceCase.reviewer"],
        basis="art. 6 ust. 1 lit. e RODO: zadania regionalnego ośrodka polityki społecznej",
        keep_for="według wykazu akt regionalnego ośrodka",
        export=asker,
        erase=forget_asker,
    )
    holdings.declare(
        "guidance",
        what="Coaching, superwizja i spotkania: obecność",
        about="osoby, które biorą udział, i osoby prowadzące; treści rozmów nie ma",
        fields=[
            "DevelopmentProcess.people", "DevelopmentProcess.leader_name", "DevelopmentProcess.certificate_number",
            "DevelopmentSession.people", "MeetingAttendance.participant", "Meeting.led_by",
        ],
        basis=(
            "art. 87 ustawy wdrożeniowej 2021–2027 (do potwierdzenia w aktualnym tekście); superwizja: art. 121a ustawy "
            "o pomocy społecznej"
        ),
        keep_for="tak długo, jak wymaga rozliczenie projektu; terminy do potwierdzenia w umowie o dofinansowanie",
        export=presence,
        no_erasure="Obecność jest dowodem tego, za co zapłacono; po okresie trwałości usuwa się ją razem z rejestrem.",
    )  # fmt: skip
