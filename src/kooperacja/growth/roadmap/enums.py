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


class CreationMode(TextChoices):
    """How the centre comes to be (CUS Act, art. 9, 10 and 15)."""

    TRANSFORM_OPS = "transform_ops", _("przekształcenie ośrodka pomocy społecznej")
    INTERGMINA_NEW = "intergmina_new", _("wspólne centrum kilku gmin")
    CITY_NEW = "city_new", _("nowa jednostka w dużym mieście")
    ACCESSION = "accession", _("przystąpienie do centrum innej gminy")


class DeadlineKind(TextChoices):
    """What a gmina must not miss."""

    CONCEPT = "concept", _("koncepcja")
    CALL = "call", _("nabór")
    RESOLUTION = "resolution", _("uchwała")
    OTHER = "other", _("inny termin")


class Dimension(TextChoices):
    """The twelve dimensions in which a gmina is ready for a practice; of a concept the region asks the same twelve."""

    R1 = "R1", _("Wola i przywództwo")
    R2 = "R2", _("Diagnoza potrzeb")
    R3 = "R3", _("Program i podstawa prawna")
    R4 = "R4", _("Struktura i kadry CUS")
    R5 = "R5", _("Rynek wykonawców")
    R6 = "R6", _("Zlecanie usług")
    R7 = "R7", _("Finansowanie")
    R8 = "R8", _("Koordynacja i plany")
    R9 = "R9", _("Realizacja i jakość")
    R10 = "R10", _("Informacja i dostęp")
    R11 = "R11", _("Społeczność i partnerstwo")
    R12 = "R12", _("Dane i narzędzia")


class CheckMark(TextChoices):
    """What a reader of a concept says of one dimension."""

    MET = "met", _("jest")
    PARTLY = "partly", _("do uzupełnienia")
    MISSING = "missing", _("brakuje")


class ConceptState(TextChoices):
    """Where one version of a concept is."""

    SUBMITTED = "submitted", _("czeka na decyzję")
    RETURNED = "returned", _("zwrócona z uwagami")
    ACCEPTED = "accepted", _("zaakceptowana")
    WITHDRAWN = "withdrawn", _("wycofana")


C = ConceptState
#: A version is read once; what changes after remarks is the next version.
CONCEPT_FLOW = Flow(
    "roadmap.concept",
    {
        C.SUBMITTED: {C.RETURNED, C.ACCEPTED, C.WITHDRAWN},
        C.RETURNED: set(),
        C.ACCEPTED: set(),
        C.WITHDRAWN: set(),
    },
    start=C.SUBMITTED,
)
