# SPDX-License-Identifier: EUPL-1.2
"""The errors a person may meet. Their text is written for that person: what happened, what it means, what to do."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class DomainError(Exception):
    """A rule of the domain refuses. ``message`` is shown to the person; ``field`` names the form field it belongs to."""

    default: str | Promise = _("Tego nie da się teraz zrobić.")

    def __init__(self, message: str | Promise | None = None, *, field: str | None = None) -> None:
        self.message = message if message is not None else self.default
        self.field = field
        super().__init__(str(self.message))


class NotAllowed(DomainError):
    """The acting person may not do this here."""

    default = _(
        "Nie masz do tego uprawnienia. Jeśli to Twoje zadanie, poproś osobę, która nadaje role w Twojej instytucji."
    )


class IllegalMove(DomainError):
    """The flow of this thing does not know such a move."""

    default = _(
        "Tego kroku nie da się już zrobić: ta sprawa jest w innym stanie, być może ktoś był szybszy. "
        "Odśwież stronę, żeby zobaczyć aktualny stan."
    )


class Stale(DomainError):
    """Somebody else has moved this thing since the page was opened."""

    default = _("Ktoś był szybszy: ta sprawa zmieniła się, odkąd otwarto stronę. Odśwież ją i zobacz aktualny stan.")
