# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ConsentState(TextChoices):
    """May this picture be shown? People who can be recognised must have agreed."""

    NO_PEOPLE = "no_people", _("nikogo nie widać")
    GIVEN = "given", _("zgody są")
    MISSING = "missing", _("brak zgód")
    WITHDRAWN = "withdrawn", _("zgoda wycofana")


SHOWABLE = frozenset({ConsentState.NO_PEOPLE, ConsentState.GIVEN})
