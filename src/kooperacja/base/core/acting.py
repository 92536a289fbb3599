# SPDX-License-Identifier: EUPL-1.2
"""``Acting``: who does this, for which organisation, in which role, over which territory, and when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils import timezone


@dataclass(frozen=True, slots=True)
class Acting:
    """One person acting as one role of one organisation at one instant. ``at`` is the only clock of the domain.

    ``scope`` is a TERYT prefix: ``""`` is the country, ``"04"`` a voivodeship, ``"0401011"`` a gmina.
    ``organisation_kind`` and ``role`` hold the values of ``organisations.enums``.
    """

    user_id: int | None
    user_label: str
    organisation_id: int | None
    organisation_label: str
    role: str
    scope: str
    at: datetime
    membership_id: int | None = None
    organisation_kind: str = ""

    @property
    def today(self) -> date:
        """The calendar day in Poland at ``at``."""
        return timezone.localtime(self.at).date()

    @property
    def is_person(self) -> bool:
        """True for a signed-in person, false for the system and for visitors."""
        return self.user_id is not None

    def later(self, at: datetime) -> Acting:
        """The same person at another instant."""
        return replace(self, at=at)

    @classmethod
    def system(cls, *, at: datetime) -> Acting:
        """The software itself: scheduled duties, imports from the command line."""
        return cls(None, "Kooperacja", None, "", "system", "", at)

    @classmethod
    def public(cls, *, at: datetime) -> Acting:
        """A visitor who has not signed in."""
        return cls(None, "gość", None, "", "public", "-", at)
