# SPDX-License-Identifier: EUPL-1.2
"""Builders of questions, processes and meetings for tests of the whole shelf."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from kooperacja.base.core.text import fold, sort_key
from kooperacja.growth.guidance import services
from kooperacja.growth.guidance.enums import AdviceKind, MeetingKind, MeetingTheme, ProcessKind
from kooperacja.growth.guidance.models import AdviceCase, AdviceTopic, DevelopmentProcess, Meeting, PublicAnswer
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.projects.models import FundingLabel
from tests.growth.projects import factories as projects
from tests.world import World

ANSWER = "Można. Zamówienie zastrzeżone opisuje art. 94 ustawy. Jutro sprawdź próg."


def make_funding_label(world: World) -> FundingLabel:
    """The one funding notice of these tests."""
    return FundingLabel.objects.first() or projects.make_funding_label(world)


def make_topic(name: str = "Tryby zlecania") -> AdviceTopic:
    """A topic of advice."""
    return AdviceTopic.objects.get_or_create(name=name, defaults={"name_key": sort_key(name)})[0]


def make_person(world: World, name: str = "Lidia Brzezina", area: str = "zielona") -> Participant:
    """A participant who works for a gmina."""
    given, surname = name.split()
    return Participant.objects.create(
        centre=world.organisations["rops"], given_name=given, surname=surname, name_key=sort_key(f"{surname} {given}"),
        search_text=fold(name), work_area=world.areas[area], registered_at=world.acting("marta").at,
    )  # fmt: skip


def make_advice(world: World, *, by: str = "grazyna", **changes: Any) -> AdviceCase:
    """A question of CUS Zielona."""
    facts = {
        "kind": AdviceKind.LEGAL, "topic": make_topic(), "title": "Czy można zlecić usługi spółdzielni bez przetargu?",
        "question": "Chcemy zlecić usługi sąsiedzkie. Jaki tryb?",
    } | changes  # fmt: skip
    return services.ask_advice(by=world.acting(by), **facts)


def make_answered(world: World, *, until: str = "delivered", answer: str = ANSWER, **changes: Any) -> AdviceCase:
    """A question on its way: ``until`` is assigned, draft, reviewed or delivered."""
    marta, daria = world.acting("marta"), world.acting("daria")
    case = make_advice(world, **changes)
    services.assign_advice(case=case, adviser=world.people["marta"], funding_label=make_funding_label(world), by=daria)
    if until == "assigned":
        return case
    services.submit_answer(case=case, answer=answer, by=marta)
    if until == "draft":
        return case
    services.approve_answer(case=case, by=daria)
    services.log_time(case=case, spent_on=date(2026, 3, 2), minutes=90, by=marta)
    if until == "delivered":
        services.deliver_answer(case=case, by=marta)
    return case


def make_public(world: World, **changes: Any) -> PublicAnswer:
    """A draft of an anonymous answer, written by marta."""
    return services.draft_public(case=make_answered(world, **changes), by=world.acting("marta"))


def make_process(world: World, kind: str = ProcessKind.COACHING, **changes: Any) -> DevelopmentProcess:
    """Coaching or supervision for Zielona."""
    facts = {"area": world.areas["zielona"], "leader_name": "Ewa Prowadząca"} | changes
    return services.request_process(kind=kind, by=world.acting("marta"), **facts)


def make_meeting(world: World, *, sent: bool = False, **changes: Any) -> Meeting:
    """An awareness meeting; ``sent=True``: CUS Zielona and CUS Jasna are invited."""
    marta = world.acting("marta")
    facts = {
        "kind": MeetingKind.AWARENESS, "theme": MeetingTheme.DEINSTITUTIONALISATION, "title": "Po co nam usługi blisko domu",
        "held_on": date(2026, 2, 27), "starts_at": time(10), "minutes": 180, "place": "Sala ROPS", "led_by": "Marta Zięba",
        "funding_label": make_funding_label(world),
    } | changes  # fmt: skip
    meeting = services.plan_meeting(by=marta, **facts)
    if sent:
        guests = [world.organisations["cus_zielona"], world.organisations["cus_jasna"]]
        services.invite(meeting=meeting, organisations=guests, by=marta)
        services.send_invitations(meeting=meeting, by=marta)
    return meeting
