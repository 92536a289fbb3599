# SPDX-License-Identifier: EUPL-1.2
"""From a person at the desk to a complete application with a coordinator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.errors import DomainError
from kooperacja.base.search import services as search
from kooperacja.care.cases import notifications, queries, rules
from kooperacja.care.cases.enums import CASE_FLOW, ApplicantKind, CaseState, Channel
from kooperacja.care.cases.models import CaseCounter, Declaration, ServiceCase
from kooperacja.care.residents import services as residents
from kooperacja.care.residents.models import Resident
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations.enums import Role
from kooperacja.ground.organisations.queries import people_in
from kooperacja.ground.programmes.enums import DataItem
from kooperacja.ground.programmes.models import ServiceProgramme


class ProgrammeClosed(DomainError):
    """Nobody can be qualified under this programme on that day."""

    default = _("W tym dniu do programu nie można przyjąć wniosku. Sprawdź datę wniosku i okres programu.")


class NotListed(DomainError):
    """The programme does not list these data, so they may not be kept (art. 50(1))."""

    default = _("Program nie wymienia tych danych, więc nie wolno ich zapisać (ustawa o CUS, art. 50 ust. 1).")


class NoDeclaration(DomainError):
    """Qualification rests on declarations (art. 36)."""

    default = _(
        "Bez oświadczenia z klauzulą o odpowiedzialności karnej wniosku nie da się przyjąć. "
        "Odczytaj klauzulę wnioskodawcy i zaznacz, że oświadczenie zostało złożone."
    )


class AlreadyApplied(DomainError):
    """The same person waits for an answer under the same programme."""


@dataclass(frozen=True)
class Person:
    """What an application says of a person: only what the programme lists reaches the file."""

    given_name: str
    surname: str
    pesel_number: str = ""
    birth_date: date | None = None
    other_identifier: str = ""
    same_as: Resident | None = None
    #: Address, telephone, household: fields of ``residents.services.register_resident``.
    fields: dict[str, Any] = field(default_factory=dict)
    household: str = ""
    monthly_income: Decimal | None = None
    carer_name: str = ""
    carer_relation: str = ""
    carer_phone: str = ""
    carer_town: str = ""


def _next_number(centre_id: int, year: int) -> str:
    """Numbers without gaps or twins: the row is locked until the transaction ends, a rolled back one gives it back."""
    CaseCounter.objects.get_or_create(centre_id=centre_id, year=year)
    CaseCounter.objects.filter(centre_id=centre_id, year=year).update(last=F("last") + 1)
    return f"CUS-{year}-{CaseCounter.objects.get(centre_id=centre_id, year=year).last:04d}"


def _refuse_unlisted(programme: ServiceProgramme, given: dict[str, object]) -> None:
    for item, value in given.items():
        if value and item not in programme.data_list:
            raise NotListed


def _check(programme: ServiceProgramme, applied_on: date, by: Acting) -> None:
    if programme.centre_id != by.organisation_id:
        raise ServiceProgramme.DoesNotExist
    if applied_on > by.today:
        raise DomainError(_("Wniosek nie mógł wpłynąć w przyszłości. Sprawdź datę."), field="applied_on")
    if not queries.is_open(programme, applied_on):
        period = f"{short(programme.starts_on)}–{short(programme.ends_on)}"
        raise ProgrammeClosed(
            _("Program „%(name)s” przyjmuje wnioski w okresie %(period)s. Sprawdź datę wniosku.")
            % {"name": programme.name, "period": period},
            field="applied_on",
        )


@transaction.atomic
def submit_application(
    *,
    programme: ServiceProgramme,
    resident: Resident,
    applied_on: date,
    declarations: Sequence[str],
    by: Acting,
    applicant_kind: str = ApplicantKind.PERSON,
    applicant_name: str = "",
    channel: str = Channel.DESK,
    needs: str = "",
    health_note: str = "",
    disability: str = "",
    coordinator: User | None = None,
) -> ServiceCase:
    """Register the application, its declarations with the statutory clause, and start the clock of art. 40."""
    rules.submit_application.require(by)
    _check(programme, applied_on, by)
    if resident.centre_id != by.organisation_id:
        raise Resident.DoesNotExist
    _refuse_unlisted(programme, {DataItem.HEALTH: health_note, DataItem.DISABILITY: disability})
    texts = [text.strip() for text in declarations if text.strip()]
    if not texts:
        raise NoDeclaration(field="declared")
    if applicant_kind != ApplicantKind.PERSON and not applicant_name.strip():
        raise DomainError(_("Wpisz imię i nazwisko osoby, która składa wniosek."), field="applicant_name")
    open_one = queries.unanswered_case(resident, programme)
    if open_one is not None:
        raise AlreadyApplied(
            _("Ta osoba ma już wniosek w tym programie, nr %(number)s. Otwórz tamtą sprawę zamiast zakładać drugą.")
            % {"number": open_one.number}
        )
    applicant = str(resident) if applicant_kind == ApplicantKind.PERSON else applicant_name.strip()
    case = ServiceCase.objects.create(
        number=_next_number(programme.centre_id, by.today.year),
        centre_id=programme.centre_id,
        resident=resident,
        programme=programme,
        coordinator=coordinator,
        applicant_kind=applicant_kind,
        applicant_name=applicant,
        channel=channel,
        applied_on=applied_on,
        needs=needs.strip(),
        health_note=health_note.strip(),
        disability=disability,
        opened_at=by.at,
    )
    clause = queries.declaration_clause(applied_on)
    Declaration.objects.bulk_create(
        Declaration(case=case, text=text, clause=clause, made_on=applied_on, made_by=applicant) for text in texts
    )
    CASE_FLOW.move(case, to=CaseState.SUBMITTED)
    search.index_many("case", queries.search_rows([case]))
    audit.record("cases.application.submitted", case, by=by, channel=channel, applied_on=applied_on)
    notifications.application_submitted(case, by=by)
    return case


@transaction.atomic
def take_application(*, programme: ServiceProgramme, person: Person, by: Acting, **application: Any) -> ServiceCase:
    """Open or find the person's file with what the programme lists, then submit the application: one deed at the desk."""
    rules.submit_application.require(by)
    _refuse_unlisted(
        programme,
        {
            DataItem.PESEL: person.pesel_number,
            DataItem.BIRTH_DATE: person.birth_date,
            DataItem.ADDRESS: any(person.fields.get(key) for key in ("street", "postcode", "town")),
            DataItem.PHONE: person.fields.get("phone"),
            DataItem.HOUSEHOLD: person.fields.get("lives_alone") is not None or person.fields.get("lives_with"),
            DataItem.INCOME: person.monthly_income is not None,
            DataItem.CARER: person.carer_name,
        },
    )
    resident = residents.register_resident(
        given_name=person.given_name,
        surname=person.surname,
        pesel_number=person.pesel_number,
        birth_date=person.birth_date,
        other_identifier=person.other_identifier,
        same_as=person.same_as,
        by=by,
        **person.fields,
    )
    if person.monthly_income is not None and person.household:
        residents.declare_income(
            resident=resident,
            household=person.household,
            monthly_amount=person.monthly_income,
            valid_from=application["applied_on"].replace(day=1),
            by=by,
        )
    if person.carer_name and person.carer_relation:
        residents.add_contact(
            resident=resident,
            name=person.carer_name,
            relation=person.carer_relation,
            phone=person.carer_phone,
            town=person.carer_town,
            by=by,
        )
    return submit_application(programme=programme, resident=resident, by=by, **application)


def _coordinator_of(case: ServiceCase, coordinator: User, by: Acting) -> None:
    here = people_in(case.centre_id, Role.PLAN_COORDINATOR, at=by.at)
    if coordinator.pk not in {membership.user_id for membership in here}:
        raise DomainError(
            _("Sprawę prowadzi koordynatorka planów z tego Centrum. Wybierz osobę z listy."), field="coordinator"
        )


@transaction.atomic
def accept_formally(*, case: ServiceCase, coordinator: User, by: Acting) -> ServiceCase:
    """Find the application complete and give it to a coordinator."""
    rules.accept_formally.require(by, case)
    _coordinator_of(case, coordinator, by)
    CASE_FLOW.move(case, to=CaseState.ASSESSMENT, coordinator=coordinator)
    audit.record("cases.application.accepted", case, by=by)
    notifications.case_assigned(case, by=by)
    return case


@transaction.atomic
def ask_for_documents(*, case: ServiceCase, what: str, due_on: date, by: Acting) -> ServiceCase:
    """Ask the applicant to add documents, as the programme foresees (art. 36(3)), with at least seven days for it."""
    rules.ask_for_documents.require(by, case)
    if not what.strip():
        raise DomainError(_("Napisz, czego brakuje: to przeczyta wnioskodawca."), field="what")
    days = queries.terms(by.today).completion_days
    if due_on < by.today + timedelta(days=days):
        raise DomainError(
            _("Na uzupełnienie trzeba dać co najmniej %(days)s dni (KPA, art. 64 § 2). Wybierz późniejszy dzień.")
            % {"days": days},
            field="due_on",
        )
    CASE_FLOW.move(case, to=CaseState.INCOMPLETE, documents_wanted=what.strip(), documents_due_on=due_on)
    audit.record("cases.application.documents_asked", case, by=by, due_on=due_on)
    return case


@transaction.atomic
def assign_coordinator(*, case: ServiceCase, coordinator: User, by: Acting) -> ServiceCase:
    """Hand the case over to another coordinator."""
    rules.assign_coordinator.require(by, case)
    _coordinator_of(case, coordinator, by)
    if case.coordinator_id != coordinator.pk:
        case.coordinator = coordinator
        case.save(update_fields=["coordinator"])
        audit.record("cases.case.assigned", case, by=by)
        notifications.case_assigned(case, by=by)
    return case
