# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from allauth.account.forms import default_token_generator as token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError
from kooperacja.base.core.text import sort_key
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations import services
from kooperacja.ground.organisations.enums import OrganisationKind, Role
from kooperacja.ground.organisations.models import Organisation
from kooperacja.ground.territory import queries as territory
from kooperacja.ground.territory.models import Area


def _way_in(user: User) -> str:
    """The address at which she sets her password, once."""
    path = reverse("account_reset_password_from_key", args=[user_pk_to_url_str(user), token_generator.make_token(user)])
    return f"{settings.BASE_URL}{path}"


class Command(BaseCommand):
    """Wpuszcza pierwszą osobę do instytucji; instytucję dopisuje, gdy jej jeszcze nie ma."""

    help = "Wpuszcza pierwszą osobę do instytucji; instytucję dopisuje, gdy jej jeszcze nie ma (wtedy --kind)."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which institution, who, in which role."""
        parser.add_argument("institution", help="pełna nazwa instytucji")
        parser.add_argument("--area", required=True, help="kod TERYT: gmina, powiat albo województwo siedziby")
        parser.add_argument("--kind", choices=OrganisationKind.values, help="rodzaj, gdy instytucji jeszcze nie ma")
        parser.add_argument("--role", required=True, choices=Role.values, help="rola osoby")
        parser.add_argument("--email", required=True, help="adres e-mail, którym osoba się loguje")
        parser.add_argument("--given-name", required=True, help="imię")
        parser.add_argument("--surname", required=True, help="nazwisko")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what was made and how the person comes in."""
        by = Acting.system(at=timezone.now())
        try:
            with transaction.atomic():
                institution = self._institution(options, by)
                made = services.add_member(
                    organisation=institution, email=options["email"], given_name=options["given_name"],
                    surname=options["surname"], role=options["role"], by=by,
                )  # fmt: skip
        except Area.DoesNotExist as error:
            raise CommandError(
                "Nie ma takiej jednostki w rejestrze. Najpierw: kooperacja import teryt PLIK."
            ) from error
        except DomainError as error:
            raise CommandError(str(error.message)) from error
        self.stdout.write(f"{institution.name}: {Role(options['role']).label}.")
        self.stdout.write(f"Hasło osoba ustawia sama: {settings.BASE_URL}/konto/password/reset/")
        if not made.user.has_usable_password():
            self.stdout.write(f"Póki poczta nie działa, oddaj jej ten odnośnik, działa raz: {_way_in(made.user)}")

    def _institution(self, options: dict[str, Any], by: Acting) -> Organisation:
        area = territory.area(options["area"])
        kept = Organisation.objects.filter(name_key=sort_key(options["institution"]), area=area).order_by("pk").first()
        if kept is not None:
            return kept
        if not options["kind"]:
            raise CommandError("Takiej instytucji jeszcze nie ma. Podaj --kind, żeby ją dopisać.")
        return services.register_organisation(
            kind=options["kind"], name=options["institution"], area=area, source="administrator", by=by
        )
