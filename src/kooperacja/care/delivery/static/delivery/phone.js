// SPDX-License-Identifier: EUPL-1.2 — what is pressed is kept on the phone first and sent once, when there is a signal.
"use strict";

(() => {
  const { dataset: config } = document.body;
  if (!("phone" in config) || !("indexedDB" in window)) return;
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const OVER = ["finished", "accepted", "questioned", "not_held"];
  const HELD = ["finished", "accepted", "questioned"];
  const NO_BREAK = "\u00a0";

  // ── Memory of the phone: records (no names in them) and ticks of the running visit ────────────────────────────────
  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open("kooperacja-dzis", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("entries", { keyPath: "client_uid" });
      request.result.createObjectStore("drafts", { keyPath: "visit" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const store = async (name, mode, run) => {
    const db = await opened;
    return new Promise((resolve, reject) => {
      const deal = db.transaction(name, mode);
      const request = run(deal.objectStore(name));
      deal.oncomplete = () => resolve(request?.result);
      deal.onerror = () => reject(deal.error);
    });
  };
  const entries = async () => {
    const found = await store("entries", "readonly", (s) => s.getAll());
    return found.filter((e) => e.worker === config.worker).sort((a, b) => a.number - b.number);
  };
  const uid = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));

  // ── Words ────────────────────────────────────────────────────────────────────────────────────────────────────────
  const plural = (n, one_, few, many) => (n === 1 ? one_ : [2, 3, 4].includes(n % 10) && ![12, 13, 14].includes(n % 100) ? few : many);
  const hours = (minutes) => {
    const [h, m] = [Math.floor(minutes / 60), minutes % 60];
    return [h || !m ? `${h}${NO_BREAK}h` : "", m ? `${m}${NO_BREAK}min` : ""].filter(Boolean).join(" ");
  };
  const clock = (at) => `${at.getHours()}:${String(at.getMinutes()).padStart(2, "0")}`;
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
  const token = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? one("[name=csrfmiddlewaretoken]")?.value ?? "";
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

  let sending = null;
  const send = () => (sending ??= flush().finally(() => (sending = null)));
  const flush = async () => {
    const waiting = (await entries()).filter((e) => !e.refused);
    if (!waiting.length || !navigator.onLine) return tell();
    await tell();
    let answer;
    try {
      answer = await fetch(config.save, {
        method: "POST",
        credentials: "same-origin",
        redirect: "manual",
        headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
        body: JSON.stringify({ sent_at: new Date().toISOString(), entries: waiting }),
      });
    } catch {
      return tell("brak zasięgu");
    }
    if (answer.type === "opaqueredirect" || answer.status === 403) return tell("zaloguj się, żeby wysłać");
    if (!answer.ok) return tell("spróbuję za chwilę");
    const { results, today } = await answer.json();
    for (const result of results) {
      if (result.saved) await store("entries", "readwrite", (s) => s.delete(result.client_uid));
      else {
        const entry = waiting.find((e) => e.client_uid === result.client_uid);
        if (entry) await store("entries", "readwrite", (s) => s.put({ ...entry, refused: result.message }));
      }
    }
    lastSent = clock(new Date());
    await take(today);
    await tell();
    keep();
  };

  const refresh = async () => {
    if (!navigator.onLine) return tell();
    await send();
    if ((await entries()).some((e) => !e.refused)) return;
    try {
      const answer = await fetch(config.data, { credentials: "same-origin", redirect: "manual" });
      if (answer.ok) await take(await answer.json());
    } catch {
      // No signal after all: the day on the phone stays as it is.
    }
    await tell();
  };

  const record = async (kind, it, more = {}) => {
    const entry = { client_uid: uid(), number: Date.now(), worker: config.worker, visit: it.dataset.visit, kind, at: new Date().toISOString(), acts: [], note: "", reason: "", ...more };
    await store("entries", "readwrite", (s) => s.put(entry));
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
      if (form.dataset.record === "finish") store("drafts", "readwrite", (s) => s.delete(it.dataset.visit));
    }),
  );
  document.addEventListener("change", (event) => {
    const it = event.target.closest?.("[data-visit]");
    if (!it || event.target.name !== "acts") return;
    const acts = all("input[name=acts]:checked", it).map((box) => box.value);
    store("drafts", "readwrite", (s) => s.put({ visit: it.dataset.visit, acts }));
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
  const worker = "serviceWorker" in navigator ? navigator.serviceWorker : null;
  const keep = async () => {
    const active = (await worker?.ready)?.active;
    if (!active || !navigator.onLine) return;
    const look = [...all("link[rel=stylesheet], link[rel=manifest], link[rel=icon]").map((l) => l.href), ...all("script[src]").map((s) => s.src), ...performance.getEntriesByType("resource").map((r) => r.name)];
    const mine = [...new Set(look)].filter((url) => url.startsWith(location.origin) && new URL(url).pathname.includes("static"));
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (document.documentElement.dataset.kept = "yes");
    active.postMessage({ type: "keep", pages: all(".phone-nav a").map((a) => a.href), look: mine }, [channel.port2]);
  };
  if (worker) worker.register(config.sw, { scope: "/dzis/" }).then(keep).catch(() => {});

  const forget = () =>
    new Promise((resolve) => {
      const controller = worker?.controller;
      if (!controller) return resolve();
      const channel = new MessageChannel();
      channel.port1.onmessage = resolve;
      setTimeout(resolve, 2000);
      controller.postMessage({ type: "forget" }, [channel.port2]);
    });

  all("form[data-leave]").forEach((form) =>
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      event.stopPropagation();
      if ((await entries()).length) {
        one("[data-unsent]").hidden = false;
        send();
        return;
      }
      await forget();
      await store("drafts", "readwrite", (s) => s.clear());
      try {
        sessionStorage.clear();
      } catch {
        // Nothing was remembered there.
      }
      form.submit();
    }),
  );

  const day = new Date().toDateString();
  window.addEventListener("online", refresh);
  window.addEventListener("offline", () => tell());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    if (new Date().toDateString() !== day && navigator.onLine) location.reload();
    else refresh();
  });
  setInterval(() => Number(document.documentElement.dataset.waiting) && send(), 30000);

  (async () => {
    for (const entry of await entries()) if (!entry.refused) put(entry);
    for (const draft of await store("drafts", "readonly", (s) => s.getAll())) {
      const it = card(draft.visit);
      if (it && it.dataset.state === "started") all("input[name=acts]", it).forEach((box) => (box.checked = draft.acts.includes(box.value)));
      else if (!it) store("drafts", "readwrite", (s) => s.delete(draft.visit));
    }
    paint();
    lastSent = one("[data-status-side]").textContent;
    await tell();
    await send();
  })();
})();
