# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class SettlementConfig(AppConfig):
    """Rozliczenia."""

    name = "kooperacja.care.settlement"
    verbose_name = "Rozliczenia"

    def ready(self) -> None:
        """Words of the history, areas of work, the desk, places on pages below."""
        from kooperacja.base.audit import actions
        from kooperacja.base.core.acting import Acting
        from kooperacja.base.duties import desk as duties
        from kooperacja.base.jobs import periodic
        from kooperacja.base.ui import navigation, slots
        from kooperacja.care.cases import queries as cases
        from kooperacja.care.settlement import desk, panels, privacy, services
        from kooperacja.ground.organisations.enums import Role

        privacy.declare_holdings()
        actions.describe(
            {
                "settlement.statement.opened": "Rozliczenie otwarte",
                "settlement.statement.refreshed": "Rozliczenie przeliczone z nowymi kartami",
                "settlement.statement.submitted": "Wykonawca przekazał rozliczenie",
                "settlement.line.explained": "Różnica wyjaśniona",
                "settlement.statement.agreed": "Różnice uzgodnione",
                "settlement.statement.returned": "Rozliczenie zwrócone wykonawcy",
                "settlement.statement.merit_approved": "Pierwszy podpis: sprawdzone merytorycznie",
                "settlement.statement.approved": "Drugi podpis: zatwierdzone do zapłaty",
                "settlement.statement.invoice_recorded": "Wpisany numer faktury",
                "settlement.statement.paid": "Zapłacone",
                "settlement.statement.corrected": "Otwarta korekta tego rozliczenia",
                "settlement.statement.correction_opened": "Korekta otwarta",
                "settlement.fee.set": "Opłata ustalona",
                "settlement.fee.changed": "Opłata przeliczona",
                "settlement.fee.paid": "Opłata zapłacona",
                "settlement.fee.overdue": "Opłata po terminie",
                "settlement.fee.waived": "Odstąpiono od opłaty",
            }
        )
        navigation.offer(
            place=50, label="Rozliczenia", url_name="settlement:statement_list", icon="wallet", area="providers",
            roles=frozenset(
                {Role.DIRECTOR, Role.SERVICE_ORGANISER, Role.ACCOUNTANT, Role.AUDITOR, Role.PROVIDER_MANAGER}
            ),
            count=desk.count_waiting,
        )  # fmt: skip
        navigation.offer(
            place=55, label="Opłaty", url_name="settlement:fee_list", icon="receipt", area="providers",
            roles=frozenset({Role.ACCOUNTANT}), count=desk.count_overdue,
        )  # fmt: skip
        duties.register(decisions=desk.decisions, figures=desk.figures, changes=desk.changes)
        slots.fill("cases.case.aside", panels.fees_of_case, place=60)
        slots.fill("cases.case.facts", panels.fee_fact)
        slots.fill("commissioning.contract.aside", panels.statements_of_contract)
        cases.add_column(panels.fee_column)
        periodic.register("settlement.overdue", 3600, lambda at: services.mark_fees_overdue(by=Acting.system(at=at)))
