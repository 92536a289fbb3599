# SPDX-License-Identifier: EUPL-1.2
"""What is asked of participants and of the team that keeps them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core import dates, identifiers
from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import PeselField, PhoneField, PolishDateField, PostcodeField
from kooperacja.base.ui.watched import WatchedForm
from kooperacja.ground.territory import queries as territory
from kooperacja.growth.participants import queries
from kooperacja.growth.participants.enums import (
    Answer,
    Citizenship,
    Degurba,
    Education,
    EntityType,
    EntryStatus,
    ExitReason,
    ExitSituation,
    Sex,
)
from kooperacja.growth.participants.models import EntityParticipation, Participant
from kooperacja.growth.projects.models import Project

_OPEN = [("", _("wybierz"))]


def _later(field: forms.Field) -> forms.Field:
    """A question that may wait but belongs to the whole."""
    field.needed_later = True  # type: ignore[attr-defined]
    return field


def _choice(label: Any, choices: Any, **kwargs: Any) -> forms.Field:
    return _later(forms.ChoiceField(label=label, choices=[*_OPEN, *choices], required=False, **kwargs))


def _answer(label: Any) -> forms.Field:
    made = forms.ChoiceField(label=label, choices=Answer.choices, required=False, widget=forms.RadioSelect)
    return _later(made)


class _Email(forms.CharField):
    """An e-mail address in its plain form."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}))
        super().__init__(max_length=254, **kwargs)

    def clean(self, value: Any) -> str:
        """The plain form, or an error that says what an address looks like."""
        typed = str(super().clean(value))
        try:
            return identifiers.email(typed) if typed else ""
        except identifiers.BadIdentifier as error:
            raise ValidationError(str(error.message)) from error


def gmina_label(area: Any) -> str:
    """``Zielona (miejsko-wiejska)``."""
    kind = str(area.get_kind_display()).removeprefix("gmina ") if area.kind else ""
    return f"{area.name} ({kind})" if kind else str(area.name)


def _list_input(list_id: str) -> forms.TextInput:
    return forms.TextInput(attrs={"list": list_id, "autocomplete": "organization"})


class OwnDataForm(WatchedForm):
    """Her own form: everything may wait, nothing typed is lost, each answer says what it is for."""

    given_name = forms.CharField(
        label=_("Imię"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    surname = forms.CharField(
        label=_("Nazwisko"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "family-name"})
    )
    pesel = PeselField(label=_("PESEL"), required=False)
    other_identifier = forms.CharField(
        label=_("Nie masz numeru PESEL? Wpisz rodzaj i numer dokumentu"), max_length=60, required=False
    )
    birth_date = PolishDateField(
        label=_("Data urodzenia"), past=True, required=False, help_text=_("Jeśli podasz PESEL, możesz zostawić puste.")
    )
    sex = _choice(_("Płeć"), Sex.choices, help_text=_("Jeśli podasz PESEL, możesz zostawić puste."))
    education = _choice(_("Wykształcenie"), Education.choices, help_text=_("Najwyższe, które masz ukończone."))
    citizenship = _choice(_("Obywatelstwo"), Citizenship.choices)
    email = _Email(label=_("Adres e-mail"), required=False)
    phone = PhoneField(label=_("Telefon"), required=False, help_text=_("Wystarczy telefon albo e-mail."))
    home_area = forms.ChoiceField(label=_("Gmina, w której mieszkasz"), required=False)
    town = forms.CharField(
        label=_("Miejscowość"), max_length=80, required=False,
        widget=forms.TextInput(attrs={"autocomplete": "address-level2"}),
    )  # fmt: skip
    street = forms.CharField(
        label=_("Ulica i numer"), max_length=120, required=False,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )  # fmt: skip
    postcode = PostcodeField(label=_("Kod pocztowy"), required=False)
    employer_name = forms.CharField(label=_("Instytucja, w której pracujesz"), max_length=200, required=False)
    function = forms.CharField(label=_("Stanowisko albo funkcja"), max_length=120, required=False)
    foreign_origin = _answer(_("Czy jesteś osobą obcego pochodzenia?"))
    minority = _answer(_("Czy należysz do mniejszości narodowej lub etnicznej?"))
    homelessness = _answer(_("Czy jesteś w bezdomności albo grozi Ci utrata mieszkania?"))
    disability = _answer(_("Czy jesteś osobą z niepełnosprawnością?"))
    access_needs = forms.CharField(
        label=_("Co ułatwi Ci udział"), max_length=200, required=False,
        help_text=_("Na przykład wejście bez schodów, pętla indukcyjna. Bez nazw chorób."),
    )  # fmt: skip
    diet = forms.CharField(label=_("Dieta"), max_length=120, required=False)
    interpreter = forms.CharField(
        label=_("Tłumacz"), max_length=120, required=False, help_text=_("Na przykład polskiego języka migowego.")
    )
    agrees_to_needs = forms.BooleanField(
        label=_("Zgadzam się, żebyście zapisali moje szczególne potrzeby i przygotowali, co trzeba."), required=False,
        help_text=_("Zgodę możesz wycofać w każdej chwili."),
    )  # fmt: skip
    has_read = forms.BooleanField(label=_("Znam informację o tym, co zrobicie z moimi danymi."), required=False)

    #: What stands together on the page.
    GROUPS = (
        (
            _("Ty"),
            ("given_name", "surname", "pesel", "other_identifier", "birth_date", "sex", "education", "citizenship"),
        ),
        (_("Kontakt i adres"), ("phone", "email", "home_area", "town", "street", "postcode")),
        (_("Praca"), ("employer_name", "function")),
        (_("Szczególna sytuacja"), ("foreign_origin", "minority", "homelessness", "disability")),
        (_("Co przygotować, żeby było Ci wygodnie"), ("access_needs", "diet", "interpreter", "agrees_to_needs")),
    )

    def __init__(self, *args: Any, participant: Participant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.participant = participant
        self._gminas = {a.code: a for a in queries.gminas_for(participant)}
        home = self.fields["home_area"]
        assert isinstance(home, forms.ChoiceField)
        home.choices = [*_OPEN, *((code, gmina_label(a)) for code, a in self._gminas.items())]
        for name in ("pesel", "birth_date", "phone", "home_area", "town", "postcode", "employer_name", "function"):
            _later(self.fields[name])
        if participant.pesel_hash:
            self.fields["pesel"].help_text = _now("Mamy już numer %s. Wpisz tylko, jeśli jest błędny.") % (
                participant.pesel_masked
            )
        self.fields["agrees_to_needs"].initial = bool(participant.needs)

    @property
    def groups(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """Fields in their groups."""
        return [(title, [self[name] for name in names]) for title, names in self.GROUPS]

    def told(self) -> dict[str, Any]:
        """What the service takes. The institution that the system knows stays unless she writes another one."""
        said = dict(self.cleaned_data)
        said["home_area"] = self._gminas.get(said["home_area"])
        known = self.participant.employer
        if known is not None:
            if said["employer_name"] in ("", known.name):
                del said["employer_name"]
            else:
                said["employer"] = None
        return said


class _PeopleForm(forms.Form):
    """Fields that stand in both forms of the team."""

    given_name = forms.CharField(label=_("Imię"), max_length=60)
    surname = forms.CharField(label=_("Nazwisko"), max_length=80)
    email = _Email(label=_("Adres e-mail"), required=False)
    phone = PhoneField(label=_("Telefon"), required=False)
    employer_name = forms.CharField(
        label=_("Instytucja"), max_length=200, required=False,
        help_text=_("Nazwa, która jest w rejestrze instytucji, zostanie z nim powiązana."),
    )  # fmt: skip
    function = forms.CharField(label=_("Stanowisko albo funkcja"), max_length=120, required=False)
    work_area = forms.ChoiceField(
        label=_("Gmina, dla której pracuje"), required=False, help_text=_("Do tej gminy policzymy wsparcie.")
    )

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._by = by
        self._gminas = {a.code: a for a in territory.gminas_within(by.scope)}
        for name in ("work_area", "home_area"):
            if name in self.fields:
                choice = self.fields[name]
                assert isinstance(choice, forms.ChoiceField)
                choice.choices = [*_OPEN, *((c, gmina_label(a)) for c, a in self._gminas.items())]

    def told(self) -> dict[str, Any]:
        """What the service takes."""
        said = dict(self.cleaned_data)
        for name in ("work_area", "home_area"):
            if name in said:
                said[name] = self._gminas.get(said[name])
        known = queries.institution_named(self._by, said["employer_name"]) if said["employer_name"] else None
        return said | {"employer": known, "employer_name": "" if known else said["employer_name"]}


class RegisterForm(_PeopleForm):
    """A person comes into the register: what is needed to know her again."""

    pesel = PeselField(label=_("PESEL"), required=False, help_text=_("Możesz zostawić: osoba poda go sama."))
    birth_date = PolishDateField(label=_("Data urodzenia"), past=True, required=False)


class EditForm(_PeopleForm, WatchedForm):
    """Everything that the team may correct. An empty PESEL leaves the one that is kept."""

    pesel = PeselField(label=_("PESEL"), required=False)
    other_identifier = forms.CharField(label=_("Inny identyfikator"), max_length=60, required=False)
    birth_date = PolishDateField(label=_("Data urodzenia"), past=True, required=False)
    sex = forms.ChoiceField(label=_("Płeć"), choices=[*_OPEN, *Sex.choices], required=False)
    education = forms.ChoiceField(label=_("Wykształcenie"), choices=[*_OPEN, *Education.choices], required=False)
    citizenship = forms.ChoiceField(label=_("Obywatelstwo"), choices=[*_OPEN, *Citizenship.choices], required=False)
    home_area = forms.ChoiceField(label=_("Gmina zamieszkania"), required=False)
    town = forms.CharField(label=_("Miejscowość"), max_length=80, required=False)
    street = forms.CharField(label=_("Ulica i numer"), max_length=120, required=False)
    postcode = PostcodeField(label=_("Kod pocztowy"), required=False)
    degurba = forms.ChoiceField(
        label=_("Stopień urbanizacji (DEGURBA)"), choices=[*_OPEN, *Degurba.choices], required=False,
        help_text=_("Sprawdzisz go w wykazie Eurostatu dla gminy zamieszkania."),
    )  # fmt: skip
    access_needs = forms.CharField(label=_("Co ułatwi udział"), max_length=200, required=False)
    diet = forms.CharField(label=_("Dieta"), max_length=120, required=False)
    interpreter = forms.CharField(label=_("Tłumacz"), max_length=120, required=False)

    def __init__(self, *args: Any, by: Acting, participant: Participant, **kwargs: Any) -> None:
        super().__init__(*args, by=by, **kwargs)
        home = participant.home_area
        if home is not None and home.code not in self._gminas:
            self._gminas[home.code] = home
            choice = self.fields["home_area"]
            assert isinstance(choice, forms.ChoiceField)
            choice.choices = [*_OPEN, *((c, gmina_label(a)) for c, a in self._gminas.items())]
        if participant.pesel_hash:
            self.fields["pesel"].help_text = _now("Jest %s. Wpisz tylko, żeby zmienić.") % participant.pesel_masked
        self.order_fields(["given_name", "surname", "pesel", "other_identifier", "birth_date", "sex"])

    @staticmethod
    def initial_of(participant: Participant) -> dict[str, Any]:
        """What the form shows of what is known; never PESEL."""
        names = (
            "given_name", "surname", "email", "phone", "function", "other_identifier", "birth_date", "sex", "education",
            "citizenship", "town", "street", "postcode", "degurba", "access_needs", "diet", "interpreter",
        )  # fmt: skip
        return {name: getattr(participant, name) for name in names} | {
            "employer_name": participant.employer.name if participant.employer else participant.employer_name,
            "work_area": participant.work_area.code if participant.work_area else "",
            "home_area": participant.home_area.code if participant.home_area else "",
        }


class EntryForm(forms.Form):
    """Entry into a project."""

    project = forms.ModelChoiceField(
        label=_("Projekt"), queryset=Project.objects.none(), to_field_name="uid", empty_label=None
    )
    entered_on = PolishDateField(label=_("Od kiedy"))
    entry_status = forms.ChoiceField(
        label=_("Status na rynku pracy w tym dniu"), choices=[*_OPEN, *EntryStatus.choices], required=False
    )
    occupation = forms.CharField(label=_("Wykonywany zawód"), max_length=120, required=False)

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["project"].queryset = queries.projects(by)  # type: ignore[attr-defined]


class ExitForm(forms.Form):
    """Exit from a project."""

    left_on = PolishDateField(label=_("Ostatni dzień udziału"))
    exit_reason = forms.ChoiceField(label=_("Jak się zakończył"), choices=ExitReason.choices)


class SituationForm(forms.Form):
    """What is known of her after the exit."""

    exit_situation = forms.ChoiceField(
        label=_("Co teraz robi"), choices=ExitSituation.choices, widget=forms.RadioSelect
    )
    situation_on = PolishDateField(label=_("Stan na dzień"), required=False)


class EntityForm(forms.Form):
    """An institution enters a project."""

    organisation_name = forms.CharField(
        label=_("Instytucja"), max_length=200, widget=_list_input("institutions"),
        help_text=_("Wybierz z podpowiedzi. Nowe instytucje dopisuje się w rejestrze."),
    )  # fmt: skip
    project = forms.ModelChoiceField(
        label=_("Projekt"), queryset=Project.objects.none(), to_field_name="uid", empty_label=None
    )
    entity_type = forms.ChoiceField(label=_("Typ instytucji"), choices=EntityType.choices)
    entered_on = PolishDateField(label=_("Od kiedy"))
    covers_employees = forms.BooleanField(label=_("Wsparcie obejmuje jej pracowników"), required=False, initial=True)
    support_kind = forms.CharField(label=_("Rodzaj wsparcia"), max_length=160, required=False)

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._by = by
        self.fields["project"].queryset = queries.projects(by)  # type: ignore[attr-defined]

    def clean_organisation_name(self) -> Any:
        """The institution of this name."""
        found = queries.institution_named(self._by, self.cleaned_data["organisation_name"])
        if found is None:
            raise ValidationError(
                _now("Nie ma jednej instytucji o tej nazwie w Waszym regionie. Wybierz z podpowiedzi.")
            )
        return found

    def told(self) -> dict[str, Any]:
        """What the service takes."""
        said = dict(self.cleaned_data)
        return said | {"organisation": said.pop("organisation_name")}


class EditEntityForm(forms.Form):
    """What may be corrected of an institution in a project."""

    entity_type = forms.ChoiceField(label=_("Typ instytucji"), choices=EntityType.choices)
    entered_on = PolishDateField(label=_("Od kiedy"))
    left_on = PolishDateField(label=_("Do kiedy"), required=False)
    covers_employees = forms.BooleanField(label=_("Wsparcie obejmuje jej pracowników"), required=False)
    support_kind = forms.CharField(label=_("Rodzaj wsparcia"), max_length=160, required=False)

    @staticmethod
    def initial_of(entity: EntityParticipation) -> dict[str, Any]:
        """The values that are kept."""
        names = ("entity_type", "entered_on", "left_on", "covers_employees", "support_kind")
        return {name: getattr(entity, name) for name in names}


class ClauseForm(forms.Form):
    """The next version of the clause."""

    title = forms.CharField(label=_("Tytuł"), max_length=160)
    text = forms.CharField(
        label=_("Treść"), widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("Kto, po co, na jakiej podstawie i jak długo trzyma dane; prawa osoby; kontakt do inspektora. Uzgodnij "
                    "ją z inspektorem ochrony danych: system jej nie wymyśla."),
    )  # fmt: skip


#: Fields that are compared when two records are merged.
COMPARED = (
    ("given_name", _("Imię")), ("surname", _("Nazwisko")), ("birth_date", _("Data urodzenia")), ("sex", _("Płeć")),
    ("email", _("E-mail")), ("phone", _("Telefon")), ("employer", _("Instytucja")), ("function", _("Funkcja")),
    ("work_area", _("Gmina")), ("education", _("Wykształcenie")), ("citizenship", _("Obywatelstwo")),
    ("home_area", _("Gmina zamieszkania")), ("town", _("Miejscowość")), ("street", _("Ulica")),
    ("postcode", _("Kod pocztowy")), ("other_identifier", _("Inny identyfikator")),
)  # fmt: skip


def _shown(participant: Participant, name: str) -> Any:
    if name == "employer":
        return participant.workplace
    display = getattr(participant, f"get_{name}_display", None)
    return display() if display else getattr(participant, name)


class MergeForm(forms.Form):
    """For each thing that differs: from which record."""

    def __init__(self, *args: Any, keep: Participant, lose: Participant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keep, self.lose = keep, lose
        for name, label in COMPARED:
            mine, theirs = _shown(keep, name), _shown(lose, name)
            if mine and theirs and mine != theirs:
                self.fields[name] = forms.ChoiceField(
                    label=label, choices=[("keep", _shown_text(mine)), ("lose", _shown_text(theirs))], initial="keep",
                    widget=forms.RadioSelect,
                )  # fmt: skip

    def lines(self) -> list[tuple[Any, str, str]]:
        """What both records say."""
        made = []
        for name, label in COMPARED:
            mine, theirs = _shown_text(_shown(self.keep, name)), _shown_text(_shown(self.lose, name))
            if mine or theirs:
                made.append((label, mine, theirs))
        if self.keep.pesel_hash or self.lose.pesel_hash:
            made.insert(2, (_("PESEL"), self.keep.pesel_masked, self.lose.pesel_masked))
        return made

    def taken(self) -> set[str]:
        """Fields that come from the record that is given up."""
        names = {name for name in self.fields if self.cleaned_data[name] == "lose"}
        return names | ({"employer_name"} if "employer" in names and not self.lose.employer_id else set())


def _shown_text(value: Any) -> str:
    return dates.short(value) if hasattr(value, "isoformat") else str(value or "")
