# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class ConsentState(TextChoices):
    """May this picture be shown? People who can be recognised must have agreed."""

    NO_PEOPLE = "no_people", _("nikogo nie widać")
    GIVEN = "given", _("zgody są")
    MISSING = "missing", _("brak zgód")
    WITHDRAWN = "withdrawn", _("zgoda wycofana")


SHOWABLE = frozenset({ConsentState.NO_PEOPLE, ConsentState.GIVEN})


class PersonState(TextChoices):
    """What one person on a picture has said."""

    ASKED = "asked", _("czekamy na zgodę")
    GIVEN = "given", _("zgoda jest")
    WITHDRAWN = "withdrawn", _("zgoda wycofana")


PERSON_FLOW = Flow(
    "pictures.consent",
    {
        PersonState.ASKED: {PersonState.GIVEN, PersonState.WITHDRAWN},
        PersonState.GIVEN: {PersonState.WITHDRAWN},
        PersonState.WITHDRAWN: {PersonState.GIVEN},
    },
    start=PersonState.ASKED,
)


class ConsentMeans(TextChoices):
    """How a consent was given."""

    WRITTEN = "written", _("na piśmie")
    EMAIL = "email", _("e-mailem")
    RECORDED = "recorded", _("nagrana")
    LIST = "list", _("na liście obecności")


class Licence(TextChoices):
    """Under what terms others may use the picture."""

    CC_BY = "CC BY 4.0", _("CC BY 4.0 – wolno używać, podając autora")
    CC0 = "CC0 1.0", _("CC0 – bez zastrzeżeń")
    RESERVED = "wszelkie prawa zastrzeżone", _("wszelkie prawa zastrzeżone – tylko na tej stronie")


class PictureSize(TextChoices):
    """The sizes in which a picture is served, as they stand in addresses."""

    THUMBNAIL = "male", _("małe")
    DISPLAY = "duze", _("duże")
    ORIGINAL = "oryginal", _("oryginał")
