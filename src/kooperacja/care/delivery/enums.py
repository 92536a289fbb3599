# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class VisitState(TextChoices):
    PLANNED = "planned", _("zaplanowana")
    STARTED = "started", _("trwa")
    FINISHED = "finished", _("zakończona")
    ACCEPTED = "accepted", _("potwierdzona")
    QUESTIONED = "questioned", _("do wyjaśnienia")
    NOT_HELD = "not_held", _("nie odbyła się")
    CANCELLED = "cancelled", _("odwołana")


V = VisitState
VISIT_FLOW = Flow(
    "delivery.visit",
    {
        V.PLANNED: {V.STARTED, V.FINISHED, V.NOT_HELD, V.CANCELLED},
        V.STARTED: {V.FINISHED, V.NOT_HELD},
        V.FINISHED: {V.ACCEPTED, V.QUESTIONED},
        V.QUESTIONED: {V.ACCEPTED, V.NOT_HELD},
        V.ACCEPTED: set(),
        V.NOT_HELD: set(),
        V.CANCELLED: set(),
    },
    start=V.PLANNED,
)


class NotHeldReason(TextChoices):
    NOT_OPENING = "not_opening", _("nie otwiera")
    HOSPITAL = "hospital", _("szpital")
    CHANGED = "changed", _("zmiana terminu")
    RESIGNED = "resigned", _("rezygnacja z wizyty")
    WORKER = "worker", _("po stronie opiekunki")
    WEATHER = "weather", _("pogoda lub droga")
