# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class ImportState(TextChoices):
    UPLOADED = "uploaded", _("Wybór kolumn")
    CHECKED = "checked", _("Czeka na potwierdzenie")
    CONFIRMED = "confirmed", _("Zapisuje się")
    SAVED = "saved", _("Zapisany")
    FAILED = "failed", _("Nie zapisany")


IMPORT_FLOW = Flow(
    "exchange.import",
    {
        ImportState.UPLOADED: {ImportState.UPLOADED, ImportState.CHECKED, ImportState.FAILED},
        ImportState.CHECKED: {ImportState.UPLOADED, ImportState.CHECKED, ImportState.CONFIRMED, ImportState.FAILED},
        ImportState.CONFIRMED: {ImportState.SAVED, ImportState.FAILED},
        ImportState.SAVED: set(),
        ImportState.FAILED: set(),
    },
    start=ImportState.UPLOADED,
)
