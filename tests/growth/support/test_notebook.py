# SPDX-License-Identifier: EUPL-1.2
"""The field notebook: stored once, the last writing by number, both versions of two people, nothing dropped."""

from __future__ import annotations

import io
import json
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from kooperacja.base.audit.models import Event
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import NotAllowed
from kooperacja.base.duties import desk
from kooperacja.base.ui.offline import owner_of
from kooperacja.growth.pictures import services as pictures
from kooperacja.growth.pictures.enums import ConsentState
from kooperacja.growth.support import queries, services
from kooperacja.growth.support.enums import EntryKind, EntryState, FindingState, ReviewReason, VisitState
from kooperacja.growth.support.logic import notebook as logic
from kooperacja.growth.support.logic.notebook import Known, Verdict, Writing
from kooperacja.growth.support.models import (
    Finding,
    NotebookEntry,
    NotebookVersion,
    StopPicture,
    StopQuestion,
    StopVoice,
    StudyVisit,
)
from kooperacja.growth.support.services import NotReadable, PhoneWriting, Taken
from tests.growth.support.factories import first_stop, make_finding, make_study_visit
from tests.world import World, instant

As = Callable[[str], Client]
PHONE, OTHER = uuid.UUID(int=1), uuid.UUID(int=2)
NOW = instant("2026-03-02 09:00")


def photo(gps: bool = True) -> SimpleUploadedFile:
    """A JPEG as a phone takes it, with the place written into it."""
    out, exif = io.BytesIO(), Image.Exif()
    if gps:
        exif.get_ifd(0x8825)[1] = "N"
        exif[0x0110] = "Telefon"
    Image.new("RGB", (640, 480), "#8c4424").save(out, "JPEG", exif=exif)
    return SimpleUploadedFile("zdjecie.jpg", out.getvalue(), content_type="image/jpeg")


WORDS: dict[str, dict[str, Any]] = {
    EntryKind.NOTE: {"seen": "Stałe zlecenia.", "where_to_use": "Borki", "open_questions": "Za ile?"},
    EntryKind.VOICE: {"words": "Najpierw się bałyśmy.", "said_by": "kierowniczka zmiany", "side": "provider"},
    EntryKind.QUESTION: {"text": "Kto płaci za dojazd?", "settled": False},
    EntryKind.PICTURE: {
        "alt_text": "Stół w kuchni.", "caption": "Kuchnia", "author": "Marta Zięba", "consent": "no_people",
        "consent_note": "",
    },
}  # fmt: skip


def writing(
    kind: str = EntryKind.NOTE, *, uid: uuid.UUID | None = None, seq: int = 1, number: int = 1, base: str = "",
    device: uuid.UUID = PHONE, at: datetime = NOW, sent: datetime = NOW, **content: Any,
) -> PhoneWriting:  # fmt: skip
    return PhoneWriting(
        uid or uuid.uuid4(), kind, device, seq, number, content={**WORDS[kind], **content}, base=base, at_phone=at,
        sent_at_phone=sent,
    )  # fmt: skip


def take(world: World, visit: StudyVisit, what: PhoneWriting, *, by: str = "marta", **more: Any) -> Taken:
    """Send one writing of the first stop."""
    more.setdefault("stop", first_stop(visit))
    return services.take_writing(visit=visit, writing=what, by=world.acting(by), **more)


def close(visit: StudyVisit) -> None:
    """Somebody closes the visit meanwhile."""
    StudyVisit.objects.filter(pk=visit.pk).update(state=VisitState.CLOSED)
    visit.refresh_from_db()


# ── The judge ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("came", "verdict"),
    [
        (Writing(PHONE, 3, "c"), Verdict.APPLY),
        (Writing(PHONE, 3, "b"), Verdict.SAME),
        (Writing(PHONE, 1, "a"), Verdict.OLDER),
        (Writing(PHONE, 2, "c"), Verdict.APPLY),
        (Writing(OTHER, 9, "c", base="b"), Verdict.APPLY),
        (Writing(OTHER, 9, "c", base="a"), Verdict.SECOND_VERSION),
        (Writing(OTHER, 9, "c"), Verdict.SECOND_VERSION),
    ],
)
def test_who_wins(came: Writing, verdict: Verdict) -> None:
    assert logic.judge(Known(PHONE, 2, said="b", stands="b"), came) == verdict


def test_what_the_office_changed_meanwhile_is_not_written_over() -> None:
    known = Known(PHONE, 2, said="b", stands="office")
    assert logic.judge(known, Writing(PHONE, 3, "c", base="b")) == Verdict.SECOND_VERSION
    assert logic.judge(known, Writing(PHONE, 3, "c", base="office")) == Verdict.APPLY


@pytest.mark.parametrize("kind", EntryKind.values)
def test_an_empty_thing_is_refused_with_what_to_do(kind: str) -> None:
    with pytest.raises(logic.Unreadable, match="Wtedy"):
        logic.content_of(kind, {})


def test_nothing_is_cut() -> None:
    with pytest.raises(logic.Unreadable, match="5001"):
        logic.content_of(EntryKind.NOTE, {"seen": "a" * 5001})
    assert logic.content_of(EntryKind.NOTE, {"seen": " a\r\nb "})["seen"] == "a\nb"


# ── Taking in ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_four_kinds_become_four_nouns(world: World) -> None:
    visit = make_study_visit(world)
    for number, kind in enumerate(EntryKind.values, 1):
        upload = photo() if kind == EntryKind.PICTURE else None
        take(world, visit, writing(kind, number=number), upload=upload)
    finding = Finding.objects.get()
    assert (finding.seen, finding.where_to_use, finding.open_questions) == ("Stałe zlecenia.", "Borki", "Za ile?")
    assert finding.state == FindingState.NOTED
    assert StopVoice.objects.get().side == "provider"
    assert StopQuestion.objects.get().settled_at is None
    picture = StopPicture.objects.get().picture
    assert picture.had_location
    assert not Image.open(picture.original.file).getexif()
    assert set(NotebookEntry.objects.values_list("state", flat=True)) == {EntryState.TAKEN}
    assert Event.objects.filter(action="support.finding.noted").count() == 1


@pytest.mark.parametrize("kind", EntryKind.values)
def test_what_is_sent_twice_is_stored_once(world: World, kind: str) -> None:
    visit = make_study_visit(world)
    what = writing(kind)
    for _time in range(3):
        take(world, visit, what, upload=photo() if kind == EntryKind.PICTURE else None)
    assert NotebookEntry.objects.count() == NotebookVersion.objects.count() == 1
    made = [m.objects.count() for m in (Finding, StopVoice, StopQuestion, StopPicture)]
    assert sum(made) == 1


def test_the_last_writing_by_number_stands(world: World) -> None:
    visit = make_study_visit(world)
    uid = uuid.uuid4()
    take(world, visit, writing(uid=uid, seq=1))
    take(world, visit, writing(uid=uid, seq=5, seen="Później.", at=NOW - timedelta(days=400)))
    take(world, visit, writing(uid=uid, seq=3, seen="Wcześniej."))
    assert Finding.objects.get().seen == "Później."
    assert NotebookVersion.objects.count() == 3


def test_two_people_keep_both_versions(world: World) -> None:
    visit = make_study_visit(world)
    uid = uuid.uuid4()
    mark = take(world, visit, writing(uid=uid)).mark
    take(world, visit, writing(uid=uid, seq=9, device=OTHER, base=mark, seen="Daria dopisała."), by="daria")
    late = take(world, visit, writing(uid=uid, seq=2, base=mark, seen="Marta też."))
    assert late.is_second_version
    assert set(Finding.objects.values_list("seen", flat=True)) == {"Daria dopisała.", "Marta też."}
    for seq in (2, 3):
        take(world, visit, writing(uid=uid, seq=seq, base=mark, seen="Marta też." if seq == 2 else "Marta znów."))
    assert set(Finding.objects.values_list("seen", flat=True)) == {"Daria dopisała.", "Marta znów."}
    assert Event.objects.filter(action="support.notebook.two_versions").count() == 1
    assert [e.finding.seen for e in queries.second_versions(world.acting("marta"), visit) if e.finding] == [
        "Marta znów."
    ]


def test_after_two_versions_the_first_one_can_still_be_changed(world: World) -> None:
    visit = make_study_visit(world)
    uid = uuid.uuid4()
    mark = take(world, visit, writing(uid=uid)).mark
    seen = take(world, visit, writing(uid=uid, device=OTHER, base=mark, seen="Daria."), by="daria").mark
    take(world, visit, writing(uid=uid, seq=2, base=mark, seen="Marta."))
    again = writing(uid=uid, seq=3, base=seen, seen="Daria, poprawione przez Martę.")
    for _time in range(2):
        take(world, visit, again)
    assert set(Finding.objects.values_list("seen", flat=True)) == {"Daria, poprawione przez Martę.", "Marta."}


def test_a_finding_finished_in_the_office_is_not_written_over(world: World) -> None:
    visit = make_study_visit(world)
    uid = uuid.uuid4()
    mark = take(world, visit, writing(uid=uid)).mark
    services.edit_finding(finding=Finding.objects.get(), seen="Biuro.", by=world.acting("daria"))
    take(world, visit, writing(uid=uid, seq=2, base=mark, seen="Telefon."))
    assert set(Finding.objects.values_list("seen", flat=True)) == {"Biuro.", "Telefon."}


def test_an_edit_of_a_merged_finding_becomes_a_new_one(world: World) -> None:
    visit = make_study_visit(world)
    uid = uuid.uuid4()
    take(world, visit, writing(uid=uid))
    other = make_finding(world, visit, seen="Inne.")
    services.merge_finding(finding=Finding.objects.exclude(pk=other.pk).get(), into=other, by=world.acting("marta"))
    take(world, visit, writing(uid=uid, seq=2, seen="Poprawka."))
    assert Finding.objects.filter(seen="Poprawka.", state=FindingState.NOTED).count() == 1


def test_two_tabs_with_one_number_lose_nothing(world: World) -> None:
    visit = make_study_visit(world)
    uid = uuid.uuid4()
    take(world, visit, writing(uid=uid, seq=1))
    take(world, visit, writing(uid=uid, seq=2, seen="Pierwsza karta."))
    take(world, visit, writing(uid=uid, seq=2, seen="Druga karta."))
    assert Finding.objects.get().seen == "Druga karta."
    assert NotebookVersion.objects.count() == 3


def test_a_wrong_clock_changes_neither_order_nor_truth(world: World) -> None:
    visit = make_study_visit(world)
    fast = NOW + timedelta(hours=3)
    take(world, visit, writing(number=1, seen="raz", at=fast - timedelta(minutes=30), sent=fast))
    take(world, visit, writing(number=2, seen="dwa", at=NOW - timedelta(hours=5), sent=NOW))
    take(world, visit, writing(number=3, seen="trzy", at=NOW - timedelta(minutes=5), sent=NOW))
    rows = Finding.objects.order_by("noted_at", "pk")
    assert [f.seen for f in rows] == ["raz", "dwa", "trzy"]
    entry = NotebookEntry.objects.get(number=1)
    assert entry.clock_behind == -3 * 3600
    assert (entry.at_phone, entry.noted_at) == (fast - timedelta(minutes=30), NOW - timedelta(minutes=30))
    assert all(f.noted_at <= NOW for f in rows)


def test_a_visit_closed_meanwhile_keeps_the_note_for_review(world: World) -> None:
    visit = make_study_visit(world)
    uid = uuid.uuid4()
    take(world, visit, writing(uid=uid))
    close(visit)
    marta = world.acting("marta")
    take(world, visit, writing(uid=uid, seq=2, seen="Po zamknięciu."))
    take(world, visit, writing(EntryKind.PICTURE, number=2), upload=photo())
    take(world, visit, writing(EntryKind.VOICE, number=3))
    assert Finding.objects.get().seen == "Stałe zlecenia."
    late = queries.to_review(marta, visit)
    assert [(e.kind, e.review_reason) for e in late] == [
        ("note", ReviewReason.VISIT_OVER), ("picture", ReviewReason.VISIT_OVER), ("voice", ReviewReason.VISIT_OVER),
    ]  # fmt: skip
    assert "Z telefonu przyszło" in " ".join(d.title for d in desk.decisions_for(marta))
    for entry in late:
        services.accept_entry(entry=queries.notebook_entry_for(marta, entry.uid), by=marta)
    finding = Finding.objects.get()
    assert (finding.seen, finding.state) == ("Po zamknięciu.", FindingState.KEPT)
    assert StopPicture.objects.count() == StopVoice.objects.count() == 1
    assert queries.to_review(marta, visit) == []


def test_a_stop_that_is_gone_does_not_take_the_note_with_it(world: World) -> None:
    visit = make_study_visit(world)
    marta, stop = world.acting("marta"), first_stop(visit)
    uid = uuid.uuid4()
    services.remove_stop(stop=stop, by=marta)
    taken = take(world, visit, writing(uid=uid), stop=None, stop_name="Urząd")
    assert (taken.entry.state, taken.entry.review_reason) == (EntryState.TO_REVIEW, ReviewReason.STOP_GONE)
    with pytest.raises(services.StopNeeded):
        services.accept_entry(entry=taken.entry, by=marta)
    services.set_entry_aside(entry=taken.entry, by=marta)
    services.accept_entry(entry=taken.entry, stop=first_stop(visit), by=marta)
    assert Finding.objects.get().stop == first_stop(visit)


def test_strangers_and_other_visits_are_refused(world: World) -> None:
    visit, other = make_study_visit(world), make_study_visit(world, title="Inna wizyta")
    what = writing()
    for who in ("celina", "henryk"):
        with pytest.raises(NotAllowed):
            take(world, visit, what, by=who)
    take(world, visit, what)
    with pytest.raises(NotReadable):
        take(world, other, what, stop=first_stop(other))
    assert NotebookEntry.objects.count() == 1


def test_a_question_is_ticked_on_the_phone_and_in_the_office(world: World) -> None:
    visit = make_study_visit(world)
    uid = uuid.uuid4()
    taken = take(world, visit, writing(EntryKind.QUESTION, uid=uid))
    take(world, visit, writing(EntryKind.QUESTION, uid=uid, seq=2, base=taken.mark, settled=True))
    question = StopQuestion.objects.get()
    assert question.settled_at is not None
    marta = world.acting("marta")
    services.settle_question(question=queries.question_for(marta, question.uid), settled=False, by=marta)
    services.settle_question(question=queries.question_for(marta, question.uid), settled=False, by=marta)
    assert StopQuestion.objects.get().settled_at is None
    assert Event.objects.filter(action="support.question.reopened").count() == 1
    with pytest.raises(NotAllowed):
        services.settle_question(question=question, by=world.acting("celina"))


def test_words_beside_a_photo_change_after_sending(world: World) -> None:
    visit = make_study_visit(world)
    uid = uuid.uuid4()
    take(world, visit, writing(EntryKind.PICTURE, uid=uid), upload=photo())
    take(world, visit, writing(EntryKind.PICTURE, uid=uid, seq=2, alt_text="Inny opis.", consent="missing"))
    picture = StopPicture.objects.get().picture
    assert (picture.alt_text, picture.consent) == ("Inny opis.", ConsentState.WITHDRAWN)
    with pytest.raises(services.PhotoMissing):
        take(world, visit, writing(EntryKind.PICTURE))


def test_a_caption_from_a_phone_does_not_bring_a_withdrawn_consent_back(world: World) -> None:
    visit, uid = make_study_visit(world), uuid.uuid4()
    words = {"consent": "given", "consent_note": "teczka wizyty"}
    take(world, visit, writing(EntryKind.PICTURE, uid=uid, **words), upload=photo())
    picture = StopPicture.objects.get().picture
    consent = picture.consents.get()
    pictures.withdraw_by_link(consent=consent, code=consent.code, by=Acting.public(at=NOW))
    take(world, visit, writing(EntryKind.PICTURE, uid=uid, seq=2, caption="Inny podpis", **words))
    take(world, visit, writing(EntryKind.PICTURE, uid=uid, seq=3, caption="Trzeci podpis", consent="given"))
    picture.refresh_from_db()
    assert (picture.caption, picture.consent) == ("Trzeci podpis", ConsentState.WITHDRAWN)
    assert picture.consents.get().state == ConsentState.WITHDRAWN


@pytest.mark.parametrize("is_over", [False, True])
def test_a_caption_from_a_phone_leaves_consents_recorded_in_the_office(world: World, is_over: bool) -> None:
    visit, uid = make_study_visit(world), uuid.uuid4()
    take(world, visit, writing(EntryKind.PICTURE, uid=uid, consent="missing"), upload=photo())
    by, picture = world.acting("marta"), StopPicture.objects.get().picture
    pictures.record_consent(picture=picture, consent=ConsentState.GIVEN, note="teczka wizyty", by=by)
    pictures.publish_picture(picture=picture, by=by)
    if is_over:
        close(visit)
    sent = writing(EntryKind.PICTURE, uid=uid, seq=2, consent="missing", caption="Inny podpis")
    entry = take(world, visit, sent).entry
    if is_over:
        services.accept_entry(entry=entry, by=by)
    picture.refresh_from_db()
    assert (picture.caption, picture.consent, picture.is_public) == ("Inny podpis", ConsentState.GIVEN, True)


# ── Pages ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def as_json(visit: StudyVisit, what: PhoneWriting) -> dict[str, Any]:
    return {
        "uid": str(what.client_uid), "visit": str(visit.uid), "stop": str(first_stop(visit).uid), "stop_name": "Urząd",
        "kind": what.kind, "device": str(what.device), "seq": what.seq, "number": what.number, "base": what.base,
        "at": NOW.isoformat(), "content": what.content,
    }  # fmt: skip


def send(client: Client, visit: StudyVisit, *writings: Any, owner: str) -> Any:
    body = {"owner": owner, "sent_at": NOW.isoformat(), "writings": writings}
    return client.post("/notatnik/zapis/", json.dumps(body), content_type="application/json")


def test_sending_answers_each_writing_apart(world: World, client_as: As) -> None:
    visit = make_study_visit(world)
    owner, client = owner_of(world.acting("marta")), client_as("marta")
    good, broken = as_json(visit, writing()), {"uid": "x", "content": {}}
    empty, stranger = as_json(visit, writing(seen="")), as_json(visit, writing()) | {"visit": str(uuid.uuid4())}
    results = send(client, visit, good, broken, empty, stranger, "?", owner=owner).json()["results"]
    assert [r["saved"] for r in results] == [True, False, False, False]
    assert "uszkodzony" in results[1]["message"]
    assert "co widać" in results[2]["message"]
    assert "wśród Twoich" in results[3]["message"]
    assert send(client, visit, good, owner=owner).json()["results"][0]["mark"] == results[0]["mark"]
    assert Finding.objects.count() == 1
    assert client.post("/notatnik/zapis/", "{", content_type="application/json").status_code == 400
    assert client.get("/notatnik/zapis/").status_code == 404


def test_what_one_person_wrote_is_not_sent_by_another(world: World, client_as: As) -> None:
    visit = make_study_visit(world)
    answer = send(client_as("daria"), visit, as_json(visit, writing()), owner=owner_of(world.acting("marta")))
    assert answer.status_code == 409
    assert NotebookEntry.objects.count() == 0


def test_a_photo_comes_with_its_words(world: World, client_as: As) -> None:
    visit = make_study_visit(world)
    what = as_json(visit, writing(EntryKind.PICTURE))
    body = {"owner": owner_of(world.acting("marta")), "sent_at": NOW.isoformat(), "writing": json.dumps(what)}
    client = client_as("marta")
    assert client.post("/notatnik/zdjecie/", body).json()["results"][0]["again"]
    for _time in range(2):
        assert client.post("/notatnik/zdjecie/", {**body, "photo": photo()}).json()["results"][0]["saved"]
    assert StopPicture.objects.count() == 1
    text = SimpleUploadedFile("x.jpg", b"to nie zdjecie", content_type="image/jpeg")
    what = as_json(visit, writing(EntryKind.PICTURE))
    refused = client.post("/notatnik/zdjecie/", {**body, "writing": json.dumps(what), "photo": text}).json()
    assert "nie jest zdjęciem" in refused["results"][0]["message"]
    assert client.post("/notatnik/zdjecie/", {"writing": "[]"}).status_code == 400


def test_the_pages_open_for_the_region_alone(
    world: World, client_as: As, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    visit = make_study_visit(world)
    for number, kind in enumerate(EntryKind.values, 1):
        take(world, visit, writing(kind, number=number), upload=photo() if kind == EntryKind.PICTURE else None)
    make_finding(world, visit, seen="Z biura.")
    pages = [
        reverse("support:notebook_list"), reverse("support:notebook_phone"),
        reverse("support:notebook", args=[visit.uid]), reverse("support:notebook_data", args=[visit.uid]),
        reverse("support:notebook_review", args=[visit.uid]),
    ]  # fmt: skip
    for url in pages:
        with django_assert_max_num_queries(32):
            answer = client_as("marta").get(url)
        assert answer.status_code == 200, url
        if "notatnik" in url:
            assert answer["Cache-Control"] == "no-store"
        for who in ("celina", "henryk", "bartek"):
            assert client_as(who).get(url).status_code == 404, (who, url)
    data = client_as("daria").get(pages[3]).json()
    assert {i["kind"] for i in data["items"]} == set(EntryKind.values)
    assert [i["fixed"] for i in data["items"] if i["content"].get("seen") == "Z biura."] == [True]
    review = client_as("marta").get(pages[4]).content.decode()
    assert "kierowniczka zmiany" in review and "Kto płaci za dojazd?" in review
    worker = client_as("marta").get("/notatnik/sw.js")
    assert worker["Content-Type"].startswith("text/javascript")
    assert b'"scope": "/notatnik/"' in worker.content


def test_late_entries_are_taken_in_on_the_page(world: World, client_as: As) -> None:
    visit = make_study_visit(world)
    services.remove_stop(stop=first_stop(visit), by=world.acting("marta"))
    entry = take(world, visit, writing(), stop=None, stop_name="Urząd").entry
    client = client_as("marta")
    page = client.get(reverse("support:notebook_review", args=[visit.uid])).content.decode()
    assert "do przejrzenia" in page and "Wybierz przystanek" in page
    url = reverse("support:accept_entry", args=[entry.uid])
    assert client.get(url).status_code == 200
    assert client_as("celina").get(url).status_code == 404
    client.post(reverse("support:set_entry_aside", args=[entry.uid]), {"once": str(uuid.uuid4())})
    entry.refresh_from_db()
    assert entry.state == EntryState.SET_ASIDE
    client.post(url, {"once": str(uuid.uuid4()), "stop": str(first_stop(visit).uid)})
    assert Finding.objects.get().seen == "Stałe zlecenia."


def test_a_question_is_ticked_on_the_page(world: World, client_as: As) -> None:
    visit = make_study_visit(world)
    take(world, visit, writing(EntryKind.QUESTION))
    question = StopQuestion.objects.get()
    client = client_as("marta")
    client.post(reverse("support:settle_question", args=[question.uid, "odhacz"]), {"once": str(uuid.uuid4())})
    question.refresh_from_db()
    assert question.settled_at is not None
    assert client.get(reverse("support:settle_question", args=[question.uid, "zjedz"])).status_code == 404


def test_the_desk_says_to_open_the_notebook_before_setting_out(world: World) -> None:
    visit = make_study_visit(world)
    for at, words in (("2026-02-09 17:00", "Jutro jedziecie"), ("2026-02-10 07:00", "Dziś jedziecie")):
        made = [d for d in desk.decisions_for(world.acting("marta", at=at)) if "jedziecie" in d.title]
        assert len(made) == 1 and made[0].title.startswith(words)
        assert made[0].url == reverse("support:notebook", args=[visit.uid])
    near = queries.field_visits(world.acting("marta", at="2026-02-10 07:00"))
    assert [(v.visit, v.is_today) for v in near] == [(visit, True)]
    assert queries.field_visits(world.acting("marta", at="2026-05-10 07:00")) == []
