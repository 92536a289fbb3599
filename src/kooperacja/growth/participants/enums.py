# SPDX-License-Identifier: EUPL-1.2
"""Values of the data set of a participant. Lists that an authority may reword are marked in ``data/*.toml``."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Sex(TextChoices):
    WOMAN = "woman", _("kobieta")
    MAN = "man", _("mężczyzna")


class Education(TextChoices):
    """Groups of ISCED levels, as the monitoring of European funds counts them."""

    ISCED_0_2 = "isced_0_2", _("podstawowe, gimnazjalne lub niższe (ISCED 0–2)")
    ISCED_3_4 = "isced_3_4", _("średnie, zawodowe lub policealne (ISCED 3–4)")
    ISCED_5_8 = "isced_5_8", _("wyższe (ISCED 5–8)")


class Citizenship(TextChoices):
    POLISH = "polish", _("polskie")
    EU = "eu", _("innego państwa Unii Europejskiej")
    THIRD_COUNTRY = "third_country", _("państwa spoza Unii albo bez obywatelstwa")


class Degurba(TextChoices):
    """Degree of urbanisation of the place where she lives."""

    CITY = "1", _("1: tereny gęsto zaludnione (miasta)")
    TOWN = "2", _("2: tereny o średniej gęstości zaludnienia")
    RURAL = "3", _("3: tereny słabo zaludnione (wiejskie)")


class Answer(TextChoices):
    """An answer about a special category: refusing it is an answer."""

    YES = "yes", _("tak")
    NO = "no", _("nie")
    REFUSED = "refused", _("odmawiam odpowiedzi")


class EntryStatus(TextChoices):
    """Status on the labour market on the day of entry."""

    UNEMPLOYED = "unemployed", _("osoba bezrobotna")
    LONG_UNEMPLOYED = "long_unemployed", _("osoba długotrwale bezrobotna")
    INACTIVE = "inactive", _("osoba bierna zawodowo")
    INACTIVE_LEARNING = "inactive_learning", _("osoba bierna zawodowo, ucząca się")
    LOCAL_GOVERNMENT = "local_government", _("pracuje w administracji samorządowej")
    GOVERNMENT = "government", _("pracuje w administracji rządowej")
    NGO = "ngo", _("pracuje w organizacji pozarządowej")
    SOCIAL_ENTERPRISE = "social_enterprise", _("pracuje w podmiocie ekonomii społecznej")
    SMALL_COMPANY = "small_company", _("pracuje w mikro-, małym lub średnim przedsiębiorstwie")
    LARGE_COMPANY = "large_company", _("pracuje w dużym przedsiębiorstwie")
    SELF_EMPLOYED = "self_employed", _("prowadzi działalność na własny rachunek")
    EMPLOYED_OTHER = "employed_other", _("pracuje gdzie indziej")


class ExitReason(TextChoices):
    PLANNED = "planned", _("udział zakończony zgodnie z planem")
    NEW_JOB = "new_job", _("przerwany: podjęcie albo zmiana pracy")
    LEARNING = "learning", _("przerwany: podjęcie nauki")
    HEALTH_OR_FAMILY = "private", _("przerwany: powody osobiste")
    NO_CONTACT = "no_contact", _("przerwany: brak kontaktu")
    REMOVED = "removed", _("przerwany: decyzja organizatora")


class ExitSituation(TextChoices):
    """What is known of her up to four weeks after the exit."""

    KEPT_JOB = "kept_job", _("pracuje tam, gdzie przed udziałem")
    NEW_JOB = "new_job", _("podjęła lub podjął pracę")
    QUALIFIED = "qualified", _("uzyskała lub uzyskał kwalifikacje")
    COMPETENT = "competent", _("nabyła lub nabył kompetencje")
    LEARNING = "learning", _("podjęła lub podjął naukę")
    SEEKING = "seeking", _("poszukuje pracy")
    OTHER = "other", _("inna sytuacja")
    UNKNOWN = "unknown", _("nie udało się ustalić")


class ConsentKind(TextChoices):
    READ_CLAUSE = "read_clause", _("zapoznanie się z klauzulą informacyjną")
    SPECIAL_NEEDS = "special_needs", _("zgoda na zapisanie szczególnych potrzeb")


class ConsentWay(TextChoices):
    FORM = "form", _("formularz naboru")
    LINK = "link", _("własny link uczestnika")
    PAPER = "paper", _("podpis na papierze")


class EntityType(TextChoices):
    """Types of institutions that take part."""

    GMINA = "gmina", _("gmina lub jej jednostka")
    POWIAT = "powiat", _("powiat lub jego jednostka")
    PES = "pes", _("podmiot ekonomii społecznej")
    NGO = "ngo", _("organizacja pozarządowa")
    COMPANY = "company", _("przedsiębiorstwo")
    OTHER = "other", _("inna instytucja")


class Light(TextChoices):
    """Completeness of the data of one person."""

    COMPLETE = "complete", _("komplet danych")
    MISSING = "missing", _("brakuje danych")
