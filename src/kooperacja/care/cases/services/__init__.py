# SPDX-License-Identifier: EUPL-1.2
from kooperacja.care.cases.services.applications import (
    AlreadyApplied,
    NoDeclaration,
    NotListed,
    Person,
    ProgrammeClosed,
    accept_formally,
    ask_for_documents,
    assign_coordinator,
    submit_application,
    take_application,
)
from kooperacja.care.cases.services.closing import complete, describe_outcome, resign
from kooperacja.care.cases.services.plans import (
    Line,
    PlanRequired,
    PlanTooLong,
    agree_plan,
    approve_plan,
    draft_plan,
    return_plan,
    start_delivery,
)
from kooperacja.care.cases.services.qualification import (
    Grant,
    NoPlace,
    NotInProgramme,
    assess_needs,
    grant_from_waiting_list,
    propose_refusal,
    put_on_waiting_list,
    qualify,
    record_refusal_delivery,
    refuse,
    withdraw_refusal,
)

__all__ = [
    "AlreadyApplied", "Grant", "Line", "NoDeclaration", "NoPlace", "NotInProgramme", "NotListed", "Person",
    "PlanRequired", "PlanTooLong", "ProgrammeClosed", "accept_formally", "agree_plan", "approve_plan",
    "ask_for_documents", "assess_needs", "assign_coordinator", "complete", "describe_outcome", "draft_plan",
    "grant_from_waiting_list", "propose_refusal", "put_on_waiting_list", "qualify", "record_refusal_delivery",
    "refuse", "resign", "return_plan", "start_delivery", "submit_application", "take_application", "withdraw_refusal",
]  # fmt: skip
