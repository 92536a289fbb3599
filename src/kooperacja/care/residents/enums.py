# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Relation(TextChoices):
    CHILD = "child", _("córka lub syn")
    SPOUSE = "spouse", _("mąż lub żona")
    SIBLING = "sibling", _("rodzeństwo")
    NEIGHBOUR = "neighbour", _("sąsiadka lub sąsiad")
    STATUTORY = "statutory", _("przedstawiciel ustawowy")
    GUARDIAN = "guardian", _("opiekun faktyczny")
    OTHER = "other", _("inna osoba")


class AddressForm(TextChoices):
    """How the person is spoken of: guessed from PESEL or the name, corrected by people."""

    MRS = "mrs", _("pani")
    MR = "mr", _("pan")
