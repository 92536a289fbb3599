# SPDX-License-Identifier: EUPL-1.2
"""Pages of advice, coaching, supervision and meetings: what stands on them, who may open them, what they cost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader
from pytest_django import DjangoAssertNumQueries

from kooperacja.growth.guidance import services
from kooperacja.growth.guidance.enums import AdviceState, ProcessKind
from kooperacja.growth.guidance.models import AdviceCase, DevelopmentProcess, Meeting, PublicAnswer
from kooperacja.growth.support.models import SupportEntry
from tests.growth.guidance.factories import (
    make_advice,
    make_answered,
    make_meeting,
    make_person,
    make_process,
    make_public,
    make_topic,
)
from tests.world import World

As = Callable[[str], Client]


def url(name: str, *args: object) -> str:
    return reverse(f"guidance:{name}", args=args)


def test_every_page_opens_for_the_region_and_for_no_stranger(world: World, client_as: As) -> None:
    marta, daria, celina, henryk = (client_as(who) for who in ("marta", "daria", "celina", "henryk"))
    assigned, draft, reviewed, delivered = (
        make_answered(world, until=u) for u in ("assigned", "draft", "reviewed", "delivered")
    )
    public = make_public(world)
    process, meeting = make_process(world), make_meeting(world)
    make_person(world)
    held = make_meeting(world, sent=True)
    services.mark_held(meeting=held, by=world.acting("marta"))
    running = make_process(world)
    services.contract_process(process=running, agreed_on=date(2026, 2, 1), by=world.acting("marta"))
    session = services.hold_session(
        process=running, held_on=date(2026, 2, 2), minutes=60, people_count=1, by=world.acting("marta")
    )
    pages = [
        *[url(n, assigned.uid) for n in ("advice_detail", "assign_advice", "write_answer", "log_time", "withdraw_question")],
        url("deliver_answer", reviewed.uid),
        *[url(n, delivered.uid) for n in ("promise_follow_up", "close_advice", "draft_public", "advice_detail")],
        *[url(n, public.uid) for n in ("public_check", "edit_public")],
        *[url(n, process.uid) for n in ("process_detail", "edit_process", "process_people", "contract_process", "break_off")],
        url("hold_session", running.uid), url("move_process", running.uid, "summary"), url("withdraw_session", session.uid),
        *[url(n, meeting.uid) for n in ("meeting_detail", "edit_meeting", "invite", "send_invitations", "mark_held", "cancel_meeting")],
        *[url(n, held.uid) for n in ("meeting_detail", "set_attendance", "report_meeting")],
    ]  # fmt: skip
    for address in pages:
        answer = marta.get(address)
        assert answer.status_code == 200, address
        assert answer.content.decode().count("btn-primary") <= 1, address
        assert henryk.get(address).status_code == 404, address
    assert daria.get(url("review_answer", draft.uid)).status_code == 200
    assert daria.get(url("publish_public", public.uid)).status_code == 200
    assert marta.get(url("session_detail", session.uid))["Location"] == url("process_detail", running.uid)
    for name in (
        "advice_list",
        "register_advice",
        "topic_list",
        "draft_list",
        "process_list",
        "request_process",
        "meeting_list",
        "plan_meeting",
    ):
        assert marta.get(url(name)).status_code == 200, name
        assert celina.get(url(name)).status_code == 403, name
    assert daria.get(url("add_topic")).status_code == 200
    assert marta.get(url("add_topic")).status_code == 403


def test_a_gmina_asks_and_reads_the_answer_only_when_it_is_handed_over(world: World, client_as: As) -> None:
    grazyna = client_as("grazyna")
    topic = make_topic()
    form = {"kind": "legal", "topic": topic.uid, "title": "Jaki tryb?", "question": "Opis", "once": str(uuid4())}
    assert grazyna.get(url("my_questions")).status_code == 200
    for _again in range(2):
        assert grazyna.post(url("ask_advice"), form).status_code == 302
    case = AdviceCase.objects.get()
    make_answered(world, until="reviewed", title="Inna", answer="Tajne przed przekazaniem")
    other = AdviceCase.objects.get(title="Inna")
    assert "Tajne" not in grazyna.get(url("advice_detail", other.uid)).content.decode()
    services.deliver_answer(case=other, by=world.acting("marta"))
    assert "Tajne" in grazyna.get(url("advice_detail", other.uid)).content.decode()
    assert "Tajne" not in client_as("celina").get(url("my_questions")).content.decode()
    assert client_as("henryk").get(url("advice_detail", case.uid)).status_code == 404
    bad = grazyna.post(url("ask_advice"), form | {"once": str(uuid4()), "title": ""})
    assert bad.status_code == 200 and "Opis" in bad.content.decode()


def test_the_whole_answer_by_hand(world: World, client_as: As) -> None:
    marta, daria = client_as("marta"), client_as("daria")
    case = make_advice(world)
    assign = {"adviser": world.people["marta"].uid, "due_on": "10.3.26"}
    assert daria.post(url("assign_advice", case.uid), assign).status_code == 302
    assert marta.post(url("write_answer", case.uid), {"answer": "Szkic", "dalej": "szkic"}).status_code == 302
    assert marta.post(url("write_answer", case.uid), {"answer": "Gotowe", "dalej": "sprawdz"}).status_code == 302
    assert marta.get(url("review_answer", case.uid)).status_code == 403
    assert "dlaczego" in daria.post(url("review_answer", case.uid), {"dalej": "oddaj"}).content.decode()
    assert daria.post(url("review_answer", case.uid), {"dalej": "zatwierdz"}).status_code == 302
    assert marta.post(url("deliver_answer", case.uid)).status_code == 409
    today = world.acting("marta").today
    assert marta.post(url("log_time", case.uid), {"spent_on": today.isoformat(), "minutes": "0:45"}).status_code == 302
    assert marta.post(url("deliver_answer", case.uid)).status_code == 302
    case.refresh_from_db()
    assert case.state == AdviceState.DELIVERED
    entry = SupportEntry.objects.get()
    page = marta.get(reverse("support:entry_detail", args=[entry.uid])).content.decode()
    assert url("advice_detail", case.uid) in page and "porada" in page


def test_an_answer_for_everybody(world: World, client_as: As) -> None:
    public = make_public(world, question="Pyta Grażyna Wolska, tel. 601 234 567. Co robić?")
    marta, daria, visitor = client_as("marta"), client_as("daria"), Client()
    page = marta.get(url("public_check", public.uid)).content.decode()
    assert "mark-hard" in page and "mark-soft" in page and "601 234 567" in page
    form = {
        "title": "Jaki tryb zlecenia?", "question": "Co robić?", "answer": "Zamówienie zastrzeżone.",
        "topic": public.topic.uid, "law_as_of": "1.3.2026", "funding_label": public.funding_label and public.funding_label.uid,
    }  # fmt: skip
    assert marta.post(url("edit_public", public.uid), form).status_code == 302
    assert visitor.get(url("public_answer", public.uid)).status_code == 404
    assert marta.post(url("publish_public", public.uid)).status_code == 403
    assert daria.post(url("publish_public", public.uid)).status_code == 302
    page = visitor.get(url("public_answer", public.uid)).content.decode()
    assert "Zamówienie zastrzeżone." in page and PublicAnswer.objects.get().funding_label.wording[:20] in page  # type: ignore[union-attr]
    assert "Zielon" not in page
    assert "Jaki tryb zlecenia?" in visitor.get(url("public_list")).content.decode()
    assert "Jaki tryb zlecenia?" in visitor.get(url("public_list") + f"?temat={public.topic.uid}").content.decode()
    assert visitor.get(url("public_list") + "?temat=cokolwiek").status_code == 200
    assert marta.post(url("withdraw_public", public.uid), {"reason": "nowe prawo"}).status_code == 302
    assert visitor.get(url("public_answer", public.uid)).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_supervision_by_hand(world: World, client_as: As) -> None:
    marta, person = client_as("marta"), make_person(world)
    form = {"kind": "supervision_group", "area": "9901013", "leader_name": "Ewa", "planned_minutes": "12 h"}
    assert marta.post(url("request_process"), form).status_code == 302
    process = DevelopmentProcess.objects.get()
    assert marta.post(url("process_people", process.uid), {"people": [person.uid]}).status_code == 302
    contract = {"agreed_on": "1.2.2026", "leader_name": "Ewa"}
    assert "121a" in marta.post(url("contract_process", process.uid), contract).content.decode()
    proof = SimpleUploadedFile("certyfikat.exe", b"MZ", content_type="application/x-msdownload")
    full = contract | {"certificate_number": "S/1", "certificate_seen_on": "1.2.2026"}
    assert (
        "PDF, JPG"
        in marta.post(url("contract_process", process.uid), full | {"certificate_copy": proof}).content.decode()
    )
    proof = SimpleUploadedFile("c.pdf", b"%PDF-1.7", content_type="application/pdf")
    assert marta.post(url("contract_process", process.uid), full | {"certificate_copy": proof}).status_code == 302
    assert marta.get(url("certificate_copy", process.uid)).status_code == 200
    page = marta.get(url("hold_session", process.uid)).content.decode()
    assert "Treści rozmów nie zapisuje się nigdzie" in page and "<textarea" not in page
    session = {"held_on": "3.2.2026", "minutes": "2 h", "people": [person.uid], "people_count": "6"}
    assert marta.post(url("hold_session", process.uid), session).status_code == 302
    assert SupportEntry.objects.get().people_count == 6


def test_a_meeting_by_hand(world: World, client_as: As) -> None:
    marta, person = client_as("marta"), make_person(world)
    form = {
        "kind": "awareness", "theme": "di", "title": "Usługi blisko domu", "held_on": "27.2.2026", "starts_at": "10",
        "minutes": "3 h", "place": "Sala", "led_by": "Marta",
    }  # fmt: skip
    assert marta.post(url("plan_meeting"), form).status_code == 302
    meeting = Meeting.objects.get()
    assert "choć jedną" in marta.post(url("invite", meeting.uid), {}).content.decode()
    guest = world.organisations["cus_zielona"]
    assert "CUS Jasna" not in marta.get(url("invite", meeting.uid) + "?q=zielona").content.decode()
    assert marta.post(url("invite", meeting.uid), {"organisations": [guest.uid]}).status_code == 302
    assert marta.post(url("send_invitations", meeting.uid)).status_code == 302
    seen = client_as("grazyna").get(url("meeting_detail", meeting.uid)).content.decode()
    assert "Sala" in seen and "Kto przyszedł" not in seen
    assert marta.post(url("mark_held", meeting.uid)).status_code == 302
    came = {"people": [person.uid], f"n{guest.pk}": "4"}
    assert marta.post(url("set_attendance", meeting.uid), came).status_code == 302
    assert marta.post(url("report_meeting", meeting.uid), {"outcome": ""}).status_code == 302
    assert SupportEntry.objects.get().people_count == 5


def test_the_attendance_list_has_names_lines_and_the_notice(world: World, client_as: As) -> None:
    meeting = make_meeting(world, sent=True)
    services.set_attendance(meeting=meeting, people=[make_person(world)], by=world.acting("marta"))
    answer = client_as("marta").get(url("attendance_paper", meeting.uid))
    assert answer["Content-Type"] == "application/pdf"
    text = "\n".join(p.extract_text() for p in PdfReader(BytesIO(answer.content)).pages)
    assert "Lidia Brzezina" in text and "Podpis" in text
    label = meeting.funding_label
    assert label is not None and " ".join(label.wording.split()[:3]) in " ".join(text.replace("\u00a0", " ").split())
    assert client_as("grazyna").get(url("attendance_paper", meeting.uid)).status_code == 403


def test_the_attendance_list_waits_for_the_funding_label(world: World, client_as: As) -> None:
    meeting = make_meeting(world, funding_label=None)
    refused = client_as("marta").get(url("attendance_paper", meeting.uid))
    assert refused.status_code == 409 and url("edit_meeting", meeting.uid) in refused.content.decode()


def test_budgets(world: World, client_as: As, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    for i in range(6):
        make_answered(world, title=f"Pytanie {i}")
        make_process(world, ProcessKind.COACHING)
        make_meeting(world, sent=True, title=f"Spotkanie {i}")
    marta = client_as("marta")
    case, meeting = AdviceCase.objects.order_by("pk")[0], Meeting.objects.order_by("pk")[0]
    marta.get("/region/wizyty/")
    for address, budget in (
        (url("advice_list"), 12), (url("advice_detail", case.uid), 16), (url("process_list"), 12), (url("meeting_list"), 12),
        (url("meeting_detail", meeting.uid), 16),
    ):  # fmt: skip
        with django_assert_max_num_queries(budget):
            assert marta.get(address).status_code == 200
    with django_assert_max_num_queries(8):
        Client().get(url("public_list"))
