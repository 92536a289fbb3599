# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class ImportState(TextChoices):
    UPLOADED = "uploaded", _("wczytany")
    CHECKED = "checked", _("sprawdzony")
    CONFIRMED = "confirmed", _("zapisywanie")
    SAVED = "saved", _("zapisany")
    FAILED = "failed", _("nie zapisany")


IMPORT_FLOW = Flow(
    "exchange.import",
    {
        ImportState.UPLOADED: {ImportState.CHECKED, ImportState.FAILED},
        ImportState.CHECKED: {ImportState.CHECKED, ImportState.CONFIRMED, ImportState.FAILED},
        ImportState.CONFIRMED: {ImportState.SAVED, ImportState.FAILED},
        ImportState.SAVED: set(),
        ImportState.FAILED: set(),
    },
    start=ImportState.UPLOADED,
)
