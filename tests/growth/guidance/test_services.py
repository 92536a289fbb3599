# SPDX-License-Identifier: EUPL-1.2
"""Questions, answers for everybody, coaching and supervision, meetings: they work, strangers are refused, traces stay."""

from __future__ import annotations

from datetime import date

import pytest

from kooperacja.base.audit.models import Event
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed
from kooperacja.base.duties import desk
from kooperacja.base.notifications.models import Message
from kooperacja.base.privacy import holdings
from kooperacja.growth.guidance import queries, services
from kooperacja.growth.guidance.enums import AdviceState, MeetingState, ProcessKind, ProcessState, PublicState
from kooperacja.growth.guidance.models import AdviceCase, DevelopmentProcess, DevelopmentSession, Meeting, PublicAnswer
from kooperacja.growth.support.enums import SupportForm
from kooperacja.growth.support.models import SupportAttendance, SupportEntry
from tests.growth.guidance.factories import (
    make_advice,
    make_answered,
    make_funding_label,
    make_meeting,
    make_person,
    make_process,
    make_public,
    make_topic,
)
from tests.world import World


def told(kind: str) -> set[str]:
    return set(Message.objects.filter(kind=kind).values_list("to__email", flat=True))


def test_a_question_goes_its_whole_way(world: World) -> None:
    marta, daria = world.acting("marta"), world.acting("daria")
    case = make_advice(world)
    assert (case.state, case.number, case.due_on, case.centre) == (
        AdviceState.REQUESTED, "D-2026-0001", date(2026, 3, 16), world.organisations["rops"],
    )  # fmt: skip
    assert told("guidance.advice.asked") == {"marta@example.org", "daria@example.org"}
    services.assign_advice(case=case, adviser=world.people["marta"], funding_label=make_funding_label(world), by=daria)
    services.save_answer(case=case, answer="Szkic", by=marta)
    with pytest.raises(DomainError, match="pusta"):
        services.submit_answer(case=case, answer="  ", by=marta)
    services.submit_answer(case=case, answer="Można.", by=marta)
    services.return_answer(case=case, review_note="Dodaj artykuł.", by=daria)
    assert case.state == AdviceState.ASSIGNED
    services.submit_answer(case=case, answer="Można, art. 94.", by=marta)
    services.approve_answer(case=case, by=daria)
    with pytest.raises(DomainError, match="ile czasu"):
        services.deliver_answer(case=case, by=marta)
    services.log_time(case=case, spent_on=date(2026, 3, 2), minutes=90, by=marta)
    services.deliver_answer(case=case, by=marta)
    assert told("guidance.advice.delivered") == {"grazyna@example.org"}
    entry = SupportEntry.objects.get()
    assert (entry.form, entry.minutes, entry.area, entry.given_by, entry.source_uid) == (
        SupportForm.LEGAL_ADVICE, 90, world.areas["zielona"], "Marta Zięba", case.uid,
    )  # fmt: skip
    assert entry.funding_label == case.funding_label is not None
    services.log_time(case=case, spent_on=date(2026, 3, 2), minutes=30, by=marta)
    services.promise_follow_up(case=case, follow_up="Przesłać wzór", follow_up_on=date(2026, 3, 9), by=marta)
    entry.refresh_from_db()
    assert (entry.minutes, entry.follow_up, entry.is_promise_open) == (120, "Przesłać wzór", True)
    services.close_advice(case=case, outcome="Wybrano zamówienie zastrzeżone.", by=marta)
    entry.refresh_from_db()
    assert (entry.outcome, entry.is_promise_open, SupportEntry.objects.count()) == (
        "Wybrano zamówienie zastrzeżone.", False, 1,
    )  # fmt: skip
    with pytest.raises(NotAllowed):
        services.close_advice(case=case, by=marta)
    actions = list(Event.objects.filter(target_uid=case.uid).order_by("pk").values_list("action", flat=True))
    assert actions[0] == "guidance.advice.asked" and actions[-1] == "guidance.advice.closed"
    assert not any(
        word in str(m.subject) + str(m.body) for m in Message.objects.all() for word in ("spółdzielni", "sąsiedzkie")
    )


def test_nobody_reviews_the_own_answer(world: World) -> None:
    case = make_answered(world, until="draft")
    with pytest.raises(NotAllowed, match="druga para oczu"):
        services.approve_answer(case=case, by=world.acting("marta"))
    with pytest.raises(NotAllowed):
        services.approve_answer(case=case, by=world.acting("grazyna"))
    services.approve_answer(case=case, by=world.acting("daria"))
    with pytest.raises(NotAllowed):
        services.approve_answer(case=case, by=world.acting("daria"))


def test_only_the_adviser_writes(world: World) -> None:
    case = make_answered(world, until="assigned")
    with pytest.raises(NotAllowed):
        services.save_answer(case=case, answer="x", by=world.acting("daria"))
    with pytest.raises(DomainError, match="nie pracuje"):
        services.assign_advice(case=case, adviser=world.people["grazyna"], by=world.acting("marta"))
    services.assign_advice(case=case, adviser=world.people["daria"], by=world.acting("marta"))
    assert case.adviser == world.people["daria"]


@pytest.mark.parametrize("who", ["celina", "henryk", "bartek", "alicja"])
def test_only_the_region_and_the_institution_that_asked_see_a_question(world: World, who: str) -> None:
    case = make_answered(world)
    sees = who == "alicja"
    assert AdviceCase.objects.visible_to(world.acting(who)).filter(pk=case.pk).exists() == sees
    for service in (services.withdraw_question, services.log_time):
        with pytest.raises((NotAllowed, TypeError)):
            service(case=case, by=world.acting(who), reason="x")  # type: ignore[operator]


def test_a_question_is_taken_back_with_a_reason(world: World) -> None:
    case = make_answered(world, until="assigned")
    with pytest.raises(DomainError, match="dlaczego"):
        services.withdraw_question(case=case, reason=" ", by=world.acting("grazyna"))
    services.withdraw_question(case=case, reason="Sprawa się rozwiązała.", by=world.acting("grazyna"))
    assert told("guidance.advice.withdrawn") == {"marta@example.org"}
    with pytest.raises(NotAllowed):
        services.withdraw_question(case=case, reason="znów", by=world.acting("grazyna"))


def test_a_question_from_the_telephone(world: World) -> None:
    facts = {
        "kind": "non_legal", "topic": make_topic(), "title": "Jak policzyć etaty", "question": "Ile osób?",
        "asker_name": "sekretarz gminy", "by": world.acting("marta"),
    }  # fmt: skip
    with pytest.raises(DomainError, match="przyszłości"):
        services.register_advice(area=world.areas["borki"], asked_on=date(2026, 3, 5), **facts)
    with pytest.raises(DomainError, match="województwem"):
        services.register_advice(area=world.areas["county"], asked_on=date(2026, 3, 1), **facts)
    case = services.register_advice(area=world.areas["borki"], asked_on=date(2026, 3, 1), **facts)
    assert case.organisation is None
    assert holdings.export_for(case.uid)["Pytania o poradę"]["kto pytał"] == "sekretarz gminy"
    with pytest.raises(NotAllowed):
        services.register_advice(
            area=world.areas["borki"], asked_on=date(2026, 3, 1), **(facts | {"by": world.acting("celina")})
        )


def test_topics_are_kept_by_the_coordinator(world: World) -> None:
    topic = services.add_topic(name="Opłaty", days=7, by=world.acting("daria"))
    with pytest.raises(DomainError, match="już jest"):
        services.add_topic(name="opłaty", days=7, by=world.acting("daria"))
    with pytest.raises(NotAllowed):
        services.edit_topic(topic=topic, name="x", days=1, is_active=True, by=world.acting("marta"))
    assert make_advice(world, topic=topic).due_on == date(2026, 3, 9)


TEXTS = {
    "title": "Czy można zlecić bez przetargu?",
    "question": "Jaki tryb?",
    "answer": "Zamówienie zastrzeżone, art. 94.",
}


def test_an_answer_goes_public_only_clean_and_by_other_eyes(world: World) -> None:
    marta, daria = world.acting("marta"), world.acting("daria")
    public = make_public(world, question="Pyta Grażyna Wolska, CUS Zielona, tel. 601 234 567.")
    with pytest.raises(DomainError, match="powstała już"):
        services.draft_public(case=public.case, by=daria)
    with pytest.raises(NotAllowed, match="druga para oczu"):
        services.publish_public(public=public, by=marta)
    with pytest.raises(DomainError, match="601 234 567"):
        services.publish_public(public=public, by=daria)
    facts = {"topic": public.topic, "law_as_of": date(2026, 3, 1), "by": marta}
    services.edit_public(public=public, **TEXTS, funding_label=None, **facts)
    with pytest.raises(DomainError, match="oznaczenie finansowania"):
        services.publish_public(public=PublicAnswer.objects.get(pk=public.pk), by=daria)
    soft = TEXTS | {"answer": "Radziła Anna Maj."}
    services.edit_public(public=public, **soft, funding_label=public.case.funding_label, **facts)
    assert [s.text for s in queries.check(public).soft] == ["Anna Maj"]
    services.edit_public(
        public=public, **soft, funding_label=public.case.funding_label, cleared=["osoba:anna maj"], **facts
    )
    assert queries.check(public).is_ready
    services.publish_public(public=public, by=daria)
    assert [p.pk for p in queries.public_answers(world.acting("celina")).rows] == [public.pk]
    with pytest.raises(NotAllowed):
        services.edit_public(public=public, **TEXTS, funding_label=None, **facts)
    services.withdraw_public(public=public, reason="zmieniło się prawo", by=marta)
    assert queries.public_answers(world.acting("celina")).rows == []
    with pytest.raises(PublicAnswer.DoesNotExist):
        queries.public_answer(public.uid)
    services.reopen_public(public=public, by=marta)
    assert public.state == PublicState.DRAFT
    with pytest.raises(NotAllowed):
        services.reopen_public(public=public, by=world.acting("grazyna"))


def test_before_it_is_handed_over_nothing_goes_public(world: World) -> None:
    with pytest.raises(NotAllowed):
        services.draft_public(case=make_answered(world, until="reviewed"), by=world.acting("marta"))


def test_coaching_keeps_days_and_hours_and_no_words(world: World) -> None:
    marta, lidia = world.acting("marta"), make_person(world)
    process = make_process(world, people=[lidia], funding_label=make_funding_label(world), planned_minutes=600)
    with pytest.raises(NotAllowed):
        services.hold_session(process=process, held_on=date(2026, 3, 1), minutes=90, people=[lidia], by=marta)
    services.contract_process(process=process, agreed_on=date(2026, 2, 1), by=marta)
    for wrong, words in (
        ({"held_on": date(2026, 3, 3)}, "nie odbyło"), ({"held_on": date(2026, 1, 3)}, "wcześniej niż"),
        ({"minutes": 0}, "ile to trwało"), ({"people": []}, "kto brał udział"),
        ({"people_count": 3}, "cztery oczy"), ({"people": [make_person(world, "Obca Osoba")]}, "nie ma w tym procesie"),
    ):  # fmt: skip
        facts = {"held_on": date(2026, 2, 10), "minutes": 90, "people": [lidia]} | wrong
        with pytest.raises(DomainError, match=words):
            services.hold_session(process=process, by=marta, **facts)  # type: ignore[arg-type]
    session = services.hold_session(process=process, held_on=date(2026, 2, 10), minutes=90, people=[lidia], by=marta)
    assert process.state == ProcessState.SESSIONS
    with pytest.raises(DomainError, match="już zapisane"):
        services.hold_session(process=process, held_on=date(2026, 2, 10), minutes=60, people=[lidia], by=marta)
    entry = SupportEntry.objects.get()
    assert (entry.form, entry.topic, entry.outcome, entry.minutes, entry.people_count) == (
        "coaching", "Coaching kadry zarządzającej", "", 90, 1,
    )  # fmt: skip
    assert SupportAttendance.objects.get().participant == lidia
    assert len(holdings.export_for(lidia.uid)["Coaching, superwizja i spotkania: obecność"]["obecność"]) == 1
    services.withdraw_session(session=session, reason="pomyłka", by=marta)
    entry.refresh_from_db()
    assert entry.withdrawn_on is not None and queries.minutes_done(process) == 0
    services.hold_session(process=process, held_on=date(2026, 2, 10), minutes=60, people=[lidia], by=marta)
    services.move_process(process=process, to=ProcessState.SUMMARY, by=marta)
    services.move_process(process=process, to=ProcessState.CLOSED, by=marta)
    with pytest.raises(NotAllowed):
        services.move_process(process=process, to=ProcessState.CLOSED, by=marta)


def test_no_field_of_these_tables_could_hold_what_was_said() -> None:
    from django.db import models

    for model in (DevelopmentProcess, DevelopmentSession):
        assert not [f.name for f in model._meta.get_fields() if isinstance(f, models.TextField)]


def test_supervision_needs_a_certificate(world: World) -> None:
    marta = world.acting("marta")
    process = make_process(world, ProcessKind.SUPERVISION_GROUP)
    with pytest.raises(DomainError, match="121a"):
        services.contract_process(process=process, agreed_on=date(2026, 2, 1), by=marta)
    services.contract_process(
        process=process,
        agreed_on=date(2026, 2, 1),
        certificate_number="S/12/2024",
        certificate_seen_on=date(2026, 2, 1),
        by=marta,
    )
    jan, ola = make_person(world, "Jan Kos"), make_person(world, "Ola Mak", "borki")
    services.set_process_people(process=process, people=[jan, ola], by=marta)
    services.hold_session(
        process=process, held_on=date(2026, 2, 20), minutes=120, people=[jan, ola], people_count=5, by=marta
    )
    rows = {e.area.name: e.people_count for e in SupportEntry.objects.select_related("area")}
    assert rows == {"Zielona": 4, "Borki": 1}
    assert set(SupportEntry.objects.values_list("form", flat=True)) == {"supervision_group"}
    with pytest.raises(DomainError, match="z listy"):
        services.break_off(process=process, break_reason="bo się pokłócili", by=marta)
    services.break_off(process=process, break_reason="resigned", by=marta)


def test_processes_are_seen_by_the_region_only(world: World) -> None:
    process = make_process(world)
    for who in ("grazyna", "henryk", "celina"):
        assert not DevelopmentProcess.objects.visible_to(world.acting(who)).exists()
        with pytest.raises(NotAllowed):
            services.hold_session(
                process=process, held_on=date(2026, 2, 1), minutes=5, people_count=1, by=world.acting(who)
            )
    with pytest.raises(DomainError, match="jedna osoba"):
        make_process(world, people=[make_person(world, "Jan Kos"), make_person(world, "Ola Mak")])


def test_a_meeting_becomes_a_row_for_each_gmina(world: World) -> None:
    marta = world.acting("marta")
    meeting = make_meeting(world)
    with pytest.raises(DomainError, match="choć jedną"):
        services.send_invitations(meeting=meeting, by=marta)
    with pytest.raises(IllegalMove):
        services.mark_held(meeting=meeting, by=marta)
    guests = [world.organisations["cus_zielona"], world.organisations["cus_jasna"]]
    services.invite(meeting=meeting, organisations=guests, by=marta)
    services.invite(meeting=meeting, organisations=guests, by=marta)
    assert meeting.invitations.count() == 2
    services.send_invitations(meeting=meeting, by=marta)
    assert "grazyna@example.org" in told("guidance.meeting.invited")
    services.mark_held(meeting=meeting, by=marta)
    with pytest.raises(DomainError, match="pusta"):
        services.report_meeting(meeting=meeting, by=marta)
    lidia = make_person(world)
    services.set_attendance(
        meeting=meeting, people=[lidia], unlisted={world.organisations["cus_zielona"].pk: 2, world.organisations["cus_jasna"].pk: 3},
        by=marta,
    )  # fmt: skip
    services.set_attendance(
        meeting=meeting, people=[lidia], unlisted={world.organisations["cus_zielona"].pk: 2, world.organisations["cus_jasna"].pk: 3},
        by=marta,
    )  # fmt: skip
    services.report_meeting(meeting=meeting, outcome="Borki chcą wrócić.", by=marta)
    rows = {e.area.name: (e.people_count, e.form, e.minutes) for e in SupportEntry.objects.select_related("area")}
    assert rows == {"Zielona": (3, "awareness", 180), "Jasna": (3, "awareness", 180)}
    with pytest.raises(NotAllowed):
        services.report_meeting(meeting=meeting, by=marta)


def test_a_meeting_ahead_of_its_day(world: World) -> None:
    marta = world.acting("marta")
    with pytest.raises(DomainError, match="miejsce"):
        make_meeting(world, place="")
    meeting = make_meeting(world, sent=True, held_on=date(2026, 3, 20))
    with pytest.raises(DomainError, match="nie nadszedł"):
        services.mark_held(meeting=meeting, by=marta)
    with pytest.raises(DomainError, match="nie nadszedł"):
        services.set_attendance(meeting=meeting, people=[], by=marta)
    with pytest.raises(DomainError, match="dlaczego"):
        services.cancel_meeting(meeting=meeting, reason="", by=marta)
    services.cancel_meeting(meeting=meeting, reason="choroba prowadzącej", by=marta)
    assert "grazyna@example.org" in told("guidance.meeting.cancelled")
    assert meeting.state == MeetingState.CANCELLED
    assert Meeting.objects.visible_to(world.acting("grazyna")).count() == 1
    assert Meeting.objects.visible_to(world.acting("henryk")).count() == 0
    with pytest.raises(NotAllowed):
        services.cancel_meeting(meeting=meeting, reason="x", by=world.acting("grazyna"))


def test_merged_people_keep_what_they_got(world: World) -> None:
    marta, old, new = world.acting("marta"), make_person(world, "Jan Kos"), make_person(world, "Jan Koss")
    process = make_process(world, people=[old])
    meeting = make_meeting(world, sent=True)
    services.set_attendance(meeting=meeting, people=[old, new], by=marta)
    assert services.repoint_participant(old=old, new=new, by=marta) == 2
    assert list(process.people.all()) == [new]
    assert meeting.attendances.get().participant == new


def test_the_desk_says_what_waits_and_for_whom(world: World) -> None:
    make_advice(world)
    make_answered(world, until="assigned", title="Druga")
    make_answered(world, until="draft", title="Trzecia")
    make_answered(world, until="reviewed", title="Czwarta")
    make_public(world, title="Piąta")
    make_meeting(world, sent=True)
    titles = {who: {d.title for d in desk.decisions_for(world.acting(who))} for who in ("marta", "daria", "grazyna")}
    assert {
        "Pytanie D-2026-0001 czeka na przydział",
        "Odpowiedz na pytanie D-2026-0002",
        "Przekaż gminie odpowiedź D-2026-0004",
    } <= titles["marta"]
    assert "Sprawdź odpowiedź D-2026-0003" in titles["daria"] - titles["marta"]
    assert "Porada czeka na drugą parę oczu" in titles["daria"] - titles["marta"]
    assert any("Po co nam usługi" in t for t in titles["marta"])
    assert not any("D-2026" in t for t in titles["grazyna"])
