# SPDX-License-Identifier: EUPL-1.2
"""What trainings hold on people: who learnt what and when, who teaches, and what stands on certificates."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import hours
from kooperacja.base.privacy import holdings
from kooperacja.growth.trainings.models import Certificate, Enrolment, Presence, Qualification, Trainer


def export_learner(person: UUID) -> dict[str, Any]:
    """Everything that trainings know of one participant."""
    mine = Enrolment.objects.filter(participant__uid=person).select_related("edition").order_by("pk")
    if not mine:
        return {}
    presences = Presence.objects.filter(enrolment__in=mine).select_related("block__session__edition").order_by("pk")
    return {
        "szkolenia": [f"{e.edition.code}: {e.get_state_display()}" for e in mine],
        "obecność": [
            f"{p.block.session.held_on}, {p.block.session.edition.code}, moduł {p.block.module}: {hours(p.minutes)}"
            for p in presences
        ],
        "zaświadczenia": [
            f"{c.number}: {c.get_state_display()}"
            for c in Certificate.objects.filter(enrolment__in=mine).order_by("pk")
        ],
        "uprawnienia": [
            str(q) for q in Qualification.objects.filter(participant__uid=person).order_by("pk")
        ],
    }  # fmt: skip


def export_trainer(person: UUID) -> dict[str, Any]:
    """The record of one person who teaches."""
    found = Trainer.objects.filter(uid=person).first()
    if found is None:
        return {}
    return {
        "imię i nazwisko": str(found), "kierunek studiów": found.degree_field, "e-mail": found.email,
        "dokumenty": [str(p) for p in found.proofs.order_by("pk")],
    }  # fmt: skip


def erase_trainer(person: UUID, by: Acting) -> int:
    """Take the contact away; who taught what stays, because the training rests on it."""
    return Trainer.objects.filter(uid=person).update(email="")


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "trainings",
        what="Udział w szkoleniach i zaświadczenia",
        about="osoby, które uczą się na szkoleniach ustawowych",
        fields=["Certificate.holder", "Presence.noted_by", "Enrolment.left_reason", "Qualification.document_name"],
        basis="art. 34 ustawy o CUS (szkolenia prowadzi regionalny ośrodek); art. 6 ust. 1 lit. e RODO",
        keep_for="według wykazu akt regionalnego ośrodka; zaświadczenia tak długo, jak ktoś może chcieć je sprawdzić",
        export=export_learner,
        no_erasure="Obecność i zaświadczenie są dowodem kwalifikacji wymaganych ustawą i tego, za co zapłacono.",
    )
    holdings.declare(
        "trainings",
        what="Kadra prowadząca szkolenia",
        about="osoby, które prowadzą szkolenia ustawowe",
        fields=["Trainer.given_name", "Trainer.surname", "Trainer.email", "Trainer.degree_field"],
        basis="§ 3–5 rozporządzenia o szkoleniach (wymagania wobec kadry); umowa z osobą prowadzącą",
        keep_for="według wykazu akt regionalnego ośrodka, co najmniej do rozliczenia projektu",
        export=export_trainer,
        erase=erase_trainer,
    )
