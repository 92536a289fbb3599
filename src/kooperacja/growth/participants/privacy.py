# SPDX-License-Identifier: EUPL-1.2
"""What we hold on participants, and how a request of one of them is answered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.text import fold
from kooperacja.base.privacy import holdings
from kooperacja.growth.participants.models import Consent, DataLink, Participant, Participation

_PERSONAL = (
    "given_name", "surname", "pesel_hash", "pesel_sealed", "birth_date", "email", "phone", "street", "disability",
)  # fmt: skip
_SENSITIVE = ("foreign_origin", "minority", "homelessness", "access_needs", "diet", "interpreter")


def export(person: UUID) -> dict[str, Any]:
    """Everything that stands in the record of one participant."""
    found = Participant.objects.filter(uid=person).select_related("employer", "work_area", "home_area").first()
    if found is None:
        return {}
    taken = Participation.objects.filter(participant=found).select_related("project").order_by("entered_on", "pk")
    consents = Consent.objects.filter(participant=found).select_related("clause").order_by("given_at", "pk")
    return {
        "imię i nazwisko": str(found), "PESEL": found.pesel_masked, "data urodzenia": found.birth_date,
        "płeć": found.get_sex_display(), "wykształcenie": found.get_education_display(),
        "obywatelstwo": found.get_citizenship_display(), "e-mail": found.email, "telefon": found.phone,
        "adres": ", ".join(part for part in (found.street, found.postcode, found.town) if part),
        "gmina zamieszkania": str(found.home_area or ""), "instytucja": found.workplace, "funkcja": found.function,
        "gmina": str(found.work_area or ""), "szczególne potrzeby": "; ".join(found.needs),
        "obce pochodzenie": found.get_foreign_origin_display(), "mniejszość": found.get_minority_display(),
        "bezdomność": found.get_homelessness_display(), "niepełnosprawność": found.get_disability_display(),
        "projekty": [f"{p.project}: od {p.entered_on} do {p.left_on or '…'}" for p in taken],
        "klauzule i zgody": [f"{c.get_kind_display()}: {c.clause}, {c.given_at:%d.%m.%Y}" for c in consents],
    }  # fmt: skip


def erase(person: UUID, by: Acting) -> int:
    """Take away contact, address, needs and special categories; the rest is proof of what was paid for and stays."""
    found = Participant.objects.filter(uid=person).first()
    if found is None:
        return 0
    DataLink.objects.filter(participant=found, closed_at=None).update(closed_at=by.at)
    touched = Participant.objects.filter(pk=found.pk).update(
        email="", phone="", street="", postcode="", access_needs="", diet="", interpreter="", foreign_origin="",
        minority="", homelessness="", disability="", search_text=fold(f"{found} {found.workplace}")[:300],
    )  # fmt: skip
    audit.record("participants.participant.erased", found, by=by)
    return touched


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "participants",
        what="Uczestnicy wsparcia",
        about="osoby, które korzystają ze szkoleń, doradztwa i wizyt regionu",
        fields=[f"Participant.{name}" for name in (*_PERSONAL, *_SENSITIVE)],
        basis="art. 87 ustawy wdrożeniowej 2021–2027 (do potwierdzenia w aktualnym tekście); zadania regionalnego ośrodka; "
        "szczególne potrzeby: zgoda",
        keep_for="tak długo, jak wymaga rozliczenie projektu; terminy do potwierdzenia w umowie o dofinansowanie",
        export=export,
        erase=erase,
    )
    holdings.declare(
        "notifications",
        what="Wiadomości do osób bez konta",
        about="osoby, które zgłosiły się na szkolenie lub wizytę, i uczestnicy",
        fields=["OutsideMessage.address"],
        basis="wykonanie tego, o co osoba poprosiła zgłoszeniem",
        keep_for="do zakończenia rozliczenia działania, którego dotyczą",
        no_erasure="adres znika razem z danymi uczestnika przy kasowaniu kopii; wiadomość nie zawiera nazwiska ani treści "
        "sprawy",
    )
