# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kooperacja.base.audit.queries import history
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import DomainError, IllegalMove, NotAllowed, Stale
from kooperacja.base.notifications.models import Message, OutsideMessage
from kooperacja.growth.participants import services as participants
from kooperacja.growth.participants.models import Participant
from kooperacja.growth.recruitment import queries as calls
from kooperacja.growth.recruitment import services as recruitment
from kooperacja.growth.recruitment.models import Recruitment
from kooperacja.growth.support.models import SupportEntry
from kooperacja.growth.trainings import queries, services
from kooperacja.growth.trainings.enums import (
    COMING,
    CertificateState,
    EditionState,
    EnrolmentState,
    ProofKind,
    QualificationKind,
)
from kooperacja.growth.trainings.models import (
    Certificate,
    Enrolment,
    Presence,
    Qualification,
    TrainingEdition,
    TrainingSession,
)
from kooperacja.growth.trainings.services.certificates import LabelMissing, WhyMissing
from kooperacja.growth.trainings.services.editions import BeforeTheLaw, LabelInUse
from kooperacja.growth.trainings.services.people import NothingToMakeUp, NotTheSameModule, ReasonMissing
from kooperacja.growth.trainings.services.presence import NotNow, session_of_day
from kooperacja.growth.trainings.services.programme import (
    NoSuchModule,
    PresenceWritten,
    SessionEndsBeforeStart,
    TrainerNeeded,
)
from kooperacja.growth.trainings.services.trainers import AlreadyVerified, WrongFile
from tests.growth.trainings.factories import (
    AFTER,
    FIRST_DAY,
    enter_all,
    make_edition,
    make_participant,
    make_running_edition,
    make_taught_edition,
    make_trainer,
    move,
    person,
)
from tests.world import World, instant

STRANGERS = ["alicja", "grazyna", "celina", "henryk", "bartek", "maria", "filip"]
S = EditionState
CLAUSE = "Kto, po co, na jakiej podstawie i jak długo trzyma dane, oraz jakie prawa ma osoba, której dotyczą. " * 2


def first_session(edition: TrainingEdition) -> TrainingSession:
    return queries.sessions_of(edition)[0]


# ── Planning ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_edition_is_planned_numbered_and_told_of(world: World) -> None:
    first, second = make_edition(world, laid_out=False), make_edition(world, laid_out=False)
    assert (first.code, second.code) == ("T2/1/2026", "T2/2/2026")
    assert first.state == S.PLANNED and first.hour_minutes == 45
    assert history(first)[-1].action == "trainings.edition.planned"
    assert Message.objects.filter(kind="trainings.edition.planned", to=world.people["daria"]).count() == 2


def test_before_the_regulation_there_is_no_training(world: World) -> None:
    with pytest.raises(BeforeTheLaw) as refused:
        make_edition(world, laid_out=False, starts_on=date(2020, 4, 1))
    assert refused.value.field == "starts_on"


@pytest.mark.parametrize("who", STRANGERS)
def test_strangers_do_nothing(world: World, who: str) -> None:
    edition, by = make_taught_edition(world), world.acting(who, AFTER)
    enrolment, session = person(edition), first_session(edition)
    trainer = make_trainer(world)
    attempts: list[Callable[[], Any]] = [
        lambda: services.plan_edition(training="T1", starts_on=FIRST_DAY, by=by),
        lambda: services.change_edition(edition=edition, starts_on=FIRST_DAY, by=by),
        lambda: services.move_edition(edition=edition, to=S.CERTIFIED, by=by),
        lambda: services.add_session(
            edition=edition, held_on=date(2026, 5, 1), starts_at=time(9), ends_at=time(10), by=by
        ),
        lambda: services.enrol(edition=edition, participants=[], by=by),
        lambda: services.drop_out(enrolment=enrolment, reason="x", by=by),
        lambda: services.mark_presence(session=session, enrolment=enrolment, by=by),
        lambda: services.mark_presence(session=session, enrolment=enrolment, key="zgadywany", by=by),
        lambda: services.enter_list(session=session, rows={}, by=by),
        lambda: services.close_list(session=session, by=by),
        lambda: services.issue_certificates(edition=edition, by=by),
        lambda: services.report_support(edition=edition, by=by),
        lambda: services.add_trainer(given_name="x", surname="y", by=by),
        lambda: services.add_proof(trainer=trainer, training="T1", kind=ProofKind.YEARS_5, document_name="x", by=by),
        lambda: services.note_qualification(
            participant=enrolment.participant,
            training="T1",
            kind="elsewhere",
            since=FIRST_DAY,
            document_name="x",
            by=by,
        ),
    ]
    for attempt in attempts:
        with pytest.raises(NotAllowed):
            attempt()
    with pytest.raises(TrainingEdition.DoesNotExist):
        queries.edition_for(by, edition.uid)
    with pytest.raises(Enrolment.DoesNotExist):
        queries.enrolment_for(by, enrolment.uid)
    assert queries.editions(by, queries.EditionFilter()).rows == []


def test_the_whole_way(world: World) -> None:
    edition = make_running_edition(world)
    with pytest.raises(services.NotYet, match="Ostatni dzień zajęć"):
        move(edition, world, S.COMPLETED)
    enter_all(edition, world)
    move(edition, world, S.COMPLETED, at=AFTER)
    assert person(edition).state == EnrolmentState.COMPLETED
    with pytest.raises(services.NotYet, match="2 osoby z kompletem godzin nie mają"):
        move(edition, world, S.CERTIFIED, at=AFTER)
    services.issue_certificates(edition=edition, by=world.acting("marta", AFTER))
    move(edition, world, S.CERTIFIED, S.REPORTED, at=AFTER)
    assert edition.state == S.REPORTED
    assert {e.action for e in history(edition)} >= {"trainings.edition.running", "trainings.edition.reported"}
    with pytest.raises(NotAllowed):
        move(edition, world, S.CANCELLED, at=AFTER)


def test_a_move_out_of_order_and_a_stale_one(world: World) -> None:
    edition = make_edition(world)
    with pytest.raises(IllegalMove):
        move(edition, world, S.RUNNING)
    again = TrainingEdition.objects.get(pk=edition.pk)
    move(edition, world, S.PROGRAMME_READY)
    with pytest.raises(Stale):
        move(again, world, S.PROGRAMME_READY)


def test_the_programme_is_ready_only_with_every_module_hours_and_trainers(world: World) -> None:
    edition, by = make_edition(world, laid_out=False), world.acting("marta")
    with pytest.raises(services.NotYet, match="Program jest pusty"):
        move(edition, world, S.PROGRAMME_READY)
    days = [FIRST_DAY + timedelta(days=i) for i in range(7)]
    services.lay_out_programme(edition=edition, days=days, starts_at=time(8), hours_a_day=8, by=by)
    with pytest.raises(services.NotYet, match="nie mają osoby prowadzącej"):
        move(edition, world, S.PROGRAMME_READY)
    trainer = make_trainer(world, "T2")
    for row in queries.programme_of(edition):
        services.assign_trainer(edition=edition, module=row.number, trainer=trainer, by=by)
    services.remove_block(block=queries.sessions_of(edition)[0].blocks.all()[0], by=by)
    with pytest.raises(services.NotYet, match="W programie nie ma modułu 1"):
        move(edition, world, S.PROGRAMME_READY)


def test_a_trainer_without_proof_teaches_nothing(world: World) -> None:
    edition, by = make_edition(world), world.acting("marta")
    for trainer, words in (
        (make_trainer(world), "brakuje dokumentu"),
        (make_trainer(world, "T2", verified=False), "nikt nie sprawdził"),
        (make_trainer(world, "T2", degree_field="zarządzanie"), "nie ma na liście"),
        (make_trainer(world, "T2", degree_field=""), "nie ma wpisanego kierunku"),
    ):
        with pytest.raises(services.TrainerRefused, match=words) as refused:
            services.assign_trainer(edition=edition, module=1, trainer=trainer, by=by)
        assert refused.value.field == "trainer"
        session = services.add_session(
            edition=edition, held_on=date(2026, 6, 1), starts_at=time(8), ends_at=time(9), by=by
        )
        with pytest.raises(services.TrainerRefused):
            services.add_block(session=session, module=1, minutes=45, trainer=trainer, by=by)
        services.remove_session(session=session, by=by)


def test_a_promised_programme_does_not_lose_whoever_teaches_it(world: World) -> None:
    edition, by = make_edition(world), world.acting("marta")
    services.assign_trainers(edition=edition, chosen={1: None}, by=by)
    services.assign_trainers(edition=edition, chosen={1: make_trainer(world, "T2")}, by=by)
    move(edition, world, S.PROGRAMME_READY)
    with pytest.raises(TrainerNeeded) as refused:
        services.assign_trainers(edition=edition, chosen={1: None}, by=by)
    assert refused.value.field == "module_1"
    assert 1 in queries.trainers_of(edition)
    services.assign_trainers(edition=edition, chosen={1: make_trainer(world, "T2", surname="Lipa")}, by=by)


def test_days_of_one_edition_do_not_overlap(world: World) -> None:
    edition, by = make_edition(world), world.acting("marta")
    first = first_session(edition)
    with pytest.raises(services.SessionsOverlap, match="od 08:30"):
        services.add_session(edition=edition, held_on=first.held_on, starts_at=time(10), ends_at=time(12), by=by)
    with pytest.raises(SessionEndsBeforeStart):
        services.add_session(edition=edition, held_on=date(2026, 5, 1), starts_at=time(10), ends_at=time(9), by=by)
    evening = services.add_session(edition=edition, held_on=first.held_on, starts_at=time(17), ends_at=time(18), by=by)
    with pytest.raises(services.BlocksTooLong, match="Zajęcia trwają 1\u00a0h"):
        services.add_block(session=evening, module=1, minutes=90, by=by)
    with pytest.raises(NoSuchModule):
        services.add_block(session=evening, module=10, minutes=45, by=by)
    with pytest.raises(services.SessionsOverlap):
        services.edit_session(session=evening, held_on=first.held_on, starts_at=time(9), ends_at=time(10), by=by)
    services.edit_session(session=evening, held_on=date(2026, 6, 1), starts_at=time(9), ends_at=time(10), by=by)
    edition.refresh_from_db()
    assert edition.ends_on == date(2026, 6, 1)


def test_too_few_days_are_counted(world: World) -> None:
    edition = make_edition(world, laid_out=False)
    with pytest.raises(services.DaysTooFew, match=r"zajmuje 7 dni, a podano 1\. Dodaj 6 dni"):
        services.lay_out_programme(
            edition=edition, days=[FIRST_DAY], starts_at=time(8), hours_a_day=8, by=world.acting("marta")
        )


def test_the_programme_is_closed_once_it_is_promised(world: World) -> None:
    edition, by = make_edition(world), world.acting("marta")
    move(edition, world, S.PROGRAMME_READY)
    with pytest.raises(NotAllowed, match="Cofnij ją do planu"):
        services.remove_session(session=first_session(edition), by=by)
    move(edition, world, S.PLANNED)
    services.remove_session(session=first_session(edition), by=by)


def test_postponed_and_called_off_with_a_reason(world: World) -> None:
    edition = make_running_edition(world)
    by = world.acting("marta", "2026-03-09 10:00")
    with pytest.raises(services.ReasonNeeded):
        services.move_edition(edition=edition, to=S.POSTPONED, by=by)
    services.move_edition(edition=edition, to=S.POSTPONED, reason="awaria sali", by=by)
    assert Message.objects.filter(kind="trainings.edition.employers", to=world.people["grazyna"]).exists()
    move(edition, world, S.PLANNED)
    assert person(edition).state == EnrolmentState.ATTENDING


# ── People ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_nobody_twice_and_nobody_over_the_seats(world: World) -> None:
    edition, by = make_edition(world, seats=2), world.acting("marta")
    anna, bea, cela = (make_participant(world, name) for name in ("Wilk", "Bór", "Cis"))
    services.enrol(edition=edition, participants=[anna], by=by)
    with pytest.raises(services.AlreadyEnrolled, match="Anna Wilk: ta osoba jest już na liście"):
        services.enrol(edition=edition, participants=[bea, anna], by=by)
    assert Enrolment.objects.filter(edition=edition).count() == 1
    with pytest.raises(services.NoSeatLeft):
        services.enrol(edition=edition, participants=[bea, cela], by=by)
    enrolment = person(edition, "Wilk")
    with pytest.raises(ReasonMissing):
        services.drop_out(enrolment=enrolment, reason=" ", by=by)
    services.drop_out(enrolment=enrolment, reason="zmiana pracy", by=by)
    services.enrol(edition=edition, participants=[bea, cela], by=by)
    with pytest.raises(services.NoSeatLeft):
        services.take_back(enrolment=enrolment, by=by)


# ── Presence ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_presence_by_phone_is_whole_partial_or_none(world: World) -> None:
    edition = make_running_edition(world)
    by = world.acting("marta", "2026-03-09 12:00")
    session, anna = first_session(edition), person(edition)
    services.mark_presence(session=session, enrolment=anna, by=by)
    assert queries.hours_of_person(anna).heard == 360
    block = session.blocks.all()[0]
    services.mark_presence(session=session, enrolment=anna, minutes={block: 60}, by=by)
    assert queries.hours_of_person(anna).heard == 60
    with pytest.raises(services.TooManyMinutes, match="moduł 1 trwał tego dnia 3\u00a0h, nie można wpisać 5\u00a0h"):
        services.mark_presence(session=session, enrolment=anna, minutes={block: 300}, by=by)
    services.mark_presence(session=session, enrolment=anna, minutes={}, by=by)
    assert not Presence.objects.exists()
    assert history(session)[-1].action == "trainings.presence.marked"


def test_no_presence_ahead_and_none_on_a_day_without_classes(world: World) -> None:
    edition = make_running_edition(world)
    by = world.acting("marta", "2026-03-09 12:00")
    later = queries.sessions_of(edition)[3]
    with pytest.raises(services.SessionAhead, match=r"będą dopiero 12\.03\.2026"):
        services.mark_presence(session=later, enrolment=person(edition), by=by)
    with pytest.raises(
        services.NoSessionThatDay, match=r"3\.04\.2026 nie ma zajęć tej edycji\. Zajęcia są: 9\.03\.2026"
    ):
        session_of_day(edition, date(2026, 4, 3))
    assert session_of_day(edition, FIRST_DAY) == first_session(edition)


def test_somebody_elses_edition_is_not_on_the_list(world: World) -> None:
    mine = make_running_edition(world)
    other = make_edition(world)
    services.enrol(edition=other, participants=[make_participant(world, "Obca")], by=world.acting("marta"))
    with pytest.raises(services.NotOnThisList):
        services.mark_presence(
            session=first_session(mine), enrolment=person(other, "Obca"), by=world.acting("marta", "2026-03-09 12:00")
        )


def test_whoever_teaches_has_her_day_and_nothing_else(world: World) -> None:
    edition = make_running_edition(world)
    session, anna = first_session(edition), person(edition)
    visitor = world.acting("bartek", "2026-03-10 12:00")
    services.mark_presence(session=session, enrolment=anna, key=session.trainer_key, by=visitor)
    assert Presence.objects.filter(noted_by="osoba prowadząca").exists()
    late = world.acting("bartek", "2026-03-12 12:00")
    with pytest.raises(NotAllowed, match="dwa dni"):
        services.mark_presence(session=session, enrolment=anna, key=session.trainer_key, by=late)
    second = queries.sessions_of(edition)[1]
    with pytest.raises(NotAllowed):
        services.mark_presence(session=second, enrolment=anna, key=session.trainer_key, by=visitor)


def test_a_participant_confirms_by_herself_once(world: World) -> None:
    edition = make_running_edition(world)
    session, anna = first_session(edition), person(edition)
    at = world.acting("bartek", "2026-03-09 08:40")
    services.confirm_presence(session=session, enrolment=anna, by=at)
    services.confirm_presence(session=session, enrolment=anna, by=at)
    assert queries.hours_of_person(anna).heard == 360
    assert [e.action for e in history(session)].count("trainings.presence.confirmed") == 1
    with pytest.raises(NotNow):
        services.confirm_presence(session=session, enrolment=anna, by=world.acting("bartek", "2026-03-09 21:00"))
    with pytest.raises(services.CodeGone):
        services.check_code(session=session, code="AAAAAA", by=at)


def test_a_list_from_paper_is_entered_whole_or_not_at_all(world: World) -> None:
    edition = make_running_edition(world)
    by = world.acting("marta", AFTER)
    session = first_session(edition)
    one, two = person(edition, "Wilk0"), person(edition, "Wilk1")
    block = session.blocks.all()[0]
    with pytest.raises(services.TooManyMinutes):
        services.enter_list(session=session, rows={one: None, two: {block: 999}}, by=by)
    assert not Presence.objects.exists()
    services.enter_list(session=session, rows={one: None, two: {}}, by=by)
    session.refresh_from_db()
    assert session.entered_at is not None
    assert Presence.objects.filter(enrolment=one).count() == len(session.blocks.all())
    with pytest.raises(PresenceWritten):
        services.edit_session(session=session, held_on=date(2026, 5, 5), starts_at=time(8), ends_at=time(16), by=by)


def test_hours_are_made_up_in_another_edition(world: World) -> None:
    edition = make_running_edition(world)
    anna = person(edition)
    enter_all(edition, world, but=(anna, first_session(edition)))
    move(edition, world, S.COMPLETED, at=AFTER)
    by = world.acting("marta", AFTER)
    assert person(edition).state == EnrolmentState.ATTENDING
    assert queries.hours_of_person(anna).missing_line == "moduł 1: 4 h, moduł 2: 3 h, moduł 3: 1 h"
    with pytest.raises(services.CertificateTooSoon, match="Brakuje: moduł 1: 4 h"):
        services.issue_certificates(edition=edition, enrolments=[anna], by=by)

    later = make_running_edition_in_may(world)
    chances = queries.make_up_chances(anna, by)
    assert {b.module for b in chances} == {1, 2, 3}
    strange = queries.sessions_of(later)[-1].blocks.all()[0]
    with pytest.raises(NothingToMakeUp):
        services.arrange_make_up(enrolment=anna, block=strange, by=by)
    for block in chances:
        services.arrange_make_up(enrolment=anna, block=block, by=by)
    with pytest.raises(NotTheSameModule):
        services.arrange_make_up(enrolment=anna, block=first_session(edition).blocks.all()[0], by=by)
    there = world.acting("marta", "2026-05-20 18:00")
    for session in queries.sessions_of(later)[:2]:
        row = queries.row_of(session, anna)
        assert row is not None and row.is_guest
        services.mark_presence(session=session, enrolment=anna, by=there)
    assert queries.hours_of_person(anna).is_complete
    assert person(edition).state == EnrolmentState.COMPLETED
    assert [c.holder for c in services.issue_certificates(edition=edition, enrolments=[person(edition)], by=there)]


def make_running_edition_in_may(world: World) -> TrainingEdition:
    """Another edition of the same training, in May."""
    edition = make_edition(world, starts_on=date(2026, 5, 11))
    move(edition, world, S.PROGRAMME_READY, S.RECRUITMENT_OPEN, S.RECRUITMENT_CLOSED)
    services.enrol(edition=edition, participants=[make_participant(world, "Maj")], by=world.acting("marta"))
    return move(edition, world, S.CONFIRMED)


# ── Certificates ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_certificates_are_numbered_and_make_people_qualified(world: World) -> None:
    edition = make_taught_edition(world, people=3)
    by = world.acting("marta", AFTER)
    made = services.issue_certificates(edition=edition, by=by)
    assert [c.number for c in made] == ["1/T2/2026", "2/T2/2026", "3/T2/2026"]
    assert all(c.hours == 52 and len(c.modules) == 9 and len(c.code) == 12 for c in made)
    assert Qualification.objects.filter(kind=QualificationKind.CERTIFICATE, until=None).count() == 3
    assert person(edition).state == EnrolmentState.CERTIFICATE_ISSUED
    with pytest.raises(services.NobodyToCertify):
        services.issue_certificates(edition=edition, by=by)
    assert history(made[0])[-1].action == "trainings.certificate.issued"
    assert Message.objects.filter(kind="trainings.certificate.issued").exists()
    with pytest.raises(LabelInUse):
        services.change_edition(edition=edition, starts_on=FIRST_DAY, funding_label=None, by=by)


def test_a_certificate_needs_the_funding_label(world: World) -> None:
    edition = make_taught_edition(world)
    TrainingEdition.objects.filter(pk=edition.pk).update(funding_label=None)
    edition.refresh_from_db()
    with pytest.raises(LabelMissing):
        services.issue_certificates(edition=edition, by=world.acting("marta", AFTER))


def test_revoked_with_a_reason_and_checked_by_anybody(world: World) -> None:
    edition = make_taught_edition(world)
    certificate = services.issue_certificates(edition=edition, by=world.acting("marta", AFTER))[0]
    daria = world.acting("daria", "2026-05-01 09:00")
    with pytest.raises(NotAllowed):
        services.revoke_certificate(certificate=certificate, reason="x", by=world.acting("marta", AFTER))
    with pytest.raises(WhyMissing):
        services.revoke_certificate(certificate=certificate, reason=" ", by=daria)
    services.revoke_certificate(certificate=certificate, reason="lista okazała się cudza", by=daria)
    seen = queries.verified(certificate.code)
    assert seen is not None and seen.state == CertificateState.REVOKED
    assert "cudza" not in repr(seen)
    assert Qualification.objects.get(certificate=certificate).until == date(2026, 5, 1)
    with pytest.raises(NotAllowed):
        services.revoke_certificate(certificate=certificate, reason="jeszcze raz", by=daria)
    assert Message.objects.filter(kind="trainings.certificate.revoked", to=world.people["marta"]).exists()


def test_after_a_revocation_somebody_lets_her_to_a_new_certificate(world: World) -> None:
    edition = make_taught_edition(world)
    by = world.acting("daria", AFTER)
    first = services.issue_certificates(edition=edition, by=by)[0]
    services.revoke_certificate(certificate=first, reason="zła data na papierze", by=by)
    with pytest.raises(services.NobodyToCertify):
        services.issue_certificates(edition=edition, by=by)
    enrolment = Enrolment.objects.select_related("edition").get(pk=first.enrolment_id)
    with pytest.raises(NotAllowed):
        services.take_back(enrolment=enrolment, by=world.acting("celina", AFTER))
    assert services.take_back(enrolment=enrolment, by=by).state == EnrolmentState.COMPLETED
    (second,) = services.issue_certificates(edition=edition, by=by)
    assert (second.enrolment_id, second.number) == (enrolment.pk, "3/T2/2026")
    assert Qualification.objects.filter(participant=enrolment.participant, until=None).get().certificate == second


def test_hours_made_up_after_the_settlement_give_a_certificate(world: World) -> None:
    edition = make_running_edition(world)
    anna = person(edition)
    enter_all(edition, world, but=(anna, first_session(edition)))
    by = world.acting("marta", AFTER)
    move(edition, world, S.COMPLETED, at=AFTER)
    services.issue_certificates(edition=edition, by=by)
    move(edition, world, S.CERTIFIED, S.REPORTED, at=AFTER)
    later = make_running_edition_in_may(world)
    for block in queries.make_up_chances(anna, by):
        services.arrange_make_up(enrolment=anna, block=block, by=by)
    there = world.acting("marta", "2026-05-20 18:00")
    for session in queries.sessions_of(later)[:2]:
        services.mark_presence(session=session, enrolment=anna, by=there)
    assert queries.to_certify(there) == [edition]
    assert [c.enrolment for c in services.issue_certificates(edition=edition, by=there)] == [anna]
    services.report_support(edition=edition, by=there)
    row = SupportEntry.objects.get(source_uid=edition.uid)
    assert row.attendances.get(participant=anna.participant).minutes == queries.hours_of_person(anna).heard


def test_a_duplicate_takes_the_place_of_the_old_one(world: World) -> None:
    edition = make_taught_edition(world)
    old = services.issue_certificates(edition=edition, by=world.acting("marta", AFTER))[0]
    new = services.issue_duplicate(certificate=old, reason="zgubione", by=world.acting("daria", "2027-01-04 09:00"))
    assert new.number == "1/T2/2027" and new.replaces == old and new.code != old.code
    assert Qualification.objects.get(participant=old.enrolment.participant).certificate == new
    seen = queries.verified(old.code)
    assert seen is not None and (seen.state, seen.replaced_by) == ("replaced", new.number)


def test_the_public_page_tells_no_more_than_the_paper(world: World) -> None:
    edition = make_taught_edition(world)
    certificate = services.issue_certificates(edition=edition, by=world.acting("marta", AFTER))[0]
    seen = queries.verified(certificate.code.lower())
    assert seen is not None
    assert seen.initials == "A. W." and seen.surname_agrees is None
    assert "Wilk" not in repr(seen) and "Zielon" not in repr(seen)
    agrees = queries.verified(certificate.code, surname=" wilk0 ")
    differs = queries.verified(certificate.code, surname="Nowak")
    assert agrees is not None and agrees.surname_agrees is True
    assert differs is not None and differs.surname_agrees is False
    assert queries.verified("AAAAAAAAAAAA") is None


def test_the_ledger_has_one_row_for_each_gmina(world: World) -> None:
    edition = make_running_edition(world)
    jasna = make_participant(world, "Jasny", employer=world.organisations["cus_jasna"], work_area=None)
    lost = make_participant(world, "Bezgminy", employer=None, work_area=None)
    services.enrol(edition=edition, participants=[jasna, lost], by=world.acting("marta", "2026-03-09 09:00"))
    enter_all(edition, world)
    move(edition, world, S.COMPLETED, at=AFTER)
    by = world.acting("marta", AFTER)
    for _again in range(2):
        assert services.report_support(edition=edition, by=by) == ["Anna Bezgminy"]
    rows = SupportEntry.objects.filter(source_kind="trainings.edition", source_uid=edition.uid)
    assert {(r.area.name, r.people_count) for r in rows} == {("Zielona", 2), ("Jasna", 1)}
    entry = rows.get(area__name="Jasna")
    assert entry.attendances.get().minutes == 52 * 45
    assert entry.funding_label == edition.funding_label
    for area, places in (("zielona", {("Zielona", 3)}), ("jasna", {("Zielona", 2), ("Jasna", 1)})):
        Participant.objects.filter(pk=jasna.pk).update(work_area=world.areas[area])
        services.report_support(edition=edition, by=by)
        assert {(r.area.name, r.people_count) for r in rows.filter(withdrawn_on=None)} == places
    services.issue_certificates(edition=edition, by=by)
    move(edition, world, S.CERTIFIED, at=AFTER)
    with pytest.raises(services.NotYet, match="1 osoba nie ma wpisanej gminy"):
        move(edition, world, S.REPORTED, at=AFTER)


def test_a_whole_edition_is_set_in_one_job(world: World) -> None:
    from kooperacja.growth.trainings import tasks

    edition = make_taught_edition(world, people=2)
    job = tasks.order_certificates(edition=edition, by=world.acting("marta", AFTER))
    job.refresh_from_db()
    assert (job.state, job.done, job.total) == ("done", 2, 2)
    papers = [c.paper for c in Certificate.objects.select_related("paper")]
    assert all(p is not None and p.file.read().startswith(b"%PDF") for p in papers)
    assert SupportEntry.objects.filter(source_uid=edition.uid).exists()
    certificate = Certificate.objects.select_related("enrolment__edition", "paper").first()
    assert certificate is not None
    services.keep_paper(certificate=certificate, content=b"%PDF other", by=world.acting("marta", AFTER))
    certificate.refresh_from_db()
    assert certificate.paper in papers


# ── Trainers, qualifications ───────────────────────────────────────────────────────────────────────────────────────


def test_a_document_is_kept_and_looked_at_once(world: World) -> None:
    by, trainer = world.acting("marta"), make_trainer(world)
    scan = SimpleUploadedFile("skan.pdf", b"%PDF-1.7 ...", content_type="application/pdf")
    proof = services.add_proof(
        trainer=trainer, training="T1", kind=ProofKind.YEARS_5, document_name="świadectwo pracy", upload=scan, by=by
    )
    assert proof.document is not None and proof.document.media_type == "application/pdf"
    services.verify_proof(proof=proof, by=by)
    assert proof.verified_by == "Marta Zięba"
    with pytest.raises(AlreadyVerified):
        services.verify_proof(proof=proof, by=by)
    with pytest.raises(WrongFile):
        services.add_proof(
            trainer=trainer, training="T1", kind=ProofKind.YEARS_5, document_name="x",
            upload=SimpleUploadedFile("a.exe", b"MZ..."), by=by,
        )  # fmt: skip
    services.edit_trainer(trainer=trainer, given_name="Ewa", surname="Buk", degree_field="prawo", by=by)
    assert queries.trainer_row(queries.trainer_for(by, trainer.uid), by.today).may == ("T1",)


def test_post_holders_know_what_each_has_learnt(world: World) -> None:
    edition, by = make_taught_edition(world), world.acting("marta", AFTER)
    same = make_participant(world, "Lis", given_name="Olga", email="OLGA@example.org", employer=None)
    services.note_qualification(
        participant=same, training="T1", kind="elsewhere", since=date(2025, 5, 1), document_name="ROPS, nr 7", by=by
    )
    alicja = make_participant(world, "Nowak", given_name="Alicja")
    services.note_qualification(
        participant=alicja, training="T2", kind="elsewhere", since=date(2026, 6, 1), document_name="później", by=by
    )
    found = {
        h.person: h.trainings
        for h in queries.post_holders(
            world.areas["zielona"].pk, ["service_organiser", "plan_coordinator"], on=date(2026, 4, 1)
        )
    }
    assert found == {"Olga Lis": {"T1": "ROPS, nr 7"}, "Alicja Nowak": {}}
    assert edition.state == S.COMPLETED


def test_domain_errors_are_sentences() -> None:
    for error in (services.NobodyToCertify, services.NoSeatLeft, services.CodeGone, services.ReasonNeeded):
        assert issubclass(error, DomainError) and str(error.default).endswith(".")


# ── The public call, merged records, the calendar ──────────────────────────────────────────────────────────────────


def test_with_the_recruitment_a_public_form_opens_and_those_chosen_get_places(world: World) -> None:
    by = world.acting("marta")
    participants.issue_clause(title="Klauzula", text=CLAUSE, by=world.acting("daria"))
    edition = make_edition(world, seats=2)
    move(edition, world, S.PROGRAMME_READY, S.RECRUITMENT_OPEN)
    call = edition.recruitment
    assert call is not None and call.state == "open" and call.seats == 2
    assert call.closes_on == FIRST_DAY - timedelta(days=7)
    assert call.funding_label == edition.funding_label and queries.edition_of_call(call.pk) == edition
    with pytest.raises(services.CallAlready):
        services.open_call(edition=edition, by=by)
    for name in ("Anna Bór", "Ewa Cis", "Jan Dąb"):
        given, surname = name.split()
        recruitment.apply(
            recruitment=call, given_name=given, surname=surname, email=f"{given.lower()}@example.org", has_read=True,
            area=world.areas["zielona"], by=by,
        )  # fmt: skip
    recruitment.verify_many(recruitment=call, by=by)
    recruitment.choose(recruitment=call, by=by)
    move(edition, world, S.RECRUITMENT_CLOSED)
    assert queries.chosen_waiting(edition) == 2
    move(edition, world, S.CONFIRMED)
    assert Enrolment.objects.filter(edition=edition, state=EnrolmentState.ACCEPTED).count() == 2
    first = calls.accepted(call)[0]
    recruitment.withdraw(candidate=first, by=by)
    assert services.take_chosen(edition=edition, by=by) == (1, 1)
    assert Enrolment.objects.get(edition=edition, participant=first.participant).state == EnrolmentState.DROPPED


def confirmed_with_call(world: World, *, seats: int = 2) -> TrainingEdition:
    """A confirmed group of two, Jan waits on the reserve list."""
    by = world.acting("marta", "2026-03-02 08:00")
    participants.issue_clause(title="Klauzula", text=CLAUSE, by=world.acting("daria"))
    edition = make_edition(world, seats=seats)
    move(edition, world, S.PROGRAMME_READY, S.RECRUITMENT_OPEN)
    call = edition.recruitment
    assert call is not None
    for name in ("Anna Bór", "Ewa Cis", "Jan Dąb"):
        apply(world, call, name, by)
    recruitment.verify_many(recruitment=call, by=by)
    recruitment.choose(recruitment=call, by=by)
    return move(edition, world, S.RECRUITMENT_CLOSED, S.CONFIRMED)


def apply(world: World, call: Recruitment, name: str, by: Acting) -> None:
    given, surname = name.split()
    recruitment.apply(
        recruitment=call, given_name=given, surname=surname, email=f"{given.lower()}@example.org", has_read=True,
        area=world.areas["zielona"], by=by,
    )  # fmt: skip


def who_comes(edition: TrainingEdition) -> list[str]:
    rows = Enrolment.objects.filter(edition=edition, state__in=COMING).select_related("participant")
    return sorted(str(e.participant) for e in rows)


def test_the_list_follows_the_reserve_by_itself(world: World) -> None:
    edition = confirmed_with_call(world)
    call, system = edition.recruitment, Acting.system(at=instant("2026-03-03 09:00"))
    assert call is not None
    assert services.follow_calls(by=system) == 0
    recruitment.withdraw(candidate=calls.accepted(call)[0], by=Acting.public(at=instant("2026-03-03 08:00")))
    assert services.follow_calls(by=system) == 1
    assert who_comes(edition) == ["Ewa Cis", "Jan Dąb"]
    assert services.follow_calls(by=system) == 0
    move(edition, world, S.RUNNING, at="2026-03-09 08:00")
    first = calls.accepted(call)[0]
    recruitment.withdraw(candidate=first, by=Acting.public(at=instant("2026-03-09 08:30")))
    assert services.take_chosen(edition=edition, by=world.acting("marta", "2026-03-09 09:00")) == (0, 1)
    assert who_comes(edition) == ["Jan Dąb"]


def test_who_leaves_before_the_first_class_gives_the_seat_to_the_reserve(world: World) -> None:
    edition = confirmed_with_call(world)
    anna = person(edition, "Bór")
    services.drop_out(enrolment=anna, reason="zmiana pracy", by=world.acting("marta", "2026-03-04 09:00"))
    assert who_comes(edition) == ["Ewa Cis", "Jan Dąb"]
    assert OutsideMessage.objects.filter(kind="recruitment.candidate.moved_up").count() == 1
    with pytest.raises(services.NoSeatLeft):
        services.take_back(enrolment=person(edition, "Bór"), by=world.acting("marta", "2026-03-05 09:00"))
    jan = person(edition, "Dąb")
    services.drop_out(enrolment=jan, reason="urlop", by=world.acting("marta", "2026-03-05 10:00"))
    services.take_back(enrolment=person(edition, "Bór"), by=world.acting("marta", "2026-03-05 11:00"))
    assert services.follow_calls(by=Acting.system(at=instant("2026-03-05 12:00"))) == 0
    assert who_comes(edition) == ["Anna Bór", "Ewa Cis"]


def test_who_withdrew_and_was_chosen_again_has_her_place_again(world: World) -> None:
    edition = confirmed_with_call(world, seats=3)
    call, by = edition.recruitment, world.acting("marta", "2026-03-03 09:00")
    assert call is not None
    recruitment.withdraw(candidate=calls.accepted(call)[0], by=by)
    assert services.take_chosen(edition=edition, by=by) == (0, 1)
    recruitment.edit_recruitment(recruitment=call, closes_on=date(2026, 3, 8), by=by)
    recruitment.open_recruitment(recruitment=call, by=by)
    later = world.acting("marta", "2026-03-04 09:00")
    apply(world, call, "Anna Bór", later)
    recruitment.verify_many(recruitment=call, by=later)
    recruitment.choose(recruitment=call, by=later)
    assert services.take_chosen(edition=edition, by=later) == (1, 0)
    assert who_comes(edition) == ["Anna Bór", "Ewa Cis", "Jan Dąb"]
    assert services.take_chosen(edition=edition, by=later) == (0, 0)


def test_more_seats_of_an_edition_are_seats_of_its_call(world: World) -> None:
    edition = confirmed_with_call(world)
    services.change_edition(
        edition=edition, starts_on=edition.starts_on, seats=3, place=edition.place,
        funding_label=edition.funding_label, by=world.acting("marta"),
    )  # fmt: skip
    assert who_comes(edition) == ["Anna Bór", "Ewa Cis", "Jan Dąb"]


def test_a_postponed_edition_opens_its_form_again_with_its_new_days(world: World) -> None:
    edition = confirmed_with_call(world)
    by, trainer = world.acting("marta", "2026-03-04 09:00"), make_trainer(world, "T2")
    services.move_edition(edition=edition, to=S.POSTPONED, reason="choroba prowadzącej", by=by)
    services.move_edition(edition=edition, to=S.PLANNED, by=by)
    services.lay_out_programme(
        edition=edition, days=[date(2026, 5, 11) + timedelta(days=i) for i in range(8)], starts_at=time(8, 30),
        hours_a_day=8, by=by,
    )  # fmt: skip
    services.assign_trainers(edition=edition, chosen={m.number: trainer for m in queries.programme_of(edition)}, by=by)
    move(edition, world, S.PROGRAMME_READY, S.RECRUITMENT_OPEN, at="2026-03-05 09:00")
    call = edition.recruitment
    assert call is not None
    assert (call.state, call.closes_on) == ("open", date(2026, 5, 4))
    assert "Zajęcia od 11.05.2026 do 17.05.2026, Nadrzecze, Rynek 1." in call.about
    apply(world, call, "Piotr Klon", Acting.public(at=instant("2026-04-01 09:00")))
    assert who_comes(edition) == ["Anna Bór", "Ewa Cis"]


def test_called_off_with_its_call(world: World) -> None:
    participants.issue_clause(title="Klauzula", text=CLAUSE, by=world.acting("daria"))
    edition = make_edition(world)
    move(edition, world, S.PROGRAMME_READY, S.RECRUITMENT_OPEN)
    services.move_edition(edition=edition, to=S.CANCELLED, reason="brak chętnych", by=world.acting("marta"))
    assert edition.recruitment is not None
    edition.recruitment.refresh_from_db()
    assert edition.recruitment.state == "cancelled"


def test_two_records_of_one_person_become_one_place(world: World) -> None:
    edition = make_running_edition(world)
    by = world.acting("marta", "2026-03-09 18:00")
    one, two = person(edition, "Wilk0"), person(edition, "Wilk1")
    session = first_session(edition)
    blocks = list(session.blocks.all())
    services.mark_presence(session=session, enrolment=one, minutes={blocks[0]: 60}, by=by)
    services.mark_presence(session=session, enrolment=two, minutes={blocks[0]: 90, blocks[1]: 45}, by=by)
    services.move_enrolments(one.participant, two.participant, by)
    assert Enrolment.objects.get(edition=edition) == one
    assert queries.hours_of_person(one).heard == 135


def test_who_left_under_one_record_and_comes_under_the_other_still_comes(world: World) -> None:
    edition = make_running_edition(world)
    by = world.acting("marta", "2026-03-09 18:00")
    one, two = person(edition, "Wilk0"), person(edition, "Wilk1")
    services.mark_presence(session=first_session(edition), enrolment=one, by=by)
    services.drop_out(enrolment=one, reason="wpisana drugi raz", by=by)
    services.move_enrolments(one.participant, two.participant, by)
    left = Enrolment.objects.get(edition=edition)
    assert (left, left.participant, left.state) == (two, one.participant, EnrolmentState.ATTENDING)
    assert queries.hours_of_person(left).heard == 360


def test_the_place_with_a_certificate_stays(world: World) -> None:
    edition = make_taught_edition(world)
    by = world.acting("marta", AFTER)
    one, two = person(edition, "Wilk0"), person(edition, "Wilk1")
    certificate = services.issue_certificates(edition=edition, enrolments=[two], by=by)[0]
    services.move_enrolments(one.participant, two.participant, by)
    left = Enrolment.objects.get(edition=edition)
    assert left == two and left.participant == one.participant
    certificate.refresh_from_db()
    assert certificate.enrolment == two


def test_classes_are_in_the_calendar(world: World) -> None:
    from kooperacja.growth.trainings import desk

    edition = make_edition(world)
    found = list(desk.appointments(world.acting("marta"), FIRST_DAY, FIRST_DAY + timedelta(days=1)))
    assert [a.kind for a in found] == ["training", "training"]
    assert found[0].title.startswith(edition.code) and found[0].starts_at is not None
    assert list(desk.appointments(world.acting("celina"), FIRST_DAY, FIRST_DAY)) == []
