# SPDX-License-Identifier: EUPL-1.2
"""The verbs of contracts and orders."""

from kooperacja.care.commissioning.services.answers import accept_order, accept_partly, decline_order
from kooperacja.care.commissioning.services.briefs import refresh_brief
from kooperacja.care.commissioning.services.contracts import (
    ServiceTerms,
    add_funding_source,
    amend_contract,
    create_contract,
    sign_contract,
)
from kooperacja.care.commissioning.services.course import (
    cancel_order,
    finish_order,
    pause_order,
    resume_order,
    start_delivery,
)
from kooperacja.care.commissioning.services.orders import draft_order, send_order

__all__ = [
    "ServiceTerms",
    "accept_order",
    "accept_partly",
    "add_funding_source",
    "amend_contract",
    "cancel_order",
    "create_contract",
    "decline_order",
    "draft_order",
    "finish_order",
    "pause_order",
    "refresh_brief",
    "resume_order",
    "send_order",
    "sign_contract",
    "start_delivery",
]
