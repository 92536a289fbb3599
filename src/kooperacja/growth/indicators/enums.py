# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class IndicatorKind(TextChoices):
    OUTPUT = "output", _("produkt")
    RESULT = "result", _("rezultat")


class Basis(TextChoices):
    """Which activities count to an indicator of a project: money and substance are two things."""

    PAID = "paid", _("działania opłacone z pieniędzy tego projektu")
    SERVES = "serves", _("działania, które służą temu projektowi, za czyjekolwiek pieniądze")
    MARKED = "marked", _("tylko wpisy rejestru, przy których zaznaczono ten wskaźnik")
