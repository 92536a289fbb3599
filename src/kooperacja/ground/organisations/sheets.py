# SPDX-License-Identifier: EUPL-1.2
"""Providers as people keep them in spreadsheets."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from kooperacja.base.core import identifiers
from kooperacja.base.exchange.kinds import Column, SheetKind, one_of, short_text
from kooperacja.ground.organisations.enums import REGION_ROLES, LegalForm, Role

#: Other words for legal forms, as they stand in lists of voivodeships and gminas.
FORMS = {
    "spółdzielnia socjalna osób prawnych": LegalForm.SOCIAL_COOP,
    "sp. socjalna": LegalForm.SOCIAL_COOP,
    "warsztaty terapii zajęciowej": LegalForm.WTZ,
    "spółdzielnia inwalidów": LegalForm.WORK_COOP,
    "spółdzielnia inwalidów i niewidomych": LegalForm.WORK_COOP,
    "rolnicza spółdzielnia produkcyjna": LegalForm.AGRI_COOP,
    "stowarzyszenie": LegalForm.NGO,
    "stowarzyszenie zwykłe": LegalForm.NGO,
    "fundacja": LegalForm.NGO,
    "NGO": LegalForm.NGO,
    "organizacja pożytku publicznego": LegalForm.NGO,
    "koło gospodyń wiejskich": LegalForm.NGO,
    "KGW": LegalForm.NGO,
    "ochotnicza straż pożarna": LegalForm.NGO,
    "OSP": LegalForm.NGO,
    "klub sportowy": LegalForm.NGO,
    "uczniowski klub sportowy": LegalForm.NGO,
    "związek stowarzyszeń": LegalForm.NGO,
    "parafia": LegalForm.CHURCH,
    "caritas": LegalForm.CHURCH,
    "zgromadzenie zakonne": LegalForm.CHURCH,
    "kościelna osoba prawna": LegalForm.CHURCH,
    "stowarzyszenie gmin": LegalForm.JST_ASSOC,
    "stowarzyszenie jst": LegalForm.JST_ASSOC,
    "spółka z o.o. non profit": LegalForm.NONPROFIT_CO,
    "sp. z o.o. non profit": LegalForm.NONPROFIT_CO,
    "spółka non-profit": LegalForm.NONPROFIT_CO,
    "jednostka organizacyjna gminy": LegalForm.PUBLIC_UNIT,
    "jednostka budżetowa": LegalForm.PUBLIC_UNIT,
    "dom pomocy społecznej": LegalForm.PUBLIC_UNIT,
    "OPS": LegalForm.PUBLIC_UNIT,
    "spółka z o.o.": LegalForm.COMPANY,
    "sp. z o.o.": LegalForm.COMPANY,
    "działalność gospodarcza": LegalForm.COMPANY,
    "jednoosobowa działalność gospodarcza": LegalForm.COMPANY,
    "firma": LegalForm.COMPANY,
    "przychodnia": LegalForm.MEDICAL,
    "NZOZ": LegalForm.MEDICAL,
    "SPZOZ": LegalForm.MEDICAL,
}


def _name(text: str) -> str:
    if len(text) < 3:
        raise ValueError("Nazwa jest za krótka. Wpisz pełną.")
    return str(short_text(200)(text))


def _regon(text: str) -> str:
    """Spreadsheets eat the zeros in front: 8 digits that become right with a zero are taken."""
    if text.isdigit() and len(text) in (7, 8, 12, 13):
        padded = text.zfill(9 if len(text) < 9 else 14)
        try:
            return identifiers.regon(padded)
        except identifiers.BadIdentifier:
            pass
    return identifiers.regon(text)


def _postcode(text: str) -> str:
    return identifiers.postcode(text.zfill(5) if text.isdigit() and len(text) == 4 else text)


def _phone(text: str) -> str:
    """The first of several numbers."""
    return identifiers.phone(text.split(",")[0].split(";")[0])


PROVIDERS = SheetKind(
    code="providers",
    label=_("Wykonawcy"),
    roles=frozenset({Role.DIRECTOR, Role.SERVICE_ORGANISER, *REGION_ROLES}),
    guide=_("Jeden wiersz to jeden podmiot. Puste pole nie kasuje tego, co już jest."),
    result_url_name="organisations:provider_list",
    columns=(
        Column(
            "name", _("nazwa"), ("nazwa podmiotu", "pełna nazwa", "nazwa wykonawcy", "nazwa organizacji", "wykonawca",
            "podmiot", "organizacja", "nazwa PES", "nazwa przedsiębiorstwa społecznego"), True, _name,
            example="Spółdzielnia Socjalna „Przykładowa”",
        ),
        Column("short_name", _("nazwa skrócona"), ("skrót", "skrócona nazwa", "nazwa krótka"), parse=short_text(80)),
        Column(
            "legal_form", _("forma prawna"), ("forma", "rodzaj podmiotu", "typ podmiotu", "forma organizacyjno-prawna",
            "status prawny"), parse=one_of(LegalForm.choices, FORMS, what="forma prawna"),
            example="spółdzielnia socjalna",
        ),
        Column("nip", _("NIP"), ("numer NIP", "nr NIP"), parse=identifiers.nip, example="8567346215"),
        Column("regon", _("REGON"), ("numer REGON", "nr REGON"), parse=_regon, example="730295378"),
        Column("krs", _("KRS"), ("numer KRS", "nr KRS", "numer w KRS"), parse=identifiers.krs, example="0000123456"),
        Column(
            "area", _("gmina"), ("gmina siedziby", "TERYT", "kod TERYT", "kod gminy", "teryt gminy", "siedziba gmina",
            "gmina (TERYT)"), True, hint=_("nazwa albo siedmiocyfrowy kod TERYT"), example="3012023",
        ),
        Column(
            "street", _("ulica i numer"), ("ulica", "adres", "adres siedziby", "ulica nr"), parse=short_text(120),
            example="ul. Rynek 1",
        ),
        Column(
            "postcode", _("kod pocztowy"), ("kod", "kod poczt"), parse=_postcode, example="63-720",
        ),
        Column("town", _("miejscowość"), ("miasto", "poczta", "miejscowość siedziby"), parse=short_text(80)),
        Column("phone", _("telefon"), ("tel", "nr telefonu", "numer telefonu", "telefon kontaktowy"), parse=_phone),
        Column("email", _("e-mail"), ("mail", "email", "adres e-mail", "adres mailowy", "poczta elektroniczna"),
               parse=identifiers.email),
        Column("website", _("strona internetowa"), ("www", "strona www", "strona", "adres www", "adres strony"),
               parse=identifiers.website),
        Column(
            "serves", _("działa w gminach"), ("obsługiwane gminy", "gminy", "obszar działania", "teren działania",
            "gminy działania"), hint=_("nazwy albo kody TERYT, oddzielone przecinkiem"), example="3012023, 3012042",
        ),
    ),
)  # fmt: skip
