# SPDX-License-Identifier: EUPL-1.2
"""What visits and the ledger hold on people: professionals on the list of a visit, and who gave support."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import hours, short
from kooperacja.base.privacy import holdings
from kooperacja.growth.support.models import SupportAttendance, VisitParticipant


def export(person: UUID) -> dict[str, Any]:
    """The line of one participant: name, function, institution, what to remember."""
    found = VisitParticipant.objects.filter(uid=person).select_related("visit", "organisation").first()
    if found is None:
        return {}
    return {
        "wizyta": found.visit.title, "imię i nazwisko": found.name, "funkcja": found.function,
        "instytucja": str(found.organisation or ""), "o czym pamiętać": found.special_needs,
    }  # fmt: skip


def erase(person: UUID, by: Acting) -> int:
    """Take the name and the needs off the list; that somebody took part stays, without her."""
    rows = VisitParticipant.objects.filter(uid=person)
    touched = rows.filter(function="").update(function="osoba uczestnicząca")
    return max(touched, rows.update(name="", special_needs=""))


def attendance(person: UUID) -> dict[str, Any]:
    """Which support a participant got and for how long."""
    rows = SupportAttendance.objects.filter(participant__uid=person).select_related("entry__area")
    lines = [
        f"{short(a.entry.held_on)}, {a.entry.get_form_display()}, {a.entry.topic}, {hours(a.minutes)}"
        for a in rows.order_by("entry__held_on", "pk")
    ]
    return {"wsparcie": lines} if lines else {}


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "support",
        what="Listy wizyt studyjnych",
        about="osoby, które biorą udział w wizycie w imieniu instytucji",
        fields=["VisitParticipant.name", "VisitParticipant.special_needs"],
        basis="art. 6 ust. 1 lit. e RODO: zadania regionalnego ośrodka; potrzeby: dobrowolnie podane przez tę osobę",
        keep_for="potrzeby do końca wizyty; lista tak długo, jak wymaga rozliczenie projektu",
        export=export,
        erase=erase,
    )
    holdings.declare(
        "support",
        what="Rejestr wsparcia",
        about="osoby, które udzieliły wsparcia w imieniu regionu, i te, które zapisały spostrzeżenia",
        fields=["SupportEntry.given_by", "SupportGiver.name", "Finding.noted_by"],
        basis="art. 6 ust. 1 lit. e RODO: zadania regionalnego ośrodka polityki społecznej",
        keep_for="według wykazu akt regionalnego ośrodka",
        no_erasure="Wpis jest dokumentem tego, kto udzielił wsparcia w imieniu instytucji.",
    )
    holdings.declare(
        "support",
        what="Obecność na wsparciu",
        about="uczestnicy wsparcia: kto, kiedy i jak długo, bez treści coachingu i superwizji",
        fields=["SupportAttendance.participant", "SupportAttendance.minutes"],
        basis="art. 87 ustawy wdrożeniowej 2021–2027 (do potwierdzenia w aktualnym tekście); zadania regionalnego ośrodka",
        keep_for="tak długo, jak wymaga rozliczenie projektu; terminy do potwierdzenia w umowie o dofinansowanie",
        export=attendance,
        no_erasure="Obecność jest dowodem tego, za co zapłacono; po okresie trwałości usuwa się ją razem z rejestrem.",
    )
    holdings.declare(
        "support",
        what="Notatnik wizyt studyjnych",
        about="osoby, które piszą w drodze, i osoby, których słowa zapisano pod ich funkcją, bez nazwiska",
        fields=[
            "NotebookEntry.content",
            "NotebookEntry.written_by",
            "NotebookVersion.content",
            "NotebookVersion.written_by",
            "StopVoice.said_by",
            "StopVoice.noted_by",
            "StopQuestion.noted_by",
        ],
        basis="art. 6 ust. 1 lit. e RODO: zadania regionalnego ośrodka polityki społecznej",
        keep_for="według wykazu akt regionalnego ośrodka, tak długo jak wizyta",
        no_erasure="Zapis jest dokumentem wizyty; słowa innych stoją pod funkcją, nie pod nazwiskiem.",
    )
    holdings.declare(
        "support",
        what="Zgody gospodarzy i odpowiedzi gmin",
        about="osoby, które w imieniu instytucji zgodziły się przyjąć grupę albo powiedziały, co gmina przyjęła",
        fields=["VisitStop.host_agreed_by", "HostInvitation.answered_by", "AdoptionAnswer.answered_by"],
        basis="art. 6 ust. 1 lit. e RODO: zadania regionalnego ośrodka polityki społecznej",
        keep_for="według wykazu akt regionalnego ośrodka",
        no_erasure="Odpowiedź jest dokumentem tego, kto odpowiedział w imieniu instytucji.",
    )
