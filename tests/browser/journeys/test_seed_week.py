# SPDX-License-Identifier: EUPL-1.2
"""The seed's week by hand, from an empty database: a new installation, a visit of two days, its money, its report.

One project says what the journey is for, another one pays. Places, institutions and people are invented.
"""

from __future__ import annotations

import io
import re
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import kooperacja, serving

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]

#: As an installation of one's own begins: no demonstration, nobody in it.
OWN = {"KOOPERACJA_ENV": "dev"}
#: Two invented voivodeships: the animators' own, and the one that they visit.
TERC = """WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA
97;;;;ZABORZE;województwo;2026-01-01
97;01;;;zaborski;powiat;2026-01-01
97;01;01;3;Sowin;gmina miejsko-wiejska;2026-01-01
97;01;02;3;Jarzno;gmina miejsko-wiejska;2026-01-01
97;01;03;3;Koźle Górne;gmina miejsko-wiejska;2026-01-01
97;01;04;3;Rawka;gmina miejsko-wiejska;2026-01-01
98;;;;NADRZECZE;województwo;2026-01-01
98;01;;;nadrzecki;powiat;2026-01-01
98;01;01;2;Olszyna;gmina wiejska;2026-01-01
98;01;02;2;Wiklina;gmina wiejska;2026-01-01
98;01;03;2;Zatoka;gmina wiejska;2026-01-01
"""
ROPS = "Regionalny Ośrodek Polityki Społecznej w Nadrzeczu"
PASSWORD = "wierzba-nad-rzeka-2026"
SUBSTANCE, MONEY = "Razem dla usług (projekt wymyślony)", "Ekonomia społeczna w regionie (projekt wymyślony)"
VISIT = "Dwa dni, pięć miejsc"
STOPS = (
    (1, "Urząd Miasta i Gminy", "9701013", "Rynek 1", "9", "11"),
    (1, "Centrum Usług Społecznych", "9701023", "Szkolna 2", "11.30", "13"),
    (1, "Muzeum muzyki", "9701023", "Zamkowa 3", "15", "16"),
    (2, "Zakład aktywności zawodowej", "9701033", "Polna 4", "9", "11"),
    (2, "Centrum w Rawce", "9701043", "Długa 5", "12.30", "14"),
)
APPLICANTS = (
    ("Ewa", "Brzoza", "Urząd Gminy Olszyna", "9801012", "wejście bez schodów", True),
    ("Jan", "Topola", "Ośrodek Pomocy Społecznej w Wiklinie", "9801022", "", True),
    ("Anna", "Rosa", "Urząd Gminy Zatoka", "9801032", "", False),
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder."""
    folder = tmp_path_factory.mktemp("week") / "data"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module")
def way_in(data: Path) -> str:
    """What the administrator types on the first day; the address at which the coordinator sets her password."""
    (data / "terc.csv").write_text(TERC, encoding="utf-8")
    kooperacja(data, "migrate", **OWN)
    kooperacja(data, "createcachetable", **OWN)
    kooperacja(data, "import", "teryt", "terc.csv", **OWN)
    said = kooperacja(
        data, "admit", ROPS, "--kind", "regional_centre", "--area", "98", "--role", "region_coordinator",
        "--email", "iga@example.org", "--given-name", "Iga", "--surname", "Lipa", **OWN,
    )  # fmt: skip
    return urlsplit(said.split()[-1]).path


@pytest.fixture(scope="module")
def site(data: Path, way_in: str) -> Iterator[str]:
    """A server of that house."""
    with serving(data, **OWN) as address:
        yield address


def main(page: Page) -> Locator:
    return page.get_by_role("main")


def title(page: Page) -> Locator:
    """The title of the page."""
    return page.get_by_role("heading", level=1)


def press(page: Page, name: str) -> None:
    """Press a button of the page's own content."""
    main(page).get_by_role("button", name=name).first.click()


def follow(page: Page, name: str | re.Pattern[str]) -> None:
    """Follow a link of the page's own content."""
    main(page).get_by_role("link", name=name).first.click()


def ahead(days: int) -> str:
    """``23.11.2026``, so many days from today."""
    day: date = datetime.now(ZoneInfo("Europe/Warsaw")).date() + timedelta(days=days)
    return f"{day:%d.%m.%Y}"


def stored(data: Path, question: str) -> list[tuple[object, ...]]:
    """What the database holds."""
    with sqlite3.connect(data / "kooperacja.sqlite3") as connection:
        return connection.execute(question).fetchall()


def set_password(page: Page, path: str, email: str) -> None:
    """By the address from the administrator or from a letter, then through the door."""
    page.goto(path)
    for field in page.locator("input[type=password]").all():
        field.fill(PASSWORD)
    press(page, "Ustaw hasło")
    follow(page, "Zaloguj się")
    page.get_by_label("Adres e-mail").fill(email)
    page.get_by_label("Hasło").fill(PASSWORD)
    press(page, "Zaloguj się")
    expect(title(page)).to_have_text("Co dziś wymaga mojej decyzji")


def ask_for_password(page: Page, data: Path, email: str) -> None:
    """Somebody with a new account asks for a letter and follows it."""
    page.goto("/konto/login/")
    follow(page, "Nie pamiętam hasła")
    page.get_by_label("Adres e-mail").fill(email)
    press(page, "Wyślij odnośnik")
    expect(title(page)).to_have_text("List jest w drodze")
    letters = [each.read_text(encoding="utf-8") for each in (data / "mail").iterdir()]
    mine = next(each for each in letters if f"To: {email}" in each and "/reset/key/" in each)
    link = re.search(r"http\S+/reset/key/\S+", mine)
    assert link is not None
    set_password(page, urlsplit(link[0]).path, email)


def add_person(page: Page, given_name: str, surname: str, email: str, role: str) -> None:
    """On the page of an institution."""
    follow(page, "Dodaj osobę")
    page.get_by_label("Imię").fill(given_name)
    page.get_by_label("Nazwisko").fill(surname)
    page.get_by_label("Służbowy e-mail").fill(email)
    page.get_by_label("Rola").select_option(label=role)
    press(page, "Nadaj rolę")
    expect(main(page)).to_contain_text("Rola nadana.")


def picture(folder: Path, name: str, size: tuple[int, int]) -> Path:
    path = folder / name
    Image.effect_noise(size, 60).convert("RGB").save(path)
    return path


def money(page: Page, folder: Path) -> None:
    """Two projects, two labels with their marks, the clause that people read before they apply."""
    for name in (SUBSTANCE, MONEY):
        page.goto("/projekty/")
        follow(page, "Nowy projekt")
        page.get_by_label("Nazwa projektu").fill(name)
        page.get_by_label("Od (").fill("1.1.2026")
        page.get_by_label("Do (").fill("31.12.2030")
        press(page, "Załóż projekt")
        expect(title(page)).to_have_text(name)
    for name, project in (("Fundusz A", SUBSTANCE), ("Fundusz B", MONEY)):
        page.goto("/projekty/finansowanie/")
        follow(page, "Nowe oznaczenie")
        page.get_by_label("Krótka nazwa dla zespołu").fill(name)
        page.get_by_label("Pierwsze zdanie").fill(f"Zapłacono z: {name}.")
        page.get_by_label("Pełne brzmienie").fill(f"Pełne brzmienie z umowy, {name}.")
        page.get_by_role("textbox", name="Opis znaków").fill("Znak funduszu.")
        page.get_by_label("Pieniądze jakiego projektu").select_option(label=project)
        press(page, "Zapisz")
        expect(title(page)).to_have_text(name)
        follow(page, re.compile("Dodaj znak"))
        page.get_by_label("Plik znaku").set_input_files(picture(folder, f"{name}.png", (600, 200)))
        page.get_by_label("Opis znaku", exact=True).fill(f"Znak, {name}")
        press(page, "Dodaj znak")
        expect(main(page)).to_contain_text("Znak stoi na końcu rzędu.")
    page.goto("/region/uczestnicy/klauzule/")
    follow(page, "Wydaj nową wersję")
    page.get_by_label("Tytuł").fill("Klauzula informacyjna")
    page.get_by_label("Treść").fill("Dane zbiera ośrodek, dla naboru i rozliczenia wyjazdu, na pięć lat. " * 4)
    press(page, "Wydaj wersję")
    expect(main(page)).to_contain_text("Klauzula informacyjna")


def plan(page: Page) -> str:
    """Two days, five stops in another voivodeship, hosts. Gives the address of the visit; its money is not known yet."""
    page.goto("/region/wizyty/")
    follow(page, "Zaplanuj pierwszą wizytę")
    page.get_by_label("Tytuł").fill(VISIT)
    page.get_by_label("Po co jedziecie").fill("Zobaczyć, jak gminy i centra usług pracują z ekonomią społeczną.")
    page.get_by_label("Projekt, dla którego jedziecie").select_option(label=SUBSTANCE)
    page.get_by_label("Skąd wyjeżdżacie").fill("Olszyna")
    page.get_by_label("Liczba miejsc").fill("2")
    press(page, "Zaplanuj wizytę")
    expect(title(page)).to_have_text(VISIT)
    visit = page.url
    for day in (1, 2):
        page.goto(visit)
        follow(page, re.compile("Dodaj dzień"))
        page.get_by_label("Data").fill(ahead(2 + day))
        press(page, "Dodaj dzień")
        for number, name, area, address, starts, ends in STOPS:
            if number == day:
                page.goto(visit)
                main(page).get_by_role("link", name="Dodaj przystanek").nth(day - 1).click()
                page.get_by_label("Miejsce").fill(name)
                page.get_by_label("Gmina").fill(area)
                page.get_by_label("Adres").fill(address)
                page.get_by_label("Od godziny").fill(starts)
                page.get_by_label("Do godziny").fill(ends)
                press(page, "Dodaj przystanek")
                expect(main(page)).to_contain_text(name)
    return visit


def hosts(page: Page, visit: str) -> None:
    """The first host is not on the list: written down on the way. Everybody said yes on the telephone."""
    page.goto(visit)
    follow(page, "Wskaż gospodarza")
    follow(page, re.compile("Dopisz instytucję"))
    page.get_by_label("Co to za instytucja").select_option(label="urząd gminy")
    page.get_by_label("Pełna nazwa").fill("Urząd Miasta i Gminy Sowin")
    press(page, "Dopisz instytucję")
    page.get_by_label("Gospodarz").select_option(label="Urząd Miasta i Gminy Sowin")
    press(page, "Zapisz przystanek")
    follow(page, "Zapytaj gospodarza")
    expect(main(page)).to_contain_text("Nikt z tej instytucji nie ma jeszcze konta")
    for _stop in STOPS:
        page.goto(visit)
        follow(page, "zapisz zgodę gospodarza")
        page.get_by_label("Kto to powiedział").fill("kierownictwo, telefon")
        press(page, "Zapisz zgodę")
    press(page, "Gospodarze się zgodzili")
    expect(main(page)).to_contain_text("Ogłoś wizytę gminom")


def no_money_no_notice(page: Page, visit: str) -> None:
    """Without a funding label nothing goes out: neither the announcement nor the list to sign; then it is chosen."""
    expect(main(page)).to_contain_text("Wybierz oznaczenie finansowania tej działalności.")
    expect(main(page).get_by_role("button", name="Ogłoś wizytę")).to_have_count(0)
    page.goto(f"{visit}obecnosc/lista.pdf")
    expect(title(page)).to_have_text("Najpierw oznaczenie finansowania")
    follow(page, "Wybierz oznaczenie")
    page.get_by_label("Z czego płacicie").select_option(label="Fundusz B")
    press(page, "Zapisz")
    press(page, "Ogłoś wizytę")
    expect(main(page)).to_contain_text("Otwórz nabór")


def recruit(page: Page, open_page: OpenPage, visit: str) -> None:
    """The public form on a phone: two seats, three people, one on the reserve list, somebody needs a way without stairs."""
    follow(page, "Przygotuj nabór")
    page.get_by_label("Zgłoszenia do").fill(ahead(1))
    page.get_by_label("pierwsza wizyta").check(force=True)
    press(page, "Zapisz nabór")
    press(page, "Otwórz nabór")
    expect(main(page)).to_contain_text("Zamknij listę")
    for given_name, surname, institution, area, need, is_first in APPLICANTS:
        guest = open_page(width=390, height=844)
        guest.goto("/wizyty/zapowiedzi/")
        follow(guest, VISIT)
        expect(guest.locator("footer")).to_contain_text("Zapłacono z: Fundusz B.", use_inner_text=False)
        follow(guest, "Zgłoś się na wyjazd")
        guest.get_by_label("Imię").fill(given_name)
        guest.get_by_label("Nazwisko").fill(surname)
        guest.get_by_label("Adres e-mail").fill(f"{given_name.lower()}@example.org")
        guest.get_by_label("Instytucja").fill(institution)
        guest.get_by_label("Stanowisko").fill("kierownictwo")
        guest.get_by_label("Gmina, dla której pracujesz").select_option(value=area)
        guest.get_by_label("Co ułatwi Ci udział").fill(need)
        questions = guest.locator("fieldset", has=guest.get_by_label("tak"))
        questions.filter(has_text="z naszego województwa").get_by_label("tak").check(force=True)
        answer = "tak" if is_first else "nie"
        questions.filter(has_text="pierwsza wizyta").get_by_label(answer).check(force=True)
        guest.get_by_label("Znam informację").check(force=True)
        press(guest, "Wyślij zgłoszenie")
        expect(main(guest)).to_contain_text("Zgłoszenie przyjęte.")
    page.goto(visit)
    follow(page, "Rozpatrz zgłoszenia")
    press(page, "Przyjmij odpowiedzi na słowo")
    press(page, "Ułóż listę")
    expect(main(page)).to_contain_text("2 z 2 miejsc, na liście rezerwowej: 1.")
    expect(main(page)).to_contain_text("Ewa Brzoza: wejście bez schodów")
    press(page, "Zamknij zgłoszenia")
    expect(main(page)).to_contain_text("Lista jest gotowa")


def set_out(page: Page, visit: str) -> None:
    """The group, the bus; then the days of the journey are there: yesterday and today."""
    page.goto(visit)
    press(page, "Potwierdź grupę")
    expect(main(page)).to_contain_text("Kto jedzie: 2")
    follow(page, "Zapisz transport")
    page.get_by_label("Miejsca w pojeździe").fill("9")
    press(page, "Zapisz transport")
    press(page, "Wyjazd gotowy")
    expect(main(page)).to_contain_text("Ostatni dzień wizyty jeszcze nie nadszedł.")
    for number in (0, 1):
        page.goto(visit)
        main(page).get_by_role("link", name="Zmień datę").nth(number).click()
        page.get_by_label("Data").fill(ahead(number - 1))
        press(page, "Zapisz")
        expect(title(page)).to_have_text(VISIT)
    paper = page.request.get(f"{visit}obecnosc/lista.pdf")
    assert paper.ok and paper.body().startswith(b"%PDF")


def on_the_way(page: Page, data: Path, photo: Path) -> None:
    """The notebook with no signal: two notes, a voice, a question, a photo; then everything is stored, once."""
    page.goto("/notatnik/")
    follow(page, re.compile(VISIT))
    expect(page.locator("html")).to_have_attribute("data-kept", "yes")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-ready", "yes")
    expect(page.locator("[data-stop]:not([hidden])")).to_contain_text("Dzień 2")
    page.goto(f"{page.url.partition('?')[0]}?przystanek={page.locator('[data-stop]').first.get_attribute('data-stop')}")
    expect(page.locator("html")).to_have_attribute("data-ready", "yes")
    page.context.set_offline(True)
    opened = page.locator(".entry.is-open")
    for seen, where in (
        ("Urząd stale zleca spółdzielni listy i zieleń.", "Olszyna: koszenie poboczy."),
        ("Stałe zlecenia dają ludziom pracę.", "W Wiklinie też."),
    ):
        page.get_by_role("button", name="Notatka").click()
        opened.get_by_label("Co widać").fill(seen)
        opened.get_by_label("Gdzie u nas").fill(where)
        page.get_by_role("button", name="Gotowe").click()
    page.get_by_role("button", name="Głos").click()
    opened.get_by_label("wykonawcy").check()
    opened.get_by_label("Słowa").fill("Najpierw się bałyśmy.")
    opened.get_by_label("Kto to powiedział").fill("kierowniczka zmiany")
    page.get_by_role("button", name="Gotowe").click()
    page.get_by_role("button", name="Pytanie").click()
    opened.locator("textarea").fill("Kto płaci za dojazd?")
    page.get_by_role("button", name="Gotowe").click()
    page.locator("[data-stop]:not([hidden]) [data-photo]").set_input_files(photo)
    opened.get_by_label("Co widać na zdjęciu").fill("Stół w kuchni spółdzielni.")
    opened.get_by_label("Nie, nikogo").check()
    page.get_by_role("button", name="Gotowe").click()
    expect(page.locator("[data-status]")).to_contain_text("brak zasięgu")
    assert stored(data, "select * from support_notebookentry") == []
    page.context.set_offline(False)
    expect(page.locator("html")).to_have_attribute("data-unsent", "0", timeout=90_000)
    for table, number in (
        ("finding", 2),
        ("stopvoice", 1),
        ("stopquestion", 1),
        ("stoppicture", 1),
        ("notebookentry", 5),
    ):
        assert stored(data, f"select count(*) from support_{table}") == [(number,)], table


def back_home(page: Page, open_page: OpenPage, visit: str) -> None:
    """Who was there, what they say of it: five answers show, four would not."""
    page.goto(visit)
    for day in (1, 2):
        page.goto(f"{visit}obecnosc/?dzien={day}")
        press(page, "Reszta jest, zapisz")
        expect(title(page)).to_have_text("Było 2 z 2")
    page.goto(visit)
    press(page, "Wizyta się odbyła")
    page.goto(f"{visit}ankieta/")
    expect(title(page)).to_contain_text("brakuje 5 odpowiedzi")
    address = page.locator("a[href^='/ankieta/']").first.get_attribute("href") or ""
    for number in range(5):
        guest = open_page(width=390, height=844)
        guest.goto(address)
        for question in guest.locator("fieldset.field-choice").all():
            question.locator("input").nth(3).check(force=True)
        guest.get_by_label("Co z tego da się zrobić u Was?").fill(f"Zlecenie na osobę, {number}.")
        press(guest, "Wyślij odpowiedzi")
        expect(title(guest)).to_contain_text("Dziękujemy")
    page.reload()
    expect(title(page)).to_contain_text("5 odpowiedzi")
    expect(main(page)).to_contain_text("Zlecenie na osobę, 3.")


def the_day_after(page: Page, visit: str) -> None:
    """Findings: one is kept, one joins it, one is put aside; the kept one becomes a draft of a card."""
    page.goto(visit)
    follow(page, "Muzeum muzyki")
    page.get_by_label("Co widać").fill("Sala z pętlą indukcyjną.")
    press(page, "Zapisz")
    page.goto(visit)
    press(page, "Spostrzeżenia zebrane")
    follow(page, "Przejrzyj spostrzeżenia")
    findings = page.locator("[data-finding]")
    findings.filter(has_text="stale zleca").get_by_role("button", name="Zostaje").click()
    findings.filter(has_text="pętlą").get_by_role("button", name="Odłóż").click()
    findings.filter(has_text="Stałe zlecenia").get_by_role("link", name="Połącz").click()
    page.get_by_label("stale zleca").check(force=True)
    press(page, "Połącz")
    expect(title(page)).to_have_text("Wszystkie spostrzeżenia przejrzane")
    follow(page, re.compile("^Zrób kartę z jednego"))
    press(page, "Zrób kartę")
    expect(main(page)).to_contain_text("Z tego powstała karta")
    follow(page, re.compile("Urząd stale zleca spółdzielni"))
    expect(main(page)).to_contain_text("Gospodarz nie ma jeszcze konta")


def ask_the_host(nina: Page, iga: Page, open_page: OpenPage, data: Path) -> None:
    """The coordinator lets in the first person of the host; the question waits on her desk."""
    card = nina.url
    iga.goto(card)
    follow(iga, "stronie instytucji")
    add_person(iga, "Bartosz", "Klon", "bartosz@example.org", "burmistrz lub wójt")
    nina.reload()
    follow(nina, "Wyślij pytania")
    press(nina, "Wyślij pytania")
    expect(main(nina)).to_contain_text("Czekamy na gospodarza")
    bartosz = open_page()
    ask_for_password(bartosz, data, "bartosz@example.org")
    expect(main(bartosz)).to_contain_text("karta Waszej praktyki czeka na odpowiedzi")
    follow(bartosz, re.compile("Uzupełnij kartę"))
    expect(main(bartosz)).to_contain_text("Ile kosztowało uruchomienie")


def publish(page: Page, reader: Page, visit: str) -> None:
    """The article: words, the gallery with what a person who does not see it hears, whose money."""
    page.goto(visit)
    follow(page, "Przygotuj stronę")
    page.get_by_label("Tekst (").fill("## Co zobaczyliśmy\n\nUrząd zleca, spółdzielnia robi.")
    page.get_by_label("Co z tego wynika").fill("Stałe zlecenia dają pracę.")
    press(page, "Zapisz stronę")
    press(page, "Opublikuj")
    expect(title(page)).to_have_text("Strona jest publiczna")
    reader.goto("/wizyty-studyjne/")
    follow(reader, re.compile(VISIT))
    expect(title(reader)).to_have_text(VISIT)
    expect(reader.get_by_role("img", name="Stół w kuchni spółdzielni.")).to_be_visible()
    for each in ("Urząd zleca, spółdzielnia robi.", SUBSTANCE, "Centrum w Rawce", "12:30–14:00"):
        expect(main(reader)).to_contain_text(each, use_inner_text=True)
    notice = reader.locator("footer .funding")
    expect(notice).to_contain_text("Pełne brzmienie z umowy, Fundusz B.")
    expect(notice.get_by_role("img", name="Znak, Fundusz B")).to_be_visible()
    expect(reader.locator("body")).not_to_contain_text("Fundusz A")


def give_advice(page: Page) -> None:
    """The ledger: advice and coaching paid by the other source, then everything of the gmina on one page."""
    for form, topic, time in (
        ("doradztwo prawne", "Jak utworzyć centrum usług", "1 h 30 min"),
        ("coaching kadry zarządzającej", "coaching", "2 h"),
    ):
        page.goto("/region/wsparcie/")
        follow(page, "Dopisz wsparcie")
        page.get_by_label("Gmina", exact=True).fill("Wiklina")
        page.get_by_label("Forma").select_option(label=form)
        page.get_by_label("Temat").fill(topic)
        page.get_by_label("Kiedy", exact=True).fill(ahead(0))
        page.get_by_label("Ile trwało").fill(time)
        page.get_by_label("Ile osób").fill("2")
        page.get_by_label("W ramach projektu").select_option(label=SUBSTANCE)
        page.get_by_label("Za czyje pieniądze").select_option(label="Fundusz A")
        press(page, "Zapisz w rejestrze")
        expect(main(page)).to_contain_text("Wsparcie jest w rejestrze.")
    page.goto("/region/wsparcie/gmina/9801022/")
    expect(title(page)).to_have_text("Wiklina: 11 h 30 min wsparcia")
    expect(main(page)).to_contain_text(VISIT)


def promise(page: Page) -> None:
    """Indicators with targets: hours that serve one project, people paid by the other."""
    for project, code, rule, basis, target in (
        (SUBSTANCE, "P1", "Godziny wsparcia", "działania, które służą", "40"),
        (MONEY, "P2", "Osoby objęte wsparciem", "działania opłacone", "10"),
    ):
        page.goto("/projekty/")
        follow(page, project)
        follow(page, re.compile("Dodaj wskaźnik"))
        page.get_by_label("Kod").fill(code)
        page.get_by_label("Nazwa wskaźnika").fill(rule)
        page.get_by_label("Źródło").fill("wniosek o dofinansowanie, tabela 1")
        page.get_by_label("produkt").check(force=True)
        page.get_by_label("Definicja").fill("Liczymy z rejestru wsparcia.")
        page.get_by_label("Jak liczymy").select_option(label=rule)
        page.get_by_label(basis).check(force=True)
        page.get_by_label("Wartość docelowa").fill(target)
        press(page, "Zapisz wskaźnik")
        expect(main(page)).to_contain_text("Wskaźnik zapisany i policzony.")
    page.goto("/projekty/wskazniki/")
    expect(main(page)).to_contain_text(re.compile(r"11\s+h,"))
    expect(main(page)).to_contain_text(re.compile(r"2\s+osoby,"))


#: What the page behind a number says of it, by the column in which it stands.
SAID = {
    "Zdarzenia": r"zdarzeń: {},", "Godziny": r"razem {},", "Gminy": r"gmin: {},", "Osoby": r"Osób: {}\.",
    "Jest": r"Policzono: {} \(", "Przybyło": r"Przybyło: {} \(",
}  # fmt: skip


def every_number(page: Page, address: str) -> int:
    """Open what is behind each number of a report and read the same number there. Gives how many were opened."""
    page.goto(address)
    found: list[tuple[str, str, str]] = []
    for table in main(page).locator("table").all():
        heads = [each.inner_text() for each in table.locator("thead th").all()]
        for row in table.locator("tbody tr, tfoot tr").all():
            for head, cell in zip(heads, row.locator("th, td").all(), strict=True):
                words = cell.inner_text().replace("\u00a0", " ").strip()
                if head in SAID and words not in ("", "0"):
                    link = cell.locator("a")
                    expect(link).to_have_count(1)
                    found.append((head, words, link.get_attribute("href") or ""))
    behind: dict[str, str] = {}
    for head, words, link in found:
        if link not in behind:
            page.goto(link)
            behind[link] = main(page).inner_text().replace("\u00a0", " ")
        assert re.search(SAID[head].format(re.escape(words)), behind[link]), (head, words, link)
    return len(found)


def the_year(page: Page) -> None:
    """The report of the year as a page, a paper and a sheet; every number of every report leads to its rows."""
    page.goto("/raporty/")
    follow(page, "Wsparcie gmin w roku")
    expect(title(page)).to_contain_text("wsparcie dostały 2 gminy z 3")
    yearly = page.url
    paper = page.request.get(page.get_by_role("link", name="PDF").get_attribute("href") or "")
    assert paper.ok and paper.body().startswith(b"%PDF")
    sheet = page.request.get(page.get_by_role("link", name="XLSX").get_attribute("href") or "")
    book = load_workbook(io.BytesIO(sheet.body()))
    assert book.sheetnames[:4] == ["Raport", "Gmina po gminie", "Według formy", "Według źródła pieniędzy"]
    assert [row[0] for row in book["Gmina po gminie"].iter_rows(values_only=True)] == [
        "Gmina",
        "Olszyna",
        "Wiklina",
        "Razem",
    ]
    assert list(book["Gmina po gminie"].iter_rows(values_only=True))[-1][1:] == (3, 11.5, 2)
    monthly = []
    for project in (SUBSTANCE, MONEY):
        page.goto("/raporty/")
        follow(page, re.compile(rf"Raport miesięczny\s*: {re.escape(project)}"))
        monthly.append(page.url)
    opened = [
        every_number(page, each)
        for each in (yearly, "/raporty/godziny/strona/", "/raporty/uczestnicy/strona/", *monthly)
    ]
    assert min(opened) > 0 and sum(opened) > 70, opened


def test_the_seeds_week_from_an_empty_database(open_page: OpenPage, data: Path, way_in: str, tmp_path: Path) -> None:
    iga = open_page()
    set_password(iga, way_in, "iga@example.org")
    expect(main(iga)).to_contain_text("Dodaj ludzi do swojego ośrodka")
    iga.locator("summary", has_text="Iga Lipa").click()
    iga.get_by_role("link", name="Moja instytucja").click()
    expect(title(iga)).to_have_text(ROPS)
    add_person(iga, "Nina", "Wrona", "nina@example.org", "animacja w regionie")
    money(iga, tmp_path)

    nina = open_page()
    ask_for_password(nina, data, "nina@example.org")
    visit = plan(nina)
    hosts(nina, visit)
    no_money_no_notice(nina, visit)
    recruit(nina, open_page, visit)
    set_out(nina, visit)

    phone = open_page(width=390, height=844, storage_state=nina.context.storage_state())
    on_the_way(phone, data, picture(tmp_path, "kuchnia.jpg", (1600, 1200)))

    back_home(nina, open_page, visit)
    the_day_after(nina, visit)
    ask_the_host(nina, iga, open_page, data)
    publish(nina, open_page(), visit)
    give_advice(nina)
    promise(iga)
    the_year(iga)
