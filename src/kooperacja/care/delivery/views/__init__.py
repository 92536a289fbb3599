# SPDX-License-Identifier: EUPL-1.2
from kooperacja.care.delivery.views.phone import (
    day_data,
    finish_visit,
    hours,
    phone_help,
    phone_messages,
    report_not_held,
    save_entries,
    service_worker,
    start_visit,
    today,
)
from kooperacja.care.delivery.views.visits import visit_detail

__all__ = [
    "day_data",
    "finish_visit",
    "hours",
    "phone_help",
    "phone_messages",
    "report_not_held",
    "save_entries",
    "service_worker",
    "start_visit",
    "today",
    "visit_detail",
]
