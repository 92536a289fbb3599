# SPDX-License-Identifier: EUPL-1.2
"""Identifiers of people and institutions as people type them: each function gives the plain form or says what is wrong.

``nip("856-734-62-15")`` → ``"8567346215"``. A wrong one raises ``BadIdentifier``, whose text is for the person.
Forms, sheets and commands use the same functions.
"""

from __future__ import annotations

import re
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from stdnum.pl import nip as stdnum_nip
from stdnum.pl import pesel as stdnum_pesel
from stdnum.pl import regon as stdnum_regon

_NOISE = re.compile(r"[\s\-–—./\u00a0]+")
_POSTCODE = re.compile(r"\d{2}-?\d{3}")
_ADE = re.compile(r"AE:PL-\d{5}-\d{5}-[A-Z]{5}-\d{2}")
_EMAIL = re.compile(r"[^@\s,;<>()]+@[^@\s,;<>()]+\.[^@\s,;<>().]{2,}")


class BadIdentifier(ValueError):
    """What was typed is not such an identifier. The text says what is wrong and what to do."""

    def __init__(self, message: str | Promise) -> None:
        self.message = message
        super().__init__(str(message))


def _digits(text: str, length: int, wrong_length: str | Promise, wrong_letters: str | Promise) -> str:
    digits = _NOISE.sub("", text)
    if not digits.isascii() or not digits.isdigit():
        raise BadIdentifier(wrong_letters)
    if len(digits) != length:
        raise BadIdentifier(str(wrong_length) % {"count": len(digits)})
    return digits


def pesel(text: str, *, today: date | None = None) -> str:
    """Eleven digits with a day of birth that exists (not after ``today``) and a right check digit."""
    digits = _digits(
        text, 11, _("PESEL ma 11 cyfr, tu jest ich %(count)s. Sprawdź, czy żadnej nie brakuje."),
        _("PESEL składa się z samych cyfr. Usuń litery i inne znaki."),
    )  # fmt: skip
    try:
        born = stdnum_pesel.get_birth_date(digits)
    except ValueError:
        raise BadIdentifier(
            _("Pierwsze sześć cyfr numeru PESEL to data urodzenia, a takiego dnia nie ma. Sprawdź je z dokumentem.")
        ) from None
    if not stdnum_pesel.is_valid(digits):
        raise BadIdentifier(
            _("Cyfra kontrolna numeru PESEL się nie zgadza: któraś cyfra jest pomylona. Sprawdź numer z dokumentem.")
        )
    if today is not None and born > today:
        raise BadIdentifier(
            _("Według tego numeru PESEL data urodzenia jest w przyszłości. Sprawdź numer z dokumentem.")
        )
    return digits


def pesel_birth_date(digits: str) -> date:
    """The day of birth in a right PESEL."""
    born: date = stdnum_pesel.get_birth_date(digits)
    return born


def nip(text: str) -> str:
    """Ten digits with a right check digit; a leading ``PL`` is dropped."""
    bare = re.sub(r"^\s*PL\s*", "", text, flags=re.IGNORECASE)
    digits = _digits(
        bare, 10, _("NIP ma 10 cyfr, tu jest ich %(count)s. Sprawdź, czy żadnej nie brakuje."),
        _("NIP składa się z samych cyfr. Usuń litery i inne znaki."),
    )  # fmt: skip
    if not stdnum_nip.is_valid(digits):
        raise BadIdentifier(_("Cyfra kontrolna NIP się nie zgadza: któraś cyfra jest pomylona. Sprawdź numer."))
    return digits


def regon(text: str) -> str:
    """Nine digits, or fourteen of a local unit, with right check digits."""
    digits = _NOISE.sub("", text)
    if not digits.isascii() or not digits.isdigit():
        raise BadIdentifier(_("REGON składa się z samych cyfr. Usuń litery i inne znaki."))
    if len(digits) not in (9, 14):
        raise BadIdentifier(
            str(_("REGON ma 9 albo 14 cyfr, tu jest ich %(count)s. Sprawdź, czy żadnej nie brakuje."))
            % {"count": len(digits)}
        )
    if not stdnum_regon.is_valid(digits):
        raise BadIdentifier(_("Cyfra kontrolna REGON się nie zgadza: któraś cyfra jest pomylona. Sprawdź numer."))
    return digits


def krs(text: str) -> str:
    """Ten digits, zeros in front included; there is no check digit. Zeros that a spreadsheet ate are put back."""
    digits = _NOISE.sub("", text)
    if not digits.isascii() or not digits.isdigit():
        raise BadIdentifier(_("Numer KRS składa się z samych cyfr. Usuń litery i inne znaki."))
    if len(digits) > 10 or not digits.strip("0"):
        raise BadIdentifier(
            str(_("Numer KRS ma 10 cyfr, tu jest ich %(count)s. Sprawdź numer.")) % {"count": len(digits)}
        )
    return digits.zfill(10)


def postcode(text: str) -> str:
    """``"64600"`` → ``"64-600"``."""
    bare = re.sub(r"\s|–|—", lambda m: "" if m.group().isspace() else "-", text)
    if not _POSTCODE.fullmatch(bare):
        raise BadIdentifier(_("Kod pocztowy ma postać 00-000. Sprawdź, czy ma pięć cyfr."))
    digits = bare.replace("-", "")
    return f"{digits[:2]}-{digits[2:]}"


def teryt(text: str) -> str:
    """A code of the territorial register: 2 (województwo), 4 (powiat) or 7 digits (gmina with its kind)."""
    digits = _NOISE.sub("", text)
    if not digits.isascii() or not digits.isdigit() or len(digits) not in (2, 4, 7):
        raise BadIdentifier(_("Kod TERYT ma 2 cyfry (województwo), 4 (powiat) albo 7 (gmina). Sprawdź kod."))
    return digits


def phone(text: str) -> str:
    """``"+48 61 222 33 44"`` → ``"61 222 33 44"``: digits grouped, a foreign prefix kept."""
    bare = re.sub(r"[\s\-–—./()\u00a0]+", "", text)
    bare = re.sub(r"^(\+|00)48(?=\d{9}$)", "", bare)
    if not re.fullmatch(r"\+?\d{9,15}", bare):
        raise BadIdentifier(_("Numer telefonu ma 9 cyfr, a zagraniczny zaczyna się od +. Sprawdź numer."))
    if len(bare) != 9:
        return bare
    if bare[:2] in {
        "45",
        "50",
        "51",
        "53",
        "57",
        "60",
        "66",
        "69",
        "72",
        "73",
        "78",
        "79",
        "88",
    }:
        return f"{bare[:3]} {bare[3:6]} {bare[6:]}"
    return f"{bare[:2]} {bare[2:5]} {bare[5:7]} {bare[7:]}"


def email(text: str) -> str:
    """An e-mail address, its domain in lower case."""
    bare = text.strip()
    if not _EMAIL.fullmatch(bare) or ".." in bare or len(bare) > 254:
        raise BadIdentifier(_("To nie wygląda na adres e-mail. Powinien mieć postać nazwa@domena.pl."))
    name, _at, domain = bare.rpartition("@")
    return f"{name}@{domain.lower()}"


def website(text: str) -> str:
    """``"www.example.org"`` → ``"https://www.example.org"``; only http and https."""
    bare = text.strip()
    if "://" not in bare:
        bare = f"https://{bare}"
    if len(bare) > 200 or not re.fullmatch(
        r"https?://[^\s/@:]+\.[^\s/@:.]{2,}(:\d+)?(/\S*)?", bare, flags=re.IGNORECASE
    ):
        raise BadIdentifier(_("To nie wygląda na adres strony. Powinien mieć postać www.nazwa.pl."))
    return bare


def edelivery(text: str) -> str:
    """An e-Delivery address: ``AE:PL-12345-67890-ABCDE-12``."""
    bare = text.strip().upper()
    if not _ADE.fullmatch(bare):
        raise BadIdentifier(_("Adres do e-Doręczeń ma postać AE:PL-12345-67890-ABCDE-12. Sprawdź go."))
    return bare


def pesel_is_womans(digits: str) -> bool:
    """The tenth digit of a right PESEL is even for a woman (Act on Population Registration, art. 15(2))."""
    return int(digits[9]) % 2 == 0


def masked_pesel(digits: str) -> str:
    """``•••••••1359``: enough to compare with a document, not enough to use. Nothing for nothing."""
    return "•" * (len(digits) - 4) + digits[-4:] if digits else ""
