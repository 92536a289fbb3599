# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """Dane osobowe."""

    name = "kooperacja.base.privacy"
    verbose_name = "Dane osobowe"

    def ready(self) -> None:
        """Speak for the audit log, which stands below and cannot speak for itself; offer the page to the officer."""
        from kooperacja.base.privacy import holdings
        from kooperacja.base.ui import navigation

        holdings.declare(
            "audit",
            what="Dziennik zdarzeń i dziennik otwarć akt",
            about="osoby pracujące w systemie",
            fields=["Event.actor_label", "AccessEvent.actor_label"],
            basis="art. 50 ust. 3 ustawy o CUS; § 20 Krajowych Ram Interoperacyjności",
            keep_for="co najmniej 2 lata, dłużej gdy wymagają tego akta sprawy",
            no_erasure="Dziennik jest dowodem tego, kto i kiedy przetwarzał dane; wpisów się nie usuwa.",
        )
        navigation.offer(
            place=90, label="Dane osobowe", url_name="privacy:holding_list", icon="shield", area="portal",
            roles=frozenset({"dpo"}),
        )  # fmt: skip
