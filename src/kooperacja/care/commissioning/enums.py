# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class ContractState(TextChoices):
    DRAFT = "draft", _("w przygotowaniu")
    SIGNED = "signed", _("podpisana")
    ACTIVE = "active", _("obowiązuje")
    SETTLEMENT = "settlement", _("rozliczana")
    CLOSED = "closed", _("zamknięta")
    CANCELLED = "cancelled", _("odwołana")


CONTRACT_FLOW = Flow(
    "commissioning.contract",
    {
        ContractState.DRAFT: {ContractState.SIGNED, ContractState.CANCELLED},
        ContractState.SIGNED: {ContractState.ACTIVE, ContractState.CANCELLED},
        ContractState.ACTIVE: {ContractState.SETTLEMENT},
        ContractState.SETTLEMENT: {ContractState.CLOSED},
        ContractState.CLOSED: set(),
        ContractState.CANCELLED: set(),
    },
    start=ContractState.DRAFT,
)


class ContractKind(TextChoices):
    """A grant is settled by a report, a purchase by an invoice or a bill."""

    PURCHASE = "purchase", _("zakup")
    GRANT = "grant", _("dotacja")


class RoundingRule(TextChoices):
    """How minutes of one person in one month become units to pay: a term of the contract."""

    EXACT = "exact", _("co do minuty")
    DOWN_HOUR = "down_hour", _("pełne godziny, w dół")
    NEAREST_QUARTER = "nearest_quarter", _("do kwadransa, najbliższego")
    DOWN_HALF = "down_half", _("pełne pół godziny, w dół")


class OrderState(TextChoices):
    DRAFT = "draft", _("szkic")
    SENT = "sent", _("wysłane, czeka na odpowiedź")
    ACCEPTED = "accepted", _("przyjęte")
    PARTLY_ACCEPTED = "partly_accepted", _("przyjęte częściowo")
    DECLINED = "declined", _("odrzucone")
    IN_PROGRESS = "in_progress", _("w realizacji")
    PAUSED = "paused", _("wstrzymane")
    DELIVERED = "delivered", _("wykonane")
    CLOSED = "closed", _("zamknięte")
    CANCELLED = "cancelled", _("odwołane")


O = OrderState  # noqa: E741
ORDER_FLOW = Flow(
    "commissioning.order",
    {
        O.DRAFT: {O.SENT, O.CANCELLED},
        O.SENT: {O.ACCEPTED, O.PARTLY_ACCEPTED, O.DECLINED, O.CANCELLED},
        O.ACCEPTED: {O.IN_PROGRESS, O.PAUSED, O.CANCELLED},
        O.PARTLY_ACCEPTED: {O.IN_PROGRESS, O.PAUSED, O.CANCELLED},
        O.DECLINED: set(),
        O.IN_PROGRESS: {O.PAUSED, O.DELIVERED, O.CANCELLED},
        O.PAUSED: {O.ACCEPTED, O.PARTLY_ACCEPTED, O.IN_PROGRESS, O.DELIVERED, O.CANCELLED},
        O.DELIVERED: {O.CLOSED},
        O.CLOSED: set(),
        O.CANCELLED: set(),
    },
    start=O.DRAFT,
)


#: Under an order in one of these, visits are planned and take place.
OPEN_STATES = (O.ACCEPTED, O.PARTLY_ACCEPTED, O.IN_PROGRESS)
#: An order in one of these waits for nobody any more.
ENDED_STATES = (O.DECLINED, O.DELIVERED, O.CLOSED, O.CANCELLED)


class DeclineReason(TextChoices):
    NO_STAFF = "no_staff", _("brak osób w tym terminie")
    TOO_FAR = "too_far", _("za daleko")
    NOT_OUR_SERVICE = "not_our_service", _("tego nie robimy")
    LIMIT = "limit", _("limit umowy się skończył")
    OTHER = "other", _("inny powód")
