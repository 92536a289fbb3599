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
        V.NOT_HELD: {V.STARTED, V.FINISHED},
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


class RecordKind(TextChoices):
    """What a worker can press on the phone."""

    START = "start", _("początek")
    FINISH = "finish", _("koniec")
    NOT_HELD = "not_held", _("nie odbyła się")


class VisitFlag(TextChoices):
    """Why a person is asked to look at a visit. None of them takes an hour away."""

    CLOCK = "clock", _("zegar w telefonie szedł źle")
    OVERLAP = "overlap", _("nakłada się na inną wizytę")
    OUTSIDE = "outside", _("poza okresem zlecenia")
    PAUSED = "paused", _("zlecenie było wstrzymane")
    LONGER = "longer", _("dłużej niż w planie")
    SHORTER = "shorter", _("krócej niż w planie")
    NO_START = "no_start", _("brak zapisu początku")
    BY_HAND = "by_hand", _("dopisana ręcznie")
    STRAY = "stray", _("zapis osoby, której nie było w planie")
    OTHER_DAY = "other_day", _("innego dnia niż w planie")


#: States in which the visit is over for the worker.
OVER_STATES = (V.FINISHED, V.ACCEPTED, V.QUESTIONED, V.NOT_HELD, V.CANCELLED)
#: States that take the worker's time in the plan.
BUSY_STATES = (V.PLANNED, V.STARTED, V.FINISHED, V.ACCEPTED, V.QUESTIONED)
