# SPDX-License-Identifier: EUPL-1.2
"""What people say about a sheet."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from kooperacja.base.exchange.kinds import SheetKind
from kooperacja.base.exchange.queries import SheetColumn


class UploadForm(forms.Form):
    """A file and what is in it."""

    kind = forms.ChoiceField(label=_("Co jest w arkuszu"), widget=forms.RadioSelect)
    file = forms.FileField(
        label=_("Plik"),
        help_text=_("XLSX, ODS albo CSV, do 25 MB. Na razie niczego nie zapisujemy: najpierw zobaczysz podgląd."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.ods,.csv,.txt"}),
        error_messages={"empty": _("Plik jest pusty. Sprawdź, czy to na pewno ten plik.")},
    )

    def __init__(self, *args: Any, kinds: list[SheetKind], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["kind"]
        choice.choices = [(k.code, k.label) for k in kinds]  # type: ignore[attr-defined]
        if len(kinds) == 1:
            choice.initial = kinds[0].code

    def clean_file(self) -> UploadedFile[bytes]:
        """Refuse a file that is too big before it is read."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        limit = settings.MAX_UPLOAD_BYTES // (1024 * 1024)
        if (file.size or 0) > settings.MAX_UPLOAD_BYTES:
            raise ValidationError(
                _("Plik ma %(size)s MB, a najwięcej może mieć %(limit)s MB. Podziel go albo usuń z niego obrazki.")
                % {"size": (file.size or 0) // (1024 * 1024), "limit": limit}
            )
        return file


class ColumnsForm(forms.Form):
    """Which column of the sheet is what: one select for each column of the sheet."""

    def __init__(self, *args: Any, kind: SheetKind, sheet_columns: list[SheetColumn], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        self.sheet_columns = sheet_columns
        choices = [("", str(_("pomiń tę kolumnę")))]
        choices += [(c.code, f"{c.label}{' (potrzebna)' if c.required else ''}") for c in kind.columns]
        for column in sheet_columns:
            label = f"{column.letter}: {column.header or _('bez nagłówka')}"
            self.fields[f"column_{column.index}"] = forms.ChoiceField(
                label=label, choices=choices, required=False, initial=column.code
            )

    def clean(self) -> dict[str, Any]:
        """Each thing at most once; what is needed is there."""
        cleaned = super().clean() or {}
        chosen: dict[str, int] = {}
        for column in self.sheet_columns:
            code = cleaned.get(f"column_{column.index}", "")
            if code and code in chosen:
                self.add_error(
                    f"column_{column.index}",
                    _("To samo wskazano już w kolumnie %(letter)s. Zostaw jedną z nich.")
                    % {"letter": next(c.letter for c in self.sheet_columns if c.index == chosen[code])},
                )
            elif code:
                chosen[code] = column.index
        missing = [str(c.label) for c in self.kind.columns if c.required and c.code not in chosen]
        if missing:
            raise ValidationError(_("Wskaż jeszcze, w której kolumnie jest: %(what)s.") % {"what": ", ".join(missing)})
        cleaned["columns"] = chosen
        return cleaned

    @property
    def rows(self) -> list[tuple[SheetColumn, forms.BoundField]]:
        """Columns of the sheet with their selects."""
        return [(column, self[f"column_{column.index}"]) for column in self.sheet_columns]


class ConfirmForm(forms.Form):
    """The person has seen the preview."""

    skip_bad = forms.BooleanField(label=_("Pomiń wiersze z problemami i zapisz pozostałe"), required=False)
