# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ServiceDomain(TextChoices):
    """The 14 domains of social services (CUS Act, art. 2(1)(1)–(14)), in the order of the law."""

    FAMILY_POLICY = "family_policy", _("polityka prorodzinna")
    FAMILY_SUPPORT = "family_support", _("wspieranie rodziny")
    FOSTER_CARE = "foster_care", _("system pieczy zastępczej")
    SOCIAL_ASSISTANCE = "social_assistance", _("pomoc społeczna")
    HEALTH = "health", _("promocja i ochrona zdrowia")
    DISABILITY = "disability", _("wspieranie osób niepełnosprawnych")
    EDUCATION = "education", _("edukacja publiczna")
    UNEMPLOYMENT = "unemployment", _("przeciwdziałanie bezrobociu")
    CULTURE = "culture", _("kultura")
    SPORT_TOURISM = "sport_tourism", _("kultura fizyczna i turystyka")
    CIVIC_ACTIVITY = "civic_activity", _("pobudzanie aktywności obywatelskiej")
    HOUSING = "housing", _("mieszkalnictwo")
    ENVIRONMENT = "environment", _("ochrona środowiska")
    REINTEGRATION = "reintegration", _("reintegracja zawodowa i społeczna")


class Unit(TextChoices):
    """What a service is counted in. Hours are kept as minutes."""

    HOUR = "hour", _("godzina")
    MEAL = "meal", _("posiłek")
    MEETING = "meeting", _("spotkanie")
    PERSON_MONTH = "person_month", _("osoba na miesiąc")
    RIDE = "ride", _("kurs")
