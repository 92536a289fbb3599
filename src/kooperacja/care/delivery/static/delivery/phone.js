// SPDX-License-Identifier: EUPL-1.2 — what is pressed is kept on the phone first and sent once, when there is a signal.
"use strict";

(() => {
  const { dataset: config } = document.body;
  if (!("phone" in config) || !("indexedDB" in window) || !window.Offline) return;
  const { NO_BREAK, all, clock, hours, one, plural, uid } = Offline;
  const OVER = ["finished", "accepted", "questioned", "not_held"];
  const HELD = ["finished", "accepted", "questioned"];

  // ── Memory of the phone: records (no names in them) and ticks of the running visit ────────────────────────────────
  const memory = Offline.memory("kooperacja-dzis", { entries: "client_uid", drafts: "visit" });
  const entries = async () => {
    const found = await memory.all("entries");
    return found.filter((e) => e.worker === config.worker).sort((a, b) => a.number - b.number);
  };
  const visits = (n) => `${n}${NO_BREAK}${plural(n, "wizyta", "wizyty", "wizyt")}`;

  // ── What the page shows ──────────────────────────────────────────────────────────────────────────────────────────
  const cards = all("[data-visit]");
  const card = (id) => cards.find((c) => c.dataset.visit === id);
  let chosen = cards.find((c) => !c.hidden && new URLSearchParams(location.search).has("wizyta"))?.dataset.visit ?? null;

  const put = (entry) => {
    const it = card(entry.visit);
    if (!it) return;
    const at = new Date(entry.at);
    if (entry.kind === "start") {
      it.dataset.state = "started";
      it.dataset.started = entry.at;
      one("[data-started-at]", it).textContent = clock(at);
    } else if (entry.kind === "finish") {
      if (it.dataset.started) it.dataset.minutes = Math.max(0, Math.floor((at - new Date(it.dataset.started)) / 60000));
      it.dataset.state = "finished";
    } else {
      it.dataset.state = "not_held";
      it.dataset.words = entry.title;
    }
  };

  const paint = () => {
    if (!cards.length) return;
    const over = cards.filter((c) => OVER.includes(c.dataset.state));
    const held = over.filter((c) => HELD.includes(c.dataset.state));
    const current = cards.find((c) => c.dataset.state === "started") ?? cards.find((c) => c.dataset.state === "planned");
    const shown = card(chosen) ?? current;
    const minutes = held.reduce((sum, c) => sum + Number(c.dataset.minutes), 0);
    for (const c of cards) {
      const isOver = over.includes(c);
      c.hidden = c !== shown;
      c.classList.toggle("is-running", c.dataset.state === "started");
      one(`[data-row="${c.dataset.visit}"]`).hidden = isOver || c === shown;
      const past = one(`[data-past-row="${c.dataset.visit}"]`);
      past.hidden = !isOver;
      if (c.dataset.words || HELD.includes(c.dataset.state)) one("[data-past-words]", past).textContent = c.dataset.state === "not_held" ? `nie odbyła się: ${c.dataset.words}` : hours(Number(c.dataset.minutes));
    }
    one("[data-later]").hidden = all("[data-row]").every((row) => row.hidden);
    one("[data-past]").hidden = !over.length;
    one("[data-done]").hidden = !held.length;
    one("[data-done-words]").textContent = `Za Tobą ${visits(held.length)}, ${hours(minutes)}.`;
    one("[data-all-done]").hidden = Boolean(current);
    one("[data-end]").hidden = !current;
    one("[data-sum]").textContent = `${visits(held.length)}, ${hours(minutes)}. Dziękujemy.`;
    const ring = one("[data-ring]");
    all("path", ring).forEach((arc, n) => arc.classList.toggle("is-done", n < over.length));
    const words = `${over.length} z ${cards.length}`;
    one(".visit-ring", ring).setAttribute("aria-label", words);
    one(".visit-ring > span", ring).textContent = words;
  };

  let lastSent = "";
  const tell = async (note = "") => {
    const kept = await entries();
    const refused = kept.filter((e) => e.refused);
    const waiting = kept.length - refused.length;
    const state = refused.length ? "refused" : waiting ? "kept" : "sent";
    all("[data-status] [data-when]").forEach((icon) => (icon.hidden = icon.dataset.when !== (state === "sent" && !navigator.onLine ? "kept" : state)));
    one("[data-status-words]").textContent = waiting ? "Zapisane na telefonie" : navigator.onLine ? "Wysłane" : "Dzień jest na telefonie";
    one("[data-status-side]").textContent = note || (navigator.onLine ? (waiting ? "wysyłam…" : lastSent) : "brak zasięgu") || "";
    document.documentElement.dataset.waiting = waiting;
    const side = one("[data-done-side]");
    if (side) side.textContent = waiting ? `${waiting}${NO_BREAK}${plural(waiting, "wpis wyśle się sam", "wpisy wyślą się same", "wpisów wyśle się samo")}.` : "";
    const box = one("#refused");
    if (box) {
      box.hidden = !refused.length;
      one("ul", box).replaceChildren(...refused.map((e) => Object.assign(document.createElement("li"), { textContent: `${clock(new Date(e.at))}: ${e.refused}` })));
    }
    const unsent = one("[data-unsent]");
    if (unsent && !kept.length) unsent.hidden = true;
  };

  // ── Sending ──────────────────────────────────────────────────────────────────────────────────────────────────────
  const busy = () => one("dialog[open]") || document.activeElement?.matches("textarea, input[type=text]");

  const take = async (day) => {
    const waiting = new Set((await entries()).map((e) => e.visit));
    if (!one("[data-visit]") && !day.visits.length) return;
    const same = location.pathname !== new URL(config.data, location.href).pathname.replace("dane/", "") || (day.day === config.day && day.visits.length === cards.length && day.visits.every((v) => card(v.uid)));
    if (!same && !waiting.size && !busy()) {
      location.reload();
      return;
    }
    for (const visit of day.visits) {
      const it = card(visit.uid);
      if (!it || waiting.has(visit.uid)) continue;
      it.dataset.state = visit.state;
      it.dataset.minutes = visit.minutes;
      if (visit.reason) it.dataset.words = visit.reason;
      if (visit.started) {
        it.dataset.started = visit.started;
        one("[data-started-at]", it).textContent = clock(new Date(visit.started));
      }
    }
    paint();
  };

  const { send } = Offline.queue({
    name: "dzis",
    tell: (note) => tell(note),
    waiting: async () => (await entries()).filter((e) => !e.refused),
    ship: async (waiting) => {
      const { came, data } = await Offline.post(config.save, { sent_at: new Date().toISOString(), entries: waiting });
      if (came !== "answer") return came;
      for (const result of data.results) {
        if (result.saved) await memory.remove("entries", result.client_uid);
        else {
          const entry = waiting.find((e) => e.client_uid === result.client_uid);
          if (entry) await memory.put("entries", { ...entry, refused: result.message });
        }
      }
      lastSent = clock(new Date());
      await take(data.today);
      day.keep();
      return came;
    },
  });

  const refresh = async () => {
    if (!navigator.onLine) return tell();
    await send();
    if ((await entries()).some((e) => !e.refused)) return;
    // No signal after all: the day on the phone stays as it is.
    const { came, data } = await Offline.ask(config.data, {});
    if (came === "answer") await take(data);
    await tell();
  };

  const record = async (kind, it, more = {}) => {
    const entry = { client_uid: uid(), number: Date.now(), worker: config.worker, visit: it.dataset.visit, kind, at: new Date().toISOString(), acts: [], note: "", reason: "", ...more };
    await memory.put("entries", entry);
    chosen = kind === "start" ? it.dataset.visit : null;
    put(entry);
    paint();
    await tell();
    one("#live").textContent = { start: "Wizyta rozpoczęta.", finish: "Wizyta zakończona.", not_held: "Zapisane." }[kind];
    (all("[data-visit]").find((c) => !c.hidden) ?? one("#main")).scrollIntoView({ block: "nearest" });
    send();
  };

  // ── Pressing ─────────────────────────────────────────────────────────────────────────────────────────────────────
  all("form[data-record]").forEach((form) =>
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      const it = form.closest("[data-visit]");
      if (form.dataset.busy) return;
      form.dataset.busy = "yes";
      const acts = all("input[name=acts]:checked", form).map((box) => box.value);
      record(form.dataset.record, it, { acts, note: one("[name=note]", form)?.value.trim() ?? "" }).finally(() => delete form.dataset.busy);
      if (form.dataset.record === "finish") memory.remove("drafts", it.dataset.visit);
    }),
  );
  document.addEventListener("change", (event) => {
    const it = event.target.closest?.("[data-visit]");
    if (!it || event.target.name !== "acts") return;
    const acts = all("input[name=acts]:checked", it).map((box) => box.value);
    memory.put("drafts", { visit: it.dataset.visit, acts });
  });
  const dialog = one("#not-held");
  let asked = null;
  document.addEventListener("click", (event) => {
    const exception = event.target.closest?.("[data-not-held]");
    if (exception && dialog?.showModal) {
      event.preventDefault();
      asked = exception;
      one("h2", dialog).textContent = exception.dataset.title;
      one("[data-dialog-who]").textContent = exception.closest("[data-visit]").dataset.name;
      one("textarea", dialog).value = "";
      dialog.returnValue = "";
      dialog.showModal();
      one("[value=save]", dialog).focus();
      return;
    }
    const row = event.target.closest?.("[data-row] a, [data-past-row] a");
    if (!row) return;
    event.preventDefault();
    const item = row.closest("li");
    chosen = item.dataset.row ?? item.dataset.pastRow;
    paint();
    const it = card(chosen);
    it.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    one("h2", it).tabIndex = -1;
    one("h2", it).focus({ preventScroll: true });
  });
  one("form", dialog ?? document.createElement("div"))?.addEventListener("submit", (event) => event.stopPropagation());
  dialog?.addEventListener("close", () => {
    if (dialog.returnValue !== "save" || !asked) return;
    record("not_held", asked.closest("[data-visit]"), { reason: asked.dataset.notHeld, title: asked.dataset.title.toLowerCase(), note: one("textarea", dialog).value.trim() });
    asked = null;
  });

  // ── The day on the phone, and its end ────────────────────────────────────────────────────────────────────────────
  const day = Offline.pages({ script: config.sw, scope: "/dzis/" });

  all("form[data-leave]").forEach((form) =>
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      event.stopPropagation();
      if ((await entries()).length) {
        one("[data-unsent]").hidden = false;
        send();
        return;
      }
      await day.forget();
      await memory.clear("drafts");
      try {
        sessionStorage.clear();
      } catch {
        // Nothing was remembered there.
      }
      form.submit();
    }),
  );

  const opened = new Date().toDateString();
  window.addEventListener("online", refresh);
  window.addEventListener("offline", () => tell());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    if (new Date().toDateString() !== opened && navigator.onLine) location.reload();
    else refresh();
  });

  (async () => {
    for (const entry of await entries()) if (!entry.refused) put(entry);
    for (const draft of await memory.all("drafts")) {
      const it = card(draft.visit);
      if (it && it.dataset.state === "started") all("input[name=acts]", it).forEach((box) => (box.checked = draft.acts.includes(box.value)));
      else if (!it) memory.remove("drafts", draft.visit);
    }
    paint();
    lastSent = one("[data-status-side]").textContent;
    await tell();
    await send();
  })();
})();
