# SPDX-License-Identifier: EUPL-1.2
"""Funding labels: for their keepers, for pages, for papers."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PIL import Image

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.documents.models import StoredFile
from kooperacja.growth.projects.logic import labels as logic
from kooperacja.growth.projects.logic import marks
from kooperacja.growth.projects.models import FundingLabel, LabelLogo


def funding_labels(by: Acting) -> list[FundingLabel]:
    """All funding labels of the centre by name."""
    rows = FundingLabel.objects.visible_to(by).select_related("organisation", "project").prefetch_related("logos")
    return list(rows.order_by("name", "pk")[:200])


def funding_label_for(by: Acting, uid: UUID) -> FundingLabel:
    """One funding label with its marks; a stranger's does not exist."""
    rows = FundingLabel.objects.visible_to(by).select_related("organisation", "project", "node__parent__parent__parent")
    return rows.prefetch_related("logos__file", "logos__mono_file").get(uid=uid)


def logos_of(label: FundingLabel) -> list[LabelLogo]:
    """The marks of a label in their order."""
    return list(LabelLogo.objects.filter(label_id=label.pk).select_related("file", "mono_file").order_by("position"))


def logo_for(by: Acting, uid: UUID) -> LabelLogo:
    """One mark of a label of the own centre."""
    rows = LabelLogo.objects.filter(label__in=FundingLabel.objects.visible_to(by))
    return rows.select_related("label", "file", "mono_file").get(uid=uid)


def logo_file(uid: UUID, *, mono: bool) -> StoredFile:
    """The file of a mark. Marks of a funding notice are public: they stand on public pages."""
    logo = LabelLogo.objects.select_related("file", "mono_file").get(uid=uid)
    return (logo.mono_file or logo.file) if mono else logo.file


def label_missing(label: FundingLabel | None) -> list[str]:
    """What stands between an activity marked with this label and its readers, in sentences; empty when nothing.

    Every door that publishes a page or a paper asks here.
    """
    if label is None:
        return logic.missing(None)
    return logic.missing(
        logic.LabelFacts(
            label.lead_sentence, label.wording, label.marks_alt, label.has_eu_flag,
            list(LabelLogo.objects.filter(label_id=label.pk).values_list("alt", flat=True)),
        )
    )  # fmt: skip


class NoLabel(DomainError):
    """A paper for participants carries the notice of the money that paid for its activity."""


def funding_for_paper(label: FundingLabel | None, *, mono: bool = False) -> dict[str, Any]:
    """The same as ``paper_funding``; refuses when the activity has no label, or one that is not whole."""
    problems = label_missing(label)
    if problems or label is None:
        raise NoLabel(" ".join(problems))
    return paper_funding(label, mono=mono)


def paper_funding(label: FundingLabel, *, mono: bool = False) -> dict[str, Any]:
    """The label as ``documents.paper.frame(funding=…)`` wants it: the same words and marks as on a page."""
    logos = []
    for logo in logos_of(label):
        kept = (logo.mono_file or logo.file) if mono else logo.file
        logos.append({"svg": _as_svg(kept), "alt": logo.alt})
    if not logos and label.has_eu_flag:
        logos.append({"svg": marks.eu_flag(), "alt": label.marks_alt})
    return {"lead": label.lead_sentence, "wording": label.wording, "logos": logos}


def _as_svg(kept: StoredFile) -> str:
    with kept.file.open("rb") as source:
        content: bytes = source.read()
        if kept.media_type == "image/svg+xml":
            return content.decode()
        source.seek(0)
        width, height = Image.open(source).size
    return marks.png_as_svg(content, width, height)
