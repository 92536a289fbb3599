# SPDX-License-Identifier: EUPL-1.2
"""The loop of Kooperacja as people walk it: every test is one stretch of the way, and says what a person sees."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]
#: Help at home in the fictional town.
HELP = "Pomoc w domu"


def title(page: Page) -> Locator:
    """The title of the page."""
    return page.get_by_role("heading", level=1)


def press(page: Page, name: str) -> None:
    """Press the button of the page's own content."""
    page.get_by_role("main").get_by_role("button", name=name).first.click()


def follow(page: Page, name: str | re.Pattern[str]) -> None:
    """Follow the link of the page's own content."""
    page.get_by_role("main").get_by_role("link", name=name).first.click()


def only(page: Page, name: str, level: int = 2) -> Locator:
    """The part of the page under this heading."""
    return page.get_by_role("main").locator("section", has=page.get_by_role("heading", name=name, level=level)).last


def in_polish(day: date) -> str:
    """``23.11.2026``."""
    return f"{day.day}.{day.month:02d}.{day.year}"


def drawn() -> bytes:
    """A picture of our own: a table and four chairs."""
    picture = Image.new("RGB", (1200, 800), "#f3ead8")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((400, 300, 800, 500), fill="#8a5a2b")
    for x, y in ((450, 220), (700, 220), (450, 520), (700, 520)):
        draw.ellipse((x, y, x + 70, y + 70), fill="#0b6b66")
    stored = BytesIO()
    picture.save(stored, "PNG")
    return stored.getvalue()


def downloaded(page: Page, name: str) -> bytes:
    """The file behind a link, fetched as the person who is signed in."""
    address = page.get_by_role("main").get_by_role("link", name=name).first.get_attribute("href")
    assert address
    return page.request.get(address).body()


def visit_with_a_finding(page: Page, name: str) -> str:
    """A visit of one day with one stop, and three lines from there. Gives its address."""
    page.goto("/region/wizyty/nowa/")
    page.get_by_label("Tytuł").fill(name)
    page.get_by_label("Po co jedziecie").fill("Zobaczyć, co da się powtórzyć w małej gminie.")
    press(page, "Zaplanuj wizytę")
    expect(title(page)).to_have_text(name)
    visit = page.url

    follow(page, "Dodaj pierwszy dzień")
    page.get_by_label("Data").fill(in_polish(date.today()))
    press(page, "Dodaj dzień")
    page.get_by_label("Miejsce").fill("Świetlica w Jasnej")
    page.get_by_label("Gmina").fill("9901032")
    page.get_by_label("Od godziny").fill("9")
    press(page, "Dodaj przystanek")
    page.goto(visit)
    expect(only(page, "Program")).to_contain_text("Dzień 1")
    follow(page, "Świetlica w Jasnej")

    page.get_by_label("Co widać").fill("Dwie sąsiadki odwiedzają osiem osób, każda ma zapisane godziny.")
    page.get_by_label("Pytania otwarte").fill("Kto je ubezpiecza?")
    press(page, "Zapisz")
    expect(only(page, "Zapisane tutaj")).to_contain_text("Dwie sąsiadki odwiedzają osiem osób")
    return visit


def test_marta_brings_a_finding_and_a_photo_from_a_visit(open_page: OpenPage) -> None:
    page = open_page("marta")
    visit = visit_with_a_finding(page, "Jak sąsiadki opiekują się sąsiadami")
    follow(page, "Dodaj zdjęcie")
    page.get_by_label("Zdjęcie", exact=True).set_input_files(
        {"name": "stol.png", "mimeType": "image/png", "buffer": drawn()}
    )
    page.get_by_label("Podpis").fill("Stół w świetlicy")
    page.get_by_label("Co widać na zdjęciu").fill("Brązowy stół i cztery krzesła.")
    page.get_by_label("Autorka lub autor").fill("Marta Zięba")
    page.get_by_label("Nie, nikogo nie da się rozpoznać").check(force=True)
    press(page, "Dodaj zdjęcie")
    page.goto(visit)
    expect(only(page, "Zdjęcia").get_by_role("img", name="Brązowy stół i cztery krzesła.")).to_be_visible()

    follow(page, "Przygotuj stronę")
    press(page, "Zapisz stronę")
    expect(title(page)).to_contain_text("Do publikacji brakuje")
    expect(only(page, "Uzupełnij to, czego brakuje").get_by_role("listitem").first).to_be_visible()
    expect(page.get_by_role("button", name="Opublikuj")).to_have_count(0)


def test_a_finding_becomes_a_card_and_a_visit_becomes_a_public_page(open_page: OpenPage) -> None:
    page = open_page("marta")
    visit_with_a_finding(page, "Co warto opisać z Jasnej")
    follow(page, "Wszystkie z tej wizyty")
    press(page, "Zostaje")
    follow(page, "Zrób z tego kartę praktyki")
    page.get_by_label("Tytuł karty").fill("Sąsiadki odwiedzają osoby, które mieszkają same")
    page.get_by_label("Gospodarz").select_option(index=1)
    press(page, "Zacznij kartę")
    expect(title(page)).to_contain_text("Sąsiadki odwiedzają")
    expect(page.get_by_role("main").get_by_text("do uzupełnienia").first).to_be_visible()
    expect(page.get_by_role("button", name="Opublikuj kartę")).to_have_count(0)

    reader = open_page()
    reader.goto("/dobre-praktyki/")
    reader.locator("main a[href^='/dobre-praktyki/']").first.click()
    expect(title(reader)).not_to_be_empty()
    reader.goto("/wizyty-studyjne/")
    reader.locator("main a[href^='/wizyty-studyjne/']").first.click()
    expect(reader.get_by_role("heading", name="Program", exact=True)).to_be_visible()
    expect(reader.get_by_role("heading", name="Galeria")).to_be_visible()
    expect(reader.locator("main img").first).to_be_visible()
    expect(reader.get_by_text(re.compile("współfinansowan|Dofinansowan|sfinansowan", re.I)).first).to_be_visible()


@pytest.mark.parametrize("who", ["henryk", "grazyna"])
def test_the_gmina_sees_its_readiness_its_gaps_and_the_transfer(open_page: OpenPage, who: str) -> None:
    page = open_page(who)
    page.goto("/gotowosc/")
    expect(title(page)).to_have_text("Gotowość gminy Zielona")
    expect(page.get_by_text("Porównujesz z kartą praktyki")).to_be_visible()
    expect(page.get_by_role("heading", name="Co zamknie luki")).to_be_visible()
    expect(page.get_by_role("heading", name="Plan przeniesienia, pierwsze 90 dni")).to_be_visible()
    follow(page, "Otwórz plan")
    expect(page.get_by_role("main").get_by_text("Następny krok").first).to_be_visible()


def fill_application(page: Page, surname: str) -> None:
    """The form of an application, as the desk of the CUS fills it in; the number is left to the test."""
    page.goto("/sprawy/nowa/")
    if page.get_by_label("Nazwisko").count() == 0:
        page.locator("main a[href^='/sprawy/nowa/']").first.click()
    page.get_by_label("Imię", exact=True).fill("Zofia")
    page.get_by_label("Nazwisko", exact=True).fill(surname)
    page.get_by_label("Data urodzenia").fill("4.07.1944")
    page.get_by_label("Ulica i numer").fill("ul. Polna 7")
    page.get_by_label("Czego potrzebuje").fill("Sama nie zrobi zakupów, od zimy nie wychodzi.")
    page.get_by_label("Wnioskodawca złożył oświadczenie").check()


def anna_registers(page: Page, surname: str) -> str:
    """The application: only what the programme asks, under the words of the act. Gives the address of the case."""
    fill_application(page, surname)
    expect(page.locator("blockquote")).to_contain_text("odpowiedzialności karnej")
    expect(page.get_by_text("Pytamy tylko o dane, które program wymienia")).to_be_visible()
    expect(page.get_by_label("Stan zdrowia")).to_have_count(0)
    page.get_by_label("Inny numer, gdy nie ma PESEL").fill("POKAZ-777")
    press(page, "Przyjmij wniosek")
    expect(title(page)).to_contain_text(surname)
    case = page.url
    follow(page, "Przyjmij wniosek")
    page.get_by_label("Alicja Nowak").check(force=True)
    press(page, "Przyjmij wniosek")
    expect(page.get_by_role("main")).to_contain_text("Alicja Nowak")
    return case


def alicja_plans(page: Page, case: str) -> None:
    """The talk, the qualification, the plan and the agreement; she cannot approve what she wrote."""
    today = date.today()
    until = in_polish(date(today.year + (today.month > 9), (today.month + 2) % 12 + 1, 1))
    page.goto(case)
    follow(page, "Zapisz rozmowę")
    page.get_by_label("Powiedziano o opłatach i ulgach").check()
    press(page, "Zapisz rozmowę")
    follow(page, "Zakwalifikuj")
    page.get_by_label("Od", exact=True).fill(in_polish(today))
    page.get_by_label("Do", exact=True).fill(until)
    only(page, HELP).get_by_label("Ile w miesiącu").fill("31")
    press(page, "Zakwalifikuj")
    follow(page, "Ułóż plan")
    page.get_by_label("Od", exact=True).fill(in_polish(today))
    line = only(page, HELP)
    line.get_by_label("Kto").select_option(label="Pomocna Dłoń")
    for day in line.get_by_role("group", name="W które dni").get_by_role("checkbox").all():
        day.check(force=True)
    line.get_by_label("Od godziny").fill("19:00")
    line.get_by_label("Do godziny").fill("20:00")
    press(page, "Zapisz szkic planu")
    follow(page, "Zapisz uzgodnienie")
    page.get_by_label("Jak", exact=True).fill("rozmowa w domu")
    press(page, "Zapisz i przekaż do zatwierdzenia")
    expect(page.get_by_role("heading", name="Plan czeka na zatwierdzenie")).to_be_visible()
    expect(page.get_by_role("button", name="Zatwierdź plan")).to_have_count(0)
    expect(page.get_by_role("link", name="Zatwierdź plan")).to_have_count(0)


def grazyna_approves(page: Page, case: str) -> None:
    """Somebody else approves; the plan is on paper."""
    page.goto(case)
    press(page, "Zatwierdź plan")
    expect(page.get_by_role("main")).to_contain_text("Zleć usługi wykonawcom")
    assert downloaded(page, "Plan do druku").startswith(b"%PDF")


def olga_orders(page: Page, case: str) -> str:
    """The order grows out of the plan. Gives its address."""
    page.goto(case)
    follow(page, f"Zleć: {HELP}")
    page.get_by_role("main").get_by_role("radio").first.check(force=True)
    page.get_by_label("Z czego płacimy").select_option(index=1)
    press(page, "Przygotuj zlecenie")
    press(page, "Wyślij zlecenie")
    expect(page.get_by_role("main")).to_contain_text("Czeka")
    return page.url


def bartek_plans(page: Page, order: str) -> None:
    """The provider accepts and says who goes."""
    page.goto(order)
    press(page, "Przyjmij całość")
    follow(page, "Zaplanuj wizyty")
    page.get_by_label("Kto chodzi").select_option(label="Maria Duda")
    press(page, "Zaplanuj wizyty")
    expect(page.get_by_role("status").or_(page.locator(".messages")).first).to_contain_text("wizyt")


def maria_visits(page: Page, surname: str) -> None:
    """One button to begin, one to end."""
    page.goto("/dzis/")
    page.get_by_role("link", name=surname).locator("visible=true").first.click()
    page.get_by_role("button", name="Rozpocznij wizytę").locator("visible=true").click()
    expect(page.get_by_text("Trwa od").locator("visible=true")).to_have_count(1)
    page.get_by_role("button", name="Zakończ wizytę").locator("visible=true").click()
    expect(page.locator("[data-status]")).to_contain_text("Wysłane")


def test_from_an_application_to_a_visit_at_the_door(open_page: OpenPage) -> None:
    case = anna_registers(open_page("anna"), "Polna")
    alicja_plans(open_page("alicja"), case)
    grazyna_approves(open_page("grazyna"), case)
    order = olga_orders(open_page("olga"), case)
    bartek_plans(open_page("bartek"), order)
    maria_visits(open_page("maria", width=390, height=844), "Polna")


def test_two_people_sign_a_month_and_it_is_paid(open_page: OpenPage) -> None:
    page = open_page("olga")
    page.goto("/rozliczenia/")
    waiting = page.locator("main a[href^='/rozliczenia/']").evaluate_all("all => all.map(a => a.href)")
    sign = re.compile("Opisz uwagi i podpisz|Podpisz: sprawdzone")
    for address in [a for a in waiting if re.search(r"/[0-9a-f-]{36}/$", a)]:
        page.goto(address)
        if page.get_by_role("link", name=sign).or_(page.get_by_role("button", name=sign)).count():
            break
    statement = page.url
    if page.get_by_role("button", name=sign).count() == 0:
        follow(page, sign)
        page.get_by_label("Co wynika z uwag").fill("Sprawdzone z kartami pracy.")
    press(page, "Podpisz: sprawdzone")
    expect(page.get_by_role("button", name="Podpisz i wyślij do zapłaty")).to_have_count(0)

    page = open_page("grazyna")
    page.goto(statement)
    expect(page.get_by_text("Drugi podpis, nie ta sama osoba")).to_be_visible()
    press(page, "Podpisz i wyślij do zapłaty")

    page = open_page("kinga")
    page.goto(statement)
    follow(page, "Zapisz przelew")
    page.get_by_label("Dzień przelewu").fill(in_polish(date.today()))
    if page.get_by_label("Numer faktury").input_value() == "":
        page.get_by_label("Numer faktury").fill("FV/11/2026")
    press(page, "Zapisz przelew")
    expect(page.get_by_text("Zapłacono").first).to_be_visible()
    assert downloaded(page, "Protokół (PDF)").startswith(b"%PDF")


def first_case(page: Page) -> str:
    """The address of a case of Zielona, as Alicja sees it."""
    page.goto("/sprawy/")
    cases = page.locator("main a[href^='/sprawy/']").evaluate_all("all => all.map(a => a.href)")
    return next(str(a) for a in cases if re.search(r"/sprawy/[0-9a-f-]{36}/$", a))


def test_the_region_sees_figures_and_never_a_person(open_page: OpenPage) -> None:
    case = first_case(open_page("alicja"))
    page = open_page("daria")
    page.goto("/wskazniki/9901013/")
    expect(title(page)).to_have_text(re.compile(r"Usługi dotarły do\s\d+\sosób"))
    answer = page.goto(case)
    assert answer and answer.status == 404
    page.goto("/szukaj/?q=Wrzos")
    expect(page.get_by_text("Halina Wrzos")).to_have_count(0)


def test_another_centre_gets_what_does_not_exist(open_page: OpenPage) -> None:
    case = first_case(open_page("alicja"))
    answer = open_page("celina").goto(case)
    assert answer and answer.status == 404


def test_a_wrong_digit_of_pesel_loses_nothing(open_page: OpenPage) -> None:
    page = open_page("anna")
    fill_application(page, "Błędna")
    page.get_by_label("PESEL", exact=True).fill("44051401358")
    press(page, "Przyjmij wniosek")
    expect(page.get_by_role("alert").first).to_contain_text("Cyfra kontrolna numeru PESEL się nie zgadza")
    expect(page.get_by_role("alert").first).to_contain_text("Sprawdź numer z dokumentem")
    expect(page.get_by_label("PESEL", exact=True)).to_have_value("44051401358")
    expect(page.get_by_label("Nazwisko", exact=True)).to_have_value("Błędna")
    expect(page.get_by_label("Czego potrzebuje")).to_have_value("Sama nie zrobi zakupów, od zimy nie wychodzi.")
    expect(page.get_by_label("Wnioskodawca złożył oświadczenie")).to_be_checked()


def test_a_double_click_does_one_thing(open_page: OpenPage) -> None:
    page = open_page("anna")
    fill_application(page, "Dwukrotna")
    page.get_by_label("Inny numer, gdy nie ma PESEL").fill("POKAZ-778")
    page.get_by_role("button", name="Przyjmij wniosek").dblclick()
    expect(title(page)).to_contain_text("Dwukrotna")
    page.goto("/sprawy/?q=Dwukrotna")
    expect(page.get_by_role("main").get_by_role("link", name=re.compile("Dwukrotna"))).to_have_count(1)


def test_a_session_lost_in_the_middle_of_a_form(open_page: OpenPage) -> None:
    page = open_page("marta")
    page.goto("/region/wizyty/nowa/")
    page.get_by_label("Tytuł").fill("Wizyta pisana przez godzinę")
    page.get_by_label("Po co jedziecie").fill("Żeby niczego nie zgubić.")
    page.context.clear_cookies(name="sessionid")
    press(page, "Zaplanuj wizytę")
    page.wait_for_url(re.compile("/konto/login/"))
    page.locator("form:has(input[value='marta']) button").click()
    expect(page.locator("#messages")).to_contain_text("Przywróciliśmy to, co było wpisane")
    expect(page.get_by_label("Tytuł")).to_have_value("Wizyta pisana przez godzinę")
    expect(page.get_by_label("Po co jedziecie")).to_have_value("Żeby niczego nie zgubić.")
    press(page, "Zaplanuj wizytę")
    expect(title(page)).to_contain_text("Wizyta pisana przez godzinę")
