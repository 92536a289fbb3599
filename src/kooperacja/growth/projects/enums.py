# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Perspective(TextChoices):
    """Financial perspectives of the European Union."""

    P2014 = "2014–2020", _("2014–2020 (RPO, PO WER)")
    P2021 = "2021–2027", _("2021–2027 (FERS, programy regionalne FE)")


class NodeLevel(TextChoices):
    """How deep a node of the money tree lies; the words differ between the perspectives."""

    PROGRAMME = "programme", _("program")
    AXIS = "axis", _("oś albo priorytet")
    MEASURE = "measure", _("działanie")
    SUBMEASURE = "submeasure", _("poddziałanie")


#: From the widest to the narrowest.
LEVELS = (NodeLevel.PROGRAMME, NodeLevel.AXIS, NodeLevel.MEASURE, NodeLevel.SUBMEASURE)


class PartnerRole(TextChoices):
    LEADER = "leader", _("lider")
    PARTNER = "partner", _("partner")
    SUPPORTING = "supporting", _("wspiera bez budżetu")


class CostCategory(TextChoices):
    """What a budget line pays for: a plain division of the house, not the one of any guideline."""

    STAFF = "staff", _("wynagrodzenia")
    EXPERTS = "experts", _("trenerzy, doradcy, superwizorzy")
    TRAVEL = "travel", _("dojazd, noclegi, wyżywienie")
    ROOMS = "rooms", _("sale i sprzęt")
    MATERIALS = "materials", _("materiały i druk")
    INDIRECT = "indirect", _("koszty pośrednie")
    OTHER = "other", _("inne")
