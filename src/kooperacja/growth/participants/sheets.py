# SPDX-License-Identifier: EUPL-1.2
"""Participants as people keep them in spreadsheets."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from kooperacja.base.core import identifiers
from kooperacja.base.exchange.kinds import Column, SheetKind, day, one_of, short_text
from kooperacja.ground.organisations.enums import REGION_ROLES
from kooperacja.growth.participants.enums import Answer, Citizenship, Degurba, Education, EntryStatus, Sex

_ANSWERS = {"t": "yes", "n": "no", "odmowa": "refused", "odmawiam": "refused", "odmowa podania informacji": "refused"}


def _pesel(text: str) -> str:
    """Spreadsheets eat a zero in front."""
    return identifiers.pesel(text.zfill(11) if text.isdigit() and len(text) in (9, 10) else text)


def _born(text: str) -> date:
    found = day(text)
    if len(text.replace("-", ".").replace("/", ".").split(".")[-1]) == 2 and found.year > 2020:
        found = found.replace(year=found.year - 100)
    return found


def _answer(what: str) -> Any:
    return one_of(Answer.choices, _ANSWERS, what=what)


PARTICIPANTS = SheetKind(
    code="participants",
    label=_("Uczestnicy"),
    roles=frozenset(REGION_ROLES),
    guide=_("Jeden wiersz to jedna osoba. Osobę znaną (ten sam PESEL albo to samo imię, nazwisko i data urodzenia lub e-mail) "
            "uzupełnimy, nie wpiszemy drugi raz. Puste pole niczego nie kasuje."),
    result_url_name="participants:participant_list",
    columns=(
        Column("given_name", _("imię"), ("imiona", "imię uczestnika"), True, short_text(60), example="Ewa"),
        Column("surname", _("nazwisko"), ("nazwisko uczestnika",), True, short_text(80), example="Brzoza"),
        Column("pesel", _("PESEL"), ("numer PESEL", "nr PESEL"), parse=_pesel, example="44051401359"),
        Column("other_identifier", _("inny identyfikator"), ("inny dokument", "identyfikator"), parse=short_text(60)),
        Column("birth_date", _("data urodzenia"), ("urodzona", "ur.", "data ur."), parse=_born, example="14.05.1944"),
        Column("sex", _("płeć"), parse=one_of(Sex.choices, {"k": "woman", "m": "man"}, what="płeć"), example="kobieta"),
        Column("email", _("e-mail"), ("mail", "email", "adres e-mail", "adres email"), parse=identifiers.email),
        Column("phone", _("telefon"), ("tel", "nr telefonu", "telefon kontaktowy"), parse=identifiers.phone),
        Column("employer", _("instytucja"), ("nazwa instytucji", "zakład pracy", "pracodawca", "miejsce pracy"),
               parse=short_text(200), example="CUS w Zielonej"),
        Column("function", _("funkcja"), ("stanowisko", "stanowisko albo funkcja"), parse=short_text(120)),
        Column("work_area", _("gmina, dla której pracuje"), ("gmina", "gmina pracy", "gmina instytucji"),
               hint=_("nazwa albo kod TERYT"), example="9901013"),
        Column("education", _("wykształcenie"), ("poziom wykształcenia", "ISCED"), parse=one_of(Education.choices, {
            "wyższe": "isced_5_8", "średnie": "isced_3_4", "policealne": "isced_3_4", "ponadgimnazjalne": "isced_3_4",
            "zawodowe": "isced_3_4", "podstawowe": "isced_0_2", "gimnazjalne": "isced_0_2"}, what="wykształcenie"),
               example="wyższe"),
        Column("citizenship", _("obywatelstwo"), parse=one_of(Citizenship.choices, {
            "polska": "polish", "pl": "polish", "ue": "eu"}, what="obywatelstwo"), example="polskie"),
        Column("home_area", _("gmina zamieszkania"), ("gmina miejsca zamieszkania",), hint=_("nazwa albo kod TERYT")),
        Column("town", _("miejscowość"), ("miasto", "miejscowość zamieszkania"), parse=short_text(80)),
        Column("street", _("ulica i numer"), ("ulica", "adres"), parse=short_text(120)),
        Column("postcode", _("kod pocztowy"), ("kod",), parse=identifiers.postcode, example="99-013"),
        Column("degurba", _("DEGURBA"), ("obszar DEGURBA", "stopień urbanizacji"),
               parse=one_of(Degurba.choices, {"1": "1", "2": "2", "3": "3"}, what="DEGURBA")),
        Column("foreign_origin", _("obce pochodzenie"), ("osoba obcego pochodzenia",), parse=_answer("obce pochodzenie")),
        Column("minority", _("mniejszość narodowa lub etniczna"), ("mniejszość",), parse=_answer("mniejszość")),
        Column("homelessness", _("bezdomność"), ("osoba bezdomna",), parse=_answer("bezdomność")),
        Column("disability", _("niepełnosprawność"), ("osoba z niepełnosprawnością", "osoba z niepełnosprawnościami"),
               parse=_answer("niepełnosprawność")),
        Column("access_needs", _("co ułatwi udział"), ("szczególne potrzeby", "dostępność"), parse=short_text(200)),
        Column("diet", _("dieta"), parse=short_text(120)),
        Column("interpreter", _("tłumacz"), parse=short_text(120)),
        Column("project", _("projekt"), ("nazwa projektu", "tytuł projektu"), hint=_("nazwa projektu, który jest w systemie")),
        Column("entered_on", _("data rozpoczęcia udziału"), ("data przystąpienia", "data wejścia"), parse=day),
        Column("entry_status", _("status na rynku pracy"), ("status w chwili przystąpienia",), parse=one_of(
            EntryStatus.choices, {"pracujący": "employed_other", "bezrobotny": "unemployed", "bierny": "inactive"},
            what="status")),
        Column("occupation", _("zawód"), ("wykonywany zawód",), parse=short_text(120)),
    ),
)  # fmt: skip
