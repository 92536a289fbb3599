# SPDX-License-Identifier: EUPL-1.2
"""Field types that people here type every day. Each error says what is wrong and what to do."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from kooperacja.base.core import dates, identifiers, money

_SPACES = re.compile(r"[\s\u00a0\u202f]+")


def _squeezed(value: Any) -> str:
    return _SPACES.sub("", str(value)) if value is not None else ""


class ShortInput(forms.TextInput):
    """A text input for digits: the numeric keyboard on a phone, no corrections, no memory of the browser."""

    def __init__(self, *, inputmode: str = "numeric", unit: str = "", **attrs: Any) -> None:
        super().__init__(attrs={"inputmode": inputmode, "autocomplete": "off", "spellcheck": "false", **attrs})
        self.unit = unit


class _Checked(forms.CharField):
    """Text checked by one function of ``base.core.identifiers``: its plain form, or its words about the mistake."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", ShortInput())
        super().__init__(**kwargs)

    def check(self, typed: str) -> str:
        """The plain form; raises ``BadIdentifier``."""
        raise NotImplementedError

    def clean(self, value: Any) -> str:
        """The plain form, nothing for nothing, or an error that says what to look at."""
        typed = str(super().clean(value))
        if not typed:
            return ""
        try:
            return self.check(typed)
        except identifiers.BadIdentifier as error:
            raise ValidationError(str(error.message), "identifier") from error


class PeselField(_Checked):
    """PESEL: 11 digits; date of birth and check digit are verified."""

    def check(self, typed: str) -> str:
        return identifiers.pesel(typed)


class NipField(_Checked):
    """NIP: 10 digits with a check digit; ``PL`` in front is forgiven."""

    def check(self, typed: str) -> str:
        return identifiers.nip(typed)


class RegonField(_Checked):
    """REGON: 9 digits, or 14 for a local unit."""

    def check(self, typed: str) -> str:
        return identifiers.regon(typed)


class KrsField(_Checked):
    """KRS: 10 digits; the leading zeros that people leave out are put back."""

    def check(self, typed: str) -> str:
        return identifiers.krs(typed)


class TerytField(_Checked):
    """A code of the territorial register: 2, 4 or 7 digits."""

    def check(self, typed: str) -> str:
        return identifiers.teryt(typed)


class PhoneField(_Checked):
    """A telephone number, grouped as people read it."""

    def check(self, typed: str) -> str:
        return identifiers.phone(typed)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", ShortInput(inputmode="tel"))
        super().__init__(**kwargs)


class PostcodeField(_Checked):
    """A Polish postcode: ``12-345``; the dash may be left out."""

    def check(self, typed: str) -> str:
        return identifiers.postcode(typed)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", ShortInput(**{"data-width": "short", "autocomplete": "postal-code"}))
        super().__init__(**kwargs)


class MoneyInput(ShortInput):
    """An amount with „zł” behind it, shown as people write it."""

    def __init__(self, **attrs: Any) -> None:
        super().__init__(inputmode="decimal", unit="zł", **attrs)

    def format_value(self, value: Any) -> str | None:
        """``Decimal("1234.5")`` as ``1 234,50``; what cannot be read stays as typed."""
        if isinstance(value, Decimal | int | float):
            return money.plain(Decimal(str(value)))
        return None if value in (None, "") else str(value)


class MoneyField(forms.Field):
    """An amount in złoty: ``1 234,50``, ``1234.5``, ``1 234 zł``. Answers a ``Decimal`` with two places."""

    widget = MoneyInput

    def __init__(self, *, minimum: Decimal | None = Decimal(0), maximum: Decimal | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.minimum, self.maximum = minimum, maximum

    def to_python(self, value: Any) -> Decimal | None:
        """Read what people write; a thousand may be parted by a space or a dot."""
        if isinstance(value, Decimal):
            return money.to_grosz(value)
        typed = _squeezed(value).lower().removesuffix("zł").removesuffix("pln").replace("−", "-")
        if not typed:
            return None
        if "," in typed:
            typed = typed.replace(".", "").replace(",", ".")
        try:
            amount = Decimal(typed)
        except InvalidOperation as error:
            raise ValidationError("Wpisz kwotę cyframi, na przykład 1 234,50.", "format") from error
        exponent = amount.as_tuple().exponent
        if not isinstance(exponent, int):
            raise ValidationError("Wpisz kwotę cyframi, na przykład 1 234,50.", "format")
        if exponent < -2:
            raise ValidationError("Kwota ma najwyżej dwa miejsca po przecinku: to grosze.", "places")
        if abs(amount) >= Decimal(10) ** 10:
            raise ValidationError("Tak duża kwota to raczej pomyłka. Sprawdź przecinek.", "maximum")
        return money.to_grosz(amount)

    def validate(self, value: Any) -> None:
        """Within the limits of this field."""
        super().validate(value)
        if value is None:
            return
        if self.minimum is not None and value < self.minimum:
            raise ValidationError(f"Wpisz kwotę nie mniejszą niż {money.zloty(self.minimum)}.", "minimum")
        if self.maximum is not None and value > self.maximum:
            raise ValidationError(f"Wpisz kwotę nie większą niż {money.zloty(self.maximum)}.", "maximum")


class MinutesInput(ShortInput):
    """A duration, shown as ``1:30``."""

    def __init__(self, **attrs: Any) -> None:
        super().__init__(inputmode="text", **attrs)

    def format_value(self, value: Any) -> str | None:
        """``90`` as ``1:30``; what cannot be read stays as typed."""
        if isinstance(value, int):
            return f"{value // 60}:{value % 60:02d}"
        return None if value in (None, "") else str(value)


_CLOCK = re.compile(r"(?P<h>\d{1,4})[:.](?P<m>\d{2})")
_WORDS = re.compile(
    r"(?:(?P<h>\d{1,4}(?:,\d+)?)(?:h|g|godz\.?|godzin[ay]?))?(?:(?P<m>\d{1,5})(?:m|min\.?|minut[ay]?)?)?"
)


class MinutesField(forms.Field):
    """How long it took, in whole minutes: ``1:30``, ``1 h 30 min``, ``1,5 h``, ``90 min``, ``90``."""

    widget = MinutesInput

    def __init__(self, *, minimum: int = 0, maximum: int = 24 * 60, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.minimum, self.maximum = minimum, maximum

    def to_python(self, value: Any) -> int | None:
        """Read a clock, words or bare minutes."""
        if isinstance(value, int):
            return value
        typed = _squeezed(value).lower()
        if not typed:
            return None
        found = _CLOCK.fullmatch(typed) or _WORDS.fullmatch(typed)
        if found is None or (_CLOCK.fullmatch(typed) and int(found["m"]) > 59):
            raise ValidationError("Wpisz czas na przykład tak: 1:30 albo 1 h 30 min, albo same minuty: 90.", "format")
        hours = Decimal((found["h"] or "0").replace(",", "."))
        minutes = hours * 60 + int(found["m"] or 0)
        if minutes != int(minutes):
            raise ValidationError("Podaj czas w pełnych minutach, na przykład 1 h 20 min.", "format")
        return int(minutes)

    def validate(self, value: Any) -> None:
        """Within the limits of this field."""
        super().validate(value)
        if value is None:
            return
        if value < self.minimum:
            raise ValidationError(f"To za krótko: najmniej {dates.hours(self.minimum)}.", "minimum")
        if value > self.maximum:
            raise ValidationError(
                f"To za długo: najwięcej {dates.hours(self.maximum)}. Sprawdź, czy to minuty.", "maximum"
            )


class PolishDateInput(forms.DateInput):
    """A date is typed (quicker than a calendar for somebody with a paper in hand); a calendar stands beside it."""

    is_date = True

    def __init__(self, **attrs: Any) -> None:
        super().__init__(attrs={"inputmode": "decimal", "autocomplete": "off", "spellcheck": "false", **attrs})

    def format_value(self, value: Any) -> str | None:
        """``1.02.2026``; what cannot be read stays as typed."""
        if isinstance(value, date):
            return dates.short(value)
        return None if value in (None, "") else str(value)


_DAY = re.compile(r"(\d{1,2})[.,\-/ ]+(\d{1,2})[.,\-/ ]+(\d{4}|\d{2})(?: ?r\.?|\.)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


class PolishDateField(forms.Field):
    """A date as people type it: ``1.2.26``, ``01.02.2026``, ``1/2/2026``, ``2026-02-01``.

    Two digits of a year mean this century; with ``past=True`` (a date of birth) the last hundred years up to today's
    century turn, so ``3.4.48`` is 1948.
    """

    widget = PolishDateInput

    def __init__(self, *, past: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.past = past

    def to_python(self, value: Any) -> date | None:
        """Read a day or say what a day looks like."""
        if isinstance(value, date):
            return value
        typed = str(value or "").replace("\u00a0", " ").strip()
        if not typed:
            return None
        if found := _ISO.fullmatch(typed):
            year, month, day = found.groups()
        elif found := _DAY.fullmatch(typed):
            day, month, year = found.groups()
        else:
            raise ValidationError("Wpisz dzień, miesiąc i rok, na przykład 1.02.2026 albo 1.2.26.", "format")
        if len(year) == 2:
            year = ("19" if self.past and int(year) > 25 else "20") + year
        try:
            return date(int(year), int(month), int(day))
        except ValueError as error:
            raise ValidationError(
                f"Nie ma takiego dnia w kalendarzu: {typed}. Sprawdź dzień i miesiąc.", "date"
            ) from error


__all__ = [
    "KrsField", "MinutesField", "MinutesInput", "MoneyField", "MoneyInput", "NipField", "PeselField", "PhoneField",
    "PolishDateField", "PolishDateInput", "PostcodeField", "RegonField", "ShortInput", "TerytField",
]  # fmt: skip
