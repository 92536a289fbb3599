# SPDX-License-Identifier: EUPL-1.2
from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ClosedSignup(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are given by an institution; nobody signs up from the street."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
