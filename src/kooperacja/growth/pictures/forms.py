# SPDX-License-Identifier: EUPL-1.2
"""The questions that every picture needs answered. Other apps put this form on their pages."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from kooperacja.base.documents import images
from kooperacja.base.ui.fields import PolishDateField
from kooperacja.growth.pictures.enums import ConsentMeans, ConsentState, Licence


class DescribePictureForm(forms.Form):
    """The words beside a picture."""

    caption = forms.CharField(
        label=_("Podpis"), max_length=200, help_text=_("Kto, gdzie, co się dzieje. To zdanie stanie pod zdjęciem.")
    )
    alt_text = forms.CharField(
        label=_("Co widać na zdjęciu"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Przeczyta to osoba, która zdjęcia nie widzi. Np. „Cztery osoby przy stole w kuchni spółdzielni”."),
    )
    author = forms.CharField(
        label=_("Autorka lub autor"), max_length=120, help_text=_("Imię i nazwisko osoby, która zrobiła zdjęcie.")
    )
    licence = forms.ChoiceField(label=_("Kto może go używać"), choices=Licence.choices, initial=Licence.CC_BY)
    is_drawing = forms.BooleanField(label=_("To rysunek, nie zdjęcie"), required=False)


class PictureForm(DescribePictureForm):
    """A new picture: the file, its words and the question of consent. Names fit ``services.add_picture``."""

    upload = forms.FileField(
        label=_("Zdjęcie"),
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
        help_text=_("JPEG, PNG albo WebP, do 25 MB. Zapisane w pliku miejsce wykonania usuniemy."),
    )
    consent = forms.ChoiceField(
        label=_("Czy widać osoby, które da się rozpoznać?"),
        widget=forms.RadioSelect,
        choices=[
            (ConsentState.NO_PEOPLE.value, _("Nie, nikogo nie da się rozpoznać")),
            (ConsentState.GIVEN.value, _("Tak, i każda z nich zgodziła się na pokazanie zdjęcia")),
            (ConsentState.MISSING.value, _("Tak, ale zgód jeszcze nie ma – zdjęcie zostanie tylko u nas")),
        ],
    )
    consent_note = forms.CharField(
        label=_("Gdzie są zgody"), max_length=200, required=False, help_text=_("Np. „teczka wizyty, karta 3”.")
    )
    field_order = [
        "upload", "caption", "alt_text", "author", "licence", "consent", "consent_note", "is_drawing",
    ]  # fmt: skip

    def clean_upload(self) -> UploadedFile[bytes]:
        """Refuse too heavy a file before it is opened."""
        upload: UploadedFile[bytes] = self.cleaned_data["upload"]
        try:
            images.check_size(upload.size or 0)
        except images.PictureRefused as refused:
            raise ValidationError(str(refused.message)) from None
        return upload

    def clean(self) -> dict[str, Any]:
        """Consents that were given are kept somewhere."""
        cleaned = super().clean() or {}
        if cleaned.get("consent") == ConsentState.GIVEN and not cleaned.get("consent_note", "").strip():
            self.add_error("consent_note", _("Napisz, gdzie są przechowywane zgody (np. teczka wizyty)."))
        return cleaned


class ConsentForm(forms.Form):
    """Consents that came later."""

    consent = forms.ChoiceField(
        label=_("Co wiadomo o osobach na zdjęciu?"),
        widget=forms.RadioSelect,
        choices=[
            (ConsentState.NO_PEOPLE.value, _("Nikogo nie da się rozpoznać")),
            (ConsentState.GIVEN.value, _("Każda osoba, którą widać, wyraziła zgodę")),
        ],
    )
    note = forms.CharField(
        label=_("Gdzie są zgody"), max_length=200, required=False, help_text=_("Np. „teczka wizyty, karta 3”.")
    )


class GivenForm(forms.Form):
    """The consent of one person that has come."""

    given_on = PolishDateField(label=_("Kiedy wyraziła zgodę"), help_text=_("Np. 12.2.26."))
    means = forms.ChoiceField(label=_("Jak"), choices=ConsentMeans.choices, initial=ConsentMeans.WRITTEN)
    document = forms.CharField(
        label=_("Gdzie jest zgoda"), max_length=200, help_text=_("Np. „teczka wizyty, karta 3”.")
    )


class PersonForm(GivenForm):
    """One recognisable person; without a date the picture waits."""

    person = forms.CharField(
        label=_("Kto to jest"), max_length=140,
        help_text=_("Funkcja wystarczy: „kucharka, pierwsza z lewej”. Imię i nazwisko tylko, gdy są potrzebne."),
    )  # fmt: skip
    given_on = PolishDateField(
        label=_("Kiedy wyraziła zgodę"), required=False,
        help_text=_("Zostaw puste, jeśli dopiero o nią prosisz. Zdjęcie do tego czasu zostanie tylko u nas."),
    )  # fmt: skip
    document = forms.CharField(
        label=_("Gdzie jest zgoda"), max_length=200, required=False, help_text=_("Np. „teczka wizyty, karta 3”.")
    )
    field_order = ["person", "given_on", "means", "document"]


class WithdrawConsentForm(forms.Form):
    """Somebody no longer agrees."""

    reason = forms.CharField(
        label=_("Co się stało"),
        max_length=300,
        help_text=_("Jedno zdanie bez nazwisk, np. „osoba ze zdjęcia wycofała zgodę w rozmowie”."),
    )
