# SPDX-License-Identifier: EUPL-1.2
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class OrganisationKind(TextChoices):
    """What an institution is to this system."""

    GMINA_OFFICE = "gmina_office", _("urząd gminy")
    CUS = "cus", _("centrum usług społecznych")
    OPS = "ops", _("ośrodek pomocy społecznej")
    REGIONAL_CENTRE = "regional_centre", _("regionalny ośrodek polityki społecznej")
    PROVIDER = "provider", _("wykonawca")
    SUPPORT_CENTRE = "support_centre", _("ośrodek wsparcia ekonomii społecznej")
    OTHER = "other", _("inna instytucja")


#: What a region writes down itself: everything but another regional centre.
MET_KINDS = tuple(kind for kind in OrganisationKind if kind != OrganisationKind.REGIONAL_CENTRE)


class LegalForm(TextChoices):
    """Form of a provider; the closed list of social economy entities is the Social Economy Act, art. 2(5)."""

    SOCIAL_COOP = "social_coop", _("spółdzielnia socjalna")
    WTZ = "wtz", _("warsztat terapii zajęciowej")
    ZAZ = "zaz", _("zakład aktywności zawodowej")
    CIS = "cis", _("centrum integracji społecznej")
    KIS = "kis", _("klub integracji społecznej")
    WORK_COOP = "work_coop", _("spółdzielnia pracy")
    AGRI_COOP = "agri_coop", _("spółdzielnia produkcji rolnej")
    NGO = "ngo", _("organizacja pozarządowa")
    CHURCH = "church", _("kościelna osoba prawna")
    JST_ASSOC = "jst_assoc", _("stowarzyszenie jednostek samorządu")
    NONPROFIT_CO = "nonprofit_co", _("spółka non profit")
    PUBLIC_UNIT = "public_unit", _("jednostka gminy")
    COMPANY = "company", _("przedsiębiorca")
    MEDICAL = "medical", _("podmiot leczniczy")


#: Forms that make an organisation a social economy entity (PES).
SOCIAL_ECONOMY = frozenset(
    {
        LegalForm.SOCIAL_COOP, LegalForm.WTZ, LegalForm.ZAZ, LegalForm.CIS, LegalForm.KIS, LegalForm.WORK_COOP,
        LegalForm.AGRI_COOP, LegalForm.NGO, LegalForm.CHURCH, LegalForm.JST_ASSOC, LegalForm.NONPROFIT_CO,
    }
)  # fmt: skip


class Role(TextChoices):
    DIRECTOR = "director", _("dyrektorka lub dyrektor CUS")
    SERVICE_ORGANISER = "service_organiser", _("organizacja usług społecznych")
    PLAN_COORDINATOR = "plan_coordinator", _("koordynacja indywidualnych planów")
    COMMUNITY_ORGANISER = "community_organiser", _("organizacja społeczności lokalnej")
    CUS_CLERK = "cus_clerk", _("pierwszy kontakt w CUS")
    ACCOUNTANT = "accountant", _("księgowość")
    PROVIDER_MANAGER = "provider_manager", _("kierowanie wykonawcą")
    PROVIDER_WORKER = "provider_worker", _("praca u mieszkańców")
    REGION_ADVISER = "region_adviser", _("animacja w regionie")
    REGION_COORDINATOR = "region_coordinator", _("koordynacja regionu")
    GMINA_OFFICER = "gmina_officer", _("praca w urzędzie gminy")
    MAYOR = "mayor", _("burmistrz lub wójt")
    DPO = "dpo", _("inspektor ochrony danych")
    AUDITOR = "auditor", _("kontrola")


CUS_ROLES = frozenset(
    {
        Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.PLAN_COORDINATOR, Role.COMMUNITY_ORGANISER, Role.CUS_CLERK,
        Role.ACCOUNTANT,
    }
)  # fmt: skip
REGION_ROLES = frozenset({Role.REGION_ADVISER, Role.REGION_COORDINATOR})
PROVIDER_ROLES = frozenset({Role.PROVIDER_MANAGER, Role.PROVIDER_WORKER})

#: Who comes in first, and lets in the rest.
HEAD_OF = {
    OrganisationKind.CUS: Role.DIRECTOR,
    OrganisationKind.OPS: Role.DIRECTOR,
    OrganisationKind.GMINA_OFFICE: Role.MAYOR,
    OrganisationKind.PROVIDER: Role.PROVIDER_MANAGER,
}

#: Under this key the session remembers the membership for which a person acts.
SESSION_KEY = "membership"
