# SPDX-License-Identifier: EUPL-1.2
"""Pictures and consents: the verbs."""

from kooperacja.growth.pictures.services.consents import (
    Incomplete,
    NobodyOnIt,
    TooEarly,
    add_person,
    give_consent,
    record_consent,
    remove_person,
    withdraw_by_link,
    withdraw_consent,
    withdraw_person,
)
from kooperacja.growth.pictures.services.pictures import (
    NoConsent,
    add_picture,
    describe_picture,
    hide_picture,
    publish_picture,
)

__all__ = [
    "Incomplete", "NoConsent", "NobodyOnIt", "TooEarly", "add_person", "add_picture", "describe_picture", "give_consent",
    "hide_picture", "publish_picture", "record_consent", "remove_person", "withdraw_by_link", "withdraw_consent",
    "withdraw_person",
]  # fmt: skip
