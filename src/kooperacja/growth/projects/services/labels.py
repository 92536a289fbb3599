# SPDX-License-Identifier: EUPL-1.2
"""Funding labels and the marks in their line."""

from __future__ import annotations

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.documents import images
from kooperacja.base.documents.models import StoredFile
from kooperacja.base.documents.services import store
from kooperacja.growth.projects import rules
from kooperacja.growth.projects.logic import labels as logic
from kooperacja.growth.projects.logic import marks
from kooperacja.growth.projects.models import FundingLabel, FundingNode, LabelLogo, Project
from kooperacja.growth.projects.services.nodes import plant_path, write_path
from kooperacja.growth.projects.services.projects import refuse_taken

#: A mark is small; larger uploads are photos sent by mistake.
_LARGEST = 2_000_000


class FiveLogos(DomainError):
    """A line of marks holds four."""

    default = _("W jednym rzędzie stoją najwyżej cztery znaki. Usuń jeden, zanim dodasz następny.")


class NoAlternativeText(DomainError):
    """Every mark is also said in words."""

    default = _(
        "Opisz znak słowami, na przykład „Flaga Unii Europejskiej z napisem Dofinansowane przez Unię Europejską”."
    )


class LogoRefused(DomainError):
    """The file cannot stand in a label; the text says why."""


def _settle(label: FundingLabel, node: FundingNode | None, names: tuple[str, str, str, str], by: Acting) -> None:
    """Give the label its node: the chosen one, or the one at the end of a path of names; and the node's words."""
    if node is None and names[0].strip():
        node = plant_path(perspective=label.perspective, names=names, by=by)
    label.node = node
    label.programme, label.axis, label.measure, label.submeasure = names
    write_path(label)


@transaction.atomic
def create_funding_label(
    *, name: str, lead_sentence: str, wording: str, marks_alt: str, has_eu_flag: bool = True,
    node: FundingNode | None = None, project: Project | None = None, perspective: str = "", programme: str = "",
    axis: str = "", measure: str = "", submeasure: str = "", by: Acting,
) -> FundingLabel:  # fmt: skip
    """Write down the funding notice of one source of money. Its place in the tree is ``node`` or a path of names."""
    rules.create_funding_label.require(by)
    refuse_taken(FundingLabel, name, by)
    assert by.organisation_id is not None
    label = FundingLabel(
        name=name, lead_sentence=lead_sentence, wording=wording, marks_alt=marks_alt, has_eu_flag=has_eu_flag,
        perspective=perspective, project=project, organisation_id=by.organisation_id,
    )  # fmt: skip
    _settle(label, node, (programme, axis, measure, submeasure), by)
    label.save()
    audit.record("projects.funding_label.created", label, by=by)
    return label


@transaction.atomic
def edit_funding_label(
    *, label: FundingLabel, name: str, lead_sentence: str, wording: str, marks_alt: str, has_eu_flag: bool = True,
    node: FundingNode | None = None, project: Project | None = None, perspective: str = "", programme: str = "",
    axis: str = "", measure: str = "", submeasure: str = "", by: Acting,
) -> FundingLabel:  # fmt: skip
    """Correct a funding notice; every page of the activities that it marks shows the corrected one."""
    rules.edit_funding_label.require(by, label)
    refuse_taken(FundingLabel, name, by, but=label.pk)
    label.name, label.lead_sentence, label.wording, label.marks_alt = name, lead_sentence, wording, marks_alt
    label.has_eu_flag, label.perspective, label.project = has_eu_flag, perspective, project
    _settle(label, node, (programme, axis, measure, submeasure), by)
    label.save()
    audit.record("projects.funding_label.edited", label, by=by)
    return label


def _kept(upload: File[bytes], field: str, by: Acting) -> StoredFile:
    if (upload.size or 0) > _LARGEST:
        raise LogoRefused(
            _("Plik ma ponad 2 MB. Znak powinien być mniejszy: wyślij SVG albo mniejszy PNG."), field=field
        )
    content = upload.read()
    stem = (upload.name or "znak").rsplit("/", 1)[-1].rsplit(".", 1)[0][:80] or "znak"
    if content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<?xml", b"<svg", b"<!--", b"<!DOCTYPE")):
        try:
            drawn = marks.check_svg(content)
        except marks.BadMark as error:
            raise LogoRefused(str(error), field=field) from error
        return store(drawn.encode(), name=f"{stem}.svg", media_type="image/svg+xml", by=by)
    if not content.startswith(b"\x89PNG"):
        raise LogoRefused(_("Znak przyjmujemy jako SVG albo PNG. Poproś o taki plik tego, kto dał znak."), field=field)
    made = images.prepare(content, name=upload.name or "", field=field)
    return store(made.original, name=f"{stem}.png", media_type="image/png", by=by)


@transaction.atomic
def add_logo(
    *, label: FundingLabel, upload: File[bytes], alt: str, mono_upload: File[bytes] | None = None, by: Acting
) -> LabelLogo:
    """Put a mark at the end of the line: SVG without anything that runs or loads, or PNG."""
    rules.edit_funding_label.require(by, label)
    if not alt.strip():
        raise NoAlternativeText(field="alt")
    count = LabelLogo.objects.filter(label=label).count()
    if count >= logic.MOST_LOGOS:
        raise FiveLogos
    logo = LabelLogo.objects.create(
        label=label, position=count + 1, alt=alt.strip(), file=_kept(upload, "upload", by),
        mono_file=_kept(mono_upload, "mono_upload", by) if mono_upload else None,
    )  # fmt: skip
    audit.record("projects.funding_label.logo_added", label, by=by, logo=logo.alt)
    return logo


def _renumber(label: FundingLabel, order: list[LabelLogo]) -> None:
    LabelLogo.objects.filter(label=label).delete()
    for position, logo in enumerate(order, 1):
        logo.position = position
    LabelLogo.objects.bulk_create(order)


@transaction.atomic
def move_logo(*, logo: LabelLogo, to: int, by: Acting) -> LabelLogo:
    """Put a mark on another place in the line (1 is first); the others close up."""
    label = logo.label
    rules.edit_funding_label.require(by, label)
    order = [each for each in LabelLogo.objects.filter(label=label).order_by("position") if each.pk != logo.pk]
    order.insert(max(0, min(to - 1, len(order))), logo)
    _renumber(label, order)
    audit.record("projects.funding_label.logo_moved", label, by=by, logo=logo.alt, to=str(logo.position))
    return logo


@transaction.atomic
def remove_logo(*, logo: LabelLogo, by: Acting) -> None:
    """Take a mark off the line."""
    label = logo.label
    rules.edit_funding_label.require(by, label)
    _renumber(label, [e for e in LabelLogo.objects.filter(label=label).order_by("position") if e.pk != logo.pk])
    audit.record("projects.funding_label.logo_removed", label, by=by, logo=logo.alt)
