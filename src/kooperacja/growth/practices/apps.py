# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PracticesConfig(AppConfig):
    """Dobre praktyki."""

    name = "kooperacja.growth.practices"
    verbose_name = "Dobre praktyki"

    def ready(self) -> None:
        from django.urls import reverse

        from kooperacja.base.audit import actions
        from kooperacja.base.core.acting import Acting
        from kooperacja.base.duties import desk as desks
        from kooperacja.base.jobs import periodic
        from kooperacja.base.search import kinds
        from kooperacja.base.ui import navigation, slots
        from kooperacja.ground.organisations.enums import REGION_ROLES, Role
        from kooperacja.growth.practices import desk, panels, privacy, queries, search, services
        from kooperacja.growth.support.queries import register_adoptables

        navigation.offer(
            place=30, label="Praktyki", url_name="practices:practice_list", icon="waypoints", area="region",
            roles=REGION_ROLES, count=desk.region_count,
        )  # fmt: skip
        navigation.offer(
            place=60, label="Gotowość gminy", url_name="practices:own_readiness", icon="landmark", area="gmina",
            roles=frozenset({Role.DIRECTOR, Role.MAYOR, Role.GMINA_OFFICER, Role.SERVICE_ORGANISER}),
        )  # fmt: skip
        navigation.offer(
            place=65, label="Praktyki i wizyty", url_name="practices:hosted_list", icon="waypoints", area="region",
            roles=frozenset(
                {
                    Role.DIRECTOR, Role.MAYOR, Role.SERVICE_ORGANISER, Role.COMMUNITY_ORGANISER,
                    Role.PROVIDER_MANAGER,
                }
            ),
            count=desk.host_count,
        )  # fmt: skip
        slots.fill("support.finding.aside", panels.finding_card)
        slots.fill("support.finding.actions", panels.finding_action)
        slots.fill("support.findings.actions", panels.cards_of_visit)
        register_adoptables(
            queries.adoptable,
            addresses={
                "practices.practice": lambda uid: reverse("practices:practice_detail", args=[uid]),
                "practices.transfer": lambda uid: reverse("practices:transfer_detail", args=[uid]),
            },
        )
        slots.fill("roadmap.gmina.practices", panels.gmina_transfers)
        slots.fill("roadmap.gmina.figures", panels.gmina_figures)
        slots.fill("roadmap.gmina.aside", panels.gmina_help)
        slots.fill("readiness.gmina.next", panels.compare_gmina)
        slots.fill("readiness.assessment.next", panels.compare_assessment)
        slots.fill("ui.public.nav", panels.public_nav, place=30)
        desks.register(decisions=desk.decisions, changes=desk.changes)
        periodic.register("practices.review_due", 3600, lambda at: services.mark_overdue_cards(by=Acting.system(at=at)))
        privacy.declare_holdings()
        kinds.register(
            search.KIND, label=_("Dobre praktyki"), icon="waypoints", area="region", place=40, visible=search.visible,
            source=search.rows,
        )  # fmt: skip
        actions.describe(
            {
                "practices.card.started": _("Ze spostrzeżenia powstała karta"),
                "practices.card.edited": _("Zmieniono kartę"),
                "practices.requirements.set": _("Ustalono wymagania praktyki"),
                "practices.host.asked": _("Wysłano pytania do gospodarza"),
                "practices.host.answered": _("Gospodarz uzupełnił kartę"),
                "practices.host.confirmed": _("Gospodarz potwierdził kartę"),
                "practices.card.published": _("Opublikowano kartę"),
                "practices.card.review_due": _("Karta wymaga odświeżenia"),
                "practices.card.withdrawn": _("Wycofano kartę"),
                "practices.transfer.started": _("Rozpoczęto przeniesienie praktyki"),
                "practices.transfer.edited": _("Zmieniono plan przeniesienia"),
                "practices.transfer.moved": _("Przeniesienie: nowy stan"),
                "practices.step.added": _("Dodano krok"),
                "practices.step.edited": _("Zmieniono krok"),
                "practices.step.finished": _("Krok zrobiony"),
                "practices.evidence.taken": _("Przeniesiono wynik na kartę"),
                "practices.evidence.removed": _("Zdjęto wynik z karty"),
                "practices.help.asked": _("Gmina poprosiła o wsparcie"),
                "practices.help.answered": _("Region odpowiedział gminie"),
            }
        )
