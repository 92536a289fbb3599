# SPDX-License-Identifier: EUPL-1.2
"""What is asked about visits and findings. Only a title is needed to begin: the rest may stay open."""

from __future__ import annotations

import re
from datetime import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kooperacja.base.core.acting import Acting
from kooperacja.base.ui.fields import PolishDateField, ShortInput
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory import queries as territory
from kooperacja.ground.territory.models import Area
from kooperacja.growth.projects.models import FundingLabel, Project
from kooperacja.growth.support.enums import Theme
from kooperacja.growth.support.models import Finding, VisitStop
from kooperacja.growth.support.queries import choices

_CODE = re.compile(r"\b(\d{7})\b")
_HOLE = _("jeszcze nie wiadomo")


class GminaField(forms.CharField):
    """A gmina by name or TERYT code; when several share a name the error lists them."""

    def __init__(self, *, scope: str = "", **kwargs: Any) -> None:
        self.scope = scope
        kwargs.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off"}))
        super().__init__(max_length=120, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """``Jarocin (3006023)``: read back without asking which Jarocin."""
        return f"{value.name} ({value.code})" if isinstance(value, Area) else value

    def clean(self, value: Any) -> Any:
        """The gmina, or ``None`` when it may stay open."""
        typed = str(super().clean(value)).strip()
        if not typed:
            return None
        if (found := _CODE.search(typed)) is not None:
            try:
                return territory.gmina(found[1])
            except Area.DoesNotExist:
                raise ValidationError(_now("Nie ma gminy o kodzie %s. Sprawdź kod TERYT.") % found[1]) from None
        named = territory.gminas_named(typed, scope=self.scope)
        if len(named) == 1:
            return named[0]
        if not named:
            raise ValidationError(_now("Nie ma gminy „%s”. Sprawdź pisownię albo wpisz kod TERYT.") % typed)
        listed = ", ".join(f"{a.get_kind_display()} {a.code}" for a in named[:6])
        raise ValidationError(_now("Kilka gmin ma tę nazwę. Wpisz kod jednej z nich: %s.") % listed)


class ClockField(forms.TimeField):
    """``9:00``, ``9.00`` or just ``9``."""

    widget = ShortInput

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", ShortInput(inputmode="text", **{"data-width": "short"}))
        super().__init__(input_formats=["%H:%M", "%H.%M", "%H"], **kwargs)
        self.error_messages["invalid"] = _("Wpisz godzinę na przykład tak: 9:00.")

    def prepare_value(self, value: Any) -> Any:
        """``9:05``."""
        return f"{value.hour}:{value.minute:02d}" if isinstance(value, time) else value


class VisitForm(forms.Form):
    """A visit: what it is, who organises it, in which project, for whose money."""

    title = forms.CharField(
        label=_("Tytuł"), max_length=160, help_text=_("O czym jest ta wizyta, jednym zdaniem dla czytelnika z ulicy.")
    )
    purpose = forms.CharField(
        label=_("Po co jedziecie"), widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Co chcecie zobaczyć i do czego to potrzebne gminom."),
    )  # fmt: skip
    organiser = forms.ModelChoiceField(
        label=_("Organizator"), queryset=Organisation.objects.none(), to_field_name="uid", empty_label=None
    )
    project = forms.ModelChoiceField(
        label=_("Projekt, dla którego jedziecie"), queryset=Project.objects.none(), to_field_name="uid", required=False,
        empty_label=_HOLE, help_text=_("Treść wizyty: w czyjej pracy ma pomóc."),
    )  # fmt: skip
    funding_label = forms.ModelChoiceField(
        label=_("Z czego płacicie"), queryset=FundingLabel.objects.none(), to_field_name="uid", required=False,
        empty_label=_HOLE,
        help_text=_("Oznaczenie finansowania tej wizyty. Może być z innego projektu niż treść; bez niego nie powstanie "
                    "strona publiczna."),
    )  # fmt: skip
    start_area = GminaField(
        label=_("Skąd wyjeżdżacie"), required=False, help_text=_("Nazwa gminy albo kod TERYT. Przyda się do mapki.")
    )
    seats = forms.IntegerField(
        label=_("Liczba miejsc"), min_value=1, max_value=500, required=False, widget=ShortInput()
    )
    for_guests = forms.CharField(
        label=_("Co mają wiedzieć uczestnicy"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Dla kogo jest wizyta, co jest opłacone, co zabrać. Trafi do ogłoszenia."),
    )  # fmt: skip
    source = forms.CharField(
        label=_("Skąd to wiadomo"), max_length=300, required=False,
        help_text=_("Strona albo dokument, jeśli opisujecie wizytę z relacji."),
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organiser"].queryset = choices.organiser_choices(by)  # type: ignore[attr-defined]
        self.fields["project"].queryset = choices.project_choices(by)  # type: ignore[attr-defined]
        self.fields["funding_label"].queryset = choices.label_choices(by)  # type: ignore[attr-defined]


class PastVisitForm(VisitForm):
    """A visit written down afterwards: its source is needed."""

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, by=by, **kwargs)
        self.fields["source"].required = True
        self.order_fields(["title", "source", "purpose"])


class DayForm(forms.Form):
    """The date of a day; it may stay open."""

    date = PolishDateField(
        label=_("Data"), required=False, help_text=_("Zostaw puste, jeśli nie wiadomo. Pokażemy „do uzupełnienia”.")
    )


class StopForm(forms.Form):
    """A stop of the programme."""

    name = forms.CharField(label=_("Miejsce"), max_length=160, help_text=_("Na przykład „Centrum Usług Społecznych”."))
    area = GminaField(label=_("Gmina"), help_text=_("Nazwa albo kod TERYT. Może być z innego województwa."))
    about = forms.CharField(
        label=_("Co zobaczycie"), required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Jedno, dwa zdania. Trafią do programu na stronie publicznej."),
    )  # fmt: skip
    starts_at = ClockField(label=_("Od godziny"), required=False)
    ends_at = ClockField(label=_("Do godziny"), required=False)
    address = forms.CharField(label=_("Adres"), max_length=160, required=False)
    short_name = forms.CharField(
        label=_("Skrót na mapkę"), max_length=40, required=False, help_text=_("Dwa, trzy słowa: „urząd i ZAZ”.")
    )
    source = forms.CharField(label=_("Skąd to wiadomo"), max_length=300, required=False)


class EditStopForm(StopForm):
    """A known stop: now its host can be chosen among institutions of that gmina."""

    host = forms.ModelChoiceField(
        label=_("Gospodarz"), queryset=Organisation.objects.none(), to_field_name="uid", required=False,
        empty_label=_HOLE, help_text=_("Instytucje z tej gminy, które są w rejestrze."),
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, stop: VisitStop, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["host"].queryset = choices.host_choices(by, stop.area)  # type: ignore[attr-defined]
        self.order_fields(["name", "area", "host", "about"])


class AgreementForm(forms.Form):
    """When the host agreed."""

    agreed_on = PolishDateField(
        label=_("Kiedy gospodarz się zgodził"), required=False, help_text=_("Puste znaczy: dziś.")
    )
    agreed_by = forms.CharField(
        label=_("Kto to powiedział"), max_length=200, required=False,
        help_text=_("Funkcja i sposób, na przykład „dyrektorka centrum, telefon”."),
    )  # fmt: skip


class ParticipantForm(forms.Form):
    """Somebody on the list."""

    name = forms.CharField(label=_("Imię i nazwisko"), max_length=140, required=False)
    function = forms.CharField(
        label=_("Kim jest w tej wizycie"), max_length=120, required=False, help_text=_("Na przykład „animatorka”.")
    )
    organisation = forms.ModelChoiceField(
        label=_("Instytucja"), queryset=Organisation.objects.none(), to_field_name="uid", required=False,
        empty_label=_HOLE,
    )  # fmt: skip
    special_needs = forms.CharField(
        label=_("O czym pamiętać"), max_length=200, required=False,
        help_text=_("Tylko to, co potrzebne w drodze: dieta, podjazd, pętla indukcyjna. Bez chorób i rozpoznań."),
    )  # fmt: skip
    area = GminaField(
        label=_("Dla której gminy"), required=False,
        help_text=_("Do niej policzymy wsparcie. Puste: gmina, w której leży instytucja."),
    )  # fmt: skip
    email = forms.EmailField(
        label=_("E-mail"), required=False, help_text=_("Tu przyjdą przypomnienie i ankieta. Bez nazwiska w treści.")
    )
    is_registered = forms.BooleanField(
        label=_("Wpisz też do rejestru uczestników"), required=False,
        help_text=_("Potrzebne, żeby policzyć godziny tej osoby. Dla gospodarzy i zespołu zostaw puste."),
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = choices.guest_choices(by)  # type: ignore[attr-defined]
        area = self.fields["area"]
        assert isinstance(area, GminaField)
        area.scope = by.scope


class MoveForm(forms.Form):
    """A move of the visit; calling off asks for a reason."""

    reason = forms.CharField(
        label=_("Dlaczego"), required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Potrzebne, gdy odwołujecie wizytę: przeczytają to gospodarze i uczestnicy."),
    )  # fmt: skip


class FindingForm(forms.Form):
    """Three lines, twenty seconds, one thumb."""

    seen = forms.CharField(label=_("Co widać"), widget=forms.Textarea(attrs={"rows": 2}))
    where_to_use = forms.CharField(label=_("Gdzie u nas"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    open_questions = forms.CharField(
        label=_("Pytania otwarte"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class ThemeForm(forms.Form):
    """What a finding is about."""

    theme = forms.ChoiceField(
        label=_("Temat"), required=False, choices=[("", _("bez tematu")), *Theme.choices]
    )  # fmt: skip


class MergeForm(forms.Form):
    """Into which finding."""

    into = forms.ModelChoiceField(
        label=_("Z którym połączyć"), queryset=Finding.objects.none(), to_field_name="uid", empty_label=None,
        widget=forms.RadioSelect,
        help_text=_("Treść dopisze się do wybranego. To spostrzeżenie zniknie z listy."),
    )  # fmt: skip

    def __init__(self, *args: Any, by: Acting, finding: Finding, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["into"].queryset = choices.merge_choices(by, finding)  # type: ignore[attr-defined]
