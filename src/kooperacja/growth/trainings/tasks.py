# SPDX-License-Identifier: EUPL-1.2
"""What the worker does with certificates: the papers of a whole edition, one after another, with progress."""

from __future__ import annotations

import logging
from dataclasses import fields
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.text import plural
from kooperacja.base.documents import paper
from kooperacja.base.jobs import services as jobs
from kooperacja.base.jobs.models import Job
from kooperacja.growth.trainings import documents, queries, services
from kooperacja.growth.trainings.models import TrainingEdition

logger = logging.getLogger(__name__)


def packed(by: Acting) -> dict[str, Any]:
    """Who acts, as a task can carry it."""
    return {field.name: getattr(by, field.name) for field in fields(Acting) if field.name != "at"}


def order_certificates(*, edition: TrainingEdition, by: Acting) -> Job:
    """Issue certificates to everybody with all hours, and let the worker set their papers; answers the work's row."""
    services.issue_certificates(edition=edition, by=by)
    return order_papers(edition=edition, by=by)


def order_papers(*, edition: TrainingEdition, by: Acting) -> Job:
    """Let the worker set the papers that are missing."""
    count = len(queries.without_paper(edition))
    noun = plural(count, _("zaświadczenie"), _("zaświadczenia"), _("zaświadczeń"))
    label = _("%(code)s: %(count)s %(noun)s") % {"code": edition.code, "count": count, "noun": noun}
    job = jobs.start(kind="trainings.certificates", label=label, by=by, total=count)
    set_papers.enqueue(edition.pk, job.pk, packed(by))
    return job


@task()
def set_papers(edition_pk: int, job_pk: int, who: dict[str, Any]) -> None:
    """Set the paper of every certificate of an edition that has none, then write the hours into the ledger.

    Each paper is kept by itself: when the worker is switched off, the next order goes on with the rest.
    """
    edition = TrainingEdition.objects.select_related("centre", "funding_label", "project").get(pk=edition_pk)
    job = Job.objects.get(pk=job_pk)
    path = f"/szkolenia/{edition.uid}/"
    try:
        waiting = queries.without_paper(edition)
        jobs.advance(job=job, done=0, total=len(waiting), at=timezone.now())
        for done, certificate in enumerate(waiting, start=1):
            by = Acting(at=timezone.now(), **who)
            content = paper.to_pdf("trainings/certificate.typ", documents.certificate(certificate), at=by.at)
            services.keep_paper(certificate=certificate, content=content, by=by)
            jobs.advance(job=job, done=done, total=len(waiting), at=by.at)
        left_out = services.report_support(edition=edition, by=Acting(at=timezone.now(), **who))
    except Exception as error:
        message = str(error.message) if isinstance(error, DomainError) else BROKEN
        jobs.fail(job=job, by=Acting(at=timezone.now(), **who), message=message, result_path=path)
        if not isinstance(error, DomainError):
            logger.exception("Certificates of %s", edition.uid)
        return
    noun = plural(len(waiting), _("zaświadczenie"), _("zaświadczenia"), _("zaświadczeń"))
    said = _("Gotowe: %(count)s %(noun)s, godziny są w rejestrze wsparcia.") % {"count": len(waiting), "noun": noun}
    if left_out:
        said += " " + _("Bez gminy, więc poza rejestrem: %(who)s.") % {"who": ", ".join(left_out[:10])}
    jobs.finish(job=job, by=Acting(at=timezone.now(), **who), message=said, result_path=path)


BROKEN = (
    "Coś się zepsuło po naszej stronie. Zaświadczenia złożone do tej chwili są zapisane. "
    "Spróbuj jeszcze raz, a jeśli się powtórzy, napisz do nas."
)
