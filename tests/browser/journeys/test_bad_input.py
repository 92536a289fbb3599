# SPDX-License-Identifier: EUPL-1.2
"""What bad input gets, in the browser: a sentence beside the field that says what to do, and nothing typed is lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.base.exchange import files
from tests.browser.journeys.test_loop import (
    HELP,
    anna_registers,
    drawn,
    fill_application,
    follow,
    grazyna_approves,
    in_polish,
    only,
    press,
    visit_with_a_finding,
)

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def says(page: Page, *words: str) -> None:
    """The summary of what is wrong contains these words."""
    for each in words:
        expect(page.get_by_role("main")).to_contain_text(re.compile(each))


def test_a_birth_date_in_the_future(open_page: OpenPage) -> None:
    page = open_page("anna")
    fill_application(page, "Przyszła")
    page.get_by_label("Data urodzenia").fill(in_polish(date.today() + timedelta(days=40)))
    page.get_by_label("Inny numer, gdy nie ma PESEL").fill("POKAZ-801")
    press(page, "Przyjmij wniosek")
    says(page, "Ta data urodzenia jeszcze nie nadeszła")
    expect(page.get_by_label("Nazwisko", exact=True)).to_have_value("Przyszła")


def test_wrong_check_digits_of_nip_and_regon(open_page: OpenPage) -> None:
    page = open_page("grazyna")
    page.goto("/wykonawcy/nowy/")
    page.get_by_label("Pełna nazwa").fill("Spółdzielnia „Pomyłka”")
    page.get_by_label("Gmina siedziby").fill("9901013")
    page.get_by_label("NIP").fill("8567346214")
    page.get_by_label("REGON").fill("123456789")
    page.get_by_role("main").get_by_role("button", name="Dopisz").or_(
        page.get_by_role("main").get_by_role("button", name="Zapisz")
    ).first.click()
    says(page, "NIP się nie zgadza|numeru NIP", "REGON się nie zgadza|numeru REGON")
    expect(page.get_by_label("NIP")).to_have_value("8567346214")
    expect(page.get_by_label("Pełna nazwa")).to_have_value("Spółdzielnia „Pomyłka”")


def test_a_stop_that_ends_before_it_starts(open_page: OpenPage) -> None:
    page = open_page("marta")
    page.goto(visit_with_a_finding(page, "Wizyta z pomyłką w godzinach"))
    follow(page, re.compile("Dodaj przystanek"))
    page.get_by_label("Miejsce").fill("Remiza")
    page.get_by_label("Gmina").fill("9901032")
    page.get_by_label("Od godziny").fill("12:00")
    page.get_by_label("Do godziny").fill("11:00")
    press(page, "Dodaj przystanek")
    says(page, "wcześniej|przed|późniejsz")
    expect(page.get_by_label("Miejsce")).to_have_value("Remiza")


def test_a_plan_over_a_year_and_an_order_over_its_limit(open_page: OpenPage) -> None:
    case = anna_registers(open_page("anna"), "Zbytdługa")
    today = date.today()
    page = open_page("alicja")
    page.goto(case)
    follow(page, "Zapisz rozmowę")
    page.get_by_label("Powiedziano o opłatach i ulgach").check()
    press(page, "Zapisz rozmowę")
    follow(page, "Zakwalifikuj")
    page.get_by_label("Od", exact=True).fill(in_polish(today))
    page.get_by_label("Do", exact=True).fill(in_polish(today + timedelta(days=110)))
    only(page, HELP).get_by_label("Ile w miesiącu").fill("12")
    press(page, "Zakwalifikuj")
    follow(page, "Ułóż plan")
    page.get_by_label("Od", exact=True).fill(in_polish(today))
    page.get_by_label("Do", exact=True).fill(in_polish(today + timedelta(days=400)))
    page.get_by_label("Po co to robimy").fill("Żeby nic nie zginęło.")
    press(page, "Zapisz szkic planu")
    says(page, "rok")
    expect(page.get_by_label("Po co to robimy")).to_have_value("Żeby nic nie zginęło.")
    page.get_by_label("Do", exact=True).fill(in_polish(today + timedelta(days=110)))
    line = only(page, HELP)
    line.get_by_label("Kto").select_option(label="Pomocna Dłoń")
    line.get_by_role("group", name="W które dni").get_by_role("checkbox").first.check(force=True)
    line.get_by_label("Od godziny").fill("9:00")
    line.get_by_label("Do godziny").fill("11:00")
    press(page, "Zapisz szkic planu")
    follow(page, "Zapisz uzgodnienie")
    page.get_by_label("Jak", exact=True).fill("rozmowa w domu")
    press(page, "Zapisz i przekaż do zatwierdzenia")
    grazyna_approves(open_page("grazyna"), case)

    page = open_page("olga")
    page.goto(case)
    follow(page, f"Zleć: {HELP}")
    page.get_by_role("main").get_by_role("radio").first.check(force=True)
    page.get_by_label("Z czego płacimy").select_option(index=1)
    page.get_by_label("Ile miesięcznie").fill("700")
    page.get_by_label("Na co zwrócić uwagę").fill("Dzwonek nie działa.")
    press(page, "Przygotuj zlecenie")
    says(page, "przyznan|limit|umow")
    expect(page.get_by_label("Na co zwrócić uwagę")).to_have_value("Dzwonek nie działa.")


def test_a_visit_that_overlaps_another_of_the_same_worker(open_page: OpenPage) -> None:
    page = open_page("bartek")
    page.goto("/grafik/")
    page.get_by_role("link", name="Następny", exact=True).click()
    expect(page).to_have_url(re.compile("tydzien="))
    visits = (
        page.locator("table.board tbody tr")
        .first.locator("a[href^='/wizyty/']")
        .evaluate_all("all => all.map(a => a.href)")
    )
    planned: list[tuple[str, str]] = []
    for address in dict.fromkeys(visits):
        page.goto(address)
        move = page.get_by_role("main").get_by_role("link", name=re.compile("Przełóż"))
        if move.count():
            planned.append((address, str(move.first.get_attribute("href"))))
        if len(planned) == 2:
            break
    page.goto(planned[0][1])
    taken = {name: page.get_by_label(name).input_value() for name in ("Dzień", "Od godziny", "Do godziny")}
    page.goto(planned[1][1])
    for name, value in taken.items():
        page.get_by_label(name).fill(value)
    if page.get_by_label("Dlaczego").count():
        page.get_by_label("Dlaczego").first.fill("Zmiana na prośbę osoby.")
    before = page.url
    press(page, "Przełóż wizytę")
    says(page, "ma już wizytę", "Wybierz inną osobę albo inną godzinę")
    assert page.url == before
    page.get_by_label("Dzień").fill(in_polish(date.today() + timedelta(days=1500)))
    press(page, "Przełóż wizytę")
    says(page, "Poza tymi dniami nie można zaplanować wizyty")


def test_somebody_was_faster(open_page: OpenPage) -> None:
    first, second = open_page("olga"), open_page("olga")
    first.goto("/zlecenia/?pokaz=czekaja")
    address = first.locator("main a[href^='/zlecenia/']").evaluate_all("all => all.map(a => a.href)")
    order = next(str(a) for a in address if re.search(r"/zlecenia/[0-9a-f-]{36}/$", a))
    for page in (first, second):
        page.goto(f"{order}odwolaj/")
        page.get_by_label("Dlaczego").fill("Pani wyjechała do córki.")
    press(first, "Odwołaj zlecenie")
    expect(first.get_by_role("main")).to_contain_text(re.compile("Odwołane|odwołane"))
    press(second, "Odwołaj zlecenie")
    expect(second.locator("body")).to_contain_text("ktoś był szybszy")
    expect(second.get_by_label("Dlaczego")).to_have_value("Pani wyjechała do córki.")


def photo_with_a_place() -> bytes:
    """A JPEG that says where and with what it was taken."""
    picture = Image.open(BytesIO(drawn()))
    exif = picture.getexif()
    exif[0x010F] = "Aparat"
    exif.get_ifd(0x8825).update({1: "N", 2: (53.0, 1.0, 2.0), 3: "E", 4: (18.0, 36.0, 1.0)})
    stored = BytesIO()
    picture.save(stored, "JPEG", exif=exif)
    return stored.getvalue()


def test_a_draft_that_comes_back_covers_nobody(open_page: OpenPage) -> None:
    """Marta types and loses the page; meanwhile Daria saves. What Marta never touched stays as Daria wrote it."""
    marta, daria = open_page("marta"), open_page("daria")
    marta.goto("/region/wizyty/")
    follow(marta, "Jak Zielona zleca usługi spółdzielni")
    visit = marta.url
    edit = marta.get_by_role("main").get_by_role("link", name="Zmień opis")
    address = edit.get_attribute("href") or ""
    marta.goto(address)
    untouched = marta.locator("[name=purpose]").input_value()
    marta.locator("[name=title]").fill("Jak Zielona zleca, tytuł Marty")
    marta.wait_for_timeout(1_000)  # the page keeps a draft a moment after the last letter

    daria.goto(address)
    daria.locator("[name=purpose]").fill("Cel, który dopisała Daria.")
    daria.get_by_role("main").get_by_role("button", name=re.compile("Zapisz")).click()
    expect(daria).to_have_url(visit)

    marta.once("dialog", lambda dialog: dialog.accept())
    marta.reload()
    expect(marta.locator("[name=title]")).to_have_value("Jak Zielona zleca, tytuł Marty")
    expect(marta.locator("[name=purpose]")).to_have_value(untouched)
    marta.get_by_role("main").get_by_role("button", name=re.compile("Zapisz")).click()
    expect(marta).to_have_url(visit)
    marta.goto(address)
    expect(marta.locator("[name=title]")).to_have_value("Jak Zielona zleca, tytuł Marty")
    expect(marta.locator("[name=purpose]")).to_have_value("Cel, który dopisała Daria.")


def test_pictures_that_are_no_pictures_and_one_that_tells_too_much(open_page: OpenPage) -> None:
    page = open_page("marta")
    visit = visit_with_a_finding(page, "Zdjęcia, które mówią za dużo")
    follow(page, "Dodaj zdjęcie")
    form = page.url

    def send(name: str, content: bytes) -> None:
        page.goto(form)
        page.get_by_label("Zdjęcie", exact=True).set_input_files(
            {"name": name, "mimeType": "image/jpeg", "buffer": content}
        )
        page.get_by_label("Podpis").fill("Stół w świetlicy")
        page.get_by_label("Co widać na zdjęciu").fill("Brązowy stół i cztery krzesła.")
        page.get_by_label("Autorka lub autor").fill("Marta Zięba")
        page.get_by_label("Nie, nikogo nie da się rozpoznać").check(force=True)
        press(page, "Dodaj zdjęcie")

    send("udaje.jpg", b"To jest tekst, nie zdjecie.\n" * 50)
    says(page, "nie jest zdjęciem|nie wygląda|nie jest obraz|zdjęci")
    expect(page.get_by_label("Podpis")).to_have_value("Stół w świetlicy")

    send("gps.jpg", photo_with_a_place())
    page.goto(visit)
    shown = page.get_by_role("img", name="Brązowy stół i cztery krzesła.").first
    expect(shown).to_be_visible()
    stored = page.request.get(str(shown.evaluate("i => i.currentSrc || i.src"))).body()
    assert not Image.open(BytesIO(stored)).getexif().get_ifd(0x8825)
    assert b"Aparat" not in stored


def test_a_photo_of_fifty_megabytes(open_page: OpenPage, tmp_path_factory: pytest.TempPathFactory) -> None:
    page = open_page("marta")
    visit_with_a_finding(page, "Zdjęcie, które waży tyle co film")
    follow(page, "Dodaj zdjęcie")
    heavy = tmp_path_factory.mktemp("heavy") / "ogromne.jpg"
    heavy.write_bytes(photo_with_a_place() + bytes(51 * 1024 * 1024))
    page.get_by_label("Zdjęcie", exact=True).set_input_files(str(heavy))
    page.get_by_label("Podpis").fill("Stół w świetlicy")
    page.get_by_label("Co widać na zdjęciu").fill("Brązowy stół.")
    page.get_by_label("Autorka lub autor").fill("Marta Zięba")
    page.get_by_label("Nie, nikogo nie da się rozpoznać").check(force=True)
    press(page, "Dodaj zdjęcie")
    says(page, "MB")
    expect(page.get_by_label("Podpis")).to_have_value("Stół w świetlicy")


HEADERS = ["Nazwa", "Forma prawna", "TERYT", "Miejscowość", "NIP"]
FINE = ["Stowarzyszenie „Arkusz”", "organizacja pozarządowa", "9901013", "Zielona", ""]
OLE_WITH_PASSWORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("scalone.xlsx", files.xlsx([HEADERS, FINE, FINE], merge="A2:A3"), "scalone komórki"),
        ("haslo.xlsx", OLE_WITH_PASSWORD, "hasłem"),
        ("puste.xlsx", files.xlsx([HEADERS]), "same nagłówki"),
        ("zepsute.csv", files.csv([HEADERS, ["Stowarzyszenie MiÄ…sto", "x", "9901013", "KoĹ‚o", ""]]), "zepsute"),
        ("ogrom.csv", files.csv([HEADERS, *([FINE] * 200_000)]), "naraz można wczytać"),
    ],
    ids=["merged", "password", "no-rows", "encoding", "200000-rows"],
)
def test_a_sheet_that_cannot_be_read(open_page: OpenPage, name: str, content: bytes, words: str) -> None:
    page = open_page("grazyna")
    page.goto("/import/")
    page.get_by_label("Wykonawcy").first.check(force=True)
    page.get_by_label("Plik").set_input_files({"name": name, "mimeType": XLSX, "buffer": content})
    press(page, "Dalej")
    says(page, words)


def test_a_sheet_with_a_formula_and_a_wrong_number_is_shown_cell_by_cell_and_saves_nothing(open_page: OpenPage) -> None:
    page = open_page("grazyna")
    page.goto("/import/")
    page.get_by_label("Wykonawcy").first.check(force=True)
    rows = [HEADERS, FINE, ["=cmd|' /C calc'!A0", *FINE[1:]], ["Fundacja „Cyfra”", *FINE[1:4], "8567346214"]]
    page.get_by_label("Plik").set_input_files({"name": "zle.xlsx", "mimeType": XLSX, "buffer": files.xlsx(rows)})
    press(page, "Dalej: rozpoznaj kolumny")
    press(page, "Dalej: sprawdź wiersze")
    says(page, "formuł", "NIP", "3", "4")
    page.goto("/wykonawcy/?forma=ngo")
    expect(page.get_by_role("table")).to_contain_text("Sąsiedzi z Borek")
    expect(page.get_by_role("table")).not_to_contain_text("Arkusz")
