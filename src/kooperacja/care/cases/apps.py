# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import actions

SENTENCES: dict[str, str | Promise] = {
    "cases.application.submitted": _("Wniosek przyjęty"),
    "cases.application.accepted": _("Wniosek kompletny, sprawa ma koordynatorkę"),
    "cases.application.documents_asked": _("Wniosek do uzupełnienia"),
    "cases.case.assigned": _("Zmiana osoby prowadzącej"),
    "cases.needs.assessed": _("Rozmowa o potrzebach"),
    "cases.case.qualified": _("Kwalifikacja do programu"),
    "cases.case.put_on_waiting_list": _("Wpis na listę oczekujących"),
    "cases.case.granted_from_waiting_list": _("Miejsce z listy oczekujących"),
    "cases.refusal.proposed": _("Projekt odmowy"),
    "cases.refusal.withdrawn": _("Odmowa wycofana, sprawa wraca do rozpoznania"),
    "cases.refusal.issued": _("Decyzja odmowna"),
    "cases.refusal.delivered": _("Decyzja doręczona"),
    "cases.plan.drafted": _("Pierwszy szkic planu"),
    "cases.plan.edited": _("Plan poprawiony"),
    "cases.plan.agreed": _("Plan trafił do zatwierdzenia"),
    "cases.plan.returned": _("Plan zwrócony z uwagą"),
    "cases.plan.approved": _("Plan zatwierdzony"),
    "cases.delivery.started": _("Usługi się zaczęły"),
    "cases.case.resigned": _("Rezygnacja z usług"),
    "cases.case.completed": _("Usługi zakończone"),
    "cases.outcome.described": _("Rozmowa podsumowująca i opis wyników"),
}


class CasesConfig(AppConfig):
    """Sprawy i plany."""

    name = "kooperacja.care.cases"
    verbose_name = "Sprawy i plany"

    def ready(self) -> None:
        """Words of the journal, holdings, the desk, the area of work, the search box, the page of a resident."""
        from kooperacja.base.duties import desk as desks
        from kooperacja.base.search import kinds
        from kooperacja.base.ui import navigation, slots
        from kooperacja.care.cases import desk, panels, privacy, queries
        from kooperacja.ground.organisations.enums import Role
        from kooperacja.ground.programmes.queries import count_places_with

        actions.describe(SENTENCES)
        privacy.declare_holdings()
        count_places_with(queries.taken_places)
        desks.register(decisions=desk.decisions, figures=desk.figures, changes=desk.changes)
        slots.fill("residents.resident.main", panels.cases_of_resident, place=10)
        readers = {Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.PLAN_COORDINATOR, Role.CUS_CLERK, Role.AUDITOR}
        navigation.offer(
            place=20, label="Sprawy i plany", url_name="cases:case_list", icon="users", area="services",
            roles=frozenset(readers), count=queries.waiting_for_me,
        )  # fmt: skip
        kinds.register(
            "case", label=_("Sprawy"), icon="folder", area="services", place=15, roles=readers,
            source=queries.search_rows,
        )  # fmt: skip
