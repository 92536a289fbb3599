# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow
from kooperacja.ground.organisations.enums import Role


class Category(TextChoices):
    CUS_PES = "cus_pes", _("CUS i ekonomia społeczna")
    ORDERING = "ordering", _("zlecanie")
    HOME_CARE = "home_care", _("opieka w domu")
    MEALS = "meals", _("posiłki")
    TRANSPORT = "transport", _("transport")
    TELECARE = "telecare", _("teleopieka")
    REINTEGRATION = "reintegration", _("ZAZ, CIS, WTZ")
    COMMUNITY = "community", _("społeczność lokalna")
    SENIORS = "seniors", _("seniorzy")
    FAMILY = "family", _("rodzina")
    DI = "di", _("deinstytucjonalizacja")
    FUNDING = "funding", _("finansowanie")
    PARTNERSHIP = "partnership", _("partnerstwo")


class EvidenceLevel(TextChoices):
    STORY = "story", _("relacja")
    OWN_DATA = "own_data", _("dane własne")
    VERIFIED = "verified", _("dane zweryfikowane")
    EXTERNAL = "external", _("ewaluacja zewnętrzna")
    REPEATED = "repeated", _("powtórzone gdzie indziej")


class PracticeState(TextChoices):
    DRAFT = "draft", _("szkic z wizyty")
    WITH_HOST = "with_host", _("do uzupełnienia przez gospodarza")
    VERIFIED = "verified", _("potwierdzona przez gospodarza")
    PUBLISHED = "published", _("opublikowana")
    REVIEW_DUE = "review_due", _("wymaga odświeżenia")
    WITHDRAWN = "withdrawn", _("wycofana")


S = PracticeState
PRACTICE_FLOW = Flow(
    "practices.practice",
    {
        S.DRAFT: {S.WITH_HOST, S.WITHDRAWN},
        S.WITH_HOST: {S.DRAFT, S.VERIFIED, S.WITHDRAWN},
        S.VERIFIED: {S.WITH_HOST, S.PUBLISHED, S.WITHDRAWN},
        S.PUBLISHED: {S.REVIEW_DUE, S.WITHDRAWN},
        S.REVIEW_DUE: {S.WITH_HOST, S.WITHDRAWN},
        S.WITHDRAWN: set(),
    },
    start=S.DRAFT,
)


#: Cards that anybody may read.
PUBLIC_STATES = frozenset({S.PUBLISHED, S.REVIEW_DUE})
#: States in which the words of a card may change; what the host confirmed stands until it goes back to the host.
EDITABLE_STATES = frozenset({S.DRAFT, S.WITH_HOST})
#: Who answers for an institution that hosts a practice.
HOST_ROLES = frozenset(
    {
        Role.DIRECTOR, Role.MAYOR, Role.GMINA_OFFICER, Role.SERVICE_ORGANISER, Role.COMMUNITY_ORGANISER,
        Role.PROVIDER_MANAGER,
    }
)  # fmt: skip


class TransferState(TextChoices):
    INTEREST = "interest", _("zainteresowanie")
    MATCHED = "matched", _("dobrana")
    PLANNED = "planned", _("plan gotowy")
    PILOT = "pilot", _("próba")
    ADOPTED = "adopted", _("przyjęta")
    ADAPTED = "adapted", _("przyjęta ze zmianami")
    DROPPED = "dropped", _("porzucona")
    EVALUATED = "evaluated", _("oceniona")


T = TransferState
TRANSFER_FLOW = Flow(
    "practices.transfer",
    {
        T.INTEREST: {T.MATCHED, T.PLANNED, T.DROPPED},
        T.MATCHED: {T.PLANNED, T.DROPPED},
        T.PLANNED: {T.PILOT, T.DROPPED},
        T.PILOT: {T.ADOPTED, T.ADAPTED, T.DROPPED},
        T.ADOPTED: {T.EVALUATED},
        T.ADAPTED: {T.EVALUATED},
        T.DROPPED: set(),
        T.EVALUATED: set(),
    },
    start=T.INTEREST,
)

GOING_ON = frozenset({T.INTEREST, T.MATCHED, T.PLANNED, T.PILOT})
#: States in which a practice works in the receiving gmina.
TAKEN = frozenset({T.ADOPTED, T.ADAPTED, T.EVALUATED})
