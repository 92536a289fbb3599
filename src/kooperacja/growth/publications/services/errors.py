# SPDX-License-Identifier: EUPL-1.2
"""What may stand in the way of writing and publishing, said to the person who writes."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kooperacja.base.core import dates
from kooperacja.base.core.errors import DomainError, Stale
from kooperacja.growth.publications.models import Publication


class SomethingMissing(DomainError):
    """The page cannot go out yet; the message lists exactly what is missing."""

    def __init__(self, missing: list[str]) -> None:
        self.missing = missing
        super().__init__(_("Jeszcze nie można opublikować. ") + " ".join(missing))


class Overtaken(Stale):
    """Somebody else saved this page since the form was opened; what was typed stays in the form."""

    def __init__(self, now: Publication) -> None:
        self.now = now
        super().__init__(
            _(
                "Ktoś był szybszy: %(who)s, %(when)s. Twój tekst jest poniżej i nic z niego nie zginęło. "
                "Porównaj oba i zapisz jeszcze raz: wtedy zostanie Twój, a tamten w wersjach."
            )
            % {"who": who_saved(now), "when": when_saved(now)}
        )


def who_saved(publication: Publication) -> str:
    """The colleague who saved last."""
    return str(publication.saved_by) if publication.saved_by else _("ktoś z zespołu")


def when_saved(publication: Publication) -> str:
    """``"2.03.2026, 14.05"``."""
    if publication.saved_at is None:
        return ""
    local = timezone.localtime(publication.saved_at)
    return f"{dates.short(local.date())}, {local.hour}.{local.minute:02d}"


class AlreadyDrafted(DomainError):
    """A visit has one page."""

    default = gettext_lazy("Ta wizyta ma już swoją stronę. Otwórz ją i popraw.")


class WordsNeeded(DomainError):
    """A title, a correction or a withdrawal needs words."""

    default = gettext_lazy("Napisz jedno zdanie: co i dlaczego.")


class CoverOfAnother(DomainError):
    """The picture at the top is one of the page's own."""

    default = gettext_lazy("Na górze strony może stać tylko zdjęcie z galerii tej strony.")


class LabelOfAnother(DomainError):
    """The label is the activity's own."""

    default = gettext_lazy("Strona wizyty nosi oznaczenie tej wizyty. Zmienisz je przy wizycie.")


class TooLate(DomainError):
    """A planned hour lies ahead."""

    default = gettext_lazy("Ta godzina już minęła. Podaj późniejszą albo opublikuj od razu.")


class NotAttachable(DomainError):
    """The file is not of a kind that we hand out."""

    default = gettext_lazy(
        "Tego pliku nie można dołączyć. Przyjmujemy PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, CSV i TXT."
    )
