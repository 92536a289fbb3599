# SPDX-License-Identifier: EUPL-1.2
"""Fields that several forms here share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from kooperacja.ground.territory.models import Area
from kooperacja.ground.territory.queries import GminaFinder, NoSuchGmina


class GminaField(forms.CharField):
    """A gmina by name or TERYT code; an ambiguous name is answered with the codes."""

    def __init__(self, *, scope: str = "", **kwargs: Any) -> None:
        self.scope = scope
        kwargs.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off"}))
        super().__init__(max_length=120, **kwargs)

    def clean(self, value: Any) -> Any:
        """The gmina, or nothing."""
        typed = str(super().clean(value)).strip()
        if not typed:
            return None
        try:
            found: Area = GminaFinder(self.scope).find(typed)
        except NoSuchGmina as error:
            raise ValidationError(str(error)) from error
        return found
