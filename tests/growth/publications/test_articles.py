# SPDX-License-Identifier: EUPL-1.2
"""Articles: written, planned, published, corrected, withdrawn; nothing lost, nothing overtaken in silence."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from kooperacja.base.audit.queries import history
from kooperacja.base.core.acting import Acting
from kooperacja.base.core.errors import IllegalMove, NotAllowed, Stale
from kooperacja.base.notifications.models import Message
from kooperacja.growth.pictures import services as pictures
from kooperacja.growth.pictures.enums import ConsentState
from kooperacja.growth.pictures.logic import places
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.publications import queries, services
from kooperacja.growth.publications.enums import PublicationState
from kooperacja.growth.publications.logic.files import kind_of, size_words
from kooperacja.growth.publications.logic.versions import compare
from kooperacja.growth.publications.models import Publication, PublicationVersion, WorkingCopy
from tests.growth.practices.factories import make_card
from tests.growth.publications.factories import (
    make_article,
    make_publication,
    make_stop_picture,
    make_visit_with_money,
    picture_facts,
)
from tests.world import World, instant


def again(publication: Publication) -> Publication:
    """The row as it is now."""
    return Publication.objects.select_related("visit__funding_label", "cover", "centre", "funding_label").get(
        pk=publication.pk
    )


def test_an_article_begins_with_a_title_and_names_everything_it_lacks(world: World) -> None:
    by = world.acting("marta")
    article = services.draft_article(title="Zlecenia", by=by)
    assert (article.slug, article.byline) == ("zlecenia", "ROPS Nadrzecza")
    services.edit_publication(publication=article, by=by, byline="", body="### Za mały\n\n[zdjęcie 7]")
    services.add_picture(publication=article, by=by, **picture_facts(consent=ConsentState.MISSING))
    with pytest.raises(services.SomethingMissing) as refused:
        services.publish_publication(publication=article, by=by)
    said = " ".join(refused.value.missing)
    for words in (
        "oznaczenie finansowania", "Napisz wstęp", "kto napisał", "stoi przed pierwszym większym", "[zdjęcie 7]",
        "„Kuchnia spółdzielni”: brak zgód",
    ):  # fmt: skip
        assert words in said, words
    fixes = queries.fixes_for(article)
    assert len(fixes) == len(refused.value.missing)
    assert all(fix.url and fix.button for fix in fixes)
    assert fixes[0].url.endswith("/popraw/#id_funding_label")
    assert again(article).state == PublicationState.DRAFT


def test_an_article_is_published_with_its_pictures_its_card_and_its_versions(world: World) -> None:
    article, daria = make_article(world, picture=True), world.acting("daria")
    cover = Picture.objects.get()
    services.edit_publication(publication=article, by=daria, cover=cover)
    services.publish_publication(publication=article, by=daria)
    cover.refresh_from_db()
    assert cover.is_public
    now = again(article)
    for file in (now.card, now.plain_card):
        assert file is not None
        assert Image.open(file.file).size == (1200, 630)
    assert now.card != now.plain_card
    shown = queries.public_page(Acting.public(at=daria.at), now)
    assert [b.picture.pk for b in shown.blocks if b.picture] == [cover.pk]
    assert [h.words for h in shown.headings] == ["Co zobaczyliśmy", "Co z tego mamy"]
    assert list(PublicationVersion.objects.order_by("pk").values_list("kind", "number")) == [
        ("saved", 1), ("saved", 2), ("published", 2),
    ]  # fmt: skip
    with pytest.raises(NotAllowed):
        services.publish_publication(publication=now, by=daria)
    assert [e.action for e in history(now)].count("publications.publication.published") == 1
    assert Message.objects.filter(kind="publications.publication.published", to__email="marta@example.org").exists()


def test_who_saves_an_older_page_hears_who_was_quicker_and_loses_nothing(world: World) -> None:
    article = make_article(world)
    mine = again(article)
    daria = world.acting("daria", at="2026-03-02 14:05")
    services.edit_publication(publication=article, by=daria, revision=1, lead="Inny wstęp.")
    marta = world.acting("marta", at="2026-03-04 09:00")
    services.keep_working(publication=mine, words={"lead": "Mój wstęp."}, revision=1, by=marta)
    with pytest.raises(services.Overtaken, match=r"Ktoś był szybszy: Daria Kos, 2\.03\.2026, 14\.05"):
        services.edit_publication(publication=mine, by=marta, revision=1, lead="Mój wstęp.")
    assert again(article).lead == "Inny wstęp."
    assert WorkingCopy.objects.get().words == {"lead": "Mój wstęp."}
    services.edit_publication(publication=again(article), by=marta, revision=2, lead="Mój wstęp.")
    assert (again(article).lead, again(article).revision) == ("Mój wstęp.", 3)
    assert not WorkingCopy.objects.exists()
    assert [v.words["lead"] for v in PublicationVersion.objects.order_by("pk")][1:] == ["Inny wstęp.", "Mój wstęp."]


def test_what_is_typed_is_kept_for_its_writer_alone_and_shown_in_her_preview(world: World) -> None:
    article, marta = make_article(world), world.acting("marta")
    for lead in ("Ra", "Raz"):
        services.keep_working(publication=article, words={"lead": lead, "nieznane": "x"}, revision=1, by=marta)
    copy = queries.working_copy(marta, article)
    assert copy is not None
    assert copy.words == {"lead": "Raz"}
    assert queries.working_copy(world.acting("daria"), article) is None
    assert [c.user.email for c in queries.others_writing(world.acting("daria"), article)] == ["marta@example.org"]
    assert queries.with_words(marta, again(article), copy.words).lead == "Raz"
    assert again(article).lead != "Raz"
    services.drop_working(publication=article, by=marta)
    assert not WorkingCopy.objects.exists()
    with pytest.raises(NotAllowed):
        services.keep_working(publication=article, words={}, revision=1, by=world.acting("grazyna"))


def test_a_planned_article_goes_out_by_itself_at_its_hour(world: World) -> None:
    article, marta = make_article(world, picture=True), world.acting("marta")
    with pytest.raises(services.TooLate):
        services.plan_publication(publication=article, publish_at=marta.at, by=marta)
    hour = marta.at + timedelta(hours=3)
    services.plan_publication(publication=article, publish_at=hour, by=marta)
    with pytest.raises(NotAllowed):
        services.plan_publication(publication=article, publish_at=hour, by=marta)
    assert services.publish_due(by=Acting.system(at=hour - timedelta(minutes=1))) == 0
    assert services.publish_due(by=Acting.system(at=hour)) == 1
    assert services.publish_due(by=Acting.system(at=hour)) == 0
    now = again(article)
    assert (now.state, now.published_at, now.publish_at) == (PublicationState.PUBLISHED, hour, None)
    assert Picture.objects.get().is_public
    assert Message.objects.filter(kind="publications.publication.published").count() == 2


def test_what_lacks_something_at_its_hour_comes_back_to_its_authors(world: World) -> None:
    article, marta = make_article(world, picture=True), world.acting("marta")
    hour = marta.at + timedelta(hours=3)
    services.plan_publication(publication=article, publish_at=hour, by=marta)
    pictures.withdraw_consent(picture=Picture.objects.get(), reason="prośba", by=marta)
    other = make_article(world, title="Drugi")
    services.plan_publication(publication=other, publish_at=hour, by=marta)
    assert services.publish_due(by=Acting.system(at=hour)) == 1
    assert (again(article).state, again(other).state) == (PublicationState.DRAFT, PublicationState.PUBLISHED)
    assert history(article)[0].action == "publications.publication.held_back"
    assert "wycofał zgodę" in history(article)[0].reason
    assert Message.objects.filter(kind="publications.publication.held_back").count() == 2


def test_a_plan_may_be_called_off(world: World) -> None:
    article, marta = make_article(world), world.acting("marta")
    with pytest.raises(NotAllowed):
        services.unplan_publication(publication=article, by=marta)
    services.plan_publication(publication=article, publish_at=marta.at + timedelta(days=1), by=marta)
    services.edit_publication(publication=article, by=marta, lead="Jeszcze lepiej.")
    stale = again(article)
    services.unplan_publication(publication=article, by=marta)
    assert again(article).state == PublicationState.DRAFT
    with pytest.raises((IllegalMove, Stale)):
        services.unplan_publication(publication=stale, by=marta)


def test_a_correction_shows_new_words_and_new_pictures_and_keeps_the_old(world: World) -> None:
    article, daria = make_article(world), world.acting("daria")
    services.publish_publication(publication=article, by=daria)
    placed = services.add_picture(publication=article, by=daria, **picture_facts())
    visitor = Acting.public(at=daria.at)
    assert queries.public_page(visitor, again(article)).gallery == []
    services.correct_publication(publication=article, note="Dodane zdjęcie.", by=daria, lead="Poprawiony.")
    shown = queries.public_page(visitor, again(article))
    assert [p.pk for p in shown.gallery] == [placed.picture_id]
    version = PublicationVersion.objects.get(kind="corrected")
    assert version.note == "Dodane zdjęcie."
    old = PublicationVersion.objects.get(kind="published")
    services.take_version(publication=article, version=old, by=daria)
    assert WorkingCopy.objects.get().words["lead"] == "Jak gmina Jasna zleca pracę sąsiadom."
    with pytest.raises(services.SomethingMissing):
        services.correct_publication(publication=again(article), note="x", by=daria, lead="")


def test_links_lead_both_ways(world: World) -> None:
    visit = make_visit_with_money(world)
    page = make_publication(world, visit)
    daria = world.acting("daria")
    services.publish_publication(publication=page, by=daria)
    card = make_card(world)
    article = make_article(world, visits=[visit], practices=[card])
    services.publish_publication(publication=article, by=daria)
    assert queries.articles_about_visit(daria, visit) == [article]
    assert queries.articles_about_practice(card) == [article]
    shown = queries.public_page(Acting.public(at=daria.at), again(article))
    assert [link.title for link in shown.links] == [page.title]
    assert (
        Message.objects.filter(kind="publications.publication.published", to__email="henryk@example.org").count() == 2
    )


def test_a_withdrawn_article_hides_its_pictures_unless_they_stand_elsewhere(world: World) -> None:
    daria = world.acting("daria")
    first = make_article(world, picture=True)
    shared = Picture.objects.get()
    second = make_article(world, title="Drugi")
    services.place_picture(publication=second, picture=shared, by=daria)
    alone = services.add_picture(publication=first, by=daria, **picture_facts(caption="Tylko tu")).picture
    for article in (first, second):
        services.publish_publication(publication=article, by=daria)
    services.withdraw_publication(publication=first, reason="Pomyłka.", by=daria)
    shared.refresh_from_db()
    alone.refresh_from_db()
    assert (shared.is_public, alone.is_public) == (True, False)
    services.withdraw_publication(publication=second, reason="Pomyłka.", by=daria)
    shared.refresh_from_db()
    assert not shared.is_public


def test_it_is_known_where_a_picture_is_shown(world: World) -> None:
    visit, daria = make_visit_with_money(world), world.acting("daria")
    stop = make_stop_picture(world, visit)
    assert [s.title for s in places.of([stop.picture_id])[stop.picture_id]] == [visit.title]
    page = make_publication(world, visit, cover=stop.picture)
    article = make_article(world)
    services.place_picture(publication=article, picture=stop.picture, by=daria)
    services.publish_publication(publication=page, by=daria)
    shown = places.of([stop.picture_id])[stop.picture_id]
    assert {(s.title, s.is_public) for s in shown} == {(page.title, True), (article.title, False)}
    assert len(shown) == 2


def test_pictures_are_arranged_and_keep_their_numbers(world: World) -> None:
    article, marta = make_article(world), world.acting("marta")
    a, b = (services.add_picture(publication=article, by=marta, **picture_facts(caption=c)) for c in "AB")
    services.move_picture(placed=b, way="earlier", by=marta)
    assert [(p.picture.caption, p.number) for p in queries.placed_pictures(article)] == [("B", 2), ("A", 1)]
    services.move_picture(placed=b, way="earlier", by=marta)
    services.show_in_gallery(placed=a, in_gallery=False, by=marta)
    assert [p.caption for p in queries.public_page(marta, article, preview=True).gallery] == ["B"]
    services.remove_picture(placed=b, by=marta)
    c = services.add_picture(publication=article, by=marta, **picture_facts(caption="C"))
    assert c.number == 3
    assert services.place_picture(publication=article, picture=c.picture, by=marta) == c


def _office(kind: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(kind, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"%PDF-1.7 x", "a.pdf", "PDF"),
        (_office("word/document.xml"), "a.docx", "DOCX"),
        (_office("xl/workbook.xml"), "a.docx", "XLSX"),
        (_office("inne/plik"), "a.docx", None),
        (b"PK\x03\x04 zepsute", "a.docx", None),
        ("ą;b\n".encode(), "a.csv", "CSV"),
        (b"\xff\xfe", "a.txt", None),
        (b"<html>", "a.html", None),
        (b"MZ\x90", "program.pdf", None),
    ],
)
def test_an_attachment_is_what_its_bytes_say(content: bytes, name: str, kind: str | None) -> None:
    found = kind_of(content, name)
    assert (found.name if found else None) == kind


def test_sizes_and_differences_as_people_read_them() -> None:
    assert (size_words(300), size_words(350_000), size_words(1_300_000)) == ("1\u00a0KB", "342\u00a0KB", "1,2\u00a0MB")
    found = compare("Tekst", "gmina zleca pracę", "gmina daje pracę")
    assert found is not None
    assert [(p.kind, p.words) for p in found.pieces] == [
        ("same", "gmina "), ("out", "zleca"), ("in", "daje"), ("same", " pracę"),
    ]  # fmt: skip
    assert compare("Tekst", "a", "a") is None


def test_attaching_to_a_published_page_is_a_correction(world: World) -> None:
    article, daria = make_article(world), world.acting("daria")
    pdf = SimpleUploadedFile("program.pdf", b"%PDF-1.7 x")
    with pytest.raises(services.WordsNeeded):
        services.attach_file(publication=article, upload=pdf, name=" ", by=daria)
    with pytest.raises(services.NotAttachable):
        services.attach_file(publication=article, upload=SimpleUploadedFile("a.pdf", b"MZ"), name="A", by=daria)
    services.attach_file(publication=article, upload=pdf, name="Program", by=daria)
    assert again(article).corrected_at is None
    services.publish_publication(publication=article, by=daria)
    pdf.seek(0)
    made = services.attach_file(publication=article, upload=pdf, name="Wzór umowy", by=daria)
    assert again(article).correction_note == "Dodano załącznik „Wzór umowy”."
    services.remove_attachment(attachment=made, by=daria)
    assert [a.name for a in queries.public_page(daria, again(article)).attachments] == ["Program"]


@pytest.mark.parametrize("who", ["alicja", "celina", "bartek", "henryk"])
def test_strangers_write_nothing(world: World, who: str) -> None:
    article, by = make_article(world, picture=True), world.acting(who)
    placed = queries.placed_pictures(article)[0]
    pdf = SimpleUploadedFile("a.pdf", b"%PDF-1.7 x")
    for attempt in (
        lambda: services.draft_article(title="x", by=by),
        lambda: services.edit_publication(publication=article, by=by, lead="x"),
        lambda: services.plan_publication(publication=article, publish_at=instant("2027-01-01 08:00"), by=by),
        lambda: services.publish_publication(publication=article, by=by),
        lambda: services.add_picture(publication=article, by=by, **picture_facts()),
        lambda: services.move_picture(placed=placed, way="later", by=by),
        lambda: services.show_in_gallery(placed=placed, in_gallery=False, by=by),
        lambda: services.remove_picture(placed=placed, by=by),
        lambda: services.attach_file(publication=article, upload=pdf, name="A", by=by),
        lambda: services.drop_working(publication=article, by=by),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    with pytest.raises(NotAllowed):
        services.publish_publication(publication=article, by=Acting.system(at=by.at))


def test_the_page_of_a_visit_carries_the_label_of_the_visit(world: World) -> None:
    page = make_publication(world)
    article = make_article(world)
    with pytest.raises(services.LabelOfAnother):
        services.edit_publication(publication=page, by=world.acting("marta"), funding_label=article.funding_label)
