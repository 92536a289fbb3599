# SPDX-License-Identifier: EUPL-1.2
"""A visit of today in the invented region, and what two animators have written on their phones by noon."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from typing import Any

VISIT: dict[str, Any] = {
    "title": "Jak Zielona zleca usługi spółdzielni",
    "purpose": "Zobaczyć z bliska, jak centrum i spółdzielnia socjalna dzielą się pracą, i co z tego wezmą Borki.",
}


@dataclass(frozen=True)
class Stop:
    """A stop of the day: institution, name, gmina, hours, what is shown."""

    host: str
    name: str
    area: str
    about: str
    starts_at: time
    ends_at: time


STOPS = (
    Stop("gmina_zielona", "Urząd Miasta i Gminy", "9901013", "Po co gminie stałe zlecenia.", time(9), time(10, 30)),
    Stop("cus_zielona", "Centrum Usług Społecznych", "9901013", "Droga od wniosku do wizyty.", time(11), time(13)),
    Stop("pomocna_dlon", "Spółdzielnia „Pomocna Dłoń”", "9901013", "Jak pracuje zespół i skąd zna grafik.", time(14), time(16)),
)  # fmt: skip


@dataclass(frozen=True)
class Written:
    """One thing on a phone: who wrote it, at which stop, what kind it is, its words."""

    who: str
    stop: int
    kind: str
    words: dict[str, Any] = field(default_factory=dict)


WRITTEN = (
    Written("marta", 0, "note", {
        "seen": "Sekretarz ma na jednej kartce wszystkie zlecenia na rok. Spółdzielnia wie w styczniu, ile godzin będzie w maju.",
        "where_to_use": "Borki: zacząć od koszenia i roznoszenia pism.",
        "open_questions": "Co się dzieje, gdy godzin zabraknie?",
    }),
    Written("marta", 0, "voice", {
        "side": "host", "said_by": "sekretarz gminy",
        "words": "Bałem się, że to będzie drożej. Wyszło spokojniej: nikt nie dzwoni o piątej rano, że nie ma kto przyjść.",
    }),
    Written("daria", 0, "question", {"text": "Czy regulamin zleceń można dostać w pliku?", "settled": True}),
    Written("daria", 1, "note", {
        "seen": "Koordynatorka pokazuje plan na ekranie odwróconym do mieszkanki. Czytają go razem.",
        "where_to_use": "Każde biurko pierwszego kontaktu.", "open_questions": "",
    }),
    Written("marta", 1, "question", {"text": "Kto jedzie w zastępstwie, gdy opiekunka zachoruje w sobotę?", "settled": False}),
    Written("marta", 1, "voice", {
        "side": "provider", "said_by": "opiekunka, siódmy rok w spółdzielni",
        "words": "Najpierw myślałam, że telefon jest po to, żeby mnie pilnować. A on pamięta za mnie godziny.",
    }),
)  # fmt: skip

PHOTO = {
    "alt_text": "Rysunek: jasna kuchnia spółdzielni, dwie osoby przy długim stole pakują obiady.",
    "caption": "Kuchnia spółdzielni przed wydaniem obiadów", "author": "Marta Zięba", "consent": "no_people",
    "consent_note": "",
}  # fmt: skip
