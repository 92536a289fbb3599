# SPDX-License-Identifier: EUPL-1.2
from kooperacja.care.cases.views.applications import (
    accept_formally,
    ask_for_documents,
    assign_coordinator,
    choose_programme,
    submit_application,
)
from kooperacja.care.cases.views.case import case_detail
from kooperacja.care.cases.views.closing import complete, describe_outcome, resign
from kooperacja.care.cases.views.listing import case_list, cases_csv, cases_xlsx, waiting_list
from kooperacja.care.cases.views.plans import (
    agree_plan,
    approve_plan,
    draft_plan,
    plan_paper,
    return_plan,
    start_delivery,
)
from kooperacja.care.cases.views.qualification import (
    assess_needs,
    grant_from_waiting_list,
    propose_refusal,
    qualify,
    record_refusal_delivery,
    refuse,
    withdraw_refusal,
)

__all__ = [
    "accept_formally", "agree_plan", "approve_plan", "ask_for_documents", "assess_needs", "assign_coordinator",
    "case_detail", "case_list", "cases_csv", "cases_xlsx", "choose_programme", "complete", "describe_outcome", "draft_plan",
    "grant_from_waiting_list", "plan_paper", "propose_refusal", "qualify", "record_refusal_delivery", "refuse",
    "resign", "return_plan", "start_delivery", "submit_application", "waiting_list", "withdraw_refusal",
]  # fmt: skip
