# SPDX-License-Identifier: EUPL-1.2
from kooperacja.care.commissioning.views.contracts import (
    amend_contract,
    contract_detail,
    contract_list,
    create_contract,
    sign_contract,
)
from kooperacja.care.commissioning.views.orders import (
    accept_order,
    accept_partly,
    cancel_order,
    decline_order,
    draft_order,
    finish_order,
    order_detail,
    order_list,
    pause_order,
    refresh_brief,
    resume_order,
    send_order,
)

__all__ = [
    "accept_order",
    "accept_partly",
    "amend_contract",
    "cancel_order",
    "contract_detail",
    "contract_list",
    "create_contract",
    "decline_order",
    "draft_order",
    "finish_order",
    "order_detail",
    "order_list",
    "pause_order",
    "refresh_brief",
    "resume_order",
    "send_order",
    "sign_contract",
]
