# SPDX-License-Identifier: EUPL-1.2
"""Writing programmes, moving them from an idea to local law, setting fees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from kooperacja.base.audit import services as audit
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.errors import DomainError
from kooperacja.ground.catalogue.models import ServiceType
from kooperacja.ground.programmes import notifications, queries, rules
from kooperacja.ground.programmes.enums import PROGRAMME_FLOW, DataItem, HouseholdKind, ProgrammeState
from kooperacja.ground.programmes.logic import content, fees
from kooperacja.ground.programmes.models import FeeBand, FeeTable, ProgrammeService, ServiceProgramme

TEXTS = frozenset(
    {
        "name", "goal", "starts_on", "ends_on", "needs", "audience", "people_expected", "conditions", "reliefs",
        "documenting", "stages", "monitoring", "funding_sources", "data_list", "budget_amount",
    }
)  # fmt: skip


class ProgrammeError(DomainError):
    """The programme cannot be written or moved like this; the text says why and what to do."""


class InvalidFeeTable(DomainError):
    """A fee table with holes or overlaps: somebody's income would have no bracket, or two."""


@transaction.atomic
def create_programme(
    *, name: str, goal: str, starts_on: date, ends_on: date, by: Acting, **texts: Any
) -> ServiceProgramme:
    """Begin a programme of the acting centre as an idea."""
    rules.create_programme.require(by)
    changes = _checked(None, {"name": name, "goal": goal, "starts_on": starts_on, "ends_on": ends_on, **texts})
    programme = ServiceProgramme.objects.create(
        centre_id=by.organisation_id or 0, state=PROGRAMME_FLOW.start, **changes
    )
    audit.record("programmes.programme.created", programme, by=by)
    return programme


@transaction.atomic
def edit_programme(*, programme: ServiceProgramme, by: Acting, **texts: Any) -> ServiceProgramme:
    """Write or change parts of a programme that is not yet, or no longer, binding."""
    rules.edit_programme.require(by, programme)
    _require_editable(programme)
    changes = _checked(programme, texts)
    for name, value in changes.items():
        setattr(programme, name, value)
    programme.save(update_fields=list(changes))
    audit.record("programmes.programme.edited", programme, by=by, fields=sorted(changes))
    return programme


@transaction.atomic
def offer_in_programme(
    *, programme: ServiceProgramme, service_type: ServiceType, by: Acting, places: int | None = None,
    fee_base_amount: Decimal | None = None,
) -> ProgrammeService:  # fmt: skip
    """Put a service into a programme, or change its places and its unit cost."""
    rules.edit_programme.require(by, programme)
    _require_editable(programme)
    if fee_base_amount is not None and fee_base_amount <= 0:
        raise ProgrammeError(
            _("Koszt jednostki musi być większy od zera. Gdy usługa jest bezpłatna, zostaw puste pole."),
            field="fee_base_amount",
        )
    service, is_new = ProgrammeService.objects.update_or_create(
        programme=programme,
        service_type=service_type,
        defaults={"places": places, "fee_base_amount": fee_base_amount},
    )
    action = "programmes.service.offered" if is_new else "programmes.service.changed"
    audit.record(action, service, by=by, places=places, fee_base_amount=fee_base_amount)
    return service


@transaction.atomic
def withdraw_from_programme(*, service: ProgrammeService, by: Acting) -> ServiceProgramme:
    """Take a service out of a programme, if nobody has been qualified for it."""
    programme = service.programme
    rules.edit_programme.require(by, programme)
    _require_editable(programme)
    audit.record("programmes.service.withdrawn", service, by=by)
    try:
        with transaction.atomic():
            service.delete()
    except ProtectedError:
        raise ProgrammeError(
            _("Z tej usługi korzystają już ludzie, więc nie można jej usunąć. Możesz zmienić liczbę miejsc na 0.")
        ) from None
    return programme


@transaction.atomic
def set_fee_table(
    *, programme: ServiceProgramme, valid_from: date, legal_basis: str, bands: Sequence[fees.Band], by: Acting
) -> FeeTable:
    """Set the fee table valid from a day; the version before it ends on the day before."""
    rules.edit_programme.require(by, programme)
    _require_editable(programme)
    problems = fees.table_problems(bands)
    if problems:
        raise InvalidFeeTable(" ".join(problem_sentence(problem) for problem in problems), field="bands")
    newest = programme.fee_tables.order_by("-valid_from").first()
    if newest is not None and newest.valid_from > valid_from:
        raise InvalidFeeTable(
            _("Nowa tabela nie może zaczynać się przed poprzednią (od %(day)s).") % {"day": short(newest.valid_from)},
            field="valid_from",
        )
    if newest is not None and newest.valid_from == valid_from:
        table = newest
        table.bands.all().delete()
        table.legal_basis = legal_basis
        table.save(update_fields=["legal_basis"])
    else:
        programme.fee_tables.filter(valid_to=None).update(valid_to=valid_from - timedelta(days=1))
        table = FeeTable.objects.create(programme=programme, valid_from=valid_from, legal_basis=legal_basis)
    FeeBand.objects.bulk_create(
        FeeBand(
            table=table, household=b.household, above_percent=b.above, up_to_percent=b.up_to, fee_percent=b.fee_percent
        )
        for b in bands
    )
    audit.record("programmes.fee_table.set", table, by=by, valid_from=valid_from.isoformat(), bands=len(bands))
    return table


@transaction.atomic
def move_programme(
    *, programme: ServiceProgramme, to: str, by: Acting, resolution: str = "", on: date | None = None, reason: str = ""
) -> ServiceProgramme:
    """Move a programme to its next state; a resolution and its day belong to the adoption."""
    rules.move_programme.require(by, programme)
    changes = _what_a_move_needs(programme, to, resolution=resolution, on=on or by.today)
    before = programme.state
    PROGRAMME_FLOW.move(programme, to=to, **changes)
    audit.record(f"programmes.programme.{to}", programme, by=by, reason=reason, before=before, after=str(to))
    if to == ProgrammeState.ACTIVE:
        notifications.programme_active(programme, by=by)
    return programme


def problem_sentence(problem: fees.TableProblem) -> str:
    """What is wrong with a fee table, for a person."""
    whom = _("Osoba samotna") if problem.household == HouseholdKind.SINGLE else _("Osoba w rodzinie")
    words = {
        "empty": _("brakuje progów."),
        "start": _("pierwszy próg zaczyna się od %(at)s%%, a musi od 0%%."),
        "gap": _("między progami jest dziura od %(at)s%%."),
        "overlap": _("progi zachodzą na siebie przy %(at)s%%."),
        "closed_end": _("ostatni próg kończy się na %(at)s%%; zostaw górną granicę pustą, żeby objął wszystkie wyższe dochody."),
        "bounds": _("próg od %(at)s%% ma górną granicę nie większą od dolnej."),
        "percent": _("opłata w progu od %(at)s%% musi mieścić się między 0 a 100%% kosztu."),
    }[problem.kind]  # fmt: skip
    return f"{whom}: {words % {'at': problem.at}}"


def _require_editable(programme: ServiceProgramme) -> None:
    if not programme.is_editable:
        raise ProgrammeError(
            _(
                "Program jest w stanie „%(state)s” i nie można go teraz zmieniać. "
                "Obowiązujący program zmienia uchwała: rozpocznij zmianę programu."
            )
            % {"state": programme.get_state_display()}
        )


def _checked(programme: ServiceProgramme | None, texts: dict[str, Any]) -> dict[str, Any]:
    unknown = set(texts) - TEXTS
    if unknown:
        raise TypeError(f"a programme has no {sorted(unknown)}")
    starts_on = texts.get("starts_on", programme.starts_on if programme else None)
    ends_on = texts.get("ends_on", programme.ends_on if programme else None)
    if starts_on is None or ends_on is None or ends_on < starts_on:
        raise ProgrammeError(_("Program kończy się przed początkiem. Popraw jedną z dat."), field="ends_on")
    if "name" in texts and not texts["name"].strip():
        raise ProgrammeError(_("Nazwij program: pod tą nazwą zobaczą go mieszkańcy."), field="name")
    wrong = set(texts.get("data_list", [])) - set(DataItem.values)
    if wrong:
        raise ProgrammeError(_("Na liście danych jest pozycja, której system nie zna."), field="data_list")
    return texts


def _what_a_move_needs(programme: ServiceProgramme, to: str, *, resolution: str, on: date) -> dict[str, Any]:
    if to == ProgrammeState.LEGAL_CHECK:
        holes = content.holes(queries.facts_of(programme))
        if holes:
            raise ProgrammeError(
                _("Programowi brakuje jeszcze: %(holes)s. Uzupełnij te części, zanim oddasz go do sprawdzenia.")
                % {"holes": "; ".join(f"{hole.title.lower()} ({hole.missing})" for hole in holes)}
            )
    if to == ProgrammeState.ADOPTED:
        if not resolution.strip():
            raise ProgrammeError(_("Podaj numer uchwały rady gminy, np. XII/88/2026."), field="resolution")
        return {"resolution": resolution.strip(), "adopted_on": on}
    if to == ProgrammeState.PUBLISHED:
        return {"published_on": on}
    return {}
