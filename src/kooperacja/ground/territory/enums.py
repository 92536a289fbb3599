# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class AreaLevel(TextChoices):
    VOIVODESHIP = "voivodeship", _("województwo")
    COUNTY = "county", _("powiat")
    GMINA = "gmina", _("gmina")


class GminaKind(TextChoices):
    """RODZ of TERC; other kinds (parts of gminas, Warsaw districts) are not gminas and are not imported."""

    URBAN = "1", _("gmina miejska")
    RURAL = "2", _("gmina wiejska")
    URBAN_RURAL = "3", _("gmina miejsko-wiejska")


class AreaChangeKind(TextChoices):
    """What happened to a unit between two states of the register."""

    NEW = "new", _("powstała")
    GONE = "gone", _("znikła")
    RETURNED = "returned", _("wróciła")
    RENAMED = "renamed", _("zmieniła nazwę")
    KIND = "kind", _("zmieniła rodzaj")
    MOVED = "moved", _("przeszła do innego powiatu")
