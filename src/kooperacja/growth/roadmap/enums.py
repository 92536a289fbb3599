# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class Stage(TextChoices):
    """Where a gmina is on the way to its centre, as an animator would say it."""

    NO_INTEREST = "no_interest", _("jeszcze bez decyzji")
    DECLARED = "declared", _("deklaracja")
    TRAINING = "training", _("szkolenia")
    CONCEPT = "concept", _("koncepcja")
    RESOLUTION = "resolution", _("uchwała")
    OPERATING = "operating", _("CUS działa")
    MATURE = "mature", _("CUS dojrzały")
    SUSPENDED = "suspended", _("wstrzymane")


G = Stage
STAGE_FLOW = Flow(
    "roadmap.stage",
    {
        G.NO_INTEREST: {G.DECLARED, G.OPERATING},
        G.DECLARED: {G.TRAINING, G.CONCEPT, G.SUSPENDED, G.NO_INTEREST},
        G.TRAINING: {G.CONCEPT, G.SUSPENDED},
        G.CONCEPT: {G.RESOLUTION, G.SUSPENDED},
        G.RESOLUTION: {G.OPERATING, G.SUSPENDED},
        G.OPERATING: {G.MATURE, G.SUSPENDED},
        G.MATURE: set(),
        G.SUSPENDED: {G.DECLARED, G.TRAINING, G.CONCEPT, G.RESOLUTION, G.OPERATING},
    },
    start=G.NO_INTEREST,
    field="stage",
)

#: The way of a gmina in order; ``SUSPENDED`` stands beside it.
MAIN_LINE = (G.NO_INTEREST, G.DECLARED, G.TRAINING, G.CONCEPT, G.RESOLUTION, G.OPERATING, G.MATURE)

#: What each stage means, so that two animators use the word alike.
STAGE_NOTES = {
    G.NO_INTEREST: _("rozmawiamy, gmina się zastanawia"),
    G.DECLARED: _("wójt lub burmistrz powiedział „tak”"),
    G.TRAINING: _("kadra uczy się, liczymy braki"),
    G.CONCEPT: _("tryb, zakres i koszty na papierze"),
    G.RESOLUTION: _("rada uchwala, statut gotowy"),
    G.OPERATING: _("mieszkańcy dostają usługi"),
    G.MATURE: _("minął rok, są własne dane"),
    G.SUSPENDED: _("przerwa, znamy powód"),
}


class ContactForm(TextChoices):
    """How the region and the gmina met."""

    VISIT = "visit", _("spotkanie na miejscu")
    CALL = "call", _("rozmowa telefoniczna")
    ONLINE = "online", _("spotkanie online")
    MAIL = "mail", _("wiadomość")
