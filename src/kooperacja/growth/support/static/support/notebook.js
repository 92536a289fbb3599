// SPDX-License-Identifier: EUPL-1.2 — the field notebook: every word is on the phone as it is typed, and is sent once.
"use strict";

(() => {
  const { dataset: config } = document.body;
  if (!("notebook" in config) || !("indexedDB" in window) || !window.Offline) return;
  const { NO_BREAK, all, clock, hours, one, plural, uid } = Offline;
  const REST = 4000;
  const AFTER = 14 * 86400000;
  const LARGEST = 2000;
  const WORDS = { note: ["seen", "where_to_use", "open_questions"], voice: ["words", "said_by"], question: ["text"], picture: ["alt_text", "caption", "author", "consent_note"] };
  const CHOICES = { voice: ["side"], picture: ["consent"] };
  const NEEDED = { note: "seen", voice: "words", question: "text", picture: "alt_text" };
  const MISSING = {
    note: "dopisz, co widać, a wyśle się",
    voice: "dopisz słowa, a wyśle się",
    question: "dopisz pytanie, a wyśle się",
    picture: "opisz, co widać na zdjęciu, a wyśle się",
    caption: "podpisz zdjęcie, a wyśle się",
    author: "dopisz autora zdjęcia, a wyśle się",
    consent_note: "napisz, gdzie są zgody, a zdjęcie się wyśle",
  };

  // ── Memory: things written, their photos, and what the notebook was showing ──────────────────────────────────────
  const memory = Offline.memory("kooperacja-notatnik", { things: "uid", photos: "uid", meta: "key" });
  Offline.remember("notatnik", { db: "kooperacja-notatnik", store: "things", also: ["photos"], owner: config.owner, url: "/notatnik/" });
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("kooperacja-notatnik") : null;
  const things = new Map();
  let others = 0;
  let device = "";
  let number = 0;
  const place = `place-${config.owner}-${config.visit ?? ""}`;
  let shown = { key: place, stop: null, open: null };

  const text = (thing, name) => (thing.content[name] ?? "").trim();
  const isBlank = (thing) => thing.kind !== "picture" && WORDS[thing.kind].every((name) => !text(thing, name));
  const lacks = (thing) => {
    if (!text(thing, NEEDED[thing.kind])) return MISSING[thing.kind];
    if (thing.kind !== "picture") return "";
    if (thing.content.consent === "given" && !text(thing, "consent_note")) return MISSING.consent_note;
    return ["caption", "author"].filter((name) => !text(thing, name)).map((name) => MISSING[name])[0] ?? "";
  };
  const waits = (thing) => thing.seq > thing.sent && !(isBlank(thing) && !thing.sent);
  const stored = ({ el, busy, dirty, fresh, view, ...thing }) => ({ ...thing, waits: waits(thing) });
  // Two pages may be open. The one that knows less never covers what the other wrote, it only adds what it heard of the
  // sending; but what a person types here is always the newest.
  const joined = (there, now, typed) => {
    if (!there || there.seq <= now.seq) return now;
    if (typed) return stored({ ...now, seq: there.seq + 1 });
    return stored(now.sent > there.sent ? { ...there, sent: now.sent, mark: now.mark, said: now.said, sent_at: now.sent_at } : there);
  };

  // One write at a time for each thing; what is typed meanwhile goes with the next one. What is blank is not a thing yet.
  const keep = async (thing) => {
    thing.dirty = true;
    if (thing.busy) return;
    thing.busy = true;
    while (thing.dirty) {
      thing.dirty = false;
      const typed = thing.fresh;
      const now = stored(thing);
      thing.fresh = false;
      try {
        const kept = await memory.update("things", now.uid, (there) => joined(there, now, typed));
        if (typed || thing.fresh) thing.seq = Math.max(thing.seq, kept.seq);
        else if (kept !== now) {
          Object.assign(thing, kept);
          draw(thing);
        }
        one("#no-room").hidden = true;
        if (thing.el) thing.el.dataset.kept = (now.content[NEEDED[now.kind]] ?? "").length;
        tabs?.postMessage({ uid: now.uid, seq: now.seq });
      } catch {
        one("#no-room").hidden = false;
        await new Promise((done) => setTimeout(done, 3000));
        thing.dirty = true;
        thing.fresh ||= typed;
      }
    }
    thing.busy = false;
    mark(thing);
    tell();
  };
  const remember = (what) => {
    shown = { ...shown, ...what };
    return memory.put("meta", shown).catch(() => {});
  };
  const newThing = (kind, stop, more = {}) => {
    const name = one(`[data-stop="${stop}"]`)?.dataset.name ?? "";
    const content = { note: {}, voice: { side: "host" }, question: { settled: false }, picture: { consent: "missing", author: config.author, caption: name } }[kind];
    number += 1;
    const thing = { uid: uid(), owner: config.owner, visit: config.visit, stop, stop_name: name, kind, number, seq: 0, sent: 0, mark: "", at: new Date().toISOString(), content, typed: 0, problem: "", said: "", ...more };
    things.set(thing.uid, thing);
    return thing;
  };
  const changed = (thing) => {
    thing.seq += 1;
    thing.fresh = true;
    thing.typed = Date.now();
    thing.problem = "";
    keep(thing);
    mark(thing);
    setTimeout(send, REST + 200);
  };

  // ── What the page shows ──────────────────────────────────────────────────────────────────────────────────────────
  const copyOf = (id) => document.getElementById(id).content.cloneNode(true);
  const mark = (thing) => {
    const { el } = thing;
    if (!el) return;
    const waiting = waits(thing);
    const missing = waiting ? lacks(thing) : "";
    const state = thing.problem ? "refused" : waiting ? "kept" : thing.sent || thing.fixed ? "sent" : "none";
    const line = one("[data-state-line]", el);
    line.hidden = state === "none";
    line.dataset.state = state;
    if (state !== "none") one("[data-state-icon]", el).replaceChildren(copyOf(`icon-${state}`));
    const words = { refused: `Nie udało się. ${thing.problem}`, kept: `Zapisane na telefonie${missing ? `: ${missing}` : ""}`, sent: thing.said || (thing.sent_at ? `Wysłane ${clock(new Date(thing.sent_at))}` : "Wysłane") }[state] ?? "";
    if (one("[data-state-words]", el).textContent !== words) one("[data-state-words]", el).textContent = words;
    el.classList.toggle("is-waiting", state === "kept");
    el.classList.toggle("is-refused", state === "refused");
    one("[data-retry]", el).hidden = one("[data-copy]", el).hidden = state !== "refused";
    one("[data-remove]", el).hidden = Boolean(thing.sent) || thing.fixed || !shownOpen(thing);
  };
  const shownOpen = (thing) => thing.el?.classList.contains("is-open");
  const read = (thing) => {
    const { el } = thing;
    all("[data-read]", el).forEach((line) => {
      const words = text(thing, line.dataset.read);
      line.hidden = !words;
      line.textContent = words ? `${line.dataset.before ? `${line.dataset.before}${line.dataset.before.endsWith(",\u0020") ? "" : " "}` : ""}${words}` : "";
    });
    const side = one("[data-side]", el);
    if (side) side.textContent = thing.content.side === "provider" ? "wykonawca" : "gospodarz";
    const tick = one("[name=settled]", el);
    if (tick) tick.checked = Boolean(thing.content.settled);
    el.classList.toggle("is-settled", Boolean(thing.content.settled));
    const about = text(thing, NEEDED[thing.kind]).slice(0, 40);
    all("[data-about]", el).forEach((words) => (words.textContent = about ? `: ${about}` : ""));
    const who = one("[data-who]", el);
    who.hidden = !thing.who || thing.mine !== false;
    who.textContent = thing.who ? `Od: ${thing.who}` : "";
    const preview = one("[data-preview]", el);
    if (preview) preview.alt = text(thing, "alt_text") || "Zdjęcie bez opisu";
  };
  const fill = (thing) => {
    const { el } = thing;
    for (const name of WORDS[thing.kind]) {
      const input = one(`[name=${name}]`, el);
      if (input !== document.activeElement && input.value !== (thing.content[name] ?? "")) input.value = thing.content[name] ?? "";
    }
    for (const name of CHOICES[thing.kind] ?? []) all(`[data-name=${name}]`, el).forEach((radio) => (radio.checked = radio.value === thing.content[name]));
    const given = one("[data-if-given]", el);
    if (given) given.hidden = thing.content.consent !== "given";
    read(thing);
    mark(thing);
  };
  const setOpen = (thing, open) => {
    thing.el.classList.toggle("is-open", open);
    one(".entry-read", thing.el).hidden = open;
    one(".entry-write", thing.el).hidden = !open;
    one("[data-close]", thing.el).hidden = !open;
    one("[data-open]", thing.el).hidden = open || thing.fixed || false;
    mark(thing);
  };
  const grow = (area) => {
    if (CSS.supports("field-sizing", "content")) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  const picture = async (thing) => {
    const image = one("[data-preview]", thing.el);
    if (!image) return;
    const kept = await memory.get("photos", thing.uid).catch(() => null);
    const src = kept?.blob ? URL.createObjectURL(kept.blob) : thing.thumb;
    image.hidden = !src;
    if (src) image.src = src;
  };
  const home = (thing) => one(`[data-stop="${thing.stop}"]`) ?? one('[data-stop=""]');
  const draw = (thing) => {
    const stop = home(thing);
    if (!stop || thing.visit !== config.visit) return;
    if (!thing.el) {
      thing.el = copyOf(`entry-${thing.kind}`).firstElementChild;
      thing.el.dataset.thing = thing.uid;
      for (const label of all("[data-for]", thing.el)) {
        const input = one(`[name=${label.dataset.for}]`, thing.el);
        input.id = label.htmlFor = `${label.dataset.for}-${thing.uid}`;
        const hint = one(`[data-hint=${label.dataset.for}]`, thing.el);
        if (hint) input.setAttribute("aria-describedby", (hint.id = `hint-${input.id}`));
      }
      all("[data-name]", thing.el).forEach((radio) => (radio.name = `${radio.dataset.name}-${thing.uid}`));
      setOpen(thing, false);
      picture(thing);
    }
    if (thing.kind === "question") {
      let row = thing.el.parentElement;
      if (!row) {
        row = document.createElement("li");
        row.append(thing.el);
        one("[data-question-list]", stop).append(row);
      }
      one("[data-questions]", stop).hidden = false;
    } else if (!thing.el.parentElement) one("[data-entries]", stop).prepend(thing.el);
    fill(thing);
  };
  const erase = (thing) => {
    const row = thing.el?.closest("li") ?? thing.el;
    const list = thing.el?.closest("[data-question-list]");
    row?.remove();
    if (list && !list.children.length) list.closest("[data-questions]").hidden = true;
    things.delete(thing.uid);
  };
  const counts = () => {
    for (const row of all("[data-row]")) {
      const found = [...things.values()].filter((t) => t.visit === config.visit && (home(t)?.dataset.stop ?? "") === row.dataset.row && !isBlank(t));
      const notes = found.filter((t) => t.kind === "note").length;
      const photos = found.filter((t) => t.kind === "picture").length;
      const rest = found.length - notes - photos;
      const words = [[notes, "notatka", "notatki", "notatek"], [photos, "zdjęcie", "zdjęcia", "zdjęć"], [rest, "zapis", "zapisy", "zapisów"]].filter(([n]) => n).map(([n, ...forms]) => `${n}${NO_BREAK}${plural(n, ...forms)}`);
      one("[data-count]", row).textContent = words.length ? ` · ${words.join(", ")}` : "";
      row.hidden = row.dataset.row === shown.stop || (row.dataset.row === "" && !found.length);
    }
  };
  const choose = (stop) => {
    const found = one(`[data-stop="${stop}"]`) ?? one("[data-stop]");
    if (!found) return;
    all("[data-stop]").forEach((each) => (each.hidden = each !== found));
    shown.stop = found.dataset.stop;
    counts();
  };
  /** Where the group is by the programme: the last stop of today that has begun, else the first of today, else the first. */
  const byProgramme = () => {
    const here = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString();
    const today = all("[data-from]").filter((each) => each.dataset.from.slice(0, 10) === here.slice(0, 10));
    const begun = today.filter((each) => each.dataset.from <= here.slice(0, 16));
    return (begun.at(-1) ?? today[0] ?? one("[data-stop]")).dataset.stop;
  };
  const open = (thing, focus = true) => {
    for (const each of things.values()) if (each !== thing && each.el && shownOpen(each)) close(each, false);
    draw(thing);
    setOpen(thing, true);
    all("textarea", thing.el).forEach(grow);
    if (focus) one("textarea", thing.el).focus();
    remember({ open: thing.uid });
  };
  const close = (thing, sendNow = true) => {
    if (isBlank(thing) && !thing.seq) erase(thing);
    else {
      setOpen(thing, false);
      fill(thing);
      thing.typed = 0;
    }
    if (sendNow) {
      remember({ open: null });
      send();
    }
    counts();
  };

  // ── The line on top ──────────────────────────────────────────────────────────────────────────────────────────────
  let lastSent = "";
  const tell = (note = "", came = "") => {
    const mine = [...things.values()].filter(waits);
    const refused = mine.filter((t) => t.problem).length;
    const state = refused ? "refused" : mine.length ? "kept" : "sent";
    all("[data-status] [data-when]").forEach((icon) => (icon.hidden = icon.dataset.when !== (state === "sent" && !navigator.onLine ? "kept" : state)));
    one("[data-status-words]").textContent = refused ? "Nie wszystko wysłane" : mine.length ? "Zapisane na telefonie" : navigator.onLine ? "Wysłane" : "Notatnik jest na telefonie";
    const ready = mine.filter((t) => !lacks(t) && !t.problem).length;
    const n = `${mine.length}${NO_BREAK}${plural(mine.length, "zapis", "zapisy", "zapisów")}`;
    one("[data-status-side]").textContent = note || (!navigator.onLine ? (mine.length ? `${n}, brak zasięgu` : "brak zasięgu") : ready ? "wysyłam…" : mine.length ? `do dokończenia: ${mine.length}` : lastSent);
    document.documentElement.dataset.waiting = ready;
    document.documentElement.dataset.unsent = mine.length;
    if (came === "signed_out") one("#sign-in").hidden = false;
    if (came === "somebody_else") one("#somebody-else").hidden = false;
    const list = one("[data-waiting-things]");
    if (list) {
      list.replaceChildren(
        ...mine.map((t) => {
          const row = document.createElement("li");
          const link = Object.assign(document.createElement("a"), { href: `/notatnik/${t.visit}/?przystanek=${t.stop}`, textContent: text(t, NEEDED[t.kind]) || t.stop_name || "Zdjęcie" });
          row.append(link, Object.assign(document.createElement("small"), { textContent: ` ${t.stop_name}${lacks(t) ? `: ${lacks(t)}` : ""}` }));
          return row;
        }),
      );
      one("[data-waiting-words]").textContent = mine.length ? `${n} na tym telefonie.` : "Nic nie czeka: wszystko jest wysłane.";
      one("[data-send-now]").hidden = !mine.length;
      const other = one("[data-others]");
      other.hidden = !others;
      other.textContent = `Na tym telefonie czeka też: ${others}${NO_BREAK}${plural(others, "zapis", "zapisy", "zapisów")} innej osoby. Wyślą się, gdy się zaloguje.`;
    }
    counts();
  };
  const tellClock = (off) => {
    const minutes = Math.round(Math.abs(off) / 60000);
    one("#clock").hidden = minutes <= 10;
    one("[data-clock-words]").textContent = `Zegar telefonu ${off > 0 ? "spieszy się" : "spóźnia się"} o ${hours(minutes)}. Zapiski są w dobrej kolejności, ich godziny poprawiamy. Ustaw zegar, gdy będzie chwila.`;
  };
  const heardClock = (now) => {
    const off = Date.now() - new Date(now);
    memory.put("meta", { key: "clock", off }).catch(() => {});
    tellClock(off);
  };

  // ── Sending ──────────────────────────────────────────────────────────────────────────────────────────────────────
  const ready = (thing) => waits(thing) && !lacks(thing) && !thing.problem && (Date.now() - (thing.typed ?? 0) > REST || !shownOpen(thing));
  const asSent = (thing) => ({ uid: thing.uid, visit: thing.visit, stop: thing.stop || null, stop_name: thing.stop_name, kind: thing.kind, device, seq: thing.seq, number: thing.number, base: thing.mark, at: thing.at, content: thing.content });
  const settle = async (results) => {
    for (const result of results) {
      const thing = things.get(result.uid);
      if (!thing) continue;
      if (result.saved) {
        thing.sent = Math.max(thing.sent, result.seq);
        thing.mark = result.mark;
        thing.said = result.message;
        thing.sent_at = new Date().toISOString();
      } else if (result.again) thing.sent = 0;
      else if (thing.seq === result.seq) thing.problem = result.message || "Spróbuj jeszcze raz.";
      await keep(thing);
    }
  };
  const photoOf = async (thing) => {
    const form = new FormData();
    form.append("owner", config.owner);
    form.append("sent_at", new Date().toISOString());
    form.append("writing", JSON.stringify(asSent(thing)));
    const kept = await memory.get("photos", thing.uid);
    if (kept?.blob) form.append("photo", kept.blob, kept.name);
    return form;
  };
  const { send } = Offline.queue({
    name: "notatnik",
    tell: (note, came) => tell(note, came),
    waiting: async () => [...things.values()].filter(ready).sort((a, b) => a.number - b.number),
    ship: async (items) => {
      const words = items.filter((t) => t.kind !== "picture" || t.sent).slice(0, 100);
      const photos = items.filter((t) => t.kind === "picture" && !t.sent);
      if (words.length) {
        const { came, data } = await Offline.post(config.save, { owner: config.owner, sent_at: new Date().toISOString(), writings: words.map(asSent) });
        if (came !== "answer") return came;
        heardClock(data.now);
        await settle(data.results);
      }
      for (const thing of photos) {
        const { came, data } = await Offline.post(config.picture, await photoOf(thing));
        if (came === "too_large") {
          thing.problem = "Zdjęcie jest za duże. Zrób je jeszcze raz w mniejszej rozdzielczości.";
          await keep(thing);
          continue;
        }
        if (came !== "answer") return came;
        heardClock(data.now);
        await settle(data.results);
      }
      one("#sign-in").hidden = one("#somebody-else").hidden = true;
      lastSent = clock(new Date());
      pages.keep();
      return "answer";
    },
  });

  // ── Photos: made smaller here, so that a weak signal is enough; with it goes what the camera wrote into the file ──
  const smaller = async (file) => {
    try {
      const image = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, LARGEST / Math.max(image.width, image.height));
      const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      image.close?.();
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
      if (blob) return { blob, name: "zdjecie.jpg" };
    } catch {
      // A format that this phone cannot open: it goes as it is, the server says what to do.
    }
    return { blob: file, name: file.name || "zdjecie" };
  };
  const photo = async (input, stop) => {
    const [file] = input.files;
    if (!file) return;
    const thing = newThing("picture", stop, { seq: 1 });
    try {
      // First the photo, then its words: a thing without its photo never comes about.
      await memory.put("photos", { uid: thing.uid, ...(await smaller(file)) });
    } catch {
      things.delete(thing.uid);
      one("#no-room").hidden = false;
      return;
    }
    input.value = "";
    await keep(thing);
    open(thing);
    say("Zdjęcie zapisane na telefonie.");
    navigator.storage?.persist?.();
  };
  const say = (words) => (one("#live").textContent = words);

  // ── Writing ──────────────────────────────────────────────────────────────────────────────────────────────────────
  const thingAt = (target) => things.get(target.closest?.("[data-thing]")?.dataset.thing);
  document.addEventListener("input", (event) => {
    const { target } = event;
    const thing = thingAt(target);
    if (!thing || thing.fixed) return;
    const choice = target.dataset.name;
    if (target.name === "settled") thing.content = { ...thing.content, settled: target.checked };
    else thing.content = { ...thing.content, [choice ?? target.name]: target.value };
    if (target.matches("textarea")) grow(target);
    changed(thing);
    if (choice === "consent") one("[data-if-given]", thing.el).hidden = target.value !== "given";
    if (target.name === "settled") {
      read(thing);
      thing.typed = 0;
      send();
    }
  });
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-photo]")) return;
    photo(event.target, event.target.closest("[data-stop]").dataset.stop);
  });
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("button, [data-row] a");
    if (!button) return;
    if (button.matches("[data-row] a")) {
      event.preventDefault();
      for (const each of [...things.values()]) if (each.el && shownOpen(each)) close(each);
      choose(button.closest("[data-row]").dataset.row);
      remember({});
      const title = one("[data-stop]:not([hidden]) h2");
      title.focus({ preventScroll: true });
      window.scrollTo({ top: 0, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
      return;
    }
    if ("add" in button.dataset) return open(newThing(button.dataset.add, button.closest("[data-stop]").dataset.stop));
    if ("sendNow" in button.dataset) {
      for (const each of things.values()) each.problem = "";
      return send();
    }
    const thing = thingAt(button);
    if (!thing) return;
    if ("open" in button.dataset) open(thing);
    if ("close" in button.dataset) {
      close(thing);
      say("Zapisane na telefonie.");
      if (thing.el?.isConnected) one("[data-open]", thing.el).focus();
    }
    if ("retry" in button.dataset) {
      thing.problem = "";
      thing.typed = 0;
      await keep(thing);
      send();
    }
    if ("copy" in button.dataset) {
      await navigator.clipboard?.writeText(WORDS[thing.kind].map((name) => text(thing, name)).filter(Boolean).join("\n"));
      say("Treść skopiowana.");
    }
    if ("remove" in button.dataset) {
      if (!isBlank(thing) && !window.confirm("Usunąć to z telefonu? Nie było jeszcze wysłane, więc zniknie całkiem.")) return;
      thing.dirty = false;
      await memory.remove("things", thing.uid);
      await memory.remove("photos", thing.uid).catch(() => {});
      erase(thing);
      remember({ open: null });
      tell();
    }
  });

  // ── What others and the office wrote; what was on the phone before ───────────────────────────────────────────────
  const take = (book) => {
    if (!book || book.visit !== config.visit) return;
    for (const item of book.items) {
      number = Math.max(number, item.number ?? 0);
      const mine = things.get(item.uid);
      const facts = { who: item.who, mine: item.mine, thumb: item.thumb, fixed: item.fixed };
      if (!mine) things.set(item.uid, { ...facts, uid: item.uid, owner: config.owner, visit: config.visit, stop: item.stop, stop_name: one(`[data-stop="${item.stop}"]`)?.dataset.name ?? "", kind: item.kind, number: item.number ?? 0, seq: item.seq ?? 1, sent: item.seq ?? 1, mark: item.mark, at: item.at, content: item.content, typed: 0, problem: "", said: item.state === "to_review" ? "Wysłane, do przejrzenia" : item.second ? "Druga wersja, do wyboru wieczorem" : "" });
      else {
        Object.assign(mine, facts);
        if (mine.sent < (item.seq ?? 0) && mine.seq <= (item.seq ?? 0) && !waits(mine)) mine.seq = mine.sent = item.seq;
        // A page kept on the phone may tell an older state than the phone's memory: the newer words stay.
        if (!waits(mine) && !shownOpen(mine) && (item.seq ?? 0) >= mine.seq) Object.assign(mine, { content: item.content, mark: item.mark });
      }
    }
    for (const thing of [...things.values()].sort((a, b) => a.at.localeCompare(b.at))) draw(thing);
  };
  const refresh = async () => {
    if (!navigator.onLine) return tell();
    await send();
    if (!config.data) return;
    const { came, data } = await Offline.ask(config.data, {});
    if (came === "answer") {
      heardClock(data.now);
      take(data);
      tell();
    } else if (came === "signed_out") tell(Offline.WHY.signed_out, came);
  };
  tabs?.addEventListener("message", async ({ data }) => {
    const mine = things.get(data.uid);
    if (mine && mine.seq >= data.seq) return;
    const kept = await memory.get("things", data.uid);
    if (!kept || kept.owner !== config.owner) return;
    if (mine) Object.assign(mine, kept);
    else things.set(kept.uid, kept);
    draw(things.get(kept.uid));
    tell();
  });

  const pages = Offline.pages({ script: config.sw, scope: "/notatnik/" });
  window.addEventListener("online", refresh);
  window.addEventListener("offline", () => tell());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return refresh();
    for (const thing of things.values()) thing.typed = 0;
    send();
  });

  (async () => {
    const known = await memory.all("things");
    const meta = new Map((await memory.all("meta")).map((row) => [row.key, row]));
    device = meta.get("device")?.value ?? uid();
    if (!meta.has("device")) await memory.put("meta", { key: "device", value: device });
    others = known.filter((t) => t.owner !== config.owner && t.waits).length;
    for (const thing of known) {
      number = Math.max(number, thing.number);
      if (thing.owner !== config.owner) continue;
      const old = !thing.waits && Date.now() - new Date(thing.sent_at ?? thing.at) > AFTER;
      if (old || (!thing.sent && isBlank(thing))) {
        memory.remove("things", thing.uid);
        memory.remove("photos", thing.uid);
      } else things.set(thing.uid, { ...thing, typed: 0, problem: "" });
    }
    if (meta.has("clock")) tellClock(meta.get("clock").off);
    const before = meta.get(place);
    const asked = new URLSearchParams(location.search).get("przystanek");
    if (one("[data-stop]")) {
      shown = { ...shown, ...before };
      const book = one("#book");
      take(book ? JSON.parse(book.textContent) : null);
      for (const thing of [...things.values()].sort((a, b) => a.number - b.number)) draw(thing);
      choose(asked ?? shown.stop ?? byProgramme());
      const last = things.get(shown.open);
      if (last?.el && !last.fixed && !home(last).hidden) open(last, false);
    }
    document.documentElement.dataset.ready = "yes";
    lastSent = one("[data-status-side]").textContent;
    tell();
    refresh();
  })();
})();
