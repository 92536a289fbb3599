# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class PublicationState(TextChoices):
    DRAFT = "draft", _("szkic")
    PLANNED = "planned", _("zaplanowana")
    PUBLISHED = "published", _("opublikowana")
    WITHDRAWN = "withdrawn", _("wycofana")


PUBLICATION_FLOW = Flow(
    "publications.publication",
    {
        PublicationState.DRAFT: {PublicationState.PLANNED, PublicationState.PUBLISHED},
        PublicationState.PLANNED: {PublicationState.DRAFT, PublicationState.PUBLISHED},
        PublicationState.PUBLISHED: {PublicationState.WITHDRAWN},
        PublicationState.WITHDRAWN: {PublicationState.PLANNED, PublicationState.PUBLISHED},
    },
    start=PublicationState.DRAFT,
)


class VersionKind(TextChoices):
    """Why a version was kept."""

    SAVED = "saved", _("zapisana")
    PUBLISHED = "published", _("opublikowana")
    CORRECTED = "corrected", _("sprostowana")
