# SPDX-License-Identifier: EUPL-1.2
"""What people type about institutions and the people in them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core import identifiers
from kooperacja.base.ui import fields
from kooperacja.ground.organisations.enums import MET_KINDS, LegalForm, Role
from kooperacja.ground.territory.models import Area
from kooperacja.ground.territory.queries import GminaFinder, NoSuchGmina


class GminaField(forms.CharField):
    """A gmina by name or TERYT code; an ambiguous name is answered with the codes."""

    def __init__(self, *, scope: str = "", **kwargs: Any) -> None:
        self.scope = scope
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Area | None:
        """The gmina."""
        text = str(super().clean(value))
        if not text:
            return None
        try:
            return GminaFinder(self.scope).find(text)
        except NoSuchGmina as error:
            raise ValidationError(str(error)) from error


class GminasField(GminaField):
    """Several gminas, separated by commas or new lines."""

    def clean(self, value: Any) -> list[Area]:  # type: ignore[override]
        """The gminas."""
        text = str(forms.CharField.clean(self, value))
        try:
            return GminaFinder(self.scope).find_many(text)
        except NoSuchGmina as error:
            raise ValidationError(str(error)) from error


class _Checked(forms.CharField):
    def __init__(self, *, check: Any, **kwargs: Any) -> None:
        self.check = check
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        text = str(super().clean(value))
        if not text:
            return ""
        try:
            return str(self.check(text))
        except identifiers.BadIdentifier as error:
            raise ValidationError(str(error)) from error


class OrganisationForm(forms.Form):
    """The facts of a provider. Only the name and the gmina are needed; the rest helps people to find it."""

    name = forms.CharField(label=_("Pełna nazwa"), max_length=200, min_length=3)
    short_name = forms.CharField(
        label=_("Nazwa skrócona"), max_length=80, required=False, help_text=_("Ta, której się używa na co dzień.")
    )
    legal_form = forms.ChoiceField(
        label=_("Forma prawna"), choices=[("", _("nie wiadomo")), *LegalForm.choices], required=False,
        help_text=_("Od formy zależy, w jakim trybie można zlecić usługę."),
    )  # fmt: skip
    area = GminaField(label=_("Gmina siedziby"), help_text=_("Nazwa albo siedmiocyfrowy kod TERYT."))
    serves = GminasField(
        label=_("Działa w gminach"), required=False,
        help_text=_("Nazwy albo kody TERYT, oddzielone przecinkiem. Puste: tylko gmina siedziby."),
    )  # fmt: skip
    nip = fields.NipField(label="NIP", required=False)
    regon = fields.RegonField(label="REGON", required=False)
    krs = fields.KrsField(label="KRS", required=False)
    street = forms.CharField(label=_("Ulica i numer"), max_length=120, required=False)
    postcode = fields.PostcodeField(label=_("Kod pocztowy"), required=False)
    town = forms.CharField(label=_("Miejscowość"), max_length=80, required=False)
    phone = _Checked(check=identifiers.phone, label=_("Telefon"), required=False)
    email = _Checked(check=identifiers.email, label=_("E-mail"), required=False)
    website = _Checked(check=identifiers.website, label=_("Strona internetowa"), required=False)
    is_social_enterprise = forms.BooleanField(
        label=_("Ma status przedsiębiorstwa społecznego"), required=False,
        help_text=_("Status nadaje wojewoda; wykaz prowadzi minister."),
    )  # fmt: skip
    about = forms.CharField(
        label=_("Co robi"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4_000, required=False
    )
    source = forms.CharField(
        label=_("Skąd to wiadomo"), max_length=300, required=False, help_text=_("Rejestr, strona, rozmowa: z jaką datą."),
    )  # fmt: skip

    def __init__(self, *args: Any, scope: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("area", "serves"):
            self.fields[name].scope = scope  # type: ignore[attr-defined]

    @property
    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The questions under headings, in the order in which people know the answers."""
        named = [
            (_("Kto to jest"), ("name", "short_name", "legal_form", "is_social_enterprise", "about")),
            (_("Gdzie działa"), ("area", "serves", "street", "postcode", "town")),
            (_("Jak się skontaktować"), ("phone", "email", "website")),
            (_("Numery i źródło"), ("nip", "regon", "krs", "source")),
        ]
        return [(str(heading), [self[name] for name in names]) for heading, names in named]


class InstitutionForm(OrganisationForm):
    """An office, a centre, a host of a visit: what it is, where it is, how this is known."""

    kind = forms.ChoiceField(label=_("Co to za instytucja"), choices=[(k.value, k.label) for k in MET_KINDS])

    @property
    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Only what is asked of an institution that does not take orders."""
        named = [
            (_("Kto to jest"), ("kind", "name", "short_name", "about")),
            (_("Gdzie jest"), ("area", "street", "postcode", "town")),
            (_("Jak się skontaktować"), ("phone", "email", "website")),
            (_("Numery i źródło"), ("nip", "regon", "source")),
        ]
        return [(str(heading), [self[name] for name in names]) for heading, names in named]


class MemberForm(forms.Form):
    """A person gets a role."""

    given_name = forms.CharField(label=_("Imię"), max_length=60)
    surname = forms.CharField(label=_("Nazwisko"), max_length=80)
    email = _Checked(
        check=identifiers.email, label=_("Służbowy e-mail"), help_text=_("Na ten adres osoba się loguje; hasło ustawia sama."),
    )  # fmt: skip
    role = forms.ChoiceField(label=_("Rola"))
    job_title = forms.CharField(label=_("Stanowisko"), max_length=80, required=False)
    valid_from = fields.PolishDateField(label=_("Od dnia"))
    valid_to = fields.PolishDateField(label=_("Do dnia"), required=False, help_text=_("Puste: do odwołania."))

    def __init__(self, *args: Any, roles: frozenset[str] = frozenset(), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [  # type: ignore[attr-defined]
            (value, label) for value, label in Role.choices if value in roles
        ]


class EndMembershipForm(forms.Form):
    """The last day of a role."""

    on = fields.PolishDateField(label=_("Ostatni dzień"))


class AuthorizationForm(forms.Form):
    """What a person is authorised to do."""

    scope = forms.ChoiceField(
        label=_("Do czego upoważnia"),
        choices=[
            ("decisions", _("wydawanie decyzji (art. 26 ustawy o CUS)")),
            ("plans", _("uzgadnianie indywidualnych planów (art. 41 ust. 1)")),
            ("data", _("przetwarzanie danych osobowych")),
        ],
    )
    document_reference = forms.CharField(label=_("Numer upoważnienia"), max_length=120)
    valid_from = fields.PolishDateField(label=_("Od dnia"))
    valid_to = fields.PolishDateField(label=_("Do dnia"), required=False, help_text=_("Puste: do odwołania."))
