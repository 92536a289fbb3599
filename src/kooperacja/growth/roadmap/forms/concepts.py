# SPDX-License-Identifier: EUPL-1.2
"""A version of a concept, and what its reader finds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from kooperacja.base.ui.fields import PolishDateField
from kooperacja.growth.roadmap.enums import CheckMark, Dimension
from kooperacja.growth.roadmap.queries import CheckRow


class SubmitConceptForm(forms.Form):
    """A document, a summary, and until when the region decides."""

    file = forms.FileField(label=_("Dokument"), required=False, help_text=_("PDF, DOCX albo ODT, do 20 MB."))
    summary = forms.CharField(
        label=_("Co jest w tej wersji"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Przy kolejnej wersji: co zmieniono po uwagach."),
    )  # fmt: skip
    submitted_on = PolishDateField(label=_("Złożona dnia"))
    decide_by = PolishDateField(
        label=_("Decyzja regionu do"),
        required=False,
        help_text=_("Jeśli nabór wskazuje dzień. Puste: według reguły ośrodka."),
    )


class ReviewConceptForm(forms.Form):
    """Twelve dimensions, one mark and one remark each; what is not read yet may stay empty."""

    def __init__(self, *args: Any, rows: list[CheckRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows
        marks = [("", _("jeszcze nie czytano")), *CheckMark.choices]
        for row in rows:
            name = row.dimension.value
            self.fields[f"mark_{name}"] = forms.ChoiceField(
                label=f"{name} {row.dimension.label}", choices=marks, required=False, widget=forms.RadioSelect,
                initial=row.check.mark if row.check else "",
            )  # fmt: skip
            self.fields[f"remark_{name}"] = forms.CharField(
                label=_("Uwaga"), max_length=400, required=False, initial=row.check.remark if row.check else "",
            )  # fmt: skip

    def dimensions(self) -> Iterator[tuple[CheckRow, BoundField, BoundField]]:
        """Rows with their two fields, for the page."""
        for row in self.rows:
            yield row, self[f"mark_{row.dimension.value}"], self[f"remark_{row.dimension.value}"]

    def marks(self) -> dict[str, tuple[str, str]]:
        """What was marked, by dimension."""
        data = self.cleaned_data
        return {d.value: (data[f"mark_{d.value}"], data[f"remark_{d.value}"]) for d in Dimension}


class ReturnConceptForm(forms.Form):
    """What to mend."""

    remarks = forms.CharField(
        label=_("Co poprawić"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Uwagi z dwunastu punktów gmina zobaczy osobno; tu napisz najważniejsze."),
    )  # fmt: skip
