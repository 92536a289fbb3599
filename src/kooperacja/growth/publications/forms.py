# SPDX-License-Identifier: EUPL-1.2
"""The words of a public page about a visit."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.publications import queries
from kooperacja.growth.publications.models import Publication


class PublicationForm(forms.Form):
    """Title, lead, conclusion: for somebody who has never heard of the visit."""

    kicker = forms.CharField(
        label=_("Nad tytułem"), max_length=120, required=False,
        help_text=_("Kilka słów: „Wizyta studyjna · dwa dni w Wielkopolsce”."),
    )  # fmt: skip
    title = forms.CharField(label=_("Tytuł"), max_length=160)
    lead = forms.CharField(
        label=_("Wstęp"), widget=forms.Textarea(attrs={"rows": 3}), required=False,
        help_text=_("Kto, dokąd, po co. Dwa, trzy zdania."),
    )  # fmt: skip
    body = forms.CharField(
        label=_("Tekst"), widget=forms.Textarea(attrs={"rows": 6}), required=False,
        help_text=_("Jeśli jest co opowiedzieć poza programem. Pusty wiersz zaczyna akapit."),
    )  # fmt: skip
    conclusion_title = forms.CharField(label=_("Co z tego wynika, jednym zdaniem"), max_length=200, required=False)
    conclusion = forms.CharField(label=_("Rozwinięcie"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    gallery_note = forms.CharField(
        label=_("Zdanie przy galerii"), max_length=200, required=False,
        help_text=_("Na przykład „Na razie rysunki. Zdjęcia pokażemy, gdy będą zgody osób.”"),
    )  # fmt: skip
    cover = forms.ModelChoiceField(
        label=_("Zdjęcie na górze strony"), queryset=Picture.objects.none(), to_field_name="uid", required=False,
        empty_label=_("bez zdjęcia"),
    )  # fmt: skip

    def __init__(self, *args: Any, publication: Publication | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if publication is None:
            del self.fields["cover"]
        else:
            self.fields["cover"].queryset = queries.cover_choices(publication)  # type: ignore[attr-defined]


class CorrectionForm(PublicationForm):
    """A correction of what is already public."""

    note = forms.CharField(
        label=_("Co poprawiono"), max_length=300, help_text=_("To zdanie z dzisiejszą datą stanie na dole strony.")
    )

    def __init__(self, *args: Any, publication: Publication, **kwargs: Any) -> None:
        super().__init__(*args, publication=publication, **kwargs)
        self.order_fields(["note"])


class WithdrawForm(forms.Form):
    """Why the page goes."""

    reason = forms.CharField(label=_("Dlaczego"), max_length=300, help_text=_("Zostanie w historii strony."))
