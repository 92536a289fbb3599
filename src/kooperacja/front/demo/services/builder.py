# SPDX-License-Identifier: EUPL-1.2
"""Puts the stories together, in order, and says how far it is."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from kooperacja.front.demo.services.bridge import accompany, publish_the_practice, rate_readiness, transfer_and_prove
from kooperacja.front.demo.services.centres import fill_the_catalogue
from kooperacja.front.demo.services.desk import fill_the_desk
from kooperacja.front.demo.services.ledger import support_the_region
from kooperacja.front.demo.services.money import plan_the_money
from kooperacja.front.demo.services.notebook import be_on_the_way
from kooperacja.front.demo.services.participants import gather_participants
from kooperacja.front.demo.services.places import settle_places
from kooperacja.front.demo.services.play import play_jasna, play_zielona
from kooperacja.front.demo.services.region import retell_the_visit
from kooperacja.front.demo.services.stage import Stage
from kooperacja.front.demo.services.stories import tell_stories
from kooperacja.front.demo.services.trainings import hold_trainings
from kooperacja.front.demo.services.visits import travel_the_region


@transaction.atomic
def build(*, at: datetime, say: Callable[[str], None]) -> None:
    """Build the demonstration as if ``at`` were now: a year of history before it, today's work waiting."""
    gc.disable()  # a quarter of a million short-lived rows, and nothing that refers in circles
    try:
        _build(Stage(now=at, say=say), say)
    finally:
        gc.enable()


def _build(stage: Stage, say: Callable[[str], None]) -> None:
    say("gminy, instytucje, ludzie")
    settle_places(stage)
    say("usługi i oferty")
    fill_the_catalogue(stage)
    say("gmina Zielona: wnioski, plany, zlecenia, wizyty, rozliczenia")
    play_zielona(stage)
    say("gmina Jasna")
    play_jasna(stage)
    say("wizyta studyjna w Wielkopolsce, ze źródeł")
    retell_the_visit(stage)
    say("uczestnicy wsparcia i nabory")
    gather_participants(stage)
    say("gminy, gotowość, praktyka z Jasnej i jej przeniesienie")
    accompany(stage)
    card = publish_the_practice(stage)
    rate_readiness(stage)
    transfer_and_prove(stage, card)
    say("biurko animatorki: gminy regionu, tydzień w drodze, zastępstwo")
    fill_the_desk(stage)
    say("trzy lata wsparcia: rejestr, porady, coaching i superwizja, spotkania")
    support_the_region(stage)
    say("pieniądze, wskaźniki i ich odczyty")
    plan_the_money(stage)
    say("wizyty studyjne: pomysł, nabór, wyjazd, wnioski, co przyjęto")
    travel_the_region(stage)
    say("artykuły")
    tell_stories(stage, card)
    say("szkolenia ustawowe: trzydzieści edycji z trzech lat")
    hold_trainings(stage)
    say("wizyta studyjna w drodze: notatniki dwóch animatorek")
    be_on_the_way(stage)
