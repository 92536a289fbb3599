# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.flows import Flow


class Training(TextChoices):
    """The three trainings of the Regulation (Dz.U. 2020 poz. 664, § 2); their programmes are data of the law."""

    MANAGEMENT = "T1", _("zarządzanie i organizacja usług")
    PLANS = "T2", _("indywidualne plany usług")
    COMMUNITY = "T3", _("organizacja społeczności lokalnej")


class EditionState(TextChoices):
    PLANNED = "planned", _("planowana")
    PROGRAMME_READY = "programme_ready", _("program gotowy")
    RECRUITMENT_OPEN = "recruitment_open", _("nabór otwarty")
    RECRUITMENT_CLOSED = "recruitment_closed", _("nabór zamknięty")
    CONFIRMED = "confirmed", _("grupa potwierdzona")
    RUNNING = "running", _("zajęcia trwają")
    COMPLETED = "completed", _("zajęcia skończone")
    CERTIFIED = "certified", _("zaświadczenia wydane")
    REPORTED = "reported", _("rozliczona")
    POSTPONED = "postponed", _("przełożona")
    CANCELLED = "cancelled", _("odwołana")


E = EditionState
_OFF = {E.CANCELLED, E.POSTPONED}
EDITION_FLOW = Flow(
    "trainings.edition",
    {
        E.PLANNED: {E.PROGRAMME_READY, *_OFF},
        E.PROGRAMME_READY: {E.PLANNED, E.RECRUITMENT_OPEN, *_OFF},
        E.RECRUITMENT_OPEN: {E.RECRUITMENT_CLOSED, *_OFF},
        E.RECRUITMENT_CLOSED: {E.CONFIRMED, *_OFF},
        E.CONFIRMED: {E.RUNNING, *_OFF},
        E.RUNNING: {E.COMPLETED, *_OFF},
        E.COMPLETED: {E.CERTIFIED},
        E.CERTIFIED: {E.REPORTED},
        E.REPORTED: set(),
        E.POSTPONED: {E.PLANNED, E.CANCELLED},
        E.CANCELLED: set(),
    },
    start=E.PLANNED,
)

#: The programme may be laid out and changed: nobody has been promised it yet.
DRAFTED = frozenset({E.PLANNED, E.POSTPONED})
#: Classes may take place: presence is entered, also some days after the last one.
TAUGHT = frozenset({E.CONFIRMED, E.RUNNING, E.COMPLETED, E.CERTIFIED})
#: Classes are over: hours are counted, certificates issued, hours made up elsewhere still come in.
TAUGHT_OUT = frozenset({E.COMPLETED, E.CERTIFIED, E.REPORTED})
#: Nothing more will happen.
OVER = frozenset({E.REPORTED, E.CANCELLED})
#: Before the first day: a gap in a gmina can still be closed by coming.
AHEAD = (E.PLANNED, E.PROGRAMME_READY, E.RECRUITMENT_OPEN, E.RECRUITMENT_CLOSED, E.CONFIRMED)


class EnrolmentState(TextChoices):
    """From the place onwards; whoever only applied is a candidate of the recruitment."""

    ACCEPTED = "accepted", _("ma miejsce")
    ATTENDING = "attending", _("uczestniczy")
    COMPLETED = "completed", _("ma komplet godzin")
    CERTIFICATE_ISSUED = "certificate_issued", _("ma zaświadczenie")
    CERTIFICATE_REVOKED = "certificate_revoked", _("zaświadczenie cofnięte")
    DROPPED = "dropped", _("nie kontynuuje")


N = EnrolmentState
ENROLMENT_FLOW = Flow(
    "trainings.enrolment",
    {
        N.ACCEPTED: {N.ATTENDING, N.DROPPED},
        N.ATTENDING: {N.COMPLETED, N.DROPPED},
        N.COMPLETED: {N.CERTIFICATE_ISSUED, N.ATTENDING},
        N.CERTIFICATE_ISSUED: {N.CERTIFICATE_REVOKED},
        N.CERTIFICATE_REVOKED: {N.COMPLETED, N.ATTENDING},
        N.DROPPED: {N.ACCEPTED, N.ATTENDING},
    },
    start=N.ACCEPTED,
)
#: People who come to classes.
COMING = (N.ACCEPTED, N.ATTENDING, N.COMPLETED, N.CERTIFICATE_ISSUED)


class CertificateState(TextChoices):
    VALID = "valid", _("ważne")
    REPLACED = "replaced", _("zastąpione duplikatem")
    REVOKED = "revoked", _("cofnięte")


CERTIFICATE_FLOW = Flow(
    "trainings.certificate",
    {
        CertificateState.VALID: {CertificateState.REPLACED, CertificateState.REVOKED},
        CertificateState.REPLACED: set(),
        CertificateState.REVOKED: set(),
    },
    start=CertificateState.VALID,
)


class ProofKind(TextChoices):
    """What documents the practice of somebody who teaches (Regulation § 3–5, the second condition)."""

    HOURS_150 = "hours_150", _("co najmniej 150 godzin zajęć")
    YEARS_5 = "years_5", _("co najmniej 5 lat na stanowisku")


class PresenceWay(TextChoices):
    """How presence was written down."""

    PHONE = "phone", _("na telefonie")
    CODE = "code", _("kodem z ekranu")
    PAPER = "paper", _("z listy papierowej")


class QualificationKind(TextChoices):
    """What shows that somebody has learnt what her post asks for."""

    CERTIFICATE = "certificate", _("nasze zaświadczenie")
    ELSEWHERE = "elsewhere", _("zaświadczenie innego ośrodka")
    INSTEAD = "instead", _("uprawnienie, które zastępuje szkolenie")
