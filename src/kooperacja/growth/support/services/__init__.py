# SPDX-License-Identifier: EUPL-1.2
"""Opening visits, writing findings on the way, keeping the ledger."""

from kooperacja.growth.support.services.findings import (
    drop_finding,
    edit_finding,
    keep_finding,
    merge_finding,
    note_finding,
)
from kooperacja.growth.support.services.gallery import add_stop_picture, hide_from_gallery, show_in_gallery
from kooperacja.growth.support.services.ledger import record_support, settle_follow_up
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
    "NotYet", "add_day", "add_participant", "add_stop", "add_stop_picture", "drop_finding", "edit_day", "edit_finding",
    "edit_stop", "edit_visit", "hide_from_gallery", "keep_finding", "merge_finding", "move_stop", "move_visit",
    "note_finding", "propose_visit", "record_host_agreement", "record_past_visit", "record_support",
    "remove_participant", "remove_stop", "settle_follow_up", "show_in_gallery",
]  # fmt: skip
