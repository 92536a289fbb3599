# SPDX-License-Identifier: EUPL-1.2
"""``make notebook-kills``: the notebook is killed in the middle of writing, again and again; nothing is lost or doubled.

A real Chromium with a profile of its own, a real server, and a signal between them that comes and goes, or lets a
sentence through and loses the answer. Each run writes, and ends at a random moment: the browser's process is killed,
ends in order, the tab crashes or is closed. Then the browser starts again with the same profile. At the end everything
is finished with a good signal, and the database is compared with what was written.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Error, Page, Playwright, sync_playwright

from tests.browser.conftest import CHROMIUM, ROOT, _environment, serving

WORDS = (
    "gmina", "spółdzielnia", "zlecenie", "kuchnia", "dowóz", "opieka", "świetlica", "umowa", "godziny", "żłobek", "łąka",
    "źródło", "ćwiczenia",
)  # fmt: skip
FIELDS = {"note": "seen", "voice": "words", "question": "text", "picture": "alt_text"}
#: What the page has confirmed as kept, told to this script by the page itself.
LISTEN = """new MutationObserver(all => { for (const one of all) { const it = one.target;
  if (it.dataset?.thing && it.dataset.kept) console.debug('kept', it.dataset.thing, it.dataset.kept) }
}).observe(document, {subtree: true, attributes: true, attributeFilter: ['data-kept']})"""


class Signal:
    """What is between the phone and the server: ``on``, ``off``, or ``deaf`` (what is sent arrives, the answer does not)."""

    def __init__(self, target: int) -> None:
        self.mode, self.target = "on", target
        self.open: set[socket.socket] = set()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self.listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def set(self, mode: str) -> None:
        """Change the signal; what is under way is cut."""
        self.mode = mode
        for each in list(self.open):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                phone, _address = self.listener.accept()
            except OSError:
                return
            if self.mode == "off":
                phone.close()
                continue
            try:
                server = socket.create_connection(("127.0.0.1", self.target), timeout=60)
            except OSError:
                phone.close()
                continue
            self.open |= {phone, server}
            threading.Thread(target=self._pump, args=(phone, server, False), daemon=True).start()
            threading.Thread(target=self._pump, args=(server, phone, True), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket, is_answer: bool) -> None:
        with contextlib.suppress(OSError):
            while chunk := source.recv(65536):
                if self.mode == "off" or (self.mode == "deaf" and is_answer):
                    break
                sink.sendall(chunk)
        for each in (source, sink):
            self.open.discard(each)
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()


@dataclass
class Thing:
    """One thing that the person wants to write: its whole text, how much was typed, how much the page confirmed."""

    kind: str
    text: str
    uid: str = ""
    typed: int = 0
    kept: int = 0

    @property
    def is_whole(self) -> bool:
        """Everything was typed and confirmed."""
        return self.kept >= len(self.text)


@dataclass
class Outcome:
    """What was measured."""

    runs: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    signals: Counter[str] = field(default_factory=Counter)
    things: Counter[str] = field(default_factory=Counter)
    edits: int = 0
    interrupted: int = 0
    signed_out: int = 0
    #: Letters typed in the last moment before the end that the page had not confirmed yet, the worst case.
    unconfirmed: int = 0
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        kinds = ", ".join(f"{k} {n}" for k, n in sorted(self.things.items()))
        ends = ", ".join(f"{k} {n}" for k, n in sorted(self.ends.items()))
        signals = ", ".join(f"{k} {n}" for k, n in sorted(self.signals.items()))
        return (
            f"runs {self.runs} ({ends}; signal: {signals}), ended in the middle of writing {self.interrupted}, "
            f"signed out on the way {self.signed_out}; "
            f"things {sum(self.things.values())} ({kinds}), changed after sending {self.edits}; "
            f"at most {self.unconfirmed} letters typed and not yet confirmed; "
            f"lost or doubled: {len(self.wrong)}; {self.seconds:.0f} s"
        )


class Phone:
    """Chromium with a profile that outlives it."""

    def __init__(self, playwright: Playwright, profile: Path) -> None:
        self.playwright, self.profile = playwright, profile
        self.process: subprocess.Popen[bytes] | None = None
        self.browser: Browser | None = None
        #: The browser puts cookies on the disk every half a minute: killed before, it would forget who is signed in.
        self.cookies: list[Any] = []

    def start(self) -> Page:
        """Start the browser and open a page."""
        address = self.profile / "DevToolsActivePort"
        address.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [
                CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--lang=pl",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                f"--user-data-dir={self.profile}", "--remote-debugging-port=0", "--window-size=390,844", "about:blank",
            ],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        deadline = time.monotonic() + 60
        while not (address.exists() and address.read_text().count("\n")):
            if time.monotonic() > deadline or self.process.poll() is not None:
                raise RuntimeError("the browser does not start")
            time.sleep(0.05)
        port = address.read_text().split("\n")[0]
        self.browser = self.playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}", timeout=60_000)
        if self.cookies:
            self.browser.contexts[0].add_cookies(self.cookies)
        return self.page()

    def page(self) -> Page:
        """A new page in the running browser."""
        assert self.browser is not None
        page = self.browser.contexts[0].new_page()
        page.set_default_timeout(60_000)
        page.add_init_script(LISTEN)
        return page

    def kill(self) -> None:
        """End the browser's process at once: it gets no time to put anything away."""
        if self.process is not None and self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGKILL)

    def end(self) -> None:
        """End the browser in order, or what is left of it."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.process.wait(timeout=20)
        if self.browser is not None:
            with contextlib.suppress(Error):
                self.browser.close()
        self.process = self.browser = None


class Person:
    """Who writes on the phone, and remembers what she wrote."""

    def __init__(self, phone: Phone, between: Signal, chance: random.Random, photo: Path) -> None:
        self.phone, self.between, self.chance, self.photo = phone, between, chance, photo
        self.address = f"http://127.0.0.1:{between.port}"
        self.things: list[Thing] = []
        self.outcome = Outcome()
        self.notebook = ""
        self.count = 0

    # ── Arriving ─────────────────────────────────────────────────────────────────────────────────────────────────

    def sign_in(self) -> None:
        """Open the notebook once with a signal, as one does before setting out."""
        page = self.phone.start()
        page.goto(f"{self.address}/pokaz/")
        page.locator("form:has(input[value='marta']) button").click()
        page.wait_for_url(lambda url: "/pokaz/" not in url)
        page.goto(f"{self.address}/notatnik/")
        page.locator("[data-visits] a").first.click()
        page.wait_for_url("**/notatnik/*-*/")
        self.notebook = page.url
        page.wait_for_selector("html[data-kept=yes]")
        page.reload()
        self._ready(page)
        page.wait_for_timeout(1500)
        self.phone.cookies = page.context.cookies()
        self.phone.end()

    def _ready(self, page: Page) -> None:
        """The notebook has read its memory; otherwise say what is shown instead."""
        try:
            page.wait_for_selector("html[data-ready=yes]", state="attached")
        except Error as error:
            raise RuntimeError(f"{page.url}: {page.content()[:400]}") from error

    def come_back(self, page: Page) -> None:
        """Open the notebook again and see whether everything confirmed is there."""
        page.on("console", self._hear)
        page.on("dialog", lambda dialog: dialog.accept())
        if self.chance.random() < 0.05:
            page.context.clear_cookies()
        page.goto(self.notebook)
        if "/konto/login" in page.url or page.get_by_role("heading", name="Brak zasięgu").count():
            # Signed out: everything written is still on the phone. She signs in when there is a signal and goes on.
            self.outcome.signed_out += 1
            mode, self.between.mode = self.between.mode, "on"
            page.goto(f"{self.address}/pokaz/")
            page.locator("form:has(input[value='marta']) button").click()
            page.wait_for_url(lambda url: "/pokaz/" not in url)
            self.phone.cookies = page.context.cookies()
            page.goto(self.notebook)
            page.wait_for_selector("html[data-kept=yes]", state="attached")
            self.between.set(mode)
        self._ready(page)
        for thing in self.things:
            if not thing.uid:
                continue
            found = page.locator(f"[data-thing='{thing.uid}']")
            if found.count() == 0 and thing.kept == 0:
                thing.uid, thing.typed = "", 0
                continue
            if found.count() != 1:
                self.outcome.wrong.append(f"{thing.kind} {thing.text[:12]}: shown {found.count()} times")
                continue
            there = found.locator(f"[name={FIELDS[thing.kind]}]").input_value()
            if not thing.text.startswith(there) or len(there) < thing.kept:
                self.outcome.wrong.append(f"{thing.text[:12]}: confirmed {thing.kept}, there is {there!r}")
            self.outcome.unconfirmed = max(self.outcome.unconfirmed, thing.typed - len(there))
            thing.typed = len(there)
            thing.kept = max(thing.kept, len(there)) if thing.text.startswith(there) else thing.kept

    def _hear(self, message: object) -> None:
        words = str(getattr(message, "text", "")).split(" ")
        if len(words) == 3 and words[0] == "kept":
            for thing in self.things:
                if thing.uid == words[1]:
                    thing.kept = max(thing.kept, int(words[2]))

    # ── Writing ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _next(self) -> Thing:
        unfinished = [t for t in self.things if not t.is_whole]
        if unfinished and self.chance.random() < 0.75:
            return self.chance.choice(unfinished)
        if self.things and self.chance.random() < 0.2:
            thing = self.chance.choice(self.things)
            if thing.is_whole:
                thing.text += f" {self.chance.choice(WORDS)}"
                self.outcome.edits += 1
                return thing
        self.count += 1
        kind = self.chance.choices(["note", "voice", "question", "picture"], [5, 2, 2, 1])[0]
        words = " ".join(self.chance.choices(WORDS, k=self.chance.randint(3, 9)))
        made = Thing(kind, f"{self.count}. {words}")
        self.things.append(made)
        return made

    def write(self, page: Page, thing: Thing, *, whole: bool = False) -> None:
        """Begin or go on with a thing, letter by letter."""
        if not thing.uid:
            stop = page.locator("[data-stop]:not([hidden])")
            before = set(page.locator("[data-thing]").evaluate_all("all => all.map(one => one.dataset.thing)"))
            if thing.kind == "picture":
                stop.locator("[data-photo]").set_input_files(self.photo)
            else:
                stop.locator(f"[data-add={thing.kind}]").click()
            known = "".join(f":not([data-thing='{uid}'])" for uid in before)
            thing.uid = page.locator(f".entry.is-open{known}").get_attribute("data-thing") or ""
        entry = page.locator(f"[data-thing='{thing.uid}']")
        if "is-open" not in (entry.get_attribute("class") or ""):
            entry.locator("[data-open]").click()
        area = entry.locator(f"[name={FIELDS[thing.kind]}]")
        area.focus()
        area.evaluate("it => it.setSelectionRange(it.value.length, it.value.length)")
        while thing.typed < len(thing.text):
            page.keyboard.insert_text(thing.text[thing.typed])
            thing.typed += 1
            if not whole and self.chance.random() < 0.3:
                page.wait_for_timeout(self.chance.choice([5, 20, 60, 200]))
        if whole or self.chance.random() < 0.7:
            entry.locator("[data-close]").click()
            if whole or self.chance.random() < 0.5:
                page.wait_for_timeout(self.chance.choice([10, 150, 400]))

    def one_run(self) -> None:
        """Come back, write something, and be interrupted."""
        end = self.chance.choices(["kill", "close", "tab", "crash"], [55, 25, 10, 10])[0]
        mode = self.chance.choices(["off", "deaf", "on"], [55, 20, 25])[0]
        self.between.set(mode)
        running = self.phone.browser is not None
        page = self.phone.page() if running else self.phone.start()
        self.come_back(page)
        thing = self._next()
        timer = None
        if end == "kill":
            timer = threading.Timer(self.chance.uniform(0.02, 2.5), self.phone.kill)
            timer.start()
        try:
            self.write(page, thing)
            if self.chance.random() < 0.5:
                self.write(page, self._next())
            if timer is not None:
                page.wait_for_timeout(3000)
        except Error:
            if timer is None:
                raise
        self.outcome.interrupted += any(not t.is_whole for t in self.things)
        if end == "kill":
            self.phone.kill()
            self.phone.end()
        elif end == "close":
            self.phone.end()
        elif end == "tab":
            page.close()
        else:
            with contextlib.suppress(Error):
                page.goto("chrome://crash", timeout=3000)
            with contextlib.suppress(Error):
                page.close()
        self.outcome.runs += 1
        self.outcome.ends[end] += 1
        self.outcome.signals[mode] += 1

    def finish(self) -> None:
        """With a good signal: finish every sentence and wait until all is sent."""
        self.between.set("on")
        page = self.phone.page() if self.phone.browser is not None else self.phone.start()
        self.come_back(page)
        for thing in self.things:
            if thing.typed < len(thing.text):
                self.write(page, thing, whole=True)
        page.reload()
        self._ready(page)
        page.wait_for_selector("html[data-unsent='0']", state="attached", timeout=180_000)
        self.phone.end()

    def compare(self, database: Path) -> None:
        """What the database holds beside what was written."""
        asked = {
            "note": "select seen from support_finding",
            "voice": "select words from support_stopvoice",
            "question": "select text from support_stopquestion",
            "picture": ("select p.alt_text from support_stoppicture s join pictures_picture p on p.id = s.picture_id"),
        }
        with contextlib.closing(sqlite3.connect(database)) as connection:
            for kind, question in asked.items():
                there = Counter(row[0] for row in connection.execute(question))
                wanted = Counter(t.text for t in self.things if t.kind == kind)
                self.outcome.things[kind] = sum(wanted.values())
                self.outcome.wrong += [f"lost {kind}: {text}" for text in (wanted - there).elements()]
                self.outcome.wrong += [f"too much {kind}: {text}" for text in (there - wanted).elements()]
            entries = connection.execute("select count(*), count(version_of_id) from support_notebookentry").fetchone()
            if entries != (len(self.things), 0):
                self.outcome.wrong.append(f"entries and second versions {entries}, things {len(self.things)}")


def build(folder: Path) -> Path:
    """An empty house with the cast and one visit today."""
    folder.mkdir(parents=True, exist_ok=True)
    environment = _environment(folder, DJANGO_SETTINGS_MODULE="kooperacja.config.settings")
    environment["PYTHONPATH"] = f"{ROOT / 'src'}{os.pathsep}{ROOT}"
    for command in (
        ["-m", "kooperacja", "migrate", "-v0"],
        ["-m", "kooperacja", "createcachetable"],
        ["-m", "tests.browser.one_visit"],
    ):
        subprocess.run([sys.executable, *command], check=True, env=environment, cwd=folder, stdin=subprocess.DEVNULL)
    return folder


@contextlib.contextmanager
def _photo(folder: Path) -> Iterator[Path]:
    out = io.BytesIO()
    Image.effect_noise((1600, 1200), 60).convert("RGB").save(out, "JPEG", quality=80)
    path = folder / "zdjecie.jpg"
    path.write_bytes(out.getvalue())
    yield path


def measure(folder: Path, playwright: Playwright, *, runs: int, seed: int, say: bool = False) -> Outcome:
    """Run the whole thing in an empty folder."""
    data = build(folder / "data")
    began = time.monotonic()
    with serving(data) as address, _photo(folder) as photo:
        between = Signal(int(address.rpartition(":")[2]))
        phone = Phone(playwright, folder / "profile")
        person = Person(phone, between, random.Random(seed), photo)
        try:
            person.sign_in()
            for number in range(1, runs + 1):
                person.one_run()
                if say and number % 10 == 0:
                    print(f"{number}/{runs}: {person.outcome}", *person.outcome.wrong, sep="\n", flush=True)
            person.finish()
        finally:
            phone.end()
            between.listener.close()
        person.compare(data / "kooperacja.sqlite3")
    person.outcome.seconds = time.monotonic() - began
    return person.outcome


def main() -> int:
    """From the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2026)
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, sync_playwright() as playwright:
        outcome = measure(Path(folder), playwright, runs=asked.runs, seed=asked.seed, say=True)
    print(outcome)
    for each in outcome.wrong:
        print(each)
    return 1 if outcome.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
