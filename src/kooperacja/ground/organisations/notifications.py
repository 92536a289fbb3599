# SPDX-License-Identifier: EUPL-1.2
"""Who got an account hears of it, with the way in. No name, no role in it."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.notifications.services import tell
from kooperacja.ground.organisations.models import Membership


def account_given(membership: Membership, *, is_new: bool, by: Acting) -> None:
    """A new person sets her password first; who has one already only signs in."""
    subject = _("Masz dostęp do Kooperacji")
    if is_new:
        body = _("Założono Ci konto. Wpisz pod tym adresem swój e-mail, a przyślemy odnośnik do "
                 "ustawienia hasła.")  # fmt: skip
        path = reverse("account_reset_password")
    else:
        body = _("Masz w Kooperacji nową rolę. Po zalogowaniu przełączysz się na nią u góry strony.")
        path = "/"
    tell("organisations.member.added", [membership.user_id], subject=subject, body=body, path=path, by=by)
