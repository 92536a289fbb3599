// SPDX-License-Identifier: EUPL-1.2 — a page that works with no signal: its memory, its queue, its day on the phone, its end.
"use strict";

window.Offline = (() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const NO_BREAK = "\u00a0";
  const KNOWN = "kooperacja-offline";
  // How long an answer may take: words are short, a photo over a weak signal is not.
  const PATIENCE = 20000;
  const PATIENCE_WITH_FILES = 180000;

  // ── Words ────────────────────────────────────────────────────────────────────────────────────────────────────────
  const plural = (n, one_, few, many) => (n === 1 ? one_ : [2, 3, 4].includes(n % 10) && ![12, 13, 14].includes(n % 100) ? few : many);
  const clock = (at) => `${at.getHours()}:${String(at.getMinutes()).padStart(2, "0")}`;
  const hours = (minutes) => {
    const [h, m] = [Math.floor(minutes / 60), minutes % 60];
    return [h || !m ? `${h}${NO_BREAK}h` : "", m ? `${m}${NO_BREAK}min` : ""].filter(Boolean).join(" ");
  };
  const uid = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));

  // ── Memory of the phone ──────────────────────────────────────────────────────────────────────────────────────────
  // What a write has answered for survives the end of the browser: it has left the page.
  const memory = (name, stores, version = 1) => {
    const opened = new Promise((resolve, reject) => {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => {
        for (const [store, keyPath] of Object.entries(stores)) if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store, { keyPath });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const run = async (store, mode, deed) => {
      const db = await opened;
      return new Promise((resolve, reject) => {
        // Strict: "kept" is said when it lies on the disk, so neither a killed browser nor an empty battery takes it back.
        const deal = db.transaction(store, mode, { durability: "strict" });
        const answer = deed(deal.objectStore(store), deal);
        deal.oncomplete = () => resolve(answer && "result" in answer ? answer.result : answer?.value);
        deal.onerror = () => reject(deal.error);
        deal.onabort = () => reject(deal.error);
      });
    };
    // Nothing else belongs to the write: it is closed at once, so that the end of the page finds it done.
    const write = (store, deed) =>
      run(store, "readwrite", (s, deal) => {
        const asked = deed(s);
        deal.commit?.();
        return asked;
      });
    return {
      all: (store) => run(store, "readonly", (s) => s.getAll()),
      get: (store, key) => run(store, "readonly", (s) => s.get(key)),
      put: (store, value) => write(store, (s) => s.put(value)),
      remove: (store, key) => write(store, (s) => s.delete(key)),
      clear: (store) => write(store, (s) => s.clear()),
      // Read, change, write as one: ``change`` gets what is there (or nothing) and gives what shall be there.
      update: (store, key, change) =>
        run(store, "readwrite", (s, deal) => {
          const made = {};
          const asked = s.get(key);
          asked.onsuccess = () => {
            made.value = change(asked.result);
            if (made.value !== undefined) s.put(made.value);
            deal.commit?.();
          };
          return made;
        }),
    };
  };

  // ── Talking to the server ────────────────────────────────────────────────────────────────────────────────────────
  const token = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? one("[name=csrfmiddlewaretoken]")?.value ?? "";
  const ask = async (url, options) => {
    let answer;
    try {
      answer = await fetch(url, { credentials: "same-origin", redirect: "manual", signal: AbortSignal.timeout?.(PATIENCE), ...options });
    } catch {
      return { came: "offline" };
    }
    if (answer.type === "opaqueredirect" || answer.status === 403) return { came: "signed_out" };
    try {
      if (answer.ok) return { came: "answer", data: await answer.json() };
      return { came: answer.status === 409 ? "somebody_else" : answer.status === 413 ? "too_large" : "later", status: answer.status };
    } catch {
      return { came: "offline" };
    }
  };
  const post = (url, body) => {
    const json = !(body instanceof FormData);
    return ask(url, { method: "POST", signal: AbortSignal.timeout?.(json ? PATIENCE : PATIENCE_WITH_FILES), headers: { ...(json ? { "Content-Type": "application/json" } : {}), "X-CSRFToken": token() }, body: json ? JSON.stringify(body) : body });
  };
  const WHY = {
    offline: "brak zasięgu",
    signed_out: "zaloguj się, żeby wysłać",
    somebody_else: "zalogowana jest inna osoba",
    too_large: "za duże, żeby wysłać",
    later: "spróbuję za chwilę",
  };

  // ── The queue: one sending at a time, also when two tabs are open; again when the signal is back ─────────────────
  // What did not go is tried again by itself and without a word: soon at first (a browser does not always notice that
  // the signal is back), then every half a minute. What was asked for during a sending goes right after it.
  const RESTS = [2000, 4000, 8000, 16000, 30000];
  const queue = ({ name, waiting, ship, tell }) => {
    let running = null;
    let more = false;
    let failed = 0;
    let rest = RESTS.at(-1);
    let timer = 0;
    const flush = async (quietly) => {
      const items = await waiting();
      if (!items.length || !navigator.onLine) return tell();
      if (!quietly) await tell();
      const came = await ship(items);
      failed = came === "answer" ? 0 : failed + 1;
      rest = ["offline", "later"].includes(came) ? RESTS[Math.min(failed, RESTS.length) - 1] : RESTS.at(-1);
      return came === "answer" ? tell() : tell(WHY[came] ?? WHY.later, came);
    };
    const alone = (quietly) => (navigator.locks ? navigator.locks.request(`offline-${name}`, () => flush(quietly)) : flush(quietly));
    const ended = () => {
      running = null;
      if (more && !failed) return send();
      timer = setTimeout(again, rest);
    };
    const send = (quietly = false) => {
      if (running) {
        more = true;
        return running;
      }
      clearTimeout(timer);
      more = false;
      return (running = alone(quietly).finally(ended));
    };
    const again = () => {
      if (Number(document.documentElement.dataset.waiting)) send(true);
      else timer = setTimeout(again, rest);
    };
    timer = setTimeout(again, rest);
    return { send: () => send() };
  };

  // ── The pages on the phone ───────────────────────────────────────────────────────────────────────────────────────
  const told = (worker, message) =>
    new Promise((resolve) => {
      if (!worker) return resolve();
      const channel = new MessageChannel();
      channel.port1.onmessage = resolve;
      setTimeout(resolve, 2000);
      worker.postMessage(message, [channel.port2]);
    });
  const pages = ({ script, scope, links = ".phone-nav a" }) => {
    const worker = "serviceWorker" in navigator ? navigator.serviceWorker : null;
    const keep = async () => {
      const active = (await worker?.ready)?.active;
      if (!active || !navigator.onLine) return;
      const look = [...all("link[rel=stylesheet], link[rel=manifest], link[rel=icon]").map((l) => l.href), ...all("script[src]").map((s) => s.src), ...performance.getEntriesByType("resource").map((r) => r.name)];
      const mine = [...new Set(look)].filter((url) => url.startsWith(location.origin) && new URL(url).pathname.includes("static"));
      const within = all(links).map((a) => a.href).filter((url) => new URL(url).pathname.startsWith(scope));
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (document.documentElement.dataset.kept = "yes");
      active.postMessage({ type: "keep", pages: [...new Set([...within, location.href])], look: mine }, [channel.port2]);
    };
    if (worker) worker.register(script, { scope }).then(keep).catch(() => {});
    return { keep, forget: () => told(worker?.controller, { type: "forget" }) };
  };

  // ── The end: signing out anywhere in the house ───────────────────────────────────────────────────────────────────
  const remembered = () => {
    try {
      return JSON.parse(localStorage.getItem(KNOWN) ?? "{}");
    } catch {
      return {};
    }
  };
  const remember = (name, what) => {
    try {
      localStorage.setItem(KNOWN, JSON.stringify({ ...remembered(), [name]: what }));
    } catch {
      // The phone remembers nothing there: then the page itself asks at its own sign-out.
    }
  };
  // ``{ name: { db, store, also, owner, url } }``: rows of the owner with ``waits`` are not sent yet; the others may go, and what ``also`` keeps beside them.
  const rows = async ({ db, store, owner }) => {
    const found = await new Promise((resolve) => {
      const request = indexedDB.open(db);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
      request.onupgradeneeded = () => request.transaction.abort();
    });
    if (!found?.objectStoreNames.contains(store)) return { found, mine: [] };
    const mine = await new Promise((resolve) => {
      const asked = found.transaction(store).objectStore(store).getAll();
      asked.onsuccess = () => resolve(asked.result.filter((row) => row.owner === owner));
      asked.onerror = () => resolve([]);
    });
    return { found, mine };
  };
  const forgetPages = async () => {
    const known = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    await Promise.all(known.map((r) => told(r.active, { type: "forget" })));
  };
  const unsent = async () => {
    const made = [];
    for (const place of Object.values(remembered())) {
      const { found, mine } = await rows(place);
      const count = mine.filter((row) => row.waits).length;
      if (count) made.push({ ...place, count });
      found?.close();
    }
    return made;
  };
  const clean = async () => {
    for (const place of Object.values(remembered())) {
      const { found, mine } = await rows(place);
      const gone = mine.filter((row) => !row.waits);
      if (found && gone.length)
        await new Promise((resolve) => {
          const stores = [place.store, ...(place.also ?? [])];
          const deal = found.transaction(stores, "readwrite");
          for (const row of gone) for (const store of stores) deal.objectStore(store).delete(row[deal.objectStore(place.store).keyPath]);
          deal.oncomplete = deal.onerror = deal.onabort = resolve;
        });
      found?.close();
    }
    await forgetPages();
  };
  const asking = (places) => {
    const count = places.reduce((sum, place) => sum + place.count, 0);
    const words = `${count}${NO_BREAK}${plural(count, "zapis nie jest wysłany", "zapisy nie są wysłane", "zapisów nie jest wysłanych")}`;
    const dialog = document.createElement("dialog");
    dialog.className = "leave-dialog";
    dialog.setAttribute("aria-labelledby", "leave-title");
    const form = Object.assign(document.createElement("form"), { method: "dialog" });
    form.dataset.nodraft = "";
    form.append(
      Object.assign(document.createElement("h2"), { id: "leave-title", textContent: `Na tym telefonie ${words}` }),
      Object.assign(document.createElement("p"), { textContent: "Możesz teraz zostać i je wysłać. Jeśli się wylogujesz, zostaną na tym telefonie i wyślą się, gdy znów się zalogujesz. Nic nie zginie." }),
      Object.assign(document.createElement("button"), { value: "stay", className: "btn btn-primary btn-wide", textContent: "Zostań i wyślij" }),
      Object.assign(document.createElement("button"), { value: "leave", className: "btn btn-outline btn-wide", textContent: "Wyloguj się, zapisy zostaną na telefonie" }),
    );
    form.addEventListener("submit", (event) => event.stopPropagation());
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
    return new Promise((resolve) => dialog.addEventListener("close", () => (resolve(dialog.returnValue), dialog.remove()), { once: true }));
  };
  // Pages with a sign-out of their own (``data-leave``) see to it themselves.
  if ("indexedDB" in window)
    all("form[data-forget]:not([data-leave])").forEach((form) =>
      form.addEventListener("submit", async (event) => {
        if (!Object.keys(remembered()).length) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        const places = await unsent().catch(() => []);
        if (places.length && (await asking(places)) !== "leave") {
          if (!location.pathname.startsWith(places[0].url)) location.assign(places[0].url);
          return;
        }
        await clean().catch(() => {});
        try {
          sessionStorage.clear();
        } catch {
          // Nothing was remembered there.
        }
        form.submit();
      }),
    );

  return { NO_BREAK, WHY, all, ask, clock, hours, memory, one, pages, plural, post, queue, remember, uid };
})();
