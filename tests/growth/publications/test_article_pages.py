# SPDX-License-Identifier: EUPL-1.2
"""Pages of articles: the editor that forgets nothing, the preview, what the public and its readers' machines get."""

from __future__ import annotations

import json
import re
import uuid
import xml.etree.ElementTree as ET
from collections.abc import Callable
from urllib.parse import parse_qs, urlparse

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kooperacja.growth.pictures import services as pictures
from kooperacja.growth.pictures.models import Picture
from kooperacja.growth.publications import queries, services
from kooperacja.growth.publications.models import Publication, WorkingCopy
from tests.growth.publications.factories import (
    make_article,
    make_publication,
    make_stop_picture,
    make_visit_with_money,
    picture_facts,
)
from tests.world import World

As = Callable[[str], Client]


def _sent(publication: Publication, **changes: object) -> dict[str, object]:
    words = queries.words_of(Publication.objects.get(pk=publication.pk))
    return words | {"revision": publication.revision, "once": str(uuid.uuid4())} | changes


def _url(name: str, publication: Publication) -> str:
    return reverse(f"publications:{name}", args=[publication.uid])


def test_an_article_is_begun_written_planned_and_published_in_the_browser(
    world: World, client: Client, client_as: As
) -> None:
    marta = client_as("marta")
    assert "Nie ma jeszcze publikacji" in marta.get(reverse("publications:publication_list")).content.decode()
    marta.post(reverse("publications:draft_article"), {"title": "Zlecenia"})
    article = Publication.objects.get()
    assert "Pisz" in marta.get(_url("edit_publication", article)).content.decode()
    label = make_article(world, title="Inny").funding_label
    assert label is not None
    sent = _sent(article, lead="Wstęp.", body="## A\n\nTekst.", funding_label=str(label.uid))
    marta.post(_url("edit_publication", article), sent)
    page = marta.get(_url("publication_detail", article)).content.decode()
    assert "Strona jest gotowa" in page
    refused = marta.post(_url("plan_publication", article), {"day": "1.2.26", "hour": "8:00"}).content.decode()
    assert "Ta godzina już minęła" in refused
    marta.post(_url("plan_publication", article), {"day": "1.2.2030", "hour": "8.30"})
    page = marta.get(_url("publication_detail", article)).content.decode()
    assert "Strona ukaże się sama" in page and "8:30" in page
    assert client.get(reverse("publications:public_article", args=[article.slug])).status_code == 404
    marta.post(_url("unplan_publication", article))
    marta.post(_url("publish_publication", article))
    shown = client.get(reverse("publications:public_article", args=[article.slug])).content.decode()
    assert '<h2 id="t-a">A</h2>' in shown and "Wizyta współfinansowana" in shown


def test_the_desk_of_writers(
    world: World, client_as: As, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(5):
        make_article(world, title=f"Tekst {number}")
    make_publication(world)
    daria = client_as("daria")
    with django_assert_max_num_queries(20):
        page = daria.get(reverse("publications:publication_list")).content.decode()
    assert "Tekst 4" in page and "strona wizyty" in page
    assert "Tekst 4" not in daria.get(reverse("publications:publication_list") + "?stan=published").content.decode()
    assert client_as("celina").get(reverse("publications:publication_list")).status_code == 403


def test_a_form_open_for_two_days_says_who_was_quicker_and_keeps_every_word(world: World, client_as: As) -> None:
    article = make_article(world)
    sent = _sent(article, lead="Wstęp Marty pisany dwa dni.")
    services.edit_publication(publication=article, by=world.acting("daria"), revision=1, lead="Wstęp Darii.")
    marta = client_as("marta")
    page = marta.post(_url("edit_publication", article), sent).content.decode()
    assert "Ktoś był szybszy" in page and "Daria Kos" in page
    assert "Wstęp Marty pisany dwa dni." in page
    assert "<del>Darii.</del>" in page
    found = re.search(r'name="revision" value="(\d+)"', page)
    assert found is not None and found.group(1) == "2"
    marta.post(_url("edit_publication", article), sent | {"revision": 2, "once": str(uuid.uuid4())})
    assert Publication.objects.get().lead == "Wstęp Marty pisany dwa dni."
    versions = marta.get(_url("version_list", article)).content.decode()
    assert versions.count(": zapisana") == 3


def test_words_sent_after_the_session_ended_come_back_after_signing_in(
    world: World, client: Client, client_as: As
) -> None:
    article = make_article(world)
    response = client.post(_url("edit_publication", article), _sent(article, lead="Nie zgubić."))
    assert response.status_code == 302 and "kept" in response["Location"]
    target = parse_qs(urlparse(response["Location"]).query)["next"][0]
    client.force_login(world.people["marta"])
    page = client.get(target).content.decode()
    assert "Nie zgubić." in page and "Sesja wygasła" in page


def test_words_save_themselves_and_the_preview_shows_them(world: World, client_as: As) -> None:
    article = make_article(world, picture=True)
    marta, daria = client_as("marta"), client_as("daria")
    keep = _url("keep_working", article)
    sent = _sent(article, lead="Piszę właśnie.", body="## Nowy\n\n[zdjęcie 1]\n\n[zdjęcie 9]")
    sent.pop("once")
    response = marta.post(keep, sent)
    assert response.status_code == 204
    assert json.loads(response["HX-Trigger"])["kept"]["overtaken"] == ""
    assert WorkingCopy.objects.count() == 1
    preview = _url("preview_publication", article)
    page = marta.get(preview)
    text = page.content.decode()
    assert "Piszę właśnie." in text and "Nowy</h2>" in text and "To podgląd" in text
    assert "zdjęcie 9: nie ma go" in text and 'alt="Dwie osoby przy garnku."' in text
    assert (page["X-Frame-Options"], "frame-ancestors 'self'" in page["Content-Security-Policy"]) == (
        "SAMEORIGIN",
        True,
    )
    assert "To podgląd" not in marta.get(preview + "?ramka=1").content.decode()
    assert "Piszę właśnie." not in daria.get(preview).content.decode()
    editor = marta.get(_url("edit_publication", article)).content.decode()
    assert "Piszę właśnie." in editor and "jeszcze niezapisany" in editor
    assert "Marta Zięba też pisze tę stronę" in daria.get(_url("edit_publication", article)).content.decode()
    services.edit_publication(publication=article, by=world.acting("daria"), revision=1, lead="Inny.")
    assert "Daria Kos" in json.loads(marta.post(keep, sent)["HX-Trigger"])["kept"]["overtaken"]
    assert "Ktoś był szybszy" in marta.get(_url("edit_publication", article)).content.decode()
    marta.post(_url("drop_working", article))
    assert not WorkingCopy.objects.exists()
    assert client_as("grazyna").post(keep, sent).status_code == 404


def test_the_preview_and_the_public_page_are_the_same_page(world: World, client: Client, client_as: As) -> None:
    article, daria = make_article(world, picture=True), world.acting("daria")
    services.publish_publication(publication=article, by=daria)
    public = client.get(reverse("publications:public_article", args=[article.slug])).content.decode()
    preview = client_as("marta").get(_url("preview_publication", article) + "?ramka=1").content.decode()

    def main(page: str) -> str:
        inside = page[page.index("<main") : page.index('<div class="pub-wide pub-end">')]
        return re.sub(r'<template id="calendar-icon">.*', "", inside)

    assert main(public) == main(preview)


def test_pictures_and_files_are_added_in_the_browser(world: World, client: Client, client_as: As) -> None:
    article, marta = make_article(world), client_as("marta")
    facts = picture_facts(consent="no_people", licence="CC BY 4.0")
    marta.post(_url("add_picture", article), facts)
    marta.post(_url("add_picture", article), picture_facts(caption="Drugie", consent="no_people", licence="CC BY 4.0"))
    listed = marta.get(_url("picture_list", article)).content.decode()
    assert "[zdjęcie 1]" in listed and "Drugie" in listed
    second = article.pictures.get(number=2)
    for deed in ("wczesniej", "tekst", "galeria", "pozniej"):
        args = [article.uid, second.uid, deed]
        assert marta.post(reverse("publications:arrange_picture", args=args)).status_code == 302
    marta.post(reverse("publications:remove_picture", args=[article.uid, second.uid]))
    assert article.pictures.count() == 1
    marta.post(reverse("publications:place_picture", args=[article.uid, second.picture.uid]))
    assert article.pictures.count() == 2
    bad = picture_facts(
        upload=SimpleUploadedFile("umowa.jpg", b"tekst", "image/jpeg"), consent="no_people", licence="CC BY 4.0"
    )
    assert "nie jest zdjęciem" in marta.post(_url("add_picture", article), bad).content.decode()
    no_alt = picture_facts(alt_text="", consent="no_people", licence="CC BY 4.0")
    assert "has-error" in marta.post(_url("add_picture", article), no_alt).content.decode()
    pdf = SimpleUploadedFile("program.pdf", b"%PDF-1.7 x", "application/pdf")
    marta.post(_url("attach_file", article), {"name": "Program wizyty", "upload": pdf})
    attachment = article.attachments.get()
    file = reverse("publications:attachment_file", args=[article.slug, attachment.uid])
    assert client.get(file).status_code == 404
    services.publish_publication(publication=article, by=world.acting("daria"))
    response = client.get(file)
    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    page = client.get(reverse("publications:public_article", args=[article.slug])).content.decode()
    assert "Program\u00a0wizyty" in page or "Program wizyty" in page
    assert "(PDF, 1\u00a0KB)" in page
    marta.post(reverse("publications:remove_attachment", args=[article.uid, attachment.uid]))
    assert client.get(file).status_code == 404


def test_versions_are_compared_and_taken_back(world: World, client_as: As) -> None:
    article, marta = make_article(world), client_as("marta")
    services.edit_publication(publication=article, by=world.acting("daria"), lead="Nowy wstęp.")
    first = article.versions.order_by("pk").first()
    assert first is not None
    address = reverse("publications:version_detail", args=[article.uid, first.uid])
    assert "<ins>Nowy</ins>" in marta.get(address).content.decode()
    marta.post(address)
    assert "Jak gmina Jasna zleca pracę sąsiadom." in marta.get(_url("edit_publication", article)).content.decode()


def test_what_the_public_and_their_machines_get(
    world: World, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    daria = world.acting("daria")
    visit = make_visit_with_money(world)
    cover = make_stop_picture(world, visit)
    page = make_publication(world, visit, cover=cover.picture)
    article = make_article(world, picture=True, visits=[visit])
    services.edit_publication(publication=article, by=daria, cover=Picture.objects.get(caption="Kuchnia spółdzielni"))
    for each in (page, article):
        services.publish_publication(publication=each, by=daria)
    address = reverse("publications:public_article", args=[article.slug])
    with django_assert_max_num_queries(14):
        text = client.get(address).content.decode()
    for words in (
        'property="og:image:width" content="1200"', 'property="og:image:alt"', 'type="application/atom+xml"',
        'type="image/avif"', 'type="image/webp"', ".jpg/", 'loading="lazy"', 'fetchpriority="high"', "data-gallery",
        "Wizyta studyjna:", "minuta czytania",
    ):  # fmt: skip
        assert words in text, words
    assert "style=" not in text and " onclick" not in text
    images = [tag for tag in re.findall(r"<img [^>]+>", text) if "data:image" not in tag]
    assert all(word in tag for tag in images for word in ('width="', 'height="', "alt="))
    assert len(text) < 60_000
    assert client.get(reverse("publications:public_visit", args=[article.slug])).status_code == 302
    with django_assert_max_num_queries(10):
        listed = client.get(reverse("publications:public_list")).content.decode()
    assert address in listed and reverse("publications:public_visit", args=[page.slug]) in listed
    only = client.get(reverse("publications:public_visit_list")).content.decode()
    assert address not in only
    assert address in client.get(reverse("publications:public_index")).content.decode()
    rss = client.get(reverse("publications:rss"))
    assert rss["Content-Type"].startswith("application/rss+xml")
    assert len(ET.fromstring(rss.content).findall("./channel/item")) == 2
    atom = ET.fromstring(client.get(reverse("publications:atom")).content)
    assert len(atom.findall("{http://www.w3.org/2005/Atom}entry")) == 2
    sitemap = client.get("/sitemap.xml").content.decode()
    assert ET.fromstring(sitemap) is not None and address in sitemap
    card = reverse("publications:card_file", args=[article.slug])
    full = b"".join(client.get(card))  # type: ignore[call-overload]
    pictures.withdraw_consent(picture=Picture.objects.get(caption="Kuchnia spółdzielni"), reason="prośba", by=daria)
    plain = b"".join(client.get(card))  # type: ignore[call-overload]
    assert full != plain
    after = client.get(address).content.decode()
    assert str(Picture.objects.get(caption="Kuchnia spółdzielni").uid) not in after
    services.withdraw_publication(publication=Publication.objects.get(pk=article.pk), reason="x", by=daria)
    for gone in (address, card):
        assert client.get(gone).status_code == 404
    assert address not in client.get("/sitemap.xml").content.decode()


def test_raw_html_stays_letters(world: World, client: Client) -> None:
    article = make_article(world, body='Tekst 1 < 2 & "x".')
    services.publish_publication(publication=article, by=world.acting("daria"))
    page = client.get(reverse("publications:public_article", args=[article.slug])).content.decode()
    assert "1 &lt; 2 &amp; &quot;x&quot;." in page
