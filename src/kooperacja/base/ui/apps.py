# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class UiConfig(AppConfig):
    """Rama."""

    name = "kooperacja.base.ui"
    verbose_name = "Rama"

    def ready(self) -> None:
        from django import forms
        from django.utils.translation import gettext_lazy as _

        forms.Field.default_error_messages["required"] = _("Uzupełnij to pole.")
        forms.ChoiceField.default_error_messages["required"] = _("Wybierz odpowiedź.")
        forms.BooleanField.default_error_messages = {"required": _("Zaznacz, żeby przejść dalej.")}
