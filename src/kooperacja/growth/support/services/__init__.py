# SPDX-License-Identifier: EUPL-1.2
"""Opening visits, writing findings on the way, keeping the ledger."""

from kooperacja.growth.support.services.afterwards import (
    answer_adoption,
    ask_adoption,
    ask_overdue,
    fill_evaluation,
    open_evaluation,
)
from kooperacja.growth.support.services.exports import AT_ONCE, expire_exports, start_export, write_export
from kooperacja.growth.support.services.findings import (
    drop_finding,
    edit_finding,
    keep_finding,
    merge_finding,
    note_finding,
    set_theme,
)
from kooperacja.growth.support.services.gallery import add_stop_picture, hide_from_gallery, show_in_gallery
from kooperacja.growth.support.services.group import (
    follow_recruitment,
    follow_recruitments,
    note_attendance,
    plan_visit_recruitment,
    remind_guests,
    repoint_visits,
    set_day_length,
    write_ledger,
)
from kooperacja.growth.support.services.hosts import (
    add_transport,
    answer_invitation,
    edit_transport,
    invite_host,
    remove_transport,
)
from kooperacja.growth.support.services.ledger import (
    NewSupport,
    edit_support,
    keep_only,
    record_many,
    record_support,
    repoint_participant,
    restore_support,
    set_people,
    settle_follow_up,
    withdraw_support,
)
from kooperacja.growth.support.services.notebook import (
    NotReadable,
    PhoneWriting,
    PhotoMissing,
    StopNeeded,
    Taken,
    accept_entry,
    set_entry_aside,
    settle_question,
    take_writing,
)
from kooperacja.growth.support.services.stops import (
    add_day,
    add_stop,
    edit_day,
    edit_stop,
    move_stop,
    record_host_agreement,
    remove_stop,
)
from kooperacja.growth.support.services.visits import (
    NotYet,
    add_participant,
    edit_visit,
    move_visit,
    propose_visit,
    record_past_visit,
    remove_participant,
)

__all__ = [
    "AT_ONCE", "NewSupport", "NotReadable", "NotYet", "PhoneWriting", "PhotoMissing", "StopNeeded", "Taken",
    "accept_entry", "add_day", "add_participant", "add_stop", "add_stop_picture", "add_transport", "answer_adoption",
    "answer_invitation", "ask_adoption", "ask_overdue", "drop_finding", "edit_day", "edit_finding", "edit_stop",
    "edit_support", "edit_transport", "edit_visit", "expire_exports", "fill_evaluation", "follow_recruitment",
    "follow_recruitments", "hide_from_gallery", "invite_host", "keep_finding", "keep_only", "merge_finding",
    "move_stop", "move_visit", "note_attendance", "note_finding", "open_evaluation", "plan_visit_recruitment", "propose_visit",
    "record_host_agreement", "record_many", "record_past_visit", "record_support", "remind_guests",
    "remove_participant", "remove_stop", "remove_transport", "repoint_participant", "repoint_visits", "restore_support",
    "set_day_length", "set_entry_aside", "set_people", "set_theme", "settle_follow_up", "settle_question",
    "show_in_gallery", "start_export", "take_writing", "withdraw_support", "write_export", "write_ledger",
]  # fmt: skip
