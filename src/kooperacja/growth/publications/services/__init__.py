# SPDX-License-Identifier: EUPL-1.2
"""Publications: the verbs."""

from kooperacja.growth.publications.services.errors import (
    AlreadyDrafted,
    CoverOfAnother,
    LabelOfAnother,
    NotAttachable,
    Overtaken,
    SomethingMissing,
    TooLate,
    WordsNeeded,
    when_saved,
    who_saved,
)
from kooperacja.growth.publications.services.media import (
    add_picture,
    attach_file,
    move_picture,
    place_picture,
    remove_attachment,
    remove_picture,
    show_in_gallery,
)
from kooperacja.growth.publications.services.publishing import (
    correct_publication,
    plan_publication,
    publish_due,
    publish_publication,
    unplan_publication,
    withdraw_publication,
)
from kooperacja.growth.publications.services.writing import (
    draft_article,
    draft_publication,
    drop_working,
    edit_publication,
    keep_working,
    take_version,
)

__all__ = [
    "AlreadyDrafted", "CoverOfAnother", "LabelOfAnother", "NotAttachable", "Overtaken", "SomethingMissing", "TooLate",
    "WordsNeeded", "add_picture", "attach_file", "correct_publication", "draft_article", "draft_publication",
    "drop_working", "edit_publication", "keep_working", "move_picture", "place_picture", "plan_publication",
    "publish_due", "publish_publication", "remove_attachment", "remove_picture", "show_in_gallery", "take_version",
    "unplan_publication", "when_saved", "who_saved", "withdraw_publication",
]  # fmt: skip
