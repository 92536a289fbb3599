# SPDX-License-Identifier: EUPL-1.2
"""The next step of a case: what it is, by when, why, and the one button that does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.urls import reverse

from kooperacja.base.core.acting import Acting
from kooperacja.base.core.dates import short
from kooperacja.base.core.text import plural
from kooperacja.care.cases import queries, rules
from kooperacja.care.cases.enums import CaseState, PlanState
from kooperacja.care.cases.logic.deadlines import Clock
from kooperacja.care.cases.models import IndividualPlan, ServiceCase
from kooperacja.ground.law.queries import Parameter, parameter

C = CaseState
#: „do środy 25.11.2026”
WEEKDAYS_OF = ("poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli")


@dataclass(frozen=True)
class Button:
    """A deed: a link to its form, or a form of one button when ``posts``."""

    label: str
    url: str
    posts: bool = False
    seen: str = ""


@dataclass(frozen=True)
class NextStep:
    """What the raised sheet says. ``primary`` is there only for somebody who may do it."""

    title: str
    text: str = ""
    when: str = ""
    primary: Button | None = None
    others: list[Button] = field(default_factory=list)
    clock: Clock | None = None
    basis: list[Parameter] = field(default_factory=list)
    basis_note: str = ""

    @property
    def waits_for_reader(self) -> bool:
        """The reader can do it now."""
        return self.primary is not None


def _url(name: str, case: ServiceCase) -> str:
    return reverse(f"cases:{name}", kwargs={"uid": case.uid})


def _by_day(label: str, day: date) -> str:
    return f"{label}, do {WEEKDAYS_OF[day.weekday()]} {short(day)}"


def _deadline_note(case: ServiceCase, clock: Clock) -> str:
    end = "minął" if clock.is_over else "mija"
    return f"Wniosek wpłynął {short(case.applied_on)}, więc termin {end} {short(clock.due_on)}."


@dataclass(frozen=True)
class _Scene:
    by: Acting
    case: ServiceCase
    plan: IndividualPlan | None
    clock: Clock

    def button(self, rule_allows: bool, label: str, name: str) -> Button | None:
        """A link to a form, for those who may."""
        return Button(label, _url(name, self.case)) if rule_allows else None

    @property
    def when(self) -> str:
        """The line over the title while the clock runs."""
        if self.clock.is_over:
            return f"Następny krok. Termin minął {short(self.clock.due_on)}"
        return _by_day("Następny krok", self.clock.due_on)


def _some(*buttons: Button | None) -> list[Button]:
    return [button for button in buttons if button is not None]


def _submitted(s: _Scene) -> NextStep:
    may = rules.accept_formally(s.by, s.case)
    return NextStep(
        "Sprawdź wniosek i wybierz, kto poprowadzi sprawę" if may else "Wniosek czeka na sprawdzenie",
        "Komplet oświadczeń wystarczy. O dokumenty prosimy tylko wtedy, gdy przewiduje to program.",
        s.when,
        s.button(may, "Przyjmij wniosek", "accept_formally"),
        _some(s.button(rules.ask_for_documents(s.by, s.case), "Poproś o dokumenty", "ask_for_documents")),
    )


def _incomplete(s: _Scene) -> NextStep:
    may, due = rules.accept_formally(s.by, s.case), s.case.documents_due_on
    late = due is not None and due < s.by.today
    return NextStep(
        f"Termin na dokumenty minął {short(due)}" if late else f"Czekamy na dokumenty do {short(due)}",
        s.case.documents_wanted,
        s.when,
        s.button(may, "Przyjmij wniosek", "accept_formally"),
    )


def _assessment(s: _Scene) -> NextStep:
    case, held = s.case, getattr(s.case, "assessment", None) is not None
    may_talk, may_qualify = rules.assess_needs(s.by, case), rules.qualify(s.by, case)
    refusal = s.button(rules.propose_refusal(s.by, case), "Zaproponuj odmowę", "propose_refusal")
    if may_talk and not held:
        return NextStep(
            f"Porozmawiaj: czego potrzebuje {case.resident.polite}",
            "Rozmowa nie jest obowiązkowa. Gdy wszystko jest jasne, można od razu zakwalifikować.",
            s.when,
            s.button(may_talk, "Zapisz rozmowę", "assess_needs"),
            _some(s.button(may_qualify, "Zakwalifikuj bez rozmowy", "qualify"), refusal),
        )
    return NextStep(
        f"Zakwalifikuj {'panią' if case.resident.is_woman else 'pana'}: wybierz usługi programu",
        "Kwalifikacja nie wymaga decyzji. Decyzji wymaga tylko odmowa.",
        s.when,
        s.button(may_qualify, "Zakwalifikuj", "qualify"),
        _some(s.button(may_talk, "Popraw zapis rozmowy", "assess_needs"), refusal),
    )


def _waiting(s: _Scene) -> NextStep:
    mine = {opening.entry.case_id: opening for opening in queries.openings(s.by)}
    opening = mine.get(s.case.pk)
    refusal = _some(s.button(rules.propose_refusal(s.by, s.case), "Zaproponuj odmowę", "propose_refusal"))
    if opening and rules.qualify(s.by, s.case):
        url = reverse("cases:grant_from_waiting_list", kwargs={"uid": opening.entry.uid})
        return NextStep(
            f"Jest wolne miejsce: {opening.entry.programme_service.service_type}",
            f"{s.case.resident.polite[:1].upper()}{s.case.resident.polite[1:]} jest pierwsza w kolejce."
            if s.case.resident.is_woman
            else f"{s.case.resident.polite[:1].upper()}{s.case.resident.polite[1:]} jest pierwszy w kolejce.",
            s.when,
            Button("Daj to miejsce", url),
            refusal,
        )
    return NextStep(
        "Czeka na wolne miejsce",
        "O kolejności decyduje dzień wniosku. Powiemy, gdy miejsce się zwolni.",
        others=refusal,
    )


def _refusal_proposed(s: _Scene) -> NextStep:
    may = rules.refuse(s.by, s.case)
    refusal = getattr(s.case, "refusal", None)
    return NextStep(
        "Zdecyduj o odmowie" if may else "Projekt odmowy czeka na decyzję",
        f"Powód: {refusal.grounds}" if refusal else "",
        s.when,
        s.button(may, "Wydaj decyzję odmowną", "refuse"),
        _some(s.button(rules.propose_refusal(s.by, s.case), "Wycofaj odmowę", "withdraw_refusal")),
    )


def _refused(s: _Scene) -> NextStep:
    refusal = getattr(s.case, "refusal", None)
    if refusal is not None and refusal.delivered_on is None:
        return NextStep(
            "Doręcz decyzję i zapisz, kiedy dotarła",
            f"Decyzja nr {refusal.decision_number}. Od doręczenia biegnie termin na odwołanie.",
            primary=s.button(rules.accept_formally(s.by, s.case), "Zapisz doręczenie", "record_refusal_delivery"),
        )
    days = queries.terms(s.by.today).appeal_days
    until = refusal.delivered_on + timedelta(days=days) if refusal and refusal.delivered_on else None
    return NextStep("Decyzja doręczona", f"Odwołanie można wnieść do {short(until)}." if until else "")


def _qualified(s: _Scene) -> NextStep:
    need = queries.plan_need(s.case)
    may_draft, may_start = rules.draft_plan(s.by, s.case), rules.start_delivery(s.by, s.case)
    start = Button("Zacznij bez planu", _url("start_delivery", s.case))
    count = f"{need.services} {plural(need.services, 'usługa', 'usługi', 'usług')}"
    if need.is_required:
        return NextStep(
            f"Ułóż plan {s.case.resident.polite_genitive}",
            f"{count}, razem {need.months} {plural(need.months, 'miesiąc', 'miesiące', 'miesięcy')}: "
            "potrzebny jest plan.",
            s.when,
            s.button(may_draft, "Ułóż plan", "draft_plan"),
        )
    return NextStep(
        "Zacznij usługi albo ułóż plan",
        "Plan nie jest obowiązkowy: to jedna usługa albo krócej niż 3 miesiące.",
        s.when,
        s.button(may_draft, "Ułóż plan", "draft_plan") or (start if may_start else None),
        [start] if may_draft and may_start else [],
    )


def _plan_draft(s: _Scene) -> NextStep:
    may = rules.draft_plan(s.by, s.case)
    ready = s.plan is not None and all(
        "1" in line.weekdays and line.provider_id and line.place for line in s.plan.services.all()
    )
    returned = s.plan.returned_reason if s.plan and s.plan.state == PlanState.DRAFT else ""
    edit = s.button(may, "Popraw plan" if ready else "Dokończ plan", "draft_plan")
    if ready and not returned:
        return NextStep(
            f"Uzgodnij plan: {s.case.resident.polite} ma się na niego zgodzić",
            "Zapisz, kiedy i jak uzgodniono plan. Potem trafi do zatwierdzenia.",
            s.when,
            s.button(may, "Zapisz uzgodnienie", "agree_plan"),
            _some(edit),
        )
    return NextStep(
        "Popraw plan i uzgodnij go jeszcze raz" if returned else "Dokończ plan",
        f"Uwaga: {returned}" if returned else "Przy każdej usłudze wpisz, kto, gdzie i w które dni.",
        s.when,
        edit,
        _some(s.button(may and ready, "Zapisz uzgodnienie", "agree_plan")),
    )


def _plan_agreed(s: _Scene) -> NextStep:
    plan = s.plan
    if plan is None or not rules.approve_plan(s.by, plan):
        return NextStep(
            "Plan czeka na zatwierdzenie",
            "Zatwierdzi go dyrektorka albo upoważniona organizatorka, nie osoba, która go ułożyła.",
            _by_day("Termin", s.clock.due_on) if not s.clock.is_over else f"Termin minął {short(s.clock.due_on)}",
        )
    firms = len({line.provider_id for line in plan.services.all()})
    providers = f"{firms} {plural(firms, 'wykonawcy', 'wykonawców', 'wykonawców')}"
    uid = {"uid": plan.uid}
    return NextStep(
        f"Zatwierdź plan {s.case.resident.polite_genitive}",
        f"Po zatwierdzeniu można wysłać zlecenia do {providers}. Usługi zaczną się {short(plan.starts_on)}.",
        s.when,
        Button(
            "Zatwierdź plan",
            reverse("cases:approve_plan", kwargs=uid),
            posts=True,
            seen=plan.agreed_at.isoformat() if plan.agreed_at else "",
        ),
        [Button("Zwróć z uwagą", reverse("cases:return_plan", kwargs=uid))],
    )


def _plan_approved(s: _Scene) -> NextStep:
    may = rules.start_delivery(s.by, s.case)
    start = min((granted.starts_on for granted in s.case.granted.all()), default=None)
    return NextStep(
        "Zleć usługi wykonawcom",
        f"Plan jest zatwierdzony. Usługi mają zacząć się {short(start)}.",
        f"Następny krok, do {short(start)}" if start and start > s.by.today else "Następny krok",
        others=_some(s.button(may, "Usługi już trwają", "start_delivery")),
    )


def _in_delivery(s: _Scene) -> NextStep:
    end = max((granted.ends_on for granted in s.case.granted.all()), default=None)
    over = end is not None and end < s.by.today
    finish = s.button(rules.complete(s.by, s.case), "Zakończ usługi", "complete")
    change = s.button(rules.draft_plan(s.by, s.case), "Zmień plan", "draft_plan")
    if over:
        return NextStep(
            f"Usługi skończyły się {short(end)}", "Zakończ sprawę i porozmawiaj o tym, co się zmieniło.", "", finish
        )
    if end is not None and end <= s.by.today + timedelta(days=queries.ENDING_DAYS):
        return NextStep(
            f"Usługi kończą się {short(end)}",
            "Porozmawiaj, co dalej. Nowy wniosek można przyjąć, zanim te się skończą, żeby nie było przerwy.",
            primary=Button("Przyjmij nowy wniosek", reverse("cases:choose_programme"))
            if rules.submit_application(s.by)
            else None,
            others=_some(change, finish),
        )
    return NextStep(
        f"Usługi trwają do {short(end)}",
        "Wszystko idzie zgodnie z planem. Gdy zmienią się potrzeby, zmień plan.",
        others=_some(change, finish),
    )


def _completed(s: _Scene) -> NextStep:
    return NextStep(
        f"Porozmawiaj i opisz, co zmieniło się u {s.case.resident.polite_genitive}",
        "Opis przebiegu i wyników dołącza się do akt sprawy.",
        primary=s.button(rules.describe_outcome(s.by, s.case), "Zapisz rozmowę podsumowującą", "describe_outcome"),
    )


def _closed(s: _Scene) -> NextStep:
    return NextStep("Sprawa jest zamknięta", s.case.closing_note)


_STEPS: dict[CaseState, Callable[[_Scene], NextStep]] = {
    C.SUBMITTED: _submitted,
    C.INCOMPLETE: _incomplete,
    C.ASSESSMENT: _assessment,
    C.WAITING: _waiting,
    C.REFUSAL_PROPOSED: _refusal_proposed,
    C.REFUSED: _refused,
    C.QUALIFIED: _qualified,
    C.PLAN_DRAFT: _plan_draft,
    C.PLAN_UPDATE: _plan_draft,
    C.PLAN_AGREED: _plan_agreed,
    C.PLAN_APPROVED: _plan_approved,
    C.IN_DELIVERY: _in_delivery,
    C.COMPLETED: _completed,
    C.RESIGNED: _completed,
}
#: While these states last, the clock of art. 40 is drawn.
_CLOCK_RUNS = frozenset(
    {C.SUBMITTED, C.INCOMPLETE, C.ASSESSMENT, C.WAITING, C.REFUSAL_PROPOSED, C.QUALIFIED, C.PLAN_DRAFT, C.PLAN_AGREED}
)
_BASIS: dict[CaseState, tuple[str, ...]] = {
    C.SUBMITTED: ("cus.declaration.documents", "cus.plan.deadline_days"),
    C.INCOMPLETE: ("cus.declaration.documents", "kpa.completion.min_days", "cus.plan.deadline_days"),
    C.ASSESSMENT: ("cus.assessment.optional", "cus.qualification.form", "cus.plan.deadline_days"),
    C.WAITING: ("cus.qualification.form",),
    C.REFUSAL_PROPOSED: ("cus.refusal.form",),
    C.REFUSED: ("cus.refusal.form", "kpa.appeal.days"),
    C.QUALIFIED: ("cus.plan.obligatory_months", "cus.plan.deadline_days"),
    C.PLAN_DRAFT: ("cus.plan.content", "cus.plan.agreement", "cus.plan.deadline_days"),
    C.PLAN_UPDATE: ("cus.plan.content", "cus.plan.agreement"),
    C.PLAN_AGREED: ("cus.plan.deadline_days", "cus.plan.max_years", "cus.plan.approval"),
    C.PLAN_APPROVED: ("cus.plan.approval",),
    C.IN_DELIVERY: ("cus.plan.max_years",),
    C.COMPLETED: ("cus.plan.closing_talk",),
    C.RESIGNED: ("cus.plan.closing_talk",),
}


def next_step(by: Acting, case: ServiceCase) -> NextStep:
    """What is to be done now, with the law behind it."""
    clock, state = queries.clock_of(case, by.today), CaseState(case.state)
    scene = _Scene(by, case, queries.plan_of(case), clock)
    step = _STEPS.get(state, _closed)(scene)
    runs = state in _CLOCK_RUNS
    return NextStep(
        step.title,
        step.text,
        step.when,
        step.primary,
        step.others,
        clock if runs else None,
        [parameter(name, on=by.today) for name in _BASIS.get(state, ())],
        _deadline_note(case, clock) if runs and "cus.plan.deadline_days" in _BASIS[state] else "",
    )


__all__ = ["Button", "NextStep", "next_step"]
