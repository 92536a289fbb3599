# SPDX-License-Identifier: EUPL-1.2
"""Forms of records: nobody covers what somebody else wrote while the form was open."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from copy import copy
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _


class WatchedForm(forms.Form):
    """A form of a record that somebody else may change while it is open, be it for two days.

    It carries marks of what the record said when it was opened. What its writer did not touch stays as the record says
    now; where both changed the same thing she reads what the other wrote, and what she sends then stands.
    """

    opened_with = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"data-draft": ""}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["opened_with"].initial = json.dumps({name: _mark(self.initial[name]) for name in self._watched()})

    def _watched(self) -> list[str]:
        return [name for name in self.fields if name in self.initial]

    def clean(self) -> dict[str, Any]:
        """Take over what somebody else changed meanwhile and this writer left alone."""
        changed = super().clean()
        said: dict[str, Any] = self.cleaned_data if changed is None else changed
        marks = _marks_in(said.pop("opened_with", ""))
        both = False
        for name in self._watched():
            now, before = _mark(self.initial[name]), marks.get(name)
            if name not in said or before in (None, now) or _mark(said[name]) == now:
                continue
            if _mark(said[name]) == before:
                said[name] = self._as_kept(name)
                continue
            both, marks[name] = True, now
            words = _(
                "Ktoś zmienił to, gdy ta strona była otwarta; teraz stoi: „%s”. Zostaw swoje albo wpisz tamto i zapisz."
            )
            self.add_error(name, ValidationError(words % self._in_words(name)))
        if both:
            sent: Any = copy(self.data)
            sent[self.add_prefix("opened_with")] = json.dumps(marks)
            self.data = sent
        return said

    def _as_kept(self, name: str) -> Any:
        """What the record says now, as this field would answer it."""
        field, kept = self.fields[name], self.initial[name]
        with suppress(ValidationError):
            return field.clean(field.prepare_value(kept))
        return kept

    def _in_words(self, name: str) -> str:
        stands = self[name].field.prepare_value(self.initial[name]) or ""
        choices = {str(key): str(words) for key, words in getattr(self.fields[name], "choices", ())}
        many = stands if isinstance(stands, list | tuple) else [stands]
        return ", ".join(choices.get(str(one), str(one)) for one in many if one != "") or _("puste")


F = TypeVar("F", bound=forms.Form)


@lru_cache(maxsize=64)
def watched(kind: type[F]) -> type[F]:
    """The same form for a record that is already there: as ``WatchedForm`` it covers nobody's words."""
    return type(
        f"Watched{kind.__name__}", (WatchedForm, kind), {"__module__": kind.__module__, "__doc__": kind.__doc__}
    )


def _mark(value: Any) -> str:
    """The same for what a record says and what a form answers: a thing is its uid, ten is 10.00, nothing is nothing."""
    if isinstance(value, Model):
        value = getattr(value, "uid", value.pk)
    if isinstance(value, list | tuple | set | QuerySet):
        value = ",".join(sorted(_mark(one) for one in value))
    if isinstance(value, Decimal):
        value = value.normalize()
    text = "" if value is None or value is False else str(value)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _marks_in(sent: str) -> dict[str, str]:
    try:
        found = json.loads(sent or "{}")
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}
