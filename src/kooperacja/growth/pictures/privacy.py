# SPDX-License-Identifier: EUPL-1.2
"""What we hold on people who can be recognised on pictures."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.privacy import holdings
from kooperacja.growth.pictures.models import PictureConsent


def export(person: UUID) -> dict[str, Any]:
    """One consent: who, how, when, where it is kept."""
    found = PictureConsent.objects.filter(uid=person).select_related("picture").first()
    if found is None:
        return {}
    return {
        "zdjęcie": found.picture.caption, "kto": found.person, "stan": found.get_state_display(),
        "jak": found.get_means_display(), "gdzie jest zgoda": found.document,
        "zgoda z dnia": str(found.given_on or ""), "wycofana dnia": str(found.withdrawn_on or ""),
    }  # fmt: skip


def erase(person: UUID, by: Acting) -> int:
    """Take the name away; that somebody agreed or withdrew stays, because the picture depends on it."""
    return PictureConsent.objects.filter(uid=person).update(person=str(_("osoba ze zdjęcia")), document="")


def declare_holdings() -> None:
    """Say what this app holds on people."""
    holdings.declare(
        "pictures",
        what="Zgody osób, które widać na zdjęciach",
        about="osoby rozpoznawalne na zdjęciach",
        fields=["PictureConsent.person", "PictureConsent.document"],
        basis="art. 81 ust. 1 prawa autorskiego i art. 6 ust. 1 lit. a RODO: zgoda tej osoby, którą może wycofać",
        keep_for="jak długo zdjęcie jest publiczne; potem jako dowód zgody albo jej wycofania",
        export=export,
        erase=erase,
    )
