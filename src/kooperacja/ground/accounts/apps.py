# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Konta."""

    name = "kooperacja.ground.accounts"
    verbose_name = "Konta"

    def ready(self) -> None:
        """Say what is held on people, and what the records mean."""
        from kooperacja.base.audit import actions
        from kooperacja.ground.accounts import privacy

        actions.describe({"accounts.user.erased": "Konto zamknięte i pozbawione danych osoby"})
        privacy.declare_holdings()
