# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class SettlementConfig(AppConfig):
    """Rozliczenia."""

    name = "kooperacja.care.settlement"
    verbose_name = "Rozliczenia"

    def ready(self) -> None:
        from kooperacja.base.audit import actions

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
