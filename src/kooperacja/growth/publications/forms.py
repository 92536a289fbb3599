# SPDX-License-Identifier: EUPL-1.2
"""The words of a publication, its files, its hour."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import PolishDateField
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.practices.models import GoodPractice
from kooperacja.growth.projects.models import FundingLabel
from kooperacja.growth.publications import queries
from kooperacja.growth.publications.models import Publication
from kooperacja.growth.support.models import StudyVisit


class TitleForm(forms.Form):
    """How an article begins: everything else is written in the editor."""

    title = forms.CharField(
        label=_("Tytuł"), max_length=160, help_text=_("Możesz go potem zmienić. Najlepiej zdanie: co z tego wynika.")
    )


class PublicationForm(forms.Form):
    """Title, lead, text, conclusion: for somebody who has never heard of it."""

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
        label=_("Tekst"), widget=forms.Textarea(attrs={"rows": 16, "data-markup": ""}), required=False,
        help_text=_(
            "Pusty wiersz zaczyna akapit. ## robi śródtytuł, ### mniejszy, * punkt, > cytat, **ważne**, "
            "[słowa](https://adres) link, a wiersz [zdjęcie 1] wstawia zdjęcie."
        ),
    )  # fmt: skip
    byline = forms.CharField(
        label=_("Kto napisał"), max_length=160, required=False, help_text=_("Zespół albo imię i nazwisko.")
    )
    conclusion_title = forms.CharField(label=_("Co z tego wynika, jednym zdaniem"), max_length=200, required=False)
    conclusion = forms.CharField(label=_("Rozwinięcie"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    gallery_note = forms.CharField(
        label=_("Zdanie przy galerii"), max_length=200, required=False,
        help_text=_("Na przykład „Na razie rysunki. Zdjęcia pokażemy, gdy będą zgody osób.”"),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["kicker", "title", "lead", "body"])


class EditorForm(PublicationForm):
    """All words and choices of a publication that exists. ``revision`` is what the writer saw when she began."""

    cover = forms.ModelChoiceField(
        label=_("Zdjęcie na górze strony"), queryset=Picture.objects.none(), to_field_name="uid", required=False,
        empty_label=_("bez zdjęcia"),
    )  # fmt: skip
    funding_label = forms.ModelChoiceField(
        label=_("Z czego zapłacono"), queryset=FundingLabel.objects.none(), to_field_name="uid", required=False,
        empty_label=_("do wybrania"),
        help_text=_("Oznaczenie tego działania, o którym piszesz. Stanie na dole strony, dokładnie tak jak w podglądzie."),
    )  # fmt: skip
    visits = forms.ModelMultipleChoiceField(
        label=_("O jakich wizytach pisze"), queryset=StudyVisit.objects.none(), to_field_name="uid", required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    practices = forms.ModelMultipleChoiceField(
        label=_("O jakich praktykach pisze"), queryset=GoodPractice.objects.none(), to_field_name="uid", required=False,
        widget=forms.CheckboxSelectMultiple, help_text=_("Czytelnik zobaczy te, które są opublikowane."),
    )  # fmt: skip
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, publication: Publication, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["cover"].queryset = queries.cover_choices(publication)
        fields["visits"].queryset = queries.visit_choices(by)
        fields["practices"].queryset = queries.practice_choices(by)
        if publication.visit is not None:
            del self.fields["funding_label"]
            del self.fields["visits"]
        else:
            fields["funding_label"].queryset = queries.label_choices(by)
        for name in ("visits", "practices"):
            if name in self.fields and not fields[name].queryset.exists():
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Several things that were ticked come as plain lists."""
        cleaned = super().clean() or {}
        for name in ("visits", "practices"):
            if name in cleaned:
                cleaned[name] = list(cleaned[name])
        return cleaned


class CorrectionForm(EditorForm):
    """A correction of what is already public."""

    note = forms.CharField(
        label=_("Co poprawiono"), max_length=300, help_text=_("To zdanie z dzisiejszą datą stanie na dole strony.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["note", "kicker", "title", "lead", "body"])


class WithdrawForm(forms.Form):
    """Why the page goes."""

    reason = forms.CharField(label=_("Dlaczego"), max_length=300, help_text=_("Zostanie w historii strony."))


class PlanForm(forms.Form):
    """When the page goes out by itself. Its field ``publish_at`` is what the service takes."""

    day = PolishDateField(label=_("Dzień"), help_text=_("Np. 12.2.26."))
    hour = forms.TimeField(
        label=_("Godzina"), input_formats=["%H:%M", "%H.%M", "%H"], initial="8:00",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "data-width": "short"}),
        error_messages={"invalid": _("Napisz godzinę tak: 8:00.")},
    )  # fmt: skip

    def publish_at(self) -> datetime:
        """The instant in Polish time."""
        return timezone.make_aware(datetime.combine(self.cleaned_data["day"], self.cleaned_data["hour"]))


class AttachmentForm(forms.Form):
    """A file to take away and what it is."""

    name = forms.CharField(
        label=_("Co to jest"), max_length=160,
        help_text=_("Czytelnik zobaczy to zamiast nazwy pliku: „Program wizyty”, „Wzór umowy ze spółdzielnią”."),
    )  # fmt: skip
    upload = forms.FileField(
        label=_("Plik"), help_text=_("PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, CSV albo TXT, do 25 MB. PDF najlepiej z tagami."),
    )  # fmt: skip

    def clean_upload(self) -> UploadedFile[bytes]:
        """Refuse too heavy a file before it is opened."""
        upload: UploadedFile[bytes] = self.cleaned_data["upload"]
        if (upload.size or 0) > settings.MAX_UPLOAD_BYTES:
            raise ValidationError(_("Plik jest za ciężki. Największy może mieć 25 MB."))
        return upload
