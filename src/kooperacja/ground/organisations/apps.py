# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """Instytucje."""

    name = "kooperacja.ground.organisations"
    verbose_name = "Instytucje"

    def ready(self) -> None:
        """Offer the list of providers, their sheet, and institutions to the search box."""
        from kooperacja.base.audit import actions
        from kooperacja.base.duties import desk as duties
        from kooperacja.base.exchange import kinds as sheet_kinds
        from kooperacja.base.search import kinds
        from kooperacja.base.ui import context, navigation, slots
        from kooperacja.ground.organisations import desk, middleware, panels, privacy, queries, rules, services, sheets

        context.offer("memberships", middleware.roles_in_frame)
        context.offer("acting_label", middleware.acting_label_in_frame)
        context.offer("place", middleware.place_in_frame)
        context.offer("search_words", middleware.search_words_in_frame)
        duties.register(decisions=desk.decisions)
        slots.fill("ui.account", panels.own_institution, place=10)
        privacy.declare_holdings()

        kinds.register(
            "organisation",
            label=_("Instytucje"),
            icon="building-2",
            area="providers",
            place=20,
            source=queries.search_rows,
        )
        navigation.offer(
            place=40,
            label="Wykonawcy",
            url_name="organisations:provider_list",
            icon="shopping-basket",
            area="providers",
            roles=frozenset(rules.READERS),
        )
        columns = sheets.PROVIDERS.columns
        sheet_kinds.register(
            sheets.PROVIDERS,
            plan=services.plan_providers,
            save=services.save_providers,
            export=lambda by: (
                [str(c.label) for c in columns],
                queries.provider_rows(by, queries.Filters(), [c.code for c in columns]),
            ),
        )
        actions.describe(
            {
                "organisations.organisation.registered": _("Dopisano podmiot"),
                "organisations.organisation.edited": _("Poprawiono dane podmiotu"),
                "organisations.organisation.confirmed": _("Potwierdzono dane podmiotu"),
                "organisations.member.added": _("Nadano rolę w instytucji"),
                "organisations.member.ended": _("Zakończono rolę w instytucji"),
                "organisations.authorization.given": _("Zapisano upoważnienie"),
            }
        )
