# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, time

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed, Stale
from kooperacja.base.duties import calendar
from kooperacja.base.notifications.models import Message
from kooperacja.ground.accounts.models import User
from kooperacja.ground.organisations.models import Membership
from kooperacja.growth.roadmap import desk, queries, services
from kooperacja.growth.roadmap.enums import CheckMark, ConceptState, CreationMode, DeadlineKind, Dimension
from kooperacja.growth.roadmap.models import Concept, Cover, Deadline, GminaRoadmap, Trip
from tests.growth.roadmap.factories import make_roadmap
from tests.world import SINCE, World

STRANGERS = ["grazyna", "henryk", "celina", "bartek"]


def actions_of(thing: GminaRoadmap) -> list[str]:
    rows = Event.objects.filter(target_type="roadmap.gminaroadmap", target_id=thing.pk).order_by("pk")
    return list(rows.values_list("action", flat=True))


def told(kind: str) -> set[str]:
    return set(Message.objects.filter(kind=kind).values_list("to__email", flat=True))


def colleague(world: World, key: str = "ewa") -> User:
    """A third person of the regional centre."""
    user = User.objects.build(email=f"{key}@example.org", given_name=key.capitalize(), surname="Bór")
    user.save()
    world.people[key] = user
    world.memberships[key] = Membership.objects.create(
        user=user, organisation=world.organisations["rops"], role="region_adviser", valid_from=SINCE
    )
    return user


# ── Terms ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def term(world: World, roadmap: GminaRoadmap, by: str = "marta", **changes: object) -> Deadline:
    facts = {
        "kind": DeadlineKind.CALL, "title": "Nabór na usługi", "due_on": date(2026, 3, 10), "source": "ogłoszenie naboru",
        **changes,
    }  # fmt: skip
    return services.add_deadline(roadmap=roadmap, by=world.acting(by), **facts)  # type: ignore[arg-type]


def test_a_term_is_noted_told_and_settled_once(world: World) -> None:
    roadmap = make_roadmap(world)
    made = term(world, roadmap)
    assert "roadmap.deadline.added" in actions_of(roadmap)
    assert told("roadmap.deadline.added") == {"grazyna@example.org", "henryk@example.org"}
    by = world.acting("daria")
    services.settle_deadline(deadline=made, outcome="Wniosek złożony", by=by)
    assert queries.open_deadlines(roadmap) == []
    with pytest.raises(Stale):
        services.settle_deadline(deadline=made, outcome="drugi raz", by=by)
    assert actions_of(roadmap).count("roadmap.deadline.settled") == 1


@pytest.mark.parametrize(("changes", "field"), [({"source": " "}, "source"), ({"due_on": date(2026, 3, 1)}, "due_on")])
def test_a_term_wants_a_source_and_a_day_to_come(world: World, changes: dict[str, object], field: str) -> None:
    with pytest.raises(DomainError) as refused:
        term(world, make_roadmap(world), **changes)
    assert refused.value.field == field and not Deadline.objects.exists()


@pytest.mark.parametrize("who", STRANGERS)
def test_only_the_region_keeps_the_desk(world: World, who: str) -> None:
    roadmap = make_roadmap(world)
    made, by = term(world, roadmap), world.acting(who)
    trip = services.plan_trip(roadmap=roadmap, day=date(2026, 3, 3), purpose="x", by=world.acting("marta"))
    for call in (
        lambda: term(world, roadmap, by=who),
        lambda: services.settle_deadline(deadline=made, outcome="x", by=by),
        lambda: services.lay_out_steps(roadmap=roadmap, mode=CreationMode.CITY_NEW, by=by),
        lambda: services.keep_step(roadmap=roadmap, code="decision", by=by),
        lambda: services.plan_trip(roadmap=roadmap, day=by.today, purpose="x", by=by),
        lambda: services.call_off_trip(trip=trip, by=by),
        lambda: services.give_cover(
            animator=world.people["marta"], deputy=world.people["daria"], gminas=[roadmap], first_on=by.today,
            last_on=by.today, by=by,
        ),
    ):  # fmt: skip
        with pytest.raises(NotAllowed):
            call()


# ── Steps ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_steps_follow_the_mode_and_what_is_done_stays(world: World) -> None:
    roadmap, by = make_roadmap(world, stage="concept"), world.acting("marta")
    with pytest.raises(services.StepsMissing):
        services.keep_step(roadmap=roadmap, code="decision", by=by)
    services.lay_out_steps(roadmap=roadmap, mode=CreationMode.TRANSFORM_OPS, starts_on=date(2026, 4, 10), by=by)
    rows = {r.placed.step.code: r for r in queries.steps_of(roadmap, by)}
    assert rows["notice"].placed.due_on == date(2026, 3, 11) and "agreement" not in rows
    assert "30" in rows["notice"].rule
    services.keep_step(roadmap=roadmap, code="notice", done_on=date(2026, 3, 2), evidence="pismo", by=by)
    services.lay_out_steps(roadmap=roadmap, mode=CreationMode.CITY_NEW, starts_on=None, by=by)
    codes = set(roadmap.steps.values_list("code", flat=True))
    assert "notice" in codes and "employee_option" not in codes
    assert actions_of(roadmap)[-3:] == ["roadmap.steps.laid_out", "roadmap.step.done", "roadmap.steps.laid_out"]


def test_a_step_is_done_and_opened_again(world: World) -> None:
    roadmap, by = make_roadmap(world), world.acting("marta")
    services.lay_out_steps(roadmap=roadmap, mode=CreationMode.CITY_NEW, by=by)
    with pytest.raises(services.StepDoneInTheFuture) as refused:
        services.keep_step(roadmap=roadmap, code="decision", done_on=date(2026, 3, 3), by=by)
    assert refused.value.field == "done_on"
    done = services.keep_step(roadmap=roadmap, code="decision", done_on=date(2026, 3, 1), by=by)
    assert done.done_noted_by == "Marta Zięba"
    assert [r.placed.state for r in queries.steps_of(roadmap, by)][:2] == ["done", "now"]
    services.keep_step(roadmap=roadmap, code="decision", planned_on=date(2026, 3, 9), by=by)
    assert actions_of(roadmap)[-2:] == ["roadmap.step.done", "roadmap.step.reopened"]
    assert [f.kind for f in queries.needing(by)[0].flags if f.kind == "law"] == ["law"]


# ── The week ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_trips(world: World) -> None:
    roadmap, borki, by = make_roadmap(world), make_roadmap(world, area="borki"), world.acting("marta")
    day = date(2026, 3, 4)
    trip = services.plan_trip(roadmap=roadmap, day=day, purpose="Rada", starts_at=time(9), ends_at=time(11), by=by)
    for bad, error in (
        ({"roadmap": roadmap, "day": date(2026, 3, 1)}, services.TripInThePast),
        ({"roadmap": roadmap, "day": day, "starts_at": time(14)}, services.TripTwice),
        ({"roadmap": borki, "day": day, "starts_at": time(10), "ends_at": time(12)}, services.TripsOverlap),
        ({"roadmap": borki, "day": day, "starts_at": time(9)}, services.TripsOverlap),
        ({"roadmap": borki, "day": day, "starts_at": time(12), "ends_at": time(12)}, services.HoursTurned),
        ({"roadmap": borki, "day": day, "ends_at": time(12)}, services.HoursTurned),
    ):
        with pytest.raises(error):
            services.plan_trip(purpose="x", by=by, **bad)  # type: ignore[arg-type]
    services.plan_trip(roadmap=borki, day=day, purpose="x", starts_at=time(11), by=by)
    services.call_off_trip(trip=trip, by=by)
    with pytest.raises(Stale):
        services.call_off_trip(trip=trip, by=by)
    services.plan_trip(roadmap=roadmap, day=day, purpose="Jednak", by=by)
    assert Trip.objects.standing().count() == 2
    assert actions_of(roadmap).count("roadmap.trip.planned") == 2


def test_the_week_has_order_kilometres_and_a_sketch(world: World) -> None:
    for key, at in {"zielona": (55.62, 18.10), "borki": (55.71, 17.93), "jasna": (55.54, 18.33)}.items():
        area = world.areas[key]
        area.latitude, area.longitude = at
        area.save()
    ways = {key: make_roadmap(world, area=key) for key in ("zielona", "borki", "jasna")}
    by = world.acting("marta")
    services.plan_trip(roadmap=ways["borki"], day=date(2026, 3, 4), purpose="a", starts_at=time(12), by=by)
    services.plan_trip(roadmap=ways["zielona"], day=date(2026, 3, 4), purpose="b", starts_at=time(9), by=by)
    week = queries.week_of(by, first=date(2026, 3, 2), start_code="9901032")
    assert [s.trip.roadmap.area.name for s in week.days[0].stops] == ["Zielona", "Borki"]
    legs = [s.km for s in week.days[0].stops]
    assert all(legs) and week.km == sum(k or 0 for k in legs) + (week.days[0].back_km or 0)
    assert week.sketch is not None and {m.label for m in week.sketch.marks} == {"1 Zielona", "2 Borki", "Jasna"}
    assert [o.row.roadmap.area.name for o in week.on_the_way] == ["Jasna"]
    bare = queries.week_of(by, first=date(2026, 3, 2))
    assert bare.start is None and bare.days[0].back_km is None and bare.days[0].stops[0].km is None
    assert queries.gminas_of_today(world.acting("marta", "2026-03-04 10:30")) == ["9901013", "9901022"]


# ── Cover ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def give(world: World, gminas: list[GminaRoadmap], by: str = "marta", **changes: object) -> Cover:
    facts = {
        "animator": world.people["marta"], "deputy": world.people["daria"], "first_on": date(2026, 3, 5),
        "last_on": date(2026, 3, 12), **changes,
    }  # fmt: skip
    return services.give_cover(gminas=gminas, by=world.acting(by), **facts)  # type: ignore[arg-type]


def test_gminas_go_and_come_back_by_themselves(world: World) -> None:
    roadmap, kept = make_roadmap(world), make_roadmap(world, area="borki")
    services.set_next_step(
        roadmap=roadmap, next_step="Zadzwonić", next_step_on=date(2026, 3, 6), by=world.acting("marta")
    )
    cover = give(world, [roadmap])
    assert told("roadmap.cover.given") == {"daria@example.org"}
    assert actions_of(roadmap)[-1] == "roadmap.cover.given" and "roadmap.cover.given" not in actions_of(kept)

    def asked(who: str, at: str) -> set[str]:
        return {r.area.name for r in queries.asked_of(world.acting(who, at)).select_related("area")}

    assert asked("daria", "2026-03-04 23:00") == set() and asked("marta", "2026-03-04 23:00") == {"Zielona", "Borki"}
    assert asked("daria", "2026-03-05 00:10") == {"Zielona"} and asked("marta", "2026-03-05 08:00") == {"Borki"}
    assert asked("daria", "2026-03-12 23:50") == {"Zielona"}
    assert asked("daria", "2026-03-13 00:10") == set() and asked("marta", "2026-03-13 08:00") == {"Zielona", "Borki"}

    deputy = world.acting("daria", "2026-03-06 08:00")
    reminders = [d for d in desk.decisions(deputy) if "Zadzwonić" in d.title]
    assert reminders[0].detail.endswith("za Martę do 12.03")
    assert not [d for d in desk.decisions(world.acting("marta", "2026-03-06 08:00")) if "Zadzwonić" in d.title]
    assert "roadmap.next_step" in " ".join(a.key for a in calendar.between(deputy, date(2026, 3, 6), date(2026, 3, 6)))
    talk = services.note_contact(
        roadmap=roadmap, held_on=deputy.today, form="call", about="Burmistrz prosi o wzór.", by=deputy
    )
    assert talk.noted_by == "Daria Kos, za Martę"
    back = [d for d in desk.decisions(world.acting("marta", "2026-03-13 08:00")) if "z powrotem" in d.title]
    assert len(back) == 1 and str(cover.uid) in back[0].url
    assert [t.about for t in queries.talks_during(queries.cover_for(world.acting("marta"), cover.uid))] == [talk.about]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"first_on": date(2026, 3, 1)}, "first_on"),
        ({"last_on": date(2026, 3, 4)}, "last_on"),
        ({"last_on": date(2026, 9, 1)}, "last_on"),
        ({"deputy": "grazyna"}, "deputy"),
        ({"deputy": "marta"}, "deputy"),
        ({"gminas": []}, "gminas"),
    ],
)
def test_a_cover_that_cannot_be(world: World, changes: dict[str, object], field: str) -> None:
    roadmap = make_roadmap(world)
    if "deputy" in changes:
        changes = {"deputy": world.people[str(changes["deputy"])]}
    gminas = changes.pop("gminas", [roadmap]) if "gminas" in changes else [roadmap]
    with pytest.raises(DomainError) as refused:
        give(world, gminas, **changes)  # type: ignore[arg-type]
    assert refused.value.field == field and not Cover.objects.exists()


def test_one_deputy_at_a_time_and_not_one_who_is_away(world: World) -> None:
    roadmap, borki = make_roadmap(world), make_roadmap(world, area="borki", adviser="daria")
    ewa = colleague(world)
    give(world, [roadmap])
    with pytest.raises(services.AlreadyCovered) as refused:
        give(world, [roadmap], deputy=ewa, first_on=date(2026, 3, 12), last_on=date(2026, 3, 20))
    assert "Daria Kos" in str(refused.value.message)
    with pytest.raises(services.DeputyAway):
        give(world, [borki], by="daria", animator=world.people["daria"], deputy=world.people["marta"])
    with pytest.raises(DomainError):
        give(world, [borki], by="daria")
    give(world, [roadmap], deputy=ewa, first_on=date(2026, 3, 13), last_on=date(2026, 3, 20))


def test_an_animator_gives_only_her_own_and_the_coordinator_anybodys(world: World) -> None:
    roadmap = make_roadmap(world)
    ewa = colleague(world)
    with pytest.raises(NotAllowed):
        give(world, [roadmap], by="ewa", deputy=ewa)
    cover = give(world, [roadmap], by="daria", deputy=ewa)
    assert told("roadmap.cover.given") == {"ewa@example.org", "marta@example.org"}
    services.end_cover(cover=cover, by=world.acting("ewa", "2026-03-06 08:00"))
    assert actions_of(roadmap)[-1] == "roadmap.cover.ended"
    with pytest.raises(Stale):
        services.end_cover(cover=Cover.objects.get(), by=world.acting("marta", "2026-03-06 09:00"))
    assert queries.asked_of(world.acting("marta", "2026-03-06 09:00")).count() == 1


# ── Concepts ───────────────────────────────────────────────────────────────────────────────────────────────────────


def marks(mark: str = CheckMark.MET, **other: tuple[str, str]) -> dict[str, tuple[str, str]]:
    return {**{d.value: (str(mark), "") for d in Dimension}, **other}


def test_a_concept_goes_round_twice(world: World) -> None:
    roadmap, region = make_roadmap(world), world.acting("marta")
    first = services.submit_concept(roadmap=roadmap, summary="Szkic", by=world.acting("henryk"))
    assert (first.version, first.decide_by) == (1, date(2026, 4, 1))
    assert told("roadmap.concept.submitted") == {"marta@example.org", "grazyna@example.org"}
    with pytest.raises(services.ConceptWaits):
        services.submit_concept(roadmap=roadmap, summary="drugi", by=world.acting("grazyna"))
    with pytest.raises(services.ChecklistOpen):
        services.accept_concept(concept=first, by=region)
    with pytest.raises(DomainError) as refused:
        services.review_concept(concept=first, marks={"R7": (CheckMark.MISSING, " ")}, by=region)
    assert refused.value.field == "remark_R7"
    services.review_concept(concept=first, marks=marks(R7=(CheckMark.MISSING, "koszty po projekcie")), by=region)
    with pytest.raises(services.ChecklistOpen) as missing:
        services.accept_concept(concept=first, by=region)
    assert "R7" in str(missing.value.message)
    with pytest.raises(services.RemarksMissing):
        services.return_concept(concept=first, remarks="", by=region)
    services.return_concept(concept=first, remarks="Dopisać koszty po projekcie.", by=region)
    assert told("roadmap.concept.decided") == {"grazyna@example.org", "henryk@example.org"}
    with pytest.raises(DomainError):
        services.review_concept(concept=first, marks=marks(), by=region)
    second = services.submit_concept(
        roadmap=roadmap, content=b"%PDF-1.7 x", name="koncepcja.pdf", by=world.acting("henryk")
    )
    assert second.version == 2 and second.file is not None
    rows = {r.dimension: r for r in queries.checklist_of(second)}
    assert rows[Dimension.R7].before is not None and rows[Dimension.R7].check is None
    services.review_concept(concept=second, marks=marks(), by=region)
    services.accept_concept(concept=second, by=region)
    with pytest.raises(IllegalMove):
        services.return_concept(concept=second, remarks="x", by=region)
    with pytest.raises(services.ConceptAccepted):
        services.submit_concept(roadmap=roadmap, summary="x", by=world.acting("henryk"))
    kinds = [a for a in actions_of(roadmap) if a.startswith("roadmap.concept")]
    assert kinds == [
        "roadmap.concept.submitted", "roadmap.concept.reviewed", "roadmap.concept.returned", "roadmap.concept.submitted",
        "roadmap.concept.reviewed", "roadmap.concept.accepted",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "name"), [(b"MZ\x90", "koncepcja.exe"), (b"%PDF", "koncepcja.docx"), (b"PK\x03\x04", "koncepcja.zip")]
)
def test_not_a_document(world: World, content: bytes, name: str) -> None:
    with pytest.raises(services.BadFile):
        services.submit_concept(roadmap=make_roadmap(world), content=content, name=name, by=world.acting("henryk"))


def test_who_hands_in_and_who_decides(world: World) -> None:
    roadmap = make_roadmap(world)
    with pytest.raises(DomainError):
        services.submit_concept(roadmap=roadmap, by=world.acting("henryk"))
    for who in ("celina", "alicja", "bartek"):
        with pytest.raises(NotAllowed):
            services.submit_concept(roadmap=roadmap, summary="x", by=world.acting(who))
    concept = services.submit_concept(roadmap=roadmap, summary="x", by=world.acting("grazyna"))
    with pytest.raises(NotAllowed):
        services.return_concept(concept=concept, remarks="x", by=world.acting("henryk"))
    services.withdraw_concept(concept=concept, by=world.acting("henryk"))
    assert Concept.objects.get().state == ConceptState.WITHDRAWN
    again = services.submit_concept(roadmap=roadmap, summary="y", by=world.acting("henryk"))
    waiting = [d for d in desk.decisions(world.acting("daria")) if "koncepcja" in d.title]
    assert len(waiting) == 1 and str(again.uid) in waiting[0].url


# ── The working list and the region ────────────────────────────────────────────────────────────────────────────────


def test_the_working_list(world: World, django_assert_max_num_queries) -> None:
    by = world.acting("marta")
    calm = make_roadmap(world)
    services.note_contact(
        roadmap=calm, held_on=by.today, form="call", about="x", next_step="Wysłać", next_step_on=date(2026, 5, 4), by=by
    )
    near = make_roadmap(world, area="jasna")
    services.note_contact(
        roadmap=near, held_on=by.today, form="call", about="x", next_step="Wysłać", next_step_on=date(2026, 5, 4), by=by
    )
    term(world, near)
    make_roadmap(world, area="borki")
    with django_assert_max_num_queries(8):
        work = queries.worklist(by, user_id=by.user_id)
    assert [(g, [r.roadmap.area.name for r in rows]) for g, _t, rows in work.groups] == [
        ("now", ["Borki"]), ("soon", ["Jasna"]), ("calm", ["Zielona"]),
    ]  # fmt: skip
    assert {word: n for word, _l, n in work.chips} == {"cisza": 1, "terminy": 1, "bez-kroku": 1}
    only = queries.worklist(by, user_id=by.user_id, only="terminy")
    assert only.shown == 1 and only.total == 3


def test_the_region_by_name(world: World) -> None:
    make_roadmap(world)
    make_roadmap(world, area="jasna", adviser=None)
    region = queries.region_of(world.acting("daria"))
    assert [r.roadmap.area.name for r in region.rows] == ["Jasna", "Zielona"]
    assert [a.name for a in region.unknown] == ["Borki"] and region.total == 3 and region.nobody == 1
    assert {load.name: (load.gminas, load.silent) for load in region.loads} == {
        "Daria Kos": (0, 0), "Marta Zięba": (1, 1),
    }  # fmt: skip
    assert [load.name for load in region.loads] == ["Daria Kos", "Marta Zięba"]


def test_calendar_feed_titles_name_no_person_and_no_free_text(world: World) -> None:
    roadmap, by = make_roadmap(world), world.acting("marta")
    services.set_next_step(
        roadmap=roadmap, next_step="Zadzwonić do p. Kowalskiej", next_step_on=date(2026, 3, 6), by=by
    )
    services.plan_trip(roadmap=roadmap, day=date(2026, 3, 6), purpose="U p. Kowalskiej", starts_at=time(9), by=by)
    term(world, roadmap, title="Telefon do p. Kowalskiej")
    found = list(desk.appointments(by, date(2026, 3, 1), date(2026, 3, 31)))
    assert {a.kind for a in found} == {"trip", "step", "deadline"}
    assert all("Kowalsk" in a.title and "Kowalsk" not in a.feed_title for a in found)
    assert list(desk.appointments(world.acting("henryk"), date(2026, 3, 1), date(2026, 3, 31))) == []
